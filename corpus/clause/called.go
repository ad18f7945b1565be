package clause

import (
	"slices"
	"strings"

	"quaestor/corpus/place"
)

// called returns what the words beside a name say that it is: "Bank of Norland governor Mara Rubin", "Edwin Ohm, the mill's owner".
func (s *scan) called() []Clause {
	var out []Clause
	told := 0 // the comma that ends the last title behind a name
	for i := 0; i < len(s.toks); i++ {
		if s.toks[i].tag != name {
			continue
		}
		end := s.nameEnd(i)
		from := s.afterTitle(i, end)
		if from == i {
			from = s.afterShort(i, end)
		}
		if who := s.span(from, end); from < end && end-from <= 4 {
			if before := s.titleBefore(i, from); !before.Empty() && (s.at(from-1).low != "," || s.at(from-1).start >= told) {
				out = append(out, being(who, before))
			}
			if after := s.titleBehind(end); !after.Empty() {
				out = append(out, being(who, after))
				told = after.End + 1
			}
		}
		i = end - 1
	}
	return out
}

func being(who, what Span) Clause {
	return Clause{Subject: who, Object: what, Is: true, Whole: Span{min(who.Start, what.Start), max(who.End, what.End)}}
}

// nameEnd returns where the run of capitalised words that begins at token i ends, small words within it included: "Bank of Norland".
func (s *scan) nameEnd(i int) int {
	j := i + 1
	for j < len(s.toks) && !s.toks[j-1].poss {
		switch t := s.at(j); {
		case t.low == "and" && s.afterTitle(i, j) > i:
			return j // "Treasury Secretary James Orme and Board Chairman Paul Voss"
		case t.tag == name:
		case (t.low == "of" || t.low == "for" || t.low == "and" || t.low == "the" || t.low == "de" || t.low == "&") && (s.at(j+1).tag == name || t.low == "of" && s.at(j+1).low == "the" && s.at(j+2).tag == name):
		default:
			return j
		}
		j++
	}
	return j
}

// afterTitle returns where the name itself begins in the run of capitalised words from i to end: behind its last title.
func (s *scan) afterTitle(i, end int) int {
	at := i
	for k := i; k < end; k++ {
		if IsTitle(s.lower(k)) {
			at = k + 1
		}
	}
	if p := s.at(i - 1).low; at == i && (p == "for" || p == "of") && end-i >= 3 && end-i <= 4 && s.headed(i-3, i) && s.placed(i) {
		return i + 1 // "deputy director for Africa Paula Okoye"
	}
	if at < end && s.toks[at].tag != name && end-at > 2 {
		return end - 2 // "Chancellor of the Exchequer Nigel Orme"
	}
	return at
}

// placed reports whether token i is the name of a place.
func (s *scan) placed(i int) bool {
	w := s.text[s.toks[i].start:s.toks[i].end]
	return slices.ContainsFunc(place.Find(w), func(m place.Mention) bool { return m.Form != place.Weak && m.Start == 0 && m.End == len(w) })
}

// afterShort returns where the name itself begins in the run of capitalised words from i to end: behind the short name of the body before it.
func (s *scan) afterShort(i, end int) int {
	w := s.text[s.toks[i].start:s.toks[i].end]
	if end-i >= 3 && end-i <= 4 && len(w) >= 3 && len(w) <= 6 && strings.ToUpper(w) == w && !strings.Contains(w, ".") && !s.toks[i].poss && s.at(i-1).tag == noun {
		return i + 1
	}
	return i
}

// titleBefore returns the title that stands before the name at token from, whose run of capitalised words begins at token i.
func (s *scan) titleBefore(i, from int) Span {
	b := from
	if s.at(from-1).low == "," {
		b--
	}
	a := b
	for a > 0 {
		t := s.toks[a-1]
		if open := s.bracket(a - 1); open >= 0 {
			a = open // "the head of the trade board (CTB), Odd Lien,"
			continue
		}
		if t.tag == mark && !t.inner || t.verb > 0 || t.tag == sub || t.tag == rel || t.tag == pron || t.tag == conj && a-1 < i || t.tag == prep && t.low != "of" && t.low != "for" {
			break
		}
		a--
	}
	short := from == i+1 && b == from // "president of the federation CNPF Ida Voss"
	if b == from && !IsTitle(s.lower(b-1)) && (from == i || short && s.at(i-1).tag != noun && s.at(i-1).tag != prep) || !s.headed(a, b) {
		return Span{}
	}
	return s.span(a, b)
}

