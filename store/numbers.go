package store

import (
	"cmp"
	"crypto/sha256"
	"database/sql/driver"
	"hash"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/event"
)

// What the numbers of a replica's events tell: which were used twice, which are missing,
// how far two files have the same.

// Fork is a replica that has used numbers twice: its file was copied, and both
// copies were written as the same replica. Both events of a number are kept.
type Fork struct {
	Replica string `json:"replica"`
	Name    string `json:"name"`
	From    int64  `json:"from"`    // the first such number
	Numbers int    `json:"numbers"` // how many there are
}

// forks collects numbers used twice, which have to be added in order.
type forks map[uuid.UUID]*forkedNumbers

type forkedNumbers struct {
	from, last int64
	numbers    int
}

// add notes that the number of e has been met with another id.
func (f forks) add(e *Event) {
	switch n := f[e.Replica]; {
	case n == nil:
		f[e.Replica] = &forkedNumbers{from: e.Seq, last: e.Seq, numbers: 1}
	case n.last != e.Seq:
		n.last = e.Seq
		n.numbers++
	}
}

func (f forks) clone() forks {
	all := forks{}
	for id, n := range f {
		copied := *n
		all[id] = &copied
	}
	return all
}

func (f forks) list(who map[uuid.UUID]writer) []Fork {
	var all []Fork
	for id, n := range f {
		all = append(all, Fork{Replica: id.String(), Name: who[id].name, From: n.from, Numbers: n.numbers})
	}
	slices.SortFunc(all, func(a, b Fork) int { return cmp.Compare(a.Replica, b.Replica) })
	return all
}

// Gap is a replica of which numbers are missing in a file: events that were made and
// have not arrived.
type Gap struct {
	Replica string `json:"replica"`
	Name    string `json:"name"`
	Missing int64  `json:"missing"`
}

// gaps finds missing numbers of events, which have to be added in the order of their
// key, and on the way numbers used twice, where somebody asks.
type gaps struct {
	replica uuid.UUID
	last    int64
	found   []gap
}

type gap struct {
	replica uuid.UUID
	missing int64
}

func (g *gaps) add(e *Event, twice forks) {
	if e.Replica != g.replica {
		g.replica, g.last = e.Replica, 0
	}
	if e.Seq == g.last && twice != nil {
		twice.add(e)
	}
	if missing := e.Seq - g.last - 1; missing > 0 {
		if n := len(g.found); n == 0 || g.found[n-1].replica != e.Replica {
			g.found = append(g.found, gap{replica: e.Replica})
		}
		g.found[len(g.found)-1].missing += missing
	}
	g.last = e.Seq
}

func (g *gaps) list(who map[uuid.UUID]writer) []Gap {
	var all []Gap
	for _, found := range g.found {
		all = append(all, Gap{Replica: found.replica.String(), Name: who[found.replica].name, Missing: found.missing})
	}
	return all
}

// Prefix is what a file holds of a replica without a gap: its events 1 to Last. Two files
// with equal prefixes hold the same events of it so far, whatever both have been through:
// forks count, and events that wait.
type Prefix struct {
	Replica string `json:"replica"`
	Last    int64  `json:"last"` // 0 where the first event is missing
	IDs     Hash   `json:"ids"`  // SHA-256 of their ids in the order of number and id
}

// prefix is the beginning of a replica as far as it has been read. Numbers have to be
// added in the order of their key.
type prefix struct {
	last   int64
	broken bool // there was a gap: nothing counts any more
	ids    hash.Hash
}

func newPrefix() *prefix { return &prefix{ids: sha256.New()} }

func (p *prefix) add(seq int64, id []byte) {
	if p.broken = p.broken || seq > p.last+1; p.broken {
		return
	}
	p.last = seq
	p.ids.Write(id)
}

func (p *prefix) sum() Hash { return Hash(p.ids.Sum(nil)) }

// shared is the beginning of a replica's log that is the same in two files: up to a number,
// and the id of the last event there.
type shared struct {
	last int64 // 0 where they have nothing in common
	id   Hash
}

// sharing finds out which events of a file are known here without a look at each: those
// of a replica whose ids are, one after the other, the same as here as far as both go.
// They are taken for known until all are read, and then compared.
type sharing struct {
	noted  map[uuid.UUID]*holding
	reach  map[uuid.UUID]int64 // the last number here
	shared map[uuid.UUID]*beginning
}

// beginning is what was read of a replica and taken for known.
type beginning struct {
	shared
	ids hash.Hash
}

func (r reader) sharing(theirs map[uuid.UUID]writer) (s sharing, err error) {
	if s.noted, err = r.known(); err == nil {
		s.reach, err = r.reach(theirs, s.noted)
	}
	return s.without(nil), err
}

// without is the same before anything is read, but for some replicas.
func (s sharing) without(some []uuid.UUID) sharing {
	for _, replica := range some {
		delete(s.reach, replica)
	}
	s.shared = map[uuid.UUID]*beginning{}
	return s
}

// share reports whether an event is taken for known.
func (s *sharing) share(replica uuid.UUID, seq int64, id Hash) bool {
	if last, known := s.reach[replica]; !known || seq > last {
		return false
	}
	b := s.shared[replica]
	if b == nil {
		b = &beginning{ids: sha256.New()}
		s.shared[replica] = b
	}
	b.shared = shared{seq, id}
	b.ids.Write(id[:])
	return true
}

// differ are the replicas of which something else is here than was taken for known.
func (s *sharing) differ(here reader) (all []uuid.UUID, err error) {
	for replica, b := range s.shared {
		ours, err := here.sumUpTo(replica, b.last, s.noted[replica])
		if err != nil {
			return nil, err
		}
		if ours != Hash(b.ids.Sum(nil)) {
			all = append(all, replica)
		}
	}
	return all, nil
}

// reach are the last numbers here, as far as they are noted, of those replicas of which no
// body is missing: a file may know better what is.
func (r reader) reach(of map[uuid.UUID]writer, noted map[uuid.UUID]*holding) (map[uuid.UUID]int64, error) {
	all := map[uuid.UUID]int64{}
	for replica := range of {
		if h := noted[replica]; h != nil {
			all[replica] = h.highest
			continue
		}
		var last int64
		err := r.conn.QueryRowContext(r.ctx, "SELECT coalesce(max(seq), 0) FROM event WHERE replica = ?", replica[:]).Scan(&last)
		if err != nil {
			return nil, err
		}
		if last > 0 {
			all[replica] = last
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	return all, r.eachRow(func(row []driver.Value) error {
		var replica uuid.UUID
		if !event.Fixed(row[0], replica[:]) {
			return event.ErrMalformed
		}
		delete(all, replica)
		return nil
	}, `SELECT DISTINCT replica FROM event WHERE subject IN (SELECT subject FROM erasure) AND body IS NULL
		UNION SELECT replica FROM event WHERE EXISTS (SELECT 1 FROM waiting WHERE reason = 'body') AND body IS NULL`)
}

// sumUpTo is the SHA-256 of the ids of a replica up to a number, which may be noted.
func (r reader) sumUpTo(replica uuid.UUID, last int64, noted *holding) (Hash, error) {
	if noted != nil && noted.highest == last && noted.prefix.last == last {
		return noted.prefix.sum(), nil
	}
	sum := sha256.New()
	err := r.eachRow(func(row []driver.Value) error {
		id, ok := row[0].([]byte)
		if !ok {
			return event.ErrMalformed
		}
		sum.Write(id)
		return nil
	}, "SELECT id FROM event WHERE replica = ? AND seq <= ? ORDER BY seq, id", replica[:], last)
	return Hash(sum.Sum(nil)), err
}
