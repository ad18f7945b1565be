package main

import (
	"context"
	"log/slog"
	"sync"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/claim"
	"quaestor/bot/discord/shelf"
	"quaestor/bot/series"
	"quaestor/corpus"
)

// A library opens the corpora of a store for Discord. Without a store everybody asks the built-in article.
type library struct {
	*bot.Library
	log *slog.Logger
}

// newLibrary returns a library that logs what goes wrong behind the answers.
func newLibrary(store *corpus.Store, log *slog.Logger) *library {
	return &library{bot.NewLibrary(store), log}
}

// Open returns the corpus of a guild, which follows the versions that any process promotes.
func (l *library) Open(ctx context.Context, guild string) (shelf.Corpus, error) {
	g, err := l.Guild(ctx, guild, func(err error) {
		l.log.Error("the new articles cannot be opened, the old ones answer", "guild", guild, "error", err)
	})
	if err != nil {
		return nil, err
	}
	return &following{Guild: g}, nil
}

// A following is a [shelf.Corpus] that is always of the current edition.
type following struct {
	*bot.Guild

	mu   sync.Mutex
	of   *bot.Bot
	over shelf.Corpus // what of holds
}

// use calls f with what the current edition holds.
func (f *following) use(ctx context.Context, do func(shelf.Corpus)) {
	err := f.Use(ctx, func(b *bot.Bot) error {
		f.mu.Lock()
		if f.of != b {
			f.of, f.over = b, shelf.Over(b, b.Index())
		}
		over := f.over
		f.mu.Unlock()
		do(over)
		return nil
	})
	_ = err // closed: nothing is held any more
}

func (f *following) Related(a *answer.Answer, most int, gone answer.Withheld) (out []answer.Figure) {
	f.use(context.Background(), func(c shelf.Corpus) { out = c.Related(a, most, gone) })
	return out
}

// Series lists the figures of the newest edition that can be opened.
func (f *following) Series(topic string, gone answer.Withheld) (out series.List) {
	f.use(context.Background(), func(c shelf.Corpus) { out = c.Series(topic, gone) })
	return out
}

// Check checks against the newest edition that can be opened.
func (f *following) Check(text string, gone answer.Withheld) (out []claim.Claim) {
	f.use(context.Background(), func(c shelf.Corpus) { out = c.Check(text, gone) })
	return out
}

func (f *following) Subjects() []string { return f.list(shelf.Corpus.Subjects) }

func (f *following) Periods() []string { return f.list(shelf.Corpus.Periods) }

func (f *following) Examples() []string { return f.list(shelf.Corpus.Examples) }

// Suggest completes a question from what the current edition holds.
func (f *following) Suggest(typed string) (out []string) {
	f.use(context.Background(), func(c shelf.Corpus) { out = c.Suggest(typed) })
	return out
}

func (f *following) list(of func(shelf.Corpus) []string) (out []string) {
	f.use(context.Background(), func(c shelf.Corpus) { out = of(c) })
	return out
}
