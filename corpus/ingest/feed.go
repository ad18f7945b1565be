package ingest

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"quaestor/corpus"
	"quaestor/corpus/period"
)

// An entry is one article that a feed or sitemap lists.
type entry struct {
	address  string      // where it stands
	version  string      // changes when the entry does
	title    string      // empty: unknown
	date     period.Date // zero: unknown
	source   string      // the title of the feed
	content  string      // HTML of the whole article, where the feed carries it
	unlisted bool        // it was listed once, and no longer is
}

const (
	maxFeed     = 10 << 20 // bytes of a feed or sitemap, unpacked
	maxDepth    = 100      // elements within one another, in XML
	wholeLength = 1500     // bytes of text from which on the content of an entry is taken for the whole article
)

// parseFeed reads the entries of an RSS, Atom or JSON feed, in its order. Addresses are made absolute from base.
func parseFeed(d Document, limits Limits) ([]entry, error) {
	if len(d.Data) > maxFeed {
		return nil, &LimitError{"bytes of a feed", maxFeed}
	}
	if err := checkDepth(d.Data); err != nil {
		return nil, err
	}
	base, err := url.Parse(d.URL)
	if err != nil {
		return nil, fmt.Errorf("%q is no address", clip(d.URL, 200))
	}
	var feed *gofeed.Feed
	err = guard("reading the feed", func() error {
		feed, err = gofeed.NewParser().Parse(bytes.NewReader(d.Data))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("no feed that can be read: %s", clip(err.Error(), 200))
	}
	if len(feed.Items) > limits.FeedEntries {
		return nil, &LimitError{"entries", int64(limits.FeedEntries)}
	}
	var out []entry
	for _, item := range feed.Items {
		if e, ok := feedEntry(base, item); ok {
			e.source = clip(squeeze(feed.Title), maxTitle)
			out = append(out, e)
		}
	}
	return out, nil
}

func feedEntry(base *url.URL, item *gofeed.Item) (entry, bool) {
	address, ok := absolute(base, item.Link)
	if !ok {
		return entry{}, false
	}
	e := entry{address: address, title: squeeze(html.UnescapeString(item.Title)), version: hashOf(item.Title, item.Updated, item.Published, item.Description, item.Content)}
	if t := item.PublishedParsed; t != nil && t.Year() > 0 {
		e.date, _ = period.ParseDate(t.Format(time.DateOnly))
	}
	for _, c := range []string{item.Content, item.Description} {
		if len(c) > wholeLength {
			e.content = c
			break
		}
	}
	return e, true
}

// absolute returns the address that link means on a page at base, without a fragment.
func absolute(base *url.URL, link string) (string, bool) {
	u, err := base.Parse(strings.TrimSpace(link))
	if err != nil || link == "" || checkAddress(u) != nil {
		return "", false
	}
	u.Fragment = ""
	return u.String(), true
}

// article returns the article that the feed carries whole.
func (e *entry) article(ctx context.Context, limits Limits) (corpus.Article, error) {
	doc, err := parseHTML(ctx, Document{Type: "text/html; charset=utf-8", Data: []byte(e.content)})
	if err != nil {
		return corpus.Article{}, err
	}
	prune(doc)
	w := pageWriter{limits: limits}
	w.children(doc)
	if w.err != nil {
		return corpus.Article{}, w.err
	}
	text, _ := trimPage(w.text(), e.title)
	return corpus.Article{ID: e.address, Title: clip(e.title, maxTitle), Date: e.date, Source: e.source, URL: e.address, Text: e.title + "\n\n" + text}, nil
}

// checkDepth returns an error if the elements of XML stand too deep within one another: the library follows them by recursion,
// and no program survives the end of its stack.
func checkDepth(data []byte) error {
	depth := 0
	for len(data) > 0 {
		i := bytes.IndexByte(data, '<')
		if i < 0 || i+1 >= len(data) {
			break
		}
		data = data[i+1:]
		switch {
		case bytes.HasPrefix(data, []byte("![CDATA[")):
			data = after(data, "]]>")
		case bytes.HasPrefix(data, []byte("!--")):
			data = after(data, "-->")
		case data[0] == '!' || data[0] == '?':
			data = after(data, ">")
		case data[0] == '/':
			depth--
		default:
			tag := data[:len(data)-len(after(data, ">"))]
			if !bytes.HasSuffix(tag, []byte("/>")) {
				depth++
			}
			data = data[len(tag):]
		}
		if depth > maxDepth {
			return &LimitError{"elements within one another", maxDepth}
		}
	}
	return nil
}

// after returns what follows the first end in data, nothing if there is none.
func after(data []byte, end string) []byte {
	i := bytes.Index(data, []byte(end))
	if i < 0 {
		return nil
	}
	return data[i+len(end):]
}

// A sitemap is what a file at a site lists: pages, or further sitemaps.
type sitemap struct {
	entries []entry
	more    []string // addresses of further sitemaps
}

// parseSitemap reads a sitemap or an index of sitemaps, packed or not; see sitemaps.org. A list of addresses, one a line, is one too.
func parseSitemap(d Document, limits Limits) (sitemap, error) {
	data, err := unpack(d.Data)
	if err != nil {
		return sitemap{}, err
	}
	base, err := url.Parse(d.URL)
	if err != nil {
		return sitemap{}, fmt.Errorf("%q is no address", clip(d.URL, 200))
	}
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.CharsetReader = charset.NewReaderLabel
	p := sitemapParser{base: base, limit: limits.FeedEntries}
	for {
		token, err := dec.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return sitemap{}, fmt.Errorf("no sitemap that can be read: %s", clip(err.Error(), 200))
		}
		if err := p.token(token); err != nil {
			return sitemap{}, err
		}
	}
	if !p.known {
		return sitemap{}, errors.New("no sitemap: it holds neither urlset nor sitemapindex")
	}
	return p.out, nil
}

// A sitemapParser takes in the parts of a sitemap one after the other, however deep they stand.
type sitemapParser struct {
	base  *url.URL
	limit int
	out   sitemap
	known bool // it is a sitemap
	field string
	text  strings.Builder
	loc   string
	mod   string
}

func (p *sitemapParser) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		p.field = t.Name.Local
		p.known = p.known || p.field == "urlset" || p.field == "sitemapindex"
		p.text.Reset()
	case xml.CharData:
		if p.text.Len()+len(t) <= maxField {
			p.text.Write(t)
		}
	case xml.EndElement:
		return p.end(t.Name.Local)
	}
	return nil
}

func (p *sitemapParser) end(name string) error {
	switch name {
	case "loc":
		p.loc = p.text.String()
	case "lastmod":
		p.mod = p.text.String()
	case "url", "sitemap":
		address, ok := absolute(p.base, p.loc)
		switch {
		case ok && name == "url":
			p.out.entries = append(p.out.entries, entry{address: address, version: hashOf(p.mod)})
		case ok:
			p.out.more = append(p.out.more, address)
		}
		p.loc, p.mod = "", ""
	}
	p.text.Reset()
	if len(p.out.entries)+len(p.out.more) > p.limit {
		return &LimitError{"entries", int64(p.limit)}
	}
	return nil
}

const gzipMark = "\x1f\x8b" // that gzip files begin with

// unpack returns data, unpacked if it is a gzip file.
func unpack(data []byte) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte(gzipMark)) {
		if len(data) > maxFeed {
			return nil, &LimitError{"bytes of a sitemap", maxFeed}
		}
		return data, nil
	}
	in, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	out, err := readAll(in, maxFeed)
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	return out, nil
}
