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
		{"Norland's trade", "Norland's imports were 3.3 billion crowns in April and its exports 2.9 billion. Shipments of silver into the country came to 410 million crowns."},
		{"Peru's bank cuts", "The Central Bank of Peru lowered its benchmark by 75 basis points in April."},
		{"Peru's inns", "Sales of restaurants and other caterers in Peru came to 88 million soles in April, and those of car workshops to 61 million."},
		{"Norland at work", "The number of people at work in Norland's villages was 2.4 percent higher in May than in February. Hotels shed 5,200 positions in April."},
		{"Peru's guests", "A record 3 million foreign tourists came to Peru in 1987. Together they spent 1.2 billion soles."},
		{"Norland's currency", "Norland's exporters gained from a 14 percent devaluation of the crown in April."},
		{"Peru's services", "Peru sells more design services. Trade in them rose 7 percent in 1987."},
		{"Chad and Peru", "Chad and Peru reached an accord on tin in 1984. For 1987 Chad's tin exports to Peru cannot exceed 5,400 tonnes, rising to 5,900 tonnes in 1988."},
		{"Peru's stocks gain", "Peruvian shares climbed 7.4 percent in April."},
		{"Chad's ports", "Chad paid 31.20 dollars a barrel for imported oil in May, and 410 dollars a tonne for imported sugar."},
		{"Chad's economy", "Chad's economy contracted 2.2 percent in the first quarter. Economists had forecast 1.8 percent."},
	})
	for _, c := range []struct{ question, want string }{
		{"What rise in Norland's producer prices had economists expected for May?", "4.9"},
		{"What producer price index had economists expected for Norland in May?", "4.9"},
		{"How far below its year-earlier level was Norland's industrial output in May?", "3.1"},
		{"chad imported oil price may $/barrel", "31.2"},
		{"What was the price of Chad's sugar imports in May, in dollars a tonne?", "410"},
		{"What was the price of Chad's sugar imports in May, in dollars a barrel?", ""},
		{"How far above its level of a year earlier were Norland's exports in May?", ""},
		{"How large was Norland's external debt in 1987 relative to GNP?", "44"},
		{"How large was Norland's external debt in 1987 relative to exports?", ""},
		{"To how many dollars does Norland want to cut its trade deficit with Chad by 1990?", "6000000000"},
		{"By how many dollars does Norland want to cut its trade deficit with Chad by 1990?", ""},
		{"What contraction had economists forecast for Chad in the first quarter of 1988?", "1.8"},
		{"How much did Norland buy from abroad in April?", "3300000000"},
		{"How much silver did Norland import in April?", "410000000"},
		{"How much silver did Norland export in April?", ""},
		{"By how many basis points did the central bank of Peru cut its key rate in April?", "75"},
		{"What was the catering revenue of Peru in April?", "88000000"},
		{"What was the shipping revenue of Peru in April?", ""},
		{"How much higher was employment in Norland's villages in May than in February?", "2.4"},
		{"How many jobs did Norland's hotels shed in April?", "5200"},
		{"How much did Peru's trade in design services rise in 1987?", "7"},
		{"How much did Peru's trade in shipping services rise in 1987?", ""},
		{"How many tonnes of tin may Chad sell to Peru in 1987 under the 1984 accord?", "5400"},
		{"How many tonnes of tin may Chad sell to Peru in 1987 under the 1985 court order?", ""},
		{"How many tonnes of tin may Chad sell to Peru in 1987 under the 1985 accord?", ""},
		{"How much did Peruvian stocks rise in April?", "7.4"},
		{"How much did Peru's tin stocks rise in April?", ""},
		{"How much did Peru's stocks of tin rise in April?", ""},
		{"How many jobs did Norland's hotels create in April?", ""},
		{"What was tourism spending in Peru in 1987?", "1200000000"},
		{"By what percentage did Norland devalue the crown in April?", "14"},
		{"By what percentage did Chad devalue the crown in April?", ""},
		{"What contraction had economists forecast for Norland in the first quarter of 1988?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
