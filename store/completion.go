package store

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/event"
)

// completion is the data of a complete event: what the interview consisted of then,
// by replica. As last completed means: of these events, and of no later ones.
type completion struct {
	Seen map[string]extent `json:"seen"`
}

// extent is how far the events of one replica in one interview reach: the last number,
// and the SHA-256 of their ids in the order of number and id, which tells forks apart.
type extent struct {
	Last int64  `json:"last"`
	IDs  string `json:"ids"`
}

// completion is what the interview consists of now.
func (h *history) completion() (string, error) {
	byReplica := map[uuid.UUID][]*Event{}
	for i := range h.events {
		e := &h.events[i]
		byReplica[e.Replica] = append(byReplica[e.Replica], e)
	}
	c := completion{Seen: map[string]extent{}}
	for replica, events := range byReplica {
		c.Seen[replica.String()] = extentOf(events)
	}
	return event.CanonicalJSON(c)
}

func extentOf(events []*Event) extent {
	slices.SortFunc(events, func(a, b *Event) int {
		return cmp.Or(cmp.Compare(a.Seq, b.Seq), bytes.Compare(a.ID[:], b.ID[:]))
	})
	sum := sha256.New()
	for _, e := range events {
		sum.Write(e.ID[:])
	}
	return extent{Last: events[len(events)-1].Seq, IDs: hexHash(sum.Sum(nil))}
}
