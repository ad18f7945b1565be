package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// conditions are what is agreed for a deal and stands behind "at": "bills at an average rate of 9 pct", "wool at a price of 3 dlrs".
var conditions = []string{"rate", "price", "yield", "cost", "coupon", "rebate", "premium", "discount", "subsidy", "bonus", "fee", "commission", "spread", "margin", "interest"}

// condition gives b, the rate or price behind "of" in the noun phrase from token a to h at which something is done, that noun with the thing that it is
// done with: "sold 3 mln crowns of bills at an average yield of 4 pct" is the average yield of the bills sold. It reports whether b is one.
func (w *walk) condition(b *bind, a, h int) bool {
	v, q := w.clauseVerb(b), w.quantity(b)
	at := a - 1
	if v == nil || !w.isWord(at, "at") || v.b > at || !w.spelt(h, conditions...) || v.is(fUp|fDown|fReach|fMove) || w.at(v.main).is(fBe) && !v.passive || q.Class != quantity.Percent && q.Class != quantity.Money {
		return false
	}
	thing := w.doneWith(b, v, at)
	if thing.empty() || thing.speaker || thing.bare {
		return false
	}
	own := w.subjectOf(a, h+1)
	own.text = joinWords(own.text, " of ", thing.text)
	own.inherit(&thing)
	own.inherit(&w.cur)
	b.subj, b.named, b.level = own, true, true
	return true
}

// doneWith returns what verb v is done with, on whose terms token at stands: what the figure before measures, the object of the verb, or the subject of
// a passive.
func (w *walk) doneWith(b *bind, v *verb, at int) subject {
	if p := w.last(); p != nil && !p.comp && p.verb == b.verb && p.tok > v.a && p.kind != Change && w.quantity(p).Class != quantity.Percent {
		return p.subj
	}
	if v.passive {
		return w.cur
	}
	if e := w.phraseEnd(v.b); e <= at && !w.at(v.b).is(fPrep) && w.nounIn(v.b, e) {
		for i := v.b; i < e; i++ {
			if w.isWord(i, "to") && !w.isNoun(i+1) && !w.at(i+1).is(fDet) {
				return subject{} // "expected the bank to fully replace"
			}
		}
		return w.subjectOf(v.b, e)
	}
	return subject{}
}

// requests are what someone makes, takes or gives for an amount: "received bids for 3 mln crowns".
var requests = []string{"bid", "bids", "offer", "offers", "tender", "tenders", "order", "orders", "contract", "contracts", "licence", "licences", "license", "licenses", "permit", "permits",
	"application", "applications", "request", "requests", "subscription", "subscriptions", "commitment", "commitments", "booking", "bookings", "registration", "registrations"}

// requested gives b the bids or orders that are for its amount, the object of the verb of its clause: "granted export licences for 3,000 tonnes of wool"
// are export licences for wool. It reports whether b is one.
func (w *walk) requested(b *bind) bool {
	v, q := w.clauseVerb(b), w.quantity(b)
	if v == nil || !w.isWord(b.gov, "for") || v.b >= b.gov || !w.spelt(b.gov-1, requests...) || q.Class == quantity.Duration || percentLike(q) {
		return false
	}
	a := w.nounStart(b.gov)
	if a < v.b {
		return false
	}
	own := w.subjectOf(a, b.gov)
	if own.empty() || own.anaphor || w.definite(a) {
		return false // "accepted the offer for 3 mln shares"
	}
	w.ownNoun(b, nil)
	if b.named {
		own.text = joinWords(own.text, " for ", b.subj.text)
	}
	if name := doer(&w.cur); name != "" && !w.cur.anaphor && !v.passive && w.at(v.main).is(fPart) {
		own.text = joinWords(joinWords(own.text, " ", strings.ToLower(w.raw(v.main, v.main+1))), " by ", name)
	}
	own.inherit(&w.cur)
	b.subj, b.named, b.level = own, true, true
	return true
}

// worth gives b the noun whose worth it is, with what is done with that: "won orders worth 3 mln crowns" are orders won. It reports whether b is one.
func (w *walk) worth(b *bind) bool {
	g := b.gov
	if w.isWord(g, "at", "to") && w.spelt(g-1, "valued", "totalling", "totaling", "amounting") {
		g--
	} else if !w.spelt(g, "worth") {
		return false
	}
	if p := w.last(); p != nil && p.tok == g-1 && !p.comp && w.quantity(p).Class == quantity.Count && w.quantity(b).Class == quantity.Money {
		b.subj, b.named, b.level = p.subj, true, true // "orders for 24 jets worth 3 bln"
		return true
	}
	a := w.nounStart(g)
	if a >= g || !w.isNoun(g-1) || w.quantity(b).Class != quantity.Money {
		return false
	}
	v := w.clauseVerb(b)
	own := w.subjectOf(a, g)
	if own.empty() || own.bare || own.anaphor || own.head == "goods" || own.head == "products" || v != nil && v.a > a {
		return false
	}
	b.subj, b.named, b.level = own, true, true
	if v != nil && v.b == a && w.at(v.main).is(fPart) && !v.is(fBe|fReach|fUp|fDown|fMove) {
		w.withVerb(b, v)
	}
	return true
}
