package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/google/uuid"
)

// What an audit finds.
var (
	errAltered = errors.New("content does not match its id")
	errGap     = errors.New("events before it are missing")
	errBlank   = errors.New("erased without a tombstone")
	errNobody  = errors.New("written by a replica the file does not know")
)

// place is a number of a replica.
type place struct {
	replica uuid.UUID
	seq     int64
}

// audit checks all events of a file, given in the order of their key.
type audit struct {
	who    map[uuid.UUID]writer
	erased map[uuid.UUID]bool
	forks  forks

	last place
	buf  []byte
}

func newAudit(ctx context.Context, conn *sql.Conn) (*audit, error) {
	who, err := writers(ctx, conn)
	if err != nil {
		return nil, err
	}
	erased, err := tombstones(ctx, conn)
	return &audit{who: who, erased: erased, forks: forks{}}, err
}

// next finds fault with the next event, naming it.
func (a *audit) next(e *Event) error {
	if err := a.check(e); err != nil {
		return fmt.Errorf("event %s/%d: %w", e.Replica, e.Seq, err)
	}
	return nil
}

func (a *audit) check(e *Event) error {
	last := a.last.seq
	if e.Replica != a.last.replica {
		last = 0
		if _, known := a.who[e.Replica]; !known {
			return errNobody
		}
	}
	a.last = place{e.Replica, e.Seq}
	switch e.Seq {
	case last:
		a.forks.add(e)
	case last + 1:
	default:
		return errGap
	}
	if e.Erased {
		if !a.erased[e.Subject] {
			return errBlank
		}
		return nil // what the id was made from is gone
	}
	var id Hash
	if id, a.buf = e.hash(a.buf); id != e.ID {
		return errAltered
	}
	return nil
}

// tombstones are the interviews that were erased.
func tombstones(ctx context.Context, conn *sql.Conn) (map[uuid.UUID]bool, error) {
	rows, err := conn.QueryContext(ctx, "SELECT subject FROM erasure")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := map[uuid.UUID]bool{}
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		all[id] = true
	}
	return all, rows.Err()
}
