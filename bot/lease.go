package bot

import (
	"context"
	"crypto/rand"
	"errors"
	"sync"
	"time"

	"quaestor/corpus"
)

// lease is how long a source is left to who began to refresh it. While the work goes on it is taken anew four times as often, however long that
// takes; where the process dies the source is free again after it.
const lease = 2 * time.Minute

// A sourceClaim says to whom a source is left. It is a document beside the state of the source, which a refresh writes as a whole. The zero
// sourceClaim is that of a source which nobody refreshes.
type sourceClaim struct {
	Owner string    `json:"owner,omitempty"` // what who refreshes it drew at random
	Until time.Time `json:"until,omitzero"`
}

// free reports whether a source may be claimed at a time.
func (s sourceClaim) free(now time.Time) bool { return !now.Before(s.Until) }

// A hold is a source that this process has claimed.
type hold struct {
	c           *corpus.Corpus
	name, owner string
	now         func() time.Time
	ended       chan struct{}
	wg          sync.WaitGroup
}

// claim has nobody else refresh a source, in any process, until the hold is released or the process dies. The error is ErrBusy where somebody
// else has claimed it.
func (r *Refresher) claim(ctx context.Context, c *corpus.Corpus, name string) (*hold, error) {
	h := &hold{c: c, name: name, owner: rand.Text(), now: r.now, ended: make(chan struct{})}
	now := h.now().UTC()
	err := h.put(ctx, sourceClaim{h.owner, now.Add(lease)}, func(s sourceClaim) bool { return s.free(now) })
	if err != nil {
		return nil, err
	}
	h.wg.Go(h.keep)
	return h, nil
}

// put keeps what a source is claimed to, if the claim before may be replaced; otherwise the error is ErrBusy.
func (h *hold) put(ctx context.Context, to sourceClaim, may func(sourceClaim) bool) error {
	var s sourceClaim
	err := h.c.Update(ctx, corpus.SourceClaimKind, h.name, &s, func(bool) error {
		if !may(s) {
			return ErrBusy
		}
		s = to
		return nil
	})
	if errors.Is(err, ErrBusy) {
		return ErrBusy
	}
	return err
}

// ours reports whether a claim is still that of h: it is not where the source was removed, or another process took it since h stood still for
// longer than a lease.
func (h *hold) ours(s sourceClaim) bool { return s.Owner == h.owner }

// extend leaves the source to h for another lease, or returns ErrBusy where it is h's no longer.
func (h *hold) extend(ctx context.Context) error {
	return h.put(ctx, sourceClaim{h.owner, h.now().UTC().Add(lease)}, h.ours)
}

// keep extends h until it is released.
func (h *hold) keep() {
	tick := time.NewTicker(lease / 4)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			// What fails is tried again; whoever takes in what was fetched looks first whether the source is still theirs.
			ctx, cancel := context.WithTimeout(context.Background(), lease/4)
			_ = h.extend(ctx)
			cancel()
		case <-h.ended:
			return
		}
	}
}

// release lets others refresh the source.
func (h *hold) release(ctx context.Context) error {
	close(h.ended)
	h.wg.Wait()
	err := h.put(context.WithoutCancel(ctx), sourceClaim{}, h.ours)
	if errors.Is(err, ErrBusy) {
		return nil
	}
	return err
}
