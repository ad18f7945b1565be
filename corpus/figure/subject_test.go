package figure_test

import "testing"

// TestSubjects reads what figures measure, wherever in the sentence that stands.
func TestSubjects(t *testing.T) {
	check(t, []reading{
		{"Norway's economy grew 3 percent in May. Fishing led with 7 percent, ahead of farming with 4 percent.", []string{
			"3 percent change up | 1988-05 | Norway's economy | NO", "7 percent change up | 1988-05 | Fishing | NO", "4 percent change up | 1988-05 | farming | NO"}},
		// the object of a verb of change, and an infinitive's own subject
		{"The Bank of Norway cut its discount rate to 7 percent from 8.", []string{
			"7 percent level |  | discount rate of Bank of Norway | NO",
			"8 percent level |  | discount rate of Bank of Norway | NO | earlier",
		}},
		{"Norway unveils a 90 million crown plan for dairies.", []string{"90000000 NOK level |  | plan for dairies | NO | target"}},
		{"Norwegian dairies lifted their output by 4 percent.", []string{"4 percent change up |  | output | NO"}},
		{"Analysts expect shipments to rise 6 percent and the gap to narrow to 2 billion dollars.", []string{
			"6 percent change up |  | shipments |  | forecast",
			"2000000000 dollar level |  | gap |  | forecast",
		}},
		{"The ministry forecasts growth of 3 percent in 1989.", []string{"3 percent change up | 1989 | growth |  | forecast"}},
		// what supplies a part of a rise is no supply
		{"Bread rose 3 percent in May and supplied 0.4 percentage points of the overall rise. Milk rose 2 percent.", []string{
			"3 percent change up | 1988-05 | Bread | ", "0.4 percentage_point level | 1988-05 | Bread / overall rise | ", "2 percent change up | 1988-05 | Milk | ",
		}},
		{"Norway paid 31 dollars a barrel for imported oil in May.", []string{"31 USD/barrel level | 1988-05 | price of imported oil | NO"}},
		{"Mills paid 31 dollars an hour for night work in May.", []string{"31 dollar/hour level | 1988-05 | payments for night work of Mills | "}},
		{"In Oslo, 300 shops were opened in May; night work there was up 4 percent.", []string{"300 shop count | 1988-05 | shops opened | Oslo,NO", "4 percent change up | 1988-05 | night work there | Oslo,NO"}},
		// what a subject is for
		{"Spending to promote exports was 12 million dollars in May.", []string{"12000000 dollar level | 1988-05 | Spending to promote exports | "}},
		{"Plans to raise output to 3 million tonnes were dropped.", []string{"3000000 tonne level |  | output | "}},
		// what stands in front of a subject
		{"In dollar terms Norway's imports fell 3 percent.", []string{"3 percent change down |  | Norway's imports | NO | USD"}},
		{"Counted in yuan, sales rose 3 percent.", []string{"3 percent change up |  | sales |  | CNY"}},
		{"Month on month, rents rose 1 percent.", []string{"1 percent change up [month-on-month] |  | rents | "}},
		// asides between subject and verb
		{"Bread prices, up 2 percent after a 1 percent fall in May, made the index rise.", []string{
			"2 percent change up |  | Bread prices | ",
			"1 percent change down | 1988-05 | Bread prices |  | earlier",
		}},
		{"Sawn timber rose. Its share, 12 percent, was 2 points higher.", []string{
			"12 percent level |  | share | ",
			"2 index change up |  | share | ",
		}},
		{"Wool, the oldest trade, fell 2 percent, while cotton, the newest trade, rose 3 percent.", []string{
			"2 percent change down |  | Wool | ",
			"3 percent change up |  | cotton | ",
		}},
		// what a clause behind a colon goes on to say, and what is measured of things alike
		{"Herring fell 2 percent. Cod was the exception: it rose 3 percent.", []string{"2 percent change down |  | Herring | ", "3 percent change up |  | Cod | "}},
		{"Sales of herring nets rose 3 percent. Cod nets fell 2 percent.", []string{"3 percent change up |  | Sales of herring nets | ", "2 percent change down |  | sales of Cod nets | "}},
		// what opens a paragraph or a list holds for what follows
		{"Dairies did better. Their sales rose 3 percent, so that their command of the trade reached 9 percent.", []string{
			"3 percent change up |  | sales of Dairies | ", "9 percent level |  | command of the trade of Dairies | "}},
		{"Sales by kind of shop: grocers, 10 million crowns, up 8 percent; bakers, 6 million crowns.", []string{
			"10000000 crown level |  | Sales of grocers | ", "8 percent change up |  | Sales of grocers | ", "6000000 crown level |  | Sales of bakers | "}},
		{"Growth by season: first quarter, 7 percent; second quarter, 2 percent.", []string{"7 percent change up | 1988-Q1 | Growth | ", "2 percent change up | 1988-Q2 | Growth | "}},
		{"It pointed to growth of 4 percent in sales of wool and of 7 percent in those of flax.", []string{
			"4 percent change up |  | sales of wool | ", "7 percent change up |  | sales of flax | "}},
		{"Norway's imports from Peru fell to 4 million dollars, which shrank its surplus to 2 million dollars.", []string{
			"4000000 USD level |  | Norway's imports from Peru | NO > PE", "2000000 USD level |  | surplus | NO > PE"}},
		{"Imports were 24 million crowns, a fall of 10 percent (March 1987: 27 million crowns).", []string{
			"24000000 crown level |  | Imports | ", "10 percent change down |  | Imports | ", "27000000 crown level | 1987-03 | Imports |  | earlier"}},
		{"Inflation undershot the 6 percent forecast by a club.", []string{"6 percent level |  | Inflation |  | forecast"}},
		{"Goods worth 3 million crowns crossed the border, a gain of 15 percent.", []string{
			"3000000 crown level |  | Goods | ", "15 percent change up |  | Goods | "}},
		{"In the month of April prices leapt 25 percent.", []string{"25 percent change up [month-on-month] | 1988-04 | prices | "}},
		{"The harbour has cut the fee per crate to 9 crowns.", []string{"9 crown level |  | fee per crate | "}},
		{"Norway's trade with its two largest partners -- Peru and Chile -- came to 4 million crowns and 3 million crowns, respectively.", []string{
			"2 partner count |  | largest partners | ", "4000000 NOK level |  | Norway's trade with Peru | NO > PE", "3000000 NOK level |  | Norway's trade with Chile | NO > CL"}},
		{"Imports fell 2 percent, and the week closed with a 4 million crown surplus.", []string{"2 percent change down |  | Imports | ", "4000000 crown level |  | surplus | "}},
		// companies and what they have
		{"Nordfisk Corp <NFK.OL> said it sold 12,000 boats in 1987. It had 3 million dollars in profit.", []string{
			"12000 boat count | 1987 | boats sold by Nordfisk Corp |  @ Nordfisk Corp",
			"3000000 dollar level | 1987 | profit of Nordfisk Corp |  @ Nordfisk Corp",
		}},
		{"Nordfisk Corp reported profits of 5 million crowns on turnover that rose to 80 million.", []string{
			"5000000 crown level |  | Nordfisk Corp profits |  @ Nordfisk Corp",
			"80000000 crown level |  | turnover |  @ Nordfisk Corp",
		}},
		{"Output rose 20 percent in 1986 over the previous year.", []string{"20 percent change up [year-on-year] | 1986 | Output | "}},
		{"The value exceeded that of 1986 by 3 million crowns.", []string{"3000000 crown change up [1986] |  | value | "}},
		{"The crown fell below 70 pence.", []string{"70 GBX level |  | crown | "}},
		{"Kohl's dropped 10 percent.", []string{"10 percent change down |  | Kohl | "}},
		{"Wages increased at a 2 percent pace.", []string{"2 percent change up |  | Wages | "}},
		{"Wool was 7 percent cheaper.", []string{"7 percent change down |  | Wool | "}},
		{"Output grew at a negative 2 percent rate.", []string{"2 percent change down |  | Output | "}},
		{"They cut the trade deficit by 3 million crowns.", []string{"3000000 crown change down |  | trade deficit | "}},
		// clauses that are the object of a verb of reporting
		{"Official figures also show Norway's surplus with Chile rose to 3 million crowns.", []string{"3000000 NOK level |  | Norway's surplus with Chile | NO > CL"}},
		{"He said trade in wool last year totalled 3 million crowns.", []string{"3000000 crown level | 1987 | trade in wool | "}},
		{"Berg estimated the shortfall will fall to 3 million crowns.", []string{"3000000 crown level |  | shortfall |  | forecast"}},
		{"The chairman told shareholders the rents, which will include about 3 tonnes of rye, would be worth 4 million crowns.", []string{
			"3 tonne level |  | rye of rents |  | forecast",
			"4000000 crown level |  | rents |  | forecast",
		}},
		{"He said Norway's money growth, which ran at 3 percent in January, could ease.", []string{"3 percent change up | 1988-01 | Norway's money growth | NO"}},
		{"Wool sold abroad fell 3 percent.", []string{"3 percent change down |  | Wool sold abroad | "}},
		// adjuncts that no comma closes, relative clauses
		{"After the minister's remark the crown rose to 70 pence.", []string{"70 GBX level |  | crown | "}},
		{"Norway's output, which contracted by 2 percent last year, should grow, rising by 1 percent this year.", []string{
			"2 percent change down | 1987 | Norway's output | NO",
			"1 percent change up | 1988 | Norway's output | NO | forecast",
		}},
		// the level that a noun of change leads to, and what it is of
		{"It was due to the fall in the value of wool and felt to 3 million crowns from 5 million.", []string{
			"3000000 crown level |  | value of wool and felt | ", "5000000 crown level |  | value of wool and felt |  | earlier"}},
		{"A climb in interest costs to 3 million crowns hurt.", []string{"3000000 crown level |  | interest costs | "}},
		{"The bank trimmed the rates at which it deals with the houses by half a point.", []string{"0.5 percentage_point change down |  | rates | "}},
		{"A half-point rise in May in the key call money rate followed.", []string{"0.5 percentage_point change up | 1988-05 | key call money rate | "}},
		{"Rents rose a preliminary 3 percent in May.", []string{"3 percent change up | 1988-05 | Rents |  | provisional"}},
		// a clause that only a word of saying or a preposition leads to, names set beside a subject
		{"He added that imports fell 3 percent to 5 million crowns, of which oil imports were 2 million.", []string{
			"3 percent change down |  | imports | ", "5000000 crown level |  | imports | ", "2000000 crown level |  | oil imports | "}},
		{"He was quoted as saying felt sales rose 3 percent.", []string{"3 percent change up |  | felt sales | "}},
		{"The chief said felt output, the closest thing to gross domestic output, should rise 3 percent.", []string{"3 percent change up |  | felt output |  | forecast"}},
		{"The six-week average of rents, a better gauge, rose 3 percent.", []string{"3 percent change up |  | six-week average of rents |  | average"}},
		{"Assets rose to 6 million crowns, of which the wool content grew to 12 percent.", []string{
			"6000000 crown level |  | Assets | ",
			"12 percent level |  | wool content | ",
		}},
		{"The rise was due to Norway, which lifted its catch by 300 tonnes in May.", []string{"300 tonne change up | 1988-05 | catch | NO"}},
		{"Sales to Peru, which raised its duty to 12 percent in May, stalled.", []string{"12 percent level | 1988-05 | duty | PE"}},
		{"Exports to Norway, which rose 3 percent in May, fell 4 percent in June.", []string{
			"3 percent change up | 1988-05 | Exports to Norway |  > NO",
			"4 percent change down | 1988-06 | Exports to Norway |  > NO",
		}},
		{"The upturn confirmed a rising trend in exports, which totalled 3 million crowns.", []string{"3000000 crown level |  | exports | "}},
		{"Wool whose price fell 3 percent was sold.", []string{"3 percent change down |  | price of Wool | "}},
		// objects behind an infinitive that is expected or planned
		{"The drought is expected to boost Norway's jobless rate to an average 3 percent.", []string{"3 percent level |  | Norway's jobless rate | NO | forecast | average"}},
		{"They announced a plan to cut 1989 spending by 3 million crowns.", []string{"3000000 crown change down | 1989 | spending |  | forecast"}},
		{"Norway cut its forecast for growth in wool to a real 2 percent.", []string{"2 percent change up |  | wool | NO | forecast"}},
		// figures between an owner and a noun, a move of N in X, the noun of a change alone
		{"Payments on Peru's 8 billion dlr foreign debt were stopped.", []string{"8000000000 USD level |  | foreign debt | PE"}},
		{"They discussed Peru's 3 million dlr deficit.", []string{"3000000 USD level |  | deficit | PE"}},
		{"There was a fall of 290 million crowns in notes and coin, and a rise of 1 billion crowns in sight deposits.", []string{
			"290000000 crown change down |  | notes and coin | ",
			"1000000000 crown change up |  | sight deposits | ",
		}},
		{"Liquidity fell 0.2 percent, but after seasonal adjustment rose 0.6 percent.", []string{
			"0.2 percent change down |  | Liquidity | ",
			"0.6 percent change up |  | Liquidity |  | seasonally adjusted",
		}},
		{"Wages rose 6 percent in May. The underlying rise was 7 percent.", []string{
			"6 percent change up | 1988-05 | Wages | ",
			"7 percent change up | 1988-05 | Wages |  | underlying",
		}},
		{"There was a 4 percent fall in multi-family homes.", []string{"4 percent change down |  | multi-family homes | "}},
		// terms that exclude each other, names and limits behind a subject
		{"The base grew by a seasonally adjusted 1.4 percent and by a non-seasonally adjusted 5.2 percent.", []string{
			"1.4 percent change up |  | base |  | seasonally adjusted",
			"5.2 percent change up |  | base |  | unadjusted",
		}},
		{"The narrow measure of money, M0, fell 0.6 percent.", []string{"0.6 percent change down |  | narrow measure of money, M0 | "}},
		{"Leaving out rye, imports rose 2 percent in May.", []string{"2 percent change up | 1988-05 | imports excluding rye | "}},
		{"Counting on trade, imports rose 2 percent in May.", []string{"2 percent change up | 1988-05 | imports | "}},
		{"Taking out loans, imports rose 2 percent in May.", []string{"2 percent change up | 1988-05 | imports | "}},
		{"Setting aside doubts, imports rose 2 percent in May.", []string{"2 percent change up | 1988-05 | imports | "}},
		{"Not counting rye, imports were 2 crowns in May. With rye they were 3 crowns.", []string{
			"2 crown level | 1988-05 | imports excluding rye | ", "3 crown level | 1988-05 | imports | "}},
		{"Not counting rye, imports were 2 crowns in May. In April they were 3 crowns.", []string{
			"2 crown level | 1988-05 | imports excluding rye | ", "3 crown level | 1988-04 | imports excluding rye | "}},
		{"Counting freight as well, imports totalled 3 million crowns in May.", []string{"3000000 crown level | 1988-05 | imports including freight | "}},
		{"Stocks fell by 25 crowns in April, then added 29 crowns in May.", []string{"25 crown change down | 1988-04 | Stocks | ", "29 crown change up | 1988-05 | Stocks | "}},
		{"Debts fell by 25 crowns in April and it added 29 crowns to reserves.", []string{
			"25 crown change down | 1988-04 | Debts | ", "29 crown level | 1988-04 | Debts | "}},
		{"Orrin sold 25 ships in April, then added 29 ships in May.", []string{"25 ship count | 1988-04 | ships sold by Orrin | ", "29 ship count | 1988-05 | ships of Orrin | "}},
		{"Imports in May, excluding rye, totalled 2 million crowns.", []string{"2000000 crown level | 1988-05 | Imports excluding rye | "}},
		{"The smoothed series -- adjusted for chance -- shows a deficit on goods of 46 million crowns.", []string{"46000000 crown level |  | deficit on goods of smoothed series | "}},
		// parts, places and participles
		{"Industry grew 12 percent, including mills by 21 percent and boats by 20 percent.", []string{
			"12 percent change up |  | Industry | ",
			"21 percent change up |  | mills | ",
			"20 percent change up |  | boats | ",
		}},
		{"Rents were highest in Italy at 4 percent.", []string{"4 percent level |  | Rents | IT"}},
		{"They saw growth with gross domestic product (GDP) rising 2 percent.", []string{"2 percent change up |  | gross domestic product | "}},
		{"Rents fell 3 percent. Some brokers expect them to rise to 33 crowns.", []string{
			"3 percent change down |  | Rents | ",
			"33 crown level |  | Rents |  | forecast",
		}},
		{"A loss pushed Norway's debt up to 51 million crowns.", []string{"51000000 NOK level |  | Norway's debt | NO"}},
		{"It led to per capita income of 26,120 crowns.", []string{"26120 crown level |  | per capita income | "}},
		{"The cut comes against the backdrop of a 12 million crown deficit.", []string{"12000000 crown level |  | deficit | "}},
		// what stands within a subject or an object
		{"Housing starts before adjustment rose 3 percent.", []string{"3 percent change up |  | Housing starts before adjustment |  | unadjusted"}},
		{"The rate at which permits were issued for building fell 0.6 percent.", []string{"0.6 percent change down |  | rate at which permits were issued for building | "}},
		{"The bank also cut its rate to 8 percent.", []string{"8 percent level |  | rate of bank | "}},
		{"The ministry hopes to narrow the deficit to 8 million crowns.", []string{"8000000 crown level |  | deficit |  | target"}},
		{"The index of wool stocks was unchanged from 106. The index was up 2 percent in May. Unadjusted, the index was down 3 percent.", []string{
			"106 index level |  | index of wool stocks |  | earlier",
			"2 percent change up | 1988-05 | index of wool stocks | ",
			"3 percent change down | 1988-05 | index of wool stocks |  | unadjusted",
		}},
		// "the index" of what was spoken of, gerunds with an object, "worth of"
		{"Wages rose 6 percent in May. The May index, base 1980, was set at a provisional 190.4.", []string{
			"6 percent change up | 1988-05 | Wages | ",
			"190.4 index level | 1988-05 | index of Wages |  | provisional",
		}},
		{"Wage costs rose 3 percent. Such costs were 2 percent higher in May.", []string{
			"3 percent change up |  | Wage costs | ",
			"2 percent change up | 1988-05 | Wage costs | ",
		}},
		{"Output of tin rose by 6 percent and that of hides and allied goods by 1 percent.", []string{
			"6 percent change up |  | Output of tin | ",
			"1 percent change up |  | output of hides and allied goods | ",
		}},
		{"He repeated his intention of cutting the deficit to 5 million crowns.", []string{"5000000 crown level |  | deficit |  | target"}},
		{"The deal involved raising receipts by 5 million crowns and reducing spending by 3 million.", []string{
			"5000000 crown change up |  | receipts | ",
			"3000000 crown change down |  | spending | ",
		}},
		{"They bought 3 million crowns worth of bills.", []string{"3000000 crown level |  | bills bought | "}},
		{"The thaw will cause stocks to grow to 5 million crowns from a record of nearly 4 million in May.", []string{
			"5000000 crown level |  | stocks |  | forecast",
			"4000000 crown level | 1988-05 | stocks |  | record | earlier",
		}},
		{"The index rose 7 percent in May to 126.4 from April's 117.9.", []string{
			"7 percent change up [month-on-month] | 1988-05 | index | ",
			"126.4 index level | 1988-05 | index | ",
			"117.9 index level | 1988-04 | index |  | earlier",
		}},
		// what a cause pushes one way is what changed, and not the cause
		{"Firm demand and a weak crown nudged Peru's rents up 7 percent to 126 crowns in May.", []string{
			"7 percent change up | 1988-05 | Peru's rents | PE",
			"126 crown level | 1988-05 | Peru's rents | PE",
		}},
		{"Storms pushed the wool price index (WPI) down 7 percent in May.", []string{"7 percent change down | 1988-05 | wool price index | "}},
		{"The rally lifted 10-year yields by seven basis points to 8.5 percent in May.", []string{
			"10 year level |  | yields | ",
			"7 basis_point change up | 1988-05 | 10-year yields | ",
			"8.5 percent level | 1988-05 | 10-year yields | ",
		}},
		{"The mill pulled ahead, with sales up 7 percent in May.", []string{"7 percent change up | 1988-05 | sales | "}},
		// what a colon sets out is of whom the clause before it is
		{"Norway shipped 90 tonnes of cod in May. Chile cut back most: its catch fell by 7 tonnes.", []string{
			"90 tonne level | 1988-05 | cod shipped | NO",
			"7 tonne change down | 1988-05 | catch | CL",
		}},
		{"Rents rose 7 percent in May. Wages hardly moved: at 126 crowns they were 2 percent higher.", []string{
			"7 percent change up | 1988-05 | Rents | ",
			"126 crown level | 1988-05 | Wages | ",
			"2 percent change up | 1988-05 | Wages | ",
		}},
	})
}
