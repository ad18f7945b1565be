package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

// A newspaper is a server on loopback with a feed and its pages, which a test changes.
type newspaper struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]string // by path; what is not there is answered with 404
	asked int
}

func openNewspaper(t *testing.T, pages map[string]string) *newspaper {
	t.Helper()
	n := &newspaper{pages: pages}
	n.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n.mu.Lock()
		defer n.mu.Unlock()
		n.asked++
		page, ok := n.pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, strings.ReplaceAll(page, "HERE", n.URL))
	}))
	t.Cleanup(n.Close)
	return n
}

func (n *newspaper) set(path, page string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.pages[path] = page; page == "" {
		delete(n.pages, path)
	}
}

func feedOf(paths ...string) string {
	s := `<rss version="2.0"><channel><title>Norland News</title>`
	for _, p := range paths {
		s += "<item><title>" + p + "</title><link>HERE" + p + "</link></item>"
	}
	return s + "</channel></rss>"
}

func pageOf(text string) string {
	return "<html><head><title>" + text + "</title></head><body><article><h1>" + text + "</h1><p>" + text + " The office said so on Friday.</p></article></body></html>"
}

func testRefresher(now func() time.Time) *Refresher {
	return NewRefresher(ingest.Options{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, Pause: time.Nanosecond, Now: now})
}

