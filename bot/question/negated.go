package question

import (
	"slices"
	"strings"
)

// denials are the auxiliaries joined with "not", with and without their apostrophe where that makes no other word.
var denials = set("cannot don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't haven't hasn't hadn't isn't aren't wasn't weren't " +
	"dont doesnt didnt wouldnt couldnt shouldnt havent hasnt hadnt isnt arent wasnt werent")

// deniable are the auxiliaries behind which "not" denies the verb to come. Behind a form of "be" it may only set things apart; see [reader.keys].
var deniable = set("do does did will would can could should must have has had")

// negated reports whether the question asks for what did not happen or is not so: "how many pupils do not eat at school", "who has never voted". No figure
// states that, and the figure of those who do is not asked for. What may be so or not is no such question ("did exports not grow?"), and one for a
// reason looks for the denial itself.
func (r *reader) negated() bool {
	if r.find("never") >= 0 || r.find("nothing", "to", "do", "with") >= 0 {
		return true
	}
	if i := r.find("aside"); i > 0 && r.content(i-1) && !keepsAside[r.word(i-1)] && r.word(i+1) == "," && i+2 < len(r.toks) && r.ask.Want.Figure() {
		return true // "the mills aside, what share is left"
	}
	if r.q.YesNo || r.ask.Want == Why {
		return false
	}
	for i := 1; i < len(r.toks); i++ { // what opens with it asks for yes or no: "didn't exports fall?"
		if r.denies(i) && !r.besides(i) {
			return true
		}
	}
	return false
}

// keepsAside are the verbs whose "aside" leaves nothing out of what is asked for: "how much did the bank set aside, in all".
var keepsAside = set("set sets setting put puts putting lay lays laid laying push pushed brush brushed cast step stepped stand stood leave left leaving")

// denies reports whether the word at i denies the verb to come. The tag of "it fell, didn't it?", the "not only" of more than one thing and what "has not
// been so high since" another time deny nothing that is asked for.
func (r *reader) denies(i int) bool {
	if !denials[r.word(i)] && !(r.word(i) == "not" && (deniable[r.word(i-1)] || beForms[r.word(i-1)] && r.doneBy(i+1) || r.splitFrom(i))) {
		return false
	}
	switch r.word(i + 1) {
	case "it", "they", "he", "she", "we", "you", "i", "there", "only", "just":
		return false
	}
	return !slices.ContainsFunc(r.toks[i:], func(t token) bool { return t.low == "since" })
}

// splitFrom reports whether the "not" at i stands between who acts and the verb, behind "did" and its like: "how many plants did the inspectors not approve".
func (r *reader) splitFrom(i int) bool {
	const longest = 4 // words of who acts
	for j := i - 1; j > 0 && j >= i-longest && r.toks[j].word && !connectors[r.word(j)]; j-- {
		switch r.word(j) {
		case "do", "does", "did", "has", "have", "had", "will":
			return j < i-1 && i+1 < len(r.toks) && r.toks[i+1].word && r.find("how") >= 0 && r.find("how") < j
		}
	}
	return false
}

// doneBy reports whether a passive verb stands at i with who does it or where it goes: "not done by private firms", "not sold abroad".
func (r *reader) doneBy(i int) bool {
	w := r.word(i)
	if !strings.HasSuffix(w, "ed") && !participles[w] {
		return false
	}
	switch r.word(i + 1) {
	case "by", "to", "in", "from", "with", "for", "at", "on", "abroad":
		return true
	}
	return false
}

// participles are those that do not end in "ed".
var participles = set("done made sold sent bought held spent paid lent grown given taken kept built owed put shown sown eaten caught born driven")

// besides reports whether the word at i stands in a clause that only tells a condition, a time or more of something: "if it does not pay", ", which did not
// join".
func (r *reader) besides(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch w := r.word(j); w {
		case "if", "unless", "because", "although", "though", "while", "whereas", "after", "before", "until":
			return true
		case "when", "as":
			return j > 0
		case ",", ";":
			next := r.word(j + 1)
			return j > 0 && (next == "which" || next == "who" || next == "whose" || next == "where")
		}
	}
	return false
}
