package discord

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/shelf"
)

func TestState(t *testing.T) {
	for _, s := range []state{
		{action: actSources, asker: "0"}, {action: actMore, page: 1000, asker: "18446744073709551615", digest: 1<<32 - 1}, {action: actReport, asker: "123456789012345678", digest: 7},
	} {
		id := s.String()
		if got, ok := parseState(id); !ok || got != s || len(id) > 100 {
			t.Errorf("parseState(%q) = %+v, %v, want %+v", id, got, ok, s)
		}
	}
	for _, id := range []string{"", "q1", "q0|src|0|0|0", "q1|src|-1|0|0", "q1|src|0|!|0", "q1|src|0|0|fffffffff", "q1|src|9999|0|0", "q1|src|0|0|0|0", strings.Repeat("q1|", 50)} {
		if s, ok := parseState(id); ok {
			t.Errorf("parseState(%q) = %+v, want nothing", id, s)
		}
	}
}

func FuzzState(f *testing.F) {
	f.Add("q1|more|3|1k2j3h|9f86d081")
	f.Fuzz(func(t *testing.T, id string) {
		s, ok := parseState(id)
		if !ok {
			return
		}
		if again, ok := parseState(s.String()); !ok || again != s {
			t.Errorf("parseState(%q) = %+v, and of its own id %+v", id, s, again)
		}
	})
}

func TestTalkIsReadBack(t *testing.T) {
	for _, want := range []talk{
		{question: "May exports?"},
		{question: "and *April* [now]?", history: []string{"May exports?"}},
		{question: "c", history: []string{"a <@1>", "b > c"}},
		{question: strings.TrimSpace(strings.Repeat("long *words* ", 30)), history: []string{"a"}},
	} {
		a := sample("", bot.Message{})
		rich := &discordgo.Message{Embeds: []*discordgo.MessageEmbed{embedAnswer(want, &a)}}
		plain := &discordgo.Message{Content: plainAnswer(want, &a)}
		for name, m := range map[string]*discordgo.Message{"embed": rich, "plain text": plain} {
			if got, ok := readTalk(m); !ok || got.question != want.question || strings.Join(got.history, "|") != strings.Join(want.history, "|") {
				t.Errorf("readTalk of an %s = %+v, %v, want %+v", name, got, ok, want)
			}
		}
	}
	if got, ok := readTalk(&discordgo.Message{Content: "hello"}); ok {
		t.Errorf("readTalk of another message = %+v", got)
	}
}

func TestShowOtherAnswers(t *testing.T) {
	nearest := answer.Answer{
		Status: answer.Unanswerable, Text: "The articles do not give July wheat exports: not for that period.\nNearest, and not the answer:\n• 4.2% up", Missing: []string{"period"},
		Nearest: []answer.Nearest{{Figure: answer.Figure{Surface: "4.2%", Direction: "up", Subject: "wheat exports", Period: answer.Period{Text: "March"}}, Differs: []string{"period"}}},
	}
	r := show(talk{question: "July wheat exports?"}, &nearest, nil, "5")
	if r.embed.Color != grey || r.embed.Description != "The articles do not give July wheat exports: not for that period." || len(r.embed.Fields) != 1 ||
		r.embed.Fields[0].Value != "**4.2% up** · wheat exports · March · differs in period" {
		t.Errorf("unanswerable: %+v, fields %+v", r.embed, r.embed.Fields)
	}
	if len(r.buttons[0]) != 1 {
		t.Errorf("buttons = %+v, want only Wrong?", r.buttons)
	}
	sum := answer.Figure{Value: "1.5", Unit: "percentage_point", Computed: true, Formula: "4.2 − 2.7 = 1.5", From: []answer.Figure{{Surface: "4.2%"}, {Surface: "2.7%"}}}
	computed := answer.Answer{Status: answer.Answered, Text: "1.5 points more.", Figures: []answer.Figure{sum}}
	r = show(talk{question: "by how much?"}, &computed, nil, "5")
	if got := r.embed.Fields[len(r.embed.Fields)-1]; got.Name != "Computed" || got.Value != "4.2 − 2.7 = 1.5" {
		t.Errorf("computed: %+v", got)
	}
	if !strings.Contains(r.plain, "Computed: 4.2 − 2.7 = 1.5") {
		t.Errorf("computed, plain: %q", r.plain)
	}
}

