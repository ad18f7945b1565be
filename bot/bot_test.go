package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"quaestor/bot/answer"
)

func builtin(t testing.TB) *Bot {
	t.Helper()
	b, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

func ask(t testing.TB, b *Bot, text string, history ...string) answer.Answer {
	t.Helper()
	ans, err := b.Ask(context.Background(), Message{Text: text, History: history})
	if err != nil {
		t.Fatalf("Ask(%q) = %v", text, err)
	}
	return ans
}

// bad are inputs that hold no question.
var bad = []string{"", "   \n\t", "?!...", "🙂🙂", strings.Repeat("x", 10000), strings.Repeat("exports ", 2000), "\x00\x01\x02", "\xff\xfe", "五月出口增长多少", "¿Cuánto crecieron las exportaciones en mayo?",
	"DROP TABLE articles; --", strings.Repeat("(", 5000), strings.Repeat("1", 5000), "@everyone <@123> **bold** ```code```"}

func TestBadInput(t *testing.T) {
	b := builtin(t)
	for _, text := range bad {
		ans := ask(t, b, text)
		if ans.Text == "" || !utf8.ValidString(ans.Text) || len([]rune(ans.Text)) > 2000 {
			t.Errorf("Ask(%.40q): text %.80q, want a plain sentence", text, ans.Text)
		}
		if ans.Status != answer.Unanswerable {
			t.Errorf("Ask(%.40q) = %s %.80q, want unanswerable", text, ans.Status, ans.Text)
		}
	}
}

// TestNoFigureAsked asks what is no question for a figure: no figure is shown, and the talk goes on from the question before it.
func TestNoFigureAsked(t *testing.T) {
	b := builtin(t)
	for _, text := range []string{"should I invest in exports?", "how can I export more?", "what if exports fall", "what does exports mean", "how do exports work",
		"what are your exports", "source for that?"} {
		if ans := ask(t, b, text); ans.Status != answer.Unanswerable || len(ans.Figures) > 0 || ans.Text == "" {
			t.Errorf("Ask(%q) = %v %q, want a reason and no figure", text, ans.Status, ans.Text)
		}
	}
	if ans := ask(t, b, "and in April?", "May exports?", "should I invest in exports?"); len(ans.Figures) == 0 {
		t.Errorf("advice asked for in between ends the talk: %q", ans.Text)
	}
	if ans := ask(t, b, "source for that?", "May exports?"); ans.Status == answer.Unanswerable {
		t.Errorf("the source of an answer is refused: %q", ans.Text)
	}
}

func TestAnswerIsDeterministic(t *testing.T) {
	b := builtin(t)
	for _, text := range []string{"May exports growth?", "exports month by month", "June exports?", "exports change from April to May?"} {
		first, err := json.Marshal(ask(t, b, text))
		if err != nil {
			t.Fatal(err)
		}
		again := builtin(t)
		for range 20 {
			got, err := json.Marshal(ask(t, again, text))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, first) {
				t.Fatalf("Ask(%q) = %s, then %s", text, first, got)
			}
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := builtin(t).Ask(ctx, Message{Text: "May exports growth?"}); err == nil {
		t.Error("Ask with a cancelled context = nil error, want one")
	}
}

func FuzzAsk(f *testing.F) {
	for _, s := range append(bad, "May exports growth?", "and April?", "exports from April to May or June than March 2020 over 10 percent?") {
		f.Add(s)
	}
	b := builtin(f)
	f.Fuzz(func(t *testing.T, text string) {
		ans := ask(t, b, text, "May exports growth?")
		if n := len([]rune(ans.Text)); n > 2000 || n == 0 {
			t.Errorf("Ask(%q): text of %d characters", text, n)
		}
		if bad := answer.Unproved(ans); len(bad) > 0 {
			t.Errorf("Ask(%q): unproved numbers %v in %q", text, bad, ans.Text)
		}
	})
}

func BenchmarkAsk(b *testing.B) {
	quaestor := builtin(b)
	for b.Loop() {
		ask(b, quaestor, "May exports growth?")
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		quaestor, err := Builtin()
		if err != nil {
			b.Fatal(err)
		}
		quaestor.Close()
	}
}
