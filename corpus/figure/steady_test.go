package figure_test

import "testing"

// TestTimesHeld reads figures beside times that are not theirs: of a year that prices moved over, of what others are held against, of a relative clause.
func TestTimesHeld(t *testing.T) {
	check(t, []reading{
		// of a year over which prices moved its last month holds on, and the rates beside it are of a year too
		{"Prices in Norway rose 9 percent in the year to May. Rents gained 6 percent. Core inflation was 4 percent.", []string{
			"9 percent change up | FY1987-06..1988-05 | Prices in Norway | NO",
			"6 percent change up [year-on-year, carried] | 1988-05 | Rents | NO",
			"4 percent level | 1988-05 | Core inflation | NO",
		}},
		{"Prices in Norway rose 9 percent in the year to May. Retail sales gained 6 percent.", []string{
			"9 percent change up | FY1987-06..1988-05 | Prices in Norway | NO",
			"6 percent change up | 1988-05 | Retail sales | NO",
		}},
		{"Prices in Norway rose 9 percent in the year to May. On the month fuel fell by 8 crowns a litre to 155 crowns.", []string{
			"9 percent change up | FY1987-06..1988-05 | Prices in Norway | NO",
			"8 NOK/litre change down [month-on-month] | 1988-05 | fuel | NO",
			"155 NOK/litre level | 1988-05 | fuel | NO",
		}},
		{"Sales of Fjord Corp in Norway rose 9 percent in the year to May. Profit was 3 million crowns.", []string{
			"9 percent change up | FY1987-06..1988-05 | Sales of Fjord Corp in Norway | NO @ Fjord Corp",
			"3000000 NOK level | FY1987-06..1988-05 | Profit |  @ Fjord Corp",
		}},
		// from one month to the next is of the later
		{"Prices in Norway rose 0.4 percent between April and May, against 0.5 percent in the same month of 1987.", []string{
			"0.4 percent change up [month-on-month] | 1988-05 | Prices in Norway | NO",
			"0.5 percent change up [month-on-month] | 1987-05 | Prices in Norway | NO | earlier",
		}},
		{"Exports from Norway rose 5 percent from January to April.", []string{
			"5 percent change up | 1988-01-01..1988-04-30 | Exports from Norway | NO",
		}},
		{"Exports from Norway rose 5 percent from March to April.", []string{
			"5 percent change up [month-on-month] | 1988-04 | Exports from Norway | NO",
		}},
		{"From March to April rents went up 5 percent, after 2 percent the month before.", []string{
			"5 percent change up [month-on-month] | 1988-04 | rents | ",
			"2 percent change up [month-on-month] | 1988-03 | rents |  | earlier",
		}},
		// but not what names its basis
		{"Exports from Norway rose 5 percent between January and April.", []string{
			"5 percent change up | 1988-01-01..1988-04-30 | Exports from Norway | NO",
		}},
		{"Exports from Norway rose 5 percent from January to February compared with the same months of 1987.", []string{
			"5 percent change up [year-on-year] | 1988-01-01..1988-02-29 | Exports from Norway | NO",
		}},
		{"Exports from Norway rose 5 percent between April and May from a year earlier.", []string{
			"5 percent change up [year-on-year] | 1988-04-01..1988-05-31 | Exports from Norway | NO",
		}},
		{"Exports from Norway rose 5 percent year-on-year between April and May.", []string{
			"5 percent change up [year-on-year] | 1988-04-01..1988-05-31 | Exports from Norway | NO",
		}},
		{"Sales in Norway rose 4 percent in April from a year earlier. Exports rose 3 percent between April and May.", []string{
			"4 percent change up [year-on-year] | 1988-04 | Sales in Norway | NO",
			"3 percent change up [month-on-month] | 1988-05 | Exports | NO",
		}},
		// what a figure is the best or a multiple of
		{"Mills in Norway created 900 jobs in May, the fewest of 1988. The jobless rate fell to 4 percent.", []string{
			"900 job count | 1988-05 | jobs of Mills in Norway | NO",
			"4 percent level | 1988-05 | jobless rate | NO",
		}},
		{"Norway's farms sold 50,000 tonnes of oats, the harvest of 1987.", []string{
			"50000 tonne level | 1987 | oats sold by Norway's farms | NO",
		}},
		{"In May Norway saw 1.3 million arrivals, 11 percent more than in April and double the count of May 1986.", []string{
			"1300000 arrival count | 1988-05 | arrivals | NO",
			"11 percent change up [month-on-month] | 1988-05 | arrivals | NO",
		}},
		{"Core prices in Norway rose 0.3 percent in May, less than half April's pace.", []string{
			"0.3 percent change up | 1988-05 | Core prices in Norway | NO",
		}},
		// moves without a figure
		{"In Norway pay is forecast to rise by 0.6 percent, compared with no change in April.", []string{
			"0.6 percent change up |  | pay | NO | forecast",
		}},
		{"Analysts expect a 1 percent rise in pay in Norway in May.", []string{
			"1 percent change up | 1988-05 | pay in Norway | NO | forecast",
		}},
		{"Analysts expect a 1 percent rise in pay in Norway in January.", []string{
			"1 percent change up | 1989-01 | pay in Norway | NO | forecast",
		}},
		// what is to slow or reach is still to come
		{"Norway's bank expects inflation to slow to 2 percent in the first quarter.", []string{
			"2 percent level | 1989-Q1 | inflation | NO | forecast",
		}},
		{"Inflation in Norway is expected to reach 4 percent in April.", []string{
			"4 percent level | 1989-04 | Inflation in Norway | NO | forecast",
		}},
		{"Boat sales in Norway are forecast to have grown 4 percent in May.", []string{
			"4 percent change up | 1988-05 | Boat sales in Norway | NO | forecast",
		}},
		// what had been before, told by the way
		{"Norway's rate, which touched 4 percent on May 3, has since climbed to 5 percent.", []string{
			"4 percent level | 1988-05-03 | Norway's rate | NO",
			"5 percent level |  | Norway's rate | NO",
		}},
		{"Norway's crown, which had lost 2 percent in May, has since gained 3 percent. " +
			"Reserves, which had been 60 million crowns in April, were 66 million.", []string{
			"2 percent change down | 1988-05 | Norway's crown | NO",
			"3 percent change up |  | Norway's crown | NO",
			"60000000 NOK level | 1988-04 | Reserves | NO",
			"66000000 NOK level | 1988-05 | Reserves | NO",
		}},
		{"Norway's bank has cut its rate from 9 percent to 7 percent since May.", []string{
			"9 percent level | ..1988-05-01 | rate of Norway's bank | NO | earlier",
			"7 percent level | 1988-05-01.. | rate of Norway's bank | NO",
		}},
		{"Norway's bank expects inflation to end the year at 13 percent, against the 14 percent it had projected before.", []string{
			"13 percent level |  | inflation | NO | forecast",
			"14 percent level |  | inflation | NO | former",
		}},
	})
}

