package store

import (
	"fmt"
	"maps"
	"slices"

	"github.com/google/uuid"

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

// lacks is what an event lacks by itself, whatever became of its parents. Those of a replica
// have to be asked for in the order of their numbers.
func (c *surroundings) lacks(e *Event) Lack {
	if c.isImpostor(e) {
		return LacksOwn
	}
	return c.lacksFromOthers(e)
}

// lacksFromOthers is lacks for an event that does not pass for this file's own.
func (c *surroundings) lacksFromOthers(e *Event) Lack {
	w, introduced := c.who[e.Replica]
	if !introduced {
		w, introduced = c.theirs[e.Replica]
	}
	switch {
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
	descend := map[Hash][]Hash{} // from those that are not suspect yet
	err := c.eachNew(func(f *found, e *Event) {
		switch {
		case c.suspects[f.id] != "":
		case unstarted[f.subject]:
			c.suspects[f.id] = LacksStart
		case slices.ContainsFunc(e.Parents, func(p Hash) bool { return c.waiting[p] }):
			c.suspects[f.id] = LacksParent
		default:
			for _, p := range e.Parents {
				descend[p] = append(descend[p], f.id)
			}
		}
	})
	for next := slices.Collect(maps.Keys(c.suspects)); len(next) > 0; next = next[1:] {
		for _, id := range descend[next[0]] {
			if c.suspects[id] == "" {
				c.suspects[id] = LacksParent
				next = append(next, id)
			}
		}
	}
	return err
}

// eachNew hands what is new and can lack something to do, with its header.
func (c *incoming) eachNew(do func(*found, *Event)) error {
	rows, done, err := c.rows()
	if err != nil {
		return err
	}
	defer done()
	row, at := int32(0), 0
	return rows.Each(func(r *table.Row) error {
		row++
		if at == len(c.found.events) || c.found.events[at].row != row {
			return nil // rejected, or shared
		}
		f := &c.found.events[at]
		at++
		if f.known || f.erases {
			return nil
		}
		var e Event
		if err := e.ReadSuspect(r); err != nil {
			return err
		}
		do(f, &e)
		return nil
	})
}

// waitingIDs are the events that wait.
func (r reader) waitingIDs() (map[Hash]bool, error) { return r.ids("SELECT id FROM waiting") }

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

// release lets those events count that lack nothing any more, then those that waited for
// them, and so on, and gives them.
func (t *tx) release() ([]Event, error) {
	all, err := t.waitingEvents()
	if err != nil || len(all) == 0 {
		return nil, err
	}
	r := &releasing{tx: t, subjects: map[uuid.UUID]*admittedSubject{}, watching: map[thing][]*watcher{}}
	if r.surroundings, err = t.file.learn(t.reader); err != nil {
		return nil, err
	}
	accepted, err := t.acceptedVersions()
	if err != nil {
		return nil, err
	}
	for hash := range accepted {
		r.versions[hash] = true
	}
	err = r.run(all)
	return r.released, err
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
