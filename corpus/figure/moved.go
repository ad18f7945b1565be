package figure

import "quaestor/corpus/quantity"

// movedObject returns the token behind the object of verb v where figures behind it are of that object: "raised its discount rate to 5
// pct", "cut output by 2 mln tonnes", "brought the deficit to 3 billion". Otherwise it returns -1.
func (s *scan) movedObject(v *verb) int {
	if v.passive || !v.is(fUp|fDown|fRev) && !s.isWord(v.main, movers...) {
		return -1
	}
	return s.objectBefore(v.b)
}

// movers are verbs that set their object to a figure without telling the way.
var movers = []string{"bring", "brings", "brought", "bringing", "put", "puts", "putting", "set", "sets", "keep", "keeps", "kept", "keeping", "hold", "holds", "held",
	"holding", "leave", "leaves", "left", "leaving", "push", "pushes", "pushed", "pushing", "take", "takes", "took", "taking", "send", "sent", "sending",
	"maintained", "maintain", "drive", "drove", "driving", "adjusted", "nudge", "nudges", "nudged", "nudging", "pull", "pulls", "pulled", "pulling", "drag", "drags",
	"dragged", "dragging"}

// objectBefore returns the token behind the noun phrase that begins at token i, where a quantity follows it directly or behind "by", "to",
// "from", "at" or which way it went, "up"; otherwise -1.
func (s *scan) objectBefore(i int) int {
	noun := false
	for j := i; j < len(s.toks) && j < i+16; j++ {
		t := s.at(j)
		switch {
		case s.attributive(j) && (j > i || percentLike(s.quantAfter(j))): // "the yield on its 10-year bonds to", "lifting 10-year yields by 3 basis points"
		case t.kind == quant:
			if noun && s.isNoun(j-1) && !s.isWord(i, "a", "an") { // "increased a robust 224,000"
				return j
			}
			return -1
		case noun && s.isMark(j, "(") && s.closing(j) > j: // "pushed the consumer price index (CPI) up 2 pct"
			j = s.closing(j)
		case s.isWord(j, "so") && s.isWord(j+1, "far") && noun:
			j++ // "bringing loans so far this year to 3 bln"
		case noun && s.isWord(j, "up", "down") && (s.at(j+1).kind == quant || s.isWord(j+1, "to", "by") && s.at(j+2).kind == quant):
			return j // "nudged exports up 2 pct"
		case s.isWord(j, "by", "to", "from", "at", "below", "above") && s.nearQuant(j+1):
			if noun {
				return j
			}
			return -1
		case t.kind == instant && (t.poss || noun || s.isNoun(j+1)):
		case t.kind != word, t.verb > 0, t.is(fSub | fRel | fVs | fAux), s.isWord(j, "most", "ground", "notch", "bit", "little", "touch"):
			return -1
		case noun && s.isWord(j, "per") && s.isNoun(j+1): // "the fee per crate to 9 crowns"
		case t.is(fPrep) && noun && s.isWord(j, "to", "from", "with") && (s.isNoun(j+1) && !s.isBase(j+1) || s.isWord(j+1, "the") && s.isNoun(j+2)): // "its shipments to refiners by 3 pct"
		case noun && s.isWord(j, "by") && s.spelt(j+2, "third", "quarter", "half", "fifth", "tenth"):
			return j // "lifted profit by a third to 212 mln"
		case noun && s.isWord(j, "by") && (s.isNoun(j+1) || s.at(j+1).is(fDet) && s.isNoun(j+2)): // "the help by the bank to 9 mln"
		case noun && s.isWord(j, "at") && s.at(j+1).caps && s.isNoun(j+1): // "the capacity of its plant at Vik to 3 mln tonnes"
		case t.is(fPrep) && (!noun || !s.isWord(j, "of", "in", "on", "for")):
			return -1
		case t.is(fCmp) && t.is(fUp|fDown) && !noun:
			return -1
		case s.isNoun(j) && !t.is(fTime), j == i && s.isWord(j, "it", "them"):
			noun = true
		}
	}
	return -1
}

// quantAfter returns the first quantity behind token i, or an empty one.
func (s *scan) quantAfter(i int) *quantity.Quantity {
	for i++; i < len(s.toks); i++ {
		if s.at(i).kind == quant {
			return &s.qs[s.at(i).ref]
		}
	}
	return &quantity.Quantity{}
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
