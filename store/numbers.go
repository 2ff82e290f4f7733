package store

import (
	"cmp"
	"crypto/sha256"
	"database/sql/driver"
	"errors"
	"hash"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/disk/table"
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

// findShared finds out which events of a file are known here without a look at each: those
// of a replica whose ids are, one after the other, the same as here as far as both go.
func findShared(here reader, rows *table.Table, theirs map[uuid.UUID]writer) (map[uuid.UUID]shared, error) {
	noted, err := here.known()
	if err != nil {
		return nil, err
	}
	reach, err := here.reach(theirs, noted)
	if err != nil || len(reach) == 0 {
		return nil, err
	}
	ends, sums := map[uuid.UUID]shared{}, map[uuid.UUID]hash.Hash{}
	err = rows.Each(func(row *table.Row) error {
		replica, seq, id, ok := event.Key(row)
		if !ok || seq > reach[replica] {
			return nil
		}
		if sums[replica] == nil {
			sums[replica] = sha256.New()
		}
		sums[replica].Write(id[:])
		ends[replica] = shared{seq, id}
		return nil
	})
	for replica, end := range ends {
		ours, failed := here.sumUpTo(replica, end.last, noted[replica])
		if err = errors.Join(err, failed); ours != Hash(sums[replica].Sum(nil)) {
			delete(ends, replica)
		}
	}
	return ends, err
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
