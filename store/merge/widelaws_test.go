package merge_test

import (
	"flag"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/store"
	"feldbuch/store/merge/lawtest"
	"feldbuch/survey/value"
)

// operations are all that a study can go through: a lead, several interviewers, decisions,
// erasures, versions that nobody has accepted yet, clocks that jump, copies that go on,
// merges taken back.
var operations = slices.Concat(lawtest.Interviews, lawtest.Copies, lawtest.Businesses, lawtest.Rarer)

// wide is a past with all of them.
type wide struct{ *lawtest.World }

func newWide(t *rapid.T) *wide { return &wide{lawtest.New(t, true, 24, operations...)} }

// histories checks a law on so many of them, unless -rapid.checks asks for another number.
func histories(t *testing.T, usual int, law func(*rapid.T)) {
	t.Helper()
	checks := flag.Lookup("rapid.checks")
	if was := checks.Value.String(); was == checks.DefValue {
		check(t, checks.Value.Set(fmt.Sprint(usual)))
		defer func() { check(t, checks.Value.Set(was)) }()
	}
	rapid.Check(t, law)
}

func TestAfterEveryOrderGroupingAndRepetitionAllIsTheSameAndStaysDecided(t *testing.T) {
	happened := map[string]int{}
	histories(t, 30, func(t *rapid.T) {
		w := newWide(t)
		files := w.All()
		all := w.united(files...)
		w.everyOrderGroupingAndRepetitionGivesTheSame(all, files)
		w.holdsAll(all, files)
		w.whatIsDecidedOnBusinessesStaysDecided(files)
		w.whatIsResolvedStaysResolved(all, files)
		for what, n := range w.Happened {
			happened[what] += n
		}
	})
	everythingHappens(t, happened)
}

// known is what a file holds, and what follows from it.
type known struct {
	Log        []string
	Settled    lawtest.Settled
	Interviews []store.Interview
	Conflicts  []string
}

func (w *wide) known(f *store.File) known {
	k := known{Log: w.Log(f), Settled: lawtest.Settle(f), Interviews: must(f.Interviews(ctx))}
	for _, c := range must(f.Conflicts(ctx)) {
		k.Conflicts = append(k.Conflicts, c.ID+" "+c.Check)
	}
	return k
}

func (w *wide) united(files ...*store.File) *store.File {
	return w.United(store.Interviewer, files...)
}

func (w *wide) sameAs(want known, law string, f *store.File) {
	w.T.Helper()
	if diff := cmp.Diff(want, w.known(f)); diff != "" {
		w.T.Fatal(law, diff)
	}
}

func (w *wide) everyOrderGroupingAndRepetitionGivesTheSame(all *store.File, files []*store.File) {
	want := w.known(all)
	w.sameAs(want, "in another order", w.united(rapid.Permutation(files).Draw(w.T, "order")...))
	cut := rapid.IntRange(0, len(files)).Draw(w.T, "cut")
	some := w.united(files[:cut]...)
	w.sameAs(want, "in two groups", w.united(w.united(files[cut:]...), some))
	before := must(all.BackUp(ctx))
	w.Merge(all, some)
	must(all.TakeBack(ctx, before))
	w.Merge(all, files...)
	w.sameAs(want, "taken back and once more", all)
	if h := must(all.Check(ctx)); !h.Sound() {
		w.T.Fatalf("%+v", h)
	}
}

// holdsAll: every event of the files is in their union.
func (w *wide) holdsAll(all *store.File, files []*store.File) {
	held := lawtest.Ids(w.T, all)
	for _, f := range files {
		for id := range lawtest.Ids(w.T, f) {
			if !held[id] {
				w.T.Fatal("not in the union: ", id)
			}
		}
	}
}

// again are files to which the old ones come again, after and before a stick with what was
// decided.
func (w *wide) again(decided *store.File, files []*store.File) []*store.File {
	stick := w.Keep(w.Copy(decided, ""))
	all := []*store.File{decided, w.united(append(slices.Clone(files), stick)...), w.united(append([]*store.File{stick}, files...)...)}
	for _, into := range all {
		w.Merge(into, files...)
	}
	return all
}

func (w *wide) whatIsResolvedStaysResolved(all *store.File, files []*store.File) {
	for _, c := range must(all.Conflicts(ctx)) {
		check(w.T, all.Resolve(ctx, c, value.Of("decided"), ""))
		w.Happened[aConflict]++
	}
	for _, f := range w.again(all, files) {
		if open := must(f.Conflicts(ctx)); len(open) > 0 {
			w.T.Fatalf("open again: %+v", open)
		}
	}
}

func (w *wide) whatIsDecidedOnBusinessesStaysDecided(files []*store.File) {
	lead := w.United(store.Lead, files...)
	w.DecideAll(lead)
	want := lawtest.Settle(lead)
	if n := len(lawtest.Codes); len(want.Decisions) != n+n*(n-1)/2 {
		w.T.Fatal("others stand beside what was decided last: ", want.Decisions)
	}
	for _, f := range w.again(lead, files) {
		got := lawtest.Settle(f)
		if diff := cmp.Diff([]any{want.Decisions, want.One, want.Disputed}, []any{got.Decisions, got.One, got.Disputed}); diff != "" {
			w.T.Fatal("decided otherwise", diff)
		}
	}
}

const aConflict = "a conflict is open at the end"

// everythingHappens: a law says nothing of what is in no history. Where few histories had
// no occasion for something, more are looked at.
func everythingHappens(t *testing.T, happened map[string]int) {
	names := []string{aConflict, lawtest.Fork, lawtest.Waits, lawtest.ComesLate, lawtest.ErasureAsked}
	for _, o := range operations {
		names = append(names, o.Name)
	}
	lacks := func(name string) bool { return happened[name] == 0 }
	for seed := 0; seed < 200 && slices.ContainsFunc(names, lacks); seed++ {
		more := rapid.Custom(func(t *rapid.T) map[string]int { return newWide(t).Happened }).Example(seed)
		for what, n := range more {
			happened[what] += n
		}
	}
	for _, name := range names {
		t.Run("in some history "+name, func(t *testing.T) {
			if t.Logf("%d times", happened[name]); lacks(name) {
				t.Error("in none")
			}
		})
	}
}
