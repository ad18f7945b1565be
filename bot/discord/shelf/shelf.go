// Package shelf keeps the corpora of guilds open while they are asked, and knows what a corpus holds.
package shelf

import (
	"context"
	"fmt"
	"sync"
	"time"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/claim"
	"quaestor/bot/series"
)

// A Corpus answers from the articles of one guild, or from those that are shared. Its methods are called side by side. [Over] makes
// one of a bot.
type Corpus interface {
	// Ask answers a message. The error is of the context or of the store; not knowing is an answer.
	Ask(ctx context.Context, m bot.Message) (answer.Answer, error)
	// Related returns figures that are held beside those of an answer, at most most of them: of its subject or passages.
	// Here and below, what is withheld is as if it were not held.
	Related(a *answer.Answer, most int, gone answer.Withheld) []answer.Figure
	// Series lists the figures held of a topic, and lines them up over time.
	Series(topic string, gone answer.Withheld) series.List
	// Check returns the figures of any text, each with what the corpus makes of it.
	Check(text string, gone answer.Withheld) []claim.Claim
	// Subjects are what the figures held are of, the most frequent first, and Periods the times that they are for, the latest first: for
	// completing what is being typed.
	Subjects() []string
	Periods() []string
	// Examples are questions that this corpus answers.
	Examples() []string
	// Suggest returns at most 25 completions of a question that is being typed, of at most 100 characters each.
	Suggest(typed string) []string
	// Close releases the corpus. Nothing is asked of it any more.
	Close() error
}

// Corpora opens the corpus of a guild; an empty guild stands for the shared corpus, which direct messages ask.
type Corpora interface {
	Open(ctx context.Context, guild string) (Corpus, error)
}

// A Shelf keeps the corpora that are in use open, opens others when they are asked for, and closes those that have been idle. It is safe
// for concurrent use.
type Shelf struct {
	corpora Corpora
	idle    time.Duration
	most    int
	failed  func(error)
	closing sync.WaitGroup

	mu   sync.Mutex
	open map[string]*held
}

// A held corpus counts its users.
type held struct {
	ready  chan struct{} // closed when opened, or failed
	corpus Corpus
	err    error
	users  int
	last   time.Time // when the last user left
}

// New returns a shelf that closes a corpus once it has been idle for so long, and that makes room, where most are open, by closing the
// one that was used longest ago. Failed is told what could not be closed.
func New(c Corpora, idle time.Duration, most int, failed func(error)) *Shelf {
	return &Shelf{corpora: c, idle: idle, most: most, failed: failed, open: map[string]*held{}}
}

// Use calls f with the corpus of a guild. Whoever comes while it is being opened waits for the same opening.
func (s *Shelf) Use(ctx context.Context, guild string, f func(Corpus) error) error {
	s.mu.Lock()
	x := s.open[guild]
	if x == nil {
		s.makeRoom()
		x = &held{ready: make(chan struct{})}
		s.open[guild] = x
		go s.start(context.WithoutCancel(ctx), guild, x)
	}
	x.users++
	s.mu.Unlock()
	defer s.leave(x)
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
func (s *Shelf) start(ctx context.Context, guild string, x *held) {
	defer close(x.ready)
	defer func() {
		if r := recover(); r != nil {
			x.err = fmt.Errorf("opening the corpus: panic: %v", r)
		}
		if x.err != nil {
			s.mu.Lock()
			delete(s.open, guild)
			s.mu.Unlock()
		}
	}()
	c, err := s.corpora.Open(ctx, guild)
	if err != nil {
		x.err = fmt.Errorf("opening the corpus: %w", err)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	x.corpus = c
}

// makeRoom closes the corpus that was used longest ago where as many are open as may be, unless all are in use. Callers hold s.mu.
func (s *Shelf) makeRoom() {
	if len(s.open) < s.most {
		return
	}
	var of string // may be "", the shared corpus
	var oldest *held
	for guild, x := range s.open {
		if x.users == 0 && x.corpus != nil && (oldest == nil || x.last.Before(oldest.last)) {
			of, oldest = guild, x
		}
	}
	if oldest == nil {
		return
	}
	delete(s.open, of)
	s.closing.Go(func() {
		if err := oldest.corpus.Close(); err != nil {
			s.failed(fmt.Errorf("closing a corpus: %w", err))
		}
	})
}

func (s *Shelf) leave(x *held) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x.users--
	x.last = time.Now()
}

// Sweep closes the corpora that nobody has used since the idle time before now, and returns the first error.
func (s *Shelf) Sweep(now time.Time) error {
	s.mu.Lock()
	var gone []*held
	for guild, x := range s.open {
		if x.users == 0 && now.Sub(x.last) >= s.idle && x.corpus != nil {
			delete(s.open, guild)
			gone = append(gone, x)
		}
	}
	s.mu.Unlock()
	var first error
	for _, x := range gone {
		if err := x.corpus.Close(); err != nil && first == nil {
			first = fmt.Errorf("closing a corpus: %w", err)
		}
	}
	return first
}

// Open returns how many corpora are open.
func (s *Shelf) Open() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.open)
}

// Run sweeps until ctx ends.
func (s *Shelf) Run(ctx context.Context) {
	t := time.NewTicker(max(s.idle/4, time.Second))
	defer t.Stop()
	for {
		select {
		case now := <-t.C:
			if err := s.Sweep(now); err != nil {
				s.failed(err)
			}
		case <-ctx.Done():
			return
		}
	}
}

// Close closes all corpora, once nobody uses them.
func (s *Shelf) Close() error {
	s.closing.Wait()
	return s.Sweep(time.Now().Add(s.idle + time.Hour))
}
