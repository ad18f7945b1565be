package figure_test

import (
	"slices"
	"testing"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/sentence"
)

// TestPartners holds the constructions that say with whom a figure is, or of which whole it is a part. Each text is read as the
// second sentence of an article about Norway's trade in May 2021; want has, for each of its figures, one line of subject, partner,
// share, kind and direction.
func TestPartners(t *testing.T) {
	const title, first = "Norway's trade grows in May", "Norway's exports rose to 80 billion crowns in May.\n\n"
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Trade with Chile, the United States and Peru rose 4 percent, 5 percent and 6 percent, respectively.", []string{
			"Trade with Chile > CL change up", "Trade with United States > US change up", "Trade with Peru > PE change up",
		}},
		// buyers are of exports and suppliers of imports, whatever was told last
		{"Imports were 90 billion crowns. Chile was the main buyer, taking 3 billion crowns.", []string{
			"Imports >  level none", "Norway's exports to Chile > CL level none"}},
		{"Imports were 90 billion crowns. Exports were up. The biggest customer was Chile with 3 billion crowns, followed by Peru with 2 billion.", []string{
			"Imports >  level none", "Norway's exports to Chile > CL level none", "Norway's exports to Peru > PE level none"}},
		{"Imports were 90 billion crowns. The biggest supplier was Chile with 3 billion crowns.", []string{
			"Imports >  level none", "Imports from Chile > CL level none"}},
		{"With Chile the United States had a deficit of 3 billion crowns.", []string{"deficit > CL level none"}},
		{"With Chile as an ally in the pact, the country had a deficit of 3 billion crowns.", []string{"country deficit >  level none"}},
		{"With the new tariff the country had a deficit of 3 billion crowns.", []string{"country deficit >  level none"}},
		{"With Chile, the largest buyer, trade stood at 3 billion crowns.", []string{"trade > CL level none"}},
		{"By destination, exports rose to Chile (6 percent), Peru (3 percent).", []string{"exports to Chile > CL change up", "exports to Peru > PE change up"}},
		{"Of that, 3 billion crowns went to Chile and 2 billion to other buyers.", []string{"exports to Chile > CL level none", "exports to other buyers >  level none"}},
		{"Goods bought from Chile, lifted by fruit, increased 4 percent.", []string{"Goods bought from Chile > CL change up"}},
		{"Trade with Chile made up 14 percent of the total.", []string{"Trade with Chile > CL / total level none"}},
		// a balance is of no trade that is only told beside it
		{"Dealings with Chile were halted as the state ended March with a deficit of 5 billion crowns.", []string{"deficit >  level none"}},
		// dealings of two sides are with whom was told of last, but for those that are told of a place of their own
		{"Exports to Chile were 3 billion crowns. Bilateral trade was 5 billion crowns.", []string{"Exports to Chile > CL level none", "Bilateral trade > CL level none"}},
		{"Exports to Chile were 3 billion crowns. Trade between the two countries rose 4 percent.", []string{
			"Exports to Chile > CL level none", "countries >  count none", "Trade between the two countries > CL change up"}},
		{"Exports to Chile were 3 billion crowns. Trade between the two ports rose 4 percent.", []string{
			"Exports to Chile > CL level none", "ports >  count none", "Trade between the two ports >  change up"}},
		{"Norway's exports to Chile were 3 billion crowns. Peru and Mali signed a pact. Bilateral trade was 5 billion crowns.", []string{
			"Norway's exports to Chile > CL level none", "Bilateral trade >  level none"}},
		{"Exports to Chile were 3 billion crowns. Bilateral trade agreements numbered 12.", []string{
			"Exports to Chile > CL level none", "Bilateral trade agreements >  level none"}},
		{"Exports to Chile were 3 billion crowns. Peru was the largest partner, with two-way trade of 5 billion crowns.", []string{
			"Exports to Chile > CL level none", "two-way trade > PE level none"}},
		// what is called a partner, a buyer or the like between goods and their verb
		{"Cars sold to Chile, the country's biggest partner, fell 4 percent.", []string{"Cars sold to Chile > CL change down"}},
		{"Fish bought from Chile, the main supplier, fell 4 percent.", []string{"Fish bought from Chile > CL change down"}},
		{"The deficit with Peru grew 4 percent. Exports to Chile were 3 billion crowns. The deficit was 2 billion crowns.", []string{
			"deficit with Peru > PE change up", "Exports to Chile > CL level none", "deficit with Peru > PE level none"}},
		// who has which part of a whole
		{"Nearly 90 percent of the surplus was with Chile.", []string{"surplus > CL / surplus level none"}},
		{"Some 45 percent of the loans were made by small banks, with 30 percent by the 14 large banks and 25 percent by others.", []string{
			"small banks >  / loans level none", "large banks >  / loans level none", "loans >  count none", "others >  / loans level none"}},
		{"Of total exports, 62 percent went to Chile and 11 percent to Peru.", []string{"total exports > CL / total exports level none", "total exports > PE / total exports level none"}},
		{"Chile took 38 percent of Norway's exports and Peru 17 percent.", []string{"Norway's exports to Chile > CL / Norway's exports level none", "Norway's exports to Peru > PE / Norway's exports level none"}},
		{"In April 62 percent of exports were from factories. The United States took 38 percent of Norway's exports.", []string{
			"factories >  / exports level none", "Norway's exports to United States > US / Norway's exports level none"}},
		{"Oil accounted for 21 percent of imports, felt for 18 percent and wool for nine percent.", []string{
			"Oil >  / imports level none", "felt >  / imports level none", "wool >  / imports level none"}},
		{"Over 60 percent of the jobless were women.", []string{"women >  / jobless level none"}},
		{"The drop in imports was 2 percent, with exports up 5 percent.", []string{"drop in imports >  change down", "exports >  change up"}},
	} {
		text := first + c.text
		date, _ := period.ParseDate("2021-06-10")
		var got []string
		for _, f := range figure.Extract(title, text, date, sentence.Split(text)) {
			if f.Start < len(first) {
				continue
			}
			partner := ""
			if len(f.Partner) > 0 {
				partner = f.Partner[0]
			}
			line := f.Subject + " > " + partner
			if f.Share != "" {
				line += " / " + f.Share
			}
			got = append(got, line+" "+f.Kind.String()+" "+f.Direction.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("Extract(%q) =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestAnaphora holds what later words take over from earlier ones.
func TestAnaphora(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norway's exports rose 5 percent and imports 4 percent in May. Compared with May 2019 they were 23 percent and 19 percent higher, respectively.", []string{
			"5 percent change up | 2021-05 | Norway's exports | NO", "4 percent change up | 2021-05 | imports | NO",
			"23 percent change up [May 2019] | 2021-05 | Norway's exports | NO", "19 percent change up [May 2019] | 2021-05 | imports | NO",
		}},
		{"Norway's exports fell in May. The drop followed a 3 percent gain in April.", []string{"3 percent change up | 2021-04 | Norway's exports | NO"}},
		{"Norway's GDP grew 3 percent in the first quarter. The advance estimate was 2.8 percent.", []string{
			"3 percent change up | 2021-Q1 | Norway's GDP | NO", "2.8 percent change up | 2021-Q1 | Norway's GDP | NO | former",
		}},
		{"Norway's output rose 5.8 percent in May, a touch under the 5.9 percent expected.", []string{
			"5.8 percent change up | 2021-05 | Norway's output | NO", "5.9 percent change up | 2021-05 | Norway's output | NO | forecast",
		}},
		{"Norway's exports were 8 billion crowns in May, up 5 percent year on year and 3 percent on 2019, while imports were 7 billion, up 4 percent and 2 percent respectively.", []string{
			"8000000000 NOK level | 2021-05 | Norway's exports | NO", "5 percent change up [year-on-year] | 2021-05 | Norway's exports | NO",
			"3 percent change up [2019] | 2021-05 | Norway's exports | NO", "7000000000 NOK level | 2021-05 | imports | NO",
			"4 percent change up [year-on-year, carried] | 2021-05 | imports | NO", "2 percent change up [2019, carried] | 2021-05 | imports | NO",
		}},
	} {
		if got := extract("", c.text, "2021-06-10"); !slices.Equal(got, c.want) {
			t.Errorf("Extract(%q) =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestFlows holds what is traded under other words than exports and imports.
func TestFlows(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norway sold goods worth 8 billion crowns abroad in May.", []string{"8000000000 NOK level | 2021-05 | exports | NO"}},
		{"Norway's surplus with Chile fell 5 percent in May as exports there rose 3 percent.", []string{
			"5 percent change down | 2021-05 | Norway's surplus with Chile | NO > CL", "3 percent change up | 2021-05 | exports there | NO > CL",
		}},
		{"Norway's exports rose 4 percent to 9 billion crowns in May. Imports fell. Of the exports, 5 billion crowns went to Chile.", []string{
			"4 percent change up | 2021-05 | Norway's exports | NO", "9000000000 NOK level | 2021-05 | Norway's exports | NO",
			"5000000000 NOK level | 2021-05 | exports to Chile | NO > CL",
		}},
	} {
		if got := extract("Norway's trade", c.text, "2021-06-10"); !slices.Equal(got, c.want) {
			t.Errorf("Extract(%q) =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestTogether holds sentences that speak of several places or things at once and give each its figure.
func TestTogether(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Peru, the United States and Chile were the leading partners. Trade with them came to 3 billion, 2 billion and 1 billion crowns, respectively, up 4 percent, 5 percent and 6 percent.", []string{
			"3000000000 NOK level |  | Trade with Peru | NO > PE",
			"2000000000 NOK level |  | Trade with United States | NO > US",
			"1000000000 NOK level |  | Trade with Chile | NO > CL",
			"4 percent change up |  | Trade with Peru | NO > PE",
			"5 percent change up |  | Trade with United States | NO > US",
			"6 percent change up |  | Trade with Chile | NO > CL",
		}},
		{"Shipments to Peru and Chile fell. Purchases from the two rose 4 percent and 5 percent, respectively.", []string{
			"4 percent change up |  | Purchases from Peru | NO > PE",
			"5 percent change up |  | Purchases from Chile | NO > CL",
		}},
		{"The main partners were Peru and Chile, with trade reaching 3 billion crowns and 2 billion crowns, respectively.", []string{
			"3000000000 NOK level |  | trade with Peru | NO > PE",
			"2000000000 NOK level |  | trade with Chile | NO > CL",
		}},
		{"Norway's exports rose 4 percent in May. Imports fell 3 percent. Analysts had been looking for rises of 5 percent and 6 percent, respectively.", []string{
			"4 percent change up | 2021-05 | Norway's exports | NO",
			"3 percent change down | 2021-05 | Imports | NO",
			"5 percent change up | 2021-05 | Norway's exports | NO | forecast",
			"6 percent change up | 2021-05 | Imports | NO | forecast",
		}},
	} {
		if got := extract("Norway's trade", c.text, "2021-06-10"); !slices.Equal(got, c.want) {
			t.Errorf("Extract(%q) =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestExpected holds what analysts and the like had expected of what was told before, in the verbs that say so, and multiples of earlier values.
func TestExpected(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norway's exports rose 4 percent in May to 9 billion crowns. Brokers had pencilled in 5 percent.", []string{
			"4 percent change up | 2021-05 | Norway's exports | NO",
			"9000000000 NOK level | 2021-05 | Norway's exports | NO",
			"5 percent change up | 2021-05 | Norway's exports | NO | forecast",
		}},
		{"Norway's prices rose 4 percent in May. April's rise was 3 percent, and a poll had called for 5 percent.", []string{
			"4 percent change up | 2021-05 | Norway's prices | NO",
			"3 percent change up | 2021-04 | Norway's prices | NO",
			"5 percent change up | 2021-05 | Norway's prices | NO | forecast",
		}},
		{"Norway's unemployment rate was 4.4 percent in May. The consensus was for 4.3 percent.", []string{
			"4.4 percent level | 2021-05 | Norway's unemployment rate | NO",
			"4.3 percent level | 2021-05 | Norway's unemployment rate | NO | forecast",
		}},
		{"Norway's output grew 2 percent in May, barely half of April's 5 percent, and missed the 3 percent tipped by analysts.", []string{
			"2 percent change up | 2021-05 | Norway's output | NO",
			"5 percent change up | 2021-04 | Norway's output | NO | earlier",
			"3 percent change up | 2021-05 | Norway's output | NO | forecast",
		}},
		{"Norway's prices rose 4 percent in May, about double the 2 percent of the month before.", []string{
			"4 percent change up | 2021-05 | Norway's prices | NO",
			"2 percent change up | 2021-04 | Norway's prices | NO | earlier",
		}},
		{"Norway's sales rose 4 percent in May, and in December the gain had been 6 percent. Prices fell 2 percent.", []string{
			"4 percent change up | 2021-05 | Norway's sales | NO",
			"6 percent change up | 2020-12 | Norway's sales | NO",
			"2 percent change down | 2021-05 | Prices | NO",
		}},
		// what was expected is told by a move or level alone, whose is that of the sentence before
		{"Norway's fish imports fell 2 percent in May. A rise of 3 percent had been expected.", []string{
			"2 percent change down | 2021-05 | Norway's fish imports | NO",
			"3 percent change up | 2021-05 | Norway's fish imports | NO | forecast",
		}},
		{"Norway's unemployment rate was 4.4 percent in May. A rate of 4.2 percent was predicted.", []string{
			"4.4 percent level | 2021-05 | Norway's unemployment rate | NO",
			"4.2 percent level | 2021-05 | Norway's unemployment rate | NO | forecast",
		}},
		{"Norway had a deficit of 3 million crowns in May. A deficit of 2 million crowns had been predicted.", []string{
			"3000000 NOK level | 2021-05 | deficit | NO",
			"2000000 NOK level | 2021-05 | deficit | NO | forecast",
		}},
		{"Norway's fish imports fell 2 percent in May. A rise of 3 percent in rents had been expected.", []string{
			"2 percent change down | 2021-05 | Norway's fish imports | NO",
			"3 percent change up | 2021-05 | rents | NO | forecast",
		}},
		{"Norway's fish imports fell 2 percent in May. Economists' forecasts had been for a rise of 3 percent.", []string{
			"2 percent change down | 2021-05 | Norway's fish imports | NO",
			"3 percent change up | 2021-05 | Norway's fish imports | NO | forecast",
		}},
		// but not where another thing is told between, or it cannot be of it
		{"Norway's fish imports fell 2 percent in May. Sheep farms thrived. A rise of 3 percent had been expected.", []string{
			"2 percent change down | 2021-05 | Norway's fish imports | NO", "3 percent change up | 2021-05 |  | NO | forecast"}},
		{"Norway's jobless rate was 6 percent in May, while inflation was 4 percent. A rate of 3 percent had been forecast.", []string{
			"6 percent level | 2021-05 | Norway's jobless rate | NO",
			"4 percent level | 2021-05 | inflation | NO",
			"3 percent level | 2021-05 |  | NO | forecast",
		}},
		{"Norway's fish imports fell 2 percent in May. A cut of 3 percent had been expected.", []string{
			"2 percent change down | 2021-05 | Norway's fish imports | NO", "3 percent change down | 2021-05 |  | NO | forecast"}},
		{"Norway booked a surplus of 5 million crowns for May, compared with 4 million crowns in April and 6 million crowns predicted in the survey.", []string{
			"5000000 NOK level | 2021-05 | surplus | NO",
			"4000000 NOK level | 2021-04 | surplus | NO | earlier",
			"6000000 NOK level | 2021-05 | surplus | NO | forecast",
		}},
	} {
		if got := extract("Norway's trade", c.text, "2021-06-10"); !slices.Equal(got, c.want) {
			t.Errorf("Extract(%q) =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestPhrasals holds verbs with a particle of their own, nouns in -ing beside a figure, and what stands before a pronoun.
func TestPhrasals(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Varn Mines Ltd dug up 3 million tonnes of copper in 2020, 4 percent less than in 2019.", []string{
			"3000000 tonne level | 2020 | output of copper of Varn Mines Ltd |  @ Varn Mines Ltd",
			"4 percent change down [year-on-year] | 2020 | output of copper of Varn Mines Ltd |  @ Varn Mines Ltd",
		}},
		{"Varn Works Ltd handed over 500 ships in 2020.", []string{
			"500 ship count | 2020 | deliveries of ships of Varn Works Ltd |  @ Varn Works Ltd",
		}},
		{"In May 400 barges changed hands.", []string{"400 barge count | 2021-05 | barges | NO"}},
		{"The toll gates took in 3 billion crowns in May.", []string{
			"3000000000 NOK level | 2021-05 | toll gates | NO",
		}},
		{"Farming gained 2 percent in May and mining 3 percent.", []string{
			"2 percent change up | 2021-05 | Farming | NO",
			"3 percent change up | 2021-05 | mining | NO",
		}},
		{"Freight rates collapsed 8 percent in May.", []string{
			"8 percent change down | 2021-05 | Freight rates | NO",
		}},
		{"Norway's jobless rate was 5 percent in May. In 12 coastal towns it stood at 6 percent.", []string{
			"5 percent level | 2021-05 | Norway's jobless rate | NO",
			"12 town count | 2021-05 | coastal towns | NO",
			"6 percent level | 2021-05 | Norway's jobless rate in 12 coastal towns | NO",
		}},
		{"Norway's jobless rate was 8.4 percent in May, 0.7 percentage points lower than in April.", []string{
			"8.4 percent level | 2021-05 | Norway's jobless rate | NO",
			"0.7 percentage_point change down [month-on-month] | 2021-05 | Norway's jobless rate | NO",
		}},
		{"Exports of 5 billion crowns rose by 2 percent in May and imports of 3 billion crowns fell by 4 percent.", []string{
			"5000000000 NOK level | 2021-05 | Exports | NO",
			"2 percent change up | 2021-05 | Exports | NO",
			"3000000000 NOK level | 2021-05 | imports | NO",
			"4 percent change down | 2021-05 | imports | NO",
		}},
		{"The number of Oslo firms active in fishing rose to 300 in May.", []string{
			"300 level | 2021-05 | number of Oslo firms active in fishing | NO",
		}},
	} {
		if got := extract("Norway's trade", c.text, "2021-06-10"); !slices.Equal(got, c.want) {
			t.Errorf("Extract(%q) =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// TestTitleTimes holds titles whose period is not that of the figures: one that they are compared with, or a year that has only begun.
func TestTitleTimes(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"Norway's exports leap from dismal 2020", "Exports recovered in the first two months of this year. Imports rose 4 percent.", "4 percent change up | 2021-01-01..2021-02-28 | Imports | NO"},
		{"Travel leaves 2019 behind", "Norway's hotels filled up in May. Bookings rose 4 percent.", "4 percent change up | 2021-05 | Bookings | NO"},
		{"Norway off to a steady start in 2021", "Norway's economy quickened in the first two months. Sales rose 4 percent.", "4 percent change up | 2021-01-01..2021-02-28 | Sales | NO"},
	} {
		if got := extract(c.title, c.text, "2021-06-10"); len(got) != 1 || got[0] != c.want {
			t.Errorf("Extract(%q, %q) =\n%q, want\n%q", c.title, c.text, got, c.want)
		}
	}
}

// TestWhole holds what "the total" is of, ranks, changes in brackets, and who is only a market.
func TestWhole(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norway's trade was 9 billion crowns in May. Exports were 5 billion crowns; imports were 4 billion crowns. The total was 8 billion crowns in April.", []string{
			"9000000000 NOK level | 2021-05 | Norway's trade | NO",
			"5000000000 NOK level | 2021-05 | Exports | NO",
			"4000000000 NOK level | 2021-05 | imports | NO",
			"8000000000 NOK level | 2021-04 | Norway's trade | NO",
		}},
		{"Peru was the biggest partner, with trade of 3 billion crowns (up 4 percent). Chile ranked second at 2 billion crowns (down 5 percent) and Japan third at 1 billion crowns.", []string{
			"3000000000 NOK level |  | trade | NO > PE",
			"4 percent change up |  | trade | NO > PE",
			"2000000000 NOK level |  | trade with Chile | NO > CL",
			"5 percent change down |  | trade with Chile | NO > CL",
			"1000000000 NOK level |  | trade with Japan | NO > JP",
		}},
		{"Trade with Peru rose 4 percent in May, but with Chile it lost 2 percent.", []string{
			"4 percent change up | 2021-05 | Trade with Peru | NO > PE",
			"2 percent change down | 2021-05 | trade with Chile | NO > CL",
		}},
		{"Norway's exports rose 2 percent in May: volumes grew 8 percent whereas prices fell 6 percent.", []string{
			"2 percent change up | 2021-05 | Norway's exports | NO",
			"8 percent change up | 2021-05 | volumes of Norway's exports | NO",
			"6 percent change down | 2021-05 | prices of Norway's exports | NO",
		}},
		{"Among the top markets, only Chile took more. Exports to Peru fell 3 percent in May.", []string{
			"3 percent change down | 2021-05 | Exports to Peru | NO > PE",
		}},
		{"Norway's jobless rate was 6 percent in May. The rate for women was 7 percent.", []string{
			"6 percent level | 2021-05 | Norway's jobless rate | NO",
			"7 percent level | 2021-05 | Norway's jobless rate for women | NO",
		}},
	} {
		if got := extract("Norway's trade", c.text, "2021-06-10"); !slices.Equal(got, c.want) {
			t.Errorf("Extract(%q) =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}
