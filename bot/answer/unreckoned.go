package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
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
	case q.Asks[0].Both && !strings.Contains(ans.Text, oneWayOnly):
		percent := func(f Figure) bool { return f.Unit == "percent" }
		return !slices.ContainsFunc(ans.Figures, percent) || !slices.ContainsFunc(ans.Figures, func(f Figure) bool { return !percent(f) })
	case first.Computed:
		return false
	case slices.ContainsFunc(words, func(w string) bool { return derives[w] }):
		return true
	case slices.ContainsFunc(words, func(w string) bool { return subtracts[w] }) && first.Kind != figure.Change.String() && !slices.ContainsFunc(lowerWords(first.Subject), func(w string) bool { return gaps[w] || balances[w] }):
		return true // one of the two says nothing of how far they lie apart
	case q.Asks[0].Former && q.Asks[0].FormerWay != figure.NoDirection && first.Kind == figure.Change.String() && first.Direction == q.Asks[0].FormerWay.String():
		return true // the move is no value before it
	}
	return q.Worked && q.Given != nil && first.Value == q.Given.Value.String() && sameUnit(q.Given.Unit, first.Unit)
}

// derives are the verbs that ask for what follows from figures.
var derives = map[string]bool{"derive": true, "subtracting": true, "deduce": true, "infer": true, "calculate": true, "compute": true}

// subtracts are the words for taking one figure from another, balances the nouns of what is left over.
var (
	subtracts = map[string]bool{"minus": true, "subtract": true, "subtracted": true, "difference": true, "diff": true}
	balances  = map[string]bool{"surplus": true, "deficit": true, "balance": true, "shortfall": true, "net": true}
)

// figureNouns are the nouns of figures themselves: what one figure may be of, as "all three mines", is none.
var figureNouns = map[string]bool{"amounts": true, "figures": true, "rates": true, "values": true, "numbers": true, "sums": true, "percentages": true, "totals": true, "prices": true,
	"levels": true, "indicators": true, "indexes": true, "indices": true}

// numberOfAll returns how many figures are asked for by their number: 3 for "give all three amounts"; 0 where none is named.
func numberOfAll(words []string) int {
	const near = 3 // words that may tell which figures: "all four British cyclical indicators"
	for i := range max(0, len(words)-2) {
		n, ok := quantity.SmallNumber(words[i+1])
		if ok && words[i] == "all" && n > 1 && slices.ContainsFunc(words[i+2:min(len(words), i+3+near)], func(w string) bool { return figureNouns[w] }) {
			return int(n)
		}
	}
	return 0
}
