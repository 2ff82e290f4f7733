package store

import (
	"cmp"
	"context"
	"database/sql/driver"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Wait is what one replica wrote about one interview and waits for one thing.
type Wait struct {
	Lack Lack `json:"waits_for"`
	// Subject is the interview, or what else it is about.
	SubjectKind survey.SubjectKind `json:"subject_kind"`
	Subject     string             `json:"subject"`
	// Business is that of the interview, where what waits tells it.
	Business string `json:"business"`
	Replica  string `json:"replica"`
	By       string `json:"by"` // name of the replica, "" where nothing here tells it
	// Questionnaire is the hash of the version it was made with, "" outside interviews.
	Questionnaire string    `json:"questionnaire"`
	Events        int       `json:"events"`
	Newest        time.Time `json:"newest"`
}

// wait tells apart what is listed apart.
type wait struct {
	lack          Lack
	subject       uuid.UUID
	replica       uuid.UUID
	questionnaire Hash
}

// Waiting lists what waits, by interview.
func (f *File) Waiting(ctx context.Context) ([]Wait, error) {
	all := map[wait]*Wait{}
	err := f.withReader(ctx, func(r reader) error {
		reasons, err := r.reasons()
		if err != nil || len(reasons) == 0 {
			return err
		}
		names, err := r.names()
		if err != nil {
			return err
		}
		return r.eachRowOf(func(e Event) error {
			k := wait{reasons[e.ID], e.Subject, e.Replica, e.Questionnaire}
			if all[k] == nil {
				all[k] = newWait(k, e.SubjectKind, names[e.Replica])
			}
			all[k].add(&e)
			return nil
		}, "id IN (SELECT id FROM waiting) ORDER BY replica, seq, id")
	})
	list := make([]Wait, 0, len(all))
	for _, w := range all {
		list = append(list, *w)
	}
	slices.SortFunc(list, func(a, b Wait) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Replica, b.Replica), cmp.Compare(a.Lack, b.Lack), cmp.Compare(a.Questionnaire, b.Questionnaire))
	})
	return list, wrapFault(f.path, "list what waits", err)
}

func newWait(k wait, kind survey.SubjectKind, by string) *Wait {
	w := &Wait{Lack: k.lack, SubjectKind: kind, Subject: k.subject.String(), Replica: k.replica.String(), By: by}
	if k.questionnaire != (Hash{}) {
		w.Questionnaire = k.questionnaire.String()
	}
	return w
}

func (w *Wait) add(e *Event) {
	w.Events++
	if e.At.After(w.Newest) {
		w.Newest = e.At
	}
	if e.Kind == survey.EventStarted || e.Kind == survey.EventBusiness {
		w.Business = cmp.Or(value.Name(e.Answer.Text), w.Business)
	}
	if e.SubjectKind == survey.SubjectInterview {
		w.SubjectKind = e.SubjectKind // and not its contact data alone
	}
}

// reasons are what events wait for.
func (r reader) reasons() (map[Hash]Lack, error) {
	all := map[Hash]Lack{}
	_, err := scanAll(r, func(scan func(...any) error) (struct{}, error) {
		var at []byte
		var lack Lack
		err := scan(&at, &lack)
		var id Hash
		copy(id[:], at)
		all[id] = lack
		return struct{}{}, err
	}, "SELECT id, reason FROM main.waiting")
	return all, err
}

// names are those of all replicas that say who they are, of other studies and of ones
// that wait, too.
func (r reader) names() (map[uuid.UUID]string, error) {
	all := map[uuid.UUID]string{}
	return all, r.eachRowOf(func(e Event) error {
		if w, err := introduced(&e); err == nil {
			all[w.id] = cmp.Or(all[w.id], w.name)
		}
		return nil
	}, "kind = '"+string(event.Replica)+"' AND seq = 1 AND body IS NOT NULL ORDER BY replica, id")
}

// releasing watches for what events wait for: each is looked at again when the thing has
// come that it was found to lack, and only then, however they wait for one another.
type releasing struct {
	*tx
	surroundings
	subjects map[uuid.UUID]*admittedSubject
	watching map[thing][]*watcher
	come     []thing // whose watchers have to be looked at
	released []Event
}

// thing is what may come while others are released: a parent, the beginning of an interview,
// or the word who a replica is.
type thing struct {
	lack Lack
	id   Hash // of a parent; or an interview or a replica
}

func thingOf(lack Lack, id uuid.UUID) thing {
	t := thing{lack: lack}
	copy(t.id[:], id[:])
	return t
}

