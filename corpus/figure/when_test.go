package figure

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
	"quaestor/corpus/sentence"
)

// TestPeriods reads which period each figure of a text is of, against Thursday 10 September 2020.
func TestPeriods(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"OSLO, September 9 (Wire) - On September 8, they opened 30 plants.", "30 plants 2020-09-08"},
		{"Brent for October settlement rose 2 percent on Tuesday.", "2 percent 2020-09-08"},
		{"The gauge reached 97.3 percent on Monday, its strongest since March 11.", "97.3 percent 2020-09-07"},
		{"The rate was raised by 2 percent in May for the second time this year.", "2 percent 2020-05"},
		{"In August spending added 1.4 percent, less than it did in July.", "1.4 percent 2020-08"},
		{"Exports rose 3 percent in July. Output will reach 4 million tonnes by 2024.\n\nImports fell 2 percent.", "3 percent 2020-07; 4 million tonnes 2024; 2 percent 2020-07"},
		{"The deficit was 58 billion rupees in the first 10 months of fiscal 2019/20 ending March.", "58 billion rupees 2019-04-01..2020-01-31"},
		{"Output growth reached 3 percent in the second quarter, 2 percentage points above the pace of the first.", "3 percent 2020-Q2; 2 percentage points 2020-Q2"},
		{"Sales rose 3 percent in July, 2 percentage points faster than the growth seen in June.", "3 percent 2020-07; 2 percentage points 2020-07"},
		{"Sales rose 3 percent in July. That was down from the 5 percent jump seen in June.", "3 percent 2020-07; 5 percent 2020-06"},
		{"As of September 5, 210,000 samples had been taken.", "210,000 samples 2020-09-05"},
		{"Crude has lost 17 percent since late April.", "17 percent 2020-04-16.."},
		{"Rents fell 2 percent, the most since last October, when they fell 9 percent.", "2 percent ; 9 percent 2019-10"},
		{"The index rose in August to 140.2 (May 2011 equals 100).", "140.2 2020-08"},
		{"The quota was raised to 5 percent from 4 percent for 2021.", "5 percent 2021; 4 percent "},
		{"Inflation will be 5 percent in 2022, up from 4 percent in 2021.", "5 percent 2022; 4 percent 2021"},
		{"August data show that exports rose 3 percent.", "3 percent 2020-08"},
		{"Trade worsened last year as the gap grew to 4 billion crowns from the previous year's 3 billion.", "4 billion crowns 2019; 3 billion 2018"},
		{"The region will change its law in 2022 as oil output has fallen 4 percent.", "4 percent "},
		{"The port was shut in 2014 because wool demand had grown 4 percent in a decade.", "4 percent "},
		{"The region's fortunes turned in 2014 as wool demand had grown 4 percent.", "4 percent "},
		{"The firm said on Monday as talks ended that sales fell 3 percent.", "3 percent "},
		{"The outlook for 2022 darkened as exports fell 2 percent.", "2 percent "},
		{"Deposits rose 6 percent to 51 billion crowns against a fall of 2 percent to 46 billion in July.",
			"6 percent ; 51 billion crowns ; 2 percent 2020-07; 46 billion 2020-07"},
		{"Sales rose 6 percent to 5 million crowns, following an 8 percent drop to 4 million in June and a 2 percent rise to 3 million in May 2019.",
			"6 percent ; 5 million crowns ; 8 percent 2020-06; 4 million 2020-06; 2 percent 2019-05; 3 million 2019-05"},
		{"Sales fell from 5 percent of output to 4 million crowns in July.", "5 percent ; 4 million crowns 2020-07"},
		// what later sentences take over, and what they do not
		{"Exports rose 3 percent in August.\n\nImports fell 2 percent.\n\nThe firm employs 30 people.\n\nThe lending rate is now 5 percent.",
			"3 percent 2020-08; 2 percent 2020-08; 30 people ; 5 percent "},
		{"Exports rose 3 percent in August.\n\nA kilo of wool has risen to 4 dollars.\n\nImports were 2 billion dollars.\n\nThe deficit was the widest yet.",
			"3 percent 2020-08; 4 dollars ; 2 billion dollars 2020-08"},
		{"Weavers are busy.\n\nThey work hard.\n\nWool fell to 4 dollars in August.\n\nThe firm employs 30 people.", "4 dollars 2020-08; 30 people "},
		{"Banks agreed at a meeting last month to wait.\n\nThe debt is 9 million dollars.", "9 million dollars "},
		{"The rate may tumble by 3 percent if no deal comes about before the talks last.", "3 percent "},
		{"The index rose 1 percent after the summit in August.", "1 percent "},
		{"Brent for October fell 2 percent.", "2 percent "},
		{"Output was 9 million tonnes in July. It will be 8 million tonnes.", "9 million tonnes 2020-07; 8 million tonnes "},
		{"Orders fell 2 percent in the three months to July. In May they rose 3 percent. Sales rose 1 percent in the three months.",
			"2 percent 2020-05-01..2020-07-31; 3 percent 2020-05; 1 percent 2020-05-01..2020-07-31"},
		{"Orders fell 2 percent in the three months to July, while sales rose 1 percent in the same period.",
			"2 percent 2020-05-01..2020-07-31; 1 percent 2020-05-01..2020-07-31"},
		{"Exports were 3 million dollars in August and 30 million in the first eight months. Wool brought in 1 million dollars in the same month. Flax was up 4 percent over the same eight-month period.",
			"3 million dollars 2020-08; 30 million 2020-01-01..2020-08-31; 1 million dollars 2020-08; 4 percent 2020-01-01..2020-08-31"},
		{"Loans grew 3 percent in August and 5 percent in the first eight months. Debt was 9 million dollars at the end of the same month. In that month, rents fell 2 percent.",
			"3 percent 2020-08; 5 percent 2020-01-01..2020-08-31; 9 million dollars @2020-08-31; 2 percent 2020-08"},
		// whose time is whose
		{"Loans rose 2 percent in the August 3 week. The previous week's rise was revised to 3 percent, while the average rise slowed to 4 percent.",
			"2 percent 2020-07-28..2020-08-03; 3 percent 2020-07-21..2020-07-27; 4 percent 2020-07-28..2020-08-03"},
		{"Loans were 3 percent at the start of the year and have grown to 4 percent. They now stand at 5 percent and may reach 6 percent by the year end.",
			"3 percent @2020; 4 percent ; 5 percent ; 6 percent @2020"},
		{"The fiscal year 2020/21 ending June 30 began well, with output up 2 percent. Loans may rise to 3 percent by the year-end.\n\nRents are expected to rise 4 percent.",
			"2 percent FY2020-07..2021-06; 3 percent @FY2021-06..2021-06; 4 percent FY2020-07..2021-06"},
		{"Loans were 3 percent at the end of the year.", "3 percent @2019"},
		{"Loans will grow 3 percent this year and 4 percent next, after 6 percent last.", "3 percent 2020; 4 percent 2021; 6 percent 2019"},
		{"Loans total 3 million dollars, compared with 2 million at the same time last year.", "3 million dollars ; 2 million 2019-09-10"},
		{"Commenting on July growth of loans, the bank said that rents rose 2 percent.", "2 percent 2020-07"},
		{"In July, as ports opened again, trade rose 3 percent to 8 million dollars. Exports rose 2 percent in the month.",
			"3 percent 2020-07; 8 million dollars 2020-07; 2 percent 2020-07"},
		{"Sales rose 3 percent in August after falling by 2 percent in July to 90 million dollars.", "3 percent 2020-08; 2 percent 2020-07; 90 million dollars 2020-07"},
		{"Permits rose in August by 4 percent to 900 after falling in July by 2 percent.", "4 percent 2020-08; 900 2020-08; 2 percent 2020-07"},
		{"Orders were 9 million dollars in the first eight months. The jobless rate was 5 percent in August. Rents were 2 percent lower than in the previous month.",
			"9 million dollars 2020-01-01..2020-08-31; 5 percent 2020-08; 2 percent 2020-08"},
		{"The rate was 3 percent in August, passing the record 2 percent set in July 2016. Hours were 31.", "3 percent 2020-08; 2 percent 2016-07; 31 2020-08"},
		{"The rate was 3 percent in August. A year ago the rate was 2 percent. The number rose by 90,000.", "3 percent 2020-08; 2 percent 2019-08; 90,000 2020-08"},
		{"Debt was cut to 66 million dollars in 2019 from 70 million in 2018. Loans rose to 10 million dollars from 8 million in the same period.",
			"66 million dollars 2019; 70 million 2018; 10 million dollars 2019; 8 million 2018"},
		{"Acme earned 3 million dollars in its first quarter, which ended on April 29. Sales rose 4 percent.", "3 million dollars 2020-02-01..2020-04-30; 4 percent 2020-02-01..2020-04-30"},
		{"The index rose to 562.1 (March 2019 equals 100) in August after a 2 percent rise in July.", "562.1 2020-08; 2 percent 2020-07"},
		{"Gold was worth 9 million dollars in August. Silver was worth 8 million dollars, unchanged from July and last year's level.", "9 million dollars 2020-08; 8 million dollars 2020-08; 8 million dollars 2020-07; 8 million dollars 2019"},
		{"The May surplus last year was 4 million dollars. May output last year reached 3 million tonnes.", "4 million dollars 2019-05; 3 million tonnes 2019-05"},
		{"Fleets set a record in trade last year. Exports rose 3 percent.", "3 percent 2019"},
		{"Exports rose 2 percent in August. In July they had inched up 1 percent. Imports rose 3 percent.", "2 percent 2020-08; 1 percent 2020-07; 3 percent 2020-08"},
		{"Exports rose 9 percent in August. July's rate was 6 percent. Imports rose 1 percent.", "9 percent 2020-08; 6 percent 2020-07; 1 percent 2020-08"},
		{"For all of 2019 sales were 9 million dollars. The gap was 2 million dollars in December 2019. Over the year it grew to 8 million dollars.",
			"9 million dollars 2019; 2 million dollars 2019-12; 8 million dollars 2019"},
		{"The mills did well in June, when all lines gained: wool rose 3 percent.", "3 percent 2020-06"},
		{"In the second half of 2019 sales topped 7 million dollars in a second half at last. Orders rose 3 percent.", "7 million dollars 2019-H2; 3 percent 2019-H2"},
		{"Wages rose 3 percent in the April-June quarter.", "3 percent 2020-Q2"},
		{"Output is seen at 4 million dollars this year, against 3 million in 2019 and 2 million the previous year.", "4 million dollars 2020; 3 million 2019; 2 million 2018"},
		{"Trade grew in August, bringing the total for the first eight months to 9 million dollars. For the eight months, exports were 5 million dollars.",
			"9 million dollars 2020-01-01..2020-08-31; 5 million dollars 2020-01-01..2020-08-31"},
		{"Norsund Lines earned 3 million dollars in the financial year that ended on March 31.", "3 million dollars FY2019-04..2020-03"},
		{"Since May, when sales fell 9 percent, rents have risen 5 percent.", "9 percent 2020-05; 5 percent "},
		{"Rents have risen 5 percent since May, when sales fell 9 percent.", "5 percent 2020-05-01..; 9 percent 2020-05"},
		{"Shares lost 4 percent on Friday, the ministry said on Monday.", "4 percent 2020-09-04"},
		// what stands in brackets is of another time, the next figure is not
		{"Output grew 3 percent in August. Weaving grew 2 percent (5.1 percent a year ago) and dyeing 6 percent (9.6 percent). Spinning rose 1 percent.",
			"3 percent 2020-08; 2 percent 2020-08; 5.1 percent 2019-08; 6 percent 2020-08; 9.6 percent 2019-08; 1 percent 2020-08"},
		{"Prices rose 9 percent in August. Milk cost 13 percent more (11 percent in July). Rent inflation was 4 percent.",
			"9 percent 2020-08; 13 percent 2020-08; 11 percent 2020-07; 4 percent 2020-08"},
		{"Exports rose 7 percent in August (3 percent in real terms).", "7 percent 2020-08; 3 percent 2020-08"},
		// a day on which something was said is no time that "when" explains
		{"Hiring slowed in August. Mills took on 210 people, the board said on Friday, when brokers had been looking for 550.", "210 people 2020-08; 550 2020-08"},
		{"Wool fell 3 percent on Friday, when traders sold 40 bales.", "3 percent 2020-09-04; 40 bales 2020-09-04"},
		// what a figure is held against, and what it is over
		{"The islands had 12 million guests in 2019. Lendria sent 2 million, a mere 30 percent of its 2016 number.", "12 million guests 2019; 2 million 2019; 30 percent 2019"},
		{"The crown is up 2 percent this month. It had weakened 7 percent over the first five months of the year.", "2 percent 2020-09; 7 percent 2020-01-01..2020-05-31"},
		{"Exports in August were up 2 percent over July.", "2 percent 2020-08"},
		{"Both months were put lower: June to 105 from 150, and July to 173 from 199.", "105 2020-06; 150 ; 173 2020-07; 199 "},
		{"Looms lost 4 percent by the end of August. Prices imply growth of 2 percent in 2021, whereas brokers forecast 3 percent.", "4 percent @2020-08; 2 percent 2021; 3 percent 2021"},
		{"Wool rose 2 percent in July. Before the last levy, in May 2014, mills sold out, and sales fell 7 percent in the following month.", "2 percent 2020-07; 7 percent 2014-06"},
		{"The levy on boats will go up to 1,971 crowns a year from October 1.", "1,971 crowns 2020-10-01"},
		// one paragraph that sums up the year does not make a report on a month one on the year
		{"Mills took on 216 people in December 2019.\n\nFor 2019 as a whole they took on 2 million.\n\nPay rose by 3 percent.", "216 people 2019-12; 2 million 2019; 3 percent 2019-12"},
		// the same part of another month, and of the year before
		{"Tea exports were 30 tonnes in the first 15 days of August, against 33 tonnes in the same part of July.", "30 tonnes 2020-08-01..2020-08-15; 33 tonnes 2020-07-01..2020-07-15"},
		{"Sales were 4 million crowns in the first 10 days of August. The August surplus rose to 3 million crowns from 2 million crowns in the same June period.",
			"4 million crowns 2020-08-01..2020-08-10; 3 million crowns 2020-08; 2 million crowns 2020-06-01..2020-06-10"},
		{"Sales were 4 million crowns in August, up from 3 million in the same period of June.", "4 million crowns 2020-08; 3 million 2020-06"},
		{"Exports reached 9 million crowns in August. That gives a surplus for 2020 of 4 million crowns, against 3 million in the same 2019 period.",
			"9 million crowns 2020-08; 4 million crowns 2020; 3 million 2019-01-01..2019-08-31"},
		// months that say what a count of months is, and what points back at them
		{"In the first five months of the crop year, April to August, mills sold 40 tonnes. Over those months cocoa sales rose 12 percent.",
			"40 tonnes 2020-04-01..2020-08-31; 12 percent 2020-04-01..2020-08-31"},
		// what is told of a total is of its time, whatever part of it was told before
		{"Exports came to 90 tonnes from January to July. Of this, tea came to 30 tonnes in July. Within the total, fish rose 17 percent.",
			"90 tonnes 2020-01-01..2020-07-31; 30 tonnes 2020-07; 17 percent 2020-01-01..2020-07-31"},
		{"In the first half, July and August, mills sold 40 tonnes.", "40 tonnes 2020-H1"},
		// what had been before, which what is told next does not go on with
		{"The coast had 21 guests from January to August 2020. In the same months of 2019 the number had been 19, so the increase was 10 percent. Tarn took 4 of them.",
			"21 guests 2020-01-01..2020-08-31; 19 2019-01-01..2019-08-31; 10 percent 2020-01-01..2020-08-31; 4 2020-01-01..2020-08-31"},
		{"Sales were 9 tonnes in August. In July they had been 7 tonnes and in June 6 tonnes.", "9 tonnes 2020-08; 7 tonnes 2020-07; 6 tonnes 2020-06"},
		// each its own month, without a verb of its own
		{"In July there had been a surplus of 30 million crowns, in June a deficit of 12 million crowns.", "30 million crowns 2020-07; 12 million crowns 2020-06"},
		{"July ended with a deficit of 5 million crowns, revised from 6 million, and June with one of 7 million crowns.",
			"5 million crowns 2020-07; 6 million 2020-07; 7 million crowns 2020-06"},
		{"Wages rose 5 percent, in June the last time.", "5 percent 2020-06"},
		{"The board expects exports to end the season at 49 tonnes and to drop to 36 tonnes in 2021/22.", "49 tonnes ; 36 tonnes FY2021-07..2022-06"},
		{"Tea stocks will end the season at 49 tonnes and drop to 36 tonnes in 2021.", "49 tonnes ; 36 tonnes 2021"},
		{"Tea stocks ended the season with a rise and drop to 36 tonnes in 2019.", "36 tonnes 2019"},
		{"The crown touched 1.80 and closed at 1.79 on Friday.", "1.80 2020-09-04; 1.79 2020-09-04"},
		// what is foreseen is of the year behind the one that it is held against, unless that is long over
		{"Tea sales are expected to grow to 90 million crowns from 80 million in 2019.", "90 million crowns 2020; 80 million 2019"},
		{"Tea sales are expected to grow to 90 million crowns from 80 million in 2019. A year before that, they were 70 million.",
			"90 million crowns 2020; 80 million 2019; 70 million "},
		{"Tea sales were 90 million crowns in 2019. A year before that, they were 70 million.", "90 million crowns 2019; 70 million 2018"},
		{"Herds are expected to double to 90,000 goats from 45,000 in 2019.", "90,000 goats ; 45,000 2019"},
		{"The board aims at 90,000 goats, compared with 80,000 in 2019.", "90,000 goats ; 80,000 2019"},
		{"When built, the mill is expected to have a capacity of 90 tonnes against 80 tonnes in 2019.", "90 tonnes ; 80 tonnes 2019"},
		{"Under its ten-year plan the crop is forecast at 90 tonnes against 80 tonnes in 2019.", "ten-year ; 90 tonnes ; 80 tonnes 2019"},
		{"Revenue is projected at 20 million crowns, compared with 19 million in 2019/20.", "20 million crowns FY2020-07..2021-06; 19 million FY2019-07..2020-06"},
		{"The crop is forecast at 5 million tonnes against 4 million in 2016.", "5 million tonnes ; 4 million 2016"},
		{"Cocoa stocks rose to 9 million tonnes from 8 million in 2018.", "9 million tonnes ; 8 million 2018"},
		// what stands now, in a year that runs
		{"The bank has raised its rate five times this year, to 14 percent at present from 12 percent at the end of 2019.", "five times 2020; 14 percent ; 12 percent @2019"},
		{"Sales have grown to 40 million crowns so far this year.", "40 million crowns 2020"},
		// a total since January is what the next paragraph is of, and the year whose growth is foreseen
		{"Norway's output rose 5 percent in May.\n\nIn January to May growth was 6 percent.\n\nMining was up 2 percent.",
			"5 percent 2020-05; 6 percent 2020-01-01..2020-05-31; 2 percent "},
		{"Norway's output rose 5 percent in May. The bank cut its forecast of the year's growth to 2 percent.", "5 percent 2020-05; 2 percent 2020"},
		{"Norway's output rose 5 percent in May. A year's rent for a farm is 300 crowns.", "5 percent 2020-05; 300 crowns "},
		// what is within a total is of its time
		{"Spending over the first seven months was 30 million crowns, but 2 percent less in July than in June. Within the total, rents grew 4 percent.",
			"30 million crowns 2020-01-01..2020-07-31; 2 percent 2020-07; 4 percent 2020-01-01..2020-07-31"},
		{"Spending over the first seven months was 30 million crowns, but 2 percent less in July than in June. Within the city, rents grew 4 percent.",
			"30 million crowns 2020-01-01..2020-07-31; 2 percent 2020-07; 4 percent 2020-07"},
		// the month of a contract
		{"West Texas Intermediate for October fell 3 percent on Thursday. Brent for the same month rose 2 percent.", "3 percent 2020-09-10; 2 percent 2020-09-10"},
		{"Tea exports rose 3 percent in August. Imports for the same month rose 2 percent.", "3 percent 2020-08; 2 percent 2020-08"},
	} {
		if got := periodsOf("", row.text); got != row.want {
			t.Errorf("periods of %q = %q, want %q", row.text, got, row.want)
		}
	}
}

