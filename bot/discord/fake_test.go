package discord

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/markup"
	"quaestor/bot/discord/shelf"
)

// fakeCorpora answers every question with a figure made of its words, so that a test can tell answers apart.
type fakeCorpora struct {
	mu     sync.Mutex
	opened map[string]int
	closed map[string]int
	delay  time.Duration                                                  // of an answer
	ask    func(guild string, q bot.Message) (answer.Answer, error, bool) // instead of the usual answer
}

func newFakeCorpora() *fakeCorpora {
	return &fakeCorpora{opened: map[string]int{}, closed: map[string]int{}}
}

func (f *fakeCorpora) Open(_ context.Context, guild string) (shelf.Corpus, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if guild == "99999" {
		return nil, errors.New("disk is on fire")
	}
	f.opened[guild]++
	return &fakeCorpus{f, guild}, nil
}

func (f *fakeCorpora) set(ask func(guild string, q bot.Message) (answer.Answer, error, bool)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.ask = ask
}

type fakeCorpus struct {
	all   *fakeCorpora
	guild string
}

func (c *fakeCorpus) Ask(ctx context.Context, q bot.Message) (answer.Answer, error) {
	c.all.mu.Lock()
	ask, delay := c.all.ask, c.all.delay
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
	return sample(c.guild, q), nil
}

func (c *fakeCorpus) Related(a *answer.Answer, most int) []answer.Figure {
	var out []answer.Figure
	for i := range min(20, most) {
		out = append(out, answer.Figure{Surface: fmt.Sprintf("%d.5%%", i+2), Subject: "wheat exports", Period: answer.Period{Text: "June"}})
	}
	return out
}

func (c *fakeCorpus) Subjects() []string {
	return []string{"wheat exports", "wheat imports", "oat prices"}
}
func (c *fakeCorpus) Periods() []string { return []string{"March", "May", "the first quarter"} }
func (c *fakeCorpus) Examples() []string {
	return []string{"March wheat exports?", "Oat prices in May?"}
}

func (c *fakeCorpus) Close() error {
	c.all.mu.Lock()
	defer c.all.mu.Unlock()
	c.all.closed[c.guild]++
	return nil
}

// sample is the usual answer of a fake corpus: it repeats the question in its subject, and the guild in its source.
func sample(guild string, q bot.Message) answer.Answer {
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

// A stage is a loopback Discord with the bot connected to it.
type stage struct {
	*discordtest.Server
	t       *testing.T
	corpora *fakeCorpora
	log     *bytes.Buffer
	out     *bytes.Buffer
	stop    func() error // stops the bot and returns how it ended
}

// schema returns Discord's description where it is at hand, read once.
var schema = sync.OnceValues(func() (*discordtest.Schema, error) {
	path := os.Getenv("QUAESTOR_DISCORD_OPENAPI")
	if path == "" {
		return nil, nil
	}
	return discordtest.LoadSchema(path)
})

// newStage starts a loopback Discord and the bot, and checks at the end that nothing was wrong with what the bot sent.
func newStage(t *testing.T, opts discordtest.Options, change ...func(*Config)) *stage {
	t.Helper()
	if testing.Short() {
		t.Skip("talks over sockets")
	}
	var err error
	if opts.Schema, err = schema(); err != nil {
		t.Fatal(err)
	}
	if opts.Heartbeat == 0 {
		opts.Heartbeat = 500 * time.Millisecond
	}
	server, err := discordtest.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{Server: server, t: t, corpora: newFakeCorpora(), log: &bytes.Buffer{}, out: &bytes.Buffer{}}
	st.serve(change...)
	t.Cleanup(func() {
		if err := st.stop(); err != nil {
			t.Errorf("Serve ended with %v", err)
		}
		server.Close()
		for _, p := range server.Problems() {
			t.Errorf("problem: %s", p)
		}
		if n := server.Pings(); n != 0 {
			t.Errorf("%d messages could have pinged somebody", n)
		}
		if t.Failed() {
			t.Logf("log:\n%s", st.log)
		}
	})
	if !server.AwaitShards(1, 20*time.Second) {
		t.Fatalf("bot did not connect; log:\n%s", st.log)
	}
	return st
}

// serve starts the bot.
func (st *stage) serve(change ...func(*Config)) {
	cfg := Config{Token: discordtest.Token, URL: st.URL(), Corpora: st.corpora, Log: slog.New(slog.NewTextHandler(&locked{w: st.log}, nil)), Out: st.out,
		identifyEvery: time.Second, backoff: 100 * time.Millisecond, User: Cooldown{Burst: 1000, Every: time.Millisecond}, Server: Cooldown{Burst: 1000, Every: time.Millisecond}}
	for _, c := range change {
		c(&cfg)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, cfg) }()
	st.stop = sync.OnceValue(func() error {
		cancel()
		select {
		case err := <-ended:
			return err
		case <-time.After(20 * time.Second):
			return errors.New("not at all")
		}
	})
}

// locked lets a log be written from several goroutines.
type locked struct {
	mu sync.Mutex
	w  *bytes.Buffer
}

func (l *locked) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(p)
}

// gone waits until no shard is connected.
func (st *stage) gone() {
	for range 5000 {
		if st.Connected() == 0 {
			return
		}
		time.Sleep(time.Millisecond)
	}
	st.t.Fatal("the shards stay connected")
}

// wait returns the response to a call.
func (st *stage) wait(c *discordtest.Call) discordtest.Result {
	st.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 15*time.Second)
	defer cancel()
	r, err := c.Wait(ctx)
	if err != nil {
		st.t.Fatalf("%v; log:\n%s", err, st.log)
	}
	return r
}

// answerTo returns the bot's reply to a message.
func (st *stage) answerTo(c *discordtest.Channel, m *discordtest.Message) *discordtest.Message {
	st.t.Helper()
	a, ok := c.AnswerTo(m, 15*time.Second)
	if !ok {
		st.t.Fatalf("no answer to %q; log:\n%s", m.Content, st.log)
	}
	return a
}

// press presses the button of m that bears a label.
func (st *stage) press(u *discordtest.User, c *discordtest.Channel, m *discordtest.Message, label string) discordtest.Result {
	st.t.Helper()
	b, ok := m.Button(label)
	if !ok {
		st.t.Fatalf("message has no button %q: %+v", label, m.Components)
	}
	return st.wait(u.Press(c, m, b.CustomID))
}
