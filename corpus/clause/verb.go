package clause

import (
	"strings"

	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// A verb is a verb with its auxiliaries: "had been bought", "is", "to sell".
type verb struct {
	a, b, main int // its tokens, and the one that carries the meaning
	passive    bool
	is         bool // a form of be, become, remain that tells what its subject is
	to         bool // an infinitive
	ing        bool // a participle in -ing
	reduced    bool // a participle that hangs on the noun before it: "a mill bought by Orrin"
}

// findVerbs finds the verbs of the sentence.
func (s *scan) findVerbs() {
	for i := 0; i < len(s.toks); {
		v, ok := s.verbAt(i)
		if !ok {
			i++
			continue
		}
		if n := len(s.verbs); n > 0 && s.attribute(&s.verbs[n-1], &v) {
			s.toks[s.verbs[n-1].main].verb = 0
			s.verbs = s.verbs[:n-1]
		}
		s.verbs = append(s.verbs, v)
		for k := v.a; k < v.b; k++ {
			s.toks[k].verb = len(s.verbs)
		}
		i = v.b
	}
}

// attribute reports whether a past form with a noun right behind it is an adjective, as the next verb tells: "the number of new confirmed cases
// has grown".
func (s *scan) attribute(v, next *verb) bool {
	n := s.at(v.b)
	if v.b-v.a > 1 || v.is || v.to || v.ing || next.to || next.reduced || n.tag != noun && n.tag != name || Says(s.lower(v.main)) || !s.past(v.main) {
		return false
	}
	for i := v.b; i < next.a; i++ {
		if t := s.toks[i].tag; t == mark || t == sub || t == rel || t == conj && s.at(i-1).tag == mark {
			return false
		}
	}
	return true
}

// verbAt reads the verb group that begins at token i.
func (s *scan) verbAt(i int) (verb, bool) {
	t := s.at(i)
	v := verb{a: i, b: i + 1, main: i}
	switch {
	case t.tag == aux:
		s.helped(&v)
		v.reduced = t.low == "being" && v.passive && (s.at(i-1).tag == noun || s.at(i-1).tag == name) // "the goods being sought by the buyers"
		return v, true
	case t.low == "to" && (s.base(i+1) || s.at(i+1).tag == noun && (s.at(i+2).tag == det || s.at(i+2).tag == pron)):
		v.main, v.b, v.to = i+1, i+2, true
		if s.at(i+1).tag == aux {
			s.helped(&v)
		}
		return v, true
	case t.tag != noun:
		return verb{}, false
	case s.past(i) && s.predicate(i):
		v.reduced = s.hangs(i)
		v.passive = v.reduced
	case s.present(i):
	case strings.HasSuffix(t.low, "ing") && figure.VerbForms(t.low)&figure.Ing != 0 && s.at(i-1).low == "," && !IsTitle(s.lower(i+1)):
		v.ing = true
	default:
		return verb{}, false
	}
	v.is = linking[t.low]
	return v, true
}

// linking are the verbs beside be that tell what their subject is.
var linking = set("become becomes became remain remains remained")

// helped extends a group that begins with an auxiliary by what it helps.
func (s *scan) helped(v *verb) {
	last := s.lower(v.main)
	for j := v.b; j < len(s.toks); j++ {
		t := s.toks[j]
		be := beForms[last]
		switch {
		case t.tag == aux:
			last, v.main, v.b = t.low, j, j+1
			continue
		case t.tag == adverb:
			continue
		case t.tag == noun && s.past(j) && !(be && s.at(j+1).tag == noun && s.at(j-1).tag != aux):
			v.main, v.b, v.passive = j, j+1, be
		case t.tag == noun && be && strings.HasSuffix(t.low, "ing"):
			v.main, v.b = j, j+1
		case t.tag == noun && !be && !haveForms[last] && s.at(v.a).tag == aux:
			v.main, v.b = j, j+1
		case be:
			v.is = true
		}
		break
	}
	if v.main < v.b && beForms[s.lower(v.main)] {
		v.is = true
	}
	v.is = v.is || linking[s.lower(v.main)]
}

var beForms = set("is are was were be been being")
var haveForms = set("has have had having")

// past reports whether token i can be a past form or participle.
func (s *scan) past(i int) bool {
	w := s.at(i).low
	return s.at(i).tag == noun && (figure.VerbForms(w)&figure.Past != 0 || pasts[w] || len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && !strings.Contains(w, "-"))
}

// pasts are irregular past forms of verbs that the figures' lexicon does not hold.
var pasts = set(`slept wore worn rode ridden flew flown swam swum sang sung struck stricken woke woken sought fought swore sworn tore torn threw thrown drew drawn blew
	blown fled hid hidden shot swung hung dug stole stolen chose chosen broke broken ate eaten sat bound heard drank drunk forgave forgiven shook shaken
	dealt knelt swept crept wove woven withdrew withdrawn undertook undertaken oversaw overseen rebuilt resold foresaw foreseen upheld withheld misled`)

// base reports whether token i can be the base form of a verb.
func (s *scan) base(i int) bool {
	t := s.at(i)
	return t.low == "be" || t.low == "have" || t.tag == noun && (bases[t.low] || figure.VerbForms(t.low)&figure.Plain != 0 && !strings.HasSuffix(t.low, "s") && (s.at(i+1).tag != noun || s.at(i-2).tag == noun))
}

// predicate reports whether the past form at token i is one and no adjective: "revised" of "a revised deficit" is none.
func (s *scan) predicate(i int) bool {
	k := i - 1
	for k >= 0 && s.at(k).tag == adverb {
		k--
	}
	p, n := s.at(k), s.at(i+1)
	adjective := n.tag == noun && !s.past(i+1) || n.tag == name && p.tag != noun && p.tag != name && p.tag != mark && p.tag != rel && p.tag != pron && p.tag != conj
	switch {
	case p.tag == det, p.poss && !Says(s.lower(i)), p.tag == prep:
		return false
	case Says(s.lower(i)) && p.low == ",":
		return true
	case p.tag == noun && n.tag == prep && figure.VerbForms(s.lower(i))&figure.Plain != 0 && n.low != "to" && n.low != "by":
		return false // "a half point cut in rates"
	case p.tag == sub, p.tag == conj, p.tag == mark:
		return !adjective
	}
	return p.tag != num || !adjective || months[p.low] && s.at(k-1).tag == prep // "the frost in January reduced exports"
}

// hangs reports whether the participle at token i hangs on the noun before it, so that the noun is what it is done to: "a mill bought by Orrin".
func (s *scan) hangs(i int) bool {
	p, n := s.at(i-1), s.at(i+1)
	if i == 0 && n.low == "by" {
		return true // "Asked by reporters, she said"
	}
	if p.low == "," && n.tag == prep && i > 2 && !Says(s.lower(i)) && figure.VerbForms(s.lower(i))&figure.Moves == 0 {
		return true // "the remarks, published in the Gazette,"
	}
	if n.low == "out" && s.lower(i+2) == "by" {
		n = s.at(i + 2) // "a poll carried out by Orrin"
	}
	return (p.tag == noun || p.tag == name || p.low == ",") && n.low == "by" && s.at(i+2).tag != num && figure.VerbForms(s.lower(i))&figure.Moves == 0
}

// present reports whether token i is a verb in the present: behind a name or a noun, and before what only a verb can have behind it.
func (s *scan) present(i int) bool {
	t, p, n := s.at(i), s.at(i-1), s.at(i+1)
	plain := figure.VerbForms(t.low)&figure.Plain != 0
	if p.verb > 0 || neverPresent[t.low] {
		return false
	}
	singular := strings.TrimSuffix(t.low, "s")
	if y, ok := strings.CutSuffix(t.low, "ies"); ok {
		singular = y + "y"
	}
	if p.tag == name && !p.poss && (n.tag == det || n.tag == pron) && t.low != singular && !strings.HasSuffix(singular, "s") {
		return true // "Tern Corp underwrites the rest": nothing but a verb stands so
	}
	if !plain && !Says(t.low) && !bases[t.low] && !bases[singular] && !bases[strings.TrimSuffix(singular, "e")] {
		return false
	}
	for k := i - 2; p.tag == adverb && k >= -1; k-- {
		p = s.at(k)
	}
	often := nominal[singular] || nominal[strings.TrimSuffix(singular, "e")] // a noun
	opens := n.tag == det || n.tag == pron || n.tag == num || n.low == "that" && !often
	switch {
	case p.tag == rel, p.tag == pron, p.tag == name && s.at(i-2).tag == rel, Says(t.low) && p.tag != det && p.tag != prep && !p.poss && (n.tag == mark || n.low == "that"):
		return true
	case p.poss, p.tag != noun && p.tag != name && p.tag != conj:
		return false
	case t.low != singular && (p.tag == noun && strings.HasSuffix(p.low, "s")):
		return false // "sales rises"
	case t.low == singular && !(p.tag == noun && strings.HasSuffix(p.low, "s")):
		return false
	}
	return opens || !often && (n.tag == noun || n.tag == name || n.tag == prep || n.tag == adverb)
}

// neverPresent are words of other kinds that some verbs look like.
var neverPresent = set("last gross like back close set mean record bid lead second present")

// nominal are verbs whose forms are nouns more often than not.
var nominal = set(`export import share price rate sale report plan cut gain rise fall loss talk call cost order stock profit increase decrease decline drop change forecast estimate
	target record result offer bid trade work move need force claim supply demand purchase deal market end use show help close close visit aim fear hope figure state issue house head back
	tax limit curb ban levy control cap loan bill list note permit strike increase return run start term yield question process load mine drill line name place point position ship store tax test fund group view measure`)

// bases are verbs of what people and bodies do and say, beside those of the figures' lexicon.
var bases = set(`head chair lead run oversee manage direct own control found marry interview warn believe argue think say tell deny defend blame criticise criticize welcome praise
	accuse sue hire dismiss fire sack appoint name nominate elect choose pick succeed replace resign retire quit join represent advise support oppose back favour favor reject approve
	veto sign announce propose suggest urge demand expect predict fear want hope plan intend seek try agree refuse decide pledge promise vow threaten offer buy sell acquire purchase
	make build produce design develop launch open close begin start end stop suspend resume delay postpone cancel scrap abolish introduce impose lift raise cut reduce lower increase
	publish issue release compile carry print broadcast air host hold meet visit attend travel arrive leave return move live reside work study teach win lose beat defeat play score
	kill injure wound hit strike damage destroy flood close evacuate rescue arrest detain charge convict jail fine find discover detect use need require belong serve employ pay owe
	lend borrow finance fund sponsor insure supply provide deliver ship send receive get take give bring grow plant harvest mine drill pump refine attract cause trigger prompt spark
	drive explain reflect follow precede include contain comprise cover affect hurt harm help benefit threaten save protect`)

// Says reports whether w is a verb that tells who says, thinks or expects something.
func Says(w string) bool { return term.Says(w) }
