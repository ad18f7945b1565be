package quantity

import (
	"strings"

	"github.com/shopspring/decimal"
)

// A number is a value with the tokens it spans.
type number struct {
	val      decimal.Decimal
	places   int32
	next     int   // token behind
	scale    int32 // power of ten of its scale word
	words    bool
	hasScale bool
	article  bool // begins with "a": "a million"
	fraction bool
	negative bool // "minus" is part of it
}

// number reads a number at token i: digits with a scale, or words.
func (f *finder) number(i int) (number, bool) {
	t := f.tok(i)
	switch {
	case t.taken:
		return number{}, false
	case t.num:
		return f.digits(i), true
	}
	return f.words(i)
}

// digits reads "1.46 trillion", "5m", "12 1/2", "3/4", "2.2. Billion", "4 thousand 3 hundred", "1.99×10^30".
func (f *finder) digits(i int) number {
	t := f.tok(i)
	n := number{val: t.val, places: t.places, next: i + 1}
	if q, next, ok := f.slashed(i); ok {
		n.val, n.next, n.fraction, n.places = q, next, true, -2
		return n
	}
	if a := f.hyphen(i + 1); t.places == 0 && f.tok(a).num && f.tok(i+1).glued == f.tok(a).glued && (a > i+1 || !f.tok(a).glued) {
		if q, next, ok := f.slashed(a); ok { // "12 1/2", "9-7/8 pct"
			n.val, n.next, n.places = t.val.Add(q), next, -2
		}
	}
	if t.places == -2 && f.tok(i+1).low == "-" && f.tok(i+1).glued && f.tok(i+2).glued {
		if q, next, ok := f.slashed(i + 2); ok { // "4.91-1/2 dlrs a bushel": of a cent
			n.val, n.next, n.places = t.val.Add(q.Shift(-2)), next, -3
		}
	}
	j := i + 1
	if f.tok(j).low == "-" && f.tok(j).glued {
		j++
	}
	if v, ok := vulgar[f.tok(j).low]; ok && (f.tok(j).glued || j == i+1) && t.places == 0 {
		n.val, n.next, n.places = n.val.Add(fraction(v[0], v[1])), j+1, -2
	}
	if v, next, ok := f.raised(i); ok {
		n.val, n.places, n.next = v, v.Exponent(), next
		return n
	}
	if exp, next, ok := f.power(n.next); ok {
		n.val, n.places, n.next = n.val.Shift(exp), n.places+exp, next
		return n
	}
	if den, many, ok := part(f.tok(n.next).low); ok && many && den > 2 && den != 4 && t.places == 0 { // "8 sixteenths"
		n.val, n.next, n.places, n.fraction = quotient(n.val, decimal.NewFromInt(den)), n.next+1, -2, true
		return n
	}
	if f.tok(n.next).low == "point" && f.numeral(n.next+1) && t.places == 0 {
		return f.point(n) // "100 point five"
	}
	return f.mixed(f.more(f.scaled(n)))
}

// slashed reads a fraction in digits at token i: "3/4", "1/16".
func (f *finder) slashed(i int) (decimal.Decimal, int, bool) {
	num, bar, den := f.tok(i), f.tok(i+1), f.tok(i+2)
	const most = 128
	if bar.low != "/" || !bar.glued || !den.num || !den.glued || den.places != 0 || num.places != 0 || f.tok(i+3).glued && f.tok(i+3).low == "/" {
		return decimal.Decimal{}, i, false
	}
	if !den.val.IsPositive() || den.val.GreaterThan(decimal.NewFromInt(most)) || !num.val.LessThan(den.val) || num.val.IsZero() {
		return decimal.Decimal{}, i, false
	}
	if num.low == "9" && den.low == "11" && !f.unitLike(i+3) {
		return decimal.Decimal{}, i, false // a day
	}
	return quotient(num.val, den.val), i + 3, true
}

// power reads "×10^6", "x 10-30" behind digits. It returns the exponent.
func (f *finder) power(i int) (int32, int, bool) {
	const most = 40
	if s := f.tok(i).low; s != "×" && s != "x" || f.tok(i+1).low != "10" {
		return 0, i, false
	}
	j, sign := i+2, int32(1)
	if f.tok(j).low == "^" {
		j++
	}
	if f.tok(j).low == "-" && f.tok(j).glued {
		j, sign = j+1, -1
	}
	e := f.tok(j)
	if !e.num || !e.glued || e.places != 0 || e.val.GreaterThan(decimal.NewFromInt(most)) {
		return 0, i, false
	}
	return sign * int32(e.val.IntPart()), j + 1, true
}

