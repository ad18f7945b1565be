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
		{"Shares lost 4 percent on Friday, the ministry said on Monday.", "4 percent 2020-09-04"},
	} {
		var got []string
		for _, f := range Extract("", row.text, period.Date{Year: 2020, Month: 9, Day: 10}, sentence.Split(row.text)) {
			got = append(got, row.text[f.Start:f.End]+" "+f.Period.String())
		}
		if s := strings.Join(got, "; "); s != row.want {
			t.Errorf("periods of %q = %q, want %q", row.text, s, row.want)
		}
	}
}
