package figure

import (
	"quaestor/corpus/quantity"

	"github.com/shopspring/decimal"
)

// role decides what the quantity of b is to its subject, by the word that governs it and by what follows it.
func (w *walk) role(b *bind) {
	g := w.at(b.gov)
	switch {
	case w.inBrackets(b), w.versus(b):
	case b.after.kind == changeTail && !timeSpan(w.quantity(b)):
		w.changeOf(b)
	case w.isWord(b.gov, "above", "below") && g.verb == 0 && w.at(b.gov+1).is(fDet) && b.after.kind != compareTail:
		b.level = true // "held above the 50 line"
	case g.verb == 0 && w.isWord(b.gov, "up", "down") && (w.isWord(b.gov+1, "above", "below", "to", "towards", "near") || phrasals[g.lower][w.at(b.gov-1).lower]):
		b.level = true // "push the dollar up above 150 yen", "makes up about a quarter"
	case g.is(fCmp) && g.is(fFlat) && g.verb == 0 && w.at(b.tok-1).is(fDet) && b.after.kind == nounTail:
		w.opens(b) // "if prices remain stable the five bln reserves target can be reached"
	case g.is(fCmp) && g.is(fFlat) && g.verb == 0 && b.after.kind != compareTail && w.at(b.gov-1).is(fDet):
		b.level = true // "at an unchanged 5.3 pct"
	case g.is(fCmp) && g.verb == 0 && !(g.is(fFlat) && b.after.kind == compareTail) && !(timeSpan(w.quantity(b)) && w.isWord(b.gov, "fewer", "more", "less")):
		if !w.nameBefore(b) && !w.gapBefore(b, b.gov) {
			w.ofLast(b, b.gov-1)
		}
		b.change(g.flags)
	case w.heads(b):
		w.opens(b)
	case w.isWord(b.gov, "off") && percentLike(w.quantity(b)) && b.after.kind != ofTail:
		b.change(fDown) // "prices were off 21 pct from a year ago"
	case b.after.kind == compareTail:
		w.compared(b)
	case g.verb > 0 && w.bounded(b):
		b.level, b.moved = true, true // "fell below 70 cents"
	case g.verb > 0:
		w.object(b)
	case w.isMark(b.gov, ",") && w.at(b.gov-1).is(fChange) && w.at(b.gov-1).is(fUp|fDown) && w.at(b.gov-1).verb == 0 && percentLike(w.quantity(b)):
		b.change(w.at(b.gov - 1).flags) // "posted the fastest growth, 27.8 percent"
	case (g.is(fPoss) || g.poss && g.kind == word) && (b.after.kind == nounTail || b.after.kind == balanceTail) && w.quantity(b).Class != quantity.Count && !timeSpan(w.quantity(b)):
		w.possessedNoun(b)
	case (g.is(fPoss) || g.poss && g.kind == word) && w.quantity(b).Class == quantity.Count && w.quantity(b).Noun.End > 0 && b.after.kind == noTail:
		b.level = true
		w.ownNoun(b, nil) // "given by the island's 40 largest yards"
	case w.isWord(b.gov, "including") && (w.at(b.tok+1).is(fPart) || w.isWord(b.tok+1, "in")):
		w.partOfWhole(b)
	case g.is(fConj), w.isMark(b.gov, ","):
		w.joined(b)
	case w.isWord(b.gov, "of"):
		w.ofNoun(b)
	case w.guessed(b):
		b.gov--
		w.object(b)
	case w.dealt(b):
	case w.isWord(b.gov, "to", "at", "by"), w.isWord(b.gov, "into") && b.after.kind == balanceTail:
		w.preposition(b)
	case w.isWord(b.gov, "for", "to", "on") && w.at(b.gov-1).verb > 0 && w.verbs[w.at(b.gov-1).verb-1].main == b.gov-1 && !w.at(b.gov-1).is(fUp|fDown):
		b.gov-- // "had looked for 5 percent"
		w.object(b)
	case b.gov < 0, g.kind != word, g.is(fPrep | fSub | fRel | fVs), w.isWord(b.gov, "that"):
		w.opens(b)
	default:
		w.beside(b)
	}
}

// heads reports whether the subject of its clause begins with b, so that the word before it does not govern it: "In the period two mln people were
// employed", "the ministry said 4,000 cars were sold".
func (w *walk) heads(b *bind) bool {
	v, g := w.clauseVerb(b), w.at(b.gov)
	if !b.ahead || v == nil || b.gov >= v.subjA || v.subjA > b.tok || b.tok >= v.subjB {
		return false
	}
	return g.kind == word && g.is(fTime) && v.front <= b.gov || g.verb > 0 && w.saysClause(*g)
}

