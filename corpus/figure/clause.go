package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// findSubject finds the subject of verb k and what stands in front of it: from "In May, exports of cars, the largest item, rose" it
// takes "exports of cars". A verb behind "and" or a comma alone shares the subject of the verb before.
func (s *scan) findSubject(k int) {
	v := &s.verbs[k]
	v.front, v.subjA, v.subjB = v.a, v.a, v.a
	end := v.a
	for s.at(end-1).is(fAdv) && s.at(end-1).kind == word && !s.at(end-1).is(fGen|fPron) {
		end--
	}
	if v.is(fUp|fDown) && s.isWord(end-1, "than") && s.isWord(end-2, "more", "less") {
		end -= 2 // "Imports more than doubled"
	}
	if v.mood == infinitive {
		v.subjA, v.subjB = s.accusative(k)
		if v.subjA < v.subjB {
			v.flags |= s.verbs[k-1].flags & (fFore | fGoal | fModal)
		}
		return
	}
	if end == 0 || s.at(end-1).is(fConj) {
		if k > 0 && s.at(v.main).is(fMaybe) && s.modalBefore(v.a) {
			v.flags |= s.verbs[k-1].flags & (fModal | fGoal | fFore) // "would spend 3 million and hire 50"
		}
		return
	}
	if q := s.sumBehind(end); q > 1 && s.isMark(q-1, ",") && s.isNoun(q-2) {
		end = q - 1 // "Its share, 57.8 percent, was", "The surplus, 3 bln francs (2 bln dlrs), was"
	}
	if s.behindRelative(k, end) || v.mood == participle && s.absoluteSubject(v, end) {
		return
	}
	whole := end
	end = s.beforeAside(end)
	lo := s.subjectClause(k, end)
	if s.at(lo-1).is(fPrep) && s.at(lo-1).kind == word && s.at(lo-2).is(fConj) && k > 0 && !s.hasBreak(lo, end) {
		return // "fell 3 pct but after adjustment rose 2 pct"
	}
	v.front = lo
	b := end
	if end < whole && s.isMark(end, ",") && s.aggregate(end+1, whole) {
		b = whole - 1 // "broad money, sterling M3, rose"
	}
	if whole == end && s.isMark(end-1, ",") && !s.aggregateBehind(lo, end) {
		b = s.beforeApposition(lo, end-1)
	}
	a := s.afterAdjuncts(lo, b)
	thing := s.isWord(b-1, "there") && a < b-1 && s.isNoun(b-2) && !s.at(a).is(fPrep) // "employment there was up"
	if !thing && s.at(b-1).is(fPron) && (s.isWord(b-1, pronouns...) || s.isWord(b-1, "there") && s.at(v.main).is(fBe)) && !s.at(b-2).is(fPrep) {
		a = b - 1 // "in the fight against it they delivered"
		if s.isNoun(b-2) && b-2 >= lo && (v.is(fFore|fRev) || s.isWord(v.main, "put", "puts")) {
			v.front = a // "brings the total to 3 mln against a gap it has put at 4 mln"
		}
	}
	if v.is(fSay) && k == len(s.verbs)-1 && s.isMark(lo-1, ",") && s.isMark(a-1, ",") &&
		(s.at(lo-2).kind == quant && s.at(lo).is(fPrep) || s.onlyCompares(lo, a-1)) {
		v.front = a // "a rise of 2 mln, or 3 pct, from April, the bank said", "fell 3 pct in May, compared with May last year, the bank said"
	}
	if a < b {
		v.subjA, v.subjB = a, b
	}
}

// onlyCompares reports whether tokens a to e name a time that what stands before them is held against, and no figure:
// "compared with the same month last year".
func (s *scan) onlyCompares(a, e int) bool {
	timed := false
	for i := a; i < e; i++ {
		timed = timed || s.at(i).kind == instant
		if s.at(i).kind == quant {
			return false
		}
	}
	return timed && s.at(a).is(fVs)
}

