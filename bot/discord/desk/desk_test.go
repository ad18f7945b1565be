package desk

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/shelf/shelftest"
)

func TestTalkIsReadBack(t *testing.T) {
	for _, want := range []Talk{
		{Question: "May exports?"},
		{Question: "and *April* [now]?", History: []string{"May exports?"}},
		{Question: "c", History: []string{"a <@1>", "b > c"}},
		{Question: strings.TrimSpace(strings.Repeat("long *words* ", 30)), History: []string{"a"}},
	} {
		a := shelftest.Sample("", bot.Message{})
		v := view{Talk: want, answer: &a}
		rich := &interaction.Message{Embeds: []interaction.Embed{*v.embedAnswer()}}
		plain := &interaction.Message{Content: v.plainAnswer()}
		for name, m := range map[string]*interaction.Message{"embed": rich, "plain text": plain} {
			if got, ok := ReadTalk(m); !ok || got.Question != want.Question || strings.Join(got.History, "|") != strings.Join(want.History, "|") {
				t.Errorf("ReadTalk of an %s = %+v, %v, want %+v", name, got, ok, want)
			}
		}
	}
	if got, ok := ReadTalk(&interaction.Message{Content: "hello"}); ok {
		t.Errorf("ReadTalk of another message = %+v", got)
	}
}

func TestShowOtherAnswers(t *testing.T) {
	nearest := answer.Answer{
		Status: answer.Unanswerable, Text: "The articles do not give July wheat exports: not for that period.\nNearest, and not the answer:\n• 4.2% up", Missing: []string{"period"},
		Nearest: []answer.Nearest{{Figure: answer.Figure{Surface: "4.2%", Direction: "up", Subject: "wheat exports", Period: answer.Period{Text: "March"}}, Differs: []string{"period"}}},
	}
	v := view{Talk: Talk{Question: "July wheat exports?"}, answer: &nearest}
	r := v.reply("5")
	if r.Embed.Color != grey || r.Embed.Description != "The articles do not give July wheat exports: not for that period." || len(r.Embed.Fields) != 1 ||
		r.Embed.Fields[0].Value != "**4.2% up** · wheat exports · March · differs in period" {
		t.Errorf("unanswerable: %+v, fields %+v", r.Embed, r.Embed.Fields)
	}
	if len(r.Buttons[0]) != 1 {
		t.Errorf("buttons = %+v, want only Wrong?", r.Buttons)
	}
	nothing := answer.Answer{Status: answer.Unanswerable, Text: "The articles do not give that: they say nothing of it.", Missing: []string{"subject"}}
	v = view{Talk: Talk{Question: "how are you?"}, answer: &nothing}
	if r = v.reply("5"); !strings.HasSuffix(r.Embed.Description, "/help shows questions that can be answered here.") {
		t.Errorf("nothing near: %q", r.Embed.Description)
	}
	sum := answer.Figure{Value: "1.5", Unit: "percentage_point", Direction: "up", Computed: true, Formula: "4.2 − 2.7 = 1.5", From: []answer.Figure{{Surface: "4.2%"}, {Surface: "2.7%"}}}
	computed := answer.Answer{Status: answer.Answered, Text: "1.5 points more.", Figures: []answer.Figure{sum}}
	v = view{Talk: Talk{Question: "by how much?"}, answer: &computed}
	r = v.reply("5")
	if got := r.Embed.Fields[len(r.Embed.Fields)-1]; got.Name != "Computed" || got.Value != "4.2 − 2.7 = 1.5" {
		t.Errorf("computed: %+v", got)
	}
	if got := r.Embed.Fields[0]; got.Value != "**1.5 percentage points up**" {
		t.Errorf("computed figure: %q", got.Value)
	}
	if !strings.Contains(r.Plain, "Computed: 4.2 − 2.7 = 1.5") {
		t.Errorf("computed, plain: %q", r.Plain)
	}
}

