package questionnaires_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"feldbuch/questionnaires"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

func form(t testing.TB) *survey.Form {
	t.Helper()
	w, err := xlsform.ReadFS(questionnaires.FS, questionnaires.Default)
	if err != nil {
		t.Fatal(err)
	}
	return formtest.FormOf(t, w)
}

func interview(t testing.TB, f *survey.Form) *survey.Session {
	t.Helper()
	now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	iv, err := survey.NewInterview(f, survey.Options{ID: "0", Clock: func() time.Time { return now }, Location: time.UTC})
	if err != nil {
		t.Fatal(err)
	}
	return survey.NewSession(iv)
}

// typed are answers to the questions that are typed in, by name.
var typed = map[string][]string{
	"a_business_id": {"RO0123"}, "a_interviewer": {"AB1"}, "c_founded": {"1998", "2020"}, "s9_arrival": {"2020"},
	"c_n_owners": {"1", "2"}, "c_n_family": {"0", "3"}, "c_n_ft": {"0", "12"}, "c_n_pt": {"0", "4"}, "c_n_mini": {"0", "2"}, "c_n_appr": {"0", "1"},
	"g_persons": {"1"}, "g_hours": {"40"}, "e_persons": {"1"}, "l_n": {"0", "1"},
	"pii_phone": {"0381 123456"}, "pii_email": {"a@b.de"},
}

// answer picks something for the question: mostly a choice or a typed text,
// now and then don't know or refused where they are offered.
func answer(r *rand.Rand, p survey.Prompt) survey.Input {
	name := p.Element.Name
	switch {
	case strings.HasPrefix(name, "b_consent") && p.Element.List != nil && r.IntN(10) > 0:
		return survey.Input{Status: value.Answered, Codes: []string{p.Options[0].Code}}
	case name == "a_outcome" && r.IntN(10) > 0:
		return survey.Input{Status: value.Answered, Codes: []string{"interview"}}
	case name == "c_total_ok":
		return survey.Input{Status: value.Answered, Codes: []string{"yes"}}
	case p.DontKnow && r.IntN(20) == 0:
		return survey.Input{Status: value.DontKnow}
	case p.Refused && r.IntN(20) == 0:
		return survey.Input{Status: value.Refused}
	case len(p.Options) > 0:
		return survey.Input{Status: value.Answered, Codes: choose(r, p)}
	}
	if texts := typed[name]; texts != nil {
		return survey.Input{Status: value.Answered, Text: texts[r.IntN(len(texts))]}
	}
	if p.Element.Type == survey.TypeAcknowledge {
		return survey.Input{Status: value.Answered, Text: "OK"}
	}
	return survey.Input{Status: value.Answered, Text: "x"}
}

// choose picks one choice, or two where several may be chosen.
func choose(r *rand.Rand, p survey.Prompt) []string {
	a, b := p.Options[r.IntN(len(p.Options))], p.Options[r.IntN(len(p.Options))]
	if p.Element.Type.Many() && a.Code != b.Code && !a.Exclusive && !b.Exclusive {
		return []string{a.Code, b.Code}
	}
	return []string{a.Code}
}

func TestRandomInterviewsReachEveryQuestion(t *testing.T) {
	f := form(t)
	reached := map[string]bool{}
	for seed := range uint64(250) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := interview(t, f)
		for stops := 0; s.At().Kind == survey.AtQuestion; stops++ {
			if stops > 2000 {
				t.Fatal("an interview that does not end")
			}
			p := s.Prompt(s.At().Node)
			reached[p.Element.Path()] = true
			if p.Element.Type != survey.TypeNote && !p.ReadOnly {
				if err := s.AnswerHere(answer(r, p)); err != nil && p.Element.Name != "c_total_ok" {
					t.Fatalf("seed %d, %s: %v", seed, p.Path, err)
				}
			}
			s.Next()
		}
	}
	for _, el := range f.Elements() {
		if el.Kind == survey.Question && el.Type.Asked() && !reached[el.Path()] {
			t.Errorf("never asked: %s", el.Path())
		}
	}
}

