package period

// day returns the day without its year.
func day(m, d int) Period {
	start := Date{0, m, d}
	return Period{Shape: Day, Start: start, End: start.AddDays(1), Exact: true}
}

// onDay returns the reading of one known day.
func onDay(d Date) reading {
	return fixed(Period{Shape: Day, Start: d, End: d.AddDays(1), Exact: true})
}

// valid reports whether d is a day of month m in year y; y is 0 where it is not known.
func valid(y, m, d int) bool { return m >= 1 && m <= 12 && d >= 1 && d <= monthDays(y, m) }

// number reads what begins with digits.
func (f *finder) number(i int) (reading, int) {
	if f.inNumber(i) {
		return none, i
	}
	if f.low(i-1) == "base" || f.low(i-2) == "base" && f.low(i-1) == "year" {
		return none, i // "base 1985": the year of an index, not of a figure
	}
	switch f.digits(i) {
	case 8: // 20161016
		y, m, d := f.num(i)/10000, f.num(i)/100%100, f.num(i)%100
		if y >= 1900 && y <= 2099 && valid(y, m, d) && !f.decimal(i) {
			return onDay(Date{y, m, d}), i + 1
		}
		return none, i
	case 4:
		if r, j := f.fromYear(i); j > i {
			return r, j
		}
	case 1, 2:
		for _, read := range [...]func(*finder, int) (reading, int){
			(*finder).slashed, (*finder).fromDay, (*finder).shortDecade, (*finder).nth, (*finder).code, (*finder).onThe,
		} {
			if r, j := read(f, i); j > i {
				return r, j
			}
		}
	}
	if r, j := f.distance(i); j > i {
		return r, j
	}
	if r, j := f.countedNear(i); j > i {
		return r, j
	}
	return f.ended(i)
}

// yearDate reads a date that begins with its year y at token i: "2016-01-01", "2016/1/1", "2016.01.01", "2019-aug-1", "2020 Sep 23".
func (f *finder) yearDate(i, y int) (reading, int) {
	j := i + 1
	sep := f.low(j)
	spaced := sep != "-" && sep != "/" && sep != "."
	if spaced {
		j--
	} else if !f.glued(j) || !f.glued(j+1) {
		return none, i
	}
	m, k := f.num(j+1), j+2
	if f.digits(j+1) == 0 || f.digits(j+1) > 2 {
		m = f.month(j + 1)
		if m > 0 && f.is(k, "quarter", "half", "qtr") {
			return none, i
		}
	} else if spaced {
		return none, i
	}
	if !spaced {
		if f.low(k) != sep {
			return none, i
		}
		k++
	}
	if d := f.num(k); f.digits(k) > 0 && f.digits(k) <= 2 && valid(y, m, d) && (spaced || f.glued(k)) && !f.decimal(k) {
		return onDay(Date{y, m, d}), k + 1
	}
	return none, i
}

// slashed reads a date of digits: "1/1/2016", "31-12-2016", "23.04.2022", "12-2015", "22/04", "15-Jan-2019", "23-2020-September".
func (f *finder) slashed(i int) (reading, int) {
	sep := f.low(i + 1)
	if sep != "/" && sep != "-" && sep != "." || !f.glued(i+1) || !f.glued(i+2) || f.is(i-1, "-", "/") && f.glued(i) && f.digits(i-2) > 0 {
		return none, i
	}
	a, b := f.num(i), f.num(i+2)
	third := f.low(i+3) == sep && f.glued(i+3) && f.glued(i+4)
	switch m := f.month(i + 2); {
	case m > 0 && sep != "." && valid(0, m, a): // 15-Jan-2019, 15-Jan-19
		if third && f.digits(i+4) == 4 {
			return dated(day(m, a), f.num(i+4), true), i + 5
		}
		if third && f.digits(i+4) == 2 {
			return dated(day(m, a), century(f.num(i+4)), true), i + 5
		}
		return none, i
	case f.isFourDigitYear(i+2) && third && sep != "." && f.month(i+4) > 0 && valid(b, f.month(i+4), a): // 23-2020-September
		return onDay(Date{b, f.month(i + 4), a}), i + 5
	case f.isFourDigitYear(i+2) && sep != "." && a >= 1 && a <= 12: // 12-2015
		return fixed(months(Month, b, a, 1, true)), i + 3
	case f.digits(i+2) == 0 || f.digits(i+2) > 2:
		return none, i
	}
	m, d, sure := a, b, a == b
	if a > 12 || sep == "." && third {
		m, d, sure = b, a, true // the day first
	} else if b > 12 {
		sure = true
	}
	if !valid(0, m, d) {
		return none, i
	}
	if third && (f.isFourDigitYear(i+4) || f.digits(i+4) == 2 && sep != ".") && f.tok(i+5).low != sep {
		y := f.num(i + 4)
		if f.digits(i+4) == 2 {
			y = century(y)
		}
		if !valid(y, m, d) {
			return none, i
		}
		r := onDay(Date{y, m, d})
		r.Exact = sure // "1/2/2016": the month first, as most write
		return r, i + 5
	}
	if third || !f.dateCue(i, sep) || f.decimal(i+2) {
		return none, i
	}
	r := dated(day(m, d), 0, false)
	r.Exact = sure
	return r, i + 3
}

