package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"feldbuch/store/disk"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

var ctx = context.Background()

func check(tb fataler, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// begunEvents is how many events the file has that begun makes: of its replica, its
// questionnaire, and the start and the business of its interview.
const begunEvents = 4

// begun is a new file with one interview.
func begun(t *testing.T) (*File, *Recorder) {
	t.Helper()
	f, err := Create(ctx, filepath.Join(t.TempDir(), "a.feld"), Study{Name: "x"}, Replica{Role: Lead, Name: "lead"}, Options{})
	check(t, err)
	t.Cleanup(func() { _ = f.Close() })
	text := []byte("a questionnaire")
	hash := Hash(sha256.Sum256(text))
	check(t, f.AddQuestionnaire(ctx, Questionnaire{Hash: hash.String(), Canonical: text}))
	r, _, err := f.NewInterview(ctx, NewInterview{Questionnaire: hash.String(), Business: "RO1"})
	check(t, err)
	return f, r
}

func answered(text string) survey.Event {
	return survey.Event{Kind: survey.EventAnswered, Path: "/q", Answer: value.Of(text)}
}

func TestAFullDiskLosesOnlyTheAnswerBeingTyped(t *testing.T) {
	f, r := begun(t)
	_, err := f.conn.ExecContext(ctx, "PRAGMA max_page_count = 40")
	check(t, err)
	long := strings.Repeat("x", 3000)
	kept := 0
	for err == nil {
		if err = r.Record(answered(long)); err == nil {
			kept++
		}
	}
	if !errors.Is(err, DiskFull) || kept == 0 {
		t.Fatalf("after %d answers: %v", kept, err)
	}
	_, err = f.conn.ExecContext(ctx, "PRAGMA max_page_count = 4000")
	check(t, err)
	check(t, r.Record(answered("there is room again")))
	h, err := f.Check(ctx)
	check(t, err)
	if !h.Sound() || h.Events != kept+1+begunEvents {
		t.Errorf("kept %d, health %+v", kept, h)
	}
}

func TestALockedFileIsBusyAndNothingIsKept(t *testing.T) {
	f, r := begun(t)
	late := beside(t, f, r.form.String(), disk.UpTo(time.Millisecond))
	check(t, f.Batch(ctx, func(*Batch) error {
		if err := late.Record(answered("1")); !errors.Is(err, Busy) {
			t.Errorf("error %v", err)
		}
		return nil
	}))
	check(t, late.Record(answered("2")))
	if s, _ := f.State(ctx, late.ID()); s.Answers["/q"] != value.Of("2") {
		t.Errorf("state %+v", s)
	}
}

func TestAWriteWaitsForAnotherProgramAsLongAsSomebodyHasPatience(t *testing.T) {
	f, r := begun(t)
	waits := make(chan time.Duration)
	late := beside(t, f, r.form.String(), func(_ context.Context, waited time.Duration) error {
		waits <- waited
		return nil
	})
	recorded := make(chan error)
	check(t, f.Batch(ctx, func(*Batch) error {
		go func() { recorded <- late.Record(answered("1")) }()
		if first, second := <-waits, <-waits; second <= first {
			t.Errorf("waited for %v, then for %v", first, second)
		}
		return nil
	}))
	for {
		select {
		case <-waits:
			continue
		case err := <-recorded:
			check(t, err)
		}
		break
	}
	if s, _ := f.State(ctx, late.ID()); s.Answers["/q"] != value.Of("1") {
		t.Errorf("state %+v", s)
	}
}

func TestEventsCannotBeChangedByAccident(t *testing.T) {
	f, r := begun(t)
	check(t, r.Record(answered("1")))
	for _, text := range []string{
		"DELETE FROM event", "UPDATE event SET body = x'0001'", "UPDATE event SET body = NULL", "UPDATE event SET at = 1", "UPDATE event SET kind = 'note'",
	} {
		if _, err := f.conn.ExecContext(ctx, text); err == nil {
			t.Errorf("%s went through", text)
		}
	}
}

func TestCheckFindsWhatWasTamperedWithAndRebuildWhatIsStale(t *testing.T) {
	f, r := begun(t)
	check(t, r.Record(answered("1")))
	check(t, r.Record(answered("2")))
	exec := func(text string) {
		t.Helper()
		_, err := f.conn.ExecContext(ctx, text)
		check(t, err)
	}
	exec("UPDATE interview SET answers = 99")
	h, err := f.Check(ctx)
	check(t, err)
	if len(h.Stale) != 1 || len(h.Altered) != 0 {
		t.Errorf("health %+v", h)
	}
	check(t, f.Rebuild(ctx))
	if h, err := f.Check(ctx); err != nil || !h.Sound() {
		t.Errorf("rebuilt: %+v, %v", h, err)
	}
	exec("DROP TRIGGER event_is_fixed")
	exec("DROP TRIGGER event_is_kept")
	exec("UPDATE event SET body = zeroblob(40) WHERE seq = 6")
	exec("DELETE FROM event WHERE seq = 5")
	h, err = f.Check(ctx)
	check(t, err)
	if len(h.Altered) != 2 || !strings.Contains(h.Altered[1], errMissing.Error()) {
		t.Errorf("health %+v", h)
	}
}

func TestAFolderThatTakesNoFilesIsReadOnly(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("root, and whoever uses Windows, may write in such a folder")
	}
	f, _ := begun(t)
	check(t, f.Close())
	dir := filepath.Dir(f.path)
	check(t, os.Chmod(dir, 0o500))
	defer os.Chmod(dir, 0o700)
	if _, err := Open(ctx, f.path, Options{}); !errors.Is(err, ReadOnly) {
		t.Errorf("Open: %v", err)
	}
	if _, err := Create(ctx, filepath.Join(dir, "new"), Study{}, Replica{}, Options{}); !errors.Is(err, ReadOnly) {
		t.Errorf("Create: %v", err)
	}
	read, err := OpenReadOnly(ctx, f.path, t.TempDir())
	check(t, err)
	check(t, read.Close())
}

