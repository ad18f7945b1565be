package bot

import (
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus/period"
)

// TestRanked asks for the second of a ranking, for the lowest that is set beside the highest, and in which country something moved.
func TestRanked(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1991, Month: 5, Day: 14}, [][2]string{
		{"Norland sells more wine", "Norland's wine exports rose 12 percent last year.\n\nThe top three buyers were Mali, Peru and Chad.\n\n" +
			"Togo was the largest seller of cloth, followed by Niger and Benin.\n\nMali had the highest inflation in April with 10.2 percent and Peru the lowest with 1.6 percent.\n\n" +
			"In the year starting April 1 the board expects growth of 3 percent. The economy will start picking up in the July quarter.\n\n" +
			"Its wool went to the Lodd mills in January-March, official data showed."},
		{"Output in the EC", "Growth was highest in Portugal at 5 percent, while in Greece output contracted by 0.3 percent.\n\nIn Japan output contracted by 0.5 percent.\n\n" +
			"Rents fell in Spain and Italy and rose in France.\n\nOrders rose in Peru."},
	})
	for _, c := range []struct{ question, want string }{
		{"Which country was the second biggest buyer of Norland's wine?", "Peru."},
		{"Which country was the third-largest buyer of Norland's wine?", "Chad."},
		{"Which country was the biggest buyer of Norland's wine?", "Mali."},
		{"Which country was the fourth biggest buyer of Norland's wine?", ""},
		{"Which country was the second largest seller of cloth?", "Niger."},
		{"Which country was the third largest seller of cloth?", "Benin."},
		{"Who was the second biggest seller of fish?", ""},
		{"Which country had the lowest inflation in April?", "Peru."},
		{"Which country had the highest inflation in April?", "Mali."},
		{"Which country had the second highest inflation in April?", ""},
		{"When does the board see the economy beginning to pick up?", "July quarter"},
		{"In which EC country did output shrink?", "Greece."},
		{"In which EC countries did rents fall?", "Spain, Italy."},
		{"In which EC country did rents rise?", "France."},
		{"In which EC country did orders rise?", ""},
		{"In which country did exports fall?", ""},
	} {
		ans := ask(t, b, c.question)
		if answered := ans.Status != answer.Unanswerable; answered != (c.want != "") || !strings.Contains(ans.Text, c.want) {
			t.Errorf("%s\nanswered %v %q, want %q", c.question, answered, ans.Text, c.want)
		}
	}
}
