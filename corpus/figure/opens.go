package figure

import "quaestor/corpus/quantity"

// opens binds a quantity that nothing governs, as at the beginning of a clause: "25.7 mln people were in work".
func (w *walk) opens(b *bind) {
	v := w.clauseVerb(b)
	b.level = true
	if b.after.kind == balanceTail && w.isWord(b.gov, "with") {
		w.balance(b) // "the week closed with a 4 million crown surplus"
		return
	}
	if w.nextNamed(b) || w.isWord(b.gov, "with") && w.largest(b, v) || w.isWord(b.gov, "for") && v != nil && v.is(fShare) && w.gapBefore(b, b.gov) {
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
