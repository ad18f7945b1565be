package period

// isYear reports whether token i is a year and no amount: no comma group, decimal or unit beside it.
func (f *finder) isYear(i int) bool {
	t := f.tok(i)
	if t.digits != 4 || t.num < 1500 || t.num > 2199 || f.inNumber(i) {
		return false
	}
	switch before := f.tok(i - 1); {
	case names[before.low] && before.capital, f.is(i-1, "about", "some", "nearly", "almost", "approximately", "roughly"):
		return false
	case before.lex.month > 0, f.is(i-1, "months", "quarter", "half", "year"):
		return !(f.glued(i+1) && f.is(i+1, ".", ",") && f.digits(i+2) > 0 && f.glued(i+2)) // "first seven months 2021 yuan exports"
	case t.num < 1800 || t.num > 2099, !f.ref.IsZero() && int(t.num) > f.ref.Year+15:
		if !f.is(i-1, "in", "by", "of", "until", "since", "to", "from", "for", "before", "after", "-") || f.decimal(i) {
			return false
		}
	}
	return !f.decimal(i) && !f.is(i+1, "per")
}

// names are words before a number of four digits that is part of a name: "the Russell 2000".
var names = set("russell csi windows")

// year reads a year at token i: four digits, '86, in words, or "this year". Where lead is set, "of", "in" and a comma before it are skipped.
func (f *finder) year(i int, lead bool) (y, next int) {
	j := i
	if lead {
		for n := 0; n < 3 && f.is(j, "of", "in", ",", "the"); n++ {
			j++
		}
		if j > i+1 && f.low(j) == "year" && f.isYear(j+1) {
			j++ // "in the year 2008"
		}
	}
	if f.isYear(j) {
		return f.num(j), j + 1
	}
	if f.low(j) == "'" && f.digits(j+1) == 2 && f.glued(j+1) {
		return century(f.num(j + 1)), j + 2
	}
	if y, k := f.yearWords(j); k > j {
		return y, k
	}
	if !lead {
		return 0, i
	}
	if f.low(j) == "year" && f.low(j-1) == "the" && !f.is(j+1, "earlier", "before", "ago", "-", "ended", "ending", "to") {
		return 0, j + 1 // "the first quarter of the year": of which the text leaves open
	}
	if f.ref.IsZero() {
		return 0, i
	}
	if f.low(j+1) == "year" {
		switch f.low(j) {
		case "this":
			return f.ref.Year, j + 2
		case "last":
			return f.ref.Year - 1, j + 2
		case "next":
			return f.ref.Year + 1, j + 2
		}
	}
	return 0, i
}

