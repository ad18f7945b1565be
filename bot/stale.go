package bot

import (
	"context"
	"slices"

	"quaestor/corpus"
)

// Mark has answers say which articles may be out of date: those whose sources all fail, and have failed for three of their intervals when last
// tried. What is kept of the sources decides and not the clock, so that the same corpus gives the same answers. It is to be called again when
// the sources of the corpora that b answers from have changed.
func (b *Bot) Mark(ctx context.Context, corpora ...*corpus.Corpus) error {
	sources, err := sourcesOf(ctx, corpora, outlines)
	if err == nil && slices.ContainsFunc(sources, stale) {
		sources, err = sourcesOf(ctx, corpora, Sources)
	}
	if err != nil {
		return err
	}
	old, sound := map[string]bool{}, map[string]bool{}
	for _, s := range sources {
		ids := sound
		if stale(s) {
			ids = old
		}
		for _, id := range s.State.IDs() {
			ids[id] = true
		}
	}
	for id := range sound {
		delete(old, id)
	}
	b.answerer.MarkStale(old)
	return nil
}

// sourcesOf returns the sources of several corpora, as list lists those of one.
func sourcesOf(ctx context.Context, corpora []*corpus.Corpus, list func(context.Context, *corpus.Corpus) ([]Source, error)) ([]Source, error) {
	var out []Source
	for _, c := range corpora {
		more, err := list(ctx, c)
		if err != nil {
			return nil, err
		}
		out = append(out, more...)
	}
	return out, nil
}

// stale reports whether a source fails, and had failed for three of its intervals when it was last tried.
func stale(s Source) bool { return !s.State.Failing.IsZero() && s.Stale(s.State, s.State.Checked) }
