package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// A bind is a quantity of a sentence on the way to being a figure: the word that governs it and what follows from that.
type bind struct {
	tok    int // its token
	verb   int // 1 + index of the verb of its clause, 0 if none
	gov    int // token of the governing word, -1 if none
	after  tail
	kind   Kind
	dir    Direction
	comp   bool // a value compared with another: of an earlier time, a forecast
	ahead  bool // stands before the verb of its clause, in or before the subject
	named  bool // the subject is its own, not that of the clause
	level  bool // "to 5 bln": a new level reached
	beside bool // of what the sentence tells along, behind ", with": "trade rose 5 pct, with exports up 3"
	away   bool // of another place than the value that it is held against, and of its time
	moved  bool // a level after a verb of change: "narrowed to"
	then   bool // in brackets and of the time named there: "46 mln tonnes (47 mln in 1986)"
	guess  int  // 1 + token of the month in which it was reckoned so, 0 if none
	stale  bool // what was estimated for the same time before: "a crop of 88 mln tonnes, against 89 mln last month"
	of     int  // index of the bind that a compared one belongs to, or that a copied one repeats, -1 if none
	own    int  // token of the period that is its own, -1 if none
	seen   flag // qualities of the words passed over: revised, provisional, forecast
	subj   subject
	share  string  // what it is a share of
	whole  *Figure // told before, of which and of whose time it is a part: "of this year's total, 300 tonnes"
	per    string  // the unit that it is the price of one of: "A kilogram of pork cost 31 yuan"
}

// bindAhead binds the quantity at token i, which stands before verb k of its clause: "Its share, 57.8 percent, rose".
func (w *walk) bindAhead(i, k int) {
	v := &w.verbs[k]
	oldSubj, oldVerb := w.cur, w.verb
	if v.subjA < v.subjB && (i < v.subjA || i >= v.subjB) {
		w.cur = w.subjectOf(v.subjA, v.subjB)
	}
	if g := i - 1; v.subjA < g && i < v.subjB && (w.isWord(g, "from", "between", "above", "over", "below", "under", "at") || w.spelt(g, "worth")) {
		w.cur = w.subjectOf(v.subjA, g) // "Homes from 750,000 to 1 million dollars stay"
	}
	if of, ok := w.wasExpected(v); ok {
		w.cur = of
	}
	w.verb = k + 1
	if whole, ok := w.partWith(i, v); ok {
		b := bind{tok: i, verb: w.verb, gov: i - 1, own: -1, of: -1, ahead: true, level: true, subj: whole, named: true, after: w.readTail(i)}
		w.binds = append(w.binds, b)
	} else {
		w.bindOne(i, true)
		w.whatIs(w.last(), v)
		w.pushes(w.last(), v)
	}
	w.cur, w.verb = oldSubj, oldVerb
}

// pushes gives b, a change that is itself the subject of verb v and says not of what, the object that it moves: "A 7 pct leap in August drove
// the rent index to 131".
func (w *walk) pushes(b *bind, v *verb) {
	e := w.movedObject(v)
	if b.kind != Change || b.named || b.after.kind != changeTail || e <= v.b || b.tok < v.subjA || b.tok >= v.subjB {
		return
	}
	a := v.b
	if c := w.changeIn(a, e); c >= 0 && w.isWord(c+1, "in", "of") && w.nounIn(c+2, e) {
		a = c + 2 // "pushed the rise in the index"
	}
	b.subj, b.named = w.subjectOf(a, e), true
}

// fates are past forms of what happens to people only, so that a number without a noun before them counts people.
var fates = setOf("recovered died discharged hospitalised hospitalized injured infected killed wounded vaccinated evacuated rescued arrested employed hired dismissed displaced stranded")

// whatIs gives b, a number without a noun before a form of be, the noun behind that: "30 boats were sold, of which 20 were trawlers".
func (w *walk) whatIs(b *bind, v *verb) {
	q := w.quantity(b)
	if form := strings.ToLower(w.raw(v.main, v.main+1)); fates[form] && b.tok+1 == v.a && (q.Class == quantity.Bare || q.Class == quantity.Count && q.Elided) {
		b.subj, b.named = subject{text: "people " + form, head: "people", place: b.subj.place}, true // "nearly 359,860 have recovered"
		if e := w.phraseEnd(v.b + 1); w.isWord(v.b, "in") && e > v.b+1 {
			b.subj.text = joinWords(b.subj.text, " ", w.raw(v.b, e)) // "9,000 were employed in boat yards"
		}
		q.Unit, q.Class, q.Elided = "person", quantity.Count, true
		return
	}
	if b.tok+1 != v.a || v.passive || !w.at(v.main).is(fBe) || q.Class != quantity.Bare && !(q.Class == quantity.Count && q.Elided) || percentLike(q) {
		return
	}
	a := v.b
	for w.at(a).is(fAdv) && w.at(a).kind == word {
		a++
	}
	e := w.phraseEnd(a)
	own := w.subjectOf(a, e)
	if own.bare || own.head == "" || !w.isNoun(e-1) || w.at(a).is(fPrep|fPart|fCmp) {
		return
	}
	if whole := w.lastSubject(); w.isWord(b.tok-1, "these", "those", "them", "this", "that") && w.isWord(b.tok-2, "of") && w.dealings(&whole) {
		own.text, own.head, own.partner = joinWords(whole.head, " of ", own.text), whole.head, whole.partner // "Exports rose to 90. Of these 20 were boats."
	}
	own.place, own.org = firstKeys(own.place, b.subj.place), b.subj.org
	b.subj, b.named = own, true
	for k := len(w.binds) - 2; k >= 0; k-- {
		if p := w.quantity(&w.binds[k]); p.Class == quantity.Count && p.Unit != "" && strings.Contains(own.text, p.Unit) {
			q.Unit, q.Class, q.Elided = p.Unit, quantity.Count, true
			return
		}
	}
}

