package figure

import (
	"cmp"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"

	"github.com/shopspring/decimal"
)

// splitUnit takes from a head or caption the unit it gives to the numbers under it: of "Exports (USD bn)", "Exports, million crowns" and
// "Prices in dollars a tonne" it leaves "Exports" and "Prices".
func splitUnit(head string) (string, unitHint) {
	if a, b := strings.LastIndexByte(head, '('), strings.LastIndexByte(head, ')'); a >= 0 && b > a {
		if h := hintOf(head[a+1 : b]); h.ok {
			return strings.TrimSpace(head[:a] + head[b+1:]), h
		}
	}
	for _, sep := range []string{", ", " - ", ": ", " in "} {
		if i := strings.LastIndex(head, sep); i >= 0 {
			if h := hintOf(head[i+len(sep):]); h.ok {
				return strings.TrimSpace(head[:i]), h
			}
		}
	}
	if h := hintOf(head); h.ok {
		return "", h
	}
	if i := strings.LastIndexByte(head, ' '); i >= 0 && strings.HasSuffix(head, "%") {
		return strings.TrimSpace(head[:i]), hintOf("%")
	}
	return head, unitHint{}
}

// hintOf reads words that are a unit, a scale or both: "million crowns", "USD bn", "$m", "thousands of tonnes", "%", "in millions". It reads them
// as the quantity package reads "1 million crowns".
func hintOf(words string) unitHint {
	w := strings.TrimSpace(words)
	for _, lead := range []string{"in ", "In ", "change in ", "values in ", "figures in "} {
		w = strings.TrimPrefix(w, lead)
	}
	low := term.Lower(w)
	for _, s := range [...][2]string{{"thousands of ", "thousand "}, {"millions of ", "million "}, {"billions of ", "billion "}, {"'000s ", "thousand "}, {"'000 ", "thousand "},
		{"000 ", "thousand "}, {"000s ", "thousand "}} {
		if strings.HasPrefix(low, s[0]) {
			w = s[1] + w[len(s[0]):]
			low = term.Lower(w)
		}
	}
	switch low {
	case "thousands", "millions", "billions", "trillions":
		w = low[:len(low)-1]
	case "":
		return unitHint{}
	}
	if strings.ContainsAny(w, "0123456789") {
		return unitHint{} // a year, not a scale
	}
	candidates := []string{"1 " + w, "1" + w}
	if first, rest, ok := strings.Cut(w, " "); ok && first == strings.ToUpper(first) {
		candidates = append(candidates, first+" 1 "+rest)
	}
	if n := symbolLen(w); n > 0 {
		candidates = append(candidates, w[:n]+"1"+w[n:], w[:n]+"1 "+strings.TrimSpace(w[n:]))
	}
	for _, c := range candidates {
		if qs := quantity.Find(c, nil); len(qs) == 1 && qs[0].Start == 0 && qs[0].End == len(c) && qs[0].Class != quantity.Count && !qs[0].IsRange {
			q := qs[0]
			if q.Class == quantity.Bare && q.Value.LessThan(decimalThousand) {
				continue
			}
			return unitHint{true, q}
		}
	}
	return unitHint{}
}

var decimalThousand = decimal.New(1, 3)

// yearShape is the first of the shapes that span a year or more.
const yearShape = period.Year

// isYear reports whether text is a year in digits.
func isYear(text string) bool {
	return len(text) == 4 && strings.Trim(text, "0123456789") == ""
}

// symbolLen returns the length of the currency sign that w begins with: "$m", "€ bn", "A$m".
func symbolLen(w string) int {
	for i, r := range w {
		switch r {
		case '$', '€', '£', '¥', '₩', '₹':
			return i + len(string(r))
		}
		if i > 2 || r < 'A' || r > 'Z' {
			return 0
		}
	}
	return 0
}

// tableFigures adds the figures of the cells.
func (r *reader) tableFigures(t *table) {
	section := ""
	for _, row := range t.rows[t.heads:] {
		if name, ok := r.sectionRow(t, row); ok {
			section = name
			continue
		}
		head := r.rowHead(t, row)
		for c := t.stubs; c < len(row.cells) && c < len(t.cols); c++ {
			if !t.cols[c].skip {
				r.cellFigure(t, row, c, head, section)
			}
		}
	}
}

// sectionRow returns the words of a row that only heads those below it: "| Exports | Exports | Exports |", "| Exports |  |  |".
func (r *reader) sectionRow(t *table, row tableRow) (string, bool) {
	name := r.cell(row.cells[0])
	for _, c := range row.cells[1:] {
		if s := r.cell(c); s != "" && s != name {
			return "", false
		}
	}
	return strings.TrimRight(name, ":"), name != "" && !r.isNumber(row.cells[0])
}

// A rowHead is what the head of a row says of its cells.
type rowHead struct {
	name  string
	when  dated
	unit  unitHint
	place []string
}

// rowHead reads the row heads of row.
func (r *reader) rowHead(t *table, row tableRow) rowHead {
	var h rowHead
	for c := 0; c < t.stubs && c < len(row.cells); c++ {
		words := r.cell(row.cells[c])
		if c < len(t.cols) && t.cols[c].skip || words == "" {
			continue
		}
		rest, hint := splitUnit(words)
		if rest == "" {
			rest, hint = words, unitHint{}
		}
		if hint.ok {
			h.unit = hint
		}
		if d, left, ok := r.timeIn(rest); ok && (strings.Trim(left, " .,:*") == "" || len(left) < len(rest)/2) {
			h.when, rest = d, left
		}
		h.name = joinWords(h.name, " ", strings.Trim(rest, " .,:*"))
	}
	for _, m := range place.Find(h.name) {
		if m.Form != place.Weak {
			h.place = appendPlace(nil, m, false)
			break
		}
	}
	return h
}

