package figure

import (
	"quaestor/corpus/quantity"

	"github.com/shopspring/decimal"
)

// multipleOf returns the token of the word or quantity that makes a figure said before a multiple or part of the earlier one whose governor is
// token g, or -1: "about double the 4 percent of the week before", "barely half of April's 9 percent".
func (w *walk) multipleOf(g int) int {
	at := g
	if w.isWord(g, "of") {
		at--
	}
	t, next := w.at(at), w.at(g+1)
	if len(w.binds) == 0 || !w.isWord(g+1, "the") && !(next.kind == instant && next.poss) {
		return -1
	}
	if t.kind == quant {
		q := &w.qs[t.ref]
		if q.Class == quantity.Multiple || q.Class == quantity.Bare && q.Unit == "" && q.Value.LessThan(decimal.New(1, 0)) && at < g {
			return at
		}
		return -1
	}
	if w.spelt(at, "double", "twice", "triple", "treble", "quadruple", "half") {
		return at
	}
	return -1
}

// multiplies reports whether the quantity at token i is no figure, but says what multiple or part of an earlier value another figure is.
func (w *walk) multiplies(i int) bool {
	g := i
	if w.isWord(i+1, "of") {
		g++
	}
	n := g + 2
	if w.multipleOf(g) != i || w.at(n).kind != quant {
		return false
	}
	p := w.lastLike(&w.qs[w.at(n).ref])
	return p != nil && p.tok < i
}
