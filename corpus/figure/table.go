package figure

import (
	"strings"
	"unicode"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/sentence"
	"quaestor/corpus/term"
)

// A table is rows of cells between bars or tabs, as package ingest writes those of pages and files:
//
//	| Item | 2019 | 2020 |
//	| --- | --- | --- |
//	| Fish | 1,200 | 1,310 |
type table struct {
	rows  []tableRow // without the rule of dashes
	heads int        // rows of column heads
	stubs int        // columns of row heads
	cols  []column
	about caption
}

// A tableRow is one row and the passage that it is.
type tableRow struct {
	passage int
	cells   []quantity.Span // bytes of the article's text, without white space
}

// A column is what the head of a column says of its cells.
type column struct {
	name   string // without its unit and period: "Exports"
	when   dated
	unit   unitHint
	change bool // its cells are changes: "Change, %", "y/y"
	skip   bool // ranks and row numbers
}

// A unitHint is the unit and scale that a head or caption gives to bare numbers: "USD bn", "thousand tonnes", "%".
type unitHint struct {
	ok bool
	q  quantity.Quantity // its Value is the scale
}

// A caption is what the line before a table says of all its cells.
type caption struct {
	measure string // "Exports" of "Exports by item, million crowns"
	when    dated
	unit    unitHint
	place   []string
	flows   bool // its rows are partners: "Exports by destination"
	change  bool // "Output, change in per cent"
}

// readTable reads the table that begins at passage i and returns the number of the passage behind it, or i where there is no table that can be
// read by its heads.
func (r *reader) readTable(passages []sentence.Passage, i int) int {
	t := table{}
	end := i
	for ; end < len(passages) && passages[end].Table && passages[end].Paragraph == passages[i].Paragraph; end++ {
		cells := r.cut(passages[end])
		if len(cells) < 2 {
			return i
		}
		t.rows = append(t.rows, tableRow{end, cells})
	}
	if len(t.rows) < 2 {
		return i
	}
	t.heads = r.headRows(&t, passages)
	t.stubs = r.stubColumns(&t)
	if t.stubs == 0 || t.heads == 0 && t.stubs == len(t.rows[0].cells) {
		return i
	}
	if i > 0 && !passages[i-1].Table {
		t.about = r.captionOf(r.text[passages[i-1].Start:passages[i-1].End])
	}
	r.readColumns(&t)
	r.tableFigures(&t)
	return end
}

// cut returns the cells of a row between bars or tabs, none where it has neither.
func (r *reader) cut(p sentence.Passage) []quantity.Span {
	sep := byte('|')
	line := r.text[p.Start:p.End]
	if !strings.HasPrefix(line, "|") {
		if sep = '\t'; !strings.Contains(line, "\t") {
			return nil
		}
	}
	var out []quantity.Span
	from := p.Start
	if sep == '|' {
		from++
	}
	for k := from; k <= p.End; k++ {
		if k == p.End && sep == '|' && strings.HasSuffix(line, "|") {
			break
		}
		if k < p.End && (r.text[k] != sep || k > p.Start && r.text[k-1] == '\\') {
			continue
		}
		a, e := from, k
		for a < e && r.text[a] == ' ' {
			a++
		}
		for e > a && r.text[e-1] == ' ' {
			e--
		}
		out = append(out, quantity.Span{Start: a, End: e})
		from = k + 1
	}
	return out
}

func (r *reader) cell(c quantity.Span) string { return r.text[c.Start:c.End] }

// headRows returns how many rows at the top are column heads: one where a rule of dashes follows it or where it holds no numbers but years.
func (r *reader) headRows(t *table, passages []sentence.Passage) int {
	first := t.rows[0]
	between := r.text[passages[first.passage].End:passages[t.rows[1].passage].Start]
	if strings.Contains(between, "---") {
		return 1
	}
	for _, c := range first.cells[1:] {
		if r.isNumber(c) {
			return 0
		}
	}
	return 1
}

