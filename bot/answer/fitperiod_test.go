package answer

import (
	"testing"

	"quaestor/corpus/period"
)

func TestOtherYearStart(t *testing.T) {
	one := func(text string) period.Period {
		ms := period.Find(text, period.Date{Year: 1988, Month: 1, Day: 5})
		if len(ms) != 1 {
			t.Fatalf("Find(%q) = %d periods, want 1", text, len(ms))
		}
		return ms[0].Period
	}
	for _, test := range []struct {
		want, have string
		fits       bool
	}{
		{"the first ten months of fiscal 1986/87", "April 1986 to January 1987", true},
		{"the first ten months of 1986/87", "October 1986 to July 1987", true},
		{"the first ten months of fiscal 1986/87", "April 1985 to January 1986", false},   // the year before
		{"the first ten months of fiscal 1986/87", "April 1987 to January 1988", false},   // the year after
		{"the first ten months of fiscal 1986/87", "January 1986 to October 1986", false}, // a calendar year
		{"the first ten months of fiscal 1986/87", "April 1986 to December 1986", false},  // nine months
		{"the first ten months of 1986", "April 1986 to January 1987", false},             // says when it begins
		{"July 1986 to April 1987", "April 1986 to January 1987", false},
		{"fiscal 1986/87", "January 1986 to December 1987", false},
	} {
		want, have := one(test.want), one(test.have)
		if fits := otherYearStart(want, have); fits != test.fits {
			t.Errorf("otherYearStart(%q, %q) = %v, want %v", test.want, test.have, fits, test.fits)
		}
	}
}
