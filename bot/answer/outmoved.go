package answer

import (
	"fmt"
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
)

// outmoved names which of two things moved more where the articles tell of each what it was and what it became: "did exports grow more than imports" of
// "exports were 612 million against 590 million, while imports fell to 571 million from 602 million". What grew faster is told by percentages; what grew more
// by amounts, where the percentages do not say otherwise.
func (a *Answerer) outmoved(q *question.Question, b *builder) (Answer, bool) {
	if len(q.Asks) != 2 || overTime(q) || q.Either != ([2]string{}) || slices.ContainsFunc(q.Asks, func(x question.Ask) bool {
		return x.Want != question.Change || x.Status != figure.Fact || len(x.Not) > 0 || x.Former
	}) {
		return Answer{}, false
	}
	var amounts, rates [2]derived
	for i := range q.Asks {
		ask := q.Asks[i]
		ask.Amount, ask.Unit, ask.Direction, ask.Accel, ask.Pace = true, "", figure.NoDirection, figure.NoDirection, false
		d, ok := a.deriveChange(&ask)
		if !ok || len(d.from) != 2 {
			return Answer{}, false
		}
		amounts[i] = d
		if rates[i], ok = a.growth(&d.from[0], &d.from[1]); !ok || d.from[0].fig.Class == quantity.Percent {
			rates[i] = d
		}
	}
	x, y := &amounts[0].from[0], &amounts[1].from[0]
	if x.fig == y.fig || x.fig.Class != y.fig.Class || !samePeriod(x.fig, y.fig) {
		return Answer{}, false
	}
	least := q.Least != (q.Premise == figure.Down)
	best := further(rates, least)
	shown := rates
	if fast := q.Asks[0].Accel != figure.NoDirection || x.fig.Unit != y.fig.Unit; !fast {
		if further(amounts, least) != best {
			return Answer{}, false
		}
		shown = amounts
	}
	if best < 0 || q.Premise != figure.NoDirection && shown[best].fig.Direction != directionName(q.Premise) {
		return Answer{}, false
	}
	return b.outmoved(q, shown, best), true
}

// further returns which of two moves went further up or, where least, down; -1 where both went as far.
func further(moves [2]derived, least bool) int {
	switch c := moves[0].value.Cmp(moves[1].value); {
	case c == 0:
		return -1
	case (c > 0) != least:
		return 0
	}
	return 1
}

// outmoved writes which of two computed moves went further: that first, then the other, then what they are computed from.
func (b *builder) outmoved(q *question.Question, moves [2]derived, best int) Answer {
	at := len(b.ans.Figures)
	for _, i := range []int{best, 1 - best} {
		b.ans.Figures = append(b.ans.Figures, moves[i].fig)
	}
	for n, i := range []int{best, 1 - best} {
		var from []Figure
		for j := range moves[i].from {
			from = append(from, b.add(&moves[i].from[j]))
		}
		b.ans.Figures[at+n].From, b.ans.Figures[at+n].Citation = from, from[0].Citation
	}
	names := sideNames(q, []fit{moves[0].from[0], moves[1].from[0]})
	word, yes := "more", ""
	if q.Least {
		word = "less"
	}
	if q.YesNo {
		yes = "No: "
		if best == 0 {
			yes = "Yes: "
		}
	}
	b.ans.Verdict = Verdict{Truth: truthOf(yes), Order: word, Side: names[best]}
	return b.finish(fmt.Sprintf("%s%s (%s): %s; against %s.", yes, names[best], word, moves[best].sentence(), moves[1-best].sentence()))
}
