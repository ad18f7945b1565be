package ingest

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// A column is where the cells of a column of a table stand.
type column struct{ left, right float64 }

const (
	leastRiver = 0.15 // width in font sizes of the narrowest strip that can part two columns; a space in text is 0.25
	wideRiver  = 1.0  // from which on a strip parts columns whatever stands beside it; spaces in justified text stay below
	alike      = 0.25 // in font sizes, how far the edges of cells in a column may be apart
	maxRows    = 400  // lines of a table on one page
)

// columnsOf returns the columns that lines have in common: strips of white that run down through all of them part them, if they are
// wide, or if numbers stand one above the other to the right of them. It is nil if there are fewer than two.
func columnsOf(lines []textLine) []column {
	segments := occupied(lines)
	if len(segments) < 2 {
		return nil
	}
	em := largest(lines)
	out := slices.Clone(segments[:1])
	for _, s := range segments[1:] {
		if _, ok := numbersIn(lines, s, em); ok || s.left-out[len(out)-1].right >= wideRiver*em {
			out = append(out, s)
		} else {
			out[len(out)-1].right = s.right
		}
	}
	out = confirmed(lines, out, em)
	if len(out) < 2 {
		return nil
	}
	return out
}

// largest returns the size of the largest font of lines.
func largest(lines []textLine) float64 {
	em := 1.0
	for i := range lines {
		em = max(em, lines[i].size)
	}
	return em
}

// leastNumbers is how many numbers columns must hold that are not set wide apart: two above each other come about in running text.
const leastNumbers = 3

// confirmed returns columns without those that a narrow strip parts off and that hold more than numbers: these are running text.
func confirmed(lines []textLine, columns []column, em float64) []column {
	join := func(numbers int) (out []column, narrow int) {
		out = slices.Clone(columns[:1])
		for _, c := range columns[1:] {
			n, ok := numbersIn(lines, c, em)
			switch wide := c.left-out[len(out)-1].right >= wideRiver*em; {
			case wide:
				out = append(out, c)
			case ok && numbers >= leastNumbers:
				out, narrow = append(out, c), narrow+n
			case ok:
				narrow += n
				out[len(out)-1].right = c.right
			default:
				out[len(out)-1].right = c.right
			}
		}
		return out, narrow
	}
	_, narrow := join(0)
	out, _ := join(narrow)
	return out
}

// occupied returns where words stand in any of lines, from the left: what is between is white in all of them.
func occupied(lines []textLine) []column {
	var all []column
	for i := range lines {
		for _, w := range lines[i].words {
			all = append(all, column{w.left, w.right})
		}
	}
	slices.SortFunc(all, func(a, b column) int { return cmp.Compare(a.left, b.left) })
	em := largest(lines)
	var out []column
	for _, c := range all {
		if len(out) > 0 && c.left-out[len(out)-1].right < em*leastRiver {
			out[len(out)-1].right = max(out[len(out)-1].right, c.right)
		} else {
			out = append(out, c)
		}
	}
	return out
}

// numbersIn counts the numbers in a column, and reports whether what stands there is mostly numbers, set flush left, flush right or centred.
func numbersIn(lines []textLine, c column, em float64) (int, bool) {
	var lefts, rights, middles []float64
	words := 0
	for i := range lines {
		x, ok := lines[i].in(c)
		switch {
		case !ok:
		case !bare(x.text):
			words++
		default:
			lefts, rights, middles = append(lefts, x.left), append(rights, x.right), append(middles, (x.left+x.right)/2)
		}
	}
	if len(lefts) < 2 || words > len(lefts) {
		return 0, false
	}
	return len(lefts), flush(lefts, em) || flush(rights, em) || flush(middles, em)
}

// flush reports whether all but one of many edges are the same.
func flush(edges []float64, em float64) bool {
	slices.Sort(edges)
	odd := 0
	middle := edges[len(edges)/2]
	for _, e := range edges {
		if math.Abs(e-middle) > alike*em {
			odd++
		}
	}
	return odd*4 <= len(edges)
}

// bare reports whether a cell is a number and nothing else, "$1,240.2", "(0.8)%", or stands for one: "n/a".
func bare(s string) bool {
	switch strings.ToLower(s) {
	case "-", "–", "—", "−", "..", "...", "n/a", "n.a.", "na", "nil", "*", ".":
		return true
	}
	rest := strings.Trim(s, "(-−–+$€£¥%)* ")
	return numeric(s) && strings.Trim(rest, "0123456789,. ") == "" && !strings.HasSuffix(rest, ".")
}

// in returns what stands of l in a column.
func (l *textLine) in(c column) (x textCell, ok bool) {
	var parts []string
	for _, w := range l.words {
		if m := (w.left + w.right) / 2; m < c.left || m > c.right {
			continue
		}
		if parts == nil {
			x.left = w.left
		}
		x.right = w.right
		parts = append(parts, w.text)
	}
	x.text = strings.Join(parts, " ")
	return x, parts != nil
}

