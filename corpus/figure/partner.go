package figure

import (
	"slices"
	"strings"

	"quaestor/corpus/place"
	"quaestor/corpus/quantity"
)

// findPartner notes whether the sentence is about whom the article's country deals with: "ASEAN was the largest trading partner".
func (w *walk) findPartner() {
	for i := range w.toks {
		if w.at(i).is(fPartner) || w.spelt(i, "market", "destination") && strings.HasSuffix(w.raw(i-1, i), "est") && i > 0 {
			w.partners = true
		}
	}
	if !w.partners {
		return
	}
	for k := range w.verbs {
		v := &w.verbs[k]
		if v.subjA >= v.subjB || !v.is(fBe|fReach|fMove|fHave) {
			continue
		}
		var s subject
		w.locate(&s, v.subjA, v.subjB)
		if len(s.place) > 0 && w.r.foreign(s.place[0]) && w.onlyCapitals(v.subjA, v.subjB) {
			w.r.partner = s.place
			w.partnerIs = s.place
		}
		return
	}
}

// ofMarkets reports whether the clause of verb v tells who buys of or comes to the article's country: "only Chile took more", "Britons formed the
// largest group".
func (w *walk) ofMarkets(v *verb) bool {
	if v.is(fImport) || w.isWord(v.main, "took", "takes", "bought", "buys") {
		return true
	}
	for i := range w.toks {
		if w.spelt(i, "group", "contingent", "market", "source", "nationality") && w.spelt(i-1, "largest", "biggest", "top", "main") {
			return true
		}
	}
	return false
}

// onlyCapitals reports whether tokens a to e hold no word in lower case but articles and prepositions: a name.
func (w *walk) onlyCapitals(a, e int) bool {
	for i := a; i < e; i++ {
		if t := w.at(i); t.kind == word && !t.caps && !t.is(fDet|fPrep|fConj|fAdv) {
			return false
		}
	}
	return true
}

// fronted gives a subject of dealings the partner that its sentence names first: "With Norway, the largest buyer, trade stood at 3 bln",
// "To Peru, exports rose".
func (w *walk) fronted(sub *subject, v *verb) {
	there := w.isWord(v.subjA, "there") // "With Chile there was a deficit"
	if len(sub.partner) > 0 && !sub.anaphor || !w.dealings(sub) && !there {
		return
	}
	for i := v.front; i < v.subjA; i++ {
		if w.isMark(i, ",") {
			return
		}
		if !w.isWord(i, "with", "to", "from") {
			continue
		}
		if slices.ContainsFunc(w.toks[i:v.subjA], func(t token) bool { return t.lower == "as" }) {
			return // "With Chile as a partner in the pact, the mill had exports of 90 mln"
		}
		var s subject
		w.locate(&s, i, v.subjA)
		if len(s.partner) > 0 && w.r.foreign(s.partner[0]) {
			sub.partner = s.partner
			if there {
				return
			}
			if sub.anaphor && sub.lead != "" {
				sub.text = sub.head // "but with Chile it lost 2 percent"
			}
			sub.lead = sub.text + " " + strings.ToLower(w.raw(i, i+1)) + " "
			if sub.anaphor {
				sub.text = sub.lead + w.nounText(i+1, w.cutApposition(i+1, v.subjA))
			}
		}
		return
	}
}

// dealings reports whether subject s is of trade or the like, which is done with others.
func (w *walk) dealings(s *subject) bool {
	if l := lookup(s.head); l != nil && l.flags&(fExport|fImport|fBal) != 0 {
		return true
	} else if l != nil && l.flags&fGen != 0 { // "trade volume"
		for word := range strings.FieldsSeq(s.text) {
			if strings.EqualFold(word, "trade") {
				return true
			}
		}
	}
	return s.head == "trade" || s.head == "business" || s.head == "commerce"
}

