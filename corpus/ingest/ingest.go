// Package ingest reads files, folders, pages and feeds into articles.
//
// What it reads comes from strangers. Everything has a limit ([Limits]); what goes over one, or cannot be read, is an error that
// names its source, its line where there is one, and the limit. Nothing is taken in halfway.
package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"quaestor/corpus"
)

// Limits bound what is read. A zero field means its default.
type Limits struct {
	TextBytes   int64 // of the text of one article, and of one line of JSON; 8 MiB
	FileBytes   int64 // of a file that is read as a whole (all but JSON Lines), and of a fetched body once unpacked; 64 MiB
	TotalBytes  int64 // of the texts of all articles read together; 2 GiB
	Articles    int   // read together; 2,000,000
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
	set(&l.PDFPages, 1_000)
	set(&l.TableCells, 200_000)
	set(&l.FeedEntries, 1_000)
	return l
}

func set[T ~int | ~int64](field *T, value T) {
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
	Cache  string // folder of one's own for what makes reading PDFs start sooner, made if need be; empty: none. Others must not write to it
}

// Paths reads all articles in files and folders: .txt, .md, .html, .pdf, .csv, .tsv, .jsonl. The articles come in the order of paths, those of a folder
// in the order of their names; of two rows with one id the later counts, in the place of the earlier.
//
// It reads all or nothing: the error, if any, is of type [Faults] and names everything that cannot be read. In a folder,
// files of other kinds and those whose names begin with a dot are passed over.
func (r Reader) Paths(ctx context.Context, paths []string) ([]corpus.Article, error) {
	b := r.batch()
	defer b.pdfs.close()
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
	return b.result()
}

// Read reads all articles of one document, all or nothing like [Reader.Paths]: a file that was attached, a page, a pasted text.
func (r Reader) Read(ctx context.Context, d Document) ([]corpus.Article, error) {
	b := r.batch()
	defer b.pdfs.close()
	if d.kind() == rowsKind {
		b.rows(ctx, d.Name, bytes.NewReader(d.Data))
	} else {
		b.document(ctx, d)
	}
	return b.result()
}

func (r Reader) batch() *batch {
	return &batch{limits: r.Limits.withDefaults(), pdfs: pdfs{cache: r.Cache}, at: map[string]int{}, from: map[string]string{}}
}

func (b *batch) result() ([]corpus.Article, error) {
	if len(b.faults) > 0 {
		return nil, b.faults
	}
	return b.articles, nil
}

// A batch is what one call has read so far.
type batch struct {
	limits   Limits
	pdfs     pdfs
	articles []corpus.Article
	at       map[string]int    // id to place in articles
	from     map[string]string // id made of a file's name to the file
	bytes    int64             // of all texts
	faults   Faults
	full     bool // a limit of the whole call is passed, or faults are many: stop
}

// file reads one file. JSON Lines are read line by line, everything else as a whole.
func (b *batch) file(ctx context.Context, f file) {
	if isRows(f.path) {
		b.jsonLines(ctx, f.path)
		return
	}
	data, err := readFile(f.path, b.limits.FileBytes)
	if err != nil {
		b.fault(f.path, 0, err)
		return
	}
	b.document(ctx, Document{Name: f.path, ID: f.id, Data: data})
}

// document reads all articles of d.
func (b *batch) document(ctx context.Context, d Document) {
	articles, err := b.parse(ctx, d)
	if err != nil {
		b.faultsOf(d.Name, err)
		return
	}
	for _, a := range articles {
		if other, ok := b.from[a.ID]; ok && a.ID == d.ID && other != d.Name {
			b.fault(d.Name, 0, fmt.Errorf("the id %q is that of %q too; add their common folder, or one after the other", a.ID, other))
			return
		}
		if a.ID == d.ID {
			b.from[a.ID] = d.Name
		}
		b.put(d.Name, 0, a)
	}
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

// faultsOf notes an error that may consist of several faults.
func (b *batch) faultsOf(name string, err error) {
	if fs, ok := errors.AsType[Faults](err); ok {
		for _, f := range fs {
			b.fault(f.Name, f.Line, f.Err)
		}
	} else if f, ok := errors.AsType[*Fault](err); ok {
		b.fault(f.Name, f.Line, f.Err)
	} else {
		b.fault(name, 0, err)
	}
}

// fault notes why something cannot be read.
func (b *batch) fault(name string, line int, err error) {
	if b.full {
		return
	}
	b.faults = append(b.faults, &Fault{Name: name, Line: line, Err: err})
	b.full = b.full || len(b.faults) >= maxFaults
}
