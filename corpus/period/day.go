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
	if f.digits(i) == 4 && f.low(i-1) == "base" || f.low(i-2) == "base" && f.low(i-1) == "year" {
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
			(*finder).withName, (*finder).slashed, (*finder).fromDay, (*finder).further, (*finder).shortDecade, (*finder).shortCrop, (*finder).ordinal, (*finder).code, (*finder).onThe,
		} {
			if r, j := read(f, i); j > i {
				return r, j
			}
		}
	}
	if r, j := f.distance(i); j > i {
		return r, j
	}
	if r, j := f.weekdaysOn(i); j > i {
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

// stroke reports whether the number at token i goes on behind a stroke, hyphen or full stop, and whether there are three parts:
// "1/1/2016". It is false within such a chain.
func (f *finder) stroke(i int) (sep string, third, ok bool) {
	sep = f.low(i + 1)
	if sep != "/" && sep != "-" && sep != "." || !f.glued(i+1) || !f.glued(i+2) || f.is(i-1, "-", "/") && f.glued(i) && f.digits(i-2) > 0 {
		return "", false, false
	}
	return sep, f.low(i+3) == sep && f.glued(i+3) && f.glued(i+4), true
}

// withName reads a date with its month's name between strokes: "15-Jan-2019", "15/Jan/19", "23-2020-September".
func (f *finder) withName(i int) (reading, int) {
	sep, third, ok := f.stroke(i)
	if !ok || !third || sep == "." {
		return none, i
	}
	d, m, y := f.num(i), f.month(i+2), f.num(i+4)
	if f.isFourDigitYear(i + 2) {
		m, y = f.month(i+4), f.num(i+2)
	} else if f.digits(i+4) == 2 {
		y = century(y)
	} else if f.digits(i+4) != 4 {
		return none, i
	}
	if m == 0 || y < 1 || !valid(y, m, d) {
		return none, i
	}
	return onDay(Date{y, m, d}), i + 5
}

// slashed reads a date of digits: "1/1/2016", "31-12-2016", "23.04.2022", "12-2015", "22/04". Where both orders are possible the month
// comes first, as most write, and the period is not exact.
func (f *finder) slashed(i int) (reading, int) {
	sep, third, ok := f.stroke(i)
	a, b := f.num(i), f.num(i+2)
	switch {
	case !ok:
		return none, i
	case f.isFourDigitYear(i+2) && sep != "." && a >= 1 && a <= 12: // 12-2015
		return fixed(months(Month, b, a, 1, true)), i + 3
	case f.digits(i+2) == 0 || f.digits(i+2) > 2:
		return none, i
	}
	m, d, sure := a, b, a == b || b > 12
	if a > 12 || sep == "." && third {
		m, d, sure = b, a, true // the day first
	}
	if !valid(0, m, d) {
		return none, i
	}
	r, next := reading{Period: day(m, d)}, i+3
	switch y := f.num(i + 4); {
	case third && (f.isFourDigitYear(i+4) || f.digits(i+4) == 2 && sep != ".") && f.low(i+5) != sep:
		if f.digits(i+4) == 2 {
			y = century(y)
		}
		if !valid(y, m, d) {
			return none, i
		}
		r, next = onDay(Date{y, m, d}), i+5
	case third || !f.dateCue(i, sep) || f.decimal(i+2):
		return none, i
	}
	r.Exact = sure
	return r, next
}

// dateCue reports whether "5/12", "5.12" or "5-12" at token i is a day of the month: behind a weekday or "this", or, with a stroke, "on" or another.
func (f *finder) dateCue(i int, sep string) bool {
	if f.is(i-1, "this", "next") || f.tok(i-1).lex.weekday > 0 || f.low(i-1) == "," && f.tok(i-2).lex.weekday > 0 {
		return true
	}
	switch sep {
	case "/":
		if j := f.last.end; j > 0 && f.last.Shape == Day && f.low(j-2) == "/" && (j == i-1 || j == i-2) && f.is(j, ",", "or", "and") {
			return true // "11/20, 11/22 or 11/25"
		}
		return f.low(i+3) != "of" && (f.is(i-1, "on", "since", "until", "before", "after", "dated") || f.noFraction(i))
	case ".":
		return f.low(i-1) == "on" && (i+3 >= len(f.toks) || f.is(i+3, "?", "!"))
	}
	return false
}

// noFraction reports whether "22/04" at token i can only be a day of a month: one number is too great for a month, and prices and rates
// are not quoted in such parts.
func (f *finder) noFraction(i int) bool {
	a, b := f.num(i), f.num(i+2)
	if f.is(i-1, "-", "/", ".") || f.digits(i+2) != 2 && f.digits(i) != 2 || f.is(i+3, "/", "-") || a == 24 && b == 7 {
		return false
	}
	return min(a, b) <= 12 && max(a, b) > 12 && b != 16 && b != 32 && f.tok(i+3).kind != number && !f.decimal(i+2)
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
	k := j
	if f.low(j) == "of" || f.low(j) == "-" && f.glued(j) && f.glued(j+1) {
		k++
	}
	if m := f.month(k); m > 0 {
		if !valid(0, m, d) || f.is(k+1, "quarter", "qtr") {
			return none, j
		}
		e := f.dot(k + 1)
		y, g := f.yearAfterDay(e)
		return dated(day(m, d), y), max(e, g)
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
	ordinal := e > k+1 || f.is(e, "this", "next", "last")
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

// further reads the later days of "April 1, 2 and 3": a list that ends with "and" behind the month and its first day. Nothing may make its
// numbers amounts.
func (f *finder) further(i int) (reading, int) {
	const longest = 5
	last := f.last
	if !last.named || i != last.end+1 && i != last.end+2 {
		return none, i
	}
	d, k, listed, closed := last.Start.Day, last.end, false, false
	for n := 0; n < longest && !closed; n++ {
		if !f.is(k, ",", "and", "or") {
			return none, i
		}
		if f.low(k) == "," {
			k++
		}
		if closed = f.is(k, "and", "or"); closed {
			k++
		}
		if f.digits(k) < 1 || f.digits(k) > 2 || f.num(k) <= d || f.decimal(k) || f.inNumber(k) {
			return none, i
		}
		listed = listed || k == i
		d, k = f.num(k), f.suffix(k+1)
	}
	if !listed || !closed || !valid(0, last.Start.Month, d) || !f.ends(k) {
		return none, i
	}
	r := last.reading
	r.Start.Day = f.num(i)
	r.End = r.Start.AddDays(1)
	return r, f.suffix(i + 1)
}

// ends reports whether the number before token i is a day for all that follows it: the end, a mark that is not part of a number, or a
// preposition.
func (f *finder) ends(i int) bool {
	switch t := f.tok(i); t.kind {
	case word:
		return f.is(i, "at", "in", "for", "to", "with", "as", "when", "by", "last", "this")
	case mark:
		return !f.is(i, "-", "/", "%", "$", "£", "€")
	}
	return false
}

// onThe reads a day of the month of the reference date: "on the 5th", "by the 21st".
func (f *finder) onThe(i int) (reading, int) {
	j := f.suffix(i + 1)
	if j == i+1 || f.low(i-1) != "the" || !f.is(i-2, "on", "by", "until", "till", "since", "before", "after") || f.ref.IsZero() {
		return none, i
	}
	if t := f.tok(j); t.kind == word && !f.is(j, "at", "and", "or", "to", "for", "with", "in") || f.is(j, "-") || f.num(i) < 1 || f.num(i) > 31 {
		return none, i
	}
	at := Date{f.ref.Year, f.ref.Month, f.num(i)}
	if soon := f.num(i) - f.ref.Day; soon > 7 && !f.is(i-2, "by", "until", "till") && !f.future(i) {
		for at = at.AddMonths(-1); at.Day != f.num(i); at.Day = f.num(i) {
			at = at.AddMonths(-1)
		}
	}
	r := onDay(at)
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
		return dated(day(m, d), f.num(e+1)), e + 2
	}
	y, g := f.yearAfterDay(e)
	return dated(day(m, d), y), max(e, g)
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
	if n, j := f.below100(i); j > i && n > 1 && n <= 31 && f.tok(j).lex.unit == None && f.num(j) != 100 && !f.is(j, "hundred", "thousand", "million", "billion", "percent", "pct") {
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
	if !ordinal && (f.low(j) == "of" || !f.tok(j).capital && f.digits(j+1) != 4) {
		return none, i // "five of May"
	}
	if r, k := f.dayOf(d, j, ordinal); k > j {
		return r, k
	}
	return none, i
}
