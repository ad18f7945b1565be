package period

// edge reads "end-March", "the end of December 1986", "mid-February", "early 1987", "later this year", "the rest of the week".
func (f *finder) edge(i int) (reading, int) {
	w := f.low(i)
	switch w {
	case "end", "ending", "close", "turn", "beginning", "start", "middle", "mid", "early", "late", "earlier", "later", "rest", "remainder":
	default:
		return none, i
	}
	if r, j := f.yearsEnd(i); j > i {
		return r, j
	}
	j := f.dash(i + 1)
	if f.low(j) == "of" || f.low(j) == "in" && (w == "early" || w == "late" || w == "earlier" || w == "later") {
		j++
	}
	if (w == "start" || w == "beginning" || w == "close" || w == "turn") && f.low(j-1) != "of" && f.low(j-1) != "-" {
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
	case "end", "ending", "close", "turn", "beginning", "start":
		if r.aside && (f.future(i) || f.low(i-1) == "by" || f.low(i-1) == "the" && f.is(i-2, "by", "until", "before")) {
			r.aside = false // "by the end of the year"
		} else if r.aside && r.Shape == Year && f.low(i-1) == "the" && f.is(i-2, "at", "from", "since") {
			r = f.yearsEdge(i)
		}
		return point(r, w == "beginning" || w == "start" || w == "turn"), k
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

// yearsEnd reads the end of the year of the reference date where the year is named without an article: "by end-year", "at end of year".
func (f *finder) yearsEnd(i int) (reading, int) {
	j := f.skip(f.dash(i+1), "of")
	if f.low(i) != "end" || f.tok(j).lex.unit != Year || f.tok(j).lex.many || f.ref.IsZero() || f.tok(j+1).digits > 0 || !f.is(f.back(i), "by", "at", "until", "till", "for", "to", "of") {
		return none, i
	}
	return point(f.yearsEdge(i), false), j + 1
}

// yearsEdge returns the year that its beginning or end is spoken of at token i without its number: the running one where that is still to come in a
// sentence that looks ahead, else the one that began last.
func (f *finder) yearsEdge(i int) reading {
	if !f.ref.IsZero() && (f.is(f.back(i), "by", "until", "till", "before") || f.future(i) || f.supposes(i)) {
		return fixed(unitAt(f.ref, Year, 0))
	}
	return reading{Period: months(Year, 0, 1, 12, false)}
}

// back returns the token before token i, articles passed over.
func (f *finder) back(i int) int {
	if f.low(i-1) == "the" {
		return i - 2
	}
	return i - 1
}

// supposes reports whether a word before token i says what may come: "could reach 5 bln by", "is likely to".
func (f *finder) supposes(i int) bool {
	const reach = 14
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		if f.is(j, "likely", "unlikely", "may", "might", "could", "should", "would", "expects", "forecasts", "predicts", "projects", "sees", "forecast", "projected", "predicted", "expected") {
			return true
		}
	}
	return false
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
