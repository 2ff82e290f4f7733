package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Role is what a replica is for.
type Role string

// The roles.
const (
	Interviewer Role = "interviewer"
	Lead        Role = "lead"
)

// Replica is one writer of events: a study file on one laptop, in one role.
type Replica struct {
	ID        string // UUID, made by Create
	Role      Role
	Name      string // interviewer code, or what the lead calls the own file
	CreatedAt time.Time
	// After is the replica it goes on from, "" for none, AfterLast the last number of that
	// one there was then, 0 where nobody noted it.
	After     string
	AfterLast int64
}

// replicaFacts are the data of the first event of a replica: who it says it is.
type replicaFacts struct {
	Name  string `json:"name"`
	Role  Role   `json:"role"`
	Study string `json:"study"`
	// After is the replica this one goes on from, in a file that was copied.
	After string `json:"after,omitempty"`
	// AfterLast is the last number of that one in the file then.
	AfterLast int64 `json:"afterLast,omitempty"`
	// Replica is given where the event speaks of an older replica than its own, whose
	// file was upgraded.
	Replica string `json:"replica,omitempty"`
}

// Replica is the replica whose events this file writes. After a file was copied
// to another laptop it is still the old one until the first event is written.
func (f *File) Replica() Replica { return f.writer().replica() }

