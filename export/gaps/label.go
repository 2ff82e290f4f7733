package gaps

import (
	"slices"

	"feldbuch/survey"
)

// AreaLabel is what an area is called: the rule's label for a flat rule, the
// choice's label in the rule's list for a repeat; failing that, its code.
func AreaLabel(f *survey.Form, a *survey.Area, language string) string {
	label := a.Rule.Label
	if a.Rule.Area != nil || a.Rule.Areas != nil {
		label = choiceLabel(a.Rule.Areas, a.Code)
	}
	if s := label.In(language, f.Default).Shown(); s != "" {
		return s
	}
	return a.Code
}

func choiceLabel(l *survey.List, code string) survey.Text {
	if l == nil {
		return nil
	}
	if c := l.Find(code); c != nil {
		return c.Label
	}
	return nil
}

// scaleOf reads the scale off the lists of the questions need and have name in
// the form's first rule in the table: the choices whose codes are numbers.
func scaleOf(f *survey.Form, language string) Scale {
	s := Scale{Points: []ScalePoint{}}
	if f == nil {
		return s
	}
	first := slices.IndexFunc(f.Gaps, func(g survey.GapRule) bool { return !g.Contact() })
	if first < 0 || f.Gaps[first].Need == nil || f.Gaps[first].Have == nil {
		return s
	}
	needs, haves := f.Gaps[first].Need.Refs(), f.Gaps[first].Have.Refs()
	if len(needs) != 1 || len(haves) != 1 {
		return s
	}
	need, have := answerList(f, needs[0].Name), answerList(f, haves[0].Name)
	if need == nil {
		return s
	}
	for _, c := range need.Choices {
		if _, ok := number(c.Name); !ok {
			continue
		}
		s.Points = append(s.Points, ScalePoint{
			Code: c.Name,
			Need: c.Label.In(language, f.Default).Shown(),
			Have: choiceLabel(have, c.Name).In(language, f.Default).Shown(),
		})
	}
	return s
}

func answerList(f *survey.Form, question string) *survey.List {
	if found := f.Named(question); len(found) == 1 {
		return found[0].List
	}
	return nil
}
