package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Merged is a file that was merged into this one; the counts are as in Union.
type Merged struct {
	Digest     Hash
	Name       string // without folder
	At         time.Time
	Incomplete bool

	Read, New, Known, Waiting, Rejected int
}

// Merges lists the files merged into this one, oldest first.
func (f *File) Merges(ctx context.Context) ([]Merged, error) {
	var all []Merged
	err := f.withReader(ctx, func(r reader) (err error) {
		all, err = scanAll(r, func(scan func(...any) error) (m Merged, err error) {
			var digest []byte
			var at int64
			err = scan(&digest, &m.Name, &at, &m.Read, &m.New, &m.Known, &m.Waiting, &m.Rejected, &m.Incomplete)
			copy(m.Digest[:], digest)
			m.At = fromMillis(at)
			return m, err
		}, `SELECT digest, name, at, read, added, known, waiting, rejected, incomplete FROM merged ORDER BY at, name, digest`)
		return err
	})
	return all, wrapFault(f.path, "list merges", err)
}

// isItself reports whether the file to merge is this very file.
func (f *File) isItself(path string) (bool, error) {
	own, err := os.Stat(f.path)
	if err != nil {
		return false, inFile(f.path, "stat", err)
	}
	other, err := os.Stat(path)
	return err == nil && os.SameFile(own, other), nil
}

// itself is the union of the file with itself.
func (f *File) itself(ctx context.Context, path string, err error) (*Union, error) {
	if err != nil {
		return nil, err
	}
	u := &Union{Path: path, Again: true}
	err = f.db.QueryRowContext(ctx, "SELECT count(*) FROM event").Scan(&u.Read)
	u.Known = u.Read
	return u, inFile(f.path, "count events", err)
}

// recallFile looks whether the file was merged before, without copying it first.
func (f *File) recallFile(ctx context.Context, u *Union) error {
	_, seen, err := inspect(u.Path)
	if err != nil {
		return err
	}
	return f.withReader(ctx, func(r reader) error {
		var sameSize bool
		err := r.conn.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM merged WHERE size = ?)", seen.Size()).Scan(&sameSize)
		if err != nil || !sameSize {
			return wrapFault(f.path, "look for earlier merge", err)
		}
		if u.Digest, err = seen.Digest(ctx, u.Path); err != nil {
			return err
		}
		return wrapFault(f.path, "look for earlier merge", r.recall(u))
	})
}

// recall looks whether the file was merged before, and as a whole.
func (r reader) recall(u *Union) error {
	schema, err := Schema()
	if err != nil {
		return err
	}
	err = r.conn.QueryRowContext(r.ctx, "SELECT read, incomplete FROM merged WHERE digest = ? AND schema = ? AND rejected = 0",
		u.Digest[:], schema).Scan(&u.Read, &u.Incomplete)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	u.Again, u.Known = err == nil, u.Read
	return err
}

func (t *tx) remember(u *Union) error {
	schema, err := Schema()
	if err != nil {
		return err
	}
	_, err = t.conn.ExecContext(t.ctx, `INSERT OR REPLACE INTO merged
		(digest, schema, size, name, at, read, added, known, waiting, rejected, incomplete) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		u.Digest[:], schema, u.size, filepath.Base(u.Path), t.file.clock().UnixMilli(),
		u.Read, u.New, u.Known, u.Waiting, len(u.Rejected), u.Incomplete)
	if err != nil {
		return fmt.Errorf("remember the file: %w", err)
	}
	return nil
}
