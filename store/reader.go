package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/google/uuid"

	"feldbuch/store/event"
)

// What the file keeps, in the form that package event gives it.
type (
	Event = event.Event
	Hash  = event.Hash
)

// reader reads a study file through one connection.
type reader struct {
	ctx    context.Context
	conn   *sql.Conn
	sealer event.Sealer
}

// errStop ends eachRow early without an error.
var errStop = errors.New("stop")

// eachRow hands every row of a query to do. It talks to the driver directly:
// merging reads millions of rows, and database/sql converts every cell. The row
// is only valid during the call, and do must not use the connection. Blobs of length
// 0 arrive as nil.
func (r reader) eachRow(do func(row []driver.Value) error, query string, args ...any) error {
	err := r.conn.Raw(func(dc any) error {
		rows, err := dc.(driver.QueryerContext).QueryContext(r.ctx, query, named(args))
		if err != nil {
			return err
		}
		return errors.Join(drain(rows, do), rows.Close())
	})
	if errors.Is(err, errStop) {
		return nil
	}
	return err
}

// rewrite hands every row of a query to convert and writes what that gives with an
// insert, nothing for nil: a million rows take no memory.
func (r reader) rewrite(query, insert string, convert func(row []driver.Value) ([]any, error)) error {
	return r.conn.Raw(func(dc any) error {
		stmt, err := dc.(driver.ConnPrepareContext).PrepareContext(r.ctx, insert)
		if err != nil {
			return err
		}
		rows, err := dc.(driver.QueryerContext).QueryContext(r.ctx, query, nil)
		if err != nil {
			return errors.Join(err, stmt.Close())
		}
		err = drain(rows, func(row []driver.Value) error {
			cells, err := convert(row)
			if err != nil || cells == nil {
				return err
			}
			_, err = stmt.(driver.StmtExecContext).ExecContext(r.ctx, named(cells))
			return err
		})
		return errors.Join(err, rows.Close(), stmt.Close())
	})
}

func named(args []any) []driver.NamedValue {
	all := make([]driver.NamedValue, len(args))
	for i, a := range args {
		all[i] = driver.NamedValue{Ordinal: i + 1, Value: a}
	}
	return all
}

func drain(rows driver.Rows, do func([]driver.Value) error) error {
	row := make([]driver.Value, len(rows.Columns()))
	for {
		switch err := rows.Next(row); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if err := do(row); err != nil {
			return err
		}
	}
}

// eachEvent hands the events a condition picks to do, in the given order. Those
// that wait are not among them.
func (r reader) eachEvent(do func(Event) error, where string, args ...any) error {
	var some bool
	if err := r.conn.QueryRowContext(r.ctx, "SELECT EXISTS (SELECT 1 FROM waiting)").Scan(&some); err != nil {
		return err
	}
	if some { // asked for each row it would take a quarter of the time
		where = admitted + " AND " + where
	}
	return r.eachRowOf(do, where, args...)
}

// eachRowOf is eachEvent with those that wait.
func (r reader) eachRowOf(do func(Event) error, where string, args ...any) error {
	rows := event.Reader{Sealer: r.sealer}
	return r.eachRow(func(row []driver.Value) error {
		e, err := rows.Read(row)
		if err != nil {
			return err
		}
		return do(e)
	}, "SELECT "+event.Packed+" FROM event WHERE "+where, args...)
}

// admitted leaves out what waits.
const admitted = "NOT EXISTS (SELECT 1 FROM waiting WHERE waiting.id = event.id)"

// withReader runs do on a connection that sees what is committed.
func (f *File) withReader(ctx context.Context, do func(reader) error) error {
	conn, err := f.db.Conn(ctx)
	if err != nil {
		return err
	}
	return errors.Join(do(reader{ctx, conn, f.sealer}), conn.Close())
}

// scanAll gathers the rows of a query.
func scanAll[T any](r reader, scan func(scan func(...any) error) (T, error), query string, args ...any) ([]T, error) {
	rows, err := r.conn.QueryContext(r.ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := scan(rows.Scan)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// businesses adds their events to histories. They are looked up, some at a time: going
// through all events would take as long as a merge.
func (r reader) businesses(all map[uuid.UUID]*history) error {
	for some := range slices.Chunk(slices.Collect(maps.Keys(all)), 500) {
		args := make([]any, len(some))
		for i := range some {
			args[i] = some[i][:]
		}
		err := r.eachEvent(func(e Event) error {
			all[e.Subject].add(e)
			return nil
		}, "subject IN (?"+strings.Repeat(", ?", len(some)-1)+") ORDER BY subject, replica, seq, id", args...)
		if err != nil {
			return err
		}
	}
	return nil
}

// ids are the ids a query picks.
func (r reader) ids(query string, args ...any) (map[Hash]bool, error) {
	ids := map[Hash]bool{}
	return ids, r.eachRow(func(row []driver.Value) error {
		var id Hash
		if !event.Fixed(row[0], id[:]) {
			return event.ErrMalformed
		}
		ids[id] = true
		return nil
	}, query, args...)
}
