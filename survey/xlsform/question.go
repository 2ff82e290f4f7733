package xlsform

import (
	"maps"
	"slices"
	"strings"

	"feldbuch/survey"
)

// question reads a row that is no begin or end.
func (rr *rowReader) question(r record, kind string) {
	el := &survey.Element{Kind: survey.Question, Pos: r.pos(), Cells: r, Name: r.text("name")}
	s, selects := parseSelect(kind)
	t := questionType{is: s.is}
	if !selects {
		var known bool
		if t, known = rr.typeOf(r, kind); !known {
			rr.keepName(r, el)
			return
		}
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
	if isExternal(el) {
		rr.byName[el.Name] = append(rr.byName[el.Name], el)
		rr.externals = append(rr.externals, el)
		return
	}
	rr.add(el)
	if s.orOther && el.List != nil {
		rr.addOther(r, el)
	}
	rr.label(r, el)
}

// keepName keeps the name of a row whose type is wrong, so that those who name it
// are not told that it is not there.
func (rr *rowReader) keepName(r record, el *survey.Element) {
	if el.Name == "" {
		return
	}
	el.Type = survey.TypeText
	rr.name(r, el)
	rr.add(el)
}

// typeOf finds a type that is no select, or says what is wrong with it.
func (rr *rowReader) typeOf(r record, kind string) (questionType, bool) {
	if t, ok := simpleTypes()[kind]; ok {
		return t, true
	}
	if t, ok := impliedTypes[kind]; ok {
		return t, true
	}
	if osmType().MatchString(kind) {
		return simpleTypes()["osm"], true
	}
	if t, ok := rr.dialectOf(r, kind); ok {
		return t, true
	}
	word, _, _ := strings.Cut(kind, " ")
	switch {
	case selectType().MatchString(kind + " x"):
		rr.errorAt(r.at("type"), CodeTypeWithoutList, kind)
	case strings.HasPrefix(word, "select") && word != kind:
		rr.errorAt(r.at("type"), CodeTypeUnknown, kind, rr.guess(word, typeNames))
	default:
		rr.errorAt(r.at("type"), CodeTypeUnknown, kind, rr.guess(kind, typeNames))
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
	rr.personal(r, el)
	rr.identifies(r, el)
	rr.interviewer(r, el)
	rr.defaults(r, el)
}

// personal reads what a row says of itself. What is not understood counts as
// contact data: better too much is kept apart than too little.
func (rr *rowReader) personal(r record, el *survey.Element) {
	text := r.text("personal")
	switch p := survey.Personal(strings.ToLower(text)); {
	case text == "":
		return
	case slices.Contains(personalValues, string(p)):
		el.Personal = p
	case isNo(text):
		el.Personal = survey.PersonalNo
	default:
		el.Personal = survey.PersonalContact
		rr.warnAt(r.at("personal"), CodePersonal, text, rr.guess(text, func() []string { return personalValues }))
	}
}

// identifies reads what of a business the answer tells.
func (rr *rowReader) identifies(r record, el *survey.Element) {
	text := r.text("identifies")
	if el.Identifies = strings.ToLower(text); text != "" && !slices.Contains(identifiers, el.Identifies) {
		el.Identifies = ""
		rr.warnAt(r.at("identifies"), CodeParameterOneOf, "identifies", text, strings.Join(identifiers, ", "))
	}
}

// identifiers are those of fieldwork.
var identifiers = []string{"name", "street", "postcode", "phone", "email"}

var personalValues = []string{string(survey.PersonalContact), string(survey.PersonalSpecial), string(survey.PersonalNo)}

// interviewer reads what is not read aloud. A value that is not understood is an
// error: it would be read out to the one person who is not to hear it.
func (rr *rowReader) interviewer(r record, el *survey.Element) {
	text := r.text("interviewer")
	el.Interviewer = survey.Interviewer(strings.ToLower(text))
	if text != "" && !slices.Contains(interviewerValues, string(el.Interviewer)) {
		el.Interviewer = survey.InterviewerAll
		rr.errorAt(r.at("interviewer"), CodeInterviewer, text, rr.guess(text, func() []string { return interviewerValues }))
	}
}

var interviewerValues = []string{string(survey.InterviewerAll), string(survey.InterviewerChoices), string(survey.InterviewerCard)}

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

// names are the names in the survey sheet, for suggestions.
func (b *builder) names() []string { return slices.Sorted(maps.Keys(b.byName)) }

// isExternal reports whether a row stands for a file and not for a question.
func isExternal(el *survey.Element) bool {
	return el.Preload == "xml-external" || el.Preload == "csv-external"
}

// instance checks a row that stands for a file.
func (rr *rowReader) instance(r record, el *survey.Element) {
	if !isExternal(el) {
		return
	}
	if rr.isOpen("repeat") {
		rr.errorAt(r.at("type"), CodeExternalInRepeat, el.Name)
	}
	for _, other := range rr.byName[el.Name] {
		if isExternal(other) {
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
