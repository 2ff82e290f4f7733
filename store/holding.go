package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"feldbuch/store/event"

	"github.com/google/uuid"
)

// Holding is how far the events of a replica have come to a file, those that wait
// included.
type Holding struct {
	Replica // Name and Role are empty where its first event is missing
	Prefix  Prefix
	Highest int64 // the highest number here
	// Made is the highest number anybody here speaks of: of what the replica wrote after
	// it, only its own file knows.
	Made    int64
	Missing int64 // of the numbers up to Made
	Fork    Fork  // Numbers is 0 where there is none
	Latest  time.Time
}

// holding is a Holding as far as the events have been read. They have to be added in the
// order of number and id.
type holding struct {
	highest, numbers   int64
	forked, forkedFrom int64
	twice              int64 // the last number used twice
	latest             int64
	prefix             *prefix
}

func newHolding() *holding { return &holding{prefix: newPrefix()} }

func (h *holding) add(seq, at int64, id []byte) {
	h.prefix.add(seq, id)
	h.latest = max(h.latest, at)
	switch {
	case seq != h.highest:
		h.highest = seq
		h.numbers++
	case seq != h.twice:
		h.twice = seq
		h.forked++
		if h.forkedFrom == 0 {
			h.forkedFrom = seq
		}
	}
}

// Holdings tell of all replicas whose events are in the file, oldest first.
func (f *File) Holdings(ctx context.Context) ([]Holding, error) {
	var all []Holding
	err := f.withReader(ctx, func(r reader) error {
		found, err := r.holdings(f.extending(r))
		if err != nil {
			return err
		}
		who, err := r.writers()
		if err != nil {
			return err
		}
		all = list(found, who)
		return nil
	})
	return all, wrapFault(f.path, "look how far the events have come", err)
}

