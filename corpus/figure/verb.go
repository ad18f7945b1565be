package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// A verb is a finite verb with its auxiliaries and what hangs on them, or an infinitive or participle with objects of its own:
// "had risen", "is expected to grow", "edged up", ", leaving".
type verb struct {
	a, b  int  // its tokens
	main  int  // the token that carries the meaning
	flags flag // of the main token, with the way of a particle: fUp of "went up"
	mood  mood

	passive bool // "was reported", "is put"

	front        int // first token of its clause, fronted adjuncts included
	subjA, subjB int // tokens of its subject; empty where it shares the subject of the verb before
}

// A mood says how a verb stands in its sentence.
type mood uint8

const (
	finite     mood = iota
	infinitive      // "to pay"
	participle      // ", dropping 12.7 percent", "after growing 4 percent"
)

func (v *verb) is(f flag) bool { return v.flags&f != 0 }

// findVerbs finds the verbs of the sentence and their subjects.
func (s *scan) findVerbs() {
	s.verbs = s.verbs[:0]
	for i := 0; i < len(s.toks); {
		v, ok := s.verbAt(i)
		if !ok {
			i++
			continue
		}
		s.verbs = append(s.verbs, v)
		for k := v.a; k < v.b; k++ {
			s.toks[k].verb = len(s.verbs)
		}
		i = v.b
	}
	for k := range s.verbs {
		s.findSubject(k)
	}
}

// verbAt reads the verb group that begins at token i.
func (s *scan) verbAt(i int) (verb, bool) {
	t := s.at(i)
	if t.kind != word || t.place > 0 && t.caps {
		return verb{}, false // "the United States" is no verb
	}
	v := verb{a: i, b: i + 1, main: i}
	switch {
	case t.is(fAux) && t.is(fVerb):
		s.auxiliaries(&v)
	case s.isWord(i, "having") && (s.at(i+1).is(fPart) || s.looksPast(i+1)):
		v.main, v.b, v.mood = i+1, i+2, participle // "having grown 9.7 percent"
		if s.at(i + 1).is(fBe) {
			s.auxiliaries(&v)
		}
	case s.isWord(i, "to") && s.isBase(i+1):
		v.main, v.b, v.mood = i+1, i+2, infinitive
		s.auxiliaries(&v)
	case t.is(fMaybe) && s.isWord(i-1, "help", "helps", "helped", "helping") && s.isBase(i) && t.is(fUp|fDown):
		v.mood = infinitive // "helped raise output to 80 pct"
	case t.is(fVerb) && !s.isNominal(i), s.isWord(i, "compares"), s.aimsFor(i):
	case t.is(fIng):
		if !s.isPredicateIng(i) || t.caps && i > 0 {
			return verb{}, false
		}
		v.mood = participle
	case t.is(fPart) || s.looksPast(i):
		if !s.isFinitePast(i) {
			return verb{}, false
		}
	case t.is(fMaybe) && s.bareInfinitive(i):
		v.mood = infinitive
	case t.is(fMaybe):
		if !s.isPresent(i) {
			return verb{}, false
		}
	default:
		return verb{}, false
	}
	s.chain(&v)
	if v.mood == infinitive && s.aims(i-1) || v.mood == participle && s.isWord(i-1, "of") && (s.aims(i-2) || s.spelt(i-2, "intention")) {
		v.flags |= fGoal
	}
	v.flags |= s.at(v.main).flags &^ (fSkip | fAdv | fGen | fBody | fChange | fBal)
	if s.isWord(v.main, "seen", "saw") && !v.passive {
		v.flags &^= fFore // "has seen the peso strengthen"
	} else if s.isWord(v.main, "sees") {
		v.flags |= fFore
	}
	s.particle(&v)
	if s.isWord(v.main, "look", "looks", "looked", "looking") && s.isWord(v.b, "for") {
		v.flags |= fFore // "the market had looked for 5 pct"
	}
	s.phrasal(&v)
	return v, true
}

// isBase reports whether token i is the base form of a verb, or be or have.
func (s *scan) isBase(i int) bool {
	t := s.at(i)
	return t.kind == word && (t.is(fMaybe) && !s.isPlural(i) || s.isWord(i, "be", "have", "rise", "fall")) && !t.is(fDet|fPrep)
}

