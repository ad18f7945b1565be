package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestAskedTimes holds the time that a figure is of against the time that it is asked for in other words.
func TestAskedTimes(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 3}, [][2]string{
		{"Norland's mills", "Employment in Norland's mills fell by 40,000 between 1980 and 1985, the board said."},
		{"Norland's money", "Norland's M-1 money supply rose 1.4 billion crowns to 70 billion crowns in the May 23 week."},
		{"Norland's banks", "The Bank of Norland said it will lower its reference rate to 9.5 percent from 10 percent, effective June 21."},
		{"Norland's savings", "Norland's savings banks raised their deposit rate one-quarter point to 6.5 percent, their league said."},
		{"Norland's shares", "Norland's share index rose 2 percent on June 2 to 3,000. On December 29 it was 2,800."},
		{"Norland's trade", "Norland had a trade deficit of 4 billion crowns in January and February. Exports were 6 billion crowns from January to March."},
	})
	for _, c := range []struct{ question, want string }{
		{"By how many did mill employment in Norland fall from 1980 to 1985?", "40000"},
		{"By how many did mill employment in Norland fall from 1982 to 1985?", ""},
		{"How much did Norland's M-1 grow in the week of May 23, 1988?", "1400000000"},
		{"How much did Norland's M-1 grow in the week of May 16, 1988?", ""},
		{"How much did Norland's M-1 grow in the week ended May 30, 1988?", ""},
		{"What is the Bank of Norland's reference rate in June 1988?", "9.5"},
		{"What is the Bank of Norland's reference rate in July 1988?", ""},
		{"By how much did Norland's savings banks raise their deposit rate in early June 1988?", "0.25"},
		{"How much did Norland's share index rise from December 29 to June 2?", "200"},
		{"How big was Norland's trade deficit in January and February 1988 together?", "4000000000"},
		{"How big was Norland's trade deficit in February and March 1988 together?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestLatest asks for the latest that is told of something, whatever its kind and in whatever words, which goes before an earlier one that fits better.
func TestLatest(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Norland's shops in March", "Norland's retail sales in March 1986 were 36.8 billion crowns, up 4.4 percent from a year earlier. Trade with Chad was 2.7 billion crowns."},
		{"Norland's shops in May", "Norland's retail sales rose 3.4 percent in May 1988 from a year earlier, after a 3.7 percent rise in April. Shop rents were 14 crowns a metre."},
		{"Norland's goods trade in May", "Norland's goods trade with Chad grew 9.2 percent to 2.3 billion crowns in May 1988."},
		{"Norland's prices in May", "Norland's consumer prices rose 4.1 percent in May 1988 from a year earlier. The central bank expects inflation of 7.2 percent in July."},
		{"Zeeland's bank in April", "Zeeland's bank left its discount rate at 6.25 percent in April 1988. Zeeland's reserves were 5.2 billion crowns in April 1988."},
		{"Zeeland's bank in May", "Zeeland's bank cut its discount rate by half a point in May 1988. Zeeland's reserves rose 300 million crowns in May 1988."},
	})
	for _, c := range []struct{ question, want string }{
		{"what's the latest inflation figure in Norland?", "4.1"},
		{"latest figure for Norland's trade with Chad?", "2300000000"},
		{"What's the latest on Norland's retail sales?", "3.4"},
		{"most recent growth of retail sales in Norland?", "3.4"},
		{"Norland's retail sales in March 1986?", "36800000000"},
		{"What is Zeeland's latest discount rate?", "6.25"},
		{"latest discount rate of Zeeland in percent", "6.25"},
		{"What are Zeeland's latest reserves?", "5200000000"},
		{"What's the latest on Norland's retail sales in March 1986?", "36800000000"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