func openStore(t *testing.T) *corpus.Store {
	t.Helper()
	store, err := corpus.OpenStore(context.Background(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return store
}

// held returns how many articles a corpus holds.
func held(t *testing.T, c *corpus.Corpus) int {
	t.Helper()
	v, err := c.Current(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return v.Articles
}

// TestSharedPage holds that an article which two sources have goes when neither has it any more, and not before.
func TestSharedPage(t *testing.T) {
	ctx := context.Background()
	n := openNewspaper(t, map[string]string{"/a.xml": feedOf("/rice", "/tea"), "/b.xml": feedOf("/rice"), "/rice": pageOf("Rice rose 3 percent."), "/tea": pageOf("Tea fell 2 percent.")})
	c := openStore(t).Corpus("7")
	r := testRefresher(nil)
	for _, name := range []string{"a", "b"} {
		if err := AddSource(ctx, c, ingest.Source{Name: name, Address: n.URL + "/" + name + ".xml"}); err != nil {
			t.Fatal(err)
		}
		if done, err := r.Refresh(ctx, c, name, false); err != nil || done.Err != nil {
			t.Fatal(err, done.Err)
		}
	}
	if err := AddSource(ctx, c, ingest.Source{Name: "a", Address: n.URL}); !errors.Is(err, ErrSourceName) {
		t.Errorf("AddSource of a name that is taken: %v, want ErrSourceName", err)
	}
	if got := held(t, c); got != 2 {
		t.Fatalf("%d articles, want 2", got)
	}
	if _, _, err := RemoveSource(ctx, c, "a", false); err != nil {
		t.Fatal(err)
	}
	if got := held(t, c); got != 1 {
		t.Errorf("%d articles after one of two sources went, want 1", got)
	}
	if _, _, err := RemoveSource(ctx, c, "b", true); err != nil {
		t.Fatal(err)
	}
	if got := held(t, c); got != 1 {
		t.Errorf("%d articles after the other went and they were to be kept, want 1", got)
	}
	if _, _, err := RemoveSource(ctx, c, "b", false); !errors.Is(err, ErrNoSource) {
		t.Errorf("RemoveSource of none: %v, want ErrNoSource", err)
	}
}

// TestRunDue holds that sources are refreshed when they are due, in every corpus, by one of two processes, and that one that fails keeps its
// articles and stops nobody else.
func TestRunDue(t *testing.T) {
	n := openNewspaper(t, map[string]string{"/a.xml": feedOf("/rice"), "/rice": pageOf("Rice rose 3 percent."), "/b.xml": feedOf("/tea"), "/tea": pageOf("Tea fell 2 percent.")})
	store := openStore(t)
	at := time.Date(2021, 4, 2, 12, 0, 0, 0, time.UTC)
	run := func() map[string]string {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		var mu sync.Mutex
		got := map[string]string{}
		var wg sync.WaitGroup
		for range 2 {
			due := make(chan struct{})
			wg.Go(func() {
				<-due
				testRefresher(func() time.Time { return at }).Run(ctx, store, func(guild string, done Refreshed, err error) {
					mu.Lock()
					defer mu.Unlock()
					if done.Name == "" {
						t.Errorf("Run: %v", err)
						return
					}
					got[guild+"/"+done.Name] += fmt.Sprint(len(done.Diffs), done.Err != nil || err != nil)
					if len(got) == 2 {
						time.AfterFunc(200*time.Millisecond, cancel) // time for the other to do it again, which it must not
					}
				})
			})
			close(due)
		}
		wg.Wait()
		return got
	}
	for guild, path := range map[string]string{"": "/a.xml", "7": "/b.xml"} {
		if err := AddSource(context.Background(), store.Corpus(guild), ingest.Source{Name: "news", Address: n.URL + path}); err != nil {
			t.Fatal(err)
		}
	}
	if err := AddSource(context.Background(), store.Corpus(""), ingest.Source{Name: "paused", Address: n.URL + "/a.xml", Paused: true}); err != nil {
		t.Fatal(err)
	}
	if got := run(); fmt.Sprint(got) != "map[/news:1 false 7/news:1 false]" {
		t.Errorf("first run: %v, want both refreshed once", got)
	}
	n.set("/a.xml", "")
	n.set("/rice", "")
	n.set("/tea", pageOf("Tea fell 4 percent."))
	at = at.Add(time.Hour)
	if got := run(); fmt.Sprint(got) != "map[/news:0 true 7/news:1 false]" {
		t.Errorf("second run: %v, want one failed and one changed", got)
	}
	if got := held(t, store.Corpus("")); got != 1 {
		t.Errorf("%d articles of a source that fails, want 1", got)
	}
	s, err := FindSource(context.Background(), store.Corpus(""), "news")
	if err != nil || !s.State.Failing.Equal(at) || s.State.Failures != 1 {
		t.Errorf("FindSource = %+v, %v, want failing since %v", s.State, err, at)
	}
}

// TestRefreshHeld holds that a refresh which would make a gold question worse is held back: the source says why, its articles stay, and the
// page is looked at again once the question is gone.
func TestRefreshHeld(t *testing.T) {
	ctx := context.Background()
	n := openNewspaper(t, map[string]string{"/a.xml": feedOf("/rice"), "/rice": pageOf("Norland rice exports rose 3 percent in March 2021.")})
	c := openStore(t).Corpus("")
	r := testRefresher(nil)
	if err := AddSource(ctx, c, ingest.Source{Name: "news", Address: n.URL + "/a.xml"}); err != nil {
		t.Fatal(err)
	}
	refresh := func() Refreshed {
		done, err := r.Refresh(ctx, c, "news", false)
		if err != nil {
			t.Fatal(err)
		}
		return done
	}
	refresh()
	gold := Gold{Question: "Norland rice exports growth in March 2021?", Figures: []GoldFigure{{Value: "3", Unit: "percent"}}}
	if err := c.Put(ctx, corpus.GoldKind, gold.Question, gold); err != nil {
		t.Fatal(err)
	}
	n.set("/rice", pageOf("Norland rice exports rose 8 percent in March 2021."))
	done := refresh()
	if _, held := errors.AsType[*HeldError](done.Err); !held || len(done.Diffs) == 0 || !strings.Contains(done.State.Error, "gold question") || done.State.Failing.IsZero() {
		t.Errorf("Refresh = %+v, want it held back, and why in the state", done)
	}
	v, err := c.Current(ctx)
	if err != nil || v.Number != 1 {
		t.Errorf("Current = %v, %v, want the version from before", v.Number, err)
	}
	if err := c.Delete(ctx, corpus.GoldKind, gold.Question); err != nil {
		t.Fatal(err)
	}
	if done := refresh(); done.Err != nil || done.Changed == 0 || !done.State.Failing.IsZero() {
		t.Errorf("Refresh = %+v, want the changed figure taken in", done)
	}
}

// TestMark holds that what is cited of a source which fails for long says so, and no longer when it is mended.
func TestMark(t *testing.T) {
	ctx := context.Background()
	n := openNewspaper(t, map[string]string{"/a.xml": feedOf("/rice"), "/rice": pageOf("Norland rice exports rose 3 percent in March 2021.")})
	c := openStore(t).Corpus("")
	at := time.Date(2021, 4, 2, 12, 0, 0, 0, time.UTC)
	r := testRefresher(func() time.Time { return at })
	if err := AddSource(ctx, c, ingest.Source{Name: "news", Address: n.URL + "/a.xml"}); err != nil {
		t.Fatal(err)
	}
	b, err := NewLibrary(c.Store()).Guild(ctx, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close() // read only
	steps := []struct {
		name  string
		do    func()
		stale bool
	}{
		{"fresh", func() {}, false},
		{"fails for an hour", func() { n.set("/a.xml", "") }, false},
		{"fails for four hours", func() { at = at.Add(3 * time.Hour) }, true},
		{"mended", func() { n.set("/a.xml", feedOf("/rice")) }, false},
	}
	for _, tt := range steps {
		tt.do()
		at = at.Add(time.Hour)
		if _, err := r.Refresh(ctx, c, "news", false); err != nil {
			t.Fatal(err)
		}
		ans, err := b.Ask(ctx, Message{Text: "Norland rice exports growth in March 2021?"})
		if err != nil || len(ans.Citations) == 0 {
			t.Fatalf("%s: Ask = %+v, %v, want an answer", tt.name, ans, err)
		}
		if got := ans.Citations[0].Stale; got != tt.stale || strings.Contains(ans.Text, "may be out of date") != tt.stale {
			t.Errorf("%s: stale %v in %q, want %v", tt.name, got, ans.Text, tt.stale)
		}
	}
}

// TestRefreshCancelled holds that a refresh which is cut short leaves everything as it was, and is due again.
func TestRefreshCancelled(t *testing.T) {
	n := openNewspaper(t, map[string]string{"/a.xml": feedOf("/rice"), "/rice": pageOf("Rice rose 3 percent.")})
	store := openStore(t)
	c := store.Corpus("")
	if err := AddSource(context.Background(), c, ingest.Source{Name: "news", Address: n.URL + "/a.xml"}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	r := NewRefresher(ingest.Options{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, Pause: time.Nanosecond, Look: func(string) { cancel() }})
	r.Run(ctx, store, func(_ string, done Refreshed, err error) { t.Errorf("reported %+v, %v, want nothing", done, err) })
	s, err := FindSource(context.Background(), c, "news")
	if err != nil || !s.Due(s.State, time.Now()) || held(t, c) != 0 {
		t.Errorf("FindSource = %+v, %v, want it due and nothing taken in", s, err)
	}
}

// TestClaim holds that of several who refresh a source one does, whoever they are and however long it takes, and that nobody waits long for
// one that died.
func TestClaim(t *testing.T) {
	ctx := context.Background()
	begun, goOn := make(chan struct{}), make(chan struct{})
	slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/rice" {
			http.NotFound(w, r)
			return
		}
		begun <- struct{}{}
		<-goOn
		fmt.Fprint(w, pageOf("Rice rose 3 percent."))
	}))
	defer slow.Close()
	c := openStore(t).Corpus("7")
	at := time.Date(2021, 4, 2, 12, 0, 0, 0, time.UTC)
	one, other := testRefresher(func() time.Time { return at }), testRefresher(func() time.Time { return at.Add(lease / 2) })
	if err := AddSource(ctx, c, ingest.Source{Name: "rice", Address: slow.URL + "/rice"}); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error)
	go func() {
		_, err := one.Refresh(ctx, c, "rice", false)
		ended <- err
	}()
	<-begun
	if _, err := other.Refresh(ctx, c, "rice", false); !errors.Is(err, ErrBusy) {
		t.Errorf("Refresh beside another = %v, want ErrBusy", err)
	}
	if _, _, ok := other.turn(ctx, c, "rice"); ok {
		t.Error("a source that somebody else refreshes is refreshed when due")
	}
	goOn <- struct{}{}
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	s, err := FindSource(ctx, c, "rice")
	if got := claimOf(t, c, "rice"); err != nil || got != (sourceClaim{}) || !s.State.Fresh.Equal(at) {
		t.Errorf("after the refresh: %+v, claimed %+v, %v, want it fresh and free", s.State, got, err)
	}
	if err := c.Put(ctx, corpus.SourceClaimKind, "rice", sourceClaim{"one that died", at.Add(lease)}); err != nil {
		t.Fatal(err)
	}
	if _, err := one.Refresh(ctx, c, "rice", false); !errors.Is(err, ErrBusy) {
		t.Errorf("Refresh just after another process died = %v, want ErrBusy", err)
	}
	go func() { <-begun; goOn <- struct{}{} }()
	if _, err := testRefresher(func() time.Time { return at.Add(lease) }).Refresh(ctx, c, "rice", false); err != nil {
		t.Errorf("Refresh a while after another process died = %v", err)
	}
}

