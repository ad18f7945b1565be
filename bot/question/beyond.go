package question

import (
	"slices"

	"quaestor/corpus/term"
)

// A Matter is what a question is after that no article of figures answers, however much it speaks of what they hold.
type Matter int

// The matters that are beyond an answer with figures.
const (
	Within  Matter = iota // none of the others
	Way                   // how the asker can do something: "how do I buy shares"
	Advice                // what the asker should do: "should I invest in gold"
	Meaning               // what a word means, how something works or is worked out: "what does GDP stand for"
	Myself                // the one who is asked: "what is your growth rate"
)

// Beyond tells what a question, written by itself, is after beyond figures. It goes by how the question begins, behind what is said of the asking, so that
// what is asked in such a frame is none: "how can I see what exports were".
func Beyond(text string, vocab *Vocabulary) Matter {
	text = untalked(tidy(text), vocab.Terms)
	toks := scan(text)
	toks = slices.DeleteFunc(toks, func(t token) bool { return !t.word })
	for len(toks) > 0 && leadsIn[toks[0].low] {
		toks = toks[1:]
	}
	at := func(i int) string {
		if i < len(toks) {
			return toks[i].low
		}
		return ""
	}
	for i := 1; i < len(toks); i++ {
		if asksWith[at(i)] || at(i) == "how" && (at(i+1) == "much" || at(i+1) == "many") {
			return Within
		}
	}
	switch first, second, third := at(0), at(1), at(2); {
	case first == "how" && (second == "to" && third != "" || ables[second] && persons[third] && at(3) != "" && !stances[at(3)]):
		return Way
	case (first == "should" || first == "shall") && persons[second], first == "is" && weighs(at):
		return Advice
	case first == "define", first == "explain", first == "what" && (second == "does" || second == "do") && endsIn(toks, "mean", "stand for"),
		first == "how" && (second == "does" || second == "do") && endsIn(toks, "work", "works"),
		first == "how" && (second == "is" || second == "are") && endsIn(toks, "calculated", "computed", "measured", "defined", "compiled", "worked out"),
		(first == "what" && (second == "is" || second == "are") || first == "what's") && meansWord(toks):
		return Meaning
	}
	return myself(text, toks, vocab.Terms)
}

// leadsIn are little words before a question.
var leadsIn = set("so and but ok okay well then also now please pls hey hi bot quaestor just")

// asksWith are the words that ask for something else within a question.
var asksWith = set("what which who whom whose when where why whether")

// ables stand between how and who asks for a way; persons are who may ask for one or for advice; stances are no ways to do something: "how do we compare".
var (
	ables   = set("do can could should would might must")
	persons = set("i you we one someone")
	stances = set("stand compare fare rate rank do see feel look")
)

// judged are what is weighed up for the asker: "is gold a good investment".
var judged = set("investment buy idea bet choice")

// weighs reports whether a question is of what is good or bad for its asker, and so of no figure.
func weighs(at func(int) string) bool {
	for i := 1; at(i) != ""; i++ {
		if (at(i) == "good" || at(i) == "bad" || at(i) == "safe" || at(i) == "wise") && at(i-1) == "a" && judged[at(i+1)] {
			return true
		}
	}
	return false
}

// endsIn reports whether toks end in one of the phrases, of one or two words.
func endsIn(toks []token, phrases ...string) bool {
	n := len(toks)
	return slices.ContainsFunc(phrases, func(p string) bool {
		return n > 2 && toks[n-1].low == p || n > 3 && toks[n-2].low+" "+toks[n-1].low == p
	})
}

// meansWord reports whether toks ask for what a word means: "what is the definition of inflation".
func meansWord(toks []token) bool {
	for i := range toks {
		if w := toks[i].low; (w == "meaning" || w == "definition") && i+1 < len(toks) && toks[i+1].low == "of" {
			return true
		}
	}
	return false
}

// myself returns Myself where the question asks for a measure of the one who is asked: "what is your inflation". "Your latest figure for inflation" is none.
func myself(text string, toks []token, terms *term.Thesaurus) Matter {
	for i := range toks {
		if toks[i].low != "your" || i+1 >= len(toks) {
			continue
		}
		for _, t := range terms.Read(text) {
			if t.Start == toks[i+1].start && (t.Kind == term.Measure || toks[i+1].low == "growth") {
				return Myself
			}
		}
	}
	return Within
}
