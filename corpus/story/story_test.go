package story

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestGroups(t *testing.T) {
	story := "Norland exported 4.2 million tonnes of wheat in March, up 12.5 percent from a year earlier, the farm ministry said on Friday. " +
		"Barley shipments fell 3.1 percent to 870,000 tonnes over the same month. The harvest was late but large, said the director of the grain board. " +
		"The ministry expects total grain exports of 31 million tonnes in the season, compared with 28.6 million tonnes a year before."
	other := "Norland exported 3.9 million tonnes of wheat in February, down 2 percent, according to the customs service. Analysts had hoped for more after a good harvest, " +
		"but ships were held up by ice in the port of Varn for more than two weeks, and many buyers turned elsewhere for their grain."
	long := strings.Repeat("A word that stands here for length alone, and number %d. ", 200)
	for i := range 200 {
		long = strings.Replace(long, "%d", fmt.Sprint(i*7919), 1)
	}
	texts := []string{
		story, // "agency"
		other, // "other"
		"(Wire) " + strings.Replace(story, "said on Friday", "reported on Friday", 1) + " Prices at the port averaged $248 a tonne.", // "paper"
		story[:300],               // "short"
		long,                      // "long"
		long + story,              // "long with more"
		"Norland exported wheat.", // "few words"
	}
	if diff := cmp.Diff([][]int{{0, 2, 3}}, Groups(texts[:5])); diff != "" {
		t.Errorf("Groups: -want +got\n%s", diff)
	}
	if diff := cmp.Diff([][]int{{0, 2, 3, 4, 5}}, Groups(texts)); diff != "" { // the last but one holds the story whole
		t.Errorf("Groups: -want +got\n%s", diff)
	}
	if got := Groups(nil); got != nil {
		t.Errorf("Groups(nil) = %v, want none", got)
	}
}

// TestGroupsMany holds that a site which says the same on every page costs no more than its length. The short form reads a quarter of the
// pages, because the race detector makes them ten times slower; QUAESTOR_LONG=1 reads them all within the same time.
func TestGroupsMany(t *testing.T) {
	pages := 5_000
	if os.Getenv("QUAESTOR_LONG") == "1" {
		pages = 20_000
	}
	var texts []string
	for i := range pages {
		texts = append(texts, "This is what every page of this site says at its foot, and has always said. "+strings.Repeat(fmt.Sprintf("number %d of them all ", i), 4))
	}
	start := time.Now()
	Groups(texts)
	if d := time.Since(start); d > 10*time.Second {
		t.Errorf("Groups took %v for %d pages, want less than 10 s", d, pages)
	}
}