// TestFollowed reads figures of places and things that are told of by their order.
func TestFollowed(t *testing.T) {
	check(t, []reading{
		{"Inflation in the bloc was 9 percent in May. Peru had 7 percent, while Chile, at 5 percent, had the lowest rate.", []string{
			"9 percent level | 1988-05 | Inflation in the bloc | ",
			"7 percent level | 1988-05 | inflation | PE",
			"5 percent level | 1988-05 | inflation | CL",
		}},
		{"Prices in the bloc fell 1 percent in May. Peru posted the deepest fall, 9 percent, followed by Chile with 7 percent and Norway with 4 percent.", []string{
			"1 percent change down | 1988-05 | Prices in the bloc | ",
			"9 percent change down | 1988-05 | prices | PE",
			"7 percent change down | 1988-05 | prices | CL",
			"4 percent change down | 1988-05 | prices | NO",
		}},
		{"Norway's mine had a market share of 9 percent, up 1 percentage point, ahead of Chile at 6 percent.", []string{
			"9 percent level |  | market share | NO",
			"1 percentage_point change up |  | market share | NO",
			"6 percent level |  | Chile | CL",
		}},
		{"Fuel in Norway recorded the steepest rise among the groups in May, at 43 percent.", []string{
			"43 percent change up | 1988-05 | Fuel in Norway | NO",
		}},
		// what moved most is named beside the movement, and is nothing that was told before
		{"Wages in Peru rose 2 percent. Lima saw the steepest fall in road deaths, at 20 percent. " +
			"Chile posted the largest copper output rise, at 9 percent.", []string{
			"2 percent change up |  | Wages in Peru | PE",
			"20 percent change down |  | road deaths | PE",
			"9 percent change up |  | copper output | CL",
		}},
		{"Food prices in Peru rose 2 percent. Chile recorded the biggest drop in wages, of 3 percent.", []string{
			"2 percent change up |  | Food prices in Peru | PE",
			"3 percent change down |  | wages | CL",
		}},
		{"Wages in Peru rose 2 percent. Chile posted the largest rise in April in tin exports, at 9 percent.", []string{
			"2 percent change up |  | Wages in Peru | PE",
			"9 percent change up | 1988-04 | tin exports | CL",
		}},
		{"Output of oats rose 6 percent in 1987. Mexico received 3 million tonnes.", []string{
			"6 percent change up | 1987 | Output of oats | ",
			"3000000 tonne level | 1987 | Mexico | MX",
		}},
		{"Output of coal rose 4 percent in May. Ohio led with 3 million tonnes.", []string{
			"4 percent change up | 1988-05 | Output of coal | ",
			"3000000 tonne level | 1988-05 | output of coal | Ohio,US",
		}},
		{"Because buyers outbid mills, the price of Norway's wool rose 4 percent.", []string{
			"4 percent change up |  | price of Norway's wool | NO",
		}},
		{"As wages, rents and taxes in Norway rose, profits fell 4 percent.", []string{
			"4 percent change down |  | profits | NO",
		}},
		{"For 1987 as a whole payrolls in Norway grew by 2 percent. Over the year fuels were 5 percent dearer.", []string{
			"2 percent change up | 1987 | payrolls in Norway | NO",
			"5 percent change up | 1987 | fuels | NO",
		}},
	})
}

