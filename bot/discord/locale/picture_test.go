package locale

import (
	"testing"

	"quaestor/bot/series"
	"quaestor/corpus/period"
)

// TestPicture checks how a picture is written in Chinese, and that English is left to package series.
func TestPicture(t *testing.T) {
	zh := For("zh-CN").Picture()
	for _, tt := range []struct {
		unit series.Unit
		want string
	}{
		{series.Unit{Scale: "万亿", Unit: "CNY"}, "万亿元"},
		{series.Unit{Unit: "percent", Change: true, Basis: "year-on-year"}, "变动（%），同比"},
		{series.Unit{Unit: "USD/barrel"}, "美元/桶"},
		{series.Unit{Unit: "percent", Share: "all trade"}, "%，占 all trade 的比重"},
		{series.Unit{Unit: "percent", Change: true, Counted: "USD"}, "变动（%），按美元计"},
		{series.Unit{Unit: "widget", Terms: []string{"seasonally adjusted"}}, "widget，seasonally adjusted"},
		{series.Unit{Scale: "万"}, "万"},
	} {
		if got := zh.Unit(tt.unit); got != tt.want {
			t.Errorf("Unit(%+v) = %q, want %q", tt.unit, got, tt.want)
		}
	}
	day := func(y, m int) period.Date { return period.Date{Year: y, Month: m, Day: 1} }
	for _, tt := range []struct {
		of   period.Period
		want string
	}{
		{period.Period{Shape: period.Month, Start: day(2021, 5), End: day(2021, 6), YearKnown: true}, "2021年5月"},
		{period.Period{Shape: period.Quarter, Start: day(2021, 4), End: day(2021, 7), YearKnown: true}, "2021年第二季度"},
		{period.Period{Shape: period.Span, Start: day(2020, 11), End: day(2021, 3), YearKnown: true}, "November 2020–February 2021"}, // has no name in the texts
	} {
		if got := zh.Period(tt.of); got != tt.want {
			t.Errorf("Period(%v) = %q, want %q", tt.of, got, tt.want)
		}
	}
	if got := zh.Date("2021-05-07"); got != "2021年5月7日" {
		t.Errorf("Date = %q", got)
	}
	if _, ok := For("en-GB").Picture().(series.English); !ok {
		t.Error("an English picture is not written in English")
	}
}
