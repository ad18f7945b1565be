package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

// isFinitePast reports whether the past form at token i is a predicate rather than a participle: in "goods sold abroad rose" only
// "rose" is one.
func (s *scan) isFinitePast(i int) bool {
	t, p, n := s.at(i), s.at(i-1), s.at(i+1)
	dir := t.is(fUp | fDown)
	object := n.kind == quant || n.is(fDet|fSkip) || n.is(fPrep) && s.nearQuant(i+1)
	switch {
	case p.is(fChange) && s.spelt(i, attained...) && n.is(fPrep) && s.at(i+2).kind == instant:
		return false // "that was down from the 5 pct jump seen in March"
	case s.isWord(i, "reported", "posted", "recorded", "announced") && p.kind == word && p.caps && !p.poss && s.nounBeforeSum(i+1):
		return true // "Acme Airlines reported first-quarter profit of 3 bln"
	case t.is(fFore) && s.isNoun(i-1) && (s.isWord(i+1, "of") || s.isWord(i+1, "by") && s.nearQuant(i+2)), s.toldOf(i):
		return false // "a market forecast of 5 pct", "cut its inflation forecast by half a point", "under the 5 pct rate recorded in Chile"
	case t.is(fFore) && p.kind == quant && (n.kind == emptyTok || n.kind == punct || n.is(fPrep) && !s.nearQuant(i+1)):
		return false // "compared with 3 bln in May and 4 bln predicted in a poll"
	case s.foretells(i):
		return true // "the IMF on Monday predicted growth of 3 pct"
	case t.is(fVs):
		return s.isWord(i+1, "with", "to") && (s.isNoun(i-1) || p.kind == instant) && !s.governed(i) && !s.verbLater(i)
	case t.flags == 0 && p.is(fConj) && s.isNoun(i+1):
		return false // "engineering and allied industries"
	case s.isMark(i-1, ",") && s.isWord(i, "said", "told"):
		return true // "Berg, head of the bank, said in Oslo that output fell"
	case s.saysClauseAt(i), s.isWord(i, "told") && !s.isWord(i+1, "by"):
		return true
	case t.is(fMaybe) && s.isWord(i+1, "of") && (p.is(fDet) && !p.is(fPron) || p.kind == word && s.at(i-2).is(fDet) && !s.at(i-2).is(fPron)):
		return false // "against a top bid of 7 crowns"
	case s.isWord(i, "cut") && s.isWord(i+1, "back") && s.nounOrAdverb(i-1):
		return true // "Peru cut back most: its output fell"
	case t.is(fMaybe):
		return s.isPresent(i) || s.isWord(i, "put") && (s.isWord(i+1, "it", "them") && s.isWord(i+2, "at") || s.isWord(i+1, "up") && s.nearQuant(i+2)) || (s.nounOrAdverb(i-1) || p.kind == instant || s.isWord(i-1, "it", "they", "he", "she", "who", "which")) && (t.is(fUp|fDown) || s.isWord(i, "put", "forecast")) && s.objectBefore(i+1) > i || s.isNoun(i-1) && n.is(fDet) || !p.is(fSkip|fPart|fDet) && s.nearQuant(i+1) && (p.kind == word || p.kind == instant && s.at(i-2).is(fBody))
	case s.isWord(i+1, "by") && !dir:
		return false
	case s.isWord(i-1, "that") && dir && n.kind == quant && s.isNoun(i-2) && s.at(i-2).verb == 0:
		return true // "a peso that lost 20 pct is"
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
	case p.is(fAdv) && p.kind == word && s.isNoun(i+1) && n.kind == word && (s.at(i-2).poss || s.at(i-2).is(fDet|fPoss) && !s.at(i-2).is(fPron)):
		return false // "Norland's broadly defined money supply"
	case t.is(fSkip) && (s.isNoun(i+1) || n.kind == quant && p.is(fDet|fSkip|fPrep|fAdv)):
		return false
	case p.kind == emptyTok && (s.isNoun(i+1) || n.is(fPrep)) && !object && !dir:
		return false
	case t.is(fForm|fSkip) && n.kind == quant && p.kind != word:
		return false
	case s.isMark(i-1, ","):
		return s.pastBehindComma(i, object)
	case p.kind == quant && dir && object && s.ofQuantity(i-1):
		return true // "and imports of 3 bln fell by 2 pct"
	case p.kind == quant && (s.governed(i-1) || s.at(i-2).is(fDet) && s.isNoun(i+1)), s.at(i-2).kind == quant && s.isNoun(i+1) && s.governed(i-2):
		return false
	case s.isWord(i, "indicated", "showed", "suggested", "revealed", "confirmed", "disclosed") && (s.isNoun(i-1) || p.is(fAdv)) && s.isNoun(i+1):
		return true // "the revisions also indicated spending fell"
	case t.is(fSay) && s.isNoun(i-1) && !dir, t.is(fSay) && p.is(fAdv) && !dir:
		return true // "the department previously reported sales fell"
	}
	return !s.verbLater(i)
}

