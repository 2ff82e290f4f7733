package lint

import (
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// planning tells what keeps courses from being planned as was meant.
func (l *linter) planning() {
	p := l.form.Planning
	if p == nil {
		return
	}
	if lacking := without(survey.PlanningQuestions, func(name string) bool { return p.Question(name) != nil }); len(lacking) > 0 {
		l.report(p.Pos, CodePlanningQuestion, strings.Join(lacking, ", "))
	}
	l.bundles(p)
	l.attendance(p)
	l.planningCodes(p)
	for i := range l.form.Gaps {
		r := &l.form.Gaps[i]
		if r.Want == nil || r.Persons == nil {
			l.report(r.At("want"), CodePlanningWish, r.Name)
		}
	}
}

// without are the names that are not there.
func without(names []string, there func(string) bool) []string {
	return slices.DeleteFunc(slices.Clone(names), there)
}

// bundles looks for areas that are unknown, twice, or in no bundle.
func (l *linter) bundles(p *survey.Planning) {
	areas := areaCodes(l.form)
	in := map[string]string{} // area → bundle
	for _, b := range p.Bundles {
		for _, code := range b.Areas {
			switch other, twice := in[code]; {
			case !slices.Contains(areas, code):
				l.report(b.Pos, CodePlanningArea, b.Name, code, value.Closest(code, areas))
			case twice:
				l.report(b.Pos, CodePlanningAreaTwice, b.Name, code, other)
			default:
				in[code] = b.Name
			}
		}
	}
	alone := without(areas, func(code string) bool { return in[code] != "" })
	if len(alone) > 0 && len(p.Bundles) > 0 {
		l.report(p.Bundles[0].Pos, CodePlanningAlone, strings.Join(alone, ", "))
	}
}

// areaCodes are the codes of all areas of a form.
func areaCodes(f *survey.Form) (codes []string) {
	for i := range f.Gaps {
		r := &f.Gaps[i]
		if r.Area == nil || r.Areas == nil {
			codes = append(codes, r.Name)
			continue
		}
		for _, c := range r.Areas.Choices {
			if !c.Exclusive {
				codes = append(codes, c.Name)
			}
		}
	}
	return codes
}

// attendance looks for answers nobody knows what to count as.
func (l *linter) attendance(p *survey.Planning) {
	q := survey.QuestionOf(p.Question("attend"))
	if q == nil || q.List == nil {
		return
	}
	var unknown []string
	for _, c := range q.List.Choices {
		_, own := p.Assumptions["attend_"+c.Name]
		_, usual := survey.PlanningAssumptions["attend_"+c.Name]
		if !own && !usual && q.Nonresponse(c.Name) == value.Missing {
			unknown = append(unknown, c.Name)
		}
	}
	if len(unknown) > 0 {
		l.report(p.Rows["attend"], CodePlanningAttend, q.Name, strings.Join(unknown, ", "))
	}
}

// codesOf says to which question the codes of a name belong.
var codesOf = map[string]string{
	"german": "language", "other_language": "language",
	"help_yes": "help", "help_material": "help", "help_interpreter": "help",
	"any_time": "time", "no_time": "time", "near": "place", "own": "place", "any_place": "place", "no_place": "place",
	"consent": "contact",
}

// planningCodes looks for codes that the form names itself and does not have.
func (l *linter) planningCodes(p *survey.Planning) {
	for name, codes := range p.Codes {
		q := survey.QuestionOf(p.Question(codesOf[name]))
		if name == "soon" && len(l.form.Gaps) > 0 {
			q = survey.QuestionOf(l.form.Gaps[0].When)
		}
		if q == nil || q.List == nil {
			continue
		}
		for _, code := range codes {
			if q.List.Find(code) == nil {
				l.report(p.Rows[name], CodePlanningCode, name, code, q.Name)
			}
		}
	}
}
