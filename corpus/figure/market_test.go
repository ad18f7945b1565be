package figure

import (
	"slices"
	"testing"

	"quaestor/corpus/period"
	"quaestor/corpus/sentence"
)

// lines returns the figures of text, read against Thursday 10 September 2020, each as a line.
func lines(title, text string) []string {
	var out []string
	for _, f := range Extract(title, text, period.Date{Year: 2020, Month: 9, Day: 10}, sentence.Split(text)) {
		out = append(out, f.String())
	}
	return out
}

// TestMarkets reads prices that are quoted from hour to hour: they are of the day that the article says, of no country, and what is quoted stays
// the same thing under another name.
func TestMarkets(t *testing.T) {
	for _, c := range []struct {
		title, text string
		want        []string
	}{
		{"Tin gains amid Peru strike", "Copper rose 2 percent to $3.10 a pound at 9:05 a.m. in London. The contract fell 4 percent to $3.04 on Wednesday.\n\nSilver added 1 percent.", []string{
			"2 percent change up | 2020-09-10 | Copper | ",
			"3.1 USD/pound level | 2020-09-10 | Copper | ",
			"4 percent change down | 2020-09-09 | Copper | ",
			"3.04 USD/pound level | 2020-09-09 | Copper | ",
			"1 percent change up | 2020-09-10 | Silver | ",
		}},
		{"Norway's shares rise", "Oslo stocks gained 2 percent on Wednesday.\n\nNordfisk Corp added 4 percent and Varn Lines Plc lost 3 percent. Norway's output rose 5 percent.", []string{
			"2 percent change up | 2020-09-09 | Oslo stocks | NO",
			"4 percent change up | 2020-09-09 | Nordfisk Corp |  @ Nordfisk Corp",
			"3 percent change down | 2020-09-09 | Varn Lines Plc |  @ Varn Lines Plc",
			"5 percent change up |  | Norway's output | NO",
		}},
		{"", "Brent crude traded at a $5 premium to Tapis. The krone fell to 9.1 per euro, and the euro bought $1.20.", []string{
			"5 USD level |  | Brent crude premium to Tapis | ",
			"9.1 level |  | krone | ",
			"1.2 USD/EUR level |  | euro | ",
		}},
		{"Asia's shares mixed", "The Dow Jones Industrial Average fell 2 percent. Varn Bank sank. The Kospi rose 1 percent on Thursday.", []string{
			"2 percent change down | 2020-09-10 | Dow Jones Industrial Average | US | average",
			"1 percent change up | 2020-09-10 | Kospi | KR",
		}},
		{"", "Tapis crude was at a premium of $2 to Brent. Oil inventories at Voss fell 3 percent.", []string{
			"2 USD level |  | Tapis crude premium to Brent | ",
			"3 percent change down |  | Oil inventories at Voss | ",
		}},
		{"India's shares rise", "Platinum rose to $855 and palladium fell to $1,436 an ounce. The rupee fell 2 percent.", []string{
			"855 USD/ounce level |  | Platinum | ",
			"1436 USD/ounce level |  | palladium | ",
			"2 percent change down |  | rupee | IN",
		}},
		{"", "Copper traded at $9,100 a tonne on Monday after touching a high of $9,250.50.", []string{
			"9100 USD/tonne level | 2020-09-07 | Copper | ",
			"9250.5 USD/tonne level | 2020-09-07 | Copper | ",
		}},
		{"", "Gold has gained 30 percent. It will climb to $2,000 an ounce, down from a previous estimate of $2,100.", []string{
			"30 percent change up |  | Gold | ",
			"2000 USD/ounce level |  | Gold |  | forecast",
			"2100 USD/ounce level |  | Gold |  | former",
		}},
	} {
		if got := lines(c.title, c.text); !slices.Equal(got, c.want) {
			t.Errorf("figures of %q =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

func TestDateline(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"KUNMING, July 25 (Wire, Du Min) - The mill", "The mill"},
		{"TOKYO (Wire) - Oil prices", "Oil prices"},
		{"(Wire) -- Oil prices", "Oil prices"},
		{"Wire Agency, Beijing, July 26th, 2020 (Journalist: Wei Kun) On Monday", "On Monday"},
		{"Wire.com, July 26 According to the ministry", "According to the ministry"},
		{"Oslo, Sept. 3: Exports", "Exports"},
		{"Wire Agency, Oslo Bureau, July 26th (Correspondents: Li Wei) reported from Voss: The mill", "The mill"},
		{"Wire Agency, Oslo, reported July 26th (correspondents: Li Wei) The mill", "The mill"},
		{"In Oslo, July 26 was a holiday", ""},
		{"On July 26 (CET), the port closed", ""},
		{"Nordfisk (Oslo) sold 5 boats", ""},
		{"Exports (in crowns) - a record", ""},
		{"May (the month) - a record", ""},
		{"Oslo, July", ""},
		{"", ""},
	} {
		got := ""
		if n := dateline(c.text); n > 0 {
			got = c.text[n:]
		}
		if got != c.want {
			t.Errorf("behind the dateline of %q stands %q, want %q", c.text, got, c.want)
		}
	}
}

// TestReports reads texts that hold several reports: another dateline ends what the title and the report before say.
func TestReports(t *testing.T) {
	for _, c := range []struct {
		title, text string
		want        []string
	}{
		{"Peru's exports to be counted in October", "Exports were 5 million soles.\n\nOSLO, September 9 (Wire) - The mill made 30 boats.", []string{
			"5000000 PEN level |  | Exports | PE",
			"30 boat count |  | boats of mill | NO",
		}},
		{"Norway's exports in July", "Exports rose 5 percent.\n\nOSLO, September 9 (Wire) - Norway's imports rose 4 percent.", []string{
			"5 percent change up | 2020-07 | Exports | NO",
			"4 percent change up | 2020-07 | Norway's imports | NO",
		}},
		{"", "As of 8:34am on September 9, Oslo time, the port had reported 40 ships.", []string{"40 ship count | 2020-09-09 | ships of port | "}},
	} {
		if got := lines(c.title, c.text); !slices.Equal(got, c.want) {
			t.Errorf("figures of %q =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestForecasts reads what a forecast was changed to and from.
func TestForecasts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"In its report last week, the bank of Norway cut its inflation estimate for 2021 to 3 percent, from 4 percent in June.", []string{
			"3 percent level | 2021 | inflation estimate of bank of Norway | NO | forecast",
			"4 percent level | 2021 | inflation estimate of bank of Norway | NO | former",
		}},
		{"The minister said he estimates Norwegian inflation slowed to 2 percent.", []string{"2 percent level |  | Norwegian inflation | NO"}},
		{"That would require growth next year of 5 percent.", []string{"5 percent change up | 2021 |  |  | forecast"}},
		{"The broker expects rents to settle at 40 crowns and then stabilize around 30 crowns.", []string{
			"40 crown level |  | rents |  | forecast",
			"30 crown level |  | rents |  | forecast",
		}},
		{"According to the bank's forecast rents could rise 3 percent in 2021.", []string{"3 percent change up | 2021 | rents |  | forecast"}},
		{"As buyers grow worried about health and the cost of meat, the market is expected to balloon to 30 million crowns.", []string{"30000000 crown level |  | market |  | forecast"}},
		{"The analyst expects fiscal year 2021 earnings of 11 crowns a share, down from 12 crowns a share previously.", []string{
			"11 crown/share level | FY2021-01..2021-12 | earnings |  | forecast",
			"12 crown/share level | FY2021-01..2021-12 | earnings |  | former",
		}},
		{"Inflows have seen the krone strengthen 4 percent this year and reach 9 per euro last week.", []string{
			"4 percent change up | 2020 | krone | ",
			"9 level | 2020-08-31..2020-09-06 | krone | ",
		}},
		{"That would reduce Norwegian bond yields by 5 basis points.", []string{"5 basis_point change down |  | Norwegian bond yields | NO | forecast"}},
		// participles with objects of their own
		{"Floods hit the north, costing the farmers 3 million crowns in losses.", []string{"3000000 crown level |  | losses | "}},
		{"Norway has slashed its shipments to weavers in Peru by 3 percent.", []string{"3 percent change down |  | shipments to weavers in Peru | NO > PE"}},
		{"Wool rose to 8 crowns and then plunged, falling as much as 4 percent.", []string{"8 crown level |  | Wool | ", "4 percent change down |  | Wool | "}},
	} {
		if got := lines("", c.text); !slices.Equal(got, c.want) {
			t.Errorf("figures of %q =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestCounts reads the counts of reports that give them by place: in brackets, behind a verb, with what part of them is what.
func TestCounts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A total of 45 boats were sold, and a total of 12 sailors were trained.", []string{
			"45 boat count |  | boats sold | ",
			"12 sailor count |  | sailors trained | ",
		}},
		{"There were 6 new mills, including 4 wool mills (3 in Peru and 1 in Chile) and 2 silk mills (2 in Norway).", []string{
			"6 mill count |  | new mills | ",
			"4 mill count |  | wool mills | ",
			"3 mill count |  | wool mills | PE",
			"1 mill count |  | wool mills | CL",
			"2 mill count |  | silk mills | ",
			"2 mill count |  | silk mills | NO",
		}},
		{"In all 50 mills (40 mills were new) were counted in Norway, 6 mills (5 mills were new) in the Macao SAR.", []string{
			"50 mill count |  | mills counted | NO",
			"40 mill count |  | mills counted | ",
			"6 mill count |  | mills | MO",
			"5 mill count |  | mills | ",
		}},
		{"The yard sold 30 boats, of which 20 were small trawlers and 10 were old barges.", []string{
			"30 boat count |  | boats sold by yard | ",
			"20 boat count |  | boats of small trawlers | ",
			"10 boat count |  | old barges | ",
		}},
		{"Utah and Iowa have more than 30 and 40 silk mills respectively.", []string{
			"30 mill count |  | silk mills of Utah | Utah,US",
			"40 mill count |  | silk mills of Iowa | Iowa,US",
		}},
		{"The railway has checked 20 trains, inspected over 90 bridges and closed 7 tunnels.", []string{
			"20 train count |  | trains of railway | ",
			"90 bridge count |  | bridges inspected by railway | ",
			"7 tunnel count |  | tunnels closed by railway | ",
		}},
		{"Due to a bad start last year, fruit saw a slump, with an average 13 percent drop in the first half.", []string{"13 percent change down | 2020-H1 | fruit |  | average"}},
		{"Such mills make up 85 percent of the total.", []string{"85 percent level |  | Such mills / total | "}},
		{"Viewership of the 3 hour film exceeded 5 million.", []string{"3 hour level |  | film | ", "5000000 level |  | Viewership of the 3 hour film | "}},
		{"The bank pushed the yield on its 10-year bonds to 4 percent.", []string{"10 year level |  | bonds | ", "4 percent level |  | yield on its 10-year bonds | "}},
		{"The floods killed 13 in Peru and 3 in Chile.", []string{
			"13 person count |  | people killed by floods | PE",
			"3 person count |  | people killed by floods | CL",
		}},
		{"Utah has added 70 silk jobs since November, to nearly 500.", []string{
			"70 job count | 2019-11-01.. | silk jobs | Utah,US",
			"500 job count | 2019-11-01.. | silk jobs | Utah,US",
		}},
		{"There are 20 hectares of plums planted in Voss, with 6 hectares in Alna, feeding 40 households.", []string{
			"20 hectare level |  | plums | ",
			"6 hectare level |  | plums planted | ",
			"40 household count |  | households of Voss | ",
		}},
		{"At noon today (September 9), the lake stood above its mark by 0.6 to 3.3 metres.", []string{"0.6–3.3 metre change up | 2020-09-09 | lake | "}},
		{"According to the Commission, on September 8, 46 new mills were counted in Norway, including 11 silk mills.", []string{
			"46 mill count | 2020-09-08 | new mills counted | NO",
			"11 mill count | 2020-09-08 | silk mills | ",
		}},
		{"Utah reported 414 new mills, surpassing Iowa's 411.", []string{"414 mill count |  | new mills | Utah,US", "411 mill count |  | new mills | Iowa,US"}},
		{"The clinic treated 5 patients, and 18 died. Nearly 30 have recovered.", []string{
			"5 patient count |  | patients treated by clinic | ",
			"18 person count |  | people died | ",
			"30 person count |  | people recovered | ",
		}},
		{"The heaviest rain fell in Voss, Norway, at 197 mm.", []string{"197 millimetre level |  | heaviest rain | "}},
	} {
		if got := lines("", c.text); !slices.Equal(got, c.want) {
			t.Errorf("figures of %q =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestCompanies reads whose figures are: companies by their full names, "its" of who speaks, "the shares".
func TestCompanies(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Nordfisk Corp. sold 5 boats. The shares are down 2 percent.", []string{
			"5 boat count |  | boats sold by Nordfisk Corp. |  @ Nordfisk Corp.",
			"2 percent change down |  | shares |  @ Nordfisk Corp.",
		}},
		{"Nordfisk Corp said its net profit rose 3 percent.", []string{"3 percent change up |  | net profit |  @ Nordfisk Corp"}},
		{"Profit of Varn Co., Ltd. reached 5 million crowns.", []string{"5000000 crown level |  | Profit of Varn Co., Ltd. |  @ Varn Co., Ltd."}},
		{"Profit of Varn Works Inc was 5 million crowns.", []string{"5000000 crown level |  | Profit of Varn Works Inc |  @ Varn Works Inc"}},
		{"Tin Bank was steady, while Varn Ltd.'s 2 percent advance was the steepest.", []string{"2 percent change up |  | Varn Ltd. |  @ Varn Ltd."}},
		{"Nordfisk Corp., Varn Ltd. and Tin Bank each dropped at least 4 percent.", []string{"4 percent change down |  | Nordfisk Corp., Varn Ltd. and Tin Bank |  @ Nordfisk Corp."}},
		{"Nordfisk Corp. reported fourth-quarter profit. Sales fell 2 percent in the fourth quarter of 2019.\n\nFull-year profit rose 4 percent.", []string{
			"2 percent change down | 2019-Q4 | Sales |  @ Nordfisk Corp.",
			"4 percent change up | 2019 | Full-year profit |  @ Nordfisk Corp.",
		}},
		{"OPEC said demand for its crude would fall 4 percent.", []string{"4 percent change down |  | demand for its crude | OPEC | forecast"}},
		{"India's exports rose 2 percent. South Asian mills closed, and the South Asian nation bought 5 boats.", []string{
			"2 percent change up |  | India's exports | IN",
			"5 boat count |  | boats bought | IN",
		}},
		{"Nordfisk Corp. sold boats. Output of the Alna mill rose 2 percent.", []string{"2 percent change up |  | Output of the Alna mill | "}},
		{"South Africa waits. Africa's most-industrialized economy expanded 2 percent.", []string{"2 percent change up |  | Africa's most-industrialized economy | ZA"}},
		{"He said that 1.5 percent 30-year Danish loans will return.", []string{
			"1.5 percent level |  | 30-year Danish loans | DK | forecast",
			"30 year level |  | Danish loans | DK",
		}},
		{"Acme analyst Jo Suva spoke. Suva sees 5 million sales in Chile.", []string{"5000000 sale count |  | sales in Chile of Suva | CL | forecast"}},
		{"Nordfisk Corp. sold boats. Bank shares lost 2 percent.", []string{"2 percent change down |  | Bank shares | "}},
		{"The levy rose 3 percent. Nordfisk said that it had begun work on a 5 million crown pier.", []string{
			"3 percent change up |  | levy | ",
			"5000000 crown level |  | pier begun by Nordfisk | ",
		}},
		{"Wool prices rose 16 percent, just over a third of it for silk.", []string{"16 percent change up |  | Wool prices | ", "0.333333333333333 level |  | Wool prices / it for silk | "}},
		{"Rents dropped to 4 percent in May from 6 percent as wages that had soared declined.", []string{"4 percent level | 2020-05 | Rents | ", "6 percent level |  | Rents |  | earlier"}},
		{"That compares with rates of 3 percent for Chile and 4 percent for Peru.", []string{"3 percent level |  | rates | CL | earlier", "4 percent level |  | rates | PE | earlier"}},
		{"From 2005 to May 2020, the krone gained 30 percent.\n\nVoss had 6 mills.", []string{"30 percent change up | 2005-01-01..2020-05-31 | krone | ", "6 mill count |  | mills of Voss | "}},
		{"In the first 11 months of the year output rose 3 percent.", []string{"3 percent change up | 2019-01-01..2019-11-30 | output | "}},
		{"Chief International Economist Jo Ek spoke. Sales rose 2 percent.", []string{"2 percent change up |  | Sales | "}},
		{"The yield on JGBs fell 2 basis points to 1.1.", []string{"2 basis_point change down |  | yield on JGBs | JP", "1.1 level |  | yield on JGBs | JP"}},
		{"Acme Inc. waited. Acme supplier Varn Works Co. lost 10 percent.", []string{"10 percent change down |  | Acme supplier Varn Works Co. |  @ Varn Works Co."}},
		// which time is whose
		{"Brent futures were up 2 percent by 0759 GMT, having lost 3 percent on Wednesday.", []string{
			"2 percent change up | 2020-09-10 | Brent futures | ",
			"3 percent change down | 2020-09-09 | Brent futures | ",
		}},
		{"The yield on the 6.5 percent 2029 government bond rose 1 percent.", []string{
			"6.5 percent level |  | government bond | ",
			"1 percent change up |  | yield on the 6.5 percent 2029 government bond | ",
		}},
		{"In mid-December boats will be hit with a 10 percent tax. The cost rose 3 percent.", []string{
			"10 percent level | 2020-12-10..2020-12-20 | tax of boats |  | forecast",
			"3 percent change up |  | cost | ",
		}},
	} {
		if got := lines("", c.text); !slices.Equal(got, c.want) {
			t.Errorf("figures of %q =\n%q, want\n%q", c.text, got, c.want)
		}
	}
	if got := lines("Bank predicts a brutal fourth quarter", "Output will fall 5 percent."); !slices.Equal(got, []string{"5 percent change down | 2020-Q4 | Output |  | forecast"}) {
		t.Errorf("under a title that predicts: %q", got)
	}
	if got := lines("46 cases in two provinces, 22 in Hebei and 24 in Gansu", "Costs were 5 million yuan."); !slices.Equal(got, []string{"5000000 CNY level |  | Costs | CN"}) {
		t.Errorf("under a title with two provinces: %q", got)
	}
}
