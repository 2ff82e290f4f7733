package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"

	"feldbuch/store/disk"
	"feldbuch/store/event"
)

// attach makes the file known to the writing connection until the transaction
// is over.
func (t *tx) attach(in *disk.Snapshot) error {
	return inFile(in.From, "attach", t.attachPath(in.Path, disk.Attached))
}

func (t *tx) attachPath(path string, a disk.Access) error {
	uri, err := disk.URI(path, a)
	if err != nil {
		return err
	}
	if _, err := t.conn.ExecContext(t.ctx, "ATTACH ? AS other", uri); err != nil {
		return err
	}
	t.after = append(t.after, func() error {
		_, err := t.conn.ExecContext(context.Background(), "DETACH other")
		return err
	})
	return nil
}

// readAndCopy reads the file's events through a connection of its own, while they are
// copied in: both see the same bytes, and nothing is committed before both are done.
// Only where some are rejected they are copied once more, without those. It gives
// what was read, and the number of events that were not here before.
func (t *tx) readAndCopy(u *Union, here, theirs reader, tell Telling) (*incoming, int, error) {
	c, err := t.file.newIncoming(here, theirs)
	if err != nil {
		return nil, 0, wrapFault(u.Path, "read", err)
	}
	if err := c.findVersions(t); err != nil {
		return nil, 0, wrapFault(u.Path, "read questionnaires", err)
	}
	c.tell = tell
	read := make(chan error, 1)
	go func() { read <- c.scan() }()
	if err := t.exec("SAVEPOINT copied"); err != nil {
		return nil, 0, errors.Join(err, <-read)
	}
	added, err := t.copyEvents("other.event")
	defer func() { tell.of(Adding, int64(c.read), int64(c.read)) }()
	// Of two reasons what was read is the better one: it is about this file.
	if found := <-read; found != nil {
		return nil, 0, wrapFault(u.Path, "read events", found)
	}
	if len(c.rejected) > 0 {
		if err := t.exec("ROLLBACK TO copied"); err != nil {
			return nil, 0, err
		}
		if err := t.listRejected(c.rejected); err != nil {
			return nil, 0, err
		}
		added, err = t.copyEvents(`other.event AS e WHERE NOT EXISTS (SELECT 1 FROM temp.rejected AS r
			WHERE r.replica IS e.replica AND r.seq IS e.seq AND r.id IS e.id)`)
	}
	if err == nil && c.incomplete {
		err = t.fillEvents()
	}
	return c, added, errors.Join(err, t.exec("RELEASE copied"))
}

func (t *tx) exec(statement string) error {
	_, err := t.conn.ExecContext(t.ctx, statement)
	return err
}

// copyEvents copies events that are not here, and counts them.
func (t *tx) copyEvents(from string) (int, error) {
	result, err := t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO main.event ("+event.Columns+") SELECT "+event.Columns+" FROM "+from)
	if err != nil {
		return 0, fmt.Errorf("insert events: %w", err)
	}
	added, err := result.RowsAffected()
	return int(added), err
}

// listRejected names the rejected rows in a temporary table, by what stands in the
// columns of their key, whatever that is.
func (t *tx) listRejected(rejected []Rejection) error {
	if err := t.exec("CREATE TEMP TABLE IF NOT EXISTS rejected (replica, seq, id); DELETE FROM temp.rejected"); err != nil {
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
		SET encoding = o.encoding, at = o.at, kind = o.kind, subject_kind = o.subject_kind, subject = o.subject,
			questionnaire = o.questionnaire, parents = o.parents, content = o.content, body = o.body
		FROM other.event AS o
		WHERE o.replica = e.replica AND o.seq = e.seq AND o.id = e.id AND e.body IS NULL
			AND (o.body IS NOT NULL OR e.encoding = 1 AND o.encoding > 1
				OR e.encoding = 1 AND (o.at, o.kind, o.subject, o.questionnaire, o.parents)
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
