package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// fitWhole matches a bare total against a part of it: where a country's exports are asked for, those of iron ore are no answer.
func (a *Answerer) fitWhole(f *fit, ask *question.Ask) {
	if len(ask.Owners) == 0 || len(ask.Keys) != 1 || !totals[ask.Keys[0].Key] {
		return
	}
	for _, t := range f.subject {
		if t.Kind == term.Modifier && !neutral[t.Key] && !(holders[t.Key] && f.fig.Status != figure.Fact) { // a target of the government's is its country's
			f.miss(slotSubject, "is of a part, ", t.Key)
			return
		}
	}
}

// undivided reports whether the subject is a total of a country's trade or prices or a company's sales and names no part of it: where
// palm oil exports are asked for, "exports" are more than those.
func (a *Answerer) undivided(f *fit) bool {
	total := false
	for _, t := range f.subject {
		switch {
		case t.Kind == term.Modifier && !neutral[t.Key]:
			return false
		case totals[t.Key] || priceIndexes[t.Key] || t.Key == "revenue" && f.fig.Org != "":
			total = true
		}
	}
	return total
}

// balanceFor reports whether the subject is what is left over of the trade asked for: a "trade surplus" is no trade.
func balanceFor(f *fit, ask *question.Ask) bool {
	if asked(ask, keySurplus) || asked(ask, keyDeficit) || asked(ask, keyBalance) || !asked(ask, keyTrade) && !asked(ask, "exports") && !asked(ask, "imports") {
		return false
	}
	return slices.Contains(f.measures, keySurplus) || slices.Contains(f.measures, keyDeficit)
}

// totals are the measures that are given as a whole and by what they are made of.
var totals = map[string]bool{"exports": true, "imports": true, "trade": true, "inflation": true, "cpi": true, "unemployment": true}

// neutral are the modifiers that leave such a measure what it is.
var neutral = map[string]bool{"goods": true, "foreign": true, "world": true, "domestic": true, "consumer": true, "retail": true, "urban": true, "real": true, "nominal": true,
	"adjusted": true, "unadjusted": true, "annualised": true, "provisional": true}
