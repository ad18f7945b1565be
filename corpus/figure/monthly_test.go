package figure_test

import "testing"

// TestMonthly reads reports that tell of one month after another: reversed, unchanged, revised, beside the months so far.
func TestMonthly(t *testing.T) {
	check(t, []reading{
		{"Rents in Norway rose 2 percent in May, reversing a 1 percent fall in April. Fares rose 4 percent.", []string{
			"2 percent change up | 1988-05 | Rents in Norway | NO",
			"1 percent change down | 1988-04 | Rents in Norway | NO | earlier",
			"4 percent change up | 1988-05 | Fares | NO",
		}},
		{"Norway's jobless rate was 5 percent in May, unchanged from April.", []string{
			"5 percent level | 1988-05 | Norway's jobless rate | NO",
			"5 percent level | 1988-04 | Norway's jobless rate | NO | earlier",
		}},
		{"Wages in Norway rose 5 percent in the year to May, the same as in April.", []string{
			"5 percent change up | FY1987-06..1988-05 | Wages in Norway | NO",
			"5 percent change up | FY1987-05..1988-04 | Wages in Norway | NO | earlier",
		}},
		{"Trade grew in the first five months of 1988. Norway's exports rose 3 percent in the first five months of 1988. The jobless rate was 5 percent, 0.1 percentage points lower than in April.", []string{
			"3 percent change up | 1988-01-01..1988-05-31 | Norway's exports | NO",
			"5 percent level | 1988-05 | jobless rate | NO",
			"0.1 percentage_point change down [month-on-month] | 1988-05 | jobless rate | NO",
		}},
		{"In the first five months of 1988 rents in Norway rose 3 percent. Fares climbed 2 percent after falling 1 percent in April.", []string{
			"3 percent change up | 1988-01-01..1988-05-31 | rents in Norway | NO",
			"2 percent change up | 1988-05 | Fares | NO",
			"1 percent change down | 1988-04 | Fares | NO | earlier",
		}},
		{"Norway's gap was 3 million crowns in May after a gap of 4 million crowns in April revised from 5 million.", []string{
			"3000000 NOK level | 1988-05 | Norway's gap | NO",
			"4000000 NOK level | 1988-04 | Norway's gap | NO | earlier",
			"5000000 NOK level | 1988-04 | Norway's gap | NO | former",
		}},
		{"Norway's sales rose 2 percent in May after a revised 4 percent fall in April. The fall was previously put at 3 percent.", []string{
			"2 percent change up | 1988-05 | Norway's sales | NO",
			"4 percent change down | 1988-04 | Norway's sales | NO | revised | earlier",
			"3 percent change down | 1988-04 | Norway's sales | NO | former",
		}},
		{"Exports from Norway fell to 3 million crowns, resulting in a trade surplus of 2 million crowns.", []string{
			"3000000 NOK level |  | Exports from Norway | NO",
			"2000000 NOK level |  | trade surplus | NO",
		}},
		{"Norway's jobless rate was 5 percent and Chile's 7 percent. Lima's rate was 9 percent.", []string{
			"5 percent level |  | Norway's jobless rate | NO",
			"7 percent level |  | Chile's jobless rate | CL",
			"9 percent level |  | Lima's jobless rate | PE",
		}},
		{"In 31 coastal cities, rents fell 2 percent and fares in ports 1 percent.", []string{
			"31 city count |  | coastal cities | ",
			"2 percent change down |  | rents in coastal cities | ",
			"1 percent change down |  | fares in ports | ",
		}},
		{"Flats in Norway's 12 biggest cities cost 3 percent more. Rents in those cities fell 2 percent.", []string{
			"12 city count |  | biggest cities | NO",
			"3 percent change up |  | Flats in Norway's 12 biggest cities | NO",
			"2 percent change down |  | Rents in biggest cities | NO",
		}},
		{"Norway's consumer prices rose 2 percent in May. On a monthly basis, the prices rose 1 percent.", []string{
			"2 percent change up | 1988-05 | Norway's consumer prices | NO",
			"1 percent change up [month-on-month] | 1988-05 | Norway's consumer prices | NO",
		}},
		{"There were 9 million births in Norway in 1987, down from 10 million in 1986, and 8 million deaths.", []string{
			"9000000 birth count | 1987 | births in Norway | NO",
			"10000000 birth count | 1986 | births in Norway | NO | earlier",
			"8000000 death count | 1987 | deaths | NO",
		}},
		{"Norway's birth rate was 6.7 per 1,000 people in 1987, against 7.5 a year earlier.", []string{
			"6.7 level | 1987 | Norway's birth rate | NO",
			"7.5 level | 1986 | Norway's birth rate | NO | earlier",
		}},
		{"Norway's economy will grow 1 percent this year, down from the 2 percent forecast in May, and 3 percent in 1989.", []string{
			"1 percent change up | 1988 | Norway's economy | NO | forecast",
			"2 percent change up | 1988 | Norway's economy | NO | forecast",
			"3 percent change up | 1989 | Norway's economy | NO | forecast",
		}},
		{"Norway's tax on foreign companies falls to 35 percent from 40 percent.", []string{
			"35 percent level |  | Norway's tax on foreign companies | NO",
			"40 percent level |  | Norway's tax on foreign companies | NO | earlier",
		}},
		{"Norway's deficit was 2 million crowns in 1987, below the 3 million crowns set out in last July's budget.", []string{
			"2000000 NOK level | 1987 | Norway's deficit | NO",
			"3000000 NOK level | 1987 | Norway's deficit | NO | forecast",
		}},
		{"Of the 2,100 adults polled, 38 percent had cut back on heating and 29 percent on food. Twelve percent of exporters expect orders to fall.", []string{
			"2100 adult count |  | adults | ",
			"38 percent level |  | adults who had cut back on heating / adults | ",
			"29 percent level |  | adults who had cut back on food / adults | ",
			"12 percent level |  | exporters who expect orders to fall / exporters |  | forecast",
		}},
		{"Norway's economy grew 2 percent in the first quarter of 1988. Rents rose 3 percent in March. The jobless rate was 5 percent.", []string{
			"2 percent change up | 1988-Q1 | Norway's economy | NO",
			"3 percent change up | 1988-03 | Rents | NO",
			"5 percent level | 1988-03 | jobless rate | NO",
		}},
	})
}