func list(found map[uuid.UUID]*holding, who map[uuid.UUID]writer) []Holding {
	made := map[uuid.UUID]int64{}
	for _, w := range who {
		made[w.after] = max(made[w.after], w.afterLast)
	}
	var all []Holding
	for id, h := range found {
		one := Holding{
			Replica: who[id].replica(), Prefix: Prefix{id.String(), h.prefix.last, h.prefix.sum()},
			Highest: h.highest, Made: max(h.highest, made[id]), Latest: fromMillis(h.latest),
		}
		one.ID, one.Missing = id.String(), one.Made-h.numbers
		if h.forked > 0 {
			one.Fork = Fork{Replica: id.String(), Name: one.Name, From: h.forkedFrom, Numbers: int(h.forked)}
		}
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b Holding) int {
		return cmp.Or(a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// PrefixUpTo is what the file holds of a replica without a gap, up to a number.
func (f *File) PrefixUpTo(ctx context.Context, replica string, last int64) (Prefix, error) {
	p := Prefix{Replica: replica}
	id, err := uuid.Parse(replica)
	if err != nil {
		return p, err
	}
	err = f.withReader(ctx, func(r reader) error {
		h := newHolding()
		err := f.extending(r)(id, h, last)
		p.Last, p.IDs = h.prefix.last, h.prefix.sum()
		return err
	})
	return p, wrapFault(f.path, "work out a prefix", err)
}

// holdings takes what is known, and reads on from there.
func (r reader) holdings(extend extending) (map[uuid.UUID]*holding, error) {
	all, err := r.known()
	if err != nil {
		return nil, err
	}
	for id, more := uuid.Nil, true; more; {
		if id, more, err = r.replicaAfter(id); err != nil || !more {
			return all, err
		}
		if all[id] == nil {
			all[id] = newHolding()
		}
		if err := extend(id, all[id], maxNumber); err != nil {
			return all, err
		}
	}
	return all, nil
}

// replicaAfter finds the replicas one after the other, without reading what they wrote.
func (r reader) replicaAfter(id uuid.UUID) (next uuid.UUID, found bool, err error) {
	var blob []byte
	err = r.conn.QueryRowContext(r.ctx, "SELECT replica FROM event WHERE replica > ? ORDER BY replica LIMIT 1", id[:]).Scan(&blob)
	if errors.Is(err, sql.ErrNoRows) {
		return next, false, nil
	}
	return next, event.Fixed(blob, next[:]), err
}

const maxNumber = 1<<63 - 1

// extending reads on what a replica wrote, up to a number.
type extending func(replica uuid.UUID, h *holding, last int64) error

// extend is extending. What passes for the file's own and is not is nothing it holds.
func (r reader) extend(replica uuid.UUID, h *holding, last int64) error {
	return r.eachRow(func(row []driver.Value) error {
		var seq, at int64
		id, ok := row[2].([]byte)
		if !event.Cell(row[0], &seq) || !event.Cell(row[1], &at) || !ok {
			return fmt.Errorf("%w: its key", event.ErrMalformed)
		}
		h.add(seq, at, id)
		return nil
	}, `SELECT seq, at, id FROM event WHERE replica = ? AND seq > ? AND seq <= ?
		AND id NOT IN (SELECT id FROM waiting WHERE reason = 'own') ORDER BY seq, id`, replica[:], h.highest, last)
}

// known is what was worked out before.
func (r reader) known() (map[uuid.UUID]*holding, error) {
	all := map[uuid.UUID]*holding{}
	return all, r.eachRow(func(row []driver.Value) error {
		var id uuid.UUID
		h := newHolding()
		for i, into := range []*int64{1: &h.highest, 2: &h.numbers, 3: &h.prefix.last, 5: &h.forked, 6: &h.forkedFrom, 7: &h.latest} {
			if into != nil && !event.Cell(row[i], into) {
				return event.ErrMalformed
			}
		}
		state, _ := row[4].([]byte)
		sum, _ := h.prefix.ids.(encoding.BinaryUnmarshaler)
		if event.Fixed(row[0], id[:]) && sum.UnmarshalBinary(state) == nil { // else it is worked out anew
			h.prefix.broken = h.prefix.last < h.highest
			all[id] = h
		}
		return nil
	}, "SELECT replica, highest, numbers, last, ids, forked, forked_from, latest FROM arrived")
}

// NoteHoldings keeps how far events have come, so that nobody has to read all of them to
// know it.
func (f *File) NoteHoldings(ctx context.Context) error {
	return f.write(ctx, "note how far the events have come", func(t *tx) error { return t.noteHoldings() })
}

func (t *tx) noteHoldings() error {
	// What passes for the file's own may turn out to be some other replica's later.
	impostors, err := t.ids("SELECT id FROM waiting WHERE reason = 'own'")
	if err != nil || len(impostors) > 0 {
		return errors.Join(err, t.exec("DELETE FROM arrived"))
	}
	all, err := t.holdings(t.extend)
	if err != nil {
		return err
	}
	for _, id := range slices.SortedFunc(maps.Keys(all), func(a, b uuid.UUID) int { return bytes.Compare(a[:], b[:]) }) {
		h := all[id]
		if err := t.putHolding(id, h); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putHolding(replica uuid.UUID, h *holding) error {
	sum, _ := h.prefix.ids.(encoding.BinaryMarshaler)
	state, err := sum.MarshalBinary()
	if err != nil {
		return err
	}
	err = t.exec(`INSERT OR REPLACE INTO arrived (replica, highest, numbers, last, ids, forked, forked_from, latest)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, replica[:], h.highest, h.numbers, h.prefix.last, state, h.forked, h.forkedFrom, h.latest)
	if err != nil {
		return fmt.Errorf("note how far events have come: %w", err)
	}
	return nil
}

// keepHoldings notes how far the replicas of a file have come that was added. Where a file
// goes on from what is here it has told it; else it has to be worked out anew.
func (t *tx) keepHoldings(c *incoming) error {
	noted, err := t.known()
	if err != nil {
		return err
	}
	at := 0
	for _, s := range c.found.logs {
		events := c.found.events[at:s.end]
		at = s.end
		if !slices.ContainsFunc(events, func(f found) bool { return !f.known }) {
			continue
		}
		h := noted[s.replica]
		if h == nil {
			h = newHolding()
		}
		if !s.goesOn || h.highest != s.shared.last || slices.ContainsFunc(events, func(f found) bool { return c.suspects[f.id] == LacksOwn }) {
			err = t.exec("DELETE FROM arrived WHERE replica = ?", s.replica[:])
		} else {
			for i := range events {
				h.add(events[i].seq, events[i].at, events[i].id[:])
			}
			err = t.putHolding(s.replica, h)
		}
		if err != nil {
			return fmt.Errorf("note how far events have come: %w", err)
		}
	}
	return nil
}

// LastFiles are the files merged last of each replica that wrote in one.
func (f *File) LastFiles(ctx context.Context) (map[string]Merged, error) {
	all := map[string]Merged{}
	err := f.withReader(ctx, func(r reader) error {
		return r.eachRow(func(row []driver.Value) error {
			var replica uuid.UUID
			var m Merged
			var at int64
			if !event.Fixed(row[0], replica[:]) || !event.Cell(row[1], &m.Name) || !event.Cell(row[2], &at) {
				return event.ErrMalformed
			}
			m.At = fromMillis(at)
			all[replica.String()] = m
			return nil
		}, "SELECT replica, name, at FROM merged WHERE replica IS NOT NULL ORDER BY at, name")
	})
	return all, wrapFault(f.path, "list merges", err)
}