// yearOr2 reads a year behind token i, also of two digits ("q4 86", "April of 87") where nothing else can be meant.
func (f *finder) yearOr2(i int) (int, int) {
	if y, k := f.year(i, true); k > i {
		return y, k
	}
	j := i
	if f.low(i) == "of" {
		j++
	}
	if m := f.tok(j - 1); j == i && m.lex.month > 0 && !m.capital && f.digits(j) == 2 && f.num(j) > 31 && !f.decimal(j) {
		return century(f.num(j)), j + 1 // "jan 86 exports", in small letters
	}
	if f.digits(j) == 2 && (f.num(j) >= 20 && j == i || f.num(j) > 31) && !f.unitAfter(j+1) && !f.glued(j) {
		return century(f.num(j)), j + 1
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

// yearWords reads a year in words: "nineteen eighty six", "nineteen hundred ninety three", "twenty sixteen", "two thousand and five".
func (f *finder) yearWords(i int) (y, next int) {
	if f.tok(i).kind != word {
		return 0, i
	}
	switch n := f.num(i); {
	case n == 2 && f.low(i+1) == "thousand":
		j := i + 2
		if f.low(j) == "and" {
			j++
		}
		if m, k := f.below100(j); k > j {
			return 2000 + m, k
		}
		return 2000, i + 2
	case n >= 15 && n <= 20 && f.low(i+1) == "hundred":
		j := i + 2
		if f.low(j) == "and" {
			j++
		}
		if m, k := f.below100(j); k > j {
			return n*100 + m, k
		}
		return n * 100, i + 2
	case n >= 15 && n <= 20:
		j := f.dash(i + 1)
		if m, k := f.below100(j); k > j && m >= 10 {
			return n*100 + m, k
		}
	}
	return 0, i
}

// below100 reads a number below 100 in words: "five", "eighty six", "eighty-six".
func (f *finder) below100(i int) (n, next int) {
	n = f.num(i)
	if f.tok(i).kind != word || n < 1 || f.is(i, "a", "an") {
		return 0, i
	}
	if n < 20 {
		return n, i + 1
	}
	j := f.dash(i + 1)
	if m := f.num(j); f.tok(j).kind == word && m >= 1 && m <= 9 && !f.is(j, "a", "an") {
		return n + m, j + 1
	}
	return n, i + 1
}

// spelledYear reads a year in words that stands alone behind a preposition: "in two thousand and twenty".
func (f *finder) spelledYear(i int) (reading, int) {
	if n := f.num(i); n != 2 && (n < 15 || n > 20) || !f.is(i-1, "in", "of", "since", "until", "by", "year", "before", "after") {
		return none, i
	}
	y, j := f.yearWords(i)
	if j <= i || f.tok(j).kind == word && !f.is(j, "and", "or", "to", "was", "were", "the", "he", "she", "it", "they", "we", "when", "but") {
		return none, i
	}
	return f.yearUnit(y, j)
}

// shortCrop reads "85/86" at a number of two digits: the year that begins in the first. Sixteenths and the other fractions of prices are none.
func (f *finder) shortCrop(i int) (reading, int) {
	n := f.num(i)
	if f.digits(i) != 2 || f.inNumber(i) || f.low(i+1) != "/" || !f.glued(i+1) || f.digits(i+2) != 2 || !f.glued(i+2) || f.num(i+2) != n+1 || f.tok(i-1).kind == number {
		return none, i
	}
	if n < 17 || n > 30 && n < 65 || f.is(i+3, "pct", "percent", "%", "per", "of") || f.glued(i+3) && f.is(i+3, "-", "/") {
		return none, i
	}
	return reading{Period: crop(century(n))}, i + 3
}

// fromYear reads what begins with a year: "1986", "1990s", "1986/87", "2019-05", "2019 Q1", "2019 first half", "1985 December quarter", ISO dates.
func (f *finder) fromYear(i int) (reading, int) {
	if !f.isYear(i) && !(f.digits(i) == 4 && f.num(i) >= 1500 && f.num(i) <= 2199 && !f.inNumber(i) && f.is(i+1, "-", ".", "/")) {
		return none, i
	}
	y := f.num(i)
	if r, j := f.yearDate(i, y); j > i {
		return r, j
	}
	if !f.isYear(i) {
		return none, i
	}
	j := i + 1
	switch m := f.month(j); {
	case m > 0 && f.is(j+1, "quarter", "qtr"):
		return dated(endingIn(Quarter, m, 3), y), j + 2
	case m > 0 && f.low(j+1) == "half":
		return dated(endingIn(Half, m, 6), y), j + 2
	case f.low(j) == "s" && y%10 == 0:
		return decade(y), j + 1
	case f.low(j) == "'" && f.glued(j) && f.low(j+1) == "s" && y%10 == 0 && f.is(i-1, "the", "early", "mid", "late", "-"):
		return decade(y), j + 2
	}
	if f.is(j, "/", "-") && f.glued(j) && f.glued(j+1) {
		if f.digits(j+1) == 2 && f.num(j+1) == (y+1)%100 || f.low(j) == "/" && f.digits(j+1) == 1 && f.num(j+1) == (y+1)%10 || f.low(j) == "/" && f.isYear(j+1) && f.num(j+1) == y+1 {
			return f.yearEnding(crop(y), j+2)
		}
		if m := f.num(j + 1); f.digits(j+1) > 0 && f.digits(j+1) <= 2 && m >= 1 && m <= 12 && f.tok(j+2).kind == mark && !f.is(j+2, "%", "/") || m >= 1 && m <= 12 && j+2 >= len(f.toks) && f.digits(j+1) <= 2 {
			return fixed(months(Month, y, m, 1, true)), j + 2
		}
	}
	if m := f.month(j); m > 0 && m != 5 && f.tok(j+1).kind == mark || m > 0 && f.is(j+1, "to", "and", "through", "") {
		return fixed(months(Month, y, m, 1, true)), j + 1 // 2008 Oct
	}
	if r, k := f.partOf(f.dash(j), y); k > f.dash(j) {
		return r, k
	}
	return f.yearUnit(y, j)
}

// partOf reads a half or quarter behind its year: the "Q1" of "2019 Q1", the "first half" of "2019 first half", the "fourth-quarter" of "1986 fourth-quarter".
func (f *finder) partOf(i, y int) (reading, int) {
	if p, j := f.quarterCode(i); j > i {
		return dated(p, y), j
	}
	n := f.tok(i).lex.ord
	j := f.dash(i + 1)
	if f.low(i) == "final" {
		n = 4
	}
	if n < 1 || n > 4 {
		return none, i
	}
	switch f.tok(j).lex.unit {
	case Quarter:
		return dated(quarter(n), y), j + 1
	case Half:
		if n <= 2 {
			return dated(half(n), y), j + 1
		}
	}
	return none, i
}

// namedYear reads "calendar 1986", "fiscal 2019", "fiscal year 1986/87", "full year 1986", "all of 1986", "year 2008", "year of 2008".
func (f *finder) namedYear(i int) (reading, int) {
	switch f.low(i) {
	case "calendar", "fiscal", "full", "financial", "whole", "all", "year":
	default:
		return none, i
	}
	j := i + 1
	for n := 0; n < 3 && f.is(j, "year", "-", "of", "the"); n++ {
		j++
	}
	if f.low(i) == "year" && f.low(j-1) == "-" || !f.isYear(j) {
		return none, i
	}
	r, k := f.fromYear(j)
	if f.is(i, "fiscal", "financial") && r.Shape == Year {
		r.Shape, r.Exact = Fiscal, false
		return f.yearEnding(r.Period, k)
	}
	return r, k
}

// yearEnding reads the month that a fiscal year p, read before token j, is said to end with: "1986/87 ending March".
func (f *finder) yearEnding(p Period, j int) (reading, int) {
	m := f.month(j + 1)
	if m == 0 || !f.is(j, "ending", "ended", "ends") || p.Exact {
		return reading{Period: p}, j
	}
	y := p.End.AddDays(-1).Year
	p.End = Date{y, m, 1}.AddMonths(1)
	p.Start, p.Exact = p.End.AddMonths(-12), true
	r, k := f.fromMonth(j + 1)
	if r.Shape == Day { // "ended March 31"
		return reading{Period: p}, k
	}
	return reading{Period: p}, j + 2
}

// code reads "Q1 2019", "1H" by its letter "H1", "FY2020", "FY20", "CY18".
func (f *finder) code(i int) (reading, int) {
	if p, j := f.quarterCode(i); j > i {
		if f.digits(j) == 2 && f.glued(j) { // 3Q19
			return dated(p, century(f.num(j))), j + 1
		}
		y, k := f.yearOr2(f.dash(j))
		if k <= f.dash(j) {
			return dated(p, 0), j
		}
		return dated(p, y), k
	}
	if !f.is(i, "fy", "cy") {
		return none, i
	}
	y, j := 0, i+2
	switch {
	case f.isFourDigitYear(i + 1):
		y = f.num(i + 1)
		if f.is(j, "/", "-") && f.glued(j) && f.digits(j+1) == 2 && f.glued(j+1) && f.num(j+1) == (y+1)%100 {
			return reading{Period: crop(y)}, j + 2
		}
	case f.digits(i+1) == 2 && f.glued(i+1):
		y = century(f.num(i + 1))
		if f.is(j, "/", "-") && f.glued(j) && f.digits(j+1) == 2 && f.glued(j+1) && f.num(j+1) == (y+1)%100 {
			return reading{Period: crop(y)}, j + 2
		}
	default:
		return none, i
	}
	r, _ := f.yearUnit(y, j)
	if f.low(i) == "fy" {
		r.Shape, r.Exact = Fiscal, false
	}
	return r, j
}

func (f *finder) isFourDigitYear(i int) bool {
	return f.digits(i) == 4 && f.num(i) >= 1900 && f.num(i) <= 2099
}

// quarterCode reads "Q1", "H2", "1Q", "2H" without a year.
func (f *finder) quarterCode(i int) (Period, int) {
	letter, n := i, i+1
	if f.digits(i) == 1 {
		letter, n = i+1, i
	}
	if f.digits(n) != 1 || !f.glued(i+1) {
		return Period{}, i
	}
	switch d := f.num(n); {
	case f.low(letter) == "q" && d >= 1 && d <= 4:
		return quarter(d), i + 2
	case f.low(letter) == "h" && d >= 1 && d <= 2:
		return half(d), i + 2
	}
	return Period{}, i
}

// tens reads a decade in words: "the nineties", "in the eighties", "nineteen seventies".
func (f *finder) tens(i int) (reading, int) {
	if f.num(i) == 19 && f.tok(i+1).lex.decade > 0 {
		return decade(1900 + f.tok(i+1).lex.decade), i + 2
	}
	d := f.tok(i).lex.decade
	if d == 0 || !f.is(i-1, "the", "in", "early", "late", "mid", "-") || f.is(i-2, "his", "her", "their") {
		return none, i
	}
	if d < 50 && f.low(i-1) != "the" {
		return none, i // "in his thirties"
	}
	return decade(1900 + d), i + 1
}

// shortDecade reads "90s", "'90s" at a number of two digits.
func (f *finder) shortDecade(i int) (reading, int) {
	n := f.num(i)
	if f.digits(i) != 2 || n%10 != 0 || f.low(i-1) == "-" && f.glued(i) && f.glued(i-1) || f.low(i+1) != "s" || !f.glued(i+1) && f.low(i-1) != "the" {
		return none, i
	}
	return decade(century(n)), i + 2
}

func decade(y int) reading {
	return fixed(Period{Shape: Decade, Start: Date{y, 1, 1}, End: Date{y + 10, 1, 1}, Exact: true})
}

// crop returns the crop or fiscal year that begins in y. Which months it covers the text does not say; July to June is usual.
func crop(y int) Period {
	return Period{Shape: Fiscal, Start: Date{y, 7, 1}, End: Date{y + 1, 7, 1}, YearKnown: true}
}

func quarter(n int) Period { return months(Quarter, 0, 3*n-2, 3, false) }
func half(n int) Period    { return months(Half, 0, 6*n-5, 6, false) }

// season reads "summer 2019", "the winter of 2018", "last spring" by its word; alone it is no period.
func (f *finder) season(i int) (reading, int) {
	m := f.tok(i).lex.season
	if m == 0 {
		return none, i
	}
	j := i + 1
	if f.low(j) == "of" {
		j++
	}
	if !f.isYear(j) {
		return none, i
	}
	p := months(Span, f.num(j), m, 3, true)
	p.Exact = false
	return fixed(p), j + 1
}
