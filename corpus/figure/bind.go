package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// A bind is a quantity of a sentence on the way to being a figure: the word that governs it and what follows from that.
type bind struct {
	tok    int // its token
	verb   int // 1 + index of the verb of its clause, 0 if none
	gov    int // token of the governing word, -1 if none
	after  tail
	kind   Kind
	dir    Direction
	comp   bool // a value compared with another: of an earlier time, a forecast
	ahead  bool // stands before the verb of its clause, in or before the subject
	named  bool // the subject is its own, not that of the clause
	level  bool // "to 5 bln": a new level reached
	beside bool // of what the sentence tells along, behind ", with": "trade rose 5 pct, with exports up 3"
	moved  bool // a level after a verb of change: "narrowed to"
	of     int  // index of the bind that a compared one belongs to, or that a copied one repeats, -1 if none
	own    int  // token of the period that is its own, -1 if none
	seen   flag // qualities of the words passed over: revised, provisional, forecast
	subj   subject
	share  string // what it is a share of
}

// A tail is what follows a quantity within its noun phrase.
type tail struct {
	kind tailKind
	a, b int // tokens of the phrase behind the quantity
	head int // its main word
}

// A tailKind says what the main word behind a quantity is.
type tailKind uint8

const (
	noTail      tailKind = iota
	changeTail           // "pct rise"
	compareTail          // "pct higher", "pct more than"
	balanceTail          // "bln dlr deficit"
	nounTail             // "pct jobless rate"
	ofTail               // "pct of output"
)

// readTail reads what follows the quantity at token i.
func (s *scan) readTail(i int) tail {
	a := i + 1
	if e := s.closing(a) + 1; s.isMark(a, "(") && e > a+1 && e < a+6 && (e == a+3 && s.at(a+1).kind == word || s.isWord(e, "of", "in")) {
		a = e // "5 million units (TEUs) of containers", "8 miles (13 km) of tunnel"
	}
	if t := s.at(a); t.kind == quant && s.qs[t.ref].Class == quantity.Duration && strings.IndexByte(s.text[t.start:t.end], '-') > 0 && s.isNoun(a+1) {
		a++ // "1.5 percent 30-year loans"
	}
	for s.at(a).is(fAdv) && !s.at(a).is(fCmp|fFlat|fPrep|fSkip) && !s.spelt(a, "instead") || s.isWord(a, "year-on-year", "month-on-month", "quarter-on-quarter", "year-over-year") {
		a++
	}
	if s.isWord(a, "worth") && s.isWord(a+1, "of") {
		a++ // "3 billion yen worth of bills"
	}
	if s.isWord(a, "of") {
		return tail{ofTail, a + 1, a + 1, a}
	}
	if s.inNoun(i, a) {
		return tail{ofTail, a + 1, a + 1, a} // "3.2 billion dollars in revenue"
	}
	if t := s.at(a); t.is(fCmp) && !t.is(fFlat) && t.verb == 0 && !s.isWord(a, "over") && s.comparesAt(a) {
		return tail{compareTail, a, a + 1, a}
	}
	if s.at(a).is(fDim) {
		a++ // "72.7 metres long"
	}
	b, head, change := a, -1, -1
	for ; b < len(s.toks); b++ {
		t := s.at(b)
		if t.kind == instant && s.at(b-1).kind != word && (s.isNoun(b+1) || s.at(b+1).is(fSkip)) && !s.at(b+1).is(fPrep) {
			continue
		}
		if t.is(fIng) && s.at(b+1).is(fDet|fPron) {
			break // "is around 73 raising the prospect"
		}
		if t.kind == instant && t.poss || t.kind != word || t.verb > 0 || t.is(fDet|fPrep|fConj|fSub|fRel|fAux|fPron) || t.is(fVs) {
			break
		}
		if t.is(fSkip|fAdv|fCmp|fPart) && !t.is(fGen|fBal|fChange) && !s.bareNoun(i, b) {
			continue
		}
		head = b
		if t.is(fChange) {
			change = b
		}
	}
	switch {
	case head < 0:
		return tail{a: a, b: a, head: -1}
	case change >= 0:
		return tail{changeTail, a, b, change}
	case s.at(head).is(fBal):
		return tail{balanceTail, a, b, head}
	}
	return tail{nounTail, a, b, head}
}

// bareNoun reports whether token b behind the quantity at token i, a participle that looks like its verb, is a noun: "a 38 mln dlr agreed bid
// for Acme".
func (s *scan) bareNoun(i, b int) bool {
	t := s.at(b)
	return t.is(fPart) && t.is(fMaybe) && s.at(i-1).is(fDet|fPoss|fSkip) && !s.isNoun(b+1) && !s.at(b+1).is(fPart)
}

