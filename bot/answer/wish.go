package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/clause"
	"quaestor/corpus/term"
)

// toDo returns what clause c says is threatened, promised or planned to be done, where the question asks for that: "what did Rubin threaten to do".
func (r *reader) toDo(text string, c *clause.Clause) clause.Span {
	if !asksToDo(r.q) || !c.Object.Empty() {
		return clause.Span{}
	}
	for _, o := range clause.Read(text) {
		if o.Verb.Start > c.Verb.End && strings.TrimSpace(text[c.Verb.End:o.Verb.Start]) == "to" {
			return clause.Span{Start: o.Verb.Start, End: max(o.Object.End, o.Verb.End)}
		}
	}
	return clause.Span{}
}

// asksToDo reports whether a question asks what somebody means to do: "what did Rubin threaten to do".
func asksToDo(q *question.Question) bool {
	words := lowerWords(q.Corrected)
	n := len(words)
	return n > 1 && words[n-1] == "do" && words[n-2] == "to"
}

// active reports whether a question asks what somebody does, and not what is done.
func active(q *question.Question) bool {
	return slices.ContainsFunc(lowerWords(q.Corrected), func(w string) bool { return w == "did" || w == "does" || w == "do" })
}

// onlyDoneTo reports whether passage p tells what a question asks somebody to do only as done to them, or to anybody where it asks what they mean to do, or
// does not tell that they mean it: "the mill was bought by Acme" does not tell what the mill bought.
func (a *Answerer) onlyDoneTo(p int, q *question.Question) bool {
	gap := clause.ReadGap(q.Corrected)
	if gap.Slot != clause.Patient || gap.Verb == "" || !active(q) {
		return false
	}
	text, done := a.text(p), false
	if asksToDo(q) && !slices.ContainsFunc(lowerWords(text), func(w string) bool { return sameAct(gap.Verb, w) }) {
		return true // it tells of nothing meant
	}
	asked := lowerWords(q.Corrected)
	named := slices.ContainsFunc(strings.Fields(q.Corrected)[1:], nameWord)
	agent := asked[:max(0, slices.IndexFunc(asked, func(w string) bool { return sameSense(gap.Verb, w) }))]
	for _, c := range a.passage(p).clauses() {
		switch {
		case !sameSense(gap.Verb, c.Verb.Of(text)):
		case asksToDo(q) && !c.Passive && named && otherName(agent, c.Subject.Of(text)):
			done = true
		case c.Passive && c.Object.Empty(), !c.Passive && !onlyIn(agent, lowerWords(text[:c.Verb.Start]), lowerWords(text[c.Verb.End:c.Whole.End])):
			return false
		case !c.Passive:
			done = true
		default:
			who := lowerWords(c.Object.Of(text))
			done = done || asksToDo(q) || len(who) > 0 && !slices.ContainsFunc(who, func(w string) bool { return !clause.Small(w) && !slices.Contains(asked, w) })
		}
	}
	return done
}

// otherName reports whether phrase is a name with no word of agent in it.
func otherName(agent []string, phrase string) bool {
	return phrase != "" && onlyNames(phrase) && !slices.ContainsFunc(lowerWords(phrase), func(w string) bool { return !clause.Small(w) && slices.Contains(agent, w) }) && !pronouns[strings.ToLower(phrase)]
}

// onlyIn reports whether a word of weight of those asked stands in behind, and none in before: "Moe threatened the mill".
func onlyIn(asked, before, behind []string) bool {
	in := func(words []string) bool {
		return slices.ContainsFunc(asked, func(w string) bool { return !clause.Small(w) && slices.Contains(words, w) })
	}
	return in(behind) && !in(before)
}

// wishes are the stems of verbs by which a question tells what somebody says should be done.
var wishes = stems("want urge call favour favor back demand seek ask")

// wished reports whether text tells that something should be done.
func wished(text string) bool {
	return slices.ContainsFunc(lowerWords(text), func(w string) bool {
		switch w {
		case "should", "must", "urged", "ought", "called", "demanded":
			return true
		}
		return false
	})
}

// writes reports whether the question asks who wrote what is no saying: a report, a book.
func (r *reader) writes() bool {
	switch term.Stem(r.gap.Verb) {
	case term.Stem("write"), term.Stem("wrote"), term.Stem("written"):
		return slices.ContainsFunc(lowerWords(r.q.Corrected), func(w string) bool { return w == "report" || w == "book" || w == "letter" || w == "law" || w == "plan" })
	}
	return false
}
