package bot

import (
	"context"

	"quaestor/corpus"
)

// Mark has answers say which articles may be out of date: those whose sources all fail, and have failed for three of their intervals when last
// tried. What is kept of the sources decides and not the clock, so that the same corpus gives the same answers. It is to be called again when
// the sources of the corpora that b answers from have changed.
func (b *Bot) Mark(ctx context.Context, corpora ...*corpus.Corpus) error {
	var sources []Source
	for _, c := range corpora {
		more, err := Sources(ctx, c)
		if err != nil {
			return err
		}
		sources = append(sources, more...)
	}
	stale, sound := map[string]bool{}, map[string]bool{}
	for _, s := range sources {
		ids := sound
		if !s.State.Failing.IsZero() && s.Stale(s.State, s.State.Checked) {
			ids = stale
		}
		for _, id := range s.State.IDs() {
			ids[id] = true
		}
	}
	for id := range sound {
		delete(stale, id)
	}
	b.answerer.MarkStale(stale)
	return nil
}
