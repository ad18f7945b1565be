package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// versus binds a quantity that another is compared with: "from 3.39 billion in 1985", "compared with a surplus of 2 bln", "after a
// 3.1 pct rise", "than the 5 mln forecast". It reports whether b is one.
func (w *walk) versus(b *bind) bool {
	if w.forNext(b) {
		return true
	}
	c := w.comparison(b)
	if i := w.furtherMovement(c.word); !c.chained && i >= 0 {
		c.head, c.word = c.word, i
	}
	if !c.chained && !w.compares(b, c.word) && !w.levelBefore(b) && w.multipleOf(b.gov) < 0 {
		return false
	}
	b.comp, b.own = true, c.own
	b.of = w.mainOf(b)
	w.comparedRole(b, c.head)
	if c.level || c.head >= 0 && w.isWord(c.head, "level", "levels") {
		b.kind, b.dir, b.subj.turn, b.subj.growth = Level, NoDirection, 0, 0
	}
	if p := w.last(); c.chained && p != nil && c.head < 0 && w.at(p.gov).verb > 0 && p.kind == Change && alike(w.quantity(p), w.quantity(b)) && b.after.kind != changeTail {
		b.kind, b.dir = p.kind, p.dir // "after falling 2 pct and 3 pct"
	}
	if p := w.last(); c.chained && b.subj.empty() {
		b.subj, b.named = p.subj, p.named // "compares with rates of 3 pct for Chile and 4 pct for Peru"
	}
	w.comparedThing(b)
	return true
}

// forNext binds what is foreseen for a further year behind what the first is compared with: "will grow 1 pct this year, down from the 2 pct forecast in May, and 3
// pct in 1989". It reports whether b is that.
func (w *walk) forNext(b *bind) bool {
	i, p := b.tok+2, w.lastOutside(b.tok)
	if p == nil || !p.comp || p.of < 0 || !w.isWord(b.gov, "and") || !w.isMark(b.gov-1, ",") || !w.isWord(b.tok+1, "in", "for") || w.at(i).kind != instant || !w.r.future(w.mention(i).Period) {
		return false
	}
	main := &w.binds[p.of]
	if !alike(w.quantity(main), w.quantity(b)) {
		return false
	}
	b.subj, b.named, b.kind, b.dir, b.level = main.subj, true, main.kind, main.dir, main.kind != Change
	return true
}

// A comparison is what may make a figure one that another is compared with.
type comparison struct {
	word    int  // token of the word that would compare: "from", "than"
	head    int  // token of the noun or verb between it and the figure, "a surplus of", "falling", or -1
	own     int  // token of the period of the figure alone, or -1
	level   bool // it is of "the level" of an earlier time
	chained bool // it goes on with the compared figure before it
}

