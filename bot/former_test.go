package bot

import (
	"testing"

	"quaestor/corpus"
	"quaestor/corpus/period"
)

// TestFormer holds that a question for what something stood at until it moved is answered with that, and that a question in any currency is.
func TestFormer(t *testing.T) {
	b := asker(t, []corpus.Article{{
		ID: "fares", Title: "Ecuador to lift fares", Date: period.Date{Year: 1987, Month: 6, Day: 15},
		Text: "Ecuador's government raised the price of diesel to 90 sucres a gallon from 70 sucres, the energy ministry said.\n\nBus fares go up to 25 sucres from 20.",
	}})
	for _, c := range []struct{ question, want string }{
		{"How many sucres does diesel cost in Ecuador?", "90"},
		{"By how many sucres did a gallon of diesel go up in Ecuador?", "20"},
		{"How many pesos does diesel cost in Ecuador?", ""},
		{"What was the old price of diesel in Ecuador?", "70"},
		{"What was the previous bus fare in Ecuador?", "20"},
		{"diesel price ecuador before?", "70"},
		{"What did diesel cost in Ecuador before the increase?", "70"},
		{"How much did a bus ride use to cost in Ecuador?", ""},
		{"How much did diesel use to cost in Ecuador?", "70"},
		{"What were bus fares in Ecuador until now?", "20"},
		{"What are bus fares in Ecuador?", "25"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
