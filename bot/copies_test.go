package bot

import (
	"context"
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus"
	"quaestor/corpus/period"
)

// TestCopies holds that an agency's report in several papers is one witness: its figures count once, in answers and among the nearest, and the
// papers are named. Another report that says the same is another witness, and one that says otherwise stands beside it.
func TestCopies(t *testing.T) {
	report := "Norland exported 4.2 million tonnes of wheat in March 2021, up 12.5 percent from a year earlier, the farm ministry said on Friday. " +
		"Barley shipments fell 3.1 percent to 870,000 tonnes over the same month. The harvest was late but large, said the director of the grain board, " +
		"who expects that the port of Varn will be busy until the summer and that prices will hold."
	day := period.Date{Year: 2021, Month: 4, Day: 2}
	articles := []corpus.Article{
		{ID: "wire", Title: "Wheat exports rise", Date: day, Source: "Norland Wire", Text: report},
		{ID: "gazette", Title: "More wheat shipped", Date: day, Source: "Harbour Gazette 24", Text: strings.Replace(report, "on Friday", "yesterday", 1) + "\n\nWheat closed higher at the exchange."},
		{ID: "post", Title: "Grain climbs", Date: day, Text: report[:len(report)-90]},
		{ID: "own", Title: "Varn ships more grain", Date: day, Source: "Varn Post", Text: "Norland exported 4.1 million tonnes of wheat in March 2021, the customs service said. Much of it left from Varn."},
	}
	b, err := New(articles)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	ask := func(text string) answer.Answer {
		ans, err := b.Ask(context.Background(), Message{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		checkSound(t, text, ans)
		return ans
	}
	ans := ask("Norland wheat exports growth in March 2021?")
	if len(ans.Figures) != 1 || len(ans.Citations) != 1 || !strings.Contains(ans.Text, "the same report in ") || !strings.Contains(ans.Text, "Grain climbs") {
		t.Errorf("Ask = %s, want one figure, its article, and the other papers named", ans.Text)
	}
	seen := map[string]bool{}
	for _, n := range ask("Norland rye exports in March 2021?").Nearest {
		if key := n.Value + n.Unit + n.Direction; seen[key] {
			t.Errorf("the nearest figure %s %s is offered twice", n.Value, n.Unit)
		} else {
			seen[key] = true
		}
	}
	ans = ask("Norland wheat exports in March 2021?")
	if !strings.Contains(ans.Text, "4.2 million tonnes") || !strings.Contains(ans.Text, "4.1 million tonnes") {
		t.Errorf("Ask = %s, want both reports that disagree", ans.Text)
	}
}
