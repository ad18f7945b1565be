package clause

import (
	"strings"

	"quaestor/corpus/figure"
)

// A Slot is the part of a clause that a question asks for.
type Slot uint8

const (
	NoSlot  Slot = iota
	Agent        // its subject: "who bought the mill?"
	Patient      // its object: "what did Orrin buy?"
	Tied         // what hangs on it by a preposition: "to whom did Orrin sell it?", and where, when and why
	Being        // what is or is called something: "who is the owner?"
)

// A Gap is a question read as a clause of which a slot is empty.
type Gap struct {
	Slot Slot
	Verb string // in lower case; empty of Being
	Prep string // of Tied: the preposition that the question itself has, if any
}

// asks are the words that a question asks with.
var asks = set("who whom whos who's whose which what where when why")

// ReadGap reads the clause that a question asks to complete.
func ReadGap(question string) Gap {
	s := scan{text: strings.TrimRight(question, "?! ")}
	s.tokenize()
	at := 0
	for at < len(s.toks) && !asks[s.lower(at)] {
		at++
	}
	if at == len(s.toks) {
		return Gap{}
	}
	g := Gap{}
	w := s.lower(at)
	if p := s.at(at - 1); p.tag == prep {
		g.Prep = p.low
	} else if last := s.at(len(s.toks) - 1); last.tag == prep && len(s.toks) > at+2 {
		g.Prep = last.low
	}
	e := at + 1
	if s.lower(e) == "else" {
		e++
	}
	if w == "which" || w == "what" || w == "whose" {
		for e < len(s.toks) && s.toks[e].tag != aux && !(e > at+1 && s.verbal(e) && !s.several(e)) && !(w == "what" && s.past(e)) {
			e++
		}
	}
	if s.at(e).tag == prep {
		for e++; e < len(s.toks) && s.toks[e].tag != aux && (!s.verbal(e) || s.at(e-1).tag == det || s.at(e-1).tag == prep); e++ {
		}
	}
	g.Verb, g.Slot = s.asked(e)
	g.Verb = s.phrasal(e, s.intended(e, g.Verb))
	switch {
	case w == "where" || w == "when" || w == "why":
		g.Slot = Tied
	case g.Prep == "by" && g.Slot != Being:
		g.Slot = Agent
	case g.Prep != "" && g.Slot == Patient:
		g.Slot = Tied
	}
	return g
}

// several reports whether token i is a plural noun before a verb, though it looks like a verb: the "firms" of "which two firms put money into Acme".
func (s *scan) several(i int) bool {
	w := s.lower(i)
	return strings.HasSuffix(w, "s") && !Says(w) && s.verbal(i+1)
}

// intended returns what is meant to be done where verb, behind token e, only tells that it is: the "buy" of "who agreed to buy the mill".
func (s *scan) intended(e int, verb string) string {
	if !intends[verb] {
		return verb
	}
	for k := e; k < len(s.toks); k++ {
		if s.lower(k) == verb && s.lower(k+1) == "to" && s.at(k+2).tag == noun && s.lower(k+2) != "do" {
			return s.lower(k + 2)
		}
	}
	return verb
}

// phrasal returns the verb that verb says with the small word behind it, at or behind token e: "reduce" for the "bring" of "bring fees down".
func (s *scan) phrasal(e int, verb string) string {
	const most = 4 // words between the two
	for k := e; k < len(s.toks); k++ {
		if s.lower(k) != verb {
			continue
		}
		for j := k + 1; j <= k+most && j < len(s.toks); j++ {
			if one, ok := phrasals[verb+" "+s.lower(j)]; ok {
				return one
			}
		}
	}
	return verb
}

// OneWord returns the verb of one word that says what verb does with the first of the small words behind it that makes it one: "restrain" for the "hold" of
// "hold exports back".
func OneWord(verb string, behind []string) (string, bool) {
	for _, w := range behind {
		if one, ok := phrasals[verb+" "+w]; ok {
			return one, true
		}
	}
	return "", false
}

