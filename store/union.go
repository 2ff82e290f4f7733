package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/disk"
)

// ErrUnbalanced: the events of a file are not all accounted for, so nothing of
// it was kept.
var ErrUnbalanced = errors.New("events read are not those new, known, waiting and rejected")

// Union is what adding one file to a study file did.
type Union struct {
	Path string // as given
	// Digest is the hash of the file's bytes.
	Digest Hash
	// Again: these very bytes were merged before, and were not read again.
	Again bool
	// Incomplete: it is a copy that was made while the file was written, without the log
	// beside it. Later answers may be missing.
	Incomplete bool
	// Read is the number of events in the file. Each is new here, known already, waiting
	// for something that is not here yet, or rejected.
	Read, New, Known, Waiting int
	Rejected                  []Rejection
	// Erased is how many of the new events came with their content, which is erased
	// here and was not kept.
	Erased int
	// Interviews are those the file has events of, by id.
	Interviews []Arrival
	// Requests are erasures that somebody made who cannot make them here.
	Requests []Request
	// Versions are the questionnaire versions that were not here before.
	Versions []BroughtVersion
	// Writers are the replicas that were not known here.
	Writers []Replica
	// Forks are those the file has, and those it makes with what was here.
	Forks []Fork
	// Gaps are the numbers missing in the file.
	Gaps []Gap

	size     int64     // of the file's bytes
	writer   uuid.UUID // who writes in it
	arrivals map[uuid.UUID]*arrival
}

// Arrival is what a file has of one interview.
type Arrival struct {
	ID         string
	New, Known int // its events in the file
	Before     int // events the study file had of it before
	// Erased: only headers of its events are kept.
	Erased bool
}

// Request is an erasure that does not count here until somebody who may confirms it.
type Request struct {
	Interview string `json:"interview"`
	By        string `json:"by"` // name of the replica
	Role      Role   `json:"role"`
	Reason    string `json:"reason"`
}

// Brought reports whether an event of an interview came with this file. Where
// the whole interview did, later events of it are counted in.
func (u *Union) Brought(interview string, event Hash) bool {
	subject, err := interviewID(interview)
	if err != nil || u.arrivals[subject] == nil {
		return false
	}
	return u.arrivals[subject].brought(event)
}

// Union adds the events of the file at path, with the questionnaires and attachments
// that belong to them: all that are sound, or nothing. A *FileError with that path is
// the file's own fault.
//
// The way of a file: it is copied aside and hashed; found to be ours, and of this
// study; read against what is here (incoming); then, in one transaction, copied in,
// sorted into what counts and what waits, and what follows from it worked out anew.
func (f *File) Union(ctx context.Context, path string) (*Union, error) {
	in, err := f.Take(ctx, path, nil)
	if err != nil {
		return nil, err
	}
	u, err := f.Add(ctx, in, nil)
	return u, errors.Join(err, in.Close())
}

// Input is a file that is to be added.
type Input struct {
	union *Union
	copy  *disk.Snapshot // nil where there is nothing to add
}

// Known reports whether these very bytes were merged before, and there is nothing to add.
func (in *Input) Known() bool { return in.copy == nil }

// Close removes what was put aside of the file.
func (in *Input) Close() error {
	if in.copy == nil {
		return nil
	}
	return in.copy.Close()
}

// Take does all of a Union that does not need the study file locked. What it gives has to
// be closed.
func (f *File) Take(ctx context.Context, path string, tell Telling) (*Input, error) {
	in := &Input{union: &Union{Path: path}}
	if same, err := f.isItself(path); err != nil || same {
		in.union, err = f.itself(ctx, path, err)
		return in, err
	}
	if err := f.recallFile(ctx, in.union); err != nil || in.union.Again {
		return in, err
	}
	var err error
	in.copy, err = takeInput(ctx, path, filepath.Dir(f.path), tell)
	if err != nil {
		return nil, f.besides(path, err)
	}
	in.union.Digest, in.union.size = in.copy.Digest, in.copy.Size
	return in, nil
}

