package period

// ordinal reads "first quarter of 1987", "first five months", "final quarter", "first half", "third month of 2021", "last Friday of May".
func (f *finder) ordinal(i int) (reading, int) {
	n, j := f.rank(i)
	if j <= i {
		return none, i
	}
	if r, k := f.nth(i); k > i {
		return r, k
	}
	if r, ok := f.partLeftOut(n, i, j); ok {
		return r, j
	}
	j = f.dash(j)
	if f.ofAnother(j + 1) {
		return none, i
	}
	if f.low(i) == "final" {
		n = 4
	}
	switch t := f.tok(j); {
	case t.lex.unit == Quarter && (n >= 1 && n <= 4 || n == lastOrd && f.low(i) == "last" && f.yearFollows(j+1)):
		if n == lastOrd {
			n = 4
		}
		y, k := f.yearOr2(j + 1)
		if r, e := f.whichEnded(i, 3, Quarter, max(j+1, k)); e > i {
			return r, e
		}
		return dated(quarter(n), y), max(j+1, k)
	case t.lex.unit == Half && (n == 1 || n == 2):
		y, k := f.yearOr2(j + 1)
		return dated(half(n), y), max(j+1, k)
	}
	if n != 1 || f.low(i) == "final" {
		return none, i
	}
	return f.firstMonths(i, j)
}

// partLeftOut reads the nth quarter or half, whose noun at token j is left out because one was named right before: "5 pct in the second quarter, from 4 pct
// in the first".
func (f *finder) partLeftOut(n, i, j int) (reading, bool) {
	const reach = 30 // tokens
	last := f.last.reading
	over := j >= len(f.toks) || f.tok(j).kind == mark && f.low(j) != "-" || f.is(j, "and", "but", "or", "while", "when", "as", "after")
	if n < 1 || f.low(i-1) != "the" || !f.is(i-2, "in", "from", "for", "than", "of", "over") || !over || last.IsZero() || i-f.last.end > reach {
		return none, false
	}
	year := 0
	if last.YearKnown {
		year = last.Start.Year
	}
	switch {
	case last.Shape == Quarter && n <= 4:
		return dated(quarter(n), year), true
	case last.Shape == Half && n <= 2:
		return dated(half(n), year), true
	}
	return none, false
}

// whichEnded reads when a quarter of a company's year is said to have ended: "fiscal first quarter, which ended on April 29", "third quarter ended
// March 31".
func (f *finder) whichEnded(i, n int, shape Shape, j int) (reading, int) {
	if f.is(j, ",") && f.is(j+1, "which", "that") {
		j += 2
	}
	if f.low(j-1) == "qtr" && f.month(j) > 0 && f.digits(j+1) > 0 && f.digits(j+1) <= 2 {
		return f.endsAt(i, n, shape, j) // "3RD QTR FEB 28 NET"
	}
	if !f.is(j, "ended", "ends", "ending") {
		return none, i
	}
	return f.endsAt(i, n, shape, j+1)
}

// ofAnother reports whether what ends before token i is a part of something that is no year: "the first half of a two-week period", "the
// first two months of the outbreak".
func (f *finder) ofAnother(i int) bool {
	const reach = 5
	if f.low(i) != "of" || !f.is(i+1, "a", "an", "the", "this", "that", "its", "their", "each", "every") {
		return false
	}
	for j := i + 2; j < i+2+reach; j++ {
		switch t := f.tok(j); {
		case t.lex.unit == Year || t.digits > 0 || f.is(j, "season", "campaign", "fiscal", "financial"):
			return false
		case t.kind == mark && !f.is(j, "'", "-"):
			return true
		}
	}
	return true
}

// rank reads an ordinal at token i: "third", "3rd", "twenty first", "opening" (1), "last" (lastOrd).
func (f *finder) rank(i int) (n, next int) {
	t := f.tok(i)
	o := f.tok(i + 1).lex.ord
	switch {
	case t.digits > 0:
		if j := f.suffix(i + 1); j > i+1 {
			return int(t.num), j
		}
	case t.low == "opening":
		return 1, i + 1
	case (t.num == 20 || t.num == 30) && o > 0 && o < 10:
		return int(t.num) + o, i + 2
	case t.lex.ord != 0:
		return t.lex.ord, i + 1
	}
	return 0, i
}

func (f *finder) yearFollows(j int) bool { _, k := f.year(j, true); return k > j }

// firstMonths reads "five months of 1987" and "two quarters" behind "first": counted from January.
func (f *finder) firstMonths(i, j int) (reading, int) {
	n, k := f.count(j)
	if f.low(k) == "-" {
		k++
	}
	switch unit := f.tok(k).lex.unit; {
	case k <= j:
		return none, i
	case unit == Quarter && n >= 1 && n <= 4:
		n *= 3
	case unit == Month && n >= 1 && n <= 12:
	default:
		return none, i
	}
	if f.ofAnother(k + 1) {
		return none, i
	}
	p := months(Span, 0, 1, n, false)
	p.Cumulative = true
	y, e := f.yearOr2(k + 1)
	return dated(p, y), max(k+1, e)
}

