package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestTurned goes on with a talk by the other direction, another term, a day told by the one before, who foresees it, and another time it is held against.
func TestTurned(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1991, Month: 5, Day: 14}, [][2]string{
		{"Mali trades", "Mali's exports to Chad fell to 6.3 million crowns in 1990, while Chad's exports to Mali rose to 1.1 million crowns.\n\n" +
			"The ten-year bond yield fell 12 basis points on May 13 to 7.9 percent and the two-year yield 14 basis points to 6.7 percent.\n\n" +
			"The mark rate of the Bank of Mali was 2.04 crowns on May 13 after 2.05 crowns on May 10.\n\n" +
			"Sales of boats in April were 19 percent above the year-earlier figure but 10 percent below that for March.\n\n" +
			"Niger's domestic demand rose 7 percent in 1990 and is expected by the OECD to fall 1 percent in 1991."},
		{"Ghana trades", "Ghana's exports in May 1990 were 50 million cedis. Ghana's imports in May 1990 were 30 million cedis."},
	})
	for _, c := range []struct{ before, question, want string }{
		{"How much did Mali export to Chad in 1990?", "and in the other direction?", "1100000"},
		{"How much did Mali export to Chad in 1990?", "and vice versa?", "1100000"},
		{"How much did Mali export to Chad in 1990?", "and to Peru?", ""},
		{"How much did Mali export to Chad in 1990?", "and what came back in return?", ""},
		{"How much did Mali export to Chad in 1990?", "and in return?", "1100000"},
		{"How much did Mali export to Chad in 1990?", "and in reverse order by month?", ""},
		{"What were Ghana's exports in May 1990?", "and in the other direction?", "30000000"},
		{"What were Ghana's exports in May 1990?", "and in return?", ""},
		{"What were Ghana's exports in May 1990?", "and in reverse order by month?", ""},
		{"What were Ghana's exports in May 1990?", "and the other way in June?", ""},
		{"By how much did the ten-year bond yield fall on May 13, 1991?", "what about the two-year?", "14"},
		{"By how much did the ten-year bond yield fall on May 13, 1991?", "what about the five-year?", ""},
		{"How did sales of boats in April 1991 compare with a year earlier?", "and with March?", "10"},
		{"How did sales of boats in April 1991 compare with a year earlier?", "and with February?", ""},
		{"How much did Niger's domestic demand rise in 1990?", "and what does the OECD expect for 1991?", "1"},
		{"How much did Niger's domestic demand rise in 1990?", "and what does the OECD expect for 1992?", ""},
	} {
		askValue(t, b, c.question, c.want, c.before)
	}
}
