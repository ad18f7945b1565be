package figure

import (
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/corpus/period"
	"quaestor/corpus/term"
)

// stoodUntil dates d, what something stood at before it moved at the time at token i, which "when" explains: "since May 3, when it was lowered from 6
// pct". It reports whether that time is known.
func (r *reader) stoodUntil(w *walk, d *dated, i int) bool {
	p, text := r.resolveAt(w, i, r.anchor(), false), w.mention(i).Text
	if t, ok := strings.CutPrefix(term.Lower(text), "since "); ok && p.Shape == period.Open {
		text = text[len(text)-len(t):]
	}
	if p.Start.IsZero() {
		return false
	}
	d.back, d.text = true, "until "+text
	d.period = period.Period{Shape: period.Open, End: p.Start, YearKnown: p.YearKnown, Exact: p.Exact}
	return true
}

// comparedPeriod finds the period of bind k, a value that another is compared with.
func (r *reader) comparedPeriod(w *walk, when []dated, k int) {
	b, d := &w.binds[k], &when[k]
	if w.isMark(b.gov, "(") && b.of >= 0 && !b.then {
		*d = when[b.of]
		return
	}
	if r.outdated(w, when, k) {
		return
	}
	anchor := r.comparedAnchor(w, when, k)
	if i := w.ownTime(k); i >= 0 && !w.formerForecast(b) && !w.laidDown(b.tok+1) && !bare(w.mention(i)) && !w.takesPlace(k, i) {
		r.ownCompared(w, when, k, i, anchor)
		return
	}
	if b.away && b.of < 0 {
		d.period, d.text = r.topic.period, r.topic.ptext
		return
	}
	if b.away || w.apartFrom(b) {
		d.period, d.text, d.said = when[b.of].period, when[b.of].text, when[b.of].said
		return
	}
	if k > 0 && w.levelAfter(k) {
		*d = when[k-1] // "after rising 3 pct in May to 4 bln"
		return
	}
	if i := w.sharedTime(k); i >= 0 {
		d.period, d.text, d.said = r.resolveAt(w, i, anchor, true), w.mention(i).Text, true
		return
	}
	if k > 0 && w.isWord(b.gov, "or") && w.binds[k-1].of == b.of {
		*d = when[k-1] // "against the target of 418 billion, or eight pct of output"
		return
	}
	if i := w.whenTime(k); i >= 0 && w.isWord(b.gov, "from") && r.stoodUntil(w, d, i) {
		return
	}
	if w.leftSince(when, b) {
		of := &when[b.of]
		d.back, d.text = true, "until "+of.text[len(of.text)-len(strings.TrimPrefix(term.Lower(of.text), "since ")):]
		d.period = period.Period{Shape: period.Open, End: of.period.Start, YearKnown: of.period.YearKnown, Exact: of.period.Exact}
		return
	}
	if s := w.statusOf(k); s == Former || s == Forecast || s == Target {
		d.period, d.text = anchor, ""
		if b.of >= 0 {
			d.text = when[b.of].text
		}
		return
	}
	if w.isWord(b.tok+1, "previously") && !w.formerForecast(b) && overMonths(anchor) {
		d.period, d.text, d.said = period.Shift{Unit: period.Year, N: -1}.Apply(anchor), w.raw(b.tok+1, b.tok+2), true
		return // a company's "profit of 12 mln after 10 mln previously"
	}
	if rel, ok := r.carry(w, when, k); ok {
		d.text = rel.text
		d.period = rel.period
		if d.period.IsZero() && !anchor.IsZero() {
			d.period = rel.shift.Apply(anchor)
		}
	}
}

