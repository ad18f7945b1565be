package ingest

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

// A badSite answers in a way that nobody wants, and gives the error that tells so.
type badSite struct {
	name   string
	kind   SourceKind
	answer http.HandlerFunc // for every path but /robots.txt
	want   string           // a part of the error
}

func send(kind, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		fmt.Fprint(w, body)
	}
}

func redirectTo(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) }
}

// endless sends a body that never ends, at once or bit by bit.
func endless(pause time.Duration) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		chunk := []byte(strings.Repeat("Rice rose. ", 10_000))
		if pause > 0 {
			chunk = chunk[:11]
		}
		for r.Context().Err() == nil {
			if _, err := w.Write(chunk); err != nil {
				return
			}
			if pause > 0 {
				w.(http.Flusher).Flush()
				time.Sleep(pause)
			}
		}
	}
}

// hangUp breaks the connection after a few bytes, which may be no HTTP at all.
func hangUp(bytes string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			return
		}
		defer conn.Close()
		_, _ = conn.Write([]byte(bytes)) // the other side may be gone
	}
}

const (
	laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">` +
		`<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]><rss version="2.0"><channel><title>&e;</title><item><title>&e;</title><link>HERE/a</link></item></channel></rss>`
	outside = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title><item><title>&x;</title><link>http://127.0.0.1:1/&x;</link></item></channel></rss>`
)

// answers are servers that answer badly.
func answers(t *testing.T) []badSite {
	packed := zipped(t, 50<<20, false) // before the clock of a request runs
	entries := strings.Repeat("<item><title>a</title><link>http://x.example/</link></item>", 1001)
	urls := strings.Repeat("<url><loc>http://x.example/</loc></url>", 1001)
	return []badSite{
		{"a server that fails", "", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) }, "the server answered 500 Internal Server Error"},
		{"a server that is busy", "", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(429) }, "the server answered 429 Too Many Requests"},
		{"a page for subscribers", "", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(402) }, "the server answered 402 Payment Required"},
		{"no content", "", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(204) }, "the server answered 204 No Content"},
		{"an empty body", "", send("text/html", ""), "no text in the page"},
		{"an endless body", "", endless(0), "more than the limit of 1048576 bytes"},
		{"a body that drips", "", endless(20 * time.Millisecond), "more than the limit of 1 seconds for a request"},
		{"a server that says nothing", "", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, "more than the limit of 1 seconds for a request"},
		{"a body that breaks off", "", hangUp("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nRice"), "the server hung up before all was sent"},
		{"a server that hangs up", "", hangUp(""), "the server hung up before all was sent"},
		{"a server that speaks no HTTP", "", hangUp("220 mail.example ESMTP\r\n"), "malformed HTTP"},
		{"a header of 1 MB", "", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("X", strings.Repeat("x", 1<<20)) }, "server response headers exceeded"},
		{"a length that lies", "", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Length", "99999999999") }, "more than the limit of 1048576 bytes"},
		{"packed though nobody asked", "", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			fmt.Fprint(w, "x")
		}, `packed as "br"`},
		{"a body that unpacks to 50 MB", "", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(packed) // the other side hangs up
		}, "more than the limit of 1048576 bytes"},
		{"a body that is packed badly", "", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "x")
		}, "hung up"},
		{"a picture", "", send("image/png", "\x89PNG"), `of media type "image/png", which cannot be read`},
		{"a film", "", send("video/mp4", "...."), `of media type "video/mp4", which cannot be read`},
		{"a redirect in a circle", "", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) }, "more than the limit of 5 redirects"},
		{"a redirect to nowhere", "", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(302) }, "which is no address"},
		{"a redirect to a file", "", redirectTo("file:///etc/passwd"), "begins with neither https:// nor http://"},
		{"a redirect to a private network", "", redirectTo("http://10.0.0.1/"), "the address is not on the public internet"},
		{"a redirect to the cloud's metadata", "", redirectTo("http://169.254.169.254/latest/meta-data/"), "the address is not on the public internet"},
		{"a redirect with a password", "", redirectTo("http://a:b@x.example/"), "the address holds a name or password"},
		// Entities are left as they are written: nothing grows, and nothing is fetched for them.
		{"entities that grow", FeedSource, send("application/rss+xml", laughs), "HERE/a: "},
		{"an entity from outside", FeedSource, send("application/rss+xml", outside), "http://127.0.0.1:1/&x;: dial tcp"},
		{"a feed that is a page", FeedSource, send("text/html", "<html><body><p>Sorry"), "no feed that can be read"},
		{"half a feed", FeedSource, send("application/rss+xml", `<rss version="2.0"><channel><item><title>a`), "no feed that can be read"},
		{"200 elements in one another", FeedSource, send("application/rss+xml", `<rss version="2.0"><channel>`+strings.Repeat("<x>", 200)), "more than the limit of 100 elements within one another"},
		{"1,001 entries", FeedSource, send("application/rss+xml", `<rss version="2.0"><channel>`+entries+"</channel></rss>"), "more than the limit of 1000 entries"},
		{"a JSON feed without end", FeedSource, send("application/feed+json", `{"version":"https://jsonfeed.org/version/1","items":`+strings.Repeat("[", 200_000)), "no feed that can be read"},
		{"1,001 pages in a sitemap", SitemapSource, send("application/xml", "<urlset>"+urls+"</urlset>"), "more than the limit of 1000 entries"},
		{"a sitemap that is a page", SitemapSource, send("text/html", "<html><body>Sorry</body></html>"), "no sitemap"},
		{"a sitemap that unpacks to 50 MB", SitemapSource, send("application/gzip", string(packed)), "more than the limit of 10485760 bytes"},
		{"half a packed sitemap", SitemapSource, send("application/gzip", string(zipped(t, 1<<20, true))), "unpacking: unexpected EOF"},
		{"a sitemap with entities", SitemapSource, send("application/xml", `<!DOCTYPE u [<!ENTITY a "ha">]><urlset><url><loc>http://x.example/&a;</loc></url></urlset>`), "no sitemap that can be read"},
		{"sitemaps upon sitemaps", SitemapSource, send("application/xml", "<sitemapindex>"+strings.Repeat("<sitemap><loc>http://x.example/</loc></sitemap>", 51)+"</sitemapindex>"), "more than the limit of 50 further sitemaps"},
	}
}

