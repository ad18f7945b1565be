package quantity

import (
	"strings"

	"github.com/shopspring/decimal"
)

// A finder holds a text while its quantities are read.
type finder struct {
	text string
	toks []tok
	out  []Quantity
	at0  []int // token where each of out begins
	lent []lent
	none tok

	spoken bool // an amount of money has been read
	rows   bool // the last number is what a name has in a row of them
}

// tok returns token i, or one without text where there is none.
func (f *finder) tok(i int) *tok {
	if i < 0 || i >= len(f.toks) {
		return &f.none
	}
	return &f.toks[i]
}

// Find returns the quantities of text in order. What overlaps taken is none.
func Find(text string, taken []Span) []Quantity {
	f := &finder{text: text, toks: scan(text, taken)}
	for i := 0; i < len(f.toks); {
		j := f.at(i)
		if j <= i {
			j = i + 1
		}
		i = j
	}
	f.elide()
	f.list()
	f.rates()
	f.rejoin()
	return f.out
}

// at reads a quantity at token i and returns the token behind it.
func (f *finder) at(i int) int {
	t := f.tok(i)
	if t.taken || !t.num && !starts[t.low] && (!t.capital || len(t.low) != 3) { // three capitals may be a currency's code
		return i
	}
	if j := f.inexact(i); j > i {
		return j
	}
	unit, k, minus := f.prefix(i)
	n, ok := f.number(k)
	if !ok {
		return i
	}
	if unit == "" {
		if v, next := f.ratio(n, i); next > i {
			if f.tok(next).low != "%" {
				f.add(Quantity{Value: v, Places: -2}, i, next)
			}
			return next
		}
		if !f.standsAlone(i, n) {
			return n.next
		}
	}
	if f.several(i, n) || f.grade(n.next) {
		return n.next
	}
	start := i
	if p := f.tok(i - 1); p.low == "-" && t.glued && (i < 2 || !p.glued || strings.Contains("([$", f.tok(i-2).low)) && (t.num || unit != "") || p.low == "-" && i == 1 && n.val.IsPositive() {
		minus, start = true, i-1
	}
	q := Quantity{Value: n.val, Places: n.places}
	end := f.ranged(&q, i, n, unit)
	if unit != "" {
		end = f.priced(&q, end, n, unit)
	} else if e := f.united(&q, end, n); e > end {
		end = e
	} else if n.words && !n.hasScale && !n.fraction && n.val.Abs().LessThan(ten) && n.val.IsInteger() && !q.IsRange && !f.bareWordFits(i, n) {
		return n.next
	}
	if minus {
		q.Value = q.Value.Neg()
	}
	q.Qualifier = f.qualifier(start, end, n)
	f.add(q, start, end)
	return end
}

// several reports whether the number n at token i counts things of a round size: "two trillion-dollar deals", not "a two trillion-dollar plan".
func (f *finder) several(i int, n number) bool {
	if _, small := small[f.tok(i).low]; !small || f.tok(i).low == "one" || n.next != i+2 || !n.hasScale || f.tok(n.next).low != "-" || f.tok(i+1).glued {
		return false
	}
	u, e := f.money(n.next + 1)
	if e == n.next+1 || !isMoney(u) || !plural(f.tok(e).low) {
		return false
	}
	p := f.tok(i - 1).low
	return p != "a" && p != "an" && p != "the" && p != "its" && p != "their"
}

// grade reports whether the number before token i names a sort of what follows and measures nothing: "92-octane petrol", "18-carat gold".
func (f *finder) grade(i int) bool {
	return f.tok(i).low == "-" && f.tok(i).glued && grades[f.tok(i+1).low]
}

var grades = set(`octane carat karat proof gauge calibre caliber ply bit grit`)

// add enters the quantity that spans the tokens from start to end.
func (f *finder) add(q Quantity, start, end int) {
	q.Span = Span{f.tok(start).start, f.tok(end - 1).end}
	f.spoken = f.spoken || q.Class == Money
	f.out, f.at0 = append(f.out, q), append(f.at0, start)
}

// priced reads what follows an amount whose currency stood in front: a scale, the currency again, a rate.
func (f *finder) priced(q *Quantity, end int, n number, unit string) int {
	q.Unit, q.Class = unit, Money
	end = f.multiplied(q, end)
	if u, _, e := f.suffix(end, n); e > end && isMoney(u) && (u == unit || unit == "dollar" && u != "cent" || unit == "pound") {
		q.Unit, end = u, e
	}
	return f.per(q, end)
}

// starts are the words and signs that a quantity may begin with.
var starts = startWords()

