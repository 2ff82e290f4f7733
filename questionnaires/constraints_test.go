package questionnaires_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// business is an interview with a business of one owner, one helper and five
// employees, up to the question asked for.
var business = []string{
	"a_outcome", "interview", "b_target", "go", "b_consent", "yes", "b_consent_art9", "yes", "b_role", "owner", "c_n_owners", "1", "c_n_family", "1", "c_n_ft", "3", "c_n_pt", "2",
	"c_n_mini", "0", "c_n_appr", "0", "c_total_ok", "yes",
}

// gap is a wish in the first area, which lacks most.
var gap = []string{"/e/e_area[1]/e_level/e_need", "5", "/e/e_area[1]/e_level/e_have", "1", "/e_next/e_wish[1]/e_wished/e_want", "yes"}

func TestWrongAnswersAreRefused(t *testing.T) {
	year := time.Now().Year()
	long := func(n int) string { return strings.Repeat("x", n) }
	for _, c := range []struct {
		name           string
		given          []string
		path           string
		wrong, correct []string
	}{
		{"a business id of another form", nil, "a_business_id", []string{"RO12", "0123", "ROX0123"}, []string{"RO0123"}},
		{"an interviewer's code that is a name", nil, "a_interviewer", []string{"Anna", "1"}, []string{"AB1"}},
		{"a year in the future", nil, "c_founded", []string{"1899", strconv.Itoa(year + 1), "98"}, []string{"1900", strconv.Itoa(year)}},
		{"an owner who says there is none", []string{"b_role", "owner"}, "c_n_owners", []string{"0", "-1", "21"}, []string{"1", "20"}},
		{"no owner at work where another answers", []string{"b_role", "md"}, "c_n_owners", []string{"-1"}, []string{"0"}},
		{"more helpers than families have", nil, "c_n_family", []string{"-1", "51"}, []string{"0", "50"}},
		{"more staff than such businesses have", nil, "c_n_ft", []string{"-1", "2001"}, []string{"0", "2000"}},
		{"part time", nil, "c_n_pt", []string{"-1", "2001"}, []string{"0", "2000"}},
		{"mini-jobs", nil, "c_n_mini", []string{"-1", "501"}, []string{"0", "500"}},
		{"apprentices", nil, "c_n_appr", []string{"-1", "201"}, []string{"0", "200"}},
		{"a total that is not right", []string{"c_total_ok", "yes"}, "c_total_ok", []string{"no"}, []string{"yes"}},
		{"a total of nobody", []string{"b_role", "md", "c_n_owners", "0", "c_n_family", "0", "c_n_ft", "0", "c_n_pt", "0"}, "c_total_ok", []string{"yes", "no"}, nil},
		{"a year before the age group was born", []string{"s9_birth_country", "VN", "d_age", "25-34"}, "s9_arrival", []string{strconv.Itoa(year - 36), strconv.Itoa(year + 1)}, []string{strconv.Itoa(year - 35), strconv.Itoa(year)}},
		{"a year before anybody alive came", []string{"s9_birth_country", "VN", "d_age", "65p"}, "s9_arrival", []string{"1939"}, []string{"1960"}},
		{"more people for a course than there are", gap, "/e_next/e_more[1]/e_page/e_persons", []string{"0", "8", "200"}, []string{"1", "7"}},
		{"more staff to describe than there are", nil, "l_n", []string{"-1", "7", "9"}, []string{"0", "6"}},
		{"four most urgent areas", slices.Concat(lack(1), lack(2), lack(3), lack(4)), "f_top3", []string{"acc tax calc fin"}, []string{"acc tax calc"}},
		{"a telephone number without digits", []string{"m_consent_contact", "yes", "pii_channel", "phone"}, "pii_phone", []string{"none", "123"}, []string{"+49 381 123456"}},
		{"an address without an @", []string{"m_consent_contact", "yes", "pii_channel", "email"}, "pii_email", []string{"a.b.de", "a@b"}, []string{"a@b.de"}},
		{"a name longer than names are", []string{"m_consent_contact", "yes"}, "pii_name", []string{long(121)}, []string{long(120)}},
		{"a story for an address", []string{"m_consent_contact", "yes", "pii_channel", "post"}, "pii_address", []string{long(201)}, []string{long(200)}},
		{"a story for a country", []string{"s9_birth_country", "other"}, "s9_birth_country_other", []string{long(81)}, []string{long(80)}},
		{"a story for the activity", nil, "c_activity", []string{long(201)}, []string{long(200)}},
		{"a story for a remark", nil, "m_remarks", []string{long(501)}, []string{long(500)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := interview(t, form(t))
			give(t, s, append(slices.Clone(business), c.given...)...)
			n, err := s.Find(c.path)
			if err != nil {
				t.Fatal(err)
			}
			for _, text := range c.wrong {
				if !refuses(s, n, text) {
					t.Errorf("%s takes %q", c.path, text)
				}
			}
			for _, text := range c.correct {
				if err := s.Answer(n, survey.Input{Status: value.Answered, Text: text}); err != nil {
					t.Errorf("%s refuses %q: %v", c.path, text, err)
				}
			}
		})
	}
}

