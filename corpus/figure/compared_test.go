package figure_test

import "testing"

// TestCompared reads figures that others are held against: of earlier times, expected, since revised.
func TestCompared(t *testing.T) {
	check(t, []reading{
		// a move in passing is no range
		{"Norway's reserves fell by 1.2 billion crowns to 12.6 billion in May after falling 1.7 billion to 13.8 billion in April.", []string{
			"1200000000 NOK change down | 1988-05 | Norway's reserves | NO",
			"12600000000 NOK level | 1988-05 | Norway's reserves | NO",
			"1700000000 NOK change down | 1988-04 | Norway's reserves | NO | earlier",
			"13800000000 NOK level | 1988-04 | Norway's reserves | NO | earlier",
		}},
		// what a change is against and its time stand before who says it
		{"Norway's reserves were 13 million crowns in May, a rise of 2 million crowns, or 18 percent, from April, the bank said.", []string{
			"13000000 NOK level | 1988-05 | Norway's reserves | NO",
			"2000000 NOK change up [month-on-month] | 1988-05 | Norway's reserves | NO",
			"18 percent change up [month-on-month] | 1988-05 | Norway's reserves | NO",
		}},
		{"Norway's exports rose 3 percent, or 2 million crowns, in May, the bank said.", []string{
			"3 percent change up | 1988-05 | Norway's exports | NO", "2000000 NOK change up | 1988-05 | Norway's exports | NO"}},
		{"Norway's tin output fell 3 percent in May, compared with the same month last year, the bank said.", []string{
			"3 percent change down [year-on-year] | 1988-05 | Norway's tin output | NO"}},
		{"Norway's tin output fell 3 percent in May, against April, the mining office Nord said.", []string{
			"3 percent change down [month-on-month] | 1988-05 | Norway's tin output | NO"}},
		// a change of what is named by its amount
		{"Rents in Norway will rise if ministers heed a call for a 12 percent increase in the 54 crown minimum daily wage.", []string{
			"12 percent change up |  | minimum daily wage |  | forecast", "54 NOK level |  | minimum daily wage of Rents in Norway | NO | forecast"}},
		{"Norway's retail PMI stood at 50.2 in May and its output sub-index at 48.1.", []string{
			"50.2 index level | 1988-05 | Norway's retail PMI | NO", "48.1 index level | 1988-05 | output sub-index | NO"}},
		// who moved most of all, and by how much
		{"Norway's oil output rose in May. Chile added most, 9,000 barrels a day, and produced 3 million.", []string{
			"9000 barrel/day change up | 1988-05 | output | CL", "3000000 barrel/day level | 1988-05 | output | CL"}},
		{"Norway's oil output rose in May. Chile produced most, 9,000 barrels a day.", []string{"9000 barrel/day level | 1988-05 | output | CL"}},
		// one more origin each, in clauses without a verb
		{"Visits from Peru rose by 20 percent, from Chile by 8 percent and from Mali by 3 percent.", []string{
			"20 percent change up |  | Visits from Peru |  > PE", "8 percent change up |  | visits from Chile |  > CL", "3 percent change up |  | visits from Mali |  > ML"}},
		{"Imports from Peru rose to 3 million crowns from 2 million crowns.", []string{
			"3000000 crown level |  | Imports from Peru |  > PE", "2000000 crown level |  | Imports from Peru |  > PE | earlier"}},
		// one more dealer, in a clause without a verb, which a thing dealt in is not
		{"Chile bought cod for 3 million dollars, a fall of 9 percent, and Peru for 2 million dollars.", []string{
			"3000000 USD level |  | cod bought by Chile | CL", "9 percent change down |  | cod bought by Chile | CL", "2000000 USD level |  | cod bought by Peru | PE"}},
		{"Chile bought cod for 3 million dollars in May and for 2 million dollars in June.", []string{
			"3000000 USD level | 1988-05 | cod bought by Chile | CL", "2000000 USD level | 1988-06 | cod bought by Chile | CL"}},
		// last year's month, and a level of a year before that is told without its value
		{"The index of Norway's rents stood at 168.5 in May from 176.1 last year.", []string{
			"168.5 index level | 1988-05 | index of Norway's rents | NO", "176.1 index level | 1987-05 | index of Norway's rents | NO | earlier"}},
		{"Norway's jobless rate was 3.2 percent in May, against an average of 3.9 percent last year.", []string{
			"3.2 percent level | 1988-05 | Norway's jobless rate | NO", "3.9 percent level | 1987 | Norway's jobless rate | NO | average | earlier"}},
		{"Norway's exports were 9 million crowns in May. They were up 4 percent on their level a year before.", []string{
			"9000000 NOK level | 1988-05 | Norway's exports | NO", "4 percent change up [year-on-year] | 1988-05 | Norway's exports | NO"}},
		// what a movement is led to is on the year, and the movement is not; "slipping" doubles its consonant
		{"Norway's exports rose 4 percent in May after slipping 2 percent in April, bringing year on year growth to 9 percent.", []string{
			"4 percent change up | 1988-05 | Norway's exports | NO",
			"2 percent change down | 1988-04 | Norway's exports | NO | earlier",
			"9 percent change up [year-on-year] | 1988-05 | exports | NO",
		}},
		// how a rise is measured, and against when, in front of a subject that points back
		{"Norway's oil output rose 4 percent in May from a year before. Measured against May 1985 the increase was 9 percent.", []string{
			"4 percent change up [year-on-year] | 1988-05 | Norway's oil output | NO", "9 percent change up [May 1985] | 1988-05 | Norway's oil output | NO"}},
		{"Norway's oil output rose 4 percent in 1987. Pumped by new rigs the rise was 30 percent in April.", []string{
			"4 percent change up | 1987 | Norway's oil output | NO", "30 percent level | 1988-04 | Pumped by new rigs the rise | NO"}},
		{"Norway's oil output rose 4 percent in May from a year before. Compared with April the rise was 2 percent.", []string{
			"4 percent change up [year-on-year] | 1988-05 | Norway's oil output | NO", "2 percent change up [month-on-month] | 1988-05 | Norway's oil output | NO"}},
		{"Norway's oil output was 3 million tonnes in May, more than before the strike. In March, output was 9 percent higher.", []string{
			"3000000 tonne level | 1988-05 | Norway's oil output | NO", "9 percent change up | 1988-03 | output | NO"}},
		// the total of a longer time, to which a figure leads, is of no time of that figure and of those behind it; and what was so "then"
		{"Norway's May surplus was 3 million crowns and brought the total for January-May to 9 million crowns. Wool exports rose 4 percent.", []string{
			"3000000 NOK level | 1988-05 | Norway's May surplus | NO",
			"9000000 NOK level | 1988-01-01..1988-05-31 | Norway's May surplus | NO",
			"4 percent change up | 1988-05 | Wool exports | NO",
		}},
		{"Norway's oil output rose in May. Sales were 3 million crowns, taking the figure for the first five months to 9 million crowns. Wool exports rose 4 percent.", []string{
			"3000000 NOK level | 1988-05 | Sales | NO", "9000000 NOK level | 1988-01-01..1988-05-31 | Sales | NO", "4 percent change up | 1988-05 | Wool exports | NO"}},
		{"Norway's surplus was 3 million crowns in May. In April the surplus had been 2 million crowns. Imports then stood at 5 million crowns.", []string{
			"3000000 NOK level | 1988-05 | Norway's surplus | NO",
			"2000000 NOK level | 1988-04 | Norway's surplus | NO",
			"5000000 NOK level | 1988-04 | Imports | NO",
		}},
		{"Norway's surplus was 3 million crowns in May. In April the surplus had been 2 million crowns. Exports then rose 4 percent.", []string{
			"3000000 NOK level | 1988-05 | Norway's surplus | NO",
			"2000000 NOK level | 1988-04 | Norway's surplus | NO",
			"4 percent change up |  | Exports | NO",
		}},
		// a level of another time, which is no pace of it, and a yearly amount, which is no change against the year before
		{"Norway's rents rose 4 percent in May, higher than in May 1987.", []string{"4 percent change up [year-on-year] | 1988-05 | Norway's rents | NO"}},
		{"Norway's yearly deficit narrowed 9 percent in May.", []string{"9 percent change down [year-on-year] | 1988-05 | Norway's yearly deficit | NO"}},
		{"Norway's imports of tea, 4 million tonnes (worth 2 million crowns), and exports of wool, 6 tonnes (worth 1 million crowns), rose 7 percent.", []string{
			"4000000 tonne level |  | Norway's imports | NO",
			"2000000 NOK level |  |  | NO",
			"6 tonne level |  |  | NO",
			"1000000 NOK level |  |  | NO",
			"7 percent change up |  |  | NO",
		}},
		// a sum beside what it is of, with the same in another currency, and an amount of a month, which is no change against the month before
		{"Norway's May surplus, 9 million crowns (2 million dollars), was 4 percent larger than a year earlier.", []string{
			"9000000 NOK level | 1988-05 | Norway's May surplus | NO",
			"2000000 USD level | 1988-05 | Norway's May surplus | NO",
			"4 percent change up [year-on-year] | 1988-05 | Norway's May surplus | NO",
		}},
		{"Norway's trade grew 2 percent from April to 9 million crowns in May. The monthly surplus narrowed 7 percent.", []string{
			"2 percent change up [month-on-month] | 1988-05 | Norway's trade | NO",
			"9000000 NOK level | 1988-05 | Norway's trade | NO",
			"7 percent change down | 1988-05 | monthly surplus | NO",
		}},
		// what stands behind each of several changes of one subject, and before one that points back
		{"Pay in Norway rose 5 percent for nurses and 7 percent for teachers. In the private sector the increase was 4 percent.", []string{
			"5 percent change up |  | Pay in Norway for nurses | NO",
			"7 percent change up |  | Pay in Norway for teachers | NO",
			"4 percent change up |  | pay in private sector | NO",
		}},
		{"Cloth sales in Norway fell 3 percent in May and wool imports fell 9 percent. The drop followed a 4 percent gain in April.", []string{
			"3 percent change down | 1988-05 | Cloth sales in Norway | NO",
			"9 percent change down | 1988-05 | wool imports | NO",
			"4 percent change up | 1988-04 | drop | NO",
		}},
		{"Hotels in Norway counted 3 million guests and 8 million nights, the office said, increases of 6 percent and 5 percent respectively.", []string{
			"3000000 guest count |  | guests counted by Hotels in Norway | NO",
			"8000000 night count |  | nights counted by Hotels in Norway | NO",
			"6 percent change up |  | guests counted by Hotels in Norway | NO",
			"5 percent change up |  | nights counted by Hotels in Norway | NO",
		}},
		// a month whose change is on the year before it, among several months together
		{"From January to May 40 firms in Norway failed. Builders had 12 failures, 9 percent above May 1987.", []string{
			"40 firm count | 1988-01-01..1988-05-31 | firms in Norway | NO",
			"12 firm count | 1988-05 | firms of Builders | NO",
			"9 percent change up [year-on-year] | 1988-05 | firms of Builders | NO",
		}},
		{"Norway's real wages rose 4 percent in May. In April the real increase was 3 percent.", []string{
			"4 percent change up | 1988-05 | Norway's real wages | NO | real",
			"3 percent change up | 1988-04 | Norway's real wages | NO | real",
		}},
		{"Norway's nominal pay rose 4 percent in May and real wages 1 percent. A real estate firm gained 3 percent.", []string{
			"4 percent change up | 1988-05 | Norway's nominal pay | NO | nominal",
			"1 percent change up | 1988-05 | real wages | NO | real",
			"3 percent change up | 1988-05 | real estate firm | NO",
		}},
		// the pace of another time, and the months before
		{"Norway's rents rose 4 percent in May, a slower pace than in April. Fees gained 3 percent, more than a month before.", []string{
			"4 percent change up | 1988-05 | Norway's rents | NO",
			"3 percent change up | 1988-05 | Fees | NO",
		}},
		{"Norway's orders were 4 percent above the previous three months in the first quarter.", []string{
			"4 percent change up [quarter-on-quarter] | 1988-Q1 | Norway's orders | NO"}},
		// an amount and the percentage that it is are one change
		{"Trade shrank because of a 12 percent or 40,000 tonne drop in copper output.", []string{
			"12 percent change down |  | copper output | ",
			"40000 tonne change down |  | copper output | ",
		}},
		// a pace is a change, and what a relative clause says is of its noun
		{"Wages in Norway are rising at 5 percent a year and tin fetched by a peso that lost 20 percent is dear.", []string{
			"5 percent change up |  | Wages in Norway | NO",
			"20 percent change down |  | peso | NO",
		}},
		// what was expected, however it is held against the figure
		{"Norway's exports rose 4 percent in May, short of the 6 percent forecast. The gain outstripped the 3 percent that analysts polled by Atlas had predicted.", []string{
			"4 percent change up | 1988-05 | Norway's exports | NO",
			"6 percent change up | 1988-05 | Norway's exports | NO | forecast",
			"3 percent change up | 1988-05 | Norway's exports | NO | forecast",
		}},
		{"Cod stocks fell 4 percent in May, missing the 2 percent tipped by analysts and April's 3 percent.", []string{
			"4 percent change down | 1988-05 | Cod stocks | ",
			"2 percent change down | 1988-05 | Cod stocks |  | forecast",
			"3 percent change down | 1988-04 | Cod stocks |  | earlier",
		}},
		{"Norway's surplus was 5 billion crowns in May, versus an Atlas poll forecast of 6 billion, and the market had pointed to 7 billion.", []string{
			"5000000000 NOK level | 1988-05 | Norway's surplus | NO",
			"6000000000 NOK level | 1988-05 | Norway's surplus | NO | forecast",
			"7000000000 NOK level | 1988-05 | Norway's surplus | NO | forecast",
		}},
		{"Norway's surplus was 5 billion crowns in May, down from 8 billion a year earlier but ahead of the 3 billion that analysts had pencilled in.", []string{
			"5000000000 NOK level | 1988-05 | Norway's surplus | NO",
			"8000000000 NOK level | 1987-05 | Norway's surplus | NO | earlier",
			"3000000000 NOK level | 1988-05 | Norway's surplus | NO | forecast",
		}},
		{"Inflation in Norway fell to 5 percent in May, above the 4 percent that a poll had pointed to and well below January's peak of 9 percent.", []string{
			"5 percent level | 1988-05 | Inflation in Norway | NO",
			"4 percent level | 1988-05 | Inflation in Norway | NO | forecast",
			"9 percent level | 1988-01 | peak of Inflation in Norway | NO | earlier",
		}},
		// what stands behind "after" counts the same things, in the time that its own noun names
		{"Norway's yards sold 900 boats in 1987, after 800 in 1986 and the record of 950 set in 1985.", []string{
			"900 boat count | 1987 | boats sold by Norway's yards | NO",
			"800 boat count | 1986 | boats sold by Norway's yards | NO | earlier",
			"950 boat count | 1985 | boats sold by Norway's yards | NO | record | earlier",
		}},
		{"Output in Norway grew 1 percent in the first quarter, down from 3 percent in the fourth.", []string{
			"1 percent change up | 1988-Q1 | Output in Norway | NO",
			"3 percent change up | 1987-Q4 | Output in Norway | NO | earlier",
		}},
		{"Inflation in Norway accelerated to reach a nine-year peak of 8 percent in May.", []string{

			"8 percent level | 1988-05 | Inflation in Norway | NO",
		}},
		// what the main figure follows is of its own months
		{"Norway's output rose 1 percent in April after gaining 2 percent in March but falling 4 percent and 3 percent in February and January.", []string{
			"1 percent change up | 1988-04 | Norway's output | NO",
			"2 percent change up | 1988-03 | Norway's output | NO | earlier",
			"4 percent change down | 1988-02 | Norway's output | NO | earlier",
			"3 percent change down | 1988-01 | Norway's output | NO | earlier",
		}},
		{"Cod stocks fell 2 percent after falling 3 percent in April and rising 5 percent in May 1987.", []string{
			"2 percent change down |  | Cod stocks | ",
			"3 percent change down | 1988-04 | Cod stocks |  | earlier",
			"5 percent change up | 1987-05 | Cod stocks |  | earlier",
		}},
		{"Cod stocks rose 3 and 4 percent in April and May.", []string{"3 percent change up | 1988-04 | Cod stocks | ", "4 percent change up | 1988-05 | Cod stocks | "}},
		{"It was the fifth monthly rise since the thaw, with stocks up 9 tonnes in that period.", []string{"9 tonne change up |  | stocks | "}},
		{"Norway had a surplus for fish trade of 30 crowns. The 1987 June quarter showed a 13 crown deficit.", []string{"30 NOK level |  | surplus for fish trade | NO", "13 NOK level | 1987-Q2 | deficit for fish trade | NO"}},
		{"In May credit growth slowed to 2 percent and compared with nil growth in May 1987.", []string{"2 percent change up | 1988-05 | credit growth | ", "0 percent change none | 1987-05 | credit growth |  | earlier"}},
		{"The catch is put at 30 tonnes this year, up from 28 tonnes in 1986/87.", []string{"30 tonne level | FY1987-07..1988-06 | catch |  | forecast", "28 tonne level | FY1986-07..1987-06 | catch |  | earlier"}},
		{"The catch is planned at 30 tonnes in 1989, against a planned 28 tonnes this year.", []string{
			"30 tonne level | 1989 | catch |  | target",
			"28 tonne level | 1988 | catch |  | target",
		}},
		{"Norway had a surplus. For the European Union as a whole, exports rose 3 percent.", []string{"3 percent change up |  | exports | EU"}},
		{"In Canadian dollar terms, Canada's reserves fell by 2 billion dlrs.", []string{"2000000000 CAD change down |  | Canada's reserves | CA"}},
		{"Output, down 3 percent in May, is likely to rise 2 percent in July.", []string{
			"3 percent change down | 1988-05 | Output | ",
			"2 percent change up | 1988-07 | Output |  | forecast",
		}},
		{"Money supply rose 4 percent in the quarter centred on March.", []string{"4 percent change up |  | Money supply | "}},
		{"Soviet trade fell by 2 billion roubles.", []string{"2000000000 SUR change down |  | Soviet trade | SU"}},
		// the times of compared values behind an aside
		{"The gap narrowed to 567 million crowns from 738 million, revised down from 742 million, in May.", []string{
			"567000000 crown level |  | gap | ",
			"738000000 crown level | 1988-05 | gap |  | earlier",
			"742000000 crown level | 1988-05 | gap |  | former",
		}},
		{"According to the report there were 94,000 jobless in May representing 2 percent of the workforce against 120,000 or 3 percent of the workforce in May 1987.", []string{
			"94000 person count | 1988-05 | jobless | ",
			"2 percent level | 1988-05 | jobless / workforce | ",
			"120000 person count | 1987-05 | jobless |  | earlier",
			"3 percent level | 1987-05 | jobless / workforce |  | earlier",
		}},
		// what compared values led to, and their times
		{"Sales fell 20 million crowns in May to 42 million crowns after rising by 3 percent in April to 44 million crowns.", []string{
			"20000000 crown change down | 1988-05 | Sales | ",
			"42000000 crown level | 1988-05 | Sales | ",
			"3 percent change up | 1988-04 | Sales |  | earlier",
			"44000000 crown level | 1988-04 | Sales |  | earlier",
		}},
		{"Stocks rose to 4 billion crowns in May after rising 39 million crowns to 3 billion crowns in April.", []string{
			"4000000000 crown level | 1988-05 | Stocks | ",
			"39000000 crown change up | 1988-04 | Stocks |  | earlier",
			"3000000000 crown level | 1988-04 | Stocks |  | earlier",
		}},
		{"Permits fell in May by 11 percent to 529 units after falling in April by 19 percent.", []string{
			"11 percent change down | 1988-05 | Permits | ",
			"529 unit count | 1988-05 | Permits | ",
			"19 percent change down | 1988-04 | Permits |  | earlier",
		}},
		{"Norway's surplus was 40 million crowns in May against 30 million in April. April's surplus was first reported as 20 million.", []string{
			"40000000 NOK level | 1988-05 | Norway's surplus | NO",
			"30000000 NOK level | 1988-04 | Norway's surplus | NO | earlier",
			"20000000 NOK level | 1988-04 | surplus | NO | former",
		}},
		{"Output rose 2 percent in May, against an initial figure of 1 percent.", []string{
			"2 percent change up | 1988-05 | Output | ",
			"1 percent change up | 1988-05 | Output |  | former",
		}},
		{"Prices rose 0.4 percent in May to give a year-on-year rise of 3.9 percent.", []string{
			"0.4 percent change up | 1988-05 | Prices | ",
			"3.9 percent change up [year-on-year] | 1988-05 | Prices | ",
		}},
		{"Prices rose 0.9 percent in May, giving a 12-month increase of 10.1 percent.", []string{
			"0.9 percent change up | 1988-05 | Prices | ",
			"10.1 percent change up [year-on-year] | 1988-05 | Prices | ",
		}},
		{"In January prices had fallen 0.8 percent against the same month a year earlier.", []string{"0.8 percent change down [year-on-year] | 1988-01 | prices | "}},
		{"Output in 1980 prices rose 3 percent.", []string{"3 percent change up |  | Output in 1980 prices |  | real"}},
		{"Output in January and February together fell around 2 percent against November and December.", []string{"2 percent change down [November] | 1988-01-01..1988-02-29 | Output | "}},
		{"Output rose 8 percent last year, or 2 percent above the level achieved in 1980.", []string{
			"8 percent change up | 1987 | Output | ",
			"2 percent change up [1980] | 1987 | Output | ",
		}},
		{"The rate rose to 3.2 percent in May, surpassing the previous record 3.0 percent set in July 1986. It was up from 2.7 percent a year earlier.", []string{
			"3.2 percent level | 1988-05 | rate | ",
			"3 percent level | 1986-07 | rate |  | record | earlier",
			"2.7 percent level | 1987-05 | rate |  | earlier",
		}},
		{"The surplus was 400 million crowns this year compared with 1.1 billion in 1986 and 369 million the previous year.", []string{
			"400000000 crown level | 1988 | surplus | ",
			"1100000000 crown level | 1986 | surplus |  | earlier",
			"369000000 crown level | 1985 | surplus |  | earlier",
		}},
		// levels of another time
		{"Sales were 3 million crowns or 0.7 percent below the January, 1987, level of 431 million crowns.", []string{
			"3000000 crown change down [January, 1987] |  | Sales | ",
			"0.7 percent change down [January, 1987] |  | Sales | ",
			"431000000 crown level | 1987-01 | Sales |  | earlier",
		}},
		{"May sales were 4 percent above the year-ago level of 117 million crowns.", []string{
			"4 percent change up [year-on-year] | 1988-05 | sales | ",
			"117000000 crown level | 1987-05 | sales |  | earlier",
		}},
		{"The surplus was 8 million crowns in 1987. This compares with a 1986 surplus of 9 million crowns.", []string{
			"8000000 crown level | 1987 | surplus | ",
			"9000000 crown level | 1986 | surplus |  | earlier",
		}},
		{"Rents narrowed to 5 percent and net debt would grow from 81 million crowns in 1986 to 97 million in 1987.", []string{
			"5 percent level |  | Rents | ",
			"81000000 crown level | 1986 | net debt |  | earlier",
			"97000000 crown level | 1987 | net debt |  | forecast",
		}},
		{"Rents were off 21 percent from the year ago level.", []string{"21 percent change down [year-on-year] |  | Rents | "}},
		{"Rents rose 3 percent in the three months to May on a year-on-year basis.", []string{"3 percent change up [year-on-year] | 1988-03-01..1988-05-31 | Rents | "}},
		// what is likely, what is said by whom, and levels that a change of another time leads to
		{"Output is likely to slow to 2 percent this year.", []string{"2 percent level | 1988 | Output |  | forecast"}},
		{"Starts should drop by 4 percent this year and a further 6 percent in 1989 to 2,000 units.", []string{
			"4 percent change down | 1988 | Starts |  | forecast",
			"6 percent change down | 1989 | Starts |  | forecast",
			"2000 unit count | 1989 | Starts |  | forecast",
		}},
		{"Helmut Berg, head of the bank, said in Oslo today that output, the widest measure, fell by 1 percent in May.", []string{"1 percent change down | 1988-05 | output | "}},
		{"For the full year 1986 the index, base 1963, stood at 166, up 4 percent from the 159 of 1985.", []string{
			"166 index level | 1986 | index | ",
			"4 percent change up [year-on-year] | 1986 | index | ",
			"159 index level | 1985 | index |  | earlier",
		}},
		{"The gap will decline by 30 to 40 million crowns.", []string{"30000000–40000000 crown change down |  | gap |  | forecast"}},
		{"Car exports so far this year jumped 30 percent.", []string{"30 percent change up | 1988 | Car exports | "}},
		{"A gain helped raise manufacturing to 80 percent of capacity.", []string{"80 percent level |  | manufacturing / capacity | "}},
		{"Large banks accounted for 65 percent and small banks for 35 percent.", []string{
			"65 percent level |  | Large banks | ",
			"35 percent level |  | small banks | ",
		}},
		{"The ministry lowered its forecast for the nominal increase in output to 3 percent.", []string{"3 percent change up |  | output |  | forecast | nominal"}},
		{"The slowdown will help reduce Norway's surplus with Chile, which rose to 3 million crowns.", []string{"3000000 NOK level |  | Norway's surplus with Chile | NO > CL"}},
		{"Rents were expected to touch 5 crowns.", []string{"5 crown level |  | Rents |  | forecast"}},
		// revisions in brackets within a list, a partner behind a time, a whole in front
		{"Rents rose to 998 million crowns, from 889.2 million (revised from 889.5) in May and 903.2 in June 1987.", []string{
			"998000000 crown level |  | Rents | ",
			"889200000 crown level | 1988-05 | Rents |  | earlier",
			"889500000 crown level | 1988-05 | Rents |  | former",
			"903200000 crown level | 1987-06 | Rents |  | earlier",
		}},
		{"Norway had a surplus of 3 million crowns last year with Chile.", []string{"3000000 NOK level | 1987 | surplus with Chile | NO > CL"}},
		{"Of the week's loans, large banks accounted for 65 percent.", []string{"65 percent level |  | large banks / week's loans | "}},
		{"Norway has set a voluntary 10 percent rise in exports.", []string{"10 percent change up |  | exports | NO | target"}},
		{"GDP grew 3 pct in May. The first estimate was -2.8 pct.", []string{
			"3 percent change up | 1988-05 | GDP | ",
			"2.8 percent change down | 1988-05 | GDP |  | former",
		}},
	})
}
