package quantity

import (
	"math"
	"strings"

	"github.com/shopspring/decimal"
)

// small are the number words below a hundred.
var small = map[string]int64{
	"zero": 0, "nil": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var dozens = map[string]bool{"dozen": true, "dozens": true, "doz": true, "dozs": true}

// scaleWords are powers of ten by name, in every spelling of the news.
var scaleWords = map[string]int32{
	"hundred": 2, "hundreds": 2, "thousand": 3, "thousands": 3, "lakh": 5, "lakhs": 5, "lac": 5, "million": 6, "millions": 6, "mln": 6, "mil": 6, "mio": 6, "mn": 6, "crore": 7, "crores": 7,
	"billion": 9, "billions": 9, "bln": 9, "bn": 9, "bil": 9, "bilion": 9, "billon": 9, "trillion": 12, "trillions": 12, "trn": 12, "trln": 12, "tn": 12, "quadrillion": 15, "wan": 4, "yi": 8, "万": 4, "亿": 8, "千": 3, "百": 2,
}

// gluedScales count only where glued to the digits: "5m", "10k".
var gluedScales = map[string]int32{"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12, "cr": 7}

// parts are the ordinals that name the parts of a whole, below a hundred, and the powers of ten.
var parts = map[string]int64{
	"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
	"fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
	"sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1_000, "millionth": 1_000_000, "billionth": 1_000_000_000, "trillionth": 1_000_000_000_000,
	"first": 1, "second": 2, // only behind tens: "three twenty-firsts"
}

// part returns the denominator that an ordinal names, and whether it is a plural.
func part(w string) (den int64, many, ok bool) {
	if d, found := parts[w]; found {
		return d, false, true
	}
	if n := len(w); n > 2 && w[n-1] == 's' {
		if d, found := parts[w[:n-1]]; found && w != "halfs" {
			return d, true, true
		}
	}
	return 2, true, w == "halves"
}

// vulgar are the fractions that have a character of their own.
var vulgar = map[string][2]int64{
	"½": {1, 2}, "⅓": {1, 3}, "⅔": {2, 3}, "¼": {1, 4}, "¾": {3, 4}, "⅕": {1, 5}, "⅖": {2, 5}, "⅗": {3, 5}, "⅘": {4, 5}, "⅙": {1, 6}, "⅚": {5, 6}, "⅐": {1, 7}, "⅛": {1, 8}, "⅜": {3, 8}, "⅝": {5, 8}, "⅞": {7, 8}, "⅑": {1, 9}, "⅒": {1, 10},
}

// quotient divides to fifteen significant digits, as inexact fractions are given.
func quotient(num, den decimal.Decimal) decimal.Decimal {
	q := num.DivRound(den, 40)
	return q.Round(15 - int32(q.NumDigits()) - q.Exponent())
}

func fraction(num, den int64) decimal.Decimal {
	return quotient(decimal.NewFromInt(num), decimal.NewFromInt(den))
}

// hyphen returns the token behind an optional hyphen at j.
func (f *finder) hyphen(j int) int {
	if f.tok(j).low == "-" {
		return j + 1
	}
	return j
}

// A cardinal is a whole number in words.
type cardinal struct {
	val   int64
	scale int32 // power of ten of its last scale word, which it is a multiple of
	next  int   // token behind
	first int64 // the number before the scale words: 2 of "two million"
}

// below100 reads "forty-two", "twelve", "five dozen".
func (f *finder) below100(i int) (v int64, next int, ok bool) {
	v, ok = small[f.tok(i).low]
	if !ok || f.tok(i).taken {
		return 0, i, false
	}
	next = i + 1
	if v >= 20 {
		k := f.hyphen(next)
		if d, found := small[f.tok(k).low]; found && d > 0 && d < 10 && !f.tok(k).taken {
			v, next = v+d, k+1
		}
	}
	if dozens[f.tok(next).low] {
		v, next = v*12, next+1
	}
	return v, next, true
}

// group reads a number below a thousand, or hundreds: "three hundred and two", "ninety-five hundred", "a hundred".
func (f *finder) group(i int) (v int64, next int, ok bool) {
	article := f.tok(i).low == "a" || f.tok(i).low == "an"
	if article {
		v, next = 1, i+1
		switch w := f.tok(next).low; {
		case dozens[w] && w[len(w)-1] != 's':
			return 12, next + 1, true
		case w == "hundred":
		default:
			if _, ok := scaleWords[w]; !ok || w[len(w)-1] == 's' {
				return 0, i, false
			}
			return 1, next, true
		}
	} else if v, next, ok = f.below100(i); !ok {
		return 0, i, false
	}
	k := f.hyphen(next)
	if w := f.tok(k).low; w != "hundred" && w != "hundreds" || v == 0 {
		return v, next, true
	}
	v, next = v*100, k+1
	k = next
	if f.tok(k).low == "and" {
		k++
	}
	const tens = 20
	if r, n, ok := f.below100(f.hyphen(k)); ok && r > 0 && (k > next && r >= tens || !f.parted(f.hyphen(k), n)) && (k == next || r >= tens || !f.fractional(n)) {
		v, next = v+r, n
	}
	return v, next, true
}

// parted reports whether the tens or ones at i, that end before next, are part of an ordinal: of "one hundred thirty-fifths" the thirty.
func (f *finder) parted(i, next int) bool {
	if v := small[f.tok(i).low]; v >= 20 && next == i+1 {
		d, _, ok := part(f.tok(f.hyphen(next)).low)
		return ok && d < 10
	}
	return false
}

// cardinal reads a whole number in words at token i: "two million three hundred and five".
func (f *finder) cardinal(i int) (cardinal, bool) {
	v, next, ok := f.group(i)
	if !ok {
		return cardinal{}, false
	}
	c := cardinal{val: v, next: next, first: v}
	if v >= 100 && v%100 == 0 && v < 1000 && f.endsIn(i, next, "hundred") {
		c.scale, c.first = 2, v/100
	}
	total, last := int64(0), int32(math.MaxInt32)
	for {
		k := f.hyphen(c.next)
		exp, ok := scaleWords[f.tok(k).low]
		if !ok || exp == 2 || f.tok(k).taken {
			break
		}
		pow := int64(math.Pow10(int(exp)))
		if v > math.MaxInt64/1000/pow || exp >= last {
			break
		}
		v, c.scale, c.next, last = v*pow, exp, k+1, exp
		for { // "hundred thousand million"
			exp, ok := scaleWords[f.tok(c.next).low]
			if pow = int64(math.Pow10(int(exp))); !ok || exp == 2 || v > math.MaxInt64/1000/pow {
				break
			}
			v, c.scale, c.next = v*pow, c.scale+exp, c.next+1
		}
		total += v
		c.val, v = total, 0
		k = c.next
		if f.tok(k).low == "and" {
			k++
		}
		if w := f.tok(k).low; w == "a" || w == "an" {
			break
		}
		r, n, ok := f.group(k)
		if !ok || r == 0 || k > c.next && f.tok(n).low != "" && scaleWords[f.tok(n).low] >= last || f.parted(k, n) || f.fractional(n) && k > c.next {
			break
		}
		if e, ok := scaleWords[f.tok(n).low]; ok && e >= last {
			break
		}
		c.next, c.scale, v = n, 0, r
		c.val = total + v
	}
	return c, true
}

// endsIn reports whether the word is the last of the tokens from i to next.
func (f *finder) endsIn(i, next int, w string) bool { return next > i && f.tok(next-1).low == w }

// fractional reports whether the token names parts of a whole: "one million and two thirds" is no 1,000,002.
func (f *finder) fractional(i int) bool {
	den, many, ok := part(f.tok(f.hyphen(i)).low)
	return ok && (many && den > 2 || den == 2 && f.tok(f.hyphen(i)).low == "half" || !many && den > 2 && f.tok(i-1).low == "one")
}

// fractionWords reads a fraction in words at token i: "two-thirds", "a fifth of", "one hundred thirty-fifths", "half".
func (f *finder) fractionWords(i int) (number, bool) {
	num, j := int64(1), i+1
	switch w := f.tok(i).low; w {
	case "a", "an":
		if c, ok := f.cardinal(i); ok {
			num, j = c.val, c.next
		}
	case "half", "quarter":
		if w == "half" && (f.tok(i+1).low == "a" || f.tok(i+1).low == "an") {
			if f.measured(i+2, 2) { // "half a percentage point", "half a mile"
				return number{val: fraction(1, 2), places: -1, next: i + 2, words: true, fraction: true}, true
			}
			break
		}
		if den, _, _ := part(w); f.measured(i+1, den) { // "a quarter-point cut", "half-percent"
			return number{val: fraction(1, den), places: -2, next: i + 1, words: true, fraction: true}, true
		}
		if _, ok := scaleWords[f.tok(f.hyphen(i+1)).low]; !ok && !(dozens[f.tok(f.hyphen(i+1)).low]) {
			return number{}, false
		}
		j = i
	default:
		c, ok := f.cardinal(i)
		if !ok {
			return number{}, false
		}
		num, j = c.val, c.next
	}
	if f.tok(i).low == "half" && j == i+1 { // "half a million", "half a dozen"
		return f.wholes(number{val: fraction(1, 2), places: -1, next: i + 2, words: true, fraction: true})
	}
	k := f.hyphen(j)
	den, many, ok := part(f.tok(k).low)
	if v := small[f.tok(k).low]; !ok && v >= 20 { // "twenty-fifth"
		d, m, found := part(f.tok(f.hyphen(k + 1)).low)
		if !found || d >= 10 {
			return number{}, false
		}
		den, many, ok, k = v+d, m, true, f.hyphen(k+1)
	} else if c, found := f.cardinal(k); !ok && found && num == 1 && f.tok(c.next).low == "and" { // "one one hundred and fifth"
		if d, m, isPart := part(f.tok(c.next + 1).low); isPart && d < 20 {
			den, many, ok, k = c.val+d, m, true, c.next+1
		}
	} else if ok && den < 3 && den != 2 || ok && f.tok(k).low == "second" || f.tok(k).low == "seconds" {
		return number{}, false
	}
	if !ok || f.tok(k).taken || num == 0 {
		return number{}, false
	}
	n := number{val: fraction(num, den), places: -2, next: k + 1, words: true, fraction: true}
	if scaled, ok := f.wholes(n); ok {
		return scaled, true
	}
	after := f.tok(k + 1)
	switch {
	case f.alone(i, k+1), (num == 1 || many || f.tok(k-1).low == "-") && f.measured(k+1, den): // not "two half-point cuts"
	case many && den == 4 && f.tok(k).low != "fourths" && f.tok(k-1).low != "-" && !(f.tok(i-1).low == "and" && f.numeral(i-2)): // "three quarters" are mostly of a year
		if after.low != "of" || f.timeAfter(k+2) || num > 4 {
			return number{}, false
		}
	case many:
	case num != 1 && f.tok(k-1).low != "-":
		return number{}, false
	case f.tok(k-1).low == "-" && after.low != "-" && (after.low == "" || !isWord(after.low) || stopNouns[after.low]):
	case after.low == "of" && den == 4 && f.timeAfter(k+2):
		return number{}, false
	case after.low != "of" && after.low != "higher" && after.low != "lower" && after.low != "more" && after.low != "less" && after.low != "as":
		return number{}, false
	}
	return n, true
}

// measured reports whether the unit at token i is one of those that are counted in parts: "an eighth of a point" is said of points,
// percentages and, in halves and quarters, of measures and small coins, never of times.
func (f *finder) measured(i int, den int64) bool {
	u, class, next := f.suffix(i, number{})
	return next > i && (class == Points || class == Index || class == Percent || (class == Measure || minor[u]) && (den == 2 || den == 4))
}

// minor are the small coins in which the prices of currencies move.
var minor = set("cent pfennig centime GBX sen")

// halved reports whether "half" at token i is a part of something, and no period, place or score: "more than half", "half of the loans".
func (f *finder) halved(i int) bool {
	switch f.tok(i - 1).low {
	case "than", "about", "nearly", "almost", "around", "roughly", "least", "approximately", "just":
		return f.tok(i+1).low != "-" && !f.timeAfter(i+1) && f.tok(i+1).low != "as"
	case "", ".", ",", "to", "by", "for", "with", "and", "of":
		return f.tok(i+1).low == "of" && !f.timeAfter(i+2)
	}
	return false
}

// wholes multiplies a fraction by the scale behind it: "a quarter million", "two thirds of a million", "half a dozen".
func (f *finder) wholes(n number) (number, bool) {
	j := f.hyphen(n.next)
	if f.tok(j).low == "of" && f.tok(j+1).low == "a" {
		j += 2
	}
	if dozens[f.tok(j).low] {
		n.val, n.places, n.next, n.fraction = n.val.Mul(decimal.NewFromInt(12)), 0, j+1, false
		return n, true
	}
	exp, ok := scaleWords[f.tok(j).low]
	if !ok {
		return n, false
	}
	n.val, n.scale, n.hasScale, n.places, n.next, n.fraction = n.val.Shift(exp).Truncate(9), exp, true, n.places+exp, j+1, false
	return n, true
}

// alone reports whether the tokens from i to next are the whole text.
func (f *finder) alone(i, next int) bool {
	return i == 0 && (next >= len(f.toks) || next == len(f.toks)-1 && !f.tok(next).num && !isWord(f.tok(next).low))
}

// words reads a number in words: "five billion", "two-thirds", "half a million", "forty-two point five", "one and a half".
func (f *finder) words(i int) (number, bool) {
	t := f.tok(i)
	if t.low == "minus" || t.low == "negative" {
		m, ok := f.number(f.hyphen(i + 1))
		m.val, m.negative = m.val.Neg(), true
		return m, ok && !m.article
	}
	if n, ok := f.fractionWords(i); ok {
		return n, true
	}
	if t.low == "half" && f.halved(i) {
		return number{val: fraction(1, 2), places: -1, next: i + 1, words: true, fraction: true}, true
	}
	if v, ok := vulgar[t.low]; ok {
		return f.scaled(number{val: fraction(v[0], v[1]), next: i + 1, places: -2, fraction: true}), true
	}
	c, ok := f.cardinal(i)
	if !ok {
		if dozens[t.low] && t.low != "dozens" && (f.alone(i, i+1) || f.tok(i-1).low == "the") {
			return number{val: decimal.NewFromInt(12), next: i + 1, words: true}, true
		}
		return number{}, false
	}
	n := number{val: decimal.NewFromInt(c.val), next: c.next, scale: c.scale, hasScale: c.scale > 0, words: true, article: t.low == "a" || t.low == "an"}
	if n.hasScale {
		n.places = c.scale
	}
	return f.mixed(f.point(n)), true
}

// point reads the decimals of a number in words: "two hundred point zero three".
func (f *finder) point(n number) number {
	if f.tok(n.next).low != "point" {
		return n
	}
	j := n.next + 1
	places := int32(0)
	const tens = 20
	if d, next, ok := f.below100(j); ok && d >= tens { // "point seventy-one"
		n.val, n.places, n.next, n.hasScale, n.scale = n.val.Add(decimal.New(d, -2)), -2, next, false, 0
		return f.scaled(n)
	}
	for places > -15 {
		d, ok := small[f.tok(j).low]
		if w := f.tok(j).low; w == "oh" || w == "o" {
			ok = true
		}
		if !ok || d > 9 {
			break
		}
		places--
		n.val = n.val.Add(decimal.New(d, places))
		j++
	}
	if places == 0 {
		return n
	}
	n.places, n.next, n.hasScale, n.scale = places, j, false, 0
	return f.scaled(n)
}

// mixed adds the fraction behind a number: "two and fifty-four hundredths"; behind a scale it is a fraction of that: "3 million and a quarter".
func (f *finder) mixed(n number) number {
	if f.tok(n.next).low != "and" {
		return n
	}
	part := number{}
	if v, ok := vulgar[f.tok(n.next+1).low]; ok {
		part = number{val: fraction(v[0], v[1]), next: n.next + 2}
	} else if w := f.tok(n.next + 1).low; w == "a" || w == "one" {
		half := f.hyphen(n.next + 2)
		den, many, ok := partOf(f.tok(half).low)
		if !ok || many || den < 2 || f.timeAfter(half+1) {
			return n
		}
		part = number{val: fraction(1, den), next: half + 1}
		if s, scaled := f.wholes(part); scaled && n.hasScale {
			part = s
		}
	} else {
		p, ok := f.fractionWords(n.next + 1)
		if !ok {
			return n
		}
		part = p
	}
	switch {
	case part.hasScale && n.scale == 0 && n.val.LessThan(hundred): // "one and three-quarter million"
		n.val, n.next, n.places, n.hasScale, n.scale = n.val.Shift(part.scale).Add(part.val), part.next, part.places, true, part.scale
		return n
	case part.hasScale:
		if part.scale > n.scale {
			return n
		}
		n.val, n.next, n.places = n.val.Add(part.val), part.next, part.places
	case n.scale >= 3:
		n.val, n.next, n.places = n.val.Add(part.val.Shift(n.scale)).Round(8), part.next, n.places-2
	default:
		n.val, n.next, n.places = n.val.Add(part.val), part.next, -2
	}
	if n.hasScale {
		return n
	}
	return f.scaled(n)
}

// numeral reports whether token i is a number or one of its words.
func (f *finder) numeral(i int) bool {
	t := f.tok(i)
	_, word := small[t.low]
	_, scale := scaleWords[t.low]
	return t.num || word || scale
}

func partOf(w string) (int64, bool, bool) {
	if w == "second" || w == "first" {
		return 0, false, false
	}
	return part(w)
}

func (f *finder) timeAfter(i int) bool {
	t := f.tok(i)
	return t.taken || t.num && len(t.low) == 4 && t.places == 0 || t.low == "the" && f.tok(i+1).taken
}

// ratio reads "one in three", "two out of five", "three over four": a part of a whole. It returns the token behind.
func (f *finder) ratio(n number, i int) (decimal.Decimal, int) {
	if n.hasScale || n.fraction || !n.val.IsInteger() || n.places != 0 {
		return decimal.Decimal{}, i
	}
	j := n.next
	over := false
	hyphen := f.tok(j).low == "-" && f.tok(j).glued && (f.tok(j+1).low == "in" || f.tok(j+1).low == "out")
	if hyphen { // "one-in-five"
		j++
	}
	switch {
	case f.tok(j).low == "out" && f.tok(f.hyphen(j+1)).low == "of":
		j = f.hyphen(j+1) + 1
	case f.tok(j).low == "in":
		j++
		if f.tok(j).low == "every" {
			j++
		}
	case f.tok(j).low == "over":
		over = true
		j++
	default:
		return decimal.Decimal{}, i
	}
	if f.tok(j).low == "every" {
		j++
	}
	if hyphen {
		j = f.hyphen(j)
	}
	m, ok := f.number(j)
	if !ok || m.fraction || !m.val.IsPositive() || m.places != 0 && !m.hasScale || m.article {
		return decimal.Decimal{}, i
	}
	switch in := f.tok(n.next).low == "in" || hyphen; {
	case n.val.GreaterThan(m.val):
		return decimal.Decimal{}, i // no part of a whole
	case over && !f.alone(i, m.next):
		return decimal.Decimal{}, i
	case in && (!n.val.Equal(decimal.NewFromInt(1)) && !n.words && !(round(m.val) && wholes[f.tok(m.next).low]) || !n.val.LessThan(m.val) || m.val.GreaterThan(decimal.NewFromInt(1000)) || !m.words && len(f.tok(j).low) == 4):
		return decimal.Decimal{}, i
	case in && (units.word[f.tok(m.next).low] != "" || f.tok(m.next).taken):
		return decimal.Decimal{}, i // "one in three years"
	case !over && !in && !round(m.val):
		return decimal.Decimal{}, i // "12 of the 480 firms" are two counts
	}
	return quotient(n.val, m.val), m.next
}

// round reports whether people take m as the whole of a ratio: 2 to 10, 12, 20, 50 and powers of ten with their multiples.
func round(m decimal.Decimal) bool {
	v := m.IntPart()
	return v <= 10 || v == 12 || v%100 == 0 || v < 100 && v%10 == 0
}

// wholes are those of whom so many in ten are: "7 in 10 workers".
var wholes = set(`people persons adults workers women men children households homes firms companies businesses consumers voters patients students employees
	respondents americans britons residents pensioners jobs pupils families shoppers drivers farmers`)

// SmallNumber returns the number from 0 to 99 that word spells: "eight", "fifteen", "twenty-five".
func SmallNumber(word string) (n int64, ok bool) {
	if n, ok = small[word]; ok {
		return n, true
	}
	head, tail, ok := strings.Cut(word, "-")
	tens, units := small[head], small[tail]
	if !ok || tens < 20 || units < 1 || units > 9 {
		return 0, false
	}
	return tens + units, true
}
