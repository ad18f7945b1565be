package discord

import (
	"strings"
	"testing"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/shelf/shelftest"
)

func TestNastyMessages(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	plain := c.Guild.AddChannel("plain")
	plain.Bot &^= discordtest.EmbedLinks
	for i, text := range discordtest.Nasty() {
		where := c
		if i%3 == 0 {
			where = plain
		}
		m := u.Say(where, st.Bot().Mention()+" "+text)
		a := st.answerTo(where, m)
		var parts []string
		if len(a.Embeds) > 0 {
			e := a.Embeds[0]
			parts = append(parts, e.Title, e.Description)
			for _, f := range e.Fields {
				if f.Name != "Source" {
					parts = append(parts, strings.TrimPrefix(f.Value, "> "))
				}
			}
		} else {
			for _, l := range strings.Split(a.Content, "\n") {
				if !strings.HasPrefix(l, "[Harvest report](https://news.example/") && !strings.HasPrefix(a.Content, "I answer questions") {
					parts = append(parts, strings.TrimPrefix(strings.TrimPrefix(l, "> "), "-# "))
				}
			}
		}
		for _, p := range parts {
			if got := discordtest.Read(p); len(got.Alive) > 0 {
				t.Errorf("message %q: %q is alive in %q", text, got.Alive, p)
			}
		}
	}
}

func TestNastyArticles(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	_, c, u := st.guild()
	const fact = "Wheat exports rose 4.2% in March"
	var current string
	st.corpora.Set(func(_ string, q bot.Message) (answer.Answer, error, bool) {
		a := shelftest.Sample("", q)
		s := current
		a.Citations[0].Quote = s + " " + fact + " " + s
		a.Citations[0].Title, a.Citations[0].Source = s, s
		a.Citations[0].URL = "https://news.example/" + s
		a.Figures[0].Subject, a.Figures[0].Period.Text, a.Figures[0].Basis = s, s, s
		return a, nil, true
	})
	for _, text := range discordtest.Nasty() {
		current = text
		r := st.wait(u.Slash(c, "ask", map[string]any{"question": "March wheat exports?"}))
		if len(r.Message.Embeds) != 1 {
			t.Fatalf("article %q: no embed: %+v", text, r.Message)
		}
		for _, f := range r.Message.Embeds[0].Fields {
			value := f.Value
			if f.Name == "Quote" {
				if !strings.HasPrefix(value, "> ") || strings.Contains(value, "\n") {
					t.Errorf("article %q: the quote is broken: %q", text, value)
				}
				checkQuote(t, text+" "+fact+" "+text, strings.TrimPrefix(value, "> "))
				continue
			}
			if f.Name == "Source" { // may be a link of ours
				if i := strings.Index(value, "](https://news.example/"); i > 0 && value[0] == '[' {
					value = value[1:i] + value[strings.IndexByte(value[i:], ')')+i+1:]
				}
			}
			got := discordtest.Read(value)
			if len(got.Alive) > 0 {
				t.Errorf("article %q: %q is alive in %s %q", text, got.Alive, f.Name, f.Value)
			}
			if f.Name == "Figure" && got.Visible != "4.2% up" {
				t.Errorf("article %q: figure %q", text, got.Visible)
			}
		}
	}
	if n := len(discordtest.Nasty()) * 2; n < 200 {
		t.Errorf("%d nasty texts are too few", n)
	}
}

// checkQuote fails where a rendered quote says anything but its passage, or sets anything bold but the figure.
func checkQuote(t *testing.T, passage, rendered string) {
	t.Helper()
	got := discordtest.Read(rendered)
	if len(got.Alive) > 0 {
		t.Errorf("passage %q: %q is alive in %q", passage, got.Alive, rendered)
	}
	visible := strings.TrimSuffix(strings.TrimPrefix(got.Visible, "…"), "…")
	if !strings.Contains(markup.Clean(passage), visible) || !strings.Contains(visible, "4.2%") {
		t.Errorf("passage %q is quoted as %q", markup.Clean(passage), got.Visible)
	}
	if visible != markup.Clean(passage) && markup.Size(markup.Escape(passage)) < 800 {
		t.Errorf("passage %q is cut to %q without need", markup.Clean(passage), got.Visible)
	}
	for _, b := range got.Bold {
		if b != "4.2%" {
			t.Errorf("passage %q: %q is bold", passage, b)
		}
	}
	if strings.Count(markup.Clean(passage), "4.2%") == 1 && len(got.Bold) != 1 {
		t.Errorf("passage %q: the figure is not bold in %q", passage, rendered)
	}
}
