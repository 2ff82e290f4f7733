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
