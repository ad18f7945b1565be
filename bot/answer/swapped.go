package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
)

// swapped reports whether f goes the other way between the places of ask: Ozmark's exports to Norland where Norland's to Ozmark are asked for.
func swapped(f *figure.Figure, ask *question.Ask) bool {
	in := func(places, of []string) bool {
		return len(of) > 0 && !slices.ContainsFunc(of, func(p string) bool { return !slices.Contains(places, p) })
	}
	return in(f.Partner, ask.Owners) && in(f.Place, ask.Partners) && !slices.ContainsFunc(ask.Keys, func(k question.Key) bool {
		return k.Key == keyTrade || k.Key == keyBalance || k.Key == keySurplus || k.Key == keyDeficit
	})
}
