package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"quaestor/bot"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

type corpusRefresh struct {
	dataFlags
	fetchFlags
	Anew    bool     `help:"Read everything again, also what seems unchanged; brings back articles that were removed or rolled back by hand."`
	Force   bool     `help:"Go on though gold questions would be answered worse."`
	Figures bool     `help:"List all figures that are new, changed or gone, and not just the first."`
	JSON    bool     `help:"Print one JSON object a line."`
	Names   []string `arg:"" optional:"" name:"source" help:"Names of sources; without one all that are not paused."`
}

// Help explains more than the flags do.
func (corpusRefresh) Help() string {
	return `Of each source only what has changed is fetched and read. A source that fails keeps its articles. What is gone from the source is removed here.
Of the pages that a feed or sitemap lists no longer the latest 5,000 are looked at on; the articles of others stay as long as the source does.
The exit status is 1 where a source fails.`
}

// Run refreshes sources now, due or not.
func (c *corpusRefresh) Run(ctx context.Context, s *streams) error {
	r, err := c.refresher(s)
	if err != nil {
		return err
	}
	r.Force = c.Force
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		names, err := c.names(ctx, of)
		if err != nil {
			return err
		}
		failed := 0
		for _, name := range names {
			done, err := r.Refresh(ctx, of, name, c.Anew)
			if err != nil {
				return named(err)
			}
			if done.Err != nil {
				failed++
			}
			if c.JSON {
				err = writeJSON(s.out, refreshedRowOf(done, c.Figures))
			} else {
				err = told(s, done, c.Figures)
			}
			if err != nil {
				return err
			}
		}
		if failed > 0 {
			return fmt.Errorf("%d of %s failed; the articles stay", failed, counted(len(names), "source", "sources"))
		}
		return nil
	})
}

// names returns the sources to refresh.
func (c *corpusRefresh) names(ctx context.Context, of *corpus.Corpus) ([]string, error) {
	if len(c.Names) > 0 {
		return c.Names, nil
	}
	sources, err := bot.Sources(ctx, of)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, s := range sources {
		if !s.Paused {
			names = append(names, s.Name)
		}
	}
	if len(names) == 0 {
		return nil, errors.New("there is no source to refresh; register one with quaestor corpus sources add NAME ADDRESS")
	}
	return names, nil
}

// refresher returns what refreshes sources. On a terminal it shows each page that is looked at.
func (f fetchFlags) refresher(s *streams) (*bot.Refresher, error) {
	o, err := f.options()
	if err != nil {
		return nil, err
	}
	if terminal(s.err) {
		n := 0
		o.Look = func(address string) {
			n++
			fmt.Fprintf(s.err, "\r\033[K%d %s", n, short(address, 70))
		}
	}
	return bot.NewRefresher(o), nil
}

// A refreshedRow is what became of a source as it is printed.
type refreshedRow struct {
	Source string `json:"source"`
	reportRow
	Error  string     `json:"error"`
	Faults []faultRow `json:"faults"`
}

func refreshedRowOf(done bot.Refreshed, figures bool) refreshedRow {
	r := refreshedRow{Source: done.Name, reportRow: reportRowOf(done.Report, figures), Faults: []faultRow{}}
	if done.Err != nil {
		r.Error = done.Err.Error()
	}
	for _, f := range done.Update.Faults {
		r.Faults = append(r.Faults, faultRow{f.Name, f.Err.Error()})
	}
	return r
}

