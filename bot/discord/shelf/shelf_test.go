package shelf

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/corpus"
)

// counting counts how often corpora are opened and closed.
type counting struct {
	mu             sync.Mutex
	opened, closed map[string]int
}

func (c *counting) Open(_ context.Context, guild string) (Corpus, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if guild == "99999" {
		return nil, errors.New("disk is on fire")
	}
	c.opened[guild]++
	return &empty{all: c, guild: guild}, nil
}

// empty is a corpus of no articles.
type empty struct {
	Corpus
	all   *counting
	guild string
}

func (e *empty) Close() error {
	e.all.mu.Lock()
	defer e.all.mu.Unlock()
	e.all.closed[e.guild]++
	return nil
}

func TestShelf(t *testing.T) {
	f := &counting{opened: map[string]int{}, closed: map[string]int{}}
	p := New(f, time.Minute, 100, func(err error) { t.Error(err) })
	var all sync.WaitGroup
	for i := range 100 {
		all.Go(func() {
			if err := p.Use(t.Context(), fmt.Sprint(i%4), func(Corpus) error { return nil }); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	for guild, n := range f.opened {
		if n != 1 {
			t.Errorf("corpus %s was opened %d times", guild, n)
		}
	}
	err := p.Use(t.Context(), "0", func(Corpus) error { return p.Sweep(time.Now().Add(time.Hour)) })
	if err != nil || f.closed["0"] != 0 || f.closed["1"] != 1 {
		t.Errorf("sweep closed %v, %v; want all but the one in use", f.closed, err)
	}
	for range 2 {
		if err := p.Use(t.Context(), "99999", func(Corpus) error { return nil }); err == nil {
			t.Error("use of a corpus that cannot be opened succeeds")
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := p.Use(ctx, "new", func(Corpus) error { return nil }); err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("use with an ended context = %v", err)
	}
}

// TestRoom checks that room is made by closing the corpus that was used longest ago, be it the shared one, and never one in use.
func TestRoom(t *testing.T) {
	f := &counting{opened: map[string]int{}, closed: map[string]int{}}
	p := New(f, time.Hour, 2, func(err error) { t.Error(err) })
	use := func(guild string, meanwhile func()) {
		t.Helper()
		if err := p.Use(t.Context(), guild, func(Corpus) error { meanwhile(); return nil }); err != nil {
			t.Error(err)
		}
	}
	nothing := func() {}
	use("", func() { use("1", func() { use("2", nothing) }) })
	p.closing.Wait()
	if len(f.closed) != 0 {
		t.Fatalf("closed %v while all were in use", f.closed)
	}
	for _, guild := range []string{"", "1", "2"} { // now the shared one was used longest ago
		use(guild, nothing)
	}
	use("3", nothing)
	p.closing.Wait()
	if f.closed[""] != 1 || len(f.closed) != 1 {
		t.Errorf("closed %v to make room, want the shared corpus", f.closed)
	}
}

// harvests opens a bot over articles for every guild.
type harvests func() []corpus.Article

func (h harvests) Open(context.Context, string) (Corpus, error) {
	b, err := bot.New(h())
	if err != nil {
		return nil, err
	}
	return withoutSurvey{bot: b}, nil
}

// withoutSurvey is a corpus that has only its bot.
type withoutSurvey struct {
	Corpus
	bot *bot.Bot
}

func (w withoutSurvey) Ask(ctx context.Context, m bot.Message) (answer.Answer, error) {
	return w.bot.Ask(ctx, m)
}
func (w withoutSurvey) Close() error { return w.bot.Close() }

// TestClosingGivesMemoryBack opens the corpora of fifty guilds of twenty articles each, and closes them.
func TestClosingGivesMemoryBack(t *testing.T) {
	const each, guilds = 20, 50
	p := New(harvests(func() []corpus.Article {
		var out []corpus.Article
		for i := range each {
			a := harvest()[0]
			a.ID = fmt.Sprint("h", i)
			out = append(out, a)
		}
		return out
	}), time.Minute, guilds, func(err error) { t.Error(err) })
	before := heap()
	for i := range guilds {
		err := p.Use(t.Context(), fmt.Sprint(i), func(c Corpus) error {
			_, err := c.Ask(t.Context(), bot.Message{Text: "Wheat exports in May?"})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	open := heap()
	if err := p.Sweep(time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if left := int64(heap()) - int64(before); left > int64(open-before)/4 {
		t.Errorf("%d bytes are held after closing, of %d", left, open-before)
	}
}

func TestMakesRoom(t *testing.T) {
	f := &counting{opened: map[string]int{}, closed: map[string]int{}}
	p := New(f, time.Minute, 3, func(err error) { t.Error(err) })
	use := func(guild string, do func()) {
		t.Helper()
		if err := p.Use(t.Context(), guild, func(Corpus) error { do(); return nil }); err != nil {
			t.Error(err)
		}
	}
	nothing := func() {}
	use("busy", func() {
		for i := range 20 {
			use(fmt.Sprint(i), nothing)
			use("often", nothing)
		}
	})
	if n := p.Open(); n != 3 {
		t.Errorf("%d corpora are open, want 3", n)
	}
	if err := p.Close(); err != nil {
		t.Error(err)
	}
	if f.opened["busy"] != 1 || f.opened["often"] != 1 || f.closed["0"] != 1 || f.closed["19"] != 1 || p.Open() != 0 {
		t.Errorf("opened %v, closed %v, open %d", f.opened, f.closed, p.Open())
	}
}

// heap returns the bytes in use after a collection.
func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
