package figure

import "strings"

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

// wasExpected returns what verb v says was expected where its subject names no more than a move or level of it: "Imports fell 2 pct. A rise of 3 pct had
// been expected", "A 4 pct rate was forecast". Anything told between may be what it is of.
func (w *walk) wasExpected(v *verb) (subject, bool) {
	if !v.is(fFore) || !v.passive || w.cur.anaphor || !w.rightBehind() {
		return subject{}, false
	}
	head := -1
	for i := v.subjA; i < v.subjB; i++ {
		switch t := w.at(i); {
		case t.kind == quant || t.kind == punct || t.is(fDet|fAdv|fSkip) && !t.is(fPoss) || w.isWord(i, "of", "to"):
		case head < 0 && t.kind == word && (t.is(fChange|fBal) || w.isWord(i, "rate", "figure", "reading", "total")):
			head = i
		default:
			return subject{}, false
		}
	}
	if head < 0 {
		return subject{}, false
	}
	of := w.lastSubject()
	text := strings.ToLower(of.text)
	rated := strings.Contains(" "+text, " rate") || strings.Contains(text, "inflation") || strings.Contains(text, "unemployment")
	t := w.at(head)
	if t.is(fBal) && of.head != t.lower || !t.is(fBal) && len(w.r.pair) > 1 || w.isWord(head, "cut", "growth") || w.isWord(head, "rate") && !rated {
		return subject{}, false // "A cut of 25 points had been expected" is of another thing, and one behind two things of either
	}
	of.anaphor = true
	return of, !of.empty()
}

// rightBehind reports whether the sentence has no figure yet and stands right behind one with a figure, in its paragraph.
func (w *walk) rightBehind() bool {
	return len(w.binds) == 0 && w.r.topic.has && w.r.passage-w.r.topic.passage == 1 && !w.r.opens
}

// guessed reports whether b is what analysts and the like expected, behind the particle of their verb: "had pencilled in 5 percent".
func (w *walk) guessed(b *bind) bool {
	v := w.clauseVerb(b)
	return v != nil && w.cur.speaker && v.is(fFore) && !v.is(fUp|fDown|fMove|fReach) && b.gov == v.b && w.at(b.gov-1).verb > 0 && w.isWord(b.gov, "in", "for", "to", "on")
}

// onlyBodies reports whether tokens a to e only say whose expectations are told: "most economists'".
func (w *walk) onlyBodies(a, e int) bool {
	for i := a; i < e; i++ {
		if t := w.at(i); t.kind != word || !t.is(fBody|fDet|fAdv|fSkip|fCmp) {
			return false
		}
	}
	return true
}
