package store

import (
	"cmp"
	"database/sql/driver"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/disk"
	"feldbuch/store/event"
	"feldbuch/survey"
)

// incoming reads all events of a file that is to be merged, against what the study
// file holds: it checks each, tells new from known, and learns what they add up to.
// It writes nothing.
type incoming struct {
	file reader // the private copy of the file
	here reader // the study file as it was when reading began

	tell Telling

	studyID  uuid.UUID
	studies  map[uuid.UUID]bool   // this one and those it has adopted
	adopted  []uuid.UUID          // with this file
	who      map[uuid.UUID]writer // here
	theirs   map[uuid.UUID]writer // in the file
	before   map[uuid.UUID]int    // events of each interview here
	erased   map[uuid.UUID]survey.Part
	versions map[Hash]bool // that count
	brought  []brought     // of the file, new here
	waiting  map[Hash]bool // here, before

	read, known int
	rejected    []Rejection
	suspects    suspects
	erasures    []Event
	incomplete  bool // bodies or headers here that the file may know better
	forks       forks
	gaps        gaps
	arrivals    map[uuid.UUID]*arrival

	replica uuid.UUID
	own     []key // the study file's events of replica, in order

	self     writer // who writes in the study file
	selfNext int64  // the number that follows those of self met so far
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
	started              bool              // the file has an event that begins it
	erased               bool              // the whole of it, here
	history              *history          // of an interview that is new here, while it is taken in
	ids                  map[Hash]struct{} // new ones of an interview that was here, or is erased; nil for others
}

func (a *arrival) brought(event Hash) bool {
	_, ok := a.ids[event]
	return (ok || a.ids == nil) && !a.erased
}

// newIncoming learns what the study file holds before it.
func (f *File) newIncoming(here, file reader) (*incoming, error) {
	c := &incoming{
		here: here, file: file, studyID: f.studyID, forks: forks{}, arrivals: map[uuid.UUID]*arrival{},
		before: map[uuid.UUID]int{}, versions: map[Hash]bool{}, suspects: suspects{found: map[Hash]Lack{}},
	}
	var err error
	if c.who, err = here.writers(); err != nil {
		return nil, err
	}
	if c.studies, err = here.ownStudies(); err != nil {
		return nil, err
	}
	if c.theirs, err = c.file.writers(); err != nil {
		return nil, err
	}
	if err := c.learnSelf(); err != nil {
		return nil, err
	}
	if c.erased, err = here.erasures(); err != nil {
		return nil, err
	}
	if c.waiting, err = here.waitingIDs(); err != nil {
		return nil, err
	}
	if err := c.countHere(); err != nil {
		return nil, err
	}
	return c, nil
}

func (c *incoming) learnSelf() error {
	h, err := c.here.here()
	if err != nil {
		return err
	}
	c.self = h.own
	return c.here.conn.QueryRowContext(c.here.ctx, "SELECT 1 + "+lastOwn, c.self.id[:]).Scan(&c.selfNext)
}

func (c *incoming) countHere() error {
	return c.here.eachRow(func(row []driver.Value) error {
		var id uuid.UUID
		n, ok := row[1].(int64)
		if !event.Fixed(row[0], id[:]) || !ok {
			return event.ErrMalformed
		}
		c.before[id] = int(n)
		return nil
	}, "SELECT id, events FROM interview")
}

// scan reads every event of the file.
func (c *incoming) scan() error {
	var total int64
	if err := c.file.conn.QueryRowContext(c.file.ctx, "SELECT count(*) FROM event").Scan(&total); err != nil {
		return err
	}
	rows := event.Reader{Sealer: c.file.sealer}
	err := c.file.eachRow(func(row []driver.Value) error {
		if c.read++; c.read%progressStep == 0 {
			c.tell.of(Reading, int64(c.read), total)
		}
		e, err := rows.Verify(row)
		if err != nil {
			return c.reject(&e, err)
		}
		return c.take(e)
	}, "SELECT "+event.Suspect+" FROM event ORDER BY replica, seq, id")
	if err != nil {
		return err
	}
	c.tell.of(Reading, total, total)
	return c.findSuspects()
}

