package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"quaestor/corpus"
	"quaestor/corpus/ingest"
)

// A Refresher refreshes the sources of corpora. It is safe for concurrent use.
type Refresher struct {
	Force  bool // promote versions though they answer gold questions worse; to be set before use
	client *ingest.Client
	now    func() time.Time
	busy   sync.Map // corpus and source that are being refreshed
}

// NewRefresher returns a Refresher that fetches as options say.
func NewRefresher(options ingest.Options) *Refresher {
	if options.Now == nil {
		options.Now = time.Now
	}
	return &Refresher{client: ingest.NewClient(options), now: options.Now}
}

// A Refreshed is what became of a source in one refresh.
type Refreshed struct {
	Source       // with its new state
	Report       // what the refresh changed
	Err    error // why the source failed as a whole, or was held back by gold questions: its articles then stay
	Update ingest.Update
}

// ErrBusy is why a source is not refreshed: it is being refreshed already.
var ErrBusy = errors.New("it is being refreshed already")

// Refresh looks what became of a source, and takes what is new, changed and gone into a new version of the corpus. With anew everything
// is read again, whether it seems changed or not; so articles come back that were removed or rolled back by hand. That the source
// fails is Refreshed.Err; the error is of the corpus or the context, and changes nothing.
func (r *Refresher) Refresh(ctx context.Context, c *corpus.Corpus, name string, anew bool) (Refreshed, error) {
	key := [2]string{c.Name(), name}
	if _, busy := r.busy.LoadOrStore(key, true); busy {
		return Refreshed{}, fmt.Errorf("source %q: %w", name, ErrBusy)
	}
	defer r.busy.Delete(key)
	s, err := FindSource(ctx, c, name)
	if err != nil {
		return Refreshed{}, err
	}
	done := Refreshed{Source: s}
	from := s.State
	if anew {
		from = from.Anew()
	}
	done.Update, done.State, done.Err = r.client.Fetch(ctx, s.Source, from)
	if ctx.Err() != nil {
		return done, ctx.Err()
	}
	if done.Err != nil {
		done.State.Stamps, done.State.Items = s.State.Stamps, s.State.Items // from before: with anew they tell less
	}
	if _, err := FindSource(ctx, c, name); err != nil {
		return done, err // it was removed in the meantime
	}
	return r.commit(ctx, c, done, s.State)
}

// commit takes in what a refresh found, and keeps the new state of the source at one stroke with it. Where gold questions hold the version
// back the source keeps its old state and says why.
func (r *Refresher) commit(ctx context.Context, c *corpus.Corpus, done Refreshed, before ingest.State) (Refreshed, error) {
	state, err := json.Marshal(done.State)
	if err != nil {
		return done, err
	}
	o := Options{Force: r.Force, Keep: []corpus.Document{{Kind: corpus.SourceStateKind, Name: done.Name, JSON: state}}}
	done.Report, err = take(ctx, c, done.Name, done.Update, "refresh "+done.Name, o)
	if held, ok := errors.AsType[*HeldError](err); ok {
		done.Report, done.Err = held.Report, held
		done.State = done.Failed(before, r.now().UTC(), held)
		return done, c.Put(ctx, corpus.SourceStateKind, done.Name, done.State)
	}
	if err != nil {
		return done, fmt.Errorf("taking in what source %q has: %w", done.Name, err)
	}
	return done, nil
}

// Try fetches a source that need not be registered and returns what it has, at most so many pages of a feed or sitemap. Nothing is kept.
func (r *Refresher) Try(ctx context.Context, s ingest.Source, pages int) (ingest.Update, ingest.State, error) {
	return r.client.Try(ctx, s, pages)
}

// Read fetches one address and reads the articles of what comes: a page, a PDF, a table, rows. Nothing is kept.
func (r *Refresher) Read(ctx context.Context, address string) ([]corpus.Article, error) {
	return r.client.Read(ctx, address)
}

const (
	lookOut = 10 * time.Second // between looks at which sources are due; the shortest interval of a source is 5 minutes
	atOnce  = 8                // sources that are refreshed at the same time
	claimed = 35 * time.Minute // after which a source that a process began to refresh is due again; no refresh takes as long
)

// Run refreshes the sources of all corpora of a store when they are due, until the context ends, and reports each refresh. It returns
// when those under way have ended. Of several processes on one store one refreshes a source: it puts the next time off before it begins.
func (r *Refresher) Run(ctx context.Context, store *corpus.Store, report func(corpus string, done Refreshed, err error)) {
	var wg sync.WaitGroup
	defer wg.Wait()
	slots := make(chan struct{}, atOnce)
	tick := time.NewTicker(lookOut)
	defer tick.Stop()
	for {
		due, err := r.due(ctx, store)
		if err != nil && ctx.Err() == nil {
			report("", Refreshed{}, err)
		}
		for _, d := range due {
			select {
			case slots <- struct{}{}:
			case <-ctx.Done():
				return
			}
			wg.Go(func() {
				defer func() { <-slots }()
				if done, err, ok := r.turn(ctx, store.Corpus(d.corpus), d.name); ok {
					report(d.corpus, done, err)
				}
			})
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

// A dueSource is one that is to be refreshed.
type dueSource struct {
	corpus, name string
	next         time.Time
}

// due returns the sources of a store that are to be refreshed now, those that wait longest first, also where the error says that
// others cannot be read.
func (r *Refresher) due(ctx context.Context, store *corpus.Store) ([]dueSource, error) {
	names, err := store.Corpora(ctx)
	if err != nil {
		return nil, err
	}
	var out []dueSource
	var errs []error
	for _, name := range names {
		sources, err := Sources(ctx, store.Corpus(name))
		if err != nil {
			errs = append(errs, fmt.Errorf("corpus %q: %w", name, err))
		}
		for _, s := range sources {
			if s.Due(s.State, r.now()) {
				out = append(out, dueSource{name, s.Name, s.State.Next})
			}
		}
	}
	slices.SortStableFunc(out, func(x, y dueSource) int { return x.next.Compare(y.next) })
	return out, errors.Join(errs...)
}

// turn refreshes a source if it is still due, and reports whether it was.
func (r *Refresher) turn(ctx context.Context, c *corpus.Corpus, name string) (done Refreshed, err error, ok bool) {
	s, err := FindSource(ctx, c, name)
	if errors.Is(err, ErrNoSource) || ctx.Err() != nil || err == nil && !s.Due(s.State, r.now()) {
		return done, nil, false
	}
	if err != nil {
		return done, err, true
	}
	next := s.State.Next
	err = c.Update(ctx, corpus.SourceStateKind, name, &s.State, func(bool) error {
		if !s.Due(s.State, r.now()) {
			return ErrBusy // another process was quicker
		}
		s.State.Next = r.now().Add(claimed)
		return nil
	})
	if errors.Is(err, ErrBusy) {
		return done, nil, false
	}
	if err != nil {
		return done, err, true
	}
	done, err = r.Refresh(ctx, c, name, false)
	switch {
	case err == nil:
		return done, nil, true
	case errors.Is(err, ErrNoSource), errors.Is(err, ErrBusy):
		return done, nil, false
	}
	s.State.Next = next
	if ctx.Err() == nil { // the corpus is in trouble: not at once again
		s.State.Next = r.now().Add(s.Every())
	}
	return done, errors.Join(err, c.Put(context.WithoutCancel(ctx), corpus.SourceStateKind, name, s.State)), ctx.Err() == nil
}
