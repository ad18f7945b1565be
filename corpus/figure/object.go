package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// object binds a quantity that is the direct object of a verb: "rose 5 pct", "recorded a 3 bln dlr deficit", "sold 500 cars".
func (w *walk) object(b *bind) {
	v, q := &w.verbs[w.at(b.gov).verb-1], w.quantity(b)
	switch {
	case b.after.kind == balanceTail:
		b.level = true
		w.haveSubject(b)
		w.balance(b)
	case b.after.kind == nounTail && w.estimate(b.after.head) && !v.is(fBe|fHave) && w.at(b.tok-1).is(fDet|fPoss) && !w.cur.empty() && !w.cur.speaker:
		b.level, b.seen = true, b.seen|fFore // "undershot the 2 pct forecast in a poll"
	case v.is(fUp|fDown) && b.after.kind == nounTail && percentLike(q) && w.at(b.tok-1).is(fDet|fPoss) && !w.isWord(b.tok-1, "a", "an", "another"):
		b.level = true
		w.ownNoun(b, nil) // "raise the 2.5 pct discount rate"
	case w.isWord(v.main, "add", "adds", "added", "adding") && b.after.kind == noTail && (w.priceMove(b) || w.movesOn(b, v)),
		q.Class == quantity.Points && w.isWord(v.main, "contribute", "contributes", "contributed", "contributing"):
		b.kind, b.dir = Change, Up // also "demand contributed 0.7 point to growth"
	case v.is(fUp|fDown) && (!w.transitive(v, q, b) || w.priceMove(b) && b.after.kind == noTail):
		b.change(v.flags)
	case v.is(fBe) && b.after.kind == nounTail && q.Class != quantity.Count:
		b.level = true
		w.ownNoun(b, nil)
	default:
		b.level = true
		w.objectSubject(b, v)
	}
	if b.level && w.sharing(b) {
		w.shareOf(b)
	} else if b.level && v.is(fShare) && percentLike(q) && b.share == "" {
		b.share = w.frontedWhole(v) // "Of the week's loans, large banks accounted for 65 pct"
	}
}

// frontedWhole returns the whole that the clause of verb v begins with: "Of the week's loans, large banks accounted for 65 pct".
func (w *walk) frontedWhole(v *verb) string {
	if !w.isWord(v.front, "of") || v.front+1 >= v.subjA {
		return ""
	}
	for e := v.front + 1; e < v.subjA; e++ {
		if w.isMark(e, ",") {
			return w.nounText(v.front+1, e)
		}
	}
	return ""
}

// priceMove reports whether the quantity of b is what a price moves by: a percentage, points, small coins, or what "to" and the new price
// follow: "added 1.20 dlrs to 55.40". Its size in percent tells it of what is quoted, "gold lost 2.60 dlrs, or 4 pct,"; of a firm
// it tells how much it lost.
func (w *walk) priceMove(b *bind) bool {
	switch q := w.quantity(b); {
	case percentLike(q), q.Class == quantity.Index, q.Unit == "cent", q.Unit == "GBX", q.Unit == "sen", q.Unit == "pfennig", q.Unit == "centime":
		return true
	case q.Class == quantity.Money && w.isWord(b.tok+1, "to") && w.at(b.tok+2).kind == quant:
		return alike(q, &w.qs[w.toks[b.tok+2].ref])
	case q.Class == quantity.Money:
		i := b.tok + 1
		if w.isMark(i, ",") && w.isWord(i+1, "or") || w.isMark(i, "(") && w.isMark(i+2, ")") {
			i++
		}
		if w.isWord(i, "or") {
			i++
		}
		if i == b.tok+1 || w.at(i).kind != quant || !percentLike(&w.qs[w.at(i).ref]) || w.readTail(i).kind == ofTail {
			return false
		}
		s := b.subjectOr(w.cur)
		return quoted(&s) || priced[s.head] || w.dealings(&s)
	}
	return false
}

