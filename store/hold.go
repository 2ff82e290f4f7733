package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/google/uuid"
)

// hold keeps one interview for one open File: a second window with a memory of
// its own would not see what the first one answers. The operating system's lock
// on an empty file beside the study file says so, taken through SQLite, which
// knows how on every system. It ends with the program, however that ends, so a
// crash keeps nobody out; only the empty file is then left until the next time.
type hold struct {
	path string
	db   *sql.DB
	conn *sql.Conn
}

// locking is a database that is never written, only locked, and not waited for.
var locking = access{"mode": {"rw"}, "_pragma": {"busy_timeout(0)"}}

// hold makes an interview this File's own, or fails with ErrInUse.
func (f *File) hold(ctx context.Context, subject uuid.UUID) error {
	if f.readOnly {
		return &FileError{Path: f.path, Fault: ReadOnly}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.held[subject] != nil {
		return nil
	}
	h, err := newHold(ctx, f.path+"-"+subject.String())
	if err != nil {
		return inFile(f.path, "hold interview", err)
	}
	if f.held == nil {
		f.held = map[uuid.UUID]*hold{}
	}
	f.held[subject] = h
	return nil
}

// newHold locks the file at path. Whoever had it locked removes it on the way
// out, perhaps just now: then it is tried again.
func newHold(ctx context.Context, path string) (h *hold, err error) {
	const rounds = 10
	for range rounds {
		h, err = tryHold(ctx, path)
		if !errors.Is(err, fs.ErrNotExist) {
			return h, err
		}
	}
	return nil, err
}

// tryHold fails with fs.ErrNotExist where what it locked is not what stands at
// path any more.
func tryHold(ctx context.Context, path string) (*hold, error) {
	before, err := touch(path)
	if err != nil {
		return nil, err
	}
	h, err := lock(ctx, path)
	after, gone := os.Stat(path)
	switch {
	case err == nil && gone == nil && os.SameFile(before, after):
		return h, nil
	case err == nil:
		return nil, errors.Join(fs.ErrNotExist, h.conn.Close(), h.db.Close())
	case gone != nil:
		return nil, gone
	}
	return nil, err
}

// touch makes sure that there is a file, its owner's alone. One that is there is
// not opened: closing it again would end a lock of this program on it (POSIX).
func touch(path string) (os.FileInfo, error) {
	info, err := os.Stat(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return info, err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return os.Stat(path) // another window was faster
	}
	if err != nil {
		return nil, err
	}
	info, err = f.Stat()
	return info, errors.Join(err, f.Close())
}

func lock(ctx context.Context, path string) (*hold, error) {
	db, err := openDB(path, locking)
	if err != nil {
		return nil, err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if _, err := conn.ExecContext(ctx, "BEGIN EXCLUSIVE"); err != nil {
		closed := errors.Join(conn.Close(), db.Close())
		if faultOf(err) == Busy {
			return nil, errors.Join(ErrInUse, closed)
		}
		return nil, errors.Join(fmt.Errorf("lock: %w", err), closed)
	}
	return &hold{path, db, conn}, nil
}

// release lets others open what this File held.
func (f *File) release() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	var errs []error
	for _, h := range f.held {
		errs = append(errs, h.release())
	}
	f.held = nil
	return errors.Join(errs...)
}

// release removes the file while it is locked, where the system lets it: once
// the lock is gone it may be another's. Windows does not let it, nor does it
// remove what another has open.
func (h *hold) release() error {
	kept := os.Remove(h.path)
	rollback(h.conn)
	err := errors.Join(h.conn.Close(), h.db.Close())
	if kept != nil {
		_ = os.Remove(h.path)
	}
	return err
}
