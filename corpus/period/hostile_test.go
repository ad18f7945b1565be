package period

import (
	"strings"
	"testing"
	"time"
)

// TestLinear reads long texts made to be slow: four times the text may take no more than twelve times as long.
func TestLinear(t *testing.T) {
	const size = 1 << 13
	ref := Date{2020, 9, 10}
	took := func(s string, n int) time.Duration {
		text := strings.Repeat(s, n/len(s)+1)
		best := time.Hour
		for range 3 {
			start := time.Now()
			All(text, ref)
			best = min(best, time.Since(start))
		}
		return best
	}
	for _, s := range []string{
		"1", "1 ", "1/2,", "1-", "the end of ", "last day of ", "first week of last ", "from ", "between 1 and ", "two years and ", "twenty ", "May ", "May 1, ", "2019 ",
		"2019-", "'", "next ", "end-", "Monday ", "of ", "1st ", "nineteen hundred and ", "the first of the last of the ", "3 days after ", "new year's ", "q1 ", "year to ", "一",
		"since ", "since May ", "the first half of a ", "May-", "April-June quarter ", "May may ",
	} {
		took(s, size/8) // warm
		short, long := took(s, size), took(s, 4*size)
		if long > 12*short && long > 700*time.Millisecond {
			t.Errorf("All of %d bytes of %q took %v, of %d bytes %v: more than linear", size, s, short, 4*size, long)
		}
		if testing.Verbose() {
			t.Logf("%q: %.0f ns a byte", s, float64(long.Nanoseconds())/(4*size))
		}
	}
}