// nounBeforeSum reports whether the nouns that begin at token i lead to a figure that they are put at: "revenue of 3 bln", "net profit of about 2 mln".
func (s *scan) nounBeforeSum(i int) bool {
	const most = 6 // tokens
	for j := i; j < i+most && (s.at(j).kind == word || s.at(j).kind == instant); j++ {
		if s.isWord(j, "of", "at") {
			return j > i && s.nearQuant(j+1)
		}
		if !s.isNoun(j) && !s.at(j).is(fSkip) && s.at(j).kind != instant {
			return false
		}
	}
	return false
}

// toldOf reports whether the past form at token i only tells where or when a figure with an article came about: "the 5 pct rate recorded in Chile".
func (s *scan) toldOf(i int) bool {
	if !s.spelt(i, attained...) || !s.isWord(i+1, "in", "for", "by", "during", "at") || !s.isNoun(i-1) {
		return false
	}
	q := i - 2
	if s.at(q).kind != quant {
		q--
	}
	return s.at(q).kind == quant && s.isWord(q-1, "the") && s.at(q-2).kind == word && q > 2
}

// isPresent reports whether token i, a noun or a present form, is a predicate: "figures show", "U.S. sales rise 4 pct".
func (s *scan) isPresent(i int) bool {
	before := i - 1
	for s.at(before).is(fAdv) && !s.at(before).is(fPrep) && s.at(before).kind == word {
		before--
	}
	if s.onlyNoun(i, before) {
		return false
	}
	t, n, p := s.at(i), s.at(i+1), s.at(before)
	pron := s.isWord(before, "we", "they", "you", "it", "he", "she", "who", "which", "that", "this", "these")
	switch {
	case s.isWord(i, "say", "says", "include", "includes", "become", "becomes"):
		return p.kind != emptyTok
	case s.saysClauseAt(i):
		return true
	case s.isWord(i, causatives...) && !t.is(fBody) && (s.isNoun(before) || p.is(fPron)) && s.infinitiveFollows(i+1):
		return true
	case t.is(fFore) && !t.is(fBody) && p.is(fBody) && (s.isNoun(i+1) || n.is(fDet) || n.kind == instant) && s.isPlural(before) != s.isPlural(i):
		return true // "the ministry forecasts growth of 8 percent"
	case s.foretells(i):
		return true // "the bank forecast growth of 3 pct"
	case s.isWord(i, "plans") && s.isWord(i+1, "to") && p.kind == word && p.verb == 0 && !p.poss && p.place == 0 && (p.caps || p.is(fBody) || companyKinds[strings.ToLower(s.raw(before, before+1))]):
		return true // "Acme Airlines plans to add 36 aircraft"
	case s.isWord(i, "expects", "predicts", "anticipates", "projects", "forecasts", "sees", "targets", "plans") && p.kind == word && p.verb == 0 && !p.poss && !p.is(fDet|fPrep) && s.nounBeforeSum(i+1):
		return true // "and expects capital spending of 3 bln"
	case (t.is(fFore) || s.spelt(i, "puts", "pegs")) && s.isPlural(i) && p.kind == word && (p.caps && !p.poss || p.is(fBody)) && s.nounBeforeSum(i+1):
		return true // "The OECD projects growth of 2 pct", "the body puts trade at 3 bln"
	case s.isWord(i, "show", "shows") && s.isWord(before, papers...) && s.isPlural(before) != s.isWord(i, "shows") && s.nounBeforeSum(i+1):
		return true // "the figures show output at 3 mln tonnes"
	case t.is(fFore) && pron && s.isNoun(i+1):
		return true // "he estimates inflation slowed"
	case s.isWord(i, "number") && s.isPlural(before) && s.nearQuant(i+1) && p.kind == word:
		return true // "Temporary residents now number 2.9 million"
	case t.is(fChange) && t.is(fUp|fDown) && s.isPlural(before) && !s.isPlural(i) && p.verb == 0 && (n.kind == quant || s.isWord(i+1, "to", "by") && s.nearQuant(i+2)):
		return true // "fares rise to 25 pesos": a rise is no rise of more than one thing
	case p.is(fConj) && t.is(fUp|fDown) && !s.isPlural(i) && (n.kind == quant || s.isWord(i+1, "to", "by") && s.nearQuant(i+2)) && s.modalBefore(i-1):
		return true // "will grow 2 pct this year and fall 1 pct next", "will end the season at 9 mln and drop to 6 mln"
	case t.is(fExport|fImport) || t.is(fGen|fBody) && !pron:
		return pron && !s.opensClause(before, i)
	case s.isWord(before, "and", "but") && s.spelt(i, "carries", "bears", "pays", "costs", "owes", "employs", "holds") && s.nounBeforeSum(i+1):
		return true // "has a five-year grace period and carries interest of 7 pct"
	case s.isWord(before, "and", "but") && s.isWord(i, "expects", "sees", "predicts") && n.is(fDet) && !n.is(fPron):
		return true // "lost 3 mln dlrs and expects a profit"
	case s.isMark(before, ",") && n.kind == quant:
		a := s.beforeAside(i)
		return a < i && !s.governed(a) && s.isNoun(a-1) // "the pact, signed in May, covers 13 percent"
	case p.kind == quant:
		return true
	case s.isMark(before, "-") && s.isWord(i, "show", "shows") && s.beforeAside(i) < before:
		return true // "The series -- adjusted for chance -- shows a surplus"
	case p.is(fConj) && !s.isPlural(i) && (s.isWord(i, "lay") && s.isWord(i+1, "off") || n.kind == quant || s.nearQuant(i+1) && (!n.is(fPrep) || n.is(fSkip)) || s.objectBefore(i+1) > i) && s.modalBefore(i-1):
		return true // "would invest 30 million and hire 500 workers"
	case p.kind != word && p.kind != instant || p.verb > 0 || p.is(fConj|fAdv|fSkip|fSub) && !p.is(fPron) && !s.isWord(before, "total"):
		return false
	}
	return s.takesObject(i, before, pron)
}

