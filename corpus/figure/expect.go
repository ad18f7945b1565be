package figure

// guesses reports whether verb v, said of analysts and the like, tells what they expected: "had pencilled in 5 percent", "were braced for a fall".
func (w *walk) guesses(v *verb) bool {
	for i := v.b; i < v.b+2; i++ {
		if w.isWord(i, "in", "for", "to", "on") {
			return w.spelt(v.main, "pencilled", "penciled", "called", "calling", "looked", "looking", "look", "pointed", "pointing", "reckoned", "reckoning", "banked", "banking", "bet", "betting",
				"braced", "hoped", "hoping", "counted", "counting", "priced", "wagered")
		}
	}
	return w.spelt(v.main, "tipped", "guessed", "reckoned", "eyed")
}

// guessed reports whether b is what analysts and the like expected, behind the particle of their verb: "had pencilled in 5 percent".
func (w *walk) guessed(b *bind) bool {
	v := w.clauseVerb(b)
	return v != nil && w.cur.speaker && v.is(fFore) && !v.is(fUp|fDown|fMove|fReach) && b.gov == v.b && w.at(b.gov-1).verb > 0 && w.isWord(b.gov, "in", "for", "to", "on")
}
