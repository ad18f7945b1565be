package bot

import (
	"context"
	"encoding/json"
	"fmt"

	"quaestor/corpus"
	"quaestor/corpus/term"
	"quaestor/index"
)

// Open returns a bot over what a guild is answered from now; see [Library]. Guild "" is the shared corpus.
func Open(ctx context.Context, dir, guild string) (*Bot, error) {
	store, err := corpus.OpenStore(ctx, dir)
	if err != nil {
		return nil, fmt.Errorf("opening the data directory %q: %w", dir, err)
	}
	defer store.Close() // read only
	l := NewLibrary(store)
	e, err := l.edition(ctx, guild)
	if err != nil {
		return nil, err
	}
	return l.open(ctx, e)
}

// besides returns a bot that answers the guild of c as the library does, but with x in place of the current version of c.
func besides(ctx context.Context, c *corpus.Corpus, x *index.Index) (*Bot, error) {
	l := NewLibrary(c.Store())
	e, err := l.edition(ctx, c.Name())
	if err != nil {
		return nil, err
	}
	if len(e.corpora) == 2 {
		shared, err := l.version(ctx, e.corpora[1], e.versions[1])
		if err != nil {
			return nil, err
		}
		defer shared.Close() // the joined one holds its parts
		return over(index.Join(x, shared), withTerms(e.terms)), nil
	}
	if !x.Hold() {
		return nil, ErrClosed
	}
	return over(x, withTerms(e.terms)), nil
}

// AddTerm keeps a term of a corpus, in place of one of the same key: a line "key | kind | broader, broader | phrase; phrase", as
// [term.ParseEntry] reads it. So "steel exports | word | exports | mill shipments" has "mill shipments" mean steel exports.
func AddTerm(ctx context.Context, c *corpus.Corpus, line string) error {
	e, err := term.ParseEntry(line)
	if err == nil {
		_, err = term.Default().With([]term.Entry{e})
	}
	if err != nil {
		return err
	}
	return c.Put(ctx, corpus.TermKind, e.Key, e.String())
}

// TermsOf returns the terms of a corpus, by their keys.
func TermsOf(ctx context.Context, c *corpus.Corpus) ([]term.Entry, error) {
	docs, err := c.Documents(ctx, corpus.TermKind)
	if err != nil {
		return nil, err
	}
	return entries(docs), nil
}

// entries returns the terms that documents hold. One that cannot be read, since another version of the program kept it, is left out.
func entries(docs []corpus.Document) []term.Entry {
	var out []term.Entry
	for _, d := range docs {
		var line string
		if json.Unmarshal(d.JSON, &line) != nil {
			continue
		}
		if e, err := term.ParseEntry(line); err == nil {
			out = append(out, e)
		}
	}
	return out
}

// withTerms returns the thesaurus with terms; those that it cannot take are left out.
func withTerms(docs []corpus.Document) *term.Thesaurus {
	t := term.Default()
	for _, e := range entries(docs) {
		if with, err := t.With([]term.Entry{e}); err == nil {
			t = with
		}
	}
	return t
}
