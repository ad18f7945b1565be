package term

import "testing"

func TestEveryday(t *testing.T) {
	for text, want := range map[string]string{
		"cloth sold to foreign customers":   "exports",
		"grain bought from other countries": "imports",
		"the import duty on cars":           "tariff",
		"prices paid by consumers":          "cpi",
		"prices charged by factories":       "ppi",
		"loans gone bad":                    "bad loans",
		"workers made redundant":            "layoffs",
		"firms that went bust":              "bankruptcies",
		"work begun on new homes":           "housing starts",
		"paid out on each share":            "dividend",
		"international visitors":            "foreign",
		"retail takings":                    "sales",
		"owed to foreign creditors":         "external debt",
		"nights spent in hotels":            "overnight stays",
	} {
		found := false
		for _, r := range Default().Read(text) {
			found = found || r.Key == want
		}
		if !found {
			t.Errorf("Read(%q) = %v, want %s among them", text, Default().Read(text), want)
		}
	}
	for text, not := range map[string]string{ // what tells of a part, a sort, a neighbour or another side of the measure
		"people given the vaccine":     "vaccinations",
		"people who married":           "marriages",
		"owed to foreign bankers":      "external debt",
		"external liabilities":         "external debt",
		"personal loans":               "consumer credit",
		"price of a flight":            "fare",
		"undergraduates":               "students",
		"overnight low":                "temperature",
		"spending on arms":             "defence spending",
		"payouts to shareholders":      "dividend",
		"tobacco duties":               "tariff",
		"cost of loans":                "interest rate",
		"acres under corn":             "acreage",
		"goods produced":               "output",
		"day trippers":                 "visitors",
		"earnings from work":           "wages",
		"net inflow of people":         "migrants",
		"savings in banks":             "deposits",
		"sales value":                  "revenue",
		"part of the market":           "market share",
		"market debut":                 "ipo",
		"money earned by foreigners":   "fdi",
		"percentage who voted for him": "turnout",
		"vehicle collisions":           "accidents",
		"road charges":                 "toll",
	} {
		for _, r := range Default().Read(text) {
			if r.Key == not {
				t.Errorf("Read(%q) = %v, want no %s among them", text, Default().Read(text), not)
			}
		}
	}
	if got, want := Stem("approved"), "approv"; got != want {
		t.Errorf("Stem(%q) = %q, want %q: a phrase changes how its words read elsewhere", "approved", got, want)
	}
}
