package locale

import (
	"testing"

	"github.com/shopspring/decimal"

	"quaestor/bot/answer"
	"quaestor/corpus/figure"
)

func TestManner(t *testing.T) {
	en, zh := For("en-GB"), For("zh-CN")
	span := func(text, start, end string) answer.Period { return answer.Period{Text: text, Start: start, End: end} }
	amount := func(v string) decimal.Decimal { return decimal.RequireFromString(v) }
	tests := []struct{ got, want string }{
		{en.Date("2020-06-07"), "7 June 2020"}, {zh.Date("2020-06-07"), "2020年6月7日"}, {zh.Date("soon"), "soon"}, {zh.Date(""), ""},
		{en.Period(span("the first five months", "2020-01-01", "2020-06-01")), "January–May 2020"},
		{zh.Period(span("the first five months", "2020-01-01", "2020-06-01")), "2020年1月至5月"},
		{zh.Period(span("May", "2020-05-01", "2020-06-01")), "2020年5月"}, {zh.Period(span("May", "", "")), "5月"},
		{zh.Period(span("Q2", "2020-04-01", "2020-07-01")), "2020年第二季度"}, {zh.Period(span("2020", "2020-01-01", "2021-01-01")), "2020年"},
		{zh.Period(span("June 1-20", "2020-06-01", "2020-06-21")), "2020年6月1日至20日"}, {zh.Period(span("3 May", "2020-05-03", "2020-05-04")), "2020年5月3日"},
		{zh.Period(span("some day", "", "")), "some day"}, {zh.Period(answer.Period{}), ""},
		{en.Amount(amount("1460000000000"), "CNY"), "1.46 trillion yuan"}, {zh.Amount(amount("1460000000000"), "CNY"), "1.46万亿元"},
		{zh.Amount(amount("206800000000"), "USD"), "2,068亿美元"}, {zh.Amount(amount("297000"), "enterprise"), "29.7万家企业"}, {zh.Amount(amount("8.2"), "percent"), "8.2%"},
		{zh.Amount(amount("65.5"), "USD/barrel"), "65.5美元/桶"}, {zh.Amount(amount("7"), "sprocket"), "7 sprocket"}, {zh.Amount(amount("50.6"), "index"), "50.6"},
		{zh.Basis("year-on-year"), "同比"}, {zh.Basis("February"), "February"}, {zh.Basis(""), ""}, {en.Basis("month-on-month"), "month-on-month"},
		{zh.Slots([]string{"period", "unit"}), "时间，单位"}, {zh.Status(figure.Forecast), "预测"}, {zh.Status(figure.Fact), ""},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// TestDirect checks the direct sentence in Chinese: it keeps what makes a figure no plain fact, and shows no number that nothing proves.
func TestDirect(t *testing.T) {
	zh := For("zh-CN")
	answered := func(f answer.Figure, quote string) *answer.Answer {
		return &answer.Answer{Status: answer.Answered, Text: "x", Figures: []answer.Figure{f}, Citations: []answer.Citation{{Quote: quote, Date: "2020-06-07"}}}
	}
	growth := answer.Figure{Value: "1.4", Unit: "percent", Kind: "change", Direction: "up", Basis: "year-on-year", Subject: "exports", Period: answer.Period{Text: "May", Start: "2020-05-01", End: "2020-06-01"}, Surface: "1.4%"}
	forecast, ranged, share := growth, growth, growth
	forecast.Status, forecast.Qualifier = figure.Forecast, "more than"
	ranged.To = "2"
	share.Kind, share.Direction, share.Basis, share.Share = "level", "none", "", "all trade"
	for _, tt := range []struct {
		figure      answer.Figure
		quote, want string
	}{
		{growth, "Exports rose 1.4% in May.", "exports（2020年5月）：上升1.4%，同比。"},
		{forecast, "Exports may rise more than 1.4% in May.", "exports（2020年5月）：上升超过1.4%，同比，预测。"},
		{ranged, "Exports rose 1.4 to 2% in May.", "exports（2020年5月）：上升1.4至2%，同比。"},
		{share, "Exports made up 1.4% of all trade in May.", "exports（2020年5月）：1.4%，占 all trade 的比重。"},
	} {
		if got, ok := zh.Direct(answered(tt.figure, tt.quote)); !ok || got != tt.want {
			t.Errorf("Direct = %q, %v; want %q", got, ok, tt.want)
		}
	}
	if got, ok := zh.Direct(answered(growth, "Exports rose in May.")); ok {
		t.Errorf("a number that no quote holds is shown: %q", got)
	}
	if got, ok := For("en-US").Direct(answered(growth, "Exports rose 1.4% in May.")); ok {
		t.Errorf("in English it is said anew: %q", got)
	}
	if got, ok := zh.Direct(&answer.Answer{Status: answer.Answered, Text: "Because of rain."}); ok {
		t.Errorf("the articles' own words are said anew: %q", got)
	}
}
