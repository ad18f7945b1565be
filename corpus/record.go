package corpus

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
)

// A Record is something that happened in a corpus: a change, a question that was not answered, a report. Records are kept for a
// while, see [Corpus.Trim]; unlike documents they do not tell who watches the store that anything changed.
type Record struct {
	Number  int64           // grows within the store and is never given twice; 0 of a record that is to be added
	Kind    string          // "audit", "unanswered", "feedback" …
	Key     string          // what it is about, for finding it again; may be empty
	Person  string          // whose it is, so that it can be deleted on request; empty: nobody's
	Made    time.Time       // zero of a record that is to be added: now
	Version int64           // that was current when it was added; one added with a version by [Staged.Record] has that
	JSON    json.RawMessage // what else there is to say; empty: null
}

// A Filter selects records. Each field narrows; a zero field does not. The zero Filter selects all.
type Filter struct {
	Kind   string
	Key    string
	Person string
	Since  time.Time // made then or later
	Before time.Time // made before
	Below  int64     // of a lower number: the next page is that below the last number of this one
	Limit  int       // at most so many, the newest
}

// ErrNoRecord says that there is no record of that number in the corpus.
var ErrNoRecord = errors.New("no such record")

// Add adds records, all or none.
func (c *Corpus) Add(ctx context.Context, records ...Record) error {
	err := c.store.write(ctx, func(tx *sql.Tx) error { return c.addRecords(ctx, tx, records) })
	if err != nil {
		return fmt.Errorf("adding records: %w", err)
	}
	return nil
}

func (c *Corpus) addRecords(ctx context.Context, tx *sql.Tx, records []Record) error {
	for _, r := range records {
		if r.Made.IsZero() {
			r.Made = c.store.now()
		}
		if len(r.JSON) == 0 {
			r.JSON = json.RawMessage("null")
		}
		if !json.Valid(r.JSON) {
			return fmt.Errorf("a record of kind %q holds no JSON", r.Kind)
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO record (corpus, kind, key, person, made, version, value)
			VALUES ($1, $2, $3, $4, $5, COALESCE((SELECT current FROM corpus WHERE name = $1), 0), $6)`,
			c.name, r.Kind, r.Key, r.Person, r.Made.UnixNano(), string(r.JSON))
		if err != nil {
			return err
		}
	}
	return nil
}

// Records returns the records that f selects, newest first.
func (c *Corpus) Records(ctx context.Context, f Filter) ([]Record, error) {
	where, args := f.where(c)
	rows, err := c.store.db.QueryContext(ctx, "SELECT number, kind, key, person, made, version, value FROM record"+where, args...)
	if err != nil {
		return nil, fmt.Errorf("listing records: %w", err)
	}
	defer rows.Close()
	var out []Record
	for rows.Next() {
		var r Record
		var made int64
		var data string
		if err := rows.Scan(&r.Number, &r.Kind, &r.Key, &r.Person, &made, &r.Version, &data); err != nil {
			return nil, fmt.Errorf("listing records: %w", err)
		}
		r.Made, r.JSON = time.Unix(0, made).UTC(), json.RawMessage(data)
		out = append(out, r)
	}
	return out, rows.Err()
}

// Amend puts value, as JSON, in place of what the record of that number says, or returns ErrNoRecord.
func (c *Corpus) Amend(ctx context.Context, number int64, value any) error {
	data, err := json.Marshal(value)
	if err == nil {
		err = c.store.write(ctx, func(tx *sql.Tx) error {
			res, err := tx.ExecContext(ctx, "UPDATE record SET value = $3 WHERE corpus = $1 AND number = $2", c.name, number, string(data))
			if err != nil {
				return err
			}
			if n, err := res.RowsAffected(); err != nil || n == 0 {
				return errors.Join(err, ErrNoRecord)
			}
			return nil
		})
	}
	if err != nil {
		return fmt.Errorf("amending record %d: %w", number, err)
	}
	return nil
}

// Forget deletes the records that f selects and returns how many.
func (c *Corpus) Forget(ctx context.Context, f Filter) (int, error) { return c.store.forget(ctx, f, c) }

// Forget deletes the records that f selects in all corpora and returns how many.
func (s *Store) Forget(ctx context.Context, f Filter) (int, error) { return s.forget(ctx, f, nil) }

func (s *Store) forget(ctx context.Context, f Filter, c *Corpus) (int, error) {
	where, args := f.where(c)
	gone := 0
	err := s.write(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, "DELETE FROM record WHERE number IN (SELECT number FROM record"+where+")", args...)
		if err != nil {
			return err
		}
		n, err := res.RowsAffected()
		gone = int(n)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("forgetting records: %w", err)
	}
	return gone, nil
}

// Trim forgets the records of a kind that are beyond the limits: all but the newest Count, and those older than Age. It returns how
// many.
func (c *Corpus) Trim(ctx context.Context, kind string, limits Limits) (int, error) {
	gone := 0
	if limits.Age > 0 {
		n, err := c.Forget(ctx, Filter{Kind: kind, Before: c.store.now().Add(-limits.Age)})
		if err != nil {
			return 0, err
		}
		gone = n
	}
	if limits.Count > 0 {
		kept, err := c.Records(ctx, Filter{Kind: kind, Limit: limits.Count})
		if err != nil || len(kept) < limits.Count {
			return gone, err
		}
		n, err := c.Forget(ctx, Filter{Kind: kind, Below: kept[len(kept)-1].Number})
		if err != nil {
			return gone, err
		}
		gone += n
	}
	return gone, nil
}

// where returns the condition and order of f, and its arguments. A nil corpus stands for all.
func (f Filter) where(c *Corpus) (string, []any) {
	var conditions []string
	var args []any
	add := func(condition string, arg any) {
		args = append(args, arg)
		conditions = append(conditions, fmt.Sprintf("%s $%d", condition, len(args)))
	}
	if c != nil {
		add("corpus =", c.name)
	}
	for _, field := range []struct{ column, value string }{{"kind", f.Kind}, {"key", f.Key}, {"person", f.Person}} {
		if field.value != "" {
			add(field.column+" =", field.value)
		}
	}
	if !f.Since.IsZero() {
		add("made >=", f.Since.UnixNano())
	}
	if !f.Before.IsZero() {
		add("made <", f.Before.UnixNano())
	}
	below, limit := int64(math.MaxInt64), int64(math.MaxInt64)
	if f.Below > 0 {
		below = f.Below
	}
	if f.Limit > 0 {
		limit = int64(f.Limit)
	}
	add("number <", below)
	args = append(args, limit)
	return fmt.Sprintf(" WHERE %s ORDER BY number DESC LIMIT $%d", strings.Join(conditions, " AND "), len(args)), args
}
