package store

import (
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
)

// Upgrading to events for every subject (migration 5) is a function of the file: no
// chance, no clock, and nothing appended to a replica there is, because every old
// stick is upgraded in a private copy when it is merged, and again by its owner. What
// was a row that anybody could write becomes the first event of a replica whose id is
// made from that row.

// upgradeSpace is the name space of replicas that upgrades make.
var upgradeSpace = uuid.UUID{0x1d, 0x6b, 0xb2, 0x6c, 0x3a, 0x0e, 0x4b, 0x5f, 0x9a, 0x51, 0x2f, 0x0e, 0x5c, 0x77, 0x90, 0x13}

// upgraded is the replica that says what a row of an old table said: of, the replica or
// study the row is about, its table and its key.
func upgraded(of uuid.UUID, table string, key []byte) uuid.UUID {
	name := append(append(of[:], table...), 0)
	return uuid.NewSHA1(upgradeSpace, append(name, key...))
}

// conversion is one upgrade under way.
type conversion struct {
	reader
	study uuid.UUID
	own   uuid.UUID // the replica that wrote in the file
	buf   []byte
	plain []byte
}

const insertEvent = "INSERT INTO event (" + event.Columns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

func (r reader) convertSubjects(own bool) (err error) {
	c := &conversion{reader: r}
	err = r.conn.QueryRowContext(r.ctx, "SELECT id FROM study").Scan(&c.study)
	if errors.Is(err, sql.ErrNoRows) {
		return r.dropOld() // a new file
	}
	if err != nil {
		return err
	}
	if err := r.conn.QueryRowContext(r.ctx, "SELECT replica FROM old_here").Scan(&c.own); err != nil {
		return err
	}
	for _, step := range []func() error{
		c.events, c.replicas, func() error { return c.tombstones(own) }, func() error { return c.versions(own) },
		c.attachments, c.drafts, c.rest, c.dropOld, c.interviews,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// events keep their ids and with them the old encoding.
func (c *conversion) events() error {
	return c.rewrite(event.OldRows, insertEvent, func(row []driver.Value) ([]any, error) {
		e, err := event.OldRow(row)
		if err != nil || e.Erased {
			return e.Cells(nil), err
		}
		c.plain = e.AppendPlain(c.plain[:0])
		blob, err := c.sealer.Seal(e.Slot(), c.plain)
		return e.Cells(blob), err
	})
}

// first writes the first event of a replica that is made from a row.
func (c *conversion) first(replica uuid.UUID, e Event) error {
	e.Replica, e.Seq, e.Encoding = replica, 1, event.Encoding
	salt := sha256.Sum256(fmt.Appendf(nil, "feldbuch upgrade\n%x\n%s\n%s\n%d\n%s\n%s", replica, e.Kind, e.Subject, e.At.UnixMilli(), e.Note, e.Data))
	copy(e.Salt[:], salt[:])
	c.plain = e.AppendPlain(c.plain[:0])
	e.ID, c.buf = e.IDFrom(c.plain, c.buf)
	blob, err := c.sealer.Seal(e.Slot(), c.plain)
	if err == nil {
		_, err = c.conn.ExecContext(c.ctx, insertEvent, e.Cells(blob)...)
	}
	return err
}

func (c *conversion) replicas() error {
	all, err := scanAll(c.reader, func(scan func(...any) error) (w writer, err error) {
		var created int64
		err = scan(&w.id, &w.role, &w.name, &created)
		w.created = fromMillis(created)
		return w, err
	}, "SELECT id, role, name, created FROM old_replica ORDER BY id")
	if err != nil {
		return err
	}
	for _, w := range all {
		data, err := event.CanonicalJSON(replicaFacts{Name: w.name, Role: w.role, Study: c.study.String(), Replica: w.id.String()})
		if err != nil {
			return err
		}
		e := Event{Kind: event.Replica, SubjectKind: survey.SubjectStudy, Subject: c.study, At: w.created, Data: data}
		if err := c.first(upgraded(w.id, "replica", w.id[:]), e); err != nil {
			return err
		}
	}
	return nil
}

// tombstone is a row of the old table of erasures.
type tombstone struct {
	subject, by uuid.UUID
	at          int64
	reason      string
}

// tombstones become erasures of whole interviews. In the file in use they all count,
// and its own replica says so too; those of somebody else's file are requests.
func (c *conversion) tombstones(own bool) error {
	data, err := event.CanonicalJSON(survey.Whole())
	if err != nil {
		return err
	}
	all, err := scanAll(c.reader, func(scan func(...any) error) (t tombstone, err error) {
		err = scan(&t.subject, &t.by, &t.at, &t.reason)
		return t, err
	}, "SELECT subject, replica, at, reason FROM old_erasure ORDER BY subject, replica")
	if err != nil {
		return err
	}
	if own {
		all = c.confirmed(all)
	}
	for _, t := range all {
		e := Event{
			Kind: survey.EventErased, SubjectKind: survey.SubjectInterview, Subject: t.subject, At: fromMillis(t.at),
			Note: t.reason, Data: data,
		}
		if err := c.first(upgraded(t.by, "erasure", t.subject[:]), e); err != nil {
			return err
		}
	}
	_, err = c.conn.ExecContext(c.ctx, "INSERT INTO erasure (id, subject) SELECT id, subject FROM event WHERE kind = 'erase'")
	return err
}

// confirmed adds to the tombstones of others what the file's own replica says of the
// same interviews.
func (c *conversion) confirmed(all []tombstone) []tombstone {
	said := map[uuid.UUID]bool{}
	for _, t := range all {
		said[t.subject] = said[t.subject] || t.by == c.own
	}
	for _, t := range slices.Clone(all) {
		if !said[t.subject] {
			said[t.subject] = true
			t.by = c.own
			all = append(all, t)
		}
	}
	return all
}

// versions become acceptances: the study's, and that of the file in use.
func (c *conversion) versions(own bool) error {
	type version struct {
		hash Hash
		data acceptance
	}
	all, err := scanAll(c.reader, func(scan func(...any) error) (v version, err error) {
		var hash []byte
		if err = scan(&hash, &v.data.Form, &v.data.Version); err == nil && copy(v.hash[:], hash) < len(v.hash) {
			err = event.ErrMalformed
		}
		return v, err
	}, "SELECT hash, form, version FROM questionnaire ORDER BY hash")
	if err != nil {
		return err
	}
	if _, err := c.conn.ExecContext(c.ctx, "INSERT INTO accepted (questionnaire, structure) SELECT hash, x'' FROM questionnaire"); err != nil {
		return err
	}
	for _, v := range all {
		data, err := event.CanonicalJSON(v.data)
		if err != nil {
			return err
		}
		e := Event{
			Kind: event.Accepted, SubjectKind: survey.SubjectStudy, Subject: c.study, Questionnaire: v.hash,
			At: time.UnixMilli(0), Data: data,
		}
		if err := c.first(upgraded(c.study, "questionnaire", v.hash[:]), e); err != nil {
			return err
		}
		if own {
			if err := c.first(upgraded(c.own, "questionnaire", v.hash[:]), e); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *conversion) attachments() error {
	return c.rewrite("SELECT subject, content FROM old_attachment ORDER BY subject, name",
		"INSERT OR IGNORE INTO attachment (subject, name, body) VALUES (?, ?, ?)",
		func(row []driver.Value) ([]any, error) {
			s := event.Slot{Use: event.Attached}
			content, _ := row[1].([]byte)
			if !event.Fixed(row[0], s.Subject[:]) {
				return nil, event.ErrMalformed
			}
			name := c.sealer.Name(s, sha256.Sum256(content))
			blob, err := c.sealer.Seal(s, content)
			return []any{s.Subject[:], name[:], blob}, err
		})
}

func (c *conversion) drafts() error {
	type draft struct {
		subject       uuid.UUID
		path, content string
	}
	all, err := scanAll(c.reader, func(scan func(...any) error) (d draft, err error) {
		err = scan(&d.subject, &d.path, &d.content)
		return d, err
	}, "SELECT subject, path, content FROM old_draft")
	bySubject := map[uuid.UUID]map[string]string{}
	for _, d := range all {
		if bySubject[d.subject] == nil {
			bySubject[d.subject] = map[string]string{}
		}
		bySubject[d.subject][d.path] = d.content
	}
	for subject, drafts := range bySubject {
		blob, err := sealDrafts(c.sealer, subject, drafts)
		if err == nil {
			_, err = c.conn.ExecContext(c.ctx, "INSERT INTO draft (subject, body) VALUES (?, ?)", subject[:], blob)
		}
		if err != nil {
			return err
		}
	}
	return err
}

// rest carries over what is not about people. Whoever writes next begins a new
// replica, which then says who it is in its first event.
func (c *conversion) rest() error {
	_, err := c.conn.ExecContext(c.ctx, `INSERT INTO here (one, replica, machine, renew, open) SELECT 1, replica, machine, 1, 0 FROM old_here;
		INSERT INTO merged (digest, schema, size, name, at, read, added, known, waiting, rejected, incomplete)
			SELECT digest, 4, -1, name, at, read, added + set_aside, known, 0, 0, 0 FROM old_merged`)
	return err
}

func (r reader) dropOld() error {
	_, err := r.conn.ExecContext(r.ctx, `DROP TABLE old_here; DROP TABLE old_event; DROP TABLE old_replica;
		DROP TABLE old_erasure; DROP TABLE old_attachment; DROP TABLE old_draft; DROP TABLE old_merged`)
	return err
}

// interviews works the lines of the list out anew.
func (c *conversion) interviews() error {
	var rows [][]any
	err := c.eachInterview(func(subject uuid.UUID, h *history) error {
		row, err := h.summary().row(c.sealer, subject)
		rows = append(rows, row)
		return err
	})
	for _, row := range rows {
		if _, err := c.conn.ExecContext(c.ctx, putInterview, row...); err != nil {
			return err
		}
	}
	return err
}
