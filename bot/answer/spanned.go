package answer

import (
	"quaestor/bot/question"
	"quaestor/corpus/period"
)

// spanned returns a question for two months that follow each other as one for both together, where the articles hold that, and neither month alone unless
// the sum of both is asked for: "the deficit for January and February".
func (a *Answerer) spanned(q *question.Question) (*question.Question, bool) {
	if len(q.Asks) != 2 {
		return nil, false
	}
	one, last := q.Asks[0], q.Asks[1]
	if !one.Period.YearKnown && last.Period.YearKnown {
		one.Period = one.Period.WithYear(last.Period.Start.Year)
	}
	if one.Period.Shape != period.Month || last.Period.Shape != period.Month || one.Period.YearKnown != last.Period.YearKnown || one.Period.End != last.Period.Start {
		return nil, false
	}
	for i := range q.Asks {
		if q.Op != question.Sum && len(a.fitting(&q.Asks[i])) > 0 {
			return nil, false
		}
	}
	one.Period.Shape, one.Period.End, one.Period.Cumulative, one.Period.Exact = period.Span, last.Period.End, true, true
	one.PeriodText = one.Period.String()
	if len(a.fitting(&one)) == 0 {
		return nil, false
	}
	both := *q
	both.Op, both.Asks = question.Lookup, []question.Ask{one}
	return &both, true
}
