package ingest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
)

var loopback = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

// A site is a server whose pages a test changes. A page whose text begins with a number is answered with that status.
type site struct {
	*httptest.Server
	mu     sync.Mutex
	pages  map[string]string
	types  map[string]string
	asked  []string // paths, in order; those that were unchanged with " 304"
	agents map[string]bool
	busy   int
	most   int // requests at the same time
}

func newSite(t *testing.T, pages map[string]string) *site {
	t.Helper()
	s := &site{pages: pages, types: map[string]string{}, agents: map[string]bool{}}
	s.Server = httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(s.Close)
	return s
}

func (s *site) serve(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.busy++
	s.most = max(s.most, s.busy)
	page, ok := s.pages[r.URL.Path]
	s.agents[r.UserAgent()] = true
	s.mu.Unlock()
	time.Sleep(time.Millisecond)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.busy--
	tag := `"` + hashOf(page) + `"`
	note := ""
	defer func() { s.asked = append(s.asked, r.URL.Path+note) }()
	if !ok {
		http.NotFound(w, r)
		return
	}
	if t := s.types[r.URL.Path]; t != "" {
		w.Header().Set("Content-Type", t)
	}
	var status int
	if _, err := fmt.Sscanf(page, "%d", &status); err == nil && status >= 400 && status < 600 {
		w.Header().Set("Retry-After", "7200")
		w.WriteHeader(status)
		return
	}
	if r.Header.Get("If-None-Match") == tag {
		note = " 304"
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("ETag", tag)
	fmt.Fprint(w, strings.ReplaceAll(page, "HERE", s.URL))
}

// set changes a page; an empty text removes it.
func (s *site) set(path, page string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pages[path] = page; page == "" {
		delete(s.pages, path)
	}
}

// visits returns what was asked for since the last call.
func (s *site) visits() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := strings.Join(s.asked, " ")
	s.asked = nil
	return out
}

// clock is a time that a test moves.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// testClient returns a client that may fetch from this computer, and its clock. Pauses end at once, since its time stands still.
func testClient() (*Client, *clock) {
	at := &clock{at: time.Date(2021, 4, 5, 12, 0, 0, 0, time.UTC)}
	return NewClient(Options{Allow: loopback, Folders: true, Pause: time.Nanosecond, Timeout: 5 * time.Second, Now: at.now, Contact: "mailto:op@bot.example"}), at
}

func pageOf(title, text string) string {
	return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + text + "</p><p>This was said by the ministry on Friday in a statement.</p></article></body></html>"
}

