package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// TestNotForWhatIsAskedBeside holds a figure from answering where the question asks for what is left of it, for how much more something grew, for several
// days together, for how often, for a rate beside a move of it, for a level that was reached, or against another currency.
func TestNotForWhatIsAskedBeside(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Togo's dam loan", "Togo may draw a loan of 90 million dollars for its dam. It has drawn 32 million dollars."},
		{"Mali's seed fund", "About 7 million dollars of Mali's seed fund remained in May."},
		{"Benin's deposits", "Benin's bank deposits grew by 40 million francs in the year to May, compared to a growth of 31 million francs in the year before."},
		{"Chad sells notes", "Chad's treasury sold 12 million francs of notes on Thursday " +
			"after selling 9 million francs of notes on Wednesday, bringing note sales in 1988 to 140 million francs."},
		{"Ghana's ferry sales", "Ghana's ferry line sold 3,100 tickets in the two days."},
		{"Niger's tin auctions", "The lowest bid at Niger's tin auction on Thursday was 410 dollars a tonne."},
		{"Kenya's note rate", "Kenya's central bank cut its six-month note rate in June. " +
			"The bank last cut one- to six-month note rates on May 5, also by 0.25 points."},
		{"Gabon's lending rate", "Gabon's lending rate climbed to as high as 9.5 percent in May from 8.25 percent in April."},
		{"The ringgit", "The ringgit has held steady since its 22 percent devaluation against the dollar six months ago.\n\n" +
			"In May the ringgit fell 4 percent against the yen."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much of Togo's dam loan was left after the first drawing?", ""},
		{"How much of the 90 million dollar dam loan of Togo is left?", ""},
		{"How much of its dam loan has Togo drawn?", "32000000"},
		{"How much of Mali's seed fund was left in May?", "7000000"},
		{"How much more did Benin's bank deposits grow in the year to May than in the year before?", ""},
		{"By how much did Benin's bank deposits grow in the year to May?", "40000000"},
		{"How much in notes did Chad's treasury sell over the two days together?", ""},
		{"What did Chad's note sales in 1988 come to?", "140000000"},
		{"How many tickets did Ghana's ferry line sell in the two days?", "3100"},
		{"How often will Niger's tin auctions be held?", ""},
		{"What was the lowest bid at Niger's tin auction?", "410"},
		{"What is Kenya's six-month note rate after the cut?", ""},
		{"How high did Gabon's lending rate climb in May?", "9.5"},
		{"By how much did Gabon's lending rate climb in May?", "1.25"},
		{"How much did the ringgit fall against the yen?", "4"},
		{"How much did the ringgit fall against the mark?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestNamesWhatIsAskedFor holds what names nothing of the sort asked for from answering: the sort itself, a time, a body for a person, one of two.
func TestNamesWhatIsAskedFor(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Rents in Togo", "Rents in Togo rose in May, figures from the bureau Statogo showed.\n\nRents were 3 percent higher than a year ago, the bureau said."},
		{"Two Peruvian banks", "Banks in Quito are likely to raise loan rates after a rise in loan rates by two Peruvian banks on Thursday.\n\n" +
			"Ann Lund, a dealer, said the rises in loan rates by Banco Sol and Banco Luna may prompt others to follow."},
	})
	for _, c := range []struct{ question, not string }{
		{"Which bureau put out the figures on rents in Togo?", "The bureau."},
		{"Which two Peruvian banks raised loan rates?", "Likely to raise"},
	} {
		if ans := ask(t, b, c.question); strings.HasPrefix(ans.Text, c.not) {
			t.Errorf("%q: answered %q", c.question, ans.Text)
		}
	}
}
