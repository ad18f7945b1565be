package ingest

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"quaestor/corpus/period"
)

// A pageWriter writes the nodes of a page as text: paragraphs apart by a blank line, items of lists with "- ", tables as rows.
type pageWriter struct {
	blocks []string
	inline strings.Builder // the paragraph that is being written
	linked int             // bytes of it that stand in links to other pages
	size   int64           // bytes of blocks
	limits Limits
	err    error // a limit that was passed
}

// text returns what was written.
func (w *pageWriter) text() []string {
	w.end("")
	return w.blocks
}

func (w *pageWriter) children(n *html.Node) {
	for c := n.FirstChild; c != nil && w.err == nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *pageWriter) node(n *html.Node) {
	if n.Type == html.TextNode {
		w.inline.WriteString(n.Data)
		return
	}
	if n.Type != html.ElementNode {
		return
	}
	switch n.Data {
	case "br":
		w.inline.WriteByte('\n')
	case "a":
		at := w.inline.Len()
		if w.children(n); w.inline.Len() > at && !strings.HasPrefix(attr(n, "href"), "#") {
			w.linked += len(strings.TrimSpace(w.inline.String()[at:]))
		}
	case "hr":
		w.end("")
	case "pre":
		w.end("")
		w.lines(textOf(n))
	case "sup":
		w.sup(n)
	case "li":
		w.end("")
		w.children(n)
		w.end("- ")
	case "table":
		w.end("")
		w.table(n)
	case "p", "div", "section", "article", "main", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "dl", "dt", "dd",
		"header", "footer", "address", "caption", "center", "tr", "td", "th", "tbody", "thead", "tfoot", "details", "summary", "fieldset":
		w.end("")
		w.children(n)
		w.end("")
	default:
		w.children(n)
	}
}

// sup writes a superscript: an exponent is told from what it stands on.
func (w *pageWriter) sup(n *html.Node) {
	if endsNumber(strings.TrimSpace(w.inline.String())) && startsNumber(textOf(n)) {
		w.inline.WriteByte('^')
	}
	w.children(n)
}

// end closes the paragraph that is being written, if it says anything and is more than links to other pages.
func (w *pageWriter) end(mark string) {
	s, linked := squeeze(w.inline.String()), w.linked
	w.inline.Reset()
	w.linked = 0
	if s != "" && linked < len(s) {
		w.add(mark + s)
	}
}

// lines adds text whose line breaks count.
func (w *pageWriter) lines(text string) {
	for block := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		var keep []string
		for line := range strings.SplitSeq(block, "\n") {
			if line = strings.TrimRight(strings.Map(visible, line), " \t"); line != "" {
				keep = append(keep, line)
			}
		}
		if len(keep) > 0 {
			w.add(strings.Join(keep, lineEnd(keep)))
		}
	}
}

// lineEnd returns what is to stand between lines that were broken by hand: a space where they are running text, as a typewriter sets it, and
// not the rows of a table.
func lineEnd(lines []string) string {
	const long = 50 // bytes of a line of running text; the last may be shorter
	for i, l := range lines {
		if i+1 < len(lines) && len(l) < long || strings.Contains(strings.TrimSpace(l), "  ") || strings.ContainsAny(l, "\t|") {
			return "\n"
		}
	}
	return " "
}

func (w *pageWriter) add(block string) {
	if w.size += int64(len(block)); w.size > w.limits.TextBytes {
		w.err = &LimitError{"bytes of text", w.limits.TextBytes}
		return
	}
	w.blocks = append(w.blocks, block)
}

// table writes a table, or, where it only lays out the page, what its cells hold.
func (w *pageWriter) table(n *html.Node) {
	g := grid{limit: w.limits.TableCells}
	if g.read(n); g.err != nil {
		w.err = g.err
		return
	}
	if g.layout || g.t.width() < 2 || len(g.t.rows)+g.heads < 2 {
		w.children(n)
		return
	}
	g.t.rows, g.t.head = g.split()
	g.t.headed()
	var s strings.Builder
	g.t.write(&s)
	w.add(strings.TrimSuffix(s.String(), "\n"))
}

// A grid is an HTML table being read.
type grid struct {
	t      table
	heads  int // rows at the top that are heads of columns
	layout bool
	limit  int
	cells  int
	down   []span // by column, cells that reach into the rows below
	err    error
}

type span struct {
	rows int // still to come
	text string
}

// maxSpan is how many columns or rows a cell may reach over; HTML allows 1,000, no table that says anything comes near.
const maxSpan = 100

// maxCell is the length in bytes of a cell beyond which a table is taken for the layout of a page.
const maxCell = 400

func (g *grid) read(n *html.Node) {
	for c := n.FirstChild; c != nil && g.err == nil; c = c.NextSibling {
		switch c.Data {
		case "caption":
			g.t.caption = squeeze(textOf(c))
		case "thead", "tbody", "tfoot":
			for r := c.FirstChild; r != nil && g.err == nil; r = r.NextSibling {
				g.row(r, c.Data == "thead")
			}
		case "tr":
			g.row(c, false)
		}
	}
	width := g.widest()
	if width*len(g.t.rows) > g.limit {
		g.err = &LimitError{"cells in a table", int64(g.limit)}
		return
	}
	for i, r := range g.t.rows {
		g.t.rows[i] = append(r, make([]string, width-len(r))...)
	}
}

