package store

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
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
		w.Business = cmp.Or(e.Answer.Text, w.Business)
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
