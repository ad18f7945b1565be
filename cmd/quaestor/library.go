package main

import (
	"context"
	"sync"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/shelf"
	"quaestor/corpus"
)

// A library opens the corpora of a store for Discord. Without a store everybody asks the built-in article.
type library struct {
	store *corpus.Store
}

// Open returns the corpus of a guild, which follows the versions that any process promotes.
func (l *library) Open(ctx context.Context, guild string) (shelf.Corpus, error) {
	f := &following{library: l, guild: guild}
	if err := f.follow(ctx); err != nil {
		return nil, err
	}
	return f, nil
}

// An edition is what a guild is answered from: a version of its own corpus, or while it never had one of the shared corpus, or while
// that never had one the built-in article, which is the zero edition.
type edition struct {
	corpus  string
	version int64
}

// current returns the edition that a guild is answered from now, and its version.
func (l *library) current(ctx context.Context, guild string) (edition, corpus.Version, error) {
	if l.store == nil {
		return edition{}, corpus.Version{}, nil
	}
	for _, name := range []string{guild, ""} {
		v, err := l.store.Corpus(name).Current(ctx)
		if err != nil {
			return edition{}, v, err
		}
		if v.Number > 0 {
			return edition{name, v.Number}, v, nil
		}
	}
	return edition{}, corpus.Version{}, nil
}

// open reads an edition.
func (l *library) open(ctx context.Context, e edition, v corpus.Version) (*bot.Bot, error) {
	if e == (edition{}) {
		return bot.Builtin()
	}
	return bot.OpenVersion(ctx, l.store.Corpus(e.corpus), v)
}

// A following is a [shelf.Corpus] that is always of the current edition: before each question it looks whether anything was promoted,
// which costs a read of one row, and then opens the new edition. Questions in flight end with the edition they began with.
type following struct {
	library *library
	guild   string

	opening sync.Mutex // held by who follows
	serial  int64      // of the store when last looked

	mu  sync.RWMutex
	now *opened
}

// An opened edition counts who uses it.
type opened struct {
	shelf.Corpus
	bot     *bot.Bot
	edition edition
	users   sync.WaitGroup
}

// follow opens the current edition where it is another one than before.
func (f *following) follow(ctx context.Context) error {
	f.opening.Lock()
	defer f.opening.Unlock()
	if f.library.store != nil {
		serial, err := f.library.store.Serial(ctx)
		if err != nil || f.now != nil && serial == f.serial {
			return err
		}
		f.serial = serial
	} else if f.now != nil {
		return nil
	}
	e, v, err := f.library.current(ctx, f.guild)
	if err != nil {
		return err
	}
	if f.now != nil && f.now.edition == e {
		return f.now.bot.Mark(ctx, f.library.store.Corpus(e.corpus)) // its sources may have changed
	}
	b, err := f.library.open(ctx, e, v)
	if err != nil {
		return err
	}
	old := f.swap(&opened{Corpus: shelf.Over(b, b.Index()), bot: b, edition: e})
	if old != nil {
		go old.end()
	}
	return nil
}

// swap makes an edition the current one and returns the one before.
func (f *following) swap(next *opened) *opened {
	f.mu.Lock()
	defer f.mu.Unlock()
	old := f.now
	f.now = next
	return old
}

// end closes an edition when nobody uses it any more.
func (o *opened) end() error {
	o.users.Wait()
	return o.Close()
}

// use returns the current edition; who gets it calls users.Done.
func (f *following) use() *opened {
	f.mu.RLock()
	defer f.mu.RUnlock()
	f.now.users.Add(1)
	return f.now
}

// Ask answers from the newest edition. Where that cannot be opened, the one before goes on answering.
func (f *following) Ask(ctx context.Context, m bot.Message) (answer.Answer, error) {
	if err := f.follow(ctx); err != nil && ctx.Err() != nil {
		return answer.Answer{}, err
	}
	o := f.use()
	defer o.users.Done()
	return o.Ask(ctx, m)
}

func (f *following) Related(a *answer.Answer, most int) []answer.Figure {
	o := f.use()
	defer o.users.Done()
	return o.Related(a, most)
}

func (f *following) Subjects() []string { return f.list(shelf.Corpus.Subjects) }

func (f *following) Periods() []string { return f.list(shelf.Corpus.Periods) }

func (f *following) Examples() []string { return f.list(shelf.Corpus.Examples) }

func (f *following) list(of func(shelf.Corpus) []string) []string {
	o := f.use()
	defer o.users.Done()
	return of(o.Corpus)
}

// Close closes the current edition.
func (f *following) Close() error { return f.swap(&opened{}).end() }
