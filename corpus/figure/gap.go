package figure

import "strings"

// gapBefore looks for a subject of its own right before token end, in a clause that leaves its verb out: "…, and imports to 5 bln",
// "with exports at 3 bln". Where there is one it becomes that of the running clause.
func (w *walk) gapBefore(b *bind, end int) bool {
	t := w.at(end - 1)
	if t.kind == word && (t.verb > 0 || t.is(fPrep|fConj|fSub|fAux|fDet) && !t.poss) || t.kind == quant || t.kind == punct && t.lower != ")" || t.kind == emptyTok || t.kind == instant && !w.isNoun(end-2) {
		return false
	}
	a, with := w.gapStart(end), false
	if a < 0 {
		return false
	}
	for a < end && (w.at(a).is(fConj|fAdv) && !w.isNoun(a) || w.isMark(a, ",")) {
		a++
	}
	if n := w.at(a + 1); w.participle(a) && !w.spelt(a, ingNouns...) && (n.is(fDet|fPrep|fAdv) || n.kind != word || w.isWord(a+1, "it", "them")) {
		return false // "costing the province 3 mln yuan", "closing below 3 dlrs", "putting it 9 pct below"
	}
	if w.isWord(a, "including") && w.isMark(a-1, ",") && a+1 < end {
		a++ // "industry grew 12 pct, including capital goods by 22 pct"
	}
	if w.isWord(a, "with") && (len(w.cur.partner) == 0 || w.nounIn(a+1, end)) {
		a, with = a+1, true // not the "with" of a partner: "trade with Japan rose 5 pct and with China 3 pct"
	}
	if a >= end || !w.nounIn(a, end) && w.at(end-1).place == 0 && !w.at(end-1).poss && !w.at(a).is(fPron) {
		return false
	}
	origin := w.fromPlace(a) && strings.Contains(w.cur.text, " from ") // "visits from Peru rose 5 pct and from Chile 3 pct"
	if w.at(a).is(fVs) || !origin && w.isWord(a, "from") || w.isWord(a, "after", "against", "than", "over", "down", "up", "an", "a") && !with {
		return false
	}
	if len(w.binds) == 0 && !with && b.verb > 0 {
		return false
	}
	w.cur = w.itemOf(w.cur, a, end)
	w.gap = true
	w.along = with || w.along && b.verb == w.alongVerb
	w.alongVerb = b.verb
	b.subj, b.named, b.beside = w.cur, true, w.along
	return true
}

// repeatGap gives b, whose clause leaves its verb out, the kind of the last bind like it: "exports rose 5 pct and imports 3 pct".
func (w *walk) repeatGap(b *bind) {
	q := w.quantity(b)
	for k := len(w.binds) - 1; k >= 0; k-- {
		p := &w.binds[k]
		if !p.comp && alike(w.quantity(p), q) {
			b.kind, b.dir, b.level, b.moved = p.kind, p.dir, p.level, p.moved
			return
		}
	}
	if v := w.clauseVerb(b); v != nil && v.is(fUp|fDown) && percentLike(q) {
		b.change(v.flags)
		return
	}
	b.level = true
}

// gapStart returns the token that the clause which ends before token end begins with where it has no verb, or -1.
func (w *walk) gapStart(end int) int {
	for j := end - 1; j >= 0; j-- {
		switch t := w.at(j); {
		case t.verb > 0:
			return -1
		case t.kind == quant:
			a := w.afterConjunction(w.lastBreak(j+1, end), end)
			if a == j+1 && !w.isWord(a, "with") {
				return -1
			}
			return a
		case t.kind == punct && (t.lower == ";" || t.lower == ":" || t.lower == "-"):
			return j + 1
		case t.kind == punct && t.lower == ")":
			j = w.opening(j)
		case w.isWord(j, "with") && w.isMark(j-1, ","):
			return j // "the surplus rose, with exports up 5 pct"
		case j == 0:
			return 0
		}
	}
	return -1
}

// participle reports whether token i, in lower case, has the ending of a participle.
func (w *walk) participle(i int) bool {
	t := w.at(i)
	return t.kind == word && !t.caps && t.end-t.start > 4 && strings.HasSuffix(w.text[t.start:t.end], "ing")
}

// lastBreak returns the token of the last comma that a conjunction follows between tokens a and e, or a where there is none: in "rose 3 pct
// on supply and demand, and vegetables 2 pct" the second "and" joins the clauses.
func (w *walk) lastBreak(a, e int) int {
	for i := e - 1; i > a; i-- {
		if w.isMark(i, ",") && w.at(i+1).is(fConj|fSub) {
			return i
		}
	}
	return a
}
