package store

import (
	"cmp"
	"slices"

	"github.com/google/uuid"
)

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
// key, and on the way numbers used twice.
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
	if e.Seq == g.last {
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
