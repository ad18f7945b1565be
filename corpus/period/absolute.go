package period

// absolute reads a period that names its months, quarter or year, at token i.
func (f *finder) absolute(i int) (Period, int) {
	switch w := f.low(i); w {
	case "end", "ending", "close", "mid", "early", "late", "beginning", "start":
		return f.edge(i)
	case "first", "second", "third", "fourth", "final", "opening", "last", "latest":
		return f.ordinal(i)
	case "calendar", "fiscal", "fy", "full", "financial", "whole", "all":
		return f.namedYear(i)
	case "year", "twelve", "three", "six", "nine", "two", "four", "five", "seven", "eight", "ten", "eleven", "quarter", "half", "week", "month":
		return f.ended(i)
	case "q":
		if n := f.num(i + 1); f.digits(i+1) == 1 && n >= 1 && n <= 4 && f.toks[i+1].glued {
			return f.quarterOf(n, i+2)
		}
	case "h":
		if n := f.num(i + 1); f.digits(i+1) == 1 && (n == 1 || n == 2) && f.toks[i+1].glued {
			y, k := f.yearOr2(i + 2)
			return f.dated(months(Half, 0, 6*n-5, 6, false), y, k > i+2), max(k, i+2)
		}
	}
	if f.month(i) > 0 {
		return f.fromMonth(i)
	}
	return Period{}, i
}

// yearOr2 reads a year behind token i, also of two digits ("q4 86") where nothing else can be meant.
func (f *finder) yearOr2(i int) (int, int) {
	if y, k := f.year(i, true); k > i {
		return y, k
	}
	if f.digits(i) == 2 && f.num(i) >= 20 && !f.unitAfter(i+1) && !f.toks[i].glued {
		return century(f.num(i)), i + 1
	}
	return 0, i
}

// unitAfter reports whether what stands at token i makes the number before it an amount.
func (f *finder) unitAfter(i int) bool {
	switch f.low(i) {
	case "", "?", "and", "or", ",", ";", "vs", "versus", ".", "to", "!", ")":
		return f.low(i) == "." && f.digits(i+1) > 0 || f.low(i) == "," && f.digits(i+1) == 3
	}
	return true
}

func (f *finder) quarterOf(q, j int) (Period, int) {
	y, k := f.yearOr2(j)
	return f.dated(months(Quarter, 0, 3*q-2, 3, false), y, k > j), max(j, k)
}

// fromMonth reads what begins with a month: "May 2020", "May 3, 2020", "January-May", "Jan 1-20", "December quarter".
func (f *finder) fromMonth(i int) (Period, int) {
	m := f.month(i)
	j := f.dot(i + 1)
	// December quarter 1986
	if w := f.low(j); w == "quarter" || w == "qtr" || w == "half" && f.low(j-1) != "first" {
		n, shape := 3, Quarter
		if w == "half" {
			n, shape = 6, Half
		}
		y, k := f.yearOr2(j + 1)
		return f.endingIn(shape, m, n, y, k > j+1), max(k, j+1)
	}
	if y, k := f.year(j, false); k > j {
		if w := f.low(k); w == "quarter" || w == "qtr" {
			return f.endingIn(Quarter, m, 3, y, true), k + 1
		}
	}
	if p, k := f.monthRange(i, m, j); k > j {
		return p, k
	}
	if d := f.num(j); f.digits(j) >= 1 && f.digits(j) <= 2 && d >= 1 && d <= monthDays(2000, m) && !f.decimal(j) {
		return f.fromDay(m, d, j)
	}
	y, k := f.yearOr2(j)
	return f.dated(months(Month, 0, m, 1, false), y, k > j), max(j, k)
}

// decimal reports whether the number at i has decimals, a unit sign or thousands, so that it is no day.
func (f *finder) decimal(i int) bool {
	if i+1 >= len(f.toks) {
		return false
	}
	n := f.toks[i+1]
	return n.glued && (n.low == "." || n.low == ",") && f.digits(i+2) > 0 && f.toks[i+2].glued || n.low == "%" || n.low == "pct" || n.low == "percent" || n.low == "billion" || n.low == "mln" || n.low == "million" || n.low == "-" && f.low(i+2) == "month"
}

// endingIn returns the n months that end with month m.
func (f *finder) endingIn(shape Shape, m, n, y int, has bool) Period {
	p := months(shape, 0, m, 1, false)
	p.Start = p.End.AddMonths(-n)
	if has {
		return p.WithYear(y)
	}
	if f.ref.IsZero() {
		return p
	}
	q := p.WithYear(f.ref.Year)
	if q.End.AddDays(-1).Compare(f.ref) > 0 && q.Start.Compare(f.ref) > 0 || q.End.AddDays(-40).Compare(f.ref) > 0 {
		q = p.WithYear(f.ref.Year - 1)
	}
	return q
}

