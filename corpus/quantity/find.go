package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// A finder holds a text while its quantities are read.
type finder struct {
	text string
	toks []tok
	out  []Quantity
	at0  []int // token where each of out begins
}

func (f *finder) tok(i int) tok {
	if i < 0 || i >= len(f.toks) {
		return tok{}
	}
	return f.toks[i]
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
	return f.out
}

// at reads a quantity at token i and returns the token behind it.
func (f *finder) at(i int) int {
	t := f.tok(i)
	if t.taken {
		return i
	}
	if j := f.inexact(i); j > i {
		return j
	}
	unit, k := f.prefix(i)
	n, ok := f.number(k)
	if !ok {
		return i
	}
	if unit == "" && !f.standsAlone(i, n) {
		return n.next
	}
	start := i
	q := Quantity{Value: n.val, Places: n.places}
	neg := false
	if p := f.tok(i - 1); p.low == "-" && t.glued && (i < 2 || !f.tok(i-1).glued) && t.num {
		neg, start = true, i-1
	}
	next := f.ranged(&q, n, unit)
	if neg {
		q.Value = q.Value.Neg()
	}
	end := next
	if unit != "" {
		q.Unit, q.Class = unit, Money
		if u, _, e := f.suffix(end, n); e > end && isMoney(u) && (u == unit || unit == "dollar" || unit == "pound") {
			q.Unit, end = u, e
		}
		end = f.per(&q, end)
	} else if u, class, e := f.suffix(end, n); e > end {
		q.Unit, q.Class, end = u, class, e
		if class == Money || class == Measure || class == Count {
			end = f.per(&q, end)
		}
	} else if u, noun, e := f.counted(end, n); e > end {
		q.Unit, q.Class, q.Noun, end = u, Count, noun, e
	} else if n.words && !n.hasScale && !n.fraction && n.val.LessThan(decimal.NewFromInt(10)) && !f.bareWordFits(i, n) {
		return n.next
	}
	q.Span = Span{f.tok(start).start, f.tok(end - 1).end}
	q.Qualifier = f.qualifier(start, end)
	f.out, f.at0 = append(f.out, q), append(f.at0, start)
	return end
}

// bareWordFits reports whether a small number word without a unit is still a quantity: "zero", "nil".
func (f *finder) bareWordFits(i int, n number) bool {
	switch f.tok(i).low {
	case "nil", "zero", "minus":
		return true
	}
	return false
}

// standsAlone rejects numbers that are no quantities: parts of names ("G7", "Boeing 747"), scores, times, versions, ordinals, years.
func (f *finder) standsAlone(i int, n number) bool {
	t, p, a := f.tok(i), f.tok(i-1), f.tok(n.next)
	if t.num {
		if t.glued && p.end > 0 && (isWord(p.low) && !p.num && len(p.low) <= 3 || p.low == "#" || p.low == "_" || p.low == "@") {
			return false
		}
		if t.glued && p.low == "-" && p.glued && isWord(f.tok(i-2).low) {
			return false
		}
		if a.glued && a.capital && len(a.low) == 1 && !n.hasScale && strings.Contains("gdxs", a.low) {
			return false // "5G", "3D"
		}
		if a.glued && !n.hasScale && (a.low == "st" || a.low == "nd" || a.low == "rd" || a.low == "th") {
			return false
		}
		if a.glued && (a.low == ":" || a.low == "-" && f.tok(n.next+1).num && f.tok(n.next+1).glued && (f.tok(n.next+2).low == "-" && f.tok(n.next+2).glued)) {
			return a.low != ":" || !f.tok(n.next+1).num
		}
		if t.glued && (p.low == ":" || p.low == "/") && f.tok(i-2).num && p.glued {
			return false
		}
		if n.next == i+1 && t.places == 0 && !strings.Contains(t.low, ",") && len(t.low) == 4 && t.val.GreaterThanOrEqual(decimal.NewFromInt(1800)) && t.val.LessThan(decimal.NewFromInt(2100)) && !f.yearUnit(n.next) {
			return false
		}
		switch p.low {
		case "no", "number", "page", "chapter", "section", "article", "flight", "route", "highway", "version", "phase", "level", "boeing", "airbus", "channel", "figure", "table", "class", "type", "area", "room", "formula", "act", "volume", "part", "step", "tier", "grade", "apollo", "iphone", "windows", "big", "covid", "top":
			return p.low == "level"
		case ".":
			if f.tok(i-2).low == "no" {
				return false
			}
		}
		if p.capital && p.low != "" && !sentenceStart(f, i-1) && a.low != "%" && !f.unitLike(n.next) && !n.hasScale && t.places == 0 && len(t.low) <= 3 && !notName[p.low] {
			return false
		}
		return true
	}
	// words
	switch a.low {
	case "of":
		if f.tok(i).low == "one" {
			return false
		}
	case "another":
		return false
	}
	if f.tok(i).low == "one" && n.next == i+1 {
		switch a.low {
		case "who", "that", "which", "another", "day", "thing", "time", "way", "side", "hand", "more", "or", "is", "was", "in", "and", "for", "on", "to", "can", "could", "would", "should", "by", "with", ",", ".", "has", "had", "reason", "point":
			return false
		}
		if p.low == "no" || p.low == "the" || p.low == "this" || p.low == "that" || p.low == "any" || p.low == "every" || p.low == "each" || p.low == "another" {
			return false
		}
	}
	return true
}

