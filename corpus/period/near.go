package period

// A near word points from the reference date: 0 for this one, -1 for the last, 1 for the next.
var nearWords = map[string]int{"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "prior": -1, "preceding": -1, "next": 1, "coming": 1, "upcoming": 1, "following": 1}

// dayWord reads "today", "yesterday", "tomorrow".
func (f *finder) dayWord(i int) (reading, int) {
	n := 0
	switch f.low(i) {
	case "today", "tonight":
	case "yesterday":
		n = -1
	case "tomorrow", "tmrw", "tmr":
		n = 1
	case "ytd":
		return f.toDate(Year, i+1)
	case "mtd":
		return f.toDate(Month, i+1)
	case "eoy", "eom":
		if f.ref.IsZero() {
			return none, i
		}
		return point(fixed(unitAt(f.ref, map[string]Shape{"eoy": Year, "eom": Month}[f.low(i)], 0)), false), i + 1
	default:
		return none, i
	}
	if f.ref.IsZero() {
		return reading{shift: Shift{Unit: Day, N: n}}, i + 1
	}
	return onDay(f.ref.AddDays(n)), i + 1
}

// toDate returns what has gone by of the unit of the reference date: "year to date".
func (f *finder) toDate(unit Shape, j int) (reading, int) {
	if f.ref.IsZero() {
		return reading{shift: Shift{Unit: unit}}, j
	}
	p := unitAt(f.ref, unit, 0)
	return fixed(Period{Shape: Span, Start: p.Start, End: f.ref.AddDays(1), Cumulative: true}), j
}

// near reads "last month", "this year", "the previous quarter", "last 3 months", "next Monday", "this September", "next week Mon", "this 5/12", "this morning".
func (f *finder) near(i int) (reading, int) {
	if f.is(i, "same", "corresponding", "similar") {
		return f.same(i)
	}
	w := f.low(i)
	d, ok := nearWords[w]
	if !ok || w == "following" && f.low(i-1) != "the" {
		return none, i
	}
	if w == "this" && f.is(i+1, "morning", "afternoon", "evening") {
		if f.ref.IsZero() {
			return reading{shift: Shift{Unit: Day}}, i + 2
		}
		return onDay(f.ref), i + 2
	}
	j := f.dash(i + 1)
	t := f.tok(j)
	if r, ok := f.nextOnly(i, d); ok {
		return r, i + 1
	}
	if d < 0 && f.is(j+1, "of", "in") {
		if r, k := f.nth(i); k > i {
			return r, k // "the last day of May"
		}
	}
	switch {
	case t.lex.many:
		return none, i // "the previous months"
	case t.lex.unit != None && t.lex.size == 1:
		return f.nearUnit(w, d, j)
	case t.lex.month > 0 && f.month(j) > 0:
		return f.nearMonth(w, d, i, j)
	case t.lex.weekday > 0:
		return f.nearWeekday(w, d, i, j)
	case t.low == "weekend" && !f.ref.IsZero():
		if (w == "coming" || w == "upcoming") && f.ref.weekday() < 6 {
			d = 0
		}
		return weekend(f.ref, d), j + 1
	case t.lex.season > 0:
		return f.nearSeason(d, i, j)
	case f.is(j, "season", "campaign") && w != "past" && f.low(i-1) != "far":
		return reading{shift: Shift{Unit: Year, N: d, Whole: true}}, j + 1 // "last season": a year from the one that is told of
	case t.num > 0:
		if r, k := f.counted(w, d, j); k > j {
			return r, k
		}
	}
	return f.nearDate(d, i, j)
}

// nextOnly reads "next" or "last" alone behind "this year", the noun left out: "four pct this year and three pct next, after six last".
func (f *finder) nextOnly(i, d int) (reading, bool) {
	const reach = 14 // tokens from the year before
	if !f.is(i, "next", "last") || f.ref.IsZero() || f.last.Shape != Year || !f.last.YearKnown || i > f.last.end+reach || f.low(i-1) == "at" {
		return none, false
	}
	if t := f.tok(i + 1); i+1 == len(f.toks) {
		return fixed(unitAt(f.ref, Year, d)), true
	} else if t.kind == word && !f.is(i+1, "after", "from", "and", "but", "compared", "against", "while", "with") || t.kind == mark && !f.is(i+1, ",", ".", ";") || t.kind == number {
		return none, false
	}
	return fixed(unitAt(f.ref, Year, d)), true
}

// nearUnit reads "last month", "the previous quarter", "next week Mon", "the past year", with the unit at token j.
func (f *finder) nearUnit(w string, d, j int) (reading, int) {
	unit := f.tok(j).lex.unit
	if unit == Week && !f.ref.IsZero() {
		k := f.dash(j + 1)
		if f.low(k) == "on" {
			k++
		}
		if day, k := f.weekdayName(k, true); day > 0 {
			return onDay(unitAt(f.ref, Week, d).Start.AddDays(day - 1)), k
		}
	}
	switch {
	case w == "previous" || w == "prior" || w == "preceding" || w == "following":
		return reading{shift: Shift{Unit: unit, N: d, Whole: true}}, j + 1
	case w == "past" && f.ref.IsZero():
		return none, j - 1
	case w == "past" && f.low(j-2) == "the" && unit != Quarter && unit != Half:
		return f.rolling(-1, 1, unit), j + 1
	case f.ref.IsZero():
		return reading{shift: Shift{Unit: unit, N: d}}, j + 1
	}
	return fixed(unitAt(f.ref, unit, d)), j + 1
}

// counted reads "3 months" behind "last", with the number at token j: the time up to the reference date, or after it.
func (f *finder) counted(w string, d, j int) (reading, int) {
	n, k := f.count(j)
	k = f.dash(k)
	t := f.tok(k)
	if f.low(k-1) == "-" && !t.lex.many {
		return none, j // "the previous seven-day facility"
	}
	if d < 0 && f.low(k+1) == "of" {
		if _, e := f.nth(j - 1); e > j {
			return none, j // "the last four months of 2021"
		}
	}
	if k <= j || t.lex.unit == None || d == 0 || f.ref.IsZero() || n < 1 || n > 999 {
		return none, j
	}
	r := f.rolling(d, n*t.lex.size, t.lex.unit)
	if w == "following" { // what they follow is not known
		if f.low(j-2) != "the" && t.lex.unit < Month {
			return none, j
		}
		r.aside = true
	}
	return r, k + 1
}

// count reads a number in digits or words at token i: "3", "eleven", "twenty five".
func (f *finder) count(i int) (n, next int) {
	if t := f.tok(i); t.digits > 0 && t.digits <= 3 && !f.inNumber(i) && !(t.glued && f.low(i-1) == "/") {
		return int(t.num), i + 1
	}
	if f.is(i, "a", "an") {
		return 1, i + 1
	}
	return f.below100(i)
}

// countedNear reads "2 upcoming months", "two past quarters": the number stands first.
func (f *finder) countedNear(i int) (reading, int) {
	n, j := f.count(i)
	d, ok := nearWords[f.low(j)]
	t := f.tok(j + 1)
	if j <= i || !ok || d == 0 || t.lex.unit == None || f.ref.IsZero() || n < 1 {
		return none, i
	}
	return f.rolling(d, n*t.lex.size, t.lex.unit), j + 2
}

// rolling returns the n units before the reference date (d < 0) or after it. Quarters, and decades to come, are whole ones of the calendar.
func (f *finder) rolling(d, n int, unit Shape) reading {
	if unit == Quarter || unit == Half || unit == Decade && d > 0 {
		now := unitAt(f.ref, unit, 0)
		if d < 0 {
			return fixed(Period{Shape: Span, Start: unitAt(f.ref, unit, -n).Start, End: now.Start, Cumulative: true})
		}
		return fixed(Period{Shape: Span, Start: now.End, End: unitAt(f.ref, unit, n).End, Cumulative: true})
	}
	p := Period{Shape: Span, Cumulative: true}
	if d < 0 {
		p.Start, p.End = f.ref.add(unit, -n), f.ref
	} else {
		p.Start = f.ref.AddDays(1)
		p.End = p.Start.add(unit, n)
	}
	return fixed(p)
}

// unitAt returns the calendar unit n units from that of ref.
func unitAt(ref Date, unit Shape, n int) Period {
	switch unit {
	case Year:
		return months(Year, ref.Year+n, 1, 12, true)
	case Half:
		return months(Half, ref.Year, (ref.Month-1)/6*6+1, 6, true).move(6 * n)
	case Quarter:
		return months(Quarter, ref.Year, (ref.Month-1)/3*3+1, 3, true).move(3 * n)
	case Month:
		return months(Month, ref.Year, ref.Month, 1, true).move(n)
	case Week:
		start := ref.AddDays(1 - ref.weekday() + 7*n)
		return Period{Shape: Week, Start: start, End: start.AddDays(7), YearKnown: true, Exact: true}
	case Decade:
		y := ref.Year/10*10 + 10*n
		return Period{Shape: Decade, Start: Date{y, 1, 1}, End: Date{y + 10, 1, 1}, YearKnown: true, Exact: true}
	case Century:
		y := ref.Year/100*100 + 100*n
		return Period{Shape: Century, Start: Date{y, 1, 1}, End: Date{y + 100, 1, 1}, YearKnown: true, Exact: true}
	}
	day := ref.AddDays(n)
	return Period{Shape: Day, Start: day, End: day.AddDays(1), YearKnown: true, Exact: true}
}

// nearMonth reads "last December", "this March", "the previous January", "next April 6".
func (f *finder) nearMonth(w string, d, i, j int) (reading, int) {
	r, k := f.fromMonth(j)
	if r.YearKnown || r.Shape == Quarter || r.Shape == Half {
		return r, k
	}
	if f.ref.IsZero() {
		if w == "past" || w == "coming" || w == "current" {
			return none, i
		}
		return r, k
	}
	r.Period = r.Period.WithYear(f.nearYear(w, d, r.Period))
	return r, k
}

// nearYear returns the year of a month or day that a near word names.
func (f *finder) nearYear(w string, d int, p Period) int {
	m, y := p.Start.Month, f.ref.Year
	switch {
	case d == 0:
	case d > 0:
		if p.WithYear(y).Start.Compare(f.ref) <= 0 {
			y++
		}
	case w == "previous" || w == "prior":
		y--
	case m <= f.ref.Month-2 || m >= f.ref.Month: // last March in May is a year ago: this year's was "March"
		y--
	}
	return y
}

// nearSeason reads "last summer", "this winter": the season of the north.
func (f *finder) nearSeason(d, i, j int) (reading, int) {
	if f.ref.IsZero() || f.low(j) == "fall" && f.tok(j+1).kind == word && !f.is(j+1, "and", "or", "to", "the", "when", "after", "as", "in", "by") {
		return none, i
	}
	p := months(Span, 0, f.tok(j).lex.season, 3, false)
	p.Exact = false
	q := p.WithYear(f.ref.Year)
	q.Start = Date{f.ref.Year, p.Start.Month, 1}
	q.End = q.Start.AddMonths(3)
	switch {
	case d < 0 && q.End.Compare(f.ref) > 0:
		q = q.move(-12)
	case d > 0 && q.Start.Compare(f.ref) <= 0:
		q = q.move(12)
	}
	return fixed(q), j + 1
}

// nearDate reads "this 5/12", "next 6th of April", "next Easter".
func (f *finder) nearDate(d, i, j int) (reading, int) {
	if f.ref.IsZero() {
		return none, i
	}
	if h, k := f.holidayName(j); k > j {
		return f.nearHoliday(h, d), k
	}
	if f.digits(j) == 0 {
		return none, i
	}
	r, k := f.number(j)
	if k <= j || r.Shape != Day || r.YearKnown {
		return none, i
	}
	y := f.ref.Year
	q := r.Period.WithYear(y)
	switch {
	case d > 0 && q.Start.Compare(f.ref) <= 0:
		y++
	case d < 0 && q.Start.Compare(f.ref) >= 0:
		y--
	}
	r.Period = r.Period.WithYear(y)
	return r, k
}

// sameOfMonth reads, behind "same", the part of another month that the time before is of its own: "January period", "20 days of March", "part of September".
func (f *finder) sameOfMonth(i int) (reading, int) {
	noun := func(j int) bool { return spanWords[f.low(j)] || f.low(j) == "part" || f.tok(j).lex.unit == Day }
	if m := f.month(i); m > 0 && noun(i+1) {
		return reading{shift: Shift{Unit: Month, Same: true, To: m}}, i + 2
	}
	for f.num(i) > 1 || f.low(i) == "first" {
		i++
	}
	if m := f.month(i + 2); noun(i) && f.is(i+1, "of", "in") && m > 0 && !f.isYear(i+3) && !f.is(i+3, "last", "a", "this") {
		return reading{shift: Shift{Unit: Month, Same: true, To: m}}, i + 3
	}
	return none, -1
}

// same reads "the same period last year", "same month of 1985", "the same month last year", "same time a year ago", "the same January period", "the same part
// of September".
func (f *finder) same(i int) (reading, int) {
	j := i + 1
	earlier := reading{shift: Shift{Unit: Year, N: -1, Same: true}}
	if f.low(j) == "in" && f.isYear(j+1) {
		j++ // "the same in 1986 period"
	}
	if f.isYear(j) { // "the same 1986 period"
		if t := f.tok(j + 1); t.lex.unit != None || spanWords[t.low] {
			return reading{shift: Shift{Unit: Year, Same: true, To: f.num(j)}}, j + 2
		}
	}
	if f.low(j) == "year" && f.low(j+1) == "-" && f.low(j+2) == "ago" {
		return earlier, j + 4
	}
	if r, k := f.sameOfMonth(j); k > j {
		return r, k
	}
	if f.num(j) > 1 || f.low(j) == "first" {
		j++
		if f.num(j) > 1 {
			j++
		}
	}
	if f.tok(j).lex.unit == None && !spanWords[f.low(j)] {
		j = f.dash(j)
	}
	if f.tok(j).lex.unit == None && !spanWords[f.low(j)] {
		return none, i
	}
	j++
	if f.low(j-2) == "-" && spanWords[f.low(j)] {
		j++ // "the same nine-month period"
	}
	k := j
	for n := 0; n < 3 && f.is(k, "of", "in", "the", "from"); n++ {
		k++
	}
	if f.isYear(k) {
		return reading{shift: Shift{Unit: Year, Same: true, To: f.num(k)}}, k + 1
	}
	switch {
	case f.is(k, "last", "previous", "prior", "preceding") && f.low(k+1) == "year":
		return earlier, k + 2
	case f.is(k, "a", "one") && f.low(k+1) == "year" && f.is(k+2, "ago", "earlier", "before"):
		return earlier, k + 3
	case f.low(k) == "year" && f.low(k+1) == "ago":
		return earlier, k + 2
	}
	if f.is(j-1, "time", "level", "stage", "stretch", "date", "point") {
		return none, i // "at the same time"
	}
	return reading{shift: Shift{Unit: Span, Same: true}}, j
}
