package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"time"

	"quaestor/bot"
	"quaestor/corpus"
)

type corpusHistory struct {
	dataFlags
	Keep     int  `help:"From now on keep at most so many versions; 0 keeps all." default:"-1" placeholder:"N"`
	KeepDays int  `help:"From now on forget versions that are older than so many days; 0 keeps all." default:"-1" placeholder:"N"`
	DryRun   bool `help:"With --keep or --keep-days: say what would be forgotten, and forget nothing."`
	JSON     bool `help:"Print one JSON object a line."`
}

// Help explains more than the flags do.
func (corpusHistory) Help() string {
	return `Without limits of your own the newest 100 versions are kept. A version takes only the room of what has changed in it. The current version and the
one before it are always kept.`
}

// A versionRow is a version as it is printed.
type versionRow struct {
	Version  int64  `json:"version"`
	Made     string `json:"made"`
	Articles int    `json:"articles"`
	Note     string `json:"note"`
	Author   string `json:"author"`
}

func versionRowOf(v corpus.Version) versionRow {
	return versionRow{v.Number, v.Created.UTC().Format(time.RFC3339), v.Articles, v.Note, v.Author}
}

// Run lists the versions, newest first, within new limits if they are given.
func (c *corpusHistory) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		if c.Keep >= 0 || c.KeepDays >= 0 {
			return c.limit(ctx, s, of)
		}
		versions, err := of.History(ctx)
		if err != nil {
			return err
		}
		if c.JSON {
			for _, v := range versions {
				if err := writeJSON(s.out, versionRowOf(v)); err != nil {
					return err
				}
			}
			return nil
		}
		tw := table(s.out, "VERSION\tMADE\tAGE\tARTICLES\tBY\tWHY")
		for _, v := range versions {
			fmt.Fprintf(tw, "%d\t%s\t%s\t%d\t%s\t%s\n", v.Number, v.Created.UTC().Format(time.DateTime), age(v.Created), v.Articles, cmp.Or(short(v.Author, 24), "-"), short(v.Note, 60))
		}
		return tw.Flush()
	})
}

// limit sets limits of the history and forgets what is beyond them.
func (c *corpusHistory) limit(ctx context.Context, s *streams, of *corpus.Corpus) error {
	limits, err := bot.HistoryOf(ctx, of)
	if err != nil {
		return err
	}
	if c.Keep >= 0 {
		limits.Count = c.Keep
	}
	if c.KeepDays >= 0 {
		limits.Days = c.KeepDays
	}
	if c.DryRun {
		gone, err := of.Beyond(ctx, limits.Limits())
		if err != nil {
			return err
		}
		return c.say(s, "dry run: %s would be forgotten\n", gone)
	}
	if err := of.Put(ctx, corpus.SettingKind, bot.HistorySetting, limits); err != nil {
		return err
	}
	gone, err := bot.Prune(ctx, of)
	if err != nil {
		return err
	}
	return c.say(s, "%s forgotten\n", gone)
}

// say says how many versions are, or would be, forgotten.
func (c *corpusHistory) say(s *streams, format string, gone int) error {
	if c.JSON {
		return writeJSON(s.out, map[string]int{"forgotten": gone})
	}
	_, err := fmt.Fprintf(s.out, format, counted(gone, "version", "versions"))
	return err
}

type corpusDiff struct {
	dataFlags
	JSON   bool  `help:"Print one JSON object a line, of articles first and then of figures."`
	Before int64 `arg:"" help:"Number of the earlier version; 0 is the empty corpus."`
	After  int64 `arg:"" help:"Number of the later version."`
}

// Run lists the articles and figures that two versions do not share.
func (c *corpusDiff) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		ctx, done := showProgress(ctx, s.err, "reading articles")
		r, err := bot.Diff(ctx, of, c.Before, c.After)
		done()
		if err != nil {
			return err
		}
		out := bufio.NewWriter(s.out)
		for _, a := range r.Articles {
			if c.JSON {
				err = writeJSON(out, a)
			} else {
				_, err = fmt.Fprintf(out, "%-8s  %s  %s\n", a.Change, short(a.ID, 60), short(a.Title, 60))
			}
			if err != nil {
				return err
			}
		}
		switch {
		case c.JSON:
			for _, f := range r.Figures {
				if err := writeJSON(out, f); err != nil {
					return err
				}
			}
		case len(r.Articles) == 0:
			fmt.Fprintln(out, "the versions hold the same")
		default:
			if err := writeReport(out, r, true); err != nil {
				return err
			}
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
	Bytes   int64 `json:"bytes"`       // of the texts
	Index   int64 `json:"index_bytes"` // on disk
	Sources int   `json:"sources"`
	Failing int   `json:"sources_failing"`
	made    time.Time
}

