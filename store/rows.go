package store

import (
	"bytes"
	"context"
	"database/sql/driver"
	"encoding/binary"
	"errors"
	"fmt"
	"os"

	"github.com/google/uuid"

	"feldbuch/store/disk/table"
	"feldbuch/store/event"
	"feldbuch/survey"
)

// Row is an event as it lies in the log.
type Row = event.Raw

// SpanLength is how many numbers of a replica a Span covers.
const SpanLength = 4096

// Span is a stretch of the log of one replica: the numbers from SpanLength*Index up to
// the next such stretch.
type Span struct {
	Replica uuid.UUID
	Index   int64
}

// Sum tells two logs apart in one span, and nothing more: it is no proof of anything.
// IDs is the exclusive or of the first eight bytes of all ids, in any order.
type Sum struct {
	Rows, Bodies int
	IDs          int64
}

// Sums are the sums of all spans of the log, events that wait included.
func (f *File) Sums(ctx context.Context) (map[Span]Sum, error) {
	all := map[Span]Sum{}
	err := f.withReader(ctx, func(r reader) error {
		return r.eachRow(func(row []driver.Value) error {
			var at Span
			var seq, body int64
			var id Hash
			if !event.Fixed(row[0], at.Replica[:]) || !event.Cell(row[1], &seq) || !event.Fixed(row[2], id[:]) || !event.Cell(row[3], &body) {
				return event.ErrMalformed
			}
			at.Index = seq / SpanLength
			s := all[at]
			s.Rows++
			s.Bodies += int(body)
			s.IDs ^= int64(binary.BigEndian.Uint64(id[:]))
			all[at] = s
			return nil
		}, "SELECT replica, seq, id, body IS NOT NULL FROM event")
	})
	return all, wrapFault(f.path, "read events", err)
}

// Rows hands the events of a span to do, by number and id.
func (f *File) Rows(ctx context.Context, at Span, do func(Row) error) error {
	return f.eachRaw(ctx, do, "replica = ? AND seq >= ? AND seq < ? ORDER BY seq, id",
		at.Replica[:], at.Index*SpanLength, (at.Index+1)*SpanLength)
}

// RowsOf hands the events of a subject to do.
func (f *File) RowsOf(ctx context.Context, subject uuid.UUID, do func(Row) error) error {
	return f.eachRaw(ctx, do, "subject = ? ORDER BY replica, seq, id", subject[:])
}

func (f *File) eachRaw(ctx context.Context, do func(Row) error, where string, args ...any) error {
	err := f.withReader(ctx, func(r reader) error {
		return r.eachRow(func(cells []driver.Value) error {
			var row Row
			if err := row.Read(cells); err != nil {
				return err
			}
			return do(row)
		}, "SELECT "+event.Columns+" FROM event WHERE "+where, args...)
	})
	return wrapFault(f.path, "read events", err)
}

