package figure_test

import "testing"

// TestPlaces reads whose figures are and whom they are with.
func TestPlaces(t *testing.T) {
	check(t, []reading{
		// what a port moves and a country buys, and the parts of a list
		{"The port moved over 13 tonnes of cargo in May, 4 percent more than in April.", []string{
			"13 tonne level | 1988-05 | cargo moved by port | ", "4 percent change up [month-on-month] | 1988-05 | cargo moved by port | "}},
		{"Norway bought 5 tonnes of wool (up 7 percent) and 9 tonnes of flax (4 percent).", []string{
			"5 tonne level |  | imports of wool | NO", "7 percent change up |  | imports of wool | NO",
			"9 tonne level |  | imports of flax | NO", "4 percent change up |  | imports of flax | NO"}},
		{"Sales of nets, ropes and hooks, dubbed the \"old three\", rose 3 percent.", []string{"3 percent change up |  | Sales of nets, ropes and hooks, the old three | "}},
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
		{"Sweden's wages rose 3 percent. In Norway output will grow 5 percent. Rents are seen rising 8 percent.", []string{
			"3 percent change up |  | Sweden's wages | SE", "5 percent change up |  | output | NO | forecast", "8 percent change up |  | Rents | NO | forecast"}},
		// "the country's" is of the country for which the like is seen, and not of any that the sentence before names
		{"Norway's wages rose 3 percent. A like decline is seen for Chile. The country's imports fell 4 percent.", []string{
			"3 percent change up |  | Norway's wages | NO", "4 percent change down |  | imports | CL"}},
		{"Norway's wages rose 3 percent. Chile buys most of its cod. The country's cod catch rose 5 percent.", []string{
			"3 percent change up |  | Norway's wages | NO", "5 percent change up |  | cod catch | NO"}},
		{"Norway's wages rose 3 percent. Chilean divers like the fjords. The country's rents rose 5 percent.", []string{
			"3 percent change up |  | Norway's wages | NO", "5 percent change up |  | rents | NO"}},
		{"Norway's wages rose 3 percent. Trade with Chile slowed. The country's rents rose 5 percent. " +
			"Ministers from Chile and Peru met. The country's output fell 4 percent.", []string{
			"3 percent change up |  | Norway's wages | NO", "5 percent change up |  | rents | NO", "4 percent change down |  | output | NO"}},
		{"The Statistics Office (SO) said imports of 5 million pesos were up.", []string{"5000000 peso level |  | imports | "}},
		{"In Norway output grew 5 percent. The region's rents rose 8 percent.", []string{"5 percent change up |  | output | NO", "8 percent change up |  | region's rents | "}},
		{"Norway's trade with ports that belong to the league rose 3 percent.", []string{"3 percent change up |  | Norway's trade with ports that belong to the league | NO"}},
		{"Cargo was worth 3 million rupiah.", []string{"3000000 IDR level |  | Cargo | ID"}},
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
		// what is held against the figure of another place, at the same time
		{"Norway's rents rose 8 percent in May, above the 3 percent average of the European Community.", []string{
			"8 percent change up | 1988-05 | Norway's rents | NO", "3 percent change up | 1988-05 | rents | EU | average"}},
		{"Rents in Norway rose 8 percent in May, almost twice the 4 percent rate recorded in Chile and Peru's 3 percent.", []string{
			"8 percent change up | 1988-05 | Rents in Norway | NO", "4 percent change up | 1988-05 | rents | CL", "3 percent change up | 1988-05 | rents | PE"}},
		{"Norway's jobless rate was 3 percent in 1986, in line with 1985's 4 percent and below the OECD average of 8 percent.", []string{
			"3 percent level | 1986 | Norway's jobless rate | NO", "4 percent level | 1985 | Norway's jobless rate | NO | earlier", "8 percent level | 1986 | jobless rate | OECD | average"}},
		{"Norway's exports grew 6 percent in 1986, more than the 4 percent gain in world trade.", []string{
			"6 percent change up | 1986 | Norway's exports | NO", "4 percent change up | 1986 | world trade |  | earlier"}},
		{"Growth is forecast to slow to 3 percent in 1989, before inching back up to 4 percent in 1990.", []string{
			"3 percent change up | 1989 | Growth |  | forecast",
			"4 percent change up | 1990 | Growth |  | forecast",
		}},
		{"Nordfisk Corp announced plans to lay off 600 workers.", []string{
			"600 worker count |  | workers laid off by Nordfisk Corp |  @ Nordfisk Corp",
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
		// a bare dollar after a named one
		{"Norway's exports to Chile were 7 billion Hong Kong dlrs against 8 billion dlrs in May.", []string{
			"7000000000 HKD level |  | Norway's exports to Chile | NO > CL",
			"8000000000 HKD level | 1988-05 | Norway's exports to Chile | NO > CL | earlier",
		}},
	})
}

// TestTitlePlaces holds whose the figures are that name no place, by the title and by what the text tells along.
func TestTitlePlaces(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"Trade with Chile lifts Bavaria to a record", "Exports fell 3 percent.", "3 percent change down |  | Exports | Bavaria,DE"},
		{"Peru's fish crisis boosts Norwegian exporters", "Norway's fleet is at sea.\n\nCatches rose 3 percent.", "3 percent change up |  | Catches | NO"},
		{"OPEC output slumps on Gabon cut", "Supply fell 3 percent.", "3 percent change down |  | Supply | OPEC"},
		{"Stocks rise on U.S.-Peru talks", "Output fell 3 percent.", "3 percent change down |  | Output | US"},
		{"Korea hit hardest", "South Korea loses most in Asia.\n\nWool exports from the region rose 3 percent.", "3 percent change up |  | Wool exports from the region | Asia"},
		{"Norway's cod", "Europe eats more cod. Norway's sales to the region rose 3 percent.", "3 percent change up |  | Norway's sales to the region | NO > Europe"},
		{"Chile's wine", "Chile's wine does well in Asia. Prices in the region fell 3 percent.", "3 percent change down |  | Prices in the region | CL"},
		{"Beer in Bavaria", "Bavaria brews most of Europe's beer. Sales in the region fell 3 percent.", "3 percent change down |  | Sales in the region | Bavaria,DE"},
		{"Trade of Guangdong slows", "Customs in Guangzhou gave no reason.\n\nThe province's exports fell 3 percent.", "3 percent change down |  | exports | Guangdong,CN"},
		{"Trade of Guangdong slows", "Customs in Guangzhou gave no reason.\n\nThe city's exports fell 3 percent.", "3 percent change down |  | exports | Guangzhou,CN"},
		{"Chinese trade", "Guangdong's exports rose, ahead of Hainan's. The province's imports rose 4 percent.", "4 percent change up |  | imports | Guangdong,CN"},
		{"Norwegian rents", "Rents in Oslo rose, more than in Bergen. The city's wages rose 4 percent.", "4 percent change up |  | city's wages | Oslo,NO"},
		{"Norway's sales abroad", "Goods went to Chile and Peru, which are far away. Imports rose 3 percent.", "3 percent change up |  | Imports | NO"},
	} {
		if got := extract(c.title, c.text, "2021-06-10"); len(got) != 1 || got[0] != c.want {
			t.Errorf("Extract(%q, %q) = %q, want %q", c.title, c.text, got, c.want)
		}
	}
}