// give answers questions by path.
func give(t *testing.T, s *survey.Session, answers ...string) {
	t.Helper()
	for i := 0; i < len(answers); i += 2 {
		n, err := s.Find(answers[i])
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Answer(n, survey.Input{Status: value.Answered, Text: answers[i+1]}); err != nil {
			t.Fatalf("%s: %v", answers[i], err)
		}
	}
}

func text(t *testing.T, s *survey.Session, path string) string {
	t.Helper()
	n, err := s.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	return n.Answer().Text
}

func TestNumbersNotKnownCountAsNone(t *testing.T) {
	s := interview(t, form(t))
	give(t, s, "a_outcome", "interview", "b_consent", "yes", "c_n_owners", "1", "c_n_ft", "2")
	n, err := s.Find("c_n_family")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Answer(n, survey.Input{Status: value.Refused}); err != nil {
		t.Fatal(err)
	}
	if got := text(t, s, "c_n_total") + " " + text(t, s, "c_size"); got != "3 2-4" {
		t.Errorf("total and size %q, want 3 2-4", got)
	}
}

func TestEveryAreaIsAskedByItsName(t *testing.T) {
	s := interview(t, form(t))
	give(t, s, "a_outcome", "interview", "b_consent", "yes")
	for i, want := range map[int][2]string{1: {"acc", "Buchführung und Kassenführung"}, 22: {"succ", "Nachfolge und Betriebsübergabe"}} {
		path := fmt.Sprintf("/e/e_area[%d]/", i)
		if code := text(t, s, path+"e_code"); code != want[0] {
			t.Errorf("area %d is %q, want %q", i, code, want[0])
		}
		n, err := s.Find(path + "e_need")
		if err != nil {
			t.Fatal(err)
		}
		if label := s.Prompt(n).Label; !strings.HasPrefix(label, want[1]+": Welches Niveau") {
			t.Errorf("area %d asks %q", i, label)
		}
	}
	give(t, s, "/e/e_area[2]/e_need", "4", "/e/e_area[2]/e_have", "2", "/e/e_area[2]/e_want", "yes", "/e/e_area[2]/e_persons", "3")
	areas := s.Submission().Areas
	if len(areas) != 22 {
		t.Fatalf("%d areas, want 22", len(areas))
	}
	tax := areas[1]
	if tax.Code != "tax" || tax.Need.Text != "4" || tax.Have.Text != "2" || tax.Want.Text != "yes" || tax.Persons.Text != "3" {
		t.Errorf("area %+v", tax)
	}
}

func TestNoMorePeopleAreSentToACourseThanThereAre(t *testing.T) {
	s := interview(t, form(t))
	give(t, s, "a_outcome", "interview", "b_consent", "yes", "c_n_owners", "1", "c_n_family", "0", "c_n_ft", "6", "c_n_pt", "0", "c_n_mini", "0", "c_n_appr", "0", "c_total_ok", "yes", "/e/e_area[1]/e_need", "5", "/e/e_area[1]/e_want", "yes")
	n, err := s.Find("/e/e_area[1]/e_persons")
	if err != nil {
		t.Fatal(err)
	}
	var refused *survey.Rejection
	if err := s.Answer(n, survey.Input{Status: value.Answered, Text: "200"}); !errors.As(err, &refused) {
		t.Errorf("200 people of a business of seven: %v", err)
	}
	if err := s.Answer(n, survey.Input{Status: value.Answered, Text: "7"}); err != nil {
		t.Error(err)
	}
}

func TestNoKeyPassesTheQuestionWhetherTheTotalIsRight(t *testing.T) {
	s := interview(t, form(t))
	give(t, s, "a_outcome", "interview", "b_consent", "yes", "c_n_owners", "1")
	n, err := s.Find("c_total_ok")
	if err != nil {
		t.Fatal(err)
	}
	if p := s.Prompt(n); p.DontKnow || p.Refused {
		t.Errorf("don't know is offered: %v, refused: %v", p.DontKnow, p.Refused)
	}
}