// Add adds what was taken.
func (f *File) Add(ctx context.Context, in *Input, tell Telling) (*Union, error) {
	if in.copy == nil {
		return in.union, nil
	}
	if err := f.addInput(ctx, in.union, in.copy, tell); err != nil {
		return nil, err
	}
	return in.union, nil
}

// addInput opens the private copy and adds what it holds.
func (f *File) addInput(ctx context.Context, u *Union, in *disk.Snapshot, tell Telling) error {
	db, err := disk.OpenDB(in.Path, disk.Resting)
	if err != nil {
		return err
	}
	defer db.Close()
	conn, err := db.Conn(ctx)
	if err != nil {
		return inFile(u.Path, "open", err)
	}
	defer conn.Close()
	theirs := reader{ctx, conn, f.sealer}
	return f.withReader(ctx, func(here reader) error {
		if err := f.accept(here, theirs, u); err != nil {
			return err
		}
		u.Incomplete = u.Incomplete && !in.Logged
		return f.write(ctx, "merge", func(t *tx) error {
			if err := t.recall(u); err != nil || u.Again {
				return err
			}
			return t.unite(u, in, here, theirs, tell)
		})
	})
}

func (t *tx) unite(u *Union, in *disk.Snapshot, here, theirs reader, tell Telling) error {
	if err := t.attach(in); err != nil {
		return err
	}
	c, added, err := t.readAndCopy(u, here, theirs, tell)
	if err != nil {
		return err
	}
	if err := errors.Join(t.copyTables(), t.dropHoldings(theirs)); err != nil {
		return err
	}
	for _, v := range c.brought {
		u.Versions = append(u.Versions, v.BroughtVersion)
		if v.Accepted == "" {
			continue
		}
		if err := t.putAccepted(v.hash, v.structure); err != nil {
			return err
		}
	}
	for _, id := range c.adopted {
		if err := t.putAdopted(id); err != nil {
			return err
		}
	}
	if err := t.hold(c.suspects.found); err != nil {
		return err
	}
	released, err := t.release()
	if err != nil {
		return err
	}
	if err := t.judgeErasures(u, c, released); err != nil {
		return err
	}
	if err := t.derive(c, released); err != nil {
		return err
	}
	if err := t.account(u, c, added); err != nil {
		return err
	}
	return t.remember(u)
}

// account counts twice: every event was looked up when it was read, and SQLite says
// how many rows it inserted.
func (t *tx) account(u *Union, c *incoming, added int) error {
	u.Read, u.Known, u.Rejected = c.read, c.known, c.rejected
	waiting, err := t.waitingIDs()
	if err != nil {
		return err
	}
	for id := range waiting {
		if !c.waiting[id] {
			u.Waiting++
		}
	}
	u.New = added - u.Waiting
	u.Interviews, u.arrivals = c.list(), c.arrivals
	for _, a := range u.Interviews {
		if a.Erased {
			u.Erased += a.New
		}
	}
	who, err := t.writers()
	if err != nil {
		return err
	}
	u.Forks, u.Gaps = c.forks.list(who), c.gaps.list(who)
	for id, w := range c.theirs {
		if _, known := c.who[id]; !known {
			u.Writers = append(u.Writers, w.replica())
		}
	}
	slices.SortFunc(u.Writers, func(a, b Replica) int { return a.CreatedAt.Compare(b.CreatedAt) })
	if u.Read != u.New+u.Known+u.Waiting+len(u.Rejected) {
		return fmt.Errorf("%d read, %d new, %d known, %d waiting, %d rejected: %w",
			u.Read, u.New, u.Known, u.Waiting, len(u.Rejected), ErrUnbalanced)
	}
	return nil
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
		return &FileError{Path: u.Path, Fault: OtherStudy, Err: fmt.Errorf("study %s (%s)", study.ID, study.Name)}
	}
	if err := theirs.checkQuestionnaires(u.Path); err != nil {
		return err
	}
	return theirs.checkAttachments(u.Path)
}

// schema are the definitions of all tables, indexes and triggers.
func (r reader) schema() ([]string, error) {
	var all []string
	err := r.eachRow(func(row []driver.Value) error {
		text, _ := row[0].(string)
		all = append(all, text)
		return nil
	}, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name")
	return all, err
}
