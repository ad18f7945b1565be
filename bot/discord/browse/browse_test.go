package browse

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"image/png"
	"slices"
	"strings"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/shelf"
	"quaestor/corpus"
	"quaestor/corpus/period"
)

// articles are one corpus for every guild but "2", which has another.
type articles map[string][]corpus.Article

func (a articles) Open(_ context.Context, guild string) (shelf.Corpus, error) {
	b, err := bot.New(a[guild])
	if err != nil {
		return nil, err
	}
	return shelf.Over(b, b.Index()), nil
}

func article(id, date, text string) corpus.Article {
	d, _ := period.ParseDate(date)
	return corpus.Article{ID: id, Title: "Trade of Finland", Date: d, Source: "Harbour Gazette", URL: "https://news.example/" + id, Text: text}
}

// year returns the articles of twelve months, with a gap and a dispute.
func year() []corpus.Article {
	var year []corpus.Article
	months := strings.Fields("January February March April May June July August September October November December")
	for i, m := range months {
		if i == 3 {
			continue
		}
		exports := []string{"5.02", "5.33", "5.91", "", "6.2", "6.31", "6.12", "5.8", "6.4", "6.6", "6.9", "7.1"}[i]
		imports := []string{"4.9", "5.1", "5.2", "", "5.5", "5.4", "5.3", "5.2", "5.6", "5.7", "5.9", "6"}[i]
		year = append(year, article("m"+m, "2022-01-08", "Finland's exports were "+exports+" billion euros in "+m+" 2021. Finland's imports were "+imports+" billion euros in "+m+" 2021."))
	}
	return append(year, article("again", "2022-02-08", "Finland's exports were 7.15 billion euros in December 2021."))
}

// trio returns one article of three figures of one thing.
func trio() []corpus.Article {
	return []corpus.Article{article("three", "2022-01-08",
		"Finland's exports were 6.2 billion euros in May 2021. Finland's exports were 6.31 billion euros in June 2021. Finland's exports were 6.12 billion euros in July 2021.")}
}

// open returns a function that calls a browser over a year and another corpus.
func open(t *testing.T) func(c interaction.Call) interaction.Reply {
	t.Helper()
	return openIn(t, nil)
}

// openIn is open with the rules of a house.
func openIn(t *testing.T, h desk.House) func(c interaction.Call) interaction.Reply {
	t.Helper()
	d := desk.New(desk.Config{House: h, Corpora: articles{"1": year(), "2": {article("x", "2022-01-08", "Finland's exports were 99 billion euros in May 2021.")},
		"3": trio()},
		User: desk.Cooldown{Burst: 1000, Every: time.Millisecond}, Guild: desk.Cooldown{Burst: 1000, Every: time.Millisecond}})
	t.Cleanup(func() { d.Close() })
	table, err := interaction.NewTable(d.Part(), New(d).Part())
	if err != nil {
		t.Fatal(err)
	}
	return func(c interaction.Call) interaction.Reply {
		c.ID, c.User = "100", "7"
		if c.Corpus == "" {
			c.Corpus, c.Guild = "1", "1"
		}
		return table.Handle(t.Context(), &c)
	}
}

// use calls a command.
func use(name string, options map[string]string) interaction.Call {
	return interaction.Call{Kind: interaction.Used, Command: name, Options: options}
}

// press presses the button of a label on a reply.
func press(t *testing.T, r interaction.Reply, label string) interaction.Call {
	t.Helper()
	for _, row := range r.Buttons {
		for _, b := range row {
			if strings.HasPrefix(b.Label, label) {
				return interaction.Call{Kind: interaction.Pressed, State: b.State, Target: &interaction.Message{Mine: true, Embeds: []interaction.Embed{*r.Embed}}}
			}
		}
	}
	t.Fatalf("no button %q on %+v", label, r.Buttons)
	return interaction.Call{}
}

func TestFigures(t *testing.T) {
	do := open(t)
	r := do(use("figures", map[string]string{"topic": "exports"}))
	if r.Embed == nil || !strings.Contains(r.Embed.Description, "Figures 1 to 8 of 12") || !strings.Contains(r.Embed.Description, "**5.02 billion euros** · Finland's exports · January 2021 · [Trade of Finland](https://news.example/mJanuary) (8 January 2022)") {
		t.Fatalf("/figures exports = %+v", r.Embed)
	}
	next := do(press(t, r, "▶"))
	if !next.Update || !strings.Contains(next.Embed.Description, "Figures 9 to 12 of 12") || !strings.Contains(next.Embed.Description, "7.15 billion euros") {
		t.Errorf("second page = %+v", next.Embed)
	}
	other := press(t, r, "▶")
	other.State.Asker = "8"
	if got := do(other); !got.Private || got.Update || !strings.Contains(got.Text, "Only the person who asked") {
		t.Errorf("a page turned by somebody else = %+v", got)
	}
	file := do(press(t, next, "CSV"))
	if len(file.Files) != 1 || !file.Private || file.Files[0].Name != "exports.csv" {
		t.Fatalf("CSV = %+v", file)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file.Files[0].Data, []byte("\uFEFF")))).ReadAll()
	if err != nil || len(rows) != 13 {
		t.Errorf("CSV has %d rows, %v; want a head and 12", len(rows), err)
	}
	if r := do(use("figures", map[string]string{"topic": "oil output"})); !r.Private || !strings.Contains(r.Text, "no figures of oil output") {
		t.Errorf("/figures oil output = %+v", r)
	}
}

