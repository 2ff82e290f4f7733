package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
)

// Study is the survey project a file belongs to.
type Study struct {
	// ID is a UUID. Create makes one where it is empty; give it to make another
	// file of the same study, for an interviewer.
	ID        string
	Name      string
	CreatedAt time.Time
}

// Role is what a replica is for.
type Role string

// The roles.
const (
	Interviewer Role = "interviewer"
	Lead        Role = "lead"
)

// Replica is one writer of events: a study file on one laptop, in one role.
type Replica struct {
	ID        string // UUID, made by Create
	Role      Role
	Name      string // interviewer code, or what the lead calls the own file
	CreatedAt time.Time
}

// Study is the study this file belongs to.
func (f *File) Study() Study { return f.study }

// Replica is the replica whose events this file writes. After a file was copied
// to another laptop it is still the old one until the first event is written.
func (f *File) Replica() Replica {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.own.replica()
}

// Replicas are all whose events are in the file, oldest first.
func (f *File) Replicas(ctx context.Context) ([]Replica, error) {
	var all []Replica
	err := f.withReader(ctx, func(conn *sql.Conn) error {
		who, err := writers(ctx, conn)
		for _, w := range who {
			all = append(all, w.replica())
		}
		return err
	})
	slices.SortFunc(all, func(a, b Replica) int {
		return cmp.Or(a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	return all, unfit(f.path, "list replicas", err)
}

// writer is a Replica as events name it.
type writer struct {
	id      uuid.UUID
	role    Role
	name    string
	created time.Time
}

func (w writer) replica() Replica {
	return Replica{ID: w.id.String(), Role: w.role, Name: w.name, CreatedAt: w.created}
}

func (w *writer) scan(scan func(...any) error) error {
	var created int64
	if err := scan(&w.id, &w.role, &w.name, &created); err != nil {
		return err
	}
	w.created = fromMillis(created)
	return nil
}

// writers are the replicas by id.
func writers(ctx context.Context, conn *sql.Conn) (map[uuid.UUID]writer, error) {
	rows, err := conn.QueryContext(ctx, "SELECT id, role, name, created FROM replica")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := map[uuid.UUID]writer{}
	for rows.Next() {
		var w writer
		if err := w.scan(rows.Scan); err != nil {
			return nil, err
		}
		all[w.id] = w
	}
	return all, rows.Err()
}

// insert makes w the replica that writes in this file.
func (w writer) insert(ctx context.Context, conn *sql.Conn, machine string) error {
	_, err := conn.ExecContext(ctx, "INSERT INTO replica (id, role, name, created) VALUES (?, ?, ?, ?)",
		w.id[:], string(w.role), w.name, w.created.UnixMilli())
	if err != nil {
		return fmt.Errorf("add replica: %w", err)
	}
	_, err = conn.ExecContext(ctx, "INSERT OR REPLACE INTO here (one, replica, machine) VALUES (1, ?, ?)", w.id[:], machine)
	if err != nil {
		return fmt.Errorf("become replica: %w", err)
	}
	return nil
}

// readHere reads which replica writes in this file, and since which laptop.
func readHere(ctx context.Context, conn *sql.Conn) (w writer, machine string, err error) {
	row := conn.QueryRowContext(ctx, `SELECT r.id, r.role, r.name, r.created, h.machine
		FROM here h JOIN replica r ON r.id = h.replica`)
	err = w.scan(func(into ...any) error { return row.Scan(append(into, &machine)...) })
	if err != nil {
		return w, "", fmt.Errorf("read own replica: %w", err)
	}
	return w, machine, nil
}

func readStudy(ctx context.Context, conn *sql.Conn) (Study, error) {
	var id uuid.UUID
	var created int64
	var s Study
	err := conn.QueryRowContext(ctx, "SELECT id, name, created FROM study").Scan(&id, &s.Name, &created)
	if err != nil {
		return Study{}, fmt.Errorf("read study: %w", err)
	}
	s.ID, s.CreatedAt = id.String(), fromMillis(created)
	return s, nil
}

func fromMillis(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