// bracket returns the token that opens the short bracket which token i closes, or -1.
func (s *scan) bracket(i int) int {
	if s.at(i).low != ")" {
		return -1
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if s.toks[k].low == "(" {
			return k
		}
	}
	return -1
}

// headed reports whether a title heads the phrase from a to b: it is its last word, or what it is of follows.
func (s *scan) headed(a, b int) bool {
	for k := b - 1; k >= a; k-- {
		if IsTitle(s.lower(k)) && !s.toks[k].poss {
			return k == b-1 || s.at(k+1).low == "of" || s.at(k+1).low == "for"
		}
	}
	return false
}

// titleBehind returns the title that stands behind the comma at token i: ", deputy head of the port".
func (s *scan) titleBehind(i int) Span {
	if s.at(i).low == "”" || s.at(i).low == "\"" {
		i++
	}
	if s.at(i).low != "," || s.at(i+1).tag == rel || s.at(i+1).verb > 0 {
		return Span{}
	}
	end := i + 1
	for end < len(s.toks) && (s.toks[end].tag != mark || s.toks[end].inner) && !(s.toks[end].verb > 0 && !s.verbs[s.toks[end].verb-1].to && !s.verbs[s.toks[end].verb-1].reduced) {
		end++
	}
	for k := i + 1; k < end; k++ {
		if s.toks[k].tag == prep && s.toks[k].low != "of" && s.toks[k].low != "for" && k == i+1 {
			return Span{}
		}
		if IsTitle(s.lower(k)) && !s.toks[k].poss {
			return s.span(i+1, end)
		}
	}
	return Span{}
}

// IsTitle reports whether w is the last word of what a person is called for what they do or are to somebody: "chairman", "wife".
func IsTitle(w string) bool {
	if titles[w] {
		return true
	}
	first, last, ok := strings.Cut(w, "-")
	return ok && (titles[first] && (last == "general" || last == "elect") || titles[last] && titlePrefixes[first]) // "director-general", "ex-governor"
}

// titlePrefixes are the first halves of titles in two.
var titlePrefixes = set("vice co ex deputy sub under joint")

var titles = set(`president vice-president chairman chairwoman chairperson chair chief executive officer ceo cfo director head governor boss manager owner founder co-founder minister
	premier chancellor king queen prince leader secretary treasurer spokesman spokeswoman spokesperson economist strategist analyst researcher professor scientist mayor commissioner senator
	congressman lawmaker deputy representative ambassador envoy adviser advisor member policymaker banker trader dealer broker partner coach captain striker midfielder general editor
	author predecessor successor wife husband son daughter father mother brother sister lawyer attorney judge general administrator delegate official expert forecaster dentist doctor farmer grower winger goalkeeper defender singer actor statistician politician negotiator campaigner scholar inspector rector dean architect engineer
	coo cto undersecretary vice-chancellor vice-chairman vice-chair attorney-general speaker whip ombudsman governor-general prosecutor auditor accountant registrar clerk warden curator librarian archivist conservator
	master harbourmaster headmaster headmistress headteacher teacher lecturer principal provost bishop archbishop priest pastor admiral colonel commander superintendent sheriff constable
	journalist reporter photographer columnist novelist historian composer conductor producer designer playwright screenwriter choreographer
	physicist chemist biologist zoologist ornithologist ecologist geologist seismologist meteorologist climatologist epidemiologist virologist sociologist psychologist archaeologist veterinarian surgeon
	referee umpire skipper trainer jockey cyclist swimmer sprinter rider activist organiser organizer coordinator supervisor foreman landlord tenant`)
