package store

import (
	"context"
	"time"

	"feldbuch/survey"
)

// Batch writes many events in one transaction: all are kept or none.
type Batch struct {
	tx    *tx
	dirty map[*Recorder]bool // interviews whose derived row is behind
}

// Batch runs do and commits what it recorded, or nothing where do fails. Its
// recorders must not be used afterwards, nor the file be written within do by
// other means.
func (f *File) Batch(ctx context.Context, do func(*Batch) error) error {
	return f.write(ctx, "write batch", func(t *tx) error {
		b := &Batch{tx: t, dirty: map[*Recorder]bool{}}
		if err := do(b); err != nil {
			return err
		}
		for r := range b.dirty {
			if err := t.put(r.subject, r.known); err != nil {
				return err
			}
		}
		return nil
	})
}

// NewInterview starts an interview at the given wall-clock time, which its
// events have too until SetTime gives another; the zero time is the clock's.
func (b *Batch) NewInterview(n NewInterview, at time.Time) (*Recorder, error) {
	first := at
	if first.IsZero() {
		first = b.tx.file.clock()
	}
	r, err := b.tx.start(n, first)
	if err != nil {
		return nil, err
	}
	r.batch, r.at = b, at
	b.dirty[r] = true
	return r, nil
}

// Resume continues an interview of the file that this batch has not written to.
func (b *Batch) Resume(id string) (*Recorder, error) {
	subject, err := interviewID(id)
	if err != nil {
		return nil, err
	}
	r := &Recorder{file: b.tx.file, batch: b, subject: subject}
	return r, r.load(b.tx)
}

func (b *Batch) record(r *Recorder, events []survey.Event) error {
	b.dirty[r] = true
	for _, e := range events {
		if err := b.tx.append(r.known, r.subject, r.form, r.now(), e); err != nil {
			return err
		}
	}
	return nil
}
