package period

import "strings"

// A holiday falls on a day of a month, on the n-th weekday of a month, or a number of days after Easter.
type holiday struct {
	name    string // words without plural or possessive ending
	month   int    // 0: counted from Easter
	day     int    // of the month; days after Easter; 0: the n-th weekday
	n       int    // lastOrd for the last
	weekday int
	plus    int // days after the n-th weekday
}

var holidays = []holiday{
	{name: "new year eve", month: 12, day: 31}, {name: "new year day", month: 1, day: 1}, {name: "new year", month: 1, day: 1},
	{name: "christmas eve", month: 12, day: 24}, {name: "christmas day", month: 12, day: 25}, {name: "christmas", month: 12, day: 25},
	{name: "xmas", month: 12, day: 25}, {name: "boxing day", month: 12, day: 26},
	{name: "valentine day", month: 2, day: 14}, {name: "groundhog day", month: 2, day: 2}, {name: "women day", month: 3, day: 8},
	{name: "april fool day", month: 4, day: 1}, {name: "earth day", month: 4, day: 22}, {name: "may day", month: 5, day: 1},
	{name: "cinco de mayo", month: 5, day: 5}, {name: "independence day", month: 7, day: 4}, {name: "bastille day", month: 7, day: 14},
	{name: "halloween", month: 10, day: 31}, {name: "all saint day", month: 11, day: 1}, {name: "guy fawke day", month: 11, day: 5},
	{name: "veteran day", month: 11, day: 11}, {name: "juneteenth", month: 6, day: 19}, {name: "patrick day", month: 3, day: 17},
	{name: "easter monday", day: 1}, {name: "easter sunday"}, {name: "easter"}, {name: "good friday", day: -2}, {name: "ash wednesday", day: -46},
	{name: "palm sunday", day: -7}, {name: "pentecost", day: 49}, {name: "whit monday", day: 50}, {name: "whit sunday", day: 49},
	{name: "ascension day", day: 39}, {name: "mardi gra", day: -47},
	{name: "martin luther king day", month: 1, n: 3, weekday: 1}, {name: "mlk day", month: 1, n: 3, weekday: 1},
	{name: "president day", month: 2, n: 3, weekday: 1}, {name: "mother day", month: 5, n: 2, weekday: 7}, {name: "father day", month: 6, n: 3, weekday: 7},
	{name: "memorial day", month: 5, n: lastOrd, weekday: 1}, {name: "labor day", month: 9, n: 1, weekday: 1}, {name: "labour day", month: 5, day: 1},
	{name: "columbus day", month: 10, n: 2, weekday: 1}, {name: "thanksgiving day", month: 11, n: 4, weekday: 4}, {name: "thanksgiving", month: 11, n: 4, weekday: 4},
	{name: "black friday", month: 11, n: 4, weekday: 4, plus: 1}, {name: "cyber monday", month: 11, n: 4, weekday: 4, plus: 4},
}

// on returns the day of the holiday in year y.
func (h *holiday) on(y int) Date {
	switch {
	case h.weekday > 0:
		p, _ := nthWeekday(months(Month, y, h.month, 1, true), h.weekday, h.n)
		return p.Start.AddDays(h.plus)
	case h.month > 0:
		return Date{y, h.month, h.day}
	}
	return easter(y).AddDays(h.day)
}

// easter returns Easter Sunday of year y (the anonymous Gregorian computus, Meeus, Astronomical Algorithms, chapter 8).
func easter(y int) Date {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{y, n / 31, n%31 + 1}
}

// holidayName reads the name of a holiday at token i.
func (f *finder) holidayName(i int) (*holiday, int) {
	if f.tok(i).lex.opens&holidayNames == 0 {
		return nil, i
	}
	for n := range holidays {
		h := &holidays[n]
		if j := f.named(h.name, i); j > i {
			return h, j
		}
	}
	return nil, i
}

// named returns the token behind the words of name at token i, whose endings in s and 's are passed over, or i.
func (f *finder) named(name string, i int) int {
	j := i
	for rest, more := name, true; more; {
		var w string
		w, rest, more = strings.Cut(rest, " ")
		if low := f.low(j); low != w && low != w+"s" {
			return i
		}
		j++
		if more && f.low(j) == "'" {
			j = f.skip(j+1, "s")
		}
	}
	return j
}

// holiday reads "Christmas", "Black Friday 2010", "Independence Day of this year". No figure is of it.
func (f *finder) holiday(i int) (reading, int) {
	h, j := f.holidayName(i)
	if j <= i {
		return none, i
	}
	if y, k := f.yearAfterDay(j); k > j && y > 0 {
		return aside(onDay(h.on(y))), k
	}
	if f.ref.IsZero() {
		return none, i
	}
	d := h.on(f.ref.Year)
	switch {
	case f.future(i) && d.Compare(f.ref) < 0:
		d = h.on(f.ref.Year + 1)
	case !f.future(i) && d.Compare(f.ref) > 0:
		d = h.on(f.ref.Year - 1)
	}
	return aside(onDay(d)), j
}

// nearHoliday returns the holiday that a near word names: the next or last one, or that of the reference year.
func (f *finder) nearHoliday(h *holiday, d int) reading {
	y := f.ref.Year
	switch at := h.on(y); {
	case d > 0 && at.Compare(f.ref) <= 0:
		y++
	case d < 0 && at.Compare(f.ref) >= 0:
		y--
	}
	return aside(onDay(h.on(y)))
}

func aside(r reading) reading {
	r.aside = true
	return r
}
