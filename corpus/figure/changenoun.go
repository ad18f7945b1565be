package figure

import (
	"strings"

	"quaestor/corpus/period"
)

// changeOf binds a quantity before a noun of change: "a 0.6 pct decline", "a 7.4 pct drop in January sales", "a 2 pct price rise".
func (w *walk) changeOf(b *bind) {
	h := b.after.head
	b.change(w.at(h).flags)
	w.haveSubject(b)
	w.ofLast(b, b.gov)
	if a, e := w.complement(h + 1); a < e {
		b.subj, b.named = w.subjectOf(a, e), true
		if w.cur.bare && len(b.subj.partner) == 0 {
			b.subj.place = firstKeys(b.subj.place, w.cur.place) // "Norway has set a 10 pct rise in exports"
		}
		return
	}
	if w.at(b.gov).poss && w.at(b.gov).kind == word && w.isNoun(b.gov) && b.after.a == h {
		b.subj, b.named = w.subjectOf(w.nounStart(b.gov+1), b.gov+1), true // "Acme's 3 pct advance"
		return
	}
	if a, e := w.trimModifiers(b.after.a, h); a < e {
		b.subj, b.named = w.within(w.cur, w.subjectOf(a, e)), true
	}
}

// ofLast gives b, a change in apposition behind token g ("…, an increase of 5 pct", ", up 5 pct"), the subject of the figure before
// where that is not the subject of the clause: "sold 500 cars, up 5 pct".
func (w *walk) ofLast(b *bind, g int) {
	for g >= 0 && w.at(g).kind == word && w.at(g).is(fDet|fAdv|fSkip) && w.at(g).verb == 0 {
		g--
	}
	p := w.last()
	if p == nil || p.comp || p.verb != b.verb || b.named || !w.isMark(g, ",") && !w.at(g).is(fConj) && !(w.isMark(g, "(") && w.ownBracket(p, g)) {
		return
	}
	b.subj, b.named = p.subj, p.named
}

// changeIn returns the noun of change in tokens a to e that the quantity behind them measures, or -1.
func (w *walk) changeIn(a, e int) int {
	for j := a; j < e; j++ {
		t := w.at(j)
		if t.kind != word || !t.is(fChange) || !t.is(fUp|fDown) || t.verb > 0 {
			continue
		}
		if j == e-1 || w.isWord(j+1, "in", "of", "on", "for", "to") {
			return j
		}
	}
	return -1
}

// changeTo returns the noun of change that leads to the level behind the "to" at token g, or -1: "the fall in the value of exports and re-exports to
// 37 bln", "a slide in shipments to Chile to 3 bln".
func (w *walk) changeTo(g int) int {
	const longest = 14 // tokens
	if !w.isWord(g, "to") {
		return -1
	}
	if c := w.changeIn(w.nounStart(g), g); c >= 0 {
		return c
	}
	for j := g - 1; j >= 0 && j > g-longest; j-- {
		t := w.at(j)
		if t.kind != word && t.kind != instant || t.verb > 0 || t.is(fSub|fRel|fVs) {
			return -1
		}
		if t.is(fChange) && t.is(fUp|fDown) && w.isWord(j+1, "in") && w.at(j-1).is(fDet|fSkip) {
			return j
		}
	}
	return -1
}

// nounChangeSubject gives b, a change by the noun at token c, the subject that stands beside the noun: "an increase in the surplus",
// "the profit rise"; otherwise that of the clause stays.
func (w *walk) nounChangeSubject(b *bind, c int) {
	if w.isWord(c+1, "in", "of", "on") && c+1 < b.gov {
		e := b.gov
		if w.isWord(b.gov, "to", "by", "from", "at") || w.isWord(b.gov, "of") {
			if w.nounIn(c+2, e) {
				b.subj, b.named = w.subjectOf(c+2, e), true
				return
			}
		}
	}
	a, e := w.trimModifiers(w.nounStart(c), c)
	if a < e && w.at(a).kind == word && !w.at(a).is(fPrep|fDet|fPoss) && !b.named && !w.nthOfRow(a, e) {
		b.subj, b.named = w.subjectOf(a, e), true
	}
}

