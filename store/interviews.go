package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Interview is one line of the list of interviews.
type Interview struct {
	ID            string
	Questionnaire string // hash
	Business      string
	Interviewer   string
	// Replica is where it was started, ReplicaName that replica's name.
	Replica, ReplicaName string
	StartedAt, ChangedAt time.Time
	Elapsed              time.Duration
	Completed            bool
	// Correction: it was completed, and is open again. Until it is completed once more
	// it counts as it was (StatesThatCount).
	Correction bool
	// FirstCompletedAt is when it was completed for the first time, zero where it never was.
	FirstCompletedAt time.Time
	// Discarded: it is not to count; DiscardedFor is the reason.
	Discarded    bool
	DiscardedFor string
	Answers      int // paths with an answer, don't know and refused included, calculations not
	Conflicts    int
	Events       int
}

// Interviews lists all interviews in the order they were started.
func (f *File) Interviews(ctx context.Context) ([]Interview, error) {
	var all []Interview
	err := f.withReader(ctx, func(r reader) (err error) {
		all, err = r.interviews()
		return err
	})
	return all, wrapFault(f.path, "list interviews", err)
}

func (r reader) interviews() ([]Interview, error) {
	who, err := r.writers()
	if err != nil {
		return nil, err
	}
	return scanAll(r, func(scan func(...any) error) (Interview, error) {
		var iv Interview
		var id, replica uuid.UUID
		var form, blob []byte
		var started, changed, elapsed int64
		err := scan(&id, &form, &replica, &started, &changed, &elapsed, &iv.Completed, &iv.Answers, &iv.Conflicts, &iv.Events, &blob)
		if err == nil {
			err = iv.open(r.sealer, id, blob)
		}
		iv.ID, iv.Replica, iv.Questionnaire = id.String(), replica.String(), hexHash(form)
		iv.ReplicaName = who[replica].name
		iv.StartedAt, iv.ChangedAt = fromMillis(started), fromMillis(changed)
		iv.Elapsed = time.Duration(elapsed) * time.Millisecond
		return iv, err
	}, `SELECT id, questionnaire, replica, started, changed, elapsed, completed, answers, conflicts, events, body
		FROM interview ORDER BY started, id`)
}

// summary is the derived row of an interview.
type summary struct {
	start                      *Event // an empty one where none is known
	changed                    time.Time
	elapsed                    time.Duration
	completed                  bool
	form                       Hash
	line                       line
	answers, conflicts, events int
}

func (h *history) summary() summary {
	s := summary{events: len(h.events)}
	for i := range h.events {
		e := &h.events[i]
		if e.Erased {
			continue
		}
		if e.At.After(s.changed) {
			s.changed = e.At
		}
		s.elapsed = max(s.elapsed, e.Elapsed)
		if e.Kind == survey.EventStarted && (s.start == nil || e.At.Before(s.start.At)) {
			s.start = e
		}
	}
	if s.start == nil {
		s.start = &Event{At: s.changed}
	}
	s.form, s.completed, s.line = h.form(s.start), h.completed(), h.line(s.start)
	for r, heads := range h.heads {
		switch r.class {
		case event.ValueClass:
			switch a, computed, ok := h.value(heads); {
			case !ok && len(heads) > 0:
				s.conflicts++
			case ok && !computed && a.Status != value.Missing:
				s.answers++
			}
		}
	}
	return s
}

func (h *history) line(start *Event) line {
	said := func(text string) string { return strings.ToValidUTF8(text, "\ufffd") } // as JSON keeps it
	l := line{
		Business: said(h.business(start)), Interviewer: said(h.interviewer(start)),
		Correction: h.corrected(), Discarded: h.discarded(), DiscardedFor: said(h.whyDiscarded()),
	}
	if first := h.firstCompleted(); first != nil {
		l.FirstCompleted = first.At.UnixMilli()
	}
	return l
}

const putInterview = `INSERT OR REPLACE INTO interview (id, questionnaire, replica,
	started, changed, elapsed, completed, answers, conflicts, events, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

// interview is the line of the list, all but the replica's name.
func (s summary) interview(subject uuid.UUID) Interview {
	iv := Interview{
		ID: subject.String(), Questionnaire: s.form.String(),
		Replica: s.start.Replica.String(), StartedAt: s.start.At, ChangedAt: s.changed,
		Elapsed: s.elapsed, Completed: s.completed, Answers: s.answers, Conflicts: s.conflicts, Events: s.events,
	}
	s.line.tell(&iv)
	return iv
}

// row are the cells of putInterview.
func (s summary) row(sealer event.Sealer, subject uuid.UUID) ([]any, error) {
	plain, err := json.Marshal(s.line)
	if err != nil {
		return nil, err
	}
	blob, err := sealer.Seal(event.Slot{Use: event.Derived, SubjectKind: survey.SubjectInterview, Subject: subject}, plain)
	replica := s.start.Replica // a row may outlive the events: their room is used again
	return []any{
		subject[:], s.form[:], replica[:], s.start.At.UnixMilli(), s.changed.UnixMilli(), s.elapsed.Milliseconds(),
		s.completed, s.answers, s.conflicts, s.events, blob,
	}, err
}

// line is what the line of an interview says beyond counts and times: it lies in one
// blob.
type line struct {
	Business       string `json:"business"`
	Interviewer    string `json:"interviewer"`
	Correction     bool   `json:"correction,omitempty"`
	Discarded      bool   `json:"discarded,omitempty"`
	DiscardedFor   string `json:"discardedFor,omitempty"`
	FirstCompleted int64  `json:"firstCompleted,omitempty"` // milliseconds since 1970
}

func (l line) tell(iv *Interview) {
	iv.Business, iv.Interviewer = value.Name(l.Business), value.Name(l.Interviewer)
	iv.Correction, iv.Discarded, iv.DiscardedFor = l.Correction, l.Discarded, l.DiscardedFor
	if l.FirstCompleted > 0 {
		iv.FirstCompletedAt = fromMillis(l.FirstCompleted)
	}
}

func (iv *Interview) open(sealer event.Sealer, subject uuid.UUID, blob []byte) error {
	plain, err := sealer.Open(event.Slot{Use: event.Derived, SubjectKind: survey.SubjectInterview, Subject: subject}, blob)
	if err != nil {
		return err
	}
	var l line
	if err := json.Unmarshal(plain, &l); err != nil {
		return fmt.Errorf("%w: line of an interview: %w", event.ErrMalformed, err)
	}
	l.tell(iv)
	return nil
}

// derive brings the rows of the interviews up to date that got new events.
func (t *tx) derive(c *incoming, released []Event) error {
	again := map[uuid.UUID]bool{}
	for id, a := range c.arrivals {
		switch {
		case a.erased || a.added == 0 && !c.incomplete:
		case a.row == nil, a.before > 0, a.known > 0, a.added > 0 && len(c.suspects) > 0:
			again[id] = true
		default:
			if err := t.putRow(a.row); err != nil {
				return err
			}
		}
		a.row = nil
	}
	for _, e := range released {
		again[e.Subject] = true
	}
	for id := range again {
		if err := t.rederive(id); err != nil {
			return err
		}
	}
	return nil
}

// rederive works out the row of an interview from what the file holds.
func (t *tx) rederive(subject uuid.UUID) error {
	h, err := t.history(subject)
	if errors.Is(err, ErrNoInterview) {
		_, err = t.conn.ExecContext(t.ctx, "DELETE FROM interview WHERE id = ?", subject[:])
		return err
	}
	if err != nil {
		return err
	}
	return t.put(subject, h)
}
