package figure

import "strings"

// ingNouns are nouns in -ing that no participle is likelier to be.
var ingNouns = []string{"spending", "borrowing", "lending", "trading", "building", "buying", "holding", "manufacturing", "mining", "engineering", "financing", "housing", "shipping", "fishing",
	"farming", "catering", "banking", "publishing", "trucking", "logging", "processing", "refining", "retailing", "clothing", "dining", "lodging", "advertising", "gaming",
	"brewing", "drilling", "printing"}

// afterAdjuncts returns the token behind what stands before a subject: conjunctions, adverbs, and phrases closed by a comma that
// begin with a preposition or participle.
func (s *scan) afterAdjuncts(a, b int) int {
	for a < b {
		t := s.at(a)
		adjusted := s.adjustedEnd(a, b)
		switch {
		case s.isWord(a, "measured", "set") && s.isWord(a+1, "against") && s.at(a+2).kind == instant && !s.isMark(a+3, ",") && a+3 < b:
			a += 3 // "Measured against May 2019 the increase"
		case adjusted > a:
			a = adjusted
		case s.spelt(a, ingNouns...) && s.isPlural(a+1) && s.isMark(a+2, ","):
			return a // "Seed orders, a sign of next year's crop, fell"
		case t.kind == word && s.isMark(a+1, ",") && (strings.HasSuffix(s.text[t.start:t.end], "ly") || s.isWord(a, "unadjusted", "overall", "annualised", "annualized")) && a+2 < b:
			a += 2 // "Alternatively, the bank"
		case s.isWord(a+1, "time") && (t.place > 0 || s.spelt(a, "local")) && s.isMark(a+2, ",") && a+3 < b:
			a += 3 // "as of noon, Beijing time, the state"
		case t.is(fTime) && s.isWord(a+1, "on", "over") && s.at(a+2).is(fTime) && a+3 < b:
			a += 3 // "Month on month, prices"
		case t.kind == punct || t.is(fConj) || t.is(fAdv) && !t.is(fPrep|fPron|fGen|fBal|fChange) && !s.isNoun(a+1):
			a++
		case t.kind == word && (t.is(fPrep|fVs|fIng|fSub) && !t.is(fRel) || t.is(fAdv|fPart) && !t.is(fSkip|fGen)) || t.kind == instant && !t.poss || s.isWord(a, "according"), s.spelt(a, "due", "thanks", "owing", "prior") && s.isWord(a+1, "to"):
			end := s.adjunctEnd(a, b)
			if end <= a {
				return a
			}
			a = s.afterPartner(end, b)
		default:
			return a
		}
	}
	return a
}

// adjustedEnd returns the token behind what says at token a that the figures of the sentence are adjusted, up to its comma, or a: "Seasonally adjusted,
// sales", "When corrected for calendar effects, orders".
func (s *scan) adjustedEnd(a, b int) int {
	const longest = 8 // tokens up to the comma
	j := a
	for s.isWord(j, "when", "if", "once", "even", "not", "after", "being", "seasonally") {
		j++
	}
	if !s.isWord(j, "adjusted", "corrected", "seasonally-adjusted") {
		return a
	}
	for j++; j < b-1 && j < a+longest; j++ {
		switch t := s.at(j); {
		case s.isMark(j, ","):
			return j + 1
		case t.kind == quant || t.verb > 0:
			return a
		}
	}
	return a
}

// afterPartner returns the token behind an apposition at token a that calls whom an adjunct named a partner, or a where there is
// none: "With Chile, the largest buyer, trade stood".
func (s *scan) afterPartner(a, b int) int {
	partner := false
	for j := a; j < b && s.at(a).is(fDet); j++ {
		partner = partner || s.at(j).is(fPartner)
		if s.isMark(j, ",") {
			if partner && j+1 < b {
				return j + 1
			}
			break
		}
	}
	return a
}

// secondPhrase reports whether a second noun phrase begins in tokens a to e.
func (s *scan) secondPhrase(a, e int) bool {
	for j := a; j < e; j++ {
		if s.nounsMeet(j, e) {
			return true
		}
	}
	return false
}

