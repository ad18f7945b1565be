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

// TestListedItems holds the figures of lists that go from one name to the next.
func TestListedItems(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Exports of wool were 90 million crowns in May. Carpets led with 40 million crowns, followed by bags and belts with 30 million crowns and felt at 20 million crowns, up 4 percent.", []string{
			"90000000 crown level | 1988-05 | Exports of wool | ",
			"40000000 crown level | 1988-05 | exports of Carpets | ",
			"30000000 crown level | 1988-05 | exports of bags and belts | ",
			"20000000 crown level | 1988-05 | exports of felt | ",
			"4 percent change up | 1988-05 | exports of felt | ",
		}},
		// names that share one "with", and what was counted before
		{"The ferries carried 9,400 passengers in May. Bergen led with 4,000, followed by Oslo and Stavanger with 2,000 and 1,000 respectively.", []string{
			"9400 passenger count | 1988-05 | passengers carried by ferries | ",
			"4000 passenger count | 1988-05 | passengers of Bergen | ",
			"2000 passenger count | 1988-05 | passengers | NO",
			"1000 passenger count | 1988-05 | passengers of Stavanger | NO",
		}},
		// a relative clause of an earlier time
		{"Wool sales rose 3 percent in the 13 weeks to May 28. The dealers had hoped for more than the month of July 1987, which brought a gain of 9 percent in July 1987. Felt sales fell 2 percent.", []string{
			"3 percent change up | 1988-02-28..1988-05-28 | Wool sales | ",
			"9 percent change up | 1987-07 | Wool sales | ",
			"2 percent change down | 1988-02-28..1988-05-28 | Felt sales | ",
		}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
