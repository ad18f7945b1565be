package bot

import (
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus/period"
)

// TestTold holds who, when, where and why to what the passage tells of the very thing: whose words, whose time, whose reason.
func TestTold(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1990, Month: 6, Day: 8}, [][2]string{
		{"Norland wool exports fall", "Norland's wool exports fell 12 pct in April, the trade ministry said. Officials attributed the decline in wool sales to a strike at the port of Halden.\n\n" +
			"The strike was called by the dockers' union on April 3.\n\nImports of coal climbed 4 pct, which importers put down to a cold spring."},
		{"Merrow crown slides", "The Merrow crown slid against the dollar again on Friday with brokers attributing the slide to rumours of an early election.\n\n" +
			"The crown ended at 8.12 to the dollar against 8.05 on Thursday, its lowest since August 1988."},
		{"Thai baht slips", "The Thai baht slipped against the mark as banks tried to build reserves, dealers said."},
		{"Dollar bought", "The Bank of Italy stepped into the market, but a savings bank aggressively sold dollars to cover its loans, dealers said."},
		{"Ozmark rate raised", "The Bank of Ozmark said its lending rate has stood at nine pct since it was raised from 8.5 pct on February 6 as capital left the country.\n\n" +
			"The repayment of the bridging loan contracted in January with the Orrin Fund took place on April 9.\n\nThe new reserve ratio of 4 pct, announced on Thursday, applies from May 1."},
		{"Kelp prices up", "Kelp prices in Norland rose 6 pct in May to 210 crowns a tonne, their highest level since the 214 reached in March 1985, the Kelp Board said.\n\n" +
			"Fees on kelp farms were abolished by the Fisheries Ministry last autumn.\n\nHarald Brekke of Lodd Securities said the market was calm.\n\n" +
			"\"Buyers have been slow to see that a shortage is a real possibility,\" Brekke said."},
		{"Harbour meeting", "Opening the meeting of harbour ministers in Tolby, Minister Carl Venn said falling tolls had hurt every port.\n\n" +
			"Sonja Falk, head of the Northern Harbours Union, told the meeting that there was a growing outflow of skilled pilots from the region.\n\nThe ministers meet again next month."},
		{"Shoe makers curb exports", "Lodd Shoes and Tarn Leather decided to keep exports of boots to Merrow at last year's level.\n\nThey said the voluntary limits were aimed at avoiding duties."},
		{"Inns of Merrow fuller", "Bookings rose 0.7 pct, the biggest gain in four months, the office said.\n\nGuest houses had their best month since October, with bookings up 1.2 pct."},
	})
	for _, c := range []struct{ question, want string }{
		{"What reason was given for the drop in Norland's wool sales?", "A strike at the port"},
		{"What explanation did officials offer for the fall in wool exports?", "A strike at the port"},
		{"What reason was given for the drop in Norland's tin sales?", ""},
		{"How was the rise in coal imports explained?", "A cold spring"},
		{"Who called the strike?", "The dockers' union"},
		{"What did brokers blame for the Merrow crown's slide?", "Rumours of an early election"},
		{"Why did the Thai baht slip?", "As banks tried to build reserves"},
		{"Why did the Peruvian sol slip?", ""},
		{"Who was selling dollars in Rome?", "A savings bank"},
		{"Who was selling dollars in Milan?", ""},
		{"When was the crown last below 8.12?", "August 1988"},
		{"When was the Merrow crown last lower?", "August 1988"},
		{"When was the Merrow crown last higher?", ""},
		{"When was the crown last above 8.12?", ""},
		{"On what day was the Ozmark lending rate raised to nine percent?", "February 6"},
		{"On what day was the Ozmark lending rate raised to ten percent?", ""},
		{"When was the Ozmark lending rate cut?", ""},
		{"When did Ozmark repay most of its bridging loan?", "April 9"},
		{"From which date does the new reserve ratio of 4 percent apply?", "May 1"},
		{"When were kelp prices last above their May level?", "March 1985"},
		{"Who abolished the fees on kelp farms?", "The Fisheries Ministry"},
		{"Who said that a shortage of kelp was a real possibility?", "Harald Brekke"},
		{"Who said that falling tolls had hurt ports?", "Carl Venn"},
		{"Who told the harbour ministers in Tolby that skilled pilots were leaving the region?", "Sonja Falk"},
		{"Who told the ministers in Tolby that wages were too low?", ""},
		{"According to the June 1990 harbour report, when will the ministers hold their next meeting?", "Next month"},
		{"Why are Lodd Shoes and Tarn Leather raising their boot exports to Merrow?", ""},
		{"Which category of inns grew most in May 1990?", ""},
	} {
		ans := ask(t, b, c.question)
		if answered := ans.Status != answer.Unanswerable; answered != (c.want != "") || !strings.Contains(ans.Text, c.want) {
			t.Errorf("%q: answered %t, want %q: %s", c.question, answered, c.want, ans.Text)
		}
	}
}
