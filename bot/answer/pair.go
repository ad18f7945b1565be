package answer

import (
	"quaestor/bot/question"
	"quaestor/corpus/figure"
)

// pair finds two figures that can be set against each other: same unit, same place, the surest together.
func (a *Answerer) pair(x, y *question.Ask) (*fit, *fit, bool) {
	xs, _ := a.find(x)
	ys, _ := a.find(y)
	var bx, by *fit
	best := 0.0
	for i := range xs {
		for j := range ys {
			if xs[i].fig == ys[j].fig || !comparable2(xs[i].fig, ys[j].fig) {
				continue
			}
			s := xs[i].score + ys[j].score
			if xs[i].article == ys[j].article {
				s += tie
			}
			if xs[i].passage == ys[j].passage {
				s += tie / 2
			}
			if xs[i].fig.Head == ys[j].fig.Head {
				s += tie / 2
			}
			if s > best+1e-9 {
				bx, by, best = &xs[i], &ys[j], s
			}
		}
	}
	return bx, by, bx != nil
}

// comparable2 reports whether two figures are in one unit and of one kind.
func comparable2(x, y *figure.Figure) bool {
	return x.Unit == y.Unit && (x.Kind == figure.Change) == (y.Kind == figure.Change) && !x.IsRange && !y.IsRange
}
