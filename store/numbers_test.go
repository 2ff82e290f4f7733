package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/store"
)

// prefixOf is what the file holds of a replica without a gap.
func prefixOf(t *testing.T, f *store.File, replica string) store.Prefix {
	t.Helper()
	all, err := f.Holdings(ctx)
	check(t, err)
	for _, h := range all {
		if h.ID == replica {
			return h.Prefix
		}
	}
	return store.Prefix{Replica: replica}
}

func TestTwoFilesThatHoldTheSameOfAReplicaHaveTheSamePrefix(t *testing.T) {
	lead, ab := create(t, "lead", study), create(t, "AB", study)
	r := start(t, ab, "RO1")
	answer(t, r, "/q", "1")
	_, err := lead.Union(ctx, ab.Path())
	check(t, err)
	replica := ab.Replica().ID
	arrived := prefixOf(t, lead, replica)
	if diff := cmp.Diff(prefixOf(t, ab, replica), arrived); diff != "" {
		t.Error(diff)
	}
	all := 0
	for _, err := range ab.Events(ctx, r.ID()) {
		check(t, err)
		all++
	}
	if arrived.Last != int64(all)+2 { // it says who writes, and took a questionnaire
		t.Errorf("the prefix ends at %d of %d events", arrived.Last, all+2)
	}
	answer(t, r, "/q", "2")
	if later := prefixOf(t, ab, replica); later.Last != arrived.Last+1 || later.IDs == arrived.IDs {
		t.Errorf("one event later: %+v, before %+v", later, arrived)
	}
	if other := prefixOf(t, lead, lead.Replica().ID); other.Last != 2 || other.IDs == arrived.IDs {
		t.Errorf("of the lead: %+v", other)
	}
}

func TestAForkAndAGapShowInThePrefix(t *testing.T) {
	lead, ab := create(t, "lead", study), create(t, "AB", study)
	r := start(t, ab, "RO1")
	answer(t, r, "/q", "1")
	twin, err := ab.Scratch(ctx)
	check(t, err)
	defer twin.Close()
	answer(t, r, "/q", "2")
	answer(t, resume(t, twin, r.ID()), "/q", "3")
	_, err = lead.Union(ctx, ab.Path())
	check(t, err)
	replica := ab.Replica().ID
	before := prefixOf(t, lead, replica)
	_, err = lead.Union(ctx, twin.Path())
	check(t, err)
	if forked := prefixOf(t, lead, replica); forked.Last != before.Last || forked.IDs == before.IDs {
		t.Errorf("forked: %+v, before %+v", forked, before)
	}
	check(t, store.Exec(twin, "DROP TRIGGER event_is_kept; DELETE FROM event WHERE seq = 4"))
	if p := prefixOf(t, twin, replica); p.Last != 3 {
		t.Errorf("the fourth is missing: %+v", p)
	}
}
