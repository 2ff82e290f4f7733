package store

import (
	"database/sql/driver"
	"fmt"
	"slices"

	"feldbuch/store/disk/table"
	"feldbuch/store/event"
	"feldbuch/survey"
)

// Lack is what an event of the log waits for: it is sound, but cannot count yet.
type Lack string

// What events wait for.
const (
	LacksParent  Lack = "parent"  // an event it supersedes
	LacksVersion Lack = "version" // the questionnaire it was made with
	LacksWriter  Lack = "writer"  // the event that says whose it is
	LacksStudy   Lack = "study"   // its replica belongs to another one
	LacksBody    Lack = "body"    // it came without, and no erasure that counts says why
	LacksStart   Lack = "start"   // the event that begins its interview
	LacksOwn     Lack = "own"     // it passes for this file's own, and this file made none such
)

// lacks is what an event lacks by itself, whatever became of its parents.
func (c *surroundings) lacks(e *Event) Lack {
	w, introduced := c.who[e.Replica]
	if !introduced {
		w, introduced = c.theirs[e.Replica]
	}
	switch {
	case c.isImpostor(e):
		return LacksOwn
	case e.Kind == event.Replica && c.studies[e.Subject] || e.Kind == survey.EventErased:
		return ""
	case e.Questionnaire != (Hash{}) && !c.versions[e.Questionnaire]:
		return LacksVersion
	case upgradedBy(e):
		return ""
	case !introduced:
		return LacksWriter
	case !c.studies[w.study]:
		return LacksStudy
	case e.Erased && !mayCover(c.erased[e.Subject], e):
		return LacksBody
	}
	return ""
}

// isImpostor reports whether an event passes for one of the replica that writes in this
// file and cannot be, not even if another copy of the file was written too: it says anew
// who that is, or leaves a gap, and what this file writes would have to follow it.
func (c *surroundings) isImpostor(e *Event) bool {
	if e.Replica == c.self.id && e.Seq > c.selfNext {
		return true
	}
	if e.Replica == c.self.id {
		c.selfNext = max(c.selfNext, e.Seq+1)
	}
	if e.Kind != event.Replica || e.Seq != 1 {
		return false
	}
	w, err := introduced(e)
	return err == nil && w.id == c.self.id
}

// lastOwn is the last number of a replica, impostors apart.
const lastOwn = `coalesce((SELECT seq FROM event WHERE replica = ?
	AND NOT EXISTS (SELECT 1 FROM waiting WHERE waiting.id = event.id AND reason = 'own') ORDER BY seq DESC LIMIT 1), 0)`

// upgradedBy reports whether an upgrade made the event of an old row; it then is all
// there is of its replica.
func upgradedBy(e *Event) bool {
	return e.Seq == 1 && e.Replica.Version() == 5 && (e.Kind == event.Replica || e.Kind == event.Accepted || e.Kind == survey.EventErased)
}

// mayCover is covers for an event whose path is gone with its body.
func mayCover(p survey.Part, e *Event) bool { return covers(p, e) || len(p.Paths) > 0 }

// findSuspects adds those whose parents or whose beginning is not there, and then all
// that descend from a suspect.
func (c *incoming) findSuspects() error {
	there := map[int32]map[Hash]bool{}
	for _, o := range c.found.orphans {
		f := &c.found.events[o.event]
		if f.known || c.suspects[f.id] != "" {
			continue
		}
		if there[o.subject] == nil {
			var err error
			if there[o.subject], err = c.here.admittedOf(c.found.subjects[o.subject].id); err != nil {
				return err
			}
		}
		if !there[o.subject][o.parent] {
			c.suspects[f.id] = LacksParent
		}
	}
	unstarted := make([]bool, len(c.arriving))
	some := len(c.suspects) > 0 || len(c.waiting) > 0
	for i, a := range c.arriving {
		unstarted[i] = a != nil && a.before == 0 && !a.started && !a.erased
		some = some || unstarted[i]
	}
	if !some {
		return nil // as good as always
	}
	return c.spread(unstarted)
}