// opensClause reports whether the pronoun at token p only leads to a clause whose subject begins with token i: "he added that imports fell", "of which
// exports were worth 4 bln".
func (s *scan) opensClause(p, i int) bool {
	n := s.at(i + 1)
	said := s.at(p-1).kind == word && s.at(p-1).is(fSay|fConj) || s.at(p-1).verb > 0
	return s.at(p-1).is(fPrep) || s.isWord(p, "that", "this", "these") && (said && n.kind != quant && !n.is(fDet) || n.is(fAux|fVerb) || n.is(fPart) && n.is(fUp|fDown|fReach))
}

// foretells reports whether token i is the past form of a verb of expecting with a body before it and what is expected behind: an object, or a clause of its
// own, "projected inflation would slow".
func (s *scan) foretells(i int) bool {
	t, n := s.at(i), s.at(i+1)
	if !t.is(fFore) || !t.is(fPart) && !s.isWord(i, "forecast") || !s.ofForecaster(i-1) {
		return false
	}
	if !s.isNoun(i+1) && !n.is(fDet) && !(n.is(fSkip) && s.isNoun(i+2)) {
		return false
	}
	if !s.verbLater(i) {
		return true
	}
	const reach = 6 // tokens of what is expected
	for j := i + 2; j < i+reach; j++ {
		if s.isWord(j, "would", "will", "could", "might", "to") {
			return true
		}
	}
	return false
}

// ofForecaster reports whether token i, or the one before a time told there, names a body or is a name, which can forecast something.
func (s *scan) ofForecaster(i int) bool {
	if s.at(i).kind == instant && s.at(i-1).is(fPrep) {
		i -= 2
	}
	t := s.at(i)
	company := s.spelt(i, "company", "firm", "group", "maker", "producer", "retailer", "airline", "bank")
	return t.kind == word && (company || t.is(fBody) && !t.is(fFore) || t.caps && t.flags == 0 && t.place == 0) && !t.poss
}

