package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// ofNoun binds a quantity behind "of": "a deficit of 2.6 bln", "an increase of 8.2%", "an increase in the surplus of 200 mln".
func (w *walk) ofNoun(b *bind) {
	if w.isMark(b.gov-1, ",") && percentLike(w.quantity(b)) && w.bestMove(b, w.clauseVerb(b)) {
		return // "saw the biggest drop in wages, of 3 pct"
	}
	d := b.tok - 1
	for w.at(d).is(fProv|fFore) && w.at(d).is(fSkip) {
		d-- // "of an estimated 300 mln crown shortage"
	}
	switch det := w.at(d).is(fDet); {
	case det && b.after.kind == nounTail && w.quantity(b).Class != quantity.Count:
		b.level = true
		w.ownNoun(b, nil) // "the introduction of a 10 pct tax"
		return
	case det && b.after.kind == balanceTail:
		b.level = true
		b.subj, b.named = w.subjectOf(b.after.a, w.phraseEnd(b.after.head)), true // "against the backdrop of a 12 bln dlr deficit"
		return
	}
	end := b.gov
	if w.isMark(end-1, ",") && w.at(end-2).is(fChange) && w.at(end-2).is(fUp|fDown) && w.at(end-2).verb == 0 {
		end-- // "expected a steeper fall, of 7 pct"
	}
	a := w.nounStart(end)
	if w.at(end-1).kind == instant && a < end-1 {
		b.own = end - 1 // "a surplus for 1986 of 7.2 billion", "growth this year of 5 pct"
		end--
		if w.at(end - 1).is(fPrep) {
			end--
		}
	}
	if a == end {
		w.ofConjunction(b, end)
		return
	}
	if w.spelt(end-1, "gain", "gains") && w.spelt(end-2, "after-tax", "pretax", "pre-tax", "capital", "extraordinary", "one-time", "non-recurring", "exceptional", "net") && w.quantity(b).Class == quantity.Money {
		b.level = true // "a capital gain of 6 mln dlrs"
		b.subj, b.named = w.subjectOf(a, end), true
		b.subj.inherit(&w.cur)
		return
	}
	if c := w.changeIn(a, end); c >= 0 {
		w.ofChange(b, a, c)
		return
	}
	b.level = true
	if w.isWord(end-1, "equivalent", "maximum", "minimum") {
		w.ownNoun(b, w.clauseVerb(b)) // "carried the equivalent of 1.14 million containers"
		return
	}
	w.ofMeasure(b, a, end)
	if w.sharing(b) {
		w.shareOf(b)
	}
}

// ofConjunction binds a quantity whose "of" stands right behind token end, no noun of its own before it: "a rise of 15 pct from February and of 4.7
// pct".
func (w *walk) ofConjunction(b *bind, end int) {
	p := w.last()
	if p == nil || !w.at(end-1).is(fConj) || !alike(w.quantity(p), w.quantity(b)) {
		w.opens(b)
		return
	}
	*b = w.repeat(b, p)
	if a, e := w.complement(b.tok + 1); a < e && p.kind == Change {
		b.subj, b.named = w.itemOf(p.subj, a, e), true // "growth of 4 pct in sales of wool and of 7 pct in those of flax"
	}
}

// ofChange binds the size of the noun of change at token c, whose phrase begins at token a: "a fall of 3 mln in sight deposits".
func (w *walk) ofChange(b *bind, a, c int) {
	w.haveSubject(b)
	b.change(w.at(c).flags)
	w.ofLast(b, a-1)
	w.nounChangeSubject(b, c)
	if a, e := w.complement(b.tok + 1); a < e && c+1 == b.gov {
		b.subj, b.named = w.subjectOf(a, e), true
		b.subj.place = firstKeys(b.subj.place, w.cur.place)
	}
	if w.cur.speaker && c+1 == b.gov && w.isWord(c, "growth") && len(w.binds) == 0 && !w.isWord(c-1, "a") {
		b.subj, b.named = w.subjectOf(a, c+1), true // "the ministry forecasts growth of 8 percent"
		b.subj.place = firstKeys(b.subj.place, w.cur.place)
	}
}

