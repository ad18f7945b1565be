package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/quantity"
)

// bothWays shows a change as an amount and in percent, each as the text states it or else from two levels: "by how much did sales rise, in crowns and in
// percent". Where the articles give it in one way only, it says so.
func (a *Answerer) bothWays(q *question.Question, b *builder) (Answer, bool) {
	var parts []string
	lacking := ""
	for _, percent := range []bool{false, true} {
		ask := q.Asks[0]
		ask.Both, ask.Amount = false, !percent
		if percent {
			ask.Unit, ask.Money = "percent", false
		} else if ask.Unit == "percent" {
			ask.Unit = ""
		}
		fits, _ := a.find(&ask)
		fits = a.best(slices.DeleteFunc(fits, func(f fit) bool {
			return (f.fig.Class == quantity.Percent) != percent || f.fig.Class == quantity.Points
		}))
		if len(fits) == 1 || len(fits) > 1 && sameFigure(fits[0].fig, fits[1].fig) {
			b.add(&fits[0])
			parts = append(parts, sentence(fits[0].fig))
			continue
		}
		d, ok := a.derive(&ask)
		if !ok || (d.fig.Unit == "percent") != percent || d.fig.Unit == "percentage_point" {
			lacking = waysNamed[percent]
			continue
		}
		b.derived(d)
		parts = append(parts, d.sentence())
	}
	switch len(parts) {
	case 0:
		return Answer{}, false
	case 1:
		if len(b.ans.Figures) != 1 || len(a.passage(b.fit[0].passage).figures) > 1 {
			return Answer{}, false // what stands beside it may tell it the other way
		}
		return b.finish(parts[0] + oneWayOnly + lacking + "."), true
	}
	return b.finish(parts[0] + "; " + parts[1] + "."), true
}

// oneWayOnly stands before the way in which the articles do not give a change.
const oneWayOnly = ". The articles do not give it "

// waysNamed are the words for the two ways of a change, by whether it is in percent.
var waysNamed = map[bool]string{false: "as an amount", true: "in percent"}
