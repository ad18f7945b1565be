package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// TestPace holds what a growth did against the growth before it: that something grew does not say that its growth did not slow.
func TestPace(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Norland's shops", "Norland's retail sales rose 3.2 percent in May from a year earlier after a 5.1 percent rise in April."},
		{"Norland's banks", "Lending to households grew 9.4 percent in the first quarter, compared with 7.8 percent in the fourth quarter of 1987."},
		{"Norland's mills", "Industrial output climbed 1.2 percent in May from April and 4 percent from May 1987."},
		{"Norland's ports", "Exports were up 4.6 percent in May, 3.9 percentage points faster than in April."},
		{"Norland's investment", "Fixed-asset investment in Norland was 2.6 percent higher in the five months to May than a year before. " +
			"Its growth sped up by 0.8 percentage points from the first four months."},
		{"Norland's hotels", "Nights in Norland's hotels grew 7.4 percent in the second quarter, faster than in the first quarter by 2.5 percentage points " +
			"and faster than in the fourth quarter of last year by 5.7 points."},
		{"Norland's glass", "Glass output in Norland fell 7 percent in May. The decline widened by 3 percentage points from April."},
		{"Norland's rafts", "Raft sales in Norland fell 7 percent in May, with the decline widening by 3 percentage points from April."},
		{"Norland's prices", "Inflation in Norland was 4.1 percent in May against 4.6 percent in April."},
		{"Norland's farms", "Farm output fell 1.0 percent in the first quarter after falling 3.0 percent in the fourth quarter of 1987."},
		{"Zell Corp borrows", "Zell Corp said its outstanding bonds stood at 46.9 billion crowns at the end of May, up 7.8 percent from a year earlier."},
		{"Norland's homes", "Canada's annual inflation rate was 2.8 percent in May against 2.9 percent in April. Rents rose 8.2 percent in May."},
	})
	for _, c := range []struct{ question, want string }{
		{"Did Norland's retail sales growth slow in May?", "1.9"},
		{"By how much did retail sales growth ease in May?", "1.9"},
		{"How much more slowly did retail sales grow in May than in April?", "1.9"},
		{"How much did glass output in Norland fall in April 1988?", ""},
		{"How much did raft sales in Norland fall in April 1988?", ""},
		{"Did lending growth accelerate in the first quarter?", "1.6"},
		{"Did exports accelerate in May?", "3.9"},
		{"How much did inflation slow in Norland in May?", "0.5"},
		{"How fast did fixed-asset investment grow in Norland in the first four months of 1988?", "1.8"},
		{"How fast did fixed-asset investment grow in Norland in the first three months of 1988?", ""},
		{"How much did nights in Norland's hotels grow in the first quarter of 1988?", "4.9"},
		{"Did the growth of industrial output slow in May?", ""},
		{"Was rent inflation in Canada higher in April or in May?", ""},
		{"How much did retail sales rise in May?", "3.2"},
		{"Did the fall in farm output slow in the first quarter?", ""},
		{"Did farm output decline more slowly in the first quarter?", ""},
		{"Going by the 7.8 percent rise, what were Zell's loans a year earlier?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
	if text := ask(t, b, "Did lending growth slow in the first quarter?").Text; !strings.HasPrefix(text, "No, the other way: 1.6 percentage points up") {
		t.Errorf("a growth that rose is no answer to whether it slowed: %q", text)
	}
}
