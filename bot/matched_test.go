package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestMatched holds that a figure answers what asks for it in other words, and that one of another kind or thing does not.
func TestMatched(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Norland's prices", "Norland's producer prices rose 5.5 percent in May from a year earlier. Economists had expected 4.9 percent."},
		{"Norland's mills", "Norland's industrial output was 3.1 percent lower in May than a year earlier and 0.4 percent lower than in April."},
		{"Norland's debt", "Norland's external debt was 44 percent of GNP in 1987. It hopes to cut its trade deficit with Chad to 6 billion dollars by 1990."},
		{"Chad's economy", "Chad's economy contracted 2.2 percent in the first quarter. Economists had forecast 1.8 percent."},
	})
	for _, c := range []struct{ question, want string }{
		{"What rise in Norland's producer prices had economists expected for May?", "4.9"},
		{"What producer price index had economists expected for Norland in May?", "4.9"},
		{"How far below its year-earlier level was Norland's industrial output in May?", "3.1"},
		{"How far above its level of a year earlier were Norland's exports in May?", ""},
		{"How large was Norland's external debt in 1987 relative to GNP?", "44"},
		{"How large was Norland's external debt in 1987 relative to exports?", ""},
		{"To how many dollars does Norland want to cut its trade deficit with Chad by 1990?", "6000000000"},
		{"By how many dollars does Norland want to cut its trade deficit with Chad by 1990?", ""},
		{"What contraction had economists forecast for Chad in the first quarter of 1988?", "1.8"},
		{"What contraction had economists forecast for Norland in the first quarter of 1988?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
