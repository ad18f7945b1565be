package question

import (
	"testing"

	"quaestor/corpus/term"
)

func TestReckoned(t *testing.T) {
	terms := term.Default()
	for _, c := range []struct{ text, want string }{
		{"For May, subtract Norland's imports from its exports and let me have the surplus.", "For May, its exports minus Norland's imports"},
		{"Take Norland's May exports, subtract April's and tell me the result.", "Norland's May exports minus April's"},
		{"norland exports less imports may", "norland exports minus imports may"},
		{"norland trade surplus may (exports minus imports)", "norland trade surplus may"},
		{"norland may tin exports plus zinc exports", "sum of norland may tin exports and zinc exports"},
		{"norland trade surplus (exports minus imports) in June", "norland trade surplus in June"},
		{"one plus the other: tin exports and zinc exports in May", "sum of tin exports and zinc exports in May"},
		{"How many times as large as its imports were Norland's exports in May?", "ratio of Norland's exports to imports in May"},
		{"How many tonnes were added to tin exports between April and May?", "by how many tonnes did tin exports rise between April and May"},
		{"What was taken off the tin price in May?", "by how much did the tin price fall in May"},
		{"Give me the amount by which tin exports exceeded zinc exports.", "by how much did tin exports exceeded zinc exports."},
		{"Between tin and zinc, name the one that sold better.", "Between tin and zinc, which sold better."},
		{"Ahead of the late-May leap, how many cars were sold?", "before the leap in late May, how many cars were sold?"},
		{"varn car sales b4 june rise", "varn car sales before the rise in june"},
		{"level of the rate prior to the 9 march cut", "level of the rate before the cut on 9 march"},
		{"What was the size of the revision to May exports?", "by how much was May exports revised"},
		// as they are
		{"norland trade surplus (more or less) in June", ""},
		{"Kestrel Plus sales in June", ""},
		{"output of Kestrel plus in June", ""},
		{"tin plus zinc exports in June", ""},
		{"rent plus interest payments in June", ""},
		{"zinc sales less tin sales in June", ""},
		{"growth of exports less imports in June", ""},
		{"how many pupils were lost from the schools in June", ""},
		{"how much duty was added to the tin price in June", ""},
		{"Did Norland export less tin than zinc in May?", ""},
		{"how much less did it cost", ""},
		{"exports grew 3 percent, plus or minus a point", ""},
		{"What tax was added to the price in May?", ""},
		{"What were exports before they rose in May?", ""},
		{"exports the month before May", ""},
	} {
		want := c.want
		if want == "" {
			want = c.text
		}
		if got := reckoned(c.text, terms); got != want {
			t.Errorf("reckoned(%q) = %q, want %q", c.text, got, want)
		}
	}
}
