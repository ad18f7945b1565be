package figure_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name, title, text string
		want              []string
	}{
		{"periods in columns, unit and measure in the caption", "Norway sells more fish", `Exports by item, million crowns

| Item | 1986 | 1987 |
| --- | --- | --- |
| Fish | 1,200 | 1,310 |
| Timber | 300 | 295.5 |`, []string{
			"1200000000 NOK level | 1986 | Fish exports | NO",
			"1310000000 NOK level | 1987 | Fish exports | NO",
			"300000000 NOK level | 1986 | Timber exports | NO",
			"295500000 NOK level | 1987 | Timber exports | NO",
		}},
		{"periods in rows, units in the heads", "", `| Year | GDP (billion euros) | Growth | Jobless rate, % |
| --- | --- | --- | --- |
| 1986 | 181 | -6.1% | 9.8 |
| 1987 | 196 | 5.4% | 8.7 |`, []string{
			"181000000000 EUR level | 1986 | GDP | ",
			"6.1 percent change down | 1986 | GDP | ",
			"9.8 percent level | 1986 | Jobless rate | ",
			"196000000000 EUR level | 1987 | GDP | ",
			"5.4 percent change up | 1987 | GDP | ",
			"8.7 percent level | 1987 | Jobless rate | ",
		}},
		{"a column of changes between two of periods", "", `Prices in dollars a tonne

| Grain | May 1988 | April 1988 | Change |
| --- | --- | --- | --- |
| Feed barley | 212.25 | 210.75 | 0.7% |
| Maize | 239.00 | 241.50 | -1.0% |`, []string{
			"212.25 dollar/tonne level | 1988-05 | Feed barley prices | ",
			"210.75 dollar/tonne level | 1988-04 | Feed barley prices | ",
			"0.7 percent change up [month-on-month] | 1988-05 | Feed barley prices | ",
			"239 dollar/tonne level | 1988-05 | Maize prices | ",
			"241.5 dollar/tonne level | 1988-04 | Maize prices | ",
			"1 percent change down [month-on-month] | 1988-05 | Maize prices | ",
		}},
		{"one period on another", "", `| Branch | May 1988 on April 1988 | May 1988 on May 1987 |
| --- | --- | --- |
| Energy | -0.8% | 2.3% |`, []string{
			"0.8 percent change down [month-on-month] | 1988-05 | Energy | ",
			"2.3 percent change up [year-on-year] | 1988-05 | Energy | ",
		}},
		{"sections, ranks and losses in brackets", "", `Results in millions of crowns, 1987

| No. | Item | Alpha | Beta |
| --- | --- | --- | --- |
| Mines | Mines | Mines | Mines |
| 1 | Profit | 3.5 | (1.2) |`, []string{
			"3500000 crown level | 1987 | Profit mines alpha | ",
			"-1200000 crown level | 1987 | Profit mines beta | ",
		}},
		{"places as rows", "Norway sells more fish", `Exports by destination, thousand tonnes, 1987

| Country | Fish |
| --- | --- |
| Japan | 12 |`, []string{"12000 tonne level | 1987 | Japan fish | NO > JP"}},
		{"months under a year", "", `Output, tonnes

| Month | 1986 | 1987 |
| --- | --- | --- |
| March | 10 | 20 |`, []string{"10 tonne level | 1986-03 | Output | ", "20 tonne level | 1987-03 | Output | "}},
		{"currency signs and a percent sign in the heads", "", `| Month | Exports ($m) | Imports (£ bn) | Tax % |
| --- | --- | --- | --- |
| March 1988 | 12 | 3.5 | 21 |`, []string{
			"12000000 dollar level | 1988-03 | Exports | ", "3500000000 GBP level | 1988-03 | Imports | ", "21 percent level | 1988-03 | Tax | ",
		}},
		{"a scale without a unit", "", `Jobs in thousands, 1987

| Trade | Jobs |
| --- | --- |
| Tailors | 2,500 |`, []string{"2500000 level | 1987 | Tailors jobs | "}},
		{"a scale beside printed currencies", "", `Sales, in millions

| Item | 1987 |
| --- | --- |
| Wool | $12 |`, []string{"12000000 dollar level | 1987 | Wool sales | "}},
		{"counts with their noun", "", `Fleet by port, 1987

| Port | Fleet |
| --- | --- |
| Oslo | 12 boats |`, []string{"12 boat count | 1987 | Oslo fleet | NO"}},
		{"changes by their short name, none and one that is not given", "", `| Item | 1987 | 1986 | Change y/y |
| --- | --- | --- | --- |
| Wool, tonnes | 120 | 120 | 0.0% |
| Silk, tonnes | - | 100 | n/a |`, []string{
			"120 tonne level | 1987 | Wool | ", "120 tonne level | 1986 | Wool | ", "0 percent change none [year-on-year] | 1987 | Wool | ",
			"100 tonne level | 1986 | Silk | ",
		}},
		{"a period by its distance from that of the title", "Norway's output in May 1988", `Output, tonnes

| Item | May 1988 | A year earlier |
| --- | --- | --- |
| Wool | 12 | 10 |`, []string{"12 tonne level | 1988-05 | Wool output | NO", "10 tonne level | 1987-05 | Wool output | NO"}},
		{"changes by the caption", "", `Quarterly growth of output, %

| Item | Q1 1988 | Q2 1988 |
| --- | --- | --- |
| Wool | 1.5 | -0.5 |`, []string{"1.5 percent change up | 1988-Q1 | Wool | ", "0.5 percent change down | 1988-Q2 | Wool | "}},
		{"no heads", "", "Wool\t12\t13\nSilk\t5\t6", []string{"12 level |  | Wool | ", "13 level |  | Wool | ", "5 level |  | Silk | ", "6 level |  | Silk | "}},
		{"tabs, no rule", "", "Item\t1986\t1987\nWool, %\t3.5\t4\nSilk, %\t2\t1", []string{
			"3.5 percent level | 1986 | Wool | ", "4 percent level | 1987 | Wool | ",
			"2 percent level | 1986 | Silk | ", "1 percent level | 1987 | Silk | ",
		}},
	} {
		got := extract(c.title, c.text, "1988-06-20")
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, strings.TrimSpace(diff))
		}
	}
}
