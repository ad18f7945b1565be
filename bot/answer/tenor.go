package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/term"
)

// fitTenor matches the term of a bill, bond, loan or deposit: the yield on three-month bills is none of one-year bills.
func (a *Answerer) fitTenor(f *fit, _ *passageProfile, q *question.Ask) {
	if q.Tenor == "" {
		return
	}
	have := a.tenorOf(f)
	switch {
	case slices.Contains(have, q.Tenor):
	case len(have) > 0:
		f.miss(slotSubject, "is of ", strings.Join(have, ", "))
	default:
		f.miss(slotSubject, "is not said to be of ", q.Tenor)
	}
}

// tenorOf returns the term that the figure's passage names right behind it ("a 6.08 pct rate on six-month bills"), else the one named last
// before it, unless it names two side by side, of which the subject tells the one, else those of its subject.
func (a *Answerer) tenorOf(f *fit) []string {
	const near, whole = 25, 60 // bytes from the figure to a term, and to what has it
	pass := a.idx.Passage(f.passage)
	text := a.idx.Article(f.article).Text
	behind, _, _ := strings.Cut(text[f.fig.End:min(pass.End, f.fig.End+whole)], ",")
	behind, _, _ = strings.Cut(behind, " and ") // "to 7.2 pct and the one-month rate to …": another's
	if have := question.Tenors(behind); len(have) > 0 && have[0].End <= near {
		return []string{have[0].Term}
	}
	own, before := question.Tenors(f.fig.Subject), text[pass.Start:f.fig.Start]
	have := question.Tenors(before)
	n := len(have)
	listed := n > 1 && strings.TrimSpace(before[have[n-2].End:have[n-1].Start]) == "and" && len(own) == 1
	if n > 0 && !listed {
		return []string{have[n-1].Term}
	}
	var out []string
	for _, t := range own {
		out = append(out, t.Term)
	}
	if n := f.passage - 1; len(out) == 0 && theDebt(f.fig.Subject) && n >= 0 && a.idx.Passage(n).Article == a.idx.Passage(f.passage).Article {
		if have := question.Tenors(a.text(n)); len(have) > 0 {
			return []string{have[len(have)-1].Term} // "It sold 91-day bills. The yield on the bills was 5 pct."
		}
	}
	return out
}

// theDebt reports whether a subject is of a debt that was told of before: "yield on the bills".
func theDebt(subject string) bool {
	_, noun, ok := strings.Cut(strings.ToLower(subject), " the ")
	return ok && term.Lent(noun)
}