func TestFitsDiscord(t *testing.T) {
	wide := strings.Repeat("*figures* of _many_ kinds 😀 ", 60)
	a := answer.Answer{Status: answer.Ambiguous, Text: wide + "\n\n> x"}
	for i := range 30 {
		a.Figures = append(a.Figures, answer.Figure{Surface: fmt.Sprint(i, "%"), Subject: wide, Period: answer.Period{Text: wide}, Basis: wide, Citation: i})
		a.Citations = append(a.Citations, answer.Citation{Title: wide, Quote: markup.Clip(wide, 300) + fmt.Sprint(i, "% ") + wide, Source: wide, Date: "2021-04-02"})
	}
	tk := talk{question: wide, history: []string{wide, wide, wide, wide, wide}}
	for name, r := range map[string]reply{"answer": show(tk, &a, nil, "5"), "sources": sources(tk, &a, true), "page": figurePage(tk, &a, nil, state{asker: "5"})} {
		e := r.embed
		total := markup.Size(e.Title) + markup.Size(e.Description)
		if e.Footer != nil {
			total += markup.Size(e.Footer.Text)
		}
		for _, f := range e.Fields {
			total += markup.Size(f.Name) + markup.Size(f.Value)
			if markup.Size(f.Value) > 1024 || f.Value == "" || markup.Size(f.Name) > 256 {
				t.Errorf("%s: field %q has %d units", name, f.Name, markup.Size(f.Value))
			}
		}
		if total > 6000 || markup.Size(e.Title) > 256 || markup.Size(e.Description) > 4096 || len(e.Fields) > 25 {
			t.Errorf("%s: %d units, title %d, description %d, %d fields", name, total, markup.Size(e.Title), markup.Size(e.Description), len(e.Fields))
		}
		if markup.Size(r.plain) > 2000 {
			t.Errorf("%s: plain text has %d units", name, markup.Size(r.plain))
		}
	}
}

func TestCooldown(t *testing.T) {
	c := newCooldown(Cooldown{Burst: 3, Every: 10 * time.Second})
	start := time.Unix(1000, 0)
	for i, want := range []time.Duration{0, 0, 0, 10 * time.Second, 10 * time.Second} {
		if got := c.wait("u", start); got != want {
			t.Errorf("question %d at once: wait %s, want %s", i, got, want)
		}
	}
	if got := c.wait("u", start.Add(9*time.Second)); got != time.Second {
		t.Errorf("after 9 s: wait %s, want 1s", got)
	}
	if got := c.wait("u", start.Add(10*time.Second)); got != 0 {
		t.Errorf("after 10 s: wait %s, want none", got)
	}
	if got := c.wait("other", start); got != 0 {
		t.Errorf("another: wait %s, want none", got)
	}
	for i := range 10000 {
		c.wait(fmt.Sprint(i), start.Add(time.Duration(i)*time.Second))
	}
	if len(c.full) > 50 {
		t.Errorf("%d people are remembered long after", len(c.full))
	}
	if got := newCooldown(Cooldown{}).wait("u", start); got != 0 {
		t.Errorf("no cooldown: wait %s", got)
	}
}

func TestRecent(t *testing.T) {
	r := newRecent[int, string](3)
	for i := range 5 {
		if !r.add(i, fmt.Sprint(i)) || r.add(i, "again") {
			t.Errorf("add(%d) is not new once", i)
		}
	}
	r.set(4, "four")
	for i, want := range []string{"", "", "2", "3", "four"} {
		if got, ok := r.get(i); got != want || ok != (want != "") {
			t.Errorf("get(%d) = %q, %v, want %q", i, got, ok, want)
		}
	}
}

