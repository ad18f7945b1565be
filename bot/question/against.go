package question

import (
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

// against reports whether two periods are a change and what it is against, not two asks: "between December and January", "compared with".
func (r *reader) against() bool { return r.q.Op != Compare && (r.ask.Want == Change || r.moved) }

// when fills the period of a single ask from the times of the question: one, or a change between two.
func (r *reader) when(a *Ask, times []period.Mention) {
	if len(times) == 1 {
		r.oneTime(a, times[0])
		return
	}
	if n := len(times); n > 2 && r.worked > 0 && times[n-2].End <= r.worked && times[n-1].Start >= r.worked {
		times = []period.Mention{times[0], times[n-1]} // what the move is held against is asked for again
	}
	first, last := times[0], times[len(times)-1]
	if first.End <= r.worked && last.Period.IsZero() && last.Shift.N < 0 {
		r.since(a, first, last)
		return
	}
	if len(times) == 2 && r.toks[r.at(first.Start)].used == inGiven && r.toks[r.at(last.Start)].used != inGiven && !last.Period.IsZero() {
		r.dated(a, last) // "going by the January report, what was it in December"
		return
	}
	if len(times) == 2 && r.toks[r.at(last.Start)].used == inGiven && r.toks[r.at(first.Start)].used != inGiven && !first.Period.IsZero() {
		r.dated(a, first) // "what was it in December, judging by the January figure"
		return
	}
	if r.yardstick(first) && !r.yardstick(last) {
		first, last = last, first // "versus a year ago, March"
	}
	if r.ofYearBefore(first, last) {
		if r.dated(a, first); first.Period.YearKnown {
			a.Period = last.Shift.Apply(first.Period)
			a.PeriodText = a.Period.String()
			return
		}
		a.Shift, a.PeriodText = last.Shift, first.Text+" last year"
		return
	}
	if r.fromTo(first, last) || !r.comparesWith(last) {
		r.dated(a, last)
		a.Versus = first.Period
		return
	}
	r.dated(a, first)
	if last.Period.IsZero() && last.Shift != (period.Shift{}) {
		a.Versus = last.Shift.Apply(first.Period)
		if b := basisOf(last.Shift); b != "" && a.Basis == "" {
			a.Basis = b
		}
		return
	}
	a.Versus = last.Period
	if a.Want == Any && r.setAgainst(last) {
		a.Want, a.Open = Change, false
	}
}

// ofYearBefore reports whether last names the year that first lies in, and no other time: "in July of the year before".
func (r *reader) ofYearBefore(first, last period.Mention) bool {
	between := strings.Fields(r.text[min(first.End, last.Start):last.Start])
	before := last.Period.IsZero() && last.Shift.Unit == period.Year && last.Shift.N == -1
	return before && !first.Period.IsZero() && len(between) > 0 && between[0] == "of" && len(between) <= 2
}

// since makes the time of a the one so long before that of the move to work it back from: "going by the May rise, what were they a year earlier".
func (r *reader) since(a *Ask, move, ago period.Mention) {
	r.dated(a, move)
	if a.PeriodText = ago.Text + ", " + move.Text; move.Period.YearKnown || ago.Shift.Unit != period.Year {
		a.Period, a.PeriodText = ago.Shift.Apply(move.Period), ago.Shift.Apply(move.Period).String()
		return
	}
	a.Shift = ago.Shift
}

// dated makes m the period of a.
func (r *reader) dated(a *Ask, m period.Mention) {
	if r.yearTo(m) {
		m.Period.Start, m.Period.Shape = m.Period.End.AddMonths(-12), period.Fiscal
	}
	a.Period, a.PeriodText, a.Shift = m.Period, m.Text, m.Shift
}

// oneTime fills the period of a from m, the only time of the question: what the figure is of, or what it is held against.
func (r *reader) oneTime(a *Ask, m period.Mention) {
	i := r.at(m.Start)
	low := strings.ToLower(m.Text)
	switch {
	case r.yardstick(m):
		if a.Basis == "" {
			a.Basis = basisOf(m.Shift)
		}
		if a.Want == Any {
			a.Want = Change
		}
		return
	case r.moved && m.Period.YearKnown && r.comparedTo(i):
		a.Versus = m.Period // "cut its loss compared with the end of 2023"
		return
	case (r.word(i-1) == "above" || r.word(i-1) == "below") && r.word(i-2) == "far" && m.Period.YearKnown && !m.Period.Point:
		a.Versus = m.Period // "how far above 2019 was revenue"
		return
	case strings.HasPrefix(low, "last "), strings.HasPrefix(low, "the "), m.Period.IsZero() && r.word(i-1) == "the" && m.Shift.N == -1 && !r.comparedWith(m):
		r.dated(a, m) // "growth last year": the year that it is of
		return
	}
	alone := len(a.Keys) == 0 && r.versusWord(i-1) && !m.Period.IsZero() && !r.moved
	if alone || r.versus(m) {
		a.Versus = m.Period
		if alone && a.Want == Any {
			a.Want, a.Open = Change, false // "and versus November?"
		}
		return
	}
	if m.Period.IsZero() && m.Shift.N < 0 && a.Basis == "" && r.moved {
		if a.Basis = basisOf(m.Shift); a.Basis != "" {
			return // "how much did it rise a year earlier"
		}
	}
	r.dated(a, m)
}

// comparedTo reports whether the time at token i stands behind "compared with", with or without "the".
func (r *reader) comparedTo(i int) bool {
	if r.word(i-1) == "the" {
		i--
	}
	return r.versusWord(i-1) && strings.HasPrefix(r.word(i-2), "compar")
}

// yearTo reports whether m is the month that a year ends with: "the current account deficit to December 1986".
func (r *reader) yearTo(m period.Mention) bool {
	i := r.at(m.Start)
	return m.Period.Shape == period.Month && m.Period.YearKnown && r.word(i-1) == "to" && r.find("from") < 0 && i > 1 && !strings.HasPrefix(r.word(i-2), "compar") && r.measure(i-2)
}

// versus reports whether the only period of a change is what it is against: "grow over February", "up from 2019".
func (r *reader) versus(m period.Mention) bool {
	if !r.moved || m.Period.IsZero() || m.Period.Cumulative {
		return false
	}
	i := r.at(m.Start) - 1
	if r.word(i) == "over" {
		return m.Period.Shape == period.Month || m.Period.Shape == period.Quarter
	}
	return r.word(i) == "from" || r.versusWord(i)
}

// comparedWith reports whether the period stands behind a word of comparison: "against the previous month".
func (r *reader) comparedWith(m period.Mention) bool {
	i := r.at(m.Start)
	if r.word(i-1) == "the" {
		i--
	}
	w := r.word(i - 1)
	if w == "from" || w == "over" || w == "on" || r.versusWord(i-1) {
		return true
	}
	lead := r.word(r.behind(m))
	return lead == "than" || overUnder[lead]
}

// behind returns the token that leads to time m, before the small words between: the "than" of "than it was in April", the "below" of "below its year-earlier
// level".
func (r *reader) behind(m period.Mention) int {
	i := r.at(m.Start) - 1
	for thenWords[r.word(i)] {
		i--
	}
	return i
}

// thenWords stand between "than" or "below" and the time at which a thing was what it is held against.
var thenWords = set("the in at on during for it they that those was were did had been of its their a level levels")

// yardstick reports whether m only says what a change is held against: "versus a year before".
func (r *reader) yardstick(m period.Mention) bool {
	return m.Period.IsZero() && basisOf(m.Shift) != "" && r.comparedWith(m)
}

// basisOf returns the basis of a comparison with the period that lies the shift away.
func basisOf(s period.Shift) string {
	switch {
	case s.To != 0:
		return ""
	case s.Unit == period.Month && s.N == -12, s.Unit == period.Quarter && s.N == -4:
		return "year-on-year"
	case s.N != -1:
		return ""
	}
	switch s.Unit {
	case period.Year:
		return "year-on-year"
	case period.Quarter:
		return "quarter-on-quarter"
	case period.Month:
		return "month-on-month"
	case period.Week:
		return "week-on-week"
	}
	return ""
}

// fromTo reports whether the first period is introduced by "from" or "between", so that the second is the one described.
func (r *reader) fromTo(first, last period.Mention) bool {
	i := r.at(first.Start)
	for back := 1; back <= 2; back++ {
		if w := r.word(i - back); w == "from" || w == "between" {
			return last.Shift == (period.Shift{})
		}
	}
	return false
}

// comparesWith reports whether the last period is introduced as what is compared with.
func (r *reader) comparesWith(last period.Mention) bool {
	i := r.at(last.Start)
	for back := 1; back <= 4; back++ {
		switch r.word(i - back) {
		case "with", "against", "to", "from", "than", "over", "versus", "vs", "on", "above", "below", "before":
			return true
		}
	}
	return last.Shift != (period.Shift{})
}

// thanBefore notes that one thing is held against what it was: "is the rate higher than a year ago", "than in April", "than it was".
func (r *reader) thanBefore(times []period.Mention) {
	q := r.q
	a := &q.Asks[0]
	if q.Op != Compare && q.Op != Lookup || len(q.Asks) != 1 || len(a.Keys) == 0 || a.Status != figure.Fact || q.Condition != nil {
		return
	}
	than := r.find("than")
	switch n := len(times) - 1; {
	case than < 0:
		q.Before = q.Either != ([2]string{}) && a.Basis != "" && !r.amounted()
	case q.Op == Lookup:
	case n >= 0 && r.behind(times[n]) == than:
		q.Before = true
		if n == 0 && !a.Period.IsZero() && a.Versus.IsZero() {
			a.Versus, a.Period, a.PeriodText, a.Shift = a.Period, period.Period{}, "", period.Shift{}
		}
	default:
		w := r.word(than + 1)
		q.Before = w == "before" || w == "previously" || w == "earlier" || (w == "it" || w == "they") && (r.word(than+2) == "was" || r.word(than+2) == "were") && than+3 >= len(r.toks)-1
	}
}

// thanThen reads what is held against a time and nothing else, "how much higher is the rate than in April", as a change since then.
func (r *reader) thanThen(times []period.Mention) {
	a := &r.q.Asks[0]
	if r.q.Op != Difference || len(r.q.Asks) != 1 || len(times) != 1 || a.Period.IsZero() || a.Status != figure.Fact || a.Want != Level && a.Want != Count && a.Want != Any || r.q.Benchmark != "" {
		return
	}
	i := r.at(times[0].Start) - 1
	switch r.word(i) {
	case "in", "at", "on", "during", "for":
		i--
	}
	if r.word(i) != "than" {
		return
	}
	r.q.Op, a.Want, a.Amount = Lookup, Change, true
	a.Versus, a.Period, a.PeriodText = a.Period, period.Period{}, ""
	if a.Unit == "percent" {
		a.Unit = "" // of what is in percent, the points
	}
}