// isNumber reports whether a cell holds a figure rather than words or a period.
func (r *reader) isNumber(c quantity.Span) bool {
	text := r.cell(c)
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	if isYear(text) {
		return false
	}
	letters := strings.IndexFunc(text, unicode.IsLetter) >= 0 || strings.LastIndexAny(text, "-/–") > 0
	if m := period.Find(text, r.date); letters && len(m) > 0 && len(m[0].Text) >= len(text)-2 {
		return false
	}
	qs := quantity.Find(text, nil)
	return len(qs) > 0 && qs[0].Start <= 2
}

// stubColumns returns how many columns on the left hold row heads.
func (r *reader) stubColumns(t *table) int {
	n := len(t.rows[0].cells)
	for c := range n {
		if t.heads > 0 && rankHeads[strings.ToLower(r.cell(t.rows[0].cells[c]))] {
			continue
		}
		numbers, filled := 0, 0
		for _, row := range t.rows[t.heads:] {
			if c < len(row.cells) && row.cells[c].End > row.cells[c].Start {
				filled++
				if r.isNumber(row.cells[c]) {
					numbers++
				}
			}
		}
		if numbers*2 >= filled && numbers > 0 && c > 0 || numbers == filled && filled > 0 && c == 0 {
			return c
		}
	}
	return n
}

// rankHeads are heads of columns that only number the rows.
var rankHeads = setOf("no no. nr # rank ranking")

// readColumns reads the heads of the columns.
func (r *reader) readColumns(t *table) {
	t.cols = make([]column, len(t.rows[0].cells))
	if t.heads == 0 {
		return
	}
	var dates []int
	for c := range t.cols {
		t.cols[c] = r.columnOf(r.cell(t.rows[0].cells[c]))
		if c >= t.stubs && !t.cols[c].when.period.IsZero() && !t.cols[c].change {
			dates = append(dates, c)
		}
	}
	if len(dates) != 2 {
		return
	}
	now, before := &t.cols[dates[0]], &t.cols[dates[1]]
	if now.when.period.Start.Compare(before.when.period.Start) < 0 {
		now, before = before, now
	}
	for c := range t.cols {
		if col := &t.cols[c]; col.change && col.when.period.IsZero() {
			col.when.period, col.when.text = now.when.period, now.when.text
			if col.when.basis == "" {
				col.when.versus, col.when.vtext = before.when.period, before.when.text
				col.when.basis = basisName(nil, now.when.period, before.when.period)
				if col.when.basis == "" {
					col.when.basis = before.when.text
				}
			}
		}
	}
}

// columnOf reads the head of a column: "Exports (USD bn)", "2020", "Change on year, %", "October 2019 on October 2018".
func (r *reader) columnOf(head string) column {
	var c column
	rest, hint := splitUnit(head)
	c.unit = hint
	if d, left, ok := r.timeIn(rest); ok {
		c.when, rest = d, left
		if !hint.ok {
			rest, c.unit = splitUnit(strings.TrimRight(rest, " ,;"))
		}
	}
	if name := basisOf(head); name != "" {
		c.when.basis, c.change = name, true
	}
	c.change = c.change || changeHead(rest) || c.when.vtext != ""
	c.name = strings.Trim(rest, " ,:;-–()")
	c.skip = rankHeads[strings.ToLower(c.name)] || rankHeads[strings.ToLower(head)]
	if c.change && bareChange(c.name) {
		c.name = ""
	}
	return c
}

