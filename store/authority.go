package store

import (
	"maps"
	"slices"

	"github.com/google/uuid"
)

// Without keys nobody can prove to be the lead. So an erasure that arrives with a merge
// counts only in files that are not the lead's own, outside trial studies, and only
// where a lead made it whom the file knew before, or the first one it meets. A replica that
// goes on from another is the same lead. All others are requests, which the lead confirms
// by erasing.

// believes reports whether an erasure made elsewhere counts here. before are the
// replicas that were known before the merge, who those that are now.
func (t *tx) believes(e *Event, before, who map[uuid.UUID]writer) bool {
	if t.file.study.Trial() || t.own.role == Lead || who[e.Replica].role != Lead {
		return false
	}
	none := true
	for id, w := range before {
		if w.role != Lead {
			continue
		}
		if none = false; origin(id, who) == origin(e.Replica, who) {
			return true
		}
	}
	return none
}

// origin is the replica that one goes on from, or that one, and so on.
func origin(id uuid.UUID, who map[uuid.UUID]writer) uuid.UUID {
	for range who { // there may be a circle in what strangers say
		after := who[id].after
		if after == uuid.Nil {
			break
		}
		id = after
	}
	return id
}

// line are the file's replica and those it goes on from. What goes on from it elsewhere is
// not among them: anybody can say so.
func (r reader) line(who map[uuid.UUID]writer) (map[uuid.UUID]bool, error) {
	var id uuid.UUID
	if err := r.conn.QueryRowContext(r.ctx, "SELECT replica FROM here").Scan(&id); err != nil {
		return nil, err
	}
	all := map[uuid.UUID]bool{}
	for id != uuid.Nil && !all[id] {
		all[id] = true
		id = who[id].after
	}
	return all, nil
}

// judgeEarlier finds erasures that came before anybody had said that a lead made them, and
// count now.
func (t *tx) judgeEarlier(c *incoming, who map[uuid.UUID]writer, counts func(*Event) error) error {
	var earlier []Event
	for id, w := range who {
		if _, known := c.who[id]; known || w.role != Lead {
			continue
		}
		err := t.eachEvent(func(e Event) error {
			if t.believes(&e, c.who, who) {
				earlier = append(earlier, e)
			}
			return nil
		}, "replica = ? AND kind = 'erase' AND id NOT IN (SELECT id FROM erasure)", id[:])
		if err != nil {
			return err
		}
	}
	for i := range earlier {
		if err := counts(&earlier[i]); err != nil {
			return err
		}
	}
	return nil
}

// judgeErasures finds out which of the erasures that arrived count, and erases what
// they, and those that counted before, cover of what arrived.
func (t *tx) judgeErasures(u *Union, c *incoming, released []Event) error {
	who, err := t.writers()
	if err != nil {
		return err
	}
	touched := map[uuid.UUID]bool{}
	err = t.judgeEarlier(c, who, func(e *Event) error {
		touched[e.Subject] = true
		return t.count(e)
	})
	if err != nil {
		return err
	}
	for i := range c.erasures {
		e := &c.erasures[i]
		if !t.believes(e, c.who, who) {
			part, err := partOf(e)
			if err != nil {
				return err
			}
			if c.erased[e.Subject].Includes(part) {
				continue // it is erased already
			}
			w := who[e.Replica]
			u.Requests = append(u.Requests, Request{e.Subject.String(), w.name, w.role, e.Note})
			continue
		}
		if err := t.count(e); err != nil {
			return err
		}
		touched[e.Subject] = true
	}
	parts, err := t.erasures()
	if err != nil {
		return err
	}
	for subject, part := range parts {
		a := c.arrivals[subject]
		if a == nil {
			continue
		}
		touched[subject], a.erased, a.row = true, part.IsWhole(), nil
	}
	for _, e := range released {
		if parts[e.Subject].IsWhole() {
			touched[e.Subject] = true
		}
	}
	if len(touched) == 0 {
		return nil
	}
	return t.eraseContent(slices.Collect(maps.Keys(touched))...)
}
