package hub_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/store"
	"feldbuch/store/merge/lawtest"
)

// All that can happen to a study happens with a hub in between, too: what a lead sent, and
// another one fetched, changes nothing of what files hold together, and lacks nothing but
// what is held back.
func TestAHubInBetweenChangesNothingOfWhatFilesHoldTogether(t *testing.T) {
	address := database(t)
	synced := "a lead sends and fetches over the hub"
	operations := slices.Concat(lawtest.Interviews, lawtest.Copies, lawtest.Businesses, lawtest.Rarer, []lawtest.Operation{
		{Name: synced, Often: 12, Do: func(w *lawtest.World, f *store.File) bool {
			if f.Replica().Role != store.Lead {
				return false
			}
			(&lead{f, address}).sync(w.T)
			return true
		}},
	})
	happened := 0
	rapid.Check(t, func(t *rapid.T) {
		emptied(t, address)
		w := lawtest.New(t, true, 20, operations...)
		files := w.All()
		want := w.Log(w.United(store.Interviewer, files...))

		w.Merge(files[0], files[1:]...)
		_, done := (&lead{files[0], address}).sync(t)
		second := w.United(store.Lead)
		(&lead{second, address}).sync(t)
		got, missing := lawtest.Ids(t, second), 0
		for id := range lawtest.Ids(t, files[0]) {
			if !got[id] {
				missing++
			}
		}
		if missing != done.Held {
			t.Fatalf("%d events have not come, %d were held back", missing, done.Held)
		}
		order := rapid.Permutation(append(files, second)).Draw(t, "order")
		if diff := cmp.Diff(want, w.Log(w.United(store.Interviewer, order...))); diff != "" {
			t.Fatal("with the second lead's file among them", diff)
		}
		happened += w.Happened[synced]
	})
	if happened == 0 {
		t.Error("no history had the hub in between")
	}
}