// ownCompared dates bind k, a value compared with another of the time anchor, by the period of its own at token i.
func (r *reader) ownCompared(w *walk, when []dated, k, i int, anchor period.Period) {
	b, d := &w.binds[k], &when[k]
	m := w.mention(i)
	if anchor.IsZero() && m.Shift.Same && m.Shift.N < 0 && !r.date.IsZero() && sameMoment(m.Text) {
		anchor = period.Period{Shape: period.Day, Start: r.date, End: r.date.AddDays(1), YearKnown: true}
	}
	if m.Shift.Same {
		anchor = r.soFarIn(anchor)
	}
	if k > 0 && m.Shift.Whole && w.binds[k-1].comp && w.binds[k-1].of == b.of && !when[k-1].period.IsZero() {
		anchor = when[k-1].period // "3 bln in 1986 and 2 bln the previous year"
	}
	bare := w.at(i).poss || i == b.tok+1 && b.gov == b.tok-1 && !w.isWord(b.gov, "of") // not "against an average of 3.9 percent last year"
	if m.Period.Shape == period.Year && bare && strings.EqualFold(m.Text, "last year") && partOfYear(anchor) && b.of >= 0 && sameSize(w.quantity(b).Value, w.quantity(&w.binds[b.of]).Value, 2) && !w.isWord(i+1, "total") {
		if d.text, d.said = m.Text, true; anchor.Shape == period.Month {
			d.period = period.Shift{Unit: period.Year, N: -1, Same: true}.Apply(anchor) // "1.5 bln in May, above last year's 1.4 bln"
		}
		return // of nine months it may be the whole year's
	}
	if m.Shift.N < 0 && anchor.Shape == period.Fiscal && seasonal(m.Text) {
		d.period, d.text, d.said = m.Shift.Apply(anchor), m.Text, true // from the season that it is compared with
		return
	}
	if m.Shift.N == 0 && m.Period.IsZero() && seasonal(m.Text) {
		if d.text, d.said = m.Text, true; r.future(anchor) {
			d.period = period.Shift{Unit: period.Year, N: -1}.Apply(anchor) // "8 mln in 1988, against 7 mln this season"
		}
		return
	}
	d.period, d.text, d.said = r.earlierOf(r.resolveAt(w, i, anchor, true), anchor, m.Text), m.Text, true
}

// soFarIn returns what p means where "the same period" of another time is held against it: the part of it that the article is about, "The May surplus was up
// from 2 bln in the same April period" of a report on May 1 to 20, and of a year that runs the months up to the one that the article is about.
func (r *reader) soFarIn(p period.Period) period.Period {
	about := r.anchor()
	if period.Compare(p, about) != period.Contains || about.Point || !about.YearKnown {
		return p
	}
	switch {
	case p.Shape == period.Month && r.settled(about):
		return about
	case p.Shape == period.Year && about.Shape == period.Month && r.running(p):
		p.Shape, p.End, p.Cumulative = period.Span, about.End, true
	}
	return p
}

// leftSince reports whether what b is compared with, which is told without a time of its own, was left behind since a time that the sentence names: "has
// cut its rate from 9 pct to 7 pct since May".
func (w *walk) leftSince(when []dated, b *bind) bool {
	if b.of < 0 || !w.isWord(b.gov, "from") || w.at(b.tok+1).kind == instant {
		return false
	}
	of := &when[b.of]
	return of.said && of.period.Shape == period.Open && of.period.End.IsZero() && !of.period.Start.IsZero()
}

// partOfYear reports whether p is a month, quarter, half or span of a year that is known.
func partOfYear(p period.Period) bool {
	return p.YearKnown && !p.Point && (p.Shape == period.Month || p.Shape == period.Quarter || p.Shape == period.Half || p.Shape == period.Span)
}

// sameMoment reports whether text names the day of the article in another year: "total 69 bln, against 42 bln at the same time last year".
func sameMoment(text string) bool {
	for _, noun := range [...]string{"time", "date", "stage", "point", "day"} {
		if strings.HasPrefix(text, "same "+noun) {
			return true
		}
	}
	return false
}