// comparison finds the word that would compare b with another figure.
func (w *walk) comparison(b *bind) comparison {
	g := b.gov
	c := comparison{word: g, head: -1, own: b.own, level: w.ofLevel(g) >= 0}
	switch {
	case c.level:
		c.own = w.ofLevel(g) // "4 pct above the year-ago level of 117 bln", "below the January, 1986, level of 43 bln"
		c.word = w.leftOf(c.own)
	case w.multipleOf(g) >= 0:
	case w.heldAgainst(g):
	case w.isWord(g, "of"):
		a := w.nounStart(g)
		c.head = g - 1
		for a < g && w.at(a).is(fDet|fSkip) && !w.at(a).is(fGen|fBal|fChange) {
			a++
		}
		if w.at(a).kind == instant && w.isNoun(a+1) && c.own < 0 {
			c.own = a // "compared with a 1986 surplus of 9 bln"
		}
		c.word = w.leftOf(a)
		if t := w.at(c.word); t.kind == quant && w.qs[t.ref].Class == quantity.Duration && w.spelt(c.head, marks...) {
			c.word = w.leftOf(c.word) // "from a 23-year high of 5 pct", which is what it stood at before
			if w.isWord(c.word, "from") {
				c.head = -1
			}
		}
		for i := c.word + 1; i < g && c.own < 0; i++ {
			if w.at(i).kind == instant && w.at(i).poss {
				c.own = i // "after last year's record of 3 mln"
			}
		}
		p := w.last() // "against exports of 39 bln and imports of 24 bln"
		c.chained = p != nil && p.comp && p.verb == b.verb && w.at(c.word).is(fConj) && (w.isWord(p.gov, "of") || w.spelt(c.head, marks...)) && c.word > p.tok
	case w.at(g).poss && w.at(g).place > 0 && g == b.tok-1:
		for c.word = g - 1; w.at(c.word).place == w.at(g).place || w.isWord(c.word, "the"); {
			c.word--
		}
		c.chained = w.at(c.word).is(fConj) && w.chains(b, w.lastOutside(b.tok))
	case w.at(g).verb > 0 && w.verbs[w.at(g).verb-1].mood == participle && w.isWord(w.verbs[w.at(g).verb-1].a-1, "after"):
		c.head, c.word = g, w.verbs[w.at(g).verb-1].a-1
	case w.isWord(g, "by", "to") && w.afterVerb(g-1) >= 0:
		c.head = w.afterVerb(g - 1)
		c.word = w.verbs[w.at(c.head).verb-1].a - 1
	case w.reachedBefore(b):
		c.chained, c.level = true, true
	case w.isWord(g, "its", "their"):
		c.word = w.leftOf(g) // "after its 0.7 pct rise in 1986"
	case w.at(g).is(fConj) || w.isMark(g, ","):
		c.chained = w.chains(b, w.lastOutside(b.tok))
	}
	return c
}

// reachedBefore reports whether b is the level that the change compared right before it led to: the 9 bln of "rose 3 pct to 10 bln,
// after a fall of 2 pct to 9 bln in May".
func (w *walk) reachedBefore(b *bind) bool {
	p, i := w.last(), b.gov-1
	if w.at(i).is(fUp|fDown|fChange) && w.at(i).kind == word {
		i-- // "after a 2 pct fall to 9 bln"
	}
	led := p != nil && p.comp && p.kind == Change && p.tok == i && p.verb == b.verb
	return led && w.isWord(b.gov, "to") && b.gov == b.tok-1 && !alike(w.quantity(p), w.quantity(b))
}

// chains reports whether b, behind a conjunction or comma, is compared as p before it is: "from 671,000 or 8 pct in May and 658,000 or 7 pct a year
// earlier".
func (w *walk) chains(b, p *bind) bool {
	if p == nil || !p.comp || b.verb != p.verb || p.gov < 0 || w.isMark(p.gov, "(") || w.isWord(b.gov, "but") {
		return false
	}
	if pq, q := w.quantity(p), w.quantity(b); w.at(b.gov).is(fConj) && q.Class == quantity.Count && q.Noun.End > 0 && pq.Unit != q.Unit {
		return false // "9 million births, down from 10 million in May, and 8 million deaths"
	}
	like := alike(w.quantity(p), w.quantity(b)) || b.after.kind == balanceTail || b.after.kind == changeTail
	if w.isWord(b.gov, "or") {
		beside := b.gov == p.tok+1 || b.gov == p.tok+2 && w.isMark(p.tok+1, ",")
		return like || beside && !w.sharing(b)
	}
	if n := len(w.binds); !like && n > 1 && w.isWord(p.gov, "or") {
		before := &w.binds[n-2]
		like = before.comp && alike(w.quantity(before), w.quantity(b))
	}
	return like
}

// comparedThing gives b, held against the figure of one thing, what its own "for" names in that place: "car exports were 5 mln compared with 3
// mln for wheat" are exports of wheat, of the same time.
func (w *walk) comparedThing(b *bind) {
	i := b.tok + 2
	if t := w.at(i); !w.isWord(b.tok+1, "for") || !w.isNoun(i) || t.kind != word || t.place > 0 || t.caps || t.is(fTime|fDet|fGen|fSkip|fBody) || b.subj.head == "" || b.of < 0 || b.kind != Level {
		return
	}
	thing := w.nounText(i, w.phraseEnd(i))
	if thing == "" || thing == b.subj.head {
		return
	}
	b.subj.text, b.subj.lead, b.named, b.comp = b.subj.head+" of "+thing, "", true, false
}