// claimOf returns the claim of a source.
func claimOf(t *testing.T, c *corpus.Corpus, name string) sourceClaim {
	t.Helper()
	var s sourceClaim
	if _, err := c.Get(context.Background(), corpus.SourceClaimKind, name, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestClaimLost holds that a process which stood still for longer than a lease leaves the source to who took it meanwhile, and takes nothing in:
// neither an extension, what it fetched, nor its release touches the claim and the state of the other.
func TestClaimLost(t *testing.T) {
	ctx := context.Background()
	c := openStore(t).Corpus("7")
	at := time.Date(2021, 4, 2, 12, 0, 0, 0, time.UTC)
	other := testRefresher(func() time.Time { return at.Add(lease) })
	var theirs *hold
	slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/rice" {
			http.NotFound(w, r)
			return
		}
		var err error
		if theirs, err = other.claim(ctx, c, "rice"); err != nil {
			t.Errorf("claim after a lease: %v", err)
		}
		fmt.Fprint(w, pageOf("Rice rose 3 percent."))
	}))
	defer slow.Close()
	if err := AddSource(ctx, c, ingest.Source{Name: "rice", Address: slow.URL + "/rice"}); err != nil {
		t.Fatal(err)
	}
	_, err := testRefresher(func() time.Time { return at }).Refresh(ctx, c, "rice", false)
	if !errors.Is(err, ErrBusy) || held(t, c) != 0 {
		t.Errorf("Refresh whose claim was lost = %v, %d articles taken in, want ErrBusy and none", err, held(t, c))
	}
	if theirs == nil {
		t.Fatal("the source was not fetched")
	}
	if got := claimOf(t, c, "rice"); got.Owner != theirs.owner || !got.Until.Equal(at.Add(2*lease)) {
		t.Errorf("claimed %+v, want what the other claimed", got)
	}
	if err := forget(ctx, c, "rice"); err != nil {
		t.Fatal(err)
	}
	if err := theirs.extend(ctx); !errors.Is(err, ErrBusy) {
		t.Errorf("extend of a source that was removed = %v, want ErrBusy", err)
	}
	if err := theirs.release(ctx); err != nil {
		t.Error(err)
	}
	if got := claimOf(t, c, "rice"); got != (sourceClaim{}) {
		t.Errorf("a source that was removed is claimed: %+v", got)
	}
}