// inNoun reports whether the "in" at token a leads to what the money of quantity token i is: "1 billion in gains", not "in cash", "in the
// sector", "in Germany", "in May".
func (s *scan) inNoun(i, a int) bool {
	if !s.isWord(a, "in") || s.qs[s.toks[i].ref].Class != quantity.Money || a != i+1 && !s.isMark(a-1, ")") {
		return false
	}
	for j := a + 1; j < len(s.toks); j++ {
		t := s.at(j)
		switch {
		case t.kind != word || t.caps || t.place > 0 || t.is(fDet|fTime|fPoss|fPron):
			return false
		case s.isNoun(j):
			return !s.isWord(j, "cash", "total", "value", "terms", "size", "stock", "part", "order", "addition", "response", "all", "return", "line")
		case !t.is(fSkip | fAdv | fPart):
			return false
		}
	}
	return false
}

// comparesAt reports whether the comparative at token a belongs to the quantity before it: "5 pct higher", "2 bln less than", not
// "5 mln more people".
func (s *scan) comparesAt(a int) bool {
	n := s.at(a + 1)
	if s.isWord(a, "up", "down") && (s.isWord(a+1, "for") || s.fromLike(a)) {
		return false // "put 30 million shares up for sale", "totalled 1.8 mln, up from 1.6 mln"
	}
	if s.isWord(a, "up", "down", "above", "below") {
		return true
	}
	return n.kind != word || n.is(fPrep|fConj|fSub|fAdv|fRel|fPart) || s.isWord(a+1, "than") || s.isNoun(a+1)
}

// fromLike reports whether "from" and a value like the one before the particle at token a follow it: "177 billion dlrs up from January's
// 175 billion".
func (s *scan) fromLike(a int) bool {
	const reach = 6 // tokens
	if !s.isWord(a+1, "from") || s.at(a-1).kind != quant {
		return false
	}
	for j := a + 2; j < a+reach; j++ {
		switch t := s.at(j); {
		case t.kind == quant:
			return alike(&s.qs[s.at(a-1).ref], &s.qs[t.ref])
		case t.kind != instant && !t.is(fDet|fSkip|fAdv):
			return false
		}
	}
	return false
}

// governor goes left from the quantity at token i, past words that only qualify it, to the word that governs it. It returns
// that word's token, the qualities of the words passed, and the token of a possessive period among them ("December's 2.9 pct").
func (s *scan) governor(i int) (gov int, seen flag, own int) {
	own = -1
	q := &s.qs[s.toks[i].ref]
	for j := i - 1; j >= 0; j-- {
		t := s.at(j)
		s.freeMove(j, q)
		switch {
		case t.kind == instant && t.poss, t.kind == instant && own < 0 && s.at(j-1).is(fDet|fPoss) && !s.at(i-1).is(fPrep) && j == i-1 && !(s.at(j-2).is(fPrep) && s.at(j-3).kind == quant):
			own = j
		case t.kind == instant && s.at(j-1).is(fPrep) && s.at(j-2).verb > 0 && s.verbs[s.at(j-2).verb-1].b == j-1:
			own = j // "fell in the second quarter 5 pct"
			j--
		case s.isWord(j, "by") && s.at(j-1).kind == instant && s.at(j-2).is(fPrep) && s.at(j-3).verb > 0 && s.verbs[s.at(j-3).verb-1].mood == participle:
			return j, seen, j - 1 // "after falling in January by 19 pct"
		case t.kind == punct && t.lower == ")" && s.opening(j) < j:
			j = s.opening(j)
		case t.kind == punct && t.lower == "\"":
		case s.isWord(j, "of") && s.isWord(j-1, "average", "total") && s.isWord(j-2, "a", "an") && (s.at(j-3).verb > 0 || s.isWord(j-3, "by")):
			j -= 2 // "grew by an average of 2 pct"
		case t.kind == word && t.verb > 0:
			return j, seen, own
		case s.isWord(j, "of") && s.spelt(j-1, "upward", "upwards", "excess"): // "average increases upwards of 6 pct"
			if j--; s.isWord(j-1, "in") {
				j--
			}
		case t.kind == word && t.is(fCmp) && t.is(fUp|fDown|fFlat) && !s.qualifies(j, q):
			return j, seen, own
		case s.adjectives(j) < j:
			for a := s.adjectives(j) + 1; j > a; j-- { // "rose a provisional, unadjusted 3 pct", "to a real one pct"
				seen |= s.at(j).flags & (fRev | fProv | fFore | fForm | fGoal)
			}
			seen |= s.at(j).flags & (fRev | fProv | fFore | fForm | fGoal)
		case s.isWord(j, "between") && !q.IsRange:
			return j, seen, own // "improved between the two countries"
		case s.isWord(j, "over", "under") && s.at(j+1).is(fDet) && !s.qualifies(j, q):
			return j, seen, own // "a touch under the 5 pct expected"
		case s.isWord(j, "that") && s.at(j-1).verb > 0:
			return j, seen, own // "he said that 750 mln dlrs were"
		case t.kind == word && (t.is(fSkip|fAdv) && !t.is(fBal) || s.qualifies(j, q)) && (!t.is(fChange) || t.is(fSkip)):
			seen |= t.flags & (fRev | fProv | fFore | fForm | fGoal)
		default:
			return j, seen, own
		}
	}
	return -1, seen, own
}