// furtherMovement returns the token of the "after" that the participle at token g goes on from, or -1: "after falling 2 pct in May and rising 3
// pct in April".
func (w *walk) furtherMovement(g int) int {
	p := w.last()
	if p == nil || !p.comp || w.at(g).verb == 0 {
		return -1
	}
	for k := w.at(g).verb - 1; k >= 0 && w.verbs[k].mood == participle; k-- {
		i := w.verbs[k].a - 1
		if w.isWord(i, "after", "following") {
			return i
		}
		if !w.isWord(i, "and", "but") {
			return -1
		}
	}
	return -1
}

// levelBefore reports whether b is the level that an earlier movement led to: the 448 bln of "after rising by three pct in December to 448 bln".
func (w *walk) levelBefore(b *bind) bool { return w.levelOf(w.last(), b) }

// levelAfter reports whether bind k is such a level, of the movement that bind k-1 is.
func (w *walk) levelAfter(k int) bool {
	return w.binds[k].comp && w.levelOf(&w.binds[k-1], &w.binds[k])
}

// levelOf reports whether b is the level that the earlier movement p led to.
func (w *walk) levelOf(p, b *bind) bool {
	if p == nil || !p.comp || p.kind != Change || !w.isWord(b.gov, "to") || p.gov < 0 {
		return false
	}
	v := w.at(p.gov).verb
	if v == 0 {
		v = w.at(p.gov - 1).verb
	}
	if v == 0 || w.verbs[v-1].mood != participle || !w.isWord(w.verbs[v-1].a-1, "after", "following") {
		return false
	}
	for i := p.tok + 1; i < b.gov; i++ {
		if w.at(i).kind != instant && !w.at(i).is(fPrep|fDet) {
			return false
		}
	}
	return true
}

// ofLevel returns the token of the period whose level the quantity behind the "of" at token g is: "the year-ago level of", "the January, 1986,
// level of"; else -1.
func (w *walk) ofLevel(g int) int {
	switch {
	case !w.isWord(g, "of"):
	case w.at(g-1).kind == instant && strings.HasSuffix(w.mention(g-1).Text, " level"):
		return g - 1
	case w.isWord(g-1, "level", "figure", "total") && w.isMark(g-2, ",") && w.at(g-3).kind == instant:
		return g - 3
	}
	return -1
}

// afterVerb returns the token of the participle behind "after" that ends at token i, or before a time there: "after falling", "after falling in
// January"; else -1.
func (w *walk) afterVerb(i int) int {
	if w.at(i).kind == instant && w.at(i-1).is(fPrep) {
		i -= 2
	}
	if k := w.at(i).verb; k > 0 && w.isWord(w.verbs[k-1].a-1, "after", "following") {
		return i
	}
	return -1
}

// leftOf returns the token left of a noun phrase that begins at token a, past articles, possessive periods and words of degree.
func (w *walk) leftOf(a int) int {
	g := a - 1
	for g >= 0 && (w.at(g).is(fSkip|fAdv|fDet) && w.at(g).verb == 0 && !w.at(g).is(fCmp) || w.at(g).kind == instant && w.at(g).poss) {
		g--
	}
	return g
}