// feedOf returns an RSS feed of pages.
func feedOf(paths ...string) string {
	var s strings.Builder
	s.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>Norland News</title>`)
	for _, p := range paths {
		fmt.Fprintf(&s, `<item><title>Story %s</title><link>HERE%s</link><pubDate>Fri, 02 Apr 2021 09:30:00 GMT</pubDate></item>`, p, p)
	}
	return s.String() + "</channel></rss>"
}

// step is one refresh, told as a moderator would see it.
func step(t *testing.T, c *Client, s Source, state State) (string, State) {
	t.Helper()
	u, next, err := c.Fetch(context.Background(), s, state)
	data, jsonErr := json.Marshal(next)
	if jsonErr != nil {
		t.Fatal(jsonErr)
	}
	var back State
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatalf("reading the state back: %v", err)
	}
	var put []string
	for _, a := range u.Put {
		put = append(put, strings.TrimPrefix(a.Title, "Story "))
	}
	text := fmt.Sprintf("put %v remove %d faults %d", put, len(u.Remove), len(u.Faults))
	if err != nil {
		text += " error " + err.Error()
	}
	return text, back
}

// TestFeed goes through the life of a feed: new entries, changes, deletion, failure, repair.
func TestFeed(t *testing.T) {
	site := newSite(t, map[string]string{"/feed": feedOf("/a", "/b"), "/a": pageOf("Rice", "Rice rose 3 percent."), "/b": pageOf("Tea", "Tea fell 4 percent.")})
	c, at := testClient()
	s := Source{Name: "norland", Address: site.URL + "/feed"}
	var state State
	steps := []struct {
		name    string
		do      func()
		want    string
		visits  string
		failing bool
	}{
		{"register", func() {}, "put [Rice Tea] remove 0 faults 0", "/robots.txt /feed /a /b", false},
		{"nothing new", func() {}, "put [] remove 0 faults 0", "/feed 304 /a 304 /b 304", false},
		{"a new entry", func() {
			site.set("/feed", feedOf("/c", "/a", "/b"))
			site.set("/c", pageOf("Coal", "Coal rose 5 percent."))
		}, "put [Coal] remove 0 faults 0", "/feed /c /a 304 /b 304", false},
		{"an entry leaves the feed, its page stays", func() { site.set("/feed", feedOf("/c", "/a")) }, "put [] remove 0 faults 0", "/feed /b 304 /c 304 /a 304", false},
		{"a day later a page has changed, though its entry has not", func() {
			at.add(25 * time.Hour)
			site.set("/a", pageOf("Rice", "Rice rose 6 percent."))
		}, "put [Rice] remove 0 faults 0", "/robots.txt /feed 304 /a /c 304 /b 304", false},
		{"a page that the feed no longer lists is deleted", func() { site.set("/b", "") },
			"put [] remove 1 faults 0", "/feed 304 /a 304 /c 304 /b", false},
		{"the feed breaks", func() { site.set("/feed", "<html><body><p>We are moving.") },
			"put [] remove 0 faults 0 error refreshing source \"norland\": HERE/feed: no feed that can be read: failed to detect feed type", "/feed", true},
		{"the server fails", func() { site.set("/feed", "503") },
			"put [] remove 0 faults 0 error refreshing source \"norland\": HERE/feed: the server answered 503 Service Unavailable", "/feed", true},
		{"it is mended", func() { site.set("/feed", feedOf("/c", "/a")) }, "put [] remove 0 faults 0", "/feed 304 /a 304 /c 304", false},
		{"one page cannot be read", func() {
			site.set("/feed", feedOf("/d", "/c", "/a"))
			site.set("/d", "<html><body></body></html>")
		}, "put [] remove 0 faults 1", "/feed /d /c 304 /a 304", false},
		{"that page is mended", func() { site.set("/d", pageOf("Salt", "Salt rose 7 percent.")) }, "put [Salt] remove 0 faults 0", "/feed 304 /d /a 304 /c 304", false},
		{"a page goes", func() { site.set("/d", "404") }, "put [] remove 1 faults 0", "/feed 304 /a 304 /c 304 /d", false},
		{"and comes back as it was", func() { site.set("/d", pageOf("Salt", "Salt rose 7 percent.")) }, "put [Salt] remove 0 faults 0", "/feed 304 /d /a 304 /c 304", false},
	}
	for _, tt := range steps {
		tt.do()
		at.add(time.Hour)
		var got string
		got, state = step(t, c, s, state)
		got = strings.ReplaceAll(got, site.URL, "HERE")
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		if v := site.visits(); v != tt.visits {
			t.Errorf("%s: asked for %q, want %q", tt.name, v, tt.visits)
		}
		if failing := !state.Failing.IsZero(); failing != tt.failing || failing != (state.Error != "") || failing != (state.Failures > 0) {
			t.Errorf("%s: state %+v, want failing %v", tt.name, state, tt.failing)
		}
	}
	if len(site.agents) != 1 || !site.agents["quaestor/1 (reads articles to answer questions on Discord; mailto:op@bot.example)"] {
		t.Errorf("user agents %v, want ours alone", slices.Collect(maps.Keys(site.agents)))
	}
}

// TestBackOff holds that a failing source is tried later and later, that it says since when, and that its articles become stale.
func TestBackOff(t *testing.T) {
	site := newSite(t, map[string]string{"/p": pageOf("Rice", "Rice rose 3 percent.")})
	c, at := testClient()
	s := Source{Name: "rice", Address: site.URL + "/p", Interval: 4 * time.Hour}
	_, state := step(t, c, s, State{})
	if state.Kind != PageSource || s.Due(state, at.now()) || !s.Due(state, at.now().Add(4*time.Hour)) || s.Stale(state, at.now()) {
		t.Errorf("state %+v at %v: want a page, due in four hours, not stale", state, at.now())
	}
	site.set("/p", "500")
	at.add(4 * time.Hour)
	since := at.now()
	var waits []time.Duration
	for range 5 {
		_, state = step(t, c, s, state)
		waits = append(waits, state.Next.Sub(at.now()))
		at.add(state.Next.Sub(at.now()))
	}
	want := []time.Duration{4 * time.Hour, 8 * time.Hour, 16 * time.Hour, 24 * time.Hour, 24 * time.Hour}
	if diff := cmp.Diff(want, waits); diff != "" {
		t.Errorf("waits: -want +got\n%s", diff)
	}
	if !state.Failing.Equal(since) || state.Failures != 5 || !s.Stale(state, at.now()) || len(state.Items) != 1 {
		t.Errorf("state %+v, want failing since %v, stale, its page kept", state, since)
	}
	s.Paused = true
	if s.Due(state, at.now().Add(1000*time.Hour)) {
		t.Error("a paused source is due")
	}
	site.set("/p", "410")
	u, state, err := c.Fetch(context.Background(), s, state)
	if err != nil || !cmp.Equal(u.Remove, []string{site.URL + "/p"}) || len(state.Items) != 0 {
		t.Errorf("Fetch of a page that is gone = %+v, %v, want its article removed", u, err)
	}
}

func TestSitemap(t *testing.T) {
	site := newSite(t, map[string]string{
		"/sitemap.xml": `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>HERE/s1.xml</loc></sitemap></sitemapindex>`,
		"/s1.xml":      `<?xml version="1.0"?><urlset><url><loc>HERE/a</loc><lastmod>2021-04-01</lastmod></url><url><loc> HERE/b#top </loc></url><url><loc>ftp://x.example/c</loc></url></urlset>`,
		"/a":           pageOf("Rice", "Rice rose 3 percent."), "/b": pageOf("Tea", "Tea fell 4 percent."),
		"/robots.txt": "User-agent: *\nDisallow: /b\n",
	})
	c, _ := testClient()
	got, state := step(t, c, Source{Name: "all", Address: site.URL + "/sitemap.xml"}, State{})
	if want := "put [Rice] remove 0 faults 1"; got != want || state.Kind != SitemapSource {
		t.Errorf("Fetch: %q, kind %q, want %q of a sitemap", got, state.Kind, want)
	}
	if e := state.Items[site.URL+"/b"].Error; e != ErrRobots.Error() {
		t.Errorf("the page that robots.txt forbids: error %q, want %q", e, ErrRobots)
	}
	if v := site.visits(); strings.Contains(v, "/b") {
		t.Errorf("asked for %q, which holds a page that robots.txt forbids", v)
	}
}

