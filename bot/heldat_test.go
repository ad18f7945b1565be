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
		{"Norland's mutual banks", "Norland's mutual banks will cut their fee for loans on May 19.\n\nTheir lending rate is now 8.25 percent."},
		{"Zeeland's bank", "Zeeland's prime rate was 9 percent before the cut. Zeeland's call rate was 8.5 percent a year ago. " +
			"The bank is expected to cut its discount rate to 4 percent."},
		{"Norland's pension funds", "Some 14 percent of the assets of Norland's pension funds are held in cash."},
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
		{"What was the lending rate of Norland's mutual banks in May?", "8.25"},
		{"What was the lending rate of Norland's mutual banks in April?", ""},
		{"What was Zeeland's prime rate in mid-May?", ""},
		{"What was Zeeland's call rate in mid-May?", ""},
		{"What was Zeeland's discount rate in mid-May?", ""},
		{"What share of the assets of Norland's pension funds is held in cash?", "14"},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestMovedThen asks by how much something moved, of texts that tell it beside a move over another time or of another month.
func TestMovedThen(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 5, Day: 13}, [][2]string{
		{"Norland's prices", "Norland's consumer prices rose 1.3 percent in April after a 0.4 percent gain in March, for a year-on-year rise of 4.6 percent."},
		{"Norland's shops", "Shop rents in Norland rose 2.7 percent in April after a 0.9 percent gain in March, year-on-year figures showed."},
		{"Norland's money", "Norland's M1 was 7.31 billion crowns in the March 2 week, the central bank said."},
		{"Krona", "On April 11 the krona was devalued by five percent against the mark. The krona rose 0.8 percent on April 20.\n\n" +
			"Salmon prices rose 6 percent on April 12 after the krona was devalued."},
		{"Zloty", "On April 11 the zloty was revalued by seven percent against the mark."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much did consumer prices in Norland go up in April from the month before?", "1.3"},
		{"How much did Norland's consumer prices rise in April compared with a year earlier?", "4.6"},
		{"How much did shop rents in Norland rise in April from the month before?", ""},
		{"What was Norland's M1 in the March 2 week?", "7310000000"},
		{"What was Norland's M1 in the week ended March 2, 1988?", "7310000000"},
		{"What was Norland's M1 in the March 9 week?", ""},
		{"By how much was the krona devalued in April?", "5"},
		{"By how much was the krona devalued in March?", ""},
		{"How much did salmon prices rise in April?", ""},
		{"By how much was the zloty revalued in April?", "7"},
		{"How do I bake money?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
