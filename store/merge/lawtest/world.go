// Package lawtest makes random pasts of a study, for the laws that merging has to keep: all
// that can happen in a lead's and several interviewers' files, in any order. It knows what
// can happen, not what must hold afterwards.
package lawtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"feldbuch/store"
	"feldbuch/store/merge"
)

// Study is the id of the study all files are of.
const Study = "01890000-0000-7000-8000-000000000001"

var ctx = context.Background()

// World is several study files of one study with a random past: interviews begun here and
// continued there, files copied, merged, and kept on old sticks.
type World struct {
	T        *rapid.T
	Files    []*store.File // the lead's first
	Sticks   []*store.File // as they were, never written again
	Happened map[string]int
	dir      string
	strict   bool
	jump     time.Duration // of all clocks
}

// New makes a world in which so many of some operations happened, as far as they could.
// Where it is strict, answers to a version count only where it is accepted.
func New(t *rapid.T, strict bool, steps int, operations ...Operation) *World {
	dir, err := os.MkdirTemp(memory(), "laws-")
	Check(t, err)
	w := &World{T: t, dir: dir, strict: strict, Happened: map[string]int{}}
	t.Cleanup(w.close)
	w.Files = append(w.Files, w.Create("lead", store.Lead))
	for i := range 1 + w.below(5, "interviewers") {
		w.Files = append(w.Files, w.Create(fmt.Sprint("replica ", i), store.Interviewer))
	}
	var often []Operation
	for _, o := range operations {
		often = append(often, slices.Repeat([]Operation{o}, o.Often)...)
	}
	if w.below(4, "begun") > 0 { // else they have nothing in common
		w.start(w.Files[1])
		for _, f := range w.Files {
			w.Merge(f, w.Files[1])
		}
	}
	for range steps/3 + w.below(steps-steps/3, "steps") {
		for tries := 0; tries < 3 && !w.step(often[w.below(len(often), "operation")]); tries++ {
		}
	}
	return w
}

// step lets something happen in a file where it can, of some.
func (w *World) step(o Operation) bool {
	first := w.below(len(w.Files), "file")
	for i := range min(4, len(w.Files)) {
		f := w.Files[(first+i)%len(w.Files)]
		w.T.Log(filepath.Base(f.Path()), ": ", o.Name)
		if o.Do(w, f) {
			w.Happened[o.Name]++
			return true
		}
	}
	return false
}

// below draws a number below n. All are as likely: rapid's own ranges prefer the small ones so
// much that what comes last in a list hardly ever happens.
func (w *World) below(n int, label string) int {
	return rapid.Custom(func(t *rapid.T) int {
		drawn := 0
		for range 16 {
			drawn <<= 1
			if rapid.Bool().Draw(t, "bit") {
				drawn++
			}
		}
		return drawn % n
	}).Draw(w.T, label)
}

func draw[T any](w *World, label string, from ...T) T { return from[w.below(len(from), label)] }

// memory is a folder that is not on a disk, where the system has one: the laws are not
// about disks, and need many files.
func memory() string {
	if _, err := os.Stat("/dev/shm"); err != nil {
		return ""
	}
	return "/dev/shm"
}

func (w *World) close() {
	for _, f := range w.All() {
		_ = f.Close()
	}
	_ = os.RemoveAll(w.dir)
}

// All are the files and the sticks.
func (w *World) All() []*store.File { return slices.Concat(w.Files, w.Sticks) }

func (w *World) options(machine string) store.Options {
	steady := Clock()
	o := store.Options{Machine: machine, Clock: func() time.Time { return steady().Add(w.jump) }}
	if w.strict {
		o.Structure = func(canonical []byte, _ func(string) ([]byte, error)) string { return hashOf(canonical) }
	}
	return o
}

// Create makes a file of the study. The world does not hold it yet.
func (w *World) Create(name string, role store.Role) *store.File {
	path := filepath.Join(w.dir, name+".feld")
	Check(w.T, os.WriteFile(path, fresh(name, role, w.options(name)), 0o600))
	return must(store.Open(ctx, path, w.options(name)))
}

// Copy is a file copied with its log, as a file manager would, and opened on a machine; ""
// is the same one.
func (w *World) Copy(f *store.File, machine string) *store.File {
	to := filepath.Join(w.dir, fmt.Sprint("copy ", len(w.Files)+len(w.Sticks)))
	for _, suffix := range []string{"", "-wal"} {
		b, err := os.ReadFile(f.Path() + suffix)
		Check(w.T, err)
		Check(w.T, os.WriteFile(to+suffix, b, 0o600))
	}
	return must(store.Open(ctx, to, w.options(machine)))
}

// Keep keeps a file as a stick.
func (w *World) Keep(f *store.File) *store.File {
	w.Sticks = append(w.Sticks, f)
	return f
}

const union = "union "

// United is a new file with all that the given ones hold, and a stick from then on.
func (w *World) United(role store.Role, files ...*store.File) *store.File {
	f := w.Keep(w.Create(fmt.Sprint(union, role, len(w.Sticks)), role))
	w.Merge(f, files...)
	return f
}

// Merge merges files of which none may be refused.
func (w *World) Merge(into *store.File, from ...*store.File) *merge.Report {
	w.T.Helper()
	var paths []string
	for _, f := range from {
		paths = append(paths, f.Path())
	}
	before := len(must(into.Waiting(ctx)))
	r, err := merge.Merge(ctx, into, paths, merge.Options{})
	Check(w.T, err)
	for _, f := range r.Files {
		if f.Refused != nil {
			w.T.Fatal("refused ", f.Path, ": ", f.Refused.Detail)
		}
		if len(f.Requests) > 0 {
			w.Happened[ErasureAsked]++
		}
	}
	w.notice(r, before, len(must(into.Waiting(ctx))))
	return r
}

func (w *World) notice(r *merge.Report, before, after int) {
	if len(r.Forks) > 0 {
		w.Happened[Fork]++
	}
	if r.Waiting > 0 {
		w.Happened[Waits]++
	}
	if r.Waiting > after-before {
		w.Happened[ComesLate]++
	}
}

// Log is the canonical dump of a file but for what unions wrote themselves.
func (w *World) Log(f *store.File) []string {
	unions := map[string]bool{}
	for _, r := range must(f.Replicas(ctx)) {
		if strings.HasPrefix(r.Name, union) {
			unions[strings.ToUpper(strings.ReplaceAll(r.ID, "-", ""))] = true
		}
	}
	return slices.DeleteFunc(Dump(w.T, f.Path()), func(line string) bool {
		replica, _, _ := strings.Cut(line, " ")
		return unions[replica]
	})
}

// Clock goes on by a second whenever somebody looks.
func Clock() func() time.Time {
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}

func hashOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Fataler is what testing.TB and rapid.T have in common.
type Fataler interface {
	Helper()
	Fatal(...any)
}

// Check fails where there is an error.
func Check(tb Fataler, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}