func TestAnOldFileIsUpgradedAfterACopyOfItWasPutBeside(t *testing.T) {
	f, r := begun(t)
	check(t, r.Record(answered("1")))
	check(t, f.Close())
	steps, err := migrations()
	check(t, err)
	from := latest(steps)
	steps = append(steps,
		migration{number: from + 1, sql: "CREATE TABLE later (x TEXT) STRICT"}, migration{number: from + 2, sql: "ALTER TABLE later ADD y TEXT"})
	check(t, newFile(f.path, Options{}).upgrade(ctx, from, steps))
	if _, err := Open(ctx, f.path, Options{}); !errors.Is(err, Newer) {
		t.Errorf("an older feldbuch opened it: %v", err)
	}
	check(t, disk.WithConn(ctx, f.path, disk.Writing, func(conn *sql.Conn) error {
		_, err := conn.ExecContext(ctx, "INSERT INTO later (x, y) VALUES ('a', 'b')")
		return err
	}))
	backup, err := Open(ctx, fmt.Sprintf("%s.v%d.bak", f.path, from), Options{})
	check(t, err)
	defer backup.Close()
	if h, err := backup.Check(ctx); err != nil || !h.Sound() || h.Events != begunEvents+1 {
		t.Errorf("backup %+v, %v", h, err)
	}
}

func TestAStepThatFailsLeavesTheOldFile(t *testing.T) {
	f, _ := begun(t)
	check(t, f.Close())
	steps, err := migrations()
	check(t, err)
	from := latest(steps)
	steps = append(steps, migration{number: from + 1, sql: "CREATE TABLE later (x TEXT) STRICT; CREATE TABLE later (x TEXT) STRICT"})
	if err := newFile(f.path, Options{}).upgrade(ctx, from, steps); err == nil {
		t.Error("no error")
	}
	again, err := Open(ctx, f.path, Options{})
	check(t, err)
	defer again.Close()
	if h, err := again.Check(ctx); err != nil || !h.Sound() || h.Events != begunEvents {
		t.Errorf("health %+v, %v", h, err)
	}
}

func TestAFileThatWentAwayTakesNoAnswers(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open file stays where it is")
	}
	f, r := begun(t)
	check(t, r.Record(answered("1")))
	dir := filepath.Dir(f.path)
	away := dir + " pulled out"
	check(t, os.Rename(dir, away))
	if err := r.Record(answered("2")); !errors.Is(err, NotFound) {
		t.Errorf("the stick is out: %v", err)
	}
	check(t, os.Rename(away, dir))
	check(t, r.Record(answered("3"))) // plugged in again
	check(t, os.Rename(f.path, f.path+".old"))
	check(t, os.WriteFile(f.path, []byte("synchronized from elsewhere"), 0o600))
	if err := r.Record(answered("4")); !errors.Is(err, Replaced) {
		t.Errorf("another file is there: %v", err)
	}
	check(t, os.Rename(f.path+".old", f.path))
	check(t, r.Record(answered("5")))
	if h, err := f.Check(ctx); err != nil || !h.Sound() || h.Events != begunEvents+3 {
		t.Errorf("health %+v, %v", h, err)
	}
}

func TestAWriteThatNeedNotWaitAsksForNoPatience(t *testing.T) {
	f, r := begun(t)
	late := beside(t, f, r.form.String(), func(context.Context, time.Duration) error {
		t.Error("told of a write that did not have to wait")
		return nil
	})
	check(t, late.Record(answered("1")))
	check(t, r.Record(answered("2")))
	check(t, late.Record(answered("3")))
}

func TestNothingIsRebuiltFromAlteredEvents(t *testing.T) {
	f, r := begun(t)
	check(t, r.Record(answered("1")))
	_, err := f.conn.ExecContext(ctx, "DROP TRIGGER event_is_fixed; UPDATE event SET body = x'0001' WHERE kind = 'answer'")
	check(t, err)
	before, err := f.Interviews(ctx)
	check(t, err)
	if err := f.Rebuild(ctx); !errors.Is(err, Corrupt) {
		t.Errorf("error %v", err)
	}
	if after, err := f.Interviews(ctx); err != nil || len(after) != 1 || after[0] != before[0] {
		t.Errorf("interviews %+v, before %+v, %v", after, before, err)
	}
}
