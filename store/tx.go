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

	"feldbuch/store/disk"
	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// tx is one writing transaction. What it changes in memory counts only once it
// is committed.
type tx struct {
	reader
	file *File
	own  writer
	// moved: the file's replica began on another laptop, or before an upgrade, and has
	// not been replaced yet.
	moved bool
	// seq is the replica's last number, 0 where it has not been looked up.
	seq  int64
	buf  []byte
	body []byte
	// after is what has to be done once the transaction is over.
	after []func() error
}

// write runs do in one transaction that is on disk when write returns.
func (f *File) write(ctx context.Context, doing string, do func(*tx) error) error {
	if f.readOnly {
		return &FileError{Path: f.path, Fault: ReadOnly, Err: fmt.Errorf("%s: opened for reading", doing)}
	}
	f.writes.Lock()
	defer f.writes.Unlock()
	if err := f.stands(); err != nil {
		return inFile(f.path, doing, err)
	}
	err := f.whileMarked(ctx, func() error { return f.transact(ctx, do) })
	return inFile(f.path, doing, err)
}

// restful is which part of the time that a transaction took lies before the next one at least.
const restful = 50

// transaction runs do in one, as soon as no other program writes. After one that took long
// the file is left alone for a while: who waits looks at it every Moment, and would else
// not find it free between two files of a merge.
func (f *File) transaction(ctx context.Context, do func() error) error {
	if err := disk.Sleep(ctx, time.Until(f.rested)); err != nil {
		return err
	}
	var begun time.Time
	err := f.patience.Transaction(ctx, f.conn, func() error {
		begun = time.Now()
		return do()
	})
	if f.hurried = begun.IsZero(); !f.hurried {
		f.rested = time.Now().Add(time.Since(begun) / restful)
	}
	return err
}

func (f *File) transact(ctx context.Context, do func(*tx) error) error {
	t := &tx{reader: reader{ctx, f.conn, f.sealer}, file: f}
	t.own, t.moved = f.whoWrites()
	err := f.transaction(ctx, func() error {
		if err := t.checkMark(); err != nil {
			return err
		}
		return do(t)
	})
	for _, done := range t.after {
		err = errors.Join(err, done())
	}
	if err == nil {
		f.mu.Lock()
		f.own, f.moved = t.own, t.moved
		f.mu.Unlock()
	}
	return err
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

// statements are prepared once for the writing connection.
type statements struct {
	insertEvent, putInterview, lastSeq, countEvents, marked, draft, putDraft, dropDraft *sql.Stmt
}

func (t *tx) statements() (*statements, error) {
	if t.file.stmts != nil {
		return t.file.stmts, nil
	}
	var s statements
	for _, p := range []struct {
		into **sql.Stmt
		text string
	}{
		{&s.insertEvent, "INSERT INTO event (" + event.Columns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
		{&s.putInterview, putInterview},
		{&s.lastSeq, "SELECT " + lastOwn},
		{&s.countEvents, "SELECT events FROM interview WHERE id = ?"},
		{&s.marked, "SELECT open FROM here"},
		{&s.draft, "SELECT body FROM draft WHERE subject = ?"},
		{&s.putDraft, "INSERT OR REPLACE INTO draft (subject, body) VALUES (?, ?)"},
		{&s.dropDraft, "DELETE FROM draft WHERE subject = ?"},
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
	var errs []error
	for _, one := range []*sql.Stmt{s.insertEvent, s.putInterview, s.lastSeq, s.countEvents, s.marked, s.draft, s.putDraft, s.dropDraft} {
		errs = append(errs, one.Close())
	}
	return errors.Join(errs...)
}

// append writes one event of an interview: it gets what it supersedes in h, which
// has it afterwards.
func (t *tx) append(h *history, subject uuid.UUID, form Hash, at time.Time, e survey.Event) error {
	data := event.DataOfBack(e)
	if e.Kind == survey.EventCompleted {
		var err error
		if data, err = h.completion(); err != nil {
			return err
		}
	}
	return t.appendWith(h, subject, form, at, e, data)
}

// appendWith is append for an event with data of its own.
func (t *tx) appendWith(h *history, subject uuid.UUID, form Hash, at time.Time, e survey.Event, data string) error {
	if err := t.becomeWriter(); err != nil {
		return err
	}
	where := e.Subject
	if where == "" {
		where = survey.SubjectInterview
	}
	row := Event{
		Kind: e.Kind, SubjectKind: where, Subject: subject, Questionnaire: form, At: at,
		Elapsed: e.Elapsed.Truncate(time.Millisecond), Path: e.Path, Note: withoutNUL(e.Note),
		Answer:  value.Answer{Status: e.Answer.Status, Text: withoutNUL(e.Answer.Text)},
		Parents: h.supersedes(e.Kind, e.Path, t.own.id), Data: data,
	}
	if err := t.insert(&row); err != nil {
		return err
	}
	if err := t.settleDrafts(h, subject, e); err != nil {
		return err
	}
	h.add(row)
	return nil
}

// insert writes one event of this file's replica: it gets its number and its id.
func (t *tx) insert(e *Event) error {
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
	e.Encoding, e.Replica, e.Seq, e.At = event.Encoding, t.own.id, t.seq, e.At.UTC().Truncate(time.Millisecond)
	if _, err := rand.Read(e.Salt[:]); err != nil {
		return fmt.Errorf("salt the event: %w", err)
	}
	return t.store(e, s.insertEvent)
}

// store gives the event its id and writes it.
func (t *tx) store(e *Event, insert *sql.Stmt) error {
	t.body = e.AppendPlain(t.body[:0])
	e.ID, t.buf = e.IDFrom(t.body, t.buf)
	blob, err := t.sealer.Seal(e.Slot(), t.body)
	if err != nil {
		return fmt.Errorf("seal event: %w", err)
	}
	if _, err := insert.ExecContext(t.ctx, e.Cells(blob)...); err != nil {
		return fmt.Errorf("write event: %w", err)
	}
	return nil
}

// withoutNUL drops the one character that no text of an event may have.
func withoutNUL(s string) string { return strings.ReplaceAll(s, "\x00", "") }

// put brings the derived row of an interview up to date.
func (t *tx) put(subject uuid.UUID, h *history) error {
	row, err := h.summary().row(t.sealer, subject)
	if err != nil {
		return err
	}
	return t.putRow(row)
}

func (t *tx) putRow(row []any) error {
	s, err := t.statements()
	if err != nil {
		return err
	}
	if _, err := s.putInterview.ExecContext(t.ctx, row...); err != nil {
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
	if h, err = t.history(subject); err == nil {
		err = t.conn.QueryRowContext(t.ctx, "SELECT EXISTS (SELECT 1 FROM draft WHERE subject = ?)", subject[:]).Scan(&h.drafts)
	}
	return h, err
}