// Run lists the corpora of the data directory.
func (c *corpusStatus) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(store *corpus.Store, _ *corpus.Corpus) error {
		names, err := store.Corpora(ctx)
		if err != nil {
			return err
		}
		database, derived, err := store.Disk(ctx)
		if err != nil {
			return err
		}
		var rows []corpusRow
		for _, name := range names {
			row, err := statusOf(ctx, store.Corpus(name))
			if err != nil {
				return err
			}
			row.Index = derived[name]
			rows = append(rows, row)
		}
		if c.JSON {
			for _, row := range rows {
				if err := writeJSON(s.out, row); err != nil {
					return err
				}
			}
			return nil
		}
		return writeStatus(s.out, rows, database)
	})
}

// writeStatus writes the rows for people.
func writeStatus(w io.Writer, rows []corpusRow, database int64) error {
	tw := table(w, "CORPUS\tVERSION\tMADE\tAGE\tARTICLES\tTEXT\tINDEX\tSOURCES")
	var indexes int64
	for _, row := range rows {
		indexes += row.Index
		fmt.Fprintln(tw, row)
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "on disk: articles %s, indexes %s\n", size(database), size(indexes))
	return err
}

// statusOf returns the row of a corpus, the size of its index left out.
func statusOf(ctx context.Context, c *corpus.Corpus) (corpusRow, error) {
	row := corpusRow{Guild: c.Name()}
	v, err := c.Current(ctx)
	if err != nil {
		return row, err
	}
	row.versionRow, row.made = versionRowOf(v), v.Created
	held, err := c.Size(ctx, v)
	if err != nil {
		return row, err
	}
	row.Bytes = held.Bytes
	sources, err := bot.Sources(ctx, c)
	if err != nil {
		return row, err
	}
	row.Sources = len(sources)
	for _, s := range sources {
		if s.State.Failures > 0 {
			row.Failing++
		}
	}
	return row, nil
}

// String returns the row for people, columns set apart by tabs.
func (r corpusRow) String() string {
	made, since := "-", "-"
	if r.Version > 0 {
		made, since = r.made.UTC().Format(time.DateTime), age(r.made)
	}
	sources := fmt.Sprint(r.Sources)
	if r.Failing > 0 {
		sources += fmt.Sprintf(", %d failing", r.Failing)
	}
	return fmt.Sprintf("%s\t%d\t%s\t%s\t%d\t%s\t%s\t%s", cmp.Or(r.Guild, "(shared)"), r.Version, made, since, r.Articles, size(r.Bytes), size(r.Index), sources)
}

type corpusCheck struct {
	dataFlags
	JSON bool `help:"Print one JSON object a line for each problem, and nothing where all is well."`
}

// Help explains more than the flags do.
func (corpusCheck) Help() string {
	return `The articles and versions are compared with their digests, and so are the indexes of all corpora. An index that is damaged or missing is made
anew from the articles; for articles that are damaged there is corpus rollback, and corpus add.`
}

// Run checks the whole data directory.
func (c *corpusCheck) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(store *corpus.Store, _ *corpus.Corpus) error {
		ctx, done := showProgress(ctx, s.err, "making an index anew")
		found, err := bot.Check(ctx, store)
		done()
		if err != nil {
			return err
		}
		for _, p := range found.Problems {
			if c.JSON {
				err = writeJSON(s.out, map[string]string{"guild": p.Corpus, "problem": p.Text})
			} else {
				_, err = fmt.Fprintf(s.out, "%s: %s\n", cmp.Or(p.Corpus, "(shared)"), p.Text)
			}
			if err != nil {
				return err
			}
		}
		if n := len(found.Problems); n > 0 {
			return fmt.Errorf("%s found; go back to a version from before with quaestor corpus rollback, or add the articles anew", counted(n, "problem", "problems"))
		}
		if c.JSON {
			return nil
		}
		for _, name := range found.Mended {
			if _, err := fmt.Fprintf(s.out, "%s: the index was damaged and has been made anew\n", cmp.Or(name, "(shared)")); err != nil {
				return err
			}
		}
		_, err = fmt.Fprintf(s.out, "all is well: %s, %s\n", counted(found.Corpora, "corpus", "corpora"), articles(found.Articles))
		return err
	})
}
