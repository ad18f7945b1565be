package answer

import (
	"fmt"
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/term"
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
				return a.rangeVerdict(q, b, x, y)
			}
		}
	}
	return Answer{}, false
}

// rangeVerdict says where fact x lies of range y. Falls are held against each other by their size where a fall is what the question asks of, "did it fall more
// than forecast", and there is no saying so of what did not both fall.
func (a *Answerer) rangeVerdict(q *question.Question, b *builder, x, y *fit) (Answer, bool) {
	words := lowerWords(q.Corrected)
	way := wayToldOf(words)
	v, order, place := signed(x.fig), "equal", "within"
	low, high := y.fig.Value, y.fig.To
	falls := y.fig.Kind == figure.Change && y.fig.Direction == figure.Down
	switch {
	case way == figure.Down && (!falls || x.fig.Direction != figure.Down), way == figure.Up && (falls || q.Least && x.fig.Direction == figure.Down):
		return Answer{}, false
	case way == figure.Down:
		v = x.fig.Value.Abs()
	case falls:
		low, high = high.Neg(), low.Neg()
	}
	switch {
	case v.LessThan(low):
		order, place = "less", "below"
	case v.GreaterThan(high):
		order, place = "more", "above"
	}
	if way == figure.Down && order != "equal" {
		place = order + " than"
	}
	yes := ""
	if q.YesNo {
		yes = "No: "
		exact := slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, "match") || w == "line" || w == "equal" })
		meets := order == "equal" || order == "more" && !exact
		if q.Meets && meets || !q.Meets && (order == "more" && !q.Least || order == "less" && q.Least) {
			yes = "Yes: "
		}
	}
	b.add(x)
	b.add(y)
	b.ans.Verdict = Verdict{Order: order, Truth: truthOf(yes)}
	return b.finish(fmt.Sprintf("%s%s, %s the %s %s: %s.", yes, shown(x.fig), place, q.Asks[1].Status, shown(y.fig), x.fig.Subject)), true
}

// wayToldOf returns which way a question says that something moved, if one only: down for "did it fall more than forecast". "More" and "less" say how far.
func wayToldOf(words []string) figure.Direction {
	up, down := false, false
	for _, w := range words {
		switch dir, _ := term.Direction(w); {
		case w == "more" || w == "less" || strings.HasSuffix(w, "er") || w == "exceed" || w == "short":
		case dir > 0:
			up = true
		case dir < 0:
			down = true
		}
	}
	switch {
	case down && !up:
		return figure.Down
	case up && !down:
		return figure.Up
	}
	return figure.NoDirection
}
