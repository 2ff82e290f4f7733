package xlsform

import (
	"maps"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// question reads a row that is no begin or end.
func (rr *rowReader) question(r record, kind string) {
	el := &survey.Element{Kind: survey.Question, Pos: r.pos(), Cells: r.cells(), Name: r.text("name")}
	s, selects := parseSelect(kind)
	t, known := rr.typeOf(r, kind)
	switch {
	case selects:
		t = questionType{is: s.is}
	case !known:
		return
	}
	el.Type, el.Preload = t.is, t.preload
	if el.Preload == "audit" {
		rr.audit(r, el)
	}
	rr.name(r, el)
	rr.describe(r, el)
	if el.Constraint == nil && t.implied != "" {
		el.Constraint = rr.parse(t.implied, r.at("type"))
	}
	if t.skipped {
		rr.warnAt(r.at("type"), CodeTypeUnsupported, kind)
	}
	rr.calculation(r, el)
	rr.trigger(r, el)
	rr.parameters(r, el, s)
	rr.instance(r, el)
	if selects {
		rr.selects(r, el, s)
	}
	rr.saveTo(r, el)
	rr.add(el)
	if s.orOther && el.List != nil {
		rr.addOther(r, el)
	}
	rr.label(r, el)
}

// typeOf finds a type that is no select, or says what is wrong with it.
func (rr *rowReader) typeOf(r record, kind string) (questionType, bool) {
	if _, ok := parseSelect(kind); ok {
		return questionType{}, true
	}
	if t, ok := simpleTypes[kind]; ok {
		return t, true
	}
	if t, ok := impliedTypes[kind]; ok {
		return t, true
	}
	if osmType.MatchString(kind) {
		return simpleTypes["osm"], true
	}
	word, _, _ := strings.Cut(kind, " ")
	switch {
	case selectType.MatchString(kind + " x"):
		rr.errorAt(r.at("type"), CodeTypeWithoutList, kind)
	case strings.HasPrefix(word, "select") && word != kind:
		rr.errorAt(r.at("type"), CodeTypeUnknown, kind, closest(word, typeNames()))
	default:
		rr.errorAt(r.at("type"), CodeTypeUnknown, kind, closest(kind, typeNames()))
	}
	return questionType{}, false
}

// describe reads the columns all elements share.
func (rr *rowReader) describe(r record, el *survey.Element) {
	el.Label = rr.texts(r, "label")
	el.Hint = rr.texts(r, "hint")
	el.Guidance = rr.texts(r, "guidance_hint")
	el.ConstraintMessage = rr.texts(r, "constraint_message")
	el.RequiredMessage = rr.texts(r, "required_message")
	el.Media = rr.media(r)
	el.Relevant = rr.expression(r, "relevant")
	el.Constraint = rr.expression(r, "constraint")
	el.Required = rr.condition(r, "required")
	el.ReadOnly = rr.condition(r, "readonly")
	el.ChoiceFilter = rr.expression(r, "choice_filter")
	el.Appearance = strings.Fields(r.text("appearance"))
	if text := r.text("nonresponse"); text != "" {
		if !isYes(text) && !isNo(text) {
			rr.warnAt(r.at("nonresponse"), CodeYesNo, "nonresponse", text)
		}
		el.MustAnswer = isNo(text)
	}
	if text := r.text("check"); text != "" {
		el.Soft = text == "warn"
		if !el.Soft {
			rr.warnAt(r.at("check"), CodeParameterOneOf, "check", text, "warn")
		}
	}
	rr.defaults(r, el)
}

// label says if a question that is shown has nothing to show, and turns a
// question that only computes into the calculation it is.
func (rr *rowReader) label(r record, el *survey.Element) {
	if el.Media != nil && el.Media["big-image"] != nil && el.Media["image"] == nil {
		rr.errorAt(r.at("media::big-image"), CodeBigImageAlone, el.Name)
	}
	if !el.Type.Asked() || !el.Label.Empty() || el.Media != nil || !el.Hint.Empty() {
		return
	}
	if el.Calculation != nil || el.Trigger != nil || r.cell("calculation") != nil {
		el.Type = survey.TypeCalculate
		return
	}
	rr.errorAt(r.at("label"), CodeLabelMissing, el.Name)
}

func (rr *rowReader) calculation(r record, el *survey.Element) {
	if el.Preload == "background-geopoint" && r.cell("calculation") != nil {
		rr.errorAt(r.at("calculation"), CodeCalculationExtra, el.Preload)
		return
	}
	el.Calculation = rr.expression(r, "calculation")
	if el.Type == survey.TypeCalculate && r.cell("calculation") == nil && !el.DynamicDefault {
		rr.errorAt(r.at("calculation"), CodeCalculationNone, el.Name)
	}
}

// defaults reads the default: a text as it stands, or an expression.
func (rr *rowReader) defaults(r record, el *survey.Element) {
	text := r.text("default")
	if text == "" {
		return
	}
	el.DynamicDefault = isDynamic(straightQuotes.Replace(text), el.Type)
	if el.DynamicDefault {
		el.Default = rr.expression(r, "default")
		return
	}
	el.Default = rr.parse(quote(text), r.at("default"))
}

// quote writes a text as an expression. The language has no escapes, so a text
// with both kinds of quotes is put together from parts.
func quote(s string) string {
	switch {
	case !strings.Contains(s, "'"):
		return "'" + s + "'"
	case !strings.Contains(s, `"`):
		return `"` + s + `"`
	}
	return "concat('" + strings.ReplaceAll(s, "'", `', "'", '`) + "')"
}

// trigger reads which questions set this one again when they change.
func (rr *rowReader) trigger(r record, el *survey.Element) {
	text := r.text("trigger")
	if text == "" {
		if el.Preload == "background-geopoint" {
			rr.errorAt(r.at("trigger"), CodeTriggerMissing, el.Preload)
		}
		return
	}
	for part := range strings.SplitSeq(text, ",") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		rest, ok := strings.CutPrefix(strings.TrimSpace(part), "${")
		var ref *expr.Ref
		if ok {
			ref, rest, ok = cutReference(rest)
		}
		switch {
		case !ok:
			rr.errorAt(r.at("trigger"), CodeTriggerSyntax, text)
			return
		case strings.Contains(rest, "${"):
			rr.errorAt(r.at("trigger"), CodeTriggerComma, text)
			return
		}
		el.Trigger = append(el.Trigger, ref.Name)
	}
	rr.later = append(rr.later, func() { rr.checkTrigger(r, el) })
}

