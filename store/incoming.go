package store

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
)

// incoming compares what was found in a file with what the study file holds, which is
// locked: it tells new from known, and finds out what cannot count yet. It writes nothing.
type incoming struct {
	*Input
	surroundings
	adopted []uuid.UUID       // with this file
	before  map[uuid.UUID]int // events of each interview here
	brought []brought         // questionnaire versions of the file that are new here
	waiting map[Hash]bool     // here, before

	known      int
	suspects   map[Hash]Lack
	erasures   []Event
	incomplete bool // bodies or headers here that the file may know better
	forks      forks
	arrivals   map[uuid.UUID]*arrival
	arriving   []*arrival // by place of their subject among those found

	own     []key // the study file's events of a replica, in order
	scratch Event
}

// surroundings are what the study file holds that it depends on whether an event counts.
type surroundings struct {
	here     reader
	studyID  uuid.UUID
	studies  map[uuid.UUID]bool   // this one and those it has adopted
	who      map[uuid.UUID]writer // here
	theirs   map[uuid.UUID]writer // in the file
	erased   map[uuid.UUID]survey.Part
	versions map[Hash]bool // that count
	self     writer        // who writes in the study file
	selfNext int64         // the number that follows those of self met so far
}

// key is the place of an event in the log of its replica.
type key struct {
	seq   int64
	id    Hash
	empty bool // its body is missing
	old   bool // in the old encoding: without its body nobody knows whether it is right
}

// arrival is what the file has of one interview.
type arrival struct {
	before, added, known int
	waiting              int               // of those added
	started              bool              // the file has an event that begins it
	erased               bool              // the whole of it, here
	row                  []any             // as reading the file told it
	ids                  map[Hash]struct{} // new ones of an interview that was here, or is erased; nil for others
}

func (a *arrival) brought(event Hash) bool {
	_, ok := a.ids[event]
	return (ok || a.ids == nil) && !a.erased
}

// learn looks around in the study file.
func (f *File) learn(here reader) (s surroundings, err error) {
	s = surroundings{here: here, studyID: f.studyID, versions: map[Hash]bool{}}
	if s.who, err = here.writers(); err != nil {
		return s, err
	}
	if s.studies, err = here.ownStudies(); err != nil {
		return s, err
	}
	if s.erased, err = here.erasures(); err != nil {
		return s, err
	}
	h, err := here.here()
	if err != nil {
		return s, err
	}
	s.self = h.own
	err = here.conn.QueryRowContext(here.ctx, "SELECT 1 + "+lastOwn, s.self.id[:]).Scan(&s.selfNext)
	return s, err
}

// compare finds out what of the file is new.
func (t *tx) compare(in *Input) (*incoming, error) {
	c := &incoming{Input: in, suspects: map[Hash]Lack{}, arrivals: map[uuid.UUID]*arrival{}, arriving: make([]*arrival, len(in.found.subjects))}
	var err error
	if c.surroundings, err = t.file.learn(t.reader); err != nil {
		return nil, err
	}
	c.theirs, c.forks = in.found.introduced, in.found.forks.clone()
	if c.waiting, err = t.waitingIDs(); err != nil {
		return nil, err
	}
	if c.before, err = t.countInterviews(); err != nil {
		return nil, err
	}
	if err := c.judgeVersions(t); err != nil {
		return nil, wrapFault(in.union.Path, "read questionnaires", err)
	}
	c.countShared()
	at := 0
	for i := range in.found.logs {
		s := &in.found.logs[i]
		if err := c.open(s); err != nil {
			return nil, err
		}
		s.goesOn = len(c.own) == 0
		for begin := at; at < s.end; at++ {
			c.take(at, s.replica, at > begin && in.found.events[at-1].seq == in.found.events[at].seq)
		}
	}
	return c, c.findSuspects()
}

// countInterviews is how many events each interview has.
func (r reader) countInterviews() (map[uuid.UUID]int, error) {
	all := map[uuid.UUID]int{}
	return all, r.eachRow(func(row []driver.Value) error {
		var id uuid.UUID
		n, ok := row[1].(int64)
		if !event.Fixed(row[0], id[:]) || !ok {
			return event.ErrMalformed
		}
		all[id] = int(n)
		return nil
	}, "SELECT id, events FROM interview")
}

