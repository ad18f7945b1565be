package question

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"quaestor/corpus/quantity"
	"quaestor/corpus/term"
)

func TestUnshortened(t *testing.T) {
	vocab := NewVocabulary(term.Default(), maps.All(map[string]int{"dom": 40, "domestic": 50, "ind": 1, "industrial": 80}), slices.Values([]string{"dom"}))
	for text, want := range map[string]string{
		"chad govt borrowing":              "chad government borrowing",
		"b of e bill purchases":            "Bank of England bill purchases",
		"cap goods orders feb":             "capital goods orders feb",
		"def cap goods orders":             "defence capital goods orders",
		"peru cb loans to comml banks":     "peru central bank loans to commercial banks",
		"w germn steel prodn":              "West Germany steel production",
		"peru ind output":                  "peru industrial production",
		"peru ind orders":                  "peru industrial orders",
		"peru dom demand":                  "peru dom demand", // the articles write of a Dom as often
		"who is Ind Marlow":                "who is Ind Marlow",
		"php vs usd":                       "Philippine peso versus usd",
		"inr fall against dollar":          "Indian rupee fall against dollar",
		"sales in inr":                     "sales in rupees",
		"deposits chf end feb":             "deposits francs end feb",
		"eurusd in may":                    "euro/dollar in may",
		"usd/thb rate":                     "dollar/baht rate",
		"boe's bond sales yr 1":            "Bank of England's bond sales first year",
		"tsy bills sold":                   "treasury bills sold",
		"wheat exports in March":           "wheat exports in March",
		"sa gold holdings march":           "South Africa gold holdings march",
		"peru exports sa":                  "peru exports adjusted",
		"how much did the pound gain":      "how much did the pound gain",
		"per capita income":                "per capita income",
		"sa gold holdings in Peru":         "adjusted gold holdings in Peru",
		"sa car output us":                 "adjusted car output us",
		"Thb plc loss 2023":                "Thb plc loss 2023",
		"jp Marlow loss":                   "jp Marlow loss",
		"NY budget":                        "NY budget",
		"sold 9m chairs":                   "sold 9m chairs",
		"state bonds sold":                 "state bonds sold",
		"peru durables orders":             "peru durables orders",
		"exch cover scheme, mths to april": "exchange cover scheme, months to april",
	} {
		if got, _ := unshortened(text, vocab); got != want {
			t.Errorf("unshortened(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestShortForms keeps forms that are written out whatever the articles say apart from words of their own, and each form with one meaning.
func TestShortForms(t *testing.T) {
	words := set("tot cur wot hows fro peeps prod prods") // English, and yet nobody's word in a question on figures
	seen := map[string]bool{}
	for line := range strings.Lines(shortForms) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		forms, mark, to := cutForm(line)
		if to == "" || len(line) > 158 {
			t.Errorf("short forms: %q is no line of the table", line)
		}
		for form := range strings.SplitSeq(forms, "; ") {
			if seen[form] && mark != '^' {
				t.Errorf("short forms: %q stands twice", form)
			}
			seen[form] = mark != '^'
			if _, money := quantity.Currency(form); mark == '=' && !words[form] && (english(form) || money || isPlace(form)) {
				t.Errorf("short forms: %q is a word of its own: mark it ~", form)
			}
		}
	}
}

func TestYearWithin(t *testing.T) {
	vocab := NewVocabulary(term.Default(), maps.All(map[string]int{}), slices.Values([]string(nil)))
	vocab.Newest = 1987
	for text, want := range map[string]string{
		"chad domestic demand 87 percent change": "chad domestic demand 1987 percent change",
		"chads 87 growth target":                 "chads 1987 growth target",
		"peru crude 86 how many barrels":         "peru crude 1986 how many barrels",
		"m1 year-end 86 level":                   "m1 year-end 1986 level",
		"gdp growth 86 vs 85":                    "gdp growth 1986 vs 1985",
		"manufacturing output 87/88 estimate":    "manufacturing output 1987/88 estimate",
		"86 chad exports":                        "1986 chad exports",
		"chad surplus 87 minus 86 in dollars":    "chad surplus 1987 minus 1986 in dollars",
		"chad trade 86 vs 85 difference":         "chad trade 1986 vs 1985 difference",
		"92 octane petrol price":                 "92 octane petrol price",
		"exports 86 million dollars":             "exports 86 million dollars",
		"did exports hit 86 in may":              "did exports hit 86 in may",
		"chad exports 72 growth":                 "chad exports 72 growth", // long before the articles
		"oil price 85 dollars":                   "oil price 85 dollars",
		"chad exports 89 growth":                 "chad exports 89 growth", // behind the articles
		"chad tin price 84 change":               "chad tin price 84 change",
		"chad leading index 84 level":            "chad leading index 84 level",
		"chad output 86 change april 1987":       "chad output 86 change april 1987",
		"chad imports 85 tractors":               "chad imports 85 tractors",
		"chad exports 86 whole year":             "chad exports 1986 whole year",
		"chad exports 86 full yr":                "chad exports 1986 full yr",
		"chad m1 end 86":                         "chad m1 end 1986",
		"chad exports 86 whole crates":           "chad exports 86 whole crates",
	} {
		if got := shortYears(text, vocab); got != want {
			t.Errorf("shortYears(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestAtEdge(t *testing.T) {
	for text, want := range map[string]string{
		"chad reserves start of yr":         "chad reserves at the start of the year",
		"chad reserves end of the year":     "chad reserves at the end of the year",
		"chad m1 beginning of year, please": "chad m1 at the beginning of the year, please",
		"chad m1 at the end of the year":    "chad m1 at the end of the year",
		"chad m1 by end of year":            "chad m1 by end of year",
		"chad m1 end of year 1986 holds":    "chad m1 end of year 1986 holds",
		"chad m1 end of march":              "chad m1 end of march",
		"start of year for the ports":       "start of year for the ports",
	} {
		if got := atEdge(text); got != want {
			t.Errorf("atEdge(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestYearNotDay(t *testing.T) {
	for text, want := range map[string]string{
		"inflation chad oct 22 vs peru june 22": "inflation chad oct 2022 vs peru june 2022",
		"exports august 22":                     "exports august 2022",
		"exports 22 august":                     "",
		"exports aug 22 2019":                   "",
		"exports aug 5":                         "",
	} {
		if got := yearNotDay(text); got != want {
			t.Errorf("yearNotDay(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestOtherGas(t *testing.T) {
	for text, want := range map[string]string{
		"us gas prices in June":           "us gasoline prices in June",
		"natural gas prices":              "",
		"gas prices in Chad":              "",
		"household gas prices in America": "",
		"gas exports of Chad":             "",
		"how dear was oil, gas?":          "",
	} {
		if got := otherGas(text); got != want {
			t.Errorf("otherGas(%q) = %q, want %q", text, got, want)
		}
	}
}
