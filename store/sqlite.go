package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"
)

// access is how a file is opened. The settings go into the DSN because a
// PRAGMA run on the pool reaches one connection only.
type access url.Values

var (
	// writing: durable on every commit, patient with other processes.
	writing = readWrite("synchronous(FULL)")
	// private: a copy that is thrown away, and need not survive a power cut.
	private = readWrite("synchronous(OFF)")
	// creating: a new file that nobody else knows of yet.
	creating = access{"mode": {"rwc"}, "_pragma": {"synchronous(FULL)", "foreign_keys(1)"}}
	// resting: not one byte is written, no lock is taken, no -shm appears.
	resting = access{
		"mode": {"ro"}, "immutable": {"1"},
		"_pragma":    {"query_only(1)", "trusted_schema(0)", "cell_size_check(1)"},
		"_defensive": {"1"},
	}
)

func readWrite(synchronous string) access {
	return access{
		"mode": {"rw"},
		"_pragma": {
			"busy_timeout(5000)", "journal_mode(WAL)", synchronous,
			"foreign_keys(1)", "trusted_schema(0)", "cache_size(-65536)",
			"secure_delete(1)", // what is erased, or was a draft, is overwritten
		},
		"_defensive": {"1"},
	}
}

func openDB(path string, a access) (*sql.DB, error) {
	uri, err := fileURI(path, a)
	if err != nil {
		return nil, err
	}
	return sql.Open("sqlite", uri)
}

// fileURI is the path as an SQLite URI: https://sqlite.org/uri.html.
func fileURI(path string, a access) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	p := filepath.ToSlash(abs)
	if !strings.HasPrefix(p, "/") { // C:/…
		p = "/" + p
	}
	u := url.URL{Scheme: "file", Path: p, RawQuery: url.Values(a).Encode()}
	return u.String(), nil
}

// errStop ends eachRow early without an error.
var errStop = errors.New("stop")

// eachRow hands every row of a query to do. It talks to the driver directly:
// merging reads millions of rows, and database/sql converts every cell. The row
// is only valid during the call. Blobs of length 0 arrive as nil.
func eachRow(ctx context.Context, conn *sql.Conn, do func(row []driver.Value) error, query string, args ...any) error {
	named := make([]driver.NamedValue, len(args))
	for i, a := range args {
		named[i] = driver.NamedValue{Ordinal: i + 1, Value: a}
	}
	err := conn.Raw(func(dc any) error {
		rows, err := dc.(driver.QueryerContext).QueryContext(ctx, query, named)
		if err != nil {
			return err
		}
		return errors.Join(drain(rows, do), rows.Close())
	})
	if errors.Is(err, errStop) {
		return nil
	}
	return err
}

func drain(rows driver.Rows, do func([]driver.Value) error) error {
	row := make([]driver.Value, len(rows.Columns()))
	for {
		switch err := rows.Next(row); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if err := do(row); err != nil {
			return err
		}
	}
}

// rollback gives up a transaction. SQLite may have done so already, and the
// error that led here is the one to report.
func rollback(conn *sql.Conn) { _, _ = conn.ExecContext(context.Background(), "ROLLBACK") }

// transaction runs do between BEGIN IMMEDIATE and COMMIT on one connection: the
// write lock is taken first, so that what do reads stays true until it writes.
func transaction(ctx context.Context, conn *sql.Conn, do func() error) error {
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := do(); err != nil {
		rollback(conn)
		return err
	}
	if _, err := conn.ExecContext(ctx, "COMMIT"); err != nil {
		rollback(conn)
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}
