package figure

import (
	"strings"

	"quaestor/corpus/period"
)

// carried returns the period that bind k, whose sentence names none, takes over from the sentences before, and the words for it. It is zero
// where a careful reader would not be sure of it.
func (r *reader) carried(w *walk, k int) (period.Period, string) {
	const near = 2 // passages over which a pronoun reaches
	b, status := &w.binds[k], w.statusOf(k)
	said := !r.para.period.IsZero()
	p, text := r.anchor(), r.anchorText()
	if months := r.needs(w, k); months > 0 && !lasts(p, months) {
		named := r.latestNamed(months)
		return named.period, named.text
	}
	switch {
	case (b.subj.anaphor && r.passage-r.topic.passage <= near || w.past(k) && r.topic.past) && !r.topic.period.IsZero():
		p, text = r.topic.period, r.topic.ptext // "They were 3 bln", "imports had risen to 4 bln"
	case (status == Forecast || status == Target) && !r.ahead.IsZero() && !said:
		return r.ahead, r.aheadText
	case r.lookedBack > 0 && r.lookedBack == r.passage && !w.moving(k):
		return period.Period{}, "" // "A year ago the rate was 3 pct. Those without work were"
	case w.datesEvent(k), !said && (w.ofTheDay(b) || w.current(k)):
		return period.Period{}, ""
	case !said && r.continues(w, k):
		p, text = r.topic.period, r.topic.ptext
	case !said && !r.firm:
		return period.Period{}, ""
	}
	if r.untimely(w, k, status, p) {
		return period.Period{}, ""
	}
	return p, text
}

// untimely reports whether bind k cannot be of p, which the sentence does not name: a fact is of no time to come, and what will or may be
// is of no time that is over.
func (r *reader) untimely(w *walk, k int, status Status, p period.Period) bool {
	if r.date.IsZero() || !p.YearKnown || p.Shape == period.Open {
		return false
	}
	v := w.clauseVerb(&w.binds[k])
	if status != Forecast && status != Target {
		return p.Start.Compare(r.date) > 0
	}
	return v != nil && v.is(fModal) && p.End.Compare(r.date) <= 0
}

// ofTheDay reports whether b is a price or rate of interest of the day of the article, not of the period that the article is about.
func (w *walk) ofTheDay(b *bind) bool {
	if b.subj.head != "rate" && b.subj.head != "rates" {
		return quoted(&b.subj) && !w.sum(b)
	}
	for _, kind := range [...]string{"interest", "lending", "prime", "base", "discount", "repo", "lombard", "policy", "bank", "deposit", "exchange", "overnight"} {
		if strings.Contains(strings.ToLower(b.subj.text), kind) {
			return true
		}
	}
	return false
}

// current reports whether the clause of bind k speaks of the time at which the article was written: "the rate now stands at", "so far 12 have".
func (w *walk) current(k int) bool {
	if !w.cues.now {
		return false
	}
	from, to := w.clauseBounds(k)
	for i := from; i < min(to, w.binds[k].tok+6); i++ {
		if w.spelt(i, "now", "currently", "nowadays") || w.isWord(i, "the") && w.spelt(i+1, "present") && w.at(i+2).kind == quant || w.spelt(i, "present") && w.spelt(i-1, "at") || w.spelt(i, "far") && w.spelt(i-1, "so") {
			return true
		}
	}
	return false
}

// settled reports whether the period at token i can be what an article is about: a calendar period, not the time up to now or a part
// of one.
func (r *reader) settled(p period.Period) bool {
	rolling := p.Shape == period.Span && p.End == r.date && p.Start.Day != 1
	part := p.Shape == period.Span && !p.Exact
	history := p.Shape == period.Span && p.Start.AddMonths(24).Compare(p.End) < 0 // "from 2005 to 2020"
	return !rolling && !part && !history && p.Shape != period.Open && (p.Shape != period.Day || p.Point)
}