// possessedNoun binds a quantity between an owner and the noun that it measures: "our 15 mln tonne export target", "Peru's 3 bln dlr foreign debt".
func (w *walk) possessedNoun(b *bind) {
	b.level = true
	b.subj, b.named = w.subjectOf(b.after.a, w.phraseEnd(b.after.head)), true
	if b.subj.empty() {
		b.named = false
		return
	}
	if t := w.at(b.gov); len(b.subj.place) == 0 && t.place > 0 {
		b.subj.place = appendPlace(nil, w.places[t.place-1], false)
	}
}

// bounded reports whether "above" or "below" stands between the governing verb of b and its quantity.
func (w *walk) bounded(b *bind) bool {
	for i := b.gov + 1; i < b.tok; i++ {
		if w.isWord(i, "above", "below", "beyond") {
			return true
		}
	}
	return false
}

// nameBefore gives b, governed by a particle behind a comma, the name before the comma where a list gives each its own: "The biggest losers
// were Acme Group, down 68 pence, Bolt Stores, down 2 pence". It reports whether there is one.
func (w *walk) nameBefore(b *bind) bool {
	c := b.gov - 1
	if !w.isMark(c, ",") || w.at(c-1).kind != word || !w.at(c-1).caps {
		return false
	}
	a := c - 1
	for a > 0 && w.at(a-1).kind == word && w.at(a-1).caps {
		a--
	}
	p := w.at(a - 1)
	if !w.isMark(a-1, ",") && !w.isMark(a-1, ":") && !p.is(fConj) && !(p.verb > 0 && p.is(fBe)) || w.at(a).verb > 0 || a == 0 {
		return false
	}
	w.cur = w.subjectOf(a, c)
	b.subj, b.named = w.cur, true
	return true
}

// partOfWhole binds a part of the value before it, named by what follows: "14 mln including 1.8 mln employed in textiles".
func (w *walk) partOfWhole(b *bind) {
	b.level = true
	a := b.tok + 1
	if w.at(a).is(fPart) {
		a++
	}
	e := w.phraseEnd(a)
	whole := w.lastSubject()
	if a >= e || whole.empty() {
		return
	}
	b.subj, b.named = w.extend(headOnly(whole), a, e), true
}

// change makes b a change in the way that flags tell.
func (b *bind) change(flags flag) {
	b.kind, b.dir = Change, directionOf(flags)
}

func directionOf(f flag) Direction {
	switch {
	case f&fUp != 0 && f&fDown == 0:
		return Up
	case f&fDown != 0 && f&fUp == 0:
		return Down
	}
	return NoDirection
}

func (w *walk) quantity(b *bind) *quantity.Quantity { return &w.qs[w.toks[b.tok].ref] }

// clauseVerb returns the verb of the clause of b, or nil.
func (w *walk) clauseVerb(b *bind) *verb {
	if b.verb == 0 {
		return nil
	}
	return &w.verbs[b.verb-1]
}

// last returns the bind before, or nil.
func (w *walk) last() *bind {
	if len(w.binds) == 0 {
		return nil
	}
	return &w.binds[len(w.binds)-1]
}

// percentLike reports whether q can be the size of a change alone: percent, points.
func percentLike(q *quantity.Quantity) bool {
	return q.Class == quantity.Percent || q.Class == quantity.Points
}

// timeSpan reports whether q is how long something lasted: "a three-day rally" is no rise of three days.
func timeSpan(q *quantity.Quantity) bool {
	return q.Class == quantity.Duration && (q.Unit == "day" || q.Unit == "week" || q.Unit == "month" || q.Unit == "quarter" || q.Unit == "year")
}

// sharing reports whether b is a part of what follows it: "14.7 percent of trade", "half of the bonds", "a third of it".
func (w *walk) sharing(b *bind) bool {
	q := w.quantity(b)
	if b.after.kind != ofTail {
		return false
	}
	one := decimal.New(1, 0)
	return percentLike(q) && q.Unit != "basis_point" || q.Class == quantity.Bare && q.Unit == "" && q.Value.IsPositive() && q.Value.LessThan(one)
}

