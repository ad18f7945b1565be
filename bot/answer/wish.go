package answer

import (
	"slices"
	"strings"

	"quaestor/corpus/clause"
	"quaestor/corpus/term"
)

// toDo returns what clause c says is threatened, promised or planned to be done, where the question asks for that: "what did Rubin threaten to do".
func (r *reader) toDo(text string, c *clause.Clause) clause.Span {
	words := lowerWords(r.q.Corrected)
	if n := len(words); n < 2 || words[n-1] != "do" || words[n-2] != "to" || !c.Object.Empty() {
		return clause.Span{}
	}
	for _, o := range clause.Read(text) {
		if o.Verb.Start > c.Verb.End && strings.TrimSpace(text[c.Verb.End:o.Verb.Start]) == "to" {
			return clause.Span{Start: o.Verb.Start, End: max(o.Object.End, o.Verb.End)}
		}
	}
	return clause.Span{}
}

// active reports whether the question asks what somebody does, and not what is done.
func (r *reader) active() bool {
	return slices.ContainsFunc(lowerWords(r.q.Corrected), func(w string) bool { return w == "did" || w == "does" || w == "do" })
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
