package figure

import (
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// A cues says which constructions of time the sentence can have, so that they are looked for where they may be.
type cues struct {
	now  bool // "now", "at present", "so far"
	when bool // "when it was"
	span bool // "in the period", "in the three months"
}

// findCues notes the cues of the sentence.
func (w *walk) findCues() {
	w.cues = cues{}
	for i := range w.toks {
		switch {
		case w.isWord(i, "when"):
			w.cues.when = true
		case w.isWord(i, "the") && w.isWord(i-1, "in", "during", "over", "for", "of"), w.pointing(i):
			w.cues.span = true
		case w.isWord(i, "now", "currently", "far") || w.spelt(i, "nowadays", "present"):
			w.cues.now = true
		}
	}
}

// A span is a period that the article named, and how.
type span struct {
	period period.Period
	text   string
}

// keepSpan keeps a period that a sentence named for "the period", "the three months".
func (r *reader) keepSpan(p period.Period, text string) {
	const kept = 6
	if len(r.named) > 0 && r.named[len(r.named)-1].period == p {
		return
	}
	r.named = keep(r.named, span{p, text}, kept)
}

// definite reports whether the clause of bind k is of a time that the article named before, "in the period", "for the month", "in the three
// months", and returns the last such time; a zero one where no kept time is so long.
func (r *reader) definite(w *walk, when []dated, k int) (named span, found bool) {
	if !w.cues.span {
		return span{}, false
	}
	from, to := w.clauseBounds(k)
	if len(w.verbs) > 0 && from <= w.verbs[0].a {
		from = 0 // "For the 11 months, exports were"
	}
	for i := from; i < min(to, len(w.toks)-1); i++ {
		n := w.timeBack(i)
		if n < 0 {
			continue
		}
		if w.spelt(n, "full", "whole", "entire") {
			n++
		}
		months, ok := w.monthsOf(n)
		that := w.pointing(n - 1)
		if !ok || !w.closed(w.timeEnd(n)) && !(that && i == 0) || w.isWord(i, "of") && !w.isWord(i-1, "end") {
			continue
		}
		named, ok = r.lastNamed(months, when[:k])
		if ok && w.isWord(i, "of") {
			named.period = endOf(named.period)
		}
		return named, ok || months > 0
	}
	return span{}, false
}

// currentYear returns the year of the article where what is expected or planned in the clause of bind k is for "the full year" or "the year as a whole". In
// its first months that may still be the year before; "the year" alone is a company's own.
func (r *reader) currentYear(w *walk, k int) (p period.Period, text string) {
	const reported = 2 // months in which the year before is reported on
	if s := w.statusOf(k); s != Forecast && s != Target || r.date.Month <= reported {
		return p, ""
	}
	from, to := w.clauseBounds(k)
	for i := from; i < min(to, len(w.toks)-1); i++ {
		whole := w.spelt(i, "full", "whole", "entire") && w.isWord(i+1, "year") || w.isWord(i, "year") && w.isWord(i+1, "as") && w.isWord(i+2, "a") && w.spelt(i+3, "whole") || w.spelt(i, "full-year")
		if whole && !w.spelt(i-1, "financial", "fiscal") {
			first := period.Date{Year: r.date.Year, Month: 1, Day: 1}
			return period.Period{Shape: period.Year, Start: first, End: first.AddMonths(12), YearKnown: true}, "the full year"
		}
	}
	return p, ""
}

// timeBack returns the token of the noun of a time that was named before, where such a time may begin at token i, else -1: "in the period", "that
// month". "Over the year" is none, but what a change is against.
func (w *walk) timeBack(i int) int {
	in := w.isWord(i, "in", "during", "over", "for", "of")
	switch {
	case w.pointing(i) && i > 0 && !w.at(i-1).is(fPrep|fVs) && w.at(w.timeEnd(i+1)).verb == 0:
		return i + 1
	case in && w.pointing(i+1):
		return i + 2
	case in && w.isWord(i+1, "the") && (!w.isWord(i, "over") || w.at(i+2).kind == quant || i == 0 && w.spelt(i+2, "year")):
		return i + 2
	}
	return -1
}

// pointing reports whether the word at token i points back at a time that was named: "in that month", "during those nine months".
func (w *walk) pointing(i int) bool { return w.spelt(i, "that", "those", "these") }

// lastMonth returns the month that p ends with, whose end is on the first of the next.
func lastMonth(p period.Period) period.Period {
	return period.Period{Shape: period.Month, Start: p.End.AddMonths(-1), End: p.End, YearKnown: p.YearKnown, Exact: true}
}

// endOf returns the last day of p, as a moment.
func endOf(p period.Period) period.Period {
	return period.Period{Shape: period.Day, Start: p.End.AddDays(-1), End: p.End, YearKnown: p.YearKnown, Point: true}
}

// sameSpan returns the period that m, "the same month", "the same nine months", points back at: the one of that length that was named last, in
// the sentence or before. It is not ok where none was.
func (r *reader) sameSpan(m *period.Mention, before []dated) (p period.Period, ok bool) {
	months := monthsSaid(m.Text)
	if months == 0 {
		return p, false
	}
	named, ok := r.lastNamed(months, before)
	return named.period, ok
}

// monthsSaid returns how many months the words for a time that was named before say, 0 where they do not: 1 for "same month", 9 for "same
// nine-month period".
func monthsSaid(text string) int {
	if found := quantity.Find(text, nil); len(found) > 0 {
		if q := &found[0]; q.Unit == "month" && q.Value.IsInteger() && q.Value.IsPositive() {
			return int(q.Value.IntPart())
		}
		return 0
	}
	for months, name := range monthsNamed {
		if name != "" && name != "period" && strings.HasSuffix(text, name) {
			return months
		}
	}
	return 0
}

// monthsNamed are the nouns for a time that was named before, by how many months they are, 0 for any.
var monthsNamed = [...]string{0: "period", 1: "month", 3: "quarter", 6: "half", 12: "year"}

// lastNamed returns the period of the given length that was named last, for the figures before in the sentence or in the article; of any length where
// months is 0.
func (r *reader) lastNamed(months int, before []dated) (span, bool) {
	for n := len(before) - 1; n >= 0 && months > 0; n-- {
		if d := &before[n]; d.said {
			if s, ok := (span{d.period, d.text}).lasting(months); ok {
				return s, true
			}
		}
	}
	for n := len(r.named); n >= 0; n-- {
		s := span{r.current, r.currently}
		if n > 0 {
			s = r.named[n-1]
		}
		if s, ok := s.lasting(months); ok {
			return s, true
		}
	}
	if months > 1 && r.current.Shape == period.Month && period.Compare(r.current, r.titleTime) == period.Within {
		return span{period: r.titleTime}.lasting(months) // "in first half" of the title, behind June in its text
	}
	if p := r.current; months > 1 && p.Shape == period.Month && p.YearKnown && p.Start.Month == months {
		p.Shape, p.Start.Month, p.Cumulative = period.Span, 1, true
		return span{period: p}, true // "Exports rose in August. In the eight months they rose 3 pct"
	}
	return span{}, false
}

// lasting returns s where it is so many months long, 0 standing for any, and the month that it ends where it is the end of one and a month is looked
// for: "at the end of May … during the month".
func (s span) lasting(months int) (span, bool) {
	p := s.period
	if months == 1 && p.Point && p.End.Day == 1 {
		return span{period: lastMonth(p)}, true
	}
	return s, !p.IsZero() && (months == 0 || lasts(p, months))
}

// latestNamed returns the latest period of the given length that the article named; a zero one where there is none.
func (r *reader) latestNamed(months int) (latest span) {
	for _, s := range append(r.named, span{r.current, r.currently}) {
		if p := s.period; !p.Point && lasts(p, months) && (latest.period.IsZero() || p.YearKnown == latest.period.YearKnown && p.Start.Compare(latest.period.Start) > 0) {
			latest = s
		}
	}
	return latest
}

// lasts reports whether p is so many whole months; a moment and a day fit any.
func lasts(p period.Period, months int) bool {
	if p.IsZero() || p.Shape == period.Open {
		return false
	}
	return p.Point || p.Start.Day == 1 && p.Start.AddMonths(months) == p.End
}

// needs returns how many months the period of bind k must have by what it is compared with, 0 where any fits: what is "2 points lower than in
// the previous month" is of a month.
func (r *reader) needs(w *walk, k int) int {
	switch w.basisWord(k) {
	case monthOnMonth:
		return 1
	case quarterOnQuarter:
		return 3
	}
	const before = 5 // tokens
	for i := max(0, w.binds[k].tok-before); i < w.binds[k].tok; i++ {
		if w.perTime(i) {
			return 1
		}
	}
	if len(w.times) == 0 {
		return 0
	}
	_, to := w.clauseBounds(k)
	for i := w.binds[k].tok + 1; i < to; i++ {
		if t := w.at(i); t.is(fConj) && w.at(i+1).kind == word || t.kind == punct && t.lower == ";" {
			break
		}
		if w.at(i).kind == instant && w.timeUse(i) == versusTime {
			if m := w.mention(i); m.Period.IsZero() && m.Shift.N == -1 && !m.Shift.Same {
				return monthsIn[m.Shift.Unit]
			}
		}
	}
	return 0
}

// monthsIn are the units that are compared from one to the next, in months.
var monthsIn = map[period.Shape]int{period.Month: 1, period.Quarter: 3}

// monthsOf returns how many months the noun or quantity at token i names, 0 for "period", which may be of any length.
func (w *walk) monthsOf(i int) (int, bool) {
	if t := w.at(i); t.kind == quant {
		q := &w.qs[t.ref]
		n := int(q.Value.IntPart())
		return n, q.Unit == "month" && q.Value.IsInteger() && n > 0 && n < 100
	}
	for n, name := range monthsNamed {
		if name != "" && w.spelt(i, name) {
			return n, true
		}
	}
	return 0, w.spelt(i, "months") && w.pointing(i-1) // "over those months"
}

// spanOfTime reports whether the quantity at token i is a time that the article named before, or over which something is reckoned, and no figure: "in
// the three months", "the four-week average", "a two-year high", "a 12-month increase", "were off 7 pct in 12 months".
func (w *walk) spanOfTime(i int) bool {
	n, months := w.monthsOf(i)
	if t := w.at(i); w.qs[t.ref].Class == quantity.Duration && strings.IndexByte(w.text[t.start:t.end], '-') > 0 && (w.spelt(i+1, "average", "moving", "rolling", "high", "low", "peak") || months && w.at(i+1).is(fChange)) {
		return true
	}
	if n == 12 && w.isWord(i-1, "in", "over", "within") && w.at(i-2).kind == quant && percentLike(&w.qs[w.at(i-2).ref]) {
		return true
	}
	return months && w.isWord(i-1, "the") && w.isWord(i-2, "in", "during", "over", "for") && (w.closed(w.timeEnd(i)) || w.isWord(i+1, "to", "through") || w.spelt(i+1, "ended", "ending"))
}

// timeEnd returns the token behind the time that token i names: "the three months", "the three-month period".
func (w *walk) timeEnd(i int) int {
	if w.at(i).kind == quant && w.spelt(i+1, "period", "span", "stretch") {
		i++
	}
	return i + 1
}

// closed reports whether the noun phrase of a time ends before token i: a mark or a verb follows, or a word that cannot belong to it.
func (w *walk) closed(i int) bool {
	t := w.at(i)
	return t.kind == punct && t.lower != "-" || t.kind == emptyTok || t.kind == quant || t.verb > 0 || w.isWord(i, "as", "was", "were", "while", "and", "from", "compared", "it", "they")
}
