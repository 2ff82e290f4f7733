package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"feldbuch/store/disk"
)

// A copy of the file alone, without its log, lacks what is still in the log. So the
// file is marked, in itself and not in its log, before a session first writes, and
// the mark goes when the log has been folded into it. Whoever finds the mark in a
// copy without a log knows that later answers may be missing.

// errUnmarked: another session, closing, took the mark away in between.
var errUnmarked = errors.New("the file is not marked as open")

// whileMarked runs do, which checks the mark, with the mark set.
func (f *File) whileMarked(ctx context.Context, do func() error) error {
	for {
		if !f.marked {
			if err := f.mark(ctx); err != nil {
				return err
			}
		}
		err := do()
		if !errors.Is(err, errUnmarked) {
			return err
		}
		f.marked = false
	}
}

// mark sets the mark and folds it into the file. Where a long reading keeps the log
// from being folded the session goes on all the same: an answer is worth more.
func (f *File) mark(ctx context.Context) error {
	err := f.transaction(ctx, func() error {
		_, err := f.conn.ExecContext(ctx, "UPDATE here SET open = 1 WHERE open = 0")
		return err
	})
	if err != nil {
		return err
	}
	f.marked = true
	_, err = f.checkpoint(ctx, "PASSIVE")
	return err
}

func (t *tx) checkMark() error {
	s, err := t.statements()
	if err != nil {
		return err
	}
	var open bool
	if err := s.marked.QueryRowContext(t.ctx).Scan(&open); err != nil {
		return fmt.Errorf("look at the mark: %w", err)
	}
	if !open {
		return errUnmarked
	}
	return nil
}

// unmark folds the log, takes the mark away, and folds that too. Another program that
// has the file open keeps the mark in its place, or sets it again when it writes.
func (f *File) unmark(ctx context.Context, p disk.Patience) error {
	if !f.marked {
		return nil
	}
	f.marked = false
	if whole, err := f.empty(ctx, p); err != nil || !whole {
		return err
	}
	err := p.Try(ctx, func() error {
		_, err := f.conn.ExecContext(ctx, "UPDATE here SET open = 0")
		return err
	})
	if disk.FaultOf(err) == Busy {
		return nil
	}
	if err != nil {
		return fmt.Errorf("mark the file as closed: %w", err)
	}
	_, err = f.empty(ctx, p)
	return err
}

// Fold moves what is in the log into the file, as far as others who read allow it, so
// that a copy of the file alone has it.
func (f *File) Fold(ctx context.Context) error {
	f.writes.Lock()
	defer f.writes.Unlock()
	_, err := f.checkpoint(ctx, "PASSIVE")
	return inFile(f.path, "fold", err)
}

// fold empties the log; Busy where somebody who reads keeps it.
func (f *File) fold(ctx context.Context) error {
	whole, err := f.empty(ctx, f.patience)
	if err == nil && !whole {
		err = &FileError{Path: f.path, Fault: Busy, Err: errors.New("the log could not be emptied")}
	}
	return err
}

// empty folds the log and empties it, as soon as nobody writes or reads. It reports whether
// it could.
func (f *File) empty(ctx context.Context, p disk.Patience) (whole bool, err error) {
	err = p.Try(ctx, func() error {
		if whole, err = f.checkpoint(ctx, "TRUNCATE"); err == nil && !whole {
			err = Busy
		}
		return err
	})
	if errors.Is(err, Busy) && !disk.IsCancelled(err) {
		err = nil
	}
	return whole, err
}

// checkpoint reports whether all of the log is in the file.
func (f *File) checkpoint(ctx context.Context, how string) (whole bool, err error) {
	var busy, inLog, moved int
	err = f.conn.QueryRowContext(ctx, "PRAGMA wal_checkpoint("+how+")").Scan(&busy, &inLog, &moved)
	return busy == 0 && inLog == moved, err
}

// lockInterview makes an interview this File's own, or fails with ErrInUse: a second
// window with a memory of its own would not see what the first one answers. Locks
// come and go under the study file's write lock, so that nobody locks a file that
// another is just removing.
func (f *File) lockInterview(ctx context.Context, subject uuid.UUID) error {
	return f.write(ctx, "lock interview", func(*tx) error {
		err := f.locks.Take(ctx, f.path+"-"+subject.String())
		if errors.Is(err, disk.ErrLocked) {
			return ErrInUse
		}
		return err
	})
}

// unlockInterviews lets others open what this File had. Where the study file is out
// of reach, as after a stick was pulled or while somebody writes in it for long, the empty
// files stay until the next time.
func (f *File) unlockInterviews(p disk.Patience) error {
	if len(f.locks) > 0 && f.stands() == nil {
		if err := p.Transaction(context.Background(), f.conn, f.locks.Remove); err == nil {
			return nil
		}
	}
	return f.locks.Release()
}
