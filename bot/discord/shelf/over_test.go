package shelf

import (
	"slices"
	"strings"
	"testing"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/corpus"
	"quaestor/corpus/period"
	"quaestor/index"
)

// harvest is an article about invented figures.
func harvest() []corpus.Article {
	return []corpus.Article{{
		ID: "h1", Title: "Freedonia's harvest", Date: period.Date{Year: 2021, Month: 6, Day: 3}, Source: "Harvest Post",
		Text: "Wheat exports reached 3.1 million tonnes in April, an increase of 6.5% year-on-year; wheat exports in May were 2.9 million tonnes, down 1.2%.\n\n" +
			"There were 4,200 farms in the country in March, the ministry said.\n\nButter output rose 7.7% in May.",
	}}
}

// overHarvest returns the corpus of a bot over [harvest].
func overHarvest(tb testing.TB) Corpus {
	tb.Helper()
	b, err := bot.New(harvest())
	if err != nil {
		tb.Fatal(err)
	}
	x, err := index.New(harvest())
	if err != nil {
		tb.Fatal(err)
	}
	return Over(b, x)
}

func TestOver(t *testing.T) {
	c := overHarvest(t)
	defer c.Close()
	if got := strings.ToLower(strings.Join(c.Subjects(), "; ")); !strings.Contains(got, "wheat exports") {
		t.Errorf("Subjects = %q, want wheat exports among them", got)
	}
	if got := c.Periods(); !slices.Contains(got, "May 2021") {
		t.Errorf("Periods = %q, want May 2021 among them", got)
	}
	if got := c.Suggest("wheat exports in "); !slices.Equal(got, []string{"wheat exports in May 2021", "wheat exports in April 2021"}) {
		t.Errorf("Suggest = %q", got)
	}
	if len(c.Examples()) == 0 {
		t.Error("no examples")
	}
	for _, q := range c.Examples() {
		a, err := c.Ask(t.Context(), bot.Message{Text: q})
		if err != nil || a.Status != answer.Answered {
			t.Errorf("example %q is not answered: %v, %v", q, a.Status, err)
		}
	}
	a, err := c.Ask(t.Context(), bot.Message{Text: "Wheat exports in May?"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range c.Related(&a, 10, nil) {
		got = append(got, f.Surface)
	}
	if len(a.Figures) > 0 && slices.Contains(got, a.Figures[0].Surface) || !slices.Contains(got, "6.5%") {
		t.Errorf("Related to %q = %q, want the other figures of the passage", a.Text, got)
	}
	if n := len(c.Related(&a, 1, nil)); n != 1 {
		t.Errorf("%d related figures, want at most 1", n)
	}
}
