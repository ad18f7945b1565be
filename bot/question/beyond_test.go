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
		{"what is your growth rate", Myself},
		{"what is your inflation", Myself},
		{"what is your latest figure for inflation", Within},
		{"what does your data say of inflation", Within},
		{"", Within},
		{"how", Within},
		{"how to", Within},
	} {
		if got := Beyond(row.text, v); got != row.want {
			t.Errorf("Beyond(%q) = %d, want %d", row.text, got, row.want)
		}
	}
}
