package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/disk"
	"feldbuch/store/event"
	"feldbuch/survey"
)

// Why a merge cannot be taken back.
var (
	ErrOldBackup   = errors.New("the backup is of an older version")
	ErrOtherBackup = errors.New("the backup is not one of this file")
)

// LaterError: this file went on after the merge that is to be taken back.
type LaterError struct{ Events []Event }

// Error is for programmers; people read msg.
func (e *LaterError) Error() string { return fmt.Sprintf("%d later events", len(e.Events)) }

// TakenBack is what taking a merge back did.
type TakenBack struct {
	Merges []Merged // the files that count as not merged now
	Events int      // that are gone
}

// TakeBack makes the file again what it was before a merge, as the backup made then has
// it, in one transaction. What was erased since stays erased. The error is a *LaterError
// where this file has gone on; whoever writes next begins a new replica.
func (f *File) TakeBack(ctx context.Context, backup string) (*TakenBack, error) {
	if err := f.checkBackup(ctx, backup); err != nil {
		return nil, err
	}
	back := &TakenBack{}
	err := f.write(ctx, "take a merge back", func(t *tx) error {
		if err := t.attachPath(backup, disk.Attached); err != nil {
			return err
		}
		if err := t.checkDifferent(); err != nil {
			return wrapFault(backup, "check events", err)
		}
		return t.takeBack(back)
	})
	return back, err
}

// checkBackup opens the backup once, which folds what a killed program left in its log.
func (f *File) checkBackup(ctx context.Context, backup string) error {
	if err := isCurrent(backup); err != nil {
		return err
	}
	b, err := Open(ctx, backup, Options{Sealer: f.sealer, SyncFolder: f.sync})
	if err != nil {
		return err
	}
	var ours, theirs []string
	err = f.withReader(ctx, func(r reader) (err error) {
		ours, err = r.schema()
		return err
	})
	if err == nil {
		err = b.withReader(ctx, func(r reader) (err error) {
			theirs, err = r.schema()
			return err
		})
	}
	if err == nil && (b.studyID != f.studyID || !slices.Equal(ours, theirs)) {
		err = ErrOtherBackup
	}
	return errors.Join(err, b.Close())
}

// checkDifferent finds fault with an event that is otherwise in the backup: a body may be
// missing there, but what is there must be as it was written.
func (t *tx) checkDifferent() error {
	rows := event.Reader{Sealer: t.sealer}
	return t.eachRow(func(row []driver.Value) error {
		_, err := rows.Verify(row)
		return err
	}, "SELECT "+event.Suspect+" FROM other.event AS o WHERE EXISTS (SELECT 1 FROM main.event AS e WHERE "+otherwise+")")
}

func (t *tx) takeBack(back *TakenBack) error {
	if err := t.refuseLater(); err != nil {
		return err
	}
	// Those of a killed program: else they are in the backup by now.
	erased, err := t.subjects("SELECT DISTINCT subject FROM main.erasure WHERE id NOT IN (SELECT id FROM other.erasure)")
	if err != nil {
		return err
	}
	if back.Merges, err = t.merges("schema > 0 AND " + notMergedThen); err == nil && len(back.Merges) == 0 {
		back.Merges, err = t.merges(takenBackSince)
	}
	if err != nil {
		return err
	}
	if err := t.dropEvents(back); err != nil {
		return err
	}
	for _, statement := range takingBack {
		if err := t.exec(statement); err != nil {
			return fmt.Errorf("take back: %w", err)
		}
	}
	t.moved = true
	if len(erased) == 0 {
		return nil
	}
	return t.eraseContent(erased...)
}

// refuseLater finds what this file wrote since. Erasures stay, and so are no reason.
func (t *tx) refuseLater() error {
	h, err := t.here()
	if err != nil {
		return err
	}
	var later []Event
	err = t.eachRowOf(func(e Event) error {
		later = append(later, e)
		return nil
	}, "event.replica = ? AND kind <> '"+string(survey.EventErased)+"' AND "+notThere+" ORDER BY seq, id", h.own.id[:])
	if err == nil && len(later) > 0 {
		err = &LaterError{later}
	}
	return err
}

