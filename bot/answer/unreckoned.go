package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/quantity"
)

// unreckoned reports whether an answer only shows what a text states where the question asks for more: for what is to be derived from figures, for several
// figures by their number, for a change as an amount and in percent, for another figure than the one that it names itself.
func unreckoned(q *question.Question, ans *Answer) bool {
	if ans.Status == Unanswerable || len(ans.Figures) == 0 || !q.Asks[0].Want.Figure() || q.YesNo || q.Op == question.Filter {
		return false
	}
	words, first := lowerWords(q.Corrected), &ans.Figures[0]
	switch {
	case len(ans.Figures) < numberOfAll(words):
		return true
	case q.Asks[0].Both:
		percent := func(f Figure) bool { return f.Unit == "percent" }
		return !slices.ContainsFunc(ans.Figures, percent) || !slices.ContainsFunc(ans.Figures, func(f Figure) bool { return !percent(f) })
	case first.Computed:
		return false
	case slices.ContainsFunc(words, func(w string) bool { return derives[w] }):
		return true
	}
	return q.Worked && q.Given != nil && first.Value == q.Given.Value.String() && sameUnit(q.Given.Unit, first.Unit)
}

// derives are the verbs that ask for what follows from figures.
var derives = map[string]bool{"derive": true, "deduce": true, "infer": true, "calculate": true, "compute": true}

// numberOfAll returns how many figures are asked for by their number: 3 for "give all three amounts"; 0 where none is named.
func numberOfAll(words []string) int {
	for i := range max(0, len(words)-1) {
		if n, ok := quantity.SmallNumber(words[i+1]); ok && words[i] == "all" && n > 1 {
			return int(n)
		}
	}
	return 0
}
