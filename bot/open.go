package bot

import (
	"context"
	"errors"
	"fmt"

	"quaestor/corpus"
	"quaestor/index"
)

// Open returns a bot over the current version of a guild's corpus in a data directory; guild "" is the shared corpus. Where it holds
// no articles, the bot answers that it has none.
func Open(ctx context.Context, dir, guild string) (*Bot, error) {
	store, err := corpus.OpenStore(ctx, dir)
	if err != nil {
		return nil, fmt.Errorf("opening the data directory %q: %w", dir, err)
	}
	defer store.Close()
	c := store.Corpus(guild)
	v, err := c.Current(ctx)
	if err != nil {
		return nil, fmt.Errorf("opening the corpus %q: %w", guild, err)
	}
	return OpenVersion(ctx, c, v)
}

// OpenVersion returns a bot over one version of a corpus.
func OpenVersion(ctx context.Context, c *corpus.Corpus, v corpus.Version) (*Bot, error) {
	idx, err := index.Open(ctx, c, v)
	if err != nil {
		return nil, fmt.Errorf("opening the index of version %d of the corpus %q: %w", v.Number, c.Name(), err)
	}
	b := over(idx)
	if err := b.Mark(ctx, c); err != nil {
		return nil, errors.Join(err, idx.Close())
	}
	return b, nil
}

// attempts is how often Add tries again when another process promoted a version in the meantime.
const attempts = 5

// Add adds articles to a corpus, in place of those of the same ids, as one new version, and returns it with what changed.
func Add(ctx context.Context, c *corpus.Corpus, articles []corpus.Article, note string) (corpus.Version, []corpus.Diff, error) {
	return change(ctx, c, corpus.Changes{Put: articles, Note: note})
}

// Remove removes articles by their ids.
func Remove(ctx context.Context, c *corpus.Corpus, ids []string, note string) (corpus.Version, []corpus.Diff, error) {
	return change(ctx, c, corpus.Changes{Remove: ids, Note: note})
}

// change stages and promotes a version, anew where another was promoted first.
func change(ctx context.Context, c *corpus.Corpus, changes corpus.Changes) (corpus.Version, []corpus.Diff, error) {
	staged, err := c.Stage(ctx, changes)
	if err != nil {
		return corpus.Version{}, nil, fmt.Errorf("staging a version: %w", err)
	}
	for try := 1; ; try++ {
		v, err := staged.Promote(ctx)
		switch {
		case err == nil:
			return v, staged.Diffs, derive(ctx, c, v)
		case !errors.Is(err, corpus.ErrConflict) || try == attempts:
			return corpus.Version{}, nil, errors.Join(fmt.Errorf("promoting version %d: %w", staged.Number, err), staged.Discard(ctx))
		}
		if err := staged.Rebase(ctx); err != nil {
			return corpus.Version{}, nil, fmt.Errorf("staging the version again: %w", err)
		}
	}
}

// derive writes the index of a version, so that the next to open it finds it made, and drops those of versions no longer held.
func derive(ctx context.Context, c *corpus.Corpus, v corpus.Version) error {
	x, err := index.Open(ctx, c, v)
	if err != nil {
		return fmt.Errorf("indexing version %d: %w", v.Number, err)
	}
	if err := x.Close(); err != nil {
		return fmt.Errorf("closing the index of version %d: %w", v.Number, err)
	}
	return index.Prune(ctx, c)
}
