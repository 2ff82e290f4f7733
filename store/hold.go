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

// hold makes an interview this File's own, or fails with ErrInUse. Holds come and
// go under the study file's write lock, so that nobody locks a file that another
// is just removing.
func (f *File) hold(ctx context.Context, subject uuid.UUID) error {
	return f.write(ctx, "hold interview", func(*tx) error {
		if f.held[subject] != nil {
			return nil
		}
		h, err := newHold(ctx, f.path+"-"+subject.String())
		if err != nil {
			return err
		}
		if f.held == nil {
			f.held = map[uuid.UUID]*hold{}
		}
		f.held[subject] = h
		return nil
	})
}

// newHold locks the file at path, which is made, its owner's alone, if it is not
// there. One that is there is not opened before: closing it again would end a
// lock of this program on it (POSIX).
func newHold(ctx context.Context, path string) (*hold, error) {
	made, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	switch {
	case err == nil:
		err = made.Close()
	case errors.Is(err, fs.ErrExist):
		err = nil
	}
	if err != nil {
		return nil, err
	}
	return lock(ctx, path)
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

// release lets others open what this File held. Where the study file is out of
// reach, as after a stick was pulled, the empty files stay until the next time.
func (f *File) release() error {
	if len(f.held) == 0 {
		return nil
	}
	if f.stands() == nil {
		if err := transaction(context.Background(), f.conn, func() error { return f.letGo(true) }); err == nil {
			return nil
		}
	}
	return f.letGo(false)
}

// letGo ends all holds, and removes their files where that is safe.
func (f *File) letGo(remove bool) error {
	var errs []error
	for _, h := range f.held {
		rollback(h.conn)
		errs = append(errs, h.conn.Close(), h.db.Close())
		if remove {
			errs = append(errs, os.Remove(h.path))
		}
	}
	f.held = nil
	return errors.Join(errs...)
}