// spread makes suspects of what descends from suspects, and of what belongs to
// interviews that nothing begins.
func (c *incoming) spread(unstarted []bool) error {
	rows, done, err := c.rows()
	if err != nil {
		return err
	}
	defer done()
	for before := -1; before < len(c.suspects); {
		before = len(c.suspects)
		row, at := int32(0), 0
		err := rows.Each(func(r *table.Row) error {
			row++
			if at == len(c.found.events) || c.found.events[at].row != row {
				return nil // rejected, or shared
			}
			f := &c.found.events[at]
			at++
			if f.known || f.kind == survey.EventErased || c.suspects[f.id] != "" {
				return nil
			}
			if unstarted[f.subject] {
				c.suspects[f.id] = LacksStart
				return nil
			}
			var e Event
			if err := e.ReadSuspect(r); err != nil {
				return err
			}
			if slices.ContainsFunc(e.Parents, func(p Hash) bool { return c.suspects[p] != "" || c.waiting[p] }) {
				c.suspects[f.id] = LacksParent
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// waitingIDs are the events that wait.
func (r reader) waitingIDs() (map[Hash]bool, error) { return r.ids("SELECT id FROM waiting") }

// ids are the ids a query picks.
func (r reader) ids(query string, args ...any) (map[Hash]bool, error) {
	ids := map[Hash]bool{}
	return ids, r.eachRow(func(row []driver.Value) error {
		var id Hash
		if !event.Fixed(row[0], id[:]) {
			return event.ErrMalformed
		}
		ids[id] = true
		return nil
	}, query, args...)
}

// hold makes events wait.
func (t *tx) hold(found map[Hash]Lack) error {
	for id, lack := range found {
		_, err := t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO waiting (id, reason) VALUES (?, ?)", id[:], string(lack))
		if err != nil {
			return fmt.Errorf("let an event wait: %w", err)
		}
	}
	return nil
}

// release lets those events count that lack nothing any more, until that changes
// nothing, and gives them.
func (t *tx) release() ([]Event, error) {
	var released []Event
	for {
		all, err := t.waitingEvents()
		if err != nil || len(all) == 0 {
			return released, err
		}
		in, err := t.file.learn(t.reader)
		if err != nil {
			return released, err
		}
		accepted, err := t.acceptedVersions()
		if err != nil {
			return released, err
		}
		for hash := range accepted {
			in.versions[hash] = true
		}
		before := len(released)
		for _, e := range all {
			lack, err := in.stillLacks(&e)
			if err != nil {
				return released, err
			}
			if lack != "" {
				if _, err := t.conn.ExecContext(t.ctx, "UPDATE waiting SET reason = ? WHERE id = ?", string(lack), e.ID[:]); err != nil {
					return released, err
				}
				continue
			}
			if _, err := t.conn.ExecContext(t.ctx, "DELETE FROM waiting WHERE id = ?", e.ID[:]); err != nil {
				return released, err
			}
			released = append(released, e)
		}
		if len(released) == before {
			return released, nil
		}
	}
}

// releaseAndDerive lets count what can, and works out anew what follows from it.
func (t *tx) releaseAndDerive() error {
	released, err := t.release()
	for _, e := range released {
		if err := t.rederive(e.Subject); err != nil {
			return err
		}
	}
	return err
}

func (r reader) waitingEvents() ([]Event, error) {
	ids, err := r.waitingIDs()
	if err != nil || len(ids) == 0 {
		return nil, err // as good as always
	}
	var all []Event
	err = r.eachRowOf(func(e Event) error {
		all = append(all, e)
		return nil
	}, "id IN (SELECT id FROM waiting) ORDER BY replica, seq, id")
	return all, err
}

// stillLacks is what an event in the study file lacks now.
func (c *surroundings) stillLacks(e *Event) (Lack, error) {
	if lack := c.lacks(e); lack != "" {
		return lack, nil
	}
	ids, err := c.here.admittedOf(e.Subject)
	if err != nil {
		return "", err
	}
	for _, p := range e.Parents {
		if !ids[p] {
			return LacksParent, nil
		}
	}
	if !e.OfInterview() || e.Kind == survey.EventStarted || c.erased[e.Subject].IsWhole() {
		return "", nil
	}
	var started bool
	err = c.here.conn.QueryRowContext(c.here.ctx,
		"SELECT EXISTS (SELECT 1 FROM event WHERE subject = ? AND kind = 'start' AND "+admitted+")", e.Subject[:]).Scan(&started)
	if err == nil && !started {
		return LacksStart, nil
	}
	return "", err
}
