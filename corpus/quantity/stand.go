package quantity

import (
	"strings"

	"github.com/shopspring/decimal"
)

// named are the words that number a thing behind them: "flight 370", "category 4", "Unit 3".
var named = set(`no number page chapter section article flight route highway version phase boeing airbus channel figure table class type area room formula act volume part step tier grade
 apollo iphone windows big covid top category unit gate seat platform verse chapter psalm clause paragraph item exhibit lot hole round game episode season week day rule schedule appendix covid-19 stage`)

// streets end an address.
var streets = set(`street st road rd avenue ave drive dr lane ln way boulevard blvd court square place terrace parkway highway zip`)

// standsAlone rejects numbers that are no quantities: parts of names ("G7", "Boeing 747"), scores, times, versions, ordinals, years, addresses.
func (f *finder) standsAlone(i int, n number) bool {
	if f.tok(i).num {
		return f.digitsStand(i, n)
	}
	p, a := f.tok(i-1), f.tok(n.next)
	switch a.low {
	case "of":
		if f.tok(i).low == "one" {
			return false
		}
	case "another":
		return false
	}
	if !n.hasScale && (numbered[p.low] || p.low == "of" && f.tok(i-2).low == "group" && f.tok(i-2).capital && f.tok(i).capital) && !f.unitLike(n.next) {
		return false // "phase one", "the Group of Seven"
	}
	if t := f.tok(i); t.capital && a.capital && !a.glued && !sentenceStart(f, i) && !n.hasScale && !f.unitLike(n.next) && !f.tok(i-1).capital {
		return false // "the Three Gorges"
	}
	if f.tok(i).low == "one" && n.next == i+1 && !f.alone(i, n.next) {
		if _, class, _ := f.suffix(n.next, n); class == Percent || class == Points {
			return true
		}
		if stopNouns[a.low] || !isWord(a.low) && a.low != "-" || pronounAfter[a.low] && !f.onePoint(n.next) || a.low == "hand" && (p.low == "on" || p.low == "the") {
			return false
		}
		switch p.low {
		case "no", "the", "this", "that", "any", "every", "each", "another", "which", "-":
			_, class, _ := f.suffix(n.next, n)
			return class != Bare && p.low != "no"
		}
	}
	return !(p.low == "-" && p.glued && isWord(f.tok(i-2).low) && f.tok(i-2).low != "minus")
}

// onePoint reports whether the "point" at token j is one that a rate moves by: "a full one point cut", "by one point to 9 pct".
func (f *finder) onePoint(j int) bool {
	return f.tok(j).low == "point" && (f.tok(j-2).low == "by" || pointMoves[f.tok(j+1).low])
}

var pointMoves = set(`cut rise fall drop increase reduction hike boost gain decline jump lower higher down up`)

var pronounAfter = set(`another day thing time way side or reason point who can cannot again altogether anytime once anyone backing`)

// numbered are the words that a number in words gives an ordinal to.
var numbered = set(`phase band number chapter part stage tier page act article section category class type version step tranche`)

// A spot is a number in digits with what stands around it.
type spot struct {
	i        int // its first token
	n        number
	t, p, a  *tok // the digits, the token before and the token behind the number
	whole    bool // no decimals and no scale behind the digits
	unit     bool // a unit follows
	prev     *tok // the token before p
	next     *tok // the token behind a
	glued    bool // a is glued to the number
	numBelow bool // a number stands before p, glued: "6-" of "6-4"
}

// digitsStand reports whether the digits at token i are a quantity.
func (f *finder) digitsStand(i int, n number) bool {
	s := spot{i: i, n: n, t: f.tok(i), p: f.tok(i - 1), a: f.tok(n.next), prev: f.tok(i - 2), next: f.tok(n.next + 1), unit: f.unitLike(n.next)}
	s.whole = n.next == i+1 && s.t.places == 0
	s.glued = s.a.glued
	s.numBelow = s.t.glued && s.p.glued && s.prev.num
	return !f.inWord(&s) && !f.inCode(&s) && !f.inScore(&s) && !f.inTime(&s) && !f.inName(&s)
}

