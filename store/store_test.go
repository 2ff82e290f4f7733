package store_test

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

var ctx = context.Background()

func TestAnInterviewIsThereAgainAfterReopeningTheFile(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO0123")
	record := func(e survey.Event) { t.Helper(); check(t, r.Record(e)) }
	answer(t, r, "/q", "first")
	answer(t, r, "/q", "second")
	record(survey.Event{Kind: survey.EventAdded, Path: "/p[k1]"})
	record(survey.Event{Kind: survey.EventAdded, Path: "/p[k0]"})
	record(survey.Event{Kind: survey.EventAdded, Path: "/p[k2]"})
	record(survey.Event{Kind: survey.EventRemoved, Path: "/p[k0]"})
	record(survey.Event{Kind: survey.EventAnswered, Path: "/p[k1]/age", Answer: value.Answer{Status: value.DontKnow}})
	record(survey.Event{Kind: survey.EventComputed, Path: "/day", Answer: value.Of("2026-03-01")})
	record(survey.Event{Kind: survey.EventNoted, Path: "/q", Note: "hesitated"})
	record(survey.Event{Kind: survey.EventLanguage, Answer: value.Of("Română (ro)")})
	record(survey.Event{Kind: survey.EventMoved, Path: "/q", Elapsed: 90 * time.Second})
	record(survey.Event{Kind: survey.EventCompleted, Elapsed: 91500 * time.Microsecond})
	path := f.Path()
	check(t, f.Close())

	f = open(t, path, "laptop of AB")
	want := &survey.State{
		ID: r.ID(), Form: formHash(), Business: "RO0123", Interviewer: "AB", Language: "Română (ro)",
		Elapsed: 90 * time.Second, Completed: true, Place: "/q", PlaceKind: survey.EventMoved,
		Instances: []string{"/p[k1]", "/p[k2]"},
		Answers:   map[string]value.Answer{"/q": value.Of("second"), "/p[k1]/age": {Status: value.DontKnow}},
		Computed:  map[string]string{"/day": "2026-03-01"},
		Notes:     map[string]string{"/q": "hesitated"},
		Noted:     map[string][]survey.Noted{"/q": {{By: "AB", Text: "hesitated"}}},
		Confirmed: map[string]bool{},
	}
	got := state(t, f, r.ID())
	if got.StartedAt.IsZero() || !got.ChangedAt.After(got.StartedAt) {
		t.Errorf("started %v, changed %v", got.StartedAt, got.ChangedAt)
	}
	if !got.LastEntry.Equal(got.ChangedAt) { // it was completed then
		t.Errorf("last entry %v, changed %v", got.LastEntry, got.ChangedAt)
	}
	got.StartedAt, got.ChangedAt, got.LastEntry = time.Time{}, time.Time{}, time.Time{}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	list, err := f.Interviews(ctx)
	check(t, err)
	if len(list) != 1 {
		t.Fatalf("%d interviews", len(list))
	}
	line := list[0]
	if line.FirstCompletedAt.Before(line.StartedAt) || line.FirstCompletedAt.After(line.ChangedAt) {
		t.Errorf("completed %v", line.FirstCompletedAt)
	}
	line.StartedAt, line.ChangedAt, line.FirstCompletedAt = time.Time{}, time.Time{}, time.Time{}
	if diff := gocmp.Diff(store.Interview{
		ID: r.ID(), Questionnaire: formHash(), Business: "RO0123", Interviewer: "AB", Replica: f.Replica().ID,
		ReplicaName: "AB", Elapsed: 90 * time.Second, Completed: true, Answers: 2, Events: 16,
	}, line); diff != "" {
		t.Error(diff)
	}
}

func TestAStudyFileIsItsOwnersAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there the folder says who may read a file")
	}
	f := create(t, "AB", "")
	start(t, f, "RO1")
	names, err := filepath.Glob(filepath.Join(filepath.Dir(f.Path()), "*"))
	check(t, err)
	for _, name := range names {
		info, err := os.Stat(name)
		check(t, err)
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", filepath.Base(name), info.Mode())
		}
	}
}

func TestAClosedFileIsOneFile(t *testing.T) {
	f := create(t, "AB", "")
	answer(t, start(t, f, "RO1"), "/q", "1")
	check(t, f.Close())
	names, err := filepath.Glob(filepath.Join(filepath.Dir(f.Path()), "*"))
	check(t, err)
	if len(names) != 1 {
		t.Errorf("files %v", names)
	}
}

func TestCreateDoesNotOverwrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.feld")
	check(t, os.WriteFile(path, []byte("precious"), 0o600))
	_, err := store.Create(ctx, path, store.Study{Name: "x"}, store.Replica{Role: store.Lead}, store.Options{})
	if !errors.Is(err, store.Exists) {
		t.Errorf("error %v", err)
	}
	if b, _ := os.ReadFile(path); string(b) != "precious" {
		t.Errorf("the file now holds %q", b)
	}
}

func TestACopyOnAnotherLaptopBecomesANewReplicaWithItsFirstEvent(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	check(t, f.Close())
	before := open(t, f.Path(), "laptop of AB").Replica()

	moved := open(t, f.Path(), "another laptop")
	if got := moved.Replica(); got != before {
		t.Errorf("looking made a new replica: %v", got)
	}
	answer(t, resume(t, moved, r.ID()), "/q", "1")
	after := moved.Replica()
	if after.ID == before.ID || after.Name != before.Name || after.Role != before.Role {
		t.Errorf("replica %v after %v", after, before)
	}
	answer(t, resume(t, moved, r.ID()), "/q", "2")
	if got := moved.Replica(); got != after {
		t.Errorf("one more replica: %v", got)
	}
	all, err := moved.Replicas(ctx)
	check(t, err)
	if len(all) != 2 {
		t.Errorf("replicas %v", all)
	}
}