// TestStateOfRemoved holds that a source which was removed while it was refreshed gets no state: neither where the corpus is in trouble nor where gold
// questions held the refresh back.
func TestStateOfRemoved(t *testing.T) {
	ctx := context.Background()
	c := openStore(t).Corpus("7")
	change := func() error {
		return changeState(ctx, c, "rice", func(s *ingest.State) { s.Failures++ })
	}
	if err := AddSource(ctx, c, ingest.Source{Name: "rice", Address: "https://gazette.example/rice"}); err != nil {
		t.Fatal(err)
	}
	if err := change(); err != nil {
		t.Errorf("changeState of a source that was never refreshed: %v", err)
	}
	if s, err := FindSource(ctx, c, "rice"); err != nil || s.State.Failures != 1 {
		t.Errorf("FindSource = %+v, %v, want the change", s.State, err)
	}
	if _, _, err := RemoveSource(ctx, c, "rice", false); err != nil {
		t.Fatal(err)
	}
	if err := change(); !errors.Is(err, ErrNoSource) {
		t.Errorf("changeState of a source that was removed = %v, want ErrNoSource", err)
	}
	if docs, err := c.Documents(ctx, ""); err != nil || len(docs) > 0 {
		t.Errorf("of a source that was removed %d documents stay, %v", len(docs), err)
	}
}

