package figure

import "quaestor/corpus/quantity"

// A walk binds the quantities of one sentence from left to right.
type walk struct {
	*scan
	r         *reader
	cur       subject // subject of the running clause
	verb      int     // 1 + index of the verb of the running clause
	apart     bool    // the periods that the sentence lists belong to one figure each
	gap       bool    // the running clause has no verb of its own
	along     bool    // it stands behind ", with"
	alongVerb int     // the verb of the clause before it
	cues      cues

	outer subject // of the clause around one that only tells what was foreseen: "less than the bank had forecast"

	led       int       // the verb of the clause whose list goes from one name to the next by their size, 0 if none
	ledBy     subject   // whom it begins with
	sharers   []subject // the further names before the last "with" of that list
	sharersAt int       // its token

	partners  bool     // the sentence speaks of partners
	partnerIs []string // keys of the partner that it is about

	source, speakerName string                      // whom the sentence is attributed to
	made                struct{ text, unit string } // the last product: "copper" of "produced 34,100 tonnes of copper"
	owner               subject                     // of the running clause, for "its"
	sayer               subject                     // who says what follows: the "it" of "the company said it sold"
}

// bindAll binds every quantity of the sentence.
func (w *walk) bindAll() {
	w.binds = w.binds[:0]
	next := 0
	var around struct { // the clause that a bracket interrupts
		cur  subject
		verb int
		gap  bool
		end  int
	}
	for i := range w.toks {
		if w.isMark(i, "(") && i > around.end {
			if e := w.closing(i); e > i {
				around.cur, around.verb, around.gap, around.end = w.cur, w.verb, w.gap, e
			}
		}
		for next < len(w.verbs) && w.verbs[next].a <= i {
			w.enter(next)
			next++
		}
		if i > 0 && i == around.end {
			w.cur, w.verb, w.gap = around.cur, around.verb, around.gap
		}
		if w.toks[i].kind != quant || w.spanOfTime(i) || w.row(i) || w.multiplies(i) || w.at(i-2).kind == instant && w.isBaseTime(i-2) || w.isWord(i-1, "every") && w.isWord(i-2, "for", "in") || w.perSo(i) || w.isAge(i) {
			continue
		}
		own := next
		if e := w.closing(i + 1); w.isMark(i+1, "(") && e > i+1 {
			for own < len(w.verbs) && w.verbs[own].a < e {
				own++ // "30 boats (20 were new) were sold"
			}
		}
		if own < len(w.verbs) && w.verbs[own].front <= i && w.verbs[own].mood == finite && !w.inAbsolute(own, i) {
			w.bindAhead(i, own)
			continue
		}
		w.bindOne(i, false)
		if v := w.at(i + 1).verb; v > 0 {
			w.whatIs(w.last(), &w.verbs[v-1])
		}
	}
}

// row reports whether the quantity at token i is one of a row of bare numbers with no word between them: a line of a table without its head.
func (w *walk) row(i int) bool {
	const least = 5
	bare := func(j int) bool {
		t := w.at(j)
		return t.kind == quant && w.qs[t.ref].Class == quantity.Bare
	}
	if !bare(i) {
		return false
	}
	n := 1
	for j := i - 1; n < least && bare(j); j-- {
		n++
	}
	for j := i + 1; n < least && bare(j); j++ {
		n++
	}
	return n >= least
}

// inAbsolute reports whether the quantity at token i belongs to a participle with a subject of its own that stands before verb k: "the bill,
// with rents accounting for 20 percent, is".
func (w *walk) inAbsolute(k, i int) bool {
	if k == 0 {
		return false
	}
	p := &w.verbs[k-1]
	own := p.subjA < p.subjB && (p.mood == participle || w.at(p.subjA).is(fRel)) // "output, which fell 1 pct last year, should"
	return own && p.a > w.verbs[k].front && !w.hasComma(p.b, i)
}

// enter makes verb k that of the running clause and reads its subject.
func (w *walk) enter(k int) {
	v := &w.verbs[k]
	has := v.subjA < v.subjB
	var sub subject
	if has {
		sub = w.clauseSubject(v)
	}
	if v.is(fSay) && !v.passive && has && (sub.speaker || !v.is(fHave) || w.isData(v.subjA, v.subjB)) {
		if !w.isData(v.subjA, v.subjB) {
			w.sayer = sub
		}
		return // "the bank said": who says it is no subject
	}
	if sub.speaker && (w.guesses(v) || sub.head == "consensus" && v.is(fBe)) {
		v.flags |= fFore
	}
	if v.is(fFore) && has && w.isWord(v.subjA-1, "as") && w.isMark(v.b, ",") {
		return // "as economists expected,": an aside
	}
	w.verb, w.gap = k+1, false
	if v.mood == infinitive && !has && w.cur.empty() && !w.sayer.speaker {
		w.cur = w.sayer // "Acme announced plans to lay off 600 people"
	}
	switch {
	case has:
		inner := w.foreseenInside(v)
		if outer := w.cur; inner && !outer.empty() && !outer.speaker {
			w.outer = outer
		}
		w.run(k, sub)
		if of := w.contacted(v); !of.empty() {
			w.cur = of
		}
		if !inner {
			w.outer = subject{}
		}
	case v.mood == finite && !w.outer.empty() && w.at(v.a-1).is(fConj) && !w.isWord(v.a, "has", "have"):
		w.cur, w.outer = w.outer, subject{} // "fell short of what the bank had forecast and was 4 pct lower than in May"
	}
	w.moveObject(v)
}