// sumBehind returns the token of the quantity that a comma before token end closes, with what a bracket says of it where it
// is the only one, or -1.
func (s *scan) sumBehind(end int) int {
	if !s.isMark(end-1, ",") {
		return -1
	}
	q := end - 2
	if s.isMark(q, ")") {
		q = s.opening(q) - 1
		for i := q - 1; i >= 0 && s.at(i).verb == 0; i-- {
			if s.at(i).kind == quant {
				return -1 // another sum, of another subject
			}
		}
	}
	if s.at(q).kind != quant {
		return -1
	}
	return q
}

// absoluteSubject gives participle v, before which its clause ends at token end, a subject of its own where it has one: "with exports accounting for".
// It reports whether nothing before the participle can be its subject otherwise: "According to the bank, in May, 46 mills closed, including 11 here".
func (s *scan) absoluteSubject(v *verb, end int) bool {
	if s.isMark(end-1, ",") && s.governed(end-1) {
		return true
	}
	a := s.absolute(v.a)
	if a == v.a && v.is(fUp|fDown) && s.isNoun(v.a-1) && !s.at(v.a-1).is(fTime) {
		a = s.nounStart(v.a) // "sees growth plunging to 2.5 percent"
	}
	if a < v.a {
		v.front, v.subjA, v.subjB = a, a, v.a
		return true
	}
	end = s.beforeAside(end)
	return s.isMark(end-1, ",") || s.at(end-1).is(fPrep|fSub) || s.at(end-1).kind == quant || s.at(end-1).kind == instant && s.governed(end-1)
}

// subjectClause returns the first token of the clause of verb k that ends before token end, without what belongs to the clause before.
func (s *scan) subjectClause(k, end int) int {
	lo, stop := s.clauseStart(end)
	if stop.kind == quant || stop.verb > 0 && !s.saysClause(stop) {
		lo = s.afterConjunction(s.afterSubordinate(lo, end), end)
	}
	if stop.kind == word && stop.verb == 0 && s.opensWith(lo-1) {
		lo = s.afterUnknown(lo, end)
	}
	if stop.verb > 0 && stop.verb == k {
		if u := &s.verbs[k-1]; u.subjA < u.subjB && s.isWord(u.subjA, "which") && s.at(u.subjA-1).is(fPrep) && !s.isWord(u.subjA-1, "of") && !s.hasComma(u.b, end) {
			lo, _ = s.clauseStart(u.subjA - 1) // "The rate at which permits were issued for building fell"
		}
	}
	if stop.verb > 0 && s.isWord(s.verbs[stop.verb-1].main, "told", "tell", "tells") {
		lo = s.afterListener(lo, end)
	}
	return lo
}

// opensWith reports whether token j, a conjunction of a clause, is what the sentence begins with.
func (s *scan) opensWith(j int) bool {
	return j == 0 && (s.at(j).is(fSub) && !s.at(j).is(fPrep) || s.isWord(j, "as", "because"))
}

// afterUnknown returns the token behind the only comma from token a to end, where the subordinate clause before it has a verb that the lexicon does not
// know, or a: "Because buyers outbid mills, the price rose", not "As wages, rents and taxes rose" nor "While exports, the largest item, rose".
func (s *scan) afterUnknown(a, end int) int {
	comma := -1
	for j := a; j < end; j++ {
		if !s.isMark(j, ",") {
			continue
		}
		if comma >= 0 {
			return a
		}
		comma = j
	}
	if comma < a+2 || comma+1 >= end {
		return a
	}
	for j := comma + 1; j < end; j++ {
		if s.at(j).is(fConj) && !s.at(comma+1).is(fDet) {
			return a
		}
	}
	return comma + 1
}

