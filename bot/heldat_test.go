package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestHeldAt asks what something stood at on a day or at an edge of a year, and when an article without another time tells of its own days.
func TestHeldAt(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 5, Day: 13}, [][2]string{
		{"Norland's bank", "Bank notes in circulation fell 41.5 million crowns to 3.62 billion in the first 10 days of May, the bank of Norland said. " +
			"Loans by its window averaged 2.4 million crowns."},
		{"Norland's ports", "Exports of Norland rose to 71 million crowns in the first 10 days of May."},
		{"Norland raises its discount rate", "Norland's central bank announced a one-point rise in its discount rate to 9.5 percent."},
		{"Norland's market", "The overnight rate of Norland stood at 6.1 percent at the start of the year and is now at 7.4 percent."},
	})
	for _, c := range []struct{ question, want string }{
		{"What were Norland's bank notes in circulation on May 10?", "3620000000"},
		{"What were bank notes in circulation in Norland on 10 May 1988?", "3620000000"},
		{"How many crowns were in circulation in Norland on May 9?", ""},
		{"What were Norland's exports on May 10?", ""},
		{"To what level did Norland raise its discount rate in mid-May?", "9.5"},
		{"norland discount rate mid may", "9.5"},
		{"What was Norland's discount rate in late June?", ""},
		{"Where did Norland's overnight rate stand at the start of the year?", "6.1"},
		{"norland overnight rate start of yr", "6.1"},
		{"norland overnight rate end of year", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
