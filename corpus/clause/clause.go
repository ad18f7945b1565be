// Package clause reads who does what to whom in a sentence: what each verb is said of, what it is done to, and what hangs on them; and what
// a title or an apposition says that a name is.
package clause

import "strings"

// A Span is a part of the text read, in bytes.
type Span struct{ Start, End int }

// Of returns the characters of s in the text it was read from.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Empty reports whether s holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// A Tie is a phrase that a preposition hangs on a clause: "for 40 million", "by Orrin".
type Tie struct {
	Prep string // in lower case
	Span        // the phrase without the preposition
}

// A Clause is what one verb tells.
type Clause struct {
	Verb    Span  // the word that carries the meaning; empty where a title or an apposition tells what a name is
	Subject Span  // who does it or is it; behind a passive the phrase of its "by"
	Object  Span  // what it is done to, or what the subject is; of a verb of saying all that is said, which may stand around it
	Ties    []Tie // what else hangs on it, in the order of the text
	Whole   Span  // from the first to the last of these
	Is      bool  // its object tells what its subject is
	Says    bool  // it tells who says something
	Passive bool
}

// Read returns the clauses of text, a sentence, in the order of their verbs, and then what titles and appositions tell.
func Read(text string) []Clause {
	s := scan{text: text}
	s.tokenize()
	s.findVerbs()
	var out []Clause
	for k := range s.verbs {
		out = append(out, s.clause(k, out))
	}
	out = append(out, s.accordingTo()...)
	return append(out, s.called()...)
}

// accordingTo returns who says the sentence by its "according to".
func (s *scan) accordingTo() []Clause {
	for i := range s.toks {
		if s.toks[i].low == "according" && s.lower(i+1) == "to" {
			return []Clause{{Verb: s.span(i, i+1), Subject: s.phraseFrom(i + 2), Object: Span{0, len(s.text)}, Whole: Span{0, len(s.text)}, Says: true}}
		}
	}
	return nil
}

// clause reads what verb k is said of and what hangs on it. The clauses before it lend their subjects: "Acme closed the mill and sold the land".
func (s *scan) clause(k int, before []Clause) Clause {
	v := &s.verbs[k]
	c := Clause{Verb: s.span(v.main, v.main+1), Is: v.is, Passive: v.passive}
	left := s.subject(k, before)
	c.Says = Says(s.lower(v.main)) && !v.passive && !s.isNoun(v, left)
	end := s.stop(v.b)
	if v.reduced && v.a == 0 {
		for end < len(s.toks) && s.lower(end) != "," {
			end++
		}
		left = s.phraseFrom(end + 1)
		end = s.stop(v.b)
	}
	object := v.b
	for object < end && !s.prepAt(object) {
		object++
	}
	c.Object = s.span(v.b, object)
	for i := object; i < end; {
		j := i + 1
		for j < end && !s.prepAt(j) {
			j++
		}
		c.Ties = append(c.Ties, Tie{s.lower(i), s.span(i+1, j)})
		i = j
	}
	switch {
	case v.passive:
		c.Object, c.Subject = left, Span{}
		for i, t := range c.Ties {
			if by := s.timeless(t.Span); t.Prep == "by" && !s.timed(by) {
				c.Subject = by
				c.Ties = append(c.Ties[:i:i], c.Ties[i+1:]...)
				break
			}
		}
	case c.Says && s.turned(v): // "…," said Ailsa Kerr
		c.Subject = s.phraseFrom(v.b)
	default:
		c.Subject = left
	}
	c.Whole = s.span(v.a, end)
	if !left.Empty() && left.Start < c.Whole.Start {
		c.Whole.Start = left.Start
	}
	if c.Says {
		c.Object = Span{0, len(s.text)}
	}
	return c
}

// isNoun reports whether what is taken for a verb of saying stands behind a preposition, with no form that only a verb has: "in its May estimate".
func (s *scan) isNoun(v *verb, subject Span) bool {
	return !subject.Empty() && s.at(s.tokenAt(subject.Start)).tag == prep && !strings.HasSuffix(s.lower(v.main), "ed")
}

// timeless returns the phrase at p without a time that follows with no preposition: "by the ministry last autumn".
func (s *scan) timeless(p Span) Span {
	for i := s.tokenAt(p.Start) + 1; i < len(s.toks) && s.toks[i].end <= p.End; i++ {
		switch s.lower(i) {
		case "last", "next", "this", "earlier", "late", "early", "yesterday", "today":
			return Span{p.Start, s.toks[i-1].end}
		}
	}
	return p
}

