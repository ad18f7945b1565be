package figure_test

import "testing"

// TestCommodities reads prices, rates and counts of goods as wires give them: when a new one holds, on what terms something is dealt in, what bags are
// of, and what a change is against that names no value.
func TestCommodities(t *testing.T) {
	check(t, []reading{
		{"The bank will raise its discount rate to 9 percent from 8 percent on July 4.", []string{
			"9 percent level | 1988-07-04 | discount rate of bank | ",
			"8 percent level |  | discount rate of bank |  | earlier",
		}},
		// rates that are set: decided ahead, moved when, expected otherwise, one of a row of moves
		{"The bank will lift its prime rate to 9 percent from 8 percent on Friday, it said.", []string{
			"9 percent level | 1988-06-24 | prime rate of bank | ",
			"8 percent level |  | prime rate of bank |  | earlier",
		}},
		{"The discount rate has stood at 4 percent since May 3, when it was cut from 5 percent.", []string{
			"4 percent level | 1988-05-03.. | discount rate | ",
			"5 percent level | ..1988-05-03 | discount rate |  | earlier",
		}},
		{"The bank raised its repo rate to 6 percent, the third straight increase of half a point. Analysts had forecast a hike of 50 basis points.", []string{
			"6 percent level |  | repo rate of bank | ",
			"0.5 percentage_point change up |  | repo rate of bank | ",
			"50 basis_point change up |  | repo rate of bank |  | forecast",
		}},
		{"Base rates were last changed in May, when they came down from 9 percent.", []string{
			"9 percent level | ..1988-05-01 | Base rates |  | earlier",
		}},
		{"The bank cut its key rate to 4 percent from a six-year high of 5 percent.", []string{
			"4 percent level |  | key rate of bank | ",
			"5 percent level |  | key rate of bank |  | earlier",
		}},
		{"Inflation slowed to 3 percent in May. The bank's target is 2 percent.", []string{
			"3 percent level | 1988-05 | Inflation | ",
			"2 percent level | 1988-05 | Inflation |  | target",
		}},
		// the terms of debts, and what a sale of them brings about
		{"The auction of three-month bills produced an average rate of 5 percent, with a 6 percent rate on six-month bills.", []string{
			"3 month level |  | bills | ",
			"5 percent level |  | average rate of auction of three-month bills |  | average",
			"6 percent level |  | rate on six-month bills of auction of three-month bills | ",
			"6 month level |  | bills | ",
		}},
		{"Dealers expect a rate of 5.6 percent for three-month bills and one of 5.7 percent for six-month bills.", []string{
			"5.6 percent level |  | rate on three-month bills |  | forecast",
			"3 month level |  | bills | ",
			"5.7 percent level |  | rate on six-month bills |  | forecast",
			"6 month level |  | bills | ",
		}},
		// what is dealt in at a rate of interest, and who gets it
		{"The bank bought 60 million crowns of bank bills in band one at 8 percent, 100 million in band two at 9 percent.", []string{
			"60000000 crown level |  | bank bills in band one bought by bank | ",
			"8 percent level |  | rate on bank bills in band one | ",
			"100000000 crown level |  | bank bills in band two bought by bank | ",
			"9 percent level |  | rate on bank bills in band two | ",
		}},
		{"It lent 110 million crowns to discount houses for seven days at 9 percent.", []string{
			"110000000 crown level |  | lending to discount houses | ",
			"7 day level |  | lending | ",
			"9 percent level |  | rate on lending to discount houses | ",
		}},
		{"The bank gave the market a further 30 million crowns assistance.", []string{"30000000 crown level |  | assistance of bank | "}},
		{"Brent fell to $74 a barrel, while West Texas Intermediate lost 1 percent to $70.", []string{
			"74 USD/barrel level |  | Brent | ",
			"1 percent change down |  | West Texas Intermediate | ",
			"70 USD/barrel level |  | West Texas Intermediate | ",
		}},
		// money: an annual rate, a range to keep within, what an apposition with a clause of its own tells of
		{"M3 grew 2 percent in May, taking the annual rate to 18 percent.", []string{
			"2 percent change up | 1988-05 | M3 |  | annual rate",
			"18 percent change up | 1988-05 | annual rate of M3 |  | annual rate",
		}},
		{"M0, the only aggregate for which there is a target, rose 4 percent, inside the two to six percent range.", []string{
			"4 percent change up |  | M0 | ",
			"2–6 percent level |  | M0 |  | target",
		}},
		{"Japan's broadly defined money supply average of M-2 plus certificates of deposit rose 9 percent.", []string{
			"9 percent change up |  | Japan's broadly defined money supply average of M-2 plus certificates of deposit | JP | average",
		}},
		{"For 1987 banks lent 22 million crowns. M2 grew 9 percent, slowing from 10 percent in April.", []string{
			"22000000 crown level | 1987 | lending of banks | ",
			"9 percent change up | 1988-05 | M2 | ",
			"10 percent change up | 1988-04 | M2 |  | earlier",
		}},
		{"The treasury took 24 million crowns of bids and accepted 6 million.", []string{
			"24000000 crown level |  | bids of treasury | ",
			"6000000 crown level |  | bids accepted by treasury | ",
		}},
		{"The tea price was cut to 790 crowns a tonne from 820 on June 6.", []string{
			"790 crown/tonne level | 1988-06-06 | tea price | ",
			"820 crown/tonne level |  | tea price |  | earlier",
		}},
		{"The line will lift its charter rate by 6 percent from August 1.", []string{
			"6 percent change up | 1988-08-01 | charter rate of line |  | forecast",
		}},
		{"Copper fell to 66 cents a pound from 68 cents on Friday.", []string{
			"66 cent/pound level |  | Copper | ",
			"68 cent/pound level | 1988-06-17 | Copper |  | earlier",
		}},
		{"The board sold 3,000 tonnes of rye at an average price of 88 dollars a tonne.", []string{
			"3000 tonne level |  | rye sold by board | ",
			"88 dollar/tonne level |  | average price of rye sold by board |  | average",
		}},
		{"The bank took bids for 6 billion crowns at a fixed rate of 4 percent.", []string{
			"6000000000 crown level |  | bids | ",
			"4 percent level |  | fixed rate of bids | ",
		}},
		{"The board granted export licences for 3,000 tonnes of rye.", []string{
			"3000 tonne level |  | export licences for rye granted by board | ",
		}},
		{"The bank issued 12 billion crowns of bills after issuing six billion yesterday, bringing bill sales so far this year to 115 billion.", []string{
			"12000000000 crown level | 1988-06-20 | bills issued by bank | ",
			"6000000000 crown level | 1988-06-19 | bills issued by bank |  | earlier",
			"115000000000 crown level | 1988 | bill sales | ",
		}},
		{"Norway's prime rate is 9 percent. Sweden's 7 percent is the lowest.", []string{
			"9 percent level |  | Norway's prime rate | NO",
			"7 percent level |  | prime rate of Sweden | SE",
		}},
		{"In 1987 cod, the main export, earned 3 million crowns.", []string{
			"3000000 crown level | 1987 | earnings of cod | ",
		}},
		{"The bank met part of an estimated 30 million crown shortage.", []string{
			"30000000 crown level |  | shortage |  | provisional",
		}},
		{"Norway has a quota on wool imports, set at 3,000 tonnes.", []string{
			"3000 tonne level |  | quota on wool imports | NO | target",
		}},
		{"Rye prices rose 3 percent in May and were 9 percent below prices a year earlier.", []string{
			"3 percent change up | 1988-05 | Rye prices | ",
			"9 percent change down [year-on-year] | 1988-05 | Rye prices | ",
		}},
		{"Rye prices rose 3 percent in May and were off 9 percent in 12 months.", []string{
			"3 percent change up | 1988-05 | Rye prices | ",
			"9 percent change down [year-on-year] | 1988-05 | Rye prices | ",
		}},
		{"Rye prices in May were 9 percent higher than they were 12 months earlier.", []string{
			"9 percent change up [year-on-year] | 1988-05 | Rye prices | ",
		}},
		{"Cod landings in May were 9 percent under the figure a year before.", []string{
			"9 percent change down [year-on-year] | 1988-05 | Cod landings | ",
		}},
		{"Cod landings in May ran 9 percent ahead of year-ago levels.", []string{
			"9 percent change up [year-on-year] | 1988-05 | Cod landings | ",
		}},
		{"The kroner rate rose to 153.5 in May and was up 16 percent from 184.5 a year earlier.", []string{
			"153.5 level | 1988-05 | kroner rate | ",
			"16 percent change up [year-on-year] | 1988-05 | kroner rate | ",
			"184.5 level | 1987-05 | kroner rate |  | earlier",
		}},
		{"Coffee arrivals were 41,000 bags in May, bringing the total so far this season to 1.2 million bags.", []string{
			"41000 bag count | 1988-05 | Coffee arrivals | ",
			"1200000 bag count |  | total so far this season of Coffee arrivals | ",
		}},
		{"The cattle herd was 5 million head on June 1.", []string{
			"5000000 head count | 1988-06-01 | cattle herd | ",
		}},
		{"The Bank of Norway said it gave the market 20 million crowns of help. It again bought bills at a rate of 9 percent. It also bought notes worth 3 million crowns.", []string{
			"20000000 crown level |  | help | ",
			"9 percent level |  | rate of bills | NO",
			"3000000 NOK level |  | notes bought by Bank of Norway | NO",
		}},
		{"This brings the total help by the bank so far today to 40 million crowns against a shortage it has estimated at 60 million.", []string{
			"40000000 crown level | 1988-06-20 | total help by the bank | ",
			"60000000 crown level | 1988-06-20 | shortage | ",
		}},
		{"The yard won orders worth 31 million crowns.", []string{
			"31000000 crown level |  | orders won by yard | ",
		}},
		{"Norsund Lines Inc said net profit rose to 12 million crowns in May. Sales fell to 30 million.", []string{
			"12000000 crown level | 1988-05 | net profit |  @ Norsund Lines Inc",
			"30000000 crown level | 1988-05 | Sales |  @ Norsund Lines Inc",
		}},
		{"The board said rye stocks fell to 2 million tonnes. It sold 5,000 tonnes of rye in May.", []string{
			"2000000 tonne level |  | rye stocks | ",
			"5000 tonne level | 1988-05 | rye sold by board | ",
		}},
		{"This compares with its forecast of a shortage of 85 million crowns which it earlier revised up from 80 million.", []string{
			"85000000 crown level |  | shortage |  | forecast",
			"80000000 crown level |  | shortage |  | former",
		}},
		{"Alder Inc completed the sale of its paper mill to Birch Corp for 48 million crowns and expects an after-tax gain of 11 million crowns.", []string{
			"48000000 crown level |  | sale of its paper mill to Birch Corp |  @ Alder Inc",
			"11000000 crown level |  | after-tax gain |  @ Alder Inc | forecast",
		}},
		{"Alder Inc announced the purchase of a mine for 71 million crowns.", []string{
			"71000000 crown level |  | purchase of a mine |  @ Alder Inc",
		}},
		{"Alder Inc bought 5 million shares of Birch for 12 crowns a share, or a total of 60 million crowns.", []string{
			"5000000 share count |  | shares of Birch bought by Alder Inc |  @ Alder Inc",
			"12 crown/share level |  | shares of Birch bought by Alder Inc |  @ Alder Inc",
			"60000000 crown level |  | shares of Birch bought by Alder Inc |  @ Alder Inc",
		}},
		{"Deposits rose 1/4 point to 6-3/8 pct.", []string{
			"0.25 percentage_point change up |  | Deposits | ",
			"6.375 percent level |  | Deposits | ",
		}},
	})
}
