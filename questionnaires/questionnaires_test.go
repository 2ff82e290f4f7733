package questionnaires_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
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
	"e_persons": {"1"}, "l_n": {"0", "1"}, "g_persons": {"1"}, "g_hours": {"40"},
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
	case name == "b_target" && r.IntN(10) > 0:
		return survey.Input{Status: value.Answered, Codes: []string{"go"}}
	case name == "s9_birth_country" && r.IntN(10) == 0: // else one in fifty
		return survey.Input{Status: value.Answered, Codes: []string{"DE"}}
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
	for i, want := range map[int][2]string{1: {"acc", "Buchführung und Kasse"}, 22: {"succ", "Nachfolge und Übergabe"}} {
		path := fmt.Sprintf("/e/e_area[%d]/", i)
		if code := text(t, s, path+"e_code"); code != want[0] {
			t.Errorf("area %d is %q, want %q", i, code, want[0])
		}
		for _, row := range []string{path + "e_level", fmt.Sprintf("/e_next/e_wish[%d]/e_wished", i), fmt.Sprintf("/e_next/e_now[%d]/e_does", i), fmt.Sprintf("/e_next/e_more[%d]/e_page", i)} {
			n, err := s.Find(row)
			if err != nil {
				t.Fatal(err)
			}
			if label := s.Prompt(n).Label; label != want[1] {
				t.Errorf("%s is about %q", row, label)
			}
		}
	}
}

// TestTheGapTableFindsWhatIsAskedLater has need and have of an area from one repeat
// and the rest from those that go on with it.
func TestTheGapTableFindsWhatIsAskedLater(t *testing.T) {
	s := interview(t, form(t))
	give(t, s, slices.Concat(business, []string{
		"/e/e_area[2]/e_level/e_need", "4", "/e/e_area[2]/e_level/e_have", "2", "f_top3", "tax",
		"/e_next/e_wish[2]/e_wished/e_want", "yes", "/e_next/e_now[2]/e_does/e_extern", "adviser", "/e_next/e_more[2]/e_page/e_extern_ok", "partly",
		"/e_next/e_more[2]/e_page/e_used", "tried", "/e_next/e_more[2]/e_page/e_when", "3m", "/e_next/e_more[2]/e_page/e_persons", "3",
		"/e/e_area[3]/e_level/e_need", "2", "/e/e_area[3]/e_level/e_have", "2",
	})...)
	areas := s.Submission().Areas
	if len(areas) != 22 {
		t.Fatalf("%d areas, want 22", len(areas))
	}
	tax := areas[1]
	got := strings.Join([]string{tax.Code, tax.Need.Text, tax.Have.Text, tax.Want.Text, tax.When.Text, tax.Persons.Text, tax.Extern.Text, tax.Content.Text, tax.Used.Text, tax.Top.Text}, " ")
	if want := "tax 4 2 yes 3m 3 adviser partly tried yes"; got != want {
		t.Errorf("area %s, want %s", got, want)
	}
	if calc := areas[2]; calc.Want.Status != value.Missing || calc.Extern.Status != value.NotRelevant || calc.Top.Text != "no" {
		t.Errorf("without a gap: %+v", calc)
	}
}

// asked are the names of the questions of an area that are asked.
func asked(s *survey.Session, area int) (names []string) {
	number := fmt.Sprintf("[%d]/", area)
	for n := range s.Nodes() {
		if n.Relevant() && n.Element().Asks() && strings.Contains(n.Path(), number) && strings.HasPrefix(n.Element().Name, "e_") {
			names = append(names, n.Element().Name)
		}
	}
	return names
}

func TestOfEachAreaOnlyWhatIsNeededIsAsked(t *testing.T) {
	for name, c := range map[string]struct{ need, have, want, extern, top, asks string }{
		"nothing is needed":    {"1", "3", "", "", "", "e_need e_have"},
		"no gap and no wish":   {"2", "4", "no", "", "", "e_need e_have e_want"},
		"a wish without a gap": {"3", "3", "maybe", "", "", "e_need e_have e_want e_used e_when e_persons"},
		"a gap that nobody sees to and nobody wants closed": {"3", "1", "no", "nobody", "", "e_need e_have e_want e_extern"},
		"a gap that is outsourced":                          {"3", "1", "no", "adviser", "", "e_need e_have e_want e_extern e_extern_ok"},
		"a gap among the most urgent, with a wish":          {"3", "1", "yes", "self", "acc", "e_need e_have e_want e_extern e_extern_ok e_used e_kind e_when e_persons"},
		"a gap among the most urgent, without":              {"3", "1", "no", "nobody", "acc", "e_need e_have e_want e_extern e_used"},
		"a need with a have that nobody knows":              {"3", "dk", "no", "nobody", "", "e_need e_have e_want e_extern"},
		"a need that nobody knows":                          {"dk", "2", "", "", "", "e_need e_have"},
	} {
		t.Run(name, func(t *testing.T) {
			s := interview(t, form(t))
			answers := []string{"a_outcome", "interview", "b_consent", "yes", "/e/e_area[1]/e_level/e_need", c.need, "/e/e_area[1]/e_level/e_have", c.have}
			for path, text := range map[string]string{"f_top3": c.top, "/e_next/e_wish[1]/e_wished/e_want": c.want, "/e_next/e_now[1]/e_does/e_extern": c.extern} {
				if text != "" {
					answers = append(answers, path, text)
				}
			}
			give(t, s, answers...)
			if got := strings.Join(asked(s, 1), " "); got != c.asks {
				t.Errorf("asks %s, want %s", got, c.asks)
			}
		})
	}
}