// auxiliaries extends a group that begins with an auxiliary by adverbs, further auxiliaries and the verb they help.
func (s *scan) auxiliaries(v *verb) {
	if !s.at(v.main).is(fAux) {
		return
	}
	modal := s.at(v.main).is(fModal) || v.mood == infinitive
	be := s.at(v.main).is(fBe)
	if s.at(v.main).is(fModal) {
		v.flags |= fModal
	}
	for j := v.b; j < len(s.toks); j++ {
		t := s.at(j)
		switch {
		case t.kind != word:
			return
		case t.is(fAux):
			be = be || t.is(fBe)
			v.main, v.b = j, j+1
			continue
		case t.is(fPart) || t.is(fVerb) && (t.is(fReach) || !be && t.is(fUp|fDown|fMove)) && !t.is(fAux) || s.looksPast(j) || be && (t.is(fIng) || s.isWord(j, "planned", "targeted") || t.flags == 0 && !t.caps && strings.HasSuffix(s.text[t.start:t.end], "ing")):
			if t.is(fSkip) && !s.endsVerb(j+1) && !((s.at(j+1).is(fDet) || s.at(j+1).kind == quant) && !be) {
				return // "was revised 2.9 billion": an adjective of the figure
			}
			v.main, v.b = j, j+1
			v.passive = be && (t.is(fPart) || s.looksPast(j))
			return
		case modal && t.is(fMaybe) && !t.is(fDet|fPrep), modal && v.is(fModal) && t.flags == 0 && !t.caps && !strings.HasSuffix(s.text[t.start:t.end], "ly"):
			v.main, v.b = j, j+1 // also a verb that the lexicon does not know: "may now select"
			return
		case t.is(fAdv) && !t.is(fCmp|fUp|fDown|fPrep|fSub), t.flags == 0 && !t.caps && strings.HasSuffix(s.text[t.start:t.end], "ly"), modal && s.isWord(j, "likely"):
			continue
		default:
			return
		}
	}
}

// bareInfinitive reports whether token i is an infinitive without "to" behind a verb of seeing or causing and its object, or beside another such:
// "has seen the peso strengthen 3 pct and reach 50 per dollar".
func (s *scan) bareInfinitive(i int) bool {
	if !s.at(i).is(fUp|fDown|fReach) || s.isPlural(i) || !s.nearQuant(i+1) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-16; j-- {
		k := s.at(j).verb
		if k == 0 {
			continue
		}
		v := &s.verbs[k-1]
		if v.mood == infinitive {
			return v.b-v.a == 1 && s.isWord(i-1, "and")
		}
		return i-j > 1 && s.isWord(v.main, "see", "sees", "saw", "seen", "seeing", "makes", "made", "helped", "help", "helps") && s.isNoun(i-1) && !v.passive
	}
	return false
}

// endsVerb reports whether a past participle before token i can be a predicate: "was revised from", "had been expected".
func (s *scan) endsVerb(i int) bool {
	t := s.at(i)
	return t.kind != word && t.kind != quant || t.is(fPrep|fConj|fUp|fDown|fAdv|fSub)
}

// chain extends a group by an infinitive: "is expected to grow", "continued to rise", "plans to raise", "was seen falling".
func (s *scan) chain(v *verb) {
	for range 3 {
		if s.isWord(v.b, "likely") && s.isWord(v.b+1, "to") && s.isBase(v.b+2) && s.at(v.main).is(fBe) {
			v.flags |= fFore // "is likely to slow to 2 pct"
			v.b++
		}
		j := v.b
		if t := s.at(j + 1); !s.isWord(j, "to") || !s.isBase(j+1) && !(t.kind == word && t.flags == 0 && !t.caps && s.isWord(j+2, "to", "by") && s.nearQuant(j+2)) {
			return // also "is expected to explode to 140 bln"
		}
		v.flags |= s.at(v.main).flags & (fFore | fProv | fGoal)
		if s.isWord(v.main, "likely", "due", "planned", "set") {
			v.flags |= fFore
		}
		if s.aims(v.main) {
			v.flags |= fGoal
		}
		v.main, v.b, v.passive = j+1, j+2, false
		if s.at(v.main).is(fAux) || s.isWord(v.main, "have") {
			be := s.at(v.main).is(fBe)
			for k := v.b; k < len(s.toks) && (s.at(k).is(fAux) || s.at(k).is(fPart) || s.looksPast(k)); k++ {
				be = be || s.at(k).is(fBe)
				v.main, v.b, v.passive = k, k+1, be && s.at(k).is(fPart)
			}
		}
	}
}

