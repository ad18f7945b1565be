package corpus

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

// Changes says how a new version is to differ from the current one.
type Changes struct {
	Put    []Article // added, or in place of the article of the same id; of two with one id the last counts
	Remove []string  // ids; an unknown one is an error
	All    bool      // Put is all there is to be: every other article is removed
	Note   string    // why, for the history
	Author string    // who, for the history; may be empty
}

// A Diff is what became of one article.
type Diff struct {
	ID            string
	Before, After string // hashes; empty: not there
}

// A Staged version is written but invisible until it is promoted.
type Staged struct {
	Version
	Diffs     []Diff // by id; articles put as they were are left out
	corpus    *Corpus
	documents []Document // to be kept and
	records   []Record   // added when it is promoted
}

// Keep has Promote keep value, as JSON, under a kind and name like [Corpus.Put], at one stroke with the version.
func (s *Staged) Keep(kind, name string, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("keeping %s %q: %w", kind, name, err)
	}
	s.documents = append(s.documents, Document{s.corpus.name, kind, name, data})
	return nil
}

// Record has Promote add records like [Corpus.Add], at one stroke with the version.
func (s *Staged) Record(records ...Record) { s.records = append(s.records, records...) }

// batch is how many articles are written in one transaction, so that other writers get a turn.
const batch = 2000

// Stage writes the version that changes make of the current one. Nothing is visible before it is promoted. Where nothing would
// change, the Staged has no Diffs.
func (c *Corpus) Stage(ctx context.Context, changes Changes) (*Staged, error) {
	s, err := c.stage(ctx, changes)
	if err != nil {
		return nil, fmt.Errorf("staging: %w", err)
	}
	return s, nil
}

func (c *Corpus) stage(ctx context.Context, changes Changes) (*Staged, error) {
	for i := range changes.Put {
		if err := changes.Put[i].check(); err != nil {
			return nil, err
		}
	}
	s := &Staged{corpus: c}
	err := c.store.write(ctx, func(tx *sql.Tx) error { return s.begin(ctx, tx, changes.Note, changes.Author) })
	if err != nil {
		return nil, err
	}
	if err := s.fill(ctx, changes); err != nil {
		return nil, errors.Join(err, s.Discard(context.WithoutCancel(ctx)))
	}
	return s, nil
}

// fill writes the changes and settles.
func (s *Staged) fill(ctx context.Context, changes Changes) error {
	put := changes.Put
	for len(put) > batch {
		if err := s.corpus.store.write(ctx, func(tx *sql.Tx) error { return s.put(ctx, tx, put[:batch]) }); err != nil {
			return err
		}
		put = put[batch:]
	}
	return s.corpus.store.write(ctx, func(tx *sql.Tx) error {
		if err := s.put(ctx, tx, put); err != nil {
			return err
		}
		if err := s.remove(ctx, tx, changes); err != nil {
			return err
		}
		return s.settle(ctx, tx)
	})
}

// begin gives the version its number, on top of the current one.
func (s *Staged) begin(ctx context.Context, tx *sql.Tx, note, author string) error {
	name := s.corpus.name
	if _, err := tx.ExecContext(ctx, "INSERT INTO corpus (name, current, last) VALUES ($1, 0, 0) ON CONFLICT (name) DO NOTHING", name); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE corpus SET last = last + 1 WHERE name = $1", name); err != nil {
		return err
	}
	v := Version{Note: note, Author: author, Created: s.corpus.store.now().UTC(), staged: true}
	if err := tx.QueryRowContext(ctx, "SELECT last, current FROM corpus WHERE name = $1", name).Scan(&v.Number, &v.Parent); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO version (corpus, number, parent, state, created, articles, digest, note, author)
		VALUES ($1, $2, $3, $4, $5, 0, '', $6, $7)`, name, v.Number, v.Parent, stateOpen, v.Created.UnixNano(), note, author)
	s.Version = v
	return err
}

// put writes articles as changes of the version.
func (s *Staged) put(ctx context.Context, tx *sql.Tx, articles []Article) error {
	body, err := tx.PrepareContext(ctx, "INSERT INTO body (hash, "+articleColumns+") VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (hash) DO NOTHING")
	if err != nil {
		return err
	}
	defer body.Close()
	change, err := tx.PrepareContext(ctx, `INSERT INTO change (corpus, version, id, hash) VALUES ($1, $2, $3, $4)
		ON CONFLICT (corpus, version, id) DO UPDATE SET hash = excluded.hash`)
	if err != nil {
		return err
	}
	defer change.Close()
	for i := range articles {
		a := &articles[i]
		hash := a.Hash()
		if _, err := body.ExecContext(ctx, hash, a.Title, date(a), a.Source, a.URL, a.Text); err != nil {
			return err
		}
		if _, err := change.ExecContext(ctx, s.corpus.name, s.Number, a.ID, hash); err != nil {
			return err
		}
	}
	return nil
}

// remove writes what goes as changes of the version.
func (s *Staged) remove(ctx context.Context, tx *sql.Tx, changes Changes) error {
	if changes.All {
		_, err := tx.ExecContext(ctx, `INSERT INTO change (corpus, version, id, hash)
			SELECT corpus, $2, id, '' FROM entry WHERE corpus = $1 AND first <= $3 AND until > $3
			AND id NOT IN (SELECT id FROM change WHERE corpus = $1 AND version = $2)`, s.corpus.name, s.Number, s.Parent)
		return err
	}
	for _, id := range changes.Remove {
		var there int
		err := tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM entry WHERE corpus = $1 AND id = $2 AND first <= $3 AND until > $3",
			s.corpus.name, id, s.Parent).Scan(&there)
		if err == nil && there == 0 {
			err = fmt.Errorf("removing article %q: %w", id, ErrNoArticle)
		}
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO change (corpus, version, id, hash) VALUES ($1, $2, $3, '')
			ON CONFLICT (corpus, version, id) DO UPDATE SET hash = ''`, s.corpus.name, s.Number, id); err != nil {
			return err
		}
	}
	return nil
}

