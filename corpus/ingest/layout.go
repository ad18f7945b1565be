package ingest

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// A glyph is a character on a page, in points from the lower left corner. Spaces and line ends have no place of their own.
type glyph struct {
	r           rune
	left, right float64
	y           float64 // of the line it stands on
	size        float64 // of the font
}

// hyphen is how PDFium gives a hyphen at the end of a line.
const hyphen = '\x02'

// A textLine is a line of a page.
type textLine struct {
	cells       []textCell // parted by wide gaps; one in running text
	words       []textCell // parted by any gap
	left, right float64
	y, size     float64
	page        int
}

type textCell struct {
	text        string
	left, right float64
}

func (l *textLine) text() string {
	parts := make([]string, len(l.cells))
	for i, c := range l.cells {
		parts[i] = c.text
	}
	return strings.Join(parts, " ")
}

// layOut makes paragraphs and tables of the characters of pages. It returns the title and the blocks of text without it.
func layOut(pages [][]glyph) (title string, blocks []string) {
	var lines []textLine
	for i, p := range pages {
		lines = append(lines, lineUp(p, i)...)
	}
	lines = dropMargins(lines, len(pages))
	if len(lines) == 0 {
		return "", nil
	}
	c := composer{lines: lines, pitch: lowestPitch(lines), edges: edges(lines), soft: hyphenates(lines)}
	from, to := titleLines(lines)
	title = c.join(from, to)
	c.blocks(0, from, &blocks)
	c.blocks(to, len(lines), &blocks)
	return title, blocks
}

// cellGap is the width in font sizes of the narrowest gap that may part two columns of a table. Spaces in justified text stay below.
const cellGap = 1.0

// lineUp parts the characters of a page into lines and their cells.
func lineUp(page []glyph, number int) []textLine {
	var lines []textLine
	var b lineBuilder
	for _, g := range page {
		switch {
		case g.r == '\r' || g.r == '\n':
			lines = b.flush(lines, number)
		case g.r == 0 || g.r == unicode.ReplacementChar || unicode.IsControl(g.r) && g.r != hyphen || bad(g.left) || bad(g.right) || bad(g.y) || bad(g.size):
		default:
			if b.breaks(g) {
				lines = b.flush(lines, number)
			}
			b.add(g)
		}
	}
	return b.flush(lines, number)
}

// bad reports whether a measure makes no sense.
func bad(x float64) bool { return math.IsNaN(x) || math.Abs(x) > 1e6 }

// A lineBuilder puts characters together to a line.
type lineBuilder struct {
	line  textLine
	cell  strings.Builder
	word  strings.Builder
	first float64 // left end of the cell
	begin float64 // left end of the word
	last  glyph   // the last that is no space
	space bool
}

// breaks reports whether g stands on another line.
func (b *lineBuilder) breaks(g glyph) bool {
	if g.r == ' ' || b.last.r == 0 {
		return false
	}
	em := max(b.line.size, g.size, 1)
	return math.Abs(g.y-b.line.y) > 0.6*em || g.left < b.last.left-2*em
}

func (b *lineBuilder) add(g glyph) {
	if unicode.IsSpace(g.r) {
		b.space = b.last.r != 0
		return
	}
	em := max(b.line.size, g.size, 1)
	switch {
	case b.last.r == 0:
		b.line, b.first, b.begin = textLine{left: g.left, y: g.y, size: g.size}, g.left, g.left
	case g.left-b.last.right > cellGap*em:
		b.endCell()
		b.first, b.begin = g.left, g.left
	case b.space:
		b.endWord()
		b.begin = g.left
		b.cell.WriteByte(' ')
	}
	b.line.size = max(b.line.size, g.size)
	before := b.cell.Len()
	if b.raised(g) {
		b.mark(g)
	} else {
		b.cell.WriteRune(g.r)
	}
	b.word.WriteString(b.cell.String()[before:])
	b.space, b.last = false, g
}

// raised reports whether g is a small character above the line.
func (b *lineBuilder) raised(g glyph) bool {
	return b.last.r != 0 && g.size < 0.8*b.line.size && g.y > b.line.y+0.15*b.line.size
}

// mark writes a raised character: what follows a number as an exponent, what points to a note not at all.
func (b *lineBuilder) mark(g glyph) {
	before := b.cell.String()
	switch {
	case endsUnit(before):
		b.cell.WriteRune(g.r)
	case endsNumber(before) && b.last.y <= b.line.y && unicode.IsDigit(g.r):
		b.cell.WriteByte('^')
		b.cell.WriteRune(g.r)
	case !unicode.IsDigit(g.r) && g.r != '*' && g.r != '†':
		b.cell.WriteRune(g.r)
	}
}