// inWord reports whether the digits are part of a word.
func (f *finder) inWord(s *spot) bool {
	t, p, a, prev := s.t, s.p, s.a, s.prev.low
	switch {
	case t.glued && p.end > 0 && (isWord(p.low) && !p.num && (len(p.low) <= 3 || !s.unit && !s.n.hasScale) || p.low == "#" || p.low == "_" || p.low == "@"):
		return true // "G7", "#12345"
	case t.glued && p.low == "-" && p.glued && isWord(prev) && prev != "minus" && prev != "sub" && prev != "to" && !(s.unit && (prev == "now" || prev == "then")):
		return true // "COVID-19"
	case t.glued && p.low == "-" && !p.glued && s.prev.capital && s.whole && !s.unit && !s.n.hasScale:
		return true // "COVID -19"
	case s.glued && a.capital && len(a.low) == 1 && !s.n.hasScale && strings.Contains("gdxs", a.low):
		return true // "5G", "3D"
	case s.glued && !s.n.hasScale && ordinal[a.low]:
		return true // "21st"
	case s.glued && isWord(a.low) && a.capital && s.next.num && s.next.glued:
		return true // "9AB8"
	}
	return false
}

// ordinal are the endings of ordinals in digits.
var ordinal = set(`st nd rd th`)

// inCode reports whether the digits are part of a number that counts nothing: of a telephone, a version, a listing, a form.
func (f *finder) inCode(s *spot) bool {
	t, p, a, next := s.t, s.p, s.a, s.next
	third := f.tok(s.n.next + 2)
	switch {
	case s.glued && a.low == "-" && next.num && next.glued && third.low == "-" && third.glued:
		return true // "555-1234-5"
	case s.numBelow && p.low == "-" && (a.low == "-" || a.low == "/") && s.glued && next.num && len(t.low) > 2:
		return true // "1-555-1234"
	case s.numBelow && p.low == "-" && f.tok(s.i-3).low == "-" && f.tok(s.i-3).glued && f.tok(s.i-4).num && len(t.low) > 2:
		return true // the end of it
	case s.whole && p.low == "(" && a.low == ")" && next.num && third.low == "-" && f.tok(s.n.next+3).num:
		return true // "(202) 555-0143"
	case s.whole && len(t.low) == 3 && a.low == "-" && s.glued && next.glued && len(next.low) == 4 && next.low[0] == '0':
		return true // "555-0143"
	case s.whole && (!s.unit || a.low == "hours") && (!t.val.IsZero() || p.low == ":") && (len(t.low) > 1 && t.low[0] == '0' || len(p.low) > 1 && p.low[0] == '0' && p.num && p.places == 0):
		return true // "020 7946 0958", "0730 hours"
	case s.numBelow && p.low == ".", s.glued && a.low == "." && next.num && next.glued:
		return true // "192.168.0.1", "v2.3.1"
	case s.whole && s.glued && (a.low == "." || a.low == "-") && next.glued && next.capital && len(next.low) <= 2:
		return true // "600606.SH", "10-K"
	}
	return false
}

// inScore reports whether the digits are a side of a game.
func (f *finder) inScore(s *spot) bool {
	return s.glued && s.a.low == "-" && s.whole && s.next.num && s.next.glued && f.score(s.i) ||
		s.numBelow && s.p.low == "-" && s.whole && s.prev.places == 0 && f.score(s.i-2)
}