func (g *grid) widest() int {
	w := 0
	for _, r := range g.t.rows {
		w = max(w, len(r))
	}
	return w
}

// row reads one row.
func (g *grid) row(n *html.Node, head bool) {
	if n.Data != "tr" {
		return
	}
	var r []string
	allHeads := true
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Data != "td" && c.Data != "th" {
			continue
		}
		r = g.fromAbove(r)
		allHeads = allHeads && c.Data == "th"
		r = g.cell(r, c)
		if g.cells += 1; g.cells > g.limit {
			g.err = &LimitError{"cells in a table", int64(g.limit)}
			return
		}
	}
	r = g.fromAbove(r)
	if len(r) == 0 {
		return
	}
	if g.cells += len(r); g.cells > g.limit {
		g.err = &LimitError{"cells in a table", int64(g.limit)}
		return
	}
	if (head || allHeads) && g.heads == len(g.t.rows) {
		g.heads++
	}
	g.t.rows = append(g.t.rows, r)
}

// fromAbove appends the cells of earlier rows that reach down to the next columns of r.
func (g *grid) fromAbove(r []string) []string {
	for len(r) < len(g.down) && g.down[len(r)].rows > 0 {
		s := &g.down[len(r)]
		s.rows--
		r = append(r, s.text)
	}
	return r
}

// cell appends a cell to r. Its text stands in each column that it reaches over if it is a head, else in the first.
func (g *grid) cell(r []string, c *html.Node) []string {
	text := squeeze(cellText(c))
	if len(text) > maxCell || holdsTable(c) {
		g.layout = true
	}
	rows := reach(attr(c, "rowspan"))
	for i := range reach(attr(c, "colspan")) {
		for len(g.down) <= len(r) {
			g.down = append(g.down, span{})
		}
		g.down[len(r)] = span{rows - 1, text}
		if i > 0 && numeric(text) {
			r = append(r, "")
			continue
		}
		r = append(r, text)
	}
	return r
}

// cellText returns the text of a cell, with a space where a line ends.
func cellText(c *html.Node) string {
	var s strings.Builder
	for n := range c.Descendants() {
		switch {
		case n.Type == html.TextNode:
			s.WriteString(n.Data)
		case n.Data == "br" || n.Data == "p" || n.Data == "div":
			s.WriteByte(' ')
		}
	}
	return s.String()
}

func holdsTable(c *html.Node) bool {
	for n := range c.Descendants() {
		if n.Type == html.ElementNode && n.Data == "table" {
			return true
		}
	}
	return false
}

func reach(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxSpan)
}

// split returns the rows below the heads, and the heads as one row: those one above the other put together, "2019 Exports".
func (g *grid) split() (rows [][]string, head []string) {
	if g.heads == 0 || g.heads == len(g.t.rows) {
		return g.t.rows, nil
	}
	head = make([]string, g.t.width())
	for i := range head {
		var parts []string
		for _, r := range g.t.rows[:g.heads] {
			if r[i] != "" && (len(parts) == 0 || parts[len(parts)-1] != r[i]) {
				parts = append(parts, r[i])
			}
		}
		head[i] = strings.Join(parts, " ")
	}
	return g.t.rows[g.heads:], head
}

// Short lines that are no part of an article, in lower case: those that are just that, and those that begin so.
var (
	noiseLines = []string{"advertisement", "advertisements", "read more", "read next", "(end)", "end", "###", "share", "share this", "share this article",
		"print", "related topics", "more on this story", "all rights reserved"}
	noiseStarts = []string{"share this:", "read more:", "read also:", "see also:", "related:", "editor:", "source:", "photo:", "reporting by ", "editing by ", "our standards:",
		"follow us on", "sign up for", "sign up to", "subscribe to", "subscribe now", "image caption,", "image source,", "news provided by", "copyright ©", "©"}
)

// maxNoise is the length in bytes of the longest line that is dropped for its beginning.
const maxNoise = 120

// trimPage joins the blocks of a page without its title, lines that are nothing but the date, and what clutter is left. It
// returns the date as well, if it met just one.
func trimPage(blocks []string, title string) (string, period.Date) {
	days := map[period.Date]bool{}
	var keep []string
	for i, b := range blocks {
		if len(b) <= maxDateLine && i < headLines {
			if d, ok := lastDay(b); ok {
				days[d] = true
				continue
			}
		}
		if b == title || isNoise(b) {
			continue
		}
		keep = append(keep, b)
	}
	for len(keep) > 1 && dangling(keep[len(keep)-1]) {
		keep = keep[:len(keep)-1]
	}
	return strings.Join(keep, "\n\n"), onlyDate(days)
}

func isNoise(b string) bool {
	if len(b) > maxNoise {
		return false
	}
	lower := strings.ToLower(b)
	if slices.Contains(noiseLines, lower) || strings.Contains(lower, "all rights reserved") || strings.HasPrefix(b, "SOURCE ") || !strings.Contains(b, " ") && strings.Contains(b, "@") {
		return true
	}
	return slices.ContainsFunc(noiseStarts, func(n string) bool { return strings.HasPrefix(lower, n) })
}

// dangling reports whether b, the last block, is a heading of something that is gone.
func dangling(b string) bool {
	return len(b) < 60 && !strings.ContainsAny(b[len(b)-1:], ".!?:|)\"”") && !strings.HasPrefix(b, "- ") && !strings.ContainsAny(b, "0123456789|")
}