// timed reports whether the phrase at p is a time, by which something is done and not by whom: "by the end of the year".
func (s *scan) timed(p Span) bool {
	for i := s.tokenAt(p.Start); i < len(s.toks) && s.toks[i].end <= p.End; i++ {
		if t := &s.toks[i]; !t.poss && (spans[t.low] || months[t.low] && t.tag == num) {
			return true
		}
	}
	return false
}

// turned reports whether the speaker stands behind the verb of saying v: "…, said Ailsa Kerr".
func (s *scan) turned(v *verb) bool {
	n := s.at(v.b)
	if p := s.at(v.a - 1); p.tag != mark || n.tag != name && n.tag != det && !IsTitle(n.low) || v.b-v.a > 1 {
		return false
	}
	i := v.b
	for i < len(s.toks) && s.toks[i].tag != mark && s.toks[i].verb == 0 {
		i++
	}
	return i == len(s.toks) || s.toks[i].verb == 0
}

// prepAt reports whether a preposition stands at token i that begins a phrase of its own: "of" only adds to the noun before it.
func (s *scan) prepAt(i int) bool {
	t := &s.toks[i]
	inName := (t.low == "on" || t.low == "for") && s.at(i-1).tag == name && s.at(i+1).tag == name // "Agreement on Tariffs"
	return t.tag == prep && t.low != "of" && !inName
}

// stop returns where what hangs on a verb that ends before token i ends.
func (s *scan) stop(i int) int {
	for ; i < len(s.toks); i++ {
		t := &s.toks[i]
		switch {
		case t.tag == mark && !t.inner, t.tag == sub, t.tag == rel:
			return i
		case t.tag == conj && (t.low == "but" || i+1 < len(s.toks) && s.toks[i+1].verb > 0):
			return i
		case t.verb > 0 && !s.verbs[t.verb-1].to && !s.verbs[t.verb-1].reduced:
			return i
		}
	}
	return i
}

// subject returns what stands before verb k as what it is said of; for a passive, what it is done to.
func (s *scan) subject(k int, before []Clause) Span {
	v := &s.verbs[k]
	i := v.a - 1
	for i >= 0 && s.toks[i].tag == adverb {
		i--
	}
	if i > 1 && spans[s.toks[i].low] && (s.lower(i-1) == "last" || s.lower(i-1) == "this") && s.toks[i-2].tag == rel {
		i -= 2 // "who last week warned"
	}
	switch {
	case i < 0:
		return Span{}
	case s.toks[i].tag == conj && k > 0 && s.sharesSubject(i), v.to && k > 0, v.ing && s.toks[i].low == "," && k > 0:
		return s.lent(k-1, v.to, before)
	case s.toks[i].tag == rel:
		if i--; i >= 0 && s.toks[i].low == "," {
			i--
		}
		return s.antecedent(i)
	case v.reduced:
		if s.toks[i].low == "," {
			i--
		}
		return s.antecedent(i)
	case k > 0 && s.withinRelative(k):
		if b := &before[k-1]; b.Passive {
			return b.Object
		} else {
			return b.Subject
		}
	case s.toks[i].low == ",":
		return s.apposed(i)
	}
	return s.listed(s.phraseBefore(i))
}

// spans are the nouns of times that stand before a verb without a preposition.
var spans = set("week month year night spring summer autumn winter quarter")

// listed returns p with the names before it of which it is the end of a list: the whole of "Chad, Peru and Norland" for "Peru and Norland".
func (s *scan) listed(p Span) Span {
	if p.Empty() {
		return p
	}
	i := s.tokenAt(p.Start)
	joined := false
	for k := i; k < len(s.toks) && s.toks[k].end <= p.End; k++ {
		joined = joined || s.toks[k].low == "and" && s.at(k+1).tag == name
	}
	for joined && s.toks[i].tag == name && i > 1 && s.at(i-1).low == "," && s.at(i-2).tag == name {
		k := i - 2
		for k > 0 && s.at(k-1).tag == name {
			k--
		}
		if b := s.at(k - 1); b.tag != mark && b.tag != sub || b.low == ")" {
			break // "in Kent, Orme and Voss agreed"
		}
		i = k
	}
	return Span{s.toks[i].start, p.End}
}

// apposed returns the noun phrase before the comma at token i without what is set between commas behind it: the Edwin Ohm of "Edwin Ohm, owner of
// the mill, a works in Norland, said".
func (s *scan) apposed(i int) Span {
	p := s.phraseBefore(i - 1)
	for open := s.opening(i); open > 0; open = s.opening(open) {
		p = s.phraseBefore(open - 1)
		if a := s.tokenAt(p.Start); s.toks[a].tag == name || s.toks[a].poss {
			break
		}
	}
	return p
}

