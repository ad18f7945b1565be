package answer

import (
	"slices"

	"quaestor/bot/question"
	"quaestor/corpus/figure"
	"quaestor/corpus/term"
)

// economy names the measure that "Spain's growth" leaves out: its economy's.
func economy(q *question.Question) {
	for _, w := range lowerWords(q.Corrected) {
		switch w {
		case "growth", "grow", "grew", "contraction", "contract", "contracted", "expansion":
		default:
			continue
		}
		for i := range q.Asks {
			if a := &q.Asks[i]; settingsOnly(a.Keys) && len(a.Owners) > 0 && (a.Want == question.Change || a.Want == question.Why || q.Op == question.Difference && q.Asks[len(q.Asks)-1].Status == figure.Former) {
				a.Keys = append([]question.Key{{Key: "economy", Kind: term.Measure, Text: "economy"}}, a.Keys...)
			}
		}
		return
	}
}

// settingsOnly reports whether the keys name no more than how something is reckoned: "annualised growth".
func settingsOnly(keys []question.Key) bool {
	return !slices.ContainsFunc(keys, func(k question.Key) bool {
		return !k.Says && k.Key != "annualised" && k.Key != "real" && k.Key != "nominal" && k.Key != "adjusted" && k.Key != "unadjusted"
	})
}