// nounsMeet reports whether a noun phrase ends before token j, an article, and another begins with it that ends before token e: "after the remark
// | the dollar".
func (s *scan) nounsMeet(j, e int) bool {
	t := s.at(j)
	before := s.isNoun(j-1) && !s.at(j-1).poss || s.at(j-1).kind == instant && !s.at(j-2).is(fConj)
	return t.is(fDet) && !t.is(fPron|fPoss) && before && s.hasNoun(j+1, e)
}

// adjunctEnd returns the token behind the adjunct that begins at token a: behind its comma, or, where it is only a time or place
// ("In January broad money"), behind that; a where it is no adjunct of its own.
func (s *scan) adjunctEnd(a, b int) int {
	const longest = 12 // tokens of an adjunct that no comma closes
	for j := a + 2; j < b && j < a+longest && s.at(a).is(fPrep) && !s.isMark(j, ","); j++ {
		if s.nounsMeet(j, b) {
			return j // "After the remark the dollar rose", "For 1986 the index, base 1980, was"
		}
	}
	for j := a; j < b; j++ {
		if s.isMark(j, "(") {
			j = s.closing(j)
			continue
		}
		if s.isMark(j, ",") {
			return j + 1
		}
	}
	if e := s.linkEnd(a); e > a && e < b && !s.at(e).is(fPrep) {
		return e // "As a result the reserves"
	}
	if p := a + 2; s.isWord(a, "at", "in") && s.isWord(p, "prices") && (s.isWord(a+1, "current", "constant") || s.at(a+1).kind == instant) && p+1 < b {
		return p + 1 // "at current prices output"
	}
	for j := a + 2; s.isWord(a, "according") && j < b-1 && j < a+longest; j++ {
		if (s.isWord(j, papers...) || s.isWord(j, "forecast", "forecasts", "estimates")) && !s.at(j+1).is(fPrep) {
			return j + 1 // "according to the bank's forecast growth"
		}
	}
	for j := a; j < b && j < a+longest/2; j++ {
		t := s.at(j)
		if t.is(fTime) && s.at(j+1).kind == quant && j+1 < b {
			return j + 1 // "In the period two mln people"
		}
		if t.is(fTime) && s.isWord(a, "over", "on") && j == a+2 && s.isWord(a+1, "the") && s.isNoun(j+1) && !s.at(j+1).is(fGen|fChange|fTime) && j+1 < b {
			return j + 1 // "Over the year fuels"
		}
		if s.isWord(j, "terms", "time") && j+1 < b && !s.at(j+1).is(fPrep) {
			return j + 1 // "In dollar terms exports", "For the first time exports"
		}
		if t.kind == instant && !t.poss || t.place > 0 && s.at(j+1).place == 0 && !t.poss && s.isWord(a, "in") {
			if s.isWord(j+1, "period") && j+2 < b {
				j++ // "In the January to May period exports"
			}
			if s.isWord(j+1, "as") && s.isWord(j+2, "a") && s.spelt(j+3, "whole") && j+4 < b {
				return j + 4 // "For 1986 as a whole exports"
			}
			if j+1 < b && !s.at(j+1).is(fPrep) {
				return j + 1
			}
		}
		if t.kind == word && !t.is(fPrep|fDet|fSkip|fTime) && t.place == 0 && !s.isWord(j+1, "terms", "time") {
			break
		}
	}
	return a
}

// linkEnd returns the token behind a phrase at token a that only links its sentence to the one before, or a: "as a result", "in addition".
func (s *scan) linkEnd(a int) int {
	j := a + 1
	for s.isWord(j, "the", "a", "same") {
		j++
	}
	if s.at(a).is(fPrep|fSub) && s.spelt(j, "result", "consequence", "addition", "contrast", "turn", "comparison", "all", "total", "fact", "particular", "effect", "present", "time") {
		return j + 1
	}
	return a
}