// TestGuilds checks that one guild never sees the figures of another.
func TestGuilds(t *testing.T) {
	do := open(t)
	c := use("figures", map[string]string{"topic": "exports"})
	c.Corpus, c.Guild = "2", "2"
	if r := do(c); r.Embed == nil || !strings.Contains(r.Embed.Description, "99 billion") || strings.Contains(r.Embed.Description, "5.02") {
		t.Errorf("guild 2 sees %+v", r.Embed)
	}
}

// A strict house retracts figures, and does nothing else.
type strict struct {
	gone []answer.Key
	err  error
}

func (*strict) Rules(context.Context, string) (desk.Rules, error) { return desk.Rules{}, nil }
func (*strict) Heard(context.Context, desk.Heard)                 {}
func (*strict) Shown(context.Context, desk.Heard)                 {}
func (*strict) Report(context.Context, desk.Report) error         { return nil }
func (s *strict) Withheld(context.Context, string) (answer.Withheld, error) {
	return func(k answer.Key) bool { return slices.Contains(s.gone, k) }, s.err
}

// TestRetracted checks that a figure retracted from an answer is shown in no other way: not in a list, a file, a picture, a check, beside
// another answer, or as near to a question; and that nothing is shown where it is not known what is retracted.
func TestRetracted(t *testing.T) {
	var keys []answer.Key
	for _, articles := range [][]corpus.Article{year(), trio()} {
		b, err := bot.New(articles)
		if err != nil {
			t.Fatal(err)
		}
		defer b.Close()
		a, err := b.Ask(t.Context(), bot.Message{Text: "exports in May 2021"})
		if err != nil || len(a.Figures) != 1 || a.Figures[0].Surface != "6.2 billion euros" {
			t.Fatalf("Ask = %+v, %v", a.Figures, err)
		}
		keys = append(keys, answer.Keys(&a)...)
	}
	h := &strict{}
	do := openIn(t, h)
	said := func(r interaction.Reply) string {
		s := r.Text + r.Plain
		if r.Embed != nil {
			s += fmt.Sprint(r.Embed)
		}
		for _, f := range r.Files {
			s += f.About
			if f.Type != "image/png" {
				s += string(f.Data)
			}
		}
		return s
	}
	all := func() map[string]string {
		list := do(use("figures", map[string]string{"topic": "exports"}))
		c := use("ask", map[string]string{"question": "exports in July 2021"})
		c.Corpus, c.Guild = "3", "3"
		beside := do(c)
		turn := press(t, beside, "More figures")
		turn.Corpus, turn.Guild = "3", "3"
		return map[string]string{
			"list":    said(list),
			"file":    said(do(press(t, list, "CSV"))),
			"picture": said(do(use("chart", map[string]string{"topic": "exports"}))),
			"both":    said(do(use("compare", map[string]string{"first": "exports", "second": "imports"}))),
			"check":   said(do(interaction.Call{Kind: interaction.Used, Command: "Check the figures", Target: &interaction.Message{Content: "Finland's exports were 9.9 billion euros in May 2021."}})),
			"beside":  said(do(turn)),
			"near":    said(do(use("ask", map[string]string{"question": "exports to Norway in May 2021"}))),
		}
	}
	for where, s := range all() {
		if !strings.Contains(s, "6.2") {
			t.Errorf("%s does not show the figure before it is retracted: %s", where, s)
		}
	}
	h.gone = keys
	for where, s := range all() {
		if strings.Contains(s, "6.2") {
			t.Errorf("%s shows a retracted figure: %s", where, s)
		}
	}
	h.err = errors.New("disk is on fire")
	for _, topic := range []string{"figures", "chart"} {
		if s := said(do(use(topic, map[string]string{"topic": "exports"}))); strings.Contains(s, "5.02") || s == "" {
			t.Errorf("/%s with an unreadable store: %s", topic, s)
		}
	}
}

