package figure

import (
	"strings"

	"quaestor/corpus/period"
)

// sameThen adds f, the figure of bind k, once more for each earlier time at which it is said to have been the same: "5 pct, unchanged from July", "the
// surplus was 600 mln, the same as in May and June", "unchanged from May at 507 mln".
func (r *reader) sameThen(w *walk, k int, d *dated, f Figure) {
	b := &w.binds[k]
	if b.comp || f.Period.IsZero() || len(w.times) == 0 {
		return
	}
	r.bothYears(w, k, f)
	end := len(w.toks)
	if k+1 < len(w.binds) {
		end = w.binds[k+1].tok
	}
	i := w.equalSince(b.tok+1, end)
	if v := w.clauseVerb(b); i < 0 && v != nil && w.isWord(b.tok-1, "at") {
		i = w.equalSince(v.a, b.tok)
	}
	for ; i >= 0 && w.at(i).kind == instant; i += 2 {
		p := r.lasting(r.resolveAt(w, i, d.period, true), d.period)
		if p.IsZero() || p.YearKnown != f.Period.YearKnown || p.End.Compare(f.Period.End) >= 0 {
			return
		}
		then := f
		then.Period, then.PeriodText, then.Earlier = p, w.mention(i).Text, true
		if lead, _, ok := strings.Cut(f.PeriodText, " to "); ok && p.Shape == period.Fiscal {
			then.PeriodText = lead + " to " + then.PeriodText // "year to February"
		}
		then.Versus, then.VersusText = period.Period{}, ""
		r.out = append(r.out, then)
		if !w.isWord(i+1, "and") {
			return
		}
	}
}

// bothYears adds f, the figure of bind k, once more for the second of two years that it is told of: "growth of 2 pct this year and next".
func (r *reader) bothYears(w *walk, k int, f Figure) {
	i := w.ownTime(k)
	if i < 0 || f.Period.Shape != period.Year || !w.isWord(i+1, "and") || k+1 < len(w.binds) && w.ownTime(k+1) == i+2 {
		return
	}
	next := w.at(i + 2)
	p := period.Period{}
	switch {
	case next.kind == instant && w.at(i+3).kind != quant:
		p = r.resolveAt(w, i+2, f.Period, false)
	case w.spelt(i+2, "next") && !w.isNoun(i+3):
		p = period.Shift{Unit: period.Year, N: 1, Same: true}.Apply(f.Period)
	}
	if p.Shape == period.Year && p.YearKnown && p.Start == f.Period.End {
		f.Period, f.PeriodText = p, w.raw(i+2, i+3)
		r.out = append(r.out, f)
	}
}

// lasting returns p, a month named beside one in which a longer period ends, as the like period that ends in it: "rose 7 pct in the year to March, the same
// as in February" is of the year to February.
func (r *reader) lasting(p, like period.Period) period.Period {
	if p.Shape == period.Month && like.Shape == period.Fiscal && p.YearKnown && like.YearKnown {
		year := like
		year.Start, year.End = p.End.AddMonths(-12), p.End
		return year
	}
	return p
}

// equalSince returns the token of the period in tokens a to e as whose value another is said to be the same, or -1.
func (w *walk) equalSince(a, e int) int {
	for i := a; i < e; i++ {
		if w.at(i).kind == instant && w.sameAs(i) {
			return i
		}
	}
	return -1
}

// roughly reports whether the words up to the preposition at token j say only that values are near each other: "almost unchanged from", "much the same as".
func (w *walk) roughly(j int) bool {
	for i := j - 1; i >= j-3; i-- {
		if w.spelt(i, "almost", "nearly", "roughly", "much", "about", "virtually", "little", "largely", "broadly", "practically", "essentially", "not", "hardly") {
			return true
		}
	}
	return false
}

// sameAs reports whether the period at token i is one whose value another is the same as: "unchanged from July", "the same as in July".
func (w *walk) sameAs(i int) bool {
	j := i - 1
	for j > 0 && w.at(j).kind == word && (w.isWord(j, "in", "for", "at", "during") || w.at(j).is(fDet)) {
		j--
	}
	if w.roughly(j) {
		return false
	}
	return w.isWord(j, "from", "on", "since") && w.spelt(j-1, "unchanged") || w.isWord(j, "as") && w.isWord(j-1, "same") || w.isWord(j, "with") && w.isWord(j-1, "level", "unchanged")
}
