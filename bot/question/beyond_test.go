package question

import "testing"

// TestBeyond tells what asks for no figure from what asks for one in like words.
func TestBeyond(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct {
		text string
		want Matter
	}{
		{"how do I buy shares", Way},
		{"Hey bot, how do you make coffee?", Way},
		{"how to reduce unemployment", Way},
		{"so how would you lower the deficit", Way},
		{"how do we compare with Norway on exports", Within},
		{"how can I see what exports were in May?", Within},
		{"how do I find out how much Norway exported in May", Within},
		{"how did exports do in May", Within},
		{"how do exports compare with imports", Within},
		{"how do they plan to cut the deficit", Within},
		{"should I invest in gold?", Advice},
		{"is gold a good investment", Advice},
		{"is the deficit a good deal lower than in April", Within},
		{"is gold a good bet or how much did it rise?", Within},
		{"what does GDP stand for", Meaning},
		{"what does inflation mean?", Meaning},
		{"what did the tariff mean for exports", Within},
		{"what does the ministry expect for May", Within},
		{"explain GDP to me", Meaning},
		{"explain why exports fell in May", Within},
		{"how is the consumer price index calculated", Meaning},
		{"how do trade deficits work", Meaning},
		{"how does output compare with work done in May", Within},
		{"what is the definition of unemployment", Meaning},
		{"what is your growth rate", Talkers},
		{"what is your inflation", Talkers},
		{"what is your latest figure for inflation", Within},
		{"what does your data say of inflation", Within},
		{"how much do you pay for bread in Norway", Within},
		{"how much do you cost", Talkers},
		{"how much did my house price increase", Talkers},
		{"how much do you think exports rose in May", Within},
		{"My aunt in Fiji asks how much exports rose", Within},
		{"how can Norway export more", Way},
		{"how should we read exports", Within},
		{"what if oil hits 200 dollars", Supposed},
		{"what would happen if exports fell", Supposed},
		{"what would exports have been without oil", Within},
		{"what's a trade surplus?", Meaning},
		{"what is a trade surplus of Norway in May", Within},
		{"what is the trade surplus", Within},
		{"how can I work out Norway's trade balance", Within},
		{"how do I check exports", Within},
		{"how do I make exports grow", Way},
		{"explain the rise in exports in April", Within},
		{"should I say unemployment was 6.3 percent in May", Within},
		{"what is the number of people covered by the definition of poverty", Within},
		{"what is the exact meaning of GDP", Meaning},
		{"what is your inflation figure", Within},
		{"what's your unemployment rate for Norway", Within},
		{"", Within},
		{"how", Within},
		{"how to", Within},
	} {
		if got := Beyond(row.text, v); got != row.want {
			t.Errorf("Beyond(%q) = %d, want %d", row.text, got, row.want)
		}
	}
}
