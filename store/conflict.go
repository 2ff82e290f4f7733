package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Conflict is one path of an interview with heads that differ.
type Conflict struct {
	Interview     string `json:"interview"`
	Business      string `json:"business"`
	Questionnaire string `json:"questionnaire"` // hash
	Path          string `json:"path"`          // stable
	// Before is what everybody had seen, nil where nobody had answered yet.
	Before *Version `json:"before"`
	// Versions are the heads, in reading order.
	Versions []Version `json:"versions"`
	// Notes are the remarks on the path.
	Notes []Remark `json:"notes"`
	// Contact: the answers are contact data, and they and all remarks are withheld.
	Contact bool `json:"contact,omitempty"`
}

// Version is one of several answers to one question.
type Version struct {
	Event   Hash         `json:"event"`
	Answer  value.Answer `json:"-"`
	Status  value.Status `json:"status"`
	Value   string       `json:"value"`
	Replica string       `json:"replica"`
	By      string       `json:"by"` // name of the replica
	Role    Role         `json:"role"`
	At      time.Time    `json:"at"`
	Note    string       `json:"note"` // reason, where it is an earlier resolution
}

// Remark is a note on the path of a conflict.
type Remark struct {
	Text string    `json:"text"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// Conflicts lists every open conflict of the study, by interview and path.
func (f *File) Conflicts(ctx context.Context) ([]Conflict, error) {
	var all []Conflict
	err := f.withReader(ctx, func(conn *sql.Conn) error {
		subjects, err := inConflict(ctx, conn)
		if err != nil {
			return err
		}
		for _, subject := range subjects {
			found, err := conflictsOf(ctx, conn, subject)
			if err != nil {
				return err
			}
			all = append(all, found...)
		}
		return nil
	})
	return all, unfit(f.path, "list conflicts", err)
}

// Resolve ends a conflict with a person's decision and the reason for it. The
// error is ErrNotInConflict where its versions are not the heads any more.
func (f *File) Resolve(ctx context.Context, c Conflict, decision value.Answer, reason string) error {
	subject, err := interviewID(c.Interview)
	if err != nil {
		return err
	}
	return f.write(ctx, "resolve conflict", func(t *tx) error {
		h, err := readHistory(ctx, t.conn, subject)
		if err != nil {
			return err
		}
		heads := h.voices(h.heads[register{valueClass, c.Path}])
		if h.agree(heads) || !h.are(heads, c.Versions) {
			return fmt.Errorf("%s: %w", c.Path, ErrNotInConflict)
		}
		form := h.events[heads[0]].Questionnaire
		e := survey.Event{Kind: survey.EventResolved, Path: c.Path, Answer: decision, Note: reason}
		if err := t.append(h, subject, form, f.clock(), e); err != nil {
			return err
		}
		return t.put(subject, h)
	})
}

func (h *history) are(heads []int, shown []Version) bool {
	return len(heads) == len(shown) && !slices.ContainsFunc(heads, func(i int) bool {
		return !slices.ContainsFunc(shown, func(v Version) bool { return v.Event == h.events[i].ID })
	})
}

func inConflict(ctx context.Context, conn *sql.Conn) ([]uuid.UUID, error) {
	rows, err := conn.QueryContext(ctx, "SELECT id FROM interview WHERE conflicts > 0 ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []uuid.UUID
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		all = append(all, id)
	}
	return all, rows.Err()
}

func conflictsOf(ctx context.Context, conn *sql.Conn, subject uuid.UUID) ([]Conflict, error) {
	h, err := readHistory(ctx, conn, subject)
	if err != nil {
		return nil, err
	}
	who, err := writers(ctx, conn)
	if err != nil {
		return nil, err
	}
	return h.conflicts(subject, who), nil
}

// conflicts are the registers of h whose heads differ.
func (h *history) conflicts(subject uuid.UUID, who map[uuid.UUID]writer) []Conflict {
	known := h.summary()
	var all []Conflict
	for r, heads := range h.heads {
		if r.class != valueClass || h.agree(heads) {
			continue
		}
		heads = h.voices(heads)
		c := Conflict{Interview: subject.String(), Path: r.path, Notes: []Remark{}}
		c.Questionnaire, c.Business = known.form.String(), known.start.Answer.Text
		for _, e := range h.inReadingOrder(heads) {
			c.Versions = append(c.Versions, versionOf(e, who))
		}
		if e := h.before(heads); e != nil {
			v := versionOf(e, who)
			c.Before = &v
		}
		for _, e := range h.inReadingOrder(h.heads[register{noteClass, r.path}]) {
			if e.Note != "" {
				c.Notes = append(c.Notes, Remark{Text: e.Note, By: who[e.Replica].name, At: e.At})
			}
		}
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b Conflict) int { return cmp.Compare(a.Path, b.Path) })
	return all
}

func versionOf(e *Event, who map[uuid.UUID]writer) Version {
	w := who[e.Replica]
	return Version{
		Event: e.ID, Answer: e.Answer, Status: e.Answer.Status, Value: e.Answer.Text,
		Replica: e.Replica.String(), By: w.name, Role: w.role, At: e.At, Note: e.Note,
	}
}

func (h *history) inReadingOrder(heads []int) []*Event {
	events := make([]*Event, len(heads))
	for i, at := range heads {
		events[i] = &h.events[at]
	}
	slices.SortFunc(events, func(a, b *Event) int { return cmp.Or(a.At.Compare(b.At), bySequence(a, b)) })
	return events
}
