package quantity

import (
	"strings"
	"unicode"

	"github.com/shopspring/decimal"
)

// ranged reads the upper end of a range that begins at token start: "3 to 4 percent", "10-12 mln", "between 3 and 4 pct", "two or three".
// It returns the token behind.
func (f *finder) ranged(q *Quantity, start int, n number, unit string) int {
	if low, high, ok := f.quoted(n.next - 1); ok && !n.hasScale && !f.tok(n.next).taken {
		q.Value, q.To, q.IsRange = low, high, true
		return n.next + 2
	}
	sign, k := f.rangeSign(start, n)
	if sign < 0 {
		return n.next
	}
	u, k2, minus := f.prefix(k)
	m, ok := f.number(k2)
	if !ok || minus || m.next <= k2 || u != "" && u != unit && !(u == "dollar" && unit != "") || m.article || !m.val.GreaterThan(n.val) {
		return n.next
	}
	sep := f.tok(sign)
	scale := m.hasScale && !n.hasScale && !f.tok(n.next-1).grouped && n.val.LessThanOrEqual(m.val.Shift(-m.scale))
	switch {
	case sep.low == "or" && (m.hasScale || !f.unitLike(m.next) && unit == "" || m.val.Sub(decimal.NewFromInt(1)).GreaterThan(n.val.Mul(decimal.New(15, -1)))):
		return n.next // "five or 20 firms"
	case sep.low == "or" && unit != "" && f.percentAt(m):
		return n.next // "$2.60 or 4 percent"
	case sep.low == "to" && f.moved(start, n, m):
		return n.next
	case sep.low == "-" && m.hasScale && !scale && !n.hasScale:
		return n.next
	case sep.low == "-" && !sep.glued && f.tok(k).glued && !f.unitLike(m.next): // "75 -300mm"
		return n.next
	}
	if scale {
		q.Value, q.Places = n.val.Shift(m.scale), n.places+m.scale
	}
	q.IsRange, q.To = true, m.val
	return m.next
}

// percentAt reports whether number m is of percent.
func (f *finder) percentAt(m number) bool {
	_, class, _ := f.suffix(m.next, m)
	return class == Percent
}

// rangeSign returns the token of the word or sign that joins the number n, which begins at token start, to the upper end of a range, and
// the token where that begins; -1 where there is none.
func (f *finder) rangeSign(start int, n number) (sign, next int) {
	i := n.next
	if f.suspended(i) && f.tok(i+1).low != "," {
		i++ // "8- to 16-metre"
	}
	between := f.tok(start-1).low == "between" || f.tok(start-2).low == "between"
	switch sep := f.tok(i); {
	case sep.taken:
	case sep.low == "to":
		return i, f.hyphen(i + 1)
	case sep.low == "or", sep.low == "and" && between, (sep.low == "-" || sep.low == "~") && (!sep.glued || f.tok(i+1).glued):
		return i, i + 1
	case sep.low == "%", sep.low == "percent", sep.low == "pct": // "5%-7%", "5 pct to 7 pct"
		s := f.tok(i + 1).low
		if s != "-" && s != "to" && (!between || s != "and") || !f.numeral(i+2) {
			break
		}
		m, _ := f.number(i + 2)
		if _, class, _ := f.suffix(m.next, m); class == Percent {
			return i + 1, i + 2
		}
	}
	return -1, n.next
}

// quoted reads the second price of a dealer's quote, of which only the last digits are written: "145.00/05 yen", "137.80-85",
// "4.18/07 pct". Token i is the first price. It returns the lower and the higher price.
func (f *finder) quoted(i int) (low, high decimal.Decimal, ok bool) {
	t, sep, last := f.tok(i), f.tok(i+1), f.tok(i+2)
	if t.num && t.places < 0 && sep.low == "/" && sep.glued && last.num && last.glued && last.places == t.places { // "4.10/4.15"
		low, high = decimal.Min(t.val, last.val), decimal.Max(t.val, last.val)
		return low, high, high.GreaterThan(low) && high.Sub(low).Mul(decimal.NewFromInt(10)).LessThan(low)
	}
	if !t.num || t.places == 0 || sep.low != "/" && sep.low != "-" || !sep.glued || !last.num || !last.glued || last.places != 0 || last.grouped || int32(len(last.low)) > -t.places {
		return low, high, false
	}
	step := decimal.New(1, int32(len(last.low))+t.places)
	low = t.val
	high = low.Div(step).Floor().Mul(step).Add(last.val.Shift(t.places))
	if high.LessThan(low) {
		if up := high.Add(step); up.Sub(low).LessThan(low.Sub(high)) {
			high = up
		} else {
			low, high = high, low
		}
	}
	near := int64(10) // times by which the spread is less than the price
	if sep.low == "-" {
		near = 50 // "1.5-2%" is a range as it stands
	}
	return low, high, high.GreaterThan(low) && high.Sub(low).Mul(decimal.NewFromInt(near)).LessThan(low)
}

