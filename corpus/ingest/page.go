package ingest

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"quaestor/corpus"
	"quaestor/corpus/period"
)

const (
	maxPage     = 10 << 20 // bytes of an HTML page
	maxElements = 200_000  // elements of an HTML page; a long encyclopaedia article has 20,000
)

// parsePage reads the article of an HTML page: its title, a blank line, and the text that is its content, tables as tables.
func parsePage(ctx context.Context, d Document, limits Limits) (corpus.Article, error) {
	doc, err := parseHTML(ctx, d)
	if err != nil {
		return corpus.Article{}, err
	}
	m := readMeta(doc)
	prune(doc)
	read, err := readable(doc, d.URL)
	if err != nil {
		return corpus.Article{}, err
	}
	a := corpus.Article{ID: d.ID, Title: clip(m.headline(read.Title()), maxTitle), Date: m.date, Source: clip(m.publisher, maxTitle), URL: m.address(d.URL)}
	if t, err := read.PublishedTime(); err == nil && a.Date.IsZero() {
		a.Date, _ = parseDay(t.Format("2006-01-02"))
	}
	if a.Source == "" {
		a.Source = clip(squeeze(read.SiteName()), maxTitle)
	}
	w := pageWriter{limits: limits}
	w.children(read.Node)
	if w.err != nil {
		return corpus.Article{}, w.err
	}
	text, day := trimPage(w.text(), a.Title)
	for _, d := range []period.Date{day, m.visible} {
		if a.Date.IsZero() {
			a.Date = d
		}
	}
	if strings.TrimSpace(text) == "" {
		return corpus.Article{}, fmt.Errorf("%w in the page", ErrNoText)
	}
	a.Text = a.Title + "\n\n" + text
	return a, nil
}

// parseHTML parses the bytes of d in the character set that the server, the page, or the bytes themselves name.
func parseHTML(ctx context.Context, d Document) (*html.Node, error) {
	if len(d.Data) > maxPage {
		return nil, &LimitError{"bytes of a page", maxPage}
	}
	if bytes.IndexByte(d.Data, 0) >= 0 && !bytes.HasPrefix(d.Data, []byte("\xff\xfe")) && !bytes.HasPrefix(d.Data, []byte("\xfe\xff")) {
		return nil, errBinary
	}
	if len(d.Data) == 0 {
		return nil, fmt.Errorf("%w in the page", ErrNoText)
	}
	in, err := charset.NewReader(bytes.NewReader(d.Data), d.Type)
	if err != nil {
		return nil, fmt.Errorf("decoding the page: %w", err)
	}
	doc, err := html.Parse(&reader{ctx, in})
	if err != nil {
		return nil, fmt.Errorf("parsing the page: %w", err)
	}
	n := 0
	for c := range doc.Descendants() {
		if c.Type == html.ElementNode {
			n++
		}
	}
	if n > maxElements {
		return nil, &LimitError{"elements in a page", maxElements}
	}
	return doc, nil
}

// A reader stops with the context.
type reader struct {
	ctx context.Context
	in  io.Reader
}

func (r *reader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.in.Read(p)
}

// readable finds the content of a page. A page that makes the library panic is an error like any other.
func readable(doc *html.Node, address string) (a readability.Article, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("looking for the text of the page: %v", r)
		}
	}()
	base, err := url.Parse(address)
	if err != nil || base.Host == "" {
		base = &url.URL{Scheme: "file", Path: "/"}
	}
	p := readability.NewParser()
	p.CharThresholds = 200 // news in brief is shorter than the 500 characters that are usual
	a, err = p.ParseAndMutate(doc, base)
	if err != nil {
		return a, fmt.Errorf("looking for the text of the page: %w", err)
	}
	if a.Node == nil {
		return a, fmt.Errorf("%w in the page", ErrNoText)
	}
	return a, nil
}