// settle works out how the version differs from its parent, what it holds and its digest, and marks it as staged.
func (s *Staged) settle(ctx context.Context, tx *sql.Tx) error {
	var parent digest
	var articles int
	if s.Parent > 0 {
		var text string
		err := tx.QueryRowContext(ctx, "SELECT articles, digest FROM version WHERE corpus = $1 AND number = $2", s.corpus.name, s.Parent).Scan(&articles, &text)
		if err != nil {
			return err
		}
		if parent, err = parseDigest(text); err != nil {
			return err
		}
	}
	diffs, err := s.diffs(ctx, tx)
	if err != nil {
		return err
	}
	for _, d := range diffs {
		if d.Before != "" {
			parent, articles = parent.remove(d.ID, d.Before), articles-1
		}
		if d.After != "" {
			parent, articles = parent.add(d.ID, d.After), articles+1
		}
	}
	s.Diffs, s.Articles, s.Digest = diffs, articles, parent.String()
	_, err = tx.ExecContext(ctx, "UPDATE version SET state = $3, articles = $4, digest = $5 WHERE corpus = $1 AND number = $2",
		s.corpus.name, s.Number, stateStaged, articles, s.Digest)
	return err
}

// diffs compares the changes with the parent version.
func (s *Staged) diffs(ctx context.Context, tx *sql.Tx) ([]Diff, error) {
	rows, err := tx.QueryContext(ctx, `SELECT c.id, COALESCE(e.hash, ''), c.hash FROM change AS c
		LEFT JOIN entry AS e ON e.corpus = c.corpus AND e.id = c.id AND e.first <= $3 AND e.until > $3
		WHERE c.corpus = $1 AND c.version = $2 AND COALESCE(e.hash, '') <> c.hash ORDER BY c.id`, s.corpus.name, s.Number, s.Parent)
	if err != nil {
		return nil, err
	}
	return scanDiffs(rows)
}