// dateCue reports whether "5/12", "5.12" or "5-12" at token i is a day of the month: behind a weekday or "this", or, with a stroke, "on" or another.
func (f *finder) dateCue(i int, sep string) bool {
	if f.is(i-1, "this", "next") || f.tok(i-1).lex.weekday > 0 || f.low(i-1) == "," && f.tok(i-2).lex.weekday > 0 {
		return true
	}
	switch sep {
	case "/":
		if f.is(i-1, ",", "or", "and") && f.low(i-3) == "/" {
			return f.digits(i-2) > 0 && f.digits(i-4) > 0
		}
		return f.is(i-1, "on", "since", "until", "before", "after", "dated") && f.low(i+3) != "of"
	case ".":
		return f.low(i-1) == "on" && (i+3 >= len(f.toks) || f.is(i+3, "?", "!"))
	}
	return false
}

// fromDay reads a date that begins with its day: "12 March 1987", "12th of March", "the 5th of next month", "4 to 22 of January", the
// "18" of "18 and 19 June".
func (f *finder) fromDay(i int) (reading, int) {
	d := f.num(i)
	if d < 1 || d > 31 || f.decimal(i) {
		return none, i
	}
	j := f.suffix(i + 1)
	if r, k := f.dayRange(i, j); k > i {
		return r, k
	}
	if r, k := f.dayOf(d, j, j > i+1); k > j {
		return r, k
	}
	return f.dayList(d, i, j)
}

// dayOf reads the month behind day d: " March 1987", " of March", " of next month". Behind a bare number only a month can follow.
func (f *finder) dayOf(d, j int, ordinal bool) (reading, int) {
	k := f.skip(j, "of", "-")
	if m := f.month(k); m > 0 {
		if !valid(0, m, d) || f.is(k+1, "quarter", "qtr") {
			return none, j
		}
		e := f.dot(k + 1)
		y, g := f.yearAfterDay(e)
		return dated(day(m, d), y, g > e), max(e, g)
	}
	if !ordinal || f.low(j) != "of" && f.low(j) != "day" && !f.is(j, "next", "last", "this") {
		return none, j
	}
	if f.low(j) == "day" {
		k = f.skip(j+1, "of")
	}
	outer, e := f.outer(k)
	if e <= k || outer.Shape != Month || d > monthDays(outer.Start.Year, outer.Start.Month) {
		return none, j
	}
	r := outer
	r.Shape, r.Start.Day = Day, d
	r.End = r.Start.AddDays(1)
	return r, e
}

// suffix skips the ending of an ordinal in digits at token i: "1st".
func (f *finder) suffix(i int) int {
	if f.is(i, "st", "nd", "rd", "th") && f.glued(i) {
		return i + 1
	}
	return i
}

// dayRange reads two days of one month: "4 to 22 of January", "3-5 March 2019", "between 3 and 12 of Sept", "4-23 in next month".
func (f *finder) dayRange(i, j int) (reading, int) {
	if !f.is(j, "-", "to", "through") && !(f.low(j) == "and" && f.low(i-1) == "between") {
		return none, i
	}
	k := f.skip(j+1, "the")
	d := f.num(k)
	if f.digits(k) < 1 || f.digits(k) > 2 || d <= f.num(i) || d > 31 || f.decimal(k) {
		return none, i
	}
	e := f.suffix(k + 1)
	ordinal := e > k+1
	if f.low(e) == "in" {
		e, ordinal = e+1, true
	}
	r, g := f.dayOf(d, e, ordinal || f.low(e) == "of")
	if g <= e && ordinal {
		if outer, h := f.outer(e); h > e && outer.Shape == Month && valid(0, outer.Start.Month, d) {
			r, g = outer, h
			r.Start.Day = d
			r.End = r.Start.AddDays(1)
		}
	}
	if g <= e || r.Shape == None {
		return none, i
	}
	r.Shape, r.Start.Day = Span, f.num(i)
	return r, g
}

