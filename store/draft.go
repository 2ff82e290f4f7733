package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
)

// Drafts are what was typed in the interview and not confirmed, by stable path,
// in the words of whoever kept them.
func (r *Recorder) Drafts() (drafts map[string]string, err error) {
	ctx := context.Background()
	err = r.file.withReader(ctx, func(from reader) error {
		row := from.conn.QueryRowContext(ctx, "SELECT body FROM draft WHERE subject = ?", r.subject[:])
		drafts, err = openDrafts(from.sealer, r.subject, row)
		return err
	})
	return drafts, inFile(r.file.path, "read drafts", err)
}

// KeepDrafts keeps what is typed and not confirmed, by stable path; "" drops it.
// An answer to the path drops it too, and the end of the interview all of them.
func (r *Recorder) KeepDrafts(drafts map[string]string) error {
	return r.file.write(context.Background(), "keep drafts", func(t *tx) error {
		if r.known != nil {
			r.known.drafts = true
		}
		return t.changeDrafts(r.subject, func(kept map[string]string) {
			for path, content := range drafts {
				if kept[path] = content; content == "" {
					delete(kept, path)
				}
			}
		})
	})
}

// settleDrafts removes the drafts that an event settles: those of its path and of
// what is inside it, or all.
func (t *tx) settleDrafts(h *history, subject uuid.UUID, e survey.Event) error {
	if !h.drafts {
		return nil
	}
	switch {
	case e.Back == survey.Undone && e.Kind == survey.EventAnswered: // what is begun there is gone on with
		return nil
	case e.Kind == survey.EventCompleted:
		return t.changeDrafts(subject, func(kept map[string]string) { clear(kept) })
	case e.Kind == survey.EventAnswered, e.Kind == survey.EventResolved, e.Kind == survey.EventRemoved:
		return t.changeDrafts(subject, func(kept map[string]string) {
			maps.DeleteFunc(kept, func(path, _ string) bool {
				return path == e.Path || strings.HasPrefix(path, e.Path+"/")
			})
		})
	}
	return nil
}

// changeDrafts changes the drafts of an interview, which lie in one blob.
func (t *tx) changeDrafts(subject uuid.UUID, change func(map[string]string)) error {
	s, err := t.statements()
	if err != nil {
		return err
	}
	drafts, err := openDrafts(t.sealer, subject, s.draft.QueryRowContext(t.ctx, subject[:]))
	if err != nil {
		return err
	}
	before := maps.Clone(drafts)
	change(drafts)
	switch {
	case maps.Equal(before, drafts):
		return nil
	case len(drafts) == 0:
		_, err = s.dropDraft.ExecContext(t.ctx, subject[:])
	default:
		var blob []byte
		if blob, err = sealDrafts(t.sealer, subject, drafts); err == nil {
			_, err = s.putDraft.ExecContext(t.ctx, subject[:], blob)
		}
	}
	if err != nil {
		return fmt.Errorf("keep drafts: %w", err)
	}
	return nil
}

func sealDrafts(sealer event.Sealer, subject uuid.UUID, drafts map[string]string) ([]byte, error) {
	plain, err := json.Marshal(drafts)
	if err != nil {
		return nil, err
	}
	return sealer.Seal(event.Slot{Use: event.Draft, SubjectKind: survey.SubjectInterview, Subject: subject}, plain)
}

func openDrafts(sealer event.Sealer, subject uuid.UUID, row *sql.Row) (map[string]string, error) {
	drafts := map[string]string{}
	var blob []byte
	if err := row.Scan(&blob); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		return drafts, err
	}
	plain, err := sealer.Open(event.Slot{Use: event.Draft, SubjectKind: survey.SubjectInterview, Subject: subject}, blob)
	if err != nil {
		return drafts, err
	}
	if err := json.Unmarshal(plain, &drafts); err != nil {
		return drafts, fmt.Errorf("%w: drafts: %w", event.ErrMalformed, err)
	}
	return drafts, nil
}
