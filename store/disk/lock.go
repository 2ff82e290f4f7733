package disk

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// ErrLocked: another window or program holds the lock.
var ErrLocked = errors.New("locked by another window")

// Lock is the operating system's lock on an empty file, taken through SQLite,
// which knows how on every system. It ends with the program, however that ends,
// so a crash keeps nobody out; only the empty file is then left.
type Lock struct {
	path string
	db   *sql.DB
	conn *sql.Conn
}

// NewLock locks the file at path, which is made, its owner's alone, if it is not
// there. One that is there is not opened before: closing it again would end a
// lock of this program on it (POSIX). The error is ErrLocked if it is taken.
func NewLock(ctx context.Context, path string) (*Lock, error) {
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
	return takeLock(ctx, path)
}

func takeLock(ctx context.Context, path string) (*Lock, error) {
	db, err := OpenDB(path, locking)
	if err != nil {
		return nil, err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if _, err := conn.ExecContext(ctx, "BEGIN EXCLUSIVE"); err != nil {
		closed := errors.Join(conn.Close(), db.Close())
		if FaultOf(err) == Busy {
			return nil, errors.Join(ErrLocked, closed)
		}
		return nil, errors.Join(fmt.Errorf("lock: %w", err), closed)
	}
	return &Lock{path, db, conn}, nil
}

// Release lets others take the lock. The file stays.
func (l *Lock) Release() error {
	Rollback(l.conn)
	return errors.Join(l.conn.Close(), l.db.Close())
}

// Remove releases the lock and removes its file, which is safe only where nobody
// can be about to take it. The file goes first: whoever takes the lock once it is free
// finds that it has no file, and tries another. Windows removes no open file, and so none
// that somebody has taken meanwhile.
func (l *Lock) Remove() error {
	removed := os.Remove(l.path) == nil
	released := l.Release()
	if removed {
		return released
	}
	err := os.Remove(l.path)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // another run swept it away
	}
	return errors.Join(released, err)
}
