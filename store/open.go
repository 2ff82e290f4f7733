package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/disk"
	"feldbuch/store/event"
)

// applicationID marks study files in the SQLite header: "Feld".
const applicationID = 0x46656c64

// Options are what a study file is told of its surroundings.
type Options struct {
	// Machine identifies this laptop, opaquely. A file whose replica began on
	// another one starts a new replica with the first event it writes. Where it
	// is empty the replica is kept.
	Machine string
	// Clock tells the time events get; nil for time.Now.
	Clock func() time.Time
	// Structure works out the structure of a questionnaire version from its text and the
	// files beside it, "" where it cannot be read: what answers hang on, and versions that
	// differ in texts only have in common. Where it is nil every version counts.
	Structure func(canonical []byte, file func(digest string) ([]byte, error)) string
	// Sealer seals what is written and opens what is read; nil seals nothing.
	Sealer event.Sealer
	// Patience is how a write waits while another program writes. With nil it fails after
	// some seconds: Busy.
	Patience disk.Patience
	// SyncFolder makes the names in a folder survive a power cut; nil for disk.SyncFolder.
	SyncFolder func(dir string) error
}

// File is an open study file. Its methods may be called from several
// goroutines, and several processes may have the file open.
type File struct {
	path    string // as given, for messages
	db      *sql.DB
	study   Study
	studyID uuid.UUID
	machine string
	clock   func() time.Time
	sealer  event.Sealer
	// structure is Options.Structure.
	structure func([]byte, func(string) ([]byte, error)) string
	patience  disk.Patience
	discard   func() error // removes the private copy that is open
	resting   string       // the path of what is open where nobody writes in it, else ""
	sync      func(dir string) error

	readOnly bool
	opened   os.FileInfo // what stood at path then
	writes   sync.Mutex  // one transaction at a time on conn
	conn     *sql.Conn
	stmts    *statements
	marked   bool      // this session has marked the file as open
	rested   time.Time // when the next transaction may begin
	hurried  bool      // the last one did not begin: somebody does not want to wait

	mu    sync.Mutex
	locks disk.Locks // of interviews that are open here
	own   writer
	moved bool // own began on another machine, or before an upgrade
}

func newFile(path string, o Options) *File {
	f := &File{path: path, machine: o.Machine, clock: o.Clock, sealer: o.Sealer, structure: o.Structure, sync: o.SyncFolder, patience: o.Patience, discard: func() error { return nil }}
	if f.clock == nil {
		f.clock = time.Now
	}
	if f.sealer == nil {
		f.sealer = event.Unsealed{}
	}
	if f.sync == nil {
		f.sync = disk.SyncFolder
	}
	if f.patience == nil {
		f.patience = disk.UpTo(5 * time.Second)
	}
	return f
}

// Create makes a new study file, readable by its owner only, and opens it. It
// does not overwrite: the fault is then Exists. Killed in between it leaves no
// half a file under that name.
func Create(ctx context.Context, path string, study Study, first Replica, o Options) (*File, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, &FileError{Path: path, Fault: Exists}
	}
	dir := filepath.Dir(path)
	private, err := disk.NewPrivate(ctx, dir)
	if errors.Is(err, fs.ErrPermission) {
		if _, found := os.Stat(dir); found == nil { // a folder that is there but takes no files
			err = &FileError{Path: path, Fault: ReadOnly, Err: err}
		}
	}
	if err != nil {
		return nil, inFile(path, "create", err)
	}
	made := newFile(private.Path(), o)
	err = made.build(ctx, study, first)
	if err == nil {
		err = disk.Publish(private.Path(), path, made.sync)
	}
	// Now: Windows keeps every name of a file that is open.
	if err = errors.Join(err, private.Remove()); err != nil {
		return nil, inFile(path, "create", err)
	}
	return Open(ctx, path, o)
}

