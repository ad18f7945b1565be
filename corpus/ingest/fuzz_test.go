package ingest

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// FuzzRead reads anything as any kind but PDF. What is read is text within its limits, and the same when it is read again.
func FuzzRead(f *testing.F) {
	kinds := []string{".txt", ".md", ".html", ".csv", ".tsv", ".jsonl", ""}
	for i, in := range append(rowsAndText(), pagesAndTables()...) {
		if len(in.data) < 10_000 {
			f.Add(uint8(i), "", in.data)
		}
	}
	for _, s := range samples(f) {
		f.Add(uint8(2), "text/html", s.page)
	}
	f.Add(uint8(6), "text/html; charset=windows-1252", []byte("<p>caf\xe9"))
	f.Add(uint8(6), "text/csv", []byte("a;b\n1;2"))
	f.Fuzz(func(t *testing.T, kind uint8, mediaType string, data []byte) {
		d := Document{Name: "x" + kinds[int(kind)%len(kinds)], ID: "x", Type: mediaType, Data: data}
		if d.kind() == pdfKind {
			return // that is not ours; FuzzLayOut is
		}
		r := Reader{Limits: Limits{TextBytes: 1 << 20, TableCells: 10_000}}
		got, err := r.Read(context.Background(), d)
		if err != nil && (got != nil || err.Error() == "") {
			t.Fatalf("Read = %v, %q, want one of both", got, err)
		}
		for _, a := range got {
			if !utf8.ValidString(a.Text) || strings.IndexByte(a.Text, 0) >= 0 || len(a.Text) > 1<<20 || strings.TrimSpace(a.Text) == "" || a.ID == "" || len(a.Title) > maxField {
				t.Fatalf("Read(%q) = %+v, want text", data, a)
			}
			Language(a.Text)
		}
		again, _ := r.Read(context.Background(), d)
		if diff := cmp.Diff(got, again); diff != "" {
			t.Fatalf("read again: -first +second\n%s", diff)
		}
	})
}

// FuzzFeed reads anything as a feed and as a sitemap. Every entry has an address that may be fetched.
func FuzzFeed(f *testing.F) {
	for _, seed := range []string{laughs, outside, feedOf("/a", "/b"), "<urlset><url><loc>/a</loc><lastmod>2021-04-01</lastmod></url></urlset>",
		"<sitemapindex><sitemap><loc>http://x.example/s.xml</loc></sitemap></sitemapindex>",
		`{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"1","url":"/1","date_published":"2020-06-07T09:30:00Z"}]}`,
		`<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/1"/><published>2020-06-07T09:30:00+08:00</published><content type="html">&lt;p&gt;a</content></entry></feed>`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := Document{Name: "feed", URL: "https://x.example/feed", Data: data}
		limits := Limits{FeedEntries: 50}.withDefaults()
		entries, err := parseFeed(d, limits)
		if m, err := parseSitemap(d, limits); err == nil {
			entries = append(entries, m.entries...)
			for _, address := range m.more {
				entries = append(entries, entry{address: address})
			}
		}
		if err != nil && err.Error() == "" {
			t.Fatal("an error without text")
		}
		for _, e := range entries {
			if _, err := parseAddress(e.address); err != nil || strings.Contains(e.address, "#") {
				t.Fatalf("entry %q: %v", e.address, err)
			}
			if e.content != "" {
				_, _ = e.article(context.Background(), limits) // what it gives is FuzzRead's
			}
		}
	})
}

// FuzzLayOut lays out pages of letters wherever they stand. Every letter that has a place comes out.
func FuzzLayOut(f *testing.F) {
	f.Add([]byte("Rice rose\x00\x10\x20Tea\x30\x40 7 8\n9"))
	f.Add([]byte(strings.Repeat("a1 2 3\n", 30)))
	f.Fuzz(func(t *testing.T, data []byte) {
		var pages [][]glyph
		var page []glyph
		x, y := 50.0, 700.0
		for i, b := range data {
			switch {
			case b == '\n':
				x, y = 50, y-14
			case b < 0x10:
				pages, page = append(pages, page), nil
				x, y = 50, 700
			case b > 0x7f:
				x += float64(b) - 0x80 - 20 // a gap, or a step back
				y += float64(b%5) - 2
				continue
			}
			size := 8 + float64(i%7)/3
			page = append(page, glyph{r: rune(b), left: x, right: x + 5, y: y, size: size})
			x += 5
		}
		title, blocks := layOut(append(pages, page))
		text := title + "\n\n" + strings.Join(blocks, "\n\n")
		if !utf8.ValidString(text) || strings.Contains(text, string(hyphen)) {
			t.Fatalf("layOut = %q, want text", text)
		}
		for _, b := range blocks {
			if strings.TrimSpace(b) == "" {
				t.Fatalf("layOut = %q, want no empty block", blocks)
			}
		}
	})
}

// FuzzTable writes a table and reads it back: no value changes its place or its text.
func FuzzTable(f *testing.F) {
	f.Add("Month;Exports\nMay;1.46", ";")
	f.Add("a|b|c\n1||3\n\n$|5|%", "|")
	f.Fuzz(func(t *testing.T, text, separator string) {
		if separator == "" || len(text) > 2000 || !utf8.ValidString(text) {
			return
		}
		var rows [][]string
		for line := range strings.SplitSeq(text, "\n") {
			rows = append(rows, strings.Split(line, separator))
		}
		a := tableArticle("x.csv", table{rows: rows})
		values := 0
		for _, r := range rows {
			for _, c := range r {
				if v := squeeze(c); len(v) > 3 && bare(v) {
					values++
					if !strings.Contains(a.Text, v) {
						t.Fatalf("the value %q is not in %q", v, a.Text)
					}
				}
			}
		}
		width := 0
		for line := range strings.SplitSeq(strings.TrimSpace(a.Text), "\n") {
			if !strings.HasPrefix(line, "|") {
				continue
			}
			if n := strings.Count(line, "|"); width != 0 && n != width {
				t.Fatalf("rows of %d and %d bars in %q", width, n, a.Text)
			} else {
				width = n
			}
		}
	})
}

// FuzzWords reads anything as what stands in headers, meta elements and first lines: dates, addresses, times to wait.
func FuzzWords(f *testing.F) {
	for _, seed := range []string{"2021-04-02T09:30:00Z", "Published: 7 June 2020 08:30 GMT", "BEIJING, June 7, 2020 (Xinhua) --", "20200715", "---\ntitle: x\n---\ny", "https://x.example/a?b#c", "Fri, 02 Apr 2021 09:30:00 GMT", "7200"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, read := range []func(string) bool{
			func(s string) bool { _, ok := stamp(s); return ok },
			func(s string) bool { _, ok := anyDay(s); return ok },
			func(s string) bool { _, ok := lastDay(s); return ok },
		} {
			if read(s) && !strings.ContainsAny(s, "0123456789") {
				t.Fatalf("%q has a date", s)
			}
		}
		dateline(s)
		if meta, body := frontMatter(s); meta == nil && body != s {
			t.Fatalf("frontMatter(%q) cut %q off", s, body)
		}
		if u, err := parseAddress(s); err == nil {
			if again, err := parseAddress(u.String()); err != nil || again.Host != u.Host {
				t.Fatalf("%q is the address %v, and again %v, %v", s, u, again, err)
			}
			_, _ = redirect(u, s)
		}
		if got := clip(s, 10); len(got) > 10+len("…") {
			t.Fatalf("clip(%q) = %q", s, got)
		}
	})
}
