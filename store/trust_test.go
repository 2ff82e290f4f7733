package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// folder is every file of a folder with its bytes and time of change.
func folder(tb testing.TB, dir string) map[string]string {
	tb.Helper()
	all := map[string]string{}
	entries, err := os.ReadDir(dir)
	check(tb, err)
	for _, e := range entries {
		info, err := e.Info()
		check(tb, err)
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		check(tb, err)
		all[e.Name()] = info.ModTime().String() + string(b)
	}
	return all
}

// carry copies a file that may be in use to a folder of its own, with its log.
func carry(tb testing.TB, path string) string {
	tb.Helper()
	to := filepath.Join(tb.TempDir(), "stick.feld")
	for _, suffix := range []string{"", "-wal"} {
		b, err := os.ReadFile(path + suffix)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		check(tb, err)
		check(tb, os.WriteFile(to+suffix, b, 0o600))
	}
	return to
}

func TestReadingWritesNothing(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	answer(t, r, "/q", "1")
	withLog := carry(t, f.Path())
	check(t, f.Close())
	for name, path := range map[string]string{"a file that was closed": f.Path(), "a file with its log": withLog} {
		t.Run(name, func(t *testing.T) {
			before := folder(t, filepath.Dir(path))
			f, err := store.OpenReadOnly(ctx, path, t.TempDir())
			check(t, err)
			if s := state(t, f, r.ID()); s.Answers["/q"] != value.Of("1") {
				t.Errorf("state %+v", s)
			}
			h, err := f.Check(ctx)
			check(t, err)
			if !h.Sound() {
				t.Errorf("health %+v", h)
			}
			if _, _, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: formHash()}); !errors.Is(err, store.ReadOnly) {
				t.Errorf("wrote: %v", err)
			}
			check(t, f.Close())
			if diff := cmp.Diff(before, folder(t, filepath.Dir(path))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAFileMayHaveAnyName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Bäcker & Söhne #1", "100% 'fertig'.feld")
	check(t, os.Mkdir(filepath.Dir(path), 0o700))
	f, err := store.Create(ctx, path, store.Study{Name: "x"}, store.Replica{Role: store.Lead}, options("m"))
	check(t, err)
	defer f.Close()
	copied, err := f.Scratch(ctx)
	check(t, err)
	defer copied.Close()
	for _, from := range []string{path, copied.Path()} {
		if _, err := f.Union(ctx, from); err != nil {
			t.Error(err)
		}
	}
	if names := folder(t, filepath.Dir(path)); names[filepath.Base(path)] == "" {
		t.Errorf("no such file among %d", len(names))
	}
}

func TestKilledInABatchTheAnswersBeforeItAreThere(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	answer(t, r, "/q", "kept")
	check(t, store.Exec(f, "PRAGMA cache_size = 10")) // the rest goes to the log at once
	var stick string
	err := f.Batch(ctx, func(b *store.Batch) error {
		r, err := b.Resume(r.ID())
		check(t, err)
		for range 1000 {
			answer(t, r, "/q", "lost with the power")
		}
		stick = carry(t, f.Path())
		return nil
	})
	check(t, err)
	if !holds(t, stick+"-wal", "lost with the power") {
		t.Error("nothing of the batch was in the log: the test shows nothing")
	}
	copied := open(t, stick, "")
	s := state(t, copied, r.ID())
	if s.Answers["/q"] != value.Of("kept") {
		t.Errorf("state %+v", s)
	}
	if h, err := copied.Check(ctx); err != nil || !h.Sound() {
		t.Errorf("health %+v, %v", h, err)
	}
}

func TestACopyThatBrokeOffIsNoticed(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	for range 300 {
		answer(t, r, "/q", "some answer of some length")
	}
	check(t, f.Close())
	whole, err := os.ReadFile(f.Path())
	check(t, err)
	torn := filepath.Join(t.TempDir(), "torn.feld")
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(0, len(whole)-1).Draw(rt, "bytes")
		check(t, os.WriteFile(torn, whole[:n], 0o600))
		for name, open := range map[string]func() (*store.File, error){
			"Open":         func() (*store.File, error) { return store.Open(ctx, torn, store.Options{}) },
			"OpenReadOnly": func() (*store.File, error) { return store.OpenReadOnly(ctx, torn, t.TempDir()) },
		} {
			_, err := open()
			if !errors.Is(err, store.Corrupt) && !(n < 100 && errors.Is(err, store.NotStudyFile)) {
				rt.Fatalf("%s: %v", name, err)
			}
		}
	})
}

