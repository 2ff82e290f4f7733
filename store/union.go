package store

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/google/uuid"
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
	Waiting    int // those that are new, but cannot count yet
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

// Rejection is a row of a file that is not kept: it fails its hash or its form.
type Rejection struct {
	Replica string `json:"replica"`
	Seq     int64  `json:"seq"`
	Reason  string `json:"reason"`

	row int    // which of the file it is, in the order of the key
	key [3]any // what stands in the columns of its key, whatever that is
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
// study; read and checked (findings); then, in one transaction, compared with what is
// here (incoming), copied in, sorted into what counts and what waits, and what follows
// from it worked out anew.
func (f *File) Union(ctx context.Context, path string) (*Union, error) {
	in, err := f.Take(ctx, path, nil)
	if err != nil {
		return nil, err
	}
	u, err := f.Add(ctx, in, nil)
	return u, errors.Join(err, in.Close())
}

// unite adds what was taken, in one transaction.
func (t *tx) unite(u *Union, in *Input, tell Telling) error {
	c, err := t.compare(in)
	if err != nil {
		return err
	}
	added, err := t.copyIn(c, tell)
	if err != nil {
		return err
	}
	released, err := t.settle(u, c)
	if err != nil {
		return err
	}
	if err := errors.Join(t.derive(c, released), t.keepHoldings(c)); err != nil {
		return err
	}
	if err := t.account(u, c, added); err != nil {
		return err
	}
	return t.remember(u)
}

// settle sorts what was copied into what counts and what waits, and gives the events that
// waited and count now.
func (t *tx) settle(u *Union, c *incoming) ([]Event, error) {
	if err := errors.Join(t.keepVersions(u, c), t.hold(c.suspects)); err != nil {
		return nil, err
	}
	released, err := t.release()
	if err != nil {
		return nil, err
	}
	if err := t.judgeErasures(u, c, released); err != nil {
		return nil, err
	}
	// Where an erasure counts now, what came without a body lacks nothing any more.
	further, err := t.release()
	return append(released, further...), err
}

// keepVersions takes over which questionnaire versions and studies count now.
func (t *tx) keepVersions(u *Union, c *incoming) error {
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
	return nil
}

// account counts twice: every event was looked up when it was read, and SQLite says
// how many rows it inserted.
func (t *tx) account(u *Union, c *incoming, added int) error {
	u.Read, u.Known, u.Rejected = c.found.read, c.known, c.found.rejected
	if err := t.countWaiting(u, c); err != nil {
		return err
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
	u.Forks, u.Gaps = c.forks.list(who), c.found.gaps.list(who)
	for id, w := range c.theirs {
		if _, known := c.who[id]; !known {
			u.Writers = append(u.Writers, w.replica())
		}
	}
	slices.SortFunc(u.Writers, func(a, b Replica) int { return a.CreatedAt.Compare(b.CreatedAt) })
	if u.Read != u.New+u.Known+u.Waiting+len(u.Rejected) {
		// SQLite looks for rows by their key, and does not find what is out of its place.
		return &FileError{Path: u.Path, Fault: Corrupt, Err: fmt.Errorf("%d read, %d new, %d known, %d waiting, %d rejected: %w",
			u.Read, u.New, u.Known, u.Waiting, len(u.Rejected), ErrUnbalanced)}
	}
	return nil
}

// countWaiting counts the new events that wait, and of which interviews they are.
func (t *tx) countWaiting(u *Union, c *incoming) error {
	waiting, err := t.waitingIDs()
	if err != nil || len(waiting) == 0 {
		return err
	}
	for i := range c.found.events {
		f := &c.found.events[i]
		if f.known || !waiting[f.id] {
			continue
		}
		u.Waiting++
		if a := c.arriving[f.subject]; a != nil {
			a.waiting++
		}
	}
	return nil
}
