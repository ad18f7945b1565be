package question

import (
	"testing"

	"quaestor/corpus/period"
)

func TestNegated(t *testing.T) {
	v := newVocabulary(t)
	for _, row := range []struct {
		text string
		want bool
	}{
		{"How many pupils do not eat at school?", true},
		{"How many plants did the inspectors not approve?", true},
		{"How many pupils don't eat at school?", true},
		{"How many pupils don’t eat at school?", true},
		{"how many pupils dont eat at school", true},
		{"What share of the pupils doesn't eat at school?", true},
		{"What share of homes does not have a stove?", true},
		{"How many people don't have a stove?", true},
		{"How many boats did not sail in May?", true},
		{"How many boats didn't sail in May?", true},
		{"How many people cannot read?", true},
		{"How many people can not read?", true},
		{"How many people can't read?", true},
		{"How many boats will not sail in June?", true},
		{"How many boats won't sail in June?", true},
		{"How many homes have not been sold?", true},
		{"In May, how many boats did not sail?", true},
		{"How many of the cars were not electric?", false}, // reckoned
		{"How many of the cars weren't electric?", false},
		{"How many boats never sailed?", true},
		{"How much of the trade was not done by boats?", true},
		{"How much of the trade had nothing to do with boats?", true},

		{"How many pupils eat at school?", false},
		{"Why did exports not grow in May?", false},
		{"Why didn't exports grow in May?", false},
		{"Why do pupils not eat at school?", false},
		{"Did exports not grow in May?", false},
		{"Didn't exports grow in May?", false},
		{"Exports grew in May, didn't they?", false},
		{"The rate of unemployment was 4 percent in May, wasn't it?", false},
		{"By how much did exports rise in May, which did not include barley?", false},
		{"How much will exports fall if the port does not open?", false},
		{"If the port does not open, how much will exports fall?", false},
		{"To what level did exports fall that they had not seen since 2009?", false},
		{"How many boats did not only sail but race?", false},
		{"exports, not the wheat, May 2020", false},
		{"What were exports in May, not seasonally adjusted?", false},
	} {
		if got := Parse(row.text, v, period.Date{}).Negated; got != row.want {
			t.Errorf("Parse(%q).Negated = %t, want %t", row.text, got, row.want)
		}
	}
}

func TestNegatedFollow(t *testing.T) {
	v := newVocabulary(t)
	before := Parse("How many boats did not sail in May?", v, period.Date{})
	for _, row := range []struct {
		text string
		want bool
	}{
		{"and in April?", true},
		{"What were China's exports in May 2020?", false},
	} {
		if got := Parse(row.text, v, period.Date{}).Follow(before)[0].Negated; got != row.want {
			t.Errorf("%q: Negated = %t, want %t", row.text, got, row.want)
		}
	}
}