// monthRange reads "January-May 2020", "Jan. to May", "Jan/Feb", "January and February this year" is two mentions.
func (f *finder) monthRange(i, m, j int) (Period, int) {
	switch f.low(j) {
	case "-", "/", "to", "through":
	default:
		return Period{}, j
	}
	m2 := f.month(j + 1)
	if m2 == 0 || m2 == m {
		return Period{}, j
	}
	k := f.dot(j + 2)
	if d := f.num(k); f.digits(k) >= 1 && f.digits(k) <= 2 && d >= 1 && d <= 31 && f.digits(j-1) > 0 {
		return Period{}, j
	}
	n := m2 - m + 1
	if n <= 0 {
		n += 12
	}
	y, e := f.yearOr2(k)
	p := months(Span, 0, m2, 1, false)
	p.Start = p.End.AddMonths(-n)
	p.Cumulative = true
	if n == 3 && m%3 == 1 {
		p.Shape = Quarter
		p.Cumulative = false
	}
	return f.dated(p, y, e > k), max(k, e)
}

// fromDay reads the rest of a date that begins "May 3": a year, or a range "May 1-20", "July 1/February 13".
func (f *finder) fromDay(m, d, j int) (Period, int) {
	k := j + 1
	if s := f.low(k); (s == "st" || s == "nd" || s == "rd" || s == "th") && f.toks[k].glued {
		k++
	}
	if w := f.low(k); w == "-" || w == "/" || w == "to" {
		if d2 := f.num(k + 1); f.digits(k+1) >= 1 && f.digits(k+1) <= 2 && d2 > d && d2 <= 31 && !f.decimal(k+1) {
			y, e := f.yearAfterDay(k + 2)
			p := Period{Shape: Span, Start: Date{0, m, d}, End: Date{0, m, d2}.AddDays(1), Exact: true}
			return f.dated(p, y, e > k+2), max(k+2, e)
		}
		if m2 := f.month(k + 1); m2 > 0 {
			e := f.dot(k + 2)
			if d2 := f.num(e); f.digits(e) >= 1 && f.digits(e) <= 2 && d2 >= 1 && d2 <= 31 {
				p := Period{Shape: Span, Start: Date{0, m, d}, End: Date{0, m2, d2}.AddDays(1), Exact: true, Cumulative: true}
				if m2 < m {
					p.Start.Year = -1
				}
				y, g := f.yearAfterDay(e + 1)
				return f.dated(p, y, g > e+1), max(e+1, g)
			}
		}
	}
	y, e := f.yearAfterDay(k)
	return f.day(y, m, d, e > k), max(k, e)
}

func (f *finder) yearAfterDay(i int) (int, int) {
	if f.low(i) == "," {
		if y, k := f.year(i+1, false); k > i+1 {
			return y, k
		}
		return 0, i
	}
	return f.year(i, false)
}

// edge reads "end-March", "the end of December 1986", "mid-February", "early 1987", "end 1986".
func (f *finder) edge(i int) (Period, int) {
	w := f.low(i)
	j := i + 1
	if f.low(j) == "-" {
		j++
	}
	if f.low(j) == "of" {
		j++
	}
	for f.low(j) == "the" || f.low(j) == "calendar" {
		j++
	}
	p, _, k := f.inner(j)
	if k <= j || p.IsZero() {
		return Period{}, i
	}
	switch w {
	case "end", "close", "ending":
		p.Point = true
		p.Start = p.End.AddDays(-1)
		p.Cumulative = false
		return p, k
	case "beginning", "start":
		p.Point = true
		p.End = p.Start.AddDays(1)
		return p, k
	case "mid":
		if p.Shape == Month {
			p.Shape, p.Point, p.Exact = Day, true, false
			p.Start.Day = 15
			p.End = p.Start.AddDays(1)
		}
		return p, k
	}
	p.Exact = false
	return p, k
}

// inner reads an absolute or relative period that must not itself begin with an edge word.
func (f *finder) inner(j int) (Period, Shift, int) {
	if j >= len(f.toks) {
		return Period{}, Shift{}, j
	}
	return f.at(j)
}

