package corpus

import (
	"strings"
	"testing"
)

func TestBuiltin(t *testing.T) {
	a := Builtin()
	if a.ID != "seed" || !a.Date.IsZero() || !strings.HasPrefix(a.Text, a.Title+"\n") || a.Title == "" {
		t.Errorf("Builtin() = id %q, date %v, title %q: want seed, no date, and a title that begins the text", a.ID, a.Date, a.Title)
	}
	if !strings.Contains(a.Text, "May exports reached 1.46 trillion yuan") {
		t.Error("Builtin() does not hold the article")
	}
}
