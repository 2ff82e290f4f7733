package xlsform

import (
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// adviser makes remarks on a form that is complete.
type adviser struct {
	*builder
	told    map[string]bool
	numbers map[*survey.List]map[float64]bool // the codes that are numbers
}

// advise reports what is allowed but seldom meant. It needs a form whose names
// are bound, so it runs after Link.
func (b *builder) advise() {
	a := &adviser{b, map[string]bool{}, map[*survey.List]map[float64]bool{}}
	names := map[string]*survey.Element{} // lower case → the first that has it
	for _, el := range a.form.Elements()[1:] {
		if el.Generated {
			continue
		}
		a.name(el, names)
		a.appearance(el)
		a.question(el)
		a.personal(el)
		for _, c := range logic(el) {
			g := glance{adviser: a, pos: el.At(c.column), self: el}
			if c.column == "choice_filter" {
				g.self = nil // there "." is the choice
			}
			g.at(c.expr.Root())
		}
		if el.Relevant != nil && never(el, el.Relevant.Root()) {
			a.warnOnce(el.At("relevant"), CodeNeverRelevant, el.Name)
		}
	}
	a.rules()
	a.personalRules()
}

// rules looks at the expressions that stand in no question.
func (a *adviser) rules() {
	read := func(x *expr.Expr, cells map[string]survey.Position, column string) {
		if x != nil {
			g := glance{adviser: a, pos: cells[column]}
			g.at(x.Root())
		}
	}
	if rows := a.settings.records(); len(rows) > 0 {
		read(a.form.InstanceName, rows[0].cells(), "instance_name")
	}
	for _, g := range a.form.Gaps {
		for column, x := range map[string]*expr.Expr{"need": g.Need, "have": g.Have, "want": g.Want, "when": g.When, "persons": g.Persons, "extern": g.Extern} {
			read(x, g.Cells, column)
		}
	}
	for _, by := range a.form.Breakdowns {
		read(by.By, by.Cells, "by")
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
		if _, written := el.Cells[c.column]; c.expr != nil && written {
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
func (a *adviser) name(el *survey.Element, names map[string]*survey.Element) {
	low := strings.ToLower(el.Name)
	other, taken := names[low]
	if !taken {
		names[low] = el
		return
	}
	if other.Name != el.Name && other.Parent != el.Parent {
		a.warnOnce(el.At("name"), CodeNameCase, el.Name, other.Name)
	}
}

// question reports columns that do not go with each other.
func (a *adviser) question(el *survey.Element) {
	if _, written := el.Cells["constraint"]; written && el.Constraint != nil && el.ConstraintMessage.Empty() && el.Kind == survey.Question {
		a.warnOnce(el.At("constraint"), CodeConstraintMute, el.Name)
	}
	if el.Required != nil && el.Kind == survey.Question && !answerable(el) {
		a.warnOnce(el.At("required"), CodeRequiredUnasked, el.Name)
	}
	if el.Calculation != nil && overwrites(el) {
		a.warnOnce(el.At("calculation"), CodeCalculationOverwrites, el.Name)
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

// warnOnce is warnAt for what may be found several times: a loop has a copy of
// its questions for each choice.
func (a *adviser) warnOnce(pos survey.Position, code Code, args ...string) {
	key := code + " " + pos.String() + " " + strings.Join(args, "\x00")
	if !a.told[key] {
		a.told[key] = true
		a.warnAt(pos, code, args...)
	}
}