// particle gives verbs of movement the way of the particle behind them: "went up", "edged slightly lower", "was revised down".
func (s *scan) particle(v *verb) {
	if !v.is(fMove | fRev) {
		return
	}
	for j := v.b; j < v.b+3; j++ {
		t := s.at(j)
		if t.is(fCmp) && t.is(fUp|fDown) {
			v.flags |= t.flags & (fUp | fDown)
			if !v.is(fRev) && s.at(j+1).kind != quant {
				v.b = j + 1
			}
			return
		}
		if !t.is(fAdv) {
			return
		}
	}
}

// looksPast reports whether token i, unknown to the lexicon, has the ending of a past form: "rerouted".
func (s *scan) looksPast(i int) bool {
	t := s.at(i)
	if t.kind != word || t.flags != 0 || t.caps && i > 0 {
		return false
	}
	w := s.text[t.start:t.end]
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && !strings.Contains(w, "-")
}

// isNominal reports whether the finite-looking token i stands where only a noun or adjective can: "a rose".
func (s *scan) isNominal(i int) bool {
	return s.at(i-1).is(fDet) && !s.at(i-1).is(fPron) && !s.isWord(i-1, "each", "all", "both", "some", "no")
}

// isPlural reports whether token i ends like a plural.
func (s *scan) isPlural(i int) bool {
	t := s.at(i)
	return t.kind == word && t.end-t.start > 2 && s.text[t.end-1] == 's' && s.text[t.end-2] != 's' && !t.poss
}

// isNoun reports whether token i can be a noun of a subject: no function word, verb, mark or figure.
func (s *scan) isNoun(i int) bool {
	t := s.at(i)
	return t.kind == word && t.verb == 0 && !t.is(fDet|fPrep|fConj|fSub|fRel|fAux|fPron|fVs) && (!t.is(fSkip|fAdv|fCmp) || t.is(fChange|fGen|fBal))
}

// isPredicateIng reports whether the -ing form at token i has a figure as its object: ", dropping 12.7 percent", "after rising to",
// "for a total of" is none.
func (s *scan) isPredicateIng(i int) bool {
	p := s.at(i - 1)
	if p.is(fDet|fPoss) || p.poss {
		return false
	}
	if n := s.at(i + 1); s.spelt(i, ingNouns...) {
		if n.is(fPrep) || n.kind == quant && percentLike(&s.qs[n.ref]) {
			return false // "a plan to trim 1992 outlays by 6 mln", "farming gained 3 percent and mining 14 percent"
		}
	}
	j := i + 1
	for s.isWord(j, "back", "up", "down", "out") {
		j++ // "inching back up to 4.8 percent"
	}
	if s.nearQuant(j) {
		return true
	}
	if s.at(i).is(fUp|fDown) && (p.is(fPrep|fConj) || s.isWord(i-1, "involved", "involves", "includes", "included")) && s.objectBefore(i+1) > i {
		return true // "his intention of cutting the deficit to 3 bln"
	}
	free := p.kind == punct && p.lower == "," || s.isWord(i-1, "after", "before", "while", "by")
	return free && s.at(i).is(fUp|fDown|fHave|fReach|fShare) && !s.at(i+1).is(fConj) && !s.isWord(i, "including")
}

// nearQuant reports whether a quantity follows at token i, directly or behind words that only qualify it and one preposition.
func (s *scan) nearQuant(i int) bool {
	for n := 0; n < 6; n++ {
		t := s.at(i + n)
		switch {
		case t.kind == quant:
			return true
		case t.kind == word && (t.is(fSkip|fAdv) || s.isWord(i+n, "to", "by", "from", "at", "of", "for", "as", "many", "more", "less", "than", "least", "most", "past", "above", "below")):
		case t.kind == word && t.flags == 0 && !t.caps && s.isWord(i+n-1, "a", "an") && s.at(i+n+1).kind == quant: // "to a real one pct"
		case s.isWord(i+n, "rate", "pace", "level") && s.isWord(i+n+1, "of"): // "at an annual rate of 1.1 pct"
		default:
			return false
		}
	}
	return false
}