func TestOnlyWhatLacksCanBeMostUrgent(t *testing.T) {
	s := interview(t, form(t))
	level := func(area, need, have string) []string {
		return []string{"/e/e_area[" + area + "]/e_level/e_need", need, "/e/e_area[" + area + "]/e_level/e_have", have}
	}
	offered := func() string {
		n, err := s.Find("f_top3")
		if err != nil {
			t.Fatal(err)
		}
		var codes []string
		for _, o := range s.Prompt(n).Options {
			codes = append(codes, o.Code)
		}
		return fmt.Sprint(n.Relevant(), codes)
	}
	give(t, s, slices.Concat([]string{"a_outcome", "interview", "b_consent", "yes"}, level("1", "1", "1"))...)
	if got := offered(); got != "false [none dk]" {
		t.Errorf("where nothing is needed: %s", got)
	}
	give(t, s, level("2", "3", "4")...)
	if got := offered(); got != "true [tax none dk]" {
		t.Errorf("where nothing lacks: %s", got)
	}
	give(t, s, level("4", "3", "1")...)
	if got := offered(); got != "true [fin none dk]" {
		t.Errorf("where something lacks: %s", got)
	}
}

func TestTheOutcomeSaysWhoDidNotConsentAndWhoIsOutside(t *testing.T) {
	for want, answers := range map[string][]string{
		"refusal":   {"a_outcome", "refusal"},
		"interview": {"a_outcome", "interview", "b_target", "go", "b_consent", "yes"},
		"noconsent": {"a_outcome", "interview", "b_target", "go", "b_consent", "no"},
		"nottarget": {"a_outcome", "interview", "b_target", "out"},
	} {
		s := interview(t, form(t))
		give(t, s, answers...)
		if got := text(t, s, "a_result"); got != want {
			t.Errorf("%v is %q, want %q", answers, got, want)
		}
		n, err := s.Find("a_refusal_reason")
		if err != nil {
			t.Fatal(err)
		}
		if refused := want == "refusal" || want == "noconsent"; n.Relevant() != refused {
			t.Errorf("%s: whether the reason is asked: %v", want, n.Relevant())
		}
	}
}

// TestNothingSpecialIsAskedWithoutConsent goes through an interview in which only that
// is refused.
func TestNothingSpecialIsAskedWithoutConsent(t *testing.T) {
	s := interview(t, form(t))
	give(t, s, "a_outcome", "interview", "b_target", "go", "b_consent", "yes", "b_consent_art9", "no")
	special := 0
	for n := range s.Nodes() {
		if !strings.HasPrefix(n.Element().Name, "s9_") {
			continue
		}
		special++
		if n.Relevant() {
			t.Errorf("%s is asked", n.Path())
		}
	}
	if special != 5 {
		t.Errorf("%d questions on origin and languages, want 5", special)
	}
}

func TestTheConsentIsOfTheLanguageOfTheInterview(t *testing.T) {
	for language, want := range map[string]string{"de": "2026_11_de", "en": "2026_11_en", "zh": "2026_11_de"} {
		s := interview(t, form(t))
		give(t, s, "a_outcome", "interview", "a_language", language, "b_consent", "yes")
		if got := text(t, s, "b_consent_text"); got != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

func TestTheClassificationIsStoredWithTheCode(t *testing.T) {
	for want, answers := range map[string][]string{
		"wz2025:56": {"c_wz25_division", "56"},
		"wz2008:56": {"c_wz_scheme", "wz2008", "c_wz_section", "I", "c_wz_division", "56"},
		"wz2008:I":  {"c_wz_scheme", "wz2008", "c_wz_section", "I"},
	} {
		s := interview(t, form(t))
		give(t, s, append([]string{"a_outcome", "interview", "b_consent", "yes"}, answers...)...)
		if got := text(t, s, "c_wz_code"); got != want {
			t.Errorf("%v: %q, want %q", answers, got, want)
		}
	}
}

// TestMorePeopleForACourseThanThereAreAreQuestioned: family helpers are counted later,
// so that the number can be right all the same.
func TestMorePeopleForACourseThanThereAreAreQuestioned(t *testing.T) {
	s := interview(t, form(t))
	give(t, s, slices.Concat([]string{"a_outcome", "interview", "b_consent", "yes", "c_n_owners", "1", "c_n_ft", "6", "c_n_pt", "0", "c_n_mini", "0", "c_n_appr", "0", "c_total_ok", "yes"}, gap)...)
	n, err := s.Find("/e_next/e_more[1]/e_page/e_persons")
	if err != nil {
		t.Fatal(err)
	}
	in := survey.Input{Status: value.Answered, Text: "200"}
	var refused *survey.Rejection
	if err := s.Answer(n, in); !errors.As(err, &refused) || !refused.Soft {
		t.Errorf("200 people of a business of seven: %v", err)
	}
	in.Confirmed = true
	if err := s.Answer(n, in); err != nil {
		t.Error(err)
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

// TestEveryLanguageHasItsConsent: an interview in a language the form has texts in
// stores the version of its own.
func TestEveryLanguageHasItsConsent(t *testing.T) {
	f := form(t)
	for _, l := range f.Languages {
		s := interview(t, f)
		give(t, s, "a_outcome", "interview", "a_language", l.Code, "b_consent", "yes")
		if got := text(t, s, "b_consent_text"); got == "" || got != l.Consent {
			t.Errorf("%s: %q, want %q", l.Key, got, l.Consent)
		}
	}
}
