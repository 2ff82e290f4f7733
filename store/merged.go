package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"feldbuch/store/disk"
	"feldbuch/store/event"
)

// Merged is a file that was merged into this one; the counts are as in Union.
type Merged struct {
	Digest     Hash
	Name       string // without folder
	At         time.Time
	Incomplete bool
	TakenBack  bool // since; it counts as not merged

	Read, New, Known, Waiting, Rejected int
}

// Merges lists the files merged into this one, oldest first.
func (f *File) Merges(ctx context.Context) ([]Merged, error) {
	var all []Merged
	err := f.withReader(ctx, func(r reader) (err error) {
		all, err = r.merges("true")
		return err
	})
	return all, wrapFault(f.path, "list merges", err)
}

// merges are the rows of main.merged a condition picks. The schema of what was taken back
// is 0: no version of this program has merged it.
func (r reader) merges(where string) ([]Merged, error) {
	return scanAll(r, func(scan func(...any) error) (m Merged, err error) {
		var digest []byte
		var at int64
		err = scan(&digest, &m.Name, &at, &m.Read, &m.New, &m.Known, &m.Waiting, &m.Rejected, &m.Incomplete, &m.TakenBack)
		copy(m.Digest[:], digest)
		m.At = fromMillis(at)
		return m, err
	}, "SELECT digest, name, at, read, added, known, waiting, rejected, incomplete, schema = 0 FROM main.merged WHERE "+where+" ORDER BY at, name, digest")
}

// besides gives a fault of what lies beside the study file for a while the name people
// know, and leaves that of the file at path alone.
func (f *File) besides(path string, err error) error {
	if fault, ok := errors.AsType[*FileError](err); ok && fault.Path != path {
		fault.Path = f.path
	}
	return err
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
		(digest, schema, size, name, at, read, added, known, waiting, rejected, incomplete, replica) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		u.Digest[:], schema, u.size, filepath.Base(u.Path), t.file.clock().UnixMilli(),
		u.Read, u.New, u.Known, u.Waiting, len(u.Rejected), u.Incomplete, u.writer[:])
	if err != nil {
		return fmt.Errorf("remember the file: %w", err)
	}
	return nil
}

// mostBackups is how many backups made before merges are kept.
const mostBackups = 3

// errCopy: a backup does not hold what the file held.
var errCopy = errors.New("the copy does not hold what the file holds")

// BackUp makes a copy of the file beside it, before something is merged into it, and
// makes sure that the copy can be read and holds everything. Of earlier ones the newest
// stay. It gives the path of the copy.
func (f *File) BackUp(ctx context.Context) (string, error) {
	for {
		before, err := disk.Backups(f.path)
		if err != nil {
			return "", inFile(f.path, "look for backups", err)
		}
		next := disk.NextBackup(f.path, f.clock(), before)
		err = f.CopyTo(ctx, next.Path)
		if disk.FaultOf(err) == Exists {
			continue // another program made one meanwhile
		}
		if err != nil {
			return "", err
		}
		return next.Path, removeOldest(before)
	}
}

// removeOldest leaves room for one more among the backups there were. Another program
// may have removed some.
func removeOldest(before []disk.Backup) error {
	for ; len(before) >= mostBackups; before = before[1:] {
		if err := os.Remove(before[0].Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return inFile(before[0].Path, "remove an old backup", err)
		}
	}
	return nil
}

// CopyTo makes a copy of the file under a name nobody has, and makes sure that it can be
// read and holds everything. Killed in between it leaves no half a file there.
func (f *File) CopyTo(ctx context.Context, path string) error {
	private, err := disk.NewPrivate(ctx, filepath.Dir(path))
	if err != nil {
		return inFile(path, "copy", err)
	}
	err = f.copyChecked(ctx, private.Path())
	if err == nil {
		err = disk.Publish(private.Path(), path, f.sync)
	}
	return inFile(path, "copy", errors.Join(err, private.Remove()))
}

// copyChecked counts before and after copying: another program may write meanwhile, but
// nothing that was there may be missing.
func (f *File) copyChecked(ctx context.Context, path string) error {
	before, err := f.countEvents(ctx)
	if err != nil {
		return err
	}
	if err := f.copyTo(ctx, path); err != nil {
		return err
	}
	copied, err := OpenReadOnly(ctx, path, filepath.Dir(path))
	if err != nil {
		return err
	}
	got, err := copied.countEvents(ctx)
	if err == nil && got < before {
		err = fmt.Errorf("%w: %d of %d events", errCopy, got, before)
	}
	return errors.Join(err, copied.Close())
}

func (f *File) countEvents(ctx context.Context) (n int, err error) {
	err = f.db.QueryRowContext(ctx, "SELECT count(*) FROM event").Scan(&n)
	return n, err
}

// eraseInBackups erases in the backups made before merges what is erased in the file.
// A backup in which that cannot be done goes.
func (f *File) eraseInBackups(ctx context.Context) error {
	all, err := disk.Backups(f.path)
	for _, b := range all {
		if f.eraseIn(ctx, b.Path) != nil {
			err = errors.Join(err, os.Remove(b.Path))
		}
	}
	return err
}

func (f *File) eraseIn(ctx context.Context, backup string) error {
	if err := isCurrent(backup); err != nil {
		return err
	}
	b, err := Open(ctx, backup, Options{Clock: f.clock, Sealer: f.sealer, SyncFolder: f.sync})
	if err != nil {
		return err
	}
	err = b.write(ctx, "erase", func(t *tx) error { return t.eraseAsIn(f.path) })
	return errors.Join(err, b.Close())
}

// isCurrent refuses a file of an older version.
func isCurrent(path string) error {
	h, err := readHeader(path)
	if err != nil {
		return err
	}
	if current, err := Schema(); err != nil || h.Version < current {
		return errors.Join(err, ErrOldBackup)
	}
	return nil
}

// eraseAsIn makes the erasures count that count in the study file at path.
func (t *tx) eraseAsIn(path string) error {
	if err := t.attachPath(path, disk.Access{"mode": {"ro"}}); err != nil {
		return err
	}
	subjects, err := t.subjects("SELECT DISTINCT subject FROM other.erasure WHERE id NOT IN (SELECT id FROM main.erasure)")
	if err != nil {
		return err
	}
	for _, statement := range []string{
		"INSERT OR IGNORE INTO main.event (" + event.Columns + ") SELECT " + event.Columns + " FROM other.event WHERE id IN (SELECT id FROM other.erasure)",
		"INSERT OR IGNORE INTO main.erasure SELECT * FROM other.erasure",
		"DELETE FROM main.arrived",
	} {
		if err := t.exec(statement); err != nil {
			return err
		}
	}
	return t.eraseContent(subjects...)
}