// isFinitePast reports whether the past form at token i is a predicate rather than a participle: in "goods sold abroad rose" only
// "rose" is one.
func (s *scan) isFinitePast(i int) bool {
	t, p, n := s.at(i), s.at(i-1), s.at(i+1)
	dir := t.is(fUp | fDown)
	object := n.kind == quant || n.is(fDet|fSkip) || n.is(fPrep) && s.nearQuant(i+1)
	switch {
	case t.is(fFore) && s.isWord(i+1, "of") && s.isNoun(i-1):
		return false // "a market forecast of 5 pct"
	case t.is(fVs):
		return s.isWord(i+1, "with", "to") && (s.isNoun(i-1) || p.kind == instant) && !s.governed(i) && !s.verbLater(i)
	case t.flags == 0 && p.is(fConj) && s.isNoun(i+1):
		return false // "engineering and allied industries"
	case p.kind == punct && p.lower == "," && s.isWord(i, "said", "told"):
		return true // "Berg, head of the bank, said in Oslo that output fell"
	case s.saysClauseAt(i), s.isWord(i, "told") && !s.isWord(i+1, "by"):
		return true
	case t.is(fMaybe) && s.isWord(i+1, "of") && (p.is(fDet) && !p.is(fPron) || p.kind == word && s.at(i-2).is(fDet) && !s.at(i-2).is(fPron)):
		return false // "against a top bid of 7 crowns"
	case t.is(fMaybe):
		return s.isPresent(i) || (s.nounOrAdverb(i-1) || p.kind == instant) && t.is(fUp|fDown) && s.objectBefore(i+1) > i || s.isNoun(i-1) && n.is(fDet) || !p.is(fSkip|fPart|fDet) && s.nearQuant(i+1) && p.kind == word
	case s.isWord(i+1, "by") && !dir:
		return false
	case p.is(fRel) && !s.isWord(i-1, "whose", "where"):
		return true // "output, which contracted by 1 pct last year, should grow"
	case p.poss && p.kind == word && p.caps && p.place == 0 && dir && n.kind == quant:
		return true // "Kohl's dropped 10 percent"
	case (p.is(fDet) && !p.is(fPron) && !s.isWord(i-1, "each", "both", "all") || p.poss || p.is(fPoss)) && (s.isNoun(i+1) || n.kind == quant || n.is(fSkip)):
		return false
	case (p.is(fPrep) || p.is(fSkip) && !p.is(fAdv)) && !object && !s.isWord(i-1, "about"):
		return false
	case p.is(fPrep) && s.isNoun(i+1):
		return false
	case t.is(fSkip) && (s.isNoun(i+1) || n.kind == quant && p.is(fDet|fSkip|fPrep|fAdv)):
		return false
	case p.kind == emptyTok && (s.isNoun(i+1) || n.is(fPrep)) && !object && !dir:
		return false
	case t.is(fForm|fSkip) && n.kind == quant && p.kind != word:
		return false
	case p.kind == punct && p.lower == "," && dir && s.beforeAside(i) < i:
		return !s.verbLater(i) // "GNP, after removing inflation, increased at a rate of 1 pct"
	case p.kind == punct && p.lower == "," && s.apposed(i):
		return !s.verbLater(i)
	case p.kind == punct && p.lower == ",":
		if a := s.beforeAside(i); a < i && !s.governed(a) && s.isNoun(a-1) {
			return !s.verbLater(i) // "Prices, after a slow start, rose"
		}
		return dir && object || n.kind == quant || n.is(fDet) || s.isWord(i+1, "over", "nearly", "about", "some", "around", "almost", "roughly") && s.nearQuant(i+1)
	case p.kind == quant && dir && object && s.ofQuantity(i-1):
		return true // "and imports of 3 bln fell by 2 pct"
	case p.kind == quant && (s.governed(i-1) || s.at(i-2).is(fDet) && s.isNoun(i+1)), s.at(i-2).kind == quant && s.isNoun(i+1) && s.governed(i-2):
		return false
	case s.isWord(i, "indicated", "showed", "suggested", "revealed", "confirmed", "disclosed") && (s.isNoun(i-1) || p.is(fAdv)) && s.isNoun(i+1):
		return true // "the revisions also indicated spending fell"
	case p.kind == punct && s.isWord(i, "reflected") && s.isNoun(i+1):
		return true // "The surplus of 3 bln, compared with a shortfall of 2 bln, reflected storms"
	case t.is(fSay) && s.isNoun(i-1) && !dir, t.is(fSay) && p.is(fAdv) && !dir:
		return true // "the department previously reported sales fell"
	}
	return !s.verbLater(i)
}

