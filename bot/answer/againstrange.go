package answer

import (
	"fmt"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
)

// againstRange holds what came about against the range that was foreseen or aimed at: "did growth match the forecast" where that was "2 to 4 percent". What
// lies within the range meets it.
func (a *Answerer) againstRange(q *question.Question, b *builder) (Answer, bool) {
	if len(q.Asks) != 2 || q.Asks[0].Status != figure.Fact || q.Asks[1].Status == figure.Fact {
		return Answer{}, false
	}
	facts, _ := a.find(&q.Asks[0])
	ranges, _ := a.find(&q.Asks[1])
	for i := range facts {
		x := &facts[i]
		if x.score < facts[0].score-tie || x.fig.IsRange || bound(x.fig) {
			continue
		}
		for j := range ranges {
			y := &ranges[j]
			if y.fig.IsRange && y.article == x.article && y.fig.Unit == x.fig.Unit && y.fig.Kind == x.fig.Kind && (y.fig.Period.IsZero() || samePeriod(x.fig, y.fig)) {
				return a.rangeVerdict(q, b, x, y), true
			}
		}
	}
	return Answer{}, false
}

// rangeVerdict says where fact x lies of range y.
func (a *Answerer) rangeVerdict(q *question.Question, b *builder, x, y *fit) Answer {
	b.add(x)
	b.add(y)
	v, order, word := signed(x.fig), "equal", "within"
	low, high := y.fig.Value, y.fig.To
	if y.fig.Kind == figure.Change && y.fig.Direction == figure.Down {
		low, high = high.Neg(), low.Neg()
	}
	switch {
	case v.LessThan(low):
		order, word = "less", "below"
	case v.GreaterThan(high):
		order, word = "more", "above"
	}
	yes := ""
	if q.YesNo {
		yes = "No: "
		if q.Meets && order != "less" || !q.Meets && (order == "more" && !q.Least || order == "less" && q.Least) {
			yes = "Yes: "
		}
	}
	b.ans.Verdict = Verdict{Order: order, Truth: truthOf(yes)}
	return b.finish(fmt.Sprintf("%s%s, %s the %s %s: %s.", yes, shown(x.fig), word, q.Asks[1].Status, shown(y.fig), x.fig.Subject))
}
