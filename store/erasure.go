package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Erase removes a part of what an interview said, for good: of its events only the
// headers stay. The event that says so travels with every merge, so that an old file
// cannot bring the part back where the erasure counts. Files copied before keep what
// they hold; copies this program made of this file itself go.
func (f *File) Erase(ctx context.Context, id string, part survey.Part, reason string) error {
	subject, err := interviewID(id)
	if err != nil {
		return err
	}
	data, err := event.CanonicalJSON(part)
	if err != nil {
		return err
	}
	return f.write(ctx, "erase", func(t *tx) error {
		form, err := t.formOf(subject)
		if err != nil {
			return err
		}
		e := Event{
			Kind: survey.EventErased, SubjectKind: survey.SubjectInterview, Subject: subject, Questionnaire: form,
			At: f.clock(), Note: reason, Data: data,
		}
		if err := t.insert(&e); err != nil {
			return err
		}
		if err := t.count(&e); err != nil {
			return err
		}
		if err := t.eraseContent(subject); err != nil {
			return err
		}
		return t.releaseAndDerive() // headers wait until somebody says that their bodies are erased
	})
}

// formOf is the questionnaire an interview goes by: none where all of it waits, because
// it came empty with the wish that it be erased.
func (t *tx) formOf(subject uuid.UUID) (Hash, error) {
	h, err := t.history(subject)
	if err == nil {
		return h.summary().form, nil
	}
	var held bool
	if found := t.conn.QueryRowContext(t.ctx, "SELECT EXISTS (SELECT 1 FROM event WHERE subject = ?)", subject[:]).Scan(&held); found != nil {
		return Hash{}, found
	}
	if errors.Is(err, ErrNoInterview) && held {
		err = nil
	}
	return Hash{}, err
}

// partOf is what an erasure removes.
func partOf(e *Event) (survey.Part, error) {
	var p survey.Part
	if err := json.Unmarshal([]byte(e.Data), &p); err != nil {
		return p, fmt.Errorf("%w: erasure: %w", event.ErrMalformed, err)
	}
	return p, nil
}

// covers reports whether an erasure of the part empties e. No erasure is itself
// erased.
func covers(p survey.Part, e *Event) bool {
	return e.Kind != survey.EventErased && p.Covers(e.SubjectKind, e.Path)
}

// count makes an erasure count in this file from now on.
func (t *tx) count(e *Event) error {
	_, err := t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO erasure (id, subject) VALUES (?, ?)", e.ID[:], e.Subject[:])
	if err != nil {
		return fmt.Errorf("count erasure: %w", err)
	}
	return nil
}

// ConfirmErasures makes erasures count in this file, of the events with these ids those
// that are some, and empties what they cover.
func (f *File) ConfirmErasures(ctx context.Context, ids []Hash) error {
	return f.write(ctx, "confirm erasures", func(t *tx) error {
		var counting []Event
		err := t.eachRowOf(func(e Event) error {
			if slices.Contains(ids, e.ID) {
				counting = append(counting, e)
			}
			return nil
		}, "kind = 'erase' ORDER BY replica, seq, id")
		if err != nil || len(counting) == 0 {
			return err
		}
		subjects := make([]uuid.UUID, len(counting))
		for i, e := range counting {
			subjects[i] = e.Subject
			if err := t.count(&e); err != nil {
				return err
			}
		}
		if err := t.eraseContent(subjects...); err != nil {
			return err
		}
		return t.releaseAndDerive()
	})
}

// erasures are the parts of interviews that are erased here.
func (r reader) erasures() (map[uuid.UUID]survey.Part, error) {
	all := map[uuid.UUID]survey.Part{}
	err := r.eachRowOf(func(e Event) error {
		part, err := partOf(&e)
		all[e.Subject] = all[e.Subject].With(part)
		return err
	}, "kind = 'erase' AND subject IN (SELECT subject FROM erasure) AND id IN (SELECT id FROM erasure)")
	return all, err
}

