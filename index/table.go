package index

import (
	"slices"

	"quaestor/corpus/figure"
)

// A table holds the figures of passages by passage number: coded, about 150 bytes each instead of 700, and read when asked for.
type table struct {
	data string   // the figures one after the other
	at   []uint32 // where the figures of each passage begin in data, and the length of data last
	buf  []byte   // what becomes data, while the table is made
}

// add appends the figures of n passages of one article; their passage numbers count from 0.
func (t *table) add(n int, figures []figure.Figure) {
	figures = slices.Clone(figures)
	slices.SortStableFunc(figures, func(a, b figure.Figure) int { return a.Passage - b.Passage })
	c := coder{out: t.buf}
	for i := range n {
		t.at = append(t.at, uint32(len(c.out)))
		for len(figures) > 0 && figures[0].Passage <= i {
			c.figure(&figures[0])
			figures = figures[1:]
		}
	}
	t.buf = c.out
}

// finish ends the making of a table.
func (t *table) finish() {
	t.at = append(t.at, uint32(len(t.buf)))
	t.data, t.buf = string(t.buf), nil
}

// of returns the figures of a passage.
func (t *table) of(passage int) []figure.Figure {
	c := coder{in: t.data[t.at[passage]:t.at[passage+1]], reading: true}
	var out []figure.Figure
	for len(c.in) > 0 {
		var f figure.Figure
		c.figure(&f)
		if c.bad {
			return nil // only a damaged file: its checksum was right, so this does not happen
		}
		out = append(out, f)
	}
	return out
}
