//go:build linux

package powercut_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feldbuch/store"
	"feldbuch/store/disk"
)

var cuts = flag.Int("cuts", 20, "how often the power is cut in each test")

var ctx = context.Background()

func check(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// run is work on a study file that is recorded, with what was promised on the way.
type run struct {
	t         *testing.T
	dir, path string
	*recording
	promises []promise
	options  store.Options
}

// promise is what holds from a moment on, whatever happens.
type promise struct {
	since int
	what  string
	kept  func(*store.File, disks) error
}

// disks are the files after a cut: as it left them, and after they were opened and closed.
type disks struct{ raw, opened string }

// promised notes what holds from now on.
func (w *run) promised(what string, kept func(*store.File, disks) error) {
	w.promises = append(w.promises, promise{w.now(), what, kept})
}

// work records what do does after prepare.
func work(t *testing.T, prepare func(dir, path string), do func(w *run)) *run {
	t.Helper()
	w := &run{t: t, dir: memory(t)}
	w.path = filepath.Join(w.dir, "study.feldbuch")
	prepare(w.dir, w.path)
	w.recording = record(t, w.dir)
	w.options = store.Options{Machine: "laptop", SyncFolder: w.SyncFolder}
	do(w)
	w.stop(t)
	return w
}

// memory is a folder that is not on a disk, where the system has one.
func memory(t *testing.T) string {
	t.Helper()
	parent := ""
	if _, err := os.Stat("/dev/shm"); err == nil {
		parent = "/dev/shm"
	}
	dir, err := os.MkdirTemp(parent, "powercut-")
	check(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// cutAll cuts the power at any moments and gives what was found wrong.
func (w *run) cutAll() (faults []error) {
	w.t.Helper()
	dice := rand.New(rand.NewPCG(2026, uint64(len(w.log))))
	for range *cuts {
		n, seed := dice.IntN(len(w.log)+1), dice.Uint64()
		if err := w.cutOnce(n, seed); err != nil {
			faults = append(faults, fmt.Errorf("cut after %d of %d, seed %d: %w", n, len(w.log), seed, err))
		}
	}
	w.t.Logf("%d cuts in %d things that happened, %d went wrong", *cuts, len(w.log), len(faults))
	return faults
}

func (w *run) cutOnce(n int, seed uint64) error {
	d := disks{memory(w.t), memory(w.t)}
	defer os.RemoveAll(d.raw)
	defer os.RemoveAll(d.opened)
	for _, dir := range []string{d.raw, d.opened} {
		w.cut(w.t, dir, n, rand.New(rand.NewPCG(seed, 0)))
	}
	path := filepath.Join(d.opened, filepath.Base(w.path))
	due := slices.DeleteFunc(slices.Clone(w.promises), func(p promise) bool { return p.since > n })
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) && len(due) == 0 {
		return noneIsHalf(d.opened) // it did not have its name yet
	}
	f, err := store.Open(ctx, path, store.Options{Machine: "laptop"})
	if err != nil {
		return fmt.Errorf("the file does not open: %w", err)
	}
	err = errors.Join(sound(f), keeps(f, due, d), f.Close())
	return errors.Join(err, swept(d.opened), noneIsHalf(d.opened), w.wholeOrMarked(d, due))
}

func sound(f *store.File) error {
	h, err := f.Check(ctx)
	if err == nil && !h.Sound() {
		err = fmt.Errorf("damaged: %+v", h)
	}
	return err
}

func keeps(f *store.File, due []promise, d disks) error {
	var errs []error
	for _, p := range due {
		if err := p.kept(f, d); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", p.what, err))
		}
	}
	return errors.Join(errs...)
}

// swept: what the cut left of private files went with the next run.
func swept(dir string) error {
	left, err := filepath.Glob(filepath.Join(dir, ".feldbuch-*"))
	if len(left) > 0 {
		err = fmt.Errorf("left behind: %v", left)
	}
	return err
}

// noneIsHalf: whatever has the name of a study file or a copy of one is one.
func noneIsHalf(dir string) error {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".feldbuch") && !strings.HasSuffix(e.Name(), ".bak") {
			continue
		}
		f, wrong := store.OpenReadOnly(ctx, filepath.Join(dir, e.Name()), dir)
		if wrong == nil {
			wrong = errors.Join(sound(f), f.Close())
		}
		if wrong != nil {
			err = errors.Join(err, fmt.Errorf("%s has its name and is not whole: %w", e.Name(), wrong))
		}
	}
	return err
}

// wholeOrMarked: a copy of the file alone, as the cut left it, has all that was
// promised, or says that it was open.
func (w *run) wholeOrMarked(d disks, due []promise) error {
	dir := memory(w.t)
	defer os.RemoveAll(dir)
	content, err := os.ReadFile(filepath.Join(d.raw, filepath.Base(w.path)))
	if err != nil {
		return err
	}
	alone := filepath.Join(dir, "alone.feldbuch")
	check(w.t, os.WriteFile(alone, content, 0o600))
	if marked, err := isMarked(alone); err != nil || marked {
		return nil // torn, or older than marks
	}
	f, err := store.OpenReadOnly(ctx, alone, dir)
	if err != nil {
		return nil //nolint:nilerr // a copy that does not open is no quiet one
	}
	defer f.Close()
	if err := keeps(f, due, d); err != nil {
		return fmt.Errorf("a copy without the log passes for whole: %w", err)
	}
	return nil
}

func isMarked(path string) (marked bool, err error) {
	db, err := disk.OpenDB(path, disk.Resting)
	if err != nil {
		return false, err
	}
	defer db.Close()
	err = db.QueryRowContext(ctx, "SELECT open FROM here").Scan(&marked)
	return marked, err
}