// ordinal reads "first quarter of 1987", "first five months", "final quarter", "first half", "first 20 days of January".
func (f *finder) ordinal(i int) (Period, int) {
	n, ok := ordinals[f.low(i)]
	j := i + 1
	if !ok && f.low(i) == "opening" {
		n, ok = 1, true
	}
	switch f.low(j) {
	case "quarter", "qtr", "quarters":
		if ok {
			return f.quarterOf(n, j+1)
		}
		if f.low(i) == "last" && f.yearFollows(j+1) {
			return f.quarterOf(4, j+1)
		}
	case "half":
		if ok && n <= 2 {
			y, k := f.yearOr2(j + 1)
			return f.dated(months(Half, 0, 6*n-5, 6, false), y, k > j+1), max(k, j+1)
		}
	}
	if f.low(i) != "first" && f.low(i) != "opening" && f.low(i) != "last" {
		return Period{}, i
	}
	k := f.num(j)
	if k < 1 {
		return Period{}, i
	}
	if f.low(j+1) == "-" {
		j++
	}
	switch f.low(j + 1) {
	case "months", "month":
		if f.low(i) == "last" || k > 12 {
			return Period{}, i
		}
		p := months(Span, 0, k, 1, false)
		p.Start = Date{p.End.AddDays(-1).Year, 1, 1}
		p.Cumulative = true
		y, e := f.yearOr2(j + 2)
		return f.dated(p, y, e > j+2), max(j+2, e)
	case "quarters":
		if f.low(i) == "last" || k > 4 {
			return Period{}, i
		}
		p := months(Span, 0, 3*k, 1, false)
		p.Start = Date{p.End.AddDays(-1).Year, 1, 1}
		p.Cumulative = true
		y, e := f.yearOr2(j + 2)
		return f.dated(p, y, e > j+2), max(j+2, e)
	case "days":
		e := j + 2
		if f.low(e) == "of" || f.low(e) == "in" {
			e++
		}
		if m := f.month(e); m > 0 && f.low(i) == "first" && k <= 31 {
			g := f.dot(e + 1)
			y, h := f.yearOr2(g)
			p := Period{Shape: Span, Start: Date{0, m, 1}, End: Date{0, m, k}.AddDays(1), Exact: true}
			return f.dated(p, y, h > g), max(g, h)
		}
	}
	return Period{}, i
}

func (f *finder) yearFollows(j int) bool { _, k := f.year(j, true); return k > j }

// namedYear reads "calendar 1986", "fiscal 2019", "fiscal year 1986/87", "full year 1986", "all of 1986", "FY2020".
func (f *finder) namedYear(i int) (Period, int) {
	j := i + 1
	for f.low(j) == "year" || f.low(j) == "-" || f.low(j) == "of" || f.low(j) == "the" {
		j++
	}
	if !f.isYear(j) {
		return Period{}, i
	}
	p, k := f.number(j)
	if w := f.low(i); (w == "fiscal" || w == "fy" || w == "financial") && p.Shape == Year {
		p.Shape, p.Exact = Fiscal, false
	}
	return p, k
}

// ended reads spans named by their end: "year to March", "quarter ended December 31, 1986", "three months to January", "week ended March 14".
func (f *finder) ended(i int) (Period, int) {
	n, shape, j := 0, None, i+1
	switch f.low(i) {
	case "year":
		n, shape = 12, Fiscal
	case "quarter":
		n, shape = 3, Quarter
	case "half":
		n, shape = 6, Half
	case "week", "month":
		return Period{}, i
	default:
		if f.num(i) < 0 || f.low(i+1) != "months" && f.low(i+1) != "month" && !(f.low(i+1) == "-" && f.low(i+2) == "month") {
			return Period{}, i
		}
		n, shape, j = f.num(i), Span, i+2
	}
	switch f.low(j) {
	case "to", "ended", "ending", "through", "until", "end":
	default:
		return Period{}, i
	}
	if f.low(j) == "to" && f.low(j+1) == "date" {
		return Period{}, i
	}
	return f.endsAt(i, n, shape, j+1)
}

func (f *finder) endsAt(i, n int, shape Shape, j int) (Period, int) {
	if f.low(j) == "end" {
		j++
		if f.low(j) == "-" || f.low(j) == "of" {
			j++
		}
	}
	if f.low(j) == "the" {
		j++
	}
	m := f.month(j)
	if m == 0 {
		return Period{}, i
	}
	p, k := f.fromMonth(j)
	if p.IsZero() || p.Shape != Month && p.Shape != Day {
		return Period{}, i
	}
	last := p.End.AddDays(-1)
	ends := last.Day == monthDays(last.Year, last.Month) || last.Month == 2 && last.Day >= 28
	start := Date{last.Year, last.Month, 1}.AddMonths(1 - n)
	if !ends {
		start = p.End.AddMonths(-n)
	} else {
		p.End = Date{last.Year, last.Month, 1}.AddMonths(1)
	}
	q := Period{Shape: shape, Start: start, End: p.End, YearKnown: p.YearKnown, Exact: true, Cumulative: shape == Span}
	if shape == Span && n == 12 {
		q.Shape, q.Cumulative = Fiscal, false
	}
	if shape == Fiscal && f.low(j-1) == "ending" && p.YearKnown && !f.ref.IsZero() && p.End.Compare(f.ref) <= 0 && !f.yearFollows(k-1) {
		start, p.End = start.AddMonths(12), p.End.AddMonths(12) // "the year ending June 30": the one that is running
		q.Start, q.End = start, p.End
	}
	if shape == Fiscal && last.Month == 12 && ends {
		q.Shape = Year
	}
	if shape == Span && n == 3 && last.Month%3 == 0 {
		q.Shape, q.Cumulative = Quarter, false
	}
	return q, k
}
