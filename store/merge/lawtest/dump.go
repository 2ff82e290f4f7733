package lawtest

import (
	"database/sql"
	"errors"
	"strings"

	"feldbuch/store"
	"feldbuch/store/disk"
)

// EachLine goes through every row of a file's log, those that wait included, and then
// through what of it waits.
func EachLine(path string, do func(line string) error) error {
	return disk.WithConn(ctx, path, disk.Reading, func(conn *sql.Conn) error {
		for _, query := range []string{
			"SELECT concat_ws(' ', hex(replica), seq, hex(id), encoding, at, kind, subject_kind, hex(subject), hex(questionnaire), hex(parents), hex(content), hex(body)) FROM event ORDER BY replica, seq, id",
			"SELECT concat_ws(' ', hex(id), reason) FROM waiting ORDER BY id",
		} {
			rows, err := conn.QueryContext(ctx, query)
			if err != nil {
				return err
			}
			for rows.Next() {
				var line string
				if err := rows.Scan(&line); err != nil {
					return err
				}
				if err := do(line); err != nil {
					return err
				}
			}
			if err := errors.Join(rows.Err(), rows.Close()); err != nil {
				return err
			}
		}
		return nil
	})
}

// Dump is EachLine's lines.
func Dump(tb Fataler, path string) (lines []string) {
	tb.Helper()
	Check(tb, EachLine(path, func(line string) error {
		lines = append(lines, line)
		return nil
	}))
	return lines
}

// Ids are those of all events of a file.
func Ids(tb Fataler, f *store.File) map[string]bool {
	tb.Helper()
	ids := map[string]bool{}
	for _, line := range Dump(tb, f.Path()) {
		if fields := strings.Fields(line); len(fields) > 2 {
			ids[fields[2]] = true
		}
	}
	return ids
}

// Forge runs statements that no program of ours runs, and puts the triggers back.
func Forge(path string, statements ...string) error {
	return disk.WithConn(ctx, path, disk.Access{"mode": {"rw"}}, func(conn *sql.Conn) error {
		var kept, fixed string
		err := conn.QueryRowContext(ctx, `SELECT (SELECT sql FROM sqlite_schema WHERE name = 'event_is_kept'),
			(SELECT sql FROM sqlite_schema WHERE name = 'event_is_fixed')`).Scan(&kept, &fixed)
		if err != nil {
			return err
		}
		for _, text := range append(append([]string{"DROP TRIGGER event_is_kept; DROP TRIGGER event_is_fixed"}, statements...), kept, fixed) {
			if _, err := conn.ExecContext(ctx, text); err != nil {
				return errors.Join(errors.New(text), err)
			}
		}
		return nil
	})
}
