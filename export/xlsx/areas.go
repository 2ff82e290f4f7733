package xlsx

import (
	"feldbuch/export"
	"feldbuch/export/gaps"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// areaHeads are the headings of the sheet of areas.
func areaHeads(breakdowns []string) []string {
	heads := []string{"id", "business", "state"}
	for _, b := range breakdowns {
		heads = append(heads, export.BreakdownPrefix+b)
	}
	return append(heads, "rule", "area", "area_label", "need", "have", "gap", "want", "when", "persons", "extern")
}

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
		out.Add(point(a.Need))
		out.Add(point(a.Have))
		out.Add(gapOf(a))
		out.Add(further(a.Want, a.Rule.Want != nil, export.Text))
		out.Add(further(a.When, a.Rule.When != nil, export.Text))
		out.Add(further(a.Persons, a.Rule.Persons != nil, export.Number))
		out.Add(further(a.Extern, a.Rule.Extern != nil, export.Text))
		out.End()
	}
}

// point is a scale point as a number, or the word for there being none.
func point(a value.Answer) any {
	if x, ok := gaps.Point(a); ok {
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
	need, ok := gaps.Point(a.Need)
	have, okHave := gaps.Point(a.Have)
	if !ok || !okHave {
		return nil
	}
	return gaps.Pair{Need: need, Have: have}.Gap()
}