// withPartner gives b, whose subject names no partner, the one that its words or the sentence name: "Japan was the largest buyer with
// 75,000 tonnes, followed by Italy with 55,200".
func (w *walk) withPartner(b *bind) {
	s := &b.subj
	if w.rankedPartner(b) || w.nextTaker(b) || len(s.partner) > 0 || w.otherPlace(b) {
		return
	}
	if v := w.clauseVerb(b); v != nil && v.is(fHave) && w.dealings(s) {
		if w.fronted(s, v); len(s.partner) > 0 {
			return // "With China Norway had a deficit of 3 bln"
		}
	}
	if p := w.last(); p != nil && p.verb == b.verb && !p.comp && s.bare && len(p.subj.partner) > 0 && w.isWord(b.gov, "to", "at") && w.lastChange(b) == p {
		b.subj, b.named = p.subj, true // "Peru, where trade fell 9 pct to 1.4 bln"
		return
	}
	const near = 2 // passages
	if item := w.placeBefore(b); item != "" && w.r.foreign(item) && !(w.r.placed != "" && w.r.placed == w.r.topic.subj.head && w.r.passage-w.r.placedAt <= near) && (s.bare || s.empty() || !w.dealings(s) && w.ranked(b) || w.taken(b, item)) {
		base := w.lastDealings()
		if l := lookup(base.head); w.saysPartner() && (base.empty() || l != nil && l.flags&(fExport|fImport|fBal) != 0) {
			base = subject{text: "trade", head: "trade", place: base.place} // "Peru was the top partner with 4 billion" is of both ways
		}
		if !base.empty() {
			if base.lead == "" {
				base.lead = base.text + " " + linkOf(base.head) + " "
			}
			base.partner = []string{item}
			base.text = base.lead + w.placeName(b)
			if w.isWord(b.tok+1, "to", "with", "from") && w.at(b.tok+2).kind == word && !w.isBase(b.tok+2) {
				base = w.extend(headOnly(base), b.tok+1, w.phraseEnd(b.tok+2)) // "59 billion went to Peru and 50 billion to others"
			}
			base.turn, base.anaphor = 0, true
			b.subj, b.named = base, true
			return
		}
	}
	if len(w.partnerIs) > 0 && (w.dealings(s) || s.bare) {
		s.partner = w.partnerIs
		if len(s.place) > 0 && s.place[0] == w.partnerIs[0] {
			s.place = nil
		}
		return
	}
	for k := len(w.binds) - 1; k >= 0; k-- {
		p := &w.binds[k]
		if p.comp || len(p.subj.partner) == 0 {
			continue
		}
		if s.text != "" && len(s.place) == 0 && s.org == "" && s.head != p.subj.head && w.dealings(s) && w.dealings(&p.subj) && !strings.Contains(s.text, " ") {
			s.partner = p.subj.partner // "Exports to X rose to 4 bln, while imports were 3 bln"
		}
		return
	}
}

// ordinals are ranks among whom a country deals with.
var ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

// ranked reports whether b is of the place before it, whose rank alone stands between: "Peru ranked second at 3 billion, Chile third at 2 billion".
func (w *walk) ranked(b *bind) bool {
	i := w.placeToken(b)
	if i < 0 || !w.isWord(b.gov, "at", "with", "on") || !w.spelt(b.gov-1, ordinals...) {
		return false
	}
	n := b.gov - 1 - i
	return n == 1 || n == 2 && w.at(i+1).verb > 0
}

// rankedPartner gives b, whose clause ranks whom dealings are with, the partner right before it: "It was followed by Peru with 1.9 billion", "ahead of
// Chile at 1.6 billion". It reports whether it did.
func (w *walk) rankedPartner(b *bind) bool {
	t := w.at(b.gov - 1)
	if b.comp || !w.isWord(b.gov, "with", "at") || t.place == 0 || t.poss || !w.isNameForm(t.place-1) {
		return false
	}
	s := b.subj
	if p := w.last(); p != nil && !p.comp && !w.dealings(&s) {
		s = p.subj
	}
	i := b.gov - 1
	for w.at(i).place == t.place || w.isWord(i, "the") {
		i--
	}
	m := w.places[t.place-1]
	if len(s.partner) == 0 || !w.dealings(&s) || m.Key == s.partner[0] || !w.r.foreign(m.Key) || !w.isWord(i, "by", "of", "and") && !w.isMark(i, ",") {
		return false
	}
	s.lead = leadOf(&s)
	s.partner, s.text, b.named = []string{m.Key}, s.lead+w.text[m.Start:m.End], true
	b.subj = s
	return true
}

