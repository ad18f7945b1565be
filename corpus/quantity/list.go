package quantity

import (
	"strings"

	"github.com/shopspring/decimal"
)

// ranged reads the upper end of a range that begins at token start: "3 to 4 percent", "10-12 mln", "between 3 and 4 pct", "two or three".
// It returns the token behind.
func (f *finder) ranged(q *Quantity, start int, n number, unit string) int {
	i := n.next
	sep := f.tok(i)
	if sep.taken {
		return i
	}
	k := i + 1
	between := f.tok(start-1).low == "between" || f.tok(start-2).low == "between"
	switch sep.low {
	case "to":
		k = f.hyphen(k)
	case "-":
		if sep.glued != f.tok(k).glued {
			return i
		}
	case "and":
		if !between {
			return i
		}
	case "or":
	case "%", "percent", "pct":
		k = i + 2
		if s := f.tok(i + 1).low; s != "-" && s != "to" && (!between || s != "and") || !f.tok(k).num {
			return i
		}
		m := f.digits(k)
		if _, class, _ := f.suffix(m.next, m); class != Percent {
			return i
		}
		sep = f.tok(i + 1)
	default:
		return i
	}
	u2, k2, minus := f.prefix(k)
	m, ok := f.number(k2)
	if !ok || minus || m.next <= k2 || u2 != "" && u2 != unit && !(u2 == "dollar" && unit != "") || m.article {
		return i
	}
	scale := m.hasScale && !n.hasScale && !f.tok(n.next-1).grouped && n.val.LessThanOrEqual(m.val.Shift(-m.scale))
	switch {
	case m.val.LessThanOrEqual(n.val):
		return i
	case sep.low == "or" && (m.hasScale || m.val.GreaterThan(n.val.Mul(decimal.NewFromInt(3)).Div(decimal.NewFromInt(2)).Add(decimal.NewFromInt(1))) || !f.unitLike(m.next) && unit == ""):
		return i
	case sep.low == "to" && f.moved(start, m.next):
		return i
	case sep.low == "-" && m.hasScale && !scale && !n.hasScale:
		return i
	}
	if scale {
		q.Value, q.Places = n.val.Shift(m.scale), n.places+m.scale
	}
	q.IsRange, q.To = true, m.val
	return m.next
}

// ranging are the words behind which "from X to Y" is a range and no move.
var ranging = set(`range ranges ranging ranged vary varies varying varied between anywhere`)

// moved reports whether "X to Y", that begins at token i and ends before next, tells where something went: "rose 3 to 5", "from 5 to 7".
func (f *finder) moved(i, next int) bool {
	switch f.tok(next).low {
	case "from":
		return true
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		switch w := f.tok(k).low; {
		case w == "from":
			return !ranging[f.tok(k-1).low] && !ranging[f.tok(k-2).low] && !f.toAgain(next)
		case w == "by":
			return k == i-1 || k == i-2
		case moves[w]:
			return true
		case w == "," || w == "." || w == ";":
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

var moves = set(`rose fell dropped increased declined grew gained lost climbed slipped jumped up down eased advanced added shed rise fall rises falls plunged tumbled surged soared slid edged`)

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
	}
	q.Span = Span{t.start, f.tok(end - 1).end}
	f.out, f.at0 = append(f.out, q), append(f.at0, i)
	return end
}

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
	if between != "and" && between != "," && between != "or" && between != ", and" && between != "to" && between != "and about" && (between != "of the" || n.Class != Money) {
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
