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

// TestJobsAndWeeks holds that by how much employment moved is how many jobs came or went, and that what stands at a level in a week of a month answers for the
// month.
func TestJobsAndWeeks(t *testing.T) {
	b := asker(t, []corpus.Article{{
		ID: "jobs", Title: "Chile adds jobs", Date: period.Date{Year: 1987, Month: 6, Day: 18},
		Text: "Chile's non-farm payroll employment rose 14,200 in May. Mining employment fell by 900.\n\nNotes in circulation were 61 billion pesos in the week ended June 10.",
	}})
	for _, c := range []struct{ question, want string }{
		{"How many nonfarm jobs did Chile add in May?", "14200"},
		{"How many mining jobs did Chile lose in May?", "900"},
		{"How many factory jobs did Chile add in May?", ""},
		{"Chile notes in circulation in June?", "61000000000"},
		{"Chile notes in circulation in May?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestBeside holds changes reckoned from two values that a text holds against each other, however the question names the earlier time.
func TestBeside(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 15}, [][2]string{
		{"Velmar jobless rate", "Velmar's jobless rate was 5.2 percent in May, up from 4.9 percent in April, the statistics office said. A year earlier it was 6.1 percent."},
		{"Peru trade", "Peru posted a trade deficit of 71.3 million dollars in the first four months of 1988, compared with a surplus of 468.6 million in the same period of 1987."},
		{"Rupiah falls", "The rate for the mark was 913.28 rupiah today, up sharply from September when it was 786.06."},
		{"Cash at Emira", "Emira's cash balance swelled to Dh47.1 billion from Dh42.5 billion. It carried 51.9 million passengers, up 19%."},
		{"Malaysian budget", "Malaysia's budget for 1989 calls for spending of 28.4 billion ringgit against 26.9 billion this year."},
		{"New loans", "Two banks will offer mortgages at a fixed rate of 10.2 pct, below the current base lending rate of 10.5 pct."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much higher is Velmar's jobless rate than in April?", "0.3"},
		{"How much lower was Velmar's jobless rate than a year earlier?", "0.9"},
		{"How much higher is Velmar's jobless rate than in March?", ""},
		{"How large was the swing in Peru's trade balance?", "539900000"},
		{"By how many rupiah is the mark dearer than in September?", "127.22"},
		{"By how much did Emira's cash balance grow?", "4600000000"},
		{"How many more ringgit does Malaysia plan to spend in 1989 than this year?", "1500000000"},
		{"What is the base lending rate?", "10.5"},
		{"What was the old mortgage rate?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
