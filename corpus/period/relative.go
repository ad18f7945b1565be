package period

var unitOf = map[string]Shape{"year": Year, "month": Month, "quarter": Quarter, "week": Week, "day": Day, "half": Half, "years": Year, "months": Month, "quarters": Quarter, "weeks": Week, "days": Day, "period": Span, "time": Span, "level": Span}

// relative reads a period named by its distance from the reference date or from another figure's period, at token i.
func (f *finder) relative(i int) (Period, Shift, int) {
	switch f.low(i) {
	case "today", "yesterday", "tomorrow", "tonight":
		return f.dayWord(i)
	case "this", "last", "next", "past", "previous", "prior", "preceding", "same", "current", "corresponding", "similar", "following":
		return f.adjective(i)
	case "year", "month", "quarter":
		return f.bareUnit(i)
	case "a", "one", "two", "three", "an", "four", "five", "the":
		return f.distance(i)
	}
	return Period{}, Shift{}, i
}

func (f *finder) dayWord(i int) (Period, Shift, int) {
	n := map[string]int{"yesterday": -1, "tomorrow": 1}[f.low(i)]
	if f.ref.IsZero() {
		return Period{}, Shift{Unit: Day, N: n}, i + 1
	}
	d := f.ref.AddDays(n)
	return Period{Shape: Day, Start: d, End: d.AddDays(1), YearKnown: true, Exact: true}, Shift{}, i + 1
}

// adjective reads "last month", "this year", "the previous quarter", "the same period last year", "the previous January".
func (f *finder) adjective(i int) (Period, Shift, int) {
	w := f.low(i)
	j := i + 1
	if w == "same" || w == "corresponding" || w == "similar" {
		return f.same(i)
	}
	if m := f.month(j); m > 0 {
		return f.adjectiveMonth(w, m, j)
	}
	n := 1
	if k := f.num(j); k > 0 && (w == "last" || w == "past" || w == "previous" || w == "next") {
		n, j = k, j+1
	}
	unit, ok := unitOf[f.low(j)]
	if !ok || unit == Span {
		return Period{}, Shift{}, i
	}
	switch w {
	case "previous", "prior", "preceding":
		return Period{}, Shift{Unit: unit, N: -n}, j + 1
	case "following":
		return Period{}, Shift{Unit: unit, N: n}, j + 1
	}
	if n > 1 {
		return f.pastSpan(w, n, unit, i, j+1)
	}
	d := map[string]int{"last": -1, "past": -1, "next": 1}[w]
	if w == "past" {
		return Period{}, Shift{}, i
	}
	if f.ref.IsZero() {
		return Period{}, Shift{Unit: unit, N: d}, j + 1
	}
	return f.unitAt(unit, d), Shift{}, j + 1
}

// pastSpan reads "the last three months": the n units that end before the one of the reference date.
func (f *finder) pastSpan(w string, n int, unit Shape, i, j int) (Period, Shift, int) {
	if f.ref.IsZero() || w == "previous" || unit == Day || unit == Week {
		return Period{}, Shift{}, i
	}
	size := map[Shape]int{Year: 12, Quarter: 3, Month: 1, Half: 6}[unit]
	end := Date{f.ref.Year, f.ref.Month, 1}
	p := Period{Shape: Span, Start: end.AddMonths(-n * size), End: end, YearKnown: true, Cumulative: true}
	if w == "next" {
		p.Start, p.End = end.AddMonths(1), end.AddMonths(1+n*size)
	}
	return p, Shift{}, j
}

// unitAt returns the calendar unit d units from that of the reference date.
func (f *finder) unitAt(unit Shape, d int) Period {
	r := f.ref
	switch unit {
	case Year:
		return months(Year, r.Year+d, 1, 12, true)
	case Quarter:
		q := months(Quarter, r.Year, (r.Month-1)/3*3+1, 3, true)
		return q.move(3 * d)
	case Half:
		q := months(Half, r.Year, (r.Month-1)/6*6+1, 6, true)
		return q.move(6 * d)
	case Month:
		return months(Month, r.Year, r.Month, 1, true).move(d)
	case Week:
		start := r.AddDays(-(int(r.time().Weekday()) + 6) % 7).AddDays(7 * d)
		return Period{Shape: Week, Start: start, End: start.AddDays(7), YearKnown: true, Exact: true}
	}
	day := r.AddDays(d)
	return Period{Shape: Day, Start: day, End: day.AddDays(1), YearKnown: true, Exact: true}
}

