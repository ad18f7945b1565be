package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"time"

	"quaestor/bot"
	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

type corpusSources struct {
	Add    sourcesAdd    `cmd:"" help:"Register a page, feed, sitemap or folder, and read it."`
	List   sourcesList   `cmd:"" help:"List the sources: what each has, when it was last refreshed, and whether it fails."`
	Remove sourcesRemove `cmd:"" help:"Forget a source and remove its articles."`
	Pause  sourcesPause  `cmd:"" help:"Stop the refreshes of a source; its articles stay."`
	Resume sourcesResume `cmd:"" help:"Go on with the refreshes of a source."`
	Test   sourcesTest   `cmd:"" help:"Fetch an address and say what would be read of it; nothing is kept."`
}

// fetchFlags say how to fetch.
type fetchFlags struct {
	Allow   []string      `help:"Networks that may be fetched from though they are not public, such as 10.0.0.0/8." env:"QUAESTOR_ALLOW" placeholder:"NETWORK"`
	Contact string        `help:"Where you can be reached; the sites are told." env:"QUAESTOR_CONTACT" placeholder:"mailto:…"`
	Pause   time.Duration `help:"Between two requests to one site." env:"QUAESTOR_PAUSE" default:"1s"`
}

// options returns how to fetch for the operator of this computer, who may read its folders.
func (f fetchFlags) options() (ingest.Options, error) {
	o := ingest.Options{Contact: f.Contact, Pause: f.Pause, Folders: true, Reader: reader()}
	for _, s := range f.Allow {
		p, err := netip.ParsePrefix(s)
		if err != nil {
			return o, usageError(fmt.Sprintf("%q is no network like 10.0.0.0/8", s))
		}
		o.Allow = append(o.Allow, p)
	}
	return o, nil
}

// reader returns what reads files. It keeps what makes reading PDFs start sooner in the user's cache folder, if there is one.
func reader() ingest.Reader {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ingest.Reader{}
	}
	return ingest.Reader{Cache: filepath.Join(dir, "quaestor")}
}

// A sourceRow is a source as it is printed.
type sourceRow struct {
	Name     string            `json:"name"`
	Kind     ingest.SourceKind `json:"kind"`
	Address  string            `json:"address"`
	Interval string            `json:"interval"`
	Paused   bool              `json:"paused"`
	Stale    bool              `json:"stale"` // no refresh succeeded for three intervals
	Articles int               `json:"articles"`
	Fresh    string            `json:"fresh"`   // the last refresh that succeeded
	Changed  string            `json:"changed"` // when anything in it last changed
	Next     string            `json:"next"`
	Failing  string            `json:"failing"` // since when
	Failures int               `json:"failures"`
	Error    string            `json:"error"`
	Faults   []faultRow        `json:"faults"` // pages that cannot be read
}

type faultRow struct {
	Address string `json:"address"`
	Error   string `json:"error"`
}

func sourceRowOf(s bot.Source, now time.Time) sourceRow {
	r := sourceRow{Name: s.Name, Kind: s.State.Kind, Address: s.Address, Interval: plainDuration(s.Every()), Paused: s.Paused, Stale: s.Stale(s.State, now),
		Articles: len(s.State.IDs()), Fresh: stampOf(s.State.Fresh), Changed: stampOf(s.State.Changed), Next: stampOf(s.State.Next),
		Failing: stampOf(s.State.Failing), Failures: s.State.Failures, Error: s.State.Error, Faults: []faultRow{}}
	if r.Kind == "" {
		r.Kind = s.Kind
	}
	for _, f := range s.State.Faults() {
		r.Faults = append(r.Faults, faultRow{f.Name, f.Err.Error()})
	}
	return r
}

// stampOf writes a time for scripts; empty for none.
func stampOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// clock writes a time for people; "-" for none.
func clock(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.UTC().Format("2006-01-02 15:04")
}

// plainDuration writes a duration without parts that are zero: 1h, 90m is 1h30m.
func plainDuration(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

type sourcesList struct {
	dataFlags
	JSON bool `help:"Print one JSON object a line."`
}

// Run lists the sources of the corpus.
func (c *sourcesList) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		sources, err := bot.Sources(ctx, of)
		if err != nil {
			return err
		}
		now := time.Now()
		if c.JSON {
			for _, src := range sources {
				if err := writeJSON(s.out, sourceRowOf(src, now)); err != nil {
					return err
				}
			}
			return nil
		}
		if len(sources) == 0 {
			_, err := fmt.Fprintln(s.out, "no sources; register one with quaestor corpus sources add NAME ADDRESS")
			return err
		}
		tw := table(s.out, "NAME\tKIND\tEVERY\tARTICLES\tREFRESHED\tNEXT\tSTATE\tADDRESS")
		for _, src := range sources {
			r := sourceRowOf(src, now)
			next := clock(src.State.Next)
			if src.Paused {
				next = "-"
			}
			fmt.Fprintf(tw, "%s\t%s\t%s\t%d\t%s\t%s\t%s\t%s\n", short(r.Name, 30), r.Kind, r.Interval, r.Articles, clock(src.State.Fresh), next, stateOf(r), short(r.Address, 60))
		}
		if err := tw.Flush(); err != nil {
			return err
		}
		return explain(s.out, sources)
	})
}

// stateOf says in a word or two how a source is.
func stateOf(r sourceRow) string {
	var words []string
	switch {
	case r.Paused:
		words = append(words, "paused")
	case r.Failing != "":
		words = append(words, "fails")
	case r.Fresh == "":
		words = append(words, "new")
	default:
		words = append(words, "fresh")
	}
	if r.Stale {
		words = append(words, "stale")
	}
	if n := len(r.Faults); n > 0 {
		words = append(words, fmt.Sprintf("%d unreadable", n))
	}
	return strings.Join(words, ", ")
}