func startWords() map[string]bool {
	m := set(`a an half quarter minus negative several few us u.s. hk h.k. nt`)
	for _, from := range []map[string]bool{dozens, lowerCodes, leading} {
		for w := range from {
			m[w] = true
		}
	}
	for w := range small {
		m[w] = true
	}
	for w := range orders {
		m[w] = true
	}
	for w := range vulgar {
		m[w] = true
	}
	for w := range gluedSigns {
		m[w] = true
	}
	for w := range signs {
		m[w] = true
	}
	for code := range lowerCodes {
		m[code+"$"] = true
	}
	return m
}

// united reads the unit or the counted noun behind a number into q. "Nil" has none.
func (f *finder) united(q *Quantity, i int, n number) int {
	if f.tok(i-1).low == "nil" {
		return i
	}
	if e := f.million(q, i); e > i {
		return f.per(q, e)
	}
	if e := f.shorten(q, i); e > i {
		return f.per(q, e)
	}
	if u, class, e := f.suffix(i, n); e > i {
		q.Unit, q.Class = u, class
		if class == Money && e < len(f.toks) {
			e = f.multiplied(q, e)
			e = f.coins(q, e)
		}
		if u == "foot" {
			e = f.inches(q, e)
		}
		if class == Money || class == Measure || class == Count {
			e = f.per(q, e)
		}
		if class == Measure {
			f.perBehind(q, e)
		}
		return e
	}
	if f.age(i, n) {
		q.Unit, q.Class = "year", Duration
		return i
	}
	if u, e := f.spell(i); e > i {
		q.Unit, q.Class = u, Duration
		return e
	}
	if u, e := f.compound(i, n); e > i {
		q.Unit, q.Class, q.Noun = u, Count, Span{f.tok(e - 1).start, f.tok(e - 1).end}
		return e
	}
	if u, noun, e := f.counted(i, n); e > i {
		q.Unit, q.Class, q.Noun = u, Count, noun
		if next := f.per(q, e); next > e && (f.tok(e).low == "per" || durations[q.Unit[strings.LastIndexByte(q.Unit, '/')+1:]]) {
			return next
		}
		q.Unit, q.Class = u, Count
		return e
	}
	return i
}

// age reports whether the number before token i is how old somebody is: "Jamie Armstrong, 25, said", "over the age of 21".
func (f *finder) age(i int, n number) bool {
	const oldest = 115
	if n.words || n.hasScale || n.places != 0 || n.val.GreaterThan(decimal.NewFromInt(oldest)) || !n.val.IsPositive() {
		return false
	}
	k := i - 2
	if p := f.tok(k); p.low == "," {
		w := f.tok(k - 1)
		return w.capital && !w.glued && len(w.low) > 1 && f.tok(i).low == "," && !f.tok(i+1).num && !f.tok(i+1).capital && !w.taken
	}
	if aged[f.tok(k).low] && !f.tok(i).num && (!isWord(f.tok(i).low) || stopNouns[f.tok(i).low]) { // "she was 41 when", "he will be 35"
		for j := k; j > k-3; j-- {
			if p := f.tok(j).low; p == "he" || p == "she" {
				return true
			}
		}
	}
	switch f.tok(k).low {
	case "under", "over", "above", "below": // "children under 5"
		return people[f.tok(k-1).low] && !isWord(f.tok(i).low)
	case "of":
		return f.tok(k-1).low == "age" || f.tok(k-1).low == "ages"
	case "between":
		return f.tok(k-1).low == "aged"
	case "age", "ages", "aged":
		return true
	}
	return false
}

// people have an age behind "under" and "over".
var people = set(`people children those adults women men kids persons residents patients citizens`)

// aged are the verbs that stand before how old he or she is.
var aged = set(`is was be turned turns turning`)

// multiplied reads a scale behind the currency: "75 USD million".
func (f *finder) multiplied(q *Quantity, i int) int {
	exp, ok := scaleWords[f.tok(i).low]
	if !ok || exp < 6 || q.Places >= 6 {
		return i
	}
	q.Value, q.Places = q.Value.Shift(exp), q.Places+exp
	return i + 1
}

// million reads a scale and a currency in one word: "30 MUSD", "5 kEUR".
func (f *finder) million(q *Quantity, i int) int {
	w := f.written(i)
	if len(w) != 4 || !isoCodes[w[1:]] || f.tok(i).taken {
		return i
	}
	exp := map[byte]int32{'M': 6, 'm': 6, 'k': 3, 'K': 3, 'T': 3}[w[0]]
	if exp == 0 {
		return i
	}
	q.Value, q.Places, q.Unit, q.Class = q.Value.Shift(exp), q.Places+exp, w[1:], Money
	return i + 1
}

