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