// compares reports whether the word at token g leads to a value for comparison.
func (w *walk) compares(b *bind, g int) bool {
	switch {
	case w.isWord(g, "against") && w.spelt(g+2, "backdrop", "background"):
		return false
	case w.isWord(g, "against", "versus", "vs", "than"), w.isWord(g, "exceeding") && len(w.binds) > 0:
		return true
	case w.isWord(g, "with", "to"):
		return w.at(g-1).is(fVs) || w.at(g-1).is(fAdv) && w.at(g-2).is(fVs) || w.isWord(g, "with") && w.spelt(g-1, "line", "par") && w.at(g-2).is(fPrep|fDet) && w.lastLike(w.quantity(b)) != nil
	case w.at(g).is(fVs):
		return true
	case w.isWord(g, "after", "following"):
		return len(w.binds) > 0 || w.r.topic.has || w.verbAhead(b.tok)
	case w.isWord(g, "from"):
		return w.changes(b, g)
	case w.isWord(g, "on", "over", "above", "below", "under", "beyond"):
		p := w.last()
		near := p != nil && p.kind == Change && w.onlyDegree(p.tok+1, g)
		v := w.clauseVerb(b)
		be := v != nil && v.is(fBe|fMove) && !v.is(fUp|fDown) && w.isWord(g, "above", "below", "over", "under") && (w.at(g+1).is(fDet) || b.own >= 0)
		return near || be && !w.isWord(g, "on") || w.bothHeld(b, g)
	case w.at(g).verb > 0 && !w.verbs[w.at(g).verb-1].is(fSay):
		p := w.lastLike(w.quantity(b))
		again := p == nil && w.cur.turn != 0 && w.r.topic.has && w.r.topic.unit == w.quantity(b).Unit // "The gain outstripped the 5 pct"
		return (again || p != nil && w.quantity(p).Class != quantity.Duration) && exceeds[w.at(g).lower]
	case w.heldAgainst(g):
		return w.lastLike(w.quantity(b)) != nil // "a 5 pct rise, short of the 6 pct forecast"
	}
	return false
}

// heldAgainst reports whether the "of" at token g leads to a value that another is held against: "short of", "ahead of".
func (w *walk) heldAgainst(g int) bool {
	return w.isWord(g, "of") && w.spelt(g-1, "short", "ahead", "shy", "clear")
}

// bothHeld reports whether "above" or "below" at token g goes on with what a figure is held against: "short of the 3 pct forecast and well below the 4 pct
// of May".
func (w *walk) bothHeld(b *bind, g int) bool {
	if w.otherRate(g+1, b.tok) {
		return false
	}
	i := w.leftOf(g + 1)
	for w.at(i).is(fAdv|fSkip) && i > 0 || i == g {
		i--
	}
	p := w.last()
	return p != nil && (w.at(i).is(fConj) || w.isMark(i, ",")) && !w.isWord(g, "on", "over") && alike(w.quantity(p), w.quantity(b)) && (w.at(g+1).is(fDet) || w.at(g+1).kind == instant || b.own >= 0)
}

// otherRate reports whether tokens a to e name a rate of a kind of its own that a value is told of: "below the base lending rate of 10 pct".
func (w *walk) otherRate(a, e int) bool {
	kind := false
	for i := a; i < e; i++ {
		switch {
		case w.isWord(i, "rate") && w.isWord(i+1, "of"):
			return kind
		case w.isNoun(i) && w.at(i).kind == word && !w.at(i).is(fTime|fSkip|fDet) && !w.spelt(i, "current", "present", "growth", "inflation"):
			kind = true
		}
	}
	return false
}

// exceeds are the verbs that hold one value against another: "beating the 5 pct forecast", "reversing a 2 pct drop in May".
var exceeds = func() map[string]bool {
	m := map[string]bool{}
	for _, v := range strings.Fields("beat/beat/beaten topp exceed miss trail outstripp outpace surpass undershoot/undershot outdo/outdid/outdone eclipse reverse eras undo/undid/undone unwind/unwound recoup") {
		for _, form := range conjugate(v) {
			m[form] = true
		}
	}
	return m
}()

// onlyDegree reports whether tokens a to e only say how far a comparison goes: "5.8 pct, a touch under".
func (w *walk) onlyDegree(a, e int) bool {
	n := 0
	for i := a; i < e; i++ {
		if i == a && w.isWord(i, "but") || w.at(i).kind == instant || w.at(i).is(fPrep) && w.at(i+1).kind == instant {
			continue
		}
		if !w.isMark(i, ",") && (w.at(i).kind != word || w.at(i).verb > 0 || w.at(i).is(fConj|fPrep)) {
			return false
		}
		n++
	}
	return n <= 4
}

// verbAhead reports whether a verb follows token i in the sentence: "After a 3 pct rise in May, exports fell".
func (w *walk) verbAhead(i int) bool {
	for k := range w.verbs {
		if w.verbs[k].a > i {
			return true
		}
	}
	return false
}

