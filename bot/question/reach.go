package question

import (
	"slices"
	"strconv"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// reach returns the time that a follow-up names by how it lies to that of the talk, where no calendar gives it: behind a question on May "and so far this
// year?" is January to May, "for the half year?" the first half, "as a whole?" the year; behind one on the second quarter "and in the first?" is the first.
func (q Question) reach(cur, old Ask) (period.Period, bool) {
	part := old.Period
	if part.Shape == period.Day {
		return q.nearDay(cur, part)
	}
	switch part.Shape {
	case period.Month, period.Quarter, period.Half, period.Span:
	default:
		return period.Period{}, false
	}
	if part.Point || part.End.IsZero() {
		return period.Period{}, false
	}
	r := &reader{text: q.Corrected, toks: scan(q.Corrected)}
	if since := cur.Period; r.toDate() || since.Shape == period.Open && since.End.IsZero() && !since.YearKnown && since.Start.Month == 1 && since.Start.Day == 1 {
		return whole(part, period.Span, 12, part.End)
	}
	if cur.timed() {
		return period.Period{}, false
	}
	if p, ok := r.sibling(part); ok {
		return p, true
	}
	if low := strings.ToLower(q.Corrected); strings.Contains(low, "fiscal year") || strings.Contains(low, "financial year") {
		return period.Period{Shape: period.Fiscal, Start: part.End.AddMonths(-12), End: part.End, YearKnown: part.YearKnown, Exact: true}, r.wholly()
	}
	switch {
	case r.wholly() && r.find("year") >= 0, r.any(ph("full", "year"), ph("full-year"), ph("whole", "year"), ph("entire", "year"), ph("all", "year"), ph("for", "the", "year"), ph("in", "the", "year")):
		return whole(part, period.Year, 12, period.Date{})
	case r.any(ph("half", "year"), ph("half-year"), ph("the", "half")):
		return whole(part, period.Half, 6, period.Date{})
	case r.find("quarter") >= 0:
		return whole(part, period.Quarter, 3, period.Date{})
	}
	return r.monthsTo(part)
}

// nearDay returns the day that a follow-up names by the one of the talk: "and the previous Friday?", "and on the 8th?".
func (q Question) nearDay(cur Ask, day period.Period) (period.Period, bool) {
	if cur.timed() || !day.YearKnown {
		return period.Period{}, false
	}
	for _, m := range period.Find(q.Corrected, day.Start) {
		if m.Period.Shape == period.Day && m.Period.YearKnown && m.Period != day {
			return m.Period, true
		}
	}
	r := &reader{text: q.Corrected, toks: scan(q.Corrected)}
	for i, t := range r.toks {
		n, ok := monthDay(t.low)
		if !ok || r.word(i-1) != "the" {
			continue
		}
		start := period.Date{Year: day.Start.Year, Month: day.Start.Month, Day: 1}
		if n > day.Start.Day && (r.find("earlier") >= 0 || r.find("before") >= 0 || r.find("previous") >= 0) {
			start = start.AddMonths(-1)
		}
		on := start.AddDays(n - 1)
		return period.Period{Shape: period.Day, Start: on, End: on.AddDays(1), YearKnown: true, Exact: true}, on.Month == start.Month
	}
	return period.Period{}, false
}

// monthDay reads the day of a month as an ordinal in digits: "8th".
func monthDay(word string) (n int, ok bool) {
	digits := strings.TrimRight(word, "sthndr")
	n, err := strconv.Atoi(digits)
	return n, err == nil && len(word)-len(digits) == 2 && n >= 1 && n <= 31
}

// toDate reads what counts from the beginning of the year: "so far this year", "year to date", "cumulatively".
func (r *reader) toDate() bool {
	return r.any(ph("so", "far"), ph("to", "date"), ph("cumulatively"), ph("cumulative"), ph("accumulated"), ph("since", "new", "year"), ph("beginning", "of", "the", "year"), ph("start", "of", "the", "year"))
}

// wholly reads words for the whole of a time.
func (r *reader) wholly() bool {
	return r.any(ph("as", "a", "whole"), ph("whole"), ph("full"), ph("entire"))
}

// whole returns the part of the calendar, n months long, in which part ends; up to end where that is given.
func whole(part period.Period, shape period.Shape, n int, end period.Date) (period.Period, bool) {
	last := part.End.AddDays(-1)
	start := period.Date{Year: last.Year, Month: (last.Month-1)/n*n + 1, Day: 1}
	p := period.Period{Shape: shape, Start: start, End: start.AddMonths(n), YearKnown: part.YearKnown, Exact: true}
	if !end.IsZero() {
		p.End, p.Cumulative = end, true
	}
	return p, p.Start.Compare(part.Start) <= 0 && (p.Start != part.Start || p.End != part.End)
}

// sibling reads an ordinal at the end of the message, behind a question on a quarter or half, as one of the same year: "and in the first?". The fourth
// quarter, behind the first, is that of the year before.
func (r *reader) sibling(part period.Period) (period.Period, bool) {
	n, size := 0, 3
	for i, t := range r.toks {
		if t.word && r.word(i-1) == "the" {
			n = period.Ordinal(t.low)
		} else if t.word {
			n = 0
		}
	}
	switch part.Shape {
	case period.Half:
		size = 6
	case period.Quarter:
	default:
		return period.Period{}, false
	}
	at := (part.End.AddDays(-1).Month-1)/size + 1
	if n == 0 || n == at || n*size > 12 {
		return period.Period{}, false
	}
	if n-at == 3 {
		n -= 4 // the fourth, from the first, is that of the year before
	}
	part.Start, part.End = part.Start.AddMonths((n-at)*size), part.End.AddMonths((n-at)*size)
	return part, true
}

// monthsTo reads "in the five months?" as the months that end with those of the talk, be they all since January, three or twelve.
func (r *reader) monthsTo(part period.Period) (period.Period, bool) {
	for i := range r.toks {
		number, _ := quantity.SmallNumber(r.word(i))
		n := int(number)
		if last := part.End.AddDays(-1).Month; n < 2 || r.word(i-1) != "the" || r.word(i+1) != "months" || n != last && n != 3 && n != 12 {
			continue
		}
		p := part
		p.Shape, p.Start, p.Cumulative, p.Exact = period.Span, part.End.AddMonths(-n), true, true
		return p, p.Start.Compare(part.Start) < 0
	}
	return period.Period{}, false
}

// timeless returns q without a time of its own, for a follow-up whose time the talk has given.
func (q Question) timeless() Question {
	q.Asks = append([]Ask(nil), q.Asks...)
	for i := range q.Asks {
		a := &q.Asks[i]
		a.Period, a.PeriodText, a.Shift, a.ToDate, a.WholeYear = period.Period{}, "", period.Shift{}, false, false
		a.Keys = slices.DeleteFunc(slices.Clone(a.Keys), func(k Key) bool {
			_, day := monthDay(strings.ToLower(k.Text))
			return day || k.Key == "earlier" || k.Key == "later"
		})
	}
	if q.Op == Series && q.Focus == "" {
		q.Op = Lookup // "and so far?"
	}
	return q
}

// against returns q, filled from the talk, with what the talk asked for set against it, where the message holds the one against the other by a pronoun: "is
// that more than in April?", "how much above Norway's is it?".
func (q Question) against(cur, old Ask) (Question, bool) {
	if q.Op != Compare && q.Op != Difference || len(q.Asks) != 1 || !old.Want.Figure() || !q.pointsBack() {
		return Question{}, false
	}
	other := q.Asks[0]
	if !cur.timed() && len(cur.Owners)+len(cur.Partners) == 0 && len(cur.Keys) == 0 && cur.Status == "" {
		return Question{}, false
	}
	old.Want, other.Want = Any, Any
	if q.Op == Compare && cur.Want == Change {
		old.Want, other.Want = Change, Change // "did it grow faster than imports?"
	}
	q.Asks = []Ask{old, other}
	return q, true
}

// pointsBack reports whether a pronoun stands for what the talk was about.
func (q Question) pointsBack() bool {
	r := &reader{toks: scan(q.Corrected)}
	return r.find("that") >= 0 || r.find("this") >= 0 || q.pronoun()
}

// gathered returns q with what the talk asked for one by one, where the message only says what to do with it: the last two for "which is larger?", all that
// were asked in a row for "how much together?".
func (q Question) gathered(talk []Question) (Question, bool) {
	if len(q.Asks) != 1 || len(q.Asks[0].Keys) > 0 && q.Asks[0].Keys[0].Key != "differenc" || q.Asks[0].timed() || len(q.Asks[0].Owners)+len(q.Asks[0].Partners) > 0 {
		return Question{}, false
	}
	r := &reader{toks: scan(q.Corrected)}
	switch {
	case q.Op != Lookup || !talk[len(talk)-1].Leans || !q.Asks[0].Want.Figure():
	case r.any(ph("in", "total"), ph("in", "all"), ph("the", "total"), ph("in", "sum"), ph("all", "told")):
		q.Op = Sum
	case r.any(ph("the", "difference"), ph("the", "gap")):
		q.Op = Difference
	}
	n := 2
	switch q.Op {
	case Compare, Difference, Ratio:
	case Sum, Average:
		for n < len(talk) && talk[len(talk)-n].Leans {
			n++
		}
	default:
		return Question{}, false
	}
	if len(talk) < n {
		return Question{}, false
	}
	q.Asks = nil
	for _, t := range talk[len(talk)-n:] {
		if len(t.Asks) != 1 {
			return Question{}, false
		}
		q.Asks = append(q.Asks, t.Asks[0])
	}
	return q, true
}

// inYear returns q, filled from the talk, with the months of the talk in the year that the message names alone: "and in 2021?" behind a question on May 2022
// is mostly that May.
func (q Question) inYear(cur, old Ask) (Question, bool) {
	p := old.Period
	if len(q.Asks) != 1 || cur.Period.Shape != period.Year || cur.Period.Point || cur.WholeYear || strings.Contains(strings.ToLower(q.Corrected), "whole") || cur.Shift != (period.Shift{}) || !p.YearKnown || p.Point {
		return Question{}, false
	}
	switch p.Shape {
	case period.Month, period.Quarter, period.Half, period.Span:
	default:
		return Question{}, false
	}
	q.Asks = append([]Ask(nil), q.Asks...)
	q.Asks[0].Period = p.WithYear(cur.Period.Start.Year)
	q.Asks[0].PeriodText = q.Asks[0].Period.String()
	return q, q.Asks[0].Period != p
}

// tellsYear reports whether the message tells a year by its distance from now.
func (q Question) tellsYear() bool {
	r := &reader{toks: scan(q.Corrected)}
	return r.any(ph("this", "year"), ph("this", "year's"), ph("last", "year"), ph("next", "year"), ph("current", "year"))
}