// timeIn returns the period that a head names, and the head without it. "On", "over" and the like between two periods make the second the one
// compared with.
func (r *reader) timeIn(head string) (d dated, rest string, ok bool) {
	ms := period.Find(head, r.date)
	if len(ms) == 0 {
		return d, head, false
	}
	m := ms[0]
	d.period, d.text = m.Period, m.Text
	if m.Period.IsZero() && m.Shift.N != 0 && !r.current.IsZero() {
		d.period = m.Shift.Apply(r.current)
	}
	rest = head[:m.Start] + head[m.End:]
	if len(ms) == 2 {
		switch link := strings.ToLower(strings.TrimSpace(head[m.End:ms[1].Start])); link {
		case "on", "over", "vs", "vs.", "against", "from", "/", "compared with", "versus":
			d.versus, d.vtext = ms[1].Period, ms[1].Text
			d.basis = basisName(&ms[1], d.period, d.versus)
			rest = head[:m.Start] + head[ms[1].End:]
		}
	}
	for _, p := range []string{" in ", " for ", " at ", " of "} {
		rest = strings.TrimSuffix(strings.TrimRight(rest, " ")+" ", p)
	}
	return d, strings.TrimSpace(rest), !d.period.IsZero() || d.text != ""
}

// changeHead reports whether the head of a column calls its cells changes.
func changeHead(head string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(head)) {
		switch strings.Trim(w, ",.()%") {
		case "change", "changes", "chg", "growth", "increase", "decrease", "rise", "fall", "y/y", "m/m", "q/q", "yoy", "mom", "qoq", "+/-":
			return true
		}
	}
	return false
}

// bareChange reports whether a head says no more than that its cells are changes, not of what.
func bareChange(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		switch strings.Trim(w, ",.()%") {
		case "change", "changes", "chg", "growth", "increase", "y/y", "m/m", "q/q", "yoy", "mom", "qoq", "on", "year", "month", "quarter", "year-on-year",
			"month-on-month", "annual", "the", "over", "previous", "+/-", "":
		default:
			return false
		}
	}
	return true
}

// basisOf returns the basis that a head names: "y/y", "on the year", "year-on-year change".
func basisOf(head string) string {
	low := strings.ToLower(head)
	for _, b := range []struct {
		name  string
		words []string
	}{
		{yearOnYear, []string{"year-on-year", "year on year", "y/y", "yoy", "y-o-y", "on the year", "on year", "annual change", "yearly change", "over the year"}},
		{monthOnMonth, []string{"month-on-month", "month on month", "m/m", "mom", "on the month", "on month", "monthly change"}},
		{quarterOnQuarter, []string{"quarter-on-quarter", "quarter on quarter", "q/q", "qoq", "on the quarter", "on quarter"}},
	} {
		for _, w := range b.words {
			if i := strings.Index(low, w); i >= 0 && (i == 0 || !isWordByte(low[i-1])) && (i+len(w) == len(low) || !isWordByte(low[i+len(w)])) {
				return b.name
			}
		}
	}
	return ""
}

// tableMeasures end the captions that name what all cells measure: "Prices in dollars a tonne", "Wheat exports, 2020".
var tableMeasures = setOf("price prices output production sales exports imports shipments trade turnover revenue spending wages earnings rents orders " +
	"employment unemployment population arrivals deliveries starts permits stocks inventories consumption investment")

// captionOf reads the line before a table: "Exports by item, million crowns, 2020".
func (r *reader) captionOf(text string) caption {
	const longest = 160 // bytes of a caption; a paragraph before a table tells only its place
	var c caption
	for _, m := range place.Find(text) {
		if m.Form != place.Weak {
			c.place = appendPlace(nil, m, false)
			break
		}
	}
	if len(text) > longest {
		return c
	}
	rest := strings.TrimRight(text, ":.")
	if ms := period.Find(rest, r.date); len(ms) == 1 {
		c.when, rest, _ = r.timeIn(rest)
	}
	rest, c.unit = splitUnit(strings.TrimRight(rest, " ,;"))
	rest = strings.Trim(rest, " ,;-–()")
	low := term.Lower(rest)
	c.change = changeHead(text)
	if words := strings.Fields(low); len(words) > 0 && len(words) <= 3 && tableMeasures[words[len(words)-1]] {
		c.measure = rest
	}
	for _, w := range []string{"destination", "partner", "by country", "by market", "origin", "supplier", "buyer"} {
		c.flows = c.flows || strings.Contains(low, w)
	}
	if i := strings.Index(low, " by "); i > 0 {
		c.measure = strings.TrimSpace(rest[:i])
	}
	return c
}
