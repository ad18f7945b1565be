package corpus

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Rollback stages a version that holds what the promoted version of that number held. The history stays; to roll back the
// rollback is to roll back again. Note and author are for the history.
func (c *Corpus) Rollback(ctx context.Context, number int64, note, author string) (*Staged, error) {
	s := &Staged{corpus: c}
	err := c.store.write(ctx, func(tx *sql.Tx) error {
		if err := c.promoted(ctx, tx, number); err != nil {
			return err
		}
		if err := s.begin(ctx, tx, note, author); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO change (corpus, version, id, hash) SELECT $1, $2, id, after FROM ("+difference+") AS d",
			c.name, s.Number, s.Parent, number)
		if err != nil {
			return err
		}
		return s.settle(ctx, tx)
	})
	if err != nil {
		return nil, fmt.Errorf("rolling back to version %d: %w", number, err)
	}
	return s, nil
}

// promoted returns ErrNoVersion unless the version of that number was promoted and is still held, or is 0.
func (c *Corpus) promoted(ctx context.Context, q querier, number int64) error {
	if number == 0 {
		return nil
	}
	var n int
	err := q.QueryRowContext(ctx, "SELECT COUNT(*) FROM version WHERE corpus = $1 AND number = $2 AND state = $3", c.name, number, statePromoted).Scan(&n)
	if err == nil && n == 0 {
		err = ErrNoVersion
	}
	return err
}

// difference selects what differs between the promoted versions $3 and $4: id, hash before, hash after.
const difference = `SELECT a.id AS id, a.hash AS before, COALESCE(b.hash, '') AS after FROM entry AS a
	LEFT JOIN entry AS b ON b.corpus = a.corpus AND b.id = a.id AND b.first <= $4 AND b.until > $4
	WHERE a.corpus = $1 AND a.first <= $3 AND a.until > $3 AND COALESCE(b.hash, '') <> a.hash
	UNION ALL SELECT b.id, '', b.hash FROM entry AS b
	LEFT JOIN entry AS a ON a.corpus = b.corpus AND a.id = b.id AND a.first <= $3 AND a.until > $3
	WHERE b.corpus = $1 AND b.first <= $4 AND b.until > $4 AND a.id IS NULL`

// Diff returns what differs between two promoted versions, by id. Version 0 is the empty corpus.
func (c *Corpus) Diff(ctx context.Context, before, after int64) ([]Diff, error) {
	var out []Diff
	err := c.store.read(ctx, func(tx *sql.Tx) error {
		if err := errors.Join(c.promoted(ctx, tx, before), c.promoted(ctx, tx, after)); err != nil {
			return err
		}
		// $2 is not used here; the place is the staged version's in Rollback.
		rows, err := tx.QueryContext(ctx, "SELECT id, before, after FROM ("+difference+") AS d WHERE $2 = 0 ORDER BY id", c.name, 0, before, after)
		if err != nil {
			return err
		}
		out, err = scanDiffs(rows)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("comparing versions %d and %d: %w", before, after, err)
	}
	return out, nil
}

// Limits bound the history of a corpus, or its records of a kind.
type Limits struct {
	Count int           // how many to keep; 0: all
	Age   time.Duration // how long to keep one; 0: for ever
}

// Prune forgets promoted versions beyond the limits and the articles that no version of any corpus holds any more. The current version is
// always kept, and so is the one before it. It returns how many versions went.
func (c *Corpus) Prune(ctx context.Context, limits Limits) (int, error) {
	gone := 0
	err := c.store.write(ctx, func(tx *sql.Tx) error {
		oldest, n, err := c.oldest(ctx, tx, limits)
		if err != nil || n == 0 {
			return err
		}
		gone = n
		if _, err := tx.ExecContext(ctx, "DELETE FROM version WHERE corpus = $1 AND number < $2 AND state = $3", c.name, oldest, statePromoted); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM body WHERE hash IN (SELECT hash FROM entry WHERE corpus = $1 AND until <= $2)
			AND NOT EXISTS (SELECT 1 FROM entry AS e WHERE e.hash = body.hash AND (e.corpus <> $1 OR e.until > $2))
			AND NOT EXISTS (SELECT 1 FROM change AS c WHERE c.hash = body.hash)`, c.name, oldest); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "DELETE FROM entry WHERE corpus = $1 AND until <= $2", c.name, oldest)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("pruning the history: %w", err)
	}
	c.store.shrink(ctx)
	return gone, nil
}

// Beyond returns how many versions Prune would forget.
func (c *Corpus) Beyond(ctx context.Context, limits Limits) (int, error) {
	gone := 0
	err := c.store.read(ctx, func(tx *sql.Tx) (err error) {
		_, gone, err = c.oldest(ctx, tx, limits)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("looking how much history is beyond the limits: %w", err)
	}
	return gone, nil
}

// oldest returns the number of the oldest version that limits keep, and how many go.
func (c *Corpus) oldest(ctx context.Context, tx *sql.Tx, limits Limits) (number int64, gone int, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT number, created FROM version WHERE corpus = $1 AND state = $2 ORDER BY number DESC", c.name, statePromoted)
	if err != nil {
		return 0, 0, err
	}
	defer rows.Close()
	for kept := 0; rows.Next(); {
		var n, created int64
		if err := rows.Scan(&n, &created); err != nil {
			return 0, 0, err
		}
		old := limits.Age > 0 && c.store.now().Sub(time.Unix(0, created)) > limits.Age
		if kept >= 2 && (gone > 0 || old || limits.Count > 0 && kept >= limits.Count) {
			gone++
			continue
		}
		kept, number = kept+1, n
	}
	return number, gone, rows.Err()
}

// dropBodies deletes the articles that nothing refers to.
func dropBodies(ctx context.Context, q querier) error {
	_, err := q.ExecContext(ctx, `DELETE FROM body WHERE hash NOT IN (SELECT hash FROM entry)
		AND hash NOT IN (SELECT hash FROM change)`)
	return err
}

// Drop deletes all that the store holds of a corpus: versions, documents and records. Who answers from it goes on until it looks for
// changes. What is derived from it, in [Corpus.Dir], is to be deleted by the caller.
func (c *Corpus) Drop(ctx context.Context) error {
	err := c.store.write(ctx, func(tx *sql.Tx) error {
		for _, table := range []string{"change", "entry", "version", "document", "record"} {
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE corpus = $1", c.name); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM corpus WHERE name = $1", c.name); err != nil {
			return err
		}
		if err := dropBodies(ctx, tx); err != nil {
			return err
		}
		return bump(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("deleting the corpus: %w", err)
	}
	c.store.shrink(ctx)
	return nil
}