// adjectives returns the article before token j where nothing but adjectives stands between it and the figure behind j, at least one of which
// or of the marks between them is unknown to the lexicon: "a robust 224,000"; otherwise j.
func (s *scan) adjectives(j int) int {
	const most = 4 // tokens
	if n := s.at(j + 1); n.kind != quant && !n.is(fSkip) {
		return j
	}
	for i := j; i > 0 && i > j-most; i-- {
		t := s.at(i)
		switch {
		case s.isWord(i, "a", "an") && s.at(i-1).kind == word && i < j:
			return i
		case (s.isMark(i, ",") || s.isWord(i, "and")) && s.at(i+1).is(fSkip) && s.at(i-1).is(fSkip) && i < j:
		case t.kind != word, t.caps, t.verb > 0, t.flags&^(fSkip|fAdv|fProv|fRev|fPart) != 0 && !t.is(fSkip), t.is(fGen | fBal | fChange | fTime | fPrep | fConj | fShare):
			return j
		case t.flags == 0 && (s.isPlural(i) || s.isWord(i, "line", "value", "size")):
			return j
		}
	}
	return j
}

// freeMove takes "up to" back from the qualifier of a quantity where token j is one of its words and "up" is the way of a move: "was revised up
// to 43.8 bln", "pushed the debt up to 51 bln".
func (s *scan) freeMove(j int, q *quantity.Quantity) {
	up := j
	if s.isWord(j, "to") {
		up = j - 1
	}
	if s.isWord(j, "over") && s.at(j).verb > 0 {
		q.Qualifier = "" // "handed over 500 cars"
	}
	if !s.isWord(up, "up") {
		return
	}
	pushed := s.isWord(up+1, "to") && s.isNoun(up-1) && s.pushed(up-1)
	if s.at(up-1).is(fRev) || pushed {
		q.Qualifier = ""
	}
}