// build fills a new file with the tables, the study and its first replica.
func (f *File) build(ctx context.Context, study Study, first Replica) error {
	id, err := uuid.NewV7()
	if study.ID != "" {
		id, err = uuid.Parse(study.ID)
	}
	if err != nil {
		return fmt.Errorf("study id: %w", err)
	}
	own, err := newWriter(first, id, f.clock())
	if err != nil {
		return err
	}
	created := study.CreatedAt
	if created.IsZero() {
		created = own.created
	}
	return disk.WithConn(ctx, f.path, disk.Creating, func(conn *sql.Conn) error {
		r := reader{ctx, conn, f.sealer}
		if err := r.makeTables(); err != nil {
			return err
		}
		f.conn = conn
		t := &tx{reader: r, file: f}
		err = disk.Transaction(ctx, conn, func() error {
			_, err := conn.ExecContext(ctx, "INSERT INTO study (id, name, created) VALUES (?, ?, ?)", id[:], study.Name, created.UnixMilli())
			if err != nil {
				return fmt.Errorf("add study: %w", err)
			}
			return t.become(own)
		})
		if err == nil {
			_, err = conn.ExecContext(ctx, "UPDATE here SET open = 0")
		}
		return errors.Join(err, f.stmts.close())
	})
}

// Open opens a study file for reading and writing. A file of an older version is
// upgraded in place after a copy of it was put beside it.
func Open(ctx context.Context, path string, o Options) (*File, error) {
	// First: Create, killed on its last step, leaves the file with two names.
	disk.Sweep(ctx, filepath.Dir(path))
	disk.Settle(path)
	h, seen, err := inspect(path)
	if err != nil {
		return nil, err
	}
	if err := checkWritable(path, seen); err != nil {
		return nil, inFile(path, "open", err)
	}
	steps, err := migrations()
	if err != nil {
		return nil, err
	}
	f := newFile(path, o)
	if err := f.upgrade(ctx, h.Version, steps); err != nil {
		return nil, inFile(path, "upgrade", err)
	}
	return f.connect(ctx, path, disk.Writing)
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
func (f *File) connect(ctx context.Context, path string, a disk.Access) (_ *File, err error) {
	if f.db, err = disk.OpenDB(path, a); err != nil {
		return nil, errors.Join(err, f.discard())
	}
	if f.conn, err = f.db.Conn(ctx); err == nil {
		err = f.read(ctx)
	}
	switch {
	case err != nil:
	case f.readOnly:
		f.conn, err = nil, f.conn.Close() // whoever reads next takes it instead of one more
	default:
		_, err = f.conn.ExecContext(ctx, "PRAGMA busy_timeout = 0") // whoever writes has a patience of our own
	}
	if err == nil {
		f.opened, err = os.Stat(path)
	}
	if err != nil {
		return nil, errors.Join(wrapFault(f.path, "open", err), f.Close())
	}
	return f, nil
}

// read loads what is asked for all the time.
func (f *File) read(ctx context.Context) (err error) {
	r := reader{ctx, f.conn, f.sealer}
	if f.study, f.studyID, err = r.study(); err != nil {
		return err
	}
	h, err := r.here()
	if err != nil {
		return err
	}
	f.own, f.moved = h.own, f.isMoved(h)
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
		p := f.partingPatience()
		errs = append(errs, f.unlockInterviews(p))
		if f.marked && f.stands() == nil {
			errs = append(errs, f.unmark(context.Background(), p))
		}
		errs = append(errs, f.stmts.close(), f.conn.Close())
	}
	errs = append(errs, f.db.Close(), f.discard())
	return inFile(f.path, "close", errors.Join(errs...))
}

// partingPatience is short, because what is left to do when a file is closed can be left
// undone; and none where somebody just did not want to wait any longer.
func (f *File) partingPatience() disk.Patience {
	if f.hurried {
		return nil
	}
	return disk.UpTo(time.Second)
}

// readHeader refuses what is no study file and what a later feldbuch wrote.
func readHeader(path string) (disk.Header, error) {
	steps, err := migrations()
	if err != nil {
		return disk.Header{}, err
	}
	h, err := disk.ReadHeader(path, applicationID)
	if err == nil && h.Version > latest(steps) {
		err = &FileError{Path: path, Fault: Newer, Err: &VersionError{h.Version, latest(steps)}}
	}
	return h, err
}

// checkWritable finds out before the first answer, not with it: SQLite quietly
// opens a write-protected file for reading. A file with a second name has a second
// log, and the two would overwrite each other.
func checkWritable(path string, seen disk.Seen) error {
	if n := disk.Names(path, seen[0]); n > 1 {
		return &FileError{Path: path, Fault: Linked, Err: fmt.Errorf("%d names", n)}
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if errors.Is(err, os.ErrPermission) {
		return &FileError{Path: path, Fault: ReadOnly, Err: err}
	}
	if err != nil {
		return err
	}
	return f.Close()
}
