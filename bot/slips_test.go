package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestSlips asks in the short way of chat, with slips that a word beside them tells.
func TestSlips(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1987, Month: 5, Day: 14}, [][2]string{
		{"Fuel dearer in Peru", "The price of 95-octane petrol in Peru rises to 80 intis a gallon.\n\nThe price of diesel rises to 40 intis a gallon."},
		{"Demand in Kenya", "After a rise of 7 percent in 1986, domestic demand in Kenya was seen falling by 3 percent in 1987, the OECD said."},
		{"Money in Chad", "Chad's M-1 money supply was 38 billion francs at the end of 1986. Many banks closed."},
	})
	for _, c := range []struct{ question, want string }{
		{"peru 95 octane petrol new price intis", "80"},
		{"peru 98 octane petrol new price intis", ""},
		{"kenya domestic demand 87 oecd forecast", "3"},
		{"kenya domestic demand 88 oecd forecast", ""},
		{"chad m1 mony suply end of 1986", "38000000000"},
		{"how mony banks are in chad", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
