package store

import (
	"context"
	"database/sql/driver"
	"fmt"

	"feldbuch/store/disk"
)

// attach makes the file known to the writing connection until the transaction
// is over.
func (t *tx) attach(in *disk.Snapshot) error {
	uri, err := disk.URI(in.Path, disk.Attached)
	if err != nil {
		return err
	}
	if _, err := t.conn.ExecContext(t.ctx, "ATTACH ? AS other", uri); err != nil {
		return inFile(in.From, "attach", err)
	}
	t.after = append(t.after, func() error {
		_, err := t.conn.ExecContext(context.Background(), "DETACH other")
		return err
	})
	return nil
}

// copyEvents copies the events of the file that are not rejected, and bodies that are
// missing here. It gives the number of those that were not here before.
func (t *tx) copyEvents(c *incoming) (int, error) {
	from := "other.event"
	if len(c.rejected) > 0 {
		if err := t.listRejected(c.rejected); err != nil {
			return 0, err
		}
		from += ` AS e WHERE NOT EXISTS (SELECT 1 FROM temp.rejected AS r
			WHERE r.replica IS e.replica AND r.seq IS e.seq AND r.id IS e.id)`
	}
	result, err := t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO main.event ("+eventColumns+") SELECT "+eventColumns+" FROM "+from)
	if err != nil {
		return 0, fmt.Errorf("insert events: %w", err)
	}
	if c.incomplete {
		if err := t.fillEvents(); err != nil {
			return 0, err
		}
	}
	added, err := result.RowsAffected()
	return int(added), err
}

// listRejected names the rejected rows in a temporary table, by what stands in the
// columns of their key, whatever that is.
func (t *tx) listRejected(rejected []Rejection) error {
	_, err := t.conn.ExecContext(t.ctx, "CREATE TEMP TABLE IF NOT EXISTS rejected (replica, seq, id); DELETE FROM temp.rejected")
	if err != nil {
		return err
	}
	row := 0
	return t.rewrite("SELECT replica, seq, id FROM other.event ORDER BY replica, seq, id", "INSERT INTO temp.rejected VALUES (?, ?, ?)",
		func(cells []driver.Value) ([]any, error) {
			row++
			if len(rejected) == 0 || rejected[0].row != row {
				return nil, nil
			}
			rejected = rejected[1:]
			return []any{cells[0], cells[1], cells[2]}, nil
		})
}

// fillEvents takes over what the file knows better: bodies that are missing here, and
// of erased events of the old encoding, which nobody can check, the header that goes
// with a body or, between two without, the smaller one.
func (t *tx) fillEvents() error {
	_, err := t.conn.ExecContext(t.ctx, `UPDATE main.event AS e
		SET at = o.at, kind = o.kind, subject_kind = o.subject_kind, subject = o.subject, questionnaire = o.questionnaire,
			parents = o.parents, content = o.content, body = o.body
		FROM other.event AS o
		WHERE o.replica = e.replica AND o.seq = e.seq AND o.id = e.id AND o.encoding = e.encoding AND e.body IS NULL
			AND (o.body IS NOT NULL OR e.encoding = 1 AND (o.at, o.kind, o.subject, o.questionnaire, o.parents)
				< (e.at, e.kind, e.subject, e.questionnaire, e.parents))`)
	if err != nil {
		return fmt.Errorf("fill events: %w", err)
	}
	return nil
}

// copyTables brings what belongs to the events.
func (t *tx) copyTables() error {
	for _, table := range []string{"questionnaire", "questionnaire_file", "attachment"} {
		if _, err := t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO main."+table+" SELECT * FROM other."+table); err != nil {
			return fmt.Errorf("insert into %s: %w", table, err)
		}
	}
	return nil
}