func TestFitsDiscord(t *testing.T) {
	wide := strings.Repeat("*figures* of _many_ kinds 😀 ", 60)
	a := answer.Answer{Status: answer.Ambiguous, Text: wide + "\n\n> x"}
	for i := range 30 {
		a.Figures = append(a.Figures, answer.Figure{Surface: fmt.Sprint(i, "%"), Subject: wide, Period: answer.Period{Text: wide}, Basis: wide, Citation: i})
		a.Citations = append(a.Citations, answer.Citation{Title: wide, Quote: markup.Clip(wide, 300) + fmt.Sprint(i, "% ") + wide, Source: wide, Date: "2021-04-02"})
	}
	v := view{Talk: Talk{Question: wide, History: []string{wide, wide, wide, wide, wide}}, answer: &a}
	for name, r := range map[string]interaction.Reply{"answer": v.reply("5"), "sources": v.sources(true), "page": v.page(0, "5")} {
		e := r.Embed
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
		if markup.Size(r.Plain) > 2000 {
			t.Errorf("%s: plain text has %d units", name, markup.Size(r.Plain))
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
	a := shelftest.Sample("", bot.Message{Text: "March wheat exports?"})
	v := view{Talk: Talk{Question: "March wheat exports?"}, answer: &a}
	for b.Loop() {
		v.reply("123456789012345678")
	}
}

// newDesk returns a desk over fake corpora, and the table of what it does.
func newDesk(t *testing.T, f *shelftest.Corpora) (*Desk, *interaction.Table) {
	t.Helper()
	d := New(Config{Corpora: f, User: Cooldown{3, time.Minute}, Patience: 100 * time.Millisecond})
	table, err := interaction.NewTable(d.Part())
	if err != nil {
		t.Fatal(err)
	}
	return d, table
}

func TestDesk(t *testing.T) {
	d, table := newDesk(t, shelftest.New())
	shown := d.Ask(t.Context(), Asking{ID: "1", User: "7", Talk: Talk{Question: "March wheat exports?"}})
	held := &interaction.Message{Embeds: []interaction.Embed{*shown.Embed}}
	press := func(action, asker string, args ...string) *interaction.Call {
		return &interaction.Call{Kind: interaction.Pressed, ID: "2", User: "7", State: interaction.State{Action: action, Asker: asker, Args: args}, Target: held}
	}
	tests := []struct {
		name    string
		call    *interaction.Call
		want    string // part of what is shown
		private bool
	}{
		{"ask", &interaction.Call{Kind: interaction.Used, ID: "3", User: "8", Command: "ask", Options: map[string]string{"question": "March?"}}, "4.2% up", false},
		{"ask in private", &interaction.Call{Kind: interaction.Used, ID: "3", User: "8", Command: "ask", Options: map[string]string{"question": "March?", "private": "true"}}, "4.2% up", true},
		{"ask nothing", &interaction.Call{Kind: interaction.Used, ID: "3", User: "9", Command: "ask"}, "Oat prices in May?", true},
		{"broken corpus", &interaction.Call{Kind: interaction.Used, ID: "1000", User: "8", Corpus: shelftest.Broken, Command: "help"}, "reference `rs`", true},
		{"sources", press(actSources, "1"), "articles have changed", true},
		{"pages of another", press(actMore, "1", "0", "0"), "Only the person who asked", true},
		{"a page too far", press(actMore, "7", "900", "0"), "Figures 17 to 21 of 21", false},
		{"no page", press(actMore, "7"), "earlier version", true},
		{"button without a question", &interaction.Call{Kind: interaction.Pressed, State: interaction.State{Action: actSources}}, "earlier version", true},
		{"form", &interaction.Call{Kind: interaction.Submitted, State: interaction.State{Action: actReport}, Target: held}, "Thank you", true},
	}
	for _, tt := range tests {
		r := table.Handle(t.Context(), tt.call)
		text := r.Text
		if r.Embed != nil {
			text += r.Embed.Description
		}
		if !strings.Contains(text, tt.want) || r.Private != tt.private {
			t.Errorf("%s: %q, private %v; want %q, private %v", tt.name, text, r.Private, tt.want, tt.private)
		}
	}
	if r := table.Handle(t.Context(), press(actWrong, "1")); r.Form == nil || len(r.Form.Inputs) != 2 {
		t.Errorf("Wrong? = %+v, want a form", r)
	}
}

// TestSpammerCostsTheGuildNothing has one person ask without end, and then another.
func TestSpammerCostsTheGuildNothing(t *testing.T) {
	d := New(Config{Corpora: shelftest.New(), User: Cooldown{2, time.Hour}, Guild: Cooldown{5, time.Hour}})
	ask := func(user string) bool {
		return d.Ask(t.Context(), Asking{ID: "1", Guild: "1", User: user, Talk: Talk{Question: "x"}}).Embed != nil
	}
	answered := 0
	for range 50 {
		if ask("7") {
			answered++
		}
	}
	if answered != 2 || !ask("8") {
		t.Errorf("%d of 50 questions of one person were answered, and one of another %v", answered, ask("9"))
	}
}

// houseRules is a house of one guild.
type houseRules struct {
	rules  Rules
	heard  []Heard
	report []Report
	gone   bool // every figure is retracted
	broken error
}

func (h *houseRules) Withheld(context.Context, string) (answer.Withheld, error) {
	return func(answer.Key) bool { return h.gone }, h.broken
}

func (h *houseRules) Rules(context.Context, string) (Rules, error) { return h.rules, nil }
func (h *houseRules) Heard(_ context.Context, x Heard)             { h.heard = append(h.heard, x) }
func (h *houseRules) Shown(_ context.Context, x Heard)             { h.heard = append(h.heard, x) }
func (h *houseRules) Report(_ context.Context, r Report) error {
	h.report = append(h.report, r)
	return nil
}

// TestRetracted checks that a retracted figure is not given, nor offered beside another, and that the question counts as no gap.
func TestRetracted(t *testing.T) {
	h := &houseRules{gone: true}
	d := New(Config{Corpora: shelftest.New(), House: h})
	r := d.Ask(t.Context(), Asking{ID: "1", Guild: "1", Corpus: "1", User: "7", Channel: "4", Talk: Talk{Question: "x"}})
	if r.Embed == nil || r.Embed.Description != withheld || len(r.Embed.Fields) != 0 || strings.Contains(r.Plain, "4.2%") {
		t.Errorf("a retracted figure: %+v", r.Embed)
	}
	if len(h.heard) != 1 || len(h.heard[0].Answer.Missing) != 0 {
		t.Errorf("heard %+v", h.heard)
	}
	h.gone, h.broken = false, errors.New("disk is on fire")
	if r := d.Ask(t.Context(), Asking{ID: "2", Guild: "1", Corpus: "1", User: "7", Channel: "4", Talk: Talk{Question: "x"}}); strings.Contains(r.Text+r.Plain, "4.2%") {
		t.Errorf("a figure is given though it is not known whether it is retracted: %+v", r)
	}
}

func TestRules(t *testing.T) {
	h := &houseRules{rules: Rules{Channels: []string{"5"}, Role: "6", User: Cooldown{1, time.Hour}, Private: true}}
	d := New(Config{Corpora: shelftest.New(), House: h})
	q := Asking{ID: "1", Guild: "1", Corpus: "1", User: "7", Channel: "4", Talk: Talk{Question: "x"}}
	if r := d.Ask(t.Context(), q); r.Text != "I answer in <#5>." || !r.Private {
		t.Errorf("in another channel: %+v", r)
	}
	q.Channel, q.User = "5", "8"
	if r := d.Ask(t.Context(), q); !strings.Contains(r.Text, "certain role") {
		t.Errorf("without the role: %+v", r)
	}
	q.Roles = []string{"6"}
	r := d.Ask(t.Context(), q)
	if r.Embed == nil || !r.Private || len(h.heard) != 1 || h.heard[0].Answer == nil {
		t.Fatalf("by the rules: %+v, heard %+v", r, h.heard)
	}
	r.Sent("5", "99")
	if x := h.heard[1]; x.Channel != "5" || x.Message != "99" || x.Question != "x" {
		t.Errorf("shown: %+v", x)
	}
	if r := d.Ask(t.Context(), q); !strings.Contains(r.Text, "60 minutes") {
		t.Errorf("within the guild's cooldown: %+v", r)
	}
	held := &interaction.Message{ID: "99", Channel: "5", Embeds: []interaction.Embed{*r.Embed}}
	d.report(t.Context(), &interaction.Call{Kind: interaction.Submitted, User: "7", Corpus: "1", Target: held, Inputs: map[string]string{inputComment: "no"}})
	if len(h.report) != 1 || h.report[0].Message != "99" || h.report[0].Comment != "no" || h.report[0].Answer == nil || h.report[0].Question != "x" {
		t.Errorf("report: %+v", h.report)
	}
	h.rules = Rules{}
	if r := d.Ask(t.Context(), Asking{ID: "1", User: "9", Talk: Talk{Question: "x"}}); r.Embed == nil || r.Private {
		t.Errorf("in a direct message: %+v", r)
	}
}

func TestDeskGivesUp(t *testing.T) {
	f := shelftest.New()
	f.Set(func(string, bot.Message) (answer.Answer, error, bool) {
		time.Sleep(5 * time.Second) // whatever the context says
		return answer.Answer{}, nil, false
	})
	start := time.Now()
	desk, _ := newDesk(t, f)
	r := desk.Ask(t.Context(), Asking{ID: "1", User: "7", Talk: Talk{Question: "x"}})
	if d := time.Since(start); d > 4*time.Second || !strings.Contains(r.Text, "took too long") {
		t.Errorf("after %s: %q", d, r.Text)
	}
}

// TestReckoned checks that a difference of two things is not shown as a rise of the first.
func TestReckoned(t *testing.T) {
	f := answer.Figure{Value: "430000000", Unit: "USD", Kind: "change", Direction: "up", Subject: "exports", Op: answer.OpDifference, Computed: true,
		Period: answer.Period{Text: "May"}, From: []answer.Figure{{Subject: "exports"}, {Subject: "imports"}}}
	v := view{answer: &answer.Answer{}}
	if got, want := v.figureLine(&f), "**430 million US dollars (difference)** · exports / imports · May"; got != want {
		t.Errorf("figureLine = %q, want %q", got, want)
	}
	f.Op = answer.OpGrowth
	if got := v.figureLine(&f); !strings.Contains(got, "dollars up**") {
		t.Errorf("figureLine of growth = %q", got)
	}
}
