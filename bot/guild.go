package bot

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"quaestor/bot/answer"
)

// ErrClosed is why something is not answered: what would answer it has been closed.
var ErrClosed = errors.New("it is closed")

// A Guild answers one guild from what is current: before each question it looks whether the store has changed, which costs a read of
// one row. A question is answered from one edition from beginning to end. It is safe for concurrent use.
type Guild struct {
	library *Library
	name    string
	failed  func(error)

	serial atomic.Int64 // of the store when it was last found in order
	blind  atomic.Bool  // it has been told that the store cannot be read, and it still cannot

	opening sync.Mutex // held by who turns to a new edition
	told    int64      // serial of the store when that last failed
	closed  bool

	mu  sync.RWMutex
	key string // of the edition of now
	now *Bot
}

// Guild returns what answers a guild; "" is who asks the shared articles. If later the store cannot be read, or a new edition cannot be
// opened, failed, which may be nil, is told why, once until it can or for each change of the store, and the edition before goes on answering.
func (l *Library) Guild(ctx context.Context, name string, failed func(error)) (*Guild, error) {
	g := &Guild{library: l, name: name, failed: failed, told: -1}
	g.serial.Store(-1)
	if err := g.follow(ctx); err != nil {
		return nil, fmt.Errorf("opening the articles of guild %q: %w", name, err)
	}
	return g, nil
}

// follow turns to the current edition if the store has changed.
func (g *Guild) follow(ctx context.Context) error {
	serial, err := g.library.serial(ctx)
	if err != nil {
		if ctx.Err() == nil && g.failed != nil && !g.blind.Swap(true) {
			g.failed(err)
		}
		return err
	}
	g.blind.Store(false)
	if serial == g.serial.Load() {
		return nil
	}
	g.opening.Lock()
	defer g.opening.Unlock()
	if g.closed {
		return ErrClosed
	}
	if serial, err = g.library.serial(ctx); err != nil || serial == g.serial.Load() {
		return err // somebody else was quicker
	}
	if err = g.turn(ctx); err == nil {
		g.serial.Store(serial)
		return nil
	}
	if g.told != serial && g.failed != nil && ctx.Err() == nil && g.now != nil {
		g.told = serial
		g.failed(err)
	}
	return err
}

// turn opens the current edition if it is another one than before.
func (g *Guild) turn(ctx context.Context) error {
	e, err := g.library.edition(ctx, g.name)
	if err != nil {
		return err
	}
	key := e.key()
	if g.now != nil && key == g.key {
		return g.now.Mark(ctx, e.corpora...) // its sources may have changed
	}
	next, err := g.library.open(ctx, e)
	if err != nil {
		return err
	}
	g.mu.Lock()
	old := g.now
	g.now, g.key = next, key
	g.mu.Unlock()
	if old == nil {
		return nil
	}
	return g.library.giveBack(old) // questions in flight hold its index still
}

// Use calls f with the bot of the current edition, which stays usable until f returns.
func (g *Guild) Use(ctx context.Context, f func(b *Bot) error) (err error) {
	if err := g.follow(ctx); errors.Is(err, ErrClosed) || ctx.Err() != nil {
		return errors.Join(err, ctx.Err())
	}
	g.mu.RLock()
	b := g.now
	held := b.idx.Hold()
	g.mu.RUnlock()
	if !held {
		return ErrClosed
	}
	defer func() { // also where f panics
		if left := g.library.leave(b); left != nil { // the last to leave an edition closes it
			err = errors.Join(err, left)
		}
	}()
	return f(b)
}

// Ask answers a message.
func (g *Guild) Ask(ctx context.Context, m Message) (a answer.Answer, err error) {
	err = g.Use(ctx, func(b *Bot) error {
		a, err = b.Ask(ctx, m)
		return err
	})
	return a, err
}

// Close ends the answering; questions in flight are answered yet.
func (g *Guild) Close() error {
	g.opening.Lock()
	defer g.opening.Unlock()
	if g.closed {
		return nil
	}
	g.closed = true
	return g.library.giveBack(g.now)
}