// alike reports whether two quantities can be values of one measure.
func alike(p, q *quantity.Quantity) bool {
	return p.Unit == q.Unit || p.Class == q.Class && (p.Elided || q.Elided) || q.Class == quantity.Bare && !percentLike(p) || p.Class == quantity.Bare && !percentLike(q)
}

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
	if p != nil && p.tok == b.gov-1 && q.Class == w.quantity(p).Class {
		*b = w.repeat(b, p)
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

// repeat returns b with what p is.
func (w *walk) repeat(b, p *bind) bind {
	c := *p
	c.tok, c.gov, c.after, c.seen = b.tok, b.gov, b.after, b.seen|p.seen
	if b.own >= 0 {
		c.own = b.own
	}
	return c
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

// complement returns the noun phrase behind a noun of change: "in January sales" of "a drop in January sales"; none where it is a
// time or place only.
func (w *walk) complement(i int) (int, int) {
	if !w.isWord(i, "in", "of") {
		return 0, 0
	}
	a := i + 1
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

// compared binds a quantity before a comparative: "11 pct higher", "202,000 bpd down on 1985", "0.1 points above".
func (w *walk) compared(b *bind) {
	b.change(w.at(b.after.head).flags)
	if g := w.at(b.gov); g.kind == word && g.verb == 0 && !g.is(fPrep|fConj|fSub|fRel|fDet) {
		w.beside(b)
		b.change(w.at(b.after.head).flags)
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

// preposition binds a quantity behind "to", "at" or "by".
func (w *walk) preposition(b *bind) {
	v, q := w.clauseVerb(b), w.quantity(b)
	gap := w.gapBefore(b, b.gov)
	moved := v != nil && v.is(fUp|fDown|fMove|fRev) || w.lastChange(b) != nil || w.changeIn(w.nounStart(b.gov), b.gov) >= 0
	if p := w.last(); p != nil && !p.comp && p.verb == b.verb && w.cur.bare && w.isWord(b.gov, "to") && w.isMark(b.gov-1, ",") && w.quantity(p).Class == quantity.Count && q.Class == quantity.Bare {
		b.subj, b.named, b.level = p.subj, true, true // "Utah added 70 jobs since May, to 500"
		q.Unit, q.Class, q.Elided = w.quantity(p).Unit, quantity.Count, true
		return
	}
	switch {
	case b.after.kind == balanceTail && w.isWord(b.gov, "to", "into") && w.isWord(b.tok-1, "a", "an"):
		b.level = true
		w.balance(b) // "the account returned to a 7 bln deficit"
	case w.isWord(b.gov, "at") && b.after.kind == nounTail && v != nil && v.is(fUp|fDown) && percentLike(q) && w.isWord(b.after.head, "pace", "rate"):
		b.change(v.flags) // "increased at a 2.4 percent pace"
	case b.after.kind == nounTail && !gap && w.isWord(b.tok-1, "a", "an") && !w.at(b.after.head).is(fGen) && !(percentLike(q) && !w.isWord(b.gov, "at")):
		b.level = true
		w.ownNoun(b, nil) // "powered by a 6 kW motor", "at a 25 percent premium"
		if w.spelt(b.after.head, "premium", "discount") && (quoted(&w.cur) || w.cur.head == "benchmark") {
			b.subj.text = joinWords(w.cur.text, " ", b.subj.text) // "Brent traded at a $5 premium to WTI"
		}
	case w.isWord(b.gov, "by"):
		w.by(b)
	case w.isWord(b.gov, "to") && !gap && !moved && w.at(b.gov-1).verb == 0 && !w.at(b.gov-1).is(fVs|fChange) && !w.isWord(b.gov-1, "equal", "equivalent"):
		w.opens(b)
	case !gap && w.isWord(b.gov, "at") && v != nil && !v.is(fBe|fReach|fUp|fDown|fMove) && w.nounIn(v.b, b.gov) && !w.at(v.b).is(fPrep) && !w.setsRecord(v):
		b.level = true // "put the surplus at 5 bln"
		b.subj, b.named = w.subjectOf(v.b, b.gov), true
	default:
		b.level, b.moved = true, moved && w.isWord(b.gov, "to")
		if c := w.changeIn(w.nounStart(b.gov), b.gov); c >= 0 && w.isWord(b.gov, "to") && !gap {
			w.nounChangeSubject(b, c) // "prevent a rise in unemployment to 11.1 pct"
			if (w.isWord(c, "growth") || w.at(c).is(fUp) && w.forecastIn(w.nounStart(b.gov), c)) && percentLike(q) {
				b.level, b.moved = false, false
				b.subj.place = firstKeys(b.subj.place, w.cur.place)
				b.change(fUp) // "cut its forecast for growth in output to 1 pct"
			}
		}
	}
	if b.level && w.sharing(b) {
		w.shareOf(b)
	}
}

// by binds "rose by 0.2 pct", "a rise by 5 pct", "in deficit by 760 mln".
func (w *walk) by(b *bind) {
	v := w.clauseVerb(b)
	for j := b.gov - 1; j >= 0 && j > b.gov-8; j-- {
		t := w.at(j)
		if t.verb > 0 || t.kind == quant {
			break
		}
		if t.is(fChange) || t.is(fCmp) && t.is(fUp|fDown) {
			b.change(t.flags)
			return
		}
		if t.is(fBal) && j == b.gov-1 && (v == nil || !v.is(fUp|fDown)) {
			b.level = true
			a := w.nounStart(b.gov)
			b.subj, b.named = w.within(w.cur, w.subjectOf(a, b.gov)), true
			return
		}
	}
	switch {
	case v != nil && v.is(fUp|fDown):
		b.change(v.flags)
	case v != nil && w.isWord(v.main, "exceeded", "exceed", "exceeds"):
		b.kind, b.dir = Change, Up
	case w.lastChange(b) != nil:
		b.change(w.lastChange(b).flagsOf())
	default:
		b.level = true
	}
}

func (b *bind) flagsOf() flag {
	switch b.dir {
	case Up:
		return fUp
	case Down:
		return fDown
	}
	return 0
}

// lastChange returns the last change bound in the running clause, or nil.
func (w *walk) lastChange(b *bind) *bind {
	for k := len(w.binds) - 1; k >= 0 && w.binds[k].verb == b.verb; k-- {
		if p := &w.binds[k]; p.kind == Change && !p.comp {
			return p
		}
	}
	return nil
}

// opens binds a quantity that nothing governs, as at the beginning of a clause: "25.7 mln people were in work".
func (w *walk) opens(b *bind) {
	v := w.clauseVerb(b)
	b.level = true
	if b.after.kind == balanceTail && w.isWord(b.gov, "with") {
		w.balance(b) // "the week closed with a 4 million crown surplus"
		return
	}
	if w.isWord(b.gov, "with") && w.largest(b, v) || w.isWord(b.gov, "for") && v != nil && v.is(fShare) && w.gapBefore(b, b.gov) {
		return // "large banks accounted for 65 pct and small banks for 35 pct"
	}
	if w.ofTimeOnly(b) {
		b.subj, b.named = w.lastSubject(), true
		b.subj.anaphor = true
		return
	}
	w.ownNoun(b, v)
	if w.sharing(b) {
		w.shareOf(b)
	}
}

// ofTimeOnly reports whether b says when it was but not what it is, and is like the figure told before: "The jobless rate was 3 pct. April's 7 pct
// rate was a record."
func (w *walk) ofTimeOnly(b *bind) bool {
	last, q := &w.r.topic, w.quantity(b)
	if b.own < 0 || !w.at(b.own).poss || len(w.binds) > 0 || !last.has || last.unit != q.Unit || last.subj.bare || last.subj.head == "" {
		return false
	}
	return b.after.kind == noTail || b.after.kind == nounTail && w.at(b.after.head).is(fGen) && b.after.b-b.after.a == 1
}

// largest binds the number behind "with" that tells how many are meant by "the largest number of Y" before it: "Utah has the largest number of
// wells, with 166". It reports whether b is one.
func (w *walk) largest(b *bind, v *verb) bool {
	if v == nil || !v.is(fHave) && !w.at(v.main).is(fAux) || b.after.kind != noTail || w.quantity(b).Class == quantity.Count {
		return false
	}
	for i := v.b; i+1 < b.gov; i++ {
		if w.isWord(i, "number", "total", "amount") && w.isWord(i+1, "of") {
			place := w.cur.place
			b.subj, b.named = w.subjectOf(i+2, b.gov), true
			b.subj.place = firstKeys(b.subj.place, place)
			return true
		}
	}
	return false
}

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
	case q.Class == quantity.Count && q.Noun.End > 0 && !p.comp && p.kind != Change && w.otherNoun(p, q):
		w.opens(b) // "11 imported cases and 35 local cases"
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
	if v := w.clauseVerb(b); v != nil && !b.ahead && v.is(fUp|fDown) && w.described(v.b, b.tok) {
		b.change(v.flags)
		return
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

// described reports whether tokens a to e, between a verb and its quantity, are an article and adjectives: "increased a robust 224,000",
// "fell a stronger-than-expected 3 pct".
func (w *walk) described(a, e int) bool {
	if w.isWord(a, "by") {
		a++
	}
	if !w.isWord(a, "a", "an") || e-a < 2 || e-a > 3 {
		return false
	}
	for i := a + 1; i < e; i++ {
		if t := w.at(i); t.kind != word || t.caps || t.is(fPrep|fConj|fGen|fBal|fChange|fTime) || t.verb > 0 {
			return false
		}
	}
	return true
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

// forecastIn reports whether tokens a to e hold a noun of forecasting: "its forecast for the increase in output".
func (w *walk) forecastIn(a, e int) bool {
	for i := a; i < e; i++ {
		if w.isWord(i, "forecast", "forecasts", "estimate", "estimates", "projection", "projections", "target") && w.at(i).verb == 0 {
			return true
		}
	}
	return false
}