// explain says below the list why sources and pages fail, and since when.
func explain(w io.Writer, sources []bot.Source) error {
	var err error
	say := func(format string, args ...any) {
		if err == nil {
			_, err = fmt.Fprintf(w, format, args...)
		}
	}
	for _, s := range sources {
		if !s.State.Failing.IsZero() {
			say("\n%s fails since %s, attempts in a row: %d: %s\n", s.Name, clock(s.State.Failing), s.State.Failures, s.State.Error)
			if n := len(s.State.IDs()); n > 0 {
				say("  its articles stay: %d\n", n)
			}
		}
		faults := s.State.Faults()
		if len(faults) > 0 {
			say("\n%s has pages that cannot be read: %d\n", s.Name, len(faults))
		}
		for _, f := range faults[:min(len(faults), maxNamed)] {
			say("  %s\n", f)
		}
	}
	return err
}

type sourcesAdd struct {
	dataFlags
	fetchFlags
	Kind    string        `help:"What it is: ${enum}; told by what comes where you do not say." enum:"auto,page,feed,sitemap,folder" default:"auto"`
	Every   time.Duration `help:"Between refreshes; at least 5m." default:"1h"`
	Later   bool          `help:"Register it even if it cannot be read now; serve tries again."`
	Name    string        `arg:"" help:"A name of your choice."`
	Address string        `arg:"" help:"https://… or the path of a folder."`
}

// Help explains more than the flags do.
func (sourcesAdd) Help() string {
	return `A feed is RSS, Atom or JSON Feed; what its entries point to is read, unless the feed carries the text itself. A sitemap is that of sitemaps.org. A page
may be HTML, PDF, text, CSV or JSON Lines. Sources are refreshed by quaestor serve, each in its interval, and by quaestor corpus refresh.

Sites are asked one page at a time, with a pause of a second, as their robots.txt allows. Addresses that are not on the public internet
are refused, unless --allow names their network.`
}

// Run registers a source and reads it. What cannot be read is not registered.
func (c *sourcesAdd) Run(ctx context.Context, s *streams) error {
	src, err := sourceOf(c.Name, c.Address, c.Kind, c.Every)
	if err != nil {
		return err
	}
	r, err := c.refresher(s)
	if err != nil {
		return err
	}
	return c.change(ctx, func(_ *corpus.Store, to *corpus.Corpus) error {
		add := bot.AddSource
		if src.IsFolder() {
			add = bot.AddFolder
		}
		if err := add(ctx, to, src); err != nil {
			return err
		}
		done, err := r.Refresh(ctx, to, src.Name, false)
		if err == nil && done.Err == nil {
			return told(s, done, false)
		}
		if c.Later && err == nil {
			_, err = fmt.Fprintf(s.out, "%s: registered, though it cannot be read now: %v\n", src.Name, done.Err)
			return err
		}
		_, _, undone := bot.RemoveSource(context.WithoutCancel(ctx), to, src.Name, false)
		return errors.Join(fmt.Errorf("%w; nothing was registered (with --later it is, all the same)", errors.Join(err, done.Err)), undone)
	})
}

// sourceOf returns the source that arguments describe.
func sourceOf(name, address, kind string, every time.Duration) (ingest.Source, error) {
	src := ingest.Source{Name: name, Address: address, Interval: every}
	if kind != "auto" {
		src.Kind = ingest.SourceKind(kind)
	}
	if src.Kind == ingest.FolderSource || !strings.Contains(address, "://") {
		abs, err := filepath.Abs(address)
		if err != nil {
			return src, err
		}
		src.Address, src.Kind = abs, ingest.FolderSource
	}
	if err := src.Check(); err != nil {
		return src, usageError(err.Error())
	}
	return src, nil
}

type sourcesRemove struct {
	dataFlags
	Keep bool   `help:"Keep its articles; nothing refreshes them any more."`
	JSON bool   `help:"Print one JSON object."`
	Name string `arg:"" help:"Name of the source; see quaestor corpus sources list."`
}

// Run forgets a source.
func (c *sourcesRemove) Run(ctx context.Context, s *streams) error {
	return c.look(ctx, func(_ *corpus.Store, from *corpus.Corpus) error {
		v, diffs, err := bot.RemoveSource(ctx, from, c.Name, c.Keep)
		return outcome(s.out, c.JSON, v, diffs, named(err))
	})
}

type sourcesPause struct {
	dataFlags
	Name string `arg:"" help:"Name of the source; see quaestor corpus sources list."`
}

// Run stops the refreshes of a source.
func (c *sourcesPause) Run(ctx context.Context, s *streams) error {
	return c.pause(ctx, s, c.Name, true, "paused; its articles stay as they are")
}

type sourcesResume struct {
	dataFlags
	Name string `arg:"" help:"Name of the source; see quaestor corpus sources list."`
}

// Run goes on with the refreshes of a source.
func (c *sourcesResume) Run(ctx context.Context, s *streams) error {
	return c.pause(ctx, s, c.Name, false, "refreshed again in its interval")
}

func (d dataFlags) pause(ctx context.Context, s *streams, name string, paused bool, what string) error {
	return d.look(ctx, func(_ *corpus.Store, of *corpus.Corpus) error {
		if err := bot.PauseSource(ctx, of, name, paused); err != nil {
			return named(err)
		}
		_, err := fmt.Fprintf(s.out, "%s: %s\n", name, what)
		return err
	})
}

// named adds what to do to an error about the name of a source.
func named(err error) error {
	if errors.Is(err, bot.ErrNoSource) {
		return fmt.Errorf("%w; see quaestor corpus sources list", err)
	}
	return err
}
