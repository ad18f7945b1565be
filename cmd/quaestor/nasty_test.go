package main

import (
	"slices"
	"strings"
	"testing"

	"quaestor/bot"
	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
	"quaestor/corpus/period"
)

// TestNasty has texts that try to break out in articles and questions, each in a guild of its own: nobody is pinged, no quotation is broken,
// no figure is wrong. All of them with QUAESTOR_LONG=1, else every seventh.
func TestNasty(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	texts, step := discordtest.Nasty(), 7
	if long() {
		step = 1
	}
	store, err := corpus.OpenStore(t.Context(), st.data)
	if err != nil {
		t.Fatal(err)
	}
	channels := map[int]*discordtest.Channel{}
	for i := 0; i < len(texts); i += step {
		g := st.AddGuild("g")
		channels[i] = g.AddChannel("figures")
		// Reading makes text valid; what remains stands as it is.
		nasty := strings.ReplaceAll(strings.ToValidUTF8(texts[i], "�"), "\x00", "")
		a := corpus.Article{ID: "a", Title: nasty + " harvest", Source: nasty, Date: period.Date{Year: 2021, Month: 4, Day: 2},
			Text: nasty + "\n\nWheat exports of Freedonia rose 4.2% in March. " + nasty}
		if _, err := bot.Change(t.Context(), store.Corpus(g.ID), corpus.Changes{Put: []corpus.Article{a}}, bot.Options{}); err != nil {
			t.Fatalf("article %q: %v", texts[i], err)
		}
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	p := st.serve([]string{"QUAESTOR_LOG=error"})
	st.connected(1, p)
	var sum nastySum
	for i, c := range channels {
		u, text := st.AddUser("mara"), texts[i]
		const question = "Wheat exports growth in March?"
		sum.judge(t, text, st.ask(u, c, question))
		m := st.answerTo(c, u.Say(c, st.Bot().Mention()+" "+text+" "+question+" "+text))
		sum.judge(t, text, m)
		for _, label := range []string{"Sources", "More figures"} {
			if b, ok := m.Button(label); ok {
				sum.judge(t, text, st.wait(u.Press(c, m, b.CustomID)).Message)
			}
		}
	}
	t.Logf("%d articles and %d messages: right %d, no figure %d, wrong %d, broken quotes %d, pings %d",
		len(channels), len(channels), sum.right, sum.none, sum.wrong, sum.broken, st.Pings())
	if sum.wrong+sum.broken > 0 || sum.right == 0 {
		t.Error("nasty texts have their way")
	}
	if code := st.end(p); code != 0 {
		t.Errorf("exit status %d:\n%s", code, p.printed())
	}
}

// A nastySum counts what came of nasty texts.
type nastySum struct{ right, none, wrong, broken int }

// judge counts one message of the bot.
func (s *nastySum) judge(t *testing.T, text string, m *discordtest.Message) {
	t.Helper()
	if len(m.Embeds) == 0 {
		s.none++
		s.alive(t, text, m.Content)
		return
	}
	e := m.Embeds[0]
	s.alive(t, text, e.Title)
	s.alive(t, text, e.Description)
	found := false
	for _, f := range e.Fields {
		switch {
		case strings.HasPrefix(f.Name, "Figure") && f.Name != "Figures held":
			found = true
			stated := func(b string) bool { // by the article, or by a text that is an article of its own
				value, _, _ := strings.Cut(b, " ")
				return value == "4.2%" || strings.HasSuffix(value, "%") && strings.Contains(text, value)
			}
			if got := discordtest.Read(f.Value); !slices.ContainsFunc(got.Bold, stated) {
				s.wrong++
				t.Errorf("%q: wrong figure %q", text, f.Value)
			}
		case strings.HasPrefix(f.Name, "Quote"):
			if !strings.HasPrefix(f.Value, "> ") || strings.Contains(f.Value, "\n") {
				s.broken++
				t.Errorf("%q: broken quote %q", text, f.Value)
			}
		}
		for line := range strings.SplitSeq(f.Value, "\n") {
			s.alive(t, text, strings.TrimPrefix(line, "> "))
		}
	}
	if found {
		s.right++
	} else {
		s.none++
	}
}

// alive counts a line in which Discord would see more than text and bold type.
func (s *nastySum) alive(t *testing.T, text, line string) {
	t.Helper()
	if strings.HasPrefix(line, "I answer questions") { // the help has marks of its own
		return
	}
	for l := range strings.SplitSeq(line, "\n") {
		if got := discordtest.Read(strings.TrimPrefix(l, "-# ")); len(got.Alive) > 0 {
			s.broken++
			t.Errorf("%q: %q is alive in %q", text, got.Alive, markup.Clip(l, 200))
		}
	}
}
