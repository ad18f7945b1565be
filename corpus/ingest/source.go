package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"quaestor/corpus"
)

// A SourceKind is what a source consists of.
type SourceKind string

const (
	PageSource    SourceKind = "page"    // one address: a page, PDF, table or file of rows
	FeedSource    SourceKind = "feed"    // an RSS, Atom or JSON feed and what its entries point to
	SitemapSource SourceKind = "sitemap" // a sitemap and the pages it lists
	FolderSource  SourceKind = "folder"  // a folder or file of this computer
)

// A Source is where articles come from, again and again. It is kept as JSON, apart from its [State].
type Source struct {
	Name     string        `json:"name"`           // of its own within a corpus
	Kind     SourceKind    `json:"kind,omitempty"` // empty: told by what comes
	Address  string        `json:"address"`        // https://…, or a path of a folder
	Interval time.Duration `json:"interval"`       // between refreshes, in nanoseconds; 0: an hour
	Paused   bool          `json:"paused,omitempty"`
}

const (
	usualInterval = time.Hour
	minInterval   = 5 * time.Minute
	maxBackOff    = 24 * time.Hour // between attempts at a source that fails
	maxName       = 100            // bytes of the name of a source
)

// Check returns what is wrong with s: a person gave it.
func (s Source) Check() error {
	switch {
	case s.Name == "" || len(s.Name) > maxName || strings.ContainsAny(s.Name, "/\\\n\r\x00"):
		return fmt.Errorf("the name %q of the source is empty, longer than %d bytes, or holds a slash or line break", clip(s.Name, maxName), maxName)
	case !slices.Contains([]SourceKind{"", PageSource, FeedSource, SitemapSource, FolderSource}, s.Kind):
		return fmt.Errorf("the kind %q of source %q is none of page, feed, sitemap, folder", s.Kind, s.Name)
	case s.Interval != 0 && s.Interval < minInterval:
		return fmt.Errorf("the interval of source %q is %v; it cannot be shorter than %v", s.Name, s.Interval, minInterval)
	}
	if s.IsFolder() {
		if !filepath.IsAbs(s.Address) {
			return fmt.Errorf("the folder %q of source %q is no absolute path", s.Address, s.Name)
		}
		return nil
	}
	_, err := parseAddress(s.Address)
	return err
}

// IsFolder reports whether s is a folder or file of this computer.
func (s Source) IsFolder() bool {
	return s.Kind == FolderSource || s.Kind == "" && !strings.Contains(s.Address, "://")
}

// Every returns the interval in force.
func (s Source) Every() time.Duration {
	if s.Interval == 0 {
		return usualInterval
	}
	return s.Interval
}

// A State is what became of a source so far. The zero State is that of a new one. It is kept as JSON; [Client.Fetch] returns the
// next one.
type State struct {
	Kind     SourceKind      `json:"kind,omitempty"`  // as it turned out to be
	Checked  time.Time       `json:"checked"`         // when it was last tried
	Fresh    time.Time       `json:"fresh"`           // when it was last found in order
	Changed  time.Time       `json:"changed"`         // when anything in it last changed
	Failing  time.Time       `json:"failing"`         // since when it fails; zero: it does not
	Failures int             `json:"failures"`        // in a row
	Error    string          `json:"error,omitempty"` // why it fails, in one line
	Next     time.Time       `json:"next"`            // when it is to be tried again
	Stamps   stampPair       `json:"stamps"`          // of the feed, sitemap or page itself
	Items    map[string]Item `json:"items,omitempty"` // by address or path
}

// An Item is a page or file of a source.
type Item struct {
	stampPair
	Version  string            `json:"version,omitempty"`  // of the entry that lists it, or of the file
	Checked  time.Time         `json:"checked"`            // when it was last looked at
	Carried  bool              `json:"carried,omitempty"`  // the feed carries the text; the page was not read
	Unlisted bool              `json:"unlisted,omitempty"` // the feed or sitemap lists it no longer
	Left     time.Time         `json:"left,omitzero"`      // since when
	Articles map[string]string `json:"articles,omitempty"` // hashes by id
	Error    string            `json:"error,omitempty"`    // why it could not be read the last time
}