var notName = map[string]bool{"in": true, "the": true, "about": true, "of": true, "to": true, "at": true, "by": true, "from": true, "for": true, "up": true, "down": true, "and": true, "or": true, "than": true, "with": true, "over": true, "under": true, "some": true, "nearly": true}

func sentenceStart(f *finder, i int) bool {
	p := f.tok(i - 1)
	return i == 0 || p.low == "." || p.low == "\"" || p.low == "“" || p.low == ":"
}

// yearUnit reports whether what follows makes a four-digit number an amount and no year.
func (f *finder) yearUnit(i int) bool {
	return f.unitLike(i)
}

func (f *finder) unitLike(i int) bool {
	t := f.tok(i)
	_, ok := allUnits[t.low]
	return ok || currencyWord(t.low) != "" || t.low == "%" || t.low == "per" && f.tok(i+1).low == "cent"
}

func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// ranged reads the upper end of a range: "3 to 4 percent", "10-12 mln", "between 3 and 4 pct". It returns the token behind.
func (f *finder) ranged(q *Quantity, n number, unit string) int {
	i := n.next
	sep := f.tok(i).low
	between := f.before(q, n, "between")
	k := i + 1
	switch {
	case sep == "to" && !f.tok(i).taken, sep == "-" && f.tok(i).glued == f.tok(i+1).glued, between && sep == "and":
	case sep == "%" || sep == "percent" || sep == "pct":
		k = i + 2
		if s := f.tok(i + 1).low; !(s == "-" && f.tok(i+2).num || between && s == "and") {
			return i
		}
	default:
		return i
	}
	u2, k2 := f.prefix(k)
	m, ok := f.number(k2)
	if !ok || m.next <= k2 || u2 != "" && u2 != unit || m.article {
		return i
	}
	if m.val.LessThanOrEqual(n.val) && !(m.hasScale && !n.hasScale && m.val.Shift(-m.scale).GreaterThan(n.val)) {
		return i
	}
	if sep == "to" && f.tok(i-1).num && n.hasScale && !m.hasScale {
		return i
	}
	if sep == "to" && (f.tok(m.next).low == "from") {
		return i
	}
	if !n.hasScale && m.hasScale {
		q.Value, q.Places = n.val.Shift(m.scale), n.places+m.scale
	}
	if sep == "to" && (f.before(q, n, "from") || f.before(q, n, "by") || f.changed(n)) {
		return i
	}
	q.IsRange, q.To = true, m.val
	return m.next
}

// changed reports whether a verb of change stands right before the number, so that what follows "to" is where it went: "rose 3 to 5".
func (f *finder) changed(n number) bool {
	for i := n.next - 1; i >= 0 && i > n.next-5; i-- {
		switch f.tok(i).low {
		case "rose", "fell", "dropped", "increased", "declined", "grew", "gained", "lost", "climbed", "slipped", "jumped", "up", "down", "eased", "advanced":
			return true
		}
	}
	return false
}

// before reports whether the word stands in front of the number, at most two tokens back.
func (f *finder) before(q *Quantity, n number, word string) bool {
	for i := n.next - 1; i >= 0 && i > n.next-7; i-- {
		if f.tok(i).low == word {
			return true
		}
	}
	return false
}

// inexact reads "dozens of tons", "several million", "hundreds of": no single value.
func (f *finder) inexact(i int) int {
	t := f.tok(i)
	j := i
	switch t.low {
	case "dozens", "scores", "hundreds", "tens", "thousands", "millions", "billions", "trillions":
		j++
		for f.tok(j).low == "of" || f.tok(j).low == "thousands" || f.tok(j).low == "millions" || f.tok(j).low == "billions" {
			j++
		}
		if j == i+1 {
			return i
		}
	case "several", "few":
		if _, ok := scaleWords[f.tok(i+1).low]; !ok && f.tok(i+1).low != "dozen" {
			return i
		}
		j += 2
	default:
		return i
	}
	q := Quantity{Inexact: true}
	end := j
	if u, class, e := f.suffix(j, number{}); e > j {
		q.Unit, q.Class, end = u, class, e
	} else if u, noun, e := f.counted(j, number{val: decimal.NewFromInt(2)}); e > j {
		q.Unit, q.Class, q.Noun, end = u, Count, noun, e
	}
	q.Span = Span{t.start, f.tok(end - 1).end}
	f.out, f.at0 = append(f.out, q), append(f.at0, i)
	return end
}

