package figure

import (
	"strings"

	"quaestor/corpus/period"
)

// cropYears makes "this year" of a sentence that counts in crop or fiscal years the one that runs at the article's date: "is put at 16 million
// tonnes this year, up from 15 million in 1985/86" is of 1986/87 in an article of March 1987. "This season" and "last season" of an article that counts so
// are seen from that one too.
func (r *reader) cropYears(times []period.Mention) {
	if r.date.IsZero() {
		return
	}
	own := r.findCrop(times)
	if r.crop.IsZero() {
		return
	}
	n := r.date.Year - r.crop.Start.Year
	if r.date.Month < r.crop.Start.Month {
		n--
	}
	for i := range times {
		switch m := &times[i]; {
		case own && m.Period.Shape == period.Year && strings.EqualFold(m.Text, "this year"):
			m.Period = period.Shift{Unit: period.Year, N: n}.Apply(r.crop)
		case m.Period.IsZero() && m.Shift.Unit == period.Year && m.Shift.Whole && seasonal(m.Text):
			m.Period = period.Shift{Unit: period.Year, N: n + m.Shift.N}.Apply(r.crop)
		}
	}
}

// findCrop keeps the last crop or fiscal year that times name, and reports whether they name one.
func (r *reader) findCrop(times []period.Mention) bool {
	found := false
	for _, m := range times {
		if m.Period.Shape == period.Fiscal && m.Period.YearKnown && strings.Contains(m.Text, "/") {
			r.crop, found = m.Period, true
		}
	}
	return found
}

// seasonal reports whether text names a season by its distance: "last season".
func seasonal(text string) bool {
	return strings.HasSuffix(text, " season") || strings.HasSuffix(text, " campaign")
}

// yearless returns text, that of the noun phrase in tokens a to e, without the years that stand within it, as its figures may be of others: "Peru's crop" of
// "Peru's 1986/87 crop".
func (w *walk) yearless(a, e int, text string) string {
	from := w.toks[a].start
	for i := e - 2; i > a; i-- {
		t := w.at(i)
		if t.kind != instant || t.poss || !w.isNoun(i+1) {
			continue
		}
		p := w.mention(i).Period
		year := p.Shape == period.Year && !p.Point && (w.at(i-1).poss || w.at(i-1).place > 0)
		if p.YearKnown && (year || p.Shape == period.Fiscal) {
			text = text[:t.start-from] + text[w.toks[i+1].start-from:]
		}
	}
	return text
}
