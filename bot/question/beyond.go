package question

import (
	"slices"
	"strings"

	"quaestor/corpus/period"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// A Matter is what a question is after that no article of figures answers, however much it speaks of what they hold.
type Matter int

// The matters that are beyond an answer with figures.
const (
	Within   Matter = iota // none of the others
	Way                    // how the asker can do something: "how do I buy shares"
	Advice                 // what the asker should do: "should I invest in gold"
	Meaning                // what a word means, how something works or is worked out: "what does GDP stand for"
	Supposed               // what would be if something were so: "what if oil hits 200 dollars"
	Talkers                // the one who asks or is asked: "what is your growth rate"
)

// Beyond tells what a question, written by itself, is after beyond figures. It goes by how the question begins, behind what is said of the asking, so that
// what is asked in such a frame is none, "how can I see what exports were", nor what names a time.
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
	if len(period.Find(text, period.Date{})) > 0 {
		return Within // who names a time asks for what was then: "how do I get the exports of May"
	}
	first, second, third := at(0), at(1), at(2)
	if first == "whats" || first == "what" && toks[0].owns {
		first, second, third = "what", "is", second // "what's"
	}
	switch {
	case first == "how" && persons[third] && ables[second] && at(3) != "":
		if !looks[at(3)] {
			return Way
		}
	case first == "how" && (second == "to" || second == "can" || second == "could" || second == "should") && third != "" && !looks[third]:
		return Way
	case (first == "should" || first == "shall") && persons[second], first == "is" && weighs(at):
		return Advice
	case first == "what" && (second == "if" || second == "would" && third == "happen"):
		return Supposed
	case meaning(first, second, toks), first == "what" && second == "is" && (third == "a" || third == "an") && bareThing(text, toks, vocab.Terms):
		return Meaning
	}
	return ofTalkers(text, toks, at, vocab.Terms)
}

// meaning reports whether a question of toks, which begins with the two words, is of what a word means, how something works or is worked out.
func meaning(first, second string, toks []token) bool {
	does, be := second == "does" || second == "do", second == "is" || second == "are"
	switch first {
	case "define", "explain":
		return true
	case "what":
		return does && endsIn(toks, "mean", "stand for") || be && meansWord(toks)
	case "how":
		return does && endsIn(toks, "work", "works") || be && endsIn(toks, "calculated", "computed", "measured", "defined", "compiled", "worked out")
	}
	return false
}

// bareThing reports whether toks end in a measure right behind "a" or "an", of which nothing else is said: "what is a trade surplus".
func bareThing(text string, toks []token, terms *term.Thesaurus) bool {
	last := toks[len(toks)-1]
	for _, t := range terms.Read(text) {
		if t.Kind == term.Measure && t.End == last.end {
			return t.Start >= toks[1].end && len(strings.Fields(text[toks[1].end:t.Start])) <= 2
		}
	}
	return false
}

// leadsIn are little words before a question.
var leadsIn = set("so and but ok okay well then also now please pls hey hi bot quaestor just")

// asksWith are the words that ask for something else within a question.
var asksWith = set("what which who whom whose when where why whether")

// ables stand between how and who asks for a way; persons are who may ask for one or for advice; looks are what is done with figures:
// "how do I check exports", "how do we compare".
var (
	ables   = set("do can could should would might must")
	persons = set("i you we one someone")
	looks   = set("stand compare fare rate rank do see feel look find get check know learn read cite say put sum work think tell show")
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

// meansWord reports whether toks ask for what a word means: "what is the definition of inflation", "what's the exact meaning of GDP".
func meansWord(toks []token) bool {
	const farthest = 4 // tokens before the noun
	for i := 1; i <= farthest && i+1 < len(toks); i++ {
		if w := toks[i].low; w == "meaning" || w == "definition" {
			return toks[i+1].low == "of"
		}
	}
	return false
}

// ofTalkers returns Talkers where the question asks for something of the one who asks or is asked: "what is your inflation", "how much did my house price
// rise". "Your latest figure for inflation" is of the articles.
func ofTalkers(text string, toks []token, at func(int) string, terms *term.Thesaurus) Matter {
	figures := slices.ContainsFunc(toks, func(t token) bool { return ofArticles[t.low] })
	for i := range toks {
		verb := at(i + 1)
		switch at(i) {
		case "your":
			for _, t := range terms.Read(text) {
				if i+1 < len(toks) && t.Start == toks[i+1].start && (t.Kind == term.Measure || verb == "growth") && !figures && len(place.Find(text)) == 0 {
					return Talkers
				}
			}
		case "my":
			if i > 1 && (at(i-1) == "did" || at(i-1) == "does" || at(i-1) == "is" || at(i-1) == "of") && questionWords[at(0)] {
				return Talkers
			}
		case "you":
			if i > 1 && at(i-1) == "do" && at(0) == "how" && (verb == "cost" || verb == "earn") {
				return Talkers // but "how much do you pay for petrol" is of anybody
			}
		}
	}
	return Within
}

// ofArticles are what the articles have of a measure: "your figure for inflation", "your exports data".
var ofArticles = set("figure figures number numbers data reading readings series statistic statistics estimate estimates latest")
