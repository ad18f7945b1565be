package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"quaestor/corpus"
)

// table starts a table for people: columns aligned, a head first.
func table(w io.Writer, head string) *tabwriter.Writer {
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tw, head)
	return tw
}

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
		tw := table(s.out, "ID\tDATE\tBYTES\tSOURCE\tTITLE")
		for a, err := range of.Articles(ctx, v) {
			if err != nil {
				return err
			}
			fmt.Fprintf(tw, "%s\t%s\t%d\t%s\t%s\n", short(a.ID, 40), rowOf(a).Date, len(a.Text), short(a.Source, 24), short(a.Title, 60))
		}
		return tw.Flush()
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

type corpusExport struct {
	dataFlags
	Version int64 `help:"Number of the version; without it the current one." placeholder:"N"`
}

// Run writes the articles of a version as JSON Lines.
func (c *corpusExport) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		v, err := of.Current(ctx)
		if c.Version != 0 {
			v, err = of.Version(ctx, c.Version)
		}
		if err != nil {
			return err
		}
		return writeArticles(ctx, s.out, of, v, func(r articleRow) articleRow { return r })
	})
}

type corpusHistory struct {
	dataFlags
	JSON bool `help:"Print one JSON object a line."`
}

// A versionRow is a version as it is printed.
type versionRow struct {
	Version  int64  `json:"version"`
	Made     string `json:"made"`
	Articles int    `json:"articles"`
	Note     string `json:"note"`
}

// Run lists the versions, newest first.
func (c *corpusHistory) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		versions, err := of.History(ctx)
		if err != nil {
			return err
		}
		if c.JSON {
			for _, v := range versions {
				if err := writeJSON(s.out, versionRow{v.Number, v.Created.UTC().Format(time.RFC3339), v.Articles, v.Note}); err != nil {
					return err
				}
			}
			return nil
		}
		tw := table(s.out, "VERSION\tMADE\tARTICLES\tWHY")
		for _, v := range versions {
			fmt.Fprintf(tw, "%d\t%s\t%d\t%s\n", v.Number, v.Created.UTC().Format(time.DateTime), v.Articles, short(v.Note, 60))
		}
		return tw.Flush()
	})
}

type corpusDiff struct {
	dataFlags
	JSON   bool  `help:"Print one JSON object a line."`
	Before int64 `arg:"" help:"Number of the earlier version; 0 is the empty corpus."`
	After  int64 `arg:"" help:"Number of the later version."`
}

// Run lists the articles that two versions do not share.
func (c *corpusDiff) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		diffs, err := of.Diff(ctx, c.Before, c.After)
		if err != nil {
			return err
		}
		out := bufio.NewWriter(s.out)
		for _, d := range diffs {
			what := "changed"
			switch {
			case d.Before == "":
				what = "added"
			case d.After == "":
				what = "removed"
			}
			if c.JSON {
				if err := writeJSON(out, map[string]string{"id": d.ID, "change": what}); err != nil {
					return err
				}
				continue
			}
			fmt.Fprintf(out, "%-7s  %s\n", what, d.ID)
		}
		if len(diffs) == 0 && !c.JSON {
			fmt.Fprintln(out, "the versions hold the same")
		}
		return out.Flush()
	})
}

type corpusStatus struct {
	dataFlags
	JSON bool `help:"Print one JSON object a line."`
}

// A corpusRow is one corpus of a data directory as it is printed.
type corpusRow struct {
	Guild string `json:"guild"` // empty for the shared corpus
	versionRow
}

// Run lists the corpora of the data directory.
func (c *corpusStatus) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(store *corpus.Store, _ *corpus.Corpus) error {
		names, err := store.Corpora(ctx)
		if err != nil {
			return err
		}
		tw := tabwriter.NewWriter(s.out, 0, 4, 2, ' ', 0)
		if !c.JSON {
			fmt.Fprintln(tw, "CORPUS\tVERSION\tMADE\tARTICLES")
		}
		for _, name := range names {
			v, err := store.Corpus(name).Current(ctx)
			if err != nil {
				return err
			}
			if c.JSON {
				row := corpusRow{name, versionRow{v.Number, v.Created.UTC().Format(time.RFC3339), v.Articles, v.Note}}
				if err := writeJSON(s.out, row); err != nil {
					return err
				}
				continue
			}
			if name == "" {
				name = "(shared)"
			}
			fmt.Fprintf(tw, "%s\t%d\t%s\t%d\n", name, v.Number, v.Created.UTC().Format(time.DateTime), v.Articles)
		}
		return tw.Flush()
	})
}

type corpusCheck struct {
	dataFlags
}

// Run checks the whole data directory.
func (c *corpusCheck) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(store *corpus.Store, _ *corpus.Corpus) error {
		problems, err := store.Check(ctx)
		if err != nil {
			return err
		}
		for _, p := range problems {
			fmt.Fprintf(s.out, "%s\t%s\n", p.Corpus, p.Text)
		}
		if len(problems) > 0 {
			return fmt.Errorf("%d problems found; go back to a version from before with quaestor corpus rollback, or add the articles anew", len(problems))
		}
		_, err = fmt.Fprintln(s.out, "all is well")
		return err
	})
}