func TestChart(t *testing.T) {
	do := open(t)
	r := do(use("chart", map[string]string{"topic": "exports"}))
	if len(r.Files) != 1 || r.Embed.Image == nil || r.Embed.Image.URL != "attachment://exports.png" {
		t.Fatalf("/chart exports = %+v", r)
	}
	if _, err := png.Decode(bytes.NewReader(r.Files[0].Data)); err != nil {
		t.Errorf("the picture: %v", err)
	}
	if about := r.Files[0].About; !strings.Contains(about, "Mar 2021 5.91, May 2021 6.2") || strings.Contains(about, "Apr") || !strings.Contains(about, "Dec 2021 7.15") {
		t.Errorf("the words of the picture = %q", about)
	}
	if !strings.Contains(r.Embed.Description, "different figures for December 2021") {
		t.Errorf("notes = %q", r.Embed.Description)
	}
	if list := do(press(t, r, "All figures")); !list.Private || !strings.Contains(list.Embed.Description, "of 12") {
		t.Errorf("all figures = %+v", list.Embed)
	}
	if drawn := do(press(t, do(use("figures", map[string]string{"topic": "exports"})), "Chart")); len(drawn.Files) != 1 {
		t.Errorf("the button Chart = %+v", drawn)
	}
	c := use("chart", map[string]string{"topic": "exports"})
	c.Corpus, c.Guild = "2", "2"
	if r := do(c); len(r.Files) != 0 || !strings.Contains(r.Text, "nothing to draw") || !strings.Contains(r.Text, "99 billion euros") {
		t.Errorf("a chart of one period = %+v", r)
	}
}

func TestCompare(t *testing.T) {
	do := open(t)
	r := do(use("compare", map[string]string{"first": "exports", "second": "imports", "period": "May 2021"}))
	if r.Embed == nil || !strings.Contains(r.Embed.Description, "6.2 billion euros") || !strings.Contains(r.Embed.Description, "5.5 billion euros") {
		t.Fatalf("/compare = %+v", r)
	}
	r = do(use("compare", map[string]string{"first": "exports", "second": "imports"}))
	if len(r.Files) != 1 || !strings.Contains(r.Files[0].About, "Finland's imports") {
		t.Errorf("/compare without a period draws %+v", r.Files)
	}
}

// TestSeriesButton checks the Chart button of an answer that is a series.
func TestSeriesButton(t *testing.T) {
	do := open(t)
	r := do(use("ask", map[string]string{"question": "exports month by month in 2021"}))
	drawn := do(press(t, r, "Chart"))
	if len(drawn.Files) != 1 || !strings.Contains(drawn.Files[0].About, "Jan 2021 5.02") {
		t.Errorf("chart of an answer = %+v", drawn)
	}
}

func TestCheck(t *testing.T) {
	do := open(t)
	check := func(text string) interaction.Reply {
		return do(interaction.Call{Kind: interaction.Used, Command: "Check the figures", Target: &interaction.Message{Content: text, Author: "55", Link: "https://discord.com/channels/1/2/3"}})
	}
	r := check("Finland's exports were **6.2 billion euros** in May 2021 and Finland's imports were 4.9 billion euros in February 2021. Sweden's exports were 3 billion euros in May 2021.")
	if r.Embed == nil || !r.Private || len(r.Embed.Fields) != 3 || !strings.Contains(r.Embed.Description, "Confirmed 1, contradicted 1, not held 1") {
		t.Fatalf("check = %+v", r.Embed)
	}
	for i, want := range []struct{ name, value string }{
		{"✅ 6.2 billion euros", "> Finland's exports were **6.2 billion euros** in May 2021."},
		{"❌ 4.9 billion euros", "The articles say **5.1 billion euros** (February 2021):\n> Finland's imports were **5.1 billion euros** in February 2021."},
		{"❔ 3 billion euros", "no figure of this place"},
	} {
		f := r.Embed.Fields[i]
		if !strings.HasPrefix(f.Name, want.name) || !strings.Contains(f.Value, want.value) {
			t.Errorf("field %d = %q: %q; want %q: %q", i, f.Name, f.Value, want.name, want.value)
		}
	}
	if !strings.Contains(r.Embed.Fields[1].Value, "4.9 billion euros is held for January 2021") {
		t.Errorf("where the claimed figure stands: %q", r.Embed.Fields[1].Value)
	}
	if r := check("good morning"); !strings.Contains(r.Text, "no figures") {
		t.Errorf("check of a greeting = %+v", r)
	}
}

// TestChinese checks that a reader of Chinese gets Chinese words and dates, and the articles' own words where they are quoted.
func TestChinese(t *testing.T) {
	do := open(t)
	c := use("figures", map[string]string{"topic": "exports"})
	c.Locale = "zh-CN"
	r := do(c)
	for _, want := range []string{"第 1 至 8 条，共 12 条", "2021年1月", "**5.02 billion euros**", "(2022年1月8日)"} {
		if !strings.Contains(r.Embed.Description, want) {
			t.Errorf("the list lacks %q:\n%s", want, r.Embed.Description)
		}
	}
	c = use("ask", map[string]string{"question": "exports in May 2021?"})
	c.Locale = "zh-CN"
	r = do(c)
	if want := "Finland's exports（2021年5月）：62亿欧元。"; r.Embed.Description != want {
		t.Errorf("direct answer = %q, want %q", r.Embed.Description, want)
	}
	if !strings.Contains(r.Embed.Fields[len(r.Embed.Fields)-2].Value, "Finland's exports were **6.2 billion euros** in May 2021.") {
		t.Errorf("the quote = %+v", r.Embed.Fields)
	}
}
