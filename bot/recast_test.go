package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// TestRecast holds questions that name what they ask for by a noun, at their end or by another way of reckoning.
func TestRecast(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1991, Month: 6, Day: 20}, [][2]string{
		{"Norland tin exports rise in May", "Norland's tin exports rose to 48,000 tonnes in May from 42,000 tonnes in April, the Mines Ministry said.\n\n" +
			"Zinc exports were 30,000 tonnes in May.\n\nImports of tin fell to 12,000 tonnes in May from 15,000 tonnes in April."},
		{"Varn sells more cars", "Car sales rose by 15,000 to 200,000 in Varn in June.\n\nOrrin Motors made a profit of 340 million crowns in 1990 and " +
			"Kestrel Motors one of 210 million."},
		{"Norland shuts two copper mines", "Norland shut two copper mines in its northern province because heavy rain flooded the shafts.\n\n" +
			"The state mining company Norcop is headed by Bram Holt."},
		{"Varn to build refinery", "Varn will build its second oil refinery in Kessel, Energy Minister Tora Lind said."},
		{"Sorrel Mills", "Sorrel Mills' profit after deducting tax was 41 million crowns in 1989."},
		{"Chad cement", "Chad's cement exports were 700 tonnes in May."},
		{"Togo cement", "Togo shipped 600 tonnes of cement abroad in May."},
		{"Driving in Varn", "A driving test costs 85 crowns in Varn."},
		{"Lodd closes pits", "Lodd closed 3 pits in May because demand for coal slumped. Two pits in Osk reopened in June."},
		{"Chad retail sales", "Retail sales in Chad rose 0.7 percent in May, the Commerce Department said."},
	})
	for _, c := range []struct{ question, want string }{
		{"Subtract Norland's tin imports from its tin exports for May.", "36000"},
		{"Take Norland's May tin exports, subtract April's and tell me the result.", "6000"},
		{"norland tin exports may april diff", "6000"},
		{"How many tonnes were added to Norland's tin exports between April and May?", "6000"},
		{"I want the amount by which Norland's tin exports exceeded its zinc exports in May.", "18000"},
		{"norland may tin exports plus zinc exports", "78000"},
		{"How many times as large as its tin imports were Norland's tin exports in May?", "4"},
		{"By what share did Norland's tin imports shrink from April to May?", "20"},
		{"Ahead of the big June rise, what were car sales in Varn?", "185000"},
		{"kestrel motors vs orrin motors 1990 profit, larger?", "340000000"},
		{"Norland tin and zinc exports in May: which of the two is the larger?", "48000"},
		{"What were car sales in Varn in advance of the June increase?", "185000"},
		{"Norland's zinc exports in May minus the previous record = ?", ""},
		{"difference of Norland's zinc exports in may", ""},
		{"Car sales in Varn on the day before the fair", ""},
		{"norland tin exports, last month", "48000"},
		{"Sorrel Mills' profit after deducting tax in 1989", "41000000"},
		{"Did Chad export more cement than Togo in May?", "700"},
		{"What is driving test cost in Varn?", "85"},
	} {
		askValue(t, b, c.question, c.want)
	}
	for _, c := range []struct{ question, want string }{
		{"reason Lodd closed 3 pits", "Because demand for coal slumped"},
		{"norland copper mines shut reason", "Because heavy rain flooded the shafts"},
		{"Two copper mines in Norland were closed - how come?", "Because heavy rain flooded the shafts"},
		{"On account of what were two Norland copper mines shut down?", "Because heavy rain flooded the shafts"},
		{"What is the reason given for the closure of two copper mines in Norland?", "Because heavy rain flooded the shafts"},
		{"I heard that Varn will build a second oil refinery, and I'd like to know the place.", "Kessel"},
		{"which ministry gave out chad retail sales for may", "The Commerce Department"},
		{"Name Varn's energy minister.", "Tora Lind"},
	} {
		if text := ask(t, b, c.question).Text; !strings.HasPrefix(text, c.want) {
			t.Errorf("%q: %q, want %q", c.question, text, c.want)
		}
	}
	if text := ask(t, b, "reasons 2 pits closed").Text; strings.HasPrefix(text, "Because") {
		t.Errorf("the reason why two pits closed is given as %q, which is that of three", text)
	}
}
