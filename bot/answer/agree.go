package answer

import (
	"slices"

	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
)

// agree puts first in each list the figure that goes best with those of the other lists, among those that answer about as well: growth in yuan beside growth
// in yuan, figures of one report side by side. No figure is left first in two lists.
func (a *Answerer) agree(lists [][]fit) {
	var best []int
	top := 0.0
	for i, list := range lists {
		for j := range list {
			if list[j].score < list[0].score-2*tie {
				break
			}
			if set, score := a.withOthers(lists, i, j); len(best) == 0 || score > top+1e-9 {
				best, top = set, score
			}
		}
	}
	for i := range best {
		if list := lists[i]; best[i] >= 0 {
			list[0], list[best[i]] = list[best[i]], list[0]
		} else {
			lists[i] = nil
		}
	}
}

// withOthers returns for each list the figure that goes best with figure j of list i, -1 where there is none that no other list has taken, and how
// well they go together.
func (a *Answerer) withOthers(lists [][]fit, i, j int) (set []int, score float64) {
	centre := &lists[i][j]
	taken := map[*figure.Figure]bool{centre.fig: true}
	set = make([]int, len(lists))
	for n, list := range lists {
		set[n] = -1
		if n == i {
			set[n], score = j, score+centre.score
			continue
		}
		most := 0.0
		for k := range list {
			if list[k].score < list[0].score-2*tie {
				break
			}
			if s := list[k].score + a.concord(centre, &list[k]); !taken[list[k].fig] && (set[n] < 0 || s > most+1e-9) {
				set[n], most = k, s
			}
		}
		if set[n] >= 0 {
			taken[list[set[n]].fig] = true
			score += most
		}
	}
	return set, score
}

// concord is what two figures of a list gain by being alike: of one kind and unit, counted in one currency, of one report.
func (a *Answerer) concord(x, y *fit) (s float64) {
	if (x.fig.Kind == figure.Change) == (y.fig.Kind == figure.Change) && x.fig.Unit == y.fig.Unit {
		s += 2 * tie
	}
	if x.fig.Class == quantity.Percent && y.fig.Class == quantity.Percent && x.trades() && y.trades() && a.version(x) == a.version(y) {
		s += 2 * tie
	}
	if x.article == y.article {
		s += tie
	}
	return s
}

// trades reports whether a figure is of trade, which is counted in two currencies.
func (f *fit) trades() bool {
	return slices.ContainsFunc(f.measures, func(m string) bool { return m == keyExports || m == keyImports || m == keyTrade })
}
