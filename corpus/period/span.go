package period

// between reads "from 2014 to 2018", "between august and october", "from the end of March to the middle of September".
func (f *finder) between(i int) (reading, int) {
	w := f.low(i)
	if w != "from" && w != "between" {
		return none, i
	}
	j := f.skip(i+1, "the")
	a, k := f.at(j)
	if k <= j {
		return none, i
	}
	if !f.is(k, "to", "-", "through", "thru", "till", "until") && !(w == "between" && f.low(k) == "and") {
		return none, i
	}
	if k2 := f.skip(k, "-"); w == "from" && f.low(k) == "-" && k2 == k {
		return none, i
	}
	b, e := f.second(a, k+1)
	if e <= k+1 {
		return none, i
	}
	r, ok := f.join(a, b, i, f.isMiddle(j), f.isMiddle(f.skip(k+1, "the")))
	if !ok {
		return none, i
	}
	return r, e
}

// isMiddle reports whether a period that begins at token i is the middle of one: as an end of a span it is the 15th, not ten days.
func (f *finder) isMiddle(i int) bool { return f.is(i, "mid", "middle") }

// second reads the end of a span that begins with a, at token i: another period, or a day of the same month.
func (f *finder) second(a reading, i int) (reading, int) {
	i = f.skip(i, "the")
	if d := f.num(i); a.Shape == Day && f.digits(i) >= 1 && f.digits(i) <= 2 && d > a.Start.Day && valid(0, a.Start.Month, d) && !f.decimal(i) {
		j := f.suffix(i + 1)
		if m := f.month(f.skip(j, "of")); m == 0 && !f.is(j, "/", "-") {
			b := a
			b.Start.Day = d
			b.End = b.Start.AddDays(1)
			if y, k := f.yearAfterDay(j); k > j {
				return dated(day(a.Start.Month, d), y), k
			}
			return b, j
		}
	}
	return f.at(i)
}

// until reads the end of a span that begins with r, which ends before token j: "January-May 2020", "2014 to 2018", "May 1-20",
// "Tuesday to Thursday", "July 1/February 13". Both ends are of one kind.
func (f *finder) until(r reading, i, j int) (reading, int) {
	if r.IsZero() || r.aside && r.Shape != Day {
		return r, j
	}
	switch f.low(j) {
	case "to", "through", "thru", "till", "until":
	case "-":
		if f.low(j+1) == "-" {
			return r, j
		}
	case "/":
		if r.Shape != Month && r.Shape != Day {
			return r, j
		}
	default:
		return r, j
	}
	if r.Shape == Fiscal || r.Shape == Span || r.Shape == Decade {
		return r, j
	}
	b, k := f.second(r, j+1)
	if k <= j+1 || b.Shape != r.Shape || b.aside != r.aside || r.Point != b.Point {
		return r, j
	}
	if r.Shape == Year && (b.Start.Year <= r.Start.Year || b.Start.Year-r.Start.Year > 60) {
		return r, j
	}
	s, ok := f.join(r, b, i, false, false)
	if !ok {
		return r, j
	}
	if r.Shape == Month && f.is(k, "quarter", "qtr", "half") && f.low(j) != "to" { // "April-June quarter 2019"
		k++
		if y, e := f.yearOr2(k); e > k && !s.YearKnown {
			s.Period, k = s.WithYear(y), e
		}
	}
	return s, k
}

// join returns the span from a to b. Where one end gives no year it lies nearest to the other.
func (f *finder) join(a, b reading, i int, midA, midB bool) (reading, bool) {
	if a.IsZero() || b.IsZero() || a.Shape == Open || b.Shape == Open {
		return none, false
	}
	if midA {
		a.Start.Day = 15
	}
	if a.Shape == Month && a.YearKnown && b.Shape == Year && !b.Point {
		b.Period = a.Period.WithYear(b.Start.Year) // "from February 1985 to 1986"
	}
	if a.weekly && b.weekly && b.Start.Compare(a.Start) < 0 {
		if f.future(i) {
			b.Start, b.End = b.Start.AddDays(7), b.End.AddDays(7)
		} else {
			a.Start, a.End = a.Start.AddDays(-7), a.End.AddDays(-7)
		}
	}
	a, b = nearest(a, b)
	p := Period{Shape: Span, Start: a.from(), End: b.End, YearKnown: b.YearKnown, Exact: a.Exact && b.Exact}
	if midB {
		p.End = Date{b.Start.Year, b.Start.Month, 16}
	}
	if p.Start.Compare(p.End) >= 0 {
		return none, false
	}
	p.Cumulative = a.Shape == Month && b.Shape == Month || a.Shape == Day && b.Shape == Day && a.Start.Month != b.Start.Month
	if a.Shape == Month && b.Shape == Month && p.Start.Month%3 == 1 && p.Start.AddMonths(3) == p.End {
		p.Shape, p.Cumulative = Quarter, false
	}
	return reading{Period: p, aside: a.aside && b.aside}, true
}

// from returns the day on which a span that begins with r begins.
func (r *reading) from() Date {
	if r.edge {
		return r.End
	}
	return r.Start
}

// nearest gives the end of a span that has no year that of the other, so that a comes before b.
func nearest(a, b reading) (reading, reading) {
	switch {
	case a.YearKnown && !b.YearKnown:
		b.Period = b.Period.WithYear(a.Start.Year)
		if b.End.Compare(a.from()) <= 0 {
			b.Period = b.Period.WithYear(a.Start.Year + 1)
		}
	case !a.YearKnown && b.YearKnown:
		y := b.End.AddDays(-1).Year
		a.Period = a.Period.WithYear(y)
		switch {
		case a.from().Compare(b.Start) <= 0:
		case b.twin:
			b.Period = b.Period.WithYear(y + 1)
		default:
			a.Period = a.Period.WithYear(y - 1)
		}
	case !a.YearKnown && a.from().Compare(b.Start) > 0:
		a.Start, a.End = a.Start.AddMonths(-12), a.End.AddMonths(-12)
	}
	return a, b
}

// sinceBefore returns the token of "since" right before token i, or -1.
func (f *finder) sinceBefore(i int) int {
	k := i - 1
	if f.low(k) == "the" {
		k--
	}
	if f.low(k) != "since" {
		return -1
	}
	return k
}

// opens reports whether what has been so since p has a beginning: the first day of p, the day after where p is a moment.
func (p Period) opens() bool { return !p.IsZero() && p.Shape != Open && !p.Start.IsZero() }

// since returns the time that began with p, the settled period of r: "since April", "since the end of 1986". Its end is open.
func (r *reading) since(p Period) Period {
	start := p.Start
	if r.edge {
		start = p.End
	}
	return Period{Shape: Open, Start: start, YearKnown: p.YearKnown, Exact: p.Exact}
}