// scanDiffs reads rows of id, hash before and hash after.
func scanDiffs(rows *sql.Rows) ([]Diff, error) {
	defer rows.Close()
	var out []Diff
	for rows.Next() {
		var d Diff
		if err := rows.Scan(&d.ID, &d.Before, &d.After); err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, rows.Err()
}

// Promote makes the version the current one, at one stroke. If another version was promoted since it was staged, the error is
// ErrConflict: Rebase and promote again. A version without Diffs is discarded, and the current one is returned; what Keep and Record
// were given is written all the same.
func (s *Staged) Promote(ctx context.Context) (Version, error) {
	var v Version
	err := s.corpus.store.write(ctx, func(tx *sql.Tx) error {
		var err error
		if v, err = s.promote(ctx, tx); err != nil {
			return err
		}
		for _, d := range s.documents {
			if err := putDocument(ctx, tx, d); err != nil {
				return err
			}
		}
		if len(s.Diffs)+len(s.documents) > 0 {
			if err := bump(ctx, tx); err != nil {
				return err
			}
		}
		return s.corpus.addRecords(ctx, tx, s.records)
	})
	if err != nil {
		return Version{}, fmt.Errorf("promoting version %d: %w", s.Number, err)
	}
	s.Version = v
	return v, nil
}

func (s *Staged) promote(ctx context.Context, tx *sql.Tx) (Version, error) {
	c := s.corpus
	if len(s.Diffs) == 0 {
		if err := s.discard(ctx, tx); err != nil {
			return Version{}, err
		}
		return c.current(ctx, tx)
	}
	created := c.store.now().UTC()
	for i, step := range []struct {
		query string
		args  []any
	}{
		{"UPDATE corpus SET current = $2 WHERE name = $1 AND current = $3", []any{c.name, s.Number, s.Parent}},
		{"UPDATE version SET state = $3, created = $4 WHERE corpus = $1 AND number = $2 AND state = $5",
			[]any{c.name, s.Number, statePromoted, created.UnixNano(), stateStaged}},
		{`DELETE FROM change WHERE corpus = $1 AND version = $2 AND hash = COALESCE((SELECT hash FROM entry AS e
			WHERE e.corpus = change.corpus AND e.id = change.id AND e.until = $3), '')`, []any{c.name, s.Number, int64(present)}},
		{`UPDATE entry SET until = $2 WHERE corpus = $1 AND until = $3
			AND id IN (SELECT id FROM change WHERE corpus = $1 AND version = $2)`, []any{c.name, s.Number, int64(present)}},
		{`INSERT INTO entry (corpus, id, first, until, hash) SELECT corpus, id, version, $3, hash FROM change
			WHERE corpus = $1 AND version = $2 AND hash <> ''`, []any{c.name, s.Number, int64(present)}},
		{"DELETE FROM change WHERE corpus = $1 AND version = $2", []any{c.name, s.Number}},
	} {
		res, err := tx.ExecContext(ctx, step.query, step.args...)
		if err != nil {
			return Version{}, err
		}
		if n, err := res.RowsAffected(); err != nil || i < 2 && n != 1 {
			return Version{}, errors.Join(err, s.whyNot(ctx, tx))
		}
	}
	v := s.Version
	v.Created, v.staged = created, false
	return v, nil
}

// whyNot returns why the version could not be promoted: it is not there any more, or not the next.
func (s *Staged) whyNot(ctx context.Context, tx *sql.Tx) error {
	var n int
	err := tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM version WHERE corpus = $1 AND number = $2 AND state = $3", s.corpus.name, s.Number, stateStaged).Scan(&n)
	if err != nil {
		return err
	}
	if n == 0 {
		return ErrNoVersion
	}
	return ErrConflict
}

// Rebase puts the changes upon the version that is current now. The version gets a new number, and its Diffs and Digest may
// change.
func (s *Staged) Rebase(ctx context.Context) error {
	old := s.Version
	err := s.corpus.store.write(ctx, func(tx *sql.Tx) error {
		if err := s.begin(ctx, tx, old.Note, old.Author); err != nil {
			return err
		}
		res, err := tx.ExecContext(ctx, "DELETE FROM version WHERE corpus = $1 AND number = $2 AND state = $3", s.corpus.name, old.Number, stateStaged)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n != 1 {
			return errors.Join(err, ErrNoVersion)
		}
		if _, err := tx.ExecContext(ctx, "UPDATE change SET version = $3 WHERE corpus = $1 AND version = $2", s.corpus.name, old.Number, s.Number); err != nil {
			return err
		}
		return s.settle(ctx, tx)
	})
	if err != nil {
		s.Version = old
		return fmt.Errorf("rebasing version %d: %w", old.Number, err)
	}
	return nil
}

// Discard throws the version away.
func (s *Staged) Discard(ctx context.Context) error {
	if err := s.corpus.store.write(ctx, func(tx *sql.Tx) error { return s.discard(ctx, tx) }); err != nil {
		return fmt.Errorf("discarding version %d: %w", s.Number, err)
	}
	s.corpus.store.shrink(ctx)
	return nil
}

func (s *Staged) discard(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM body WHERE hash IN (SELECT hash FROM change WHERE corpus = $1 AND version = $2)
		AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.hash = body.hash)
		AND NOT EXISTS (SELECT 1 FROM change AS c WHERE c.hash = body.hash AND (c.corpus <> $1 OR c.version <> $2))`,
		s.corpus.name, s.Number); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM change WHERE corpus = $1 AND version = $2", s.corpus.name, s.Number); err != nil {
		return err
	}
	res, err := tx.ExecContext(ctx, "DELETE FROM version WHERE corpus = $1 AND number = $2 AND state <> $3", s.corpus.name, s.Number, statePromoted)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err
	}
	// The number is given again, unless a later one was given: who tries a change first makes version 1 all the same.
	_, err = tx.ExecContext(ctx, "UPDATE corpus SET last = last - 1 WHERE name = $1 AND last = $2", s.corpus.name, s.Number)
	return err
}