// ofMeasure binds the size of the noun phrase in tokens a to end: of that itself, or of the subject of its clause where it is no more than "a total",
// "a record".
func (w *walk) ofMeasure(b *bind, a, end int) {
	h := end - 1
	v, q := w.clauseVerb(b), w.quantity(b)
	if w.condition(b, a, h) {
		return
	}
	general := w.at(h).is(fGen) && !w.at(h).is(fShare) || w.isWord(h, "average", "record", "high", "low", "peak", "trough", "highs", "lows", "total", "rate", "pace", "level")
	m, e := w.trimModifiers(a, h)
	switch {
	case general && w.isWord(h, "rate", "pace") && v != nil && v.is(fUp|fDown) && percentLike(q):
		b.change(v.flags)
		return
	case general && q.Class == quantity.Count && w.isWord(h, "total", "record", "average"):
		w.ownNoun(b, v) // "a total of 45 cases were confirmed"
		return
	}
	w.haveSubject(b)
	if p := w.last(); general && p != nil && !p.comp && w.isWord(h, "total") && w.isWord(a-1, "or") && !p.subj.empty() {
		b.subj, b.named = p.subj, true // "for 12 dlrs a share, or a total of 56 mln dlrs"
		return
	}
	if at := w.paidAt(b, v, a, h); !at.empty() {
		b.subj, b.named = at, true
		return
	}
	if general && m == e {
		return
	}
	own := w.subjectOf(a, end)
	w.asideOwner(&own, a)
	switch {
	case w.spelt(h, "premium", "discount") && quoted(&w.cur):
		own.text = joinWords(w.cur.text, " ", own.text)
	case v != nil && v.is(fHave|fBe):
		own = w.within(b.subjectOr(w.cur), own)
	case v != nil && w.isWord(v.b, "for", "at") && v.b < b.gov && own.org == "": // "Norway aims for exports of"
		own.place, own.org = firstKeys(own.place, w.cur.place), w.cur.org
	}
	b.subj, b.named = own, true
	if w.isWord(b.tok+1, "with", "from", "to", "in") {
		b.subj = w.dealtWith(b.subj, b.tok+1, w.phraseEnd(b.tok+1))
	}
	if i := b.tok + 2; w.at(b.tok+1).kind == instant && w.isWord(i, "with") && (w.at(i+1).place > 0 || w.at(i+1).is(fDet) && w.at(i+2).place > 0) {
		b.subj = w.dealtWith(b.subj, i, w.phraseEnd(i+1)) // "a surplus of 3 bln dlrs last year with Chile"
	}
}

// asideOwner gives own, which begins at token a, the place that an aside with "with" stands behind: "Peru, with a quota of 3,000 tonnes, exported".
func (w *walk) asideOwner(own *subject, a int) {
	j := a - 1
	for w.at(j).is(fDet) && w.at(j).kind == word {
		j--
	}
	if len(own.place) > 0 || own.org != "" || !w.isWord(j, "with") || !w.isMark(j-1, ",") {
		return
	}
	if t := w.at(j - 2); t.place > 0 && !t.poss && w.isNameForm(t.place-1) && !w.at(j-3).is(fPrep) {
		own.place = appendPlace(nil, w.places[t.place-1], true)
	}
}

