package answer

import (
	"slices"
	"testing"
)

func TestUnproved(t *testing.T) {
	quote := Citation{Article: "a", Title: "Exports of 2020", Date: "2020-06-07", Quote: "Exports were 175,866 mln dlrs, up five pct, in 12 ports."}
	for _, row := range []struct {
		name string
		ans  Answer
		want []string
	}{
		{"as quoted", Answer{Text: "175,866 million", Citations: []Citation{quote}}, nil},
		{"in another scale", Answer{Text: "175.866 billion", Citations: []Citation{quote}}, nil},
		{"in words", Answer{Text: "5%", Citations: []Citation{quote}}, nil},
		{"year of the date", Answer{Text: "up in 2019", Citations: []Citation{quote}}, nil},
		{"from the question", Answer{Question: "above 77?", Text: "not above 77", Citations: []Citation{quote}}, nil},
		{"another number", Answer{Text: "176.9 billion", Citations: []Citation{quote}}, []string{"1769"}},
		{"a day named in another sentence", Answer{Text: "9 (week ended March 19)", Citations: []Citation{{Date: "2020-03-26", Quote: "Stocks were nine tonnes.", times: []string{"the week to March 19"}}}}, nil},
		{"a day named nowhere", Answer{Text: "9 (week ended March 19)", Citations: []Citation{{Date: "2020-03-26", Quote: "Stocks were nine tonnes."}}}, []string{"19"}},
		{"no citation", Answer{Text: "5%"}, []string{"5"}},
		{"formula over quoted numbers", Answer{Text: "7", Citations: []Citation{quote}, Figures: []Figure{{Computed: true, Value: "7", Formula: "12 − 5 = 7", From: []Figure{{Value: "12"}, {Value: "5"}}}}}, nil},
		{"formula over another number", Answer{Text: "8", Citations: []Citation{quote}, Figures: []Figure{{Computed: true, Value: "8", Formula: "13 − 5 = 8", From: []Figure{{Value: "13"}, {Value: "5"}}}}}, []string{"8"}},
		{"computed from nothing", Answer{Text: "8", Citations: []Citation{quote}, Figures: []Figure{{Computed: true, Value: "8", Formula: "= 8"}}}, []string{"8"}},
	} {
		if got := Unproved(row.ans); !slices.Equal(got, row.want) {
			t.Errorf("%s: Unproved = %v, want %v", row.name, got, row.want)
		}
	}
}
