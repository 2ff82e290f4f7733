package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/disk"
	"feldbuch/store/disk/table"
	"feldbuch/store/event"
	"feldbuch/survey"
)

// findings are what reading a file found, whatever the study file holds. Events that are
// known here without a look at each (shared) are only counted.
type findings struct {
	read     int
	known    int // shared
	rejected []Rejection
	// events are those that are sound, in the order of their key.
	events []found
	// logs are the stretches of events that replicas have in the file.
	logs     []stretch
	subjects []subject
	bySub    map[uuid.UUID]int32
	forms    []Hash
	byForm   map[Hash]int32
	// special are the events that something hangs on beyond their header, by their place.
	special map[int]*Event
	// orphans are events with a parent that is not in the file, or not about their subject.
	orphans []orphan
	forks   forks // in what is shared
	gaps    gaps

	versions   []brought // of questionnaires
	introduced map[uuid.UUID]writer
}

// found is a sound event: what it takes to find out whether it is new and can count. There
// are many at once, so it has no pointers, which the garbage collector would follow.
type found struct {
	seq, at       int64
	id            Hash
	subject, form int32
	row           int32 // which of the file it is
	erases        bool
	known         bool // here; found out when it is compared
}

// stretch are consecutive events of one replica: of those found up to the place end. What
// comes before them in the file is shared.
type stretch struct {
	replica uuid.UUID
	end     int
	shared  shared
	goesOn  bool // here is nothing of the replica beyond what is shared; found out when it is compared
}

// subject is what a file has of one subject.
type subject struct {
	id      uuid.UUID
	of      bool  // it is an interview
	shared  int   // events that are known
	started bool  // an event begins it
	row     []any // of the whole interview, where reading the file told it
	torn    bool  // it did not
}

type orphan struct {
	event   int // its place among those found
	parent  Hash
	subject int32
}

// finder reads the rows of a file.
type finder struct {
	*findings
	sharing
	reader event.Reader
	rows   summaries
	tell   Telling
	total  int64
	last   Event // the one before, sound or not
	event  Event
}

// find reads the events of the copy that are not known here.
func (f *File) find(here reader, in *Input, tell Telling) (*findings, error) {
	introduced, err := in.file.writers()
	if err != nil {
		return nil, err
	}
	versions, err := f.findVersions(here, in.file)
	if err != nil {
		return nil, err
	}
	sharing, err := here.sharing(introduced)
	if err != nil {
		return nil, err
	}
	for { // until nothing was taken for known that is not
		c := &finder{
			findings: &findings{
				bySub: map[uuid.UUID]int32{}, byForm: map[Hash]int32{}, special: map[int]*Event{}, forks: forks{},
				introduced: introduced, versions: versions,
			},
			sharing: sharing, reader: event.Reader{Sealer: f.sealer}, tell: tell, rows: summaries{sealer: f.sealer},
		}
		if err := c.readAll(in); err != nil {
			return nil, err
		}
		differ, err := c.differ(here)
		if err != nil {
			return nil, err
		}
		if sharing = sharing.without(differ); len(differ) == 0 {
			return c.findings, nil
		}
	}
}

func (c *finder) readAll(in *Input) error {
	if err := in.file.conn.QueryRowContext(in.file.ctx, "SELECT count(*) FROM event").Scan(&c.total); err != nil {
		return err
	}
	rows, done, err := in.rows()
	if err != nil {
		return err
	}
	defer done()
	if err := rows.Each(c.take); err != nil {
		return err
	}
	c.tell.of(Reading, c.total, c.total)
	if err := c.rows.flush(c.findings); err != nil {
		return err
	}
	for i := range c.logs {
		if b := c.shared[c.logs[i].replica]; b != nil {
			c.logs[i].shared = b.shared
		}
	}
	c.findOrphans()
	return nil
}

// rows is the table of events of the copy.
func (in *Input) rows() (t *table.Table, done func(), err error) { return in.file.rowsIn(in.copy.Path) }

// take sorts one row in.
func (c *finder) take(row *table.Row) error {
	if c.read++; c.read%progressStep == 0 {
		c.tell.of(Reading, int64(c.read), c.total)
	}
	replica, seq, id, ok := event.Key(row)
	if !ok {
		return c.reject(&Event{}, event.ErrMalformed, row)
	}
	if err := c.follow(replica, seq, id); err != nil {
		return err
	}
	if c.share(replica, seq, id) {
		c.count(row, replica, seq)
		return nil
	}
	e := &c.event
	if err := c.reader.VerifyRow(row, e); err != nil {
		return c.reject(e, err, row)
	}
	if e.Kind == survey.EventErased {
		if _, err := partOf(e); err != nil {
			return c.reject(e, err, row)
		}
	}
	return c.add(e)
}

