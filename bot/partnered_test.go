package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestNotPartnered holds a country's total, and what stands in a clause of its own, from being shown as what it trades with one partner, and reckons with an
// index to the last place.
func TestNotPartnered(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1988, Month: 6, Day: 17}, [][2]string{
		{"Chad trades", "Mali's exports to Chad fell to 9 million crowns in May, while Chad's total exports rose to 200 million crowns."},
		{"Niger trades", "Togo's exports to Niger fell to 9 million crowns in May, and Niger's exports to the world rose to 200 million crowns."},
		{"Norway's partners", "Velmar's partner in Peru said that Norway's exports rose 5 percent in May."},
		{"Finland's partners", "After Chile, its second partner, closed its ports, Finland's exports fell 6 percent in May."},
		{"Merrow's index", "The output index was 122.8 in May. In April it stood at 118."},
	})
	for _, c := range []struct{ question, want string }{
		{"What were Chad's exports to Mali in May?", ""},
		{"What were Niger's exports to Togo in May?", ""},
		{"How much did Norway's exports to Peru rise in May?", ""},
		{"How much did Finland's exports to Chile fall in May?", ""},
		{"How much did the output index rise from April to May?", "4.8"},
	} {
		askValue(t, b, c.question, c.want)
	}
}
