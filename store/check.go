package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"

	"github.com/google/uuid"
)

// Health is what Check finds.
type Health struct {
	Events, Interviews, Replicas, Questionnaires int

	// Damage is what SQLite's own integrity check says.
	Damage []string
	// Altered says which events, questionnaires and attachments are not as they
	// were written, or missing.
	Altered []string
	// Stale are the interviews whose derived rows are wrong; Rebuild helps.
	Stale []string
	Forks []Fork
}

// Sound reports whether nothing is wrong. A fork is worth an alarm, but nothing
// in the file is wrong because of it.
func (h *Health) Sound() bool {
	return len(h.Damage) == 0 && len(h.Altered) == 0 && len(h.Stale) == 0
}

// Check reads the whole file and reports everything that is wrong with it.
func (f *File) Check(ctx context.Context) (*Health, error) {
	h := &Health{}
	listed, err := f.Interviews(ctx)
	if err != nil {
		return nil, err
	}
	err = f.withReader(ctx, func(conn *sql.Conn) error {
		if err := h.integrity(ctx, conn); err != nil {
			return err
		}
		if err := h.count(ctx, conn); err != nil {
			return err
		}
		if err := h.events(ctx, conn); err != nil {
			return err
		}
		if err := h.digests(ctx, conn, f.path); err != nil {
			return err
		}
		if len(h.Altered) > 0 {
			return nil // what is not as written adds up to nothing
		}
		return h.derived(ctx, conn, listed)
	})
	if err != nil {
		return nil, unfit(f.path, "check", err)
	}
	return h, nil
}

// Rebuild makes everything derived anew from the events.
func (f *File) Rebuild(ctx context.Context) error {
	return f.write(ctx, "rebuild", func(t *tx) error {
		if _, err := t.conn.ExecContext(ctx, "REINDEX"); err != nil {
			return err
		}
		if _, err := t.conn.ExecContext(ctx, "DELETE FROM interview"); err != nil {
			return err
		}
		// Events do not change under the write lock, so another connection may
		// read them while this one writes.
		return f.withReader(ctx, func(conn *sql.Conn) error {
			return eachHistory(ctx, conn, func(subject uuid.UUID, h *history) error { return t.put(subject, h) })
		})
	})
}

func (h *Health) integrity(ctx context.Context, conn *sql.Conn) error {
	return eachRow(ctx, conn, func(row []driver.Value) error {
		if text, _ := row[0].(string); text != "ok" {
			h.Damage = append(h.Damage, text)
		}
		return nil
	}, "PRAGMA integrity_check")
}

func (h *Health) count(ctx context.Context, conn *sql.Conn) error {
	return conn.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM interview),
		(SELECT count(*) FROM replica), (SELECT count(*) FROM questionnaire)`).
		Scan(&h.Events, &h.Interviews, &h.Replicas, &h.Questionnaires)
}

func (h *Health) events(ctx context.Context, conn *sql.Conn) error {
	a, err := newAudit(ctx, conn)
	if err != nil {
		return err
	}
	err = eachRow(ctx, conn, func(row []driver.Value) error {
		e, err := eventOf(row)
		if err == nil {
			err = a.next(&e)
		}
		if err != nil {
			h.Altered = append(h.Altered, err.Error())
		}
		return nil
	}, "SELECT "+packedEvent+" FROM event ORDER BY replica, seq, id")
	h.Forks = a.forks.list(a.who)
	return err
}

// digests compares what goes by a digest with it: questionnaires, their files,
// attachments.
func (h *Health) digests(ctx context.Context, conn *sql.Conn, path string) error {
	for _, check := range []func(context.Context, *sql.Conn, string) error{checkQuestionnaires, checkAttachments} {
		err := check(ctx, conn, path)
		switch {
		case errors.Is(err, ErrQuestionnaire), errors.Is(err, ErrAttachment):
			h.Altered = append(h.Altered, err.Error())
		case err != nil:
			return err
		}
	}
	return nil
}

// derived compares the rows of interviews with what their events add up to.
func (h *Health) derived(ctx context.Context, conn *sql.Conn, listed []Interview) error {
	rows := map[string]Interview{}
	for _, iv := range listed {
		iv.ReplicaName = ""
		rows[iv.ID] = iv
	}
	err := eachHistory(ctx, conn, func(subject uuid.UUID, events *history) error {
		if id := subject.String(); rows[id] != events.summary().interview(subject) {
			h.Stale = append(h.Stale, id)
		}
		delete(rows, subject.String())
		return nil
	})
	for id := range rows { // listed without events
		h.Stale = append(h.Stale, id)
	}
	return err
}