func TestFeedKinds(t *testing.T) {
	long := strings.Repeat("Rice exports rose 3 percent in May, the ministry said. ", 40)
	tests := []struct{ name, feed string }{
		{"RSS 2.0 with the whole text", `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Rice News</title><item><title>Rice &amp; tea</title><link>HERE/1</link><pubDate>Sun, 07 Jun 2020 09:30:00 GMT</pubDate><content:encoded><![CDATA[<p>` + long + `</p>]]></content:encoded></item></channel></rss>`},
		{"RSS 1.0", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Rice News</title></channel><item><title>Rice &amp; tea</title><link>HERE/1</link><dc:date>2020-06-07T09:30:00Z</dc:date><description>&lt;p&gt;` + long + `&lt;/p&gt;</description></item></rdf:RDF>`},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Rice News</title><entry><title>Rice &amp; tea</title><link href="/1"/><published>2020-06-07T09:30:00+08:00</published><content type="html">&lt;p&gt;` + long + `&lt;/p&gt;</content></entry></feed>`},
		{"JSON", `{"version":"https://jsonfeed.org/version/1.1","title":"Rice News","items":[{"id":"1","url":"HERE/1","title":"Rice & tea","date_published":"2020-06-07T09:30:00Z","content_html":"<p>` + long + `</p>"}]}`},
	}
	for _, tt := range tests {
		site := newSite(t, map[string]string{"/feed": tt.feed})
		c, _ := testClient()
		u, state, err := c.Fetch(context.Background(), Source{Name: "rice", Address: site.URL + "/feed"}, State{})
		if err != nil || len(u.Put) != 1 {
			t.Errorf("%s: Fetch = %d articles, %v, %v, want 1", tt.name, len(u.Put), u.Faults, err)
			continue
		}
		a := u.Put[0]
		if a.ID != site.URL+"/1" || a.URL != a.ID || a.Title != "Rice & tea" || a.Source != "Rice News" || a.Date.String() != "2020-06-07" || a.Text != a.Title+"\n\n"+strings.TrimSpace(long) {
			t.Errorf("%s: got %+v", tt.name, a)
		}
		if u, _, err := c.Fetch(context.Background(), Source{Name: "rice", Address: site.URL + "/feed"}, state); err != nil || len(u.Put)+len(u.Remove) > 0 {
			t.Errorf("%s: again: %+v, %v, want nothing", tt.name, u, err)
		}
	}
}