// ofQuantity reports whether the quantity at token i is the size of a noun that begins a clause behind a conjunction or mark: "and imports of 3 bln".
func (s *scan) ofQuantity(i int) bool {
	if s.at(i).kind != quant || !s.isWord(i-1, "of") || !s.isNoun(i-2) {
		return false
	}
	a := i - 2
	for s.isNoun(a-1) || s.at(a-1).is(fDet) {
		a--
	}
	p := s.at(a - 1)
	return p.is(fConj) || p.kind == punct && (p.lower == "," || p.lower == ";")
}

// governed reports whether a verb stands before token i within its clause.
func (s *scan) governed(i int) bool {
	for j := i - 1; j >= 0; j-- {
		t := s.at(j)
		switch {
		case t.verb > 0:
			return true
		case t.kind == punct && t.lower != "(" && t.lower != ")", t.is(fSub | fRel), s.isWord(j, "that") && s.at(j-1).verb > 0:
			return false
		}
	}
	return false
}

// verbLater reports whether a surer predicate follows token i before the clause can end.
func (s *scan) verbLater(i int) bool {
	for j := i + 1; j < len(s.toks) && j < i+25; j++ {
		t := s.at(j)
		switch {
		case t.kind == punct && t.lower == ",":
			k := j + 1
			if s.at(k).is(fPart | fIng | fRel) {
				k = s.afterAside(k) // "goods bought there, lifted by phones, increased"
			}
			return s.at(k).is(fVerb) && !s.at(k).is(fSay) || k > j+1 && s.at(k).is(fPart) && s.at(k).is(fUp|fDown|fReach)
		case t.is(fConj) && s.at(j-1).kind == instant && s.at(j+1).kind == instant: // "shipped between May and June"
		case t.kind == punct && t.lower != "(" && t.lower != ")", t.is(fConj | fRel), t.is(fSub) && !t.is(fPrep), s.isWord(j, "that", "after", "before", "when", "to"):
			if s.isWord(j, "to") && !s.isBase(j+1) {
				continue
			}
			return false
		case s.isWord(j, "as") && s.quantBetween(i, j):
			return false // "dropped to 1 pct as rice prices slumped"
		case t.is(fVerb) && !t.is(fSay):
			return true
		case t.is(fPart) && t.is(fUp|fDown|fReach) && !s.isWord(j+1, "by"):
			return true
		}
	}
	return false
}

// quantBetween reports whether a quantity stands between tokens a and b.
func (s *scan) quantBetween(a, b int) bool {
	for j := a + 1; j < b; j++ {
		if s.at(j).kind == quant {
			return true
		}
	}
	return false
}

// afterAside returns the token behind the comma that ends the aside which begins at token i, or i where none does.
func (s *scan) afterAside(i int) int {
	for j := i + 1; j < len(s.toks) && j < i+15; j++ {
		switch t := s.at(j); {
		case s.isMark(j, ","):
			return j + 1
		case t.kind == punct:
			return i
		}
	}
	return i
}

// modalBefore reports whether the last verb before token i is an infinitive or stands behind a modal verb, so that a base form may go on.
func (s *scan) modalBefore(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if k := s.at(j).verb; k > 0 {
			return s.verbs[k-1].mood == infinitive || s.verbs[k-1].is(fModal)
		}
	}
	return false
}

// quantSubject reports whether token i, the base form of a verb behind a quantity, has that as the end of its subject: "12,000 firms employ
// 3 million people", "homes from 1 to 2 million dollars stay an average of 70 days".
func (s *scan) quantSubject(i int) bool {
	t, n := s.at(i), s.at(i+1)
	if t.is(fChange|fBal|fGen|fExport|fImport|fBody) || s.isPlural(i) || !n.is(fDet) && n.kind != quant || s.governed(i) {
		return false
	}
	return s.qs[s.at(i-1).ref].Class == quantity.Count || s.isWord(i-2, "to", "and")
}

// infinitiveFollows reports whether a noun phrase and an infinitive follow at token i: "exports to rise".
func (s *scan) infinitiveFollows(i int) bool {
	for j := i; j < i+10; j++ {
		t := s.at(j)
		switch {
		case s.isWord(j, "to") && s.isBase(j+1) && j > i, t.is(fIng) && t.is(fUp|fDown) && j > i && s.nearQuant(j+1):
			return true // "sees yields climbing to 2 percent"
		case t.kind != word && t.kind != instant, t.is(fAux | fSub | fRel | fVs):
			return false
		}
	}
	return false
}

