package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestParts holds what is told as a part of a whole: by where it went or who took it, as a share, and what is left.
func TestParts(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1987, Month: 6, Day: 15}, [][2]string{
		{"Togo's grain imports", "Togo imported 412,000 tonnes of grain in 1986, the grain board said.\n\nOf this total, 180,000 tonnes came from Ghana and the rest from Niger."},
		{"Velmar delivers more cars", "Velmar delivered 412,000 cars last year. China took 150,000 of them, Europe 130,000 and North America the rest."},
		{"Niger's wheat", "Niger exported 100,000 tonnes of wheat in 1986, of which 60,000 tonnes went to Benin."},
		{"Peru's zinc", "Peru exported 90,000 tonnes of zinc in 1986. Japan took 40,000 tonnes."},
		{"Chad's debt", "Chad's foreign debt stood at 31.4 billion dollars at the end of March. Short-term debt made up 7.1 billion of this. Debt to commercial banks accounted for 12 billion."},
		{"Port of Orrin", "Orrin handled 610,000 containers in the first quarter. Empty ones made up 15% of them."},
		{"Boats in Mali", "Mali counted 900 boats in May. Of these, 300 had motors and 40 were new."},
		{"Kenya's exports", "Two thirds of Kenya's exports went to Peru in 1986."},
		{"Workers in Orrin", "Half of the 420,000 workers in Orrin's mills are women."},
		{"Malta's debt", "Of Malta's foreign debt of 3.3 billion dollars only 12 percent is owed to commercial banks."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much grain did Togo import from Ghana in 1986?", "180000"},
		{"How much grain did Togo get from Niger in 1986?", "232000"},
		{"What share of Togo's grain imports came from Ghana?", "43.7"},
		{"How much of Togo's grain came from Mali?", ""},
		{"How many cars did Velmar deliver in China in 1986?", "150000"},
		{"How many cars did Velmar deliver in North America in 1986?", "132000"},
		{"How many cars did Velmar deliver to Africa in 1986?", ""},
		{"How many cars did China deliver?", ""},
		{"How much wheat did Niger export to Benin in 1986?", "60000"},
		{"How much wheat did Benin export in 1986?", ""},
		{"How much zinc did Japan take?", "40000"},
		{"How much zinc did Japan export in 1986?", ""},
		{"What share of Chad's debt is short-term?", "22.6"},
		{"What percentage of Orrin's containers were empty?", "15"},
		{"How many of Orrin's containers were damaged?", ""},
		{"How many containers in Orrin were damaged?", ""},
		{"How many of the boats in Mali had motors?", "300"},
		{"How many of the boats in Mali had sails?", ""},
		{"What share of Kenya's exports went to Peru?", "66.7"},
		{"How many of the workers in Orrin's mills are women?", "210000"},
		{"How many dollars does Malta owe commercial banks?", "396000000"},
		{"What share of Malta's debt is owed to commercial banks?", "12"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