// movesOn reports whether the quantity of b is an amount by which the subject moved as it had just moved by another: "fell by 25 bln in July, then added
// 29 bln". What is added to something else is no such move, nor what a subject of its own adds.
func (w *walk) movesOn(b *bind, v *verb) bool {
	p, s := w.last(), b.subjectOr(w.cur)
	if v.subjA < v.subjB || w.isWord(b.after.b, "to") || w.isWord(b.tok+1, "to") {
		return false
	}
	return p != nil && p.kind == Change && !p.comp && w.quantity(p).Unit == w.quantity(b).Unit && !s.speaker && p.subj.text == s.text
}

// balance gives b the subject that the balance behind it names: "a 400 mln mark deficit in transfer payments".
func (w *walk) balance(b *bind) {
	b.subj, b.named = w.within(b.subjectOr(w.cur), w.subjectOf(b.after.a, w.phraseEnd(b.after.head))), true
}

// transitive reports whether a verb of change has the quantity as its object rather than as its size: "raised 5 mln dlrs", "lost 3
// games", "added 20 jobs".
func (w *walk) transitive(v *verb, q *quantity.Quantity, b *bind) bool {
	if percentLike(q) || q.Class == quantity.Multiple || q.Class == quantity.Index {
		return false
	}
	return w.isWord(v.main, "raise", "raises", "raised", "raising", "lose", "loses", "lost", "losing", "lift", "lifted", "pick", "picked", "double") ||
		q.Class == quantity.Count && w.isWord(v.main, "cut", "cuts", "cutting", "boost", "boosted", "shed", "sheds", "slash", "slashed")
}

// haveSubject gives b, whose clause has for its subject who speaks, what was spoken of before: "the market had looked for a fall of 3 pct",
// "analysts expect 5 pct".
func (w *walk) haveSubject(b *bind) {
	if w.cur.speaker && (w.r.topic.has || len(w.binds) > 0) {
		b.subj, b.named = w.lastSubject(), true
	}
}

// lastSubject returns the subject of the last figure, of this sentence or of those before.
func (w *walk) lastSubject() subject {
	for k := len(w.binds) - 1; k >= 0; k-- {
		if b := &w.binds[k]; !b.comp && !b.subj.empty() && !(b.ahead && w.isWord(b.gov, "in", "across", "among", "within")) {
			return b.subj // not the cities of "In 31 cities it stood"
		}
	}
	return w.r.topic.subj
}

// objectSubject names what a quantity measures that is the object of a verb: the counted noun or the noun behind it, what is done
// with it and by whom: "cars sold by X"; after be and verbs that set a level it is the subject of the clause.
func (w *walk) objectSubject(b *bind, v *verb) {
	q := w.quantity(b)
	if p := w.last(); p != nil && w.outdoes(v.main) && b.tok-v.main <= 3 && w.quantity(p).Class == q.Class && !p.subj.empty() {
		b.subj, b.named, b.level = p.subj, true, true // "earnings of 2 dlrs a share missed the 3 dlrs analysts had been looking for"
		b.kind, b.dir, b.comp, b.of = p.kind, p.dir, true, len(w.binds)-1
		if q.Class == quantity.Money && strings.HasPrefix(w.quantity(p).Unit, q.Unit+"/") && sameSize(w.quantity(p).Value, q.Value, priceSpread) {
			q.Unit = w.quantity(p).Unit
		}
		return
	}
	if w.cur.speaker && v.is(fFore) && (q.Class != quantity.Count || q.Noun.End == 0 || w.lastLike(q) != nil || w.r.lastOf(q.Unit) != nil) {
		b.subj, b.named = w.lastSubject(), true
		w.foreseen(b, v)
		return
	}
	if p := w.lastLike(q); p != nil && v.is(fSay) && !v.is(fHave|fUp|fDown) && !v.passive {
		b.subj, b.named = p.subj, true // "It sees prices at 3 pct; in May it had still said 2 pct"
		return
	}
	if v.is(fBe|fReach|fMove) || v.is(fShare) && (b.after.kind != nounTail || !w.isWord(v.main, "made")) {
		measured := w.measures(&w.cur) || containers[q.Unit] && !w.cur.bare && !w.cur.speaker && !w.cur.anaphor && w.cur.head != "" && !w.general(w.cur.head) || w.isWord(v.b, "for") && v.is(fShare) && !w.cur.bare && v.mood == finite
		if q.Class == quantity.Count && !measured || w.cur.empty() || v.is(fMove) && b.after.kind == ofTail && q.Class == quantity.Measure {
			w.ownNoun(b, v)
		}
		return
	}
	w.ownNoun(b, v)
}

