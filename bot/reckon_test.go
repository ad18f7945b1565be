package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestBackFrom holds values worked back from a move that the question names: by its size, by the verb that tells a multiple, or by when it was.
func TestBackFrom(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1987, Month: 3, Day: 20}, [][2]string{
		{"Danish deposits fall", "Time deposits of banks at the Danish central bank fell 2.1 billion crowns to 9.4 billion in the first 10 days of March, the bank said."},
		{"Norwegian banks lift rate", "Norwegian banks last changed their base lending rate on February 28 when they raised it by one point to 14 pct."},
		{"Visita's money", "The tourist agency Visita said it would double its annual budget to 36 million dollars."},
		{"Tin at Alto", "The Alto mine tripled its output of tin to 90,000 tonnes in 1986, its owner said."},
		{"Road programme", "The minister said 2.2 billion dlrs will go to a road building program. The plan, which represents a 10 pct increase over last year, creates jobs."},
		{"Swedish wealth", "The assets of Swedish households included shares, up 31 pct to 168 billion crowns, and government bonds, up 5 pct to 42 billion."},
	})
	for _, c := range []struct{ question, want string }{
		{"What did the time deposits of Danish banks stand at before the early March fall?", "11500000000"},
		{"What was Norway's base lending rate before the February 28 hike?", "13"},
		{"What was Visita's yearly budget before it was doubled?", "18000000"},
		{"What was the tin output of Alto before it tripled?", "30000"},
		{"What was the tin output of Alto before it halved?", ""},
		{"Given the 10 pct increase, what did the road building program amount to last year?", "2000000000"},
		{"Judging by the 5 pct rise, what were Swedish households' government bonds a year earlier?", "40000000000"},
		{"Judging by the 5 pct rise, what were Chilean households' government bonds a year earlier?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