// ranging are the words behind which "from X to Y" is a range and no move.
var ranging = set(`range ranges ranging ranged vary varies varying varied between anywhere`)

// moved reports whether "X to Y", n and m, that begins at token i tells where something went: "rose 3 to 172", "from 5 to 7".
// "Rose 3 to 5 pct" has one unit and is a range.
func (f *finder) moved(i int, n, m number) bool {
	if f.tok(m.next).low == "from" {
		return true
	}
	_, class, _ := f.suffix(m.next, m)
	to := m.val
	if m.hasScale && !n.hasScale {
		to = to.Shift(-m.scale)
	}
	near := to.GreaterThan(n.val) && to.LessThanOrEqual(n.val.Mul(decimal.NewFromInt(5))) && (class == Percent || class == Points || f.tok(i-1).low == "of" || f.tok(i-1).low == "by" && m.hasScale && !n.hasScale) // "an increase of 350 to 400 mln", "decline by 30 to 40 bln"
	// tokens looked back: "a rise in net foreign currency reserves of 4 to 87 bln"
	const nearby, farthest = 5, 10
	for k := i - 1; k >= 0 && k > i-farthest; k-- {
		if k == i-nearby && !f.nounRunsIn(i) {
			return false
		}
		switch w := f.tok(k).low; {
		case w == "from":
			if d := f.tok(k - 1).low; (d == "down" || d == "up") && f.tok(k-2).low == "," {
				return false // "84 mln, down from 89 to 93 mln"
			}
			return !ranging[f.tok(k-1).low] && !ranging[f.tok(k-2).low] && !f.toAgain(m.next)
		case w == "by" && class == Measure && to.LessThanOrEqual(n.val.Mul(decimal.NewFromInt(20))):
			return false // "exceeded the mark by 0.6 to 3.3 metres"
		case w == "by", moves[w]:
			return !near
		case w == "," || w == "." || w == ";" || f.tok(k).num || ranging[w]:
			return false
		}
	}
	return false
}

// nounRunsIn reports whether the number at token i stands behind "of" and a noun that "in" joins to the word before, with nothing between that a number could be
// of: "in net foreign currency reserves of 4 to 87 bln", but not "in flats with costs of 900 to 5,000".
func (f *finder) nounRunsIn(i int) bool {
	const farthest = 8 // tokens
	if f.tok(i-1).low != "of" {
		return false
	}
	for k := i - 2; k >= 0 && k > i-farthest; k-- {
		switch w := f.tok(k).low; {
		case w == "in":
			return moves[f.tok(k-1).low]
		case f.tok(k).num, w == ",", w == ";", w == "(", w == "with", w == "for", w == "at", w == "of", w == "by", w == "to", w == "on", w == "from":
			return false
		}
	}
	return false
}

// toAgain reports whether a further "to" follows the unit: "from 5 to 7 per cent to 3 to 5 per cent".
func (f *finder) toAgain(i int) bool {
	_, _, e := f.suffix(i, number{})
	return f.tok(e).low == "to" && e > i
}

var moves = set(`increase decrease decline gain drop surge loss reduction climb jump slide growth shrank narrowed widened swelled rose fell dropped increased declined grew gained lost climbed slipped jumped up down eased advanced added shed rise fall rises falls plunged tumbled surged soared slid edged
	rising falling dropping increasing declining growing gaining losing climbing slipping jumping easing advancing adding shedding plunging tumbling surging soaring sliding edging shrinking narrowing widening swelling risen fallen grown`)

