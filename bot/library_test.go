package bot

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"quaestor/corpus"
)

// heap returns the bytes of live objects.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// TestManyGuilds opens many guilds of one store on demand; each is answered from its own articles. With QUAESTOR_LONG=1 there are 1,000.
func TestManyGuilds(t *testing.T) {
	guilds, articles := 12, 10
	if long() {
		guilds = 1000
	}
	store := newStore(t)
	start := time.Now()
	for n := range guilds {
		var all []corpus.Article
		for i := range articles {
			all = append(all, wheat(fmt.Sprint("w", i), fmt.Sprintf("%d.%d", n+1, i)))
			all[i].Text = strings.Replace(all[i].Text, "March", fmt.Sprint("March ", 2000+i), 1)
		}
		put(t, store.Corpus(fmt.Sprint(n)), all...)
	}
	t.Logf("%d guilds of %d articles made in %v", guilds, articles, time.Since(start))
	l := NewLibrary(store)
	before := heap()
	var open []*Guild
	var took []time.Duration
	for n := range guilds {
		start := time.Now()
		g, err := l.Guild(t.Context(), fmt.Sprint(n), nil)
		if err != nil {
			t.Fatal(err)
		}
		open = append(open, g)
		text := asked(t, g, "Norland wheat exports in March 2003?")
		took = append(took, time.Since(start))
		if want := fmt.Sprintf("%d.3 million tonnes", n+1); !strings.HasPrefix(text, want) {
			t.Errorf("guild %d is told %q, want %s", n, text, want)
		}
	}
	slices.Sort(took)
	t.Logf("opened and asked: median %v, 99%% %v, longest %v; %d bytes a guild", took[len(took)/2], took[len(took)*99/100], took[len(took)-1], (heap()-before)/int64(guilds))
	for _, g := range open {
		if err := g.Close(); err != nil {
			t.Error(err)
		}
	}
	if len(l.bots)+len(l.indexes) > 0 {
		t.Errorf("after all are closed the library keeps %d bots and %d indexes", len(l.bots), len(l.indexes))
	}
}

// TestSharedOnce holds that guilds without articles of their own are answered from one index.
func TestSharedOnce(t *testing.T) {
	store := newStore(t)
	put(t, store.Corpus(""), coal())
	l := NewLibrary(store)
	bots := map[*Bot]bool{}
	for n := range 50 {
		g, err := l.Guild(t.Context(), fmt.Sprint(n), nil)
		if err != nil {
			t.Fatal(err)
		}
		defer g.Close()
		if err := g.Use(context.Background(), func(b *Bot) error { bots[b] = true; return nil }); err != nil {
			t.Fatal(err)
		}
	}
	if len(bots) != 1 {
		t.Errorf("50 guilds are answered from %d bots, want 1", len(bots))
	}
}
