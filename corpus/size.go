package corpus

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
)

// A Size is how much a version holds, or all that is kept of a corpus.
type Size struct {
	Articles int
	Bytes    int64 // of the texts
}

// Size returns how much a version holds.
func (c *Corpus) Size(ctx context.Context, v Version) (Size, error) {
	var s Size
	err := c.store.db.QueryRowContext(ctx, "SELECT COUNT(*), COALESCE(SUM(OCTET_LENGTH(text)), 0) FROM ("+entriesOf+") AS e JOIN body ON body.hash = e.hash",
		c.entries(v)...).Scan(&s.Articles, &s.Bytes)
	if err != nil {
		return s, fmt.Errorf("measuring version %d: %w", v.Number, err)
	}
	return s, nil
}

// Disk returns the bytes on disk of the database, with its journal, and of what is derived from each corpus, by guild.
func (s *Store) Disk(ctx context.Context) (database int64, derived map[string]int64, err error) {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if info, err := os.Stat(filepath.Join(s.dir, storeFile+suffix)); err == nil {
			database += info.Size()
		}
	}
	names, err := s.Corpora(ctx)
	if err != nil {
		return 0, nil, err
	}
	derived = make(map[string]int64, len(names))
	for _, name := range names {
		derived[name] = diskOf(s.Corpus(name).Dir())
	}
	return database, derived, nil
}

// diskOf returns the bytes of the files below dir. What goes while it looks does not count.
func diskOf(dir string) int64 {
	var sum int64
	_ = filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		if info, err := d.Info(); err == nil {
			sum += info.Size()
		}
		return nil
	})
	return sum
}

// shrink gives what the database does not use any more back to the disk, a few megabytes at a time, so that no other writer waits
// for long. Where it fails, as on a full disk, the room is used again later.
func (s *Store) shrink(ctx context.Context) {
	const pages = 2000
	for last := -1; ; {
		var free int
		if err := s.db.QueryRowContext(ctx, "PRAGMA freelist_count").Scan(&free); err != nil || free == 0 || free == last {
			return
		}
		last = free
		if _, err := s.db.ExecContext(ctx, fmt.Sprintf("PRAGMA incremental_vacuum(%d)", pages)); err != nil {
			return
		}
	}
}