// coins adds the small money behind the large: "thirteen dollars and forty-five cents", "15 dollars 50.".
func (f *finder) coins(q *Quantity, i int) int {
	if !q.Value.IsInteger() || q.IsRange || q.Places > 0 || q.Unit == "cent" || q.Unit == "GBX" {
		return i
	}
	j := i
	if f.tok(j).low == "and" {
		j++
	}
	n, ok := f.number(j)
	if !ok || n.next <= j || n.hasScale || n.places != 0 || !n.val.LessThan(hundred) || !n.val.IsPositive() || n.article {
		return i
	}
	switch u, class, e := f.suffix(n.next, n); {
	case class == Money && q.Unit == "CNY" && (u == "jiao" || u == "fen") && n.val.LessThan(ten): // "one yuan five jiao", "three kuai and two mao five"
		places := map[string]int32{"jiao": -1, "fen": -2}[u]
		q.Value, q.Places = q.Value.Add(n.val.Shift(places)), places
		if last, ok := f.number(e); u == "jiao" && ok && last.next > e && last.places == 0 && last.val.LessThan(ten) && last.val.IsPositive() {
			next := last.next
			if unit, _, end := f.suffix(next, last); unit == "fen" {
				next = end
			} else if end > next || isWord(f.tok(next).low) {
				return e
			}
			q.Value, q.Places, e = q.Value.Add(last.val.Shift(-2)), -2, next
		}
		return e
	case class == Money && (u == "cent" || u == "GBX" && (q.Unit == "pound" || q.Unit == "GBP")):
		n.next = e
	case e > n.next || f.tok(n.next).num || f.tok(n.next).low == "," || isWord(f.tok(n.next).low) || n.val.LessThan(decimal.NewFromInt(10)):
		return i // what follows is a number of its own
	}
	q.Value, q.Places = q.Value.Add(n.val.Shift(-2)), -2
	return n.next
}

// inches adds inches to feet: "5 feet 2 inches", "6 ft 1 in".
func (f *finder) inches(q *Quantity, i int) int {
	k := i
	if f.tok(k).low == "-" && f.tok(k).glued && f.tok(k+1).glued {
		k++
	}
	n, ok := f.number(k)
	if !ok || n.next <= k || !n.val.LessThan(decimal.NewFromInt(12)) || q.IsRange {
		return i
	}
	if k > i && f.tok(k).num && !f.unitLike(n.next) { // "6-foot-3"
		q.Value, q.Places = quotient(q.Value.Mul(decimal.NewFromInt(12)).Add(n.val), decimal.NewFromInt(12)), -2
		return n.next
	}
	if w := f.tok(n.next).low; w != "inches" && w != "inch" && w != "in" && w != "ins" {
		return i
	}
	q.Value, q.Places = quotient(q.Value.Mul(decimal.NewFromInt(12)).Add(n.val), decimal.NewFromInt(12)), -2
	return n.next + 1
}

// suspended reports whether a hyphen at token i waits for the word behind a later number: "four-, five- and six-cylinder engines".
func (f *finder) suspended(i int) bool {
	h, w := f.tok(i), f.tok(i+1)
	return h.low == "-" && h.glued && (w.low == "," && w.glued || !w.glued && (w.low == "and" || w.low == "or" || w.low == "to"))
}

// partOf reports whether at token i, behind "of", the whole stands that the number n is a part of: the 33 of "two of the 33 plants".
func (f *finder) partOf(i int, n number) bool {
	for beforeWhole[f.tok(i).low] {
		i++
	}
	const longest = 3 // words of who has it
	for k := i + 1; k <= i+longest && isWord(f.tok(k-1).low); k++ {
		if f.numeral(k) && (f.tok(k-1).low == "s" || strings.HasSuffix(f.tok(k-1).low, "'s")) {
			i = k // "two of the country's 11 plants"
			break
		}
	}
	if !f.numeral(i) || f.unitLike(i+1) {
		return false
	}
	whole, ok := f.number(i)
	return ok && whole.val.GreaterThan(n.val) && f.tok(whole.next).low != "-"
}

// beforeWhole are the words that may stand before the number of a whole.
var beforeWhole = set(`the its their his her our these those all some about around nearly`)

// bareWordFits reports whether a small number in words without a unit is still a quantity: "zero", "nil", "minus two".
func (f *finder) bareWordFits(i int, n number) bool {
	switch f.tok(i).low {
	case "nil", "zero", "minus", "nought", "negative":
		return true
	}
	if f.tok(n.next).low == "out" && f.tok(n.next+1).low == "of" && f.numeral(n.next+2) {
		return true
	}
	switch next, behind := f.tok(n.next).low, f.tok(n.next+1).low; next {
	case "fewer", "more", "less":
		if behind == "than" {
			return true // "five fewer than a year before"
		}
	case "of":
		if behind == "them" || behind == "whom" || behind == "which" {
			return true // "12 ferries, five of them electric"
		}
		return f.partOf(n.next+1, n)
	}
	return f.suspended(n.next) || f.alone(i, n.next) || i == 1 && f.tok(0).low == "-"
}
