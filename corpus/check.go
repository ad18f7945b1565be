package corpus

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A Problem is something in a store that is not as it should be.
type Problem struct {
	Corpus string // the guild; empty for the shared corpus or the whole store
	Text   string
}

// Check reads everything and compares it with its digests. An empty result means that all is well.
func (s *Store) Check(ctx context.Context) ([]Problem, error) {
	var out []Problem
	err := s.read(ctx, func(tx *sql.Tx) error {
		for _, check := range []func(context.Context, *sql.Tx) ([]Problem, error){checkFile, checkBodies, s.checkVersions} {
			problems, err := check(ctx, tx)
			if err != nil {
				return err
			}
			out = append(out, problems...)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("checking the store: %w", err)
	}
	return out, nil
}

// checkFile asks the database whether its file is whole.
func checkFile(ctx context.Context, tx *sql.Tx) ([]Problem, error) {
	lines, err := column[string](ctx, tx, "PRAGMA integrity_check")
	if err != nil {
		return nil, err
	}
	var out []Problem
	for _, l := range lines {
		if l != "ok" {
			out = append(out, Problem{Text: "database: " + l})
		}
	}
	return out, nil
}

// checkBodies compares each article with its hash and finds those that are missing.
func checkBodies(ctx context.Context, tx *sql.Tx) ([]Problem, error) {
	rows, err := tx.QueryContext(ctx, "SELECT hash, "+articleColumns+" FROM body")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Problem
	for rows.Next() {
		var a Article
		if err := scanArticle(rows.Scan, &a); err != nil {
			out = append(out, Problem{Text: err.Error()})
			continue
		}
		if hash := a.Hash(); hash != a.ID { // the hash takes the place of the id here
			out = append(out, Problem{Text: fmt.Sprintf("the article with hash %s has changed", a.ID)})
		}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	lost, err := tx.QueryContext(ctx, "SELECT corpus, id FROM entry WHERE hash NOT IN (SELECT hash FROM body) ORDER BY corpus, id")
	if err != nil {
		return nil, err
	}
	defer lost.Close()
	for lost.Next() {
		var corpus, id string
		if err := lost.Scan(&corpus, &id); err != nil {
			return nil, err
		}
		out = append(out, Problem{corpus, fmt.Sprintf("the text of article %q is missing", id)})
	}
	return out, lost.Err()
}

// checkVersions compares each promoted version with its digest.
func (s *Store) checkVersions(ctx context.Context, tx *sql.Tx) ([]Problem, error) {
	names, err := column[string](ctx, tx, "SELECT name FROM corpus ORDER BY name")
	if err != nil {
		return nil, err
	}
	var out []Problem
	for _, name := range names {
		c := s.Corpus(name)
		numbers, err := column[int64](ctx, tx, "SELECT number FROM version WHERE corpus = $1 AND state = $2 ORDER BY number", name, statePromoted)
		if err != nil {
			return nil, err
		}
		for _, n := range numbers {
			text, err := c.checkVersion(ctx, tx, n)
			if err != nil {
				return nil, err
			}
			if text != "" {
				out = append(out, Problem{name, text})
			}
		}
		var current int64
		if err := tx.QueryRowContext(ctx, "SELECT current FROM corpus WHERE name = $1", name).Scan(&current); err != nil {
			return nil, err
		}
		if err := c.promoted(ctx, tx, current); errors.Is(err, ErrNoVersion) {
			out = append(out, Problem{name, fmt.Sprintf("the current version %d is missing", current)})
		} else if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// checkVersion returns what is wrong with a promoted version, or nothing.
func (c *Corpus) checkVersion(ctx context.Context, tx *sql.Tx, number int64) (string, error) {
	v := Version{Number: number}
	if err := tx.QueryRowContext(ctx, "SELECT articles, digest FROM version WHERE corpus = $1 AND number = $2", c.name, number).Scan(&v.Articles, &v.Digest); err != nil {
		return "", err
	}
	refs, err := c.refs(ctx, tx, v)
	if err != nil {
		return "", err
	}
	var d digest
	for _, r := range refs {
		d = d.add(r.ID, r.Hash)
	}
	switch {
	case len(refs) != v.Articles:
		return fmt.Sprintf("version %d holds %d articles, want %d", number, len(refs), v.Articles), nil
	case d.String() != v.Digest:
		return fmt.Sprintf("version %d does not hold what was promoted", number), nil
	}
	return "", nil
}

// abandoned is the age at which a version that nobody promoted is taken for left behind by a process that died.
const abandoned = time.Hour

// Clean removes what processes that died have left: versions staged more than an hour ago, and the articles of theirs that nothing
// else refers to. It returns how many versions went.
func (s *Store) Clean(ctx context.Context) (int, error) {
	gone := 0
	err := s.write(ctx, func(tx *sql.Tx) error {
		before := s.now().Add(-abandoned).UnixNano()
		if _, err := tx.ExecContext(ctx, `DELETE FROM change WHERE EXISTS (SELECT 1 FROM version AS v WHERE v.corpus = change.corpus
			AND v.number = change.version AND v.state <> $1 AND v.created < $2)`, statePromoted, before); err != nil {
			return err
		}
		res, err := tx.ExecContext(ctx, "DELETE FROM version WHERE state <> $1 AND created < $2", statePromoted, before)
		if err != nil {
			return err
		}
		n, err := res.RowsAffected()
		if err != nil || n == 0 {
			return err
		}
		gone = int(n)
		return dropBodies(ctx, tx)
	})
	if err != nil {
		return 0, fmt.Errorf("cleaning the store: %w", err)
	}
	s.shrink(ctx)
	return gone, nil
}
