package term

import "testing"

func TestEveryday(t *testing.T) {
	for text, want := range map[string]string{
		"cloth sold to foreign customers":   "exports",
		"grain bought from other countries": "imports",
		"the duty on foreign cars":          "tariff",
		"prices paid by consumers":          "cpi",
		"prices charged by factories":       "ppi",
		"loans gone bad":                    "bad loans",
		"interest paid to savers":           "deposit rate",
		"workers made redundant":            "layoffs",
		"firms that went bust":              "bankruptcies",
		"work begun on new homes":           "housing starts",
		"money paid to shareholders":        "dividend",
		"international visitors":            "foreign",
		"retail takings":                    "sales",
		"owed to foreign banks":             "external debt",
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
	if got, want := Stem("approved"), "approv"; got != want {
		t.Errorf("Stem(%q) = %q, want %q: a phrase changes how its words read elsewhere", "approved", got, want)
	}
}
