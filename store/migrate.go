package store

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"slices"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migration is one numbered step; after it user_version is number.
type migration struct {
	number int64
	sql    string
}

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
	}
	slices.SortFunc(steps, func(a, b migration) int { return cmp.Compare(a.number, b.number) })
	return steps, nil
}

func latest(steps []migration) int64 { return steps[len(steps)-1].number }

// migrate applies the steps the file lacks, all or none, in one transaction.
func migrate(ctx context.Context, conn *sql.Conn, steps []migration) error {
	return transaction(ctx, conn, func() error { return applyMissing(ctx, conn, steps) })
}

func applyMissing(ctx context.Context, conn *sql.Conn, steps []migration) error {
	// Read under the write lock: another process may have upgraded meanwhile.
	var have int64
	if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err != nil {
		return fmt.Errorf("read version: %w", err)
	}
	for _, m := range steps {
		if m.number <= have {
			continue
		}
		if _, err := conn.ExecContext(ctx, m.sql); err != nil {
			return fmt.Errorf("migration %d: %w", m.number, err)
		}
		if _, err := conn.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", m.number)); err != nil {
			return fmt.Errorf("migration %d: %w", m.number, err)
		}
	}
	return nil
}

// upgrade brings a file of an older version up to date, after a copy of it was
// put beside it: study.feld → study.feld.v1.bak.
func upgrade(ctx context.Context, path string, from int64, steps []migration) error {
	db, err := openDB(path, writing)
	if err != nil {
		return err
	}
	defer db.Close()
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	backup := fmt.Sprintf("%s.v%d.bak", path, from)
	if _, err := os.Stat(backup); err != nil {
		if err := copyInto(ctx, conn, backup); err != nil {
			return fmt.Errorf("back up before upgrade: %w", err)
		}
	}
	return migrate(ctx, conn, steps)
}

// copyInto writes a consistent copy of the open file to a new file at path.
func copyInto(ctx context.Context, conn *sql.Conn, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		os.Remove(path)
		return err
	}
	return nil
}