// behindRelative gives verb k the subject that stands before a relative clause which no comma closes: "and cod, which is caught at sea
// rose 3 pct". It reports whether there is one.
func (s *scan) behindRelative(k, end int) bool {
	if k == 0 {
		return false
	}
	v, u := &s.verbs[k], &s.verbs[k-1]
	if v.mood == finite && s.behindApposition(v, u, end) {
		return true
	}
	which := u.subjA
	if v.mood != finite || !v.is(fUp|fDown|fMove|fReach) || !s.nearQuant(v.b) || !u.is(fBe) || which >= u.subjB || !s.isWord(which, "which", "who") || !s.isMark(which-1, ",") || s.hasComma(u.b, end) || s.quantBetween(u.b, end) {
		return false
	}
	lo, stop := s.clauseStart(which - 1)
	if stop.kind == quant {
		lo = s.afterConjunction(lo, which-1)
	}
	if a := s.afterAdjuncts(lo, which-1); a < which-1 {
		v.front, v.subjA, v.subjB = lo, a, which-1
		return true
	}
	return false
}

// behindApposition gives verb v the subject that an apposition with a relative clause of verb u follows, up to the comma before token end: "M0, the only
// aggregate for which there is a target, fell". It reports whether there is one.
func (s *scan) behindApposition(v, u *verb, end int) bool {
	const longest = 14 // tokens of it
	if !v.is(fUp|fDown|fMove|fReach|fBe) || !s.isMark(end-1, ",") || u.mood != finite || u.b > end-1 {
		return false
	}
	relative := false
	for j := end - 2; j > 0 && j > end-2-longest; j-- {
		t := s.at(j)
		switch {
		case s.isMark(j, ","):
			if !relative || !s.isWord(j+1, "the", "a", "an", "one") || !s.isNoun(j-1) || u.a < j {
				return false
			}
			lo, _ := s.clauseStart(j)
			if a := s.afterAdjuncts(lo, j); a < j {
				v.front, v.subjA, v.subjB = lo, a, j
				return true
			}
			return false
		case t.kind == punct || t.kind == quant || t.verb > 0 && j != u.a && j != u.main:
			return false
		}
		relative = relative || t.is(fRel) && s.isWord(j, "which", "that", "who", "where")
	}
	return false
}

// absolute returns the token behind the "with" whose noun phrase is the subject of the participle at token p: "with exports accounting for
// 20 percent". Where there is none it returns p.
func (s *scan) absolute(p int) int {
	for j := p - 1; j >= 0 && j > p-10; j-- {
		t := s.at(j)
		switch {
		case s.isMark(j, ")") && s.opening(j) < j:
			j = s.opening(j) // "with gross domestic product (GDP) rising 2 pct"
		case s.isWord(j, "with") && s.hasNoun(j+1, p):
			return j + 1
		case t.kind != word, t.verb > 0, t.is(fSub | fRel | fVs):
			return p
		}
	}
	return p
}

// hasNoun reports whether a noun stands in tokens a to e.
func (s *scan) hasNoun(a, e int) bool {
	for j := a; j < e; j++ {
		if s.isNoun(j) {
			return true
		}
	}
	return false
}

// accusative returns the noun phrase before infinitive k that is its subject: "analysts expect exports to rise 5 pct and the deficit to
// narrow". It is empty where the infinitive has the subject of its clause: "the bank plans to raise".
func (s *scan) accusative(k int) (int, int) {
	none, v := s.verbs[k].a, &s.verbs[k]
	it := s.isWord(v.a-1, "it", "them") // "bankers expect it to rise"
	if k == 0 || !s.at(v.a-1).is(fChange|fGen|fBal) && !s.isNoun(v.a-1) && !it {
		return none, none
	}
	p := &s.verbs[k-1]
	a := p.b
	switch {
	case p.mood == infinitive && p.subjA < p.subjB:
		for a < v.a && !s.at(a).is(fConj) {
			a++
		}
		a++
	case p.passive || !s.isWord(p.main, causatives...):
		return none, none
	}
	for a < v.a && (s.at(a).is(fConj) || s.isWord(a, "that", "for")) {
		a++
	}
	for i := a; i < v.a; i++ {
		if t := s.at(i); t.kind == quant || t.kind == punct || t.verb > 0 || t.is(fSub|fRel|fVs) {
			return none, none
		}
	}
	if !s.isNoun(v.a-1) && !it || a >= v.a {
		return none, none
	}
	return a, v.a
}

