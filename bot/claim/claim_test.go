package claim

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"quaestor/bot/answer"
	"quaestor/corpus"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
	"quaestor/index"
)

// over returns an answerer over the articles of a script, and its messages.
func over(t testing.TB, file string) (*answer.Answerer, []string) {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var articles []corpus.Article
	var messages []string
	for _, f := range archive.Files {
		name := strings.Fields(f.Name)
		if name[0] != "article" {
			messages = strings.Split(strings.TrimSpace(string(f.Data)), "\n")
			continue
		}
		title, text, _ := strings.Cut(string(f.Data), "\n\n")
		d, ok := period.ParseDate(name[2])
		if !ok {
			t.Fatalf("article %q: no date", f.Name)
		}
		articles = append(articles, corpus.Article{ID: name[1], Title: title, Text: strings.TrimSpace(text), Date: d})
	}
	idx, err := index.New(articles)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { idx.Close() })
	return answer.New(idx, term.Default()), messages
}

// leastRight is how many of the hundred messages must be judged right. None may be confirmed wrongly.
const leastRight = 95

// TestMessages judges the first figure of a hundred messages and says how many verdicts are right, by the kind of message.
func TestMessages(t *testing.T) {
	a, lines := over(t, "testdata/messages.txtar")
	kind, right, all, false1 := "", map[string]int{}, map[string]int{}, 0
	var kinds []string
	for _, line := range lines {
		if name, ok := strings.CutPrefix(line, "# "); ok {
			kind, kinds = name, append(kinds, name)
			continue
		}
		want, message, _ := strings.Cut(line, " | ")
		got := "no claim"
		if claims := Check(a, message, nil); len(claims) > 0 {
			got = claims[0].Verdict.String()
			if h := claims[0].Held; h != nil {
				if !strings.Contains(h.Citation.Quote, h.Shown.Surface) {
					t.Errorf("Check(%q): the quote %q does not hold %q", message, h.Citation.Quote, h.Shown.Surface)
				}
			}
		}
		all[kind]++
		switch {
		case got == want:
			right[kind]++
			continue
		case got == Confirmed.String():
			false1++
			t.Errorf("Check(%q) = confirmed, want %s", message, want)
		}
		t.Logf("%s: Check(%q) = %s, want %s", kind, message, got, want)
	}
	sum, n := 0, 0
	for _, k := range kinds {
		t.Logf("%-28s %d of %d", k, right[k], all[k])
		sum, n = sum+right[k], n+all[k]
	}
	t.Logf("%-28s %d of %d, wrong confirmations %d", "all", sum, n, false1)
	if n != 100 || sum < leastRight {
		t.Errorf("%d of %d verdicts are right, want at least %d of 100", sum, n, leastRight)
	}
}

// BenchmarkCheck checks the hundred messages one after the other.
func BenchmarkCheck(b *testing.B) {
	a, lines := over(b, "testdata/messages.txtar")
	for b.Loop() {
		for _, line := range lines {
			Check(a, line, nil)
		}
	}
}

// FuzzCheck checks that no text breaks the check, and that each claim lies within it.
func FuzzCheck(f *testing.F) {
	a, lines := over(f, "testdata/messages.txtar")
	for _, line := range lines {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range Check(a, text, nil) {
			if c.Surface != text[c.Figure.Start:c.Figure.End] || (c.Held == nil) != (c.Verdict == NotHeld) || (c.Missing == "") != (c.Verdict != NotHeld) {
				t.Errorf("Check(%q) = %+v", text, c)
			}
		}
	})
}
