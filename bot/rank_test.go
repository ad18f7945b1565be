package bot

import (
	"context"
	"strings"
	"testing"

	"quaestor/corpus"
	"quaestor/corpus/period"
)

// TestByRank holds that where no figure says itself that it is of what is asked for, the one that can be meant in the passage that holds the words
// answers, and that none does where two could, where it is of something else, or where the passage says nothing of what is measured.
func TestByRank(t *testing.T) {
	day := period.Date{Year: 2021, Month: 3, Day: 12}
	b, err := New([]corpus.Article{
		{ID: "pmi", Title: "Italian manufacturing still shrinks", Date: day, Text: "Italian factories cut output for a fifth month. The purchasing managers' index compiled by Aldgate slipped to 46.1 in February from 47.0 in January."},
		{ID: "ports", Title: "Varn port busy", Date: day, Text: "At the port of Varn coal went down by 4 percent, while liquid bulk reached 88 million tonnes in February."},
		{ID: "shops", Title: "Retail sales at Varn slip", Date: day, Text: "Tills were quiet at Varn: petrol sales fell 1.9 percent in February."},
		{ID: "calls", Title: "Tolvan Mobile wins customers", Date: day, Text: "Tolvan Mobile won customers in February as it cut prices. Rival Oskel has 2.6 million mobile customers. Landline customers rose to 431,000."},
		{ID: "copper", Title: "Copper of Lorvia", Date: day, Text: "Copper output in Lorvia rose in February. Prices of copper for cable makers rose 6 percent. Lorvia plans to spend 30 million euros on a new smelter for copper ore."},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	for _, c := range []struct{ question, want string }{
		{"What was Italy's manufacturing PMI in February 2021?", "46.1"},
		{"How many tonnes of loose ore did Varn handle in February 2021?", ""},
		{"How much did retail sales at Varn fall in February 2021?", ""},
		{"What was Italy's services PMI in February 2021?", ""},
		{"tolvan mobile customers?", ""}, // its rival's
		{"Oskel mobile customers?", "2.6 million"},
		{"oskel landline customers?", ""},
		{"lorvia copper price change?", ""}, // for cable makers only
		{"lorvia copper ore?", ""},          // what is spent on a smelter for it
	} {
		ans, err := b.Ask(context.Background(), Message{Text: c.question})
		if err != nil {
			t.Fatal(err)
		}
		checkSound(t, c.question, ans)
		if c.want == "" && len(ans.Figures) > 0 || !strings.HasPrefix(ans.Text, c.want) {
			t.Errorf("%s\n%s\nwant %q", c.question, ans.Text, c.want)
		}
	}
}
