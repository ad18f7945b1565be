package bot

import (
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus/period"
)

// TestCauseOf asks why for what a text gives the reason of in a clause that only points to it, and for what something did to the very thing asked about.
func TestCauseOf(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1991, Month: 5, Day: 14}, [][2]string{
		{"Norland's trade", "In January to April wool brought in 31 million crowns, which was down 12 percent on the year because of lower prices and a strike.\n\n" +
			"Other revenue rose 5 percent.\n\nA storm shut two fish ports in Chad and held back some catches.\n\nThe rail line to Orme was closed by floods.\n\n" +
			"The government closed three mines in Peru."},
		{"Tarn money supply up 3 pct in March", "Tarn's M-1 money supply rose 3 percent in March to 9 million crowns.\n\n" +
			"The central bank said in its latest quarterly bulletin the March increase was largely due to wage payments.\n\nA late frost destroyed half of the apricots.\n\n" +
			"Fires destroyed the mill at Kell. The mill at Orrin was sold."},
	})
	for _, c := range []struct{ question, want string }{
		{"Why was Norland's wool revenue lower in January-April?", "lower prices and a strike"},
		{"Why did Norland's other revenue rise?", ""},
		{"Why did two fish ports in Chad shut?", "A storm."},
		{"Why were two fish ports in Chad closed?", "A storm."},
		{"Why was the rail line to Orme closed?", "Floods."},
		{"Why were three mines in Peru closed?", ""},
		{"Why did Tarn's M-1 go up in March?", "wage payments"},
		{"Why did Tarn's money supply fall in March?", "They did not"},
		{"Why did Tarn's M-2 go up in March?", ""},
		{"Why were the apricots destroyed?", "A late frost."},
		{"Why was the mill at Kell destroyed?", "Fires."},
		{"Why was the mill at Orrin sold?", ""},
	} {
		ans := ask(t, b, c.question)
		if answered := ans.Status != answer.Unanswerable; answered != (c.want != "") || !strings.Contains(ans.Text, c.want) {
			t.Errorf("%s\nanswered %v %q, want %q", c.question, answered, ans.Text, c.want)
		}
	}
}
