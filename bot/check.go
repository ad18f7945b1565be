package bot

import (
	"context"
	"fmt"
	"os"

	"quaestor/corpus"
	"quaestor/index"
)

// A CheckReport is what a check of a store found.
type CheckReport struct {
	Corpora  int
	Articles int              // of the current versions
	Problems []corpus.Problem // with articles and versions
	Mended   []string         // corpora whose index was damaged and has been made anew
}

// Check reads all that a store holds, and the indexes of the current versions, and compares it with its digests. What is derived
// from the articles it makes anew where it is damaged.
func Check(ctx context.Context, store *corpus.Store) (CheckReport, error) {
	var r CheckReport
	if _, err := store.Clean(ctx); err != nil {
		return r, err
	}
	problems, err := store.Check(ctx)
	if err != nil {
		return r, err
	}
	r.Problems = problems
	names, err := store.Corpora(ctx)
	if err != nil {
		return r, err
	}
	damaged := map[string]bool{}
	for _, p := range problems {
		damaged[p.Corpus] = true
	}
	for _, name := range names {
		c := store.Corpus(name)
		v, err := c.Current(ctx)
		if err != nil {
			return r, err
		}
		r.Corpora++
		r.Articles += v.Articles
		if damaged[name] || damaged[""] { // the articles do not fit their digests, so no index could
			continue
		}
		mended, err := checkIndex(ctx, c, v)
		if err != nil {
			return r, fmt.Errorf("checking the corpus %q: %w", name, err)
		}
		if mended {
			r.Mended = append(r.Mended, name)
		}
	}
	return r, nil
}

// checkIndex checks the index of a version, and makes it anew where it does not fit the articles.
func checkIndex(ctx context.Context, c *corpus.Corpus, v corpus.Version) (mended bool, err error) {
	refs, err := c.Refs(ctx, v)
	if err != nil {
		return false, err
	}
	fits := func() error {
		x, err := index.Open(ctx, c, v)
		if err != nil {
			return err
		}
		defer x.Close() // read only
		return x.Check(v, refs)
	}
	if fits() == nil {
		return false, nil
	}
	unlock, err := c.Lock(ctx)
	if err != nil {
		return false, err
	}
	defer unlock() // the lock goes with the process anyway
	for _, derived := range []string{"parts", "versions"} {
		if err := os.RemoveAll(c.Dir() + "/" + derived); err != nil {
			return false, err
		}
	}
	return true, fits()
}