func TestQueue(t *testing.T) {
	q := newQueue()
	var mu sync.Mutex
	got := map[string][]int{}
	for i := range 1000 {
		key := fmt.Sprint(i % 7)
		q.do(key, func() {
			mu.Lock()
			defer mu.Unlock()
			got[key] = append(got[key], i)
		})
	}
	q.all.Wait()
	for key, list := range got {
		for i := range list {
			if i > 0 && list[i] < list[i-1] {
				t.Fatalf("key %s was worked in the order %v", key, list)
			}
		}
	}
	if len(q.busy) != 0 {
		t.Errorf("%d keys are remembered", len(q.busy))
	}
}

func TestCommandSum(t *testing.T) {
	specs := []*discordgo.ApplicationCommand{}
	for _, c := range commands() {
		specs = append(specs, c.spec)
	}
	sent, err := json.Marshal(specs)
	if err != nil {
		t.Fatal(err)
	}
	ours, err := sum(sent)
	if err != nil {
		t.Fatal(err)
	}
	var held []map[string]any
	if err := json.Unmarshal(sent, &held); err != nil {
		t.Fatal(err)
	}
	held[0], held[1] = held[1], held[0]
	held[0]["id"], held[0]["version"], held[0]["nsfw"], held[0]["dm_permission"], held[0]["name_localizations"] = "5", "7", false, true, nil
	back, err := json.Marshal(held)
	if err != nil {
		t.Fatal(err)
	}
	if theirs, err := sum(back); err != nil || !cmp.Equal(ours, theirs) {
		t.Errorf("the same commands as Discord returns them have another sum (%v)", err)
	}
	held[0]["description"] = "changed"
	if back, err = json.Marshal(held); err != nil {
		t.Fatal(err)
	}
	if theirs, err := sum(back); err != nil || cmp.Equal(ours, theirs) {
		t.Errorf("changed commands have the same sum (%v)", err)
	}
}

func TestDirect(t *testing.T) {
	tests := []struct {
		a    answer.Answer
		want string
	}{
		{answer.Answer{Text: "1.4% up (May).\n\n> Exports **rose**\n— Title, 2020"}, "1.4% up (May)."},
		{answer.Answer{Text: "One.\n\n> a\n— t\n\nTwo.\n\n> b\n— t"}, "One. Two."},
		{answer.Answer{Text: "Three figures:\n• a\n• b", Figures: make([]answer.Figure, 2)}, "Three figures:"},
		{answer.Answer{Text: "Not held.\nNearest:\n• a", Status: answer.Unanswerable}, "Not held."},
		{answer.Answer{}, ""},
	}
	for _, tt := range tests {
		if got := direct(&tt.a); got != tt.want {
			t.Errorf("direct(%q) = %q, want %q", tt.a.Text, got, tt.want)
		}
	}
}

func BenchmarkShow(b *testing.B) {
	a := sample("", bot.Message{Text: "March wheat exports?"})
	for b.Loop() {
		show(talk{question: "March wheat exports?"}, &a, nil, "123456789012345678")
	}
}

// newDesk returns a desk over fake corpora.
func newDesk(f *fakeCorpora) *desk {
	return &desk{
		corpora: shelf.New(f, time.Minute), table: commands(), users: newCooldown(Cooldown{3, time.Minute}), guilds: newCooldown(Cooldown{}), presses: newCooldown(Cooldown{}),
		pleas: newCooldown(Cooldown{}), reports: logReports{slog.New(slog.DiscardHandler)}, log: slog.New(slog.DiscardHandler), slots: make(chan struct{}, 1), patience: 100 * time.Millisecond,
	}
}