// TestRevisedFigures reads what "the figure" of a count is revised to where a rate stands between, and estimates of a year long over.
func TestRevisedFigures(t *testing.T) {
	check(t, []reading{
		{"Firms in Norway hired 9,000 people in May, and the jobless rate fell to 4 percent. April's figure was raised to 7,000 from 6,000 and March's to 8,000 from 5,000.", []string{
			"9000 person count | 1988-05 | people hired by Firms in Norway | NO",
			"4 percent level | 1988-05 | jobless rate | NO",
			"7000 person count | 1988-04 | people hired by Firms in Norway | NO",
			"6000 person count | 1988-04 | people hired by Firms in Norway | NO | former",
			"8000 person count | 1988-03 | people hired by Firms in Norway | NO",
			"5000 person count | 1988-03 | people hired by Firms in Norway | NO | former",
		}},
		{"Firms in Norway hired 9,000 people in May, and the jobless rate fell to 4 percent. April's figure was revised down from 8,000 to 7,000.", []string{
			"9000 person count | 1988-05 | people hired by Firms in Norway | NO",
			"4 percent level | 1988-05 | jobless rate | NO",
			"8000 person count | 1988-04 | people hired by Firms in Norway | NO | former",
			"7000 person count | 1988-04 | people hired by Firms in Norway | NO | revised",
		}},
		{"The jobless rate in Norway fell to 4 percent in May. The figure was 5 percent in April.", []string{
			"4 percent level | 1988-05 | jobless rate in Norway | NO",
			"5 percent level | 1988-04 | jobless rate in Norway | NO",
		}},
		{"The bureau has lifted its estimate of Norway's 1986 output by 3 million tonnes to 9 million tonnes.", []string{
			"3000000 tonne change up | 1986 | Norway's output | NO | revised",
			"9000000 tonne level | 1986 | Norway's output | NO | revised",
		}},
		{"The bureau has lifted its estimate of Norway's 1988 output to 9 million tonnes.", []string{
			"9000000 tonne level | 1988 | Norway's output | NO | forecast",
		}},
		{"Norway's tin exports earned 4 million crowns in 1987, although the volume slid 8 percent to 3 million tonnes.", []string{
			"4000000 NOK level | 1987 | earnings of Norway's tin exports | NO",
			"8 percent change down | 1987 | volume of Norway's tin exports | NO",
			"3000000 tonne level | 1987 | volume of Norway's tin exports | NO",
		}},
		{"Norway's tin exports rose 4 percent in May. The volume was 3 million tonnes.", []string{
			"4 percent change up | 1988-05 | Norway's tin exports | NO",
			"3000000 tonne level | 1988-05 | Norway's tin exports | NO",
		}},
	})
}