// dayList reads the first days of "18 and 19 June", "3, 4 and 5 May": each is a day of the month at the end.
func (f *finder) dayList(d, i, j int) (reading, int) {
	const longest = 5
	k := j
	for n := 0; n < longest; n++ {
		if !f.is(k, ",", "and", "or", "&") {
			return none, i
		}
		k++
		if f.is(k, "and", "or") {
			k++
		}
		if f.digits(k) < 1 || f.digits(k) > 2 || f.num(k) <= d || f.decimal(k) {
			return none, i
		}
		e := f.suffix(k + 1)
		if r, g := f.dayOf(f.num(k), e, false); g > e {
			if !valid(0, r.Start.Month, d) {
				return none, i
			}
			r.Start.Day = d
			r.End = r.Start.AddDays(1)
			return r, j
		}
		k = e
	}
	return none, i
}

// onThe reads a day of the month of the reference date: "on the 5th", "by the 21st".
func (f *finder) onThe(i int) (reading, int) {
	j := f.suffix(i + 1)
	if j == i+1 || f.low(i-1) != "the" || !f.is(i-2, "on", "by", "until", "till", "since", "before", "after") || f.ref.IsZero() {
		return none, i
	}
	if t := f.tok(j); t.kind == word && !f.is(j, "at", "and", "or", "to", "for", "with", "in") || f.is(j, "-") || !valid(f.ref.Year, f.ref.Month, f.num(i)) {
		return none, i
	}
	r := onDay(Date{f.ref.Year, f.ref.Month, f.num(i)})
	r.Exact = false
	return r, j
}

// monthDay reads the day and year behind month m at token j: " 3, 2020", ". 31 , 1994", "-15", "/2", ", 1st", " twenty second", " the 5th", "-2020-23".
func (f *finder) monthDay(m, j int) (reading, int) {
	k := j
	switch {
	case f.is(j, "-", "/") && f.glued(j) && f.glued(j+1):
		k++
		if f.isFourDigitYear(k) && f.low(k+1) == "-" && f.glued(k+1) && f.digits(k+2) > 0 && f.digits(k+2) <= 2 && valid(f.num(k), m, f.num(k+2)) {
			return onDay(Date{f.num(k), m, f.num(k + 2)}), k + 3 // September-2020-23
		}
	case f.low(j) == ",":
		if f.suffix(j+2) == j+2 {
			return none, j
		}
		k++
	case f.low(j) == "the":
		k++
		if f.suffix(k+1) == k+1 && f.tok(k).lex.ord < 1 {
			return none, j
		}
	}
	d, e := f.dayNumber(k)
	if e <= k || !valid(0, m, d) {
		return none, j
	}
	if f.low(e) == "-" && f.glued(e) && f.glued(e+1) && k > j && f.digits(e+1) == 4 { // Mar-3-2019
		return dated(day(m, d), f.num(e+1), true), e + 2
	}
	y, g := f.yearAfterDay(e)
	return dated(day(m, d), y, g > e), max(e, g)
}

// dayNumber reads a day of the month at token i: "3", "3rd", "third", "twenty second", "twenty five".
func (f *finder) dayNumber(i int) (d, next int) {
	t := f.tok(i)
	switch {
	case t.digits == 1 || t.digits == 2:
		if f.decimal(i) || t.num < 1 || t.num > 31 {
			return 0, i
		}
		return int(t.num), f.suffix(i + 1)
	case t.lex.ord > 0:
		if t.lex.unit != None || f.tok(i+1).lex.unit != None {
			return 0, i // "May first quarter"
		}
		return t.lex.ord, i + 1
	case t.kind == word && (t.num == 20 || t.num == 30):
		j := f.dash(i + 1)
		if o := f.tok(j).lex.ord; o > 0 && o < 10 {
			return int(t.num) + o, j + 1
		}
	}
	if n, j := f.below100(i); j > i && n <= 31 && f.tok(j).lex.unit == None && f.num(j) != 100 && !f.is(j, "hundred", "thousand", "million", "billion", "percent", "pct") {
		return n, j
	}
	return 0, i
}

// yearAfterDay reads the year of a date: " 2020", ", 2020", " of 1995", " last year".
func (f *finder) yearAfterDay(i int) (int, int) {
	if f.low(i) == "," {
		if y, k := f.year(i+1, false); k > i+1 {
			return y, k
		}
		return 0, i
	}
	return f.year(i, !f.is(i, "in", "the"))
}

// spelledDay reads a date that begins with its day in words: "second of Aug", "fourth of July 1995", "twenty second of May", "fifteen August 1993".
func (f *finder) spelledDay(i int) (reading, int) {
	t := f.tok(i)
	if t.lex.ord < 1 && (t.num < 2 || f.is(i, "a", "an")) {
		return none, i
	}
	d, j := f.dayNumber(i)
	if j <= i {
		return none, i
	}
	ordinal := f.tok(j-1).lex.ord > 0
	if !ordinal && (f.low(j) == "of" || !f.tok(j).capital) {
		return none, i // "five of May"
	}
	if r, k := f.dayOf(d, j, ordinal); k > j {
		return r, k
	}
	return none, i
}
