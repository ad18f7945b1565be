package ingest

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"path"
	"path/filepath"
	"strings"

	"quaestor/corpus"
)

// A Document is the bytes of one file, page or attachment, with what is known about them.
type Document struct {
	Name string // what errors call it: the path or address
	ID   string // of its article; rows of JSON, and of tables with a column "text", have ids of their own
	URL  string // the address it was fetched from, if it was
	Type string // the media type as a server gives it; empty: told by the name and the bytes
	Data []byte
}

// A kind is how a document is to be read.
type kind uint8

const (
	noKind kind = iota
	textKind
	markdownKind
	pageKind
	pdfKind
	tableKind
	rowsKind
	feedKind
	sitemapKind
)

// readables are the extensions of the files that can be read, as errors list them.
const readables = ".txt .md .html .pdf .csv .tsv .jsonl"

// byExtension returns the kind of a file by its name.
func byExtension(name string) kind {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".text":
		return textKind
	case ".md", ".markdown":
		return markdownKind
	case ".html", ".htm", ".xhtml":
		return pageKind
	case ".pdf":
		return pdfKind
	case ".csv", ".tsv":
		return tableKind
	case ".jsonl", ".ndjson":
		return rowsKind
	}
	return noKind
}

// isReadable reports whether a file of this name can be read.
func isReadable(name string) bool { return byExtension(name) != noKind }

// isRows reports whether a file of this name holds rows of JSON.
func isRows(name string) bool { return byExtension(name) == rowsKind }

// byType returns the kind of a media type; many servers call everything plain text.
func byType(mediaType string) kind {
	t, _, err := mime.ParseMediaType(mediaType)
	if err != nil {
		return noKind
	}
	switch t {
	case "text/html", "application/xhtml+xml":
		return pageKind
	case "application/pdf":
		return pdfKind
	case "text/csv", "text/tab-separated-values":
		return tableKind
	case "text/markdown":
		return markdownKind
	case "application/json", "application/jsonl", "application/x-ndjson", "application/x-jsonlines":
		return rowsKind
	case "application/rss+xml", "application/atom+xml", "application/feed+json":
		return feedKind
	}
	return noKind
}

// kind returns how d is to be read: as its first bytes, its media type, or its name say; else as text.
func (d *Document) kind() kind {
	head := d.Data[:min(len(d.Data), 1024)]
	if bytes.Contains(head, []byte("%PDF-")) {
		return pdfKind
	}
	if k := markup(opened(head)); k == feedKind || k == sitemapKind {
		return k
	}
	if k := byType(d.Type); k != noKind {
		return k
	}
	name := d.Name
	if d.URL != "" {
		name = path.Base(strings.SplitN(d.URL, "?", 2)[0])
	}
	if k := byExtension(name); k != noKind {
		return k
	}
	if k := markup(head); k != noKind {
		return k
	}
	return textKind
}

// opened returns the beginning of a file that may be packed.
func opened(head []byte) []byte {
	if !bytes.HasPrefix(head, []byte(gzipMark)) {
		return head
	}
	in, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return nil
	}
	out := make([]byte, len(head))
	n, _ := io.ReadFull(in, out) // the rest of the file is not there
	return out[:n]
}

// markup returns the kind of a text in angle brackets, or a feed in JSON, by its beginning.
func markup(head []byte) kind {
	lower := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte(utf8BOM))))
	switch {
	case bytes.HasPrefix(lower, []byte("{")) && bytes.Contains(lower, []byte("jsonfeed.org/version")):
		return feedKind
	case !bytes.HasPrefix(lower, []byte("<")):
		return noKind
	case bytes.Contains(lower, []byte("<urlset")), bytes.Contains(lower, []byte("<sitemapindex")):
		return sitemapKind
	case bytes.Contains(lower, []byte("<rss")), bytes.Contains(lower, []byte("<feed")), bytes.Contains(lower, []byte("<rdf:rdf")):
		return feedKind
	case bytes.Contains(lower, []byte("<html")), bytes.Contains(lower, []byte("<!doctype html")), bytes.Contains(lower, []byte("<body")), bytes.Contains(lower, []byte("<p")):
		return pageKind
	}
	return noKind
}

// parse reads the articles of a document that is no JSON Lines.
func (b *batch) parse(ctx context.Context, d Document) ([]corpus.Article, error) {
	limits := b.limits
	if int64(len(d.Data)) > limits.FileBytes {
		return nil, &LimitError{"bytes", limits.FileBytes}
	}
	var a corpus.Article
	var err error
	switch k := d.kind(); k {
	case pageKind:
		a, err = parsePage(ctx, d, limits)
	case pdfKind:
		a, err = b.pdfs.article(ctx, d, limits)
	case feedKind, sitemapKind:
		return nil, errors.New("a feed or sitemap, not an article; make it a source")
	default:
		var text string
		if text, err = d.text(); err != nil {
			return nil, err
		}
		if k == tableKind {
			return parseTable(d.Name, d.ID, text, limits)
		}
		a = corpus.Article{ID: d.ID, URL: d.URL}
		if k == markdownKind {
			markdown(&a, text)
		} else {
			plain(&a, text)
		}
	}
	if err != nil {
		return nil, err
	}
	return []corpus.Article{a}, nil
}

// text returns d as plain text. What a server calls an image or the like is none.
func (d *Document) text() (string, error) {
	mediaType, params, err := mime.ParseMediaType(d.Type)
	if major, _, _ := strings.Cut(mediaType, "/"); err == nil && byType(d.Type) == noKind && major != "text" && mediaType != "application/octet-stream" {
		return "", fmt.Errorf("of media type %q, which cannot be read", clip(mediaType, 60))
	}
	return decode(d.Data, params["charset"])
}

// guard turns a panic of a library into an error.
func guard(what string, do func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %v", what, r)
		}
	}()
	return do()
}
