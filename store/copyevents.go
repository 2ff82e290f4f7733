package store

import (
	"context"
	"fmt"

	"github.com/google/uuid"

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

func (t *tx) exec(statement string, args ...any) error {
	_, err := t.conn.ExecContext(t.ctx, statement, args...)
	return err
}

// copyIn copies what is new of the file, and counts its events.
func (t *tx) copyIn(c *incoming, tell Telling) (added int, err error) {
	if err := t.attach(c.copy); err != nil {
		return 0, err
	}
	if added, err = t.copyEvents(c, tell); err != nil {
		return 0, err
	}
	if c.incomplete {
		if err := t.fillEvents(len(c.found.rejected) > 0); err != nil {
			return 0, err
		}
	}
	return added, t.copyTables()
}

// atOnce is how many numbers of a replica are copied with one statement: few enough to
// tell how far it is, and to stop.
const atOnce = 20_000

// copyEvents copies the events found that are not here, and counts them.
func (t *tx) copyEvents(c *incoming, tell Telling) (added int, err error) {
	if err := t.listRejected(c.found.rejected); err != nil {
		return 0, err
	}
	at, total, rejected := 0, int64(len(c.found.events)), c.found.rejectedOf()
	for _, s := range c.found.logs {
		for at < s.end {
			first := at
			at = c.found.upTo(first, s.end)
			tell.of(Adding, int64(first), total)
			n, err := t.copySpan(s.replica, c.found.events[first].seq, c.found.events[at-1].seq, rejected[s.replica])
			if disk.FaultOf(err) == Corrupt { // of the two files the one that anybody may have written
				return 0, inFile(c.union.Path, "copy events", err)
			}
			if err != nil {
				return 0, err
			}
			added += n
		}
	}
	tell.of(Adding, total, total)
	return added, nil
}

// upTo is the place where a statement stops that begins at first: numbers are not split.
func (c *findings) upTo(first, end int) int {
	at := min(first+atOnce, end)
	for at < end && c.events[at].seq == c.events[at-1].seq {
		at++
	}
	return at
}

// sound leaves out what was rejected. The plus lets SQLite look it up: a column of numbers
// would be compared otherwise than one of anything.
const sound = ` AND NOT EXISTS (SELECT 1 FROM temp.rejected AS r WHERE r.replica IS o.replica AND r.seq IS +o.seq AND r.id IS o.id)`

func (t *tx) copySpan(replica uuid.UUID, first, last int64, someRejected bool) (int, error) {
	query := "INSERT OR IGNORE INTO main.event (" + event.Columns + ") SELECT " + event.Columns +
		" FROM other.event AS o WHERE replica = ? AND seq BETWEEN ? AND ?"
	if someRejected {
		query += sound
	}
	result, err := t.conn.ExecContext(t.ctx, query, replica[:], first, last)
	if err != nil {
		return 0, fmt.Errorf("insert events: %w", err)
	}
	added, err := result.RowsAffected()
	return int(added), err
}

// rejectedOf are the replicas of which rows are not to be kept.
func (c *findings) rejectedOf() map[uuid.UUID]bool {
	all := map[uuid.UUID]bool{}
	for _, r := range c.rejected {
		var id uuid.UUID
		if event.Fixed(r.key[0], id[:]) {
			all[id] = true
		}
	}
	return all
}

// listRejected names the rejected rows in a temporary table, by what stands in the
// columns of their key, whatever that is.
func (t *tx) listRejected(rejected []Rejection) error {
	if len(rejected) == 0 {
		return nil
	}
	if err := t.exec(`CREATE TEMP TABLE IF NOT EXISTS rejected (replica, seq, id);
		CREATE INDEX IF NOT EXISTS temp.rejected_key ON rejected (replica, seq, id); DELETE FROM temp.rejected`); err != nil {
		return err
	}
	for _, r := range rejected {
		if err := t.exec("INSERT INTO temp.rejected VALUES (?, ?, ?)", r.key[:]...); err != nil {
			return err
		}
	}
	return nil
}

// fillEvents takes over what the file knows better: bodies that are missing here, and
// of erased events of the old encoding, which nobody can check, the header that goes
// with a body or, between two without, the smaller one.
func (t *tx) fillEvents(someRejected bool) error {
	query := `UPDATE main.event AS e
		SET encoding = o.encoding, at = o.at, kind = o.kind, subject_kind = o.subject_kind, subject = o.subject,
			questionnaire = o.questionnaire, parents = o.parents, content = o.content, body = o.body
		FROM other.event AS o
		WHERE o.replica = e.replica AND o.seq = e.seq AND o.id = e.id AND e.body IS NULL
			AND (o.body IS NOT NULL OR e.encoding = 1 AND o.encoding > 1
				OR e.encoding = 1 AND (o.at, o.kind, o.subject, o.questionnaire, o.parents)
				< (e.at, e.kind, e.subject, e.questionnaire, e.parents))`
	if someRejected {
		query += sound
	}
	if err := t.exec(query); err != nil {
		return fmt.Errorf("fill events: %w", err)
	}
	return nil
}

// copyTables brings what belongs to the events.
func (t *tx) copyTables() error {
	for _, table := range []string{"questionnaire", "questionnaire_file", "attachment"} {
		if err := t.exec("INSERT OR IGNORE INTO main." + table + " SELECT * FROM other." + table); err != nil {
			return fmt.Errorf("insert into %s: %w", table, err)
		}
	}
	return nil
}
