package figure

// ofRate makes f, the percentage of bind b, the change that the figure before it is where it only goes on with it: what follows in a ranking ("Cider was up
// 9 percent, followed by mead with 4 percent") and what a ranking of the sentence before begins with ("Sales grew 3 percent. Cider led with 9 percent").
func (r *reader) ofRate(w *walk, f *Figure, b *bind) {
	if f.Kind != Level || f.Share != "" || !percentLike(&f.Quantity) || len(r.out) == 0 || !w.isWord(b.gov, "with", "at") {
		return
	}
	p := &r.out[len(r.out)-1]
	if p.Kind != Change || p.Unit != f.Unit || p.Share != "" || p.Head == "share" || p.Earlier || p.Direction == NoDirection {
		return
	}
	switch {
	case p.Passage == f.Passage && (w.led > 0 && w.led == b.verb || w.ranks(b)):
	case p.Passage == f.Passage-1 && !r.opens && w.ranks(b):
	default:
		return
	}
	f.Kind, f.Direction = Change, p.Direction
	f.Basis, f.Versus, f.VersusText, f.Carried = p.Basis, p.Versus, p.VersusText, true
}

// ranks reports whether the verb before bind b sets what it is of in a row by size: "led with", "came last with", "brought up the rear with".
func (w *walk) ranks(b *bind) bool {
	return w.spelt(b.gov-1, "led", "leads", "lead", "rear", "first", "second", "third", "fourth", "last", "next", "trailed", "lagged")
}
