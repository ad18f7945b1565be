package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

// foreseen finds a figure and what was foreseen, planned or allowed in its place, where no record fits: of the figures that have such a one beside them the
// one that the ranking finds likelier than anything else, be it a level or a change.
func (a *Answerer) foreseen(q *question.Question) ([]fit, bool) {
	if len(q.Asks) != 2 || q.Asks[0].Status != figure.Fact || q.Asks[1].Status == figure.Fact && q.Benchmark == "" {
		return nil, false
	}
	ask := q.Asks[0]
	if set, ok := a.foreseenOf(q, &ask); ok || ask.Want != question.Any && ask.Want != question.Level || ask.Unit != "" && ask.Unit != "percent" {
		return set, ok
	}
	ask.Want = question.Change
	return a.foreseenOf(q, &ask)
}

func (a *Answerer) foreseenOf(q *question.Question, ask *question.Ask) ([]fit, bool) {
	best, ok := a.likeliestWith(ask, func(x *fit) *fit {
		if x.fig.Status != figure.Fact {
			return nil
		}
		y, ok := a.benchmark(q, x)
		if !ok || y.fig == x.fig || !operand(y.fig) {
			return nil
		}
		return &y
	})
	return []fit{best.now, best.other}, ok
}

// cameAbout reports whether the article tells what the thing of forecast f, a change, came to after all: below "cut its rate to 8 pct from 8-1/4" the half
// point that had been expected is not by how much it was cut.
func (a *Answerer) cameAbout(f *fit) bool {
	if a.ahead(f) {
		return false
	}
	first, end := a.idx.ArticlePassages(f.article)
	for p := first; p < end; p++ {
		if slices.ContainsFunc(a.passage(p).figures, func(g profile) bool {
			return g.fig.Subject == f.fig.Subject && g.fig.Status == figure.Fact && !g.fig.Earlier && (f.fig.Period.IsZero() || samePeriod(g.fig, f.fig))
		}) {
			return true
		}
	}
	return false
}

// besideForecast reports whether a figure is the earlier value that one for a time not over is compared with: the 63 mln of "the crop may reach 58 mln
// tonnes, against 63 mln a year ago".
func (a *Answerer) besideForecast(f *fit) bool {
	return slices.ContainsFunc(a.passage(f.passage).figures, func(o profile) bool {
		x := fit{profile: &o, passage: f.passage, article: f.article}
		return !o.fig.Earlier && o.fig.Status == figure.Forecast && o.fig.Start < f.fig.Start && o.fig.Subject == f.fig.Subject && o.fig.Unit == f.fig.Unit && o.fig.Kind == f.fig.Kind && (o.fig.Period.IsZero() || a.ahead(&x))
	})
}

// shortTime reports whether p is a day, month or quarter, of which a forecast made when it is over tells what nobody had counted yet.
func shortTime(p period.Period) bool {
	return p.Shape == period.Day || p.Shape == period.Month || p.Shape == period.Quarter
}