// checkTrigger waits for the whole tree: a trigger may stand below. Names that
// are not there are Link's to report.
func (rr *rowReader) checkTrigger(r record, el *survey.Element) {
	for _, name := range el.Trigger {
		found := rr.byName[name]
		if len(found) > 0 && (found[0].Kind != survey.Question || found[0].Type == survey.TypeCalculate) {
			rr.errorAt(r.at("trigger"), CodeTriggerHidden, name)
		}
	}
}

// names are the names in the survey sheet, for suggestions.
func (b *builder) names() []string { return slices.Sorted(maps.Keys(b.byName)) }

// instance checks types that stand for a file and not for a question.
func (rr *rowReader) instance(r record, el *survey.Element) {
	if el.Preload != "xml-external" && el.Preload != "csv-external" {
		return
	}
	if rr.isOpen("repeat") {
		rr.errorAt(r.at("type"), CodeExternalInRepeat, el.Name)
	}
	for _, other := range rr.byName[el.Name] {
		if other.Preload == "xml-external" || other.Preload == "csv-external" {
			rr.errorAt(r.at("name"), CodeInstanceTwice, el.Name, other.Pos.String())
		}
	}
}

// audit checks the one name an audit may have.
func (rr *rowReader) audit(r record, el *survey.Element) {
	if el.Name != "" && el.Name != "audit" {
		rr.errorAt(r.at("name"), CodeAuditName, el.Name)
	}
	el.Name = "audit"
}

// expressions are the places of an element's expressions.
func expressions(el *survey.Element) []**expr.Expr {
	return []**expr.Expr{
		&el.Relevant, &el.Constraint, &el.Calculation, &el.Required, &el.ReadOnly,
		&el.Default, &el.ChoiceFilter, &el.RepeatCount,
	}
}

// again parses an expression that has been parsed before.
func again(e *expr.Expr) *expr.Expr {
	if e == nil {
		return nil
	}
	n, err := expr.Parse(e.Source())
	if err != nil {
		return e
	}
	return n
}
