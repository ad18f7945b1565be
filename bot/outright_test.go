package bot

import (
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus/period"
)

// TestOutright holds which country is the first or last of its kind to what a text says so in so many words, of the very measure, time and end.
func TestOutright(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2016, Month: 4, Day: 12}, [][2]string{
		{"Unemployment in the European Union falls", "Unemployment in the European Union fell to 8.8 percent in February 2016, the bureau said on Tuesday.\n\n" +
			"Of the large members Italy had the highest, 11.7 percent. Germany had 4.3 percent. Unemployment in Spain was 20.4 percent, more than anywhere else in the union.\n\n" +
			"The deficit of Latvia was the smallest, 0.4 percent of output."},
		{"House prices in the European Union", "House prices in the European Union rose 3.8 percent in the fourth quarter of 2015.\n\nHungary saw 8.9 percent and Sweden 11.1 percent. Cyprus had the lowest, 0.6 percent."},
		{"Rents in Europe", "Rents in Denmark rose 3 percent in March. Rents in Sweden fell 2 percent, more than anywhere else. In Iceland rents were 900 crowns, no higher than anywhere else.\n\n" +
			"Peru's interest bill was 2.7 percent of output, the lowest since 2016 after Chile cut its rate."},
		{"Beer dear in Norway", "Beer in Norway is the world's dearest after Iceland's, the brewers said."},
		{"Orrin's owners", "A filing showed that Kent Bank holds 6 percent of Orrin Glass, which makes it the second-largest owner behind Lodd Partners. Tarn Fund is the third-largest after Kent Bank and Lodd Partners."},
		{"Guests of Malta", "Malta counted 1.8 million guests in 2015. Poles, at 93,000, came in larger numbers than any other newcomers.\n\nThe hotels took fewer bookings than in any other month in August."},
	})
	for _, c := range []struct{ question, want string }{
		{"Which EU country had the highest unemployment in February 2016?", "Spain"},
		{"Which EU country had the lowest unemployment in February 2016?", ""},
		{"Which EU country had the highest unemployment in January 2016?", ""},
		{"Which Asian country had the highest unemployment in February 2016?", ""},
		{"Which EU country had the lowest house price rise in the fourth quarter of 2015?", "Cyprus"},
		{"Which EU country had the lowest rent rise in the fourth quarter of 2015?", ""},
		{"Which country had the highest rents in March 2016?", ""},
		{"Where did rents fall most in March?", "Sweden"},
		{"Which country had the lowest interest bill?", ""},
		{"Where is beer dearest?", "Iceland"},
		{"Who is the largest owner of Orrin Glass?", "Lodd Partners"},
		{"Who is the smallest owner of Orrin Glass?", ""},
	} {
		ans := ask(t, b, c.question)
		if answered := ans.Status != answer.Unanswerable; answered != (c.want != "") || !strings.HasPrefix(ans.Text, c.want) {
			t.Errorf("%q: answered %t, want %q: %s", c.question, answered, c.want, ans.Text)
		}
	}
}

// TestPersonAsked holds who to people of the body asked about: a company is none of its officials, another body's are not, and a number is nobody.
func TestPersonAsked(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2016, Month: 4, Day: 12}, [][2]string{
		{"Mills of Halden cut fees", "Seven of the nine members of the guild voted for the new fee."},
		{"Kelp harvest", "Odd Lien, who runs the Kelp Board's northern office, said the harvest was close to its limit.\n\nVesper said the harvest and the kelp limit would be counted."},
	})
	for _, c := range []struct{ question, want string }{
		{"Who voted for the new fee?", ""},
		{"Which Kelp Board official said the harvest was close to its limit?", "Odd Lien"},
		{"Which Orrin official said the harvest was close to its limit?", ""},
		{"Which Vesper official said the harvest was close to its limit?", ""},
	} {
		ans := ask(t, b, c.question)
		if answered := ans.Status != answer.Unanswerable; answered != (c.want != "") || !strings.HasPrefix(ans.Text, c.want) {
			t.Errorf("%q: answered %t, want %q: %s", c.question, answered, c.want, ans.Text)
		}
	}
}
