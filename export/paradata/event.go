package paradata

import (
	"cmp"
	"slices"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Interview is one interview as it stands, with all its events in any order.
type Interview struct {
	*survey.Submission
	Events []Event
}

// Event is one event of the log.
type Event struct {
	Replica string
	Seq     int64 // order within the replica
	Elapsed time.Duration
	Kind    survey.EventKind
	Path    string // stable path
	Answer  value.Answer
	// Element is the question that Path leads to; nil where the interview's
	// version has none.
	Element *survey.Element
}

// byReplica parts the events, each replica's in its order: first the replica that
// started the interview, then those that went on with it.
func byReplica(events []Event) [][]Event {
	by := map[string][]Event{}
	for _, e := range events {
		by[e.Replica] = append(by[e.Replica], e)
	}
	var all [][]Event
	for _, s := range by {
		slices.SortStableFunc(s, func(a, b Event) int { return cmp.Compare(a.Seq, b.Seq) })
		all = append(all, s)
	}
	started := func(s []Event) bool {
		return slices.ContainsFunc(s, func(e Event) bool { return e.Kind == survey.EventStarted })
	}
	slices.SortFunc(all, func(a, b []Event) int {
		switch x, y := started(a), started(b); {
		case x && !y:
			return -1
		case y && !x:
			return 1
		}
		return cmp.Or(cmp.Compare(a[0].Elapsed, b[0].Elapsed), cmp.Compare(a[0].Replica, b[0].Replica))
	})
	return all
}
