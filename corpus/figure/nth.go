package figure

import "slices"

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