// causatives are verbs with an infinitive whose subject is their object: "expects prices to fall", "allowed exports to grow".
var causatives = []string{"expect", "expects", "expected", "forecast", "forecasts", "predict", "predicts", "predicted", "project", "projects", "projected",
	"anticipate", "anticipates", "anticipated", "estimate", "estimates", "estimated", "see", "sees", "saw", "seen", "want", "wants", "wanted", "allow", "allows",
	"allowed", "allowing", "leading", "leads", "cause", "causes", "caused", "causing", "help", "helps", "helped", "helping", "lead", "led", "expecting", "seeing",
	"forecasting", "predicting", "projecting", "enable", "enables", "enabled", "enabling", "believe", "believes", "believed", "force", "forced", "forcing",
	"require", "requires", "required"}

// beforeAside returns the token that ends the subject before token end where an aside closed by a comma stands between: "GNP, after
// removing inflation, rose", "products, which are half of exports, earned".
func (s *scan) beforeAside(end int) int {
	if s.isMark(end-1, "-") {
		for j := end - 2; j > 0; j-- {
			if s.isMark(j, "-") {
				return j // "The deficit -- land sales included -- will rise"
			}
		}
	}
	if !s.isMark(end-1, ",") {
		return end
	}
	for j := end - 2; j > 0; j-- {
		t := s.at(j)
		if t.kind == punct && t.lower != "," && t.lower != "(" && t.lower != ")" && t.lower != "\"" {
			return end
		}
		if !s.isMark(j, ",") {
			continue
		}
		n := s.at(j + 1)
		if n.verb > 0 && s.verbs[n.verb-1].mood == finite && n.is(fSay) {
			return end // "Berg, the head, said that output, the widest measure, fell"
		}
		if n.kind == word && n.is(fSub) && !n.is(fPrep) && s.hasComma(j+2, end-1) {
			return end // "while energy, the other sector, fell"
		}
		if j+2 == end-1 && strings.HasSuffix(s.raw(j+1, j+2), "adjusted") || j+3 == end-1 && s.spelt(j+2, "adjusted") {
			return j // "May exports, seasonally adjusted, rose"
		}
		if n.kind == word && (s.looksPast(j+1) || n.is(fSub|fRel|fPrep|fPart|fIng|fVs) || n.is(fUp|fDown) && n.is(fCmp)) && !n.is(fConj) {
			if s.at(0).is(fPrep) && !s.hasComma(0, j) {
				return end
			}
			return j
		}
	}
	return end
}

// clauseStart goes left from token end to where its clause begins, and returns the first token of the clause and the token
// that ended the search.
func (s *scan) clauseStart(end int) (int, token) {
	for j := end - 1; j >= 0; j-- {
		t := s.at(j)
		switch {
		case t.verb > 0:
			return j + 1, *t
		case t.kind == punct && t.lower == ")":
			j = s.opening(j)
		case t.kind == punct && t.lower == "\"" && s.openQuote(j) < j:
			j = s.openQuote(j)
		case t.kind == punct && t.lower != ",":
			return j + 1, *t
		case t.kind == quant && j+1 == end && s.counted(j) && s.at(j-1).is(fConj|fSub):
			return j, *s.at(j - 1) // "and 92 broker funds rose"
		case j+1 == end && s.ofQuantity(j):
			// "and imports of 3 bln fell"
		case s.attributive(j) && s.at(j-1).is(fDet):
			// "viewership of the 2.5 hour event"
		case t.kind == quant && (s.governed(j) && !s.saidFirst(j) || s.hasBreak(j, end)):
			return j + 1, *t
		case t.is(fRel):
			if s.isMark(j+1, ",") {
				return j + 2, *t // "of which, exports were"
			}
			if j+1 < end && (s.isWord(j, "where") || s.isWord(j, "which") && s.isWord(j-1, "of")) {
				return j + 1, *t // "where trade fell", "of which the gold content rose"
			}
			return j, *t
		case s.isWord(j, "that") && (j+1 == end || s.at(j+1).is(fPrep) && (s.at(j-1).is(fConj|fSub) || s.isMark(j-1, ","))):
			return j, *t // "that with other members rose"
		case (t.is(fSub) || s.isWord(j, "that", "but", "as", "than", "after", "before")) && !s.withinClause(j, end):
			return j + 1, *t
		}
	}
	return 0, token{kind: emptyTok}
}

