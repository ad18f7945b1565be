package question

import (
	"slices"
	"strings"

	"quaestor/corpus/clause"
	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// deed returns the verb that "how many …" asks to count people or things by, or "how much …" asks for the amount of: the "arrived" of "how many ships arrived
// in May". It is empty where that only says that they are there, how their number moved, or who says so.
func (r *reader) deed() string {
	i := max(r.find("how", "many"), r.find("how", "much"))
	if i < 0 {
		return r.tally()
	}
	if i+2 >= len(r.toks) || r.word(i-1) == "by" || r.ask.Way != figure.NoDirection {
		return ""
	}
	asked := r.text[r.toks[i+1].end:]
	if j := slices.IndexFunc(r.toks[i+2:], func(t token) bool { return helpers[t.low] }); j > 0 {
		asked = " things " + r.text[r.toks[i+2+j].start:] // a noun before it may look like a verb: "how many train rides were there"
	}
	for _, be := range [...]string{" are to ", " is to ", " were to "} {
		if before, after, ok := strings.Cut(asked, be); ok && !capital(after) {
			asked = before + " will " + after // "how many are to close"
		}
	}
	bare := strings.TrimRight(asked, " ?!.,")
	if strings.HasSuffix(bare, " have") || strings.HasSuffix(bare, " has") || strings.Contains(asked, " are there") || strings.Contains(asked, " is there") {
		return Has
	}
	verb := clause.ReadGap("which" + asked).Verb
	if j := r.find(verb, "to"); j > i && wishing[verb] && !capital(r.toks[min(j+2, len(r.toks)-1)].text) {
		verb = r.word(j + 2) // "how many does it plan to add"
	}
	if staffing[verb] {
		if base := strings.TrimSuffix(verb, "ing"); base != verb && len(base) > 2 && staffing[base[:len(base)-1]] {
			return base[:len(base)-1] // "cutting"
		}
		return verb
	}
	if idleDeeds[verb] || clause.Says(verb) || strings.ContainsAny(verb, "0123456789") {
		return ""
	}
	for _, t := range r.vocab.Terms.Read(verb) {
		if t.Kind == term.Move {
			return ""
		}
	}
	return verb
}

// staffing are verbs of change that also tell of things which somebody adds to what there is or takes from it: "how many jobs will Acme cut".
var staffing = set("cut cuts cutting add adds adding added shed sheds shedding axe axing slash slashing eliminate eliminating create trim trimming")

// wishing are the verbs before what somebody wants to do.
var wishing = set("plan plans planning planned expect expects expected intend intends intended aim aims want wants hope hopes")

// Staffing reports whether a verb, which may tell how a number moved, also tells of things that somebody adds to what there is or takes from it.
func Staffing(verb string) bool { return staffing[verb] }

// tally returns the participle by which chat asks for a number of those of whom it tells: "homes sold by Orrin", "boats leased".
func (r *reader) tally() string {
	if r.ask.Want != Any || r.q.Op != Lookup {
		return ""
	}
	for i := range r.toks {
		t := &r.toks[i]
		switch {
		case helpers[t.low], r.whBefore(i + 1):
			return ""
		case i == 0 || t.used != free && t.used != inCue || figure.VerbForms(t.low)&figure.Past == 0 || r.moves(i) || idleDeeds[t.low] || clause.Says(t.low):
			continue
		}
		if n := r.word(i - 1); !strings.HasSuffix(n, "s") && n != "people" || strings.HasSuffix(n, "'s") {
			continue
		}
		if next := r.word(i + 1); next == "" || next == "?" || next == "by" || next == "in" || next == "at" || next == "from" || r.toks[i+1].used == inTime {
			r.ask.Tally = true
			return t.low
		}
	}
	return ""
}

// Has is the deed of a question for how many somebody has, or how many there are.
const Has = "have"

// IdleDeed reports whether a verb in lower case says of those counted no more than that they are there.
func IdleDeed(verb string) bool { return idleDeeds[verb] }

var idleDeeds = set("be is are was were been being have has had having do does did done doing get gets got getting gotten can could will would may might must shall should exist exists existed " +
	"number numbers numbered total totals totalled totaled amount amounts amounted come comes came coming reach reaches reached stand stands stood make makes made making take takes took taken taking include includes included " +
	"account accounts accounted involve involves involved need needs needed want wants wanted there belong belongs mean means meant")
