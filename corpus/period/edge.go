package period

// edge reads "end-March", "the end of December 1986", "mid-February", "early 1987", "later this year", "the rest of the week".
func (f *finder) edge(i int) (reading, int) {
	w := f.low(i)
	switch w {
	case "end", "ending", "close", "beginning", "start", "middle", "mid", "early", "late", "earlier", "later", "rest", "remainder":
	default:
		return none, i
	}
	j := f.dash(i + 1)
	if f.low(j) == "of" || f.low(j) == "in" && (w == "early" || w == "late" || w == "earlier" || w == "later") {
		j++
	}
	if (w == "start" || w == "beginning" || w == "close") && f.low(j-1) != "of" && f.low(j-1) != "-" {
		return none, i
	}
	if w == "early" && f.low(j) == "the" || w == "late" && f.low(j) == "the" {
		return none, i // "late the day before"
	}
	r, k := f.outer(j)
	if k <= j || r.Shape == Day || f.is(j, "a", "an", "one", "two", "three") && !r.YearKnown {
		return none, i
	}
	switch w {
	case "end", "ending", "close", "beginning", "start":
		if r.aside && (f.future(i) || f.low(i-1) == "by" || f.low(i-1) == "the" && f.is(i-2, "by", "until", "before")) {
			r.aside = false // "by the end of the year"
		}
		return point(r, w == "beginning" || w == "start"), k
	case "rest", "remainder", "earlier", "later":
		if r, ok := f.sinceOrUntilNow(r, w); ok {
			return r, k
		}
		return none, i
	case "middle":
		w = "mid"
	}
	r.Period = r.stretch(w)
	return r, k
}

// sinceOrUntilNow returns the part of r that the reference date cuts off: "earlier this year", "the rest of the week". Later in a period
// is its late part, or what is left of that.
func (f *finder) sinceOrUntilNow(r reading, w string) (reading, bool) {
	rest := w == "rest" || w == "remainder"
	if f.ref.IsZero() {
		return r, !rest
	}
	if r.aside && !r.YearKnown {
		r.Period = r.Period.WithYear(f.ref.Year)
	}
	from := f.ref
	switch late := r.stretch("late").Start; {
	case rest:
		r.aside = false
	case !r.YearKnown || r.Start.Compare(f.ref) > 0 || r.End.Compare(f.ref) <= 0:
		return r, true
	case w == "earlier":
		r.Period = sub(r.Period, r.Start, f.ref)
		return r, true
	case late.Compare(f.ref) > 0:
		from = late
	}
	if !r.YearKnown {
		return r, false
	}
	r.Period = sub(r.Period, from, r.End)
	return r, true
}

// point returns the last day of r, or its first, as a moment.
func point(r reading, first bool) reading {
	r.Point, r.Cumulative = true, false
	if first {
		r.End = r.Start.AddDays(1)
		return r
	}
	r.Start, r.edge = r.End.AddDays(-1), true
	return r
}

// sub returns the days of p from start to end.
func sub(p Period, start, end Date) Period {
	if start.Compare(end) < 0 {
		p.Start, p.End, p.Shape, p.Exact = start, end, Span, false
	}
	return p
}

// stretch returns the early, middle or late part of p as usage has it: the halves of a year, a month or a week, the 10th to 20th of a
// month, April to September. Other spans stay whole. None is exact.
func (p Period) stretch(w string) Period {
	start, end := p.Start, p.End
	switch p.Shape {
	case Year, Fiscal:
		switch w {
		case "early":
			end = start.AddMonths(6)
		case "late":
			start = start.AddMonths(6)
		case "mid":
			start, end = start.AddMonths(3), start.AddMonths(9)
		}
	case Month:
		switch w {
		case "early":
			end = start.AddDays(15)
		case "late":
			start = start.AddDays(15)
		case "mid":
			start, end = start.AddDays(9), start.AddDays(20)
		}
	case Week:
		switch w {
		case "early":
			end = start.AddDays(3)
		case "late":
			start = start.AddDays(3)
		case "mid":
			start, end = start.AddDays(1), start.AddDays(5)
		}
	case Decade:
		switch w {
		case "early":
			end = Date{start.Year + 4, 1, 1}
		case "late":
			start = Date{start.Year + 6, 1, 1}
		case "mid":
			start, end = Date{start.Year + 4, 1, 1}, Date{start.Year + 7, 1, 1}
		}
	default:
		p.Exact = false
		return p
	}
	return sub(p, start, end)
}