// told says what became of a source, and which figures with it: all, or the first of those that changed or are gone.
func told(s *streams, done bot.Refreshed, figures bool) error {
	if terminal(s.err) {
		fmt.Fprint(s.err, "\r\033[K")
	}
	if done.Err != nil {
		_, err := fmt.Fprintf(s.out, "%s fails since %s: %s; its %s stay; next attempt by serve after %s\n",
			done.Name, clock(done.State.Failing), done.State.Error, articles(len(done.State.IDs())), clock(done.State.Next))
		if err == nil {
			err = writeReport(s.out, done.Report, figures) // of a version that was held back
		}
		return err
	}
	what := "nothing has changed"
	if len(done.Diffs) > 0 {
		what = fmt.Sprintf("version %d: %v", done.Version.Number, changeOf(done.Version, done.Diffs))
	}
	if _, err := fmt.Fprintf(s.out, "%s (%s, %s): %s\n", done.Name, done.State.Kind, articles(len(done.State.IDs())), what); err != nil {
		return err
	}
	if err := writeReport(s.out, done.Report, figures); err != nil {
		return err
	}
	if err := listFaults(s.out, done.Update.Faults); err != nil {
		return err
	}
	return noteLanguages(s.out, done.Update.Put)
}

// listFaults names what could not be read.
func listFaults(w io.Writer, faults ingest.Faults) error {
	for i, f := range faults {
		if i == maxNamed {
			_, err := fmt.Fprintf(w, "  and %d more that cannot be read\n", len(faults)-maxNamed)
			return err
		}
		if _, err := fmt.Fprintf(w, "  cannot be read: %v\n", f); err != nil {
			return err
		}
	}
	return nil
}

// noteLanguages says which articles are in languages that are not understood.
func noteLanguages(w io.Writer, articles []corpus.Article) error {
	counts := map[string]int{}
	for i := range articles {
		if l := ingest.Language(articles[i].Text); l != "" && l != "en" {
			counts[l]++
		}
	}
	if len(counts) == 0 {
		return nil
	}
	languages := slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(counts[b]-counts[a], strings.Compare(a, b)) })
	var parts []string
	for _, l := range languages {
		parts = append(parts, fmt.Sprintf("%d in %q", counts[l], l))
	}
	_, err := fmt.Fprintf(w, "  only English is understood; other articles: %s\n", strings.Join(parts, ", "))
	return err
}

type sourcesTest struct {
	fetchFlags
	Kind    string `help:"What it is: ${enum}; told by what comes where you do not say." enum:"auto,page,feed,sitemap,folder" default:"auto"`
	Pages   int    `help:"Pages of a feed or sitemap that are read." default:"3"`
	Text    bool   `help:"Print the text that would be read, too."`
	Address string `arg:"" help:"https://… or the path of a folder."`
}

// Run fetches an address and says what would be read of it.
func (c *sourcesTest) Run(ctx context.Context, s *streams) error {
	src, err := sourceOf("test", c.Address, c.Kind, time.Hour)
	if err != nil {
		return err
	}
	r, err := c.refresher(s)
	if err != nil {
		return err
	}
	u, state, err := r.Try(ctx, src, max(1, c.Pages))
	if terminal(s.err) {
		fmt.Fprint(s.err, "\r\033[K")
	}
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(s.out, "%s: a %s; read %s, cannot read %s\n", src.Address, state.Kind, articles(len(u.Put)), counted(len(u.Faults), "page", "pages")); err != nil {
		return err
	}
	for _, a := range u.Put {
		if err := c.show(s.out, a); err != nil {
			return err
		}
	}
	return listFaults(s.out, u.Faults)
}

// show says what was read of an article.
func (c *sourcesTest) show(w io.Writer, a corpus.Article) error {
	row := rowOf(a)
	_, err := fmt.Fprintf(w, "\n  title      %s\n  date       %s\n  publisher  %s\n  address    %s\n  language   %s\n  text       %d bytes\n",
		short(a.Title, 200), cmp.Or(row.Date, "unknown"), cmp.Or(short(a.Source, 100), "unknown"), cmp.Or(short(a.URL, 200), "none"), cmp.Or(ingest.Language(a.Text), "cannot be told"), len(a.Text))
	if err == nil && c.Text {
		_, err = fmt.Fprintln(w)
		for line := range strings.Lines(a.Text) {
			if _, err = fmt.Fprintln(w, printable(line)); err != nil {
				return err
			}
		}
	}
	return err
}
