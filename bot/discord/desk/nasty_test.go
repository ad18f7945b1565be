package desk

import (
	"slices"
	"strings"
	"testing"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/discordtest"
	"quaestor/corpus"
)

// TestNastyTextsAreReadRightly asks the real bot among nasty texts: what it shows is the right figure or none.
func TestNastyTextsAreReadRightly(t *testing.T) {
	right, none := 0, 0
	judge := func(what, text string, a answer.Answer, err error, figure string) {
		t.Helper()
		switch {
		case err != nil:
			t.Errorf("%s %q: %v", what, text, err)
		case len(a.Figures) == 0:
			none++
		case !slices.ContainsFunc(a.Figures, func(f answer.Figure) bool { return f.Surface == figure }): // one that the text adds may stand beside it
			t.Errorf("%s %q: wrong figure %q, want %q or none", what, text, a.Figures[0].Surface, figure)
		default:
			right++
		}
		v := view{Talk: Talk{Question: text}, answer: &a}
		r := v.reply("7")
		for _, f := range r.Embed.Fields {
			if f.Name == "Quote" && len(discordtest.Read(strings.TrimPrefix(f.Value, "> ")).Alive) > 0 {
				t.Errorf("%s %q: the quote is alive: %q", what, text, f.Value)
			}
		}
	}
	plain, err := bot.New([]corpus.Article{{ID: "a", Title: "Harvest", Text: "Wheat exports rose 4.2% in March."}})
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	for _, text := range discordtest.Nasty() {
		a, err := plain.Ask(t.Context(), bot.Message{Text: text + " wheat exports growth in March? " + text})
		judge("question", text, a, err, "4.2%")
		b, err := bot.New([]corpus.Article{{ID: "a", Title: text, Source: text, Text: text + "\n\nWheat exports rose 4.2% in March. " + text}})
		if err != nil {
			t.Fatal(err)
		}
		a, err = b.Ask(t.Context(), bot.Message{Text: "Wheat exports growth in March?"})
		judge("article", text, a, err, "4.2%")
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}
	t.Logf("%d nasty texts: right figure %d, none %d", right+none, right, none)
}
