package bot

import (
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus/period"
)

// paraphrased are articles that are asked about in other words than theirs.
var paraphrased = [][2]string{
	{"Norland tightens", "The Bank of Norland announced new ten-day loans at an unchanged 6.2 percent.\n\nThe price freeze will cover 30 basic items.\n\n" +
		"Harbour minister Ida Voss said she was convinced the pact would be extended in June.\n\nThe Orme mine was due to open in 1989 and began only in March 1991.\n\n" +
		"Deposits fell 4 million crowns to 91 million as households withdrew money to pay their taxes, dealers said.\n\n" +
		"In April 2,150 of the cars were shipped abroad, 12 percent fewer than in March.\n\nThe board plans another six ferries between 1992 and 1995.\n\n" +
		"The decline in jobs in March was revised to 8,000 from 6,500."},
	{"Tarn and its debts", "Tarn has foreign debts of up to 2.1 billion dollars, bankers say.\n\nThe inspector, Abel Rook, preferred a quarter point."},
	{"Cloth of Lodd", "The Lodd mill should be making about 150 tonnes of cloth a day within months. Exports rose 5 percent in April."},
	{"Loans of Orrin", "Orrin Bank lends to farmers at 9 percent. Its restructuring charges were 3 million crowns."},
}

// TestParaphrased asks with verbs and nouns that say the same as those of the text, and with some that say something else.
func TestParaphrased(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1991, Month: 5, Day: 14}, paraphrased)
	for _, c := range []struct{ question, want string }{
		{"What rate is the Bank of Norland charging on its new ten-day loans?", "6.2%"},
		{"How big were Orrin Bank's restructuring charges?", "3 million"},
		{"Who was confident that the pact would be prolonged in June?", "Ida Voss"},
		{"Who was confident that the pact would be broken in June?", ""},
		{"When did the Orme mine come on stream?", "March 1991"},
		{"When did the Orme mine close?", ""},
		{"Why did households take out money?", "To pay their taxes"},
		{"Why did households put in money?", ""},
		{"How many cars arrived in Norland in April?", ""},
		{"How many additional ferries does the board plan from 1992 to 1995?", "6 ferries"},
		{"How many jobs were lost in March in Norland?", "8,000"},
		{"How many jobs were added in March in Norland?", ""},
		{"How high do bankers put Tarn's debts to foreigners?", "2.1 billion"},
		{"How high do bankers put Tarn's debts to its own banks?", ""},
		{"How much cloth is the Lodd mill meant to make a day once it is up to speed?", "150 tonnes"},
		{"How much cloth is the Lodd mill supposed to make a day as soon as it opens?", "150 tonnes"},
		{"How much wool is the Lodd mill supposed to make a day once it opens?", ""},
		{"Who wanted a quarter point?", "Abel Rook"},
	} {
		ans := ask(t, b, c.question)
		if answered := ans.Status != answer.Unanswerable; answered != (c.want != "") || !strings.Contains(ans.Text, c.want) {
			t.Errorf("%s\nanswered %v %q, want %q", c.question, answered, ans.Text, c.want)
		}
	}
}