// TestPolite holds that a host gets one request at a time, with a pause between, whoever asks.
func TestPolite(t *testing.T) {
	site := newSite(t, map[string]string{"/robots.txt": "User-agent: quaestor\nCrawl-delay: 0.05\n", "/a": pageOf("Rice", "Rice rose 3 percent.")})
	c := NewClient(Options{Allow: loopback, Pause: 20 * time.Millisecond})
	start := time.Now()
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			_, _, err := c.Fetch(context.Background(), Source{Name: fmt.Sprint(i), Address: site.URL + "/a"}, State{})
			if err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if d := time.Since(start); d < 140*time.Millisecond {
		t.Errorf("four requests took %v, want pauses of 50 ms as robots.txt asks", d)
	}
	if site.most != 1 {
		t.Errorf("%d requests at the same time, want 1", site.most)
	}
}

func TestFolderSource(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "Rice\n\nRice rose.", "rows.jsonl": `{"id":"r","text":"Tea fell."}`})
	c, _ := testClient()
	s := Source{Name: "mine", Kind: FolderSource, Address: dir}
	u, state, err := c.Fetch(context.Background(), s, State{})
	if err != nil || len(u.Put) != 2 || u.Put[0].ID != "mine/a.txt" || u.Put[1].ID != "mine/r" {
		t.Fatalf("Fetch = %+v, %v", u, err)
	}
	if u, state, err = c.Fetch(context.Background(), s, state); err != nil || len(u.Put)+len(u.Remove) > 0 {
		t.Errorf("Fetch again = %+v, %v, want nothing", u, err)
	}
	s.Address += "/nowhere"
	if u, state, err = c.Fetch(context.Background(), s, state); err == nil || len(u.Remove) > 0 || state.Failing.IsZero() || !state.Holds("mine/a.txt") {
		t.Errorf("Fetch of a folder that is gone = %+v, %+v, %v, want its articles kept", u, state, err)
	}
	if _, _, err := NewClient(Options{}).Fetch(context.Background(), s, State{}); err == nil {
		t.Error("a folder is a source though the operator did not allow it")
	}
}

func TestCheckSource(t *testing.T) {
	tests := []struct {
		source Source
		err    string
	}{
		{Source{Name: "a", Address: "https://x.example/feed"}, ""},
		{Source{Name: "a", Address: "/srv/articles"}, ""},
		{Source{Name: "", Address: "https://x.example"}, `the name ""`},
		{Source{Name: "a/b", Address: "https://x.example"}, `the name "a/b"`},
		{Source{Name: "a", Kind: "mail", Address: "https://x.example"}, `the kind "mail"`},
		{Source{Name: "a", Address: "https://x.example", Interval: time.Second}, "cannot be shorter than 5m0s"},
		{Source{Name: "a", Address: "articles"}, "is no absolute path"},
		{Source{Name: "a", Address: "ftp://x.example/a"}, "neither https:// nor http://"},
		{Source{Name: "a", Address: "https://user:secret@x.example/"}, "the address holds a name or password"},
		{Source{Name: "a", Address: "http://"}, "names no host"},
		{Source{Name: "a", Address: "http://x.example:port/"}, "is no address"},
	}
	for _, tt := range tests {
		err := tt.source.Check()
		if (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%+v: Check() = %v, want %q", tt.source, err, tt.err)
		}
	}
}

func TestFetchCancelled(t *testing.T) {
	site := newSite(t, map[string]string{"/a": pageOf("Rice", "Rice rose.")})
	c, _ := testClient()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, state, err := c.Fetch(ctx, Source{Name: "a", Address: site.URL + "/a"}, State{Failures: 3})
	if !errors.Is(err, context.Canceled) || state.Failures != 3 {
		t.Errorf("Fetch = %+v, %v, want the state as it was, and that it was cancelled", state, err)
	}
}

func TestWatch(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "Rice rose."})
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	var seen []string
	err := Reader{}.Watch(ctx, []string{dir}, 5*time.Millisecond, func(articles []corpus.Article, err error) {
		seen = append(seen, fmt.Sprint(len(articles), err != nil))
		switch len(seen) {
		case 1:
			writeTo(t, dir, "b.txt", "Tea fell.")
		case 2:
			writeTo(t, dir, "b.txt", "a\x00b")
		default:
			cancel()
		}
	})
	if want := []string{"1 false", "2 false", "0 true"}; !errors.Is(err, context.Canceled) || !cmp.Equal(want, seen) {
		t.Errorf("Watch saw %v, %v, want %v", seen, err, want)
	}
}
