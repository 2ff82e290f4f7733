package store

import (
	"context"
	"time"

	"github.com/google/uuid"

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
	Answers              int // paths with an answer, don't know and refused included, calculations not
	Conflicts            int
	Events               int
}

// Interviews lists all interviews in the order they were started.
func (f *File) Interviews(ctx context.Context) ([]Interview, error) {
	rows, err := f.db.QueryContext(ctx, `SELECT i.id, i.questionnaire, i.business, i.interviewer, i.replica,
			coalesce(r.name, ''), i.started, i.changed, i.elapsed, i.completed, i.answers, i.conflicts, i.events
		FROM interview i LEFT JOIN replica r ON r.id = i.replica ORDER BY i.started, i.id`)
	if err != nil {
		return nil, unfit(f.path, "list interviews", err)
	}
	defer rows.Close()
	var all []Interview
	for rows.Next() {
		var iv Interview
		var id, replica uuid.UUID
		var form []byte
		var started, changed, elapsed int64
		err := rows.Scan(&id, &form, &iv.Business, &iv.Interviewer, &replica, &iv.ReplicaName,
			&started, &changed, &elapsed, &iv.Completed, &iv.Answers, &iv.Conflicts, &iv.Events)
		if err != nil {
			return nil, unfit(f.path, "list interviews", err)
		}
		iv.ID, iv.Replica, iv.Questionnaire = id.String(), replica.String(), hexHash(form)
		iv.StartedAt, iv.ChangedAt = fromMillis(started), fromMillis(changed)
		iv.Elapsed = time.Duration(elapsed) * time.Millisecond
		all = append(all, iv)
	}
	return all, unfit(f.path, "list interviews", rows.Err())
}

// summary is the derived row of an interview.
type summary struct {
	start                      *Event // an empty one where none is known
	changed                    time.Time
	elapsed                    time.Duration
	completed                  bool
	form                       Hash
	answers, conflicts, events int
}

func (h *history) summary() summary {
	s := summary{events: len(h.events)}
	for i := range h.events {
		e := &h.events[i]
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
	s.form = h.form(s.start)
	for r, heads := range h.heads {
		switch r.class {
		case valueClass:
			switch a, computed, ok := h.value(heads); {
			case !ok && len(heads) > 0:
				s.conflicts++
			case ok && !computed && a.Status != value.Missing:
				s.answers++
			}
		case stageClass:
			s.completed = h.every(heads, survey.EventCompleted)
		}
	}
	return s
}

const putInterview = `INSERT OR REPLACE INTO interview (id, questionnaire, business, interviewer, replica,
	started, changed, elapsed, completed, answers, conflicts, events) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

// interview is the line of the list, all but the replica's name.
func (s summary) interview(subject uuid.UUID) Interview {
	return Interview{
		ID: subject.String(), Questionnaire: s.form.String(), Business: s.start.Answer.Text,
		Interviewer: s.start.Note, Replica: s.start.Replica.String(), StartedAt: s.start.At, ChangedAt: s.changed,
		Elapsed: s.elapsed, Completed: s.completed, Answers: s.answers, Conflicts: s.conflicts, Events: s.events,
	}
}

// row are the cells of putInterview.
func (s summary) row(subject uuid.UUID) []any {
	return []any{
		subject[:], s.form[:], s.start.Answer.Text, s.start.Note, s.start.Replica[:], s.start.At.UnixMilli(),
		s.changed.UnixMilli(), s.elapsed.Milliseconds(), s.completed, s.answers, s.conflicts, s.events,
	}
}
