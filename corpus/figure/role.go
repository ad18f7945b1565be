package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// role decides what the quantity of b is to its subject, by the word that governs it and by what follows it.
func (w *walk) role(b *bind) {
	g := w.at(b.gov)
	switch {
	case w.isWhole(b):
		w.whole(b)
	case w.inAll(b):
	case w.nowAside(b):
		a := w.nounStart(b.gov)
		b.subj, b.named, b.level = w.subjectOf(a, b.gov), true, true
		b.subj.place = firstKeys(b.subj.place, w.cur.place)
	case w.inBrackets(b), w.rateDealt(b), w.givenTo(b), w.versus(b):
	case b.after.kind == changeTail && !timeSpan(w.quantity(b)):
		w.changeOf(b)
	case w.isWord(b.gov, "above", "below") && g.verb == 0 && w.at(b.gov+1).is(fDet) && b.after.kind != compareTail:
		b.level = true // "held above the 50 line"
	case g.verb == 0 && w.isWord(b.gov, "up", "down") && (w.isWord(b.gov+1, "above", "below", "to", "towards", "near") || phrasals[g.lower][w.at(b.gov-1).lower]):
		b.level = true // "push the dollar up above 150 yen", "makes up about a quarter"
	case g.is(fCmp) && g.is(fFlat) && g.verb == 0 && w.at(b.tok-1).is(fDet) && b.after.kind == nounTail:
		w.opens(b) // "if prices remain stable the five bln reserves target can be reached"
	case g.is(fCmp) && g.is(fFlat) && g.verb == 0 && b.after.kind != compareTail && w.at(b.gov-1).is(fDet):
		b.level = true // "at an unchanged 5.3 pct"
	case g.is(fCmp) && g.verb == 0 && !(g.is(fFlat) && b.after.kind == compareTail) && !(timeSpan(w.quantity(b)) && w.isWord(b.gov, "fewer", "more", "less")):
		if !w.nameBefore(b) && !w.gapBefore(b, b.gov) {
			w.ofLast(b, b.gov-1)
		}
		b.change(g.flags)
	case w.withinRange(b):
		b.subj, b.named = w.cur, true
	case w.heads(b):
		w.opens(b)
	case w.isWord(b.gov, "off") && percentLike(w.quantity(b)) && b.after.kind != ofTail:
		b.change(fDown) // "prices were off 21 pct from a year ago"
	case b.after.kind == compareTail:
		w.compared(b)
	case g.verb > 0 && w.bounded(b):
		b.level, b.moved = true, true // "fell below 70 cents"
	case g.verb > 0:
		w.object(b)
	case w.isMark(b.gov, ",") && w.at(b.gov-1).is(fChange) && w.at(b.gov-1).is(fUp|fDown) && w.at(b.gov-1).verb == 0 && percentLike(w.quantity(b)):
		b.change(w.at(b.gov - 1).flags) // "posted the fastest growth, 27.8 percent"
	case w.movedMost(b):
	case (g.is(fPoss) || g.poss && g.kind == word) && (b.after.kind == nounTail || b.after.kind == balanceTail) && w.quantity(b).Class != quantity.Count && !timeSpan(w.quantity(b)):
		w.possessedNoun(b)
	case (g.is(fPoss) || g.poss && g.kind == word) && w.quantity(b).Class == quantity.Count && w.quantity(b).Noun.End > 0 && b.after.kind == noTail:
		b.level = true
		w.ownNoun(b, nil) // "given by the island's 40 largest yards"
	case g.poss && g.kind == word && b.ahead && b.after.kind == noTail && w.possessedOnly(b):
	case g.is(fConj), w.isMark(b.gov, ","):
		w.joined(b)
	case w.isWord(b.gov, "of"):
		w.ofNoun(b)
	case w.guessed(b):
		b.gov--
		w.object(b)
	case w.dealt(b), w.dealNoun(b), w.requested(b), w.worth(b):
	case w.isWord(b.gov, "to", "at", "by"), w.isWord(b.gov, "into") && b.after.kind == balanceTail:
		w.preposition(b)
	case w.isWord(b.gov, "for", "to", "on") && w.at(b.gov-1).verb > 0 && w.verbs[w.at(b.gov-1).verb-1].main == b.gov-1 && !w.at(b.gov-1).is(fUp|fDown):
		b.gov-- // "had looked for 5 percent"
		w.object(b)
	case b.gov < 0, g.kind != word, g.is(fPrep | fSub | fRel | fVs), w.isWord(b.gov, "that"):
		w.opens(b)
	default:
		w.beside(b)
	}
}

