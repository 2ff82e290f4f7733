package merge_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"feldbuch/store"
)

// A merge taken back leaves what was there before it, whatever the files had in common, and
// made again it brings the same.
func TestAMergeTakenBackIsAsIfItHadNotBeen(t *testing.T) {
	histories(t, 30, func(t *rapid.T) {
		w := newWorld(t)
		into, from := w.Files[0], w.Files[1:]
		before := contentOf(into)
		backup := must(into.BackUp(ctx))
		w.Merge(into, from...)
		merged := contentOf(into)
		_, err := into.TakeBack(ctx, backup)
		if _, later := errors.AsType[*store.LaterError](err); later {
			w.same(merged, contentOf(into), "refused, and changed all the same")
			return // a twin has gone on as this replica: that would be lost
		}
		check(t, err)
		w.same(before, contentOf(into), "not taken back")
		if h := must(into.Check(ctx)); !h.Sound() {
			t.Fatalf("%+v", h)
		}
		start(t, into, "RO99")
		w.Merge(into, from...)
		again := contentOf(into)
		for id := range merged.Events {
			if _, there := again.Events[id]; !there {
				t.Fatalf("event %s did not come again", id)
			}
		}
		if h := must(into.Check(ctx)); !h.Sound() {
			t.Fatalf("%+v", h)
		}
	})
}
