package question

import "testing"

func TestListed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"norland exports feb 1987, jan 1987, feb 1986", "norland exports feb 1987, jan 1987 and feb 1986"},
		{"growth in tin sales mar/apr/may 2020", "growth in tin sales mar, apr and may 2020"},
		{"norland imports 1984, 1985", "norland imports 1984 and 1985"},
		{"norland orders may: steel, coal, wool", "norland orders may: steel, coal and wool"},
		{"norland call loans, time loans, both amounts", "norland call loans and time loans"},
		// no lists
		{"zinc exports growth in 2021, 2022", ""},
		{"output in January/March 1987", ""},
		{"exports in May, June and July", ""},
		{"exports on May 5, 1987", ""},
		{"norland exports: may, in tonnes", ""},
		{"exports, May", ""},
		{"Sorry: what were exports, imports?", ""},
	} {
		want := c.want
		if want == "" {
			want = c.text
		}
		if got := listedThings(listedTimes(c.text)); got != want {
			t.Errorf("listed(%q) = %q, want %q", c.text, got, want)
		}
	}
}
