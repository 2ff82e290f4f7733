package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strings"

	"feldbuch/store/disk"
	"feldbuch/store/event"

	"github.com/google/uuid"
)

// Health is what Check finds.
type Health struct {
	Events, Interviews, Replicas, Questionnaires int
	// Waiting is how many of the events wait for something.
	Waiting int

	// Damage is what SQLite's own integrity check says.
	Damage []string
	// Altered says which events, questionnaires and attachments are not as they
	// were written, or missing.
	Altered []string
	// Stale are the interviews whose derived rows are wrong; Rebuild helps.
	Stale []string
	Forks []Fork
	// Gaps are events of others that have not arrived.
	Gaps []Gap

	bad int // events among Altered
}

// Sound reports whether nothing is wrong. A fork is worth an alarm, and a gap worth
// asking for a file, but nothing in this file is wrong because of them.
func (h *Health) Sound() bool {
	return len(h.Damage) == 0 && len(h.Altered) == 0 && len(h.Stale) == 0
}

// errMissing: a file has all numbers of its own replica.
var errMissing = errors.New("events of this file's own replica are missing")

// Check reads the whole file and reports everything that is wrong with it.
func (f *File) Check(ctx context.Context) (*Health, error) {
	h := &Health{}
	err := f.withReader(ctx, func(r reader) error {
		for _, part := range []func(reader) error{h.integrity, h.count, h.events, h.digests, h.derived} {
			if err := part(r); err != nil && !h.isDamage(err) {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, wrapFault(f.path, "check", err)
	}
	return h, nil
}

// isDamage takes what keeps the file from being read for what it is: the rest of it is
// looked at all the same.
func (h *Health) isDamage(err error) bool {
	if f := disk.FaultOf(err); f != Corrupt && f != Unreadable {
		return false
	}
	if text := err.Error(); !slices.Contains(h.Damage, text) {
		h.Damage = append(h.Damage, text)
	}
	return true
}

// Rebuild makes everything derived anew from the events. The fault is Corrupt, and
// nothing is made, where one of them is not as it was written.
func (f *File) Rebuild(ctx context.Context) error {
	return f.write(ctx, "rebuild", func(t *tx) error {
		h := &Health{}
		if err := h.events(t.reader); err != nil {
			return err
		}
		if h.bad > 0 {
			return &FileError{Path: f.path, Fault: Corrupt, Err: errors.New(h.Altered[0])}
		}
		if _, err := t.conn.ExecContext(ctx, "REINDEX; DELETE FROM interview; DELETE FROM arrived"); err != nil {
			return err
		}
		// Events do not change under the write lock, so another connection may read them
		// while this one writes.
		if err := f.withReader(ctx, func(r reader) error { return r.eachInterview(t.put) }); err != nil {
			return err
		}
		return errors.Join(t.releaseAndDerive(), t.noteHoldings())
	})
}

func (h *Health) integrity(r reader) error {
	return r.eachRow(func(row []driver.Value) error {
		text, _ := row[0].(string)
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "ok" && !strings.HasPrefix(line, "***") { // a heading
				h.Damage = append(h.Damage, line)
			}
		}
		return nil
	}, "PRAGMA integrity_check")
}

func (h *Health) count(r reader) error {
	who, err := r.writers()
	if err != nil {
		return err
	}
	h.Replicas = len(who)
	return r.conn.QueryRowContext(r.ctx, `SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM interview),
		(SELECT count(*) FROM questionnaire), (SELECT count(*) FROM waiting)`).
		Scan(&h.Events, &h.Interviews, &h.Questionnaires, &h.Waiting)
}

func (h *Health) events(r reader) error {
	who, err := r.writers()
	if err != nil {
		return err
	}
	own, err := r.here()
	if err != nil {
		return err
	}
	impostors, err := r.ids("SELECT id FROM waiting WHERE reason = 'own'")
	if err != nil {
		return err
	}
	rows := event.Reader{Sealer: r.sealer}
	twice, missing := forks{}, gaps{}
	err = r.eachRow(func(row []driver.Value) error {
		e, err := rows.Verify(row)
		if err != nil {
			h.bad++
			h.Altered = append(h.Altered, fmt.Sprintf("event %s/%d: %v", e.Replica, e.Seq, err))
		}
		if !impostors[e.ID] {
			missing.add(&e, twice)
		}
		return nil
	}, "SELECT "+event.Suspect+" FROM event ORDER BY replica, seq, id")
	h.Forks, h.Gaps = twice.list(who), missing.list(who)
	for _, g := range h.Gaps {
		if g.Replica == own.own.id.String() {
			h.Altered = append(h.Altered, fmt.Sprintf("replica %s: %v", g.Replica, errMissing))
		}
	}
	return err
}

// digests compares what goes by a digest with it: questionnaires, their files,
// attachments.
func (h *Health) digests(r reader) error {
	for _, check := range []func(string) error{r.checkQuestionnaires, r.checkAttachments} {
		err := check("")
		switch {
		case errors.Is(err, ErrQuestionnaire), errors.Is(err, ErrAttachment):
			h.Altered = append(h.Altered, err.Error())
		case err != nil:
			return err
		}
	}
	return nil
}

// derived compares what was worked out before with what the events add up to, unless one
// of them is not as it was written, or cannot be read: then they add up to nothing.
func (h *Health) derived(r reader) error {
	if len(h.Altered)+len(h.Damage) > 0 {
		return nil
	}
	return errors.Join(h.interviews(r), h.holdings(r))
}

func (h *Health) holdings(r reader) error {
	noted, err := r.known()
	if err != nil {
		return err
	}
	for id, was := range noted {
		is := newHolding()
		if err := r.extend(id, is, was.highest); err != nil {
			return err
		}
		if is.numbers != was.numbers || is.forked != was.forked || is.prefix.sum() != was.prefix.sum() {
			h.Stale = append(h.Stale, "replica "+id.String())
		}
	}
	return nil
}

func (h *Health) interviews(r reader) error {
	listed, err := r.interviews()
	if err != nil {
		return err
	}
	rows := map[string]Interview{}
	for _, iv := range listed {
		iv.ReplicaName = ""
		rows[iv.ID] = iv
	}
	err = r.eachInterview(func(subject uuid.UUID, events *history) error {
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
