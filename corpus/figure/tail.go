package figure

import (
	"strings"

	"quaestor/corpus/quantity"
)

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
	if s.isWord(i+1, "or") && s.at(i+2).kind == quant {
		if t := s.readTail(i + 2); t.kind == changeTail && s.qs[s.toks[i].ref].Class != s.qs[s.toks[i+2].ref].Class {
			return t // "a 12 pct or 40 tonne drop in output"
		}
	}
	a := s.tailStart(i)
	if s.isWord(a, "of") || s.inNoun(i, a) { // also "3.2 billion dollars in revenue"
		return tail{ofTail, a + 1, a + 1, a}
	}
	if t := s.at(a); t.is(fCmp) && !t.is(fFlat) && t.verb == 0 && !s.isWord(a, "over") && s.comparesAt(a) {
		return tail{compareTail, a, a + 1, a}
	}
	if s.isWord(a, "under", "over") && percentLike(&s.qs[s.toks[i].ref]) && s.beneath(a+1) {
		return tail{compareTail, a, a + 1, a} // "9 pct under the total a year before"
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

// beneath reports whether what stands at token a, behind "under" or "over", is a level of an earlier time without its value: "the total a year before",
// "the year-ago figure", "that of May 1995".
func (s *scan) beneath(a int) bool {
	const longest = 6 // tokens
	noun := false
	for j := a; j < a+longest; j++ {
		switch t := s.at(j); {
		case t.kind == instant:
			m := &s.times[t.ref]
			last := m.Text[strings.LastIndexByte(m.Text, ' ')+1:]
			level := last == "level" || last == "figure" || last == "total" || s.spelt(j+1, "levels", "figures", "value", "rate")
			earlier := m.Period.IsZero() && m.Shift.N < 0 && (level || noun && !m.Shift.Same)
			return earlier || m.Period.YearKnown && s.isWord(j-1, "of") && s.isWord(j-2, "that", "those") && !s.isNoun(j+1)
		case t.kind != word || t.verb > 0 || t.is(fConj|fSub|fGoal|fFore) || t.is(fRel) && !s.isWord(j+1, "of"):
			return false
		default:
			noun = noun || s.isNoun(j) || s.isWord(j, "that", "those") && s.isWord(j+1, "of")
		}
	}
	return false
}

// tailStart returns the token that what follows the quantity at token i begins with, behind what only says it once more or when: "5 million units (TEUs)
// of", "1.5 percent 30-year loans", "3 pct year-on-year rise".
func (s *scan) tailStart(i int) int {
	a := i + 1
	if e := s.closing(a) + 1; s.isMark(a, "(") && e > a+1 && e < a+6 && (e == a+3 && s.at(a+1).kind == word || s.isWord(e, "of", "in")) {
		a = e // also "8 miles (13 km) of tunnel"
	}
	if t := s.at(a); t.kind == quant && s.qs[t.ref].Class == quantity.Duration && strings.IndexByte(s.text[t.start:t.end], '-') > 0 && s.isNoun(a+1) {
		a++
	}
	for s.at(a).is(fAdv) && !s.at(a).is(fCmp|fFlat|fPrep|fSkip) && !s.spelt(a, "instead") || s.isWord(a, "year-on-year", "month-on-month", "quarter-on-quarter", "year-over-year") {
		a++
	}
	if s.isWord(a, "worth") && s.isWord(a+1, "of") {
		a++ // "3 billion yen worth of bills"
	}
	return a
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
