package store_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/store"
	"feldbuch/store/disk"

	"github.com/google/go-cmp/cmp"
)

const oneStudy = "01890000-0000-7000-8000-000000000001"

func holdings(t *testing.T, f *store.File) map[string]store.Holding {
	t.Helper()
	all, err := f.Holdings(context.Background())
	check(t, err)
	byID := map[string]store.Holding{}
	for _, h := range all {
		byID[h.ID] = h
	}
	return byID
}

// copyOf is a copy of a study file that is not open.
func copyOf(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	check(t, err)
	to := filepath.Join(t.TempDir(), filepath.Base(path))
	check(t, os.WriteFile(to, content, 0o600))
	return to
}

func TestTheLeadKnowsHowFarALaptopHasCome(t *testing.T) {
	ctx := context.Background()
	laptop, lead := create(t, "NGA", oneStudy), create(t, "LEIT", oneStudy)
	r := start(t, laptop, "RO0001")
	answer(t, r, "/a", "1")
	check(t, laptop.Close())
	u, err := lead.Union(ctx, laptop.Path())
	check(t, err)
	id := laptop.Replica().ID
	h := holdings(t, lead)[id]
	if int(h.Made) != u.Read || h.Missing != 0 || h.Fork.Numbers != 0 || h.Prefix.Last != h.Highest {
		t.Errorf("%+v of %d events", h, u.Read)
	}
	var ids []byte
	check(t, disk.WithConn(ctx, laptop.Path(), disk.Resting, func(conn *sql.Conn) error {
		return conn.QueryRowContext(ctx, "SELECT unhex(group_concat(hex(id), '')) FROM (SELECT id FROM event ORDER BY seq)").Scan(&ids)
	}))
	if h.Prefix.IDs != sha256.Sum256(ids) {
		t.Error("the prefix is not the SHA-256 of the ids")
	}
	last, err := lead.LastFiles(ctx)
	check(t, err)
	if last[id].Name != "NGA.feld" {
		t.Errorf("the last file is %+v", last)
	}
}

// What was noted must be what reading all of it gives, whatever came since.
func TestWhatIsNotedIsWhatReadingGives(t *testing.T) {
	ctx := context.Background()
	laptop, lead := create(t, "NGA", oneStudy), create(t, "LEIT", oneStudy)
	answer(t, start(t, laptop, "RO0001"), "/a", "1")
	check(t, laptop.Close())
	id := laptop.Replica().ID
	twin := copyOf(t, laptop.Path())

	grow := func(path, business string) {
		f, err := store.Open(ctx, path, store.Options{}) // no machine: the replica is kept
		check(t, err)
		answer(t, start(t, f, business), "/a", business)
		check(t, f.Close())
	}
	unite := func(path string) {
		_, err := lead.Union(ctx, path)
		check(t, err)
	}
	for i, step := range []func(){
		func() { unite(laptop.Path()) },
		func() { grow(laptop.Path(), "RO0002") },
		func() { unite(laptop.Path()) },
		func() { grow(twin, "RO0003"); grow(twin, "RO0004") },
		func() { unite(twin) },
		func() { answer(t, start(t, lead, "RO0005"), "/a", "1") },
	} {
		step()
		for _, note := range []bool{false, true} {
			if note {
				check(t, lead.NoteHoldings(ctx))
			}
			noted := holdings(t, lead)
			anew, err := lead.Scratch(ctx)
			check(t, err)
			check(t, disk.WithConn(ctx, anew.Path(), disk.Throwaway, func(conn *sql.Conn) error {
				_, err := conn.ExecContext(ctx, "DELETE FROM arrived")
				return err
			}))
			if diff := cmp.Diff(holdings(t, anew), noted); diff != "" {
				t.Errorf("step %d, noted %v (-anew +noted):\n%s", i, note, diff)
			}
			check(t, anew.Close())
		}
	}
	h := holdings(t, lead)[id]
	if h.Fork.Numbers == 0 || h.Fork.From == 0 {
		t.Errorf("two copies went on as one replica, and no fork is told: %+v", h)
	}
}

func TestACopyThatWentOnTellsHowMuchItWentOnFrom(t *testing.T) {
	ctx := context.Background()
	laptop, lead := create(t, "NGA", oneStudy), create(t, "LEIT", oneStudy)
	r := start(t, laptop, "RO0001")
	answer(t, r, "/a", "1")
	check(t, laptop.Close())
	early := copyOf(t, laptop.Path())
	again := open(t, laptop.Path(), "laptop of NGA")
	answer(t, resume(t, again, r.ID()), "/b", "2")
	check(t, again.Close())

	moved := open(t, copyOf(t, laptop.Path()), "another laptop")
	answer(t, resume(t, moved, r.ID()), "/c", "3")
	check(t, moved.Close())
	// The lead gets the first copy and only the new replica's part of the other.
	_, err := lead.Union(ctx, early)
	check(t, err)
	before := holdings(t, lead)[laptop.Replica().ID]
	if before.Missing != 0 {
		t.Errorf("nobody has said yet that anything is missing: %+v", before)
	}
	only := copyOf(t, moved.Path())
	check(t, disk.WithConn(ctx, only, disk.Throwaway, func(conn *sql.Conn) error {
		_, err := conn.ExecContext(ctx, fmt.Sprintf(`DROP TRIGGER event_is_kept; DELETE FROM event WHERE replica = x'%s' AND seq > %d;
			CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'events are never deleted');
END`, strings.ReplaceAll(laptop.Replica().ID, "-", ""), before.Highest))
		return err
	}))
	_, err = lead.Union(ctx, only)
	check(t, err)
	after := holdings(t, lead)[laptop.Replica().ID]
	if after.Made != before.Highest+1 || after.Missing != 1 {
		t.Errorf("the second copy went on from number %d: %+v", before.Highest+1, after)
	}
}

// A file at rest is read straight from its pages, which tells the same.
func TestAFileAtRestTellsTheSameHoldings(t *testing.T) {
	ctx := context.Background()
	lead := create(t, "LEIT", oneStudy)
	start(t, lead, "RO0001")
	for i := range 3 {
		laptop := create(t, fmt.Sprint("L", i), oneStudy)
		for range 1 + 4*i {
			answer(t, start(t, laptop, "RO0001"), "/a", strings.Repeat("long ", 500*i))
		}
		check(t, laptop.Close())
		_, err := lead.Union(ctx, laptop.Path())
		check(t, err)
	}
	answer(t, start(t, lead, "RO0002"), "/a", "1")
	want := holdings(t, lead)
	path := filepath.Join(t.TempDir(), "rest.feldbuch")
	check(t, lead.CopyTo(ctx, path))
	resting, err := store.OpenReadOnly(ctx, path, t.TempDir())
	check(t, err)
	defer resting.Close()
	if diff := cmp.Diff(want, holdings(t, resting)); diff != "" {
		t.Error(diff)
	}
	for id, h := range want {
		for _, last := range []int64{1, h.Highest / 2, h.Highest} {
			there, err := lead.PrefixUpTo(ctx, id, last)
			check(t, err)
			here, err := resting.PrefixUpTo(ctx, id, last)
			check(t, err)
			if there != here {
				t.Errorf("%s up to %d: %v at rest, want %v", id, last, here, there)
			}
		}
	}
}
