package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTold holds what only points to things told before, and who foretells what is told.
func TestTold(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// what hangs on a clause that looks ahead, and what is of a time to come
		{"The bank forecasts a lull, with rents rising 3 percent this year.", []string{"3 percent change up | 1988 | rents |  | forecast"}},
		{"Rents were seen climbing by 3 percent this year.", []string{"3 percent change up | 1988 | Rents |  | forecast"}},
		{"Rents are unlikely to match last year's 4 percent gain, rising 3 percent this year.", []string{
			"4 percent change up | 1987 | Rents | ", "3 percent change up | 1988 | Rents |  | forecast"}},
		{"The outlook is bleak, with output falling 3 percent in 1989.", []string{"3 percent change down | 1989 | output |  | forecast"}},
		{"They repaid bonds of 3 million crowns due in 1990.", []string{"3000000 crown level | 1990 | bonds | "}},
		{"The average forecast called for a 3 percent rise in rents.", []string{"3 percent change up |  | rents |  | forecast | average"}},
		{"The Norland bank on Monday predicted growth of 3 percent.", []string{"3 percent change up |  | growth |  | forecast"}},
		{"Velmar forecast net profit of 3 million crowns for the full year.", []string{"3000000 crown level | 1988 | net profit |  | forecast"}},
		{"The institute projected rents would slow to 3 crowns in 1989.", []string{"3 crown level | 1989 | rents |  | forecast"}},
		{"The firm forecast of 3 million crowns was too low.", []string{"3000000 crown level |  | firm forecast |  | forecast"}},
		// what was more than expected is no forecast
		{"Rents fell more than expected to 3 crowns in May.", []string{"3 crown level | 1988-05 | Rents | "}},
		{"Rents fell by less than dealers had forecast to 3 crowns in May.", []string{"3 crown level | 1988-05 | Rents | "}},
		// an aside on how it was reckoned, and what a fall is against
		{"May exports, seasonally adjusted, were 3 billion crowns.", []string{"3000000000 crown level | 1988-05 | exports |  | seasonally adjusted"}},
		{"Rents fell 3 percent in May from April and dropped 4 percent from their levels a year earlier.", []string{
			"3 percent change down [month-on-month] | 1988-05 | Rents | ", "4 percent change down [year-on-year] | 1988-05 | Rents | "}},
		// an amount and, in brackets, the same move in percent, but no share; a month's end against that month of the year before
		{"Felt sales went up 9 million crowns (4 percent) and those of wool 7 million (3 percent) in May.", []string{
			"9000000 crown change up | 1988-05 | Felt sales | ", "4 percent change up | 1988-05 | Felt sales | ",
			"7000000 crown change up | 1988-05 | sales of wool | ", "3 percent change up | 1988-05 | sales of wool | ",
		}},
		{"Wool stocks fell by 300 tonnes (6 percent of the crop) in May.", []string{
			"300 tonne change down | 1988-05 | Wool stocks | ", "6 percent level | 1988-05 | Wool stocks / crop | ",
		}},
		{"At the end of April wool stocks were 3 percent above the April 1987 level.", []string{
			"3 percent change up [year-on-year] | @1988-04 | wool stocks | "}},
		// how far and to what something moved
		{"That gave a rise in net foreign currency reserves of 400 million to 7.0 billion crowns in May.", []string{
			"400000000 crown change up | 1988-05 | net foreign currency reserves | ", "7000000000 crown level | 1988-05 | net foreign currency reserves | "}},
		{"Velmar lost 3 million crowns, or 4 percent, in May.", []string{
			"3000000 crown level | 1988-05 | loss of Velmar | ", "4 percent level | 1988-05 | loss of Velmar | "}},
		{"The wool contract lost as much as $2.60, or 4.5 percent, in May.", []string{
			"2.6 USD change down | 1988-05 | wool contract | ", "4.5 percent change down | 1988-05 | wool contract | "}},
		{"Velmar lost 3 million crowns, or 4 percent of sales, in May.", []string{
			"3000000 crown level | 1988-05 | loss of Velmar | ", "4 percent level | 1988-05 | loss of Velmar / sales | "}},
		{"Turnout fell by 300 voters (41 percent) in May.", []string{"300 voter change down | 1988-05 | Turnout | ", "41 percent level | 1988-05 | Turnout | "}},
		{"The fire killed 40 people that the ministry had expected to leave.", []string{"40 person count |  | people killed by fire | "}},
		{"The budget was to blame for a 9 percent rise in prices in May.", []string{"9 percent change up | 1988-05 | prices | "}},
		{"Rainfall from April to May was 8 percent below normal.", []string{"8 percent change down | 1988-04-01..1988-05-31 | Rainfall | "}},
		{"Exports from April to May rose 5 percent.", []string{"5 percent change up | 1988-04-01..1988-05-31 | Exports | "}},
		{"Rents rose from April to May, by 5 percent a year.", []string{"5 percent change up | 1988-04-01..1988-05-31 | Rents | "}},
		{"Sales rose most at new shops with a staff of 20 to 190 people.", []string{"20–190 person count |  | staff | "}},
		{"Velmar paid 30 crowns a tonne for wheat in May.", []string{"30 crown/tonne level | 1988-05 | price of wheat paid by Velmar | "}},
		// what is told behind a clause on what was foreseen, and behind "putting it"
		{"Wool sales in May beat the 3 percent rise that the bank had predicted and were 5 percent higher than in April.", []string{
			"3 percent change up | 1988-05 | Wool sales |  | forecast", "5 percent change up [month-on-month] | 1988-05 | Wool sales | "}},
		{"Rents rose less than the bank had feared and were 5 percent higher than a year ago.", []string{
			"5 percent change up [year-on-year] |  | Rents | "}},
		{"Rents rose by 2 percent in May, putting them 9 percent under the year-ago figure.", []string{
			"2 percent change up | 1988-05 | Rents | ", "9 percent change down [year-on-year] | 1988-05 | Rents | "}},
		{"Rents rose in May, taking them 9 percent over those of May 1987.", []string{
			"9 percent change up [year-on-year] | 1988-05 | Rents | "}},
		// more or less than something else, and still the same way
		{"Rents fell much more, by 3 percent, in May.", []string{"3 percent change down | 1988-05 | Rents | "}},
		{"Rents rose less in May, by 3 percent.", []string{"3 percent change up | 1988-05 | Rents | "}},
		// what plans lay down, what is expected behind an aside, and the amount that was expected
		{"The plan calls for boosting exports by 5 to 6 percent this year.", []string{"5–6 percent change up | 1988 | exports |  | target"}},
		{"The plan called for a 5 percent rise in rents this year.", []string{"5 percent change up | 1988 | rents |  | target"}},
		{"The strategy is to raise rents by 5 percent in 1989.", []string{"5 percent change up | 1989 | rents |  | target"}},
		{"The bank expects inflation, which was 9 percent in May, to peak at 13 percent in December 1988.", []string{
			"9 percent level | 1988-05 | inflation | ", "13 percent level | 1988-12 | inflation |  | forecast"}},
		{"Output was 3 tonnes lower than the 14 tonnes expected.", []string{
			"3 tonne change down |  | Output | ", "14 tonne level |  | Output |  | forecast"}},
		// the months up to the one that is told of
		{"Felt sales rose 9 percent in May. Over the five months they rose 3 percent.", []string{
			"9 percent change up | 1988-05 | Felt sales | ", "3 percent change up | 1988-01-01..1988-05-31 | Felt sales | "}},
		{"Felt sales rose 9 percent in May. Over the four months they rose 3 percent.", []string{
			"9 percent change up | 1988-05 | Felt sales | ", "3 percent change up |  | Felt sales | "}},
		// trade both ways, and money
		{"Norland imported and exported goods worth 3 billion crowns in May.", []string{"3000000000 crown level | 1988-05 | imports and exports of Norland | "}},
		{"The fund holds bonds, earning income of the equivalent of 3 million crowns in May.", []string{"3000000 crown level | 1988-05 | income | "}},
		{"Guyana's output will reach $3 billion in 1990.", []string{"3000000000 USD level | 1990 | Guyana's output | GY | forecast"}},
		// the nth of what was told
		{"Wool sales were 5 million crowns in May and felt sales 4 million crowns; the former rose 3 percent and the latter 2 percent.", []string{
			"5000000 crown level | 1988-05 | Wool sales | ",
			"4000000 crown level | 1988-05 | felt sales | ",
			"3 percent change up | 1988-05 | Wool sales | ",
			"2 percent change up | 1988-05 | felt sales | ",
		}},
		// numbers that are parts of a count
		{"The ferries carried 9,400 passengers in May. Of those, 4,000 were from Norway.", []string{
			"9400 passenger count | 1988-05 | passengers carried by ferries | ",
			"4000 passenger count | 1988-05 | passengers carried by ferries from Norway |  > NO",
		}},
		// parts of a whole
		{"Chad shipped 9,000 tonnes of wool in May. Of this total, 5,000 went to Peru, 3,000 to Mali and the rest to Togo.", []string{
			"9000 tonne level | 1988-05 | wool shipped | TD",
			"5000 tonne level | 1988-05 | wool shipped to Peru | TD > PE",
			"3000 tonne level | 1988-05 | wool shipped to Mali | TD > ML",
		}},
		{"Velmar sold 800 boats in May, of which 300 had motors, up from 200 in April.", []string{
			"800 boat count | 1988-05 | boats sold by Velmar | ",
			"300 boat count | 1988-05 | boats sold by Velmar that had motors | ",
			"200 boat count | 1988-04 | boats sold by Velmar that had motors |  | earlier",
		}},
		{"Ports handled 600 boxes in May. Empty ones made up 15 percent of them.", []string{
			"600 box count | 1988-05 | boxes handled by Ports | ",
			"15 percent level | 1988-05 | Empty ones / boxes handled by Ports | ",
		}},
		// an adjunct that no comma closes, and an amount told once more
		{"Among those under 30 the jobless rate was 12 percent in May. Compared with April wool prices were 2 percent lower.", []string{
			"30 level | 1988-05 | Among those | ",
			"12 percent level | 1988-05 | jobless rate among those under 30 | ",
			"2 percent change down [month-on-month] | 1988-05 | wool prices | ",
		}},
		{"The wool gap was 3 million crowns in May, equal to 2 percent of output.", []string{
			"3000000 crown level | 1988-05 | wool gap | ",
			"2 percent level | 1988-05 | wool gap / output | ",
		}},
		// the time of a relative clause, of a record and of what is compared is theirs alone
		{"Wool sales rose 3 percent in May. Felt sales, which had gained 9 percent in 1985, fell 2 percent.", []string{
			"3 percent change up | 1988-05 | Wool sales | ",
			"9 percent change up | 1985 | Felt sales | ",
			"2 percent change down | 1988-05 | Felt sales | ",
		}},
		{"Wool sales of 40 tonnes in May beat the high of 32 tonnes, set in 1986. Felt sales were 9 tonnes.", []string{
			"40 tonne level | 1988-05 | Wool sales | ",
			"32 tonne level | 1986 | high of Wool sales |  | earlier",
			"9 tonne level | 1988-05 | Felt sales | ",
		}},
		{"Nordfisk earned 18 million crowns, or 9 crowns a share, against 15 million crowns, or 7 crowns, in the first quarter of 1987.", []string{
			"18000000 crown level |  | earnings of Nordfisk | ",
			"9 crown/share level |  | earnings of Nordfisk | ",
			"15000000 crown level | 1987-Q1 | earnings of Nordfisk |  | earlier",
			"7 crown/share level | 1987-Q1 | earnings of Nordfisk |  | earlier",
		}},
		{"Wool prices rose 3 percent in May. The index, which takes 1981 as 100, stood at 131.4.", []string{
			"3 percent change up | 1988-05 | Wool prices | ",
			"131.4 index level | 1988-05 | index of Wool prices | ",
		}},
		{"The number of jobless rose to 699,000 or 9 percent from 671,000 or 8 percent in April and 658,000 or 7 percent a year earlier.", []string{
			"699000 level |  | number of jobless | ",
			"9 percent level |  | number of jobless | ",
			"671000 level | 1988-04 | number of jobless |  | earlier",
			"8 percent level | 1988-04 | number of jobless |  | earlier",
			"658000 level |  | number of jobless |  | earlier",
			"7 percent level |  | number of jobless |  | earlier",
		}},
		// whose measure the clause before tells of without a figure
		{"Norway's rents rose 3 percent in May. Peru's economy stalled last year, and retail sales fell 2 percent, but this fall will slow to 1 percent in 1989.", []string{
			"3 percent change up | 1988-05 | Norway's rents | NO",
			"2 percent change down | 1987 | retail sales | PE",
			"1 percent change down | 1989 | retail sales | PE | forecast",
		}},
		{"Norway's rents rose 3 percent in May. Peru's Velmar sold its mills, and wages fell 2 percent.", []string{
			"3 percent change up | 1988-05 | Norway's rents | NO",
			"2 percent change down | 1988-05 | wages | NO",
		}},
		// a level behind the change that a noun tells of its own subject, and what papers show
		{"Debts rose 2 million crowns in May, producing a fall in net reserves of 3 million crowns to 80 million.", []string{
			"2000000 crown change up | 1988-05 | Debts | ",
			"3000000 crown change down | 1988-05 | net reserves | ",
			"80000000 crown level | 1988-05 | net reserves | ",
		}},
		{"Wool output showed a rise of 5 percent in May at 55 tonnes after 4 percent in April, felt 6 percent at 9 tonnes.", []string{
			"5 percent change up | 1988-05 | Wool output | ",
			"55 tonne level | 1988-05 | Wool output | ",
			"4 percent change up | 1988-04 | Wool output |  | earlier",
			"6 percent change up | 1988-05 | output of felt | ",
			"9 tonne level | 1988-05 | output of felt | ",
		}},
		{"Rents fell in April, while preliminary May figures show wool output at 60 tonnes.", []string{"60 tonne level | 1988-05 | wool output | "}},
		// a rate at which something grows, a count that no money before it is of, an age that is no figure, and "it" behind a semicolon
		{"Lending grew at 9 percent in May. The jobless rate rose at 3 percent of firms.", []string{
			"9 percent change up | 1988-05 | Lending | ", "3 percent level | 1988-05 | jobless rate / firms | "}},
		{"Wool sales rose to 3 million crowns in May. The sheep pens numbered 4 million.", []string{
			"3000000 crown level | 1988-05 | Wool sales | ", "4000000 level | 1988-05 | sheep pens | "}},
		{"The jobless rate was 5 percent in May. Among people aged 16 to 24 it was 9 percent.", []string{
			"5 percent level | 1988-05 | jobless rate | ", "9 percent level | 1988-05 | jobless rate among people aged 16 to 24 | "}},
		{"Felt sales rose 2 percent in May. Wool output fell again; at 80 tonnes it was 4 percent lower.", []string{
			"2 percent change up | 1988-05 | Felt sales | ", "80 tonne level | 1988-05 | Wool output | ", "4 percent change down | 1988-05 | Wool output | "}},
		// the time of a whole that is still to come is that of the share alone, and when a bond falls due that of nothing
		{"Wool sales rose 3 percent in the first quarter. They accounted for 40 percent of sales planned in all of 1988. Rents rose 5 percent.", []string{
			"3 percent change up | 1988-Q1 | Wool sales | ", "40 percent level | 1988 | Wool sales / sales | ", "5 percent change up | 1988-Q1 | Rents | "}},
		{"Rates on notes maturing in March 1991 will fall to 4 percent.", []string{"4 percent level |  | Rates on notes maturing |  | forecast"}},
		// "this" behind a sentence that ends with what changed
		{"Wool sales rose 3 percent in 1987. The reason was a drop in output of dyes. This fell 9 percent. This compares with 4 percent in 1986.", []string{
			"3 percent change up | 1987 | Wool sales | ",
			"9 percent change down | 1987 | output of dyes | ",
			"4 percent change down | 1986 | output of dyes |  | earlier",
		}},
		{"At current prices output rose 12 percent in May. At 1980 prices it fell 1 percent.", []string{
			"12 percent change up | 1988-05 | output |  | nominal", "1 percent change down | 1988-05 | output |  | real"}},
		{"Output fell last year and rents rose 3 percent.", []string{"3 percent change up | 1987 | rents | "}},
		{"Sales rose 4 percent in May. Output had fallen last year, but rents rose 2 percent.", []string{
			"4 percent change up | 1988-05 | Sales | ", "2 percent change up | 1988-05 | rents | "}},
		// adjectives in -ed before what could be a verb, and who stands before a comma
		{"Flats lost 3 percent in value, terraced houses 4 percent and detached houses 7 percent.", []string{
			"3 percent change down |  | Flats | ",
			"4 percent change down |  | terraced houses | ",
			"7 percent change down |  | detached houses | ",
		}},
		{"Women, at 58 percent, gave more often than men, at 49 percent.", []string{
			"58 percent level |  | Women | ",
			"49 percent level |  | men | ",
		}},
		{"Exports were 320 million crowns and imports 210 million crowns in March. The figures for the same month last year were 314 million crowns and 208 million crowns, respectively.", []string{
			"320000000 crown level | 1988-03 | Exports | ",
			"210000000 crown level | 1988-03 | imports | ",
			"314000000 crown level | 1987-03 | Exports | ",
			"208000000 crown level | 1987-03 | imports | ",
		}},
		// a time alone
		{"Exports of wool were 9 million crowns from January to May. May alone brought in 3 million crowns.", []string{
			"9000000 crown level | 1988-01-01..1988-05-31 | Exports of wool | ",
			"3000000 crown level | 1988-05 | Exports of wool | ",
		}},
		{"Wool imports more than doubled to 8 million crowns.", []string{"8000000 crown level |  | Wool imports | "}},
		// the name of a measure of money in apposition, and a body that is counted
		{"Broad money, sterling M4, rose 1.9 percent in May.", []string{"1.9 percent change up | 1988-05 | Broad money, sterling M4 | "}},
		{"Shipping led the gains with 7,000 jobs, followed by government with 5,000.", []string{
			"7000 job count |  | jobs led by Shipping | ",
			"5000 job count |  | government | ",
		}},
		// who foretells is none that is measured
		{"Cod output was 8,200 tonnes in May. A pound of it cost 2 crowns. Nils Berg of Nordfisk, who expects 8,400 tonnes in June, was glad.", []string{
			"8200 tonne level | 1988-05 | Cod output | ",
			"2 crown level | 1988-05 | pound of it | ",
			"8400 tonne level | 1988-06 | Cod output |  | forecast",
		}},
		{"Rents rose 3 percent in May, although economists in a poll had on average predicted a fall of 2 percent.", []string{
			"3 percent change up | 1988-05 | Rents | ",
			"2 percent change down | 1988-05 | Rents |  | forecast",
		}},
		{"Rents rose 3 percent in May. Dealers asked by Atlas had expected a bigger rise, of 5 percent.", []string{
			"3 percent change up | 1988-05 | Rents | ",
			"5 percent change up | 1988-05 | Rents |  | forecast",
		}},
		{"The bank sees inflation at 4 percent at the end of 1988.", []string{"4 percent level | @1988 | inflation |  | forecast"}},
		{"The wool tax goes up to 12 percent from 10 percent.", []string{
			"12 percent level |  | wool tax | ",
			"10 percent level |  | wool tax |  | earlier",
		}},
		// what a figure is held against has a time of its own
		{"Rainfall was 80 millimetres in May, 9 percent above the average of 1951-1980.", []string{
			"80 millimetre level | 1988-05 | Rainfall | ",
			"9 percent change up [1951-1980] | 1988-05 | Rainfall |  | average",
		}},
		// a year earlier of one length of time is a year earlier of another
		{"Wool sales were 6 million crowns in May against 5 million crowns in May 1987. In the five months to May felt sales were 30 million crowns against 28 million crowns.", []string{
			"6000000 crown level | 1988-05 | Wool sales | ",
			"5000000 crown level | 1987-05 | Wool sales |  | earlier",
			"30000000 crown level | 1988-01-01..1988-05-31 | felt sales | ",
			"28000000 crown level | 1987-01-01..1987-05-31 | felt sales |  | earlier",
		}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
