// Package ingest reads files, folders, pages and feeds into articles.
//
// What it reads comes from strangers. Everything has a limit ([Limits]); what goes over one, or cannot be read, is an error that
// names its source, its line where there is one, and the limit. Nothing is taken in halfway.
package ingest

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"quaestor/corpus"
)

// Limits bound what is read. A zero field means its default.
type Limits struct {
	TextBytes   int64 // of the text of one article, and of one line of JSON; 8 MiB
	FileBytes   int64 // of a file that is read as a whole (all but JSON Lines), and of a fetched body once unpacked; 64 MiB
	TotalBytes  int64 // of the texts of all articles read together; 2 GiB
	Articles    int   // read together; 2,000,000
	Nesting     int   // depth of elements in HTML and XML; 400
	PDFPages    int   // of one PDF; 1,000
	TableCells  int   // of one CSV file or HTML table; 200,000
	FeedEntries int   // of one feed or sitemap; 1,000
}

// withDefaults returns l with the defaults for its zero fields.
func (l Limits) withDefaults() Limits {
	set(&l.TextBytes, 8<<20)
	set(&l.FileBytes, 64<<20)
	set(&l.TotalBytes, 2<<30)
	set(&l.Articles, 2_000_000)
	set(&l.Nesting, 400)
	set(&l.PDFPages, 1_000)
	set(&l.TableCells, 200_000)
	set(&l.FeedEntries, 1_000)
	return l
}

func set[T int | int64](field *T, value T) {
	if *field == 0 {
		*field = value
	}
}

// A LimitError says which limit was passed.
type LimitError struct {
	What string // "bytes of text", "pages"
	Max  int64
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("more than the limit of %d %s", e.Max, e.What)
}

// Paths reads all articles in files and folders, within the default [Limits]; see [Reader.Paths].
func Paths(ctx context.Context, paths []string) ([]corpus.Article, error) {
	return Reader{}.Paths(ctx, paths)
}

// A Reader reads articles. The zero Reader is ready for use.
type Reader struct {
	Limits Limits
}

// Paths reads all articles in files and folders: .txt, .md, .jsonl. The articles come in the order of paths, those of a folder
// in the order of their names; of two rows with one id the later counts, in the place of the earlier.
//
// It reads all or nothing: the error, if any, is of type [Faults] and names everything that cannot be read. In a folder,
// files of other kinds and those whose names begin with a dot are passed over.
func (r Reader) Paths(ctx context.Context, paths []string) ([]corpus.Article, error) {
	b := &batch{limits: r.Limits.withDefaults(), at: map[string]int{}, from: map[string]string{}}
	for _, p := range paths {
		for f := range b.walk(p) {
			if ctx.Err() != nil {
				return nil, fmt.Errorf("reading %q: %w", f.path, ctx.Err())
			}
			b.file(ctx, f)
			if b.full {
				return nil, b.faults
			}
		}
	}
	if len(b.faults) > 0 {
		return nil, b.faults
	}
	return b.articles, nil
}

// A batch is what one call has read so far.
type batch struct {
	limits   Limits
	articles []corpus.Article
	at       map[string]int    // id to place in articles
	from     map[string]string // id made of a file's name to the file
	bytes    int64             // of all texts
	faults   Faults
	full     bool // a limit of the whole call is passed, or faults are many: stop
}

// file reads one file.
func (b *batch) file(ctx context.Context, f file) {
	switch strings.ToLower(filepath.Ext(f.path)) {
	case ".jsonl", ".ndjson":
		b.jsonLines(ctx, f.path)
	default:
		b.whole(f)
	}
}

// whole reads a file that holds one article.
func (b *batch) whole(f file) {
	data, err := readFile(f.path, b.limits.FileBytes)
	if err != nil {
		b.fault(f.path, 0, err)
		return
	}
	a, err := b.parse(f, data)
	if err != nil {
		b.fault(f.path, 0, err)
		return
	}
	if other, ok := b.from[a.ID]; ok && other != f.path {
		b.fault(f.path, 0, fmt.Errorf("the id %q is that of %q too; add their common folder, or one after the other", a.ID, other))
		return
	}
	b.from[a.ID] = f.path
	b.put(f.path, 0, a)
}

// parse reads the one article of a file.
func (b *batch) parse(f file, data []byte) (corpus.Article, error) {
	text, err := decode(data)
	if err != nil {
		return corpus.Article{}, err
	}
	a := corpus.Article{ID: f.id}
	if isMarkdown(f.path) {
		markdown(&a, text)
	} else {
		plain(&a, text)
	}
	return a, nil
}

// put takes in an article read from name, at a line where there are several.
func (b *batch) put(name string, line int, a corpus.Article) {
	if err := check(a, b.limits); err != nil {
		b.fault(name, line, err)
		return
	}
	b.bytes += int64(len(a.Text))
	if i, ok := b.at[a.ID]; ok {
		b.bytes -= int64(len(b.articles[i].Text))
		b.articles[i] = a
	} else {
		b.at[a.ID] = len(b.articles)
		b.articles = append(b.articles, a)
	}
	switch {
	case len(b.articles) > b.limits.Articles:
		b.fault(name, line, &LimitError{"articles read together", int64(b.limits.Articles)})
		b.full = true
	case b.bytes > b.limits.TotalBytes:
		b.fault(name, line, &LimitError{"bytes of text read together", b.limits.TotalBytes})
		b.full = true
	}
}

// maxFaults is how many faults are collected before reading stops: enough to mend a file by, and little to keep.
const maxFaults = 1000

// fault notes why something cannot be read.
func (b *batch) fault(name string, line int, err error) {
	b.faults = append(b.faults, &Fault{Name: name, Line: line, Err: err})
	b.full = b.full || len(b.faults) >= maxFaults
}