// tokenAt returns the token that begins at byte i.
func (s *scan) tokenAt(i int) int {
	for k := range s.toks {
		if s.toks[k].start >= i {
			return k
		}
	}
	return len(s.toks) - 1
}

// withinRelative reports whether the verb before verb k tells of a noun that verb k is said of too: "the mill that Orrin bought in May closed", "the
// envoys who came in May would".
func (s *scan) withinRelative(k int) bool {
	b := &s.verbs[k-1]
	if !b.reduced && (b.a == 0 || s.toks[b.a-1].tag != rel) || s.verbs[k].to || s.verbs[k].reduced {
		return false
	}
	for i := b.b; i < s.verbs[k].a; i++ {
		if t := &s.toks[i]; t.tag == mark && t.low != "," || t.tag == sub || t.tag == rel || t.tag == conj {
			return false
		}
	}
	return true
}

// antecedent returns the noun phrase that ends with token i and that a relative clause or participle hangs on.
func (s *scan) antecedent(i int) Span {
	p := s.phraseBefore(i)
	if i > 1 && s.toks[i].tag == num && s.toks[i-1].low == "," {
		p, i = s.phraseBefore(i-2), i-2 // "Anna Holm, 47, who runs the mill"
	}
	for k := i; k > 0 && s.toks[k].start >= p.Start; k-- {
		if s.prepAt(k) {
			return s.span(k+1, i+1)
		}
	}
	return p
}

// sharesSubject reports whether nothing but "and", "or", "but" parts the verb behind token i from the clause before.
func (s *scan) sharesSubject(i int) bool {
	return i > 0 && (s.toks[i-1].tag != mark || s.toks[i-1].low == ",")
}

// lent returns the subject that the verb before lends: its own, or, where it asks somebody to do something, whom it asks.
func (s *scan) lent(k int, to bool, before []Clause) Span {
	b := &before[k]
	if to && !b.Object.Empty() && !b.Says && asking[s.lower(s.verbs[k].main)] {
		return b.Object
	}
	if b.Passive {
		return b.Object
	}
	return b.Subject
}

// asking are the verbs whose object is to do what follows: "urged the bank to cut".
var asking = set(`ask asks asked urge urges urged tell tells told order orders ordered allow allows allowed force forces forced help helps helped want wants wanted expect expects expected persuade persuaded require requires required
	pick picks picked choose chooses chose chosen appoint appoints appointed name names named hire hires hired elect elects elected nominate nominated invite invites invited instruct instructed`)

// opening returns the comma that opens what the comma at token i closes: the first of "Edwin Ohm, the mill's owner,". It is 0 where there
// is none.
func (s *scan) opening(i int) int {
	for j := i - 1; j > 0; j-- {
		switch t := &s.toks[j]; {
		case t.low == ",":
			if s.toks[j-1].tag == mark || s.toks[j-1].tag == adverb {
				return 0
			}
			return j
		case t.tag == mark:
			return 0
		}
	}
	return 0
}

// phraseBefore returns the noun phrase that ends with token i.
func (s *scan) phraseBefore(i int) Span {
	end := i + 1
	for ; i >= 0; i-- {
		t := &s.toks[i]
		if t.tag == mark && !t.inner || t.tag == sub || t.tag == rel || t.verb > 0 || t.tag == conj && (t.low == "but" || s.verbBefore(i)) {
			break
		}
	}
	return s.span(i+1, end)
}

// phraseFrom returns the noun phrase that begins with token i.
func (s *scan) phraseFrom(i int) Span {
	j := i
	for j < len(s.toks) && s.toks[j].tag != mark && s.toks[j].verb == 0 {
		j++
	}
	return s.span(i, j)
}

// verbBefore reports whether a verb stands before the conjunction at token i within its part of the sentence, so that it joins clauses.
func (s *scan) verbBefore(i int) bool {
	if p, n := s.at(i-1), s.at(i+1); p.tag == n.tag && (p.tag == num || p.tag == name) {
		return false // "between May and June"
	}
	for i--; i >= 0 && s.toks[i].tag != mark && s.toks[i].tag != sub; i-- {
		if v := s.toks[i].verb; v > 0 && !Says(s.lower(s.verbs[v-1].main)) {
			return true
		}
	}
	return false
}

func (s *scan) span(a, b int) Span {
	if a >= b || b > len(s.toks) {
		return Span{}
	}
	return Span{s.toks[a].start, s.toks[b-1].end}
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
