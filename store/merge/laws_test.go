package merge_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// world is several study files of one study with a random past: interviews
// begun here and continued there, files copied, merged, and kept on old sticks.
type world struct {
	t          *rapid.T
	dir        string
	files      []*store.File
	sticks     []*store.File // as they were, never written again
	interviews []string
}

func newWorld(t *rapid.T) *world {
	dir, err := os.MkdirTemp(memory(), "laws-")
	check(t, err)
	w := &world{t: t, dir: dir}
	t.Cleanup(w.close)
	for i := range 3 {
		w.files = append(w.files, file(t, dir, fmt.Sprint("replica ", i), study))
	}
	for range rapid.IntRange(4, 14).Draw(t, "steps") {
		w.step()
	}
	return w
}

// memory is a folder that is not on a disk, where the system has one: the laws
// are not about disks, and need many files.
func memory() string {
	if _, err := os.Stat("/dev/shm"); err != nil {
		return ""
	}
	return "/dev/shm"
}

func (w *world) close() {
	for _, f := range slices.Concat(w.files, w.sticks) {
		_ = f.Close()
	}
	_ = os.RemoveAll(w.dir)
}

// step does one thing in one file.
func (w *world) step() {
	t := w.t
	f := rapid.SampledFrom(w.files).Draw(t, "file")
	switch rapid.SampledFrom([]string{"start", "answer", "answer", "answer", "answer", "note", "stage", "discard", "giveup", "merge", "merge", "twin", "move", "stick", "resolve", "reconsider", "ask"}).Draw(t, "step") {
	case "start":
		w.interviews = append(w.interviews, start(t, f, fmt.Sprint("RO", len(w.interviews))))
	case "answer":
		path := rapid.SampledFrom([]string{"/p", "/q"}).Draw(t, "path")
		text := rapid.SampledFrom([]string{"", "1", "2"}).Draw(t, "value")
		w.record(f, survey.Event{Kind: survey.EventAnswered, Path: path, Answer: value.Of(text)})
	case "note":
		w.record(f, survey.Event{Kind: survey.EventNoted, Path: "/q", Note: rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "note")})
	case "stage":
		w.record(f, survey.Event{Kind: rapid.SampledFrom([]survey.EventKind{survey.EventCompleted, survey.EventReopened}).Draw(t, "stage")})
	case "discard":
		w.record(f, survey.Event{
			Kind: rapid.SampledFrom([]survey.EventKind{survey.EventDiscarded, survey.EventRestored}).Draw(t, "discard"),
			Note: rapid.SampledFrom([]string{"", "wrong", "double"}).Draw(t, "why"),
		})
	case "giveup":
		w.giveUp(f)
	case "merge":
		mergeAll(t, f, rapid.SampledFrom(slices.Concat(w.files, w.sticks)).Draw(t, "from"))
	case "twin": // a copy that goes on as the same replica: forks
		w.files = append(w.files, w.copy(f))
	case "move": // a copy that goes on elsewhere
		c := w.copy(f)
		check(t, c.Close())
		w.files = append(w.files, must(store.Open(ctx, c.Path(), store.Options{Machine: fmt.Sprint("laptop ", len(w.files)), Clock: clock()})))
	case "stick":
		w.sticks = append(w.sticks, w.copy(f))
	case "resolve":
		for _, c := range must(f.Conflicts(ctx)) {
			check(t, f.Resolve(ctx, c, c.Versions[0].Answer, "decided"))
		}
	case "reconsider":
		w.reconsider(f)
	case "ask":
		for _, c := range must(f.Conflicts(ctx)) {
			check(t, f.AskAgain(ctx, c, "really?"))
		}
	}
}

// reconsider takes decisions back: then there is again what there was to decide.
func (w *world) reconsider(f *store.File) {
	before := must(f.Conflicts(ctx))
	for _, c := range before {
		check(w.t, f.Resolve(ctx, c, value.Of("3"), "decided"))
		check(w.t, f.Reopen(ctx, c))
	}
	for i, c := range must(f.Conflicts(ctx)) {
		if c.Check != before[i].Check || len(c.Versions) != len(before[i].Versions) || len(c.Asked) != len(before[i].Asked) {
			w.t.Fatalf("there was\n%+v\nand is now\n%+v", before[i], c)
		}
	}
}

func (w *world) record(f *store.File, e survey.Event) {
	if list := must(f.Interviews(ctx)); len(list) > 0 {
		record(w.t, f, rapid.SampledFrom(list).Draw(w.t, "interview").ID, e)
	}
}

// giveUp gives a correction up: what is known is then what counted before.
func (w *world) giveUp(f *store.File) {
	for _, iv := range must(f.Interviews(ctx)) {
		if !iv.Correction {
			continue
		}
		before := must(f.StateThatCounts(ctx, iv.ID))
		r := must(f.Resume(ctx, iv.ID))
		check(w.t, r.GiveUp("wrong"))
		after := must(f.State(ctx, iv.ID))
		if diff := cmp.Diff(before.Answers, after.Answers); diff != "" && len(before.Conflicts) == 0 || !after.Completed {
			w.t.Fatal("given up, but not as last completed", diff)
		}
		return
	}
}

