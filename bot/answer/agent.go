package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/term"
)

// agent returns the name in text that does what "who lowered the rating" asks for: the one right before a verb of that sense ("Acme cut",
// "Acme said it had cut") or behind its "by" ("the downgrading by Acme").
func (a *Answerer) agent(q *question.Question, text string) string {
	verb := askedDoing(q)
	if verb == "" {
		return ""
	}
	low := strings.ToLower(text)
	for _, n := range a.properNames(q, text) {
		i := strings.Index(text, n)
		before, after := lowerWords(low[:i]), lowerWords(low[i+len(n):])
		if len(after) > 0 && after[0] == "s" {
			continue // what is theirs does it
		}
		for len(after) > 0 && beforeVerb[after[0]] {
			after = after[1:]
		}
		if len(after) > 0 && !strings.HasSuffix(after[0], "ing") && sameSense(verb, after[0]) && doneTo(q, verb, text, n) {
			return n
		}
		const reach = 7 // words between the verb and its "by"
		if k := len(before) - 1; k > 0 && before[k] == "by" && slices.ContainsFunc(before[max(0, k-reach):k], func(w string) bool { return sameSense(verb, w) }) && doneTo(q, verb, text, n) {
			return n
		}
	}
	return ""
}

// beforeVerb are the words that may stand between a name and its verb: "Acme said it had also cut".
var beforeVerb = map[string]bool{"said": true, "it": true, "he": true, "she": true, "they": true, "that": true, "has": true, "had": true, "have": true, "also": true, "today": true, "yesterday": true, "recently": true, "earlier": true, "then": true, "itself": true}

// askedDoing returns the verb behind "who", or "which" and its noun, that is no verb of saying or being; "" where there is none.
func askedDoing(q *question.Question) string {
	words := lowerWords(q.Corrected)
	at := slices.IndexFunc(words, func(w string) bool { return w == "who" || w == q.Focus && q.Focus != "" })
	if at < 0 || at+1 >= len(words) {
		return ""
	}
	for _, w := range words[at+1 : min(len(words), at+4)] {
		switch w {
		case "had", "has", "have", "then", "also", "first", "last", "recently":
			continue
		case "is", "was", "are", "were", "did", "does", "in", "at", "of", "for":
			return ""
		}
		if sayings[w] || roles[w] != nil {
			return ""
		}
		return w
	}
	return ""
}

// sameSense reports whether two verbs, in any form, say of a thing the same: "lowered" and "downgrading".
func sameSense(x, y string) bool {
	sx, sy := term.Stem(x), term.Stem(y)
	return sx == sy || slices.Contains(doings()[sx], sy)
}