// Replicas are all whose events are in the file, oldest first.
func (f *File) Replicas(ctx context.Context) ([]Replica, error) {
	var all []Replica
	err := f.withReader(ctx, func(r reader) error {
		who, err := r.writers()
		for _, w := range who {
			all = append(all, w.replica())
		}
		return err
	})
	slices.SortFunc(all, func(a, b Replica) int {
		return cmp.Or(a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	return all, wrapFault(f.path, "list replicas", err)
}

// writer is a Replica as events name it.
type writer struct {
	id      uuid.UUID
	role    Role
	name    string
	created time.Time
	study   uuid.UUID

	after     uuid.UUID
	afterLast int64

	said place // the event that says so
}

// place is where an event stands in the log.
type place struct {
	replica uuid.UUID
	id      Hash
}

// take makes w one of the writers. Of two events that say who a replica is the one
// that stands before the other counts, whichever comes first.
func (w writer) take(who map[uuid.UUID]writer) bool {
	there, known := who[w.id]
	if known && cmp.Or(bytes.Compare(there.said.replica[:], w.said.replica[:]), bytes.Compare(there.said.id[:], w.said.id[:])) <= 0 {
		return false
	}
	who[w.id] = w
	return true
}

func (w writer) replica() Replica {
	r := Replica{ID: w.id.String(), Role: w.role, Name: w.name, CreatedAt: w.created}
	if w.after != uuid.Nil {
		r.After, r.AfterLast = w.after.String(), w.afterLast
	}
	return r
}

func newWriter(r Replica, study uuid.UUID, now time.Time) (writer, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return writer{}, fmt.Errorf("new replica: %w", err)
	}
	w := writer{id: id, role: r.Role, name: r.Name, study: study, created: now, afterLast: r.AfterLast}
	if r.After != "" {
		w.after, err = uuid.Parse(r.After)
	}
	return w, err
}

// introduction is the first event of the replica.
func (w writer) introduction() (Event, error) {
	facts := replicaFacts{Name: w.name, Role: w.role, Study: w.study.String()}
	if w.after != uuid.Nil {
		facts.After, facts.AfterLast = w.after.String(), w.afterLast
	}
	data, err := event.CanonicalJSON(facts)
	return Event{Kind: event.Replica, SubjectKind: survey.SubjectStudy, Subject: w.study, At: w.created, Data: data}, err
}

// introduced reads who an event introduces.
func introduced(e *Event) (writer, error) {
	var facts replicaFacts
	if err := json.Unmarshal([]byte(e.Data), &facts); err != nil {
		return writer{}, fmt.Errorf("%w: replica: %w", event.ErrMalformed, err)
	}
	w := writer{id: e.Replica, role: facts.Role, name: value.Name(facts.Name), created: e.At, afterLast: facts.AfterLast, said: place{e.Replica, e.ID}}
	var err, bad error
	if w.study, err = uuid.Parse(facts.Study); err != nil {
		bad = err
	}
	if facts.After != "" {
		if w.after, err = uuid.Parse(facts.After); err != nil {
			bad = err
		}
	}
	if facts.Replica != "" {
		if w.id, err = uuid.Parse(facts.Replica); err != nil || e.Replica != upgraded(w.id, "replica", w.id[:]) {
			bad = errors.Join(err, errors.New("speaks for another replica"))
		}
	}
	if bad != nil {
		return w, fmt.Errorf("%w: replica: %w", event.ErrMalformed, bad)
	}
	return w, nil
}

// writers are the replicas by id. Where the first event of one was written twice, the
// one with the smaller id stands.
func (r reader) writers() (map[uuid.UUID]writer, error) {
	all := map[uuid.UUID]writer{}
	err := r.eachEvent(func(e Event) error {
		if w, err := introduced(&e); err == nil { // who cannot say who it is stays unknown
			w.take(all)
		}
		return nil
	}, "subject IN (SELECT id FROM study UNION SELECT study FROM adopted) AND kind = 'replica' AND seq = 1 AND body IS NOT NULL")
	return all, err
}

// Copied reports whether the file came from another place, and nothing was written in it
// here yet.
func (f *File) Copied() bool {
	_, moved := f.whoWrites()
	return moved
}

// Become makes somebody else write in this file: a new replica, which goes on from the
// one there was.
func (f *File) Become(ctx context.Context, r Replica) error {
	return f.write(ctx, "become "+r.Name, func(t *tx) error {
		return t.goOn(r, t.own.id)
	})
}

// become makes w the replica that writes in this file.
func (t *tx) become(w writer) error {
	_, err := t.conn.ExecContext(t.ctx, "INSERT OR REPLACE INTO here (one, replica, machine, renew, open) VALUES (1, ?, ?, 0, 1)",
		w.id[:], t.file.machine)
	if err != nil {
		return fmt.Errorf("become replica: %w", err)
	}
	t.own, t.seq, t.moved = w, 0, false
	first, err := w.introduction()
	if err != nil {
		return err
	}
	return t.insert(&first)
}

// becomeWriter starts a new replica where the file was copied from another laptop,
// or upgraded: two laptops numbering the events of one replica would make a fork.
func (t *tx) becomeWriter() error {
	if !t.moved {
		return nil
	}
	// Another process on this laptop may have done it meanwhile.
	h, err := t.here()
	if err != nil {
		return err
	}
	if t.file.isMoved(h) {
		return t.goOn(h.own.replica(), h.own.id)
	}
	t.own, t.moved = h.own, false
	return nil
}

// goOn starts a replica for whoever r names, which goes on from another.
func (t *tx) goOn(r Replica, after uuid.UUID) error {
	r.After = after.String()
	if err := t.conn.QueryRowContext(t.ctx, "SELECT "+lastOwn, after[:]).Scan(&r.AfterLast); err != nil {
		return fmt.Errorf("look for the last number: %w", err)
	}
	w, err := newWriter(r, t.file.studyID, t.file.clock())
	if err != nil {
		return err
	}
	return t.become(w)
}

// here is which replica writes in this file, and since which laptop.
type here struct {
	own     writer
	machine string
	renew   bool // whoever writes next begins a new replica
	open    bool
}

func (r reader) here() (here, error) {
	var h here
	err := r.conn.QueryRowContext(r.ctx, "SELECT replica, machine, renew, open FROM here").
		Scan(&h.own.id, &h.machine, &h.renew, &h.open)
	if err != nil {
		return h, fmt.Errorf("read own replica: %w", err)
	}
	told := upgraded(h.own.id, "replica", h.own.id[:])
	found := false
	err = r.eachEvent(func(e Event) error {
		w, err := introduced(&e)
		if err != nil || found {
			return err
		}
		h.own, found = w, true
		return nil
	}, "replica IN (?, ?) AND seq = 1 AND kind = 'replica' ORDER BY replica, seq, id", h.own.id[:], told[:])
	if err == nil && !found {
		err = fmt.Errorf("%w: own replica is not introduced", event.ErrMalformed)
	}
	return h, err
}

func (f *File) isMoved(h here) bool {
	return h.renew || f.machine != "" && h.machine != f.machine
}