// follow makes sure that rows come in the order of their key, as SQLite looks for them.
func (c *finder) follow(replica uuid.UUID, seq int64, id Hash) error {
	l := &c.last
	after := cmp.Or(bytes.Compare(replica[:], l.Replica[:]), cmp.Compare(seq, l.Seq), bytes.Compare(id[:], l.ID[:])) > 0
	if !after && c.read > 1 {
		return fmt.Errorf("%w: events are not in order", event.ErrMalformed)
	}
	if replica != l.Replica || len(c.logs) == 0 {
		c.logs = append(c.logs, stretch{replica: replica, end: len(c.events)})
	}
	l.Replica, l.Seq, l.ID = replica, seq, id
	return nil
}

// count counts an event that is known.
func (c *finder) count(row *table.Row, replica uuid.UUID, seq int64) {
	e := Event{Replica: replica, Seq: seq}
	c.gaps.add(&e, c.forks)
	c.known++
	if id, ok := event.Subject(row); ok {
		c.subjects[c.subject(id)].shared++
	}
}

// add keeps what is needed of a sound event.
func (c *finder) add(e *Event) error {
	n, s := len(c.events), c.subject(e.Subject)
	c.gaps.add(e, nil)
	if c.events == nil {
		c.events = make([]found, 0, min(max(c.total-int64(c.read), 0)+1, 1<<20)) // growing up to it shows
	}
	c.events = append(c.events, found{e.Seq, e.At.UnixMilli(), e.ID, s, c.form(e.Questionnaire), int32(c.read), e.Kind == survey.EventErased, false})
	c.logs[len(c.logs)-1].end = n + 1
	of := &c.subjects[s]
	of.of = of.of || e.OfInterview()
	of.started = of.started || e.Kind == survey.EventStarted
	if e.Erased || e.Kind == survey.EventErased || e.Kind == event.Replica || e.Kind == event.Accepted {
		kept := *e
		c.special[n] = &kept
	}
	for _, p := range e.Parents {
		if !c.follows(n, p, s) {
			c.orphans = append(c.orphans, orphan{n, p, s})
		}
	}
	if !e.OfInterview() {
		return nil
	}
	return c.rows.take(c.findings, s, e)
}

// justBefore is how far back a parent is looked for at once: a correction mostly follows
// what it corrects.
const justBefore = 4

func (c *findings) follows(n int, parent Hash, subject int32) bool {
	for _, f := range c.events[max(0, n-justBefore):n] {
		if f.id == parent {
			return f.subject == subject
		}
	}
	return false
}

// findOrphans forgets those whose parents are in the file. There are few parents, and
// they are looked up by each event rather than the other way round.
func (c *findings) findOrphans() {
	type wanted struct {
		parent  Hash
		subject int32
	}
	there := make(map[wanted]bool, len(c.orphans))
	begins := make(map[uint64]bool, len(c.orphans)) // quick to look up
	begin := func(id *Hash) uint64 { return binary.LittleEndian.Uint64(id[:]) }
	for i := range c.orphans {
		begins[begin(&c.orphans[i].parent)] = true
	}
	for i := range c.events {
		if f := &c.events[i]; begins[begin(&f.id)] {
			there[wanted{f.id, f.subject}] = true
		}
	}
	c.orphans = slices.DeleteFunc(c.orphans, func(o orphan) bool { return there[wanted{o.parent, o.subject}] })
}

func (c *findings) subject(id uuid.UUID) int32 {
	if n := len(c.events); n > 0 && c.subjects[c.events[n-1].subject].id == id {
		return c.events[n-1].subject
	}
	at, ok := c.bySub[id]
	if !ok {
		at = int32(len(c.subjects))
		c.subjects = append(c.subjects, subject{id: id})
		c.bySub[id] = at
	}
	return at
}

func (c *findings) form(hash Hash) int32 {
	if n := len(c.events); n > 0 && c.forms[c.events[n-1].form] == hash {
		return c.events[n-1].form
	}
	at, ok := c.byForm[hash]
	if !ok {
		at = int32(len(c.forms))
		c.forms = append(c.forms, hash)
		c.byForm[hash] = at
	}
	return at
}

func (c *finder) reject(e *Event, why error, row *table.Row) error {
	if disk.FaultOf(why) != "" {
		return why // the file cannot be read, which is not this row's fault
	}
	key := [3]any{row.Value(0), row.Value(1), row.Value(2)}
	c.rejected = append(c.rejected, Rejection{e.Replica.String(), e.Seq, why.Error(), c.read, key})
	return nil
}
