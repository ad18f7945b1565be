package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/quantity"
)

// bothWays shows a change as an amount and in percent, each as the text states it or else from two levels: "by how much did sales rise, in crowns and in
// percent".
func (a *Answerer) bothWays(q *question.Question, b *builder) (Answer, bool) {
	var parts []string
	for _, percent := range []bool{false, true} {
		ask := q.Asks[0]
		ask.Both, ask.Amount, ask.Unit = false, !percent, q.Asks[0].Unit
		if percent {
			ask.Unit, ask.Money = "percent", false
		} else if ask.Unit == "percent" {
			ask.Unit = ""
		}
		fits, _ := a.find(&ask)
		fits = slices.DeleteFunc(a.best(fits), func(f fit) bool {
			return (f.fig.Class == quantity.Percent) != percent || f.fig.Class == quantity.Points
		})
		if len(fits) == 1 || len(fits) > 1 && sameFigure(fits[0].fig, fits[1].fig) {
			b.add(&fits[0])
			parts = append(parts, sentence(fits[0].fig))
			continue
		}
		d, ok := a.derive(&ask)
		if !ok || (d.fig.Unit == "percent") != percent || d.fig.Unit == "percentage_point" {
			return Answer{}, false
		}
		b.derived(d)
		parts = append(parts, d.sentence())
	}
	return b.finish(parts[0] + "; " + parts[1] + "."), true
}
