package claim

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quaestor/bot/answer"
	"quaestor/corpus/ingest"
	"quaestor/corpus/sentence"
	"quaestor/corpus/term"
	"quaestor/index"
)

// mostContradicted is the share of the figures of held sentences that may be contradicted when the sentences are checked by themselves,
// without the article around them: 0.4% when last measured.
const mostContradicted = 0.01

// next turns every digit into another one.
var next = strings.NewReplacer("1", "2", "2", "3", "3", "4", "4", "5", "5", "6", "6", "7", "7", "8", "8", "9", "9", "1")

// TestHeldSentences checks every sentence of the measuring articles as if it were a message, as it stands and with other digits. What
// stands in the articles must not be contradicted, and what does not must not be confirmed.
func TestHeldSentences(t *testing.T) {
	dir := os.Getenv("QUAESTOR_EVAL")
	if dir == "" {
		t.Skip("QUAESTOR_EVAL is not set")
	}
	for _, name := range []string{"modern-articles.jsonl", "articles.jsonl"} {
		articles, err := ingest.Paths(t.Context(), []string{filepath.Join(dir, "dev", name)})
		if err != nil {
			t.Fatal(err)
		}
		idx, err := index.New(articles)
		if err != nil {
			t.Fatal(err)
		}
		defer idx.Close()
		a := answer.New(idx, term.Default())
		var held, wrong [3]int
		for i := range articles {
			for _, p := range sentence.Split(articles[i].Text) {
				s := articles[i].Text[p.Start:p.End]
				for _, c := range Check(a, s, nil) {
					held[c.Verdict]++
				}
				for _, c := range Check(a, otherDigits(s), nil) {
					if wrong[c.Verdict]++; c.Verdict == Confirmed && strings.ContainsAny(c.Surface, "123456789") {
						t.Errorf("Check(%q) confirms %q by %q", otherDigits(s), c.Surface, c.Held.Citation.Quote)
					}
				}
			}
		}
		t.Logf("%s: not held, confirmed, contradicted: %v as it stands, %v with other digits", name, held, wrong)
		if n := held[NotHeld] + held[Confirmed] + held[Contradicted]; float64(held[Contradicted]) > mostContradicted*float64(n) {
			t.Errorf("%s: %d of %d figures that are held are contradicted", name, held[Contradicted], n)
		}
	}
}

// otherDigits changes every number of s but its years.
func otherDigits(s string) string {
	s = next.Replace(s)
	for y := 1980; y < 2031; y++ {
		s = strings.ReplaceAll(s, next.Replace(fmt.Sprint(y)), fmt.Sprint(y))
	}
	return s
}
