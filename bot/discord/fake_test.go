package discord

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"log/slog"
	"os"
	"sync"
	"testing"
	"time"

	"quaestor/bot/discord/desk"
	"quaestor/bot/discord/discordtest"
	"quaestor/bot/discord/discordtest/openapi"
	"quaestor/bot/discord/shelf/shelftest"
)

// atOnce is how many tests run at the same time unless -parallel says otherwise: they wait for sockets and clocks, and take 1 s of a processor
// together.
const atOnce = "8"

func TestMain(m *testing.M) {
	if err := flag.Set("test.parallel", atOnce); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// A stage is a loopback Discord with the bot connected to it.
type stage struct {
	*discordtest.Server
	t       *testing.T
	corpora *shelftest.Corpora
	log     *locked
	out     *bytes.Buffer
	stop    func() error // stops the bot and returns how it ended
}

// described returns the check against Discord's description where that is at hand, read once.
var described = sync.OnceValues(func() (func(string, any) error, error) {
	path := os.Getenv("QUAESTOR_DISCORD_OPENAPI")
	if path == "" {
		return nil, nil
	}
	schema, err := openapi.Load(path)
	if err != nil {
		return nil, err
	}
	return schema.Check, nil
})

// newStage starts a loopback Discord and the bot, and checks at the end that nothing was wrong with what the bot sent.
func newStage(t *testing.T, opts discordtest.Options, change ...func(*Config)) *stage {
	t.Helper()
	if testing.Short() {
		t.Skip("talks over sockets")
	}
	var err error
	if opts.Check, err = described(); err != nil {
		t.Fatal(err)
	}
	if opts.Heartbeat == 0 {
		opts.Heartbeat = 500 * time.Millisecond
	}
	server, err := discordtest.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{Server: server, t: t, corpora: shelftest.New(), log: &locked{}, out: &bytes.Buffer{}}
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
	cfg := Config{Token: discordtest.Token, URL: st.URL(), Corpora: st.corpora, Log: slog.New(slog.NewTextHandler(st.log, nil)), Out: st.out,
		identifyEvery: time.Second, backoff: 100 * time.Millisecond, User: desk.Cooldown{Burst: 1000, Every: time.Millisecond}, Server: desk.Cooldown{Burst: 1000, Every: time.Millisecond}}
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
	w  bytes.Buffer
}

func (l *locked) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(p)
}

func (l *locked) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.String()
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
