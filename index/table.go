package index

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
)

// A table holds the figures of passages by passage number: coded, about 150 bytes each instead of 700, and read when asked for.
type table struct {
	data string   // the figures one after the other
	at   []uint32 // where the figures of each passage begin in data, and the length of data last
}

// newTable returns the table of n passages. The figures name their passages.
func newTable(n int, figures []figure.Figure) table {
	slices.SortStableFunc(figures, func(a, b figure.Figure) int { return a.Passage - b.Passage })
	c := coder{out: make([]byte, 0, 200*len(figures))}
	t := table{at: make([]uint32, 0, n+1)}
	for i := range n {
		t.at = append(t.at, uint32(len(c.out)))
		for len(figures) > 0 && figures[0].Passage <= i {
			c.figure(&figures[0])
			figures = figures[1:]
		}
	}
	t.at = append(t.at, uint32(len(c.out)))
	t.data = string(c.out)
	return t
}

// joinTables returns the table of the passages of all, in order.
func joinTables(all []table) table {
	var out table
	var data strings.Builder
	bytes, passages := 0, 0
	for _, t := range all {
		bytes, passages = bytes+len(t.data), passages+len(t.at)
	}
	data.Grow(bytes)
	out.at = make([]uint32, 1, passages+1)
	for _, t := range all {
		for _, at := range t.at[1:] {
			out.at = append(out.at, uint32(data.Len())+at-t.at[0])
		}
		data.WriteString(t.data)
	}
	out.data = data.String()
	return out
}

// slice returns the figures of the passages from first to end-1, for joinTables. They share the data.
func (t *table) slice(first, end int) table {
	return table{data: t.data[t.at[first]:t.at[end]], at: t.at[first : end+1]}
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
