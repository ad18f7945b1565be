package answer

import (
	"fmt"
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
)

// thenAndNow answers for one thing that is held against what it was, "is unemployment higher or lower than last year", from two values that a text holds
// against each other ("23 pct, down from last year's 26 pct"), else from a change that it tells.
func (a *Answerer) thenAndNow(q *question.Question, b *builder) (Answer, bool) {
	if !q.Before {
		return Answer{}, false
	}
	ask := q.Asks[0]
	ask.Want, ask.Direction, ask.Open = question.Change, figure.NoDirection, false
	if d, ok := a.thenAndNowOf(&ask); ok && d.from[0].fig.Status != figure.Former {
		return a.nowAgainst(q, b, d), true
	}
	level := ask
	level.Want = question.Level
	for _, f := range a.fitting(&ask) {
		g := f
		if a.fitKind(&g, a.passage(f.passage), &level); f.fig.Kind != figure.Change || len(g.misses) == 0 || f.fig.Direction == figure.NoDirection && !f.fig.Value.IsZero() {
			continue // the rate of inflation says nothing of what it was
		}
		b.add(&f)
		lead := leadOf(q, &f, signed(f.fig).Sign(), b)
		return b.finish(lead + sentence(f.fig) + "."), true
	}
	return Answer{}, false
}

// heldBefore returns a question that holds one thing in one time against the same in a time before as one that holds it against what it was: "did it sell
// more in May than in April".
func heldBefore(q *question.Question) (*question.Question, bool) {
	x, y := &q.Asks[0], &q.Asks[1]
	if len(q.Asks) != 2 || !q.YesNo || x.Want == question.Change || x.Status != y.Status || x.Period.IsZero() || y.Period.IsZero() || later(x.Period, y.Period) <= 0 || !sameWords(x, y) {
		return nil, false
	}
	one := *q
	ask := *x
	ask.Versus = y.Period
	one.Asks, one.Before = []question.Ask{ask}, true
	return &one, true
}

// sameWords reports whether two asks are of the same thing and places.
func sameWords(x, y *question.Ask) bool {
	return slices.Equal(x.Owners, y.Owners) && slices.Equal(x.Partners, y.Partners) && slices.EqualFunc(x.Keys, y.Keys, func(k, l question.Key) bool { return k.Key == l.Key })
}

// thenAndNowOf returns the change between the two values of ask, computed from them.
func (a *Answerer) thenAndNowOf(ask *question.Ask) (derived, bool) {
	amount := *ask
	amount.Amount = true // a difference has both values, whatever it is told in
	if d, ok := a.deriveChange(&amount); ok && len(d.from) == 2 {
		return d, true
	}
	d, ok := a.changeOfTwo(&amount)
	return d, ok && len(d.from) == 2
}

// nowAgainst writes what the first of two values is against the second, which was before; a change that the text gives itself stands for the computed one.
func (a *Answerer) nowAgainst(q *question.Question, b *builder, d derived) Answer {
	x, y := &d.from[0], &d.from[1]
	b.add(x)
	b.add(y)
	lead := leadOf(q, x, d.value.Sign(), b)
	direct := fmt.Sprintf("%s%s; against %s", lead, sentence(x.fig), shown(y.fig))
	if p := shownPeriod(y.fig).Text; p != "" {
		direct += " (" + p + ")"
	}
	if c := a.moveTo(x); c != nil && c.fig.Class == quantity.Percent {
		b.add(c)
		return b.finish(direct + "; " + shown(c.fig) + ".")
	}
	d.fig.From = []Figure{b.ans.Figures[0], b.ans.Figures[1]}
	d.fig.Citation = b.ans.Figures[0].Citation
	b.ans.Figures = append(b.ans.Figures, d.fig)
	return b.finish(direct + "; difference, computed: " + d.fig.Formula + ".")
}

// leadOf says what f, above what it was where sign is 1 and below it where it is -1, is to the question: the one of the two words that it offers, else yes
// or no.
func leadOf(q *question.Question, f *fit, sign int, b *builder) string {
	if ill(q, []fit{*f}) {
		sign = -sign // a better deficit is a smaller one
	}
	b.ans.Verdict.Order = [...]string{"less", "equal", "more"}[sign+1]
	if q.Either != ([2]string{}) {
		return firstUpper([...]string{q.Either[1], "the same", q.Either[0]}[sign+1]) + ": "
	}
	lead := "No: "
	if want := q.Asks[0].Direction; q.Op == question.Compare && (q.Least && sign < 0 || !q.Least && sign > 0) || q.Op != question.Compare && (want == figure.Up && sign > 0 || want == figure.Down && sign < 0) || sign == 0 && q.Meets {
		lead = "Yes: "
	}
	b.ans.Verdict.Truth = truthOf(lead)
	return lead
}
