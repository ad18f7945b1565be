package period

// ended reads spans named by their end: "year to March", "quarter ended December 31, 1986", "three months to January", "week ended March 14".
func (f *finder) ended(i int) (reading, int) {
	n, shape, j := 0, None, i+1
	switch t := f.tok(i); {
	case t.low == "year":
		n, shape = 12, Fiscal
	case t.low == "quarter":
		n, shape = 3, Quarter
	case t.low == "half":
		n, shape = 6, Half
		if k := f.dash(j); f.low(k) == "year" {
			j = k + 1 // "half year to September"
		}
	case t.low == "week":
		n, shape = 1, Week
	case t.num > 0 && t.num <= 60 && !f.inNumber(i):
		j = f.dash(j)
		switch f.tok(j).lex.unit {
		case Month:
			n, shape, j = int(t.num), Span, j+1
		case Week:
			n, shape, j = int(t.num), Week, j+1
		default:
			return none, i
		}
		j = f.afterPeriod(j)
		if r, k := f.sinceJanuary(i, j, n); shape == Span && k > i {
			return r, k
		}
	default:
		return none, i
	}
	if f.is(j, "that", "which") && f.is(j+1, "ended", "ends") {
		j++
	}
	if f.low(j) == "up" && f.low(j+1) == "to" {
		j++ // "week up to and including August 19"
	}
	switch f.low(j) {
	case "to", "ended", "ends", "ending", "through", "until", "end":
		return f.endsAt(i, n, shape, f.skip(j+1, "and", "including"))
	}
	return none, i
}

// sinceJanuary reads the n months that begin with a year, whose name ends before token j: "the eleven months from January", and, in a text of December, "in
// the eleven months".
func (f *finder) sinceJanuary(i, j, n int) (reading, int) {
	const least = 6 // fewer months may be any
	p := months(Span, 0, 1, min(n, 12), false)
	p.Cumulative = true
	switch {
	case n > 12:
		return none, i
	case f.is(j, "from", "since") && f.low(j+1) == "january" && !f.is(j+2, "to", "through", "-") && (f.low(i-1) == "the" || f.is(i-1, "in", "for", "over", "during")):
		y, k := f.yearOr2(j + 2)
		return dated(p, y), max(j+2, k)
	case f.ref.IsZero() || n < least || n != f.ref.Month-1 || f.low(i-1) != "the" || !f.is(i-2, "in", "for", "over", "during"):
		return none, i
	case f.tok(j).kind == word && !f.is(j, "and", "with", "was", "were", "as", "while", "when", "by", "but"), f.low(j) == "-":
		return none, i
	}
	return dated(p, f.ref.Year), j
}

// afterPeriod returns the token behind the "period" at token i, which one word may describe, or i where there is none: "three-month period to June",
// "two-week reporting period ended May 6".
func (f *finder) afterPeriod(i int) int {
	if f.low(i) != "period" && f.low(i+1) == "period" && f.tok(i).kind == word {
		i++
	}
	if f.low(i) == "period" {
		i++
	}
	return i
}

// endsAt reads the end of a span of n months (or weeks) at token j.
func (f *finder) endsAt(i, n int, shape Shape, j int) (reading, int) {
	if f.low(j) == "the" && f.low(j+1) == "end" {
		j++
	}
	if f.low(j) == "end" {
		j++
		if f.is(j, "-", "of") {
			j++
		}
	}
	j = f.skip(j, "the", "on", "in", "last")
	if shape == Week {
		return f.weekEnding(i, n, j)
	}
	if f.month(j) == 0 && !(f.digits(j) > 0 && f.digits(j) <= 2) && !(f.is(j, "last", "this") && f.month(j+1) > 0) {
		return none, i
	}
	r, k := f.at(j)
	if k <= j || r.Shape != Month && r.Shape != Day {
		return none, i
	}
	running := shape == Fiscal && f.low(j-1) == "ending" && !r.YearKnown
	r = f.settle(r, i)
	if f.low(j-1) == "last" && r.YearKnown && !f.ref.IsZero() && r.End.Compare(f.ref) > 0 {
		r.Start, r.End = r.Start.AddMonths(-12), r.End.AddMonths(-12) // "the year ended last June"
	}
	last := r.End.AddDays(-1)
	whole := n < 12 && shape != Span && r.Shape == Day && last.Day >= 25 || last.Day == monthDays(last.Year, last.Month) || last.Month == 2 && last.Day >= 28
	p := Period{Shape: shape, Start: r.End.AddMonths(-n), End: r.End, YearKnown: r.YearKnown, Exact: true, Cumulative: shape == Span}
	if whole {
		p.End = Date{last.Year, last.Month, 1}.AddMonths(1)
		p.Start = p.End.AddMonths(-n)
	}
	if running && r.YearKnown && r.End.Compare(f.ref) <= 0 {
		p.Start, p.End = p.Start.AddMonths(12), p.End.AddMonths(12) // "the year ending June 30": the one that is running
	}
	switch {
	case n == 12 && last.Month == 12 && whole && shape == Fiscal && r.YearKnown:
		p.Shape = Year
	case n == 12 && shape == Span:
		p.Shape, p.Cumulative = Fiscal, false
	case n == 3 && shape == Span && last.Month%3 == 0:
		p.Shape, p.Cumulative = Quarter, false
	}
	return reading{Period: p}, k
}

// weekEnding reads the day that n weeks end with: "week ended March 14", "13 weeks to December 30".
func (f *finder) weekEnding(i, n, j int) (reading, int) {
	r, k := f.at(j)
	if k <= j || r.Shape != Day || r.aside {
		return none, i
	}
	r.Shape, r.Start = Week, r.End.AddDays(-7*n)
	if n > 1 {
		r.Shape, r.Cumulative = Span, true
	}
	return r, k
}

// ofUnit reads "month of May", "week of July 5", "year-end".
func (f *finder) ofUnit(i int) (reading, int) {
	unit := f.tok(i).lex.unit
	if j := f.dash(i + 1); f.low(j) == "end" && unit >= Week && !f.tok(i).lex.many && !f.ref.IsZero() && f.is(f.back(i), "by", "at", "until", "till") {
		r := fixed(unitAt(f.ref, unit, 0))
		if unit == Year {
			r = reading{Period: months(Year, 0, 1, 12, false)}
			if y, k := f.yearOr2(j + 1); k > j+1 {
				return point(dated(r.Period, y), false), k
			}
			r = f.yearsEdge(i)
		}
		return point(r, false), j + 1
	}
	if unit != Month && unit != Week || f.low(i+1) != "of" {
		return none, i
	}
	j := f.skip(i+2, "the")
	r, k := f.at(j)
	switch {
	case k <= j:
	case unit == Month && r.Shape == Month:
		return r, k
	case unit == Week && r.Shape == Day && !r.aside:
		r = f.settle(r, i)
		if r.YearKnown {
			r.Period = unitAt(r.Start, Week, 0)
			return r, k
		}
	}
	return none, i
}
