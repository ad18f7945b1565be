package corpus

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"math"
	"net/url"
	"path/filepath"
	"time"

	"quaestor/corpus/period"
)

// A Corpus is the articles of one guild, or those shared by all, in versions. Nothing of it is visible in another corpus.
type Corpus struct {
	store *Store
	name  string
}

// A Version is one state of a corpus: a set of articles. The zero Version is the empty corpus that was there before any.
type Version struct {
	Number   int64
	Parent   int64     // the version it was made from
	Created  time.Time // when it was promoted; of a staged version, when it was begun
	Articles int       // how many it holds
	Digest   string    // of its set of (id, hash): equal for versions that hold the same
	Note     string    // why it was made, as given
	Author   string    // who made it, as given
	staged   bool
}

// A Ref names an article of a version and its content.
type Ref struct{ ID, Hash string }

// Name returns the guild of c, empty for the shared corpus.
func (c *Corpus) Name() string { return c.name }

// Store returns the store that holds c.
func (c *Corpus) Store() *Store { return c.store }

// Dir returns the directory for what is derived from c. It need not exist.
func (c *Corpus) Dir() string {
	name := "shared"
	if c.name != "" {
		name = "guild-" + url.PathEscape(c.name)
	}
	return filepath.Join(c.store.dir, "index", name)
}

// present stands for the end of an entry that is in the current version.
const present = math.MaxInt64

// States of a version in the store.
const (
	stateOpen     = 0 // being written
	stateStaged   = 1
	statePromoted = 2
)

const versionColumns = "number, parent, state, created, articles, digest, note, author"

// scanVersion reads versionColumns.
func scanVersion(scan func(...any) error) (Version, error) {
	var v Version
	var state int
	var created int64
	err := scan(&v.Number, &v.Parent, &state, &created, &v.Articles, &v.Digest, &v.Note, &v.Author)
	v.Created = time.Unix(0, created).UTC()
	v.staged = state != statePromoted
	return v, err
}

// Current returns the promoted version; the zero Version if there is none yet.
func (c *Corpus) Current(ctx context.Context) (Version, error) {
	v, err := c.current(ctx, c.store.db)
	if err != nil {
		return v, fmt.Errorf("asking for the current version: %w", err)
	}
	return v, nil
}

func (c *Corpus) current(ctx context.Context, q querier) (Version, error) {
	row := q.QueryRowContext(ctx, "SELECT "+versionColumns+` FROM version
		WHERE corpus = $1 AND number = (SELECT current FROM corpus WHERE name = $1)`, c.name)
	v, err := scanVersion(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return Version{}, nil
	}
	return v, err
}

// Version returns the promoted version of that number, or ErrNoVersion. Version 0 is the empty one.
func (c *Corpus) Version(ctx context.Context, number int64) (Version, error) {
	if number == 0 {
		return Version{}, nil
	}
	row := c.store.db.QueryRowContext(ctx, "SELECT "+versionColumns+" FROM version WHERE corpus = $1 AND number = $2 AND state = $3",
		c.name, number, statePromoted)
	v, err := scanVersion(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNoVersion
	}
	if err != nil {
		return v, fmt.Errorf("asking for version %d: %w", number, err)
	}
	return v, nil
}

