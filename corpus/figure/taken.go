package figure

import (
	"strings"

	"quaestor/corpus/period"
)

// taken reports whether b is how much the place with the given key takes of what the figures before told to be exported: "Peru exported 90,000 tonnes of
// zinc. Japan took 40,000 tonnes and Chile 20,000". It is less than the whole, and no time of its own is given.
func (w *walk) taken(b *bind, key string) bool {
	v, base := w.clauseVerb(b), w.lastDealings()
	if v == nil || b.comp || v.passive || !takers[strings.ToLower(w.raw(v.main, v.main+1))] && !w.calledBuyer(v) || len(base.partner) > 0 && base.partner[0] == key {
		return false
	}
	outward := deed(&base)
	if l := lookup(base.head); l != nil && l.flags&fExport != 0 {
		outward = true
	}
	if l := lookup(base.head); l != nil && l.flags&fImport != 0 && w.calledBuyer(v) && w.spelt(w.headOf(v.subjA, v.subjB), "supplier", "suppliers", "source", "seller") {
		outward = true // the place is taken from
	}
	q := w.quantity(b)
	whole := w.r.lastOf(q.Unit)
	return outward && (len(base.place) == 0 || base.place[0] != key) && whole != nil && q.Value.LessThan(whole.Value) && !w.otherTimeThan(b, whole.Period)
}

// otherTimeThan reports whether the clause of b gives a time other than p.
func (w *walk) otherTimeThan(b *bind, p period.Period) bool {
	v := w.clauseVerb(b)
	for i := max(v.front, 0); i < len(w.toks) && !(i > b.tok && (w.at(i).kind == quant || w.isMark(i, ";"))); i++ {
		if w.at(i).kind == instant && w.r.resolveAt(w, i, p, true) != p {
			return true
		}
	}
	return false
}

// calledBuyer reports whether the clause of verb v says who the buyer is: "The biggest customer was Chile with 20,000 tonnes".
func (w *walk) calledBuyer(v *verb) bool {
	if !v.is(fBe) || v.subjA >= v.subjB {
		return false
	}
	h := w.headOf(v.subjA, v.subjB)
	return h >= 0 && (w.at(h).is(fPartner) || w.spelt(h, "market", "outlet"))
}

// nextTaker gives b, behind a figure of what went to one place, the next that its words name: "40,000 tonnes went to Japan and 20,000 to Chile". It reports
// whether there is one.
func (w *walk) nextTaker(b *bind) bool {
	p, t := w.last(), w.at(b.tok+2)
	if p == nil || p.comp || b.comp || len(p.subj.partner) == 0 || !alike(w.quantity(p), w.quantity(b)) || !w.at(b.gov).is(fConj) && !w.isMark(b.gov, ",") || !w.isWord(b.tok+1, "to") {
		return false
	}
	if w.isWord(b.tok+2, "the") {
		t = w.at(b.tok + 3)
	}
	if t.place == 0 || t.poss || !w.isNameForm(t.place-1) || !w.r.foreign(w.places[t.place-1].Key) || !w.dealings(&p.subj) && p.subj.lead == "" {
		return false
	}
	m, s := w.places[t.place-1], p.subj
	s.lead = leadOf(&s)
	s.partner, s.text = []string{m.Key}, s.lead+w.text[m.Start:m.End]
	b.subj, b.named, b.level, b.kind, b.dir = s, true, p.level, p.kind, p.dir
	return true
}

// takers are the verbs of those who are exported to.
var takers = setOf("took take takes taking bought buy buys buying imported import imports absorbed absorb absorbs received receive receives lifted lift lifts purchased purchase purchases")

// deed gives s, what is told to have been exported or the like, the words that lead to whom: "zinc exported" to. It reports whether s is that.
func deed(s *subject) bool {
	if i := strings.LastIndexByte(s.text, ' '); i < 0 || !outward[s.text[i+1:]] {
		return false
	}
	if s.lead == "" {
		s.lead = s.text + " to "
	}
	return true
}

// outward are the deeds by which goods leave a country.
var outward = setOf("exported shipped sold supplied delivered")
