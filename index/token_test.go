package index

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAnalyzer(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"", nil},
		{"Exports did not rise", []string{"export", "did", "not", "rise"}},
		{"up 3.5% or 297,000 tonnes", []string{"up", "3.5", "percent", "or", "297000", "tonn"}},
		{"1.2 pct, 5 percent", []string{"1.2", "percent", "5", "percent"}},
		{"the U.S. and China's trade", []string{"the", "us", "and", "china", "trade"}},
		{"the traders’ O'Brien", []string{"the", "trader", "obrien"}},
		{"year-on-year", []string{"year", "on", "year"}},
		{"$5 bn", []string{"$", "5", "bn"}},
		{"São Paulo", []string{"sao", "paulo"}},
		{"5 p.m. Ecns.cn", []string{"5", "pm", "ecn", "cn"}},
		{"2020. Then", []string{"2020", "then"}},
		{"1,46 1,234,567.8", []string{"1", "46", "1234567.8"}},
		{"Jan-Sept", []string{"januari", "septemb"}},
		{"January May", []string{"januari", "may"}},
		{"M3 3rd", []string{"m3", "3rd"}},
		{"出口 growth", []string{"出", "口", "growth"}},
	}
	a := newAnalyzer()
	for _, tt := range tests {
		var got []string
		a.each(tt.text, func(_, term string) { got = append(got, term) })
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("terms of %q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func FuzzAnalyzer(f *testing.F) {
	for _, s := range []string{"U.S.'s 1,000.5%", "é́x", "\xff\xfe", "a'", "'s", "1.", ",,1", strings.Repeat("x", 200)} {
		f.Add(s)
	}
	a := newAnalyzer()
	f.Fuzz(func(t *testing.T, text string) {
		a.each(text, func(word, term string) {
			if word == "" || term == "" || strings.ContainsAny(term, " \n\t") {
				t.Errorf("%q has the word %q with the term %q", text, word, term)
			}
		})
	})
}
