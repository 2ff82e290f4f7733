package disk

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver
)

// Access is how a file is opened. The settings go into the DSN because a PRAGMA
// run on the pool reaches one connection only.
type Access url.Values

var (
	// Writing: durable on every commit, patient with other processes.
	Writing = readWrite("synchronous(EXTRA)")
	// Throwaway: a copy that is thrown away, and need not survive a power cut.
	Throwaway = readWrite("synchronous(OFF)")
	// Creating: a new file that nobody else knows of yet.
	Creating = Access{"mode": {"rwc"}, "_pragma": {"synchronous(EXTRA)", "foreign_keys(1)"}}
	// Reading: what is committed, through locks, and nothing is written.
	Reading = Access{
		"mode":       {"rw"},
		"_pragma":    {"busy_timeout(5000)", "query_only(1)", "trusted_schema(0)", "cache_size(-65536)"},
		"_defensive": {"1"},
	}
	// Resting: not one byte is written, no lock is taken, no -shm appears.
	Resting = Access{
		"mode": {"ro"}, "immutable": {"1"},
		"_pragma":    {"query_only(1)", "trusted_schema(0)", "cell_size_check(1)"},
		"_defensive": {"1"},
	}
	// Attached: the same for ATTACH, which takes no settings.
	Attached = Access{"mode": {"ro"}, "immutable": {"1"}}
	// locking is a database that is never written, only locked, and not waited for.
	locking = Access{"mode": {"rw"}, "_pragma": {"busy_timeout(0)"}}
)

// readWrite sets synchronous before the log is switched on: else, where a file
// system does not order changes of folders, a stale rollback journal can empty a
// new file after a power cut.
func readWrite(synchronous string) Access {
	return Access{
		"mode": {"rw"},
		"_pragma": {
			"busy_timeout(5000)", synchronous, "journal_mode(WAL)",
			"foreign_keys(1)", "trusted_schema(0)", "cache_size(-24576)", // more does not make a merge any faster
			"secure_delete(1)", // what is erased, or was a draft, is overwritten
		},
		"_defensive": {"1"},
	}
}

// OpenDB opens the file at path. Nothing is read before the first statement.
func OpenDB(path string, a Access) (*sql.DB, error) {
	uri, err := URI(path, a)
	if err != nil {
		return nil, err
	}
	return sql.Open("sqlite", uri)
}

// URI is the path as an SQLite URI: https://sqlite.org/uri.html.
func URI(path string, a Access) (string, error) {
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

// WithConn opens path for one task.
func WithConn(ctx context.Context, path string, a Access, do func(*sql.Conn) error) error {
	db, err := OpenDB(path, a)
	if err != nil {
		return err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return errors.Join(err, db.Close())
	}
	return errors.Join(do(conn), conn.Close(), db.Close())
}
