package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAfar holds what a figure is of where its clause says so from afar: in front of the verb, in the sentence before, behind an aside.
func TestAfar(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// a balance goes on from the balance spoken of last, with a partner of its own
		{"Norway had a trade surplus of 7 million crowns with Chile. It had a deficit of 2 million crowns with Peru.", []string{
			"7000000 NOK level |  | trade surplus with Chile | NO > CL",
			"2000000 NOK level |  | trade deficit with Peru | NO > PE",
		}},
		// what the one who is exported to takes is a part of the whole, in its time
		{"Peru exported 90,000 tonnes of zinc in May. Japan imported 40,000 tonnes.", []string{
			"90000 tonne level | 1988-05 | zinc exported | PE",
			"40000 tonne level | 1988-05 | zinc exported to Japan | PE > JP",
		}},
		{"Peru exported 90,000 tonnes of zinc in May. Japan imported 200,000 tonnes.", []string{
			"90000 tonne level | 1988-05 | zinc exported | PE",
			"200000 tonne level | 1988-05 | imports | JP",
		}},
		{"Peru exported 90,000 tonnes of zinc in May. Japan imported 40,000 tonnes in 1986.", []string{
			"90000 tonne level | 1988-05 | zinc exported | PE",
			"40000 tonne level | 1986 | imports | JP",
		}},
		// last year's is of the month, a total of the year, and of nine months nobody knows
		{"In April Alder sold 80,000 boats, below last year's 100,000.", []string{
			"80000 boat count | 1988-04 | boats sold by Alder | ",
			"100000 boat count | 1987-04 | boats sold by Alder |  | earlier",
		}},
		{"In April Alder sold 80,000 boats, below last year's total of 100,000.", []string{
			"80000 boat count | 1988-04 | boats sold by Alder | ",
			"100000 boat count | 1987 | boats sold by Alder |  | earlier",
		}},
		{"In the nine months to March Alder sold 80,000 boats, below last year's 100,000.", []string{
			"80000 boat count | 1987-07-01..1988-03-31 | boats sold by Alder | ",
			"100000 boat count |  | boats sold by Alder |  | earlier",
		}},
		// what is almost the same is not the same
		{"Inflation in Norway was 5 percent in April, unchanged from March.", []string{
			"5 percent level | 1988-04 | Inflation in Norway | NO",
			"5 percent level | 1988-03 | Inflation in Norway | NO | earlier",
		}},
		{"Inflation in Norway was 5 percent in April, almost unchanged from March.", []string{"5 percent level | 1988-04 | Inflation in Norway | NO"}},
		{"Inflation in Norway was 5 percent in April, much the same as in March.", []string{"5 percent level | 1988-04 | Inflation in Norway | NO"}},
		// points expected of something of its own are no move
		{"Sudbank raised its rate by 150 basis points. The median estimate had been for 125 basis points.", []string{
			"150 basis_point change up |  | rate of Sudbank | ",
			"125 basis_point change up |  | rate of Sudbank |  | forecast",
		}},
		{"Sudbank raised its rate by 150 basis points. Analysts expect a yield spread of 125 basis points.", []string{
			"150 basis_point change up |  | rate of Sudbank | ",
			"125 basis_point level |  | yield spread |  | forecast",
		}},
		{"Cargo rose to 93,000 tonnes, while branches were up 6 percent at 150,262", []string{
			"93000 tonne level |  | Cargo | ",
			"6 percent change up |  | branches | ",
			"150262 branch count |  | branches | ",
		}},
		// what someone says may begin with its figure
		{"The ministry said some 4,000 boats were sold in May.", []string{"4000 boat count | 1988-05 | boats sold | "}},
		{"In the period two million people were employed.", []string{"2000000 person count |  | people employed | "}},
		{"Broad money rose 0.9 percent in May, making a year-on-year 13 percent rise.", []string{"0.9 percent change up | 1988-05 | Broad money | ", "13 percent change up [year-on-year] | 1988-05 | Broad money | "}},
		{"Ostland's cocoa stocks probably fell 4 percent in May.", []string{"4 percent change down | 1988-05 | Ostland's cocoa stocks |  | forecast"}},
		{"The ministry had forecast a 3 percent rise in exports.", []string{"3 percent change up |  | exports |  | forecast"}},
		{"Cod exports rose 3 percent in May, but the ministry predicted a gain of 4 percent.", []string{
			"3 percent change up | 1988-05 | Cod exports | ",
			"4 percent change up | 1988-05 | Cod exports |  | forecast",
		}},
		// a change of which nothing is said goes on from the one before
		{"Cod output rose 2 percent in May. The year-on-year rise was 5 percent, up from 30 tonnes.", []string{
			"2 percent change up | 1988-05 | Cod output | ",
			"5 percent change up [year-on-year] | 1988-05 | Cod output | ",
			"30 tonne level |  | Cod output |  | earlier",
		}},
		{"Cod output rose 2 percent in May. Annual growth averaged 5 percent.", []string{
			"2 percent change up | 1988-05 | Cod output | ",
			"5 percent change up [year-on-year] | 1988-05 | Cod output |  | average",
		}},
		{"A 3 percent increase in May pushed the rise in the cod price to 9 percent. The year on year rate for April was 8 percent.", []string{
			"3 percent change up | 1988-05 | cod price | ",
			"9 percent level | 1988-05 | cod price | ",
			"8 percent level | 1988-04 | cod price | ",
		}},
		{"Cod output rose 2 percent in the five months to May. Exports in the same period fell 3 percent, and 40 boats were sold in the five-month period.", []string{
			"2 percent change up | 1988-01-01..1988-05-31 | Cod output | ",
			"3 percent change down | 1988-01-01..1988-05-31 | Exports | ",
			"40 boat count | 1988-01-01..1988-05-31 | boats sold | ",
		}},
		{"Sprat stocks rose 2 tonnes and cod stocks, which are cod and other white fish rose 3 tonnes.", []string{
			"2 tonne change up |  | Sprat stocks | ",
			"3 tonne change up |  | cod stocks | ",
		}},
		{"As a result cod stocks fell to 30 tonnes.", []string{"30 tonne level |  | cod stocks | "}},
		{"The highest bid was 4 crowns, against a top bid of 5 crowns in May.", []string{
			"4 crown level |  | highest bid | ",
			"5 crown level | 1988-05 | top bid |  | earlier",
		}},
		{"Rent reviews have brought average increases upwards of 8 percent.", []string{"8 percent change up |  | Rent reviews |  | average"}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}

// TestPredicated holds that a figure which is all that a subject says is of what its verb says.
func TestPredicated(t *testing.T) {
	for text, want := range map[string]string{
		"Some 30 million crowns was spent on roads.":                                              "30000000 crown level |  | spending on roads | ",
		"Only 30 million crowns was on offer.":                                                    "30000000 crown level |  | on offer | ",
		"Loans are given by the island's 40 largest boat yards.":                                  "40 yard count |  | largest boat yards | ",
		"More than 700,000 were employed in fisheries.":                                           "700000 person count |  | people employed in fisheries | ",
		"The bank said young owners of Volgas may now choose rates of 7 percent.":                 "7 percent level |  | rates | ",
		"Output grew 2 percent in the 12 months ending last May.":                                 "2 percent change up | FY1987-06..1988-05 | Output | ",
		"Chile signed a 3 million crown accord with the Harbour Club.":                            "3000000 crown level |  | accord with the Harbour Club signed | CL",
		"A surplus of 3 tonnes, compared with a shortfall of 2 tonnes, reflected storms in April": "3 tonne level |  | surplus | ",
	} {
		if got := extract("", text, "1988-06-20"); len(got) == 0 || got[0] != want {
			t.Errorf("Extract(%q) = %q, want the first to be %q", text, got, want)
		}
	}
}

// TestMonthOnly holds that "December's 2.9 percent" is of what the figure before was of.
func TestMonthOnly(t *testing.T) {
	text := "The jobless rate was 3 percent in May. April's 2 percent was a record."
	if got, want := extract("", text, "1988-06-20"), "2 percent level | 1988-04 | jobless rate |  | record"; len(got) != 2 || got[1] != want {
		t.Errorf("Extract(%q) = %q, want the second to be %q", text, got, want)
	}
}