// verbless returns the noun phrase that a sentence without a known verb begins with, where b stands behind it: "The stock trades on 6.5 times
// earnings".
func (w *walk) verbless(b *bind) subject {
	if len(w.verbs) > 0 && w.verbs[0].a < b.tok || len(w.binds) > 0 || !w.at(0).is(fDet) && !w.isNoun(0) {
		return subject{}
	}
	e := 0
	for e < b.gov && (w.at(e).is(fDet) || w.isNoun(e) || w.at(e).is(fSkip|fAdv)) && w.at(e).kind == word {
		e++
	}
	return w.subjectOf(0, e)
}

// listed reports whether nothing but marks and conjunctions stands between tokens a and e.
func (w *walk) listed(a, e int) bool {
	for i := a + 1; i < e; i++ {
		if w.at(i).kind != punct && !w.at(i).is(fConj) && !w.isWord(i, "to") {
			return false
		}
	}
	return e > a+1
}

// bindOne binds the quantity at token i.
func (w *walk) bindOne(i int, ahead bool) {
	b := bind{tok: i, verb: w.verb, of: -1, ahead: ahead, after: w.readTail(i)}
	b.gov, b.seen, b.own = w.governor(i)
	if w.threshold(&b) {
		w.quantity(&b).Qualifier = "more than"
	}
	if part, ok := w.partIs(i); ok {
		b.subj, b.named, b.level = part, true, true
		w.binds = append(w.binds, b)
		return
	}
	w.role(&b)
	if b.subj.empty() && !b.named {
		b.subj = w.cur
	}
	if p := w.last(); p != nil && b.kind == Change && w.quantity(&b).Class == quantity.Points && p.share != "" && p.verb == b.verb {
		b.subj, b.named, b.share = p.subj, true, p.share // "accounted for 59 percent of the total, 1.2 points more"
	}
	if p := w.last(); b.subj.empty() && b.kind == Change && p != nil && !p.comp {
		b.subj = p.subj // "there were 297,000 enterprises, an increase of 3 pct"
	}
	if p := w.last(); b.subj.empty() && p != nil && !p.comp && b.verb == p.verb && w.listed(p.tok, i) {
		b.subj = p.subj // "stay 70 days; 1 to 2 million dollars, 99 days"
	}
	if b.subj.empty() && b.verb == 0 && !ahead {
		b.subj = w.verbless(&b)
	}
	if v := w.clauseVerb(&b); v != nil && v.mood == participle && v.subjA >= v.subjB && v.is(fReach|fShare) && w.cur.bare && !b.comp {
		if p := w.last(); p != nil && !p.comp && p.tok < v.a {
			b.subj, b.named = p.subj, true // "there were 94,000 jobless, representing 2 pct of the workforce"
		}
	}
	w.debtBehind(&b)
	w.withPartner(&b)
	w.colonItem(&b)
	w.binds = append(w.binds, b)
}

// change makes b a change in the way that flags tell.
func (b *bind) change(flags flag) {
	b.kind, b.dir = Change, directionOf(flags)
}

// directionOf returns the one way that flags tell.
func directionOf(f flag) Direction {
	switch {
	case f&fUp != 0 && f&fDown == 0:
		return Up
	case f&fDown != 0 && f&fUp == 0:
		return Down
	}
	return NoDirection
}

// flagsOf returns the flag for the way of b.
func (b *bind) flagsOf() flag {
	switch b.dir {
	case Up:
		return fUp
	case Down:
		return fDown
	}
	return 0
}

// subjectOr returns the subject of b, or that of its clause where it has none of its own.
func (b *bind) subjectOr(cur subject) subject {
	if b.named {
		return b.subj
	}
	return cur
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

// lastChange returns the last change bound in the running clause, or nil.
func (w *walk) lastChange(b *bind) *bind {
	for k := len(w.binds) - 1; k >= 0 && w.binds[k].verb == b.verb; k-- {
		if p := &w.binds[k]; p.kind == Change && !p.comp {
			return p
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
