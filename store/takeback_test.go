package store_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"feldbuch/store"
	"feldbuch/store/disk"
	"feldbuch/survey"

	"github.com/google/go-cmp/cmp"
)

const backStudy = "01890000-0000-7000-8000-00000000000b"

// leadWith is a lead's file and an interviewer's, of one study, and the path of a copy of
// the latter with one interview.
func leadWith(t *testing.T, secret string) (lead *store.File, stick, id string) {
	t.Helper()
	lead, err := store.Create(ctx, filepath.Join(t.TempDir(), "lead.feld"), store.Study{ID: backStudy},
		store.Replica{Role: store.Lead, Name: "L"}, options("lead"))
	check(t, err)
	t.Cleanup(func() { lead.Close() })
	field := create(t, "AB", backStudy)
	r := start(t, field, "RO0101")
	answer(t, r, "/q", secret)
	check(t, field.Fold(ctx))
	return lead, alone(t, field.Path()), r.ID()
}

// merged backs up and merges.
func merged(t *testing.T, into *store.File, path string) (backup string) {
	t.Helper()
	backup, err := into.BackUp(ctx)
	check(t, err)
	u, err := into.Union(ctx, path)
	check(t, err)
	if u.Again || u.New == 0 {
		t.Fatalf("nothing was merged: %+v", u)
	}
	return backup
}

func sound(t *testing.T, f *store.File) {
	t.Helper()
	h, err := f.Check(ctx)
	check(t, err)
	if !h.Sound() {
		t.Errorf("not sound: %+v", h)
	}
}

func TestAMergeTakenBackIsAsIfItHadNotBeen(t *testing.T) {
	lead, stick, id := leadWith(t, "few")
	backup := merged(t, lead, stick)
	check(t, lead.NoteHoldings(ctx))
	back, err := lead.TakeBack(ctx, backup)
	check(t, err)
	sound(t, lead)
	if len(back.Merges) != 1 || back.Events == 0 {
		t.Errorf("%+v", back)
	}
	if _, err := lead.State(ctx, id); !errors.Is(err, store.ErrNoInterview) {
		t.Errorf("the interview is there: %v", err)
	}
	sound(t, lead)
	all, err := lead.Merges(ctx)
	check(t, err)
	if len(all) != 1 || !all[0].TakenBack {
		t.Errorf("%+v", all)
	}

	// It goes on as another replica, so that no number is used twice; and the file can be
	// merged again.
	before := lead.Replica().ID
	check(t, lead.Set(ctx, "auto-advance", "on"))
	if lead.Replica().ID == before {
		t.Error("the replica is the same")
	}
	merged(t, lead, stick)
	if got := state(t, lead, id); got.Answers["/q"].Text != "few" {
		t.Errorf("the answers are %v", got.Answers)
	}
	sound(t, lead)
}