// changes reports whether the "from" at token g starts from an earlier value: after a verb or noun of change, or beside a value
// like it.
func (w *walk) changes(b *bind, g int) bool {
	if w.at(g - 1).is(fCmp | fRev | fChange | fFlat) {
		return true
	}
	if v := w.clauseVerb(b); v != nil && v.is(fUp|fDown|fMove|fRev|fChange) {
		return true
	}
	for k := len(w.binds) - 1; k >= 0; k-- {
		if alike(w.quantity(&w.binds[k]), w.quantity(b)) {
			return true
		}
	}
	return false
}

// mainOf returns the bind of the sentence that b is compared with: the last one like it, else the last of its clause, else -1.
func (w *walk) mainOf(b *bind) int {
	q := w.quantity(b)
	if v := w.clauseVerb(b); v != nil && v.is(fVs) && v.mood == finite && b.gov <= v.b+1 && v.subjA < v.subjB {
		return -1 // "the March surplus compared with 5 bln a year earlier"
	}
	if v := w.clauseVerb(b); w.isWord(b.gov, "from") && v != nil && v.mood == finite && v.is(fUp|fDown|fMove) && v.subjA < v.subjB && !w.cur.anaphor && w.fromTo(b) {
		return -1 // "and the debt would grow from 81 bln to 97 bln"
	}
	for k := len(w.binds) - 1; k >= 0; k-- {
		p := &w.binds[k]
		if p.comp && !(k == len(w.binds)-1 && w.revises(p, b)) || !alike(w.quantity(p), q) {
			continue
		}
		if b.after.kind == changeTail && p.kind != Change {
			continue
		}
		return k
	}
	for k := len(w.binds) - 1; k >= 0; k-- {
		if !w.binds[k].comp {
			return k
		}
	}
	return -1
}

// revises reports whether b is what p, the compared figure right before it, stood at before it was revised: "after a deficit of 2 mln in May revised from 3 mln".
func (w *walk) revises(p, b *bind) bool {
	for i := p.tok + 1; i < b.tok; i++ {
		if w.at(i).is(fRev) {
			return w.isWord(b.gov, "from")
		}
	}
	return false
}

// fromTo reports whether b, the first figure of its clause behind "from", is followed by the one that it moved to.
func (w *walk) fromTo(b *bind) bool {
	const reach = 10 // tokens
	if p := w.last(); p != nil && p.verb == b.verb {
		return false
	}
	for j := b.tok + 1; j < b.tok+reach; j++ {
		if w.isWord(j, "to") && w.nearQuant(j+1) {
			return true
		}
		if t := w.at(j); t.kind == punct || t.kind == quant || t.verb > 0 || t.is(fConj) {
			return false
		}
	}
	return false
}

