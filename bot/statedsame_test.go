package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestStatedBeforeComputed holds that what an article states is shown and not what comes to nearly the same by reckoning, that no small difference is taken
// of coarse sides, and that what is asked for a time, a partner or a unit of its own is answered by no other.
func TestStatedBeforeComputed(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 8, Day: 10}, [][2]string{
		{"Norland's ferries in May 1987", "Norland's ferries ran on 41,830 tonnes of fuel in May 1987, the line said."},
		{"Norland burns more", "Ferries of Norland burned 46,100 tonnes of fuel in May 1988, 10.3 percent more than in May 1987."},
		{"Merrow's trade", "Merrow's exports were 310 million crowns in January 1988 and 330 million crowns in February 1988. Exports came to 640 million crowns in the first two months of 1988."},
		{"Togo's trade", "Togo's exports were 1.6 billion crowns in 1987. Its imports were 1.35 billion crowns in 1987."},
		{"Chad's trade", "Chad's exports were 163 million crowns in 1987. Its imports were 135 million crowns in 1987."},
		{"Peru's trade", "In 1987 Mali took the second most, with Kenya in third place with 4.4 percent. Peru's trade with Benin was 4.6 percent in 1987."},
		{"Orle rice", "Niger bought 800 tonnes of rice from Orle in 1987. Rice was 36 percent of Orle's sales to Niger in 1987."},
		{"Gabon's carts", "Gabon sold 90,000 carts in 1986."},
		{"Gabon's carts abroad", "Gabon exported 20,000 carts in 1987."},
		{"Ozmark's exports", "Ozmark's exports rose 10.2 percent in May 1988 from a year earlier."},
		{"Arlo's exports", "Arlo's exports rose 10.2 percent in May 1988 from a year earlier, and 7 percent in real terms."},
		{"Kelm's oil", "Togo and Benin took 91 percent of Kelm Oil's exports in March 1988."},
		{"Lodd's exports", "Lodd's exports were 35 billion crowns in June 1988.\n\nPer working day, Lodd's exports were 2 billion crowns in June 1988."},
		{"Crops of Osk", "Wheat made up 85 million tonnes of Osk's crop in 1987. Barley came to 20 million tonnes, but the maize harvest was 12 million tonnes."},
		{"Mali's balance", "Mali's exports were 131.3 million crowns and its imports 130.9 million crowns in May 1988, which left 0.4 million crowns as a surplus."},
		{"Prices in Kelby", "Consumer prices in Kelby rose 1.4 percent in March 1988 after a 1 percent rise in February."},
		{"Chad steps up cart sales and exports", "Cart sales in Chad rose 11 percent to 2.6 million in May 1988. Exports jumped 14 percent to 551,000 carts in May 1988."},
		{"Notes in Tolby", "Notes in circulation in Tolby stood at 27 billion crowns in the week ended March 23. They stood at 29 billion crowns in the week ended March 30."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much fuel did Norland's ferries use in May 1987?", "41830"},
		{"How much did Merrow export in January and February 1988 together?", "640000000"},
		{"What was Togo's trade surplus in 1987?", ""},
		{"What was Chad's trade surplus in 1987?", "28000000"},
		{"How much was Peru's trade with Benin in 1987?", ""},
		{"What did Niger pay per tonne for the rice of Orle in 1987?", ""},
		{"Did Gabon export more carts in 1986 or in 1987?", ""},
		{"How much did Ozmark's exports rise in real terms in May 1988?", ""},
		{"Tell me real quick: how much did Ozmark's exports rise in May 1988?", "10.2"},
		{"How much did Arlo's exports rise in real terms in May 1988?", "7"},
		{"What share of Kelm Oil's exports did Togo alone take in March 1988?", ""},
		{"What were Lodd's exports per working day in June 1988?", "2000000000"},
		{"How much wheat, how much barley and how much maize did Osk harvest in 1987?", ""},
		{"What was Mali's surplus in May 1988?", "400000"},
		{"By how many points did consumer prices in Kelby rise from February to March 1988?", ""},
		{"How fast did Chad's cart exports grow in May 1988?", "14"},
		{"What did notes in circulation in Tolby stand at in the week ended March 30?", "29000000000"},
		{"What did notes in circulation in Tolby stand at in the week before the one ended March 30?", "27000000000"},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestOneOfSeveral holds that an amount of several things listed behind it is shown for none of them, that more than two things lie apart by no one amount,
// and that what stood before a revision or was forecast first is told from what came after.
func TestOneOfSeveral(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 8, Day: 10}, [][2]string{
		{"Norland's list", "Norland will buy 480 million crowns worth of looms, lathes, boilers and other goods."},
		{"Fuels of Osk", "Coal in Osk was 27 percent cheaper in May 1988, peat 16 percent and coke 10 percent."},
		{"Gabon's growth", "Gabon's gross national product is forecast to grow 9 percent in 1988, against the government's original forecast of 8 percent."},
		{"Merrow's short market", "The Norra Bank said it saw a shortage of around 700 million crowns in the market on August 9, which it earlier revised down from 800 million crowns."},
		{"Mali and Niger", "Mali's exports to Niger were 23 million crowns in 1987. Mali's imports were 18 million crowns in 1987."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much will Norland spend on looms?", ""},
		{"What growth of GNP had Gabon first forecast for 1988?", "8"},
		{"What was Mali's trade surplus with Niger in 1987?", ""},
		{"Before it revised its estimate, how big a shortage did the Norra Bank see in the market on August 9?", "800000000"},
		{"How much cheaper than a year before were coal, peat and coke in Osk in May 1988?", ""},
		{"How many crowns did the revaluation of lathes add to Norland's list?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
