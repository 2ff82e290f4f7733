package store

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"feldbuch/store/disk"
)

// Marking the file syncs it to disk, which takes a stick a second: that is no other
// program, and nobody waits for one.
func TestASlowDiskIsNoOtherProgram(t *testing.T) {
	ctx := context.Background()
	told := false
	f, err := Create(ctx, filepath.Join(t.TempDir(), "a.feld"), Study{Name: "Bedarf"}, Replica{Role: Lead, Name: "a"},
		Options{Patience: func(context.Context, time.Duration) error { told = true; return nil }})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	synctest.Test(t, func(t *testing.T) {
		err := f.transaction(ctx, func() error {
			time.Sleep(time.Second)
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
	if told {
		t.Error("told of another program")
	}
}

// beside is another program's view of the file: a File of its own, whose writes wait as told.
func beside(t *testing.T, f *File, form string, p disk.Patience) *Recorder {
	t.Helper()
	other, err := Open(ctx, f.path, Options{Patience: p})
	check(t, err)
	t.Cleanup(func() { _ = other.Close() })
	r, _, err := other.NewInterview(ctx, NewInterview{Questionnaire: form})
	check(t, err)
	return r
}

func TestWhoDoesNotWantToWaitKeepsNothingAndMayTryAgain(t *testing.T) {
	f, r := begun(t)
	enough := errors.New("enough")
	late := beside(t, f, r.form.String(), func(_ context.Context, waited time.Duration) error {
		if waited > 0 {
			return enough
		}
		return nil
	})
	check(t, f.Batch(ctx, func(*Batch) error {
		if err := late.Record(answered("1")); !errors.Is(err, enough) {
			t.Errorf("error %v", err)
		}
		return nil
	}))
	if s, _ := f.State(ctx, late.ID()); len(s.Answers) > 0 {
		t.Errorf("kept %v", s.Answers)
	}
	check(t, late.Record(answered("2")))
}

func TestAWaitEndsWithItsContext(t *testing.T) {
	f, r := begun(t)
	waits := make(chan bool, 1)
	late := beside(t, f, r.form.String(), func(ctx context.Context, _ time.Duration) error {
		select {
		case waits <- true:
		default:
		}
		return disk.Sleep(ctx, time.Hour)
	})
	stoppable, stop := context.WithCancel(ctx)
	ended := make(chan error)
	check(t, f.Batch(ctx, func(*Batch) error {
		go func() { ended <- late.file.NoteHoldings(stoppable) }()
		<-waits
		stop()
		if err := <-ended; !errors.Is(err, context.Canceled) || errors.Is(err, Busy) {
			t.Errorf("error %v", err)
		}
		return nil
	}))
}

// Who merges many files writes again and again. Whoever looks at the file every Moment has
// to find it free in between.
func TestAfterALongTransactionTheFileIsLeftAloneForAWhile(t *testing.T) {
	f, _ := begun(t)
	synctest.Test(t, func(t *testing.T) {
		long := func() error { time.Sleep(restful * 2 * disk.Moment); return nil }
		check(t, f.transaction(ctx, long))
		ended := time.Now()
		var pause time.Duration
		check(t, f.transaction(ctx, func() error { pause = time.Since(ended); return nil }))
		if pause < 2*disk.Moment {
			t.Errorf("the file is left alone for %v", pause)
		}
		ended = time.Now()
		check(t, f.transaction(ctx, func() error { pause = time.Since(ended); return nil }))
		if pause > 0 {
			t.Errorf("after a short one for %v", pause)
		}
	})
}

func TestLeavingWhileAnotherProgramWritesTakesNoTime(t *testing.T) {
	f, r := begun(t)
	enough := errors.New("enough")
	late := beside(t, f, r.form.String(), func(context.Context, time.Duration) error { return enough })
	check(t, f.Batch(ctx, func(*Batch) error {
		if err := late.Record(answered("1")); !errors.Is(err, enough) {
			t.Errorf("error %v", err)
		}
		begun := time.Now()
		check(t, late.file.Close())
		if took := time.Since(begun); took > 500*time.Millisecond {
			t.Errorf("it took %v", took)
		}
		return nil
	}))
	again, err := Open(ctx, f.path, Options{})
	check(t, err)
	_, err = again.Resume(ctx, late.ID())
	check(t, err)
	check(t, again.Close())
}
