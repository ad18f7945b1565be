package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// deals are the verbs of changing hands, whose price stands behind "for": "sold its paper unit for 78 million dollars".
var deals = []string{"sell", "sells", "sold", "selling", "buy", "buys", "bought", "buying", "acquire", "acquires", "acquired", "acquiring", "purchase", "purchases", "purchased", "purchasing",
	"repurchase", "repurchases", "repurchased", "repurchasing"}

// changedHands are the participles of the verbs of [deals], by their stems.
var changedHands = map[string]string{"sell": "sold", "buy": "bought", "acquir": "acquired", "purchas": "purchased", "repurchas": "repurchased"}

// dealt binds the price of what changes hands: "the group sold its paper unit for 78 million dollars", "the unit was sold for 78 million", "bought 3
// million Acme shares at 14 dollars each". It is of the thing sold and neither sales nor purchases. It reports whether b is one.
func (w *walk) dealt(b *bind) bool {
	v := w.clauseVerb(b)
	if !w.isWord(b.gov, "for", "at") || v == nil || v.b > b.gov || !w.isWord(v.main, deals...) || w.quantity(b).Class != quantity.Money {
		return false
	}
	sub, ok := w.otherDealer(v, b.gov)
	if !ok {
		sub, ok = w.sold(v, b.gov)
	}
	if !ok || sub.text == "" {
		return false
	}
	b.subj, b.named, b.level = sub, true, true
	return true
}

// otherDealer returns what one more place or company deals in, which is named behind "and" and right before token e, in a clause that leaves out verb v and
// its object: "Chile bought cod for 3 mln crowns, and Peru for 2 mln".
func (w *walk) otherDealer(v *verb, e int) (subject, bool) {
	p, a := w.last(), w.nounStart(e)
	if p == nil || p.comp || a >= e || a <= p.tok || !w.at(a-1).is(fConj) && !(w.at(a-1).is(fDet) && w.at(a-2).is(fConj)) {
		return subject{}, false
	}
	by, dealer := " "+handed(strings.ToLower(w.raw(v.main, v.main+1)))+" by ", w.subjectOf(a, e)
	what, one, ok := strings.Cut(p.subj.text, by)
	if !ok || one != w.cur.text || !dealer.bare || dealer.org == "" && len(dealer.place) == 0 {
		return subject{}, false
	}
	sub := p.subj
	sub.text, sub.place, sub.org = what+by+dealer.text, dealer.place, dealer.org
	return sub, true
}

// sold returns what changes hands by verb v, whose price stands behind token e, with the verb and who deals.
func (w *walk) sold(v *verb, e int) (sub subject, ok bool) {
	form := strings.ToLower(w.raw(v.main, v.main+1))
	form = handed(form) // "agreed to acquire Acme for 3 mln"
	if v.passive {
		sub = w.cur
		sub.text = joinWords(sub.text, " ", form)
		return sub, w.cur.text != ""
	}
	for i := v.b; i < e; i++ {
		switch t := w.at(i); {
		case t.kind == quant:
			last := w.lastSubject()
			if p := w.last(); p != nil && percentLike(w.quantity(p)) { // "sold a 4 pct stake in Acme for 3 mln"
				last.text = strings.TrimSuffix(last.text, " "+form+" by "+w.cur.text)
				last.text = joinWords(joinWords(strings.TrimSuffix(last.text, " of "+w.cur.text), " ", form), " by ", w.cur.text)
			}
			return last, true
		case t.verb > 0, t.kind == punct:
			return sub, false
		}
	}
	sub = w.subjectOf(v.b, e)
	if sub.anaphor {
		sub.text = w.nounText(v.b, e) // "bought the stake"
	}
	if sub.text == "" {
		return sub, false
	}
	sub.text = joinWords(joinWords(sub.text, " ", form), " by ", w.cur.text)
	sub.place = firstKeys(sub.place, w.cur.place)
	if w.cur.org != "" {
		sub.org = w.cur.org
	}
	return sub, true
}

// inAll binds what a price for each share comes to in all, told right behind it: "17.50 dlrs a share, a total of 84 mln dlrs". It reports whether b is such a
// sum; "40 mln dlrs of cash, a total of 90 mln with loans" is of something else.
func (w *walk) inAll(b *bind) bool {
	p, g := w.last(), b.gov
	if p == nil || p.comp || !w.isWord(g, "of") || !w.isWord(g-1, "total") || !w.isWord(g-2, "a", "for") || w.quantity(b).Class != quantity.Money || w.quantity(p).Class != quantity.Money {
		return false
	}
	for g -= 3; w.isWord(g, "for", "or"); g-- {
	}
	if !w.isMark(g, ",") || !strings.HasSuffix(w.quantity(p).Unit, "/share") || p.tok != g-1 && p.after.b != g {
		return false
	}
	b.subj, b.named, b.level = p.subj, true, true
	return true
}

// handed returns the participle of a form of one of [deals], or the form itself.
func handed(form string) string {
	for stem, past := range changedHands {
		if strings.HasPrefix(form, stem) {
			return past
		}
	}
	return form
}

// objective returns what the money of b, the object of a verb, is for, on, in or to: the "for Acme" of "offers 23 dollars a share in cash
// for Acme", the "on advertising" of "spent 4 million dollars on advertising".
func (w *walk) objective(b *bind) string {
	if w.quantity(b).Class != quantity.Money || b.after.kind != noTail {
		return ""
	}
	a := b.tok + 1
	if w.isWord(a, "a", "per") && w.isWord(a+1, "share") {
		a += 2
	}
	if w.isWord(a, "in") && w.isWord(a+1, "cash", "stock", "shares", "total", "all") {
		a += 2
	}
	if !w.isWord(a, "for", "on", "in", "to") || w.at(a).verb > 0 {
		return ""
	}
	for i := a + 1; i <= a+2; i++ {
		if t := w.at(i); t.kind == instant || t.kind == quant || t.is(fTime) || i == a+1 && (w.isWord(a, "in") && t.place > 0 || t.kind != word || t.is(fPron|fRel)) {
			return ""
		}
	}
	e := w.phraseEnd(a + 1)
	if e <= a+1 || w.headOf(a+1, e) < 0 && !w.at(a+1).caps {
		return ""
	}
	return w.nounText(a, e)
}

// dealNoun gives b, a price, the deal that stands as a noun before it in the object of its verb: "completed the sale of its paper unit for 48 mln dlrs". It
// reports whether b is one.
func (w *walk) dealNoun(b *bind) bool {
	if !w.isWord(b.gov, "for") || w.quantity(b).Class != quantity.Money {
		return false
	}
	a := b.gov
	for a > 0 && w.at(a-1).verb == 0 {
		a-- // also behind "announced", of which nothing is told
	}
	for i := a; a > 0 && i < b.gov; i++ {
		switch t := w.at(i); {
		case t.kind != word && t.kind != instant:
			return false
		case w.spelt(i, "sale", "purchase", "acquisition", "takeover", "buyout", "buy-out", "disposal", "divestiture") && w.isWord(i+1, "of"):
			own, of := w.subjectOf(a, b.gov), w.cur
			if of.empty() {
				of = w.sayer
			}
			if of.org != "" {
				own.org = of.org // not that of whom it sells to
			}
			own.inherit(&of)
			b.subj, b.named, b.level = own, true, true
			return !own.empty()
		}
	}
	return false
}
