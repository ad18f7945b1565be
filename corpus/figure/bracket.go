package figure

import (
	"quaestor/corpus/period"
	"quaestor/corpus/quantity"
)

// inBrackets binds a quantity in brackets: "1.46 trillion yuan (205.74 billion dollars)" says the same twice, "to the EU (6.1
// percent), Japan (0.5 percent)" gives each its own.
func (w *walk) inBrackets(b *bind) bool {
	if p := w.last(); p != nil && w.isMark(b.gov, ":") && w.at(b.gov-1).kind == instant && w.isMark(b.gov-2, "(") {
		of := len(w.binds) - 1
		for of > 0 && w.quantity(&w.binds[of]).Class != w.quantity(b).Class && w.binds[of-1].verb == p.verb {
			of-- // "Sales were 6 million, a fall of 40 pct (May 2020: 10 million)"
		}
		*b = w.repeat(b, &w.binds[of]) // "Load factor: 87 pct (May 2019: 79 pct)"
		b.comp, b.of, b.own = true, of, b.gov-1
		return true
	}
	if !w.isMark(b.gov, "(") {
		return false
	}
	p := w.last()
	q := w.quantity(b)
	if p != nil && (p.tok == b.gov-1 || p.kind == Change && p.after.b == b.gov && w.at(b.tok+1).is(fPrep) && w.isMark(b.tok+3, ")")) && q.Class == w.quantity(p).Class {
		*b = w.repeat(b, p)
		b.comp, b.of = p.comp, len(w.binds)-1
		w.bracketTime(b, p)
		return true
	}
	if p != nil && p.kind == Change && p.tok == b.gov-1 && w.isMark(b.tok+1, ")") && percentLike(q) && !w.isWord(b.tok+2, "of") && !w.partBracket(p) {
		*b = w.repeat(b, p) // "went up 9 mln crowns (4 pct)": the same move in percent
		b.comp, b.of = p.comp, len(w.binds)-1
		return true
	}
	if p != nil && p.kind == Level && w.quantity(p).Class == quantity.Count && q.Class == quantity.Bare && w.at(b.gov-1).kind != punct && w.isWord(b.tok+1, "in", "from") {
		b.subj, b.named, b.level = p.subj, true, true // "11 cases (5 in Peru, 3 in Chile)"
		q.Unit, q.Class, q.Elided = w.quantity(p).Unit, quantity.Count, true
		return true
	}
	if p != nil && p.kind == Level && percentLike(q) && w.ownBracket(p, b.gov) {
		if c := w.bracketedChange(p); c != nil {
			b.subj, b.named, b.kind, b.dir = p.subj, true, Change, c.dir // "5 tonnes of wool (up 7 pct), 9 tonnes of flax (4 pct)"
			return true
		}
	}
	if w.at(b.gov-1).kind != word || b.after.kind == changeTail || b.after.kind == compareTail {
		return false
	}
	a := w.itemStart(b.gov)
	b.subj, b.named = w.itemOf(w.cur, a, b.gov), true
	if v := w.clauseVerb(b); v != nil && w.isWord(v.b, "to", "with", "from") && w.dealings(&w.cur) {
		b.subj = w.partnerItem(v.b, a, b.gov)
	}
	if v := w.clauseVerb(b); v != nil && v.is(fUp|fDown) && percentLike(q) {
		b.change(v.flags)
	} else {
		b.level = true
	}
	return true
}

// bracketTime makes b, in brackets behind p and in its unit, the value of another time that the bracket names, or that the first such bracket of the
// sentence names: "Barley was 46 mln tonnes (47 mln in 1986) and maize 24 mln (25 mln)", "grew 2 pct (5 pct a year ago)".
func (w *walk) bracketTime(b, p *bind) {
	q := w.quantity(b)
	if p.comp || p.kind != b.kind || q.Unit != w.quantity(p).Unit {
		return
	}
	i := b.tok + 1
	if w.at(i).is(fPrep) && w.at(i).kind == word {
		i++
	}
	if w.at(i).kind == instant && w.isMark(i+1, ")") && (b.kind == Level || w.otherMonth(i)) {
		b.comp, b.then, b.own = true, true, i
		return
	}
	for k := range w.binds {
		first := &w.binds[k]
		if w.isMark(b.tok+1, ")") && first.then && w.quantity(first).Unit == q.Unit {
			b.comp, b.then, b.own = true, true, first.own
			return
		}
	}
}

// otherMonth reports whether the period at token i, in brackets behind a change, is one in which it may have been another, and not what that one or a longer
// change is over: "4 pct in May", "4 pct a year ago", not "4 pct on the year" or "4 pct so far this year".
func (w *walk) otherMonth(i int) bool {
	m := w.mention(i)
	if w.at(i-1).kind == word && !w.isWord(i-1, "in", "for") {
		return false
	}
	return m.Period.IsZero() && m.Shift.N < 0 || m.Period.Shape == period.Month || m.Period.Shape == period.Quarter
}

// ownBracket reports whether the bracket at token g belongs to figure p: no other item stands between.
func (w *walk) ownBracket(p *bind, g int) bool {
	for i := p.tok + 1; i < g; i++ {
		if t := w.at(i); t.kind != word || t.is(fConj) || t.verb > 0 {
			return false
		}
	}
	return p.kind == Level
}

// bracketedChange returns the change in brackets that the list gives before figure p, or nil.
func (w *walk) bracketedChange(p *bind) *bind {
	for k := len(w.binds) - 2; k >= 0; k-- {
		c := &w.binds[k]
		if c.kind == Change && !c.comp && c.verb == p.verb && percentLike(w.quantity(c)) && (w.isMark(c.gov, "(") || w.isMark(c.gov-1, "(")) {
			return c
		}
	}
	return nil
}

// itemStart returns the first token of the list item that ends before token end.
func (w *walk) itemStart(end int) int {
	a := end
	for a > 0 {
		t := w.at(a - 1)
		if t.kind != word || t.verb > 0 || t.is(fConj|fPrep|fDet) {
			break
		}
		a--
	}
	return a
}

// partBracket reports whether a percentage in brackets behind p, a change, may be how large a part something is and not by how much it moved: of people,
// "fell by 300 voters (41 pct)", and of what is held of a whole, "raised its stake by 9 mln (4 pct)".
func (w *walk) partBracket(p *bind) bool {
	switch p.subj.head {
	case "stake", "holding", "share", "interest", "turnout", "shareholding":
		return true
	}
	return w.quantity(p).Class == quantity.Count && w.quantity(p).Unit != ""
}
