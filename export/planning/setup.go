package planning

import (
	"maps"
	"slices"

	"feldbuch/survey"
)

// Assumptions are the numbers a plan rests on, by their names in
// survey.PlanningAssumptions.
type Assumptions map[string]float64

// Option is a code of the questionnaire and what it is called.
type Option struct {
	Code  string `json:"code"`
	Label string `json:"label"`
}

// Setup is what a questionnaire says of planning. The order of the options is that in
// which ties are settled.
type Setup struct {
	Topics, Languages, Hours, Places, Districts []Option
	Assumptions                                 Assumptions

	form     *survey.Form
	language string
	topicOf  map[string]int // by area
}

// NewSetup reads the newest of the forms that has a sheet planning; nil where none has.
// The language is that of the labels.
func NewSetup(forms []*survey.Form, language string) *Setup {
	i := len(forms) - 1
	for i >= 0 && forms[i].Planning == nil {
		i--
	}
	if i < 0 {
		return nil
	}
	f := forms[i]
	s := &Setup{form: f, language: language, Assumptions: maps.Clone(survey.PlanningAssumptions), topicOf: map[string]int{}}
	maps.Copy(s.Assumptions, f.Planning.Assumptions)
	for _, b := range f.Planning.Bundles {
		for _, area := range b.Areas {
			if _, taken := s.topicOf[area]; !taken {
				s.topicOf[area] = len(s.Topics)
			}
		}
		s.Topics = append(s.Topics, Option{b.Name, s.say(b.Label, b.Name)})
	}
	s.Languages, s.Hours, s.Places, s.Districts = s.options("language"), s.options("time"), s.options("place"), s.options("district")
	return s
}

// With are the assumptions with some of them set anew.
func (s *Setup) With(set Assumptions) Assumptions {
	a := maps.Clone(s.Assumptions)
	maps.Copy(a, set)
	return a
}

func (s *Setup) say(t survey.Text, code string) string {
	if label := t.In(s.language, s.form.Default).Shown(); label != "" {
		return label
	}
	return code
}

// options are the choices of a question, don't know and refused left out.
func (s *Setup) options(question string) (all []Option) {
	q := survey.QuestionOf(s.form.Planning.Question(question))
	if q == nil || q.List == nil {
		return nil
	}
	for _, c := range q.List.Choices {
		if q.Nonresponse(c.Name) == 0 {
			all = append(all, Option{c.Name, s.say(c.Label, c.Name)})
		}
	}
	return all
}

// topic is the topic of an area; one that no bundle has is a topic of its own.
func (s *Setup) topic(area, label string) int {
	i, known := s.topicOf[area]
	if !known {
		i = len(s.Topics)
		s.topicOf[area] = i
		s.Topics = append(s.Topics, Option{area, label})
	}
	return i
}

// place is where a code stands among options, behind all where it does not.
func place(of []Option, code string) int {
	if i := slices.IndexFunc(of, func(o Option) bool { return o.Code == code }); i >= 0 {
		return i
	}
	return len(of)
}

// label is what a code is called.
func label(of []Option, code string) string {
	if i := place(of, code); i < len(of) {
		return of[i].Label
	}
	return code
}
