package answer

import (
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/quantity"
)

// unnamed reports whether span, read in a passage, names nothing of the sort that "which" asks for: the sort itself ("the office"),
// a time where no time is asked for, one thing where the question says how many there are, or a body where it asks for a person.
func unnamed(q *question.Question, ask *question.Ask, span string) bool {
	if ask.Want != question.What || q.Focus == "" {
		return false
	}
	sort := strings.TrimSuffix(q.Focus, "s")
	if words := lowerWords(span); len(words) == 2 && words[0] == "the" && strings.TrimSuffix(words[1], "s") == sort {
		return true
	}
	switch {
	case ask.Person:
		return !strings.Contains(span, " ") && (body(span) || assemblies[strings.ToLower(span)])
	case onlyTime(span) && !nounsOfTime[sort]:
		return true
	}
	n := numbered(q)
	return n > 1 && !strings.Contains(span, " and ") && !strings.Contains(span, " or ") && (n == 2 || !strings.Contains(span, ", "))
}

// assemblies are the bodies of many people that a text names by one word.
var assemblies = map[string]bool{"congress": true, "parliament": true, "senate": true, "cabinet": true, "diet": true}

// nounsOfTime are the nouns of times.
var nounsOfTime = map[string]bool{"time": true, "day": true, "date": true, "week": true, "month": true, "quarter": true, "half": true,
	"year": true, "season": true, "period": true, "decade": true, "weekday": true, "century": true}

// numbered returns how many things a question that begins with "which two" asks for by a number, or 0.
func numbered(q *question.Question) int {
	words := lowerWords(q.Corrected)
	if len(words) < 2 || words[0] != "which" && words[0] != "what" {
		return 0
	}
	n, _ := quantity.SmallNumber(words[1])
	return int(n)
}
