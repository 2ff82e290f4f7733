package store

import (
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Study is the survey project a file belongs to.
type Study struct {
	// ID is a UUID. Create makes one where it is empty; give it to make another
	// file of the same study, for an interviewer.
	ID        string
	Name      string
	CreatedAt time.Time
}

// NewID is a new UUIDv7.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

// studies is the name space of StudyID.
var studies = uuid.UUID{0x6f, 0x0c, 0x9d, 0x1e, 0x55, 0xa5, 0x4e, 0x86, 0x9f, 0x4e, 0x2f, 0x9d, 0x0a, 0x1b, 0x7c, 0x34}

// StudyID is the id of the study that all who start with the questionnaire
// formID and arrange nothing else belong to, so that their files fit together
// without anyone having handed out an id.
func StudyID(formID string) string { return uuid.NewSHA1(studies, []byte(formID)).String() }

// Trial reports whether the study was begun without arranging anything.
func (s Study) Trial() bool {
	id, err := uuid.Parse(s.ID)
	return err == nil && id.Version() == 5
}

// Study is the study this file belongs to.
func (f *File) Study() Study { return f.study }

func (r reader) study() (Study, uuid.UUID, error) {
	var id uuid.UUID
	var created int64
	var s Study
	err := r.conn.QueryRowContext(r.ctx, "SELECT id, name, created FROM study").Scan(&id, &s.Name, &created)
	if err != nil {
		return Study{}, id, fmt.Errorf("read study: %w", err)
	}
	s.ID, s.Name, s.CreatedAt = id.String(), value.Name(s.Name), fromMillis(created)
	return s, id, nil
}

func fromMillis(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

// adoption is the data of the event that takes another study into this one.
type adoption struct {
	Study string `json:"study"`
}

// Adopt takes what was begun in another study into this one: its files can be merged
// from now on, and all ids stay.
func (f *File) Adopt(ctx context.Context, studyID string) error {
	id, err := uuid.Parse(studyID)
	if err != nil {
		return fmt.Errorf("study id: %w", err)
	}
	return f.write(ctx, "adopt study", func(t *tx) error {
		known, err := t.ownStudies()
		if err != nil || known[id] {
			return err
		}
		data, err := event.CanonicalJSON(adoption{id.String()})
		if err != nil {
			return err
		}
		e := Event{Kind: event.Adopted, SubjectKind: survey.SubjectStudy, Subject: f.studyID, At: f.clock(), Data: data}
		if err := t.insert(&e); err != nil {
			return err
		}
		if err := t.putAdopted(id); err != nil {
			return err
		}
		return t.releaseAndDerive()
	})
}

func (t *tx) putAdopted(id uuid.UUID) error {
	_, err := t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO adopted (study) VALUES (?)", id[:])
	if err != nil {
		return fmt.Errorf("adopt study: %w", err)
	}
	return nil
}

// ownStudies are the study of the file and those it has adopted.
func (r reader) ownStudies() (map[uuid.UUID]bool, error) {
	all := map[uuid.UUID]bool{}
	return all, r.eachRow(func(row []driver.Value) error {
		var id uuid.UUID
		if !event.Fixed(row[0], id[:]) {
			return event.ErrMalformed
		}
		all[id] = true
		return nil
	}, "SELECT id FROM study UNION SELECT study FROM adopted")
}

// findAdoptions takes over what a lead who is believed here has adopted.
func (c *incoming) findAdoptions(t *tx, who map[uuid.UUID]writer) error {
	return c.file.eachEvent(func(e Event) error {
		if !t.believes(&e, c.who, who) {
			return nil
		}
		var a adoption
		if err := json.Unmarshal([]byte(e.Data), &a); err != nil {
			return nil // it is judged with all others
		}
		id, err := uuid.Parse(a.Study)
		if err != nil || c.studies[id] {
			return nil
		}
		c.studies[id] = true
		c.adopted = append(c.adopted, id)
		return nil
	}, "subject = ? AND kind = 'adopt'", c.studyID[:])
}

// Entry is something that was done with the study, told for good.
type Entry struct {
	At   time.Time
	By   string // the name of the replica
	Data string // canonical JSON
	Own  bool   // written in this file, or in what it goes on from
}

// Entries are what was told of the study by events of a plain kind, in whatever file, in
// the order of their times.
func (f *File) Entries(ctx context.Context, kind survey.EventKind) (all []Entry, err error) {
	err = f.withReader(ctx, func(r reader) (err error) {
		all, err = r.entries(kind)
		return err
	})
	return all, wrapFault(f.path, "read "+string(kind), err)
}

// Enter tells what is done with the study. What that is may rest on all there is of the
// kind: nobody writes between decide and the event. Where decide gives nil nothing is
// written.
func (f *File) Enter(ctx context.Context, kind survey.EventKind, decide func(before []Entry) (any, error)) error {
	return f.write(ctx, "enter "+string(kind), func(t *tx) error {
		before, err := t.entries(kind)
		if err != nil {
			return err
		}
		decided, err := decide(before)
		if err != nil || decided == nil {
			return err
		}
		data, err := event.CanonicalJSON(decided)
		if err != nil {
			return err
		}
		return t.insert(&Event{Kind: kind, SubjectKind: survey.SubjectStudy, Subject: f.studyID, At: f.clock(), Data: data})
	})
}

func (r reader) entries(kind survey.EventKind) (all []Entry, err error) {
	who, err := r.writers()
	if err != nil {
		return nil, err
	}
	own, err := r.line(who)
	if err != nil {
		return nil, err
	}
	err = r.eachEvent(func(e Event) error {
		if !e.Erased {
			all = append(all, Entry{e.At, who[e.Replica].name, e.Data, own[e.Replica]})
		}
		return nil
	}, "subject IN (SELECT id FROM study UNION SELECT study FROM adopted) AND kind = ? ORDER BY at, replica, seq, id", string(kind))
	return all, err
}

// eventSetting is what somebody decided for the whole study, by name: Path and Value.
const eventSetting survey.EventKind = "setting"

// Set decides something for the study, in place of what was decided before.
func (f *File) Set(ctx context.Context, name, setting string) error {
	return f.write(ctx, "set", func(t *tx) error {
		h, err := t.settings(f.studyID)
		if err != nil {
			return err
		}
		e := Event{
			Kind: eventSetting, SubjectKind: survey.SubjectStudy, Subject: f.studyID, At: f.clock(), Path: name,
			Answer: value.Answer{Text: setting}, Parents: h.supersedes(eventSetting, name, t.own.id),
		}
		return t.insert(&e)
	})
}

// Settings are what is decided for the study, by name. What a lead decides outranks
// what others do.
func (f *File) Settings(ctx context.Context) (map[string]string, error) {
	all := map[string]string{}
	err := f.withReader(ctx, func(r reader) error {
		h, err := r.settings(f.studyID)
		if err != nil {
			return err
		}
		for at, heads := range h.heads {
			leads := slices.DeleteFunc(slices.Clone(heads), func(i int) bool { return h.who[h.events[i].Replica].role != Lead })
			if len(leads) == 0 {
				leads = heads
			}
			if len(leads) > 0 {
				all[at.path] = h.events[h.smallest(leads)].Answer.Text
			}
		}
		return nil
	})
	return all, wrapFault(f.path, "read settings", err)
}

// settings is the history of what was decided for the study.
func (r reader) settings(studyID uuid.UUID) (*history, error) {
	h := newHistory()
	var err error
	if h.who, err = r.writers(); err != nil {
		return nil, err
	}
	return h, r.eachEvent(func(e Event) error {
		h.add(e)
		return nil
	}, "subject = ? AND kind = 'setting' ORDER BY replica, seq, id", studyID[:])
}