// TestPast holds that the articles of pages which are looked at no more stay, and go with their source.
func TestPast(t *testing.T) {
	ctx := context.Background()
	n := openNewspaper(t, map[string]string{"/a.xml": feedOf("/rice"), "/rice": pageOf("Rice rose 3 percent.")})
	c := openStore(t).Corpus("7")
	if err := AddSource(ctx, c, ingest.Source{Name: "a", Address: n.URL + "/a.xml"}); err != nil {
		t.Fatal(err)
	}
	put(t, c, coal())
	past, err := pastOf(ctx, c, "a", []string{coal().ID, coal().ID})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Put(ctx, past.Kind, past.Name, past.JSON); err != nil {
		t.Fatal(err)
	}
	if past, err = pastOf(ctx, c, "a", []string{"b"}); err != nil || string(past.JSON) != fmt.Sprintf(`["b",%q]`, coal().ID) && string(past.JSON) != fmt.Sprintf(`[%q,"b"]`, coal().ID) {
		t.Errorf("pastOf = %s, %v", past.JSON, err)
	}
	if done, err := testRefresher(nil).Refresh(ctx, c, "a", false); err != nil || done.Err != nil || held(t, c) != 2 {
		t.Fatalf("after a refresh %d articles are held: %v, %v", held(t, c), err, done.Err)
	}
	if _, _, err := RemoveSource(ctx, c, "a", false); err != nil || held(t, c) != 0 {
		t.Errorf("RemoveSource = %v, %d articles stay", err, held(t, c))
	}
}

// BenchmarkDue looks which sources of 200 guilds are due, each of 1,000 pages.
func BenchmarkDue(b *testing.B) {
	store, err := corpus.OpenStore(b.Context(), b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	state := ingest.State{Kind: ingest.FeedSource, Items: map[string]ingest.Item{}}
	for i := range 1000 {
		page := fmt.Sprintf("https://gazette.example/business/2021/04/%05d-rice-rose-again.html", i)
		state.Items[page] = ingest.Item{Version: "0123456789abcdef", Articles: map[string]string{page: strings.Repeat("0123456789abcdef", 4)}}
	}
	for guild := range 200 {
		c := store.Corpus(fmt.Sprint(guild))
		if err := AddSource(b.Context(), c, ingest.Source{Name: "news", Address: "https://gazette.example/feed"}); err != nil {
			b.Fatal(err)
		}
		docs, err := stateOf("news", state, ingest.State{})
		if err != nil {
			b.Fatal(err)
		}
		for _, d := range docs {
			if err := c.Put(b.Context(), d.Kind, d.Name, d.JSON); err != nil {
				b.Fatal(err)
			}
		}
	}
	r := testRefresher(nil)
	for b.Loop() {
		if due, err := r.due(b.Context(), store); err != nil || len(due) != 200 {
			b.Fatalf("%d sources are due: %v", len(due), err)
		}
	}
}
