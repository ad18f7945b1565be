package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestClauses holds what a clause says of its figure by its place and by the words that lead to it.
func TestClauses(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// a total or figure with a noun of its own stands for itself
		{"Wool sales fell 2 percent. The unadjusted herring total, including smoked fish, fell to 3 tonnes.", []string{
			"2 percent change down |  | Wool sales | ",
			"3 tonne level |  | unadjusted herring total |  | unadjusted",
		}},
		{"Wool sales fell 2 percent. The headline figure was 3 percent.", []string{
			"2 percent change down |  | Wool sales | ",
			"3 percent change down |  | Wool sales | ",
		}},
		// the place that a clause opens with
		{"Norway's catch rose 2 percent, while in Chile stocks fell 3 percent after rising 4 percent.", []string{
			"2 percent change up |  | Norway's catch | NO",
			"3 percent change down |  | stocks | CL",
			"4 percent change up |  | stocks | CL | earlier",
		}},
		// the time of a level that a change is held against
		{"Wool prices were 3 percent below their level as of June 1987.", []string{"3 percent change down [June 1987] |  | Wool prices | "}},
		// an average that something moves by
		{"Wool output grew by an average of around 2 percent.", []string{"2 percent change up |  | Wool output |  | average"}},
		// who expects is none that is measured
		{"Nordfisk's profit was 30 million crowns in 1987. Wall Street had looked for 20 million crowns.", []string{
			"30000000 crown level | 1987 | Nordfisk's profit |  @ Nordfisk",
			"20000000 crown level | 1987 | Nordfisk's profit |  @ Nordfisk | forecast",
		}},
		// what a subject leaves out, what an account turns to, what is contributed
		{"Exports other than wool fell 3 percent.", []string{"3 percent change down |  | Exports other than wool | "}},
		{"The wool account is set to return to a 3 million crown deficit in 1989.", []string{"3000000 crown level | 1989 | wool account deficit |  | forecast"}},
		{"Wool contributed 0.7 percentage points to growth in May.", []string{"0.7 percentage_point change up | 1988-05 | Wool | "}},
		// what another figure is of, and the time behind a second measure
		{"Norway's wool exports were 5 million crowns in May compared with 3 million crowns for herring.", []string{
			"5000000 NOK level | 1988-05 | Norway's wool exports | NO",
			"3000000 NOK level | 1988-05 | exports of herring | NO",
		}},
		{"The herring total fell to 3 tonnes, or 11 percent, from 4 tonnes, 12 percent, in May.", []string{
			"3 tonne level |  | herring total | ",
			"11 percent level |  | herring total | ",
			"4 tonne level | 1988-05 | herring total |  | earlier",
			"12 percent level | 1988-05 | herring total | ",
		}},
		// terms that "respectively" gives one each
		{"Rates on six-year and four-year deposits will be 3 percent and 2 percent, respectively.", []string{
			"6 year level |  | deposits | ",
			"4 year level |  | deposits | ",
			"3 percent level |  | Rates on six-year deposits |  | forecast",
			"2 percent level |  | Rates on four-year deposits |  | forecast",
		}},
		// dollars of trade, of a country whose own are hardly traded
		{"Jamaica's trade surplus was 3 million dlrs.", []string{"3000000 USD level |  | Jamaica's trade surplus | JM"}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
