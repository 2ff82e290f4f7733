package workspace

import (
	"context"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// HistoryEntry is one event of an interview, with what it took the place of.
type HistoryEntry struct {
	store.Event
	By      string         // name of the copy it was made in
	Answers bool           // it gave an answer
	Before  []value.Answer // the answers this one took the place of
	Contact bool           // what it says is contact data, and withheld
}

// History is every event of an interview in reading order, without contact data.
func (s *Study) History(ctx context.Context, id string) ([]HistoryEntry, error) {
	names, err := s.replicaNames(ctx)
	if err != nil {
		return nil, err
	}
	var all []HistoryEntry
	answers := map[store.Hash]value.Answer{}
	for ev, err := range s.Events(ctx, id) {
		if err != nil {
			return nil, err
		}
		h := HistoryEntry{Event: ev, By: names[ev.Replica.String()], Answers: holdsValue(ev.Kind) || ev.Answer.Text != ""}
		if h.Answers {
			answers[ev.ID] = ev.Answer
			for _, p := range ev.Parents {
				if was, ok := answers[p]; ok {
					h.Before = append(h.Before, was)
				}
			}
		}
		all = append(all, h)
	}
	for i := range all {
		if err := s.withholdEntry(ctx, &all[i]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (s *Study) replicaNames(ctx context.Context) (map[string]string, error) {
	replicas, err := s.Replicas(ctx)
	if err != nil {
		return nil, err
	}
	names := map[string]string{}
	for _, r := range replicas {
		names[r.ID] = r.Name
	}
	return names, nil
}

func holdsValue(k survey.EventKind) bool {
	return k == survey.EventAnswered || k == survey.EventComputed || k == survey.EventResolved
}