// isPresent reports whether token i, a noun or a present form, is a predicate: "figures show", "U.S. sales rise 4 pct".
func (s *scan) isPresent(i int) bool {
	t, n := s.at(i), s.at(i+1)
	if s.isWord(i, "yield", "yields") && s.spelt(i-1, "bond", "bonds", "treasury", "treasuries", "note", "notes", "gilt", "gilts", "bund", "dividend", "year") {
		return false
	}
	if s.isWord(i, "firm", "firms") && !s.nearQuant(i+1) {
		return false // "the number of Oslo firms active in trade"
	}
	before := i - 1
	for s.at(before).is(fAdv) && !s.at(before).is(fPrep) && s.at(before).kind == word {
		before--
	}
	p := s.at(before)
	if t.is(fDet|fPrep|fConj) || s.isWord(i+1, "of") || p.is(fDet) && !p.is(fPron) || p.poss || p.is(fPoss) || p.kind == quant && !s.quantSubject(i) || p.is(fPrep) && !p.is(fRel) {
		return false
	}
	if s.isWord(i, "say", "says", "include", "includes", "become", "becomes") {
		return p.kind != emptyTok
	}
	if s.saysClauseAt(i) {
		return true
	}
	if s.isWord(i, causatives...) && !t.is(fBody) && (s.isNoun(before) || s.at(before).is(fPron)) && s.infinitiveFollows(i+1) {
		return true
	}
	pron := s.isWord(before, "we", "they", "you", "it", "he", "she", "who", "which", "that", "this", "these")
	if t.is(fFore) && !t.is(fBody) && s.at(before).is(fBody) && (s.isNoun(i+1) || n.is(fDet) || n.kind == instant) && s.isPlural(before) != s.isPlural(i) {
		return true // "the ministry forecasts growth of 8 percent"
	}
	if t.is(fFore) && pron && s.isNoun(i+1) {
		return true // "he estimates inflation slowed"
	}
	if t.is(fExport|fImport) || t.is(fGen|fBody) && !pron {
		return pron
	}
	if p.lower == "," && p.kind == punct && n.kind == quant {
		a := s.beforeAside(i)
		return a < i && !s.governed(a) && s.isNoun(a-1) // "the pact, signed in May, covers 13 percent"
	}
	if p.kind == quant {
		return true
	}
	if s.isMark(before, "-") && s.isWord(i, "show", "shows") && s.beforeAside(i) < before {
		return true // "The series -- adjusted for chance -- shows a surplus"
	}
	if p.is(fConj) && !s.isPlural(i) && (n.kind == quant || s.nearQuant(i+1) && (!n.is(fPrep) || n.is(fSkip)) || s.objectBefore(i+1) > i) && s.modalBefore(i-1) {
		return true // "would invest 30 million and hire 500 workers"
	}
	if p.kind != word && p.kind != instant || p.verb > 0 || p.is(fConj|fAdv|fSkip|fSub) && !p.is(fPron) && !s.isWord(before, "total") {
		return false
	}
	object := n.kind == quant || s.nearQuant(i+1) || s.isWord(i+1, "up") && s.isWord(i, "make", "makes", "take", "takes") && s.nearQuant(i+2) || t.is(fUp|fDown) && !t.is(fChange) && !n.is(fPart|fVerb) && s.objectBefore(i+1) > i
	if t.is(fChange) {
		if pron && s.objectBefore(i+1) > i {
			return true // "they cut the deficit by 3 bln"
		}
		return object && !s.isWord(i+1, "of", "in") && (s.isPlural(before) != s.isPlural(i) || pron)
	}
	return (object || n.is(fDet) || s.isWord(i+1, "that", "up", "down", "for") && pron) && (s.isPlural(before) != s.isPlural(i) || pron || p.kind == instant)
}

// nounOrAdverb reports whether a noun ends at token i, or before the one adverb that stands there: "The bank also cut its rate to 8 pct".
func (s *scan) nounOrAdverb(i int) bool {
	if t := s.at(i); t.kind == word && t.is(fAdv) && !t.is(fPrep|fConj) {
		i--
	}
	return s.isNoun(i)
}
