package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// tx is one writing transaction. What it changes in memory counts only once it
// is committed.
type tx struct {
	ctx  context.Context
	file *File
	conn *sql.Conn
	own  writer
	// moved: the file's replica began on another laptop and has not been
	// replaced yet.
	moved bool
	// seq is the replica's last number, 0 where it has not been looked up.
	seq int64
	buf []byte
	// after is what has to be done once the transaction is over.
	after []func() error
}

// write runs do in one transaction that is on disk when write returns.
func (f *File) write(ctx context.Context, doing string, do func(*tx) error) error {
	if f.readOnly {
		return &FileError{f.path, ReadOnly, fmt.Errorf("%s: opened for reading", doing)}
	}
	f.writes.Lock()
	defer f.writes.Unlock()
	if err := f.stands(); err != nil {
		return inFile(f.path, doing, err)
	}
	t := &tx{ctx: ctx, file: f, conn: f.conn}
	t.own, t.moved = f.whoWrites()
	err := transaction(ctx, f.conn, func() error { return do(t) })
	for _, done := range t.after {
		err = errors.Join(err, done())
	}
	if err == nil {
		f.mu.Lock()
		f.own, f.moved = t.own, t.moved
		f.mu.Unlock()
	}
	return inFile(f.path, doing, err)
}

func (f *File) whoWrites() (own writer, moved bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.own, f.moved
}

func (f *File) writer() writer {
	own, _ := f.whoWrites()
	return own
}

// withReader runs do on a connection that sees what is committed.
func (f *File) withReader(ctx context.Context, do func(*sql.Conn) error) error {
	conn, err := f.db.Conn(ctx)
	if err != nil {
		return err
	}
	return errors.Join(do(conn), conn.Close())
}

// statements are prepared once for the writing connection.
type statements struct{ insertEvent, putInterview, lastSeq, countEvents, dropDrafts *sql.Stmt }

func (t *tx) statements() (*statements, error) {
	if t.file.stmts != nil {
		return t.file.stmts, nil
	}
	var s statements
	for _, p := range []struct {
		into **sql.Stmt
		text string
	}{
		{&s.insertEvent, "INSERT INTO event (" + eventColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
		{&s.putInterview, putInterview},
		{&s.lastSeq, "SELECT coalesce(max(seq), 0) FROM event WHERE replica = ?"},
		{&s.countEvents, "SELECT events FROM interview WHERE id = ?"},
		{&s.dropDrafts, dropDrafts},
	} {
		var err error
		if *p.into, err = t.conn.PrepareContext(t.ctx, p.text); err != nil {
			return nil, fmt.Errorf("prepare: %w", err)
		}
	}
	t.file.stmts = &s
	return &s, nil
}

// close lets go of the statements: SQLite moves its log into the file and removes
// it only when a connection has none left.
func (s *statements) close() error {
	if s == nil {
		return nil
	}
	return errors.Join(s.insertEvent.Close(), s.putInterview.Close(), s.lastSeq.Close(), s.countEvents.Close(), s.dropDrafts.Close())
}

// append writes one event of this file's replica: it gets its number, what it
// supersedes in h, and its id. h has it afterwards.
func (t *tx) append(h *history, subject uuid.UUID, form Hash, at time.Time, e survey.Event) error {
	if err := t.becomeWriter(); err != nil {
		return err
	}
	s, err := t.statements()
	if err != nil {
		return err
	}
	if t.seq == 0 {
		if err := s.lastSeq.QueryRowContext(t.ctx, t.own.id[:]).Scan(&t.seq); err != nil {
			return fmt.Errorf("number the event: %w", err)
		}
	}
	t.seq++
	row := Event{
		Replica: t.own.id, Seq: t.seq, At: at.UTC().Truncate(time.Millisecond), Elapsed: e.Elapsed.Truncate(time.Millisecond),
		Kind: e.Kind, Subject: subject, Path: e.Path, Note: withoutNUL(e.Note), Questionnaire: form,
		Answer:  value.Answer{Status: e.Answer.Status, Text: withoutNUL(e.Answer.Text)},
		Parents: h.supersedes(e.Kind, e.Path, t.own.id),
	}
	if _, err := rand.Read(row.salt[:]); err != nil {
		return fmt.Errorf("salt the event: %w", err)
	}
	row.ID, t.buf = row.hash(t.buf)
	if _, err := s.insertEvent.ExecContext(t.ctx, row.columns()...); err != nil {
		return fmt.Errorf("write event: %w", err)
	}
	if err := t.dropDrafts(s, subject, e); err != nil {
		return err
	}
	h.add(row)
	return nil
}

// withoutNUL drops the one character that no text of an event may have.
func withoutNUL(s string) string { return strings.ReplaceAll(s, "\x00", "") }

// becomeWriter starts a new replica where the file was copied from another
// laptop: two laptops numbering the events of one replica would make a fork.
func (t *tx) becomeWriter() error {
	if !t.moved {
		return nil
	}
	// Another process on this laptop may have done it meanwhile.
	own, machine, err := readHere(t.ctx, t.conn)
	if err != nil {
		return err
	}
	if machine != t.file.machine {
		if own, err = newWriter(own.role, own.name, t.file.clock()); err != nil {
			return err
		}
		if err := own.insert(t.ctx, t.conn, t.file.machine); err != nil {
			return err
		}
	}
	t.own, t.moved = own, false
	return nil
}

// put brings the derived row of an interview up to date.
func (t *tx) put(subject uuid.UUID, h *history) error {
	s, err := t.statements()
	if err != nil {
		return err
	}
	if _, err := s.putInterview.ExecContext(t.ctx, h.summary().row(subject)...); err != nil {
		return fmt.Errorf("write interview: %w", err)
	}
	return nil
}

// current is the history of an interview as it is now: h, unless another
// recorder or process has written since it was read.
func (t *tx) current(h *history, subject uuid.UUID) (*history, error) {
	s, err := t.statements()
	if err != nil {
		return nil, err
	}
	if h != nil {
		var events int
		err := s.countEvents.QueryRowContext(t.ctx, subject[:]).Scan(&events)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return nil, fmt.Errorf("look at interview: %w", err)
		}
		if events == len(h.events) {
			return h, nil
		}
	}
	return readHistory(t.ctx, t.conn, subject)
}