// rowsIn is the table of events as it stands in the pages of the reader's file, which is at
// rest at path.
func (r reader) rowsIn(path string) (t *table.Table, done func(), err error) {
	var root uint32
	if err := r.conn.QueryRowContext(r.ctx, "SELECT rootpage FROM sqlite_schema WHERE name = 'event'").Scan(&root); err != nil {
		return nil, nil, err
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	info, err := file.Stat()
	if err == nil {
		t, err = table.New(file, info.Size(), root)
	}
	return t, func() { _ = file.Close() }, err
}

// extending is how the file is read on: straight from its pages where it is at rest, which
// is several times faster.
func (f *File) extending(r reader) extending {
	if f.resting == "" {
		return r.extend
	}
	return func(replica uuid.UUID, h *holding, last int64) error {
		impostors, err := r.ids("SELECT id FROM waiting WHERE reason = 'own'")
		if err != nil {
			return err
		}
		rows, done, err := r.rowsIn(f.resting)
		if err != nil {
			return err
		}
		defer done()
		after := h.highest
		before := func(row *table.Row) bool {
			id, seq, _, ok := event.Key(row)
			order := bytes.Compare(id[:], replica[:])
			return ok && (order < 0 || order == 0 && seq <= after)
		}
		err = rows.EachFrom(before, func(row *table.Row) error {
			of, seq, id, ok := event.Key(row)
			at, timed := event.At(row)
			switch {
			case !ok || !timed:
				return fmt.Errorf("%w: its key", event.ErrMalformed)
			case of != replica || seq > last:
				return errStop
			case !impostors[id]:
				h.add(seq, at, id[:])
			}
			return r.ctx.Err()
		})
		if errors.Is(err, errStop) {
			return nil
		}
		return err
	}
}

// Erasures tells of each subject somebody erased something of whether all of that
// counts in this file: false while one is a request that nobody has confirmed.
func (f *File) Erasures(ctx context.Context) (map[uuid.UUID]bool, error) {
	all := map[uuid.UUID]bool{}
	err := f.withReader(ctx, func(r reader) error {
		counted, err := r.erasures()
		if err != nil {
			return err
		}
		return r.eachRowOf(func(e Event) error {
			part, err := partOf(&e)
			if err != nil {
				return nil // it says nothing, and never counts
			}
			before, met := all[e.Subject]
			all[e.Subject] = (before || !met) && counted[e.Subject].Includes(part)
			return nil
		}, "kind = 'erase' ORDER BY replica, seq, id")
	})
	return all, wrapFault(f.path, "read erasures", err)
}

// Erased is what of each subject is erased in this file.
func (f *File) Erased(ctx context.Context) (map[uuid.UUID]survey.Part, error) {
	var all map[uuid.UUID]survey.Part
	err := f.withReader(ctx, func(r reader) (err error) {
		all, err = r.erasures()
		return err
	})
	return all, wrapFault(f.path, "read erasures", err)
}

// The kinds of what belongs to events.
const (
	QuestionnaireText = "questionnaire" // the canonical text of a version
	QuestionnaireFile = "file"          // a file beside a version
	AnswerFile        = "attachment"    // a file that an answer names
)

// Belonging is what belongs to events and is none: it goes by a hash of what it is.
type Belonging struct {
	Kind                 string
	Subject              uuid.UUID // of an AnswerFile its interview
	Name                 Hash
	Form, Version, Title string // of a QuestionnaireText
	Body                 []byte // as it is kept
}

// belongings is where they lie.
const belongings = `SELECT 'questionnaire' AS kind, x'' AS subject, hash AS name, form, version, title, canonical AS body FROM questionnaire
	UNION ALL SELECT 'file', x'', digest, '', '', '', content FROM questionnaire_file
	UNION ALL SELECT 'attachment', subject, name, '', '', '', body FROM attachment`

// Belongings hands all that belongs to the events to do, without their bodies.
func (f *File) Belongings(ctx context.Context, do func(*Belonging) error) error {
	return f.eachBelonging(ctx, do, "SELECT kind, subject, name, form, version, title, NULL FROM ("+belongings+") ORDER BY kind, subject, name")
}

// Belonging reads the body of one.
func (f *File) Belonging(ctx context.Context, b *Belonging) error {
	subject := []byte{}
	if b.Kind == AnswerFile {
		subject = b.Subject[:]
	}
	return f.eachBelonging(ctx, func(found *Belonging) error {
		b.Body = event.Filled(found.Body)
		return nil
	}, "SELECT * FROM ("+belongings+") WHERE kind = ? AND subject = ? AND name = ?", b.Kind, subject, b.Name[:])
}

func (f *File) eachBelonging(ctx context.Context, do func(*Belonging) error, query string, args ...any) error {
	err := f.withReader(ctx, func(r reader) error {
		return r.eachRow(func(cells []driver.Value) error {
			var b Belonging
			if !event.Cell(cells[0], &b.Kind) || !event.Fixed(cells[2], b.Name[:]) || !event.Cell(cells[3], &b.Form) || !event.Cell(cells[4], &b.Version) || !event.Cell(cells[5], &b.Title) {
				return event.ErrMalformed
			}
			if b.Kind == AnswerFile && !event.Fixed(cells[1], b.Subject[:]) {
				return event.ErrMalformed
			}
			b.Body, _ = cells[6].([]byte)
			return do(&b)
		}, query, args...)
	})
	return wrapFault(f.path, "read what belongs to events", err)
}
