package survey

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"feldbuch/survey/value"
)

// Deed is one thing an interviewer did that can be taken back: an answer, an entry
// that was added or one that was removed, with what was there before it.
type Deed struct {
	Kind   EventKind // EventAnswered, EventAdded or EventRemoved
	Path   string    // stable
	Before []Was     // of every value that it changed
	// Business is whose interview it was before, where the deed said that.
	Business value.Answer
	named    bool
}

// Was is what a path held.
type Was struct {
	Path      string
	Kind      EventKind // EventAnswered or EventComputed; "": nothing was kept there
	Answer    value.Answer
	Confirmed bool
}

// Deeds follow what is recorded of an interview, so that it can be taken back one
// deed after the other: while it is asked, and again from the study file.
type Deeds struct {
	done     []Deed
	now      map[string]Was
	business value.Answer
	// What is recorded before the answer it belongs to.
	confirmed, named bool
	before           value.Answer
}

// Record takes events in that are recorded.
func (d *Deeds) Record(events ...Event) {
	for _, e := range events {
		d.record(e)
	}
}

func (d *Deeds) record(e Event) {
	switch e.Kind {
	case EventBusiness:
		d.named, d.before, d.business = e.Back == NotBack, d.business, e.Answer
	case EventConfirmed:
		d.confirmed = true
	case EventAnswered, EventAdded, EventRemoved:
		if e.Back == NotBack {
			d.done = append(d.done, Deed{Kind: e.Kind, Path: e.Path, Business: d.before, named: d.names(e)})
		}
		d.named = false
		d.set(e)
	case EventComputed:
		d.set(e)
	case EventResolved:
		d.set(e)
		d.Forget() // two versions cannot be put side by side again
	case EventCompleted, EventReopened, EventGivenUp, EventUpgraded:
		d.Forget()
	}
	if e.Back == Undone && len(d.done) > 0 {
		d.done = d.done[:len(d.done)-1]
	}
}

// names reports whether an answer said whose interview it is. That it was begun with
// a business is recorded before some answer, too.
func (d *Deeds) names(e Event) bool {
	return d.named && e.Kind == EventAnswered && e.Answer == d.business && d.now[e.Path].Answer != e.Answer
}

// set notes what a path holds now, and in the deed what it held before.
func (d *Deeds) set(e Event) {
	if e.Kind == EventAdded || e.Kind == EventRemoved {
		return
	}
	was, ok := d.now[e.Path]
	was.Path = e.Path
	if last := len(d.done) - 1; last >= 0 && e.Back == NotBack && !d.done[last].holds(e.Path) {
		d.done[last].Before = append(d.done[last].Before, was)
	}
	if d.now == nil {
		d.now = map[string]Was{}
	}
	kind := EventAnswered
	if e.Kind == EventComputed {
		kind = EventComputed
	}
	confirmed := kind == EventAnswered && (d.confirmed || ok && was.Confirmed && was.Answer == e.Answer)
	d.now[e.Path] = Was{Path: e.Path, Kind: kind, Answer: e.Answer, Confirmed: confirmed}
	d.confirmed = d.confirmed && kind != EventAnswered
	if e.Blank {
		delete(d.now, e.Path)
	}
}

func (d *Deed) holds(path string) bool {
	return slices.ContainsFunc(d.Before, func(w Was) bool { return w.Path == path })
}

// Forget makes all that was done until now final.
func (d *Deeds) Forget() { d.done = nil }

// deedsOf are those of an interview that is continued. An entry that was removed
// before is not there to be put back.
func (iv *Interview) deedsOf(o Options) Deeds {
	d := Deeds{now: map[string]Was{}, business: value.Of(iv.business)}
	switch s := o.State; {
	case s == nil:
	case o.Deeds != nil:
		d = *o.Deeds
		d.now = maps.Clone(d.now)
		for i, e := range slices.Backward(d.done) {
			if e.Kind == EventRemoved {
				d.done = d.done[i+1:]
				break
			}
		}
		d.done = slices.Clone(d.done)
	default:
		for path, a := range s.Answers {
			d.now[path] = Was{Path: path, Kind: EventAnswered, Answer: a, Confirmed: s.Confirmed[path]}
		}
		for path, text := range s.Computed {
			d.now[path] = Was{Path: path, Kind: EventComputed, Answer: value.Of(text)}
		}
	}
	return d
}

// LastDeed is what Undo would take back; false: there is nothing, because nothing
// was done here, or what was done is final.
func (iv *Interview) LastDeed() (Deed, bool) {
	last := len(iv.deeds.done) - 1
	if last < 0 || iv.completed {
		return Deed{}, false
	}
	d := iv.deeds.done[last]
	for _, w := range d.Before {
		if n := iv.byKey(w.Path); n != nil && (n.conflict || n.Withdrawn()) {
			return Deed{}, false
		}
	}
	return d, true
}

