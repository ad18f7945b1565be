package figure

import "strings"

// pronouns are those that are a subject by themselves.
var pronouns = []string{"it", "they", "we", "he", "she"}

// delivered reports whether the noun at token i is of what goes to somebody or comes from somebody, whom the phrase then names.
func (s *scan) delivered(i int) bool {
	return s.at(i).is(fExport|fImport) && s.at(i).verb == 0 || s.spelt(i, "sales", "shipments", "deliveries", "loans", "lending", "credits", "aid", "payments", "purchases", "remittances", "transfers")
}

// nounStart returns the first token of the noun phrase that ends before token end, articles and prepositional attachments
// included: all of "the surplus on oil" and "an increase in the surplus".
func (s *scan) nounStart(end int) int {
	a := end
	for a > 0 {
		t := s.at(a - 1)
		switch {
		case t.kind == punct && t.lower == ")" && s.opening(a-1) < a-1:
			a = s.opening(a - 1)
		case t.kind == instant && (t.poss || a < end):
			a--
		case t.kind == instant && s.at(a-2).is(fPrep) && (s.isNoun(a-3) || s.spelt(a-3, "whole", "all", "rest")):
			a -= 2 // "a surplus for 1986 of 7.2 billion"
		case t.kind == instant && a == end && s.isNoun(a-2) && (s.at(a-2).is(fBal|fChange|fGen) || strings.EqualFold(s.times[t.ref].Text, "today")):
			a-- // "growth this year of 5 pct"
		case t.kind != word || t.verb > 0 || t.is(fConj|fSub|fRel|fAux) && !t.is(fPrep) || t.is(fVs) && !s.otherThan(a-1), s.isWord(a-1, pronouns...):
			return a
		case s.isWord(a-1, "per") && s.spelt(a, "capita"):
			a--
		case s.otherThan(a - 1):
			a--
		case t.is(fPrep) && !t.is(fSkip):
			if s.isWord(a-1, "with") && s.isWord(a, "a", "an") {
				return a // "left the month with a surplus of 5 billion"
			}
			dealt := s.isWord(a-1, "to", "from") && s.isWord(end, "of") && s.delivered(a-2) // "exports to Chile of 3 billion"
			if !dealt && !s.isWord(a-1, "of", "in", "on", "for", "with") || !s.isNoun(a-2) || s.at(a-2).is(fBody) {
				return a
			}
			a--
		case t.is(fDet) && !t.is(fPron|fPoss) && s.isNoun(a-2) && !s.at(a-2).poss:
			return a - 1 // "told Reuters | the imports"
		default:
			a--
		}
	}
	return a
}

// phraseEnd returns the token behind the noun phrase that holds token a, with its prepositional attachments: "exports of cars to
// Japan" ends where a verb, a mark, a time or a word of comparison follows.
func (w *walk) phraseEnd(a int) int {
	e := a
	for ; e < len(w.toks); e++ {
		t := w.at(e)
		switch {
		case t.kind == instant && e == a && w.isNoun(e+1): // "in January sales"
		case t.kind == instant && !t.poss, t.kind == quant && e > a:
			return w.dropPreposition(a, e)
		case t.kind == punct:
			if t.lower == "(" && w.closing(e) > e && w.bracketIsName(e) {
				e = w.closing(e)
				continue
			}
			if t.lower == "\"" {
				continue
			}
			return e
		case t.kind == instant || t.kind == quant:
		case t.is(fPrep) && w.at(e+1).is(fDet) && w.at(e+2).is(fTime) && !w.isNoun(e+3) && e > a:
			return e // "cars in the quarter sold"
		case e > a && w.isWord(e, "per", "a") && w.at(e+1).is(fTime) && !w.isNoun(e+2):
			return e // "30 tonnes of ore a day"
		case e > a && w.isWord(e, pronouns...):
			return e // "in 31 cities it stood"
		case t.verb > 0 || t.is(fSub|fRel|fAux|fVs), w.isWord(e, "but", "or", "nor", "than", "after", "before", "from", "at", "by", "as", "against", "following", "despite", "that", "up", "down", "via", "above", "below", "over", "during", "since", "until", "compared", "within") && !w.fromPlace(e) && !w.otherThan(e):
			return e
		case t.is(fPart) && !t.is(fSkip) && e > a && !w.isNoun(e+1), e > a && w.at(e+1).is(fDet) && (t.is(fIng) || t.flags == 0 && !t.caps && strings.HasSuffix(w.raw(e, e+1), "ing")):
			return e // "a bid for Acme valuing the group at"
		case w.isWord(e, "and") && !w.joinsNouns(e):
			return e
		}
	}
	return e
}

// fromPlace reports whether the "from" or "at" at token i leads to a name, and so belongs to the noun before: "imports from Japan", "output at Acme".
func (w *walk) fromPlace(i int) bool {
	return w.isWord(i, "from") && (w.at(i+1).place > 0 || w.at(i+2).place > 0) || w.isWord(i, "at") && w.at(i+1).caps && w.at(i+1).kind == word
}

// dropPreposition goes back from token e over a preposition and article that lead to what stands there.
func (w *walk) dropPreposition(a, e int) int {
	for e > a && w.at(e-1).is(fDet|fPrep|fSkip) && w.at(e-1).kind == word {
		e--
	}
	return e
}

// bracketIsName reports whether the bracket at token i holds a short name, "(GAC)", rather than a figure.
func (w *walk) bracketIsName(i int) bool {
	e := w.closing(i)
	for j := i + 1; j < e; j++ {
		if w.at(j).kind == quant || w.at(j).verb > 0 {
			return false
		}
	}
	return e-i <= 6
}

// joinsNouns reports whether the "and" at token i joins two nouns of one phrase, not two clauses or figures.
func (w *walk) joinsNouns(i int) bool {
	for j := i + 1; j < len(w.toks); j++ {
		t := w.at(j)
		switch {
		case t.kind == quant || t.verb > 0:
			return false
		case t.kind == punct && t.lower != "\"", t.kind == instant && !t.poss:
			return j > i+1
		case w.isWord(j, "and") && w.joinsNouns(j):
			return true
		case t.is(fPrep) && j == i+1:
			return false
		}
	}
	return true
}