// saysPartner reports whether the sentence calls someone a partner, whom all trade is with and not one side of it.
func (w *walk) saysPartner() bool {
	for i := range w.toks {
		if w.spelt(i, "partner", "partners") {
			return true
		}
	}
	return false
}

// otherPlace gives b, whose words are only a place, the thing counted by the figure before it in that place: "Utah reported 228 cases, Ohio 196
// and Iowa 84", "Peru led with 915 arrivals, ahead of Chile with 522". It reports whether it did.
func (w *walk) otherPlace(b *bind) bool {
	p := w.last()
	if p == nil || p.comp || b.comp || len(p.subj.place)+len(w.cur.place) == 0 || len(p.subj.partner) > 0 {
		return false
	}
	q, was := w.quantity(b), w.quantity(p)
	if base := w.lastDealings(); w.partners || !base.empty() {
		return false // the places are whom a country deals with
	}
	if q.Unit != was.Unit || was.Class != quantity.Count && was.Class != quantity.Measure || b.after.kind == nounTail && q.Noun.End > 0 && !q.Elided {
		return false
	}
	i := b.tok - 1
	if w.isWord(i, "with") {
		i--
	}
	t := w.at(i)
	if t.place == 0 || t.poss || !w.isNameForm(t.place-1) || w.isWord(i-1, "in", "of", "to", "from", "for") && !w.isWord(i-2, "ahead") {
		return false
	}
	m := w.places[t.place-1]
	b.subj, b.named = p.subj, true
	b.subj.place, b.subj.org = appendPlace(nil, m, false), ""
	if noun, _, ok := strings.Cut(b.subj.text, " by "); ok {
		b.subj.text = joinWords(noun, " by ", w.text[m.Start:m.End])
	}
	return true
}

// partnerItem returns the running subject with the partner in tokens a to e, an item of the list that the preposition at token p
// begins: "exports rose to Peru (6 percent), Chile (3 percent)".
func (w *walk) partnerItem(p, a, e int) subject {
	s := headOnly(w.cur)
	item := w.subjectOf(a, e)
	s.partner = firstKeys(item.partner, item.place)
	s.lead = s.text + " " + strings.ToLower(w.raw(p, p+1)) + " "
	s.text = s.lead + w.nounText(a, e)
	return s
}

// partWith reads a quantity at token i that verb v says to be with, to or from someone, and returns what was spoken of before with that
// partner: "Of that, 27.9 billion was with Peru", "Of the exports, 59 billion went to Chile".
func (w *walk) partWith(i int, v *verb) (subject, bool) {
	if v.a != i+1 || !w.isWord(v.b, "to", "with", "from") || !v.is(fBe) && !w.isWord(v.main, "went", "came", "goes", "comes") {
		return subject{}, false
	}
	whole := w.lastSubject()
	done := deed(&whole)
	if w.isWord(0, "of") && w.at(1).is(fDet) && w.at(2).kind == word {
		if s, ok := w.r.byHead(w.at(2).lower); ok {
			whole = s // "Of the exports, 59 billion went to Peru"
		}
	}
	if !w.dealings(&whole) && !done || w.at(v.b+1).kind != word {
		return subject{}, false
	}
	whole.anaphor = false
	if !done {
		whole = headOnly(whole)
	}
	part := w.extend(whole, v.b, w.phraseEnd(v.b+1))
	return part, len(part.partner) > 0
}

// whereOf gives subject s, which begins at token a, the place that "where" stands for: "the United States, where trade fell".
func (w *walk) whereOf(s *subject, a int) {
	if !w.isWord(a-1, "where") || len(s.place)+len(s.partner) > 0 || s.empty() {
		return
	}
	i := a - 2
	if w.isMark(i, ",") {
		i--
	}
	t := w.at(i)
	if t.place == 0 {
		return
	}
	m := w.places[t.place-1]
	if !w.r.foreign(m.Key) || !w.dealings(s) {
		s.place = appendPlace(nil, m, false)
		return
	}
	s.partner = []string{m.Key}
	s.lead = s.text + " " + linkOf(s.head) + " "
	s.text = s.lead + w.text[m.Start:m.End]
}