// adjectiveMonth reads "last December", "this March", "the previous January".
func (f *finder) adjectiveMonth(w string, m, j int) (Period, Shift, int) {
	k := f.dot(j + 1)
	p := months(Month, 0, m, 1, false)
	if f.ref.IsZero() {
		if w == "previous" || w == "last" || w == "this" || w == "next" || w == "prior" {
			return p, Shift{}, k
		}
		return Period{}, Shift{}, j - 1
	}
	y := f.ref.Year
	switch w {
	case "this", "current":
	case "next":
		if m <= f.ref.Month {
			y++
		}
	case "previous", "prior":
		y--
	default: // last March in April is a year ago where this year's has just been reported
		if m >= f.ref.Month-2 || m >= f.ref.Month {
			y--
		}
		if m > f.ref.Month-2 && m < f.ref.Month {
			y = f.ref.Year
		}
	}
	return p.WithYear(y), Shift{}, k
}

// same reads "the same period last year", "same month of 1985", "the same month last year", "same time a year ago".
func (f *finder) same(i int) (Period, Shift, int) {
	j := i + 1
	if f.isYear(j) { // "the same 1986 period"
		if _, ok := unitOf[f.low(j+1)]; ok {
			return Period{}, Shift{Unit: Year, Same: true, To: f.num(j)}, j + 2
		}
	}
	if w := f.low(j); w == "year" && f.low(j+1) == "-" && f.low(j+2) == "ago" {
		return Period{}, Shift{Unit: Year, N: -1, Same: true}, j + 4
	}
	if f.num(j) > 1 || f.low(j) == "first" {
		j++
		if f.num(j) > 1 {
			j++
		}
	}
	if _, ok := unitOf[f.low(j)]; !ok && f.low(j) != "stretch" && f.low(j) != "span" && f.low(j) != "stage" {
		return Period{}, Shift{}, i
	}
	j++
	k := j
	for f.low(k) == "of" || f.low(k) == "in" || f.low(k) == "the" || f.low(k) == "from" {
		k++
	}
	if f.isYear(k) {
		return Period{}, Shift{Unit: Year, Same: true, To: f.num(k)}, k + 1
	}
	switch {
	case (f.low(k) == "last" || f.low(k) == "previous" || f.low(k) == "prior" || f.low(k) == "preceding") && f.low(k+1) == "year":
		return Period{}, Shift{Unit: Year, N: -1, Same: true}, k + 2
	case f.low(k) == "a" && f.low(k+1) == "year" && (f.low(k+2) == "ago" || f.low(k+2) == "earlier" || f.low(k+2) == "before"):
		return Period{}, Shift{Unit: Year, N: -1, Same: true}, k + 3
	case f.low(k) == "one" && f.low(k+1) == "year" && (f.low(k+2) == "ago" || f.low(k+2) == "earlier"):
		return Period{}, Shift{Unit: Year, N: -1, Same: true}, k + 3
	case f.low(k) == "year" && f.low(k+1) == "ago":
		return Period{}, Shift{Unit: Year, N: -1, Same: true}, k + 2
	}
	return Period{}, Shift{Unit: Span, Same: true}, j
}

// bareUnit reads "year ago", "year-ago month", "year earlier", "month earlier", "year to date".
func (f *finder) bareUnit(i int) (Period, Shift, int) {
	unit := unitOf[f.low(i)]
	j := i + 1
	if f.low(j) == "-" {
		j++
	}
	switch f.low(j) {
	case "ago", "earlier":
		k := j + 1
		switch f.low(k) {
		case "month", "quarter", "period", "level", "figure", "week", "day", "total":
			k++
		}
		return Period{}, Shift{Unit: unit, N: -1}, k
	case "to":
		d := j + 1
		if f.low(d) == "-" {
			d++
		}
		if f.low(d) == "date" && unit == Year {
			if f.ref.IsZero() {
				return Period{}, Shift{Unit: Year}, d + 1
			}
			return Period{Shape: Span, Start: Date{f.ref.Year, 1, 1}, End: f.ref.AddDays(1), YearKnown: true, Cumulative: true}, Shift{}, d + 1
		}
	}
	return Period{}, Shift{}, i
}

// distance reads "a year earlier", "two years ago", "a month before", "the month before", "the year-ago month", "the month".
func (f *finder) distance(i int) (Period, Shift, int) {
	n := f.num(i)
	j := i + 1
	if f.low(i) == "the" {
		n = 1
	}
	unit, ok := unitOf[f.low(j)]
	if !ok || unit == Span || n < 1 {
		return Period{}, Shift{}, i
	}
	k := j + 1
	if f.low(k) == "-" {
		k++
	}
	switch f.low(k) {
	case "earlier", "ago", "before", "previously", "prior":
		e := k + 1
		switch f.low(e) {
		case "month", "quarter", "period", "level", "figure", "week":
			e++
		}
		if f.low(i) == "the" && f.low(k) == "ago" && e == k+1 {
			return Period{}, Shift{}, i
		}
		return Period{}, Shift{Unit: unit, N: -n}, e
	case "later", "after":
		return Period{}, Shift{Unit: unit, N: n}, k + 1
	}
	return Period{}, Shift{}, i
}
