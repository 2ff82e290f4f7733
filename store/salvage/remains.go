package salvage

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/survey"
)

// remains is what is left of the file besides the rows of its log, and what the log says
// about it. Rows that no hash proves count only where the log bears them out.
type remains struct {
	writers  map[string]writer // by replica
	latest   event.Event       // written last, as far as clocks tell
	accepts  []event.Event
	erasures []event.Event

	studies  []store.Study
	here     []string // who wrote in the file: one
	versions []store.Questionnaire
	counting map[event.Hash]string // versions that count, with their structure as hex
	taken    map[string]bool       // studies that were adopted
	final    map[event.Hash]bool   // erasures that count
}

// writer is who a replica says it is.
type writer struct {
	Name    string     `json:"name"`
	Role    store.Role `json:"role"`
	Study   string     `json:"study"`
	Replica string     `json:"replica"` // which an upgrade speaks for
}

func newRemains() *remains {
	return &remains{
		writers: map[string]writer{}, counting: map[event.Hash]string{}, taken: map[string]bool{}, final: map[event.Hash]bool{},
	}
}

// take learns from an event that is genuine.
func (r *remains) take(e *event.Event) {
	if e.At.After(r.latest.At) {
		r.latest = *e
	}
	if e.Erased {
		return
	}
	switch e.Kind {
	case event.Replica:
		var w writer
		if json.Unmarshal([]byte(e.Data), &w) != nil {
			return
		}
		replica := e.Replica.String()
		if w.Replica != "" {
			replica = w.Replica
		}
		r.writers[replica] = w
	case event.Accepted:
		r.accepts = append(r.accepts, *e)
	case survey.EventErased:
		r.erasures = append(r.erasures, *e)
	}
}

// own is the replica that wrote in the file: what it says itself, or who wrote last.
func (r *remains) own() string {
	for _, replica := range r.here {
		if _, introduced := r.writers[replica]; introduced {
			return replica
		}
	}
	return r.latest.Replica.String()
}

// whose is who the new file is for, and of which study.
func (r *remains) whose(last int64) (store.Replica, store.Study) {
	replica := r.own()
	w := r.writers[replica]
	if w.Role == "" {
		w.Role = store.Interviewer
	}
	own := store.Replica{Role: w.Role, Name: w.Name, After: replica, AfterLast: last}
	study := cmp.Or(w.Study, r.told())
	for _, s := range r.studies {
		if study == "" || s.ID == study {
			return own, s
		}
	}
	return own, store.Study{ID: study}
}

// told is the study that events tell of where that of whose file it was is lost.
func (r *remains) told() string {
	for _, e := range r.accepts {
		return e.Subject.String()
	}
	var all []string
	for _, w := range r.writers {
		all = append(all, w.Study)
	}
	slices.Sort(all)
	return strings.Join(all[:min(1, len(all))], "")
}

// accepted are the versions that counted, with their texts.
func (r *remains) accepted() (all []store.Questionnaire) {
	own := r.own()
	for _, q := range r.versions {
		hash, err := event.ParseHash(q.Hash)
		structure, counts := r.counting[hash]
		q.Structure = structure
		if err == nil && (counts || slices.ContainsFunc(r.accepts, func(e event.Event) bool {
			return e.Questionnaire == hash && e.Replica.String() == own
		})) {
			all = append(all, q)
		}
	}
	return all
}

// adopted are the studies that were taken into this one.
func (r *remains) adopted() (all []string) {
	_, own := r.whose(0)
	for _, w := range r.writers {
		if w.Study != own.ID && r.taken[w.Study] && !slices.Contains(all, w.Study) {
			all = append(all, w.Study)
		}
	}
	slices.Sort(all)
	return all
}

// confirmed are the erasures that counted: the file says so, or it made them itself.
func (r *remains) confirmed() (ids []event.Hash) {
	own := r.own()
	for _, e := range r.erasures {
		if r.final[e.ID] || e.Replica.String() == own {
			ids = append(ids, e.ID)
		}
	}
	return ids
}
