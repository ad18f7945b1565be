package question

import (
	"slices"
	"strings"

	"quaestor/corpus/figure"
)

// acceleration reads whether something is asked for that grew faster or slower, and which of the two: "did export growth slow", "how much slower did sales rise", "loans
// accelerated", "did inflation slow".
func (r *reader) acceleration() {
	if r.ask.Want.Figure() && !slices.ContainsFunc(r.toks, func(t token) bool { return t.low == "rate" || t.low == "unemployment" }) {
		for i, t := range r.toks {
			if d := r.paceAt(i, t.low); d != figure.NoDirection {
				r.ask.Accel = d
				return
			}
		}
	}
}

// paceAt returns which way the word at i says that a growth went: "slowed", "accelerated", the "ease" of "did growth ease".
func (r *reader) paceAt(i int, low string) figure.Direction {
	switch {
	case low == "slower" || strings.HasPrefix(low, "slowe") || low == "slow" || low == "slows" || low == "slowing" || strings.HasPrefix(low, "decelerat"):
		return figure.Down
	case low == "faster" || low == "quicker" || strings.HasPrefix(low, "accelerat") || strings.HasPrefix(low, "quicken"):
		return figure.Up
	}
	if growth := r.find("growth"); growth < 0 || growth > i {
		return figure.NoDirection
	}
	if d, ok := r.changeAt(i); ok && r.auxiliaryBefore(i) {
		return d
	}
	return figure.NoDirection
}

// auxiliaryBefore reports whether the word at i is the verb of a question that an auxiliary opens: the "ease" of "did growth ease".
func (r *reader) auxiliaryBefore(i int) bool {
	j := slices.IndexFunc(r.toks[:i], func(t token) bool { return t.low == "did" || t.low == "does" || t.low == "has" || t.low == "have" })
	return j >= 0 && r.toks[i].low != "growth"
}

// fastAdverbs are those that tell how fast something moves.
var fastAdverbs = set("quickly rapidly swiftly speedily strongly briskly fast")

// comparedPace writes as one word what tells in two that something was faster or slower: "more slowly", "less quickly". Who and why ask for what a text says, in
// its own words.
func comparedPace(text string) string {
	toks := scan(text)
	if len(toks) > 0 && (toks[0].low == "who" || toks[0].low == "why") {
		return text
	}
	for i := len(toks) - 2; i >= 0; i-- {
		way, next := toks[i].low, toks[i+1].low
		if way != "more" && way != "less" {
			continue
		}
		word := ""
		switch {
		case next == "slowly" && way == "more", fastAdverbs[next] && way == "less":
			word = "slower"
		case next == "slowly", fastAdverbs[next]:
			word = "faster"
		default:
			continue
		}
		text = text[:toks[i].start] + word + text[toks[i+1].end:]
	}
	return text
}
