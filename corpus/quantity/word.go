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

// numeral reports whether token i is a number or one of its words.
func (f *finder) numeral(i int) bool {
	t := f.tok(i)
	_, word := small[t.low]
	_, scale := scaleWords[t.low]
	return t.num || word || scale
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