// movedMost binds b, set off by a comma behind a verb of movement and "most" or "least", as how far it moved: "Chile added most, 9,000 barrels a day". It
// reports whether b is; a count is of what was added.
func (w *walk) movedMost(b *bind) bool {
	if !w.isMark(b.gov, ",") || !w.isWord(b.gov-1, "most", "least") || w.at(b.gov-2).verb == 0 || w.quantity(b).Class == quantity.Count {
		return false
	}
	v := &w.verbs[w.at(b.gov-2).verb-1]
	added := w.isWord(v.main, "add", "adds", "added", "adding")
	if !added && !v.is(fUp|fDown) || v.passive {
		return false
	}
	b.change(v.flags)
	if added {
		b.dir = Up
	}
	return true
}

// heads reports whether the subject of its clause begins with b, so that the word before it does not govern it: "In the period two mln people were
// employed", "the ministry said 4,000 cars were sold".
func (w *walk) heads(b *bind) bool {
	v, g := w.clauseVerb(b), w.at(b.gov)
	if !b.ahead || v == nil || b.gov >= v.subjA || v.subjA > b.tok || b.tok >= v.subjB {
		return false
	}
	return g.kind == word && g.is(fTime) && v.front <= b.gov || g.verb > 0 && w.saysClause(*g)
}

// possessedNoun binds a quantity between an owner and the noun that it measures: "our 15 mln tonne export target", "Peru's 3 bln dlr foreign debt".
func (w *walk) possessedNoun(b *bind) {
	b.level = true
	if last := w.lastSubject(); w.spelt(b.after.head, "target", "goal", "objective") && b.after.b-b.after.a == 1 && last.head != "" && !last.bare && !last.speaker && last.org == "" && (len(w.binds) > 0 || w.r.topic.class == w.quantity(b).Class) {
		b.subj, b.named = last, true // "inflation rose to 3 pct before falling back to its 2 pct target"
		b.subj.turn, b.subj.growth = 0, 0
		return
	}
	b.subj, b.named = w.subjectOf(b.after.a, w.phraseEnd(b.after.head)), true
	if b.subj.empty() {
		b.named = false
		return
	}
	if t := w.at(b.gov); len(b.subj.place) == 0 && t.place > 0 {
		b.subj.place = appendPlace(nil, w.places[t.place-1], false)
	}
}

// possessedOnly binds a quantity that is all that its owner's noun phrase has: it is what the last figure like it measures, of that owner: "Peru's rate is
// 3 pct. Chile's 5 pct is the highest". It reports whether there is such a figure.
func (w *walk) possessedOnly(b *bind) bool {
	q, last := w.quantity(b), w.lastSubject()
	if p := w.lastLike(q); p != nil {
		last = p.subj
	} else if t := &w.r.topic; !t.has || t.unit != q.Unit {
		return false
	}
	own := w.subjectOf(w.nounStart(b.tok), b.tok)
	if last.head == "" || last.bare || !own.bare || own.org == "" && len(own.place) == 0 && !w.at(b.gov).caps {
		return false
	}
	if !strings.Contains(last.text, own.text) {
		text := last.text
		if i := strings.Index(text, "'s "); i > 0 {
			text = text[i+len("'s "):]
		}
		if last.org != "" {
			text = strings.TrimSuffix(text, " of "+last.org)
		}
		last.text = joinWords(text, " of ", own.text)
	}
	last.place, last.org, last.turn, last.growth = own.place, own.org, 0, 0
	b.subj, b.named, b.level = last, true, true
	return true
}

// bounded reports whether "above" or "below" stands between the governing verb of b and its quantity.
func (w *walk) bounded(b *bind) bool {
	for i := b.gov + 1; i < b.tok; i++ {
		if w.isWord(i, "above", "below", "beyond") {
			return true
		}
	}
	return false
}

// nameBefore gives b, governed by a particle behind a comma, the name before the comma where a list gives each its own: "The biggest losers
// were Acme Group, down 68 pence, Bolt Stores, down 2 pence". It reports whether there is one.
func (w *walk) nameBefore(b *bind) bool {
	c := b.gov - 1
	if !w.isMark(c, ",") || w.at(c-1).kind != word || !w.at(c-1).caps {
		return false
	}
	a := c - 1
	for a > 0 && w.at(a-1).kind == word && w.at(a-1).caps {
		a--
	}
	p := w.at(a - 1)
	if !w.isMark(a-1, ",") && !w.isMark(a-1, ":") && !p.is(fConj) && !(p.verb > 0 && p.is(fBe)) || w.at(a).verb > 0 || a == 0 {
		return false
	}
	w.cur = w.subjectOf(a, c)
	b.subj, b.named = w.cur, true
	return true
}

// threshold reports whether the quantity of b is a round mark that something passes, and not what it comes to: "passed the 7 million mark". What
// passed it is more than that.
func (w *walk) threshold(b *bind) bool {
	if p := w.last(); p != nil && w.at(b.gov).is(fConj) && p.verb == b.verb && w.quantity(p).Qualifier == "more than" && w.threshold(p) {
		return true
	}
	return w.spelt(b.tok+1, "mark", "threshold", "barrier", "milestone") || w.spelt(b.gov-1, "thresholds", "marks", "barriers", "milestones") && w.isMark(b.gov, ",")
}