// topical reports whether an article whose title names p is about p: not a time that began, nor one long gone that it compares with.
func (r *reader) topical(p period.Period) bool {
	const months = 15 // within which the slowest yearly figures come out
	return !p.IsZero() && p.Shape != period.Day && p.Shape != period.Open && (r.date.IsZero() || !p.YearKnown || p.End.AddMonths(months).Compare(r.date) > 0)
}

// running reports whether the article was written within p.
func (r *reader) running(p period.Period) bool {
	return p.YearKnown && p.Shape != period.Open && p.Start.Compare(r.date) <= 0 && p.End.Compare(r.date) > 0
}

// moves reports whether the sentence says that something went up or down or stayed as it was.
func (w *walk) moves() bool {
	for i := range w.toks {
		if w.at(i).is(fUp | fDown | fChange | fFlat) {
			return true
		}
	}
	return false
}

// dates reports whether the period at token i tells when an event was that is named only to say before or after what: "before the meeting
// last month", "under February's accord".
func (w *walk) dates(i int) bool {
	const reach = 6
	j := i - 1
	if w.isWord(j, "in", "on", "of") {
		j--
	}
	noun := w.at(i).poss
	for n := 0; n < reach; n++ {
		t := w.at(j)
		if t.kind != word || t.verb > 0 || t.is(fUp|fDown|fChange|fFlat|fBal) {
			return false
		}
		if w.isWord(j, "before", "after", "since", "until", "following", "ahead", "under", "despite") {
			return noun
		}
		if t.is(fPrep|fConj) && !w.isWord(j, "of", "between", "in") {
			return false
		}
		noun = noun || !t.is(fDet|fSkip|fAdv|fPrep)
		j--
	}
	return false
}

// datesEvent reports whether the clause of bind k tells its time by an event: "in the week after the meeting on May 3".
func (w *walk) datesEvent(k int) bool {
	if len(w.times) == 0 {
		return false
	}
	from, to := w.clauseBounds(k)
	for i := from; i < to; i++ {
		if w.at(i).kind == instant && w.dates(i) {
			return true
		}
	}
	return false
}

// moving reports whether the verb of bind k tells of a movement: "rose to 4 bln".
func (w *walk) moving(k int) bool {
	v := w.clauseVerb(&w.binds[k])
	return v != nil && v.is(fUp|fDown|fMove) || w.binds[k].kind == Change
}

// antecedent returns the period that mention m is measured from: for "the same period" the one named last, by a figure before it in its
// sentence or in the sentences before; else what the paragraph or the article is about.
func (r *reader) antecedent(m *period.Mention, before []dated) period.Period {
	if bare(m) {
		for n := len(before) - 1; n >= 0; n-- {
			if before[n].said && !before[n].period.IsZero() {
				return before[n].period
			}
		}
		if n := len(r.named); n > 0 && len(before) == 0 {
			return r.named[n-1].period
		}
	}
	return r.anchor()
}

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
		case w.isWord(i, "the") && w.isWord(i-1, "in", "during", "over", "for", "of"):
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
	if len(r.named) >= kept {
		copy(r.named, r.named[1:])
		r.named = r.named[:kept-1]
	}
	r.named = append(r.named, span{p, text})
}

// definite reports whether the clause of bind k is of a time that the article named before, "in the period", "for the month", "in the three
// months", and returns the last such time; a zero one where no kept time is so long.
func (r *reader) definite(w *walk, k int) (named span, found bool) {
	if !w.cues.span {
		return span{}, false
	}
	from, to := w.clauseBounds(k)
	if len(w.verbs) > 0 && from <= w.verbs[0].a {
		from = 0 // "For the 11 months, exports were"
	}
	for i := from; i < min(to, len(w.toks)-2); i++ {
		if !w.isWord(i, "in", "during", "over", "for", "of") || !w.isWord(i+1, "the") || w.isWord(i, "over") && w.at(i+2).kind != quant && !(i == 0 && w.spelt(i+2, "year")) {
			continue // "over the year" is what a change is against
		}
		n := i + 2
		if w.spelt(n, "full", "whole", "entire") {
			n++
		}
		months, ok := w.monthsOf(n)
		if !ok || !w.closed(w.timeEnd(n)) || w.isWord(i, "of") && !w.isWord(i-1, "end") {
			continue
		}
		named, ok = r.lastNamed(months)
		if ok && w.isWord(i, "of") {
			named.period = period.Period{Shape: period.Day, Start: named.period.End.AddDays(-1), End: named.period.End, YearKnown: named.period.YearKnown, Point: true}
		}
		return named, ok || months > 0
	}
	return span{}, false
}

