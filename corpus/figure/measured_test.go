package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMeasuredItems holds what things and places that a sentence only names are measured by.
func TestMeasuredItems(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Exports of wool were 90 million crowns in May. Among them, carpets brought in 30 million crowns, up 4 percent, and felt hats 20 million.", []string{
			"90000000 crown level | 1988-05 | Exports of wool | ",
			"30000000 crown level | 1988-05 | exports of carpets | ",
			"4 percent change up | 1988-05 | exports of carpets | ",
			"20000000 crown level | 1988-05 | exports of felt hats | ",
		}},
		// the sort of measure stays, the thing it was of does not
		{"Consumer prices rose 3 percent in May. Herring was up 9 percent, while motor fuels fell 2 percent.", []string{
			"3 percent change up | 1988-05 | Consumer prices | ",
			"9 percent change up | 1988-05 | consumer prices of Herring | ",
			"2 percent change down | 1988-05 | consumer prices of motor fuels | ",
		}},
		{"Ship exports fell 3 percent in May and steel 2 percent.", []string{
			"3 percent change down | 1988-05 | Ship exports | ",
			"2 percent change down | 1988-05 | exports of steel | ",
		}},
		// an amount in another unit is of something else, and so is what markets quote
		{"Exports of wool were 90 million crowns in May. The ferries carried 3 tonnes and the dollar rose 2 percent.", []string{
			"90000000 crown level | 1988-05 | Exports of wool | ",
			"3 tonne level | 1988-05 | ferries carried | ",
			"2 percent change up | 1988-05 | dollar | ",
		}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
