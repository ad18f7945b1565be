package answer

import (
	"slices"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// lessRest computes what a flow came to in a part of a year from a longer part and the rest of that: the first quarter from the first half less
// the second quarter, May from January-May less January-April.
func (a *Answerer) lessRest(ask *question.Ask) (derived, bool) {
	p := a.period(ask, a.newestArticle())
	if !addsUp(ask) || !partOfYear(p) {
		return derived{}, false
	}
	for _, s := range splits(p) {
		whole, rest := *ask, *ask
		whole.Period, rest.Period = s[0], s[1]
		for _, part := range []*question.Ask{&whole, &rest} {
			part.Want, part.PeriodText, part.Shift = question.Level, part.Period.String(), period.Shift{}
		}
		x, y, ok := a.totals(&whole, &rest)
		if !ok || !sameScope(x, y) || !leavesPart(x.fig, y.fig) {
			continue
		}
		d := a.difference(x, y)
		d.fig.Kind, d.fig.Direction, d.fig.Op = "level", "none", OpLess
		d.fig.Period = Period{Text: periodWords(p)}
		d.fig.Period.Start, d.fig.Period.End = p.ISO()
		d.words = x.fig.Subject + " less the rest of " + shownPeriod(x.fig).Text
		return d, true
	}
	return derived{}, false
}

// totals returns the largest figures of one article that answer whole and rest: a part that an article names by halves reads like a total, and is never
// larger than it.
func (a *Answerer) totals(whole, rest *question.Ask) (x, y *fit, ok bool) {
	xs := a.fitting(whole)
	if len(xs) == 0 {
		return nil, nil, false
	}
	ys := a.fitting(rest)
	for i := range xs {
		if x == nil || xs[i].article == x.article && xs[i].fig.Unit == x.fig.Unit && xs[i].fig.Value.GreaterThan(x.fig.Value) {
			x = &xs[i]
		}
	}
	for i := range ys {
		if x != nil && ys[i].article == x.article && comparable2(x.fig, ys[i].fig) && (y == nil || ys[i].fig.Value.GreaterThan(y.fig.Value)) {
			y = &ys[i]
		}
	}
	return x, y, y != nil && x.fig.Kind != figure.Change
}

// leavesPart reports whether the whole x less the rest y leaves about as much a month as the rest has. Where it does not, they are not of one flow: the
// months of one year hardly differ fourfold.
func leavesPart(x, y *figure.Figure) bool {
	const most = 4
	part, rest := x.Period.Months()-y.Period.Months(), y.Period.Months()
	if part <= 0 || rest <= 0 {
		return false
	}
	left := x.Value.Sub(y.Value).Mul(decimal.NewFromInt(int64(rest)))
	even := y.Value.Mul(decimal.NewFromInt(int64(part)))
	times := decimal.NewFromInt(most)
	return left.Mul(times).Cmp(even) > 0 && left.Cmp(even.Mul(times)) < 0
}

// addsUp reports whether the amount of a flow is asked for, which the parts of a year add up to, and nothing that narrows it by time.
func addsUp(ask *question.Ask) bool {
	return ask.Unit != "percent" && ask.Basis == "" && ask.Status == figure.Fact && slices.ContainsFunc(ask.Keys, func(k question.Key) bool { return flows[k.Key] })
}

// sameScope reports whether two levels are of one thing but for words that leave a total what it is: "trade in goods" and "trade".
func sameScope(x, y *fit) bool {
	narrows := func(p, q *fit) bool {
		return slices.ContainsFunc(p.subject, func(t term.Term) bool {
			return t.Kind == term.Modifier && !neutral[t.Key] && !slices.ContainsFunc(q.subject, func(u term.Term) bool { return u.Key == t.Key })
		})
	}
	return !narrows(x, y) && !narrows(y, x)
}

// splits returns the pairs of a longer part of the year of p and the rest of it that leave p: from the year's beginning, as texts tell them.
func splits(p period.Period) (pairs [][2]period.Period) {
	span := func(from, to period.Date) period.Period {
		return period.Period{Shape: period.Span, Start: from, End: to, YearKnown: p.YearKnown, Cumulative: true, Exact: true}
	}
	begin := p.Start
	begin.Month = 1
	length := p.Months()
	if p.Start.Month > 1 {
		return [][2]period.Period{{span(begin, p.End), span(begin, p.Start)}}
	}
	for _, more := range []int{length, 1} { // the other quarter or half, the next month
		if end := p.End.AddMonths(more); length+more <= 12 && end != p.End {
			pairs = append(pairs, [2]period.Period{span(begin, end), span(p.End, end)})
		}
	}
	return pairs
}
