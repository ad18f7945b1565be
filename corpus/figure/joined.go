package figure

import "quaestor/corpus/quantity"

// joined binds a quantity behind "and", "or" or a comma: what the one before it is, if the two are of one sort.
func (w *walk) joined(b *bind) {
	p, q := w.last(), w.quantity(b)
	if p != nil && w.attributive(p.tok) && w.lastLike(q) != nil {
		p = w.lastLike(q) // "rates of 3 pct on 24-month loans, 4 pct on 36-month loans"
	}
	if p == nil || b.ahead != p.ahead || p.verb != b.verb && !w.gap {
		w.opens(b)
		return
	}
	share := w.sharing(b) && q.Class != quantity.Points
	switch {
	case q.Class == quantity.Count && q.Noun.End > 0 && p.kind != Change && (!p.comp && w.otherNoun(p, q) || p.comp && q.Unit != w.quantity(p).Unit && w.at(b.gov).is(fConj)):
		w.opens(b) // "11 imported cases and 35 local cases", "9 million births, down from 10 million, and 8 million deaths"
	case b.after.kind == ofTail && !w.sharing(b) && !p.comp && q.Class == w.quantity(p).Class:
		b.kind, b.dir, b.level = p.kind, p.dir, p.level
		w.ownNoun(b, w.clauseVerb(b))
	case b.after.kind == balanceTail && !p.comp:
		b.level = true
		w.balance(b)
	case share:
		b.subj, b.named, b.level = p.subj, true, true
		b.comp, b.of = p.comp, p.of
		w.shareOf(b)
	case w.isWord(b.gov, "or") && !p.comp:
		*b = w.repeat(b, p)
		b.of = len(w.binds) - 1
	case !alike(w.quantity(p), q) && percentLike(q) && w.lastChange(b) != nil && alike(w.quantity(w.lastChange(b)), q):
		*b = w.repeat(b, w.lastChange(b)) // "rose 14 pct to 162 from 142, and 7 pct from March"
		b.of = -1
	case alike(w.quantity(p), q) && (q.Class != quantity.Count || p.comp || p.kind == Change || q.Unit == w.quantity(p).Unit):
		*b = w.repeat(b, p)
		if was := w.quantity(p); q.Class == quantity.Bare && was.Class == quantity.Count && was.Unit == "person" && was.Elided {
			q.Unit, q.Class, q.Elided = was.Unit, quantity.Count, true // "killed 13 in Peru and 3 in Chile"
		}
	default:
		w.opens(b)
	}
}

// otherNoun reports whether the counted noun of q is printed otherwise than that of p.
func (w *walk) otherNoun(p *bind, q *quantity.Quantity) bool {
	was := w.quantity(p)
	return was.Class == quantity.Count && (was.Noun.End == 0 || w.text[was.Noun.Start:was.Noun.End] != w.text[q.Noun.Start:q.Noun.End])
}

// beside binds a quantity right behind a noun: "imports 4.3 percent to 18.1 trillion", "showed a surplus 1.8 billion", "lifted their trade
// 11 percent".
func (w *walk) beside(b *bind) {
	if v := w.clauseVerb(b); v != nil && !b.ahead && w.movedObject(v) == b.gov+1 && v.is(fUp|fDown) && percentLike(w.quantity(b)) {
		b.change(v.flags)
		return
	}
	if w.signed(b) {
		return
	}
	if g := w.at(b.gov); g.is(fChange) && g.is(fUp|fDown) && g.verb == 0 && percentLike(w.quantity(b)) && b.tok-b.gov > 2 && !b.ahead {
		b.change(g.flags)
		w.nounChangeSubject(b, b.gov)
		return // "increases upwards of 6 pct"
	}
	if w.gapBefore(b, b.gov+1) {
		w.repeatGap(b)
		return
	}
	b.level = true
	if b.after.kind == ofTail && !w.sharing(b) {
		w.ownNoun(b, nil) // "costing the province 3 mln yuan in losses"
		return
	}
	a := w.nounStart(b.gov + 1)
	if a <= b.gov && (w.at(a-1).verb > 0 || a == 0 || w.at(a-1).is(fPrep|fDet|fSkip)) {
		b.subj, b.named = w.within(w.cur, w.subjectOf(a, b.gov+1)), true
	}
}

// signed reads the noun phrase between the figure before and b, which is printed with a sign, as the subject of b: "Dow +0.2%, Nasdaq
// -0.8%". It reports whether it did.
func (w *walk) signed(b *bind) bool {
	at := w.toks[b.tok].start
	if w.text[at] != '-' && at > w.start {
		at--
	}
	if w.text[at] != '+' && w.text[at] != '-' {
		return false
	}
	a := b.gov
	for a > 0 && w.isNoun(a-1) {
		a--
	}
	if a > 0 && w.at(a-1).kind != quant && w.at(a-1).kind != punct {
		return false
	}
	w.cur, w.gap = w.subjectOf(a, b.gov+1), true
	b.subj, b.named = w.cur, true
	if percentLike(w.quantity(b)) {
		b.change(map[byte]flag{'+': fUp, '-': fDown}[w.text[at]])
	}
	return !w.cur.empty()
}
