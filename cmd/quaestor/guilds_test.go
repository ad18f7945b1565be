package main

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/discord/discordtest"
	"quaestor/corpus"
	"quaestor/corpus/period"
)

// months and goods are what the articles of [harvests] are about.
var (
	months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October"}
	goods  = [...]string{"Wheat", "Barley"}
)

// harvests returns the twenty articles of guild n: for each good and month of 2021 one, with figures that no other guild has.
func harvests(n int) []corpus.Article {
	var out []corpus.Article
	for g, good := range goods {
		for m, month := range months {
			text := fmt.Sprintf("%s exports of Freedonia rose %d.%d percent in %s to %d,%03d tonnes, the ministry said.\n\n"+
				"Farmers had expected more after the mild winter. %s prices fell %d.%d percent from the month before. There were %d,%03d farms at the end of %s.\n\n"+
				"The ministry will publish its next report in three weeks.", good, n%90+1, m, month, n%9+1, n%1000, good, m+1, g, n%9+1, (n+m)%1000, month)
			out = append(out, corpus.Article{ID: fmt.Sprint(good, m), Title: fmt.Sprintf("Freedonia's %s exports rise in %s", strings.ToLower(good), month),
				Date: period.Date{Year: 2021, Month: m + 2, Day: 5}, Source: "Harvest Post", Text: text})
		}
	}
	return out
}

// TestManyGuilds serves guilds with twenty articles each in one process, and asks each of them: 5,000 guilds with QUAESTOR_LONG=1, else 20.
func TestManyGuilds(t *testing.T) {
	if !long() {
		t.Parallel()
	}
	guilds := 20
	if long() {
		guilds = 5000
	}
	st := newStage(t, discordtest.Options{Keep: 2000})
	var channels []*discordtest.Channel
	start := time.Now()
	store, err := corpus.OpenStore(t.Context(), st.data)
	if err != nil {
		t.Fatal(err)
	}
	for i := range guilds {
		g := st.AddGuild(fmt.Sprint("guild ", i))
		channels = append(channels, g.AddChannel("figures"))
		if _, err := bot.Change(t.Context(), store.Corpus(g.ID), corpus.Changes{Put: harvests(i)}, bot.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d guilds of 20 articles made in %s", guilds, time.Since(start).Round(time.Millisecond))

	start = time.Now()
	p := st.serve([]string{"QUAESTOR_LOG=warn"})
	st.connected(1, p)
	started, empty := time.Since(start), resident(t, p.Process.Pid)
	first, again := st.askAll(channels), resident(t, p.Process.Pid)
	second := st.askAll(channels)
	t.Logf("started in %s; %d MiB with no corpus open, %d MiB when each of %d had been asked; first question of a guild p50 %s p99 %s max %s, second p50 %s p99 %s",
		started.Round(time.Millisecond), empty>>20, again>>20, guilds, quantile(first, 0.5), quantile(first, 0.99), quantile(first, 1), quantile(second, 0.5), quantile(second, 0.99))
	if code := st.end(p); code != 0 {
		t.Errorf("exit status %d:\n%s", code, p.printed())
	}
}

// askAll asks every guild for a figure that it alone has, and returns how long each waited for the first response.
func (st *stage) askAll(channels []*discordtest.Channel) []time.Duration {
	var mu sync.Mutex
	var acks []time.Duration
	var all sync.WaitGroup
	next := make(chan int)
	for range 4 {
		all.Go(func() {
			for i := range next {
				call := st.AddUser("u").Slash(channels[i], "ask", map[string]any{"question": "Wheat exports growth in March 2021?"})
				r := st.wait(call)
				call.Forget()
				if want := fmt.Sprintf("**%d.2 percent**", i%90+1); !strings.Contains(r.Message.Text(), want) {
					st.t.Errorf("guild %d answers %q, want %q", i, r.Message.Text(), want)
				}
				mu.Lock()
				acks = append(acks, r.Ack)
				mu.Unlock()
			}
		})
	}
	for i := range channels {
		next <- i
	}
	close(next)
	all.Wait()
	return acks
}
