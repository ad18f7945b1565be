package question

import (
	"testing"

	"quaestor/corpus/period"
)

func TestFollow(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct{ first, then, want string }{
		{"May exports growth?", "and April?", "change(exports; -04)"},
		{"What were China's exports in May 2020?", "and imports?", "any(imports; CN; 2020-05)"},
		{"What were China's exports in May 2020?", "and a year earlier?", "any(exports; CN; 2019-05)"},
		{"What was Japan's unemployment rate in January?", "and South Korea's?", "any(unemployment; KR; -01; in percent)"},
		{"What was China's trade with Iran in May 2020?", "and Turkey?", "any(trade; CN; with TR; 2020-05)"},
		{"What was China's trade with Iran in May 2020?", "and Turkey's?", "any(trade; TR; 2020-05)"},
		{"What were Turkey's reserves in February?", "and a year earlier?", "any(reserves; TR; -02; shift 6 -1 same=false to=0)"},
		{"What were China's exports in 2019?", "and this year?", "any(exports; CN; shift 6 0 same=false to=0)"},
		{"How did sales in May 2020 compare with a year earlier?", "and versus April?", "change(sales; 2020-05)"},
		{"How much did exports rise in May, seasonally adjusted?", "what was that before they revised it?", "change(exports; -05; former; seasonally adjusted)"},
		{"What deficit did Chad have in 2020?", "as a percentage of GDP?", "share(deficit gdp; TD; 2020; in percent)"},
		{"What pay rise did the strikers at Woolworth get?", "what had they demanded?", "change(striker woolworth demand)"},
		{"What were China's exports in May 2020?", "turkey?", "any(exports; TR; 2020-05)"},
		{"What were China's exports in May 2020?", "and so far this year?", "any(exports; CN; 2020-01-01..2020-05-31)"},
		{"What were China's exports in May 2020?", "since January?", "any(exports; CN; 2020-01-01..2020-05-31)"},
		{"What were China's exports in May 2020?", "for the half year?", "any(exports; CN; 2020-H1)"},
		{"What were China's exports in May 2020?", "and for the quarter as a whole?", "any(exports; CN; 2020-Q2)"},
		{"What were China's exports in May 2020?", "in the five months?", "any(exports; CN; 2020-01-01..2020-05-31)"},
		{"What were China's exports in May 2020?", "and in the first quarter?", "any(exports; CN; 2020-Q1)"},
		{"What were China's exports in 2020?", "and in the first quarter of this year?", "any(exports; CN; -Q1)"},
		{"What were China's exports in the second quarter of 2020?", "and in the first?", "any(exports; CN; 2020-Q1)"},
		{"What were China's exports in the first quarter of 2020?", "and the fourth?", "any(exports; CN; 2019-Q4)"},
		{"What were China's exports in May 2020?", "and in 2019?", "any(exports; CN; 2019-05)"},
		{"What were China's exports in May 2020?", "and in the whole of 2019?", "any(exports; CN; 2019)"},
		{"What were China's exports in May 2020?", "no, I meant imports", "any(imports; CN; 2020-05)"},
		{"What were China's exports in May 2020?", "sorry, in April", "any(exports; CN; 2020-04)"},
		{"What were China's exports in May 2020?", "not in May, in April", "any(exports; CN; 2020-04)"},
		{"What were China's exports in May 2020?", "ok, and imports, not exports?", "any(imports; CN; 2020-05)"},
		{"What were China's exports in May 2020?", "is that more than in April?", "compare any(exports; CN; 2020-05) | any(exports; CN; 2020-04)"},
		{"What were China's exports in May 2020?", "did they grow faster than imports?", "compare change(exports; CN; 2020-05) | change(imports; CN; 2020-05; faster)"},
		{"What were China's exports in May 2020, in dollars?", "and imports?", "any(imports; CN; 2020-05; in dollar)"},
		{"What were China's exports in May 2020?", "How large was Turkey's trade deficit in 1986?", "level(trade deficit; TR; 1986)"},
		{"How did China's exports in May 2020 compare with the month before?", "and with a year before?", "change(exports; CN; 2020-05; year-on-year)"},
		{"How did China's exports in May 2020 compare with a year before?", "and from the month before?", "change(exports; CN; 2020-05; month-on-month)"},
		{"How did China's exports in May 2020 compare with a year before?", "and the month before?", "change(exports; CN; 2020-04; year-on-year)"},
	} {
		first := Parse(row.first, v, period.Date{})
		if got := Parse(row.then, v, period.Date{}).Follow(first)[0].String(); got != row.want {
			t.Errorf("%q then %q = %s, want %s", row.first, row.then, got, row.want)
		}
	}
}

func TestContinue(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct {
		talk []string
		want string
	}{
		{[]string{"Chad's exports in May 2020?", "and April?", "which is larger?"}, "compare any(exports; TD; 2020-05; open) | any(exports; TD; 2020-04; open)"},
		{[]string{"Chad's exports in May 2020?", "and April?", "and March?", "so in total?"}, "sum any(exports; TD; 2020-05; open) | any(exports; TD; 2020-04; open) | any(exports; TD; 2020-03; open)"},
		{[]string{"Chad's exports in May 2020?", "and imports?", "what's the difference?"}, "difference any(exports; TD; 2020-05; open) | any(imports; TD; 2020-05; open)"},
	} {
		var talk []Question
		for _, text := range row.talk {
			q := Parse(text, v, period.Date{})
			if len(talk) > 0 {
				q = q.Continue(talk)[0]
			}
			talk = append(talk, q)
		}
		if got := talk[len(talk)-1].String(); got != row.want {
			t.Errorf("%q = %s, want %s", row.talk, got, row.want)
		}
	}
}