// nthOfRow reports whether tokens a to e only say which of several in a row a change is: "the third straight increase".
func (w *walk) nthOfRow(a, e int) bool {
	for i := a; i < e; i++ {
		if !w.spelt(i, "straight", "consecutive", "successive", "back-to-back", "further", "fresh") && period.Ordinal(strings.ToLower(w.raw(i, i+1))) == 0 {
			return false
		}
	}
	return true
}

// complement returns the noun phrase behind a noun of change: "in January sales" of "a drop in January sales"; none where it is a
// time or place only.
func (w *walk) complement(i int) (int, int) {
	if w.isWord(i, "in", "on") && w.at(i+1).kind == instant && w.isWord(i+2, "in", "of") {
		i++
	}
	if w.at(i).kind == instant && !w.at(i).poss {
		i++ // "a half-point increase yesterday in the rate", "a rise in May in rents"
	}
	if !w.isWord(i, "in", "of") {
		return 0, 0
	}
	a := i + 1
	if w.at(a).is(fDet|fPoss) && w.at(a+1).kind == quant && !w.counted(a+1) && !w.at(a+2).is(fPrep|fConj) && w.nounIn(a+2, w.phraseEnd(a+2)) {
		a += 2 // "a 12 pct increase in the 54 franc daily wage"
	}
	if w.at(a).kind == quant || w.at(a).kind == instant && !w.at(a).poss && !w.isNoun(a+1) {
		return 0, 0
	}
	e := w.phraseEnd(a)
	for j := a; j < e; j++ {
		if w.isNoun(j) && w.at(j).place == 0 && !w.at(j).is(fTime) {
			return a, e
		}
	}
	return 0, 0
}

// trimModifiers drops from the words between a quantity and its noun those that do not name what is measured.
func (w *walk) trimModifiers(a, e int) (int, int) {
	for a < e && (w.at(a).kind != word || w.at(a).is(fSkip|fAdv|fCmp|fPart)) {
		a++
	}
	for e > a && (w.at(e-1).kind != word || w.at(e-1).is(fSkip|fAdv|fTime)) {
		e--
	}
	return a, e
}

// nounIn reports whether tokens a to e hold a noun that is not only a time or place.
func (w *walk) nounIn(a, e int) bool {
	for j := a; j < e; j++ {
		if w.isNoun(j) && w.at(j).place == 0 && !w.at(j).is(fTime) {
			return true
		}
	}
	return false
}

// compared binds a quantity before a comparative: "11 pct higher", "202,000 bpd down on 1985", "0.1 points above".
func (w *walk) compared(b *bind) {
	way := w.at(b.after.head).flags
	if w.isWord(b.after.head, "under") {
		way = fDown
	} else if w.isWord(b.after.head, "over") {
		way = fUp
	}
	b.change(way)
	if g := w.at(b.gov); g.kind == word && g.verb == 0 && !g.is(fPrep|fConj|fSub|fRel|fDet) {
		w.beside(b)
		b.change(way)
	}
	if w.isMark(b.gov, ",") || w.at(b.gov).is(fConj) {
		if p := w.last(); p != nil && !p.comp && b.verb == p.verb {
			b.subj, b.named = p.subj, true
			if v := w.clauseVerb(b); w.isWord(b.gov, "or") && b.gov == p.tok+1 && p.kind == Level && v != nil && v.is(fBe) && w.isWord(b.after.head, "above", "below", "higher", "lower") {
				p.kind, p.dir, p.level = b.kind, b.dir, false // "sales were 2 bln dlrs or 1 pct below the level of 9 bln"
			}
			if p.kind == Level && p.after.kind == noTail && percentLike(w.quantity(p)) && w.quantity(p).Unit == w.quantity(b).Unit && w.onlyListed(p.tok, b.tok) {
				p.kind, p.dir, p.level = b.kind, b.dir, false // "23 pct and 19 pct higher"
			}
		}
	}
}
