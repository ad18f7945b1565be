package corpus

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

// A Document is something else that a corpus keeps: a source, a term, a setting. It belongs to no version: a rollback leaves it
// as it is.
type Document struct {
	Corpus string
	Kind   string
	Name   string // of its own within the kind
	JSON   json.RawMessage
}

// The kinds of documents that the program keeps.
const (
	SourceKind      = "source"       // an ingest.Source, by its name
	SourceStateKind = "source-state" // the ingest.State of the source of that name, but for its pages
	SourcePagesKind = "source-pages" // its pages: State.Items
	SourcePastKind  = "source-past"  // the ids of articles of pages that are looked at no more, see ingest.Update.LetGo
	SourceClaimKind = "source-claim" // who refreshes it now, and until when it is left to them
	TermKind        = "term"         // the line of a term.Entry, a string, by its key
	GoldKind        = "gold"         // a bot.Gold, by the question
	SettingKind     = "setting"      // by the name of the setting
)

// Put keeps value, as JSON, under a kind and name, in place of what was there.
func (c *Corpus) Put(ctx context.Context, kind, name string, value any) error {
	data, err := json.Marshal(value)
	if err == nil {
		err = c.store.write(ctx, func(tx *sql.Tx) error {
			if err := putDocument(ctx, tx, Document{c.name, kind, name, data}); err != nil {
				return err
			}
			return bump(ctx, tx)
		})
	}
	if err != nil {
		return fmt.Errorf("keeping %s %q: %w", kind, name, err)
	}
	return nil
}

func putDocument(ctx context.Context, tx *sql.Tx, d Document) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO document (corpus, kind, name, value) VALUES ($1, $2, $3, $4)
		ON CONFLICT (corpus, kind, name) DO UPDATE SET value = excluded.value`, d.Corpus, d.Kind, d.Name, string(d.JSON))
	return err
}

// Update reads what is kept under a kind and name into value, a pointer, lets f change it, and keeps it: at one stroke, whoever
// else writes. ok is false where nothing was kept. An error of f leaves everything as it was. f must not use the store.
func (c *Corpus) Update(ctx context.Context, kind, name string, value any, f func(ok bool) error) error {
	err := c.store.write(ctx, func(tx *sql.Tx) error {
		ok, err := c.get(ctx, tx, kind, name, value)
		if err != nil {
			return err
		}
		if err := f(ok); err != nil {
			return err
		}
		data, err := json.Marshal(value)
		if err != nil {
			return err
		}
		if err := putDocument(ctx, tx, Document{c.name, kind, name, data}); err != nil {
			return err
		}
		return bump(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("changing %s %q: %w", kind, name, err)
	}
	return nil
}

// Get reads what is kept under a kind and name into value, a pointer; ok is false if nothing is.
func (c *Corpus) Get(ctx context.Context, kind, name string, value any) (ok bool, err error) {
	if ok, err = c.get(ctx, c.store.db, kind, name, value); err != nil {
		return false, fmt.Errorf("reading %s %q: %w", kind, name, err)
	}
	return ok, nil
}

func (c *Corpus) get(ctx context.Context, q querier, kind, name string, value any) (ok bool, err error) {
	var data string
	err = q.QueryRowContext(ctx, "SELECT value FROM document WHERE corpus = $1 AND kind = $2 AND name = $3", c.name, kind, name).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err == nil {
		err = json.Unmarshal([]byte(data), value)
	}
	return err == nil, err
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

// Documents returns what is kept under a kind, by name; under all kinds, by kind, for "".
func (c *Corpus) Documents(ctx context.Context, kind string) ([]Document, error) {
	if kind == "" {
		return c.store.documents(ctx, kind, "corpus = $1", c.name)
	}
	return c.store.documents(ctx, kind, "corpus = $1 AND kind = $2", c.name, kind)
}

// Documents returns what all corpora keep under a kind, by corpus and name.
func (s *Store) Documents(ctx context.Context, kind string) ([]Document, error) {
	return s.documents(ctx, kind, "kind = $1", kind)
}

func (s *Store) documents(ctx context.Context, kind, where string, args ...any) ([]Document, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT corpus, kind, name, value FROM document WHERE "+where+" ORDER BY corpus, kind, name", args...)
	if err != nil {
		return nil, fmt.Errorf("listing %s documents: %w", kind, err)
	}
	defer rows.Close()
	var out []Document
	for rows.Next() {
		var d Document
		var data string
		if err := rows.Scan(&d.Corpus, &d.Kind, &d.Name, &data); err != nil {
			return nil, fmt.Errorf("listing %s documents: %w", kind, err)
		}
		d.JSON = json.RawMessage(data)
		out = append(out, d)
	}
	return out, rows.Err()
}