// periodsOf returns the figures of a text of 10 September 2020 with the period of each.
func periodsOf(title, text string) string {
	var got []string
	for _, f := range Extract(title, text, period.Date{Year: 2020, Month: 9, Day: 10}, sentence.Split(text)) {
		got = append(got, text[f.Start:f.End]+" "+f.Period.String())
	}
	return strings.Join(got, "; ")
}

// TestTitlePeriods reads which period figures are of beneath a title that names one.
func TestTitlePeriods(t *testing.T) {
	for _, row := range []struct{ title, text, want string }{
		// the first sentence tells of a part of it, which holds on until the text names another
		{"Sugar exports rise in September", "Mills exported 41 tonnes in the first 7 days of September.\n\nImports fell 3 percent.", "41 tonnes 2020-09-01..2020-09-07; 3 percent 2020-09-01..2020-09-07"},
		{"Surplus shrinks in first half", "The surplus shrank to 8 crowns in June.\n\nExports fell 4 percent.\n\nIn the first half the surplus was 51 crowns.\n\nTea exports fell 2 percent.",
			"8 crowns 2020-06; 4 percent 2020-06; 51 crowns 2020-H1; 2 percent 2020-H1"},
		{"Budget in first half", "The budget had a surplus of 2 crowns in June.\n\nOver the six months rents came to 15 crowns.",
			"2 crowns 2020-06; six months 2020-H1; 15 crowns 2020-H1"},
		// but not of anything told of a part
		{"Norgas profit for 2019", "December 2019 brought a record 3 million litres.\n\nNet profit rose to 9 crowns.", "3 million litres 2019-12; 9 crowns 2019"},
		{"Norgas profit in first half", "Norgas sold 3 million litres in June.\n\nNet profit rose to 9 crowns.", "3 million litres 2020-06; 9 crowns 2020-H1"},
		{"Norgas sales in first half", "Sales came to 3 million litres in June alone.\n\nNet profit rose to 9 crowns.", "3 million litres 2020-06; 9 crowns 2020-H1"},
		// or of all of it, whatever else it tells
		{"Output falls in 2019", "Output shrank 5 percent last year, with a drop of 9 percent in December 2019 alone.\n\nImports rose 2 percent.", "5 percent 2019; 9 percent 2019-12; 2 percent 2019"},
		{"Profit falls in 2019", "Profit fell to 80 crowns as demand weakened in December.\n\nSales rose 9 percent.", "80 crowns 2019; 9 percent 2019"},
		// a month that the figures before are of, and those behind are held against
		{"Exports rise in August", "Exports rose 4 percent in August. The surplus shrank 3 percent, having risen 9 percent in July.\n\nHeld against July, exports gained 2 percent and imports 6 percent.",
			"4 percent 2020-08; 3 percent 2020-08; 9 percent 2020-07; 2 percent 2020-08; 6 percent 2020-08"},
		{"Exports rise in August", "Exports rose 4 percent in August. The surplus shrank 3 percent, having risen 9 percent in July.\n\nHeld against June, imports gained 6 percent in July.",
			"4 percent 2020-08; 3 percent 2020-08; 9 percent 2020-07; 6 percent 2020-07"},
		{"Reserves rise in August", "Reserves stood at 8 crowns at the end of August.\n\nExports rose 9 percent.", "8 crowns @2020-08; 9 percent 2020-08"},
	} {
		if got := periodsOf(row.title, row.text); got != row.want {
			t.Errorf("periods of %q beneath %q = %q, want %q", row.text, row.title, got, row.want)
		}
	}
}
