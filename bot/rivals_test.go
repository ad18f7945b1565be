package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// askBegins asks and wants an answer that begins so, or none where want is empty.
func askBegins(t *testing.T, b *Bot, question, want string) {
	t.Helper()
	ans := ask(t, b, question)
	if answered := ans.Status != "unanswerable"; answered != (want != "") || !strings.HasPrefix(ans.Text, want) {
		t.Errorf("%q: got %q, want it to begin with %q", question, ans.Text, want)
	}
}

// TestAgainstRange holds what came about against a range that was foreseen: falls by their size where a fall is asked about.
func TestAgainstRange(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 2, Day: 3}, [][2]string{
		{"Bauxite output", "Bauxite output fell 6 percent in 1987. The board had forecast a fall in bauxite output of 1 to 2 percent in 1987."},
		{"Nickel output", "Nickel output fell 1 percent in 1987. The board had forecast a fall in nickel output of 3 to 5 percent in 1987."},
		{"Cobalt output", "Cobalt output fell 4 percent in 1987. The board had forecast a fall in cobalt output of 3 to 5 percent in 1987."},
		{"Salt output", "Salt output rose 6 percent in 1987. The board had forecast a rise in salt output of 3 to 5 percent in 1987."},
		{"Chalk output", "Chalk output fell 6 percent in 1987. The board had forecast a rise in chalk output of 3 to 5 percent in 1987."},
	})
	for _, c := range []struct{ question, want string }{
		{"Did bauxite output fall more than forecast in 1987?", "Yes: 6% down, more than the forecast 1 to 2% down"},
		{"Did bauxite output fall less than forecast in 1987?", "No: "},
		{"Did the fall in bauxite output exceed the forecast in 1987?", "Yes: "},
		{"Was the fall in bauxite output smaller than forecast in 1987?", "No: "},
		{"Did the fall in bauxite output match the forecast in 1987?", "No: "},
		{"Did nickel output fall more than forecast in 1987?", "No: 1% down, less than the forecast 3 to 5% down"},
		{"Did nickel output fall less than forecast in 1987?", "Yes: "},
		{"Was the fall in nickel output bigger than forecast in 1987?", "No: "},
		{"Did nickel output fall by as much as forecast in 1987?", "No: "},
		{"Did the fall in cobalt output match the forecast in 1987?", "Yes: 4% down, within the forecast"},
		{"Did cobalt output fall more than forecast in 1987?", "No: 4% down, within the forecast"},
		{"Did cobalt output fall less than forecast in 1987?", "No: 4% down, within the forecast"},
		{"Did salt output rise more than forecast in 1987?", "Yes: 6% up, above the forecast 3 to 5% up"},
		{"Did the rise in salt output match the forecast in 1987?", "No: "},
		{"Did salt output fall more than forecast in 1987?", ""},
		{"Did chalk output rise more than forecast in 1987?", "No: 6% down, below the forecast 3 to 5% up"},
		{"Did chalk output fall more than forecast in 1987?", ""},
	} {
		askBegins(t, b, c.question, c.want)
	}
}

// TestRivals tells forecasts by two bodies from forecasts of two countries, and a country from its partners.
func TestRivals(t *testing.T) {
	for _, s := range []struct {
		title, text string
		rows        [][2]string
	}{
		{"Growth ahead", "Denmark's economic growth is forecast at 3 percent in 1989. Norway's economic growth is forecast at 2 percent in 1989.", [][2]string{
			{"By how much does Denmark's growth forecast exceed Norway's?", "1 percentage point up"},
			{"Which is higher, Denmark's growth forecast or Norway's?", "Denmark, 3% up (more)"},
			{"Is Norway's forecast growth for 1989 higher than Denmark's?", "No: Denmark"},
			{"Which country expects higher growth in 1989, Denmark or Norway?", "Denmark, 3% up (more)"},
		}},
		{"Austria grows", "Growth in Austria will be 3 percent in 1989, the Trade Ministry said. The Harvest Institute sees growth of 2 percent in 1989.", [][2]string{
			{"Who expects higher growth in Austria in 1989, the Trade Ministry or the Harvest Institute?", "Trade Ministry, 3% up (more)"},
			{"Who forecasts the lower growth in 1989: the Trade Ministry or the Harvest Institute?", "Harvest Institute, 2% up (less)"},
			{"Is the Trade Ministry's growth forecast for 1989 above the Harvest Institute's?", "Yes: Trade Ministry"},
			{"Is the Trade Ministry's growth forecast for 1989 above Marlow Bank's?", ""},
		}},
		{"Zambia trades", "Zambia's trade with Malawi was worth 90 million kwacha in 1987, with Angola 60 million. Zambia's total trade was 3 billion kwacha in 1987.", [][2]string{
			{"Which is the bigger trade partner of Zambia, Malawi or Angola?", "Malawi, 90 million"},
			{"Which is Zambia's bigger trading partner, Malawi or Angola?", "Malawi, 90 million"},
			{"Which is the smaller trade partner for Zambia, Malawi or Angola?", "Angola, 60 million"},
			{"Is Malawi a bigger trade partner of Zambia than Angola?", "Yes: Malawi, 90 million"},
			{"Which is the bigger trade partner of Zambia, Malawi or Peru?", ""},
		}},
	} {
		b := askerOf(t, period.Date{Year: 1988, Month: 12, Day: 8}, [][2]string{{s.title, s.text}})
		for _, r := range s.rows {
			askBegins(t, b, r[0], r[1])
		}
	}
}

// TestPerTime takes a mean over time of what flows only.
func TestPerTime(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 12, Day: 8}, [][2]string{
		{"Tar", "The price of tar was 18 dollars in 1987."},
		{"Shares", "The Belmar index was 120 points in 1987."},
		{"Fleet", "The fleet's capacity was 600,000 barrels in the first half of 1988. The silos held 24,000 litres in 1987."},
		{"Limits", "The duty-free limit was 12,000 crowns in 1987. The rent was 1,200 crowns in 1987. Belmar's export quota was 36,000 tonnes in 1987."},
		{"Club", "Membership was 1,200 in 1987. Accidents averaged 4 a day in 1987."},
		{"Orrin", "Orrin's output of bricks was 1,800 tonnes in the first half of 1988. Orrin's trade surplus was 600 million crowns in the first half of 1988.\n\n" +
			"In all 36,000 vans were sold in the first half of 1988. Orrin's barley shipments were 90 tonnes in the first quarter of 1988."},
	})
	for _, c := range []struct{ question, want string }{
		{"What was the monthly average price of tar in 1987?", ""},
		{"What was the average monthly Belmar index in 1987?", ""},
		{"What was the fleet's average daily capacity in the first half of 1988?", ""},
		{"How many litres a month did the silos hold on average in 1987?", ""},
		{"What was the duty-free limit on average a month in 1987?", ""},
		{"What was the average monthly rent in 1987?", ""},
		{"What was Belmar's average monthly export quota in 1987?", ""},
		{"What was average monthly membership in 1987?", ""},
		{"How many accidents a month were there on average in 1987?", ""},
		{"How many accidents a day were there on average in 1987?", "4"},
		{"What was Orrin's average monthly output of bricks in the first half of 1988?", "300"},
		{"How much a month did Orrin's trade surplus average in the first half of 1988?", "100000000"},
		{"How many vans a month were sold on average in the first half of 1988?", "6000"},
		{"What were Orrin's average monthly barley shipments in the first quarter of 1988?", "30"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
