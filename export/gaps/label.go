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

// firstRule is the form's first rule in the table, one without a scale where it has none.
func firstRule(f *survey.Form) *survey.GapRule {
	if f != nil {
		if i := slices.IndexFunc(f.Gaps, func(g survey.GapRule) bool { return !g.Contact() }); i >= 0 {
			return &f.Gaps[i]
		}
	}
	return &survey.GapRule{}
}

// scaleOf is the scale of the form's first rule in the table, with the labels its
// levels have in both lists.
func scaleOf(f *survey.Form, language string) Scale {
	s := Scale{Points: []ScalePoint{}}
	r := firstRule(f)
	label := func(q *survey.Element, code string) string {
		return choiceLabel(q.List, code).In(language, f.Default).Shown()
	}
	need, have := survey.QuestionOf(r.Need), survey.QuestionOf(r.Have)
	for _, code := range r.Scale().Codes {
		s.Points = append(s.Points, ScalePoint{Code: code, Need: label(need, code), Have: label(have, code)})
	}
	return s
}
