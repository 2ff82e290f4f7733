package merge_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/store/merge/lawtest"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// world is a past without erasures, and with questionnaires that count everywhere: there
// all that files hold is told apart in full.
type world struct{ *lawtest.World }

func newWorld(t *rapid.T) *world {
	return &world{lawtest.New(t, false, 14, slices.Concat(lawtest.Interviews, lawtest.Copies)...)}
}

func (w *world) union(files ...*store.File) *store.File { return w.United(store.Interviewer, files...) }

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
	w.T.Helper()
	if diff := cmp.Diff(a, b, cmp.Comparer(func(a, b store.Event) bool { return a.ID == b.ID })); diff != "" {
		w.T.Fatal(law, diff)
	}
}

func TestMergingIsAUnionInAnyOrder(t *testing.T) {
	histories(t, 30, func(t *rapid.T) {
		w := newWorld(t)
		files := slices.Clone(w.Files)
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
	histories(t, 30, func(t *rapid.T) {
		w := newWorld(t)
		old := slices.Clone(w.Sticks)
		all := w.union(slices.Concat(w.Files, old)...)
		for _, c := range must(all.Conflicts(ctx)) {
			check(t, all.Resolve(ctx, c, value.Of("decided"), ""))
		}
		want := contentOf(all)
		// Copied once more the bytes differ, and every event is looked at again.
		for _, f := range slices.Concat(w.Files, old) {
			if err := f.AddQuestionnaire(ctx, store.Questionnaire{
				Hash: lawtest.NewerHash, FormID: "other", Canonical: lawtest.Newer,
			}); err != nil {
				t.Fatal(err)
			}
			r := w.Merge(all, f)
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
	histories(t, 30, func(t *rapid.T) {
		w := newWorld(t)
		for _, f := range w.Files {
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
