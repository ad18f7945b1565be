package bot

import (
	"strings"
	"testing"

	"quaestor/corpus/period"
)

// TestServes holds what only serves what is asked for, what nothing measures, and what another wording of a change tells from answering, and finds what
// stood before a revision.
func TestServes(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Norland's debt", "Norland paid 310 million crowns to service its foreign debt in 1987, the ministry said."},
		{"Norland's fairs", "Spending to promote exports was 12 million crowns in Norland in 1987."},
		{"Norland's pay", "Norland's president approved a general pay increase of 20 percent for teachers."},
		{"Norland's mills", "Norland's factory output index rose to 121.3 in May from a revised 119.8 in April.\n\nThe April figure was revised from a preliminary 118.6."},
		{"Norland's trade", "Imports to Norland fell 9 percent in May from a year earlier, as prices dropped.\n\nExports rose 4 percent in volume in May and imports 3 percent."},
		{"Bank of Norland cuts", "The Bank of Norland cut its lombard rate to 6.5 percent from 7 percent."},
		{"Norland's bills", "Norland's treasury cut the coupon on its notes to 8 percent from 9.5 percent."},
	})
	for _, c := range []struct{ question, want string }{
		{"How big was Norland's foreign debt in 1987?", ""},
		{"What were Norland's exports in 1987?", ""},
		{"What percentage does a Norlander on 4,000 crowns get?", ""},
		{"What did Norland first report for the factory output index in April, before revising it?", "118.6"},
		{"By how many points did Norland revise its April factory output index?", "1.2"},
		{"How much did Norland's imports rise in volume in May?", "3"},
		{"What is the Bank of Norland's lombard rate now, after being lowered?", "6.5"},
		{"How much will Norland's treasury save by cutting the coupon on its notes?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}

// TestWhereAndOn holds figures at home, abroad and on the month apart, and what is another country's from answering.
func TestWhereAndOn(t *testing.T) {
	b := askerOf(t, period.Date{Year: 2019, Month: 11, Day: 6}, [][2]string{
		{"Vesper ships more", "Vesper's phone shipments at home rose 41% in October, whereas abroad they grew only 12%."},
		{"Merrow prices", "Merrow's consumer price inflation was 6.1% in October.\n\nOn the month consumer prices rose 0.4%."},
		{"Korea's chips", "The bank expects a fall of 7% in Korea's chip exports in 2020."},
		{"Japan's trade", "Japan's exports rose 3% to 6.5 trillion yen in October. Imports rose 17% to 9.9 trillion yen.\n\nJapan had a surplus of 340 billion yen with Chile in October."},
		{"Orrin grows", "Orrin's boat sales at home rose 11% in October and its boat sales abroad 4%."},
		{"Tin slips", "Tin fell 3% because of heavy selling by smelters.\n\nThe price of tin was last above 17 crowns in June."},
		{"Oslo shares", "Norway's OBX share index rose 0.4 percent on Tuesday."},
		{"Club grows", "Sales of the Norra Club came to 3 billion crowns. Customers numbered 40 million in October."},
	})
	for _, c := range []struct{ question, want string }{
		{"How much did Vesper's phone shipments at home grow in October?", "41"},
		{"How much did Vesper's phone shipments abroad grow in October?", "12"},
		{"How much did Merrow's consumer prices rise on the month in October?", "0.4"},
		{"What was Merrow's consumer price inflation in October?", "6.1"},
		{"By how much will Taiwan's chip exports fall in 2020?", ""},
		{"What did Japan's imports cost in October?", "9900000000000"},
		{"How much did Orrin's boat sales rise in October?", ""},
		{"At how many points did Norway's OBX stand on November 5?", ""},
		{"How did Norway's OBX do on November 5?", "0.4"},
		{"How many crowns did the Norra Club's customers bring in October?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
	for question, want := range map[string]string{
		"When was tin last above 17 crowns?":                       "June",
		"When was tin last below 17 crowns?":                       "The articles do not give",
		"What reason did the board give for the cut in exports?":   "The articles do not give",
		"How much did tin fall while the board was cutting wages?": "The articles do not give",
	} {
		if text := ask(t, b, question).Text; !strings.HasPrefix(text, want) {
			t.Errorf("%q: %q does not begin with %q", question, text, want)
		}
	}
}
