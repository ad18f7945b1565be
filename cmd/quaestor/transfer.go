package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"quaestor/bot"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

type corpusExport struct {
	dataFlags
	All     bool  `help:"Write the sources, terms, gold questions and settings, too."`
	Version int64 `help:"Number of the version; without it the current one." placeholder:"N"`
}

// Help explains more than the flags do.
func (corpusExport) Help() string {
	return `Without --all, corpus add reads it: an article a line. With --all only corpus import does: what else is kept stands first, a line
{"document": {"kind": "…", "name": "…", "value": …}} each.`
}

// A documentLine is a document as it is exported.
type documentLine struct {
	Document *documentRow `json:"document"`
}

type documentRow struct {
	Kind  string          `json:"kind"`
	Name  string          `json:"name"`
	Value json.RawMessage `json:"value"`
}

// Run writes the articles of a version, behind the documents, as JSON Lines.
func (c *corpusExport) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		v, err := of.Current(ctx)
		if c.Version != 0 {
			v, err = of.Version(ctx, c.Version)
		}
		if err != nil {
			return err
		}
		if c.All {
			docs, err := of.Documents(ctx, "")
			if err != nil {
				return err
			}
			for _, d := range docs {
				if err := writeJSON(s.out, documentLine{&documentRow{d.Kind, d.Name, d.JSON}}); err != nil {
					return err
				}
			}
		}
		return writeArticles(ctx, s.out, of, v, func(r articleRow) articleRow { return r })
	})
}

type corpusImport struct {
	dataFlags
	changeFlags
	File string `arg:"" help:"What corpus export wrote; - is standard input."`
}

// Help explains more than the flags do.
func (corpusImport) Help() string {
	return `Articles that are not in the file are removed, as one new version: corpus rollback goes back. Sources, terms, gold questions and settings
that the file holds take the place of those of the same name; others stay, and a rollback does not bring back what was replaced.`
}

// Run has the corpus hold the articles of the file and no others.
func (c *corpusImport) Run(ctx context.Context, s *streams) error {
	in := s.in
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return err
		}
		defer f.Close() // read only
		in = f
	}
	articles, docs, err := readExport(ctx, in, c.File)
	if err != nil {
		return refused(s.err, err)
	}
	if len(articles) == 0 {
		return fmt.Errorf("nothing was imported: %q holds no articles", c.File)
	}
	return c.change(ctx, func(_ *corpus.Store, to *corpus.Corpus) error {
		return c.carryOut(ctx, s, func(ctx context.Context, o bot.Options) (bot.Report, error) {
			o.Keep = docs
			return bot.Change(ctx, to, corpus.Changes{Put: articles, All: true, Note: "import " + c.File}, o)
		})
	})
}

// readExport reads what corpus export wrote.
func readExport(ctx context.Context, r io.Reader, name string) ([]corpus.Article, []corpus.Document, error) {
	var docs []corpus.Document
	var rest bytes.Buffer
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, nil, fmt.Errorf("reading %q: %w", name, err)
		}
		var d documentLine
		if bytes.HasPrefix(line, []byte(`{"document":`)) && json.Unmarshal(line, &d) == nil && d.Document != nil {
			docs = append(docs, corpus.Document{Kind: d.Document.Kind, Name: d.Document.Name, JSON: d.Document.Value})
			line = []byte("\n") // so that the lines of articles keep their numbers
		}
		rest.Write(line)
		if err != nil {
			break
		}
	}
	articles, err := reader().Read(ctx, ingest.Document{Name: strings.TrimSuffix(name, ".jsonl") + ".jsonl", Data: rest.Bytes()})
	return articles, docs, err
}
