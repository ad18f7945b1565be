package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
)

// onlyPossible reports whether the words right before a figure say that it may come to that: "capacity could be raised to 48".
func (a *Answerer) onlyPossible(f *fit) bool {
	const reach = 6 // words
	words := lowerWords(a.text(f.passage)[:f.fig.Start-a.idx.Passage(f.passage).Start])
	return slices.ContainsFunc(words[max(0, len(words)-reach):], func(w string) bool { return w == "could" || w == "may" || w == "might" })
}

// levels leaves out changes where a level is asked for and held: "what sales does Acme see" of "sales to rise 11 pct to 1.2 billion".
func levels(fits []fit, ask *question.Ask) []fit {
	change := func(f fit) bool { return f.fig.Kind == figure.Change }
	if ask.Want != question.Level || !slices.ContainsFunc(fits, func(f fit) bool { return !change(f) }) {
		return fits
	}
	return slices.DeleteFunc(fits, change)
}