const (
	// notThere: an event the backup does not have.
	notThere = "NOT EXISTS (SELECT 1 FROM other.event AS o WHERE o.replica = event.replica AND o.seq = event.seq AND o.id = event.id)"
	// otherwise: an event that is in both, and not the same.
	otherwise = `e.replica = o.replica AND e.seq = o.seq AND e.id = o.id
		AND (o.body IS NOT e.body OR o.content IS NOT e.content OR (o.encoding, o.at, o.kind, o.subject_kind, o.subject, o.questionnaire, o.parents)
			IS NOT (e.encoding, e.at, e.kind, e.subject_kind, e.subject, e.questionnaire, e.parents))`
	// takenBackSince: a file merged since, and taken back by a program that was killed before
	// it could say so.
	takenBackSince = "schema = 0 AND NOT EXISTS (SELECT 1 FROM other.merged AS o WHERE o.digest = merged.digest AND o.at = merged.at)"
	// notMergedThen: a file merged since.
	notMergedThen = "NOT EXISTS (SELECT 1 FROM other.merged AS o WHERE o.digest = merged.digest AND o.schema = merged.schema AND o.at = merged.at)"
)

// dropEvents removes what is not in the backup, which nothing else does, and lets bodies
// and headers that the merge knew better be as they were.
func (t *tx) dropEvents(back *TakenBack) error {
	var kept string
	err := t.conn.QueryRowContext(t.ctx, "SELECT sql FROM main.sqlite_schema WHERE name = 'event_is_kept'").Scan(&kept)
	if err == nil {
		err = t.exec("DROP TRIGGER main.event_is_kept")
	}
	if err != nil {
		return fmt.Errorf("let events go: %w", err)
	}
	gone, err := t.conn.ExecContext(t.ctx, "DELETE FROM main.event WHERE id NOT IN (SELECT id FROM main.erasure) AND "+notThere)
	if err != nil {
		return fmt.Errorf("remove events: %w", err)
	}
	n, err := gone.RowsAffected()
	back.Events = int(n)
	return errors.Join(err, t.exec(kept))
}

// takingBack brings the tables beside the events to where they were. What is missing of
// attachments was erased, and drafts are nobody's but this file's: those of interviews
// that are there stay.
var takingBack = []string{
	`INSERT OR REPLACE INTO main.event SELECT o.* FROM other.event AS o
		JOIN main.event AS e ON ` + otherwise,
	"DELETE FROM main.waiting WHERE id NOT IN (SELECT id FROM other.waiting)",
	"INSERT OR REPLACE INTO main.waiting SELECT * FROM other.waiting",
	"DELETE FROM main.questionnaire WHERE hash NOT IN (SELECT hash FROM other.questionnaire)",
	"DELETE FROM main.questionnaire_file WHERE digest NOT IN (SELECT digest FROM other.questionnaire_file)",
	"DELETE FROM main.attachment WHERE (subject, name) NOT IN (SELECT subject, name FROM other.attachment)",
	"DELETE FROM main.accepted WHERE questionnaire NOT IN (SELECT questionnaire FROM other.accepted)",
	"DELETE FROM main.adopted WHERE study NOT IN (SELECT study FROM other.adopted)",
	"DELETE FROM main.interview WHERE id NOT IN (SELECT id FROM other.interview)",
	"INSERT OR REPLACE INTO main.interview SELECT * FROM other.interview EXCEPT SELECT * FROM main.interview",
	"DELETE FROM main.draft WHERE subject NOT IN (SELECT id FROM main.interview)",
	// A file taken back is known by no version of this program, nor by its size, and is
	// nobody's last.
	`INSERT OR REPLACE INTO main.merged (digest, schema, size, name, at, read, added, known, waiting, rejected, incomplete)
		SELECT digest, 0, -1, name, at, read, added, known, waiting, rejected, incomplete FROM main.merged
		WHERE schema > 0 AND ` + notMergedThen,
	"DELETE FROM main.merged WHERE schema > 0 AND " + notMergedThen,
	"INSERT OR REPLACE INTO main.merged SELECT * FROM other.merged",
	"DELETE FROM main.arrived", // it is worked out anew
	"UPDATE main.here SET renew = 1",
}

// subjects are those a query picks.
func (r reader) subjects(query string) ([]uuid.UUID, error) {
	var all []uuid.UUID
	err := r.eachRow(func(row []driver.Value) error {
		var id uuid.UUID
		if !event.Fixed(row[0], id[:]) {
			return event.ErrMalformed
		}
		all = append(all, id)
		return nil
	}, query)
	return all, err
}