// foreseen gives b, what someone expects with verb v, the kind of the figure before it that is like it, and what that measures where the last figure
// is of something else.
func (w *walk) foreseen(b *bind, v *verb) {
	q := w.quantity(b)
	if p := w.lastLike(q); p != nil {
		b.kind, b.dir = p.kind, p.dir
		return
	}
	f := w.r.lastOf(q.Unit)
	if f != nil && v.mood == finite {
		b.kind, b.dir, b.level = f.Kind, f.Direction, f.Kind != Change
	}
	if f == nil {
		f = w.r.firstOf(q.Unit) // what the story is about
	}
	if f != nil && w.r.topic.unit != q.Unit && len(w.binds) == 0 {
		b.subj = subject{text: f.Subject, head: f.Head, place: f.Place, partner: f.Partner, org: f.Org}
	}
}

// measures reports whether s is something that has a size of its own, as "unemployment" of "unemployment totalled 1.8 mln people".
func (w *walk) measures(s *subject) bool {
	l := lookup(s.head)
	return !s.bare && !s.speaker && s.head != "" && (l != nil && l.flags&(fExport|fImport) != 0 || strings.HasSuffix(s.head, "ment") && s.head != "government" || itemised[s.head] && !priced[s.head])
}

// containers are units that say nothing of what is counted: "stocks were 3 mln bags", "the herd was 51 mln head".
var containers = setOf("bag bale sack head box carton crate drum cask chest unit piece pair lot contract carcass hide skin")

// general reports whether a noun says nothing of what is measured: "level", "number".
func (w *walk) general(head string) bool {
	l := lookup(head)
	return l != nil && l.flags&fGen != 0
}

// priced are measures that count nothing: three shares of "the price is three shares" are not the price.
var priced = setOf("price prices cost costs rate rates fees premiums pay wages tariffs duties")

// lastLike returns the last bind of the sentence whose quantity is like q, or nil.
func (w *walk) lastLike(q *quantity.Quantity) *bind {
	for k := len(w.binds) - 1; k >= 0; k-- {
		if !w.binds[k].comp && alike(w.quantity(&w.binds[k]), q) {
			return &w.binds[k]
		}
	}
	return nil
}

// ownNoun gives b the subject that stands in its own noun phrase: the counted noun ("297,000 enterprises with imports"), what
// follows "of" ("71,300 tonnes of rye") or directly ("a 38 mln stg bid"), and adds the verb it is the object of.
func (w *walk) ownNoun(b *bind, v *verb) {
	q := w.quantity(b)
	a, e := 0, 0
	switch {
	case q.Class == quantity.Count && q.Noun.End > q.Noun.Start:
		e = w.phraseEnd(b.tok)
		b.subj = w.countedSubject(b.tok, e)
		b.named = true
		w.withVerb(b, v)
		return
	case b.after.kind == ofTail && !w.sharing(b):
		a = b.after.a
		e = w.phraseEnd(a)
	case b.after.kind == nounTail:
		a = b.after.a
		e = w.phraseEnd(b.after.head)
	default:
		w.withVerb(b, v)
		return
	}
	if a < e {
		b.subj, b.named = w.subjectOf(a, e), true
		w.withVerb(b, v)
	}
}

// shareOf reads the whole that b is a share of: "14.7 percent of China's foreign trade".
func (w *walk) shareOf(b *bind) {
	a := b.after.a
	e := w.phraseEnd(a)
	for e > a && w.at(e-1).kind != word {
		e--
	}
	if a >= e {
		return
	}
	b.share = w.nounText(a, e)
	if w.cur.empty() && !b.named || b.ahead && !b.named {
		b.subj, b.named = w.subjectOf(a, e), true
	}
}
