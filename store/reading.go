package store

import (
	"bytes"
	"cmp"
	"slices"
	"time"
)

// reading is the order people read events in: by clock, but the events of one
// replica never out of the order they were written in, however its clock was
// changed. It depends on the set of events only, not on how they came together.
func (h *history) reading() []*Event {
	type shown struct {
		*Event
		at time.Time // never before that of the replica's earlier events
	}
	order := make([]shown, len(h.events))
	for i := range h.events {
		order[i] = shown{Event: &h.events[i]}
	}
	slices.SortFunc(order, func(a, b shown) int { return bySequence(a.Event, b.Event) })
	for i := range order {
		order[i].at = order[i].At
		if i > 0 && order[i].Replica == order[i-1].Replica && order[i-1].at.After(order[i].at) {
			order[i].at = order[i-1].at
		}
	}
	slices.SortStableFunc(order, func(a, b shown) int { return a.at.Compare(b.at) })
	events := make([]*Event, len(order))
	for i := range order {
		events[i] = order[i].Event
	}
	return events
}

func bySequence(a, b *Event) int {
	return cmp.Or(bytes.Compare(a.Replica[:], b.Replica[:]), cmp.Compare(a.Seq, b.Seq), bytes.Compare(a.ID[:], b.ID[:]))
}