// An Update is what a refresh found.
type Update struct {
	Put    []corpus.Article // new or changed
	Remove []string         // ids of articles that are no longer there
	LetGo  []string         // ids of articles that stay, but whose pages are not looked at any more: they have not been listed for long
	Faults Faults           // pages that could not be read; what was read of them before stays
}

// Holds reports whether the source of s has an article. What one source no longer has may be another's too.
func (s State) Holds(id string) bool {
	for _, item := range s.Items {
		if item.Articles[id] != "" {
			return true
		}
	}
	return false
}

// IDs returns the ids of all articles of the source of s, sorted.
func (s State) IDs() []string {
	ids := map[string]bool{}
	for _, item := range s.Items {
		for id := range item.Articles {
			ids[id] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// Faults returns the pages that could not be read when they were last looked at, by address.
func (s State) Faults() Faults {
	var out Faults
	for _, address := range slices.Sorted(maps.Keys(s.Items)) {
		if e := s.Items[address].Error; e != "" {
			out = append(out, &Fault{Name: address, Err: errors.New(e)})
		}
	}
	return out
}

// Anew returns s without what tells whether anything has changed: the next [Client.Fetch] reads everything and puts all that it reads.
func (s State) Anew() State {
	s.Stamps = stampPair{}
	items := map[string]Item{}
	for address, item := range s.Items {
		item.stampPair, item.Version = stampPair{}, unknown
		articles := map[string]string{}
		for id := range item.Articles {
			articles[id] = unknown
		}
		item.Articles = articles
		items[address] = item
	}
	s.Items = items
	return s
}

// unknown stands for a version or hash that nothing has.
const unknown = "?"

// Due reports whether s is to be fetched at a time.
func (s Source) Due(state State, now time.Time) bool {
	return !s.Paused && !now.Before(state.Next)
}

// Stale reports whether the articles of s may be out of date at a time: no refresh succeeded for three intervals. Those of a paused
// source are as the moderators want them.
func (s Source) Stale(state State, now time.Time) bool {
	return !s.Paused && !state.Fresh.IsZero() && now.Sub(state.Fresh) > 3*s.Every()
}

// Fetch looks what became of a source since state and returns what changed, and the state to keep, also where it returns an
// error: the source then failed as a whole, its articles stay, and it is tried again later and later, up to a day. An error of
// the context changes nothing. Single pages that fail are [Update.Faults].
func (c *Client) Fetch(ctx context.Context, s Source, state State) (Update, State, error) {
	return c.fetch(ctx, s, state, 0)
}

// Try is Fetch of a source that is not registered yet. Of a feed or sitemap it reads as many pages at most.
func (c *Client) Try(ctx context.Context, s Source, pages int) (Update, State, error) {
	return c.fetch(ctx, s, State{}, pages)
}

// Read fetches one address and reads the articles of what comes: a page, a PDF, a table, rows.
func (c *Client) Read(ctx context.Context, address string) ([]corpus.Article, error) {
	resp, err := c.get(ctx, address, stampPair{})
	if err != nil {
		return nil, Faults{{Name: address, Err: err}}
	}
	return c.options.Reader.Read(ctx, resp.document)
}

func (c *Client) fetch(ctx context.Context, s Source, state State, most int) (Update, State, error) {
	if err := s.Check(); err != nil {
		return Update{}, state, err
	}
	r := refresh{client: c, source: s, old: state, state: state, now: c.options.Now().UTC(), most: most}
	r.state.Items = map[string]Item{}
	err := r.run(ctx)
	if ctx.Err() != nil {
		return Update{}, state, fmt.Errorf("refreshing source %q: %w", s.Name, ctx.Err())
	}
	if err != nil {
		return Update{}, s.Failed(state, r.now, err), fmt.Errorf("refreshing source %q: %w", s.Name, err)
	}
	r.settle()
	return r.update, r.state, nil
}

// A refresh is one call of Fetch.
type refresh struct {
	client *Client
	source Source
	old    State
	state  State
	update Update
	now    time.Time
	looks  int  // pages looked at
	most   int  // pages to look at; 0: all
	broken int  // pages in a row that could not be fetched
	left   bool // entries were left for the next time
}

// Failed returns the state after a failure at a time: everything as before, but tried again later and later, up to a day.
func (s Source) Failed(state State, now time.Time, err error) State {
	state.Checked = now
	state.Failures++
	if state.Failing.IsZero() {
		state.Failing = now
	}
	state.Error = clip(strings.ReplaceAll(err.Error(), "\n", "; "), 500)
	wait := s.Every()
	for range min(state.Failures-1, 10) {
		wait = min(2*wait, max(maxBackOff, s.Every()))
	}
	if status, ok := errors.AsType[*StatusError](err); ok {
		wait = max(wait, status.Retry)
	}
	state.Next = now.Add(wait)
	return state
}

// settle finishes the state after a success: articles that no item has any longer are to be removed.
func (r *refresh) settle() {
	held := map[string]bool{}
	for _, item := range r.state.Items {
		for id := range item.Articles {
			held[id] = true
		}
	}
	for _, item := range r.old.Items {
		for id := range item.Articles {
			if !held[id] {
				held[id] = true // once is enough
				r.update.Remove = append(r.update.Remove, id)
			}
		}
	}
	slices.Sort(r.update.Remove)
	r.letGo()
	s := &r.state
	s.Checked, s.Fresh, s.Next = r.now, r.now, r.now.Add(r.source.Every())
	s.Failing, s.Failures, s.Error = time.Time{}, 0, ""
	if r.left {
		s.Stamps = stampPair{} // so that the list comes again and the rest is read
	}
	if len(r.update.Put)+len(r.update.Remove) > 0 {
		s.Changed = r.now
	}
}

// run looks at the source itself and then at what it lists.
func (r *refresh) run(ctx context.Context) error {
	if r.source.IsFolder() {
		r.state.Kind = FolderSource
		return r.folder(ctx)
	}
	if r.source.Kind != "" {
		r.state.Kind = r.source.Kind
	}
	resp, err := r.client.get(ctx, r.source.Address, r.old.Stamps)
	if status, ok := errors.AsType[*StatusError](err); ok && status.Gone() && r.old.Kind == PageSource {
		r.state.Stamps = stampPair{} // so that it is read if it comes back as it was
		return nil                   // the page is gone, and its articles with it
	}
	if err != nil {
		return fmt.Errorf("%s: %w", r.source.Address, err)
	}
	if resp.unchanged {
		return r.unchanged(ctx)
	}
	r.state.Stamps = resp.stamps
	return r.changed(ctx, resp)
}

// changed reads the source itself, which is not as it was.
func (r *refresh) changed(ctx context.Context, resp response) error {
	r.state.Kind = r.kindOf(resp.document)
	switch r.state.Kind {
	case FeedSource:
		entries, err := parseFeed(resp.document, r.limits())
		if err != nil {
			return fmt.Errorf("%s: %w", r.source.Address, err)
		}
		return r.entries(ctx, entries)
	case SitemapSource:
		entries, err := r.sitemap(ctx, resp.document)
		if err != nil {
			return err
		}
		return r.entries(ctx, entries)
	}
	item, err := r.read(ctx, entry{address: r.source.Address}, resp)
	if err != nil {
		return fmt.Errorf("%s: %w", r.source.Address, err)
	}
	item.Checked = r.now
	r.state.Items[r.source.Address] = item
	return nil
}

func (r *refresh) limits() Limits { return r.client.options.Reader.Limits }

// kindOf returns what a source is, by its first answer if nobody said. It stays that: a feed that one day answers with a page is broken,
// and its articles are not gone.
func (r *refresh) kindOf(d Document) SourceKind {
	if r.state.Kind != "" {
		return r.state.Kind
	}
	switch d.kind() {
	case feedKind:
		return FeedSource
	case sitemapKind:
		return SitemapSource
	}
	return PageSource
}

// hashOf returns a short hash of strings.
func hashOf(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}