// onlyNoun reports whether token i, which could be a present form, is a noun by what stands right before and behind it: "bond yields", "the number
// of Oslo firms active in trade". Adverbs between it and token before are passed over.
func (s *scan) onlyNoun(i, before int) bool {
	if s.isWord(i, "yield", "yields") && (s.at(i-1).term || s.spelt(i-1, "bond", "bonds", "treasury", "treasuries", "note", "notes", "gilt", "gilts", "bund", "dividend", "year")) {
		return true
	}
	if s.spelt(i, "house", "houses") && s.spelt(i-1, "discount", "brokerage", "broking", "trading", "clearing", "securities", "auction", "publishing") {
		return true // "lent 3 mln crowns to discount houses for a week"
	}
	if s.isWord(i, "cost", "costs") && s.isWord(i+1, "to", "of", "in", "for", "from", "by") {
		return true
	}
	if s.isWord(i, "firm", "firms") && !s.nearQuant(i+1) {
		return true
	}
	t, p := s.at(i), s.at(before)
	return s.isWord(i+1, "for") && s.isPlural(i) && s.inObject(i) ||
		s.looksPast(before) && before == i-1 || // "detached houses"
		t.is(fDet|fPrep|fConj) || s.isWord(i+1, "of") || p.is(fDet) && !p.is(fPron) || p.poss || p.is(fPoss) || p.kind == quant && !s.quantSubject(i) || p.is(fPrep) && !p.is(fRel)
}

// inObject reports whether nothing but nouns and what qualifies them stands between token i and a finite verb before it, whose object it then ends:
// "granted export licences for".
func (s *scan) inObject(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if v := s.at(j).verb; v > 0 {
			return s.verbs[v-1].mood == finite && !s.verbs[v-1].is(fSay|fFore) && j < i-1
		}
		if !s.isNoun(j) && !s.at(j).is(fSkip) || s.at(j).kind != word {
			return false
		}
	}
	return false
}

// takesObject reports whether token i has what a predicate in the present needs: a figure, an object or a particle behind it, and a subject, at token
// before, that agrees with it in number or is a pronoun.
func (s *scan) takesObject(i, before int, pron bool) bool {
	t, n := s.at(i), s.at(i+1)
	moves := t.is(fUp|fDown) && !t.is(fChange) && !n.is(fPart|fVerb) && s.objectBefore(i+1) > i
	object := n.kind == quant || s.nearQuant(i+1) || s.isWord(i+1, "up") && s.isWord(i, "make", "makes", "take", "takes") && s.nearQuant(i+2) || moves
	agrees := s.isPlural(s.headBefore(before)) != s.isPlural(i) || pron || s.at(before).caps && onlyVerbs[t.lower] // "Acme Securities expects a gap of"
	if t.is(fChange) {
		return pron && s.objectBefore(i+1) > i || // "they cut the deficit by 3 bln"
			object && agrees && !s.isWord(i+1, "of", "in")
	}
	if onlyVerbs[t.lower] && (s.isNoun(i+1) && !n.is(fPart|fVerb) || s.isWord(i+1, "up", "down", "on", "to", "into", "for")) {
		object = true // "the bank sees inflation at 4 pct"
	}
	return (object || n.is(fDet) || s.isWord(i+1, "that", "up", "down", "for") && pron) && (agrees || s.at(before).kind == instant)
}

// headBefore returns the head of the noun phrase that ends at token i: the tax of "tax on foreign companies".
func (s *scan) headBefore(i int) int {
	const longest = 6 // tokens
	head := i
	for j := i; j > 1 && j > i-longest; j-- {
		switch t := s.at(j); {
		case t.kind != word, t.verb > 0, t.is(fConj | fSub | fRel | fVs):
			return head
		case s.isWord(j, "on", "of", "for") && s.isNoun(j-1):
			head = j - 1
		}
	}
	return head
}

// onlyVerbs are forms of the present that are no nouns.
var onlyVerbs = setOf("sees expects reckons predicts thinks believes brings takes gives gets go goes come comes keeps sells buys pays earns spends sends employs produces owns owes carries operates serves receives carry bring earn employ owe contain bear bears")