func TestTwoHandlesOnOneFileSeeEachOthersAnswers(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	other := open(t, f.Path(), "laptop of AB")
	decide := func(text string) { // as the lead does, who opens no interview for it
		t.Helper()
		check(t, other.Batch(ctx, func(b *store.Batch) error {
			late, err := b.Resume(r.ID())
			check(t, err)
			answer(t, late, "/q", text)
			return nil
		}))
	}
	answer(t, r, "/q", "1")
	decide("2")
	answer(t, r, "/q", "3")
	decide("4")
	s := state(t, f, r.ID())
	if s.Answers["/q"] != value.Of("4") || len(s.Conflicts) > 0 {
		t.Errorf("answers %v, conflicts %v", s.Answers, s.Conflicts)
	}
	health, err := f.Check(ctx)
	check(t, err)
	if !health.Sound() || len(health.Forks) > 0 {
		t.Errorf("%+v", health)
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	f := create(t, "AB", "")
	gone := "01890000-0000-7000-8000-000000000000"
	if _, err := f.State(ctx, gone); !errors.Is(err, store.ErrNoInterview) {
		t.Errorf("State: %v", err)
	}
	if _, err := f.Resume(ctx, gone); !errors.Is(err, store.ErrNoInterview) {
		t.Errorf("Resume: %v", err)
	}
	if _, err := f.Questionnaire(ctx, "00"); !errors.Is(err, store.ErrNoQuestionnaire) {
		t.Errorf("Questionnaire: %v", err)
	}
	if _, _, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: gone}); !errors.Is(err, store.ErrNoQuestionnaire) {
		t.Errorf("NewInterview: %v", err)
	}
	wrong := store.Questionnaire{Hash: formHash(), Canonical: []byte("another text")}
	if err := f.AddQuestionnaire(ctx, wrong); !errors.Is(err, store.ErrQuestionnaire) {
		t.Errorf("AddQuestionnaire: %v", err)
	}
	if _, err := store.Open(ctx, filepath.Join(t.TempDir(), "no.feld"), store.Options{}); !errors.Is(err, store.NotFound) {
		t.Errorf("Open: %v", err)
	}
}

func TestABatchIsKeptWholeOrNotAtAll(t *testing.T) {
	f := create(t, "AB", "")
	day := time.Date(2025, 11, 3, 10, 0, 0, 0, time.UTC)
	fill := func(b *store.Batch) error {
		r, err := b.NewInterview(store.NewInterview{Questionnaire: formHash(), Business: "RO7"}, day)
		check(t, err)
		answer(t, r, "/q", "1")
		r.SetTime(day.Add(time.Hour))
		answer(t, r, "/q", "2")
		return nil
	}
	refused := errors.New("refused")
	if err := f.Batch(ctx, func(b *store.Batch) error { _ = fill(b); return refused }); !errors.Is(err, refused) {
		t.Errorf("error %v", err)
	}
	if list, _ := f.Interviews(ctx); len(list) != 0 {
		t.Errorf("kept %v", list)
	}
	check(t, f.Batch(ctx, fill))
	list, err := f.Interviews(ctx)
	check(t, err)
	if len(list) != 1 || list[0].Answers != 1 || !list[0].StartedAt.Equal(day) || !list[0].ChangedAt.Equal(day.Add(time.Hour)) {
		t.Errorf("list %+v", list)
	}
}

func TestReadingMayStopEarly(t *testing.T) {
	f := create(t, "AB", "")
	for _, business := range []string{"RO1", "RO2", "RO3"} {
		start(t, f, business)
	}
	for stop := range 4 {
		var seen []string
		for s, err := range f.States(ctx) {
			check(t, err)
			if seen = append(seen, s.Business); len(seen) == stop {
				break
			}
		}
		if want := []string{"RO1", "RO2", "RO3"}[:cmp.Or(stop, 3)]; !slices.Equal(seen, want) {
			t.Errorf("saw %v, want %v", seen, want)
		}
	}
}

func TestAnErasedInterviewLeavesOnlyIDs(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	answer(t, r, "/q", "a very private thing")
	other := start(t, f, "RO2")
	check(t, f.Erase(ctx, r.ID(), survey.Whole(), "asked for by the business"))
	if _, err := f.State(ctx, r.ID()); !errors.Is(err, store.ErrNoInterview) {
		t.Errorf("State: %v", err)
	}
	if err := r.Record(survey.Event{Kind: survey.EventPaused}); !errors.Is(err, store.ErrNoInterview) {
		t.Errorf("Record: %v", err)
	}
	if list, _ := f.Interviews(ctx); len(list) != 1 || list[0].ID != other.ID() {
		t.Errorf("list %v", list)
	}
	health, err := f.Check(ctx)
	check(t, err)
	if !health.Sound() || health.Events != 12 {
		t.Errorf("%+v", health)
	}
	files, err := filepath.Glob(f.Path() + "*")
	check(t, err)
	for _, name := range files {
		if holds(t, name, "a very private thing") {
			t.Errorf("%s still holds the answer", filepath.Base(name))
		}
	}
}