// eraseContent removes what the erasures that count cover of these interviews, from
// the free space of the file and from its log too.
func (t *tx) eraseContent(subjects ...uuid.UUID) error {
	parts, err := t.erasures()
	if err != nil {
		return err
	}
	for _, subject := range subjects {
		if err := t.eraseInterview(subject, parts[subject]); err != nil {
			return err
		}
	}
	t.after = append(t.after, t.file.foldErased)
	return nil
}

func (t *tx) eraseInterview(subject uuid.UUID, part survey.Part) error {
	if err := t.eraseBodies(subject, part); err != nil {
		return err
	}
	if _, err := t.conn.ExecContext(t.ctx, "DELETE FROM draft WHERE subject = ?", subject[:]); err != nil {
		return fmt.Errorf("drop drafts: %w", err)
	}
	h, err := t.history(subject)
	if errors.Is(err, ErrNoInterview) {
		h, err = newHistory(), nil
		if _, err := t.conn.ExecContext(t.ctx, "DELETE FROM interview WHERE id = ?", subject[:]); err != nil {
			return fmt.Errorf("drop erased interview: %w", err)
		}
	} else if err == nil {
		err = t.put(subject, h)
	}
	if err != nil {
		return err
	}
	return t.dropAttachments(subject, h)
}

func (t *tx) eraseBodies(subject uuid.UUID, part survey.Part) error {
	rows := event.Reader{Sealer: t.sealer}
	var covered []Event
	err := t.eachRow(func(row []driver.Value) error {
		e, plain, err := rows.Open(row)
		if err != nil || e.Erased {
			return err
		}
		if err := e.ReadPlain(plain); err != nil || !covers(part, &e) {
			return err
		}
		e.Content = sha256.Sum256(plain)
		covered = append(covered, e)
		return nil
	}, "SELECT "+event.Packed+" FROM event WHERE subject = ? ORDER BY replica, seq, id", subject[:])
	if err != nil {
		return err
	}
	for _, e := range covered {
		content := e.Content[:]
		if e.Encoding == event.OldEncoding {
			content = nil // its id is not made from it
		}
		_, err := t.conn.ExecContext(t.ctx, "UPDATE event SET body = NULL, content = ? WHERE replica = ? AND seq = ? AND id = ?",
			content, e.Replica[:], e.Seq, e.ID[:])
		if err != nil {
			return fmt.Errorf("erase a body: %w", err)
		}
	}
	return nil
}

// dropAttachments removes the files that nothing the interview still says names.
func (t *tx) dropAttachments(subject uuid.UUID, h *history) error {
	var named [][]byte
	for i := range h.events {
		if name := h.events[i].Answer.Text; name != "" && h.events[i].Answer.Status == value.Answered {
			if digest, ok := digestIn(name); ok {
				named = append(named, digest)
			}
		}
	}
	attached, err := t.attachments(subject)
	if err != nil {
		return err
	}
	for _, name := range attached {
		if slices.ContainsFunc(named, func(digest []byte) bool { return bytes.HasPrefix(name[:], digest) }) {
			continue
		}
		if _, err := t.conn.ExecContext(t.ctx, "DELETE FROM attachment WHERE subject = ? AND name = ?", subject[:], name[:]); err != nil {
			return fmt.Errorf("drop attachment: %w", err)
		}
	}
	return nil
}

// foldErased empties the log after something was erased, removes the copies made before
// upgrades and erases in those made before merges. Erased is only what is gone there too.
func (f *File) foldErased() error {
	dir := filepath.Dir(f.path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !isBackupOf(e.Name(), filepath.Base(f.path)) {
			continue
		}
		if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
			return err
		}
	}
	// A power cut must not bring back the names, nor what was in the log: that it was
	// emptied lasts with the next thing written to it, which is that the file is whole.
	ctx := context.Background()
	return errors.Join(f.eraseInBackups(ctx), f.sync(dir), f.fold(ctx), f.unmark(ctx, f.patience))
}
