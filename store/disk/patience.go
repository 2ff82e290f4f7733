package disk

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Patience is how a program waits that cannot begin to write because another one does: it
// is called again and again, with how long that has taken so far, and waits for a Moment.
// What it returns gives up. nil does not wait.
type Patience func(ctx context.Context, waited time.Duration) error

// Moment is how long lies between two tries: short for a person, and nothing for a disk.
const Moment = 25 * time.Millisecond

// errEnough: it took too long.
var errEnough = errors.New("waited long enough")

// UpTo gives up after so long.
func UpTo(longest time.Duration) Patience {
	return func(ctx context.Context, waited time.Duration) error {
		if waited >= longest {
			return errEnough
		}
		return Sleep(ctx, Moment)
	}
}

// Sleep does nothing for so long, or until ctx ends.
func Sleep(ctx context.Context, long time.Duration) error {
	if long <= 0 {
		return nil
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(long):
		return nil
	}
}

// Try tries something until it is not Busy any more. SQLite's own way of waiting looks ever
// less often, cannot be interrupted, and tells nobody.
func (p Patience) Try(ctx context.Context, try func() error) error {
	var since time.Time
	for {
		err := try()
		if p == nil || FaultOf(err) != Busy && !errors.Is(err, Busy) {
			return err
		}
		if since.IsZero() {
			since = time.Now()
		}
		if enough := p(ctx, time.Since(since)); enough != nil {
			return errors.Join(err, enough)
		}
	}
}

// Transaction runs do between BEGIN IMMEDIATE and COMMIT on one connection: the
// write lock is taken first, so that what do reads stays true until it writes.
func (p Patience) Transaction(ctx context.Context, conn *sql.Conn, do func() error) error {
	begin := func() error {
		_, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE")
		return err
	}
	if err := p.Try(ctx, begin); err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := do(); err != nil {
		Rollback(conn)
		return err
	}
	// One that was interrupted may have been carried out, and nobody could say.
	if _, err := conn.ExecContext(context.WithoutCancel(ctx), "COMMIT"); err != nil {
		Rollback(conn)
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// Transaction is that of somebody who need not wait, or lets SQLite do it.
func Transaction(ctx context.Context, conn *sql.Conn, do func() error) error {
	return Patience(nil).Transaction(ctx, conn, do)
}

// Rollback gives up a transaction. SQLite may have done so already, and the
// error that led here is the one to report.
func Rollback(conn *sql.Conn) { _, _ = conn.ExecContext(context.Background(), "ROLLBACK") }