// inTime reports whether the digits are part of a date or a time of day.
func (f *finder) inTime(s *spot) bool {
	t, p, a := s.t, s.p, s.a
	year := s.whole && !t.grouped && len(t.low) == 4 && !s.unit
	switch {
	case s.glued && !s.n.hasScale && (a.low == "am" || a.low == "pm" || a.low == "a.m." || a.low == "p.m."):
		return true
	case s.whole && (a.low == "a.m." || a.low == "p.m." || a.low == "pm" || a.low == "o'clock" || a.low == "gmt" || a.low == "am" && t.val.LessThan(decimal.NewFromInt(13))):
		return true
	case s.glued && a.low == ":" && s.next.num, s.numBelow && (p.low == ":" || p.low == "/"):
		return true // "10:45", the end of "13/4/87"
	case s.whole && s.glued && a.low == "/" && (t.low == "24" && s.next.low == "7" || t.low == "9" && s.next.low == "11"), t.low == "7" && t.glued && p.low == "/" && s.prev.low == "24":
		return true // "24/7", "9/11"
	case s.whole && s.glued && a.low == "'" && s.next.low == "s":
		return true // "in her 40's"
	case s.whole && !s.unit && t.val.LessThan(decimal.NewFromInt(32)) && f.further(s.i-1):
		return true // "on April 1, 2 and 3"
	case year && t.low >= "1800" && (t.low < "2100" || t.low < "2200" && (p.low == "by" || p.low == "in" || p.low == "until")):
		return true
	case year && (f.years(s.i) || f.years(s.i-2)):
		return true // "between 1600 and 1900"
	}
	return false
}

// inName reports whether the digits are part of a name, or number a thing.
func (f *finder) inName(s *spot) bool {
	t, p, a := s.t, s.p, s.a
	switch {
	case indexes[p.low] != "" && strings.Contains(indexes[p.low], t.low) && s.n.next == s.i+1 && a.low != "points":
		return true // "the Nikkei 225"
	case p.low == "s" && indexes[f.tok(s.i-3).low] != "" && t.low == "500":
		return true // "Standard & Poor's 500"
	case t.val.Equal(hundred) && !s.unit && (p.low == "equals" || p.low == "=" || p.low == "base"):
		return true // "base 1980 = 100"
	case s.whole && !t.grouped && len(t.low) == 3 && f.name(s.i):
		return true // "the 787 Dreamliner"
	case named[p.low] && s.unit && (s.prev.low == "per" || a.low == "%" || a.low == "pct" || a.low == "percent" || a.low == "per"): // "revenue per room 4 pct"
	case named[p.low] && !s.n.hasScale && !(p.low == "part" || p.low == "top" && s.unit) && !(s.unit && (p.low == "area" || p.low == "day" || p.low == "week")):
		return true // "flight 370"
	case p.low == "." && s.prev.low == "no":
		return true // "No. 10"
	case s.whole && !t.grouped && f.address(s.n.next):
		return true
	case p.capital && !p.taken && !sentenceStart(f, s.i-1) && a.low != "%" && !s.unit && !s.n.hasScale && t.places == 0 && len(t.low) <= 3 && !notName[p.low]:
		return !f.inRow(s) // "Alpha 7"
	}
	return false
}

// inRow reports whether the digits are what the name before them has in a row that a count with its noun began: the 9 and the 7 of "Norway won 12 medals,
// Chile 9 and Peru 7".
func (f *finder) inRow(s *spot) bool {
	const longest = 4 // words of a name
	if s.a.num || s.a.capital || isWord(s.a.low) && s.a.low != "and" && s.a.low != "while" || s.a.low == "-" || len(f.out) == 0 {
		return false
	}
	last := &f.out[len(f.out)-1]
	if last.Class != Count && !(last.Class == Bare && f.rows) {
		return false
	}
	k := s.i - 1
	for k > s.i-1-longest && (f.tok(k).capital || f.tok(k).low == "-" || f.tok(k).low == "of" || f.tok(k).low == "the") && !f.tok(k).taken && !named[f.tok(k).low] {
		k--
	}
	if f.tok(k).low == "and" && f.tok(k-1).low == "," {
		k--
	}
	j := k - 1
	for f.tok(j).taken {
		j-- // "ordered 31 ferries in May, Scava 12"
	}
	if j < k-1 && f.tok(j).low == "in" {
		j--
	}
	f.rows = (f.tok(k).low == "," || f.tok(k).low == "and") && f.tok(j).end == last.End
	return f.rows
}

