package answer

import (
	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// fromCumulative computes what a month came to from what the year had come to by its end and by the end of the month before: exports "in May alone" from those of
// January-May and of January-April.
func (a *Answerer) fromCumulative(ask *question.Ask) (derived, bool) {
	p := a.period(ask, a.newestArticle())
	if p.Shape != period.Month || p.Start.Month == 1 || ask.Averaged || ask.Basis != "" {
		return derived{}, false
	}
	soFar := func(end period.Date) *question.Ask {
		x := *ask
		x.Period = period.Period{Shape: period.Span, Start: period.Date{Year: p.Start.Year, Month: 1, Day: 1}, End: end, YearKnown: p.YearKnown, Exact: true, Cumulative: true}
		if p.Start.Month == 2 && end == p.Start {
			x.Period.Shape, x.Period.Cumulative = period.Month, false // the first month is all there was
		}
		x.PeriodText, x.Shift = x.Period.String(), period.Shift{}
		return &x
	}
	x, y, ok := a.pairOf(soFar(p.End), soFar(p.Start), func(x, y *figure.Figure) bool {
		return x.Kind != figure.Change && x.Share == "" && x.Class != quantity.Percent && x.Head == y.Head && x.Period.YearKnown && x.Period.Start == y.Period.Start && x.Value.GreaterThan(y.Value) && x.Status == figure.Fact && y.Status == figure.Fact
	})
	if !ok || !sameMeasured(x, y) {
		return derived{}, false
	}
	d := a.difference(x, y)
	d.fig.Kind, d.fig.Direction, d.fig.Op = "level", "none", OpLess
	p = period.Period{Shape: period.Month, Start: y.fig.Period.End, End: x.fig.Period.End, YearKnown: true, Exact: true}
	d.fig.Period = Period{Text: periodWords(p)}
	d.fig.Period.Start, d.fig.Period.End = p.ISO()
	d.words = x.fig.Subject + " of the month alone"
	return d, true
}