// endsUnit reports whether s ends in a unit of length, which may be squared.
func endsUnit(s string) bool {
	s = s[strings.LastIndexAny(s, " \u00a0")+1:]
	return s == "m" || s == "km" || s == "cm" || s == "mm" || s == "ft"
}

func (b *lineBuilder) endWord() {
	if s := squeeze(ligatures.Replace(b.word.String())); s != "" {
		b.line.words = append(b.line.words, textCell{s, b.begin, b.last.right})
	}
	b.word.Reset()
}

func (b *lineBuilder) endCell() {
	b.endWord()
	if s := squeeze(ligatures.Replace(b.cell.String())); s != "" {
		b.line.cells = append(b.line.cells, textCell{s, b.first, b.last.right})
	}
	b.cell.Reset()
}

// ligatures are characters that stand for several.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl")

func (b *lineBuilder) flush(lines []textLine, page int) []textLine {
	b.endCell()
	if len(b.line.cells) > 0 {
		b.line.right, b.line.page = b.last.right, page
		lines = append(lines, b.line)
	}
	*b = lineBuilder{}
	return lines
}

// marginLines is how many lines at the top and at the bottom of a page may be a running title or a page number.
const marginLines = 2

// dropMargins drops the lines at the top or bottom that come back on page after page, but for their numbers, and page numbers.
func dropMargins(lines []textLine, pages int) []textLine {
	seen := map[string]int{}
	margin := make([]bool, len(lines))
	for i := range lines {
		first := i < marginLines || lines[i-marginLines].page != lines[i].page
		last := i+marginLines >= len(lines) || lines[i+marginLines].page != lines[i].page
		if margin[i] = first || last; margin[i] {
			seen[maskDigits(lines[i].text())]++
		}
	}
	var keep []textLine
	for i, l := range lines {
		masked := maskDigits(l.text())
		again := pages > 2 && seen[masked] > pages/2 && seen[masked] > 2
		if margin[i] && (again || isPageNumber(masked)) {
			continue
		}
		keep = append(keep, l)
	}
	return keep
}

