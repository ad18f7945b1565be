package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// sold are the nouns for a sale of debts, which brings about a rate and is not what that measures.
var sold = setOf("auction auctions tender tenders sale sales offering offerings issue issues")

// paidAt returns what b, behind the noun for a rate in tokens a to h, measures where the subject of its clause only is the sale that brought it about: "the
// auction of three-month bills produced an average rate of 5 pct". Otherwise it is empty.
func (w *walk) paidAt(b *bind, v *verb, a, h int) subject {
	if v == nil || w.quantity(b).Class != quantity.Percent || !w.spelt(h, "rate", "yield", "average", "discount", "coupon", "interest") || v.is(fUp|fDown) || w.at(v.main).is(fBe) {
		return subject{}
	}
	for w.at(a).is(fDet) && a < h {
		a++
	}
	own := w.cur
	switch {
	case w.cur.speaker && v.is(fFore) && w.isWord(b.tok+1, "for", "on"):
		own = subject{text: w.nounText(a, h+1)} // "dealers expect a rate of 5 pct on bonds"
	case sold[w.cur.head]:
		own.text = joinWords(w.nounText(a, h+1), " of ", own.text)
	default:
		return subject{}
	}
	own.head = strings.ToLower(w.raw(h, h+1))
	return own
}

// debtBehind gives b, a rate of interest, the debt that its "for" or "on" names with a term: "a rate of 5.6 pct for three-month bills and one of 5.7 pct
// for six-month bills".
func (w *walk) debtBehind(b *bind) {
	if w.quantity(b).Class != quantity.Percent || !w.isWord(b.tok+1, "for", "on") || b.kind == Change || b.subj.empty() || b.share != "" {
		return
	}
	i := b.tok + 2
	for w.at(i).is(fDet) {
		i++
	}
	if !w.at(i).term {
		return
	}
	name := b.subj.text
	for _, link := range [...]string{" on ", " for ", " of "} {
		name, _, _ = strings.Cut(name, link)
	}
	b.subj.text, b.named = joinWords(name, " on ", w.raw(i, w.phraseEnd(i))), true
}

// lending are the verbs of dealing in money and paper, whose rate of interest stands behind "at".
var lending = func() map[string]bool {
	m := map[string]bool{}
	for _, v := range strings.Fields(`buy/bought sell/sold lend/lent provide inject drain offer allocate award accept issue place supply give/gave/given auction purchase borrow add
		arrange allott/allotted put/put deposit grant withdraw/withdrew/withdrawn`) {
		for _, form := range conjugate(v) {
			m[form] = true
		}
	}
	return m
}()

// rateDealt binds the rate of interest at which an amount of something is dealt in: of "bought 60 mln crowns of bank bills in band one at 8 pct, 112 mln in
// band two at 9 pct" it is the rate on bank bills in band one, and on those in band two. It reports whether b is one.
func (w *walk) rateDealt(b *bind) bool {
	at, v := b.gov, w.clauseVerb(b)
	for w.spelt(at, "unchanged", "steady") || at != b.gov && w.at(at).is(fDet) {
		at--
	}
	if v == nil || w.quantity(b).Class != quantity.Percent || !w.isWord(at, "at") || b.after.kind != noTail || !lending[strings.ToLower(w.raw(v.main, v.main+1))] {
		return false
	}
	k := len(w.binds) - 1
	for k >= 0 && w.quantity(&w.binds[k]).Class == quantity.Duration {
		k--
	}
	if k < 0 || w.binds[k].comp || w.binds[k].verb != b.verb || w.quantity(&w.binds[k]).Class != quantity.Money {
		return false
	}
	a, e := w.dealtIn(w.binds[k].tok+1, at)
	if a < 0 {
		return false
	}
	thing := w.nounText(a, e)
	switch {
	case w.isWord(a, "to"):
		thing = joinWords("lending", " ", thing)
	case w.at(a).is(fPrep):
		thing = joinWords(w.paperBefore(k), " ", thing)
	}
	if thing == "" {
		thing = w.binds[k].subj.text
	}
	own := subject{text: joinWords("rate", " on ", thing), head: "rate"}
	own.inherit(&w.cur)
	b.subj, b.named, b.level, b.beside = own, true, true, true
	return true
}

// dealtIn returns the tokens from a to at that name what is dealt in: without the "of" before it, for how long and from whom. It returns -1 where a mark or
// a verb stands among them.
func (w *walk) dealtIn(a, at int) (from, to int) {
	if w.isWord(a, "of") {
		a++
	}
	from, to = a, at
	for i := a; i < at; i++ {
		switch t := w.at(i); {
		case t.kind == punct || t.verb > 0:
			return -1, -1
		case w.isWord(i, "through", "via") && i+1 < at:
			from = i + 1 // "drained 3 mln from the system through repurchase agreements"
		case (t.kind == quant || t.kind == instant || w.isWord(i, "for") && w.at(i+1).kind == quant) && to == at && i > from:
			to = i
		}
	}
	return from, to
}

// paperBefore returns the paper that the amounts before bind k are of, which k leaves out: "bank bills" of "60 mln crowns of bank bills in band one".
func (w *walk) paperBefore(k int) string {
	for n := k - 1; n >= 0; n-- {
		p := &w.binds[n]
		if p.verb != w.binds[k].verb {
			break
		}
		if p.after.kind != ofTail || !w.isWord(p.tok+1, "of") || w.quantity(p).Class != quantity.Money {
			continue
		}
		e := p.after.a
		for e < len(w.toks) && w.at(e).kind == word && !w.at(e).is(fPrep) && w.at(e).verb == 0 {
			e++
		}
		noun := w.nounText(p.after.a, e)
		if s := &w.binds[k].subj; noun != "" && !strings.Contains(s.text, noun) {
			s.text = joinWords(noun, " in ", s.text)
		}
		return noun
	}
	return ""
}

// givenTo binds an amount with a noun behind it that is given to somebody named between it and the verb: "gave the market a further 30 mln crowns
// assistance". It reports whether b is one.
func (w *walk) givenTo(b *bind) bool {
	v, d := w.clauseVerb(b), b.tok-1
	for w.at(d).is(fSkip|fAdv) && w.at(d).kind == word && !w.at(d).is(fDet) {
		d--
	}
	if v == nil || b.after.kind != nounTail || v.passive || !w.isWord(v.main, "give", "gives", "gave", "given", "giving", "lend", "lent", "grant", "granted", "offer", "offered") || !w.at(d).is(fDet) || d <= v.b || !w.isNoun(d-1) || w.quantity(b).Class != quantity.Money {
		return false
	}
	own := w.subjectOf(b.after.a, b.after.head+1)
	if own.empty() {
		return false
	}
	own.text = joinWords(own.text, " of ", doer(&w.cur))
	own.inherit(&w.cur)
	b.subj, b.named, b.level = own, true, true
	return true
}
