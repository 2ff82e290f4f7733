package salvage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"errors"
	"fmt"

	"feldbuch/store"
	"feldbuch/store/disk"
	"feldbuch/store/event"

	"github.com/google/uuid"
)

// collector puts what is genuine of a damaged file into a file of rows.
type collector struct {
	*salvage
	ctx    context.Context
	conn   *sql.Conn
	put    map[string]*sql.Stmt
	events event.Reader
	old    bool // rows of an old layout were met
}

// statements put rows away; what the index says is kept to know what is lost.
var statements = map[string]string{
	"event": "INSERT INTO event (" + event.Columns + `) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
		SET content = excluded.content, body = excluded.body WHERE body IS NULL AND excluded.body IS NOT NULL`,
	indexOfEvents.table:  "INSERT OR IGNORE INTO temp.listed (subject, replica, seq, id) VALUES (?, ?, ?, ?)",
	"questionnaire":      "INSERT OR IGNORE INTO questionnaire (hash, form, version, title, canonical) VALUES (?, ?, ?, ?, ?)",
	"questionnaire_file": "INSERT OR IGNORE INTO questionnaire_file (digest, content) VALUES (?, ?)",
	"attachment":         "INSERT OR IGNORE INTO attachment (subject, name, body) VALUES (?, ?, ?)",
	"rejected":           "INSERT INTO temp.rejected (replica, seq, reason) VALUES (?, ?, ?)",
}

const scratch = `CREATE TEMP TABLE listed (subject, replica, seq, id, PRIMARY KEY (replica, seq, id)) WITHOUT ROWID;
	CREATE TEMP TABLE rejected (replica, seq, reason)`

// collect looks through all pages and makes the file of rows.
func (s *salvage) collect(ctx context.Context, copied, rows string) error {
	if err := store.Blank(ctx, rows); err != nil {
		return err
	}
	p, err := openPages(copied)
	if err != nil {
		return err
	}
	err = disk.WithConn(ctx, rows, disk.Throwaway, func(conn *sql.Conn) error {
		if _, err := conn.ExecContext(ctx, scratch); err != nil {
			return err
		}
		c := &collector{salvage: s, ctx: ctx, conn: conn, put: map[string]*sql.Stmt{}, events: event.Reader{Sealer: s.options.Sealer}}
		if c.events.Sealer == nil {
			c.events.Sealer = event.Unsealed{}
		}
		return disk.Transaction(ctx, conn, func() error { return c.run(p) })
	})
	return errors.Join(err, p.close())
}

func (c *collector) run(p *pages) (err error) {
	for name, text := range statements {
		if c.put[name], err = c.conn.PrepareContext(c.ctx, text); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, c.put[name].Close()) }()
	}
	all := scan{pages: p, visit: c.take}
	if err := all.run(c.ctx); err != nil {
		return err
	}
	c.account.Pages, c.account.Unread = max(p.n, p.claimed), all.unread+p.lost(all.empty)
	if err := c.account.count(c.ctx, c.conn, c.remains); err != nil {
		return err
	}
	switch {
	case c.account.Kept == 0 && c.old:
		return ErrOldLayout
	case c.account.Kept == 0:
		return ErrNothing
	}
	return c.sign()
}

// take judges one row.
func (c *collector) take(f found) error {
	r, row := c.remains, f.row
	switch f.table {
	case "event":
		return c.takeEvent(f)
	case oldEvent:
		c.old = c.old || f.listed
	case "questionnaire_file":
		if !isDigest(row[0], row[1]) {
			return nil
		}
	case "questionnaire":
		if !isDigest(row[0], row[4]) {
			return nil
		}
		r.versions = append(r.versions, versionOf(row))
	case "attachment":
		if !isAttached(c.events.Sealer, row) {
			return nil
		}
	case "study":
		created, _ := row[2].(int64)
		name, _ := row[1].(string)
		r.studies = append(r.studies, store.Study{ID: uuid.UUID(blobOf(row[0])).String(), Name: name, CreatedAt: timeOf(created)})
	case "here":
		r.here = append(r.here, uuid.UUID(blobOf(row[1])).String())
	case "accepted":
		r.counting[event.Hash(blobOf(row[0]))] = hex.EncodeToString(blobOf(row[1]))
	case "adopted":
		r.taken[uuid.UUID(blobOf(row[0])).String()] = true
	case "erasure":
		r.final[event.Hash(blobOf(row[0]))] = true
	}
	return c.insert(f.table, row)
}

func (c *collector) takeEvent(f found) error {
	e, why := verify(&c.events, f.row)
	switch {
	case why != nil && !f.listed:
		return nil // what is left over of a row may be overwritten
	case why != nil:
		_, err := c.put["rejected"].ExecContext(c.ctx, e.Replica[:], e.Seq, why.Error())
		return err
	}
	c.remains.take(&e)
	return c.insert("event", f.row)
}

func (c *collector) insert(table string, row []driver.Value) error {
	put := c.put[table]
	if put == nil {
		return nil
	}
	cells := make([]any, len(row))
	for i, v := range row {
		cells[i] = v
		if b, is := v.([]byte); is && b == nil {
			cells[i] = []byte{} // nil would be NULL
		}
	}
	if _, err := put.ExecContext(c.ctx, cells...); err != nil {
		return fmt.Errorf("put a row of %s away: %w", table, err)
	}
	return nil
}

// sign gives the file of rows what every study file says of itself.
func (c *collector) sign() error {
	own, study := c.remains.whose(0)
	id, err := uuid.Parse(study.ID)
	if err != nil {
		return ErrUnknownStudy
	}
	replica, err := uuid.Parse(own.After)
	if err != nil {
		return err
	}
	err = c.conn.QueryRowContext(c.ctx, `SELECT max(coalesce((SELECT max(seq) FROM event WHERE replica = ?1), 0),
		coalesce((SELECT max(seq) FROM temp.listed WHERE replica = ?1), 0))`, replica[:]).Scan(&c.last)
	if err == nil {
		_, err = c.conn.ExecContext(c.ctx, "INSERT INTO study (id, name, created) VALUES (?, ?, ?)", id[:], study.Name, 0)
	}
	if err == nil {
		_, err = c.conn.ExecContext(c.ctx, "INSERT INTO here (one, replica, machine, renew, open) VALUES (1, ?, '', 1, 0)", replica[:])
	}
	return err
}

func versionOf(row []driver.Value) store.Questionnaire {
	text := func(i int) string { s, _ := row[i].(string); return s }
	return store.Questionnaire{
		Hash: event.Hash(blobOf(row[0])).String(), FormID: text(1), Version: text(2), Title: text(3), Canonical: blobOf(row[4]),
	}
}
