package store_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"feldbuch/store"
	"feldbuch/survey/value"
)

func TestAnInterviewIsOpenInOneWindowOnly(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	answer(t, r, "/q", "1")
	other := open(t, f.Path(), "laptop of AB")
	if _, err := other.Resume(ctx, r.ID()); !errors.Is(err, store.ErrInUse) {
		t.Errorf("open in two windows: %v", err)
	}
	if s := state(t, other, r.ID()); s.Answers["/q"] != value.Of("1") {
		t.Errorf("it may still be looked at: %+v", s)
	}
	answer(t, resume(t, f, r.ID()), "/q", "2") // the window that has it may open it again
	start(t, other, "RO2")                     // another interview is free
	check(t, f.Close())
	again := resume(t, other, r.ID())
	answer(t, again, "/q", "3")
	check(t, other.Close())
	if names := folder(t, filepath.Dir(f.Path())); len(names) != 1 {
		t.Errorf("left behind: %d files", len(names))
	}
}

// TestWindow is a window of its own when TestACrashedWindowKeepsNobodyOut runs it.
func TestWindow(t *testing.T) {
	path, id := os.Getenv("FELDBUCH_TEST_WINDOW"), os.Getenv("FELDBUCH_TEST_INTERVIEW")
	if path == "" {
		t.Skip("only a part of another test")
	}
	f, err := store.Open(ctx, path, options("laptop of AB"))
	check(t, err)
	_, err = f.Resume(ctx, id)
	check(t, err)
	os.Stdout.WriteString("opened\n")
	_, err = os.Stdin.Read(make([]byte, 1))
	check(t, err)
}

func TestACrashedWindowKeepsNobodyOut(t *testing.T) {
	f := create(t, "AB", "")
	id := start(t, f, "RO1").ID()
	check(t, f.Close())
	window := exec.Command(os.Args[0], "-test.run=^TestWindow$")
	window.Env = append(os.Environ(), "FELDBUCH_TEST_WINDOW="+f.Path(), "FELDBUCH_TEST_INTERVIEW="+id)
	out, err := window.StdoutPipe()
	check(t, err)
	_, err = window.StdinPipe()
	check(t, err)
	check(t, window.Start())
	_, err = out.Read(make([]byte, len("opened")))
	check(t, err)
	mine := open(t, f.Path(), "laptop of AB")
	if _, err := mine.Resume(ctx, id); !errors.Is(err, store.ErrInUse) {
		t.Errorf("open in two programs: %v", err)
	}
	check(t, window.Process.Kill())
	_ = window.Wait() // killed
	answer(t, resume(t, mine, id), "/q", "1")
}

func TestOfManyWindowsOneGetsTheInterview(t *testing.T) {
	f := create(t, "AB", "")
	id := start(t, f, "RO1").ID()
	check(t, f.Close())
	var inside, got atomic.Int32
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 20 {
				w, err := store.Open(ctx, f.Path(), options("laptop of AB"))
				if err != nil {
					t.Error(err)
					return
				}
				switch r, err := w.Resume(ctx, id); {
				case err == nil:
					if inside.Add(1) > 1 {
						t.Error("two have it")
					}
					answer(t, r, "/q", "1")
					got.Add(1)
					inside.Add(-1)
				case !errors.Is(err, store.ErrInUse):
					t.Error(err)
				}
				if err := w.Close(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if got.Load() == 0 {
		t.Error("nobody got it")
	}
}
