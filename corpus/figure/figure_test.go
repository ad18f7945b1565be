package figure_test

import (
	"testing"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/sentence"

	"github.com/google/go-cmp/cmp"
)

// extract returns the figures of text as lines.
func extract(title, text, date string) []string {
	d, _ := period.ParseDate(date)
	var out []string
	for _, f := range figure.Extract(title, text, d, sentence.Split(text)) {
		out = append(out, f.String())
	}
	return out
}

func TestExtract(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norway's trade surplus rose to 4.2 billion crowns in May from 3.9 billion in April.", []string{
			"4200000000 NOK level | 1988-05 | Norway's trade surplus | NO",
			"3900000000 NOK level | 1988-04 | Norway's trade surplus | NO | earlier",
		}},
		{"The adjusted May index of cod stocks rose 1 percent from April. The unadjusted index sank 3 percent from a year earlier.", []string{
			"1 percent change up [month-on-month] | 1988-05 | adjusted May index of cod stocks |  | seasonally adjusted",
			"3 percent change down [year-on-year] | 1988-05 | May index of cod stocks |  | unadjusted",
		}},
		// a move in passing is no range
		{"Norway's reserves fell by 1.2 billion crowns to 12.6 billion in May after falling 1.7 billion to 13.8 billion in April.", []string{
			"1200000000 NOK change down | 1988-05 | Norway's reserves | NO",
			"12600000000 NOK level | 1988-05 | Norway's reserves | NO",
			"1700000000 NOK change down | 1988-04 | Norway's reserves | NO | earlier",
			"13800000000 NOK level | 1988-04 | Norway's reserves | NO | earlier",
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
		{"Inflation in Norway accelerated to reach a nine-year peak of 8 percent in May.", []string{
			"9 year level | 1988-05 | Inflation in Norway | NO",
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
		{"The catch is put at 30 tonnes this year, up from 28 tonnes in 1986/87.", []string{"30 tonne level | FY1987-07..1988-06 | catch | ", "28 tonne level | FY1986-07..1987-06 | catch |  | earlier"}},
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
		// the object of a verb of change, and an infinitive's own subject
		{"The Bank of Norway cut its discount rate to 7 percent from 8.", []string{
			"7 percent level |  | discount rate of Bank of Norway | NO",
			"8 percent level |  | discount rate of Bank of Norway | NO | earlier",
		}},
		{"Norwegian dairies lifted their output by 4 percent.", []string{"4 percent change up |  | output | NO"}},
		{"Analysts expect shipments to rise 6 percent and the gap to narrow to 2 billion dollars.", []string{
			"6 percent change up |  | shipments |  | forecast",
			"2000000000 dollar level |  | gap |  | forecast",
		}},
		{"The ministry forecasts growth of 3 percent in 1989.", []string{"3 percent change up | 1989 | growth |  | forecast"}},
		// what stands in front of a subject
		{"In dollar terms Norway's imports fell 3 percent.", []string{"3 percent change down |  | Norway's imports | NO | USD"}},
		{"Counted in yuan, sales rose 3 percent.", []string{"3 percent change up |  | sales |  | CNY"}},
		{"Month on month, rents rose 1 percent.", []string{"1 percent change up |  | rents | "}},
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
		// a target that is the rate, multiples, marks that are passed
		{"The Bank of Norway lifted the policy rate target by 40 basis points to 6 percent.", []string{
			"40 basis_point change up |  | policy rate target | NO", "6 percent level |  | policy rate target | NO"}},
		{"In May rents leapt 8 percent, about double April's 4 percent.", []string{
			"8 percent change up | 1988-05 | rents | ", "4 percent change up | 1988-04 | rents |  | earlier"}},
		{"Rent set a record of another kind at 7 million crowns.", []string{"7000000 crown level |  | Rent | "}},
		{"Seed orders, a sign of the next crop, went the other way, falling 2 percent.", []string{"2 percent change down |  | Seed orders | "}},
		{"In U.S. dollars, sales came to 3 million.", []string{"3000000 USD level |  | sales |  | USD"}},
		{"Rents rose 8 percent over the 12 months to that spring.", []string{"8 percent change up [year-on-year] |  | Rents | "}},
		// what a port moves and a country buys, and the parts of a list
		{"The port moved over 13 tonnes of cargo in May, 4 percent more than in April.", []string{
			"13 tonne level | 1988-05 | cargo moved by port | ", "4 percent change up [month-on-month] | 1988-05 | cargo moved by port | "}},
		{"Norway bought 5 tonnes of wool (up 7 percent) and 9 tonnes of flax (4 percent).", []string{
			"5 tonne level |  | imports of wool | NO", "7 percent change up |  | imports of wool | NO",
			"9 tonne level |  | imports of flax | NO", "4 percent change up |  | imports of flax | NO"}},
		{"Sales of nets, ropes and hooks, dubbed the \"old three\", rose 3 percent.", []string{"3 percent change up |  | Sales of nets, ropes and hooks, the old three | "}},
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
		// partners by rank
		{"Norway's exports rose to 9 million crowns. Peru was the top partner at 4 million crowns, ahead of Chile at 3 million crowns.", []string{
			"9000000 NOK level |  | Norway's exports | NO", "4000000 NOK level |  | trade with Peru | NO > PE", "3000000 NOK level |  | trade with Chile | NO > CL"}},
		{"Norway's exports rose to 9 million crowns. Trade with Peru was 4 million crowns, followed by Chile with 3 million crowns (down 2 percent).", []string{
			"9000000 NOK level |  | Norway's exports | NO", "4000000 NOK level |  | Trade with Peru | NO > PE",
			"3000000 NOK level |  | Trade with Chile | NO > CL", "2 percent change down |  | Trade with Chile | NO > CL"}},
		{"Exports rose to 90 boats. Of these 20 were trawlers.", []string{"90 boat count |  | Exports | ", "20 level |  | exports of trawlers | "}},
		{"In Norway deliveries rose 3 percent to 900. Sweden, the largest market, grew by 2 percent to 800.", []string{
			"3 percent change up |  | deliveries | NO", "900 level |  | deliveries | NO", "2 percent change up |  | deliveries | SE", "800 level |  | deliveries | SE"}},
		{"Growth was strongest in Norway, where 300 boats were sold, 9 percent more than in 1987.", []string{
			"300 boat count |  | boats sold | NO", "9 percent change up [1987] |  | boats sold | NO"}},
		{"Norway's trade with ports that belong to the league rose 3 percent.", []string{"3 percent change up |  | Norway's trade with ports that belong to the league | NO"}},
		{"Cargo was worth 3 million rupiah.", []string{"3000000 IDR level |  | Cargo | ID"}},
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
		// which way, and whether a change at all
		{"Cod prices were up almost 9 percent.", []string{"9 percent change up |  | Cod prices | "}},
		{"Herring lost 22 pence to 5.6 pounds, cod added 1 percent.", []string{
			"22 GBX change down |  | Herring | ",
			"5.6 pound level |  | Herring | ",
			"1 percent change up |  | cod | ",
		}},
		{"Payrolls increased a robust 4,000 in June 1987.", []string{"4000 change up | 1987-06 | Payrolls | "}},
		{"The bank wants to cut interest rates by 1 percentage point.", []string{"1 percentage_point change down |  | interest rates | "}},
		{"Sales would likely grow by 3 percent.", []string{"3 percent change up |  | Sales |  | forecast"}},
		{"The year on year rise was 18 percent.", []string{"18 percent change up [year-on-year] |  | year on year rise | "}},
		{"It was traded at an unchanged 5 percent.", []string{"5 percent level |  |  | "}},
		{"The gauge held above the 50 line.", []string{"50 level |  | gauge | "}},
		{"They plan to raise the 2.5 percent discount rate.", []string{"2.5 percent level |  | discount rate | "}},
		{"Norway racked up a 3 million crown surplus.", []string{"3000000 NOK level |  | surplus | NO"}},
		{"Cod made up about 25 percent of the catch.", []string{"25 percent level |  | Cod / catch | "}},
		{"Herring was quoted at 5 crowns. The contract rose 1 crown to 6 crowns.", []string{
			"5 crown level |  | Herring | ",
			"1 crown change up |  | contract | ",
			"6 crown level |  | contract | ",
		}},
		{"Cod saw a three-day rally.", []string{"3 day level |  | Cod | "}},
		{"Reserves stood at 5 billion crowns up from 4 billion.", []string{
			"5000000000 crown level |  | Reserves | ",
			"4000000000 crown level |  | Reserves |  | earlier",
		}},
		// measures
		{"The new canal is 72 km long and 5 metres deep.", []string{"72 kilometre level |  | new canal | ", "5 metre level |  | new canal | "}},
		{"Imports rose, which left the month with a trade gap of 4 billion crowns.", []string{"4000000000 crown level |  | trade gap | "}},
		{"Imports rose 2 percent, leaving a deficit of 3 billion crowns.", []string{
			"2 percent change up |  | Imports | ",
			"3000000000 crown level |  | deficit | ",
		}},
		{"Stocks were 15 percent below the level of March 1987.", []string{"15 percent change down [March 1987] |  | Stocks | "}},
		// places, lists and other frames
		{"Sales fell in Norway, behind Sweden, where shipments rose 4 percent to 6 million crowns.", []string{
			"4 percent change up |  | shipments | SE",
			"6000000 SEK level |  | shipments | SE",
		}},
		{"The deepest falls were Alpha Wool, down 8 pence, Beta Silk, down 3 pence.", []string{
			"8 GBX change down |  | Alpha Wool | ",
			"3 GBX change down |  | Beta Silk | ",
		}},
		{"Cod +2% Haddock -3%", []string{"2 percent change up |  | Cod | ", "3 percent change down |  | Haddock | "}},
		{"The bill, with rents accounting for 20 percent, is new.", []string{"20 percent level |  | rents | "}},
		{"The mill is powered by a 6 kW motor.", []string{"6 kilowatt level |  | motor | "}},
		{"The founders have a net worth of 3 million crowns.", []string{"3000000 crown level |  | net worth of founders | "}},
		{"Growth is forecast to slow to 3 percent in 1989, before inching back up to 4 percent in 1990.", []string{
			"3 percent change up | 1989 | Growth |  | forecast",
			"4 percent change up | 1990 | Growth | ",
		}},
		{"Nordfisk Corp announced plans to lay off 600 workers.", []string{
			"600 worker count |  | workers of Nordfisk Corp |  @ Nordfisk Corp",
		}},
		// places beside figures, in lists and of provinces
		{"In Toronto starts jumped 34%, but they declined 12% in Vancouver.", []string{
			"34 percent change up |  | starts | Toronto,CA",
			"12 percent change down |  | starts | Vancouver,CA",
		}},
		{"Zambia produced 300 tonnes of tin, and Peru produced 200 tonnes.", []string{
			"300 tonne level |  | output of tin | ZM",
			"200 tonne level |  | output of tin | PE",
		}},
		{"Utah has the largest number of dry wells, with 166,000.", []string{"166000 level |  | dry wells | Utah,US"}},
		{"Rain in Wales reached 100 mm. England got 113 mm.", []string{
			"100 millimetre level |  | Rain in Wales | Wales,GB",
			"113 millimetre level |  | rain | England,GB",
		}},
		{"Peru was the largest source with 915 arrivals, ahead of Chile with 522.", []string{
			"915 arrival count |  | arrivals | PE",
			"522 arrival count |  | arrivals | CL",
		}},
		{"Guangdong sold more. The province's imports fell 4 percent.", []string{"4 percent change down |  | imports | Guangdong,CN"}},
		{"The broker sees rents climbing to 20 crowns.", []string{"20 crown level |  | rents |  | forecast"}},
		{"Tin was little changed at 300 crowns.", []string{"300 crown level |  | Tin | "}},
		// clauses that are the object of a verb of reporting
		{"Official figures also show Norway's surplus with Chile rose to 3 million crowns.", []string{"3000000 NOK level |  | Norway's surplus with Chile | NO > CL"}},
		{"He said trade in wool last year totalled 3 million crowns.", []string{"3000000 crown level | 1987 | trade in wool | "}},
		{"Berg estimated the shortfall will fall to 3 million crowns.", []string{"3000000 crown level |  | shortfall |  | forecast"}},
		{"The chairman told shareholders the rents, which will include about 3 tonnes of rye, would be worth 4 million crowns.", []string{
			"3 tonne level |  | rye of rents |  | forecast",
			"4000000 crown level |  | rents |  | forecast",
		}},
		{"He said Norway's money growth, which ran at 3 percent in January, could ease.", []string{"3 percent change up | 1988-01 | Norway's money growth | NO"}},
		{"Wool sold abroad fell 3 percent.", []string{"3 percent change down |  | Wool sold | "}},
		// adjuncts that no comma closes, relative clauses
		{"After the minister's remark the crown rose to 70 pence.", []string{"70 GBX level |  | crown | "}},
		{"Norway's output, which contracted by 2 percent last year, should grow, rising by 1 percent this year.", []string{
			"2 percent change down | 1987 | Norway's output | NO",
			"1 percent change up | 1988 | Norway's output | NO",
		}},
		{"Assets rose to 6 million crowns, of which the wool content grew to 12 percent.", []string{
			"6000000 crown level |  | Assets | ",
			"12 percent level |  | wool content | ",
		}},
		{"Exports to Norway, which rose 3 percent in May, fell 4 percent in June.", []string{
			"3 percent change up | 1988-05 | Exports to Norway |  > NO",
			"4 percent change down | 1988-06 | Exports to Norway |  > NO",
		}},
		{"The upturn confirmed a rising trend in exports, which totalled 3 million crowns.", []string{"3000000 crown level |  | exports | "}},
		{"Wool whose price fell 3 percent was sold.", []string{"3 percent change down |  | price of Wool | "}},
		// objects behind an infinitive that is expected or planned
		{"The drought is expected to boost Norway's jobless rate to an average 3 percent.", []string{"3 percent level |  | Norway's jobless rate | NO | forecast | average"}},
		{"They announced a plan to cut 1989 spending by 3 million crowns.", []string{"3000000 crown change down | 1989 | spending | "}},
		{"Norway cut its forecast for growth in wool to a real 2 percent.", []string{"2 percent change up |  | wool | NO | forecast"}},
		// adjectives between article and figure, and terms and bases in the subject
		{"The index rose a provisional, unadjusted 0.3 percent.", []string{"0.3 percent change up |  | index |  | provisional | unadjusted"}},
		{"The index, not seasonally adjusted, was set at 128.2.", []string{"128.2 level |  | index |  | unadjusted"}},
		{"The year-on-year rise in wool prices was 4 percent, compared with a 5 percent rise in May.", []string{
			"4 percent change up [year-on-year] |  | rise in wool prices | ",
			"5 percent change up [year-on-year] | 1988-05 | rise in wool prices |  | earlier",
		}},
		{"Year-on-year, the index was down 0.7 percent.", []string{"0.7 percent change down [year-on-year] |  | index | "}},
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
		// a bare dollar after a named one
		{"Norway's exports to Chile were 7 billion Hong Kong dlrs against 8 billion dlrs in May.", []string{
			"7000000000 HKD level |  | Norway's exports to Chile | NO > CL",
			"8000000000 HKD level | 1988-05 | Norway's exports to Chile | NO > CL | earlier",
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
		{"Imports in May, excluding rye, totalled 2 million crowns.", []string{"2000000 crown level | 1988-05 | Imports excluding rye | "}},
		{"The smoothed series -- adjusted for chance -- shows a deficit on goods of 46 million crowns.", []string{"46000000 crown level |  | deficit on goods of smoothed series | "}},
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
		// lists beside lists, and what belongs to one figure of a sentence alone
		{"Loans fell in May to 140 million crowns from 146 million in April but rose from 102 million in May 1987 and deposits to 154 million against 159 and 117 million, respectively.", []string{
			"140000000 crown level | 1988-05 | Loans | ",
			"146000000 crown level | 1988-04 | Loans |  | earlier",
			"102000000 crown level | 1987-05 | Loans |  | earlier",
			"154000000 crown level | 1988-05 | deposits | ",
			"159000000 crown level | 1988-04 | deposits |  | earlier",
			"117000000 crown level | 1987-05 | deposits |  | earlier",
		}},
		{"Rents rose by 5 percent in March and by 6 and 7 percent in April and May respectively.", []string{
			"5 percent change up | 1988-03 | Rents | ",
			"6 percent change up | 1988-04 | Rents | ",
			"7 percent change up | 1988-05 | Rents | ",
		}},
		{"Exports will be 50 million crowns this year and imports 30 million against exports of 39 million and imports of 24 million last year.", []string{
			"50000000 crown level | 1988 | Exports |  | forecast",
			"30000000 crown level | 1988 | imports |  | forecast",
			"39000000 crown level | 1987 | exports |  | earlier",
			"24000000 crown level | 1987 | imports |  | earlier",
		}},
		{"The crown fell to 1.46 francs, close to its low of 1.45 francs set on May 3, 1978.", []string{
			"1.46 franc level |  | crown | ",
			"1.45 franc level | 1978-05-03 | low of crown | ",
		}},
		{"Exports in 1987 were 2 million crowns, of which 979,000 crowns were rye and barley.", []string{
			"2000000 crown level | 1987 | Exports | ",
			"979000 crown level | 1987 | exports of rye and barley | ",
		}},
		// what stands within a subject or an object
		{"Housing starts before adjustment rose 3 percent.", []string{"3 percent change up |  | Housing starts before adjustment |  | unadjusted"}},
		{"The rate at which permits were issued for building fell 0.6 percent.", []string{"0.6 percent change down |  | rate at which permits were issued for building | "}},
		{"The bank also cut its rate to 8 percent.", []string{"8 percent level |  | rate of bank | "}},
		{"The ministry hopes to narrow the deficit to 8 million crowns.", []string{"8000000 crown level |  | deficit |  | target"}},
		{"The index of wool stocks was unchanged from 106. The index was up 2 percent in May. Unadjusted, the index was down 3 percent.", []string{
			"106 level |  | index of wool stocks |  | earlier",
			"2 percent change up | 1988-05 | index of wool stocks | ",
			"3 percent change down | 1988-05 | index of wool stocks |  | unadjusted",
		}},
		// "the index" of what was spoken of, gerunds with an object, "worth of"
		{"Wages rose 6 percent in May. The May index, base 1980, was set at a provisional 190.4.", []string{
			"6 percent change up | 1988-05 | Wages | ",
			"190.4 level | 1988-05 | index of Wages |  | provisional",
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
			"126.4 level | 1988-05 | index | ",
			"117.9 level | 1988-04 | index |  | earlier",
		}},
		// what is likely, what is said by whom, and levels that a change of another time leads to
		{"Output is likely to slow to 2 percent this year.", []string{"2 percent level | 1988 | Output |  | forecast"}},
		{"Starts should drop by 4 percent this year and a further 6 percent in 1989 to 2,000 units.", []string{
			"4 percent change down | 1988 | Starts |  | forecast",
			"6 percent change down | 1989 | Starts |  | forecast",
			"2000 unit count | 1989 | Starts |  | forecast",
		}},
		{"Helmut Berg, head of the bank, said in Oslo today that output, the widest measure, fell by 1 percent in May.", []string{"1 percent change down | 1988-05 | output | "}},
		{"For the full year 1986 the index, base 1963, stood at 166, up 4 percent from the 159 of 1985.", []string{
			"166 level | 1986 | index | ",
			"4 percent change up [year-on-year] | 1986 | index | ",
			"159 level | 1985 | index |  | earlier",
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
		// words that only look like what they are
		{"Norway's economy hasn't stalled, and output probably grew 2 percent.", []string{"2 percent change up |  | output | "}},
		{"Weavers' stocks -- hides included -- will fall to 3 percent of the total.", []string{"3 percent level |  | Weavers' stocks / total |  | forecast"}},
		{"Nordfisk Corp spoke. Its shares closed down 2 percent.", []string{"2 percent change down |  | shares |  @ Nordfisk Corp"}},
		{"Farmers own about half of the Danish mills.", []string{"0.5 level |  | Farmers / Danish mills | "}},
		{"Boats were charged a 40 percent duty.", []string{"40 percent level |  | duty of Boats | "}},
		{"Overseas buyers bought 3 million crowns ($400,000) of bonds.", []string{
			"3000000 crown level |  | bonds bought by Overseas buyers | ",
			"400000 USD level |  | bonds bought by Overseas buyers | ",
		}},
		{"Wool for February delivery rose 2 percent, the most since April.", []string{"2 percent change up |  | Wool for February delivery | "}},
		{"The owners would spend 3 million crowns and hire 50 sailors.", []string{
			"3000000 crown level |  | spending of owners |  | forecast",
			"50 sailor count |  | sailors of owners |  | forecast",
		}},
		{"Small mills saw trade jump 9 percent, and their share climbed to 40 percent.", []string{
			"9 percent change up |  | trade of Small mills | ",
			"40 percent level |  | share of Small mills | ",
		}},
		{"The bank will lower its reference rate to 15 percent from 16, effective July 2.", []string{
			"15 percent level | 1988-07-02 | reference rate of bank |  | forecast",
			"16 percent level |  | reference rate of bank |  | earlier",
		}},
		{"The consensus estimate for starts is for a rise of 2 percent.", []string{"2 percent change up |  | consensus estimate for starts |  | forecast"}},
		{"Norway's imports were 9 million crowns. Output grew 2 percent. Its surplus widened to 3.3 million from 2.1 million.", []string{
			"9000000 NOK level |  | Norway's imports | NO",
			"2 percent change up |  | Output | NO",
			"3300000 NOK level |  | surplus | NO",
			"2100000 NOK level |  | surplus | NO | earlier",
		}},
		{"Norway aims for exports of 5 million tonnes, and the plan calls for output of 9 million tonnes.", []string{
			"5000000 tonne level |  | exports | NO | target",
			"9000000 tonne level |  | output | NO | target",
		}},
		{"Norway's imports from Chile fell to 2 million crowns, which shrank the surplus to 3 million crowns.", []string{
			"2000000 NOK level |  | Norway's imports from Chile | NO > CL",
			"3000000 NOK level |  | surplus | NO > CL",
		}},
		{"Brokers see exports falling 9 percent, and she sees Norwegian yields climbing to 3 percent.", []string{
			"9 percent change down |  | exports |  | forecast",
			"3 percent level |  | Norwegian yields | NO | forecast",
		}},
		{"The rise in Norwegian rents was 1 percent instead of the earlier announced 3 percent.", []string{
			"1 percent change up |  | rise in Norwegian rents | NO",
			"3 percent change up |  | rise in Norwegian rents | NO | former",
		}},
		{"Norway's trade was up 8 percent, with exports 5 percent higher and imports 12 percent higher. It grew 3 percent.", []string{
			"8 percent change up |  | Norway's trade | NO",
			"5 percent change up |  | exports | NO",
			"12 percent change up |  | imports | NO",
			"3 percent change up |  | Norway's trade | NO",
		}},
		{"Norway saw trade jump 9 percent.", []string{"9 percent change up |  | trade | NO"}},
		{"The Bank of Norway raised its discount rate by 0.75 percentage points, as dealers expected, taking it to 8 percent.", []string{
			"0.75 percentage_point change up |  | discount rate of Bank of Norway | NO",
			"8 percent level |  | discount rate of Bank of Norway | NO",
		}},
		{"Sales to Norway, a big buyer, and to the United States each grew 9 percent.", []string{"9 percent change up |  | Sales to Norway |  > NO"}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestTitleNamesPartner(t *testing.T) {
	title := "NORWEGIAN EXPORTS TO U.S. FALL"
	for _, c := range []struct{ text, want string }{
		{"Exports were 3 million crowns.", "3000000 NOK level |  | Exports | NO > US"},
		{"Total exports were 3 million crowns.", "3000000 NOK level |  | Total exports | NO"},
		{"Imports were 3 million crowns.", "3000000 NOK level |  | Imports | NO"},
		{"Exports to Chile were 3 million crowns.", "3000000 NOK level |  | Exports to Chile | NO > CL"},
	} {
		if got := extract(title, c.text, "1988-06-20"); len(got) != 1 || got[0] != c.want {
			t.Errorf("Extract(%q, %q) = %q, want %q", title, c.text, got, c.want)
		}
	}
}

// TestTitleHoldsAgainst holds that a title on what beat expectations is of the time past that it names.
func TestTitleHoldsAgainst(t *testing.T) {
	const want = "3 percent change up | 1988-04 | Exports | NO"
	if got := extract("Norway's April trade beats expectations", "Exports climbed 3 percent.", "1988-05-09"); len(got) != 1 || got[0] != want {
		t.Errorf("Extract = %q, want %q", got, want)
	}
}

// TestUpTo holds that "up to" is a bound, unless "up" is the way that something was moved.
func TestUpTo(t *testing.T) {
	for text, want := range map[string]string{
		"The firm expects sales of up to 51 million crowns.":                       "at most",
		"The surplus for May was revised up to 51 million crowns from 48 million.": "",
		"A loss pushed Norway's debt up to 51 million crowns.":                     "",
	} {
		got := figure.Extract("", text, period.Date{}, sentence.Split(text))
		if len(got) == 0 || got[0].Qualifier != want {
			t.Errorf("Extract(%q) = %v, want the first to be %q", text, got, want)
		}
	}
}
