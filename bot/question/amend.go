package question

import "strings"

// leadIns are what a message of a talk may begin with before it asks anything; true where what follows puts right what was asked before.
var leadIns = []struct {
	words  []string
	amends bool
}{
	{ph("no"), true}, {ph("nope"), true}, {ph("nah"), true}, {ph("sorry"), true}, {ph("oops"), true}, {ph("wait"), true}, {ph("correction"), true},
	{ph("i", "meant"), true}, {ph("i", "mean"), true}, {ph("meant"), true}, {ph("make", "that"), true}, {ph("make", "it"), true}, {ph("rather"), true}, {ph("my", "bad"), true}, {ph("my", "mistake"), true},
	{ph("thanks"), false}, {ph("thank", "you"), false}, {ph("thx"), false}, {ph("great"), false}, {ph("cool"), false}, {ph("ok"), false}, {ph("okay"), false},
	{ph("alright"), false}, {ph("right"), false}, {ph("well"), false}, {ph("hm"), false}, {ph("hmm"), false}, {ph("ah"), false}, {ph("oh"), false}, {ph("interesting"), false}, {ph("nice"), false},
}

// amended returns a message without what it begins with before it asks anything, and whether it puts right the question before: "no, I meant imports" asks
// for imports in place of what was asked, "not in April, in May" for May.
func amended(text string) (rest string, amends bool) {
	const short = 6 // words of a correction; a longer message asks for itself
	toks := scan(text)
	at := 0
	for next := true; next; {
		next = false
		for _, l := range leadIns {
			if n := len(l.words); at+n < len(toks) && follows(toks[at:], l.words) && (at > 0 || ends(toks, n) || n > 1) {
				at, amends, next = at+n, amends || l.amends, true
				break
			}
		}
		for at < len(toks)-1 && !toks[at].word && (at > 0) {
			at++
		}
	}
	if at+2 < len(toks) && toks[at].low == "not" && (amends || at == 0) {
		for i := at + 1; i+1 < len(toks); i++ {
			if w := toks[i].low; w == "," || w == "but" {
				at, amends = i+1, true // "not in April, in May"
				break
			}
		}
	}
	rest = text[toksStart(toks, at, len(text)):]
	if amends {
		if i := strings.Index(rest, ", not "); i > 0 {
			rest = rest[:i]
		}
	}
	return rest, amends && len(strings.Fields(rest)) <= short
}

// follows reports whether toks begin with words.
func follows(toks []token, words []string) bool {
	for i, w := range words {
		if toks[i].low != w {
			return false
		}
	}
	return true
}

// ends reports whether a mark stands behind the first n tokens, or a word that goes on, such as "and", "so" or "what": "no, imports", "ok and Chad".
func ends(toks []token, n int) bool {
	switch w := toks[n]; w.low {
	case "and", "so", "what", "how", "i", "but", "then":
		return true
	default:
		return !w.word
	}
}

// toksStart returns the byte where the token at begins, 0 where it is the first or, of a text of end bytes, behind the last.
func toksStart(toks []token, at, end int) int {
	if at == 0 || at >= len(toks) {
		return 0
	}
	return toks[at].start
}
