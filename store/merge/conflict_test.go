package merge_test

import (
	"maps"
	"regexp"
	"slices"
	"testing"

	"feldbuch/store"
)

func TestAConflictAndItsSidesHaveTheSameNamesInEveryFileWhateverElseIsOpen(t *testing.T) {
	lead, a, b, c := newFile(t, "lead"), newFile(t, "a"), newFile(t, "b"), newFile(t, "c")
	id, other := start(t, a, "RO1"), start(t, a, "RO2")
	mergeAll(t, b, a)
	mergeAll(t, c, a)
	answer(t, a, id, "/q", "A")
	answer(t, b, id, "/q", "B")
	answer(t, c, id, "/q", "C")
	answer(t, a, other, "/q", "A")
	answer(t, c, other, "/q", "C")
	mergeAll(t, lead, a, b)
	first := must(lead.Conflicts(ctx))
	if len(first) != 1 || !regexp.MustCompile(`^[0-9a-z]{4}-[0-9a-z]{4}$`).MatchString(first[0].ID) {
		t.Fatalf("conflicts %+v", first)
	}
	sides := map[string]string{}
	for _, v := range first[0].Versions {
		sides[v.Side] = v.Value
	}
	// Another conflict, and another side of this one, arrive with another stick.
	mergeAll(t, lead, c)
	later := must(lead.Conflicts(ctx))
	at := slices.IndexFunc(later, func(k store.Conflict) bool { return k.ID == first[0].ID })
	if len(later) != 2 || at < 0 || later[at].Interview != id || later[1-at].ID == first[0].ID {
		t.Fatalf("later %+v", later)
	}
	for _, v := range later[at].Versions {
		if was, known := sides[v.Side]; known && was != v.Value {
			t.Errorf("the side %s was %q and is %q", v.Side, was, v.Value)
		}
		delete(sides, v.Side)
	}
	if len(sides) > 0 {
		t.Errorf("gone: %v", slices.Sorted(maps.Keys(sides)))
	}
	// Another lead who gets the sticks in another order has the same ids.
	second := newFile(t, "second")
	mergeAll(t, second, c, b, a)
	for i, k := range must(second.Conflicts(ctx)) {
		if k.ID != later[i].ID {
			t.Errorf("%s is %s there", later[i].ID, k.ID)
		}
	}
	if err := lead.Resolve(ctx, first[0], first[0].Versions[0].Answer, "as it was shown before"); err == nil {
		t.Error("a conflict that has got another side was decided as it was shown before")
	}
}
