package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestNotNarrowerNorWider holds a whole from answering for its part and a part for its whole: the total beside parts that are named, the first days of a month,
// what two things come to together, what a sentence sets apart at its head, another size of the same thing, another deed with the same goods.
func TestNotNarrowerNorWider(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Peru's gap narrows as wheat and steel imports drop", "Peru's deficit narrowed in May. Imports were valued at 540 million dollars, 4 percent below the 563 million " +
			"dollars of April.\n\nWheat imports stood at 71 million dollars in May and steel imports at 48 million dollars, compared with 66 million dollars in April."},
		{"Chad's interim surplus", "Chad's trade surplus in the first ten days of May rose to 36 million dollars from 19 million dollars a year earlier."},
		{"Mali's gap", "Mali's deficit in goods and services shrank to 52 million dollars in May.\n\nThe goods gap was 71 million dollars in April."},
		{"Shoppers in Togo", "Retail sales in Togo rose 0.7 percent in May from April.\n\nLeaving out cars, retail sales were up 1.9 percent in May."},
		{"Gabon's trade", "Exports of Gabon are put at 67 million dollars in May. Counting freight as well, imports came to 88 million dollars in May."},
		{"Vesper's drums", "Steel drums of the 50-litre size made up 18 percent of Vesper's sales in 1987, while 80-litre drums made up 34 percent of Vesper's sales."},
		{"Niger's tin", "Niger's tin stocks fell to 2.5 million tonnes in April 1988."},
		{"Kenya's reserves", "Kenya's currency reserves fell by 25 million dollars in April, then added 29 million dollars in May."},
		{"Benin's balance", "Smoothed but not seasonally adjusted exports of Benin were 92 million dollars in May.\n\nUnadjusted exports of Benin were 97 million dollars in May."},
		{"Trade of Lesotho", "Trade of Lesotho came to 90 million dollars in 1987. Exports rose to 60 million dollars and imports to 30 million dollars.\n\n" +
			"Private firms handled 50 million dollars of the total."},
		{"Out of work in Ghana", "Unemployment in Ghana was 61,000 in May.\n\nUnemployment in Ghana was 3.02 million in April."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much did Peru spend on wheat imports in April?", ""},
		{"What were Peru's wheat imports in May?", "71000000"},
		{"What were Peru's imports in April?", "563000000"},
		{"What was Chad's trade surplus in May?", ""},
		{"What was Chad's trade surplus for the whole of May?", ""},
		{"What was Chad's trade surplus in the first ten days of May?", "36000000"},
		{"What was Mali's goods deficit in May?", ""},
		{"What was Mali's goods deficit in April?", "71000000"},
		{"What was Mali's deficit in goods and services in May?", "52000000"},
		{"How much did retail sales in Togo rise in May?", "0.7"},
		{"How much did retail sales in Togo rise in May, leaving out cars?", "1.9"},
		{"How much did retail sales in Togo rise in May once cars are left out?", "1.9"},
		{"What share of Vesper's sales came from 80-litre drums in 1987?", "34"},
		{"What share of Vesper's sales came from 20-litre drums in 1987?", ""},
		{"How much tin did Niger produce in April 1988?", ""},
		{"What were Niger's tin stocks in April 1988?", "2500000"},
		{"How much did Kenya's currency reserves rise in May?", "29000000"},
		{"What were Kenya's currency reserves in May?", ""},
		{"What were Benin's seasonally adjusted exports in May?", ""},
		{"What were Benin's unadjusted exports in May?", "97000000"},
		{"What share of Lesotho's trade did private firms handle in 1987?", "55.6"},
		{"By how many did unemployment in Ghana fall from April to May?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