// TestBadSites refreshes sources whose servers answer badly. Each fails with a reason, keeps what it had, and another source is refreshed
// afterwards as ever.
func TestBadSites(t *testing.T) {
	c := NewClient(Options{Allow: loopback, Pause: time.Nanosecond, Timeout: time.Second, Reader: Reader{Limits: Limits{FileBytes: 1 << 20}}})
	sites := answers(t)
	for _, site := range sites {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				http.NotFound(w, r)
				return
			}
			site.answer(w, r)
		}))
		before := State{Kind: site.kind, Items: map[string]Item{"old": {Articles: map[string]string{"old": "hash"}}}}
		u, state, err := c.Fetch(context.Background(), Source{Name: "bad", Kind: site.kind, Address: server.URL + "/"}, before)
		server.Close()
		t.Logf("%-36s %s", site.name, strings.ReplaceAll(clip(fmt.Sprint(err), 160), server.URL, "HERE"))
		if err == nil || !strings.Contains(err.Error(), site.want) {
			t.Errorf("%s: error %v, want %q", site.name, err, site.want)
			continue
		}
		if len(u.Put)+len(u.Remove) > 0 || !state.Holds("old") || state.Error == "" || state.Failing.IsZero() {
			t.Errorf("%s: Fetch = %+v, %+v, want what it had and why it fails", site.name, u, state)
		}
	}
	good := newSite(t, map[string]string{"/a": pageOf("Rice", "Rice rose 3 percent.")})
	if u, _, err := c.Fetch(context.Background(), Source{Name: "good", Address: good.URL + "/a"}, State{}); err != nil || len(u.Put) != 1 {
		t.Errorf("a good source afterwards: %v, %v", u, err)
	}
	t.Logf("%d servers", len(sites))
}

// TestAddresses holds which addresses are not fetched from, however they are written.
func TestAddresses(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("it was asked all the same") }))
	defer server.Close()
	_, port, err := net.SplitHostPort(server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	private, one := "the address is not on the public internet", []netip.Prefix{netip.MustParsePrefix("203.0.113.7/32")}
	tests := []struct{ address, want string }{
		{"http://127.0.0.1:PORT/", private}, {"http://localhost:PORT/", private}, {"http://127.1:PORT/", ""}, {"http://0x7f000001:PORT/", ""},
		{"http://2130706433:PORT/", ""}, {"http://[::1]:PORT/", private}, {"http://[::ffff:127.0.0.1]:PORT/", private}, {"http://[::]:PORT/", private}, {"http://0.0.0.0:PORT/", private},
		{"http://10.1.2.3/", private}, {"http://172.16.0.1/", private}, {"http://192.168.1.1/", private}, {"http://100.64.0.1/", private}, {"http://169.254.169.254/", private},
		{"http://[fe80::1]/", private}, {"http://[fd00::1]/", private}, {"http://[64:ff9b::7f00:1]/", private}, {"http://224.0.0.1/", private}, {"http://255.255.255.255/", private},
		{"http://user:word@127.0.0.1/", "holds a name or password"}, {"gopher://127.0.0.1/", "begins with neither"}, {"http:///a", "names no host"}, {"//x.example", "begins with neither"},
		{"http://nowhere.invalid/", "cannot be found"},
	}
	for _, allow := range [][]netip.Prefix{nil, one} { // the second: an operator who allows another network, and so any port
		c := NewClient(Options{Allow: allow, Pause: time.Nanosecond, Timeout: 5 * time.Second})
		for _, tt := range tests {
			_, err := c.Read(context.Background(), strings.ReplaceAll(tt.address, "PORT", port))
			if err == nil || !strings.Contains(err.Error(), tt.want) && !(allow == nil && strings.Contains(err.Error(), "only the ports 80 and 443")) {
				t.Errorf("Read(%q) with %v allowed: error %v, want %q", tt.address, allow, err, tt.want)
			}
			if allow != nil {
				t.Logf("%-36s %v", tt.address, err)
			}
		}
	}
}
