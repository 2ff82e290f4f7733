package store

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"feldbuch/store/disk"
)

// Input is a file that is to be added, read and checked as far as that needs nothing of the
// study file that could change.
type Input struct {
	union *Union
	copy  *disk.Snapshot // nil where there is nothing to add
	found *findings
	// close lets go of the copy.
	close []func() error
	file  reader // of the copy
}

// Step is what is being done with a file that is added.
type Step string

// The steps, in their order.
const (
	Copying Step = "copy" // it is copied aside and hashed; counted in bytes
	Reading Step = "read" // its events are checked; counted in events
	Adding  Step = "add"  // its events go into the study file, which is locked; counted in events
)

// Progress is how far adding a file has come. Total is 0 where nobody knows it yet.
type Progress struct {
	Step        Step
	Done, Total int64
}

// Telling is told of progress, often, from any goroutine, and must not take long; nil
// tells nobody.
type Telling func(Progress)

// progressStep is how many events lie between two tellings.
const progressStep = 4096

func (tell Telling) of(step Step, done, total int64) {
	if tell != nil {
		tell(Progress{step, done, total})
	}
}

// Take does all of a Union that does not need the study file locked, so that several files
// can be taken while another is added: the file is copied aside and hashed, found to be
// ours and of this study, and every event of it that is not known here is checked. What
// Take gives has to be closed.
func (f *File) Take(ctx context.Context, path string, tell Telling) (*Input, error) {
	in := &Input{union: &Union{Path: path}}
	if same, err := f.isItself(path); err != nil || same {
		in.union, err = f.itself(ctx, path, err)
		return in, err
	}
	if err := f.open(ctx, in, tell); err != nil {
		return nil, errors.Join(err, in.Close())
	}
	err := f.withReader(ctx, func(here reader) error {
		if err := here.recall(in.union); err != nil || in.union.Again {
			return wrapFault(f.path, "look for earlier merge", err)
		}
		if err := f.accept(here, in.file, in.union); err != nil {
			return err
		}
		in.union.Incomplete = in.union.Incomplete && !in.copy.Logged
		var err error
		in.found, err = f.find(here, in, tell)
		return wrapFault(path, "read events", err)
	})
	if err != nil || in.union.Again {
		err = errors.Join(err, in.Close())
	}
	if err != nil {
		return nil, err
	}
	return in, nil
}

// open puts a copy aside and opens that.
func (f *File) open(ctx context.Context, in *Input, tell Telling) (err error) {
	if in.copy, err = takeInput(ctx, in.union.Path, filepath.Dir(f.path), tell); err != nil {
		return f.besides(in.union.Path, err)
	}
	in.close = append(in.close, in.copy.Close)
	in.union.Digest, in.union.size = in.copy.Digest, in.copy.Size
	db, err := disk.OpenDB(in.copy.Path, disk.Resting)
	if err != nil {
		return err
	}
	in.close = append(in.close, db.Close)
	conn, err := db.Conn(ctx)
	if err != nil {
		return inFile(in.union.Path, "open", err)
	}
	in.close = append(in.close, conn.Close)
	in.file = reader{ctx, conn, f.sealer}
	return nil
}

// Known reports whether these very bytes were merged before, and there is nothing to add.
func (in *Input) Known() bool { return in.copy == nil }

// Close removes what was put aside of the file.
func (in *Input) Close() error {
	var errs []error
	for _, one := range slices.Backward(in.close) {
		errs = append(errs, one())
	}
	in.close, in.copy, in.found = nil, nil, nil
	return errors.Join(errs...)
}

// Add adds what was taken: all that is sound, or nothing. Only now the study file is
// locked, and what was taken compared with what it holds.
func (f *File) Add(ctx context.Context, in *Input, tell Telling) (*Union, error) {
	if in.copy == nil {
		return in.union, nil
	}
	err := f.write(ctx, "merge", func(t *tx) error {
		u := *in.union // a second try, where the first one had to wait, begins anew
		if err := t.recall(&u); err != nil || u.Again {
			*in.union = u
			return err
		}
		err := t.unite(&u, in, tell)
		*in.union = u
		return err
	})
	if err != nil {
		return nil, err
	}
	return in.union, nil
}

// accept refuses a file of another study, and one whose tables are not ours:
// a view called event could do anything.
func (f *File) accept(here, theirs reader, u *Union) error {
	ours, err := here.schema()
	if err != nil {
		return err
	}
	got, err := theirs.schema()
	if err != nil {
		return wrapFault(u.Path, "read schema", err)
	}
	if !slices.Equal(ours, got) {
		return &FileError{Path: u.Path, Fault: NotStudyFile, Err: errors.New("its tables are not those of a study file")}
	}
	study, id, err := theirs.study()
	if err == nil {
		err = theirs.conn.QueryRowContext(theirs.ctx, "SELECT open, replica FROM here").Scan(&u.Incomplete, &u.writer)
	}
	if err != nil {
		return wrapFault(u.Path, "read", err)
	}
	studies, err := here.ownStudies()
	if err != nil {
		return err
	}
	if !studies[id] {
		return &FileError{Path: u.Path, Fault: OtherStudy, Err: &ForeignError{study}}
	}
	if err := theirs.checkQuestionnaires(u.Path); err != nil {
		return err
	}
	return theirs.checkAttachments(u.Path)
}

// schema are the definitions of all tables, indexes and triggers.
func (r reader) schema() ([]string, error) {
	return scanAll(r, func(scan func(...any) error) (text string, err error) {
		err = scan(&text)
		return text, err
	}, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name")
}
