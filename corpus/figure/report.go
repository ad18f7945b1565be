package figure

// reporting are the verbs, of those that [term.Says], whose object can be a whole clause with a figure of its own.
var reporting = []string{"say", "says", "said", "show", "shows", "showed", "estimate", "estimates", "estimated", "forecast", "forecasts", "predict", "predicts", "predicted",
	"report", "reports", "reported", "note", "noted", "believe", "believes", "believed", "expect", "expects", "expected", "think", "thinks", "thought", "announced", "confirmed", "indicate", "indicates", "indicated"}

// saysClauseAt reports whether token i is a verb of reporting with a clause as its object: "he said trade last year totalled", "figures also show
// the surplus rose". In "goods reported missing rose" it is none.
func (s *scan) saysClauseAt(i int) bool {
	const reach = 16 // tokens in which the verb of the clause follows
	if !s.isWord(i, reporting...) || s.at(i).caps {
		return false
	}
	p := i - 1
	for s.at(p).kind == word && s.at(p).is(fAdv) && !s.at(p).is(fPrep|fPron) && p > 0 {
		p--
	}
	if o := s.opening(p); s.isMark(p, ")") && p-o == 2 && s.at(o+1).caps {
		p = o - 1 // "the Statistics Office (SO) said"
	}
	who := s.at(p)
	if who.kind != word || who.verb > 0 || who.is(fDet) && !who.is(fPron) || !s.isNoun(p) && !who.is(fPron) || who.poss {
		return false
	}
	name := who.caps && (p > 0 || who.flags == 0 && !s.isPlural(p))
	if !who.is(fPron|fBody) && !name && !s.isWord(i, "said", "says", "show", "shows", "showed") {
		return false // "the growth forecast analysts made is"
	}
	noun := false
	for j := i + 1; j < i+reach; j++ {
		if s.isMark(j, ",") && noun && s.at(j+1).is(fRel) && s.afterAside(j+1) > j+1 {
			j = s.afterAside(j + 1) // "he said growth, which ran at 3 pct, could slow"
		}
		t := s.at(j)
		switch {
		case t.kind == punct && t.lower != "(" && t.lower != ")", t.kind == emptyTok, t.is(fRel), t.is(fSub) && !t.is(fPrep) && !s.isWord(j+1, "far"):
			return false
		case noun && (t.is(fVerb) && !t.is(fSay) || t.is(fPart) && t.is(fUp|fDown|fReach)):
			return true
		case j == i+1 && t.kind == word && t.is(fPrep|fConj|fVs):
			return false
		case s.isNoun(j), t.kind == quant:
			noun = true // also "he said 4,000 cars were sold"
		}
	}
	return false
}

// aims reports whether token i is a verb of wishing before an infinitive: "aims to narrow the deficit to 3 bln".
func (s *scan) aims(i int) bool {
	return s.isWord(i, "aim", "aims", "aimed", "aiming") || s.spelt(i, "planned") && s.at(i-1).flags&fAux == 0 || s.spelt(i, "hope", "hopes", "hoped", "hoping", "intend", "intends")
}

// aimsFor reports whether token i is the present form of a verb of aiming before what is aimed for: "Norway aims for exports of 3 bln", "the
// plan calls for".
func (s *scan) aimsFor(i int) bool {
	if !s.spelt(i, "aims", "hopes", "calls", "looks", "strives") || !s.isWord(i+1, "for", "at") {
		return false
	}
	a := s.beforeAside(i)
	aside := s.isMark(i-1, ",") && a < i-1 && s.at(a-1).caps
	dated := s.at(i-1).kind == instant && s.at(i-2).is(fPrep) // "the budget for 1988 calls for"
	return (s.isNoun(i-1) || dated) && !s.at(i-1).poss || aside
}

// afterListener returns the token behind who is told something, where that begins at token a: "told reporters the imports would", "told
// Parliament exports rose".
func (s *scan) afterListener(a, e int) int {
	for j := a; j < e; j++ {
		t := s.at(j)
		switch {
		case j > a && s.isNoun(j-1) && t.is(fDet|fPron):
			return j
		case t.kind != word, t.is(fPrep):
			return a
		case s.isNoun(j) && (t.caps && j+1 < e && !s.at(j+1).caps || s.spelt(j, "reporters", "journalists", "newsmen", "shareholders", "investors", "delegates", "parliament", "congress")):
			return min(j+1, e-1)
		}
	}
	return a
}