// name reports whether the digits at token i are part of the name that goes on behind them: "the 787 Dreamliner".
func (f *finder) name(i int) bool {
	a := f.tok(i + 1)
	if !a.capital || a.taken || len(a.low) < 3 || !isWord(f.tok(i-1).low) || f.tok(i-1).capital || f.unitLike(i+1) {
		return false
	}
	_, _, e := f.counted(i+1, number{val: f.tok(i).val})
	return e == i+1
}

var ten, hundred = decimal.NewFromInt(10), decimal.NewFromInt(100)

// further reports whether the token i joins one more day to a date: the "and" of "April 1, 2 and 3".
func (f *finder) further(i int) bool {
	const most = 5 // days of a list
	for n := 0; n < most; n++ {
		switch f.tok(i).low {
		case ",", "and", "or", "to":
		default:
			return false
		}
		if f.tok(i-1).low == "," {
			i--
		}
		d := f.tok(i - 1)
		if d.taken {
			return d.num && len(d.low) <= 2
		}
		if !d.num || len(d.low) > 2 {
			return false
		}
		i -= 2
	}
	return false
}

// years reports whether token i, four digits, begins a span of years: "between 1600 and 1900", "from 1450 to 1650".
func (f *finder) years(i int) bool {
	p, sep, to := f.tok(i-1).low, f.tok(i+1).low, f.tok(i+2)
	return f.tok(i).num && len(f.tok(i).low) == 4 && (p == "between" && sep == "and" || p == "from" && (sep == "to" || sep == "until")) &&
		to.num && !to.grouped && len(to.low) == 4 && to.low > f.tok(i).low && to.low < "2100" && !f.unitLike(i+3) && !plural(f.tok(i+3).low)
}

// indexes are the numbers that belong to the names of share indexes.
var indexes = map[string]string{"p": "500 400 600 100", "sp": "500", "poor": "500", "poors": "500", "ftse": "100 250 350", "mib": "30", "nikkei": "225 400", "cac": "40", "dax": "30 40", "stoxx": "50 600", "russell": "1000 2000 3000", "nasdaq": "100", "csi": "300 500 1000", "ibex": "35",
	"asx": "200 300", "sse": "50", "nifty": "50", "set": "50", "kospi": "200", "omx": "30", "bel": "20", "aex": "25", "topix": "100", "ta": "25 35 125", "fortune": "500 1000", "global": "500"}

// score reports whether the digits at token i and those behind the hyphen are the two sides of a game: "tied 2-2", "won 3-1 at".
func (f *finder) score(i int) bool {
	m, ok := f.number(i + 2)
	if !ok || m.hasScale || m.places != 0 || m.fraction || f.unitLike(m.next) || !f.tok(i).val.GreaterThanOrEqual(m.val) {
		return false
	}
	if _, _, e := f.counted(m.next, m); e > m.next {
		return false
	}
	return true
}

// address reports whether a street follows: "575 Wilbraham Road", "9 E 71st St".
func (f *finder) address(i int) bool {
	for k := i; k < i+5; k++ {
		t := f.tok(k)
		if t.low == "zip" && k == i {
			return true
		}
		if !t.capital && !t.num && t.low != "." && !(t.glued && f.tok(k-1).num) || t.taken {
			return false
		}
		if streets[t.low] && (k > i || f.tok(k+1).capital && !f.tok(k+1).glued) {
			return true
		}
	}
	return false
}

var notName = set(`in the about of to at by from for up down and or than with over under some nearly`)

func sentenceStart(f *finder, i int) bool {
	p := f.tok(i - 1)
	return i == 0 || p.low == "." || p.low == "\"" || p.low == "“" || p.low == ":"
}

// unitLike reports whether a unit begins at token i.
func (f *finder) unitLike(i int) bool {
	i = f.hyphen(i)
	t := f.tok(i)
	if _, ok := f.unit(i); ok {
		return true
	}
	_, next := f.powered(i)
	return next > i || currencyWords[t.low] != "" || f.code(i) != "" || t.low == "%" || t.low == "pct" || t.low == "percent" || t.low == "per" && f.tok(i+1).low == "cent" || t.low == "basis"
}