// qualifies reports whether token j is part of the qualifier that the quantity was read with: "more than", "up to".
func (s *scan) qualifies(j int, q *quantity.Quantity) bool {
	if q.Qualifier == "" {
		return false
	}
	return s.isWord(j, "more", "less", "than", "over", "under", "about", "around", "up", "to", "some", "nearly", "almost", "least", "most", "at", "above", "below", "fewer", "near", "as", "much", "many") &&
		!(s.isWord(j, "up") && !s.isWord(j+1, "to")) && !(s.isWord(j, "to") && !s.isWord(j-1, "up", "close")) && !(s.isWord(j, "at") && !s.isWord(j+1, "least", "most"))
}

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

	partners  bool     // the sentence speaks of partners
	partnerIs []string // keys of the partner that it is about

	source, speakerName string                      // whom the sentence is attributed to
	made                struct{ text, unit string } // the last product: "copper" of "produced 34,100 tonnes of copper"
	owner               subject                     // of the running clause, for "its"
	sayer               subject                     // who says what follows: the "it" of "the company said it sold"
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
		if w.toks[i].kind != quant || w.spanOfTime(i) || w.row(i) || w.multiplies(i) || w.isWord(i-1, "every") && w.isWord(i-2, "for", "in") {
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
		sub = w.subjectOf(v.subjA, v.subjB)
		if s := w.sayer; s.text != "" && sub.org == "" && len(sub.place) == 0 && w.hasPossessive(v.subjA+1, v.subjB) {
			sub.place, sub.org = s.place, s.org // "OPEC said demand for its crude would fall"
		}
		w.measureOfLike(&sub, v)
		w.marketBeside(&sub, v)
		w.besides(&sub, v)
		w.namedAs(&sub, v)
		w.whereOf(&sub, v.subjA)
		w.fronted(&sub, v)
		w.among(&sub, v)
		w.sizeOf(&sub, v)
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
	if has {
		witnessed := w.witnessed(k)
		if !witnessed {
			w.owner = sub
		}
		if v.mood == infinitive && len(sub.place) == 0 && sub.org == "" {
			sub.place, sub.org = w.cur.place, w.cur.org // "Acme expects profit to fall"
		}
		if witnessed { // "their share" of the next clause is that of the firms
			sub.text = joinWords(sub.text, " of ", w.cur.text)
		}
		w.cur = sub
	}
	if e := w.movedObject(v); e > v.b {
		agent := w.cur
		w.cur = w.subjectOf(v.b, e) // "the bank raised its discount rate to 5 pct"
		if len(w.cur.place) == 0 && w.cur.org == "" {
			w.cur.place, w.cur.org = agent.place, agent.org
		}
		if l := lookup(w.cur.head); len(w.cur.partner) == 0 && l != nil && l.flags&fBal != 0 {
			w.cur.partner = agent.partner // "imports from Peru fell, which shrank the surplus to 3 bln"
		}
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
	return h >= 0 && w.isWord(h, "figures", "data", "statistics", "report", "survey", "poll", "reports", "statement") && !w.isWord(h+1, "for", "on")
}

// bindAhead binds the quantity at token i, which stands before verb k of its clause: "Its share, 57.8 percent, rose".
func (w *walk) bindAhead(i, k int) {
	v := &w.verbs[k]
	oldSubj, oldVerb := w.cur, w.verb
	if v.subjA < v.subjB && (i < v.subjA || i >= v.subjB) {
		w.cur = w.subjectOf(v.subjA, v.subjB)
	}
	if g := i - 1; v.subjA < g && i < v.subjB && (w.isWord(g, "from", "between", "above", "over", "below", "under", "at") || w.spelt(g, "worth")) {
		w.cur = w.subjectOf(v.subjA, g) // "Homes from 750,000 to 1 million dollars stay"
	}
	w.verb = k + 1
	if whole, ok := w.partWith(i, v); ok {
		b := bind{tok: i, verb: w.verb, gov: i - 1, own: -1, of: -1, ahead: true, level: true, subj: whole, named: true, after: w.readTail(i)}
		w.binds = append(w.binds, b)
	} else {
		w.bindOne(i, true)
		w.whatIs(w.last(), v)
		w.pushes(w.last(), v)
	}
	w.cur, w.verb = oldSubj, oldVerb
}

// pushes gives b, a change that is itself the subject of verb v and says not of what, the object that it moves: "A 7 pct leap in August drove
// the rent index to 131".
func (w *walk) pushes(b *bind, v *verb) {
	e := w.movedObject(v)
	if b.kind != Change || b.named || b.after.kind != changeTail || e <= v.b || b.tok < v.subjA || b.tok >= v.subjB {
		return
	}
	a := v.b
	if c := w.changeIn(a, e); c >= 0 && w.isWord(c+1, "in", "of") && w.nounIn(c+2, e) {
		a = c + 2 // "pushed the rise in the index"
	}
	b.subj, b.named = w.subjectOf(a, e), true
}

// fates are past forms of what happens to people only, so that a number without a noun before them counts people.
var fates = setOf("recovered died discharged hospitalised hospitalized injured infected killed wounded vaccinated evacuated rescued arrested employed hired dismissed displaced stranded")

// whatIs gives b, a number without a noun before a form of be, the noun behind that: "30 boats were sold, of which 20 were trawlers".
func (w *walk) whatIs(b *bind, v *verb) {
	q := w.quantity(b)
	if form := strings.ToLower(w.raw(v.main, v.main+1)); fates[form] && b.tok+1 == v.a && (q.Class == quantity.Bare || q.Class == quantity.Count && q.Elided) {
		b.subj, b.named = subject{text: "people " + form, head: "people", place: b.subj.place}, true // "nearly 359,860 have recovered"
		if e := w.phraseEnd(v.b + 1); w.isWord(v.b, "in") && e > v.b+1 {
			b.subj.text = joinWords(b.subj.text, " ", w.raw(v.b, e)) // "9,000 were employed in boat yards"
		}
		q.Unit, q.Class, q.Elided = "person", quantity.Count, true
		return
	}
	if b.tok+1 != v.a || v.passive || !w.at(v.main).is(fBe) || q.Class != quantity.Bare && !(q.Class == quantity.Count && q.Elided) || percentLike(q) {
		return
	}
	a := v.b
	for w.at(a).is(fAdv) && w.at(a).kind == word {
		a++
	}
	e := w.phraseEnd(a)
	own := w.subjectOf(a, e)
	if own.bare || own.head == "" || !w.isNoun(e-1) || w.at(a).is(fPrep|fPart|fCmp) {
		return
	}
	if whole := w.lastSubject(); w.isWord(b.tok-1, "these", "those", "them", "this", "that") && w.isWord(b.tok-2, "of") && w.dealings(&whole) {
		own.text, own.head, own.partner = joinWords(whole.head, " of ", own.text), whole.head, whole.partner // "Exports rose to 90. Of these 20 were boats."
	}
	own.place, own.org = firstKeys(own.place, b.subj.place), b.subj.org
	b.subj, b.named = own, true
	for k := len(w.binds) - 2; k >= 0; k-- {
		if p := w.quantity(&w.binds[k]); p.Class == quantity.Count && p.Unit != "" && strings.Contains(own.text, p.Unit) {
			q.Unit, q.Class, q.Elided = p.Unit, quantity.Count, true
			return
		}
	}
}

// verbless returns the noun phrase that a sentence without a known verb begins with, where b stands behind it: "The stock trades on 6.5 times
// earnings".
func (w *walk) verbless(b *bind) subject {
	if len(w.verbs) > 0 && w.verbs[0].a < b.tok || len(w.binds) > 0 || !w.at(0).is(fDet) && !w.isNoun(0) {
		return subject{}
	}
	e := 0
	for e < b.gov && (w.at(e).is(fDet) || w.isNoun(e) || w.at(e).is(fSkip|fAdv)) && w.at(e).kind == word {
		e++
	}
	return w.subjectOf(0, e)
}

// listed reports whether nothing but marks and conjunctions stands between tokens a and e.
func (w *walk) listed(a, e int) bool {
	for i := a + 1; i < e; i++ {
		if w.at(i).kind != punct && !w.at(i).is(fConj) && !w.isWord(i, "to") {
			return false
		}
	}
	return e > a+1
}

// bindOne binds the quantity at token i.
func (w *walk) bindOne(i int, ahead bool) {
	b := bind{tok: i, verb: w.verb, of: -1, ahead: ahead, after: w.readTail(i)}
	b.gov, b.seen, b.own = w.governor(i)
	if w.threshold(&b) {
		w.quantity(&b).Qualifier = "more than"
	}
	if part, ok := w.partIs(i); ok {
		b.subj, b.named, b.level = part, true, true
		w.binds = append(w.binds, b)
		return
	}
	w.role(&b)
	if b.subj.empty() && !b.named {
		b.subj = w.cur
	}
	if p := w.last(); p != nil && b.kind == Change && w.quantity(&b).Class == quantity.Points && p.share != "" && p.verb == b.verb {
		b.subj, b.named, b.share = p.subj, true, p.share // "accounted for 59 percent of the total, 1.2 points more"
	}
	if p := w.last(); b.subj.empty() && b.kind == Change && p != nil && !p.comp {
		b.subj = p.subj // "there were 297,000 enterprises, an increase of 3 pct"
	}
	if p := w.last(); b.subj.empty() && p != nil && !p.comp && b.verb == p.verb && w.listed(p.tok, i) {
		b.subj = p.subj // "stay 70 days; 1 to 2 million dollars, 99 days"
	}
	if b.subj.empty() && b.verb == 0 && !ahead {
		b.subj = w.verbless(&b)
	}
	if v := w.clauseVerb(&b); v != nil && v.mood == participle && v.subjA >= v.subjB && v.is(fReach|fShare) && w.cur.bare && !b.comp {
		if p := w.last(); p != nil && !p.comp && p.tok < v.a {
			b.subj, b.named = p.subj, true // "there were 94,000 jobless, representing 2 pct of the workforce"
		}
	}
	w.withPartner(&b)
	w.colonItem(&b)
	w.binds = append(w.binds, b)
}

// pushed reports whether the noun at token i is the end of the object of a verb that sets something in motion: "pushed the debt", "took the rate".
func (s *scan) pushed(i int) bool {
	const longest = 6 // tokens of the object
	for j := i; j >= 0 && j > i-longest; j-- {
		if k := s.at(j).verb; k > 0 {
			return s.isWord(s.verbs[k-1].main, movers...)
		}
	}
	return false
}
