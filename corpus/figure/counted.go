package figure

import (
	"strings"

	"quaestor/corpus/quantity"

	"github.com/shopspring/decimal"
)

// keepCounted keeps what a sentence without figures says there are many of, for the number without a noun in the next: "China keeps building charging
// points. There were 8 million at the end of May".
func (r *reader) keepCounted(w *walk) {
	r.counted, r.countedAt = subject{}, r.passage+1
	if a, e := w.countable(); a < e {
		if s := w.subjectOf(a, e); !s.anaphor && !s.speaker && !s.bare && s.org == "" {
			r.counted = s
		}
	}
}

// countable returns the tokens of the noun phrase in the sentence for what can be counted: what there is a number or fleet of, else the object of its
// first verb that has one, else its subject. They are empty where there is none.
func (w *walk) countable() (a, e int) {
	for i := range w.toks {
		if w.spelt(i, "number", "numbers", "fleet", "network", "ranks") && w.isWord(i+1, "of") {
			if e = w.phraseEnd(i + 2); w.pluralIn(i+2, e) {
				return i + 2, e
			}
		}
	}
	for k := range w.verbs {
		v := &w.verbs[k]
		a = v.b
		if w.isWord(a, "to") && w.spelt(v.main, "turning", "turned", "turn", "switching", "switched", "resort", "resorted", "took", "taking") {
			a++ // "are turning to drones"
		}
		if phrasalParticles[w.at(a).lower] && w.isNoun(a+1) {
			a++ // "are taking down kiosks"
		}
		if v.is(fBe) || v.passive || w.at(a).is(fPrep) {
			continue
		}
		if w.at(a).is(fIng) && w.isNoun(a+1) && w.spelt(v.main, "keep", "keeps", "kept", "began", "begun", "begins", "started", "starts", "continues", "continued") {
			a++ // "keeps building homes"
		}
		if a, e = w.manyIn(a, w.phraseEnd(a), true); a < e {
			return a, e
		}
		break
	}
	if len(w.verbs) == 0 || w.verbs[0].is(fSay) {
		return 0, 0
	}
	return w.manyIn(w.verbs[0].subjA, w.verbs[0].subjB, false)
}

// manyIn returns the tokens in a to e that name several things which can be counted, empty where there are none: all of "charging points", "base
// stations" of "the building of base stations", and where one can be any, "a phone".
func (w *walk) manyIn(a, e int, one bool) (int, int) {
	h := w.headOf(a, e)
	switch {
	case h < 0 || !w.isCountable(h):
	case w.isPlural(h), one && w.isWord(a, "a", "an"):
		return a, e
	case w.isWord(h+1, "of") && w.pluralIn(h+2, e):
		return h + 2, e
	}
	return 0, 0
}

// pluralIn reports whether tokens a to e name several things that can be counted.
func (w *walk) pluralIn(a, e int) bool {
	h := w.headOf(a, e)
	return h >= 0 && w.isPlural(h) && w.isCountable(h)
}

// isCountable reports whether the noun at token h is of things or people and not of what is measured, of a time, place or body.
func (w *walk) isCountable(h int) bool {
	t := w.at(h)
	return t.place == 0 && !t.is(fTime|fBody|fChange|fGen|fBal|fExport|fImport|fShare|fGoal) && !itemised[t.lower] && !measures[t.lower] && !w.spelt(h, "figures", "data", "signs", "hopes", "efforts", "plans", "talks", "measures", "conditions")
}

