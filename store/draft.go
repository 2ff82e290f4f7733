package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/google/uuid"

	"feldbuch/survey"
)

// Drafts are what was typed in the interview and not confirmed, by stable path,
// in the words of whoever kept them.
func (r *Recorder) Drafts() (map[string]string, error) {
	drafts := map[string]string{}
	err := r.file.withReader(context.Background(), func(conn *sql.Conn) error {
		rows, err := conn.QueryContext(context.Background(), "SELECT path, content FROM draft WHERE subject = ?", r.subject[:])
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var path, content string
			if err := rows.Scan(&path, &content); err != nil {
				return err
			}
			drafts[path] = content
		}
		return rows.Err()
	})
	return drafts, inFile(r.file.path, "read drafts", err)
}

// KeepDrafts keeps what is typed and not confirmed, by stable path; "" drops it.
// An answer to the path drops it too, and the end of the interview all of them.
func (r *Recorder) KeepDrafts(drafts map[string]string) error {
	return r.file.write(context.Background(), "keep drafts", func(t *tx) error {
		for path, content := range drafts {
			query, args := "INSERT OR REPLACE INTO draft (subject, path, content) VALUES (?, ?, ?)", []any{r.subject[:], path, content}
			if content == "" {
				query, args = "DELETE FROM draft WHERE subject = ? AND path = ?", args[:2]
			}
			if _, err := t.conn.ExecContext(t.ctx, query, args...); err != nil {
				return err
			}
		}
		return nil
	})
}

// dropDrafts removes those of a path and of what is inside it, or all.
const dropDrafts = "DELETE FROM draft WHERE subject = ?1 AND (?2 = '' OR path = ?2 OR substr(path, 1, length(?2) + 1) = ?2 || '/')"

// dropDrafts removes the drafts that an event settles.
func (t *tx) dropDrafts(s *statements, subject uuid.UUID, e survey.Event) error {
	path := e.Path
	switch e.Kind {
	case survey.EventAnswered, survey.EventResolved, survey.EventRemoved:
	case survey.EventCompleted:
		path = ""
	default:
		return nil
	}
	if _, err := s.dropDrafts.ExecContext(t.ctx, subject[:], path); err != nil {
		return fmt.Errorf("drop drafts: %w", err)
	}
	return nil
}