// raised reads the other ways of writing powers: "1.2e6", "5E-3", "1.1^23", "2.5^-1".
func (f *finder) raised(i int) (decimal.Decimal, int, bool) {
	const most = 40
	t, e := f.tok(i), f.tok(i+1)
	if e.low != "e" && e.low != "^" || !e.glued {
		return decimal.Decimal{}, i, false
	}
	j, negative := i+2, false
	if s := f.tok(j); (s.low == "+" || s.low == "-") && s.glued {
		j, negative = j+1, s.low == "-"
	}
	x := f.tok(j)
	if !x.num || !x.glued || x.places != 0 || x.val.GreaterThan(decimal.NewFromInt(most)) {
		return decimal.Decimal{}, i, false
	}
	n := x.val.IntPart()
	switch {
	case e.low == "e" && negative:
		return t.val.Shift(-int32(n)), j + 1, true
	case e.low == "e":
		return t.val.Shift(int32(n)), j + 1, true
	case t.val.IsZero():
		return decimal.Decimal{}, i, false
	}
	v := t.val.Pow(decimal.NewFromInt(n))
	if negative {
		v = decimal.NewFromInt(1).DivRound(v, 60)
	}
	return quotient(v, decimal.NewFromInt(1)), j + 1, true
}

// scaled multiplies n by the scale words that follow.
func (f *finder) scaled(n number) number {
	for range 2 {
		t := f.tok(n.next)
		j := n.next
		if t.low == "-" && t.glued && f.tok(j+1).glued {
			if _, ok := scaleWords[f.tok(j+1).low]; ok {
				j, t = j+1, f.tok(j+1)
			}
		}
		exp, ok := scaleWords[t.low]
		if !ok && (t.glued || t.low == "k" && f.written(j) == "k" && !isWord(f.tok(j+1).low)) {
			exp, ok = gluedScales[t.low]
			ok = ok && !f.symbol(n, j)
		}
		if !ok && t.low == "m" && f.written(j) == "m" {
			_, class, _ := f.suffix(j+1, n)
			exp, ok = 6, class == Money || class == Measure && f.tok(j+1).low != "wide"
		}
		if !ok && t.low == "." && t.glued { // "2.2. Billion"
			if e, found := scaleWords[f.tok(j+1).low]; found && f.tok(j+1).capital && e >= 6 {
				exp, ok, j = e, true, j+1
			}
		}
		if !ok || t.taken || n.scale+exp > 30 {
			break
		}
		if t.low == "mil" && f.tok(j+1).low == "." {
			j++
		}
		n.val, n.places, n.scale, n.hasScale, n.next = n.val.Shift(exp), n.places+exp, n.scale+exp, true, j+1
	}
	return n
}

// more adds the lower places of a number in digits and words: "4 thousand 3 hundred", "3 hundred and 21".
func (f *finder) more(n number) number {
	if !n.hasScale || !n.val.IsInteger() {
		return n
	}
	j := n.next
	if f.tok(j).low == "and" {
		j++
	}
	t := f.tok(j)
	if !t.num || t.taken || t.places != 0 {
		return n
	}
	m := f.scaled(number{val: t.val, next: j + 1})
	if m.val.GreaterThanOrEqual(decimal.New(1, n.scale)) || !m.hasScale && (n.scale != 2 || j == n.next || !f.endsIn(n.next-1, n.next, "hundred")) {
		return n
	}
	if m.hasScale && (m.scale >= n.scale || n.scale > 3) {
		return n
	}
	n.val, n.next, n.places = n.val.Add(m.val), m.next, m.places
	return n
}

// symbol reports whether the letter at token i, glued to digits, is a unit and no scale: "37m (121ft)-long", "32m2", "5 km/h".
func (f *finder) symbol(n number, i int) bool {
	next := f.tok(i + 1)
	if next.glued && (next.low == "/" || next.low == "²" || next.low == "³" || next.num) {
		return true
	}
	if f.written(i) == "mm" {
		return signs[f.tok(n.next-2).low] == "" && currencyWords[next.low] == "" // "$300mm" are millions
	}
	if f.written(i) == "t" { // tonnes, where no money is spoken of: "12t of steel", but "rose to $3.4t from 2.5t"
		return !isMoney(signs[f.tok(i-2).low]) && f.code(i-2) == "" && currencyWords[next.low] == "" && !f.spoken
	}
	if f.written(i) != "m" {
		return f.written(i) == "T" && n.words
	}
	j := i + 1
	if next.low == "-" {
		j++
	}
	if f.tok(j).low == "(" && f.tok(j+1).num {
		u := units.word[f.tok(j+2).low]
		return u == "foot" || u == "yard" || u == "mile" || u == "inch"
	}
	return dimensions[f.tok(j).low]
}

// dimensions are the words behind a length.
var dimensions = set(`long high tall wide deep thick tsunami sprint hurdles`)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
