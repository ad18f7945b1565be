package figure

import "quaestor/corpus/quantity"

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
		case s.isWord(j, "of") && s.spelt(j-1, "equivalent") && s.isWord(j-2, "the"):
			j -= 2 // "earns income of the equivalent of 3 bln"
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
	const most = 6 // tokens, "a record provisional, seasonally adjusted"
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
	if v := s.at(up - 1).verb; s.at(up-1).is(fRev) || pushed || v > 0 && s.verbs[v-1].is(fMove) && s.isWord(up+1, "to") {
		q.Qualifier = "" // also "went up to 5 pct"
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
