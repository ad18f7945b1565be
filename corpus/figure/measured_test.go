package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMeasuredItems holds what things and places that a sentence only names are measured by.
func TestMeasuredItems(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Exports of wool were 90 million crowns in May. Among them, carpets brought in 30 million crowns, up 4 percent, and felt hats 20 million.", []string{
			"90000000 crown level | 1988-05 | Exports of wool | ",
			"30000000 crown level | 1988-05 | exports of carpets | ",
			"4 percent change up | 1988-05 | exports of carpets | ",
			"20000000 crown level | 1988-05 | exports of felt hats | ",
		}},
		// the sort of measure stays, the thing it was of does not
		{"Consumer prices rose 3 percent in May. Herring was up 9 percent, while motor fuels fell 2 percent.", []string{
			"3 percent change up | 1988-05 | Consumer prices | ",
			"9 percent change up | 1988-05 | consumer prices of Herring | ",
			"2 percent change down | 1988-05 | consumer prices of motor fuels | ",
		}},
		// a noun that counts anew stands for what was counted before, of each that has some
		{"Police in Norway recorded 1,240 burglaries in May. By district, Arden counted 310 cases, Holm 122 and Grenna 97.", []string{
			"1240 burglary count | 1988-05 | burglaries of Police in Norway | NO",
			"310 burglary count | 1988-05 | burglaries of Arden | NO",
			"122 burglary count | 1988-05 | burglaries of Holm | NO",
			"97 burglary count | 1988-05 | burglaries of Grenna | NO",
		}},
		{"Police in Norway recorded 1,240 burglaries in May. The number of permits rose to 340 cases.", []string{
			"1240 burglary count | 1988-05 | burglaries of Police in Norway | NO",
			"340 case count | 1988-05 | number of permits | NO",
		}},
		{"Arden Lines ordered 31 ferries in May, Scava 12 and Dorn 9.", []string{
			"31 ferry count | 1988-05 | ferries ordered by Arden Lines | ",
			"12 ferry count | 1988-05 | ferries ordered by Scava | ",
			"9 ferry count | 1988-05 | ferries ordered by Dorn | ",
		}},
		// who has the most and the least of a measure have that measure
		{"In May Arden had the highest vacancy rate, 8.1 percent, and Holm the lowest, 3.2 percent.", []string{
			"8.1 percent level | 1988-05 | vacancy rate of Arden | ",
			"3.2 percent level | 1988-05 | vacancy rate of Holm | ",
		}},
		// how it was expected to move says nothing of how firm it is, and an aside tells what is so now
		{"Retail sales rose by less than analysts had expected to 3.2 billion crowns in May.", []string{"3200000000 crown level | 1988-05 | Retail sales | "}},
		{"The government wants the minimum wage, now 12 crowns, to climb to 15 crowns by 1990.", []string{
			"12 crown level |  | minimum wage | ",
			"15 crown level | 1990 | government |  | forecast",
		}},
		// of what is measured of many countries together, each of them has its own
		{"Sales of boats in nine European countries fell 11 percent in May. Dealers blamed the weather. Banks are full. Spain suffered a drop of 31 percent. Norway was down 24 percent.", []string{
			"9 country count | 1988-05 | European countries | ",
			"11 percent change down | 1988-05 | Sales of boats in nine European countries | ",
			"31 percent change down | 1988-05 | sales of boats | ES",
			"24 percent change down | 1988-05 | sales of boats | NO",
		}},
		{"Ship exports fell 3 percent in May and steel 2 percent.", []string{
			"3 percent change down | 1988-05 | Ship exports | ",
			"2 percent change down | 1988-05 | exports of steel | ",
		}},
		// an amount may be told in another unit where the change is told too, and the measure in a sentence without figures
		{"Imports rose 3 percent in May. Ore was up 9 percent at 8 million tonnes, cars 2 percent at 9,000 units.", []string{
			"3 percent change up | 1988-05 | Imports | ",
			"9 percent change up | 1988-05 | imports of Ore | ",
			"8000000 tonne level | 1988-05 | imports of Ore | ",
			"2 percent change up | 1988-05 | imports of cars | ",
			"9000 unit count | 1988-05 | imports of cars | ",
		}},
		{"Imports rose 3 percent in May. Boots, the largest item on the export list, fell 2 percent.", []string{
			"3 percent change up | 1988-05 | Imports | ",
			"2 percent change down | 1988-05 | exports of Boots | ",
		}},
		{"Retail sales were flat in May. Boots gained 2 percent.", []string{"2 percent change up | 1988-05 | retail sales of Boots | "}},
		{"Revenue rose to 90 million crowns in May. The weather was fine. The average fare rose 2 percent to 40 crowns.", []string{
			"90000000 crown level | 1988-05 | Revenue | ",
			"2 percent change up | 1988-05 | average fare |  | average",
			"40 crown level | 1988-05 | average fare |  | average",
		}},
		// an amount in another unit is of something else, and so is what markets quote
		{"Exports of wool were 90 million crowns in May. The ferries carried 3 tonnes and the dollar rose 2 percent.", []string{
			"90000000 crown level | 1988-05 | Exports of wool | ",
			"3 tonne level | 1988-05 | ferries carried | ",
			"2 percent change up | 1988-05 | dollar | ",
		}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}