// countShared counts what is known without a look at each.
func (c *incoming) countShared() {
	c.known = c.found.known
	for i, s := range c.found.subjects {
		if _, here := c.before[s.id]; s.shared > 0 && (here || c.erased[s.id].IsWhole()) {
			c.arrive(int32(i)).known += s.shared
		}
	}
}

// open reads the study file's events of a replica beyond those that are shared. That these
// are still here needs a look: the study file may have been put back to what it was.
func (c *incoming) open(s *stretch) error {
	c.own = c.own[:0]
	if s.shared.last > 0 {
		there, err := c.here.has(&Event{Replica: s.replica, Seq: s.shared.last, ID: s.shared.id})
		if err == nil && !there {
			err = &FileError{Path: c.union.Path, Fault: Busy, Err: errPutBack}
		}
		if err != nil {
			return err
		}
	}
	return c.here.eachRow(func(row []driver.Value) error {
		var k key
		var empty, old int64
		if !event.Cell(row[0], &k.seq) || !event.Fixed(row[1], k.id[:]) || !event.Cell(row[2], &empty) || !event.Cell(row[3], &old) {
			return event.ErrMalformed
		}
		k.empty, k.old = empty != 0, old != 0
		c.own = append(c.own, k)
		return nil
	}, "SELECT seq, id, body IS NULL, encoding = 1 FROM event WHERE replica = ? AND seq > ? ORDER BY seq, id", s.replica[:], s.shared.last)
}

// errPutBack: what was known when the file was read is gone.
var errPutBack = errors.New("the study file was put back to an earlier state meanwhile")

// take sorts one event in. again: the file has used its number before.
func (c *incoming) take(at int, replica uuid.UUID, again bool) {
	f := &c.found.events[at]
	e := c.event(at, replica)
	if again {
		c.forks.add(e)
	}
	f.known = c.isKnown(e)
	var a *arrival
	if c.found.subjects[f.subject].of {
		a = c.arrive(f.subject)
	}
	if f.known {
		c.known++
		if a != nil {
			a.known++
		}
		return
	}
	if f.erases {
		c.erasures = append(c.erasures, *e)
	}
	if a != nil {
		a.add(f.id)
	}
	if lack := c.lacks(e); lack != "" {
		c.suspects[f.id] = lack
	}
}

// event is the header of an event found, and all of it where something hangs on that.
func (c *incoming) event(at int, replica uuid.UUID) *Event {
	if whole := c.found.special[at]; whole != nil {
		return whole
	}
	f := &c.found.events[at]
	e := &c.scratch
	e.ID, e.Replica, e.Seq = f.id, replica, f.seq
	e.Subject, e.Questionnaire = c.found.subjects[f.subject].id, c.found.forms[f.form]
	return e
}

func (a *arrival) add(id Hash) {
	a.added++
	if a.ids != nil {
		a.ids[id] = struct{}{}
	}
}

func (c *incoming) arrive(at int32) *arrival {
	if a := c.arriving[at]; a != nil {
		return a
	}
	s := &c.found.subjects[at]
	a := &arrival{before: c.before[s.id], erased: c.erased[s.id].IsWhole(), started: s.started, row: s.row}
	if a.before > 0 || a.erased {
		a.ids = map[Hash]struct{}{}
	}
	c.arriving[at], c.arrivals[s.id] = a, a
	return a
}

// isKnown walks through the study file's events of the same replica beside the
// file's: both come in the order of their key.
func (c *incoming) isKnown(e *Event) bool {
	for len(c.own) > 0 && c.own[0].seq < e.Seq {
		c.own = c.own[1:]
	}
	forked := false
	for _, k := range c.own {
		if k.seq != e.Seq {
			break
		}
		if k.id == e.ID {
			c.incomplete = c.incomplete || k.empty && (!e.Erased || k.old)
			return true
		}
		forked = true
	}
	if forked {
		c.forks.add(e)
	}
	return false
}

// list are the arrivals by id.
func (c *incoming) list() []Arrival {
	all := make([]Arrival, 0, len(c.arrivals))
	for id, a := range c.arrivals {
		all = append(all, Arrival{ID: id.String(), New: a.added - a.waiting, Waiting: a.waiting, Known: a.known, Before: a.before, Erased: a.erased})
	}
	slices.SortFunc(all, func(a, b Arrival) int { return cmp.Compare(a.ID, b.ID) })
	return all
}
