package survey

import (
	"maps"
	"slices"
	"strings"
	"time"

	"feldbuch/survey/value"
)

// Upgraded is what becomes of an interview that goes on with another version of
// its questionnaire. No answer is ever dropped: what has no place in the new
// version stays in the study file and comes back with the old one.
type Upgraded struct {
	// Interview is the interview as it stands in the new version, for looking at.
	Interview *Interview
	Kept      int    // answers whose question stands where it stood
	Moved     []Move // answers whose question stands elsewhere now
	Lost      []Move // answers whose question is gone: From only
	Refused   []Violation
	New       []*Node // relevant questions the old version did not have
	// Events carry the moved answers over; they are to be recorded together with
	// the change of version.
	Events []Event
}

// Move is an answer's way from one version to another, by stable paths.
type Move struct{ From, To string }

// Upgrade works out how the state of an interview fits another version. A
// question is the same if it has the same path, or else the same name, there
// being only one of that name in either version and the repeats around it the
// same, or going on with the same.
func Upgrade(state *State, from, to *Form) (*Upgraded, error) {
	c := &Upgraded{}
	next := *state
	next.Form = to.Hash
	next.Answers, next.Computed, next.Notes = map[string]value.Answer{}, map[string]string{}, map[string]string{}
	next.Conflicts = nil
	for _, key := range slices.Sorted(maps.Keys(state.Answers)) {
		if at, ok := c.place(key, from, to); ok {
			next.Answers[at] = state.Answers[key]
			c.recordAgain(key, at, Event{Kind: EventAnswered, Answer: state.Answers[key]})
		}
	}
	for _, key := range slices.Sorted(maps.Keys(state.Computed)) {
		if at, ok := place(key, from, to); ok {
			next.Computed[at] = state.Computed[key]
			c.recordAgain(key, at, Event{Kind: EventComputed, Answer: value.Of(state.Computed[key])})
		}
	}
	for _, key := range slices.Sorted(maps.Keys(state.Notes)) {
		if at, ok := place(key, from, to); ok {
			next.Notes[at] = state.Notes[key]
			c.recordAgain(key, at, Event{Kind: EventNoted, Note: state.Notes[key]})
		}
	}
	for _, key := range state.Conflicts {
		if at, ok := place(key, from, to); ok && at == key {
			next.Conflicts = append(next.Conflicts, key)
		}
	}
	for i, e := range c.Events {
		c.Events[i].Subject = to.SubjectOf(e.Path)
	}
	var err error
	c.Interview, err = NewInterview(to, Options{State: &next, Language: to.Default, Clock: func() time.Time { return state.ChangedAt }})
	if err != nil {
		return nil, err
	}
	c.judge(&next, from)
	return c, nil
}

// place finds where an answer belongs and counts it.
func (c *Upgraded) place(key string, from, to *Form) (string, bool) {
	at, ok := place(key, from, to)
	switch {
	case !ok:
		c.Lost = append(c.Lost, Move{From: key})
	case at == key:
		c.Kept++
	default:
		c.Moved = append(c.Moved, Move{key, at})
	}
	return at, ok
}

// recordAgain records again what stands elsewhere now.
func (c *Upgraded) recordAgain(from, to string, e Event) {
	if from != to {
		e.Path = to
		c.Events = append(c.Events, e)
	}
}

// judge lists what the new version does not accept and what it asks anew.
func (c *Upgraded) judge(s *State, from *Form) {
	iv := c.Interview
	unread := map[*Node]bool{}
	for _, key := range slices.Sorted(maps.Keys(s.Answers)) {
		n, a := iv.byKey(key), s.Answers[key]
		if n == nil || !n.relevant {
			continue
		}
		if _, r := iv.read(n, Input{Status: a.Status, Text: a.Text}); r != nil {
			unread[n] = true
			c.Refused = append(c.Refused, Violation{n, *r})
		}
	}
	for _, v := range iv.Validate() {
		if v.Reason != RequiredEmpty && !unread[v.Node] {
			c.Refused = append(c.Refused, v)
		}
	}
	for n := range iv.Nodes() {
		known := len(from.byName[n.el.Name]) > 0
		if !known && n.relevant && n.el.Asks() {
			c.New = append(c.New, n)
		}
	}
}

// place is the stable path that an answer at key in one version has in another.
func place(key string, from, to *Form) (string, bool) {
	old := from.Find(SchemaPath(key))
	if old == nil || old.Kind != Question {
		return "", false
	}
	now := to.Find(old.path)
	if now == nil || now.path != old.path {
		if len(from.byName[old.Name]) != 1 || len(to.byName[old.Name]) != 1 {
			return "", false
		}
		now = to.byName[old.Name][0]
	}
	if now.Kind != Question || !slices.Equal(old.repeats(), now.repeats()) {
		return "", false
	}
	return withInstances(now, key), true
}

// repeats are the paths of the repeats around an element, innermost first; of those
// that go on with another, the path of that one.
func (e *Element) repeats() (paths []string) {
	for p := e.Parent; p != nil; p = p.Parent {
		if p.Kind == Repeat {
			paths = append(paths, p.Lead().path)
		}
	}
	return paths
}

// SchemaPath is a path without its instances: "/g/person[k7]/name" becomes
// "/g/person/name".
func SchemaPath(key string) string {
	segments := strings.Split(key, "/")
	for i, s := range segments {
		segments[i], _ = splitInstance(s)
	}
	return strings.Join(segments, "/")
}

// withInstances is the stable path of e, instances taken one by one from the repeats
// of another stable path, which go on with the same.
func withInstances(e *Element, key string) string {
	var instances []string
	for _, s := range strings.Split(key, "/") {
		if _, k := splitInstance(s); k != "" {
			instances = append(instances, "["+k+"]")
		}
	}
	full := ""
	for p := e; p.Parent != nil; p = p.Parent {
		at := ""
		if last := len(instances) - 1; p.Kind == Repeat && last >= 0 {
			at, instances = instances[last], instances[:last]
		}
		full = "/" + p.Name + at + full
	}
	return full
}