// comparedRole gives b, a compared value, kind and subject: those of the value it stands against, unless its own words say
// otherwise ("after a 72 mln rise", "a 4.4 bln deficit").
func (w *walk) comparedRole(b *bind, head int) {
	q := w.quantity(b)
	b.level = true
	if b.of >= 0 {
		p := &w.binds[b.of]
		if l, v := w.last(), w.clauseVerb(b); l.comp && l.named && v != nil && v.is(fRev) && w.at(v.a-1).kind == word && l.tok < v.a && !w.hasBreak(l.tok, v.a) && alike(w.quantity(l), q) {
			p = l // "against its forecast of 3 mln which it revised from 4 mln"
		}
		b.subj, b.named = p.subj, p.named
		switch {
		case p.kind == Change && p.after.kind == compareTail && p.tok < b.tok && !percentLike(q) && w.isWord(b.gov, "than", "above", "below"):
			b.subj.turn, b.subj.growth = 0, 0 // "was 3 tonnes less than the 14 tonnes expected"
		case alike(w.quantity(p), q):
			b.kind, b.dir, b.share = p.kind, p.dir, p.share
		default:
			b.subj.turn, b.subj.growth = 0, 0 // "The rise was 3 pct, up from 35 bln"
		}
	} else if w.cur.empty() || w.cur.speaker || w.cur.anaphor && w.r.topic.has {
		b.subj, b.named = w.r.topic.subj, true
		if w.r.topic.has && w.r.topic.unit == q.Unit {
			b.kind, b.dir = w.r.topic.kind, w.r.topic.dir
		}
	}
	switch {
	case b.after.kind == changeTail:
		w.changeBack(b, b.after.head)
	case b.after.kind == balanceTail:
		b.kind, b.dir = Level, NoDirection
		b.subj, b.named = w.swapHead(b.subjectOr(w.cur), b.after.a, b.after.head+1), true
	case head >= 0 && w.at(head).verb > 0:
		if v := &w.verbs[w.at(head).verb-1]; v.is(fUp|fDown) && !w.isWord(head+1, "to") {
			b.change(v.flags)
		}
	case w.isWord(head, "range") && b.of >= 0: // "from a previous range of 7 to 8 percent"
	case head >= 0:
		a := w.nounStart(head + 1)
		if c := w.changeIn(a, head+1); c >= 0 {
			b.change(w.at(c).flags)
			if c < head {
				w.nounChangeSubject(b, c)
			}
			return
		}
		if w.isWord(head, "level") && b.kind == Change && !percentLike(q) {
			b.kind, b.dir = Level, NoDirection // "compared with the February level of 160 bln"
		}
		if e := w.estimated(a, head); e > a {
			b.kind, b.dir = Level, NoDirection
			b.subj, b.named = w.subjectOf(e, head+1), true
			b.subj.inherit(&w.cur)
			return // "compares with its forecast of a shortage of 3 mln"
		}
		if w.spelt(head, marks...) && b.of >= 0 {
			if w.spelt(head, "peak", "high", "low", "trough") {
				b.subj.text = joinWords(w.raw(head, head+1), " of ", b.subj.text)
			}
			return // "well below January's peak of 9 pct"
		}
		if !w.at(head).is(fGen|fFore) || w.at(head).is(fShare) {
			b.kind, b.dir = Level, NoDirection
			b.subj, b.named = w.swapHead(b.subjectOr(w.cur), a, head+1), true
		}
	}
}

// estimated returns the token behind the "of" of a noun of forecasting in tokens a to head, which is what is forecast, or a: "its forecast of a shortage".
func (w *walk) estimated(a, head int) int {
	for i := a; i < head; i++ {
		if w.isWord(i, "estimate", "forecast", "projection", "prediction") && w.isWord(i+1, "of") {
			return i + 2
		}
	}
	return a
}

// changeBack makes b, a compared value, a change by the noun at token h, of the subject of the value it stands against.
func (w *walk) changeBack(b *bind, h int) {
	b.change(w.at(h).flags)
	if a, e := w.complement(h + 1); a < e {
		b.subj, b.named = w.subjectOf(a, e), true
	}
}

// leads reports whether b is the level that the change p right before it in its clause leads to: "a further six pct in 1988 to 2 mln".
func (w *walk) leads(p, b *bind) bool {
	if p.kind != Change || p.comp || b.comp || p.verb != b.verb || b.kind == Change {
		return false
	}
	for i := p.tok + 1; i < b.tok; i++ {
		t := w.at(i)
		if t.kind == quant || t.kind == punct || t.verb > 0 || t.is(fConj) {
			return false
		}
		if w.isWord(i, "to") {
			return true
		}
	}
	return false
}

// lastOutside returns the last bind before token i that does not stand in a bracket closed before it: the 889 of "from 889 (revised from 890) in
// January and 903 a year earlier"; nil where there is none.
func (w *walk) lastOutside(i int) *bind {
	for k := len(w.binds) - 1; k >= 0; k-- {
		p := &w.binds[k]
		if w.bracketed(p.tok, i) && k > 0 {
			continue
		}
		return p
	}
	return nil
}

// bracketed reports whether token i stands in a bracket that is closed before token e.
func (w *walk) bracketed(i, e int) bool {
	const longest = 12 // tokens of such a bracket
	for j := i; j < e && j < i+longest; j++ {
		if w.isMark(j, ")") {
			return w.opening(j) < i
		}
		if w.isMark(j, "(") {
			return false
		}
	}
	return false
}