func TestDesk(t *testing.T) {
	d := newDesk(newFakeCorpora())
	option := func(name string, v any) []*discordgo.ApplicationCommandInteractionDataOption {
		return []*discordgo.ApplicationCommandInteractionDataOption{{Name: name, Value: v}}
	}
	shown := d.ask(t.Context(), asking{id: "1", user: "7", talk: talk{question: "March wheat exports?"}})
	held := &discordgo.Message{Embeds: []*discordgo.MessageEmbed{shown.embed}}
	press := func(s state) *call {
		return &call{kind: discordgo.InteractionMessageComponent, id: "2", user: "7", customID: s.String(), message: held}
	}
	tests := []struct {
		name    string
		call    *call
		want    string // part of what is shown
		private bool
	}{
		{"ask", &call{kind: discordgo.InteractionApplicationCommand, id: "3", user: "8", command: "ask", options: option("question", "March?")}, "4.2% up", false},
		{"ask nothing", &call{kind: discordgo.InteractionApplicationCommand, id: "3", user: "8", command: "ask"}, "Oat prices in May?", true},
		{"broken corpus", &call{kind: discordgo.InteractionApplicationCommand, id: "1000", user: "8", corpus: "99999", command: "help"}, "reference `rs`", true},
		{"no such command", &call{kind: discordgo.InteractionApplicationCommand, command: "dance"}, "Try `/help`", true},
		{"sources", press(state{action: actSources, asker: "1"}), "articles have changed", true},
		{"pages of another", press(state{action: actMore, asker: "1"}), "Only the person who asked", true},
		{"a page too far", press(state{action: actMore, asker: "7", page: 900}), "Figures 17 to 21 of 21", false},
		{"no such action", press(state{action: "dance", asker: "7"}), "earlier version", true},
		{"button without a question", &call{kind: discordgo.InteractionMessageComponent, customID: state{action: actSources, asker: "1"}.String()}, "earlier version", true},
		{"form", &call{kind: discordgo.InteractionModalSubmit, customID: state{action: actReport, asker: "1"}.String(), message: held}, "Thank you", true},
		{"no such form", &call{kind: discordgo.InteractionModalSubmit, customID: "x"}, "earlier version", true},
	}
	for _, tt := range tests {
		r := d.handle(t.Context(), tt.call)
		text := r.text
		if r.embed != nil {
			text += r.embed.Description
		}
		if !strings.Contains(text, tt.want) || r.private != tt.private {
			t.Errorf("%s: %q, private %v; want %q, private %v", tt.name, text, r.private, tt.want, tt.private)
		}
	}
	if r := d.handle(t.Context(), press(state{action: actWrong, asker: "1"})); r.form == nil || len(r.form.inputs) != 2 {
		t.Errorf("Wrong? = %+v, want a form", r)
	}
}

func TestDeskGivesUp(t *testing.T) {
	f := newFakeCorpora()
	f.set(func(string, bot.Message) (answer.Answer, error, bool) {
		time.Sleep(5 * time.Second) // whatever the context says
		return answer.Answer{}, nil, false
	})
	start := time.Now()
	r := newDesk(f).ask(t.Context(), asking{id: "1", user: "7", talk: talk{question: "x"}})
	if d := time.Since(start); d > 4*time.Second || !strings.Contains(r.text, "took too long") {
		t.Errorf("after %s: %q", d, r.text)
	}
}

func FuzzReadCall(f *testing.F) {
	for _, s := range []string{
		`{"id": "1", "type": 2, "token": "t", "user": {"id": "4"}, "data": {"name": "ask", "options": [{"name": "question", "type": 3, "value": "x"}]}}`,
		`{"id": "2", "type": 3, "token": "t", "user": {"id": "4"}, "data": {"custom_id": "q1|more|0|x|1"}, "message": {"embeds": [{"title": "x", "footer": {"text": "Follows: a"}}]}}`,
		`{"id": "3", "type": 5, "token": "t", "member": {"user": {"id": "4"}}, "data": {"custom_id": "q1|report|0|1|1", "components": [{"type": 1, "components": [{"type": 4, "custom_id": "comment", "value": "x"}]}]}}`,
		`{"id": "4", "type": 4, "token": "t", "user": {"id": "4"}, "data": {"name": "ask", "options": [null]}}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		c, err := readCall(json.RawMessage(data))
		if err != nil {
			return
		}
		d := newDesk(newFakeCorpora())
		r := d.handle(t.Context(), c)
		if b, err := json.Marshal(r.response(true)); err != nil {
			t.Errorf("reply to %q: %s, %v", data, b, err)
		}
	})
}