// tableEnd returns the end of the table that begins at line i, or i if there is none: two lines or more that have columns in common.
func (c *composer) tableEnd(i, to int) int {
	const starts = 4 // heads may be set otherwise than the numbers below; so many lines are enough to see the columns
	limit := min(to, i+maxRows)
	var have []column
	j := i + 1
	for n := 2; n <= starts && i+n <= limit && have == nil; n++ {
		if !c.below(i + n - 1) {
			return i
		}
		j, have = i+n, columnsOf(c.lines[i:i+n])
	}
	if have == nil || !c.startsTable(i, have) {
		return i
	}
	for j < limit && c.below(j) {
		grown := columnsOf(c.lines[i : j+1])
		if len(grown) >= len(have) && !c.lines[j].crosses(grown) {
			have, j = grown, j+1
			continue
		}
		if j+1 < limit && c.below(j+1) && c.isSection(j) && c.fits(i, j+1, len(have)) { // a heading within the table
			j += 2
			continue
		}
		break
	}
	for j-1 > i && c.isSection(j-1) && c.lines[j-1].right < have[1].left && !startsLower(c.lines[j-1].text()) {
		j-- // a heading of what comes after the table
	}
	return j
}

// ownRiver is the width in font sizes of a gap within one line that can part two cells, words beside it or not.
const ownRiver = 0.45

// crosses reports whether l runs on over the edge of a column, as text does: no more than a space is before what stands there, and that is
// no number.
func (l *textLine) crosses(columns []column) bool {
	for i := range columns[1:] {
		a, okA := l.in(columns[i])
		b, okB := l.in(columns[i+1])
		if okA && okB && b.left-a.right < ownRiver*l.size && !bare(b.text) && !isYear(b.text) {
			return true
		}
	}
	return false
}

// below reports whether line j stands below the line before, on the same page, not far from it and set in much the same size.
func (c *composer) below(j int) bool {
	l, p := &c.lines[j], &c.lines[j-1]
	big, small := max(l.size, p.size), min(l.size, p.size)
	return l.page == p.page && l.y < p.y+0.1*p.size && p.y-l.y < 4*big && big < 1.3*small
}

// startsTable reports whether line i stands in several of the columns: a heading above a table is no part of it.
func (c *composer) startsTable(i int, columns []column) bool {
	if c.lines[i].crosses(columns) {
		return false
	}
	n := 0
	for _, col := range columns {
		if _, ok := c.lines[i].in(col); ok {
			n++
		}
	}
	return n > 1 || n == 1 && len(c.lines[i].words) > 0 && c.lines[i].words[0].left > columns[0].right // heads but for the first column
}

// isSection reports whether line j is words alone without a gap: a heading over the rows below it.
func (c *composer) isSection(j int) bool {
	l := &c.lines[j]
	return len(l.cells) == 1 && len(l.words) < 10 && !slices.ContainsFunc(l.words, func(w textCell) bool { return numeric(w.text) })
}

// fits reports whether line j, put to the rows from i on that are no headings, leaves as many columns.
func (c *composer) fits(i, j, columns int) bool {
	var lines []textLine
	for k := i; k <= j; k++ {
		if k == i || k == j || !c.isSection(k) {
			lines = append(lines, c.lines[k])
		}
	}
	return len(columnsOf(lines)) >= columns
}

// table returns lines as a table.
func (c *composer) table(from, to int) *table {
	lines := c.lines[from:to]
	var proper []textLine
	for i := range lines {
		if i == 0 || !c.isSection(from+i) {
			proper = append(proper, lines[i])
		}
	}
	columns := columnsOf(lines)
	if wider := columnsOf(proper); len(wider) > len(columns) {
		columns = wider
	}
	t := &table{}
	for i := range lines {
		r := make([]string, len(columns))
		if len(proper) < len(lines) && i > 0 && c.isSection(from+i) && lines[i].left < columns[0].right {
			r[0] = lines[i].text()
		} else {
			for _, w := range lines[i].words {
				k := nearest(columns, w)
				r[k] = strings.TrimSpace(r[k] + " " + w.text)
			}
		}
		if n := len(t.rows); n > 0 && c.sameRow(from+i, t.rows[n-1], r) {
			for k := range r {
				t.rows[n-1][k] = strings.TrimSpace(t.rows[n-1][k] + " " + r[k])
			}
			continue
		}
		t.rows = append(t.rows, r)
	}
	t.joinHeads()
	t.headed()
	return t
}

// sameRow reports whether line i goes on with the row before: the second line of a cell stands nearer than a row does, or begins in
// lower case with nothing beside it.
func (c *composer) sameRow(i int, row, r []string) bool {
	l, p := &c.lines[i], &c.lines[i-1]
	if p.y-l.y < 0.95*max(l.size, p.size) {
		return true
	}
	return strings.Join(r[1:], "") == "" && row[0] != "" && startsLower(r[0]) && !unicode.IsDigit(rune(r[0][0]))
}

// nearest returns the column that x overlaps most, or is next to.
func nearest(columns []column, x textCell) int {
	best, most := 0, math.Inf(-1)
	for i, c := range columns {
		if o := min(c.right, x.right) - max(c.left, x.left); o > most {
			best, most = i, o
		}
	}
	return best
}
