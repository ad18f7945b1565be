package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/quantity"
)

// nthTold resolves what only says which of the things told last is meant: "the former", "the latter", "the third".
func (w *walk) nthTold(a, e int) (subject, bool) {
	if e-a != 1 && !(e-a == 2 && w.spelt(a+1, "one")) || !w.isWord(a-1, "the") {
		return subject{}, false
	}
	told := w.toldBefore()
	n := -1
	switch {
	case len(told) < 2:
	case w.spelt(a, "latter", "last"):
		n = len(told) - 1
	case w.spelt(a, "former", "first"):
		n = 0
	case w.spelt(a, "second"):
		n = 1
	case w.spelt(a, "third"):
		n = 2
	}
	if n < 0 || n >= len(told) {
		return subject{}, false
	}
	return told[n], true
}

// toldBefore returns the different subjects of the figures before in the sentence, or, where they are fewer than two, of those of the sentence before.
func (w *walk) toldBefore() []subject {
	var told []subject
	for k := range w.binds {
		if s := w.binds[k].subj; !w.binds[k].comp && !s.empty() && !s.speaker && !slices.ContainsFunc(told, func(o subject) bool { return o.text == s.text }) {
			told = append(told, s)
		}
	}
	if len(told) < 2 {
		return w.r.pair
	}
	return told
}

// theTarget resolves a target that is said to be of nothing: that of what was told last. "Inflation slowed to 3 pct in May. The bank's target is 2 pct."
func (w *walk) theTarget(a, e int) (subject, bool) {
	last := w.lastSubject()
	if !w.spelt(e-1, "target", "goal", "objective") || last.head == "" || last.bare || last.speaker || last.org != "" || last.head == strings.ToLower(w.raw(e-1, e)) {
		return subject{}, false
	}
	if q := w.nextQuant(e); q == nil || q.Class != w.r.topic.class || len(w.binds) > 0 {
		return subject{}, false
	}
	owned := w.definite(a)
	for i := a; i < e-1; i++ {
		t := w.at(i)
		if t.kind != word || !t.is(fBody|fPoss|fDet) && t.place == 0 && !w.spelt(i, "central", "reserve", "official", "own", "national", "government") {
			return subject{}, false
		}
		owned = owned || t.poss || t.is(fPoss)
	}
	last.anaphor, last.turn, last.growth = true, 0, 0
	return last, owned
}

// nextQuant returns the first quantity from token i on in the sentence, or nil.
func (w *walk) nextQuant(i int) *quantity.Quantity {
	for ; i < len(w.toks); i++ {
		if t := w.at(i); t.kind == quant {
			return &w.qs[t.ref]
		}
	}
	return nil
}
