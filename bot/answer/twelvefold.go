package answer

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
)

// twelvefold computes what a year comes to from what is told of each month: "makes 7,400 tonnes a month" for "how much does it make in a year".
func (a *Answerer) twelvefold(q *question.Question, f *fit) (derived, bool) {
	if !forEvery(lowerWords(q.Corrected), "year") || slices.Contains(lowerWords(q.Corrected), "month") || f.fig.Kind == figure.Change || f.fig.Class == quantity.Percent || !operand(f.fig) {
		return derived{}, false
	}
	const reach = 60 // bytes behind the figure
	text := a.text(f.passage)[f.fig.End-a.idx.Passage(f.passage).Start:]
	text, _, _ = strings.Cut(text[:min(len(text), reach)], ",")
	if !forEvery(lowerWords(text), "month") {
		return derived{}, false
	}
	v := f.fig.Value.Mul(decimal.NewFromInt(12))
	d := derived{value: v, from: []fit{*f}}
	d.fig = a.computed(v, f.fig.Unit, f.fig)
	d.fig.Kind, d.fig.Op = kindName(f.fig), OpSum
	d.fig.Formula = plain(f.fig) + " × 12 = " + amount(v, f.fig.Unit)
	d.words = f.fig.Subject + " in twelve months"
	return d, true
}

// forEvery reports whether words speak of each of a unit of time: "a month", "per month", "every month".
func forEvery(words []string, unit string) bool {
	for i, w := range words[:max(0, len(words)-1)] {
		if words[i+1] == unit && (w == "a" || w == "per" || w == "each" || w == "every") {
			return true
		}
	}
	return false
}
