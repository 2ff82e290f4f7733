package store

import (
	"bytes"
	"slices"
)

// before is the answer all heads descend from: the latest event every one of
// them supersedes, or nil where there is none or no single one.
func (h *history) before(heads []int) *Event {
	seen := map[Hash]int{} // by how many heads
	for _, i := range heads {
		for id := range h.ancestors(&h.events[i]) {
			seen[id]++
		}
	}
	common := map[Hash]bool{}
	for id, n := range seen {
		if n == len(heads) {
			common[id] = true
		}
	}
	older := map[Hash]bool{} // superseded by another common one
	for id := range common {
		for a := range h.ancestors(h.find(id)) {
			older[a] = true
		}
	}
	var latest []Hash
	for id := range common {
		if !older[id] {
			latest = append(latest, id)
		}
	}
	if len(latest) == 0 {
		return nil
	}
	slices.SortFunc(latest, func(a, b Hash) int { return bytes.Compare(a[:], b[:]) })
	first := h.find(latest[0])
	for _, id := range latest[1:] {
		if h.find(id).Answer != first.Answer {
			return nil
		}
	}
	return first
}

// ancestors are the events e supersedes, directly or not.
func (h *history) ancestors(e *Event) map[Hash]bool {
	all := map[Hash]bool{}
	todo := slices.Clone(e.Parents)
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if all[id] {
			continue
		}
		if parent := h.find(id); parent != nil {
			all[id] = true
			todo = append(todo, parent.Parents...)
		}
	}
	return all
}
