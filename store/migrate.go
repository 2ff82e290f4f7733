package store

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/store/disk"
	"feldbuch/store/event"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migration is one numbered step; after it user_version is number.
type migration struct {
	number int64
	sql    string
	// convert fills the new tables where SQL alone cannot; nil for most steps. own: the
	// file is the one in use, and not a copy of somebody else's.
	convert func(r reader, own bool) error
}

// conversions are the steps that SQL alone cannot do.
var conversions = map[int64]func(reader, bool) error{5: reader.convertSubjects}

// migrations are the embedded steps in order: migrations/0001_study.sql, …
func migrations() ([]migration, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	steps := make([]migration, len(names))
	for i, name := range names {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		steps[i].sql = string(text)
		if _, err := fmt.Sscanf(name, "migrations/%04d_", &steps[i].number); err != nil {
			return nil, fmt.Errorf("migration %s: %w", name, err)
		}
		steps[i].convert = conversions[steps[i].number]
	}
	slices.SortFunc(steps, func(a, b migration) int { return cmp.Compare(a.number, b.number) })
	return steps, nil
}

// Schema is the version of the study files this program writes.
func Schema() (int64, error) {
	steps, err := migrations()
	if err != nil {
		return 0, err
	}
	return latest(steps), nil
}

// Blank makes a file with the tables of a study file and no rows: what was picked up
// somewhere is put there, to be merged like a stranger's.
func Blank(ctx context.Context, path string) error {
	return disk.WithConn(ctx, path, disk.Creating, func(conn *sql.Conn) error {
		return reader{ctx, conn, event.Unsealed{}}.makeTables()
	})
}

// makeTables makes a study file of an empty one.
func (r reader) makeTables() error {
	if _, err := r.conn.ExecContext(r.ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return err
	}
	steps, err := migrations()
	if err != nil {
		return err
	}
	return r.migrate(steps, true)
}

func latest(steps []migration) int64 { return steps[len(steps)-1].number }

// migrate applies the steps the file lacks, all or none, in one transaction.
func (r reader) migrate(steps []migration, own bool) error {
	return disk.Transaction(r.ctx, r.conn, func() error {
		// Read under the write lock: another process may have upgraded meanwhile.
		var have int64
		if err := r.conn.QueryRowContext(r.ctx, "PRAGMA user_version").Scan(&have); err != nil {
			return fmt.Errorf("read version: %w", err)
		}
		for _, m := range steps {
			if m.number <= have {
				continue
			}
			if err := r.apply(m, own); err != nil {
				return fmt.Errorf("migration %d: %w", m.number, err)
			}
		}
		return nil
	})
}

func (r reader) apply(m migration, own bool) error {
	if _, err := r.conn.ExecContext(r.ctx, m.sql); err != nil {
		return err
	}
	if m.convert != nil {
		if err := m.convert(r, own); err != nil {
			return err
		}
	}
	_, err := r.conn.ExecContext(r.ctx, fmt.Sprintf("PRAGMA user_version = %d", m.number))
	return err
}

// upgrade brings a file of an older version up to date, after a copy of it was
// put beside it: study.feld → study.feld.v1.bak.
func (f *File) upgrade(ctx context.Context, from int64, steps []migration) error {
	if from >= latest(steps) {
		return nil
	}
	return disk.WithConn(ctx, f.path, disk.Writing, func(conn *sql.Conn) error {
		if err := f.backUp(ctx, conn, fmt.Sprintf("%s.v%d.bak", f.path, from)); err != nil {
			return fmt.Errorf("back up before upgrade: %w", err)
		}
		if err := (reader{ctx, conn, f.sealer}).migrate(steps, true); err != nil {
			return err
		}
		_, err := conn.ExecContext(ctx, "VACUUM") // the old tables are as large as the new ones
		return err
	})
}

// backUp copies the open file to path; one that is there already is older.
func (f *File) backUp(ctx context.Context, conn *sql.Conn, path string) error {
	private, err := disk.NewPrivate(ctx, filepath.Dir(path))
	if err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", private.Path())
	if err == nil {
		err = disk.Publish(private.Path(), path, f.sync)
	}
	if errors.Is(err, fs.ErrExist) {
		err = nil
	}
	return errors.Join(err, private.Remove())
}

// isBackupOf reports whether a file of this name was put aside before an upgrade of a
// study file of that name.
func isBackupOf(name, study string) bool {
	rest, ok := strings.CutPrefix(name, study+".v")
	return ok && strings.HasSuffix(rest, ".bak")
}