// centred reports whether bind k is of a time told by its middle, which is of no calendar month: "rose 4 pct in the quarter centred on May".
func (w *walk) centred(k int) bool {
	for i := w.binds[k].tok + 1; i < len(w.toks)-2 && w.at(i).kind != quant && w.at(i).kind != punct; i++ {
		if w.spelt(i, "based", "centred", "centered") && w.isWord(i+1, "on") && w.at(i+2).kind == instant {
			return true
		}
	}
	return false
}

// ofStreak reports whether bind k is of the whole of a row of months that its sentence counts and does not name: "the fifth monthly rise, with
// stocks up 3 mln tonnes in that period".
func (w *walk) ofStreak(k int) bool {
	i := w.binds[k].tok + 1
	if !w.isWord(i, "in", "over", "during") || !w.spelt(i+1, "that", "this") || !w.spelt(i+2, "period", "time", "stretch") {
		return false
	}
	for j := range i {
		if w.spelt(j, "straight", "consecutive", "successive", "running", "row", "monthly", "weekly", "quarterly") {
			return true
		}
	}
	return false
}

// lastNamed returns the period of the given length that the article named last, of any length where months is 0.
func (r *reader) lastNamed(months int) (span, bool) {
	for n := len(r.named); n >= 0; n-- {
		s := span{r.current, r.currently}
		if n > 0 {
			s = r.named[n-1]
		}
		p := s.period
		if months == 1 && p.Point && p.End.Day == 1 { // "at the end of May … during the month"
			p = period.Period{Shape: period.Month, Start: p.End.AddMonths(-1), End: p.End, YearKnown: p.YearKnown, Exact: true}
			s = span{period: p}
		}
		if !p.IsZero() && (months == 0 || lasts(p, months)) {
			return s, true
		}
	}
	return span{}, false
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

// frontTime returns the token of the period that the sentence begins with, or -1: "In June, as ports opened again, trade rose". What someone
// said on that day is not of that day.
func (w *walk) frontTime(k int) int {
	const front = 3
	if len(w.times) == 0 {
		return -1
	}
	for i := 0; i <= front && i < w.binds[k].tok; i++ {
		t := w.at(i)
		if t.kind == word && !t.is(fPrep|fDet|fSkip|fAdv) || t.kind == quant {
			return -1
		}
		if t.kind != instant || !w.isMark(i+1, ",") || w.timeUse(i) != mainTime || !w.r.settled(w.mention(i).Period) {
			continue
		}
		for v := range w.verbs {
			if w.verbs[v].a < w.binds[k].tok && w.verbs[v].is(fSay|fFore) {
				return -1
			}
		}
		return i
	}
	return -1
}

// record reports whether the period at token i only tells when a record was set that a figure passes: "the record of 3.0 pct set in July".
func (w *walk) record(i int) bool {
	return w.isWord(i-1, "in", "on") && w.spelt(i-2, "set", "reached", "hit", "recorded", "posted", "marked")
}

// monthsOf returns how many months the noun or quantity at token i names, 0 for "period", which may be of any length.
func (w *walk) monthsOf(i int) (int, bool) {
	if t := w.at(i); t.kind == quant {
		q := &w.qs[t.ref]
		n := int(q.Value.IntPart())
		return n, q.Unit == "month" && q.Value.IsInteger() && n > 0 && n < 100
	}
	for n, name := range [...]string{0: "period", 1: "month", 3: "quarter", 6: "half", 12: "year"} {
		if name != "" && w.spelt(i, name) {
			return n, true
		}
	}
	return 0, false
}

// spanOfTime reports whether the quantity at token i is a time that the article named before, and no figure: "in the three months".
func (w *walk) spanOfTime(i int) bool {
	_, months := w.monthsOf(i)
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

// continues reports whether bind k goes on with what the sentence right before it tells: the same kind of figure of the like thing. In
// wire stories each sentence is a paragraph.
func (r *reader) continues(w *walk, k int) bool {
	b := &w.binds[k]
	if !r.topic.has || !r.topic.said || r.topic.past && !w.past(k) || r.passage-r.topic.passage != 1 || b.comp || b.kind != r.topic.kind || w.quantity(b).Unit != r.topic.unit || !r.settled(r.topic.period) {
		return false
	}
	if s := w.statusOf(k); s == Forecast || s == Target {
		return false
	}
	if b.subj.head == "" || b.subj.head == r.topic.subj.head {
		return b.subj.head != ""
	}
	x, y := lookup(b.subj.head), lookup(r.topic.subj.head)
	const trade = fExport | fImport | fBal
	return x != nil && y != nil && x.flags&trade != 0 && y.flags&trade != 0
}

// whenTime returns the token of the period that the clause of bind k with "when" explains, or -1: "since October, when sales fell 9 pct".
func (w *walk) whenTime(k int) int {
	if !w.cues.when || len(w.times) == 0 {
		return -1
	}
	verbs, comma := 0, false
	for i := w.binds[k].tok - 1; i > 0; i-- {
		comma = comma || w.isMark(i, ",")
		if comma && w.at(i).kind == quant {
			return -1 // "from May when it rose 3 pct, for a rise of 16 pct on the year"
		}
		if v := w.at(i).verb; v > 0 && w.verbs[v-1].a == i {
			verbs++
		}
		if w.isWord(i, "when") {
			j := i - 1
			if w.isMark(j, ",") {
				j--
			}
			if verbs != 1 || w.at(j).kind != instant {
				return -1
			}
			return j
		}
	}
	return -1
}

// reportTime returns the token of the period that the report is for which tells of bind k, or -1: "February data show that exports rose",
// "figures for the first quarter showed".
func (w *walk) reportTime(k int) int {
	const reach = 3
	report := func(i int) bool {
		return w.spelt(i, "data", "figures", "statistics", "numbers", "report", "survey", "accounts")
	}
	if len(w.times) == 0 {
		return -1
	}
	from, _ := w.clauseBounds(k)
	for i := min(from, w.binds[k].tok) - 1; i >= 0; i-- {
		t := w.at(i)
		if t.kind == quant {
			return -1
		}
		if t.kind != instant || w.timeUse(i) != mainTime || !w.r.settled(w.mention(i).Period) {
			continue
		}
		for j := i + 1; j <= i+reach && w.at(j).kind == word && w.at(j).verb == 0; j++ {
			if report(j) {
				return i
			}
		}
		if w.isWord(i-1, "for", "of") && report(i-2) || w.isWord(i-1, "the") && w.isWord(i-2, "for", "of") && report(i-3) {
			return i
		}
	}
	return -1
}

// bare reports whether m is the time of another figure and not one a year before it: "in the same period".
func bare(m *period.Mention) bool {
	return m.Period.IsZero() && m.Shift.Same && m.Shift.N == 0 && m.Shift.To == 0
}

// sameTime returns the token of "in the same period" behind a value that bind k is compared with, where nothing else tells the time of both, or
// -1: "rose to 5 bln from 4 bln in the same period".
func (w *walk) sameTime(k int) int {
	if len(w.times) == 0 {
		return -1
	}
	for n := k + 1; n < len(w.binds) && w.binds[n].comp; n++ {
		if i := w.ownTime(n); w.binds[n].of == k && i >= 0 && bare(w.mention(i)) {
			return i
		}
	}
	return -1
}

// monthsIn are the units that are compared from one to the next, in months.
var monthsIn = map[period.Shape]int{period.Month: 1, period.Quarter: 3}
