package corpus

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

//go:embed migrations
var migrations embed.FS

// Errors that a caller can act upon.
var (
	ErrConflict  = errors.New("another version was promoted in the meantime")
	ErrNoVersion = errors.New("no such version")
	ErrNoArticle = errors.New("no such article")
	ErrFull      = errors.New("the disk is full")
)

// A Store keeps the articles of many corpora in one directory, in versions. It is safe for concurrent use, by any number of
// processes: writers queue, readers never wait. What was promoted survives the death of a process at any moment.
//
// The directory holds the database store.db (with its journal) and, below index, what package index derives from it.
type Store struct {
	dir string
	db  *sql.DB
	now func() time.Time
}

// storeFile is the name of the database.
const storeFile = "store.db"

// busy is how long a writer waits for another one.
const busy = 30 * time.Second

// OpenStore opens the store in dir, which is made if it does not exist.
func OpenStore(ctx context.Context, dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the data directory: %w", err)
	}
	path, err := filepath.Abs(filepath.Join(dir, storeFile))
	if err != nil {
		return nil, fmt.Errorf("opening store %q: %w", dir, err)
	}
	pragmas := fmt.Sprintf("_pragma=busy_timeout(%d)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=journal_size_limit(16777216)&_txlock=immediate", busy.Milliseconds())
	if info, err := os.Stat(path); err != nil || info.Size() == 0 { // later it has no effect, and is a write all the same
		pragmas = "_pragma=auto_vacuum(INCREMENTAL)&" + pragmas
	}
	db := sql.OpenDB(connector("file:" + (&url.URL{Path: path}).EscapedPath() + "?" + pragmas))
	db.SetMaxOpenConns(8)
	s := &Store{dir: dir, db: db, now: time.Now}
	if err := s.migrate(ctx); err != nil {
		db.Close()
		return nil, fmt.Errorf("opening store %q: %w", dir, err)
	}
	return s, nil
}

// A connector opens connections to the database that its address names. The last to close leaves the journal and its index where they are, emptied:
// to make them anew, as must be done to read, would fail on a full disk.
type connector string

func (c connector) Connect(context.Context) (driver.Conn, error) {
	conn, err := c.Driver().Open(string(c))
	if err != nil {
		return nil, full(err)
	}
	if file, ok := conn.(sqlite.FileControl); ok {
		if _, err := file.FileControlPersistWAL("main", 1); err != nil {
			return nil, errors.Join(err, conn.Close())
		}
	}
	return conn, nil
}

func (connector) Driver() driver.Driver { return &sqlite.Driver{} }

// migrate brings the tables to the form that this program knows. Several processes may do so at once: who comes second finds
// the work done when it tries again.
func (s *Store) migrate(ctx context.Context) error {
	var serial int64
	if s.db.QueryRowContext(ctx, "SELECT value FROM serial").Scan(&serial) == nil {
		var last int64
		if s.db.QueryRowContext(ctx, "SELECT MAX(version_id) FROM goose_db_version").Scan(&last) == nil && last == schema {
			return nil
		}
	}
	files, err := fs.Sub(migrations, "migrations/sqlite")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, s.db, files)
	if err != nil {
		return fmt.Errorf("reading migrations: %w", err)
	}
	for try := 0; ; try++ {
		if _, err = provider.Up(ctx); err == nil || try == 20 || ctx.Err() != nil {
			return err
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// schema is the number of the last migration.
const schema = 5

// Close closes the store.
func (s *Store) Close() error { return s.db.Close() }

// Corpus returns the corpus of a guild, or the shared one for "". It comes into being with its first version.
func (s *Store) Corpus(guild string) *Corpus { return &Corpus{store: s, name: guild} }

// Corpora returns the names of the corpora that have a version, documents or records, sorted.
func (s *Store) Corpora(ctx context.Context) ([]string, error) {
	return column[string](ctx, s.db, "SELECT name FROM corpus WHERE current > 0 UNION SELECT corpus FROM document UNION SELECT corpus FROM record ORDER BY 1")
}

// Serial returns a number that grows whenever a version is promoted or a document changes, in any corpus and by any process.
// Asking once a second is cheap.
func (s *Store) Serial(ctx context.Context) (int64, error) {
	var n int64
	if err := s.db.QueryRowContext(ctx, "SELECT value FROM serial WHERE id = 1").Scan(&n); err != nil {
		return 0, fmt.Errorf("asking for changes: %w", err)
	}
	return n, nil
}

// A querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// write runs f in a transaction that waits for other writers.
func (s *Store) write(ctx context.Context, f func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return full(err)
	}
	defer tx.Rollback() // after Commit it does nothing
	if err := f(tx); err != nil {
		return full(err)
	}
	return full(tx.Commit())
}

// full returns ErrFull for the errors of the driver that mean it, and any other error as it is.
func full(err error) error {
	if e, ok := errors.AsType[*sqlite.Error](err); ok && (e.Code()&0xff == sqlite3.SQLITE_FULL || e.Code() == sqlite3.SQLITE_IOERR_SHMSIZE) {
		return ErrFull
	}
	return err
}

// read runs f in a transaction that sees one state of the store.
func (s *Store) read(ctx context.Context, f func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() // nothing was written
	return f(tx)
}

// column returns the one column that a query asks for.
func column[T any](ctx context.Context, q querier, query string, args ...any) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		var v T
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// bump tells who watches the store that something changed.
func bump(ctx context.Context, q querier) error {
	_, err := q.ExecContext(ctx, "UPDATE serial SET value = value + 1 WHERE id = 1")
	return err
}