// earlierOf returns the period of a compared value that p, named in text without a year, is of: no later one than anchor, which it is compared with.
func (r *reader) earlierOf(p, anchor period.Period, text string) period.Period {
	part := p.Shape == period.Month || p.Shape == period.Quarter || p.Shape == period.Half
	if part && p.Shape == anchor.Shape && p.YearKnown && anchor.YearKnown && p.Start.Compare(anchor.Start) > 0 && !strings.ContainsAny(text, "0123456789") && r.calendar(text) {
		return period.Shift{Unit: period.Year, N: -1, Same: true}.Apply(p)
	}
	return p
}

// comparedAnchor returns the period that the one of compared bind k is measured from: that of the figure which it is compared with.
func (r *reader) comparedAnchor(w *walk, when []dated, k int) period.Period {
	b := &w.binds[k]
	if b.of >= 0 {
		return when[b.of].period
	}
	if i := w.clauseTime(k); i >= 0 && i < b.tok {
		return r.resolveAt(w, i, r.anchor(), false)
	}
	if !r.topic.period.IsZero() {
		return r.topic.period
	}
	return r.anchor()
}

// sharedTime returns the token of the period behind the bind that follows compared bind k which is of both, or -1: "after rising 39 mln to 4.0 billion
// carry returns the relation that bind k, which names no period, takes over: that of the compared values before it in the
// relationOf returns how compared bind n names its period.
func (r *reader) relationOf(w *walk, when []dated, n int) relation {
	rel := relation{period: when[n].period, text: when[n].text}
	if i := w.ownTime(n); i >= 0 && w.mention(i).Period.IsZero() {
		rel.shift, rel.period = w.mention(i).Shift, period.Period{}
	}
	if of := w.binds[n].of; of >= 0 && !rel.period.IsZero() {
		if year := (period.Shift{Unit: period.Year, N: -1, Same: true}); year.Apply(when[of].period) == rel.period {
			rel.shift, rel.period = year, period.Period{} // "684 mln in March against 571 mln in March last year"
		}
	}
	return rel
}

// heldAgainstMonth dates a value that only the year of what was told before dates, where it is held against the month before the one that the report is
// of: "For the year banks lent 22 mln crowns. M2 grew 9.7 pct, slowing from 10 pct in November" is of December.
func (r *reader) heldAgainstMonth(w *walk, when []dated) {
	for k := range w.binds {
		b := &w.binds[k]
		if !b.comp || b.of < 0 || !w.isWord(b.gov, "from") || when[k].period.Shape != period.Month || !when[k].said || when[b.of].said || !overMonths(when[b.of].period) || r.date.IsZero() {
			continue
		}
		next := period.Shift{Unit: period.Month, N: 1}.Apply(when[k].period)
		if next.YearKnown && next.End.Compare(r.date) <= 0 && next.End.AddMonths(2).Compare(r.date) > 0 {
			when[b.of].period, when[b.of].text = next, ""
		}
	}
}

// heldAgainstYear dates a forecast that nothing dates and that is held against the year before the one that is to come or runs: "Sales are expected
// to grow to 9 mln crowns from 8 mln in 1986", in 1987. What would grow or shrink by half takes longer, as do plans of years and what stands when it
// is built. Nothing told next goes on from a year that no one named.
func (r *reader) heldAgainstYear(w *walk, when []dated, out []Figure) {
	most := decimal.New(15, -1)
	for k := range w.binds {
		b := &w.binds[k]
		if !b.comp || b.of < 0 || !when[k].said || !when[b.of].period.IsZero() || when[k].period.Point || r.date.IsZero() {
			continue
		}
		f, than := &out[b.of], out[k].Value
		if f.Status != Forecast || f.Value.GreaterThan(than.Mul(most)) || than.GreaterThan(f.Value.Mul(most)) || f.Head == "capacity" {
			continue
		}
		if when[k].period.Shape != period.Year && when[k].period.Shape != period.Fiscal || strings.Contains(r.text[:f.End], "-year plan") {
			continue
		}
		next := period.Shift{Unit: period.Year, N: 1}.Apply(when[k].period)
		if next.YearKnown && r.future(next) && next.Start.Compare(r.date.AddMonths(12)) < 0 {
			f.Period, f.PeriodText = next, ""
		}
	}
}