// cellFigure adds the figure of cell c of row, the first where it holds several: what the second is, "1.41 (8.2%)", no head tells.
func (r *reader) cellFigure(t *table, row tableRow, c int, h rowHead, section string) {
	span, col := row.cells[c], &t.cols[c]
	qs := quantity.Find(r.cell(span), nil)
	if len(qs) == 0 || !r.isNumber(span) {
		return
	}
	f := Figure{Quantity: qs[0], Passage: row.passage}
	f.Start, f.End = f.Start+span.Start, f.End+span.Start
	if f.Noun.End > 0 {
		f.Noun.Start, f.Noun.End = f.Noun.Start+span.Start, f.Noun.End+span.Start
	}
	if cell := r.cell(span); strings.HasPrefix(cell, "(") && strings.HasSuffix(cell, ")") && !f.Value.IsNegative() {
		f.Value = f.Value.Neg() // as accounts print a loss
	}
	change := col.change || t.about.change && col.name == "" && len(t.cols) > t.stubs
	r.cellUnit(&f, []unitHint{col.unit, h.unit, t.about.unit}, change && !col.unit.ok)
	r.cellTime(&f, t, col, h)
	if change {
		f.Kind = Change
		f.Basis, f.Versus, f.VersusText = col.when.basis, col.when.versus, col.when.vtext
		f.Direction = Up
		if f.Value.IsNegative() {
			f.Direction, f.Value = Down, f.Value.Neg()
		} else if f.Value.IsZero() {
			f.Direction = NoDirection
		}
	} else if f.Class == quantity.Count {
		f.Kind = Count
	}
	r.cellSubject(&f, t, c, h, section)
	f.Unit = r.currency(f.Unit, f.Place, f.Period)
	r.out = append(r.out, f)
}

// cellUnit gives a cell that prints no unit that of the first head or caption that has one. Under a head of changes a bare number is in percent
// only where the head says so.
func (r *reader) cellUnit(f *Figure, hints []unitHint, change bool) {
	for _, h := range hints {
		if !h.ok || change && h.q.Class != quantity.Percent {
			continue
		}
		switch {
		case f.Class == quantity.Bare && f.Unit == "":
			f.Unit, f.Class, f.Elided = h.q.Unit, h.q.Class, true
		case f.Class == quantity.Money && h.q.Class == quantity.Bare && !strings.ContainsAny(r.text[f.Start:f.End], "bkmntr"):
		default:
			continue
		}
		if h.q.Class != quantity.Percent {
			f.Value, f.To = f.Value.Mul(h.q.Value), f.To.Mul(h.q.Value)
			f.Places += int32(len(h.q.Value.String()) - 1)
		}
		return
	}
}

// cellTime gives a cell the period of its column, its row or the caption; a month beside a year is of that year.
func (r *reader) cellTime(f *Figure, t *table, col *column, h rowHead) {
	if t.about.when.period.Shape != period.Day || h.when.text == "" && col.when.text == "" { // "published on Monday" is the day of no "2019"
		f.Period, f.PeriodText = t.about.when.period, t.about.when.text
	}
	for _, d := range []dated{h.when, col.when} {
		switch {
		case d.text == "":
		case f.Period.YearKnown && d.period.Shape < yearShape && isYear(f.PeriodText):
			f.Period, f.PeriodText = d.period.WithYear(lastDay(f.Period).Year), d.text
		case f.Period.Shape < yearShape && !f.Period.IsZero() && isYear(d.text):
			f.Period = f.Period.WithYear(lastDay(d.period).Year)
		default:
			f.Period, f.PeriodText = d.period, d.text
		}
	}
	if f.PeriodText == "" {
		f.Period, f.PeriodText = r.current, r.currently
	}
}

// cellSubject gives a cell the subject that its heads make: "Fish exports" of the row "Fish" under "Exports", or in a table of exports.
func (r *reader) cellSubject(f *Figure, t *table, c int, h rowHead, section string) {
	measure := t.cols[c].name
	if t.cols[c].change && measure == "" {
		measure = t.measureBefore(c)
	}
	if measure == "" {
		measure = section
	} else if section != "" {
		measure = section + " " + lowerFirst(measure)
	}
	if measure == "" {
		measure = t.about.measure
	}
	switch {
	case h.name == "":
		f.Subject = measure
	case measure == "":
		f.Subject = h.name
	default:
		f.Subject = h.name + " " + lowerFirst(measure)
	}
	words := strings.Fields(cmp.Or(measure, h.name))
	if len(words) > 0 {
		f.Head = strings.ToLower(words[len(words)-1])
	}
	f.Place = h.place
	s := subject{text: f.Subject, head: f.Head}
	if t.about.flows && len(h.place) > 0 {
		f.Partner, f.Place = h.place, nil
	}
	if len(f.Place) == 0 {
		f.Place = t.about.place
	}
	if len(f.Place) == 0 {
		f.Place, f.Org = r.fallbackPlace(&s, "")
	}
	f.Partner = dropKeys(f.Partner, f.Place)
}

// measureBefore returns the name of the nearest column to the left of c that holds no changes.
func (t *table) measureBefore(c int) string {
	for k := c - 1; k >= t.stubs; k-- {
		if !t.cols[k].change {
			return t.cols[k].name
		}
	}
	return ""
}

// lowerFirst returns s with a small first letter, unless its first word is a name in capitals: "Exports" but not "GDP".
func lowerFirst(s string) string {
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'a' && s[1] <= 'z' {
		return string(s[0]|0x20) + s[1:]
	}
	return s
}
