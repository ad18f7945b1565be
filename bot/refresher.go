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
	return r.refresh(ctx, c, name, anew, func(ingest.State) bool { return true })
}

// refresh is Refresh of a source that is still as wanted once nobody else can begin it; otherwise the error is ErrBusy.
func (r *Refresher) refresh(ctx context.Context, c *corpus.Corpus, name string, anew bool, wanted func(ingest.State) bool) (Refreshed, error) {
	if _, err := FindSource(ctx, c, name); err != nil {
		return Refreshed{}, err
	}
	h, err := r.claim(ctx, c, name)
	if err != nil {
		return Refreshed{}, fmt.Errorf("source %q: %w", name, err)
	}
	var done Refreshed
	s, err := FindSource(ctx, c, name)
	switch {
	case err == nil && wanted(s.State):
		done, err = r.look(ctx, h, s, anew)
	case err == nil:
		err = fmt.Errorf("source %q: %w", name, ErrBusy)
	}
	return done, errors.Join(err, h.release(ctx))
}

// look fetches a source that is held and takes in what it has.
func (r *Refresher) look(ctx context.Context, h *hold, s Source, anew bool) (Refreshed, error) {
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
	if _, err := FindSource(ctx, h.c, s.Name); err != nil {
		return done, err // it was removed in the meantime
	}
	if err := h.extend(ctx); err != nil {
		return done, fmt.Errorf("source %q: %w", s.Name, err) // somebody else has newer articles of it by now
	}
	return r.commit(ctx, h.c, done, s.State)
}

// commit takes in what a refresh found, and keeps the new state of the source at one stroke with it. Where gold questions hold the version
// back the source keeps its old state and says why.
func (r *Refresher) commit(ctx context.Context, c *corpus.Corpus, done Refreshed, before ingest.State) (Refreshed, error) {
	keep, err := stateOf(done.Name, done.State, before)
	if err != nil {
		return done, err
	}
	if len(done.Update.LetGo) > 0 {
		past, err := pastOf(ctx, c, done.Name, done.Update.LetGo)
		if err != nil {
			return done, err
		}
		keep = append(keep, past)
	}
	o := Options{Force: r.Force, Keep: keep}
	done.Report, err = take(ctx, c, done.Name, done.Update, "refresh "+done.Name, o)
	if held, ok := errors.AsType[*HeldError](err); ok {
		done.Report, done.Err = held.Report, held
		done.State = done.Failed(before, r.now().UTC(), held)
		return done, changeState(ctx, c, done.Name, func(s *ingest.State) {
			*s = done.State
			s.Items = nil
		})
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
)

// Run refreshes the sources of all corpora of a store when they are due, until the context ends, and reports each refresh. It returns
// when those under way have ended. Of several processes on one store one refreshes a source.
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
	docs, err := store.Documents(ctx, corpus.SourceKind)
	if err != nil || len(docs) == 0 {
		return nil, err
	}
	states, err := everywhere(ctx, store, corpus.SourceStateKind)
	if err != nil {
		return nil, err
	}
	claims, err := everywhere(ctx, store, corpus.SourceClaimKind)
	if err != nil {
		return nil, err
	}
	var out []dueSource
	var errs []error
	for _, d := range docs {
		var s Source
		var claim sourceClaim
		at := [2]string{d.Corpus, d.Name}
		if err := errors.Join(read(d.JSON, &s.Source), read(states[at], &s.State), read(claims[at], &claim)); err != nil {
			errs = append(errs, fmt.Errorf("reading source %q of corpus %q: %w", d.Name, d.Corpus, err))
		} else if s.Due(s.State, r.now()) && claim.free(r.now()) {
			out = append(out, dueSource{d.Corpus, s.Name, s.State.Next})
		}
	}
	slices.SortStableFunc(out, func(x, y dueSource) int { return x.next.Compare(y.next) })
	return out, errors.Join(errs...)
}

// everywhere returns what the corpora of a store keep under a kind, by corpus and name.
func everywhere(ctx context.Context, store *corpus.Store, kind string) (map[[2]string]json.RawMessage, error) {
	docs, err := store.Documents(ctx, kind)
	out := map[[2]string]json.RawMessage{}
	for _, d := range docs {
		out[[2]string{d.Corpus, d.Name}] = d.JSON
	}
	return out, err
}

// turn refreshes a source if it is still due, and reports whether it was.
func (r *Refresher) turn(ctx context.Context, c *corpus.Corpus, name string) (done Refreshed, err error, ok bool) {
	s, err := FindSource(ctx, c, name)
	if errors.Is(err, ErrNoSource) || ctx.Err() != nil || err == nil && s.Paused {
		return done, nil, false
	}
	if err != nil {
		return done, err, true
	}
	done, err = r.refresh(ctx, c, name, false, func(now ingest.State) bool { return s.Due(now, r.now()) })
	switch {
	case err == nil:
		return done, nil, true
	case errors.Is(err, ErrNoSource), errors.Is(err, ErrBusy), ctx.Err() != nil:
		return done, nil, false
	}
	// The corpus is in trouble: not at once again.
	return done, errors.Join(err, changeState(ctx, c, name, func(state *ingest.State) { state.Next = r.now().Add(s.Every()) })), true
}
