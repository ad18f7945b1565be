package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestResults reads lines of accounts: each label with the figure of the time above it and that of a year before.
func TestResults(t *testing.T) {
	for _, c := range []struct {
		name, title, text string
		want              []string
	}{
		{"a loss after a profit, and months that end with the quarter", "ALDER INC <ALD> 3RD QTR FEB 28 LOSS", "Shr loss 12 cts vs profit 37 cts\nNet loss 1,305,000 vs profit 870,000\nAvg shrs 10.9 mln vs 10.6 mln\n" +
			"Nine mths\nOper net 640,000 vs 2,100,000\nRevs 64.8 mln vs 59.1 mln\nNOTE: Excludes a gain of 40,000 dlrs.", []string{
			"12 cent level | 1987-12-01..1988-02-29 | loss per share |  @ ALDER INC",
			"37 cent level | 1986-12-01..1987-02-28 | earnings per share |  @ ALDER INC | earlier",
			"1305000 dollar level | 1987-12-01..1988-02-29 | net loss |  @ ALDER INC",
			"870000 dollar level | 1986-12-01..1987-02-28 | net profit |  @ ALDER INC | earlier",
			"10900000 share count | 1987-12-01..1988-02-29 | average shares |  @ ALDER INC",
			"10600000 share count | 1986-12-01..1987-02-28 | average shares |  @ ALDER INC | earlier",
			"640000 dollar level | 1987-06-01..1988-02-29 | operating net profit |  @ ALDER INC",
			"2100000 dollar level | 1986-06-01..1987-02-28 | operating net profit |  @ ALDER INC | earlier",
			"64800000 dollar level | 1987-06-01..1988-02-29 | revenues |  @ ALDER INC",
			"59100000 dollar level | 1986-06-01..1987-02-28 | revenues |  @ ALDER INC | earlier",
		}},
		{"a unit for all, said before", "BIRCHBANK A/S YEAR TO DECEMBER 31", "OSLO, March 2 - Results for 1987, in mln crowns unless stated\n\nNet profit 512 vs 271\n\nDeposits 31.9 billion vs 30.2 billion", []string{
			"512000000 NOK level | 1987 | net profit |  @ BIRCHBANK A/S",
			"271000000 NOK level | 1986 | net profit |  @ BIRCHBANK A/S | earlier",
			"31900000000 NOK level | 1987 | deposits |  @ BIRCHBANK A/S",
			"30200000000 NOK level | 1986 | deposits |  @ BIRCHBANK A/S | earlier",
		}},
	} {
		got := extract(c.title, c.text, "1988-06-10")
		if d := cmp.Diff(c.want, got[:min(len(got), len(c.want))]); d != "" {
			t.Errorf("%s\n%s", c.name, d)
		}
	}
}

// TestPartOfCount gives the number of a part the noun of its whole, of which nothing is said to be done.
func TestPartOfCount(t *testing.T) {
	check(t, []reading{
		{"The chain will shut 24 of its 196 shops and shed 320 of 4,150 jobs.", []string{
			"24 shop count |  | shops shut by chain |  | forecast",
			"196 shop count |  | shops | ",
			"320 job count |  | jobs shed by chain |  | forecast",
			"4150 job count |  | jobs | ",
		}},
		{"Alder Airlines reported first-quarter profit of 3 million dollars. The Norwegian carrier bought 36 aircraft in May. The airline's revenue rose to 9 million dollars.", []string{
			"3000000 dollar level | 1988-Q1 | Alder Airlines profit |  @ Alder Airlines",
			"36 aircraft count | 1988-05 | aircraft bought by Alder Airlines |  @ Alder Airlines",
			"9000000 dollar level | 1988-05 | revenue |  @ Alder Airlines",
		}},
		{"Alder Inc expects 1989 earnings of between 3.10 dlrs and 3.30 dlrs a share.", []string{"3.1–3.3 dollar/share level | 1989 | earnings |  | forecast"}},
		{"Alder Inc will raise the capacity of its plant at Lannes to 260,000 tonnes. It won orders for 24 jets worth 720 million dollars.", []string{
			"260000 tonne level |  | capacity of its plant at Lannes |  @ Alder Inc | forecast",
			"24 jet count |  | orders for jets |  @ Alder Inc",
			"720000000 dollar level |  | orders for jets |  @ Alder Inc",
		}},
		{"The company forecast revenue of 3 billion dollars for 1989.", []string{"3000000000 dollar level | 1989 | revenue |  | forecast"}},
	})
}