// watcher is an event that waits, of whose parents the first are known to count.
type watcher struct {
	*Event
	parents int
	lack    Lack
}

// admittedSubject is what counts of a subject.
type admittedSubject struct {
	ids     map[Hash]bool
	started bool
}

func (r *releasing) run(all []Event) error {
	before, err := r.reasons()
	if err != nil {
		return err
	}
	watchers := make([]watcher, len(all))
	for i := range watchers {
		w := &watchers[i]
		if w.Event = &all[i]; r.isImpostor(w.Event) {
			w.lack = LacksOwn
		} else if err := r.look(w); err != nil {
			return err
		}
	}
	for ; len(r.come) > 0; r.come = r.come[1:] {
		there := r.watching[r.come[0]]
		delete(r.watching, r.come[0])
		for _, w := range there {
			if err := r.look(w); err != nil {
				return err
			}
		}
	}
	for _, w := range watchers {
		if w.lack == "" || w.lack == before[w.ID] {
			continue
		}
		if err := r.exec("UPDATE waiting SET reason = ? WHERE id = ?", string(w.lack), w.ID[:]); err != nil {
			return err
		}
	}
	return nil
}

// look finds out whether an event still lacks something, and lets it count or watches for
// that.
func (r *releasing) look(w *watcher) (err error) {
	lacks := thingOf(LacksWriter, w.Replica)
	if w.lack = r.lacksFromOthers(w.Event); w.lack == "" {
		if lacks, err = r.lacksOfSubject(w); err != nil {
			return err
		}
		w.lack = lacks.lack
	}
	if w.lack == "" {
		return r.admit(w.Event)
	}
	r.watching[lacks] = append(r.watching[lacks], w)
	return nil
}

// lacksOfSubject is what an event lacks of what came before it.
func (r *releasing) lacksOfSubject(w *watcher) (thing, error) {
	s, err := r.subject(w.Subject)
	if err != nil {
		return thing{}, err
	}
	for ; w.parents < len(w.Parents); w.parents++ {
		if p := w.Parents[w.parents]; !s.ids[p] {
			return thing{LacksParent, p}, nil
		}
	}
	if s.started || !w.OfInterview() || w.Kind == survey.EventStarted || r.erased[w.Subject].IsWhole() {
		return thing{}, nil
	}
	return thingOf(LacksStart, w.Subject), nil
}

func (r *releasing) subject(id uuid.UUID) (*admittedSubject, error) {
	if s := r.subjects[id]; s != nil {
		return s, nil
	}
	s := &admittedSubject{}
	err := r.conn.QueryRowContext(r.ctx, "SELECT EXISTS (SELECT 1 FROM event WHERE subject = ? AND kind = 'start' AND "+admitted+")", id[:]).Scan(&s.started)
	if err == nil {
		s.ids, err = r.admittedOf(id)
	}
	r.subjects[id] = s
	return s, err
}

// admit lets an event count.
func (r *releasing) admit(e *Event) error {
	r.released = append(r.released, *e)
	if s := r.subjects[e.Subject]; s != nil {
		s.ids[e.ID] = true
		s.started = s.started || e.Kind == survey.EventStarted
	}
	r.come = append(r.come, thing{LacksParent, e.ID})
	if e.Kind == survey.EventStarted {
		r.come = append(r.come, thingOf(LacksStart, e.Subject))
	}
	if e.Kind == event.Replica && e.Seq == 1 && !e.Erased && r.studies[e.Subject] {
		if w, err := introduced(e); err == nil && w.take(r.who) {
			r.come = append(r.come, thingOf(LacksWriter, w.id))
		}
	}
	return r.exec("DELETE FROM waiting WHERE id = ?", e.ID[:])
}

// waitingEvents are the events that wait: their headers, but all of those that say who
// somebody is.
func (r reader) waitingEvents() (all []Event, err error) {
	var some bool
	err = r.conn.QueryRowContext(r.ctx, "SELECT EXISTS (SELECT 1 FROM waiting)").Scan(&some)
	if err != nil || !some {
		return nil, err // as good as always, and else all events would be looked at
	}
	rows := event.Reader{Sealer: r.sealer}
	return all, r.eachRow(func(row []driver.Value) error {
		var e Event
		err := e.ReadHeader(row)
		if err == nil && e.Kind == event.Replica {
			e, err = rows.Read(row)
		}
		all = append(all, e)
		return err
	}, "SELECT "+event.Packed+" FROM event WHERE id IN (SELECT id FROM waiting) ORDER BY replica, seq, id")
}
