package answer

import (
	"slices"
	"strings"

	"quaestor/bot/question"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// partFor reports whether what stands in the subject behind its "for" names a part that was not asked for and that the article is not as a
// whole about: "permits for large houses".
func (a *Answerer) partFor(f *fit, ask *question.Ask, at int) bool {
	if headlineAt(f.fig.Subject) == at {
		return false
	}
	title := a.article(f.article).title
	if slices.ContainsFunc(f.org, func(k string) bool { return asked(ask, k) }) || slices.ContainsFunc(f.spots, func(m place.Mention) bool { return m.Start > at }) {
		return false
	}
	part := false
	for _, t := range a.terms.Read(f.fig.Subject) {
		if t.Start <= at || t.Kind != term.Word && t.Kind != term.Modifier || covered(f.spots, t) || ofTime[t.Key] {
			continue
		}
		if asked(ask, t.Key) || a.kinOf(f.article, ask, t.Key) || title[t.Key] {
			return false
		}
		part = true
	}
	return part
}

// headlineAt returns where a subject goes on to say that it is of all that its index is of, or -1.
func headlineAt(subject string) int {
	low := strings.ToLower(subject)
	for _, all := range headlines {
		if i := strings.Index(low, " for "+all); i >= 0 {
			return i
		}
	}
	return -1
}

// headlines are what an index is of that goes by its bare name: the producer price index is that for finished goods.
var headlines = []string{"finished goods", "all items", "all goods", "all commodities", "all urban consumers", "all products", "all manufactured", "all groups"}

// accounts are what a deficit or surplus can be of.
var accounts = map[string]bool{"current account": true, "budget": true, keyTrade: true, "payments": true, "visible trade": true, "invisibles": true}

// plainWords may stand beside a measure without saying of what it is.
var plainWords = map[string]bool{term.Stem("cumulative"): true, term.Stem("expected"): true, term.Stem("outstanding"): true}

// account returns what a bare deficit or surplus is of: the one account that its article names before one, or "".
func (a *Answerer) account(f *fit) string {
	if len(f.measures) != 1 || f.measures[0] != keyDeficit && f.measures[0] != keySurplus {
		return ""
	}
	for _, t := range f.subject {
		if t.Kind != term.Generic && t.Key != f.measures[0] && !plainWords[t.Key] {
			return ""
		}
	}
	return a.article(f.article).account
}

// oneAccount returns the account of all deficits and surpluses of a text that are said to be of any, or "" where they are of several.
// In an article whose title is on trade, a balance that is said to be of nothing is one of trade.
func (a *Answerer) oneAccount(text string, title map[string]bool) string {
	found := ""
	terms := a.terms.Read(text)
	for i := 1; i < len(terms); i++ {
		if k := terms[i].Key; k != keyDeficit && k != keySurplus || !accounts[terms[i-1].Key] {
			continue
		}
		switch k := terms[i-1].Key; {
		case found == "" || a.terms.Wider(found, k): // payments, and then the current account
			found = k
		case found != k && !a.terms.Wider(k, found):
			return ""
		}
	}
	if found == "" && (title[keyTrade] || title["exports"] || title["imports"]) {
		return keyTrade
	}
	return found
}
