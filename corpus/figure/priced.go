package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// priceEach makes the figures of clauses that begin with one unit of a thing the price of that thing for the unit: "A kilogram of pork cost 31 yuan".
func (w *walk) priceEach() {
	for k := range w.binds {
		b := &w.binds[k]
		v := w.clauseVerb(b)
		if w.quantity(b).Class != quantity.Money || b.kind == Change {
			continue
		}
		b.per = w.paidFor(b)
		if b.per != "" || v == nil || v.subjA >= v.subjB || b.ahead || b.comp {
			continue
		}
		if b.per = w.perOne(v.subjA, v.subjB); b.per != "" {
			continue
		}
		a, unit, e := w.oneUnit(v.subjA, v.subjB)
		if unit == "" {
			continue
		}
		old := b.subj.text
		of := b.subj
		switch {
		case a > v.subjA && !w.isWord(a-1, "of", "for"):
			continue
		case w.isWord(e, "of") && w.nounIn(e+1, v.subjB):
			of = w.subjectOf(e+1, v.subjB)
		}
		for n := range w.binds {
			o := &w.binds[n]
			if o.subj.text != old {
				continue
			}
			switch {
			case a > v.subjA:
			case quoted(&of):
				o.subj, o.named = of, true
			default:
				o.subj.text, o.subj.head, o.named = joinWords("price", " of ", of.text), "price", true
				o.subj.place = firstKeys(o.subj.place, of.place)
			}
			o.per = unit
		}
	}
}

// oneUnit finds one of a unit of measure in tokens a to e: its token, the unit and the token behind it.
func (w *walk) oneUnit(a, e int) (at int, unit string, behind int) {
	if t := w.at(a); t.kind == quant && w.qs[t.ref].Class == quantity.Measure && w.qs[t.ref].Value.IsInteger() && w.qs[t.ref].Value.IntPart() == 1 {
		return a, w.qs[t.ref].Unit, a + 1 // "One square metre of flax cost"
	}
	for ; a+1 < e; a++ {
		if w.one(a) {
			unit, behind = w.unitNoun(a + 1)
			return a, unit, behind
		}
	}
	return a, "", a
}

// perOne returns the unit of which tokens a to e say that they are the price: "the average price per barrel", "the cost per kilo of wool".
func (w *walk) perOne(a, e int) string {
	for i := a + 1; i+1 < e; i++ {
		if w.isWord(i, "per") && w.spelt(i-1, "price", "prices", "cost", "costs", "value", "return", "margin", "profit") {
			unit, _ := w.unitNoun(i + 1)
			return unit
		}
	}
	return ""
}

// one reports whether the word at token i says one of what follows.
func (w *walk) one(i int) bool { return w.isWord(i, "a", "an", "one", "each", "every") }

// unitNoun reads the unit of measure whose name begins at token i, and returns the token behind it; "" where none does.
func (w *walk) unitNoun(i int) (unit string, e int) {
	for e = i + 2; e > i; e-- {
		if i >= len(w.toks) || e > len(w.toks) || w.at(e-1).kind != word {
			continue
		}
		name := "1 " + w.raw(i, e)
		if q := quantity.Find(name, nil); len(q) == 1 && q[0].Class == quantity.Measure && q[0].End == len(name) {
			return q[0].Unit, e
		}
	}
	return "", i
}

// paidFor returns the unit that the money of b is paid for one of: "570 dollars for a tonne of rice".
func (w *walk) paidFor(b *bind) string {
	if !w.isWord(b.tok+1, "for") || !w.one(b.tok+2) {
		return ""
	}
	unit, _ := w.unitNoun(b.tok + 3)
	return unit
}

// costs reports whether s is what something costs, named by the thing alone: "pork was 43 yuan a kilogram and beef cost 69 yuan".
func (r *reader) costs(s *subject) bool {
	return strings.HasSuffix(s.text, " cost") || r.isThing(s)
}
