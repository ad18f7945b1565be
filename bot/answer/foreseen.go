package answer

import (
	"quaestor/bot/question"
	"quaestor/corpus/figure"
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
