// Package lint points out what is allowed in a questionnaire but seldom meant:
// comparisons that cannot hold, questions that are never asked, personal data
// that would be told. It looks at a form that is built; it knows no files, and
// interviews do without it.
package lint

import (
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/xlsform"
)

// linter looks at one form.
type linter struct {
	form     *survey.Form
	problems []survey.Problem
	told     map[string]bool
	numbers  map[*survey.List]map[float64]bool // the codes that are numbers
	phrases  map[string]bool                   // of contactWords
	guesses  int                               // how often a likely code was looked for
}

// Check lists what is seldom meant, sorted. All are warnings. A form that could
// not be linked has none.
func Check(form *survey.Form) []survey.Problem {
	l := &linter{form: form, told: map[string]bool{}, numbers: map[*survey.List]map[float64]bool{}, phrases: contactWords()}
	if len(form.Elements()) == 0 {
		return nil
	}
	names := map[string]*survey.Element{} // lower case → the first that has it
	for _, el := range form.Elements()[1:] {
		if !el.Generated {
			l.element(el, names)
		}
	}
	l.rules()
	l.problems = append(l.problems, Gaps(form)...)
	l.planning()
	l.personalRules()
	l.particulars()
	survey.SortProblems(l.problems)
	return l.problems
}

func (l *linter) element(el *survey.Element, names map[string]*survey.Element) {
	l.name(el, names)
	l.appearance(el)
	l.question(el)
	l.personal(el)
	for _, c := range logic(el) {
		x := exprLinter{linter: l, pos: el.At(c.column), self: el}
		if c.column == "choice_filter" {
			x.self = nil // there "." is the choice
		}
		x.at(c.expr.Root())
	}
	if el.Relevant != nil && contradiction(el, el.Relevant.Root()) {
		l.report(el.At("relevant"), CodeNeverRelevant, el.Name)
	}
}

// report keeps a remark. What may be found several times is told once: a loop
// has a copy of its questions for each choice.
func (l *linter) report(pos survey.Position, code xlsform.Code, args ...string) {
	key := code + " " + pos.String() + " " + strings.Join(args, "\x00")
	if !l.told[key] {
		l.told[key] = true
		l.problems = append(l.problems, survey.Problem{Severity: survey.SeverityWarning, Code: code, Pos: pos, Args: args})
	}
}

// rules looks at the expressions that stand in no question.
func (l *linter) rules() {
	read := func(x *expr.Expr, at func(column string) survey.Position, column string) {
		if x != nil {
			(&exprLinter{linter: l, pos: at(column)}).at(x.Root())
		}
	}
	read(l.form.InstanceName, l.form.At, "instance_name")
	read(l.form.InterviewLanguage, l.form.At, "interview_language")
	for _, g := range l.form.Gaps {
		for column, x := range g.Expressions() {
			read(x, g.At, column)
		}
	}
	for _, by := range l.form.Breakdowns {
		for column, x := range by.Expressions() {
			read(x, by.At, column)
		}
	}
	for _, t := range l.form.Topics {
		l.outcomes(&t)
	}
}

// outcomes tells of outcomes of a contact that count as nothing in the response rates.
func (l *linter) outcomes(t *survey.Topic) {
	list := t.List
	if q := survey.QuestionOf(t.Question); list == nil && q != nil {
		list = q.List
	}
	if len(t.Families) == 0 || list == nil {
		return
	}
	var unknown []string
	for _, c := range list.Choices {
		if !slices.ContainsFunc(survey.OutcomeColumns, func(column string) bool { return slices.Contains(t.Families[column], c.Name) }) {
			unknown = append(unknown, c.Name)
		}
	}
	if len(unknown) > 0 {
		l.report(t.At("complete"), CodeTopicOutcome, t.Name, strings.Join(unknown, " "), strings.Join(survey.OutcomeColumns, ", "))
	}
	if p := l.form.Planning; p != nil {
		for _, q := range p.Questions {
			(&exprLinter{linter: l, pos: q.Pos}).at(q.Of.Root())
		}
	}
}

// particulars tells which the project has not filled in, all at once.
func (l *linter) particulars() {
	var empty []string
	var first survey.Position
	for _, p := range l.form.Information.Particulars {
		if p.Value != "" {
			continue
		}
		if len(empty) == 0 {
			first = p.Pos
		}
		empty = append(empty, p.Name)
	}
	if len(empty) > 0 {
		l.report(first, CodeParticularEmpty, strings.Join(empty, ", "))
	}
}

// cellLogic is one expression of an element and the column it stands in.
type cellLogic struct {
	column string
	expr   *expr.Expr
}

// logic are the expressions people wrote for an element.
func logic(el *survey.Element) []cellLogic {
	var all []cellLogic
	for _, c := range []cellLogic{
		{"relevant", el.Relevant}, {"constraint", el.Constraint}, {"calculation", el.Calculation},
		{"required", el.Required}, {"readonly", el.ReadOnly}, {"choice_filter", el.ChoiceFilter}, {"repeat_count", el.RepeatCount},
	} {
		if c.expr != nil && el.Written(c.column) {
			all = append(all, c)
		}
	}
	if el.DynamicDefault && el.Default != nil {
		all = append(all, cellLogic{"default", el.Default})
	}
	return all
}

// name reports names anywhere in the form that differ only in case; those
// of siblings have been reported when they were read.
func (l *linter) name(el *survey.Element, names map[string]*survey.Element) {
	low := strings.ToLower(el.Name)
	other, taken := names[low]
	if !taken {
		names[low] = el
		return
	}
	if other.Name != el.Name && other.Parent != el.Parent {
		l.report(el.At("name"), xlsform.CodeNameCase, el.Name, other.Name)
	}
}

// question reports columns that do not go with each other.
func (l *linter) question(el *survey.Element) {
	if el.Constraint != nil && el.Written("constraint") && el.ConstraintMessage.Empty() && el.Kind == survey.Question {
		l.report(el.At("constraint"), CodeConstraintMute, el.Name)
	}
	if el.Required != nil && el.Kind == survey.Question && !answerable(el) {
		l.report(el.At("required"), CodeRequiredUnasked, el.Name)
	}
	if el.Calculation != nil && overwrites(el) {
		l.report(el.At("calculation"), CodeCalculationOverwrites, el.Name)
	}
}

// answerable reports whether anybody or anything can give the question a value.
// A required note is a known way to stop an interview, so it passes.
func answerable(el *survey.Element) bool {
	switch {
	case !el.Type.Asked():
		return false
	case el.Type == survey.TypeNote || el.Calculation != nil || el.Default != nil:
		return true
	}
	return el.ReadOnly == nil || el.ReadOnly.Source() != "true()"
}

// overwrites reports whether a calculation replaces what a person typed
// whenever something it reads changes.
func overwrites(el *survey.Element) bool {
	return el.Type.Asked() && el.Type != survey.TypeNote && el.ReadOnly == nil && len(el.Trigger) == 0 &&
		!strings.Contains(el.Calculation.Source(), "once(")
}
