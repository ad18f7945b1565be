package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// TestStated works back from a move that the question states first: what moved, at the time that the move is from, and nothing else.
func TestStated(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 3}, [][2]string{
		{"Ore", "Ore sales fell 5 percent in May from April to 95 million marks. Slate sales in April were 40 million marks."},
		{"Peat trade", "Peat imports fell 3 percent in May 1988 to 97 million dollars from the year before. Peat exports in March were 120 million."},
		{"Tolby Mills", "Tolby Mills' profits rose 10 percent in 1987 to 110 million marks. Its revenue was 400 million marks."},
	})
	for _, c := range []struct{ question, want string }{
		{"Ore sales fell 5 percent in May; what were slate sales in April?", ""},
		{"Ore sales fell 5 percent in May, what happened in April?", ""},
		{"Ore sales fell 5 percent in May; what were they in March?", ""},
		{"Ore sales fell 5 percent in May; what were they in April?", "100000000"},
		{"Ore sales fell 5 percent in May; what had they been a month before?", "100000000"},
		{"Ore sales fell 5 percent in May, so what were ore sales in April?", "100000000"},
		{"Peat imports fell 3 percent in May 1988; what were peat exports a year before?", ""},
		{"Peat imports fell 3 percent in May 1988; what were they in March 1988?", ""},
		{"Peat imports fell 3 percent in May 1988; what had they been a year before?", "100000000"},
		{"Peat imports fell 3 percent in May 1988; what were they in May 1987?", "100000000"},
		{"Tolby Mills' profits rose 10 percent in 1987, how much was its revenue in May?", ""},
		{"Tolby Mills' profits rose 10 percent in 1987, how much were they in May?", ""},
		{"If Tolby Mills' profits rose 10 percent in 1987, what must they have been in 1986?", "100000000"},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestAssumedBasis says so where only the question makes a move one on the month before.
func TestAssumedBasis(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 3}, [][2]string{
		{"Barley", "Barley exports fell 20 percent in May to 80 tonnes."},
		{"Ochre", "Ochre sales fell 5 percent in May from April to 95 million marks."},
	})
	for _, c := range []struct {
		question, want string
		assumed        bool
	}{
		{"Judging by the May fall, what were barley exports in April?", "100", true},
		{"Barley exports fell 20 percent in May; what had they been in April?", "100", true},
		{"Judging by the May fall, what were ochre sales in April?", "100000000", false},
	} {
		askValue(t, b, c.question, c.want)
		if ans := ask(t, b, c.question); strings.Contains(ans.Text, "if that move is on the month before") != c.assumed {
			t.Errorf("%q: %q, want an assumed basis %t", c.question, ans.Text, c.assumed)
		}
	}
}
