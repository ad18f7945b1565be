package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
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
	case restAsked(words) && !restTold(quotes(ans)), growsMore(words) && first.Kind == figure.Change.String() && !strings.Contains(quotes(ans), " than "):
		return true
	case unitsAsked(q, words) && !holdsUnits(words, quotes(ans)), oftenAsked(words) && !regular(quotes(ans)):
		return true
	case slices.ContainsFunc(words, func(w string) bool { return derives[w] }):
		return true
	case slices.ContainsFunc(words, func(w string) bool { return subtracts[w] }) && first.Kind != figure.Change.String() && !slices.ContainsFunc(lowerWords(first.Subject), func(w string) bool { return gaps[w] || balances[w] }):
		return true // one of the two says nothing of how far they lie apart
	case q.Asks[0].Former && q.Asks[0].FormerWay != figure.NoDirection && first.Kind == figure.Change.String() && first.Direction == q.Asks[0].FormerWay.String():
		return true // the move is no value before it
	}
	return q.Worked && q.Given != nil && first.Value == q.Given.Value.String() && sameUnit(q.Given.Unit, first.Unit)
}

// quotes returns what an answer quotes, in lower case.
func quotes(ans *Answer) string {
	var text strings.Builder
	for _, c := range ans.Citations {
		text.WriteString(term.Lower(c.Quote) + " ")
	}
	return text.String()
}

// restAsked reports whether words ask for what is left of an amount: "how much of the loan was left", but not "how much was the rate left at".
func restAsked(words []string) bool {
	for i := 1; i < len(words); i++ {
		if words[0] != "how" || words[i] != "left" || !beings[words[i-1]] {
			continue
		}
		return i+1 == len(words) || afterRest[words[i+1]]
	}
	return false
}

// beings are the forms of "be", afterRest the words that may follow "left" where it says that something remains.
var (
	beings    = map[string]bool{"is": true, "are": true, "was": true, "were": true, "be": true, "been": true}
	afterRest = map[string]bool{"after": true, "over": true, "once": true, "when": true, "in": true, "of": true, "by": true,
		"for": true, "then": true, "unspent": true, "unused": true, "to": true, "now": true}
)

// restTold reports whether text speaks of what is left of something.
func restTold(text string) bool {
	return holdsAny(text, "left", "remain", " rest ", "balance", "outstanding", "unused", "unspent", "still")
}

// growsMore reports whether words ask by how much more something grew at one time than at another: that is told by two changes.
func growsMore(words []string) bool {
	for i := 1; i+1 < len(words); i++ {
		if words[i] != "much" || words[i-1] != "how" || words[i+1] != "more" && words[i+1] != "less" && words[i+1] != "further" {
			continue
		}
		grows := slices.ContainsFunc(words[i+2:], func(w string) bool { way, ok := term.Direction(w); return ok && way != 0 })
		return grows && slices.Contains(words[i:], "than")
	}
	return false
}

// unitsAsked reports whether q asks for what came in so many days, weeks, months or years that it names by no date: "over the two days".
func unitsAsked(q *question.Question, words []string) bool {
	return unitsAt(words) > 0 && q.Asks[0].Period.IsZero()
}

// unitsAt returns where in words the number of "over the two days" stands, or 0.
func unitsAt(words []string) int {
	for i := 2; i+1 < len(words); i++ {
		n, ok := quantity.SmallNumber(words[i])
		before := words[i-2] == "over" || words[i-2] == "in" || words[i-2] == "during" || words[i-2] == "for"
		if ok && n > 1 && words[i-1] == "the" && before && timeUnits[words[i+1]] && (i+2 == len(words) || !boundsTime[words[i+2]]) {
			return i
		}
	}
	return 0
}

// timeUnits are units of time, boundsTime the words that say which ones are meant.
var (
	timeUnits  = map[string]bool{"days": true, "weeks": true, "months": true, "quarters": true, "years": true}
	boundsTime = map[string]bool{"to": true, "ended": true, "ending": true, "through": true, "from": true, "until": true,
		"before": true, "after": true, "since": true, "of": true}
)

// holdsUnits reports whether text, in lower case, is of as many days, weeks, months or years as words ask for: of "the two days", of "two-day sales".
func holdsUnits(words []string, text string) bool {
	i := unitsAt(words)
	number, unit := words[i], strings.TrimSuffix(words[i+1], "s")
	return strings.Contains(text, number+" "+unit) || strings.Contains(text, number+"-"+unit) || strings.Contains(text, "both "+unit)
}

// oftenAsked reports whether words ask how often something is done.
func oftenAsked(words []string) bool {
	i := slices.Index(words, "how")
	return i >= 0 && i+1 < len(words) && (words[i+1] == "often" || words[i+1] == "frequently")
}

// regular reports whether text, in lower case, says that something is done time after time.
func regular(text string) bool {
	return holdsAny(text, "every", "times", "daily", "weekly", "fortnight", "monthly", "quarterly", "yearly", "annual", "once a", "twice", "each ")
}

// holdsAny reports whether text holds one of words.
func holdsAny(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
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