// maskDigits returns s with each number as one 0.
func maskDigits(s string) string {
	var b strings.Builder
	digit := false
	for _, r := range s {
		if d := r >= '0' && r <= '9'; d {
			if !digit {
				b.WriteByte('0')
			}
			digit = true
			continue
		}
		digit = false
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func isPageNumber(masked string) bool {
	switch strings.Trim(masked, "-–— |[]") {
	case "0", "page 0", "page 0 of 0", "0/0", "0 / 0", "0 of 0", "p. 0", "page 0/0":
		return true
	}
	return false
}

// titleLines returns the range of the lines that are the title: those set largest in the upper part of the first page, if they are
// larger than the rest and not many; else the first line.
func titleLines(lines []textLine) (from, to int) {
	const upper, longest = 12, 4
	n := 0
	for n < len(lines) && n < upper && lines[n].page == lines[0].page {
		n++
	}
	big := slices.MaxFunc(lines[:n], func(a, b textLine) int { return cmp.Compare(a.size, b.size) }).size
	if big < 1.15*usualSize(lines) {
		return 0, 1
	}
	for from = 0; lines[from].size < 0.98*big; from++ {
	}
	for to = from; to < n && lines[to].size >= 0.98*big && to-from < longest; to++ {
	}
	return from, to
}

// usualSize returns the size of the font that most characters are set in.
func usualSize(lines []textLine) float64 {
	return mostly(lines, func(i int) (float64, int) { return lines[i].size, len(lines[i].text()) })
}

// lowestPitch returns the distance that running text keeps from the line above: nearly the lowest of all there are, since those
// between paragraphs are larger.
func lowestPitch(lines []textLine) float64 {
	var gaps []float64
	for i := 1; i < len(lines); i++ {
		l, p := &lines[i], &lines[i-1]
		if gap := p.y - l.y; l.page == p.page && sameSize(l, p) && gap > 0.8*l.size {
			gaps = append(gaps, gap)
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/20]
}

func sameSize(a, b *textLine) bool { return math.Abs(a.size-b.size) <= 0.1*b.size }

// edges returns for each line where the column that it stands in ends on the right: the furthest that a line of its page which
// begins at the same place reaches.
func edges(lines []textLine) []float64 {
	type place struct{ page, left int }
	at := func(l *textLine) place { return place{l.page, int(math.Round(l.left / 12))} }
	far := map[place]float64{}
	for i := range lines {
		if l := &lines[i]; len(l.cells) == 1 {
			far[at(l)] = max(far[at(l)], l.right)
		}
	}
	out := make([]float64, len(lines))
	for i := range lines {
		out[i] = far[at(&lines[i])]
	}
	return out
}

// mostly returns the value with the greatest weight over all lines, to half a point; of equals the least.
func mostly(lines []textLine, of func(i int) (value float64, weight int)) float64 {
	weights := map[int]int{}
	best := 0
	for i := range lines {
		v, w := of(i)
		if w == 0 {
			continue
		}
		k := int(math.Round(v * 2))
		if weights[k] += w; weights[k] > weights[best] || weights[k] == weights[best] && k < best {
			best = k
		}
	}
	return float64(best) / 2
}

// A composer makes paragraphs and tables of lines.
type composer struct {
	lines []textLine
	pitch float64
	edges []float64 // of the column of each line, on the right
	soft  bool      // words are parted at the ends of lines
}

// blocks appends what lines from to to say.
func (c *composer) blocks(from, to int, out *[]string) {
	for i := from; i < to; {
		j := c.tableEnd(i, to)
		if j > i {
			var s strings.Builder
			c.table(i, j).write(&s)
			*out = append(*out, strings.TrimSuffix(s.String(), "\n"))
		} else {
			for j = i + 1; j < to && c.tableEnd(j, to) == j && c.continues(j); j++ {
			}
			*out = append(*out, c.join(i, j))
		}
		i = j
	}
}

// continues reports whether line i goes on with the paragraph of the line before.
func (c *composer) continues(i int) bool {
	l, p := &c.lines[i], &c.lines[i-1]
	if !sameSize(l, p) || startsItem(l.text()) {
		return false
	}
	if l.page != p.page || l.y > p.y { // the next page or column
		return !endsClosed(p.text()) && startsLower(l.text())
	}
	gap := p.y - l.y
	if gap > 1.3*c.pitch || gap > 3*l.size || endsClosed(p.text()) && gap > 1.75*l.size || c.room(i-1) > l.firstWord()+l.size {
		return false
	}
	indent := l.left - p.left
	return indent < 0.8*l.size || indent > 8*l.size
}

// room returns the width that line i leaves free at its end.
func (c *composer) room(i int) float64 { return c.edges[i] - c.lines[i].right }

// firstWord returns the width of the first word of l, near enough.
func (l *textLine) firstWord() float64 {
	word, _, _ := strings.Cut(l.cells[0].text, " ")
	return (l.cells[0].right - l.cells[0].left) * float64(len(word)) / float64(len(l.cells[0].text))
}

func startsItem(s string) bool {
	return strings.HasPrefix(s, "• ") || strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "– ") || strings.HasPrefix(s, "▪ ") || strings.HasPrefix(s, "● ")
}

func startsLower(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r) || unicode.IsDigit(r)
	}
	return false
}

func endsClosed(s string) bool {
	s = strings.TrimRight(s, "”’\"') ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// join puts lines together to one paragraph.
func (c *composer) join(from, to int) string {
	var s strings.Builder
	for i := from; i < to; i++ {
		t := c.lines[i].text()
		cut, parted := strings.CutSuffix(t, string(hyphen))
		if !parted {
			cut, parted = strings.CutSuffix(t, "-")
		}
		switch {
		case parted && i+1 < to && c.soft && letterAt(cut, true) && startsLower(c.lines[i+1].text()):
			s.WriteString(cut)
		case parted:
			s.WriteString(cut + "-")
		default:
			s.WriteString(t)
			if i+1 < to {
				s.WriteByte(' ')
			}
		}
	}
	return strings.ReplaceAll(s.String(), string(hyphen), "-")
}

func letterAt(s string, end bool) bool {
	r := []rune(s)
	return end && len(r) > 1 && unicode.IsLetter(r[len(r)-1]) && unicode.IsLetter(r[len(r)-2])
}

// softShare is the share of lines that end in a hyphen from which on words are taken to have been parted there. Of text printed by a browser, which
// breaks lines at hyphens only where there were some, it is below 1 of 30; of books and papers about 1 of 10.
const softShare = 20

// hyphenates reports whether the words of lines are parted at their ends.
func hyphenates(lines []textLine) bool {
	n, all := 0, 0
	for i := range lines {
		if len(lines[i].cells) > 1 {
			continue
		}
		all++
		if t := lines[i].text(); strings.HasSuffix(t, string(hyphen)) || strings.HasSuffix(t, "-") {
			n++
		}
	}
	return all >= softShare && n*softShare > all
}
