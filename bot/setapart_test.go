package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestSetApart keeps a figure from answering that its own words set apart from what is asked for: by who spends or orders, by size, by what is left over of
// two sides, by what it is held against, or by the whole that it is a share of.
func TestSetApart(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Foundries", "New orders for Norland's foundries dropped 2.9 percent in May from April, the office said."},
		{"Chad's services", "Chad's deficit in services trade came to 12 billion crowns in January-May. May by itself saw services trade of 43.9 billion crowns."},
		{"Merrow's jobless", "Merrow had 640,000 registered jobless in May, the office said. Compared with a year earlier there were 15,600 fewer jobless people."},
		{"Peru shrinks", "Private consumption in Peru fell 8.2 percent in May."},
		{"Togo's shops", "Shops in Togo were busy in May, the office said of retail sales. Larger retailers took in 11 billion crowns, up 5.7 percent."},
		{"Mills of Niger", "Output in Niger rose 4 percent in May. Compared with the previous month output fell 1.5 percent."},
		{"Money for Gabon", "Foreign investment pledged to Gabon came to 22 billion crowns in January-May."},
		{"Cocoa of Benin", "Cocoa exports of Benin rose in May.\n\nExports overall came to 59 million crowns in May."},
		{"Growers", "Mali, Ghana and other big growers pledged to sell 300,000 tonnes of cotton less from June."},
		{"Trade of Ozmark", "Ozmark's trade surplus was 9 billion crowns in May.\n\nLiberia took goods worth 3.5 billion crowns and sold Ozmark 2.2 billion."},
		{"Parcels in Angola", "Online sales in Angola were 50 million crowns in May. Clothes made up 10 million crowns of that and 4 percent of all sales."},
		{"Prices in Eritrea", "Eritrean prices rose 7.9 percent. Core inflation, which leaves out energy and food, was 6.9 percent in May."},
		{"Card use in Kenya", "Cards in Kenya took 26.3 percent of payments in May, up from 25.3 percent in April."},
	})
	for _, c := range []struct{ question, want string }{
		{"How did foreign orders for Norland's foundries do in May?", ""},
		{"How did new orders for Norland's foundries do in May?", "2.9"},
		{"How big was Chad's services trade deficit in May?", ""},
		{"How big was Chad's services trade in May?", "43900000000"},
		{"How many registered jobless did Merrow have in May?", "640000"},
		{"How did government spending in Peru change in May?", ""},
		{"How did private consumption in Peru change in May?", "8.2"},
		{"How much did retail sales in Togo grow in May?", ""},
		{"How did output in Niger in May compare with the month before?", "1.5"},
		{"How much foreign investment was disbursed in Gabon in January-May?", ""},
		{"How much foreign investment was pledged to Gabon in January-May?", "22000000000"},
		{"How much did Benin earn from cocoa exports in May?", ""},
		{"What did Benin's exports come to in May?", "59000000"},
		{"How many tonnes of cotton less did Mali by itself pledge to sell from June?", ""},
		{"What was Ozmark's surplus with Liberia in May?", ""},
		{"What was Ozmark's trade surplus in May?", "9000000000"},
		{"How high was food inflation in Eritrea in May?", ""},
		{"How high was core inflation in Eritrea in May, stripped of food and energy?", "6.9"},
		{"When did the share of cards in Kenyan payments peak?", ""},
		{"What share of payments in Kenya did cards take in May?", "26.3"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
