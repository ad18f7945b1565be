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
	none tok
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
	start := i
	q := Quantity{Value: n.val, Places: n.places}
	if unit == "" {
		if v, next := f.ratio(n, i); next > i {
			q.Value, q.Places, n.next, n.fraction = v, -2, next, true
			q.Span = Span{f.tok(i).start, f.tok(next - 1).end}
			if e := next; f.tok(e).low == "%" {
				return e
			}
			f.out, f.at0 = append(f.out, q), append(f.at0, i)
			return next
		}
		if !f.standsAlone(i, n) {
			return n.next
		}
	}
	if p := f.tok(i - 1); p.low == "-" && t.glued && (i < 2 || !p.glued || strings.Contains("([$", f.tok(i-2).low)) && (t.num || unit != "") || p.low == "-" && i == 1 && n.val.IsPositive() {
		minus, start = true, i-1
	}
	var end int
	switch {
	case unit != "":
		q.Unit, q.Class = unit, Money
		end = f.ranged(&q, i, n, unit)
		if e := f.multiplied(&q, end); e > end {
			end = e
		}
		if u, _, e := f.suffix(end, n); e > end && isMoney(u) && (u == unit || unit == "dollar" && u != "cent" || unit == "pound") {
			q.Unit, end = u, e
		}
		end = f.per(&q, end)
	default:
		end = f.ranged(&q, i, n, unit)
		if n.val.IsZero() && n.words && t.low == "nil" {
			break
		}
		if e := f.united(&q, end, n); e > end {
			end = e
		} else if n.words && !n.hasScale && !n.fraction && n.val.Abs().LessThan(decimal.NewFromInt(10)) && n.val.IsInteger() && !q.IsRange && !f.bareWordFits(i, n) {
			return n.next
		}
	}
	if minus {
		q.Value = q.Value.Neg()
	}
	q.Span = Span{f.tok(start).start, f.tok(end - 1).end}
	if q.Qualifier = f.qualifier(start, end); q.Qualifier == "" {
		switch k := f.hyphen(n.next); f.tok(k).low {
		case "odd": // "40-odd members"
			q.Qualifier = "about"
		case "or": // "20 or so people"
			q.Qualifier = vague[f.tok(k+1).low]
		}
	}
	f.out, f.at0 = append(f.out, q), append(f.at0, start)
	return end
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
	for w := range signs {
		m[w] = true
	}
	for code := range lowerCodes {
		m[code+"$"] = true
	}
	return m
}

