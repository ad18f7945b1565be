// Package shelftest has corpora for tests that say the same of every question.
package shelftest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/claim"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/shelf"
	"quaestor/bot/series"
)

// A Corpora answers every question with a figure made of its words, so that a test can tell answers apart.
type Corpora struct {
	mu     sync.Mutex
	closed map[string]int                                                 // by guild
	Delay  time.Duration                                                  // of an answer; set before use
	answer func(guild string, q bot.Message) (answer.Answer, error, bool) // instead of the usual answer
}

// New returns corpora that open at once, except that of the guild [Broken].
func New() *Corpora {
	return &Corpora{closed: map[string]int{}}
}

// Open opens the corpus of a guild.
func (f *Corpora) Open(_ context.Context, guild string) (shelf.Corpus, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if guild == Broken {
		return nil, errors.New("disk is on fire")
	}
	return &fake{f, guild}, nil
}

// Set makes ask answer instead of the usual answer, wherever it returns true.
func (f *Corpora) Set(ask func(guild string, q bot.Message) (answer.Answer, error, bool)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.answer = ask
}

type fake struct {
	all   *Corpora
	guild string
}

func (c *fake) Ask(ctx context.Context, q bot.Message) (answer.Answer, error) {
	c.all.mu.Lock()
	ask, delay := c.all.answer, c.all.Delay
	c.all.mu.Unlock()
	if delay > 0 {
		select {
		case <-time.After(delay):
		case <-ctx.Done():
			return answer.Answer{}, ctx.Err()
		}
	}
	if ask != nil {
		if a, err, ok := ask(c.guild, q); ok {
			return a, err
		}
	}
	return Sample(c.guild, q), nil
}

func (c *fake) Related(a *answer.Answer, most int, _ answer.Withheld) []answer.Figure {
	var out []answer.Figure
	for i := range min(20, most) {
		out = append(out, answer.Figure{Surface: fmt.Sprintf("%d.5%%", i+2), Subject: "wheat exports", Period: answer.Period{Text: "June"}})
	}
	return out
}

// Series and Check know nothing: lines and verdicts are tried on real corpora.
func (c *fake) Series(topic string, _ answer.Withheld) series.List { return series.List{Topic: topic} }
func (c *fake) Check(string, answer.Withheld) []claim.Claim        { return nil }

func (c *fake) Subjects() []string {
	return []string{"wheat exports", "wheat imports", "oat prices"}
}
func (c *fake) Periods() []string { return []string{"March", "May", "the first quarter"} }
func (c *fake) Examples() []string {
	return []string{"March wheat exports?", "Oat prices in May?"}
}

func (c *fake) Suggest(typed string) []string {
	head := typed[:strings.LastIndexByte(typed, ' ')+1]
	return []string{head + "wheat exports", head + "wheat imports"}
}

func (c *fake) Close() error {
	c.all.mu.Lock()
	defer c.all.mu.Unlock()
	c.all.closed[c.guild]++
	return nil
}

// Sample is the usual answer of a fake corpus: it repeats the question in its subject, and the guild in its source.
func Sample(guild string, q bot.Message) answer.Answer {
	text := markup.Clip(markup.Clean(q.Text), 200)
	if len(q.History) > 0 {
		text = markup.Clip(markup.Clean(strings.Join(q.History, " / ")), 200) + " / " + text
	}
	place := guild
	if place == "" {
		place = "shared"
	}
	quote := "Wheat exports rose 4.2% in March, against 14.2% a year before, the ministry said."
	return answer.Answer{
		Question: q.Text, Status: answer.Answered,
		Text: "4.2% up (March).\n\n> Wheat exports rose **4.2%** in March, against 14.2% a year before, the ministry said.\n— Harvest report",
		Figures: []answer.Figure{{Value: "4.2", Unit: "percent", Kind: "change", Direction: "up", Basis: "year-on-year", Subject: "asked: " + text,
			Period: answer.Period{Text: "March"}, Surface: "4.2%"}},
		Citations: []answer.Citation{{Article: "a1", Title: "Harvest report", Date: "2021-04-02", Quote: quote, End: len(quote), Source: place, URL: "https://news.example/harvest_(1)"}},
	}
}

// Broken is a guild whose corpus cannot be opened.
const Broken = "99999"

// Closed returns how often the corpus of a guild has been closed.
func (f *Corpora) Closed(guild string) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.closed[guild]
}