// copy is the file copied with all its logs, as a file manager would.
func (w *world) copy(f *store.File) *store.File {
	to := filepath.Join(w.dir, fmt.Sprint("copy ", len(w.files)+len(w.sticks)))
	for _, suffix := range []string{"", "-wal"} {
		b, err := os.ReadFile(f.Path() + suffix)
		check(w.t, err)
		check(w.t, os.WriteFile(to+suffix, b, 0o600))
	}
	return must(store.Open(ctx, to, store.Options{Clock: clock()}))
}

// union is a new file with all that the given ones hold.
func (w *world) union(files ...*store.File) *store.File {
	f := file(w.t, w.dir, fmt.Sprint("union ", len(w.sticks)), study)
	w.sticks = append(w.sticks, f)
	mergeAll(w.t, f, files...)
	return f
}

// content is all that a file holds of interviews: its events, and what they add
// up to for somebody who wrote none of them.
type content struct {
	Events     map[string]store.Event // by id
	States     map[string]*survey.State
	Counting   map[string]*survey.State
	Interviews []store.Interview
	Heads      map[string][]string // by interview, kind of register and path
}

func contentOf(f *store.File) content {
	c := content{Events: map[string]store.Event{}, States: map[string]*survey.State{}, Counting: map[string]*survey.State{}, Heads: map[string][]string{}}
	c.Interviews = must(f.Interviews(ctx))
	for _, iv := range c.Interviews {
		s := must(f.State(ctx, iv.ID))
		s.Place, s.PlaceKind = "", ""
		c.States[iv.ID] = s
		if s = must(f.StateThatCounts(ctx, iv.ID)); !s.Discarded {
			s.Place, s.PlaceKind = "", ""
			c.Counting[iv.ID] = s
		}
		superseded := map[store.Hash]bool{}
		var all []store.Event
		for e, err := range f.Events(ctx, iv.ID) {
			if err != nil {
				panic(err)
			}
			all = append(all, e)
			for _, p := range e.Parents {
				superseded[p] = true
			}
		}
		for _, e := range all {
			c.Events[e.ID.String()] = e
			if register := iv.ID + " " + registerOf(e); !superseded[e.ID] {
				c.Heads[register] = append(c.Heads[register], e.ID.String())
			}
		}
	}
	for _, ids := range c.Heads {
		slices.Sort(ids)
	}
	return c
}

func registerOf(e store.Event) string {
	switch e.Kind {
	case survey.EventAnswered, survey.EventComputed, survey.EventResolved:
		return "value " + e.Path
	case survey.EventNoted:
		return "note " + e.Path
	case survey.EventDiscarded, survey.EventRestored:
		return "discard"
	}
	return "stage"
}

func (w *world) same(a, b content, law string) {
	w.t.Helper()
	if diff := cmp.Diff(a, b, cmp.Comparer(func(a, b store.Event) bool { return a.ID == b.ID })); diff != "" {
		w.t.Fatal(law, diff)
	}
}

func TestMergingIsAUnionInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		files := slices.Clone(w.files)
		got := contentOf(w.union(files...))
		want := map[string]bool{}
		for _, f := range files {
			for id := range contentOf(f).Events {
				want[id] = true
			}
		}
		if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got.Events))); diff != "" {
			t.Fatal("not the union", diff)
		}
		shuffled := rapid.Permutation(files).Draw(t, "order")
		w.same(got, contentOf(w.union(shuffled...)), "not commutative")
		w.same(got, contentOf(w.union(files[0], w.union(files[1:]...))), "not associative")
	})
}

func TestMergingIsIdempotentAndOldSticksChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		old := slices.Clone(w.sticks)
		all := w.union(slices.Concat(w.files, old)...)
		for _, c := range must(all.Conflicts(ctx)) {
			check(t, all.Resolve(ctx, c, value.Of("decided"), ""))
		}
		want := contentOf(all)
		// Copied once more the bytes differ, and every event is looked at again.
		for _, f := range slices.Concat(w.files, old) {
			if err := f.AddQuestionnaire(ctx, store.Questionnaire{
				Hash: otherHash, FormID: "other", Canonical: other,
			}); err != nil {
				t.Fatal(err)
			}
			r := mergeAll(t, all, f)
			// New is that it was accepted, perhaps by a replica that began with that.
			changed := slices.ContainsFunc(r.Interviews, func(iv merge.Interview) bool { return iv.New > 0 })
			if changed || r.New > 2 || r.OpenConflicts != 0 || r.Known+r.New != r.Read {
				t.Fatalf("report %+v", r)
			}
		}
		w.same(want, contentOf(all), "not idempotent")
	})
}

func TestWhatIsDerivedIsAsRebuiltAndNobodyDisagreesAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		for _, f := range w.files {
			before := must(f.Interviews(ctx))
			h := must(f.Check(ctx))
			if !h.Sound() {
				t.Fatalf("%+v", h)
			}
			check(t, f.Rebuild(ctx))
			if diff := cmp.Diff(before, must(f.Interviews(ctx))); diff != "" {
				t.Fatal(diff)
			}
			if len(h.Forks) == 0 { // with one, two writers have one name
				disagreesAlone(t, f)
			}
		}
	})
}

func disagreesAlone(t *rapid.T, f *store.File) {
	for _, c := range must(f.Conflicts(ctx)) {
		by := map[string]bool{}
		for _, v := range c.Versions {
			if by[v.Replica] {
				t.Fatalf("conflict %+v", c)
			}
			by[v.Replica] = true
		}
	}
}

var (
	other     = bytes.ToUpper(canonical)
	otherHash = hashOf(other)
)
