package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/dustin/go-humanize"

	"quaestor/corpus"
)

// table starts a table for people: columns aligned, a head first.
func table(w io.Writer, head string) *tabwriter.Writer {
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tw, head)
	return tw
}

// size writes a number of bytes for people: 1.2 kB.
func size(bytes int64) string { return humanize.Bytes(uint64(max(bytes, 0))) }

// age writes how long ago something was for people: 3 hours ago.
func age(t time.Time) string { return humanize.Time(t) }

type corpusList struct {
	dataFlags
	JSON bool `help:"Print one JSON object a line."`
}

// An articleRow is an article as JSON Lines hold it.
type articleRow struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Source string `json:"source"`
	URL    string `json:"url"`
	Text   string `json:"text,omitempty"`
}

func rowOf(a corpus.Article) articleRow {
	r := articleRow{ID: a.ID, Title: a.Title, Source: a.Source, URL: a.URL, Text: a.Text}
	if !a.Date.IsZero() {
		r.Date = a.Date.String()
	}
	return r
}

// Run lists the articles of the current version.
func (c *corpusList) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		v, err := of.Current(ctx)
		if err != nil {
			return err
		}
		if c.JSON {
			return writeArticles(ctx, s.out, of, v, func(r articleRow) articleRow { r.Text = ""; return r })
		}
		tw := table(s.out, "ID\tDATE\tSIZE\tSOURCE\tTITLE")
		var bytes int64
		for a, err := range of.Articles(ctx, v) {
			if err != nil {
				return err
			}
			fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\n", short(a.ID, 40), cmp.Or(rowOf(a).Date, "-"), size(int64(len(a.Text))), cmp.Or(short(a.Source, 24), "-"), short(a.Title, 60))
			bytes += int64(len(a.Text))
		}
		if err := tw.Flush(); err != nil {
			return err
		}
		_, err = fmt.Fprintf(s.out, "version %d: %s, %s\n", v.Number, articles(v.Articles), size(bytes))
		return err
	})
}

// writeArticles writes the articles of a version as JSON Lines, each as the function has it.
func writeArticles(ctx context.Context, w io.Writer, of *corpus.Corpus, v corpus.Version, as func(articleRow) articleRow) error {
	out := bufio.NewWriter(w)
	for a, err := range of.Articles(ctx, v) {
		if err != nil {
			return err
		}
		if err := writeJSON(out, as(rowOf(a))); err != nil {
			return err
		}
	}
	return out.Flush()
}

type corpusShow struct {
	dataFlags
	JSON bool   `help:"Print one JSON object."`
	ID   string `arg:"" help:"Id of the article; see quaestor corpus list."`
}

// Run shows one article.
func (c *corpusShow) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		v, err := of.Current(ctx)
		if err != nil {
			return err
		}
		a, err := of.Article(ctx, v, c.ID)
		switch {
		case errors.Is(err, corpus.ErrNoArticle):
			return fmt.Errorf("there is no article %q; see quaestor corpus list", c.ID)
		case err != nil:
			return err
		case c.JSON:
			return writeJSON(s.out, rowOf(a))
		}
		r := rowOf(a)
		_, err = fmt.Fprintf(s.out, "%s\n%s  %s  %s\n\n%s\n", r.Title, r.Date, r.Source, r.URL, r.Text)
		return err
	})
}