// linkOf returns the preposition between a kind of dealings and the partner.
func linkOf(head string) string {
	if l := lookup(head); l != nil {
		switch {
		case l.flags&fExport != 0:
			return "to"
		case l.flags&fImport != 0:
			return "from"
		}
	}
	return "with"
}

// placeBefore returns the key of the place named last between the figure before b and b, or "".
func (w *walk) placeBefore(b *bind) string {
	if i := w.placeToken(b); i >= 0 {
		return w.places[w.toks[i].place-1].Key
	}
	return ""
}

// placeToken returns the token of the place named last between the figure before b and b, or -1.
func (w *walk) placeToken(b *bind) int {
	for i := b.tok - 1; i >= 0; i-- {
		t := w.at(i)
		if t.kind == quant || t.kind == punct && t.lower == ";" {
			return -1
		}
		if t.place > 0 && !t.poss && w.isNameForm(t.place-1) && (!w.isNoun(i+1) || w.at(i+1).place > 0 || w.spelt(i+1, ordinals...)) {
			return i
		}
	}
	return -1
}

// isNameForm reports whether place p of the sentence is named by its name, and not by an adjective or a capital.
func (w *walk) isNameForm(p int) bool { return w.places[p].Form == place.Name }

// placeName returns the words of the place named last before b.
func (w *walk) placeName(b *bind) string {
	i := w.placeToken(b)
	if i < 0 {
		return ""
	}
	m := w.places[w.toks[i].place-1]
	return w.text[m.Start:m.End]
}

// lastDealings returns the last subject, of the sentence or before, that is of dealings with others.
func (w *walk) lastDealings() subject {
	for k := len(w.binds) - 1; k >= 0; k-- {
		if s := w.binds[k].subj; !w.binds[k].comp && (w.dealings(&s) || deed(&s)) {
			return s
		}
	}
	if s := w.r.topic.subj; w.dealings(&s) || deed(&s) {
		return w.bySide(s)
	}
	return subject{}
}

// bySide returns s, the last subject of dealings told before, or, where the sentence calls someone a buyer or supplier and s is of the other side of trade, the
// last that is of that side and of the same place: "Exports rose. Imports fell. Peru was the main buyer" is of exports.
func (w *walk) bySide(s subject) subject {
	buyer, supplier := false, false
	for i := range w.toks {
		buyer = buyer || w.spelt(i, "buyer", "buyers", "customer", "customers", "destination", "destinations", "importer", "purchaser")
		supplier = supplier || w.spelt(i, "supplier", "suppliers", "source", "sources", "seller")
	}
	l := lookup(s.head)
	if buyer == supplier || l == nil {
		return s
	}
	side, other := fExport, fImport
	if supplier {
		side, other = fImport, fExport
	}
	if l.flags&other == 0 || l.flags&side != 0 {
		return s
	}
	for i := len(w.r.subjects) - 1; i >= 0; i-- {
		o := w.r.subjects[i]
		if l := lookup(o.head); l != nil && l.flags&side != 0 && l.flags&other == 0 && slices.Equal(o.place, s.place) {
			return o
		}
	}
	return s
}

// partIs reads a quantity at token i that is said to be a part of what was spoken of: "2 bln, of which 979 mln dlrs were crude", "572 mln dlrs of
// which would be oil". It returns what the part is.
func (w *walk) partIs(i int) (subject, bool) {
	j := i + 1
	switch {
	case w.isWord(j, "of") && w.isWord(j+1, "which"):
		j += 2
	case w.isWord(i-1, "which") && w.isWord(i-2, "of"):
	default:
		return subject{}, false
	}
	k := w.at(j).verb
	if k == 0 || !w.verbs[k-1].is(fBe) || w.verbs[k-1].passive {
		return subject{}, false
	}
	a := w.verbs[k-1].b
	e := w.phraseEnd(a)
	if !w.hasNoun(a, e) || w.at(a).is(fPrep) {
		return subject{}, false
	}
	part, whole := w.subjectOf(a, e), w.lastSubject()
	if part.empty() || part.anaphor {
		return subject{}, false
	}
	part.place, part.org = firstKeys(part.place, whole.place), whole.org
	if w.dealings(&whole) {
		part.text = joinWords(whole.head, " of ", part.text)
		part.head, part.partner = whole.head, whole.partner
	}
	return part, true
}
