package workspace

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"

	"github.com/google/go-cmp/cmp"
)

// salons is a form that says what a business is known by.
const salons = `| survey | | | | |
| | type | name | label | identifies | constraint |
| | text | id | Business | | string-length(.) = 3 |
| | text | pii_name | Name | name | |
| | text | pii_address | Address | street | |
| | text | pii_phone | Telephone | phone | |
| | integer | staff | Staff | | |
| | text | tasks | Tasks | | |
| settings | | | |
| | form_id | version | instance_name |
| | salons | 1 | ${id} |
`

// salon is a finished interview: "RO1; /staff 3; /pii_phone 0381 555123".
func salon(t *testing.T, s *Study, said string) string {
	t.Helper()
	parts := strings.Split(said, "; ")
	answers := []string{"/id", parts[0]}
	for _, p := range parts[1:] {
		path, text, _ := strings.Cut(p, " ")
		answers = append(answers, path, text)
	}
	run := begun(t, s, Beginning{}, answers...)
	if err := run.Complete(); err != nil {
		t.Fatal(err)
	}
	return run.ID()
}

func candidates(t *testing.T, s *Study) (*Duplicates, []Candidate) {
	t.Helper()
	d, err := s.Duplicates(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Candidates(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	return d, all
}

// toldCandidates are they in words: "RO1: 2", "RO1 = RO2 ~ RO3 1/2: 3".
func toldCandidates(all []Candidate) (words []string) {
	for _, c := range all {
		place := ""
		if c.Of > 1 {
			place = fmt.Sprintf(" %d/%d", c.Place, c.Of)
		}
		words = append(words, fmt.Sprint(strings.Join(c.Names, " ~ "), place, ": ", len(c.Interviews)))
	}
	return words
}

func rule(t *testing.T, s *Study, v Verdict) Decided {
	t.Helper()
	d, _ := candidates(t, s)
	done, err := s.DecideDuplicate(t.Context(), d, v)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

func wantCandidates(t *testing.T, s *Study, want ...string) {
	t.Helper()
	_, all := candidates(t, s)
	if d := cmp.Diff(want, toldCandidates(all)); d != "" {
		t.Helper()
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestWhatMayBeADuplicateIsListedAndStaysDecided(t *testing.T) {
	s := opened(t, place(t), salons)
	first, second := salon(t, s, "RO1; /staff 3"), salon(t, s, "RO1; /staff 4")
	rosa := salon(t, s, "RO2; /pii_name Salon Rosa; /pii_address Kai 3, 18055 Rostock; /pii_phone 0381 555123")
	salon(t, s, "RO3; /pii_name Rosa-Salon UG; /pii_address Kai 3; /pii_phone +49 381 555123")
	salon(t, s, "RO4; /pii_name Salon Rosa Petrowa; /pii_address Kai 3")
	salon(t, s, "RO5; /pii_name Imbiss Lan; /pii_address Kai 3")
	all := []string{"RO1: 2", "RO2 ~ RO3 1/3: 2", "RO2 ~ RO4 2/3: 2", "RO3 ~ RO4 3/3: 2"}
	wantCandidates(t, s, all...)

	counts := rule(t, s, Verdict{Businesses: []string{"RO1"}, Counts: second, Reason: "longer"})
	wantCandidates(t, s, all[1:]...)
	wantCounting(t, s, fieldwork.First, idsWithout(t, s, first)...)

	// Two that are one ask once whether a third is, and what is decided of one holds for both.
	same := rule(t, s, Verdict{Businesses: []string{"RO3", "RO2"}, Same: true, Counts: rosa, Reason: "one door"})
	wantCandidates(t, s, "RO2 = RO3 ~ RO4: 3")
	distinct := rule(t, s, Verdict{Businesses: []string{"RO2", "RO4"}, Distinct: true, Reason: "sisters"})
	wantCandidates(t, s)

	for _, done := range []Decided{distinct, same, counts} {
		if err := s.UndoDuplicate(t.Context(), done); err != nil {
			t.Fatal(err)
		}
	}
	wantCandidates(t, s, all...)
	if err := s.UndoDuplicate(t.Context(), counts); !errors.Is(err, store.ErrNotInConflict) {
		t.Errorf("undone twice: %v", err)
	}
}

// idsWithout are the ids of all interviews but one.
func idsWithout(t *testing.T, s *Study, out string) (ids []string) {
	t.Helper()
	all, err := s.Kept(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range all {
		if i.ID != out {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

func TestAnInterviewIsMovedToTheBusinessItBelongsTo(t *testing.T) {
	s := opened(t, place(t), salons)
	first, _, other := salon(t, s, "RO1"), salon(t, s, "RO1"), salon(t, s, "RO2")
	for to, reason := range map[string]survey.Reason{"RO12": survey.ConstraintFailed, "R\u041e2": survey.LooksLike} {
		d, _ := candidates(t, s)
		_, err := s.DecideDuplicate(t.Context(), d, Verdict{Moved: first, To: to, Reason: "misread"})
		if r, ok := errors.AsType[*survey.Rejection](err); !ok || r.Reason != reason {
			t.Errorf("%q: %v", to, err)
		}
	}
	wantCandidates(t, s, "RO1: 2")
	moved := rule(t, s, Verdict{Moved: first, To: " ro2", Reason: "misread"})
	wantCandidates(t, s, "RO2: 2") // where another one is
	view, err := s.View(t.Context(), first)
	if err != nil || view.Business() != "RO2" || text(t, view, "/id") != "RO2" {
		t.Errorf("it is with %s, %v", view.Business(), err)
	}
	if err := s.UndoDuplicate(t.Context(), moved); err != nil {
		t.Fatal(err)
	}
	wantCandidates(t, s, "RO1: 2")
	if err := s.UndoDuplicate(t.Context(), moved); !errors.Is(err, store.ErrNotInConflict) {
		t.Errorf("moved back twice: %v", err)
	}
	rule(t, s, Verdict{Businesses: []string{"RO1"}, Counts: first, Reason: "x"})
	rule(t, s, Verdict{Moved: other, To: "RO9", Reason: "misread"})
	wantCandidates(t, s)
}

func TestTheCheckTellsWhetherSomethingHasChanged(t *testing.T) {
	s := opened(t, place(t), salons)
	salon(t, s, "RO1; /pii_phone 0381 555123")
	other := salon(t, s, "RO2; /pii_phone 0381 555123")
	_, before := candidates(t, s)
	_, again := candidates(t, s)
	if before[0].Check != again[0].Check || before[0].ID != again[0].ID {
		t.Error("nothing has changed")
	}
	run, err := s.Correct(t.Context(), other, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Reopen("asked again"); err != nil {
		t.Fatal(err)
	}
	n, err := run.Find("/staff")
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(run.Answer(n, survey.Input{Text: "7"}), run.Complete()); err != nil {
		t.Fatal(err)
	}
	if _, after := candidates(t, s); before[0].Check == after[0].Check || before[0].ID != after[0].ID {
		t.Errorf("an answer has changed: %s, before %s", after[0].Check, before[0].Check)
	}
}

func TestInterviewsAreComparedQuestionByQuestion(t *testing.T) {
	s := opened(t, place(t), salons)
	salon(t, s, "RO1; /pii_name Lan; /staff 3; /tasks all")
	salon(t, s, "RO1; /pii_name Lan; /staff 4")
	_, all := candidates(t, s)
	c, err := s.CompareInterviews(t.Context(), all[0].Interviews)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Known) != 1 || c.Known[0][0].Element().Name != "pii_name" || len(c.Differing) != 1 || c.Differing[0][0].Element().Name != "staff" {
		t.Errorf("known %v, differing %v", c.Known, c.Differing)
	}
	if c.Both != 2 || !cmp.Equal(c.Alone, []int{1, 0}) {
		t.Errorf("both %d, alone %v", c.Both, c.Alone)
	}
}