// History returns the promoted versions that are still held, newest first. The first is the current one.
func (c *Corpus) History(ctx context.Context) ([]Version, error) {
	rows, err := c.store.db.QueryContext(ctx, "SELECT "+versionColumns+` FROM version
		WHERE corpus = $1 AND state = $2 ORDER BY number DESC`, c.name, statePromoted)
	if err != nil {
		return nil, fmt.Errorf("asking for the history: %w", err)
	}
	defer rows.Close()
	var out []Version
	for rows.Next() {
		v, err := scanVersion(rows.Scan)
		if err != nil {
			return nil, fmt.Errorf("reading the history: %w", err)
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// entriesOf selects the id and hash of the articles of a version: $2 is the number of the promoted version it stands on, $3 its own.
const entriesOf = `SELECT id, hash FROM entry WHERE corpus = $1 AND first <= $2 AND until > $2
	AND id NOT IN (SELECT id FROM change WHERE corpus = $1 AND version = $3)
	UNION ALL SELECT id, hash FROM change WHERE corpus = $1 AND version = $3 AND hash <> ''`

// entries returns the arguments for entriesOf.
func (c *Corpus) entries(v Version) []any {
	base := v.Number
	if v.staged {
		base = v.Parent
	}
	return []any{c.name, base, v.Number}
}

// Refs returns what a version holds, in the order of the ids.
func (c *Corpus) Refs(ctx context.Context, v Version) ([]Ref, error) {
	return c.refs(ctx, c.store.db, v)
}

func (c *Corpus) refs(ctx context.Context, q querier, v Version) ([]Ref, error) {
	rows, err := q.QueryContext(ctx, entriesOf+" ORDER BY id", c.entries(v)...)
	if err != nil {
		return nil, fmt.Errorf("listing version %d: %w", v.Number, err)
	}
	defer rows.Close()
	out := make([]Ref, 0, v.Articles)
	for rows.Next() {
		var r Ref
		if err := rows.Scan(&r.ID, &r.Hash); err != nil {
			return nil, fmt.Errorf("listing version %d: %w", v.Number, err)
		}
		out = append(out, r)
	}
	return out, rows.Err()
}

const articleColumns = "title, date, source, url, text"

// scanArticle reads articleColumns behind what id takes.
func scanArticle(scan func(...any) error, a *Article) error {
	var date string
	if err := scan(&a.ID, &a.Title, &date, &a.Source, &a.URL, &a.Text); err != nil {
		return err
	}
	if date == "" {
		return nil
	}
	d, ok := period.ParseDate(date)
	if !ok {
		return fmt.Errorf("article %q has the date %q: want year-month-day", a.ID, date)
	}
	a.Date = d
	return nil
}

// Articles yields the articles of a version in the order of their ids. An error ends it.
func (c *Corpus) Articles(ctx context.Context, v Version) iter.Seq2[Article, error] {
	return c.articles(ctx, v, articleColumns)
}

// Titles is Articles without their texts, which are not read.
func (c *Corpus) Titles(ctx context.Context, v Version) iter.Seq2[Article, error] {
	return c.articles(ctx, v, "title, date, source, url, ''")
}

func (c *Corpus) articles(ctx context.Context, v Version, columns string) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		rows, err := c.store.db.QueryContext(ctx, "SELECT e.id, "+columns+
			" FROM ("+entriesOf+") AS e JOIN body ON body.hash = e.hash ORDER BY e.id", c.entries(v)...)
		if err != nil {
			yield(Article{}, fmt.Errorf("reading version %d: %w", v.Number, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var a Article
			if err := scanArticle(rows.Scan, &a); err != nil {
				yield(Article{}, fmt.Errorf("reading version %d: %w", v.Number, err))
				return
			}
			if !yield(a, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Article{}, fmt.Errorf("reading version %d: %w", v.Number, err))
		}
	}
}

// Article returns one article of a version, or ErrNoArticle.
func (c *Corpus) Article(ctx context.Context, v Version, id string) (Article, error) {
	var a Article
	row := c.store.db.QueryRowContext(ctx, "SELECT e.id, "+articleColumns+
		" FROM ("+entriesOf+") AS e JOIN body ON body.hash = e.hash WHERE e.id = $4", append(c.entries(v), id)...)
	err := scanArticle(row.Scan, &a)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNoArticle
	}
	if err != nil {
		return a, fmt.Errorf("reading article %q: %w", id, err)
	}
	return a, nil
}

// Load yields the articles that refs name, in their order. An error ends it.
func (c *Corpus) Load(ctx context.Context, refs []Ref) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		stmt, err := c.store.db.PrepareContext(ctx, "SELECT $2, "+articleColumns+" FROM body WHERE hash = $1")
		if err != nil {
			yield(Article{}, fmt.Errorf("reading articles: %w", err))
			return
		}
		defer stmt.Close()
		for _, r := range refs {
			var a Article
			if err := scanArticle(stmt.QueryRowContext(ctx, r.Hash, r.ID).Scan, &a); err != nil {
				yield(a, fmt.Errorf("reading article %q: %w", r.ID, err))
				return
			}
			if !yield(a, nil) {
				return
			}
		}
	}
}
