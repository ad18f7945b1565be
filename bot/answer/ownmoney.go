package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/place"
	"quaestor/corpus/term"
)

// ownMoney gives the currency of the country asked about its name, where no article calls it the currency of the country: "how much did the Indian currency
// gain" asks for the rupee.
func (a *Answerer) ownMoney(q *question.Question) {
	for i := range q.Asks {
		ask := &q.Asks[i]
		at := slices.IndexFunc(ask.Keys, func(k question.Key) bool { return k.Key == "currency" })
		if at < 0 || len(ask.Owners) != 1 || ask.Want != question.Change || len(a.fitting(ask)) > 0 {
			continue
		}
		for _, word := range place.Moneys(ask.Owners[0]) {
			named := *ask
			named.Keys = slices.Clone(ask.Keys)
			named.Keys[at] = question.Key{Key: term.Stem(word), Kind: term.Word, Text: word, Start: ask.Keys[at].Start, Name: true}
			if len(a.fitting(&named)) > 0 {
				q.Asks[i] = named
				break
			}
		}
	}
}

// itsMoney reports whether a figure is of a currency that no other country than o has: "the rand", also as "the South African rand".
func itsMoney(f *fit, o string) bool {
	return slices.ContainsFunc(f.words, func(w string) bool { return place.OnlyMoney(o, w) })
}
