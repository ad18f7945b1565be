package figure

import "slices"

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

// lastOf returns the last figure of the given unit in the sentences right before, or nil.
func (r *reader) lastOf(unit string) *Figure {
	const near = 2 // passages
	for i := len(r.out) - 1; i >= 0 && r.passage-r.out[i].Passage <= near; i-- {
		if f := &r.out[i]; f.Unit == unit && !f.Earlier {
			return f
		}
	}
	return nil
}

// lastSubjects returns the last n different subjects, in order, or none where there are fewer.
func (r *reader) lastSubjects(n int) []subject {
	var out []subject
	for i := len(r.subjects) - 1; i >= 0 && len(out) < n; i-- {
		s := r.subjects[i]
		if !slices.ContainsFunc(out, func(o subject) bool { return o.text == s.text }) {
			out = append(out, s)
		}
	}
	if len(out) < n {
		return nil
	}
	slices.Reverse(out)
	return out
}
