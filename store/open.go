package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/google/uuid"
)

// Options are what a study file is told of its surroundings.
type Options struct {
	// Machine identifies this laptop, opaquely. A file whose replica began on
	// another one starts a new replica with the first event it writes. Where it
	// is empty the replica is kept.
	Machine string
	// Clock tells the time events get; nil for time.Now.
	Clock func() time.Time
}

// File is an open study file. Its methods may be called from several
// goroutines, and several processes may have the file open.
type File struct {
	path    string // as given, for messages
	db      *sql.DB
	study   Study
	machine string
	clock   func() time.Time
	discard func() error // removes the private copy that is open

	readOnly bool
	opened   os.FileInfo // what stood at path then
	writes   sync.Mutex  // one transaction at a time on conn
	conn     *sql.Conn
	stmts    *statements

	mu    sync.Mutex
	held  map[uuid.UUID]*hold // interviews that are open here
	own   writer
	moved bool // own began on another machine
}

// Create makes a new study file, readable by its owner only, and opens it. It
// does not overwrite: the fault is then Exists. Killed in between it leaves no
// half a file under that name.
func Create(ctx context.Context, path string, study Study, first Replica, o Options) (*File, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, &FileError{Path: path, Fault: Exists}
	}
	unnamed, err := newUnnamed(path)
	if err != nil {
		return nil, inFile(path, "create", err)
	}
	err = build(ctx, unnamed, study, first, o)
	if err == nil {
		err = publish(unnamed, path)
	}
	removeWithLogs(unnamed) // now: Windows keeps every name of a file that is open
	if err != nil {
		return nil, inFile(path, "create", err)
	}
	return Open(ctx, path, o)
}

// build fills a new file with the tables, the study and its first replica.
func build(ctx context.Context, path string, study Study, first Replica, o Options) error {
	id, err := uuid.NewV7()
	if study.ID != "" {
		id, err = uuid.Parse(study.ID)
	}
	if err != nil {
		return fmt.Errorf("study id: %w", err)
	}
	own, err := newWriter(first.Role, first.Name, o.now())
	if err != nil {
		return err
	}
	created := study.CreatedAt
	if created.IsZero() {
		created = own.created
	}
	return withConn(ctx, path, creating, func(conn *sql.Conn) error {
		if _, err := conn.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
			return err
		}
		steps, err := migrations()
		if err != nil {
			return err
		}
		if err := migrate(ctx, conn, steps); err != nil {
			return err
		}
		return transaction(ctx, conn, func() error {
			_, err := conn.ExecContext(ctx, "INSERT INTO study (id, name, created) VALUES (?, ?, ?)", id[:], study.Name, created.UnixMilli())
			if err != nil {
				return fmt.Errorf("add study: %w", err)
			}
			return own.insert(ctx, conn, o.Machine)
		})
	})
}

// Open opens a study file for reading and writing. A file of an older version is
// upgraded in place after a copy of it was put beside it.
func Open(ctx context.Context, path string, o Options) (*File, error) {
	steps, err := migrations()
	if err != nil {
		return nil, err
	}
	h, err := checkVersion(path, steps)
	if err != nil {
		return nil, err
	}
	infos, err := stat(path)
	if err != nil {
		return nil, inFile(path, "stat", err)
	}
	if err := h.checkWhole(path, infos); err != nil {
		return nil, err
	}
	if h.version < latest(steps) {
		if err := upgrade(ctx, path, h.version, steps); err != nil {
			return nil, inFile(path, "upgrade", err)
		}
	}
	if err := checkWritable(path); err != nil {
		return nil, inFile(path, "open", err)
	}
	f := &File{path: path, machine: o.Machine, clock: o.now}
	return f.connect(ctx, path, writing)
}

// stands makes sure that the file people see is the one that is open. What is
// written to one that was deleted, moved or pulled out with its stick goes
// nowhere, and SQLite does not notice.
func (f *File) stands() error {
	now, err := os.Stat(f.path)
	if err == nil && !os.SameFile(f.opened, now) {
		return &FileError{Path: f.path, Fault: Replaced}
	}
	return err
}

// connect opens the database at path, or closes f.
func (f *File) connect(ctx context.Context, path string, a access) (_ *File, err error) {
	if f.db, err = openDB(path, a); err != nil {
		return nil, err
	}
	if f.conn, err = f.db.Conn(ctx); err == nil {
		err = f.read(ctx, f.conn)
	}
	if err == nil {
		f.opened, err = os.Stat(path)
	}
	if err != nil {
		return nil, errors.Join(unfit(f.path, "open", err), f.Close())
	}
	return f, nil
}

// read loads what is asked for all the time.
func (f *File) read(ctx context.Context, conn *sql.Conn) (err error) {
	if f.study, err = readStudy(ctx, conn); err != nil {
		return err
	}
	own, machine, err := readHere(ctx, conn)
	if err != nil {
		return err
	}
	f.own = own
	f.moved = f.machine != "" && machine != f.machine
	return nil
}

// Path is the file's path as it was given.
func (f *File) Path() string { return f.path }

// Close closes the file and lets others open its interviews. What was recorded
// is on disk already.
func (f *File) Close() error {
	var errs []error
	f.writes.Lock()
	defer f.writes.Unlock()
	if f.conn != nil {
		errs = append(errs, f.release(), f.stmts.close(), f.conn.Close())
	}
	errs = append(errs, f.db.Close())
	if f.discard != nil {
		errs = append(errs, f.discard())
	}
	return inFile(f.path, "close", errors.Join(errs...))
}

// checkVersion refuses what is no study file and what a later feldbuch wrote.
func checkVersion(path string, steps []migration) (header, error) {
	h, err := readHeader(path)
	if err == nil && h.version > latest(steps) {
		err = &FileError{path, Newer, fmt.Errorf("version %d, known up to %d", h.version, latest(steps))}
	}
	return h, err
}

// checkWritable finds out before the first answer, not with it: SQLite quietly
// opens a write-protected file for reading.
func checkWritable(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if errors.Is(err, os.ErrPermission) {
		return &FileError{path, ReadOnly, err}
	}
	if err != nil {
		return err
	}
	return f.Close()
}

// withConn opens path for one task.
func withConn(ctx context.Context, path string, a access, do func(*sql.Conn) error) error {
	db, err := openDB(path, a)
	if err != nil {
		return err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return errors.Join(err, db.Close())
	}
	return errors.Join(do(conn), conn.Close(), db.Close())
}

func (o Options) now() time.Time {
	if o.Clock == nil {
		return time.Now()
	}
	return o.Clock()
}

func newWriter(role Role, name string, now time.Time) (writer, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return writer{}, fmt.Errorf("new replica: %w", err)
	}
	return writer{id: id, role: role, name: name, created: now}, nil
}
