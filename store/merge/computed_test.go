package merge_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestComputedValuesNeverConflict(t *testing.T) {
	a, b := newFile(t, "a"), newFile(t, "b")
	id := start(t, a, "RO0101")
	mergeAll(t, b, a)
	compute := func(path, text string) survey.Event {
		return survey.Event{Kind: survey.EventComputed, Path: path, Answer: value.Of(text)}
	}
	record(t, a, id, compute("/end", "16:20"))
	record(t, b, id, compute("/end", "17:45"))
	record(t, a, id, compute("/q", "worked out"))
	answer(t, b, id, "/q", "said")
	mergeAll(t, a, b)
	mergeAll(t, b, a)

	inA, inB := must(a.State(ctx, id)), must(b.State(ctx, id))
	if len(inA.Conflicts) > 0 {
		t.Errorf("conflicts on %v", inA.Conflicts)
	}
	if got := inA.Computed["/end"]; got != "16:20" && got != "17:45" {
		t.Errorf("/end is %q", got)
	}
	if got := inA.Answers["/q"].Text; got != "said" {
		t.Errorf("/q is %q; what a person said outranks what was computed", got)
	}
	if diff := cmp.Diff([]any{inA.Answers, inA.Computed}, []any{inB.Answers, inB.Computed}); diff != "" {
		t.Errorf("the two files differ (-a +b):\n%s", diff)
	}
}