// countsTheme gives bind k, a number without a noun, what the sentence right before it says there are many of, and with it what else its sentence tells
// of that. It reports whether it did.
func (r *reader) countsTheme(w *walk, k int) bool {
	b := &w.binds[k]
	q, s := w.quantity(b), b.subj
	if r.countedAt != r.passage || r.counted.empty() || q.Class != quantity.Bare || b.kind != Level || b.comp || b.share != "" || !q.Value.IsInteger() || w.at(b.tok+1).is(fDim) {
		return false
	}
	if upToHead(r.counted.text, r.counted.head) == "" || !s.empty() && !numeric(s.text) && !s.bare && !w.onlyVerb(b) && !w.wields(b) {
		return false
	}
	of := r.counted
	of.place = firstKeys(s.place, of.place)
	for n := range w.binds {
		o := &w.binds[n]
		if oq := w.quantity(o); o.subj.text == s.text && oq.Class == quantity.Bare && o.kind == Level {
			oq.Unit, oq.Class, oq.Elided = quantity.Singular(of.head), quantity.Count, true
			o.subj, o.named = of, true
		} else if o.subj.text == s.text && o.kind == Change {
			o.subj, o.named = of, true
		}
	}
	return true
}

// onlyVerb reports whether the subject of b is no more than the verb behind its number: "Only 214 remain", "44 were born".
func (w *walk) onlyVerb(b *bind) bool {
	if v := w.clauseVerb(b); v != nil && b.ahead && (strings.EqualFold(b.subj.text, w.raw(v.main, v.main+1)) || strings.EqualFold(b.subj.text, w.raw(v.b, v.b+1))) {
		return true
	}
	l := lookup(strings.ToLower(b.subj.text))
	return l != nil && l.flags&(fVerb|fBe|fReach) != 0 && l.flags&(fGen|fChange|fBal) == 0
}

// phrasalParticles stand between a verb and its object.
var phrasalParticles = setOf("up down out off")

// wields reports whether bind b is how many a company has or makes of what was spoken of: "Firms are turning to drones. Acme operates 30".
func (w *walk) wields(b *bind) bool {
	v := w.clauseVerb(b)
	return v != nil && !b.ahead && w.cur.head != "" && w.spelt(v.main, "has", "have", "had", "owns", "owned", "operates", "operated", "operate", "runs", "ran", "run", "uses", "used", "employs", "employed", "opened", "opens", "built", "builds", "deployed", "deploys", "installed", "installs", "delivered", "ordered")
}

// countsOwn gives f, a plain number that was taken to be in the measure of goods told before it, the noun of its own subject where that is counted: "Cargo
// rose to 93,000 tonnes, while flights were up 6 percent at 150,262".
func (w *walk) countsOwn(f *Figure, b *bind) {
	s := &b.subj
	if !f.Elided || f.Class != quantity.Measure || strings.Contains(f.Unit, "/") || b.comp || !strings.HasSuffix(s.head, "s") || lookup(s.head) != nil || itemised[s.head] || goodsMeasures[s.head] || wareOf(s) != "" || !f.Value.IsInteger() || f.Value.LessThan(decimal.NewFromInt(1000)) {
		return
	}
	for k := range w.binds {
		if p := &w.binds[k]; p.tok < b.tok && !w.quantity(p).Elided && w.quantity(p).Unit == f.Unit && p.subj.head == s.head {
			return
		}
	}
	if v := w.clauseVerb(b); v == nil || !strings.HasSuffix(strings.ToLower(w.raw(v.subjA, v.subjB)), s.head) || !w.reachedAlone(b) {
		return
	}
	f.Unit, f.Class, f.Kind, f.Elided = quantity.Singular(s.head), quantity.Count, Count, true
}

// reachedAlone reports whether b is printed without a scale, in full, as what is counted is.
func (w *walk) reachedAlone(b *bind) bool {
	text := w.raw(b.tok, b.tok+1)
	return strings.Trim(text, "0123456789,.") == ""
}

// numbers reports whether b says how many its own subject is, and so is no amount of what was told before: "The masks numbered 4 billion".
func (w *walk) numbers(b *bind) bool {
	v := w.clauseVerb(b)
	return v != nil && !b.comp && w.spelt(v.main, "number", "numbered") && strings.HasSuffix(b.subj.head, "s")
}
