package question

import (
	"testing"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
)

func TestDeed(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct{ text, want string }{
		{"How many ships arrived in May?", "arrived"},
		{"How many pupils were turned away?", "turned"},
		{"How many mills did Orrin buy?", "buy"},
		{"how much wool does Orrin sell", "sell"},
		{"How many of the boats are leased?", "leased"},
		{"How many freight train rides were counted in 2020?", "counted"},
		{"How many shops does Orrin have?", Has},
		{"How many nurses are there in Dorn?", Has},
		{"How many jobs were added in May?", "added"},
		{"how many jobs will Orrin cut", "cut"},
		{"How many boats does Orrin plan to add?", "add"},
		{"By how many votes did it pass?", ""},
		{"How many people do analysts expect?", ""},
		{"homes sold by Orrin", "sold"},
		{"jobs lost in May", ""},
		{"how many", ""},
		{"how many?", ""},
		{"What did Orrin buy?", ""},
	} {
		if got := Parse(row.text, v, period.Date{}).Asks[0].Deed; got != row.want {
			t.Errorf("Parse(%q): deed %q, want %q", row.text, got, row.want)
		}
	}
}

func TestStrange(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct {
		text string
		want int
	}{
		{"What did Plimworth dealers expect of exports?", 1},
		{"What did dealers expect of exports?", 0},
		{"plimworth exports", 0},
		{"Exports in Jan-Feb 2021?", 0},
		{"WHAT DID PLIMWORTH EXPORT?", 0},
	} {
		if got := Parse(row.text, v, period.Date{}).Strange; len(got) != row.want {
			t.Errorf("Parse(%q): strange %q, want %d", row.text, got, row.want)
		}
	}
}

func TestForeseen(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct {
		text string
		want figure.Status
	}{
		{"What did dealers think exports would be in May?", figure.Forecast},
		{"What do economists reckon exports were in May?", figure.Forecast},
		{"What did exports come to in May?", figure.Fact},
		{"How many economists answered?", figure.Fact},
	} {
		if got := Parse(row.text, v, period.Date{}).Asks[0].Status; got != row.want {
			t.Errorf("Parse(%q): status %q, want %q", row.text, got, row.want)
		}
	}
}
