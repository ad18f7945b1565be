package figure_test

import "testing"

// TestOutlook reads what bodies foresee for whole economies, several years and countries at a time.
func TestOutlook(t *testing.T) {
	check(t, []reading{
		{"The International Monetary Fund on Tuesday lowered its forecast for global growth in 1989 to 2 percent from the 3 percent it had predicted in March. It left its estimate for this year unchanged at 4 percent.", []string{
			"2 percent change up | 1989 | global growth |  | forecast",
			"3 percent change up | 1989 | global growth |  | former",
			"4 percent change up | 1988 | global growth |  | forecast",
		}},
		{"Norway's output will grow 2 percent this year and fall 1 percent in 1989.", []string{
			"2 percent change up | 1988 | Norway's output | NO | forecast",
			"1 percent change down | 1989 | Norway's output | NO | forecast",
		}},
		{"Norway is projected to contract 2 percent in 1989.", []string{
			"2 percent change down | 1989 | Norway's economy | NO | forecast",
		}},
		{"Norway's gap is likely to have narrowed to 3 million crowns in April.", []string{
			"3000000 NOK level | 1988-04 | Norway's gap | NO | forecast",
		}},
		{"Norway's economy will grow 2 percent in 1989. Chile's forecast was cut to 3 percent.", []string{
			"2 percent change up | 1989 | Norway's economy | NO | forecast",
			"3 percent level | 1989 | Chile's economy | CL | forecast",
		}},
		{"For Norway the OECD projects growth of 2 percent in 1989 and 1990, and for Chile 3 percent in 1989.", []string{
			"2 percent change up | 1989 | growth | NO | forecast",
			"3 percent change up | 1989 | growth for Chile | CL | forecast",
			"2 percent change up | 1990 | growth | NO | forecast",
		}},
	})
}