// Undo takes the last deed back: every value is again what it was before, with its
// status. That is recorded as something that happened, so nothing is lost by it.
func (iv *Interview) Undo() (Deed, bool, error) {
	d, ok := iv.LastDeed()
	if !ok {
		return Deed{}, false, nil
	}
	if err := iv.saveComputed(); err != nil { // what still belongs to it
		return d, true, err
	}
	d, _ = iv.LastDeed()
	if err := iv.record(iv.undoing(d)...); err != nil {
		return d, true, err
	}
	iv.putBack(d)
	return d, true, iv.saveComputed()
}

// undoing are the events that take a deed back, recorded together.
func (iv *Interview) undoing(d Deed) []Event {
	var events []Event
	if d.named {
		events = append(events, Event{Kind: EventBusiness, Answer: d.Business, Back: GivenBack})
	}
	switch d.Kind {
	case EventAdded:
		events = append(events, Event{Kind: EventRemoved, Path: d.Path, Back: Undone})
	case EventRemoved:
		events = append(events, Event{Kind: EventAdded, Path: d.Path, Back: Undone})
	}
	for _, w := range d.Before {
		e := Event{Kind: w.Kind, Path: w.Path, Answer: w.Answer, Back: GivenBack, Blank: w.Kind == ""}
		switch {
		case d.Kind == EventAdded && strings.HasPrefix(w.Path, d.Path+"/"):
			continue // it went with the entry
		case d.Kind == EventAnswered && w.Path == d.Path:
			e.Back = Undone
		}
		e.Kind = cmp.Or(e.Kind, iv.deeds.now[w.Path].Kind, EventAnswered)
		if w.Confirmed {
			events = append(events, Event{Kind: EventConfirmed, Path: w.Path, Back: GivenBack})
		}
		events = append(events, e)
	}
	return events
}

// putBack makes the tree what it was before a deed. What is kept is put back and not
// worked out again: what hangs on chance or the clock would not come out the same.
func (iv *Interview) putBack(d Deed) {
	iv.loading = true
	defer func() { iv.loading = false }()
	if d.named {
		iv.business = d.Business.Text
	}
	switch d.Kind {
	case EventAdded:
		if n := iv.byKey(d.Path); n != nil {
			iv.detach(n)
		}
	case EventRemoved:
		iv.attachAgain(d.Path)
	}
	for _, w := range d.Before {
		if n := iv.byKey(w.Path); n != nil {
			n.putBack(w)
			iv.changed(n)
			iv.revisit(n)
		}
	}
	iv.settle()
}

func (n *Node) putBack(w Was) {
	n.answer, n.asked, n.kept, n.confirmed = w.Answer, w.Kind == EventAnswered, w.Kind != "", w.Confirmed
	n.stale = n.stale && !n.kept
	if !n.kept {
		n.iv.plainDefault(n)
	}
}

// detach takes an instance out of its repeat.
func (iv *Interview) detach(n *Node) {
	s := &n.parent.slots[n.el.slot]
	s.nodes = slices.Delete(s.nodes, n.place, n.place+1)
	s.active--
	iv.instances--
	for i, sibling := range s.nodes[n.place:] {
		sibling.place = n.place + i
	}
	iv.instancesChanged(n.parent, n.el)
}

// attachAgain puts an instance that was removed back where it was.
func (iv *Interview) attachAgain(key string) {
	n := iv.removed[key]
	if n == nil {
		return
	}
	delete(iv.removed, key)
	s := &n.parent.slots[n.el.slot]
	s.nodes = slices.Insert(s.nodes, n.place, n)
	s.active++
	iv.instances++
	for i, sibling := range s.nodes[n.place:] {
		sibling.place = n.place + i
	}
	iv.revisitAll(n)
	iv.instancesChanged(n.parent, n.el)
}

// Undo takes the last deed back and goes to where it was done. The error is the
// Recorder's; nothing has changed then.
func (s *Session) Undo() (Deed, bool, error) {
	d, ok, err := s.Interview.Undo()
	if ok && err == nil {
		s.at = s.nearest(s.orderOf(d.Stop()))
	}
	return d, ok, err
}

// Stop is the key of the stop where a deed was done: its question, or where the
// repeat asks for another entry.
func (d Deed) Stop() string { return stopOf(d.Kind, d.Path) }

// Stop is the same of an event.
func (e Event) Stop() string { return stopOf(e.Kind, e.Path) }

func stopOf(k EventKind, path string) string {
	if k == EventAdded || k == EventRemoved {
		return path[:max(0, strings.LastIndexByte(path, '['))]
	}
	return path
}

// Done is the node of a deed, nil where it is not there (any more).
func (iv *Interview) Done(d Deed) *Node { return iv.byKey(d.Path) }