// orders are the words for an order of magnitude, with its least.
var orders = map[string]int64{"dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1_000, "millions": 1_000_000, "billions": 1_000_000_000, "trillions": 1_000_000_000_000}

// inexact reads "dozens of tons", "several million", "tens of thousands of": an order of magnitude and no value.
func (f *finder) inexact(i int) int {
	t := f.tok(i)
	j := i
	var low, high decimal.Decimal
	if least, ok := orders[t.low]; ok {
		low = decimal.NewFromInt(least)
		j++
		for f.tok(j).low == "of" || f.tok(j).low == "thousands" || f.tok(j).low == "millions" || f.tok(j).low == "billions" {
			if exp, ok := scaleWords[f.tok(j).low]; ok && low.LessThan(decimal.New(1, 12)) {
				low = low.Shift(exp)
			}
			j++
		}
		if j == i+1 {
			return i
		}
		high = low.Shift(1)
	} else if t.low == "several" || t.low == "few" {
		exp, ok := scaleWords[f.tok(i+1).low]
		low, high = decimal.New(2, exp), decimal.New(10, exp)
		if dozens[f.tok(i+1).low] {
			low, high, ok = decimal.NewFromInt(24), decimal.NewFromInt(120), true
		}
		if !ok {
			return i
		}
		j += 2
	} else {
		return i
	}
	q := Quantity{Inexact: true, Value: low, To: high, IsRange: true}
	end := j
	if u, class, e := f.suffix(j, number{}); e > j {
		q.Unit, q.Class, end = u, class, e
	} else if u, noun, e := f.counted(j, number{val: decimal.NewFromInt(2)}); e > j {
		q.Unit, q.Class, q.Noun, end = u, Count, noun, e
	} else {
		return j // "several hundred" of nothing
	}
	q.Span = Span{t.start, f.tok(end - 1).end}
	f.out, f.at0 = append(f.out, q), append(f.at0, i)
	return end
}

// elide gives a bare number the unit and scale of an earlier one of its sentence: "3.65 billion dlrs in 1986 from 3.39 billion",
// "27.52 pct against 15.89", "18.9 billion baht from 20.4".
func (f *finder) elide() {
	last, level := -1, -1 // the last quantity with a unit, and the last that is no percentage
	first := 0            // of the sentence
	for i := range f.out {
		q := &f.out[i]
		if i > 0 {
			if gap := f.text[f.out[i-1].End:max(q.Start, f.out[i-1].End)]; strings.Contains(gap, "\n") || sentenceEnd(gap) {
				last, level, first = -1, -1, i
			}
		}
		if q.Class == Bare && !q.Inexact {
			switch from := f.lender(first, last, i); {
			case from >= 0 && f.lends(from, i):
				f.lend(from, i)
			case last >= 0 && level >= 0 && f.out[last].Class == Percent && f.lends(level, i) && (f.out[level].Class == Index || f.similar(level, i)):
				f.lend(level, i)
			}
			if q.Class == Bare {
				f.lendScale(i)
				continue
			}
		}
		if last >= 0 && q.Class == Money {
			f.lendRate(last, i)
		}
		if q.Class != Duration && !(last >= 0 && f.converts(last, i)) {
			last = i
			if q.Class != Percent && q.Class != Points {
				level = i
			}
		}
	}
}

// converts reports whether quantity i only says in brackets what the one before it comes to in another currency or measure: "3.84 billion crowns
// ($563 million)".
func (f *finder) converts(before, i int) bool {
	q, n := &f.out[i], &f.out[before]
	return q.Class == n.Class && q.Unit != n.Unit && (q.Class == Money || q.Class == Measure) && before == i-1 &&
		strings.TrimSpace(f.text[n.End:q.Start]) == "(" && strings.HasPrefix(f.text[q.End:], ")")
}

// lends reports whether quantity i takes the unit of the earlier quantity from.
func (f *finder) lends(from, i int) bool {
	q, n := &f.out[i], &f.out[from]
	switch n.Class {
	case Money, Measure:
		return f.comparedWith(i) || f.listed(i) && (q.Value.GreaterThanOrEqual(decimal.NewFromInt(1000)) || q.Places < 0)
	case Index: // rates of interest move by points too, and are no index
		const least = 30
		return q.Value.GreaterThan(decimal.NewFromInt(least)) && f.comparedWith(i)
	case Count: // "1.82 mln people, up from 1.61 mln", "31,000 cases, Lima 12,300"
		return (f.compared(i) || f.listed(i)) && f.similar(from, i) && (f.scaleAt(i) == f.scaleAt(from) && q.Places < n.Places+3 || q.Value.GreaterThanOrEqual(decimal.NewFromInt(1000)))
	case Percent, Points: // millions are no percentage; what is compared with a bare number is one
		if f.tok(f.at0[i]+1).low == "per" || !strings.ContainsAny(f.text[q.Start:q.End], "0123456789") {
			return false // "rose 3 pct to 9.1 per euro", "up 16 pct, just over a third of"
		}
		if p := &f.out[i-1]; p.Class == Bare && i-1 > from && !p.Inexact && f.compared(i) && f.similar(i-1, i) {
			return false
		}
		if q.Value.GreaterThanOrEqual(decimal.NewFromInt(100)) && (!f.similar(from, i) || n.Value.LessThan(decimal.NewFromInt(50)) && (f.follows(from, "up") || f.follows(from, "down"))) {
			return false // "was up 4 pct from the 159 of May", "up 17 pct from 184.55"
		}
		return !f.follows(i, "to") && f.comparedWith(i) && q.Places <= 0 && q.Value.LessThan(decimal.NewFromInt(1000))
	}
	return false
}

// lendRate gives an amount the rate of the earlier amount that it is compared with: "16.85 dlrs a barrel against 17.20 dlrs".
func (f *finder) lendRate(from, i int) {
	q, n := &f.out[i], &f.out[from]
	if money, _, ok := strings.Cut(n.Unit, "/"); ok && n.Class == Money && (money == q.Unit || money == "USD" && q.Unit == "dollar") && f.compared(i) && f.similar(from, i) && f.scaleAt(i) == f.scaleAt(from) {
		q.Unit = n.Unit
	}
}

// listed reports whether quantity i stands behind a name of its own in a list: "Punjab 7.1 million and Haryana 6.3 million".
func (f *finder) listed(i int) bool {
	const longest = 5 // words of a name
	k := f.at0[i] - 1
	for n := 0; n < longest && f.tok(k).capital && !f.tok(k).taken; n++ {
		k--
	}
	w := f.tok(k).low
	return k < f.at0[i]-1 && (w == "," || w == "and" || w == ";")
}

// lend gives quantity i the unit of the earlier quantity from, and its scale where only that makes them comparable.
func (f *finder) lend(from, i int) {
	q, n := &f.out[i], &f.out[from]
	q.Unit, q.Class, q.Elided = n.Unit, n.Class, true
	if exp := f.scaleAt(from); exp >= 3 && f.scaleAt(i) == 0 && q.Places+exp == n.Places && f.compared(i) && f.similar(from, i) {
		q.Value, q.To, q.Places = q.Value.Shift(exp), q.To.Shift(exp), q.Places+exp
		f.lent = append(f.lent, lent{i, exp})
	}
}

// lendScale gives bare number i the scale of a bare number before it that it is compared with: "2.88 billion in May and 2.45 a year earlier".
func (f *finder) lendScale(i int) {
	if i == 0 || f.out[i-1].Class != Bare || f.out[i-1].Inexact || f.scaleAt(i) != 0 {
		return
	}
	switch next := f.at0[i] + 1; f.tok(next).low {
	case "per":
		return
	case "a", "an": // "1.5 a head", but "a year earlier"
		if w := f.tok(next + 1).low; w != "year" && w != "month" && w != "quarter" && w != "week" {
			return
		}
	}
	q, n := &f.out[i], &f.out[i-1]
	if exp := f.scaleAt(i - 1); exp >= 6 && q.Places < 0 && q.Places+exp == n.Places && f.compared(i) && f.similar(i-1, i) {
		q.Value, q.To, q.Places = q.Value.Shift(exp), q.To.Shift(exp), n.Places
		f.lent = append(f.lent, lent{i, exp})
	}
}

// scaleAt returns the power of ten of the scale word of quantity i, 0 if it has none.
func (f *finder) scaleAt(i int) int32 {
	if exp := scaleOf(f.text[f.out[i].Start:f.out[i].End]); exp != 0 {
		return exp
	}
	if n := len(f.lent); n > 0 && f.lent[n-1].at == i {
		return f.lent[n-1].exp
	}
	return 0
}

// A lent scale is the power of ten that a quantity took over from an earlier one.
type lent struct {
	at  int // of the quantity
	exp int32
}

// compared reports whether a word of comparison stands right before quantity i or its qualifier.
func (f *finder) compared(i int) bool {
	k, far := f.at0[i]-1, f.at0[i]-3
	if f.tok(k).low == "s" && f.tok(k-1).low == "'" && f.tok(k-2).capital {
		k, far = k-3, far-3 // "from December's 117.9"
	}
	for ; k >= far; k-- {
		switch f.tok(k).low {
		case "from", "against", "with", "to", "than", "versus", "vs", "after", "and", "or", ",":
			return true
		case "a", "an", "the", "only", "about", "some", "revised", "just", "$", "£":
		default:
			return false
		}
	}
	return false
}

// similar reports whether the digits of quantity i are of the order of those of the earlier quantity from, scales aside.
func (f *finder) similar(from, i int) bool {
	const most = 20
	a, b := f.out[from].Value.Abs(), f.out[i].Value.Abs()
	if exp := f.scaleAt(from); f.scaleAt(i) == 0 || f.scaleAt(i) == exp {
		a, b = a.Shift(-exp), b.Shift(-f.scaleAt(i))
	}
	times := decimal.NewFromInt(most)
	return a.LessThan(b.Mul(times)) && b.LessThan(a.Mul(times))
}

// follows reports whether the word stands right before quantity i: a level behind "fell 0.4 pct to" is no percentage.
func (f *finder) follows(i int, word string) bool { return f.tok(f.at0[i]-1).low == word }

// list gives the numbers of a list the unit that ends it, from the end.
func (f *finder) list() {
	for i := len(f.out) - 2; i >= 0; i-- {
		if q := &f.out[i]; q.Class == Bare && !q.Inexact {
			f.forward(i)
		}
	}
}

// forward gives the first numbers of a list the unit that ends it: "16.9, 17.2 and 18.0 mln tonnes", "32.5 and 32.6 pct".
func (f *finder) forward(i int) {
	q, n := &f.out[i], &f.out[i+1]
	between := strings.TrimSpace(f.text[q.End:n.Start])
	suspended := strings.HasPrefix(between, "-") && !strings.HasPrefix(between, "--")
	if suspended {
		between = strings.TrimSpace(between[1:])
	}
	if between != "and" && between != "," && between != "or" && between != ", and" && between != "to" && between != "and about" && (between != "of the" || n.Class != Money) {
		return
	}
	if suspended && n.Class != Money && !strings.Contains(f.text[n.Start:min(n.End+1, len(f.text))], "-") {
		return // "7 pct for the two- and 8 pct for the five-month notes": a later word is meant
	}
	if n.Class == Percent && q.Value.GreaterThanOrEqual(decimal.NewFromInt(200)) {
		return // "240,000 or 0.9 pct" says the same in two ways
	}
	if n.Class == Money || n.Class == Percent || n.Class == Measure || n.Class == Points || suspended && n.Class == Duration || n.Class == Count && (suspended || between == "to" && f.follows(i, "from") || q.Value.GreaterThan(decimal.NewFromInt(12))) {
		q.Unit, q.Class, q.Elided = n.Unit, n.Class, true
		if scale := n.Places; scale >= 3 && q.Places <= 0 && q.Value.LessThan(decimal.NewFromInt(1000)) {
			exp := scaleOf(f.text[n.Start:n.End])
			q.Value, q.Places = q.Value.Shift(exp), q.Places+exp
		}
	}
}

// scaleOf returns the power of ten of the scale that s names behind its digits.
func scaleOf(s string) int32 {
	i := strings.IndexFunc(s, func(r rune) bool { return r >= '0' && r <= '9' })
	if i < 0 {
		i = 0
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(s[i:]), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if e, ok := scaleWords[w]; ok {
			return e
		}
		if e, ok := gluedScales[w]; ok && w != "t" {
			return e
		}
	}
	return 0
}

func sentenceEnd(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && s[i+2] >= 'A' && s[i+2] <= 'Z' && i > 2 {
			return true
		}
	}
	return false
}

// comparedWith reports whether quantity n is set against an earlier one by a word of comparison, or follows as a further level.
func (f *finder) comparedWith(n int) bool {
	i := f.at0[n]
	for back := 1; back <= 8; back++ {
		switch f.tok(i - back).low {
		case "from", "against", "with", "to", "after", "than", "at", "and", "of", "by", "versus", "exceeded", "was", "were", "above", "below", "reached", "or", "down", "up", "in", "between", "(", "'", "s", "for", "on", "rose", "fell", "totalled", "over":
			return true
		case "":
			return false
		}
	}
	return false
}
