package figure_test

import (
	"testing"

	"quaestor/corpus/figure"
	"quaestor/corpus/period"
	"quaestor/corpus/sentence"

	"github.com/google/go-cmp/cmp"
)

// extract returns the figures of text as lines.
func extract(title, text, date string) []string {
	d, _ := period.ParseDate(date)
	var out []string
	for _, f := range figure.Extract(title, text, d, sentence.Split(text)) {
		out = append(out, f.String())
	}
	return out
}

func TestExtract(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norway's trade surplus rose to 4.2 billion crowns in May from 3.9 billion in April.", []string{
			"4200000000 NOK level | 1988-05 | Norway's trade surplus | NO",
			"3900000000 NOK level | 1988-04 | Norway's trade surplus | NO | earlier",
		}},
	} {
		if diff := cmp.Diff(c.want, extract("", c.text, "1988-06-20")); diff != "" {
			t.Errorf("Extract(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