// phrasals are verbs of two words with a verb of one that says the same.
var phrasals = map[string]string{
	"bring down": "reduce", "brought down": "reduced", "bring in": "introduce", "brought in": "introduced", "cut back": "reduce",
	"scale back": "reduce", "scaled back": "reduced", "call off": "cancel", "called off": "cancelled", "turn down": "reject", "turned down": "rejected",
	"sell off": "sell", "pull out": "withdraw", "pulled out": "withdrew", "phase out": "abolish", "phased out": "abolished", "do away": "abolish",
	"did away": "abolished", "get rid": "abolish", "got rid": "abolished", "shut down": "close", "lay off": "dismiss", "laid off": "dismissed",
	"put up": "raise", "push up": "raise", "pushed up": "raised", "give up": "abandon", "gave up": "abandoned", "step down": "resign",
	"stepped down": "resigned", "speed up": "accelerate", "hand over": "deliver", "pay back": "repay", "pay off": "repay", "take out": "withdraw",
	"took out": "withdrew", "taken out": "withdrawn", "draw out": "withdraw", "drew out": "withdrew", "pull back": "withdraw",
	"pulled back": "withdrew", "put off": "postpone", "put back": "postpone", "set up": "establish", "top up": "add", "topped up": "added",
	"step up": "increase", "stepped up": "increased", "close down": "close", "closed down": "closed", "start up": "start", "started up": "started",
	"open up": "open", "opened up": "opened", "buy up": "buy",
	"snap up": "buy", "snapped up": "bought", "rule out": "exclude", "ruled out": "excluded", "look into": "investigate", "talk about": "discuss",
	"talked about": "discussed", "think about": "consider", "ask for": "request", "asked for": "requested", "break off": "end", "broke off": "ended",
	"buy back": "repurchase", "bought back": "repurchased", "wind up": "close", "wound up": "closed", "carry out": "conduct",
	"carried out": "conducted", "bring on": "cause", "brought on": "caused", "bring about": "cause", "brought about": "caused", "fend off": "avert",
	"ward off": "avert", "take over": "acquire", "took over": "acquired",
}

// intends are the verbs whose "to" tells what somebody means or is to do.
var intends = set(`agree agrees agreed agreeing plan plans planned planning want wants wanted wanting look looks looked looking seek seeks sought seeking try tries tried trying hope hopes hoped hoping
	expect expects expected intend intends intended intending set going decide decides decided offer offers offered offering wish wishes aim aims aimed aiming due promise promises promised pledge pledges pledged
	refuse refuses refused decline declined propose proposes proposed proposing threaten threatens threatened start starts started begin begins began continue continues continued help helps helped`)

// asked reads the verb of a question behind its question word, which ends before token e, and what the question word is to it.
func (s *scan) asked(e int) (string, Slot) {
	first := s.at(e)
	if first.tag != aux {
		if e >= len(s.toks) {
			return "", NoSlot
		}
		return first.low, Agent
	}
	i := e + 1
	last := first.low
	for s.at(i).tag == adverb || s.at(i).tag == aux {
		if s.at(i).tag == aux {
			last = s.lower(i)
		}
		i++
	}
	be, have := beForms[last], haveForms[last]
	helpedBy := func(k int) bool {
		switch {
		case be:
			return s.past(k) || strings.HasSuffix(s.lower(k), "ing") && s.at(k).tag == noun
		case have:
			return s.past(k)
		}
		return s.at(k).tag == noun && s.verbal(k) && !strings.HasSuffix(s.lower(k), "s")
	}
	if helpedBy(i) && !(s.at(i+1).tag == noun && s.helpsLater(i+1, helpedBy)) {
		if be && !strings.HasSuffix(s.lower(i), "ing") {
			return s.lower(i), Patient
		}
		return s.lower(i), Agent
	}
	if k := s.inverted(i, helpedBy); k > 0 {
		return s.lower(k), Patient
	}
	end := len(s.toks) - 1
	switch {
	case be:
		return "", Being
	case !have && end > i && s.at(end).tag == noun && s.at(end-1).tag != det && s.at(end-1).tag != aux && s.at(end-1).tag != prep:
		return s.lower(end), Patient // "where did the divers sleep?"
	}
	return "", NoSlot
}

// helpsLater reports whether a verb follows at or behind token i that the auxiliary of the question can help.
func (s *scan) helpsLater(i int, helped func(int) bool) bool { return s.inverted(i, helped) > 0 }

// inverted returns the verb behind the subject that begins at token i, in a question that puts its auxiliary first: the "rise" of "did import
// prices rise in May". It is 0 where there is none.
func (s *scan) inverted(i int, helped func(int) bool) int {
	found := 0
	for k := i + 1; k < len(s.toks); k++ {
		if t := s.at(k); found > 0 && (t.tag == rel || t.low == "that") {
			break // "what would Norland give firms that settle there"
		}
		if !helped(k) || s.at(k-1).tag == det || s.at(k-1).tag == prep || s.at(k-1).poss {
			continue
		}
		n := s.at(k + 1)
		if n.tag != noun || s.past(k+1) && n.tag == noun {
			return k
		}
		if found == 0 || s.onlyVerb(k) && !s.onlyVerb(found) {
			found = k
		}
	}
	return found
}

// onlyVerb reports whether token i is a verb by its form and hardly ever a noun.
func (s *scan) onlyVerb(i int) bool {
	w := s.lower(i)
	return linking[w] || bases[w] && !nominal[w]
}

// verbal reports whether token i can be a verb by its form.
func (s *scan) verbal(i int) bool {
	t := s.at(i)
	if t.tag != noun {
		return false
	}
	third := strings.TrimSuffix(t.low, "s")
	return s.past(i) || Says(t.low) || bases[t.low] || bases[third] || bases[strings.TrimSuffix(third, "e")] || figure.VerbForms(t.low)&figure.Plain != 0
}
