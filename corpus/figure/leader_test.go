package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLeaders reads lines of a label, a level and what it moved by or is against, with the time and scale of the line above them.
func TestLeaders(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"of a central bank, in money", "BANK OF CANADA WEEKLY RETURN\n\nOne week ended May 25      daily avgs-mlns\nNotes.....................14,511 down.....320\nNotes held by banks........2,088 up........14\n" +
			"Including old notes...........88 unch\nExcluding coin...............304 up........10\nMontreal notes...............640 down.. 1,058\nNotes held by banks..........N.A. up......N.A.\nNotes held by banks...........12 up.........1", []string{
			"14511000000 CAD level | 1988-05-19..1988-05-25 | Notes | CA | average",
			"320000000 CAD change down | 1988-05-19..1988-05-25 | Notes | CA | average",
			"2088000000 CAD level | 1988-05-19..1988-05-25 | Notes held by banks | CA | average",
			"14000000 CAD change up | 1988-05-19..1988-05-25 | Notes held by banks | CA | average",
			"88000000 CAD level | 1988-05-19..1988-05-25 | Notes held by banks including old notes | CA | average",
			"304000000 CAD level | 1988-05-19..1988-05-25 | Notes held by banks excluding coin | CA | average",
			"10000000 CAD change up | 1988-05-19..1988-05-25 | Notes held by banks excluding coin | CA | average",
			"640000000 CAD level | 1988-05-19..1988-05-25 | Montreal notes | Montreal,CA | average",
			"1058000000 CAD change down | 1988-05-19..1988-05-25 | Montreal notes | Montreal,CA | average",
			"12000000 CAD level | 1988-05-19..1988-05-25 | Montreal Notes held by banks | Montreal,CA | average",
			"1000000 CAD change up | 1988-05-19..1988-05-25 | Montreal Notes held by banks | Montreal,CA | average",
		}},
		{"against the time before, of nobody that pays", "Rail loadings\n\nTwo weeks ended May 28, thousands\nCoal cars.....644 vs.....1,337", []string{
			"644000 level | 1988-05-15..1988-05-28 | Coal cars | ",
			"1337000 level | 1988-05-01..1988-05-14 | Coal cars |  | earlier",
		}},
		{"behind prose", "BANK OF CANADA RETURN\n\nOne week ended May 25      daily avgs-mlns\nNotes...........511 down.....320\n\nStocks were lower, the board said.\n\nCoal stocks......12 unch", []string{
			"511000000 CAD level | 1988-05-19..1988-05-25 | Notes | CA | average", "320000000 CAD change down | 1988-05-19..1988-05-25 | Notes | CA | average",
			"12 level |  | Coal stocks | CA"}},
		{"no such line", "Chapter one...........12\n\nSales, he said... were 3 percent up.", []string{"12 level |  | Chapter one | ", "3 percent change up |  | Sales | "}},
	} {
		if d := cmp.Diff(c.want, extract("", c.text, "1988-06-10")); d != "" {
			t.Errorf("%s\n%s", c.name, d)
		}
	}
}