// united reads the unit or the counted noun behind a number into q.
func (f *finder) united(q *Quantity, i int, n number) int {
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

// bareWordFits reports whether a small number in words without a unit is still a quantity: "zero", "nil", "minus two".
func (f *finder) bareWordFits(i int, n number) bool {
	switch f.tok(i).low {
	case "nil", "zero", "minus", "nought", "negative":
		return true
	}
	if f.tok(n.next).low == "out" && f.tok(n.next+1).low == "of" && f.numeral(n.next+2) {
		return true
	}
	return f.suspended(n.next) || f.alone(i, n.next) || i == 1 && f.tok(0).low == "-"
}

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
		if stopNouns[a.low] || !isWord(a.low) && a.low != "-" || pronounAfter[a.low] || a.low == "hand" && (p.low == "on" || p.low == "the") {
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

var pronounAfter = set(`another day thing time way side or reason point who can cannot again altogether anytime once anyone backing`)

// numbered are the words that a number in words gives an ordinal to.
var numbered = set(`phase band number chapter part stage tier page act article section category class type version step tranche`)

func (f *finder) digitsStand(i int, n number) bool {
	t, p, a := f.tok(i), f.tok(i-1), f.tok(n.next)
	whole := n.next == i+1 && t.places == 0
	unit := f.unitLike(n.next)
	switch {
	case t.glued && p.end > 0 && (isWord(p.low) && !p.num && (len(p.low) <= 3 || !unit && !n.hasScale) || p.low == "#" || p.low == "_" || p.low == "@"):
		return false
	case indexes[p.low] != "" && strings.Contains(indexes[p.low], t.low) && n.next == i+1 && a.low != "points":
		return false // "the Nikkei 225"
	case p.low == "s" && indexes[f.tok(i-3).low] != "" && t.low == "500":
		return false // "Standard & Poor's 500"
	case t.glued && p.low == "-" && p.glued && isWord(f.tok(i-2).low) && f.tok(i-2).low != "minus" && f.tok(i-2).low != "sub" && f.tok(i-2).low != "to" && !(unit && (f.tok(i-2).low == "now" || f.tok(i-2).low == "then")):
		return false // "COVID-19"
	case t.glued && p.low == "-" && !p.glued && f.tok(i-2).capital && whole && !unit && !n.hasScale:
		return false // "COVID -19"
	case a.glued && a.capital && len(a.low) == 1 && !n.hasScale && strings.Contains("gdxs", a.low):
		return false // "5G", "3D"
	case a.glued && !n.hasScale && (a.low == "st" || a.low == "nd" || a.low == "rd" || a.low == "th" || a.low == "am" || a.low == "pm" || a.low == "a.m." || a.low == "p.m."):
		return false
	case !n.hasScale && whole && (a.low == "a.m." || a.low == "p.m." || a.low == "pm" || a.low == "o'clock" || a.low == "gmt" || a.low == "am" && t.val.LessThan(decimal.NewFromInt(13))):
		return false
	case a.glued && isWord(a.low) && a.capital && f.tok(n.next+1).num && f.tok(n.next+1).glued:
		return false // "9AB8"
	case a.glued && a.low == ":":
		return !f.tok(n.next + 1).num
	case a.glued && a.low == "-" && f.tok(n.next+1).num && f.tok(n.next+1).glued && f.tok(n.next+2).low == "-" && f.tok(n.next+2).glued:
		return false // "555-1234-5"
	case t.glued && p.low == "-" && p.glued && f.tok(i-2).num && (a.low == "-" || a.low == "/") && a.glued && f.tok(n.next+1).num && len(t.low) > 2:
		return false // "1-555-1234"
	case t.glued && p.low == "-" && p.glued && f.tok(i-2).num && f.tok(i-3).low == "-" && f.tok(i-3).glued && f.tok(i-4).num && len(t.low) > 2:
		return false
	case a.glued && a.low == "-" && whole && f.tok(n.next+1).num && f.tok(n.next+1).glued && f.score(i):
		return false
	case t.glued && p.low == "-" && p.glued && whole && f.tok(i-2).num && f.tok(i-2).places == 0 && f.score(i-2):
		return false
	case whole && a.glued && a.low == "/" && (t.low == "24" && f.tok(n.next+1).low == "7" || t.low == "9" && f.tok(n.next+1).low == "11"), t.low == "7" && t.glued && p.low == "/" && f.tok(i-2).low == "24":
		return false // "24/7"
	case whole && a.glued && (a.low == "." || a.low == "-") && f.tok(n.next+1).glued && f.tok(n.next+1).capital && len(f.tok(n.next+1).low) <= 2:
		return false // "600606.SH", "10-K"
	case whole && a.glued && a.low == "'" && f.tok(n.next+1).low == "s":
		return false // "in her 40's"
	case t.val.Equal(hundred) && !unit && (p.low == "equals" || p.low == "=" || p.low == "base"):
		return false // "base 1980 = 100"
	case whole && !unit && !n.hasScale && t.val.LessThan(decimal.NewFromInt(32)) && f.further(i-1):
		return false // "on April 1, 2 and 3"
	case t.glued && p.low == "." && p.glued && f.tok(i-2).num, a.glued && a.low == "." && f.tok(n.next+1).num && f.tok(n.next+1).glued:
		return false // "192.168.0.1", "v2.3.1"
	case whole && (!unit || a.low == "hours") && (!t.val.IsZero() || p.low == ":") && (len(t.low) > 1 && t.low[0] == '0' || len(p.low) > 1 && p.low[0] == '0' && p.num && p.places == 0):
		return false // "020 7946 0958", "0730 hours"
	case whole && p.low == "(" && a.low == ")" && f.tok(n.next+1).num && f.tok(n.next+2).low == "-" && f.tok(n.next+3).num:
		return false // "(202) 555-0143"
	case whole && len(t.low) == 3 && a.low == "-" && a.glued && f.tok(n.next+1).glued && len(f.tok(n.next+1).low) == 4 && f.tok(n.next + 1).low[0] == '0':
		return false // "555-0143"
	case t.glued && (p.low == ":" || p.low == "/") && f.tok(i-2).num && p.glued:
		return false
	case whole && !t.grouped && len(t.low) == 4 && t.val.GreaterThanOrEqual(decimal.NewFromInt(1800)) && (t.val.LessThan(decimal.NewFromInt(2100)) || t.val.LessThan(decimal.NewFromInt(2200)) && (p.low == "by" || p.low == "in" || p.low == "until")) && !unit:
		return false // a year
	case whole && !t.grouped && len(t.low) == 4 && !unit && (f.years(i) || f.years(i-2)):
		return false // "between 1600 and 1900"
	case whole && !n.hasScale && !t.grouped && len(t.low) == 3 && f.name(i):
		return false // "the 787 Dreamliner"
	case named[p.low] && !(p.low == "part" || p.low == "top" && unit) && !(unit && (p.low == "area" || p.low == "day" || p.low == "week")):
		return p.low == "level"
	case p.low == "." && f.tok(i-2).low == "no":
		return false
	case whole && !n.hasScale && !t.grouped && f.address(n.next):
		return false
	case p.capital && !p.taken && !sentenceStart(f, i-1) && a.low != "%" && !unit && !n.hasScale && t.places == 0 && len(t.low) <= 3 && !notName[p.low]:
		return false // "Alpha 7"
	}
	return true
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

// qualifiers in front of a quantity, longest first.
var qualifiers = []struct {
	words []string
	means string
}{
	{[]string{"no", "more", "than"}, "at most"}, {[]string{"no", "less", "than"}, "at least"}, {[]string{"not", "more", "than"}, "at most"}, {[]string{"no", "fewer", "than"}, "at least"},
	{[]string{"more", "than"}, "more than"}, {[]string{"less", "than"}, "less than"}, {[]string{"fewer", "than"}, "less than"}, {[]string{"greater", "than"}, "more than"}, {[]string{"better", "than"}, "more than"}, {[]string{"in", "excess", "of"}, "more than"},
	{[]string{"at", "least"}, "at least"}, {[]string{"at", "most"}, "at most"}, {[]string{"up", "to"}, "at most"}, {[]string{"as", "much", "as"}, "at most"}, {[]string{"as", "many", "as"}, "at most"},
	{[]string{"as", "little", "as"}, "at least"}, {[]string{"as", "few", "as"}, "at least"}, {[]string{"a", "minimum", "of"}, "at least"}, {[]string{"a", "maximum", "of"}, "at most"}, {[]string{"just", "short", "of"}, "less than"}, {[]string{"upwards", "of"}, "more than"}, {[]string{"north", "of"}, "more than"}, {[]string{"south", "of"}, "less than"}, {[]string{"shy", "of"}, "less than"},
	{[]string{"just", "over"}, "more than"}, {[]string{"just", "under"}, "less than"}, {[]string{"well", "over"}, "more than"}, {[]string{"close", "to"}, "about"},
	{[]string{"about"}, "about"}, {[]string{"around"}, "about"}, {[]string{"approximately"}, "about"}, {[]string{"estimated"}, "about"}, {[]string{"some"}, "about"}, {[]string{"nearly"}, "less than"}, {[]string{"almost"}, "less than"}, {[]string{"circa"}, "about"}, {[]string{"over"}, "more than"}, {[]string{"exceeding"}, "more than"}, {[]string{"exceeded"}, "more than"}, {[]string{"topped"}, "more than"}, {[]string{"surpassed"}, "more than"}, {[]string{"above"}, "more than"}, {[]string{"below"}, "less than"}, {[]string{"beyond"}, "more than"}, {[]string{"roughly"}, "about"}, {[]string{"under"}, "less than"}, {[]string{"~"}, "about"},
}

func (f *finder) qualifier(i, end int) string {
	for _, q := range qualifiers {
		ok := i >= len(q.words)
		for k := 0; ok && k < len(q.words); k++ {
			ok = f.tok(i-len(q.words)+k).low == q.words[k]
		}
		if !ok {
			continue
		}
		if q.means == "at most" && q.words[0] == "up" && (f.tok(i-3).low == "was" || adding[f.tok(i-3).low]) {
			continue
		}
		if q.words[0] == "over" && len(q.words) == 1 && f.tok(i-2).low != "" && changeWord[f.tok(i-2).low] {
			continue
		}
		return q.means
	}
	switch {
	case f.tok(end).low == "or":
		return vague[f.tok(end+1).low]
	case f.tok(end).low == "+" && f.tok(end).glued:
		return "more than"
	}
	return ""
}

// adding are the verbs whose "up to" sets no bound: "added up to 32.45 trillion yuan".
var adding = set(`add adds added adding sum sums summed summing`)

var changeWord = map[string]bool{"increase": true, "up": true, "down": true, "rise": true, "rose": true, "fell": true, "gain": true, "growth": true, "fall": true, "grew": true}
