package store

import (
	"context"
	"fmt"
)

// Erase removes what an interview said, for good: of its events only the ids
// stay, and a tombstone travels with every merge, so that an old file cannot
// bring it back. Copies of the file made before keep what they hold.
func (f *File) Erase(ctx context.Context, id, reason string) error {
	subject, err := interviewID(id)
	if err != nil {
		return err
	}
	return f.write(ctx, "erase interview", func(t *tx) error {
		if _, err := readHistory(ctx, t.conn, subject); err != nil {
			return err
		}
		if err := t.becomeWriter(); err != nil {
			return err
		}
		_, err := t.conn.ExecContext(ctx, "INSERT INTO erasure (subject, replica, at, reason) VALUES (?, ?, ?, ?)",
			subject[:], t.own.id[:], f.clock().UnixMilli(), reason)
		if err != nil {
			return err
		}
		return t.blank()
	})
}

// blank removes what all erased interviews said, from the free space of the
// file and from its log too.
func (t *tx) blank() error {
	t.after = append(t.after, func() error {
		_, err := t.conn.ExecContext(context.Background(), "PRAGMA wal_checkpoint(TRUNCATE)")
		return err
	})
	_, err := t.conn.ExecContext(t.ctx, `UPDATE event SET path = '', status = '', value = '', note = '', salt = NULL
		WHERE subject IN (SELECT subject FROM erasure) AND salt IS NOT NULL`)
	if err != nil {
		return fmt.Errorf("blank events: %w", err)
	}
	_, err = t.conn.ExecContext(t.ctx, "DELETE FROM attachment WHERE subject IN (SELECT subject FROM erasure)")
	if err != nil {
		return fmt.Errorf("drop attachments of erased interviews: %w", err)
	}
	_, err = t.conn.ExecContext(t.ctx, "DELETE FROM draft WHERE subject IN (SELECT subject FROM erasure)")
	if err != nil {
		return fmt.Errorf("drop drafts of erased interviews: %w", err)
	}
	_, err = t.conn.ExecContext(t.ctx, "DELETE FROM interview WHERE id IN (SELECT subject FROM erasure)")
	if err != nil {
		return fmt.Errorf("drop erased interviews: %w", err)
	}
	return nil
}