// take sorts one sound event in.
func (c *incoming) take(e Event) error {
	c.gaps.add(&e, c.forks)
	known, err := c.isKnown(&e)
	if err != nil {
		return err
	}
	var a *arrival
	if e.OfInterview() {
		a = c.arrive(e.Subject)
	}
	if known {
		c.known++
	} else if err := c.takeNew(&e, a); err != nil {
		return err
	}
	if a != nil {
		a.take(e, known)
	}
	return nil
}

func (c *incoming) takeNew(e *Event, a *arrival) error {
	if e.Kind == survey.EventErased {
		if _, err := partOf(e); err != nil {
			return c.reject(e, err)
		}
		c.erasures = append(c.erasures, *e)
	}
	c.suspect(e, a)
	return nil
}

// take counts an event of the interview, and keeps what is needed of a new one.
func (a *arrival) take(e Event, known bool) {
	a.started = a.started || e.Kind == survey.EventStarted
	if known {
		a.known++
		return
	}
	a.added++
	if a.history != nil {
		a.history.add(e)
	} else {
		a.ids[e.ID] = struct{}{}
	}
}

// hasHead reports whether an event is one that e, which is not taken yet, replaces.
func (a *arrival) hasHead(e *Event, parent Hash) bool {
	if a.history == nil {
		_, ok := a.ids[parent]
		return ok
	}
	r, _ := registerOf(e.Kind, e.Path)
	return slices.ContainsFunc(a.history.heads[r], func(i int) bool { return a.history.events[i].ID == parent })
}

// addIDs adds the ids of the new events to a set.
func (a *arrival) addIDs(ids map[Hash]bool) {
	if a == nil {
		return
	}
	for id := range a.ids {
		ids[id] = true
	}
	if a.history != nil {
		for i := range a.history.events {
			ids[a.history.events[i].ID] = true
		}
	}
}

func (c *incoming) arrive(subject uuid.UUID) *arrival {
	a := c.arrivals[subject]
	if a != nil {
		return a
	}
	a = &arrival{before: c.before[subject], erased: c.erased[subject].IsWhole()}
	if a.before == 0 && !a.erased {
		a.history = newHistory()
	} else {
		a.ids = map[Hash]struct{}{}
	}
	c.arrivals[subject] = a
	return a
}

// isKnown walks through the study file's events of the same replica beside the
// file's: both come in the order of their key.
func (c *incoming) isKnown(e *Event) (bool, error) {
	if e.Replica != c.replica {
		c.replica, c.own = e.Replica, c.own[:0]
		if err := c.loadOwn(); err != nil {
			return false, err
		}
	}
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
			return true, nil
		}
		forked = true
	}
	if forked {
		c.forks.add(e)
	}
	return false, nil
}

func (c *incoming) loadOwn() error {
	return c.here.eachRow(func(row []driver.Value) error {
		var k key
		var empty, old int64
		if !event.Cell(row[0], &k.seq) || !event.Fixed(row[1], k.id[:]) || !event.Cell(row[2], &empty) || !event.Cell(row[3], &old) {
			return event.ErrMalformed
		}
		k.empty, k.old = empty != 0, old != 0
		c.own = append(c.own, k)
		return nil
	}, "SELECT seq, id, body IS NULL, encoding = 1 FROM event WHERE replica = ? ORDER BY seq, id", c.replica[:])
}

// Rejection is a row of a file that is not kept: it fails its hash or its form.
type Rejection struct {
	Replica string `json:"replica"`
	Seq     int64  `json:"seq"`
	Reason  string `json:"reason"`

	row int // which of the file it is, in the order of the key
}

func (c *incoming) reject(e *Event, why error) error {
	if disk.FaultOf(why) != "" {
		return why // the file cannot be read, which is not this row's fault
	}
	c.rejected = append(c.rejected, Rejection{e.Replica.String(), e.Seq, why.Error(), c.read})
	return nil
}

// list are the arrivals by id.
func (c *incoming) list() []Arrival {
	all := make([]Arrival, 0, len(c.arrivals))
	for id, a := range c.arrivals {
		all = append(all, Arrival{ID: id.String(), New: a.added, Known: a.known, Before: a.before, Erased: a.erased})
	}
	slices.SortFunc(all, func(a, b Arrival) int { return cmp.Compare(a.ID, b.ID) })
	return all
}
