package xlsx

import (
	"feldbuch/export"
	"feldbuch/export/gaps"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// addAreas writes one row for each area of an interview.
func (d *dataset) addAreas(s *survey.Submission) {
	out := d.areas
	for i := range s.Areas {
		a := &s.Areas[i]
		out.Add(s.ID)
		out.Add(s.Business)
		out.Add(export.StateWord(s))
		d.addBreakdowns(out, s)
		out.Add(a.Rule.Name)
		out.Add(a.Code)
		out.Add(gaps.AreaLabel(s.Form, a, d.opts.Language))
		out.Add(level(a.Rule, a.Need))
		out.Add(level(a.Rule, a.Have))
		out.Add(gapOf(a))
		out.Add(further(a.Want, a.Rule.Want != nil, export.Text))
		out.Add(further(a.When, a.Rule.When != nil, export.Text))
		out.Add(further(a.Persons, a.Rule.Persons != nil, export.Number))
		out.Add(further(a.Extern, a.Rule.Extern != nil, export.Text))
		out.Add(further(a.Content, a.Rule.Content != nil, export.Text))
		out.Add(further(a.Used, a.Rule.Used != nil, export.Text))
		out.Add(further(a.Top, a.Rule.Top != nil, export.Text))
		out.End()
	}
}

// level is a level of the scale as a number, or what stands there instead as text.
func level(r *survey.GapRule, a value.Answer) any {
	if x, ok := r.Level(a); ok {
		return x
	}
	return export.Cell{Answer: a}.Value(export.Text)
}

// further is an answer that not every questionnaire asks for: where the rule
// does not name it, it was not left open but never asked.
func further(a value.Answer, named bool, k export.Kind) any {
	if !named && a.Status == value.Missing {
		return nil
	}
	return export.Cell{Answer: a}.Value(k)
}

// gapOf is the gap of a complete pair, else nothing.
func gapOf(a *survey.Area) any {
	need, ok := a.Rule.Level(a.Need)
	have, okHave := a.Rule.Level(a.Have)
	if !ok || !okHave {
		return nil
	}
	return gaps.Pair{Need: need, Have: have}.Gap()
}