// foreseenInside reports whether verb v tells, within another clause, only what its subject had expected: "the rise that the bank had forecast", "less than
// dealers feared".
func (w *walk) foreseenInside(v *verb) bool {
	i := v.subjA - 1
	return (w.isWord(i, "that", "which", "than") || w.spelt(i, "what")) && v.mood == finite && (v.is(fFore|fGoal) || w.isWord(v.a, "had") && v.main > v.a)
}

// contacted returns what verb v, of expecting or revising and with no more than a pronoun for its subject, is told of where that stands before it: "a
// shortage it has estimated at 3 mln", "its forecast of 3 mln, which it earlier revised up from 2 mln".
func (w *walk) contacted(v *verb) subject {
	i := v.subjA - 1
	if v.subjB-v.subjA != 1 || !w.isWord(v.subjA, "it", "he", "she", "they") || !v.is(fFore|fRev) && !w.isWord(v.main, "put", "puts") || w.nounIn(v.b, w.phraseEnd(v.b)) {
		return subject{}
	}
	if w.at(i).is(fRel) {
		if i--; w.isMark(i, ",") {
			i--
		}
		if p := w.last(); p != nil && w.at(i).kind == quant && p.tok == i {
			return p.subj
		}
	}
	if !w.isNoun(i) || w.at(i).kind != word {
		return subject{}
	}
	return w.subjectOf(w.nounStart(i+1), i+1)
}

// clauseSubject reads the subject of verb v with what stands around it and belongs to it.
func (w *walk) clauseSubject(v *verb) subject {
	sub := w.subjectOf(v.subjA, v.subjB)
	if s := w.sayer; s.text != "" && sub.org == "" && len(sub.place) == 0 && w.hasPossessive(v.subjA+1, v.subjB) {
		sub.place, sub.org = s.place, s.org // "OPEC said demand for its crude would fall"
	} else if s.org != "" && sub.org == "" && len(sub.place) == 0 && ofResults(&sub) {
		sub.org = s.org // "Acme Corp said net profit rose"
	}
	w.measureOfLike(&sub, v)
	w.marketBeside(&sub, v)
	w.besides(&sub, v)
	w.namedAs(&sub, v)
	w.whereOf(&sub, v.subjA)
	w.fronted(&sub, v)
	w.inSector(&sub, v)
	w.among(&sub, v)
	w.homeOrAbroad(&sub, v)
	w.sizeOf(&sub, v)
	return sub
}

// run makes sub, the subject of verb k, the running one.
func (w *walk) run(k int, sub subject) {
	witnessed := w.witnessed(k)
	if !witnessed {
		w.owner = sub
	}
	if w.verbs[k].mood == infinitive && len(sub.place) == 0 && sub.org == "" {
		sub.place, sub.org = w.cur.place, w.cur.org // "Acme expects profit to fall"
	}
	if witnessed { // "their share" of the next clause is that of the firms
		sub.text = joinWords(sub.text, " of ", w.cur.text)
	}
	w.cur = sub
}

// moveObject makes the object of verb v the running subject where v sets that to a figure: "the bank raised its discount rate to 5 pct".
func (w *walk) moveObject(v *verb) {
	e := w.movedObject(v)
	if e <= v.b {
		return
	}
	agent := w.cur
	w.cur = w.subjectOf(v.b, e)
	if len(w.cur.place) == 0 && w.cur.org == "" {
		w.cur.place, w.cur.org = agent.place, agent.org
	}
	if l := lookup(w.cur.head); len(w.cur.partner) == 0 && l != nil && l.flags&fBal != 0 {
		w.cur.partner = agent.partner // "imports from Peru fell, which shrank the surplus to 3 bln"
	}
}

// witnessed reports whether what verb k tells happened to the running subject, which is neither all of a place nor a time, so that its figures
// are of that subject alone: "Small firms saw trade jump 35 percent".
func (w *walk) witnessed(k int) bool {
	if k == 0 || w.verbs[k].mood == finite || w.hasPossessive(w.verbs[k].subjA, w.verbs[k].subjB) {
		return false
	}
	p, of := &w.verbs[k-1], &w.cur
	l := lookup(of.head)
	return p.b <= w.verbs[k].subjA && !w.at(w.verbs[k].subjA).is(fDet) && w.isWord(p.main, "saw", "seen", "see", "witnessed") && !p.passive && !p.is(fFore) && of.head != "" && of.org == "" && !of.bare && !of.speaker && (l == nil || l.flags&fTime == 0)
}

// hasPossessive reports whether "its" or "their" stands in tokens a to e.
func (w *walk) hasPossessive(a, e int) bool {
	for i := a; i < e; i++ {
		if w.isWord(i, "its", "their") {
			return true
		}
	}
	return false
}

// isData reports whether tokens a to b are only the source of figures: "figures from the ministry".
func (w *walk) isData(a, b int) bool {
	h := w.headOf(a, b)
	return h >= 0 && w.isWord(h, papers...) && !w.isWord(h+1, "for", "on")
}

// perSo reports whether the quantity at token i is only what a rate is counted by: "6.77 per 1,000 people".
func (w *walk) perSo(i int) bool {
	q := &w.qs[w.toks[i].ref]
	return w.isWord(i-1, "per") && (w.at(i-2).kind == quant || w.isNoun(i-2) && w.at(i-3).kind == quant) && (q.Class == quantity.Count || q.Class == quantity.Bare)
}

// isAge reports whether the quantity at token i only says how old those are whom a figure is of: "people aged 16 to 24".
func (w *walk) isAge(i int) bool {
	q := &w.qs[w.toks[i].ref]
	return w.spelt(i-1, "aged", "ages") && (q.Class == quantity.Bare || q.Class == quantity.Duration)
}