// preposition binds a quantity behind "to", "at" or "by".
func (w *walk) preposition(b *bind) {
	v, q := w.clauseVerb(b), w.quantity(b)
	if w.nextNamed(b) || w.equalTo(b) || w.shownAt(b) || w.levelOfChange(b) {
		return
	}
	gap := w.gapBefore(b, b.gov)
	moved := v != nil && v.is(fUp|fDown|fMove|fRev) || w.lastChange(b) != nil || w.changeTo(b.gov) >= 0 || w.changeIn(w.nounStart(b.gov), b.gov) >= 0 || v != nil && w.movedObject(v) == b.gov
	if p := w.last(); p != nil && !p.comp && p.verb == b.verb && w.cur.bare && w.isWord(b.gov, "to") && w.isMark(b.gov-1, ",") && w.quantity(p).Class == quantity.Count && q.Class == quantity.Bare {
		b.subj, b.named, b.level = p.subj, true, true // "Utah added 70 jobs since May, to 500"
		q.Unit, q.Class, q.Elided = w.quantity(p).Unit, quantity.Count, true
		return
	}
	switch {
	case !gap && w.isWord(b.gov, "to") && percentLike(q) && len(w.binds) > 0 && w.rateOfGrowth(b.gov-1):
		b.subj, b.named = w.last().subj, true // "rose 2 pct, taking the annual rate to 18 pct"
		b.subj.text = joinWords("annual rate", " of ", b.subj.text)
		b.change(fUp)
	case b.after.kind == balanceTail && w.isWord(b.gov, "to", "into") && w.isWord(b.tok-1, "a", "an"):
		b.level = true
		w.balance(b) // "the account returned to a 7 bln deficit"
	case w.isWord(b.gov, "at") && b.after.kind == nounTail && v != nil && v.is(fUp|fDown) && percentLike(q) && w.isWord(b.after.head, "pace", "rate"):
		b.change(v.flags) // "increased at a 2.4 percent pace"
	case w.isWord(b.gov, "at") && v != nil && v.is(fUp|fDown) && percentLike(q) && (w.eachYear(b) || w.growsAt(v)):
		b.change(v.flags) // "are rising at 5 pct a year", "grew at an annual 4 pct"
	case b.after.kind == nounTail && !gap && w.isWord(b.tok-1, "a", "an") && !w.at(b.after.head).is(fGen) && !(percentLike(q) && !w.isWord(b.gov, "at")):
		b.level = true
		w.ownNoun(b, nil) // "powered by a 6 kW motor", "at a 25 percent premium"
		if w.spelt(b.after.head, "premium", "discount") && (quoted(&w.cur) || w.cur.head == "benchmark") {
			b.subj.text = joinWords(w.cur.text, " ", b.subj.text) // "Brent traded at a $5 premium to WTI"
		}
	case w.isWord(b.gov, "by"):
		w.by(b)
	case w.isWord(b.gov, "at") && percentLike(q) && !gap && w.bestMove(b, v):
	case w.isWord(b.gov, "to") && !gap && !moved && w.at(b.gov-1).verb == 0 && !w.at(b.gov-1).is(fVs|fChange) && !w.isWord(b.gov-1, "equal", "equivalent"):
		w.opens(b)
	case !gap && w.isWord(b.gov, "at") && v != nil && !v.is(fBe|fReach|fUp|fDown|fMove) && w.nounIn(v.b, b.gov) && !w.at(v.b).is(fPrep) && !w.setsRecord(v):
		b.level = true // "put the surplus at 5 bln"
		a, e := v.b, b.gov
		if w.isMark(e-1, ",") && len(w.binds) > 0 && w.isNoun(e-2) {
			e--
			a = w.nounStart(e) // "gave more often than men, at 49 pct"
		}
		b.subj, b.named = w.subjectOf(a, e), true
		if w.isCountry(&w.cur) {
			b.subj.place = firstKeys(b.subj.place, w.cur.place) // "Japan has a quota on wool imports, set at 3,000 tonnes"
		}
	default:
		b.level, b.moved = true, moved && w.isWord(b.gov, "to")
		if c := w.changeTo(b.gov); c >= 0 && !gap {
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

// bestMove makes b, behind "at", the size of the movement that verb v tells of as the biggest of its kind, which is one of its subject: "Fuel recorded the
// steepest rise among the groups, at 43 pct". It reports whether it tells of one.
func (w *walk) bestMove(b *bind, v *verb) bool {
	if v == nil || !v.is(fHave|fReach) && !w.spelt(v.main, attained...) && !w.spelt(v.main, "showed", "saw", "suffered", "made", "experienced") {
		return false
	}
	best := -1
	for i := v.b; i < b.gov; i++ {
		t := w.at(i)
		if t.kind == punct && !w.isMark(i, ",") || t.verb > 0 {
			return false
		}
		if w.isWord(i, "most", "worst", "best", "least") || w.isSuperlative(i) {
			best = i
		} else if best >= 0 && t.is(fChange) && t.is(fUp|fDown) {
			b.change(t.flags)
			w.movedIn(b, best, i)
			return true
		}
	}
	return false
}

// movedIn gives b, the size of the movement that the noun at token i, behind the superlative at token best, tells of, what moved where that is named beside
// the noun, in the place that had it: "Lima saw the steepest fall in deaths, at 43 pct", "the largest copper rise".
func (w *walk) movedIn(b *bind, best, i int) {
	where := w.cur.place
	if a, e := w.complement(i + 1); a < e {
		b.subj, b.named = w.subjectOf(a, e), true
	} else if a := best + 1; a < i && w.nounIn(a, i) {
		b.subj, b.named = w.subjectOf(a, i), true
	}
	if b.named && w.cur.bare {
		b.subj.place = firstKeys(b.subj.place, where)
	}
}

// shownAt gives b what papers show to be at it: "the figures show output at 3 mln tonnes". It reports whether they do.
func (w *walk) shownAt(b *bind) bool {
	a := w.nounStart(b.gov)
	k := w.at(a - 1).verb
	if !w.isWord(b.gov, "at") || k == 0 || !w.isWord(w.verbs[k-1].main, "show", "shows", "showed") || !w.isData(w.verbs[k-1].subjA, w.verbs[k-1].subjB) || !w.nounIn(a, b.gov) {
		return false
	}
	w.verb, w.gap = k, false
	w.cur = w.subjectOf(a, b.gov)
	b.verb, b.subj, b.named, b.level = k, w.cur, true, true
	return true
}

// levelOfChange gives b, the level behind a change that a noun told of its own subject or that a list gave one more, the subject of that: "a rise in reserves
// of 3 mln to 80 mln", "showed a rise of 5 pct in May at 55 bln". It reports whether there is one.
func (w *walk) levelOfChange(b *bind) bool {
	p := w.last()
	if p == nil || p.comp || p.kind != Change || p.subj.empty() || p.verb != b.verb || w.isWord(b.gov, "by") || w.isWord(b.gov, "at") && alike(w.quantity(p), w.quantity(b)) {
		return false
	}
	if v := w.clauseVerb(p); v != nil && v.is(fUp|fDown) && w.at(p.gov).verb > 0 {
		return false // "fell 3 mln to 80 mln"
	}
	for i := p.tok + 1; i < b.gov; i++ {
		if w.at(i).kind != instant && !(w.at(i).is(fPrep) && w.at(i+1).kind == instant) {
			return false
		}
	}
	b.subj, b.named, b.level, b.moved = p.subj, true, true, w.isWord(b.gov, "to")
	b.subj.turn, b.subj.growth = 0, 0
	return true
}

// eachYear reports whether the percentage b is said to be that of each year.
func (w *walk) eachYear(b *bind) bool {
	i := b.tok + 1
	return w.isWord(i, "a", "per", "each", "every") && w.spelt(i+1, "year", "annum") || w.spelt(i, "annually", "yearly") || w.spelt(b.tok-1, "annual", "yearly", "annualised", "annualized")
}

// growsAt reports whether verb v tells of growth, and of what is no rate itself, so that a percentage which it is at is that of the growth: "the economy
// grew at 3 pct".
func (w *walk) growsAt(v *verb) bool {
	return w.spelt(v.main, "grow", "grows", "grew", "growing", "grown", "expand", "expands", "expanded", "expanding", "shrink", "shrinks", "shrank", "shrinking", "contracted", "contracting") &&
		!w.cur.bare && w.cur.growth == 0 && !strings.Contains(w.cur.text, "rate") && w.cur.head != "inflation"
}

// equalTo gives b, which says once more what the figure before it is, the subject of that: "a gap of 3 bln, equal to 2 pct of output". It reports whether
// it does.
func (w *walk) equalTo(b *bind) bool {
	p := w.last()
	if p == nil || p.comp || p.subj.empty() || !w.isWord(b.gov, "to") || !w.isWord(b.gov-1, "equal", "equivalent") || w.at(b.gov-2).verb > 0 || w.at(b.gov-2).is(fBe) {
		return false
	}
	b.subj, b.named, b.level = p.subj, true, true
	if w.sharing(b) {
		w.shareOf(b)
	}
	return true
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
			if v != nil && v.is(fUp|fDown) && v.a < j && !w.marked(v.b, j) && (w.forecastIn(j, b.gov) || !t.is(fChange) && !w.nounIn(v.b, j)) {
				b.change(v.flags) // "cut its growth forecast by half a point", "fell much more, by 3 pct"
			}
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
	case w.quantity(b).Class == quantity.Points && (w.cur.bare || w.cur.speaker || w.cur.org != "") && w.moveBefore(b):
	case v != nil && v.is(fUp|fDown):
		b.change(v.flags)
	case v != nil && w.isWord(v.main, "exceeded", "exceed", "exceeds"):
		b.kind, b.dir = Change, Up
	case w.lastChange(b) != nil:
		b.change(w.lastChange(b).flagsOf())
	case w.quantity(b).Class == quantity.Points && w.moveBefore(b):
	default:
		b.level = true
	}
}

// moveBefore makes b, points behind "by", the change that the last verb of change before it tells of its object: "trimmed the rates at which it deals with
// the houses by half a point". It reports whether there is one.
func (w *walk) moveBefore(b *bind) bool {
	for i := b.gov - 1; i >= 0 && w.at(i).kind != quant; i-- {
		k := w.at(i).verb
		if k == 0 || !w.verbs[k-1].is(fUp|fDown) {
			continue
		}
		v := &w.verbs[k-1]
		b.change(v.flags)
		e := v.b
		for e < b.gov && w.at(e).kind == word && !w.at(e).is(fPrep|fRel|fSub) && w.at(e).verb == 0 {
			e++
		}
		if w.nounIn(v.b, e) {
			b.subj, b.named = w.subjectOf(v.b, e), true
			b.subj.place = firstKeys(b.subj.place, w.cur.place)
		}
		return true
	}
	return false
}

// forecastIn reports whether tokens a to e hold a noun of forecasting: "its forecast for the increase in output".
func (w *walk) forecastIn(a, e int) bool {
	for i := a; i < e; i++ {
		if w.estimate(i) && w.at(i).verb == 0 {
			return true
		}
	}
	return false
}

// setsRecord reports whether verb v has a record or the like as its object, so that what follows is of its subject: "spending set a record at 5 billion".
func (w *walk) setsRecord(v *verb) bool {
	for i := v.b; i <= v.b+2; i++ {
		if w.spelt(i, "record", "high", "low", "peak") {
			return true
		}
	}
	return false
}

// marked reports whether a comma stands between tokens a and e.
func (w *walk) marked(a, e int) bool {
	for i := a; i < e; i++ {
		if w.isMark(i, ",") {
			return true
		}
	}
	return false
}