// withinClause reports whether token j, a word that can begin a clause, does not begin the one that ends before token end but stands within it.
func (s *scan) withinClause(j, end int) bool {
	t := s.at(j)
	switch {
	case s.isWord(j, "so") && s.isWord(j+1, "far"): // "exports so far this year rose"
	case s.otherThan(j): // "exports other than oil rose"
	case s.isWord(j, "after", "before") && !s.governed(j) && (s.isNoun(j-1) || s.at(j-1).kind == instant) && (s.spelt(j+1, limits...) || s.spelt(j+2, limits...)):
		// "Housing starts before adjustment rose"
	case s.isWord(j, "that") && j > 0 && s.isPlural(j-1) && s.isNoun(j-1) && s.spelt(j+1, partaking...):
		// "trade with ports that joined the league rose"
	case s.isWord(j, "as") && s.isWord(j+1, "a", "of", "well", "much", "against"): // "for 1986 as a whole"
	case t.is(fPrep) && (s.hasComma(j, end) || s.secondPhrase(j+2, end)):
		// "compared with May, before the strike, exports fell"
	case s.isWord(j, "that") && (s.at(j+1).is(fTime) || s.at(j-1).is(fPrep) && s.isMark(j+2, ",")): // "trade that month", "on that basis, trade"
	default:
		return false
	}
	return true
}

// partaking are verbs of relative clauses that say which of a kind are meant, without figures of their own.
var partaking = []string{"take", "took", "joined", "join", "belong", "border", "signed", "sign", "share", "speak", "lie", "use", "used", "make", "produce", "import", "export", "buy", "sell", "own", "run", "work", "live", "back", "form"}

// otherThan reports whether the "than" at token j leaves something out and compares nothing.
func (s *scan) otherThan(j int) bool { return s.isWord(j, "than") && s.spelt(j-1, "other") }

// attributive reports whether token i is how long or big the noun behind it is: "10-year bonds".
func (s *scan) attributive(i int) bool {
	t := s.at(i)
	if t.kind != quant || !s.isNoun(i+1) && !(s.isWord(i+1, "average") && strings.IndexByte(s.text[t.start:t.end], '-') > 0) || s.at(i+1).is(fChange|fCmp) {
		return false
	}
	q := &s.qs[t.ref]
	return q.Class == quantity.Duration && (strings.IndexByte(s.text[t.start:t.end], '-') > 0 || q.Unit == "hour" || q.Unit == "day")
}

// counted reports whether token i is a count with its noun: "92 broker funds".
func (s *scan) counted(i int) bool {
	t := s.at(i)
	return t.kind == quant && s.qs[t.ref].Class == quantity.Count
}

// saidFirst reports whether the quantity at token i begins what someone says: "the ministry said some 4,000 cars were sold".
func (s *scan) saidFirst(i int) bool {
	for j := i - 1; j >= 0 && j > i-5; j-- {
		if t := s.at(j); t.verb > 0 {
			return s.saysClause(*t) && s.verbs[t.verb-1].b == j+1
		} else if t.kind != word || !t.is(fSkip|fAdv|fCmp) && !s.isWord(j, "at", "least", "most", "than", "up", "to", "that") {
			return false
		}
	}
	return false
}

// hasBreak reports whether a comma or conjunction stands between tokens a and b.
func (s *scan) hasBreak(a, b int) bool {
	for j := a + 1; j < b; j++ {
		if s.isMark(j, ",") || s.at(j).is(fConj) {
			return true
		}
	}
	return false
}

