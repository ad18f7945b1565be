package question

import (
	"strings"
	"testing"
)

func TestTenors(t *testing.T) {
	for text, want := range map[string]string{
		"Ghana eight-year bond yield?":                          "8-year",
		"rates on three-month and twenty-five-year paper":       "3-month 25-year",
		"the 010-years note":                                    "10-year",
		"Ghana three month bill yield":                          "3-month",
		"3 month bills and a 10 year government bond":           "3-month 10-year",
		"ten year treasury notes, fifteen year fixed mortgages": "10-year 15-year",
		"twenty five year bonds":                                "25-year",
		"the 7 day reverse repo rate":                           "7-day",
		"a 10yr bond, a 5y note and 30-yr debt":                 "10-year 5-year 30-year",
		"the 2 yr yield, 6mo deposits":                          "2-year 6-month",
		"364 day bills":                                         "364-day",
		"the one year deposit rate":                             "1-year",

		"in one year deposits rose":           "",
		"over 1 year loans fell":              "",
		"a 10 year high in bond yields":       "",
		"the three month average bond yield":  "",
		"the 12 month rate of inflation":      "",
		"12 month inflation rate":             "",
		"for three months bill yields fell":   "",
		"in the 2026 year bonds were sold":    "",
		"bonds of the year, next year rates":  "",
		"the zero-year bond, 0y, 1000y":       "",
		"a mid-year rate, a half-year loan":   "",
		"5m bills, 10k notes, 3x loans, Q1":   "",
		"the eleventy-year note, twenty-year": "20-year",
		"":                                    "",
	} {
		var got []string
		for _, tenor := range Tenors(text) {
			got = append(got, tenor.Term)
			if tenor.Start < 0 || tenor.Start >= len(text) {
				t.Errorf("Tenors(%q): %s starts at %d", text, tenor.Term, tenor.Start)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("Tenors(%q) = %q, want %q", text, got, want)
		}
	}
}
