package quantity

import (
	"github.com/shopspring/decimal"
)

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

func partOf(w string) (int64, bool, bool) {
	if w == "second" || w == "first" {
		return 0, false, false
	}
	return part(w)
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
