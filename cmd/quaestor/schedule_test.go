package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"quaestor/bot"
	"quaestor/bot/discord/discordtest"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

// TestServeRefreshes holds that a serving bot refreshes the sources that are due, each in its corpus, and answers from what they have; that it
// says in its log which fails; and that it ends while a site keeps it waiting.
func TestServeRefreshes(t *testing.T) {
	t.Parallel()
	st := newStage(t, discordtest.Options{})
	var waiting atomic.Bool
	slow := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		waiting.Store(true)
		<-r.Context().Done()
	}))
	defer slow.Close()
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/barley" {
			fmt.Fprint(w, "<html><head><title>Barley exports rise</title></head><body><h1>Barley exports rise</h1><p>Norland barley exports rose 7.3% in March 2021, the office said.</p></body></html>")
			return
		}
		http.NotFound(w, r)
	}))
	defer site.Close()
	g := st.AddGuild("Harvest Club")
	c, told := g.AddChannel("figures"), g.AddChannel("log")
	ctx := context.Background()
	store, err := corpus.OpenStore(ctx, st.data)
	if err != nil {
		t.Fatal(err)
	}
	for name, at := range map[string]string{"barley": site.URL, "gone": site.URL, "slow": slow.URL} {
		if err := bot.AddSource(ctx, store.Corpus(g.ID), ingest.Source{Name: name, Address: at + "/" + name}); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.Corpus(g.ID).Put(ctx, corpus.SettingKind, "log", told.ID); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	p := st.serve([]string{"QUAESTOR_ALLOW=127.0.0.0/8"})
	st.connected(1, p)
	var got string
	for end := time.Now().Add(40 * time.Second); time.Now().Before(end) && !(strings.Contains(got, "**7.3%**") && waiting.Load() && strings.Contains(p.printed(), "a source fails")); time.Sleep(100 * time.Millisecond) {
		got = st.ask(st.AddUser("x"), c, "Norland barley exports growth in March 2021?").Text()
	}
	if !strings.Contains(got, "**7.3%**") {
		t.Errorf("answer %q, want what the source has; log:\n%s", got, p.printed())
	}
	if log := p.printed(); !strings.Contains(log, "source=gone") || !strings.Contains(log, "404 Not Found") {
		t.Errorf("the log names no source that fails:\n%s", log)
	}
	said := func(what string) func([]*discordtest.Message) bool {
		return func(all []*discordtest.Message) bool {
			return slices.ContainsFunc(all, func(m *discordtest.Message) bool { return strings.Contains(m.Text(), what) })
		}
	}
	for _, what := range []string{"The source gone cannot be read", "refreshed: barley"} {
		if !told.Await(5*time.Second, said(what)) {
			t.Errorf("the log channel does not say %q", what)
		}
	}
	if code := st.end(p); code != 0 {
		t.Errorf("exit status %d while a site keeps it waiting:\n%s", code, p.printed())
	}
}