// nth reads a part of another period: "third month of 2021", "first three weeks of June", "last day of May", "second half of May", "last
// four months of 2021", "first Friday of November", "15th century".
func (f *finder) nth(i int) (reading, int) {
	n, j := f.rank(i)
	if j <= i {
		return none, i
	}
	count := 1
	if c, k := f.count(f.dash(j)); k > j && (n == 1 || n == lastOrd) {
		count, j = c, k
	}
	j = f.dash(j)
	t := f.tok(j)
	switch {
	case t.lex.unit == Century && n > 0 && n <= 30 && count == 1:
		return fixed(Period{Shape: Century, Start: Date{100*n - 100, 1, 1}, End: Date{100 * n, 1, 1}, Exact: true}), j + 1
	case count == 1 && t.lex.many:
		return none, i // "the final months of 2018"
	case t.lex.unit == None && t.lex.weekday == 0 && t.low != "weekend" || n == 0 || count < 1:
		return none, i
	}
	k := j + 1
	if !f.is(k, "of", "in") {
		return none, i
	}
	outer, e := f.outer(k + 1)
	if e <= k+1 || f.low(k) == "in" && outer.Shape != Month && outer.Shape != Year {
		return none, i
	}
	if t.lex.weekday > 0 || t.lex.unit == Week {
		outer = f.settle(outer, i)
	}
	p, ok := part(outer.Period, t.lex, n, count)
	if !ok {
		return none, i
	}
	if t.lex.unit == Month || t.lex.unit == Quarter || t.lex.unit == Half {
		outer.aside = false // "the first quarter of the year"
	}
	outer.Period, outer.edge = p, false
	return outer, e
}

// outer reads a period that another is a part of: any, "the month" of the reference date, or "the year", of which it leaves open which.
func (f *finder) outer(i int) (reading, int) {
	j := i
	if f.is(j, "the", "this", "my", "our") {
		j++
	}
	if unit := f.tok(j).lex.unit; (j > i || f.low(j-1) == "of") && !f.tok(j).lex.many && unit != None && unit != Day && !f.is(j+1, "to", "ended", "ending", "of", "before", "-", "ago", "earlier") && f.tok(j+1).digits != 4 {
		r := reading{Period: months(Year, 0, 1, 12, false)}
		if unit != Year || f.low(i) == "this" {
			if f.ref.IsZero() {
				return none, i
			}
			r = fixed(unitAt(f.ref, unit, 0))
		}
		r.aside = f.low(i) != "this"
		return r, j + 1
	}
	if f.is(i, "the", "my", "our") {
		j = i + 1
	} else {
		j = i
	}
	r, k := f.at(j)
	if k <= j || r.IsZero() || r.Shape == Open || r.Point {
		return none, i
	}
	return r, k
}

// part returns the n-th run of count units (or the n-th weekday) within outer; n is lastOrd for the last.
func part(outer Period, what *lexeme, n, count int) (Period, bool) {
	p := Period{Shape: what.unit, YearKnown: outer.YearKnown, Exact: outer.Exact}
	if count > 1 {
		p.Shape, p.Cumulative = Span, what.unit != Day
	}
	last := n == lastOrd
	switch {
	case what.weekday > 0:
		return nthWeekday(outer, what.weekday, n)
	case what.unit == Week:
		return nthWeeks(outer, n, count)
	case what.unit == Half && outer.Shape == Month && (n == 1 || n == 2):
		p.Shape, p.Start, p.End, p.Exact = Span, outer.Start, outer.Start.AddDays(15), false
		if n == 2 {
			p.Start, p.End = p.End, outer.End
		}
		return p, true
	case last && what.unit != None:
		p.Start, p.End = outer.End.add(what.unit, -count), outer.End
	case what.unit != None:
		p.Start = outer.Start.add(what.unit, (n-1)*count)
		p.End = p.Start.add(what.unit, count)
	default:
		return Period{}, false
	}
	if what.unit == outer.Shape || p.Start.Compare(outer.Start) < 0 || p.End.Compare(outer.End) > 0 {
		return Period{}, false
	}
	return p, true
}

// nthWeekday returns the n-th given weekday of outer.
func nthWeekday(outer Period, weekday, n int) (Period, bool) {
	if !outer.YearKnown {
		return Period{}, false
	}
	d := outer.Start.AddDays((weekday - outer.Start.weekday() + 7) % 7).AddDays(7 * (n - 1))
	if n == lastOrd {
		end := outer.End.AddDays(-1)
		d = end.AddDays(-((end.weekday() - weekday + 7) % 7))
	}
	if d.Compare(outer.Start) < 0 || d.Compare(outer.End) >= 0 {
		return Period{}, false
	}
	return onDay(d).Period, true
}

// nthWeeks returns the n-th run of count weeks of outer. A week belongs to where its Thursday lies (ISO 8601).
func nthWeeks(outer Period, n, count int) (Period, bool) {
	if !outer.YearKnown {
		return Period{}, false
	}
	start := outer.Start.AddDays((4-outer.Start.weekday()+7)%7 - 3 + 7*(n-1)*count)
	if n == lastOrd && count == 1 && outer.Shape == Month {
		start = outer.End.AddDays(-7) // up to the day that books are closed on
	} else if n == lastOrd {
		end := outer.End.AddDays(-1)
		start = end.AddDays(-((end.weekday() - 4 + 7) % 7) - 3 - 7*(count-1))
	}
	p := Period{Shape: Week, Start: start, End: start.AddDays(7 * count), YearKnown: true}
	if count > 1 {
		p.Shape, p.Cumulative = Span, true
	}
	return p, start.AddDays(3).Compare(outer.Start) >= 0 && start.AddDays(3).Compare(outer.End) < 0
}