// lack is a gap in the area with this number.
func lack(area int) []string {
	level := fmt.Sprintf("/e/e_area[%d]/e_level/", area)
	return []string{level + "e_need", "5", level + "e_have", "1"}
}

// refuses reports whether the constraint of a question refuses an answer.
func refuses(s *survey.Session, n *survey.Node, text string) bool {
	var r *survey.Rejection
	return errors.As(s.Answer(n, survey.Input{Status: value.Answered, Text: text}), &r) && r.Reason == survey.ConstraintFailed
}

func TestWhereANumberIsNotKnownNothingIsHeldAgainstTheSum(t *testing.T) {
	s := interview(t, form(t))
	give(t, s, slices.Concat(business, gap)...)
	n, err := s.Find("c_n_ft")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Answer(n, survey.Input{Status: value.DontKnow}); err != nil {
		t.Fatal(err)
	}
	give(t, s, "/e_next/e_more[1]/e_page/e_persons", "30", "l_n", "8")
}

// TestNothingGoesWithNone tries every choice that stands for none or for no
// answer together with another.
func TestNothingGoesWithNone(t *testing.T) {
	f := form(t)
	for _, el := range f.Elements() {
		if el.Type != survey.TypeSelectMultiple {
			continue
		}
		for _, alone := range el.List.Choices {
			if !slices.Contains([]string{"none", "any", "dk", "ref"}, alone.Name) {
				continue
			}
			s := interview(t, f)
			give(t, s, slices.Concat(business, lack(1), lack(2), []string{"g_any", "yes", "j_training", "no", "i_network", "4", "l_n", "1"})...)
			n, err := s.Find(el.Path())
			if err != nil {
				t.Fatal(err)
			}
			other := el.List.Choices[0].Name
			if other == alone.Name {
				other = el.List.Choices[1].Name
			}
			var r *survey.Rejection
			err = s.Answer(n, survey.Input{Status: value.Answered, Codes: []string{other, alone.Name}})
			if !errors.As(err, &r) || r.Reason != survey.ConstraintFailed && r.Reason != survey.Exclusive {
				t.Errorf("%s takes %s with %s: %v", el.Name, other, alone.Name, err)
			}
		}
	}
}

// TestNoKeyPassesAQuestionThatStopsErrors lists the questions that must be
// answered: who asks whom, consent, and whether the total is right.
func TestNoKeyPassesAQuestionThatStopsErrors(t *testing.T) {
	var got []string
	for _, el := range form(t).Elements() {
		if el.MustAnswer {
			got = append(got, el.Name)
		}
	}
	want := strings.Fields(`a_business_id a_interviewer a_outcome a_mode a_language a_interpreter b_target b_art13 b_consent b_consent_art9
		b_consent_form c_total_ok m_consent_contact m_consent_link`)
	if !slices.Equal(got, want) {
		t.Errorf("must be answered: %v, want %v", got, want)
	}
}
