package discord

import (
	"context"
	"fmt"
	"sync"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
)

// A Corpus answers from the articles of one guild, or from those that are shared. Its methods are called side by side. [Over] makes
// one of a bot.
type Corpus interface {
	// Ask answers a message. The error is of the context or of the store; not knowing is an answer.
	Ask(ctx context.Context, m bot.Message) (answer.Answer, error)
	// Related returns figures that are held beside those of an answer, at most most of them: of its subject or passages.
	Related(a *answer.Answer, most int) []answer.Figure
	// Subjects and Periods are what the figures held are of, the most frequent first, for completing what is being typed.
	Subjects() []string
	Periods() []string
	// Examples are questions that this corpus answers.
	Examples() []string
	// Close releases the corpus. Nothing is asked of it any more.
	Close() error
}

// Corpora opens the corpus of a guild; an empty guild stands for the shared corpus, which direct messages ask.
type Corpora interface {
	Open(ctx context.Context, guild string) (Corpus, error)
}

// A pool keeps the corpora that are in use open, opens others when they are asked for, and closes those that have been idle.
type pool struct {
	corpora Corpora
	idle    time.Duration

	mu   sync.Mutex
	open map[string]*pooled
}

// A pooled corpus counts its users.
type pooled struct {
	ready  chan struct{} // closed when opened, or failed
	corpus Corpus
	err    error
	users  int
	last   time.Time // when the last user left
}

func newPool(c Corpora, idle time.Duration) *pool {
	return &pool{corpora: c, idle: idle, open: map[string]*pooled{}}
}

// use calls f with the corpus of a guild. Whoever comes while it is being opened waits for the same opening.
func (p *pool) use(ctx context.Context, guild string, f func(Corpus) error) error {
	p.mu.Lock()
	x := p.open[guild]
	if x == nil {
		x = &pooled{ready: make(chan struct{})}
		p.open[guild] = x
		go p.start(context.WithoutCancel(ctx), guild, x)
	}
	x.users++
	p.mu.Unlock()
	defer p.leave(x)
	select {
	case <-x.ready:
	case <-ctx.Done():
		return ctx.Err()
	}
	if x.err != nil {
		return x.err
	}
	return f(x.corpus)
}

// start opens a corpus; one that fails to open is tried again by who comes next.
func (p *pool) start(ctx context.Context, guild string, x *pooled) {
	defer close(x.ready)
	defer func() {
		if r := recover(); r != nil {
			x.err = fmt.Errorf("opening the corpus: panic: %v", r)
		}
		if x.err != nil {
			p.mu.Lock()
			delete(p.open, guild)
			p.mu.Unlock()
		}
	}()
	c, err := p.corpora.Open(ctx, guild)
	if err != nil {
		x.err = fmt.Errorf("opening the corpus: %w", err)
		return
	}
	x.corpus = c
}

func (p *pool) leave(x *pooled) {
	p.mu.Lock()
	defer p.mu.Unlock()
	x.users--
	x.last = time.Now()
}

// sweep closes the corpora that nobody has used since the idle time before now, and returns the first error.
func (p *pool) sweep(now time.Time) error {
	p.mu.Lock()
	var gone []*pooled
	for guild, x := range p.open {
		if x.users == 0 && now.Sub(x.last) >= p.idle && x.corpus != nil {
			delete(p.open, guild)
			gone = append(gone, x)
		}
	}
	p.mu.Unlock()
	var first error
	for _, x := range gone {
		if err := x.corpus.Close(); err != nil && first == nil {
			first = fmt.Errorf("closing a corpus: %w", err)
		}
	}
	return first
}

// run sweeps until ctx ends.
func (p *pool) run(ctx context.Context, failed func(error)) {
	t := time.NewTicker(max(p.idle/4, time.Second))
	defer t.Stop()
	for {
		select {
		case now := <-t.C:
			if err := p.sweep(now); err != nil {
				failed(err)
			}
		case <-ctx.Done():
			return
		}
	}
}

// close closes all corpora, once nobody uses them.
func (p *pool) close() error {
	return p.sweep(time.Now().Add(p.idle + time.Hour))
}
