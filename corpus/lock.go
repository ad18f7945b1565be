package corpus

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// lockAgain is how often a writer that waits for another one looks again.
const lockAgain = 50 * time.Millisecond

// Lock waits until nobody else on this machine changes the corpus, until unlock is called or the process dies. Versions are safe
// without it: who promotes second gets ErrConflict. With it nobody works in vain, and who came first is not overtaken for ever.
func (c *Corpus) Lock(ctx context.Context) (unlock func() error, err error) {
	if err := os.MkdirAll(c.Dir(), 0o700); err != nil {
		return nil, fmt.Errorf("waiting for other writers: %w", err)
	}
	l := flock.New(filepath.Join(c.Dir(), "lock"))
	if ok, err := l.TryLockContext(ctx, lockAgain); err != nil || !ok {
		return nil, fmt.Errorf("waiting for other writers: %w", err)
	}
	return l.Close, nil
}
