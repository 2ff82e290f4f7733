package store_test

import (
	"errors"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestAnInterviewMovesToAnotherVersionWholeOrNotAtAll(t *testing.T) {
	f := create(t, "lead", "")
	r := start(t, f, "RO0101")
	answer(t, r, "/q", "1")
	text := []byte(`{"another":"version"}`)
	next := store.Questionnaire{Hash: hashOf(text), FormID: "f", Version: "2", Canonical: text}
	carried := []survey.Event{{Kind: survey.EventAnswered, Path: "/g/q", Answer: value.Of("1")}}
	if err := f.Upgrade(ctx, r.ID(), next.Hash, carried); !errors.Is(err, store.ErrNoQuestionnaire) {
		t.Errorf("moved to a version that is not in the file: %v", err)
	}
	if got := state(t, f, r.ID()); got.Form != formHash() || len(got.Answers) != 1 {
		t.Errorf("something changed: %+v", got)
	}
	check(t, f.AddQuestionnaire(ctx, next))
	check(t, f.Upgrade(ctx, r.ID(), next.Hash, carried))
	answer(t, r, "/q2", "2")

	got := state(t, f, r.ID())
	if got.Form != next.Hash {
		t.Errorf("the interview goes by %s", got.Form)
	}
	for path, want := range map[string]string{"/q": "1", "/g/q": "1", "/q2": "2"} {
		if got.Answers[path].Text != want {
			t.Errorf("%s is %q, want %q", path, got.Answers[path].Text, want)
		}
	}
	listed, err := f.Interviews(ctx)
	check(t, err)
	if listed[0].Questionnaire != next.Hash {
		t.Errorf("the list says %s", listed[0].Questionnaire)
	}
	health, err := f.Check(ctx)
	check(t, err)
	if !health.Sound() {
		t.Errorf("not sound: %+v", health)
	}
}
