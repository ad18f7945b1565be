package question

import (
	"slices"
	"strings"

	"quaestor/corpus/place"
)

// besides returns what token i was meant as where the words beside it say so, even if it is a word of its own, or "": the other word of a place's name
// ("nwe zealand"), a month before its year or behind a word of time ("in mya", "juky 2021"), what begins a question ("whet did", "hoe many").
func besides(toks []token, i int) string {
	t := toks[i]
	if !plain(t.low) || len(t.low) < 2 || isPlace(t.low) {
		return ""
	}
	before, after := "", ""
	if i > 0 {
		before = toks[i-1].low
	}
	if i+1 < len(toks) {
		after = toks[i+1].low
	}
	if i == 0 && (helpers[after] || after == "many" || after == "much") && !slices.Contains(asking, t.low) && len(shorts()[t.low]) == 0 && !helpers[t.low] && !idle[t.low] {
		if w, ok := slipOf(t.low, asking); ok {
			return w
		}
	}
	if w, ok := place.Other(t.low, before, after, func(a, b string) bool { return slips(a, b, 1) == 1 && slipCost(a, b) < costOther }); ok {
		return w
	}
	year := len(after) == 4 && (strings.HasPrefix(after, "19") || strings.HasPrefix(after, "20"))
	if !year && !timely[before] || isMonth(t.low) || idle[t.low] && !year || timely[t.low] {
		return ""
	}
	if !year && (light[t.low] || english(t.low)) {
		return ""
	}
	w, _ := slipOf(t.low, wholeMonths)
	return w
}

// slipOf returns the word of a list that w is most likely one slip from.
func slipOf(w string, words []string) (string, bool) {
	best, least := "", costOther
	for _, c := range words {
		if cost := slipCost(w, c); c != w && slips(w, c, 1) == 1 && cost < least {
			best, least = c, cost
		}
	}
	return best, best != ""
}

// What stands beside a word that decides what it was meant as.
var (
	asking      = []string{"how", "what", "which", "when", "where", "who", "why"}
	timely      = set("in since by until till during last early late mid end through to")
	wholeMonths = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
)

// isMonth reports whether w is a month, written out or short.
func isMonth(w string) bool {
	for _, m := range wholeMonths {
		if w == m || len(w) >= 3 && strings.HasPrefix(m, w) || w == "sept" {
			return true
		}
	}
	return false
}
