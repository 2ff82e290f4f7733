package store

import (
	"database/sql/driver"
	"fmt"
	"slices"

	"github.com/google/uuid"

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

// suspects are the new events of a file that may have to wait.
type suspects struct {
	found   map[Hash]Lack
	orphans []orphan // whose parents have not been met yet
}

type orphan struct {
	id, parent Hash
	subject    uuid.UUID
}

// suspect takes a new event with what it lacks by itself, or with those parents that
// are not where they nearly always are: among what the event takes the place of.
func (c *incoming) suspect(e *Event, a *arrival) {
	if lack := c.lacks(e); lack != "" {
		c.suspects.found[e.ID] = lack
		return
	}
	for _, p := range e.Parents {
		if a == nil || !a.hasHead(e, p) {
			c.suspects.orphans = append(c.suspects.orphans, orphan{e.ID, p, e.Subject})
		}
	}
}

// lacks is what an event lacks by itself, whatever became of its parents.
func (c *incoming) lacks(e *Event) Lack {
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
func (c *incoming) isImpostor(e *Event) bool {
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
	s := &c.suspects
	there := map[uuid.UUID]map[Hash]bool{}
	for _, o := range s.orphans {
		if there[o.subject] == nil {
			ids, err := c.here.admittedOf(o.subject)
			if err != nil {
				return err
			}
			c.arrivals[o.subject].addIDs(ids)
			there[o.subject] = ids
		}
		if !there[o.subject][o.parent] {
			s.found[o.id] = LacksParent
		}
	}
	s.orphans = nil
	unstarted := map[uuid.UUID]bool{}
	for id, a := range c.arrivals {
		unstarted[id] = a.before == 0 && !a.started && !a.erased
	}
	return c.spread(unstarted)
}

// spread makes suspects of what descends from suspects, and of what belongs to
// interviews that nothing begins. As good as always there is nothing to do.
func (c *incoming) spread(unstarted map[uuid.UUID]bool) error {
	s := &c.suspects
	for settled := len(s.found) == 0 && !anyTrue(unstarted); !settled; {
		before := len(s.found)
		err := c.file.eachRow(func(row []driver.Value) error {
			var e Event
			if e.ReadHeader(row) != nil || e.Kind == survey.EventErased {
				return nil
			}
			if known, err := c.here.has(&e); err != nil || known {
				return err
			}
			switch _, already := s.found[e.ID]; {
			case already:
			case unstarted[e.Subject]:
				s.found[e.ID] = LacksStart
			case slices.ContainsFunc(e.Parents, func(p Hash) bool { return s.found[p] != "" }):
				s.found[e.ID] = LacksParent
			}
			return nil
		}, "SELECT "+event.Suspect+" FROM event ORDER BY replica, seq, id")
		if err != nil {
			return err
		}
		settled = len(s.found) == before
	}
	return nil
}

func anyTrue(m map[uuid.UUID]bool) bool {
	for _, v := range m {
		if v {
			return true
		}
	}
	return false
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
		in, err := t.file.newIncoming(t.reader, t.reader)
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
func (c *incoming) stillLacks(e *Event) (Lack, error) {
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