// A backup is opened by nobody else, so it is compared by what a file read from it says.
func TestAMergeTakenBackLeavesEveryTableAsTheBackupHasIt(t *testing.T) {
	lead, stick, _ := leadWith(t, "few")
	merged(t, lead, stick)
	field := open(t, stick, "AB")
	answer(t, start(t, field, "RO0102"), "/q", "more")
	check(t, field.Fold(ctx))
	want, err := lead.Interviews(ctx)
	check(t, err)
	backup := merged(t, lead, alone(t, field.Path()))
	if now, _ := lead.Interviews(ctx); len(now) != 2 {
		t.Fatalf("%+v", now)
	}
	_, err = lead.TakeBack(ctx, backup)
	check(t, err)
	got, err := lead.Interviews(ctx)
	check(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	sound(t, lead)
}

func TestAMergeIsNotTakenBackUnderWhatWasDoneSince(t *testing.T) {
	lead, stick, id := leadWith(t, "few")
	backup := merged(t, lead, stick)
	answer(t, resume(t, lead, id), "/q", "more")
	_, err := lead.TakeBack(ctx, backup)
	later, ok := errors.AsType[*store.LaterError](err)
	if !ok || len(later.Events) == 0 || later.Events[len(later.Events)-1].Path != "/q" {
		t.Fatalf("%v", err)
	}
	if got := state(t, lead, id); got.Answers["/q"].Text != "more" {
		t.Errorf("the answers are %v", got.Answers)
	}
}

// What is erased after a merge is gone from the backup, too, and stays erased when the
// merge is taken back and made again.
func TestTakingAMergeBackBringsBackNothingErased(t *testing.T) {
	const secret, other = "a very secret answer", "another secret"
	lead, stick, id := leadWith(t, secret)
	merged(t, lead, stick)
	field := open(t, stick, "AB")
	answer(t, start(t, field, "RO0102"), "/q", other)
	check(t, field.Fold(ctx))
	backup := merged(t, lead, alone(t, field.Path()))
	if !holds(t, backup, secret) {
		t.Fatal("the backup does not hold what it is to lose")
	}
	check(t, lead.Erase(ctx, id, survey.Whole(), "asked for"))
	if holds(t, backup, secret) {
		t.Error("the backup still holds what was erased")
	}
	back, err := lead.TakeBack(ctx, backup)
	check(t, err)
	sound(t, lead)
	if back.Events == 0 {
		t.Errorf("%+v", back)
	}
	merged(t, lead, stick)
	check(t, lead.Close())
	if holds(t, lead.Path(), secret) {
		t.Error("what was erased is back")
	}
}

func TestAFewBackupsAreKept(t *testing.T) {
	lead, _, _ := leadWith(t, "few")
	var made []string
	for range 5 {
		path, err := lead.BackUp(ctx)
		check(t, err)
		made = append(made, path)
	}
	kept, err := disk.Backups(lead.Path())
	check(t, err)
	var paths []string
	for _, b := range kept {
		paths = append(paths, b.Path)
	}
	if diff := cmp.Diff(made[2:], paths); diff != "" {
		t.Error(diff)
	}
	if info, err := os.Stat(paths[0]); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
}

// An erasure that came with the merge outlives it.
func TestAnErasureOutlivesTheMergeItCameWith(t *testing.T) {
	const secret = "a very secret answer"
	lead, stick, id := leadWith(t, secret)
	merged(t, lead, stick)
	check(t, lead.Erase(ctx, id, survey.Whole(), "asked for"))
	check(t, lead.Fold(ctx))
	field := open(t, stick, "AB")
	backup := merged(t, field, alone(t, lead.Path()))
	if holds(t, backup, secret) {
		t.Error("the backup holds what the merge erased")
	}
	_, err := field.TakeBack(ctx, backup)
	check(t, err)
	sound(t, field)
	check(t, field.Close())
	if holds(t, field.Path(), secret) {
		t.Error("what was erased is back")
	}
}

// TestABackupThatWasChangedTakesNothingBack: what it holds otherwise would stand in the place
// of what is here.
func TestABackupThatWasChangedTakesNothingBack(t *testing.T) {
	for name, change := range map[string]string{
		"another time":  "at = at + 5",
		"another text":  "body = CAST(replace(CAST(body AS TEXT), 'lead', 'l3ad') AS BLOB)",
		"another kind":  "kind = 'pause'",
		"no content":    "body = NULL",
		"wrong content": "body = NULL, content = zeroblob(32)",
	} {
		t.Run(name, func(t *testing.T) {
			lead, stick, _ := leadWith(t, "few")
			backup := merged(t, lead, stick)
			check(t, disk.WithConn(ctx, backup, disk.Access{"mode": {"rw"}}, func(conn *sql.Conn) error {
				var fixed string
				err := conn.QueryRowContext(ctx, "SELECT sql FROM sqlite_schema WHERE name = 'event_is_fixed'").Scan(&fixed)
				if err != nil {
					return err
				}
				for _, statement := range []string{"DROP TRIGGER event_is_fixed", "UPDATE event SET " + change, fixed} {
					if _, err := conn.ExecContext(ctx, statement); err != nil {
						return err
					}
				}
				return nil
			}))
			_, err := lead.TakeBack(ctx, backup)
			if fault, ok := errors.AsType[*store.FileError](err); !ok || fault.Path != backup || fault.Fault != store.Corrupt {
				t.Errorf("taken back: %v", err)
			}
			sound(t, lead)
		})
	}
}