// TestListedItems holds the figures of lists that go from one name to the next.
func TestListedItems(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Exports of wool were 90 million crowns in May. Carpets led with 40 million crowns, followed by bags and belts with 30 million crowns and felt at 20 million crowns, up 4 percent.", []string{
			"90000000 crown level | 1988-05 | Exports of wool | ",
			"40000000 crown level | 1988-05 | exports of Carpets | ",
			"30000000 crown level | 1988-05 | exports of bags and belts | ",
			"20000000 crown level | 1988-05 | exports of felt | ",
			"4 percent change up | 1988-05 | exports of felt | ",
		}},
		// names that share one "with", and what was counted before
		{"The ferries carried 9,400 passengers in May. Bergen led with 4,000, followed by Oslo and Stavanger with 2,000 and 1,000 respectively.", []string{
			"9400 passenger count | 1988-05 | passengers carried by ferries | ",
			"4000 passenger count | 1988-05 | passengers of Bergen | ",
			"2000 passenger count | 1988-05 | passengers | NO",
			"1000 passenger count | 1988-05 | passengers of Stavanger | NO",
		}},
		// a relative clause of an earlier time
		{"Wool sales rose 3 percent in the 13 weeks to May 28. The dealers had hoped for more than the month of July 1987, which brought a gain of 9 percent in July 1987. Felt sales fell 2 percent.", []string{
			"3 percent change up | 1988-02-28..1988-05-28 | Wool sales | ",
			"9 percent change up | 1987-07 | Wool sales | ",
			"2 percent change down | 1988-02-28..1988-05-28 | Felt sales | ",
		}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}

// TestCountedThemes holds what numbers without a noun count that a sentence before them speaks of.
func TestCountedThemes(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norway keeps building kiosks for herring. At the end of April there were 4,100, against 3,800 in 1986, and 200 were added in that month.", []string{
			"4100 kiosk count | @1988-04 | kiosks for herring | NO",
			"3800 kiosk count | 1986 | kiosks for herring | NO | earlier",
			"200 kiosk count | 1988-04 | kiosks for herring | NO",
		}},
		{"The number of wool mills has been falling for years. Only 214 remain, 9 percent fewer than in 1986.", []string{
			"214 mill count |  | wool mills | ",
			"9 percent change down [1986] |  | wool mills | ",
		}},
		{"Shipping lines are turning to kites. Acme operated 30 in May.", []string{"30 kite count | 1988-05 | kites | "}},
		// what is measured is no thing that is counted
		{"Prices of kites rose. Acme operated 30 in May.", []string{"30 level | 1988-05 | Acme operated | "}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}

// TestPriceOfOne holds prices that name the unit they are for in another place than behind the amount.
func TestPriceOfOne(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A kilogram of herring cost 9 crowns in May, against 7 crowns in 1986.", []string{
			"9 crown/kilogram level | 1988-05 | price of herring | ",
			"7 crown/kilogram level | 1986 | price of herring |  | earlier",
		}},
		{"Mills paid 9 crowns for a litre of oil in May.", []string{"9 crown/litre level | 1988-05 | payments for a litre of oil of Mills | "}},
		{"The price of herring was 9 crowns a kilogram in May, while cod cost 8 crowns.", []string{
			"9 crown/kilogram level | 1988-05 | price of herring | ",
			"8 crown/kilogram level | 1988-05 | cod cost | ",
		}},
		{"The price of an acre rose to 900 crowns in May.", []string{"900 crown/acre level | 1988-05 | price of an acre | "}},
		{"The bank lent 900 million crowns for a mill.", []string{"900000000 crown level |  | lending for a mill of bank | "}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
