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

// A reading is a text and the figures that are read out of it on 20 June 1988.
type reading struct {
	text string
	want []string
}

// check checks that the figures of each text are those wanted.
func check(t *testing.T, readings []reading) {
	t.Helper()
	for _, c := range readings {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}

// TestExtract reads values, changes and counts, and what belongs to one figure of a sentence alone.
func TestExtract(t *testing.T) {
	check(t, []reading{
		{"Norway's trade surplus rose to 4.2 billion crowns in May from 3.9 billion in April.", []string{
			"4200000000 NOK level | 1988-05 | Norway's trade surplus | NO",
			"3900000000 NOK level | 1988-04 | Norway's trade surplus | NO | earlier",
		}},
		{"The adjusted May index of cod stocks rose 1 percent from April. The unadjusted index sank 3 percent from a year earlier.", []string{
			"1 percent change up [month-on-month] | 1988-05 | adjusted May index of cod stocks |  | seasonally adjusted",
			"3 percent change down [year-on-year] | 1988-05 | May index of cod stocks |  | unadjusted",
		}},
		{"Landings of cod will rise 4 percent, after their 2 percent fall in 1986.", []string{
			"4 percent change up |  | Landings of cod |  | forecast", "2 percent change down | 1986 | Landings of cod |  | earlier"}},
		{"Landings of cod rose 4 percent and are expected to rise 2 percent in 1990.", []string{
			"4 percent change up |  | Landings of cod | ", "2 percent change up | 1990 | Landings of cod |  | forecast"}},
		{"Seasonally adjusted, landings of cod rose 3 percent.", []string{"3 percent change up |  | landings of cod |  | seasonally adjusted"}},
		{"When corrected for seasonal swings, the number out of work rose to 99,000.", []string{"99000 level |  | number out of work |  | seasonally adjusted"}},
		{"After being adjusted for seasonal factors, the picture is brighter. On that basis, landings of cod rose 3 percent.", []string{
			"3 percent change up |  | landings of cod |  | seasonally adjusted"}},
		// a target that is the rate, multiples, marks that are passed
		{"The Bank of Norway lifted the policy rate target by 40 basis points to 6 percent.", []string{
			"40 basis_point change up |  | policy rate target | NO", "6 percent level |  | policy rate target | NO"}},
		{"In May rents leapt 8 percent, about double April's 4 percent.", []string{
			"8 percent change up | 1988-05 | rents | ", "4 percent change up | 1988-04 | rents |  | earlier"}},
		{"Rent set a record of another kind at 7 million crowns.", []string{"7000000 crown level |  | Rent | "}},
		{"Seed orders, a sign of the next crop, went the other way, falling 2 percent.", []string{"2 percent change down |  | Seed orders | "}},
		{"In U.S. dollars, sales came to 3 million.", []string{"3000000 USD level |  | sales |  | USD"}},
		{"Sales came to 6 million crowns, below the 8 million crowns expected by analysts.", []string{"6000000 crown level |  | Sales | ", "8000000 crown level |  | Sales |  | forecast"}},
		{"The bank cut its growth estimate for Chad by 0.5 points.", []string{"0.5 percentage_point change down |  | growth estimate for Chad of bank |  | forecast"}},
		{"Varn had 874 shops, an increase of 32 in 12 months.", []string{"874 shop count |  | shops of Varn | ", "32 change up [year-on-year] |  | shops of Varn | ", "12 month level |  | Varn | "}},
		{"Rents rose 8 percent over the 12 months to that spring.", []string{"8 percent change up [year-on-year] |  | Rents | "}},
		// which way, and whether a change at all
		{"Cod prices were up almost 9 percent.", []string{"9 percent change up |  | Cod prices | "}},
		{"Herring lost 22 pence to 5.6 pounds, cod added 1 percent.", []string{
			"22 GBX change down |  | Herring | ",
			"5.6 pound level |  | Herring | ",
			"1 percent change up |  | cod | ",
		}},
		{"Payrolls increased a robust 4,000 in June 1987.", []string{"4000 change up | 1987-06 | Payrolls | "}},
		{"Payrolls dropped a record provisional, seasonally adjusted 4,000 in June 1987.", []string{"4000 change down | 1987-06 | Payrolls |  | provisional | seasonally adjusted"}},
		{"Payrolls reached a record, seasonally adjusted 4,000 in June 1987.", []string{"4000 level | 1987-06 | Payrolls |  | record, seasonally adjusted"}},
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
		// adjectives between article and figure, and terms and bases in the subject
		{"The index rose a provisional, unadjusted 0.3 percent.", []string{"0.3 percent change up |  | index |  | provisional | unadjusted"}},
		{"The index, not seasonally adjusted, was set at 128.2.", []string{"128.2 index level |  | index |  | unadjusted"}},
		{"The year-on-year rise in wool prices was 4 percent, compared with a 5 percent rise in May.", []string{
			"4 percent change up [year-on-year] |  | rise in wool prices | ",
			"5 percent change up [year-on-year] | 1988-05 | rise in wool prices |  | earlier",
		}},
		{"Year-on-year, the index was down 0.7 percent.", []string{"0.7 percent change down [year-on-year] |  | index | "}},
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
		// words that only look like what they are
		{"Norway's economy hasn't stalled, and output probably grew 2 percent.", []string{"2 percent change up |  | output | NO | forecast"}},
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
			"50 sailor count |  | sailors hired by owners |  | forecast",
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
		{"Herring sales passed the 7 million mark and the 8 million mark.", []string{"7000000 level |  | Herring sales | ", "8000000 level |  | Herring sales | "}},
		{"Atlas offered 23 crowns a share in cash for Birch.", []string{"23 crown/share level |  | offer for Birch of Atlas | "}},
		{"Sales rose 3 pct in May. A year ago the jobless rate was 3 pct. Idle mills were 40.", []string{
			"3 percent change up | 1988-05 | Sales | ",
			"3 percent level | 1987-05 | jobless rate | ",
			"40 level |  | Idle mills | ",
		}},
	})
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

// TestYearOfLead holds that the time of a title has the year that the lead names it with, where the article has no date.
func TestYearOfLead(t *testing.T) {
	const lead = "Norland sold 90 boats in October 1992, after 70 in October 1991. "
	for _, c := range []struct{ title, text, want string }{
		{"Norland boat sales up in October", lead + "Wool sales rose 3 percent.", "1992-10"},
		{"Norland boat sales up in October", lead + "Wool sales were 3 percent higher than in September.", "1992-10"},
		{"Norland boat sales up in October", lead + "In September wool sales rose 3 percent.", "1992-09"},
		{"Norland boat sales up in October", "Norland sold 90 boats. Wool sales rose 3 percent.", "-10"},
		{"Norland boat sales up in May", lead + "Wool sales rose 3 percent.", "1992-10"},
	} {
		got := figure.Extract(c.title, c.text, period.Date{}, sentence.Split(c.text))
		if last := got[len(got)-1]; last.Value.String() != "3" || last.Period.String() != c.want {
			t.Errorf("Extract(%q, %q) ends with %s of %s, want 3 of %s", c.title, c.text, last.Value, last.Period, c.want)
		}
	}
}