// hasComma reports whether a comma stands between tokens a and b.
func (s *scan) hasComma(a, b int) bool {
	for j := a + 1; j < b; j++ {
		if s.isMark(j, ",") {
			return true
		}
	}
	return false
}

// saysClause reports whether the verb that covers token t takes a whole clause: "the bank said exports and imports rose".
func (s *scan) saysClause(t token) bool {
	v := &s.verbs[t.verb-1]
	return v.is(fSay) && !v.passive
}

// openQuote returns the quotation mark that opens the short quotation, a name, that the mark at token j closes, or j.
func (s *scan) openQuote(j int) int {
	for k := j - 1; k >= 0 && k > j-8; k-- {
		if s.isMark(k, "\"") {
			return k
		}
		if s.at(k).kind != word || s.at(k).verb > 0 {
			break
		}
	}
	return j
}

// opening returns the token of the bracket that the bracket at token j closes, or j.
func (s *scan) opening(j int) int {
	for k := j - 1; k >= 0 && k > j-40; k-- {
		if s.isMark(k, "(") {
			return k
		}
	}
	return j
}

// closing returns the token of the bracket that the bracket at token j opens, or j.
func (s *scan) closing(j int) int {
	for k := j + 1; k < len(s.toks) && k < j+40; k++ {
		if s.isMark(k, ")") {
			return k
		}
	}
	return j
}

// afterSubordinate returns the comma that ends the subordinate clause which the sentence opens with and which runs through tokens a to b, or a
// where none does: "As buyers worry about health and cost, the market grew".
func (s *scan) afterSubordinate(a, b int) int {
	if !s.at(0).is(fSub) && !s.isWord(0, "as") {
		return a
	}
	for j := a; j < b; j++ {
		if s.isMark(j, ",") && !s.at(j+1).is(fConj) {
			return j
		}
	}
	return a
}

// afterConjunction returns the token behind the first comma or conjunction from token a on, or a where none stands before b:
// what is left of the clause before does not belong to the subject.
func (s *scan) afterConjunction(a, b int) int {
	for j := a; j < b; j++ {
		if s.isMark(j, "(") {
			j = s.closing(j)
			continue
		}
		if s.isMark(j, ",") || s.at(j).is(fConj) {
			for j+1 < b && (s.isMark(j+1, ",") || s.at(j+1).is(fConj|fSub)) {
				j++
			}
			return j + 1
		}
	}
	return a
}

// beforeApposition returns where the subject ends that begins at token a and is followed by an apposition up to the comma at
// token comma: "Re-exports, the traditional trade, outpaced".
func (s *scan) beforeApposition(a, comma int) int {
	if t := s.behindTime(a); t > a {
		a = t // "In 1987 coffee, the main export, will earn 3 bln"
	} else {
		a = s.afterAdjuncts(a, comma)
	}
	for j := a; j < comma; j++ {
		if s.isMark(j, "(") {
			j = s.closing(j)
		}
		if s.isMark(j, ",") {
			return j
		}
	}
	return comma
}

// behindTime returns the token behind the time that begins at token a, where a noun follows that no comma parts from it and that an apposition with an
// article or an owner explains, or a: "In 1987 coffee, the main export".
func (s *scan) behindTime(a int) int {
	j := a
	if s.at(j).is(fSub) || s.isWord(j, "that") {
		j++
	}
	if s.at(j).is(fPrep) && s.at(j).kind == word {
		j++
	}
	if t := s.at(j); t.kind != instant || t.poss {
		return a
	}
	e := j + 1
	for s.isNoun(e) && !s.at(e).is(fGen|fTime) && !s.isWord(e, "terms", "prices") {
		e++
	}
	if e == j+1 || !s.isMark(e, ",") || !s.at(e+1).is(fDet) && !s.at(e+1).poss {
		return a
	}
	return j + 1
}
