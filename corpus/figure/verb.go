package figure

import "strings"

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

// asHoped reports whether token i belongs to words that only hold a move against what was expected, and the figure behind them is where it went: "rose
// more than expected to 3 billion", "fell by less than analysts had forecast to 5 percent".
func (s *scan) asHoped(i int) bool {
	const longest = 5 // tokens from "than" to the verb
	e := i
	for e < i+2 && !hoped[s.at(e).lower] && s.at(e).is(fAux) {
		e++
	}
	if !hoped[s.at(e).lower] || !s.isWord(e+1, "to", "by", "in", "at") || s.isWord(e+1, "to") && s.at(e+2).kind == word && s.isBase(e+2) {
		return false
	}
	for j := i - 1; j >= 0 && j > e-longest && s.at(j).kind == word; j-- {
		if s.isWord(j, "than") {
			return s.isWord(j-1, "more", "less", "faster", "slower", "further") || strings.HasSuffix(s.at(j-1).lower, "er")
		}
	}
	return false
}

// hoped are the past participles of verbs of expecting.
var hoped = setOf("expected forecast predicted projected anticipated estimated thought hoped feared planned foreseen assumed")

// verbAt reads the verb group that begins at token i.
func (s *scan) verbAt(i int) (verb, bool) {
	t := s.at(i)
	if t.kind != word || t.place > 0 && t.caps {
		return verb{}, false // "the United States" is no verb
	}
	if s.asHoped(i) {
		return verb{}, false
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
	case s.attributiveTo(i), s.attributiveTo(i - 1), s.attributiveTo(i - 2), s.purposeTo(i), s.purposeTo(i - 1):
		return verb{}, false
	case s.outdoes(i):
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
	s.flagVerb(&v)
	return v, true
}

// outdoes reports whether the word at token i tells that what stands before it came out above or below what is told behind it: "earnings of 2 dlrs a share
// missed the 3 dlrs analysts had been looking for". It is the verb of its clause whatever the expecting is told by.
func (s *scan) outdoes(i int) bool {
	if !s.spelt(i, "beat", "missed", "topped", "exceeded", "surpassed", "trailed", "undershot", "outstripped", "outpaced") || !s.isWord(i+1, "the") || !s.nearQuant(i+2) {
		return false
	}
	p := s.at(i - 1)
	return p.kind == quant || p.kind == instant || p.is(fAdv) || s.isNoun(i-1)
}

// flagVerb gives verb v the flags of its words: whether it aims or expects, which way its particle leads.
func (s *scan) flagVerb(v *verb) {
	i := v.a
	if v.mood == infinitive && s.aims(i-1) || v.mood == participle && s.isWord(i-1, "of") && (s.aims(i-2) || s.spelt(i-2, "intention")) {
		v.flags |= fGoal
	}
	v.flags |= s.at(v.main).flags &^ (fSkip | fAdv | fGen | fBody | fChange | fBal)
	if s.isWord(v.main, "seen", "saw") && !v.passive {
		v.flags &^= fFore // "has seen the peso strengthen"
	} else if s.isWord(v.main, "sees") {
		v.flags |= fFore
	}
	s.particle(v)
	if s.isWord(v.main, "look", "looks", "looked", "looking") && s.isWord(v.b, "for") && !s.spelt(v.b+1, "work", "jobs", "employment") && !s.spelt(v.b+2, "job", "jobs", "work") {
		v.flags |= fFore // "the market had looked for 5 pct"
	}
	s.phrasal(v)
}

// isBase reports whether token i is the base form of a verb, or be or have.
func (s *scan) isBase(i int) bool {
	t := s.at(i)
	if t.is(fSkip) && s.isNoun(i+1) && !s.nearQuant(i+1) {
		return false // "the closest thing to gross national product"
	}
	if s.spelt(i, "discount") && s.spelt(i+1, "house", "houses", "market", "rate", "window", "note", "notes") {
		return false // "lent 3 mln crowns to discount houses"
	}
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
		case s.isWord(j, "on") && s.isWord(j+1, "average"):
			j++ // "had on average predicted"
			continue
		case t.is(fAux):
			be = be || t.is(fBe)
			v.main, v.b = j, j+1
			continue
		case t.is(fPart) || t.is(fVerb) && (t.is(fReach) || !be && t.is(fUp|fDown|fMove)) && !t.is(fAux) || s.looksPast(j) || be && (t.is(fIng) || s.isWord(j, "planned", "targeted") || t.flags == 0 && !t.caps && strings.HasSuffix(s.text[t.start:t.end], "ing")):
			if t.is(fSkip) && !s.endsVerb(j+1) && !(s.isWord(j, "forecast") && !be) && !((s.at(j+1).is(fDet) || s.at(j+1).kind == quant) && !be) {
				return // "was revised 2.9 billion": an adjective of the figure
			}
			v.main, v.b = j, j+1
			v.passive = be && (t.is(fPart) || s.looksPast(j))
			return
		case modal && t.is(fMaybe) && !t.is(fDet|fPrep), modal && v.is(fModal) && t.flags == 0 && !t.caps && !strings.HasSuffix(s.text[t.start:t.end], "ly"):
			v.main, v.b = j, j+1 // also a verb that the lexicon does not know: "may now select"
			return
		case t.is(fAdv) && !t.is(fCmp|fUp|fDown|fPrep|fSub), t.flags == 0 && !t.caps && strings.HasSuffix(s.text[t.start:t.end], "ly"), modal && s.isWord(j, "likely"),
			be && s.spelt(j, "last", "first", "next") && (s.at(j+1).is(fPart) || s.looksPast(j+1)),                                // "rates were last changed"
			s.isWord(j, "since") && s.at(j+1).kind == word && (s.at(j+1).is(fPart|fBe|fVerb|fUp|fDown|fMove) || s.looksPast(j+1)): // "has since climbed"
			continue
		default:
			return
		}
	}
}