func TestManyWritersOfOneFileLoseNothing(t *testing.T) {
	f := create(t, "AB", "")
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			other, err := store.Open(ctx, f.Path(), options("laptop of AB"))
			if err != nil {
				t.Error(err)
				return
			}
			defer other.Close()
			mine, _, err := other.NewInterview(ctx, store.NewInterview{Questionnaire: formHash()})
			if err != nil {
				t.Error(err)
				return
			}
			for range 20 {
				if err := mine.Record(survey.Event{Kind: survey.EventAnswered, Path: "/q", Answer: value.Of("1")}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	h, err := f.Check(ctx)
	check(t, err)
	if !h.Sound() || len(h.Forks) > 0 || h.Events != 2+4*21 {
		t.Errorf("health %+v", h)
	}
}

func TestDamagedBytesGetAFaultAndNoCrash(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	for range 100 {
		answer(t, r, "/q", "1")
	}
	check(t, f.Close())
	whole, err := os.ReadFile(f.Path())
	check(t, err)
	path := filepath.Join(t.TempDir(), "damaged.feld")
	for seed := range uint64(300) {
		dice := rand.New(rand.NewPCG(seed, 0))
		damaged := slices.Clone(whole)
		for range 1 + dice.IntN(8) {
			at := dice.IntN(len(damaged))
			if dice.IntN(2) == 0 {
				at = at/4096*4096 + dice.IntN(60) // in a page's head
			}
			damaged[at] = byte(dice.IntN(256))
		}
		check(t, os.WriteFile(path, damaged, 0o600))
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { read(t, path) })
	}
}

// FuzzOpen lets arbitrary bytes be a study file.
func FuzzOpen(f *testing.F) {
	file := create(f, "AB", "")
	answer(f, start(f, file, "RO1"), "/q", "1")
	check(f, file.Close())
	whole, err := os.ReadFile(file.Path())
	check(f, err)
	f.Add(whole)
	f.Add(whole[:4096])
	f.Add([]byte("SQLite format 3\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "any.feld")
		check(t, os.WriteFile(path, b, 0o600))
		read(t, path)
	})
}

// read reads all of a file that may be anything: it can be read, or there is a
// fault, but no crash.
func read(t *testing.T, path string) {
	t.Helper()
	refused := func(err error) bool {
		t.Helper()
		var fault *store.FileError
		if err != nil && !errors.As(err, &fault) {
			t.Fatalf("no fault: %v", err)
		}
		return err != nil
	}
	f, err := store.OpenReadOnly(ctx, path, t.TempDir())
	if refused(err) {
		return
	}
	defer f.Close()
	_, err = f.Check(ctx)
	refused(err)
	_, err = f.Conflicts(ctx)
	refused(err)
	_, err = f.Questionnaires(ctx)
	refused(err)
	_, err = f.Replicas(ctx)
	refused(err)
	for _, err := range f.States(ctx) {
		refused(err)
	}
}

// An interviewer's file that was emptied on request brings nothing but headers. Until the
// lead confirms they wait; confirming must not fail for want of an interview.
func TestALeadConfirmsTheErasureOfAnInterviewThatCameEmpty(t *testing.T) {
	study := store.NewID()
	laptop := create(t, "AB", study)
	r := start(t, laptop, "RO1")
	answer(t, r, "/q", "secret")
	id := r.ID()
	check(t, laptop.Erase(ctx, id, survey.Whole(), "asked"))
	lead := create(t, "lead", study)
	u, err := lead.Union(ctx, carry(t, laptop.Path()))
	check(t, err)
	if len(u.Requests) != 1 || u.Waiting == 0 {
		t.Fatalf("%d requests, %d waiting", len(u.Requests), u.Waiting)
	}
	check(t, lead.Erase(ctx, id, survey.Whole(), "confirmed"))
	h, err := lead.Check(ctx)
	check(t, err)
	if h.Waiting != 0 || !h.Sound() {
		t.Errorf("after confirming %+v", h)
	}
	if err := lead.Erase(ctx, store.NewID(), survey.Whole(), "never was"); !errors.Is(err, store.ErrNoInterview) {
		t.Errorf("erased what nobody has: %v", err)
	}
}
