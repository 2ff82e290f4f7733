package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"

	"feldbuch/store/disk"
	"feldbuch/store/event"
)

// OpenShared opens the study file in use to look at it. It takes locks, and so sees
// every commit made before, by whatever program, and none that is half done. A file of
// an older version, and one that cannot be locked because it or its folder is
// write-protected, is read as OpenReadOnly does.
func OpenShared(ctx context.Context, path string, o Options) (*File, error) {
	h, _, err := inspect(path)
	if err != nil {
		return nil, err
	}
	if steps, err := migrations(); err != nil || h.Version < latest(steps) {
		return OpenReadOnly(ctx, path, filepath.Dir(path))
	}
	f := newFile(path, o)
	f.readOnly = true
	f, err = f.connect(ctx, path, disk.Reading)
	if errors.Is(err, ReadOnly) || errors.Is(err, NoAccess) {
		return OpenReadOnly(ctx, path, filepath.Dir(path))
	}
	return f, err
}

// OpenReadOnly opens a study file without writing a byte to it or beside it, for
// handed-in files and sticks. It takes no locks: for the file in use there is
// OpenShared. A file whose last changes are still in its log, and one of an older
// version, is read from a private copy in the folder beside, which must be one that is
// written to anyway.
func OpenReadOnly(ctx context.Context, path, beside string) (*File, error) {
	h, seen, err := inspect(path)
	if err != nil {
		return nil, err
	}
	f := newFile(path, Options{})
	f.readOnly = true
	steps, err := migrations()
	if err == nil && h.Version == latest(steps) && !seen.Logged() {
		f.resting = path
		return f.connect(ctx, path, disk.Resting)
	}
	in, err := takeInput(ctx, path, beside, nil)
	if err != nil {
		return nil, err
	}
	f.discard, f.resting = in.Close, in.Path
	return f.connect(ctx, in.Path, disk.Resting)
}

// IsStudyFile reports whether a study file stands at path, of whatever version and
// whether it can be read or not: when in doubt it does.
func IsStudyFile(path string) bool {
	_, err := disk.ReadHeader(path, applicationID)
	return !errors.Is(err, NotStudyFile) && !errors.Is(err, NotFound)
}

// inspect refuses what cannot be read as a study file before SQLite is let near it.
func inspect(path string) (disk.Header, disk.Seen, error) {
	h, err := readHeader(path)
	if err != nil {
		return h, disk.Seen{}, err
	}
	seen, err := disk.Look(path)
	if err != nil {
		return h, seen, inFile(path, "stat", err)
	}
	return h, seen, seen.CheckWhole(path, h)
}

// takeInput is a private copy of a file, its log folded in and brought up to date.
func takeInput(ctx context.Context, path, beside string, tell Telling) (*disk.Snapshot, error) {
	h, _, err := inspect(path)
	if err != nil {
		return nil, err
	}
	in, err := disk.Take(ctx, path, beside, func(done, total int64) { tell.of(Copying, done, total) })
	if err != nil {
		return nil, err
	}
	steps, err := migrations()
	if err == nil && (in.Logged || h.Version < latest(steps)) {
		err = disk.WithConn(ctx, in.Path, disk.Throwaway, func(conn *sql.Conn) error {
			// Closing the last connection then moves the log into the copy.
			return reader{ctx, conn, event.Unsealed{}}.migrate(steps, false)
		})
	}
	if err != nil {
		return nil, errors.Join(wrapFault(path, "read", err), in.Close())
	}
	return in, nil
}

// Scratch is a private copy of the file to try something on. Closing it removes
// it.
func (f *File) Scratch(ctx context.Context) (*File, error) {
	private, err := disk.NewPrivate(ctx, filepath.Dir(f.path))
	if err != nil {
		return nil, inFile(f.path, "make a private copy", err)
	}
	copied := newFile(private.Path(), Options{Machine: f.machine, Clock: f.clock, Sealer: f.sealer, Structure: f.structure})
	copied.discard = private.Remove
	err = f.copyTo(ctx, private.Path())
	if err != nil {
		return nil, errors.Join(inFile(f.path, "make a private copy", err), private.Remove())
	}
	return copied.connect(ctx, private.Path(), disk.Throwaway)
}

// copyTo copies the open file, which SQLite does not do where it may only be looked at.
func (f *File) copyTo(ctx context.Context, path string) error {
	conn, err := f.db.Conn(ctx)
	if err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "PRAGMA query_only = 0")
	if err == nil {
		err = copyInto(ctx, conn, path)
	}
	if f.readOnly {
		_, closed := conn.ExecContext(ctx, "PRAGMA query_only = 1")
		err = errors.Join(err, closed)
	}
	return errors.Join(err, conn.Close())
}

// copyInto writes a consistent copy of the open file into the empty file at path. It
// is whole, and so not marked as open.
func copyInto(ctx context.Context, conn *sql.Conn, path string) error {
	if err := os.Truncate(path, 0); err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return err
	}
	return disk.WithConn(ctx, path, disk.Creating, func(copied *sql.Conn) error {
		_, err := copied.ExecContext(ctx, "UPDATE here SET open = 0")
		return err
	})
}