// attributiveTo reports whether the "to" at token i begins an infinitive that only says which noun is meant, the object of a verb that puts it at a
// figure: "put the area to be sown to wheat at 10 mln hectares".
func (s *scan) attributiveTo(i int) bool {
	if !s.isWord(i, "to") || !s.isWord(i+1, "be") || !(s.at(i+2).is(fPart) || s.looksPast(i+2)) || !s.isNoun(i-1) {
		return false
	}
	for j := i - 1; j >= 0 && s.at(j).kind != quant; j-- {
		if k := s.at(j).verb; k > 0 {
			v := &s.verbs[k-1]
			return s.isWord(v.main, "put", "puts", "estimated", "estimates", "set") && !v.passive && v.b < i
		}
	}
	return false
}

// purposeTo reports whether the "to" at token i begins an infinitive that says what the noun is for with which the sentence begins, and which a finite verb
// behind it is of: "Spending to promote exports was 12 mln dlrs".
func (s *scan) purposeTo(i int) bool {
	const longest = 8 // tokens of the infinitive
	if !s.isWord(i, "to") || !s.isBase(i+1) || !s.isNoun(i-1) || s.nounStart(i) > 0 {
		return false
	}
	for j := i + 2; j < i+longest; j++ {
		t := s.at(j)
		switch {
		case t.kind != word && t.kind != instant, t.is(fSub | fRel | fVs | fConj):
			return false
		case t.is(fAux), t.is(fVerb) && t.is(fUp|fDown|fReach) && s.nearQuant(j+1):
			return j > i+2
		}
	}
	return false
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

// chain extends a group by an infinitive: "is expected to grow", "continued to rise", "plans to raise".
func (s *scan) chain(v *verb) {
	for range 3 {
		if (s.isWord(v.b, "likely") || s.spelt(v.b, "unlikely", "bound")) && s.isWord(v.b+1, "to") && s.isBase(v.b+2) && s.at(v.main).is(fBe) {
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

// modalBefore reports whether the last verb before token i is an infinitive or stands behind a modal verb, so that a base form may go on.
func (s *scan) modalBefore(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if k := s.at(j).verb; k > 0 {
			return s.verbs[k-1].mood == infinitive || s.verbs[k-1].is(fModal)
		}
	}
	return false
}
