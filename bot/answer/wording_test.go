package answer

import (
	"strings"
	"testing"
)

func TestWorded(t *testing.T) {
	for _, test := range []struct {
		text string
		want wording // its spans aside
		day  bool    // "daily" close before the first digit
	}{
		{"a daily average of about 12 mln barrels", wording{}, true},
		{"Daily, the ministry's own mine makes 12", wording{}, false}, // the sixth word
		{"Daily, the ministry's mine makes 12", wording{}, true},
		{"exports of 12 mln barrels daily", wording{}, false},
		{"over the 12-month span", wording{months: true}, false},
		{"the month's index rose 12 pct", wording{month: true, months: true, index: true}, false},
		{"Annual inflation was 12 pct", wording{year: true}, false},
		{"12 of the yearly indexes", wording{}, false},
		{"", wording{}, false},
	} {
		const start = 100
		got := worded(test.text, start)
		if day := got.ofDay(start + max(0, strings.IndexAny(test.text, "123456789"))); day != test.day || got.month != test.want.month || got.months != test.want.months || got.year != test.want.year || got.index != test.want.index {
			t.Errorf("worded(%q) = %+v, of a day: %v; want %+v, %v", test.text, got, day, test.want, test.day)
		}
	}
}
