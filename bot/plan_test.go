package bot

import (
	"testing"

	"quaestor/corpus/period"
)

// TestPlan holds how far something is from what was planned, and what had been planned, where the text states the difference.
func TestPlan(t *testing.T) {
	b := askerOf(t, period.Date{Year: 1987, Month: 5, Day: 15}, [][2]string{
		{"Peruvian fishmeal", "Peru shipped 62,000 tonnes of fishmeal in the first quarter, the ministry said.\n\nIt expects to ship 400,000 tonnes in the whole year, 50,000 tonnes more than it had planned."},
		{"Lumo opens plant", "Lumo opened its fourth plant in Spain, which cost 220 million euros, 35 million more than budgeted."},
		{"Acme's mill", "Acme spent 135 million crowns on the mill, 35 million over budget.\n\nIt sold 400,000 tonnes of flour, 50,000 tonnes more than it had planned."},
		{"Copra exports", "Copra exports from Samoa were down to 9,300 tonnes in April. Coconut oil exports were 12,200 tonnes."},
		{"Chad lays roads", "Chad laid 310 kilometres of roads in the first quarter and plans to lay 1,200 kilometres this year, 200 kilometres more than last year."},
	})
	for _, c := range []struct{ question, want string }{
		{"How many tonnes more than planned does Peru expect to ship?", "50000"},
		{"How much more than budgeted did Lumo's plant cost?", "35000000"},
		{"How much over budget was Lumo's plant?", "35000000"},
		{"How many tonnes of fishmeal had Peru planned to ship?", "350000"},
		{"How much fishmeal did Peru ship in the first quarter?", "62000"},
		{"How far over budget was Acme's mill?", "35000000"},
		{"How far under budget was Acme's mill?", ""},
		{"How much did copra earn in April?", ""},
		{"Did copra or coconut oil exports earn more?", ""},
		{"How many kilometres of roads more than planned did Chad lay?", ""},
		{"How many kilometres of roads had Chad originally planned to lay?", ""},
	} {
		askValue(t, b, c.question, c.want)
	}
}
