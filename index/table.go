package index

import (
	"slices"

	"quaestor/corpus/figure"
)

// A table holds the figures of passages by passage number.
type table struct {
	figures []figure.Figure
	at      []int // end of the figures of each passage
}

// add appends the figures of n passages of one article; their passage numbers count from 0.
func (t *table) add(n int, figures []figure.Figure) {
	figures = slices.Clone(figures)
	slices.SortStableFunc(figures, func(a, b figure.Figure) int { return a.Passage - b.Passage })
	for i := range n {
		for len(figures) > 0 && figures[0].Passage <= i {
			t.figures = append(t.figures, figures[0])
			figures = figures[1:]
		}
		t.at = append(t.at, len(t.figures))
	}
}

// of returns the figures of a passage.
func (t *table) of(passage int) []figure.Figure {
	first := 0
	if passage > 0 {
		first = t.at[passage-1]
	}
	return t.figures[first:t.at[passage]:t.at[passage]]
}
