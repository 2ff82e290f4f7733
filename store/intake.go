package store

import (
	"cmp"
	"context"
	"database/sql"
	"database/sql/driver"
	"slices"

	"github.com/google/uuid"
)

// intake reads all events of a file that is being merged: it audits them, tells
// new from known, and learns what they add up to.
type intake struct {
	audit *audit
	other *sql.Conn // the file
	here  *sql.Conn // the study file as it was before

	before   map[uuid.UUID]int  // events of each interview in the study file
	gone     map[uuid.UUID]bool // erased here or there
	writers  map[uuid.UUID]writer
	arrivals map[uuid.UUID]*arrival

	read, knew, setAside int

	replica uuid.UUID
	known   []key // the study file's events of replica, in order
}

// arrival is what the file has of one interview.
type arrival struct {
	before, added, known int
	erased               bool
	history              *history          // of an interview that is new here, while it is taken in
	ids                  map[Hash]struct{} // brought to one that was here; nil where all of it was
}

func (a *arrival) brought(event Hash) bool {
	if a.ids == nil {
		return !a.erased
	}
	_, ok := a.ids[event]
	return ok
}

// key is the place of an event in the log of its replica.
type key struct {
	seq int64
	id  Hash
}

// newIntake pins what the study file holds now, under the write lock of t.
func newIntake(t *tx, other *sql.DB, path string) (in *intake, err error) {
	in = &intake{before: map[uuid.UUID]int{}, arrivals: map[uuid.UUID]*arrival{}}
	defer func() {
		if err != nil {
			in.close()
		}
	}()
	if in.other, err = other.Conn(t.ctx); err != nil {
		return nil, unfit(path, "read", err)
	}
	if in.audit, err = newAudit(t.ctx, in.other); err != nil {
		return nil, unfit(path, "read", err)
	}
	if in.here, err = t.file.db.Conn(t.ctx); err != nil {
		return nil, err
	}
	if _, err = in.here.ExecContext(t.ctx, "BEGIN"); err != nil {
		return nil, err
	}
	if in.writers, err = writers(t.ctx, in.here); err != nil {
		return nil, err
	}
	if in.gone, err = tombstones(t.ctx, in.here); err != nil {
		return nil, err
	}
	return in, in.countHere(t.ctx)
}

func (in *intake) countHere(ctx context.Context) error {
	return eachRow(ctx, in.here, func(row []driver.Value) error {
		var id uuid.UUID
		n, ok := row[1].(int64)
		if !fixed(row[0], id[:]) || !ok {
			return errMalformed
		}
		in.before[id] = int(n)
		return nil
	}, "SELECT id, events FROM interview")
}

func (in *intake) close() {
	if in.other != nil {
		_ = in.other.Close()
	}
	if in.here != nil {
		rollback(in.here)
		_ = in.here.Close()
	}
}

func (in *intake) scan(ctx context.Context) error {
	err := eachRow(ctx, in.other, func(row []driver.Value) error {
		e, err := eventOf(row)
		if err != nil {
			return err
		}
		if err := in.audit.next(&e); err != nil {
			return err
		}
		return in.take(ctx, e)
	}, "SELECT "+packedEvent+" FROM event ORDER BY replica, seq, id")
	for id := range in.audit.erased {
		in.gone[id] = true
	}
	return err
}

// take sorts one event in.
func (in *intake) take(ctx context.Context, e Event) error {
	in.read++
	a := in.arrivals[e.Subject]
	if a == nil {
		a = in.arrive(e.Subject)
	}
	known, err := in.isKnown(ctx, &e)
	if err != nil {
		return err
	}
	if known {
		in.knew++
		a.known++
		return nil
	}
	a.added++
	switch {
	case a.erased && !e.Erased:
		in.setAside++
	case a.erased:
	case a.history != nil:
		a.history.add(e)
	default:
		a.ids[e.ID] = struct{}{}
	}
	return nil
}

func (in *intake) arrive(subject uuid.UUID) *arrival {
	a := &arrival{before: in.before[subject], erased: in.gone[subject] || in.audit.erased[subject]}
	switch {
	case a.erased:
	case a.before == 0:
		a.history = newHistory()
	default:
		a.ids = map[Hash]struct{}{}
	}
	in.arrivals[subject] = a
	return a
}

// isKnown walks through the study file's events of the same replica beside the
// file's: both come in the order of their key.
func (in *intake) isKnown(ctx context.Context, e *Event) (bool, error) {
	if e.Replica != in.replica {
		in.replica, in.known = e.Replica, in.known[:0]
		if _, ok := in.writers[e.Replica]; ok {
			if err := in.loadKnown(ctx); err != nil {
				return false, err
			}
		}
	}
	for len(in.known) > 0 && in.known[0].seq < e.Seq {
		in.known = in.known[1:]
	}
	for _, k := range in.known {
		if k.seq != e.Seq {
			break
		}
		if k.id == e.ID {
			return true, nil
		}
		in.audit.forks.add(e)
	}
	return false, nil
}

func (in *intake) loadKnown(ctx context.Context) error {
	return eachRow(ctx, in.here, func(row []driver.Value) error {
		var k key
		if !cell(row[0], &k.seq) || !fixed(row[1], k.id[:]) {
			return errMalformed
		}
		in.known = append(in.known, k)
		return nil
	}, "SELECT seq, id FROM event WHERE replica = ? ORDER BY seq, id", in.replica[:])
}

// list are the arrivals by id.
func (in *intake) list() []Arrival {
	all := make([]Arrival, 0, len(in.arrivals))
	for id, a := range in.arrivals {
		all = append(all, Arrival{ID: id.String(), New: a.added, Known: a.known, Before: a.before, Erased: a.erased})
	}
	slices.SortFunc(all, func(a, b Arrival) int { return cmp.Compare(a.ID, b.ID) })
	return all
}
