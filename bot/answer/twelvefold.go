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
	if !monthly(a.text(f.passage)[f.fig.End-a.idx.Passage(f.passage).Start:]) {
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

// monthly reports whether the text behind a figure says that it is of each month: "tonnes of paper a month". No more than the rest of its noun phrase may stand
// between: the month of "500 people and hires 20 a month" is of another figure, and "600 dollars a month ago" is of none.
func monthly(behind string) bool {
	const most = 4 // words of the noun phrase
	behind, _, _ = strings.Cut(behind, ",")
	words := lowerWords(behind)
	for i := range words[:max(0, min(len(words)-1, most+1))] {
		if forEvery(words[i:i+2], "month") {
			led := i == 0 || !notMonthly[words[i-1]] && (i == 1 || ofNoun[words[0]])
			return led && (i+2 == len(words) || !pastMonth[words[i+2]])
		}
		if _, number := quantity.SmallNumber(words[i]); number || clauseWords[words[i]] || strings.ContainsAny(words[i], "0123456789") {
			return false
		}
	}
	return false
}

// Words around "a month": those that lead the rest of a noun phrase, those with which it is a span, those by which it is a time, and those that begin something else.
var (
	ofNoun      = map[string]bool{"of": true, "in": true, "for": true, "to": true, "from": true, "on": true}
	notMonthly  = map[string]bool{"in": true, "within": true, "for": true, "over": true, "after": true, "than": true, "about": true, "by": true, "during": true, "to": true, "from": true, "of": true, "on": true}
	pastMonth   = map[string]bool{"ago": true, "earlier": true, "before": true, "later": true, "previously": true, "after": true, "since": true, "back": true, "or": true}
	clauseWords = map[string]bool{"and": true, "but": true, "or": true, "that": true, "which": true, "who": true, "while": true, "dozen": true, "hundred": true, "thousand": true}
)

// forEvery reports whether words speak of each of a unit of time: "a month", "per month", "every month".
func forEvery(words []string, unit string) bool {
	for i, w := range words[:max(0, len(words)-1)] {
		if words[i+1] == unit && (w == "a" || w == "per" || w == "each" || w == "every") {
			return true
		}
	}
	return false
}
