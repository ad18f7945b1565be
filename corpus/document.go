package corpus

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

// A Document is something else that a corpus keeps: a source, a term, a setting. It belongs to no version.
type Document struct {
	Kind string // "source", "term", "setting" …
	Name string
	JSON json.RawMessage
}

// Put keeps value, as JSON, under a kind and name, in place of what was there.
func (c *Corpus) Put(ctx context.Context, kind, name string, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("keeping %s %q: %w", kind, name, err)
	}
	err = c.store.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO document (corpus, kind, name, value) VALUES ($1, $2, $3, $4)
			ON CONFLICT (corpus, kind, name) DO UPDATE SET value = excluded.value`, c.name, kind, name, string(data))
		if err != nil {
			return err
		}
		return bump(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("keeping %s %q: %w", kind, name, err)
	}
	return nil
}

// Get reads what is kept under a kind and name into value, a pointer; ok is false if nothing is.
func (c *Corpus) Get(ctx context.Context, kind, name string, value any) (ok bool, err error) {
	var data string
	err = c.store.db.QueryRowContext(ctx, "SELECT value FROM document WHERE corpus = $1 AND kind = $2 AND name = $3", c.name, kind, name).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err == nil {
		err = json.Unmarshal([]byte(data), value)
	}
	if err != nil {
		return false, fmt.Errorf("reading %s %q: %w", kind, name, err)
	}
	return true, nil
}

// Delete forgets what is kept under a kind and name, if anything.
func (c *Corpus) Delete(ctx context.Context, kind, name string) error {
	err := c.store.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM document WHERE corpus = $1 AND kind = $2 AND name = $3", c.name, kind, name); err != nil {
			return err
		}
		return bump(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("forgetting %s %q: %w", kind, name, err)
	}
	return nil
}

// Documents returns what is kept under a kind, by name.
func (c *Corpus) Documents(ctx context.Context, kind string) ([]Document, error) {
	rows, err := c.store.db.QueryContext(ctx, "SELECT name, value FROM document WHERE corpus = $1 AND kind = $2 ORDER BY name", c.name, kind)
	if err != nil {
		return nil, fmt.Errorf("listing %s documents: %w", kind, err)
	}
	defer rows.Close()
	var out []Document
	for rows.Next() {
		d := Document{Kind: kind}
		var data string
		if err := rows.Scan(&d.Name, &data); err != nil {
			return nil, fmt.Errorf("listing %s documents: %w", kind, err)
		}
		d.JSON = json.RawMessage(data)
		out = append(out, d)
	}
	return out, rows.Err()
}
