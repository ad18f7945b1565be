package bot

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"quaestor/bot/answer"
	"quaestor/corpus"
	"quaestor/corpus/period"
)

// Talks are conversation scripts that a moderator can read. The comment of a file says what it shows. Its files are articles
// ("article ID [DATE]": title on the first line, then a blank line and the text; none means the built-in corpus) and "talk":
//
//	> question           asks, in the talk so far
//	---                  begins a new talk
//	= VALUE UNIT [up|down] [PERIOD]   the first figure of the answer
//	+ VALUE UNIT [up|down] [PERIOD]   some further figure of the answer
//	~ words              stand in the direct sentence
//	" words              stand in the first quotation
//	f words              stand in the formula of the first figure
//	! slot               the answer abstains and names the slot
//	n VALUE UNIT         is offered as a nearest figure
func TestTalks(t *testing.T) {
	files, err := filepath.Glob("testdata/talks/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("Glob(testdata/talks) = %v, %v, want files", files, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { playFile(t, file) })
	}
}

func playFile(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var articles []corpus.Article
	var talk string
	for _, f := range archive.Files {
		if f.Name == "talk" {
			talk = string(f.Data)
			continue
		}
		articles = append(articles, scriptArticle(t, f))
	}
	if articles == nil {
		articles = []corpus.Article{corpus.Builtin()}
	}
	b, err := New(articles)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	play(t, b, file, talk)
}

// scriptArticle makes the article of "article ID DATE".
func scriptArticle(t *testing.T, f txtar.File) corpus.Article {
	words := strings.Fields(f.Name)
	if len(words) < 2 || words[0] != "article" {
		t.Fatalf("file %q: want \"article ID [DATE]\" or \"talk\"", f.Name)
	}
	title, text, _ := strings.Cut(strings.TrimSpace(string(f.Data)), "\n")
	a := corpus.Article{ID: words[1], Title: title, Text: strings.TrimSpace(text)}
	if len(words) > 2 {
		d, ok := period.ParseDate(words[2])
		if !ok {
			t.Fatalf("file %q: %q is no date", f.Name, words[2])
		}
		a.Date = d
	}
	return a
}

// play asks the questions of a talk and checks each answer.
func play(t *testing.T, b *Bot, file, talk string) {
	var history []string
	var ans answer.Answer
	for i, line := range strings.Split(talk, "\n") {
		at := fmt.Sprintf("%s:%d", filepath.Base(file), i+1)
		mark, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch mark {
		case "", "#":
		case "---":
			history = nil
		case ">":
			var err error
			ans, err = b.Ask(context.Background(), Message{Text: rest, History: history})
			if err != nil {
				t.Fatalf("%s: Ask(%q) = %v", at, rest, err)
			}
			history = append(history, rest)
			checkSound(t, at, ans)
		default:
			if err := expect(ans, mark, rest); err != nil {
				t.Errorf("%s: Ask(%q): %v\ntext: %s\nread: %s", at, ans.Question, err, ans.Text, strings.Join(ans.Trace[:min(len(ans.Trace), 6)], "\n      "))
			}
		}
	}
}

// checkSound checks what holds of every answer: its length, its citations, its numbers.
func checkSound(t *testing.T, at string, ans answer.Answer) {
	t.Helper()
	if n := len([]rune(ans.Text)); n == 0 || n > 2000 {
		t.Errorf("%s: text of %d characters, want 1 to 2000", at, n)
	}
	if ans.Status != answer.Unanswerable && len(ans.Citations) == 0 {
		t.Errorf("%s: answered without a citation: %s", at, ans.Text)
	}
	if bad := answer.Unproved(ans); len(bad) > 0 {
		t.Errorf("%s: unproved numbers %v in %s", at, bad, ans.Text)
	}
}

// expect checks one line of a script against the answer.
func expect(ans answer.Answer, mark, want string) error {
	direct, _, _ := strings.Cut(ans.Text, "\n")
	switch mark {
	case "=":
		if len(ans.Figures) == 0 || !sameShown(ans.Figures[0], want) {
			return fmt.Errorf("first figure %v, want %q", shownFigures(ans.Figures), want)
		}
	case "+":
		for _, f := range ans.Figures {
			if sameShown(f, want) {
				return nil
			}
		}
		return fmt.Errorf("figures %v, want %q among them", shownFigures(ans.Figures), want)
	case "~":
		if !strings.Contains(strings.ToLower(direct), strings.ToLower(want)) {
			return fmt.Errorf("direct sentence %q, want %q in it", direct, want)
		}
	case "\"":
		if len(ans.Citations) == 0 || !strings.Contains(ans.Citations[0].Quote, want) {
			return fmt.Errorf("citations %v, want %q in the first", ans.Citations, want)
		}
	case "f":
		if len(ans.Figures) == 0 || !strings.Contains(ans.Figures[0].Formula, want) {
			return fmt.Errorf("figures %v, want formula %q", ans.Figures, want)
		}
	case "!":
		if ans.Status != answer.Unanswerable || !strings.Contains(strings.Join(ans.Missing, " "), want) {
			return fmt.Errorf("status %s missing %v, want unanswerable for %q", ans.Status, ans.Missing, want)
		}
	case "n":
		for _, n := range ans.Nearest {
			if sameShown(n.Figure, want) {
				return nil
			}
		}
		return fmt.Errorf("nearest %v, want %q among them", ans.Nearest, want)
	default:
		return fmt.Errorf("the script has %q, want one of = + ~ \" f ! n", mark)
	}
	return nil
}

// sameShown reports whether f is "VALUE UNIT [up|down] [PERIOD]".
func sameShown(f answer.Figure, want string) bool {
	words := strings.Fields(want)
	if len(words) < 2 || f.Value != words[0] || f.Unit != words[1] {
		return false
	}
	words = words[2:]
	if len(words) > 0 && (words[0] == "up" || words[0] == "down") {
		if f.Direction != words[0] {
			return false
		}
		words = words[1:]
	}
	return len(words) == 0 || f.Period.Text == strings.Join(words, " ")
}

func shownFigures(figs []answer.Figure) []string {
	out := []string{}
	for _, f := range figs {
		out = append(out, strings.TrimSpace(f.Value+" "+f.Unit+" "+f.Direction+" "+f.Period.Text))
	}
	return out
}
