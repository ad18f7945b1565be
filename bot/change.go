package bot

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"quaestor/corpus"
	"quaestor/index"
)

// Options say how a corpus is changed. The zero Options are those of a plain change.
type Options struct {
	DryRun  bool              // work everything out, say it in the report, and change nothing
	Force   bool              // promote the version though it answers gold questions worse
	Keep    []corpus.Document // to be kept at one stroke with the version; their Corpus does not count
	Records []corpus.Record   // to be added likewise
}

// A HeldError says that a version was not promoted, since it answers gold questions worse than the current one. Nothing has changed.
type HeldError struct{ Report Report }

// First returns the first gold question that would be answered worse; "" where there is none.
func (e *HeldError) First() string {
	for _, g := range e.Report.Gold {
		if g.Before && !g.After {
			return g.Question
		}
	}
	return ""
}

func (e *HeldError) Error() string {
	if e.Report.Worse() == 1 {
		return fmt.Sprintf("the version is held back: the gold question %q would be answered worse", e.First())
	}
	return fmt.Sprintf("the version is held back: %d gold questions would be answered worse, %q first", e.Report.Worse(), e.First())
}

// Change puts articles into a corpus and takes others out, as one new version. The version is staged where nobody sees it; what is
// new in it is read and indexed; it is compared with its digests, and asked the gold questions of the corpus; then it takes over, articles,
// figures and index, at one stroke. An error leaves the current version as it was. Writers wait for one another.
func Change(ctx context.Context, c *corpus.Corpus, changes corpus.Changes, o Options) (Report, error) {
	return carryOut(ctx, c, o, func() (*corpus.Staged, error) { return c.Stage(ctx, changes) })
}

// Rollback makes a new version that holds what an earlier one held, like Change.
func Rollback(ctx context.Context, c *corpus.Corpus, number int64, author string, o Options) (Report, error) {
	note := fmt.Sprintf("rollback to version %d", number)
	return carryOut(ctx, c, o, func() (*corpus.Staged, error) { return c.Rollback(ctx, number, note, author) })
}

// attempts is how often a version is staged again because another was promoted in the meantime, by another machine.
const attempts = 5

// carryOut stages a version and promotes it.
func carryOut(ctx context.Context, c *corpus.Corpus, o Options, stage func() (*corpus.Staged, error)) (Report, error) {
	unlock, err := c.Lock(ctx)
	if err != nil {
		return Report{}, err
	}
	defer unlock() // the lock goes with the process anyway
	for try := 1; ; try++ {
		r, err := attempt(ctx, c, o, stage)
		if err == nil && !o.DryRun {
			r.Untidy = tidy(ctx, c)
		}
		if !errors.Is(err, corpus.ErrConflict) || try == attempts {
			return r, err
		}
	}
}

// attempt stages a version once, and promotes it unless another was promoted since.
func attempt(ctx context.Context, c *corpus.Corpus, o Options, stage func() (*corpus.Staged, error)) (Report, error) {
	now, err := c.Current(ctx)
	if err != nil {
		return Report{}, err
	}
	before, err := index.Open(ctx, c, now)
	if err != nil {
		return Report{}, err
	}
	defer before.Close() // read only
	staged, err := stage()
	if err != nil {
		return Report{}, err
	}
	r, err := prepare(ctx, c, before, staged)
	if r.Before = now; err == nil && r.Worse() > 0 && !o.Force && !o.DryRun {
		err = &HeldError{r}
	}
	if err == nil && !o.DryRun {
		r.Version, err = promote(ctx, staged, o)
		if r.Promoted = err == nil; err == nil {
			return r, nil
		}
	}
	// Whatever keeps a staged version from being discarded, Store.Clean finds it later.
	return r, errors.Join(err, staged.Discard(context.WithoutCancel(ctx)))
}

// prepare indexes and checks a staged version, and reports how it differs from the one before.
func prepare(ctx context.Context, c *corpus.Corpus, before *index.Index, staged *corpus.Staged) (Report, error) {
	if len(staged.Diffs) == 0 {
		return Report{Version: staged.Version}, nil
	}
	after, err := before.Refresh(ctx, c, staged.Version)
	if err != nil {
		return Report{}, err
	}
	defer after.Close() // read only
	refs, err := c.Refs(ctx, staged.Version)
	if err == nil {
		err = after.CheckChanged(staged.Version, refs, staged.Diffs)
	}
	if err != nil {
		return Report{}, err
	}
	r := compare(before, after, staged.Diffs)
	r.Version = staged.Version
	r.Gold, err = askGold(ctx, c, before, after)
	return r, err
}

// promote promotes a staged version with what is to be kept beside it.
func promote(ctx context.Context, staged *corpus.Staged, o Options) (corpus.Version, error) {
	for _, d := range o.Keep {
		if err := staged.Keep(d.Kind, d.Name, d.JSON); err != nil {
			return corpus.Version{}, err
		}
	}
	staged.Record(o.Records...)
	return staged.Promote(ctx)
}

// HistorySetting is the name of the setting that bounds the history of a corpus, a [HistoryLimits].
const HistorySetting = "history"

// HistoryLimits bound the history of a corpus. The current version and the one before it are always kept.
type HistoryLimits struct {
	Count int `json:"count"` // versions to keep; 0: all
	Days  int `json:"days"`  // how long to keep one; 0: for ever
}

// Limits returns l as the store wants it.
func (l HistoryLimits) Limits() corpus.Limits {
	return corpus.Limits{Count: l.Count, Age: time.Duration(l.Days) * 24 * time.Hour}
}

// defaultHistory holds where nobody has set other limits. A version costs what has changed in it.
var defaultHistory = HistoryLimits{Count: 100}

// HistoryOf returns the limits of the history of a corpus.
func HistoryOf(ctx context.Context, c *corpus.Corpus) (HistoryLimits, error) {
	l := defaultHistory
	_, err := c.Get(ctx, corpus.SettingKind, HistorySetting, &l)
	return l, err
}

// Prune forgets the versions of a corpus beyond the limits of its history, and deletes what is derived from them. It returns how
// many versions went.
func Prune(ctx context.Context, c *corpus.Corpus) (int, error) {
	l, err := HistoryOf(ctx, c)
	if err != nil {
		return 0, err
	}
	n, err := c.Prune(ctx, l.Limits())
	if err != nil {
		return 0, err
	}
	return n, index.Prune(ctx, c)
}

// tidy deletes old versions and what processes that died have left, and returns what kept it from that.
func tidy(ctx context.Context, c *corpus.Corpus) error {
	_, err := Prune(ctx, c)
	if err == nil {
		_, err = c.Store().Clean(ctx)
	}
	if err != nil {
		return fmt.Errorf("tidying up: %w", err)
	}
	return nil
}

// Drop deletes a corpus and all that was derived from it.
func Drop(ctx context.Context, c *corpus.Corpus) error {
	unlock, err := c.Lock(ctx)
	if err != nil {
		return err
	}
	defer unlock() // the lock goes with the process anyway
	if err := c.Drop(ctx); err != nil {
		return err
	}
	if err := os.RemoveAll(c.Dir()); err != nil {
		return fmt.Errorf("deleting the index of the corpus: %w", err)
	}
	return nil
}