// isPredicateIng reports whether the -ing form at token i has a figure as its object: ", dropping 12.7 percent", "after rising to 3 bln".
func (s *scan) isPredicateIng(i int) bool {
	p := s.at(i - 1)
	if p.is(fDet|fPoss) || p.poss {
		return false
	}
	if n := s.at(i + 1); s.spelt(i, ingNouns...) {
		if s.spelt(i+1, "rate", "rates", "level", "pace") || n.is(fPrep) || n.kind == quant && percentLike(&s.qs[n.ref]) {
			return false // "a plan to trim 1992 outlays by 6 mln", "farming gained 3 percent and mining 14 percent"
		}
	}
	j := i + 1
	for s.isWord(j, "back", "up", "down", "out") {
		j++ // "inching back up to 4.8 percent"
	}
	if s.nearQuant(j) || s.isWord(i, "saying") && s.isWord(i-1, "as") {
		return true // also "was quoted as saying exports fell"
	}
	if s.at(i).is(fUp|fDown|fRev) && (p.is(fPrep|fConj) || s.isWord(i-1, "involved", "involves", "includes", "included")) && s.objectBefore(i+1) > i {
		return true // "his intention of cutting the deficit to 3 bln"
	}
	free := p.kind == punct && p.lower == "," || s.isWord(i-1, "after", "before", "while", "by")
	return free && s.at(i).is(fUp|fDown|fHave|fReach|fShare) && !s.at(i+1).is(fConj) && !s.isWord(i, "including")
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

// nounOrAdverb reports whether a noun ends at token i, or before the one adverb that stands there: "The bank also cut its rate to 8 pct".
func (s *scan) nounOrAdverb(i int) bool {
	if t := s.at(i); t.kind == word && t.is(fAdv) && !t.is(fPrep|fConj) {
		i--
	}
	return s.isNoun(i)
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

// pastBehindComma reports whether the past form at token i, behind a comma, is a predicate: behind an aside, "GNP, after removing inflation, increased",
// or with an object of its own.
func (s *scan) pastBehindComma(i int, object bool) bool {
	n, dir := s.at(i+1), s.at(i).is(fUp|fDown)
	a := s.beforeAside(i)
	if a < i && (dir || !s.governed(a) && s.isNoun(a-1)) || s.apposed(i) {
		return !s.verbLater(i)
	}
	return dir && object || n.kind == quant || n.is(fDet) || s.isWord(i+1, "over", "nearly", "about", "some", "around", "almost", "roughly") && s.nearQuant(i+1)
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

// quantSubject reports whether token i, the base form of a verb behind a quantity, has that as the end of its subject: "12,000 firms employ
// 3 million people", "homes from 1 to 2 million dollars stay an average of 70 days".
func (s *scan) quantSubject(i int) bool {
	t, n := s.at(i), s.at(i+1)
	if t.is(fChange|fBal|fGen|fExport|fImport|fBody) || s.isPlural(i) || !n.is(fDet) && n.kind != quant || s.governed(i) {
		return false
	}
	return s.qs[s.at(i-1).ref].Class == quantity.Count || s.isWord(i-2, "to", "and")
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
			if s.at(k).is(fPart|fIng|fRel) || s.names(k) {
				k = s.afterAside(k) // "goods bought there, lifted by phones, increased", "goods sold to Peru, the main buyer, fell"
			}
			return s.at(k).is(fVerb) && !s.at(k).is(fSay) || k > j+1 && s.at(k).is(fPart) && s.at(k).is(fUp|fDown|fReach)
		case t.is(fConj) && s.at(j-1).kind == instant && s.at(j+1).kind == instant: // "shipped between May and June"
		case t.kind == punct && t.lower != "(" && t.lower != ")", t.is(fConj | fRel), t.is(fSub) && !t.is(fPrep), s.isWord(j, "that", "after", "before", "when", "to"):
			if s.isWord(j, "to") && !s.isBase(j+1) {
				continue
			}
			return false
		case s.isWord(j, "it", "they", "he", "she", "we") && (s.isNoun(j-1) || s.at(j-1).kind == quant) && j > i+1:
			return false // "lowered its forecast to 2 pct from the 3 pct it had expected"
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

// names reports whether token k begins an apposition to a place that a comma closes and that holds no verb: "Peru, the country's biggest partner,".
func (s *scan) names(k int) bool {
	const longest = 8 // tokens
	if s.at(k-2).place == 0 || !s.at(k).is(fDet|fPoss) && !s.at(k).poss {
		return false
	}
	for j := k + 1; j < k+longest; j++ {
		switch t := s.at(j); {
		case s.isMark(j, ","):
			return s.isNoun(j - 1)
		case t.kind != word, t.is(fVerb | fAux | fSay | fSub | fRel):
			return false
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

// quantBetween reports whether a quantity stands between tokens a and b.
func (s *scan) quantBetween(a, b int) bool {
	for j := a + 1; j < b; j++ {
		if s.at(j).kind == quant {
			return true
		}
	}
	return false
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

// apposed reports whether an apposition with an article stands between the noun phrase that the sentence begins with and token i: "Seed orders,
// a sign of next year's crop, went".
func (s *scan) apposed(i int) bool {
	for j := i - 2; j > 0; j-- {
		t := s.at(j)
		if t.kind == quant || t.verb > 0 || t.kind == punct && t.lower != "," {
			return false
		}
		if s.isMark(j, ",") {
			return s.isWord(j+1, "a", "an", "the") && s.isNoun(j-1) && !s.hasComma(-1, j) && !s.at(0).is(fPrep)
		}
	}
	return false
}