// qualifiers in front of a quantity, longest first.
var qualifiers = []struct {
	words []string
	means string
}{
	{[]string{"no", "more", "than"}, "at most"}, {[]string{"no", "less", "than"}, "at least"}, {[]string{"not", "more", "than"}, "at most"}, {[]string{"no", "fewer", "than"}, "at least"},
	{[]string{"more", "than"}, "more than"}, {[]string{"less", "than"}, "less than"}, {[]string{"fewer", "than"}, "less than"}, {[]string{"greater", "than"}, "more than"}, {[]string{"better", "than"}, "more than"}, {[]string{"in", "excess", "of"}, "more than"},
	{[]string{"at", "least"}, "at least"}, {[]string{"at", "most"}, "at most"}, {[]string{"up", "to"}, "at most"}, {[]string{"as", "much", "as"}, "at most"}, {[]string{"as", "many", "as"}, "at most"},
	{[]string{"just", "over"}, "more than"}, {[]string{"just", "under"}, "less than"}, {[]string{"well", "over"}, "more than"}, {[]string{"close", "to"}, "about"},
	{[]string{"about"}, "about"}, {[]string{"around"}, "about"}, {[]string{"approximately"}, "about"}, {[]string{"roughly"}, "about"}, {[]string{"some"}, "about"}, {[]string{"nearly"}, "less than"}, {[]string{"almost"}, "less than"}, {[]string{"circa"}, "about"}, {[]string{"over"}, "more than"}, {[]string{"exceeding"}, "more than"}, {[]string{"under"}, "less than"}, {[]string{"~"}, "about"},
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
		if q.means == "at most" && q.words[0] == "up" && f.tok(i-3).low == "was" {
			continue
		}
		if q.words[0] == "over" && len(q.words) == 1 && f.tok(i-2).low != "" && changeWord[f.tok(i-2).low] {
			continue
		}
		return q.means
	}
	switch {
	case f.tok(end).low == "or" && f.tok(end+1).low == "so":
		return "about"
	case f.tok(end).low == "or" && f.tok(end+1).low == "more":
		return "at least"
	case f.tok(end).low == "or" && f.tok(end+1).low == "less":
		return "at most"
	case f.tok(end).low == "+" && f.tok(end).glued:
		return "more than"
	}
	return ""
}

var changeWord = map[string]bool{"increase": true, "up": true, "down": true, "rise": true, "rose": true, "fell": true, "gain": true, "growth": true, "fall": true, "grew": true}

// elide gives a bare number the unit and scale of an earlier one of its sentence: "3.65 billion dlrs in 1986 from 3.39 billion",
// "27.52 pct against 15.89".
func (f *finder) elide() {
	last := -1
	for i := range f.out {
		q := &f.out[i]
		if i > 0 {
			if gap := f.text[f.out[i-1].End:max(q.Start, f.out[i-1].End)]; strings.Contains(gap, "\n") || sentenceEnd(gap) {
				last = -1
			}
		}
		if q.Class == Bare && !q.Inexact {
			if last >= 0 && !(f.out[last].Class == Percent && f.follows(i, "to")) && f.comparedWith(i) && (f.out[last].Class == Money || f.out[last].Class == Percent || f.out[last].Class == Measure || f.out[last].Class == Points) {
				if f.out[last].Class != Percent && f.out[last].Class != Points || q.Places <= 0 && q.Value.LessThan(decimal.NewFromInt(1000)) { // millions are no percentage
					q.Unit, q.Class, q.Elided = f.out[last].Unit, f.out[last].Class, true
				}
			}
			if q.Class != Bare && q.Unit != "" {
				last = i
			}
			continue
		}
		if q.Class != Duration && q.Class != Bare {
			last = i
		}
	}
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
	if between != "and" && between != "," && between != "or" && between != ", and" && between != "and about" {
		return
	}
	if n.Class == Money || n.Class == Percent || n.Class == Measure || n.Class == Count && q.Value.GreaterThan(decimal.NewFromInt(12)) {
		q.Unit, q.Class, q.Elided = n.Unit, n.Class, true
		if scale := n.Places; scale >= 3 && q.Places <= 0 && q.Value.LessThan(decimal.NewFromInt(1000)) {
			exp := scaleOf(f.text[n.Start:n.End])
			q.Value, q.Places = q.Value.Shift(exp), q.Places+exp
		}
	}
}

func scaleOf(s string) int32 {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if e, ok := scaleWords[w]; ok {
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
