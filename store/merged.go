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
	Digest Hash
	Name   string // without folder
	At     time.Time

	Read, New, Known, SetAside int
}

// Merges lists the files merged into this one, oldest first.
func (f *File) Merges(ctx context.Context) ([]Merged, error) {
	rows, err := f.db.QueryContext(ctx, "SELECT digest, name, at, read, added, known, set_aside FROM merged ORDER BY at, name, digest")
	if err != nil {
		return nil, unfit(f.path, "list merges", err)
	}
	defer rows.Close()
	var all []Merged
	for rows.Next() {
		var m Merged
		var digest []byte
		var at int64
		if err := rows.Scan(&digest, &m.Name, &at, &m.Read, &m.New, &m.Known, &m.SetAside); err != nil {
			return nil, unfit(f.path, "list merges", err)
		}
		copy(m.Digest[:], digest)
		m.At = fromMillis(at)
		all = append(all, m)
	}
	return all, unfit(f.path, "list merges", rows.Err())
}

// recall looks whether the file was merged before, or is this very file.
func (f *File) recall(ctx context.Context, u *Union) error {
	own, err := os.Stat(f.path)
	if err != nil {
		return inFile(f.path, "stat", err)
	}
	other, err := os.Stat(u.Path)
	if err == nil && os.SameFile(own, other) {
		err := f.db.QueryRowContext(ctx, "SELECT count(*) FROM event").Scan(&u.Read)
		u.Again, u.Known = true, u.Read
		return inFile(f.path, "count events", err)
	}
	err = f.db.QueryRowContext(ctx, "SELECT read FROM merged WHERE digest = ?", u.Digest[:]).Scan(&u.Read)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	u.Again, u.Known = err == nil, u.Read
	return unfit(f.path, "look for earlier merge", err)
}

func (t *tx) remember(u *Union) error {
	_, err := t.conn.ExecContext(t.ctx, `INSERT INTO merged (digest, name, at, read, added, known, set_aside)
		VALUES (?, ?, ?, ?, ?, ?, ?)`, u.Digest[:], filepath.Base(u.Path), t.file.clock().UnixMilli(),
		u.Read, u.New, u.Known, u.SetAside)
	if err != nil {
		return fmt.Errorf("remember the file: %w", err)
	}
	return nil
}
