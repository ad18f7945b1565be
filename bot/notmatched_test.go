package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestNotMatched holds what goes by the word of another thing from answering for that: a benchmark that is no rate, what is spent for guests, posts that
// there are for those cut, what each year brought, the rate of one day, months counted from another, and who foresaw what.
func TestNotMatched(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Norland's markets", "The Central Bank of Norland said its benchmark share gauge gained 6 percent in May. Its benchmark bond paid 8 percent."},
		{"Peru's bank cuts", "The Central Bank of Peru lowered its benchmark by 50 basis points in May."},
		{"Chad's benchmark", "Unity Bank's benchmark was 14 percent in May, it said in Chad."},
		{"Mali's roads", "Mali's economy grew 5 percent a year between 1980 and 1986. Its steel output rose by an average 3 percent between 1980 and 1986."},
		{"Togo's farms", "Togo's farm output rose 22 percent between 1980 and 1986."},
		{"Gabon's inns", "Gabon's inns said the room vacancy rate was 31 percent on May 4. The rate at Gabon's bill sale on May 9 was 7 percent."},
		{"Benin's yard", "Benin's yard will scrap 300 positions and has 2,700 positions in all."},
		{"Kenya's guests", "Money spent by Kenyan visitors in Peru was 12 million shillings in May. Visitors' spending in Kenya was 85 million shillings in May."},
		{"Niger's halls", "In Niger state spending to draw visitors was 6 million francs in May."},
		{"Ghana's docks", "Vesper's shipments of lorries into the country dropped to 210 in May."},
		{"Ghana's maize", "Deliveries of maize into the country from Malawi fell to 300 tonnes in May."},
		{"Zambia's trade", "Zambia's exports in the first seven months of the financial year, November to May, were 64 million kwacha."},
		{"Lesotho's rates", "Against plan, Lesotho's attendance rate rose 4 points to 71 percent in May. " +
			"Lesotho's jobless rate went up by 2 points in May to 9 percent."},
		{"Sudan's gum", "Sudan's gum exports fell 3 percent in May. Traders had foreseen a drop of 6 percent. " +
			"The ministry had expected a steeper fall, of 8 percent."},
		{"Cuba's tin", "Cuba's tin exports were 9,000 tonnes in May. The Tin Guild had forecast 8,000 tonnes. The ministry had forecast 10,000 tonnes."},
		{"Laos, Nepal draw fewer guests", "Danish visitors to the hills fell 9 percent in May."},
		{"Samoa's mills", "Samoa's rope makers gained in May, 2 percentage points above the average of mills. Its wool makers gained 3 points more than in April."},
		{"Tonga's grain", "Tonga harvested 90,000 tonnes of summer grain in 1987. Investment in its roads rose 6 percent in the first quarter, faster than in January."},
		{"Tonga's trade", "Tonga's trade with Fiji brought the largest surplus in May, 5 million dollars. Its deficit with Nauru was 3 million, 4 percent less than in April."},
		{"Fiji's prices", "Consumer inflation in Fiji slowed to 2 percent in May from 3 percent in April."},
		{"Nauru's boats", "Olsen lowered his estimate of 1989 boat deliveries in Nauru by 10 percent to 90 boats."},
		{"Nauru's mills", "Nauru's mills ran at 80 percent of capacity in May. Its rope mills were closest to capacity."},
		{"Bhutan draws more guests", "Danish visitors climbed 11 percent in May."},
		{"Oman's trade", "Exports of services of Oman rose 9 percent in May."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much did the Central Bank of Norland raise its key rate in May?", ""},
		{"What is the key rate of the Central Bank of Norland?", ""},
		{"By how many basis points did the central bank of Peru cut its key rate in May?", "50"},
		{"What was the key rate of the central bank of Chad in May?", ""},
		{"How much did Mali's economy grow from 1980 to 1986?", ""},
		{"How much did Mali's steel output rise from 1980 to 1986?", ""},
		{"How much did Togo's farm output rise from 1980 to 1986?", "22"},
		{"What was the room vacancy rate of Gabon's inns in May 1988?", ""},
		{"What was the room vacancy rate of Gabon's inns on May 4, 1988?", "31"},
		{"What was the rate at Gabon's bill sale in May 1988?", ""},
		{"How many jobs will Benin's yard cut?", "300"},
		{"How many positions does Benin's yard have?", "2700"},
		{"What was Kenya's tourism spending in May?", "85000000"},
		{"What was Niger's tourism spending in May?", ""},
		{"What were Vesper's shipments of lorries in May?", "210"},
		{"What were Malawi's maize imports in May?", ""},
		{"What were Zambia's exports in January-July 1988?", ""},
		{"What were Zambia's exports from November 1987 to May 1988?", "64000000"},
		{"What was Lesotho's attendance rate in April 1988?", ""},
		{"What was Lesotho's jobless rate in April 1988?", "7"},
		{"How much did the ministry expect Sudan's gum exports to fall?", "8"},
		{"By how much did Cuba's tin exports in May exceed what the IMF forecast?", ""},
		{"By how much did Cuba's tin exports in May exceed what the Tin Guild forecast?", "1000"},
		{"How much did Danish visitors to Nepal fall in May?", ""},
		{"How much did Danish visitors to Bhutan rise in May?", "11"},
		{"How fast did Samoa's rope makers grow in May?", ""},
		{"How much did Samoa's wool makers gain in May?", "3"},
		{"What was Tonga's total grain harvest in 1987?", ""},
		{"How much summer grain did Tonga harvest in 1987?", "90000"},
		{"By how much did investment in Tonga's roads rise in January?", ""},
		{"With which country did Tonga have its largest deficit in May?", ""},
		{"What was Tonga's deficit with Nauru in May?", "3000000"},
		{"What was Tonga's trade deficit in April?", ""},
		{"How did consumer prices in Fiji change from April to May?", ""},
		{"How much did inflation in Fiji slow in May?", "1"},
		{"How many boats were delivered in Nauru in 1988?", ""},
		{"Which of Nauru's mills ran closer to capacity in May, tin mills or wool mills?", ""},
		{"How much did Oman's exports of goods rise in May?", ""},
		{"How much did Oman's exports of services rise in May?", "9"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
