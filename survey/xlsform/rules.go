package xlsform

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// readRules reads the sheets that tell the export what to tabulate.
func (b *builder) readRules() {
	b.readGaps()
	b.readBreakdowns()
	b.readTopics()
	b.readPlanning()
}

func (b *builder) readGaps() {
	seen := map[string]survey.Position{}
	for _, r := range b.gaps.records() {
		b.ruleName(r, seen)
		g := survey.GapRule{
			Name:    r.text("name"),
			Label:   b.ruleLabel(r),
			Area:    b.expression(r, "area"),
			Areas:   b.areaList(r),
			Need:    b.needed(r, "need"),
			Have:    b.needed(r, "have"),
			Want:    b.expression(r, "want"),
			When:    b.expression(r, "when"),
			Persons: b.expression(r, "persons"),
			Extern:  b.expression(r, "extern"),
			Content: b.expression(r, "content"),
			Used:    b.expression(r, "used"),
			Top:     b.expression(r, "top"),

			Range:     b.scale(r),
			Threshold: b.threshold(r),
			Missing:   codes(r.text("missing")),
			WantYes:   codes(r.text("want_yes")),
			WantMaybe: codes(r.text("want_maybe")),
			WantNo:    codes(r.text("want_no")),

			Pos:   r.pos(),
			Cells: r,
		}
		if g.Need != nil && g.Have != nil {
			b.form.Gaps = append(b.form.Gaps, g)
		}
	}
}

// codes are the codes of a cell, with blanks or commas between them.
func codes(cell string) []string {
	return strings.FieldsFunc(cell, func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
}

// scaleEnds is how the ends of a scale are written: 1..5, also 1-5 and 1 bis 5.
var scaleEnds = value.Pattern(`^(-?[0-9]+(?:\.[0-9]+)?)\s*(?:\.\.+|…|-|–|to|bis)\s*(-?[0-9]+(?:\.[0-9]+)?)$`)

func (b *builder) scale(r record) *survey.Range {
	text := r.text("scale")
	if text == "" {
		return nil
	}
	ends := scaleEnds().FindStringSubmatch(text)
	if ends == nil {
		b.errorAt(r.at("scale"), CodeRuleScale, text)
		return nil
	}
	from, _ := strconv.ParseFloat(ends[1], 64)
	to, _ := strconv.ParseFloat(ends[2], 64)
	return &survey.Range{Lowest: min(from, to), Highest: max(from, to)}
}

func (b *builder) threshold(r record) *float64 {
	text := r.text("threshold")
	if text == "" {
		return nil
	}
	canonical, ok := value.Decimal(text)
	t, err := strconv.ParseFloat(canonical, 64)
	if !ok || err != nil {
		b.errorAt(r.at("threshold"), CodeRuleThreshold, text)
		return nil
	}
	return &t
}

func (b *builder) readBreakdowns() {
	seen := map[string]survey.Position{}
	for _, r := range b.breakdowns.records() {
		b.ruleName(r, seen)
		by := survey.Breakdown{
			Name: r.text("name"), Label: b.ruleLabel(r), By: b.needed(r, "by"), Coarse: b.expression(r, "coarse"),
			Personal: b.singlesOut(r), Pos: r.pos(), Cells: r,
		}
		if by.By != nil {
			b.form.Breakdowns = append(b.form.Breakdowns, by)
		}
	}
}

// singlesOut reads whether groups are of origin or language. What is not understood counts
// as such: better too much is protected than too little.
func (b *builder) singlesOut(r record) survey.Personal {
	text := r.text("personal")
	switch survey.Personal(strings.ToLower(text)) {
	case "", survey.PersonalNo:
		return ""
	case survey.PersonalSpecial:
	default:
		b.warnAt(r.at("personal"), CodePersonal, text, string(survey.PersonalSpecial))
	}
	return survey.PersonalSpecial
}

func (b *builder) readTopics() {
	seen := map[string]survey.Position{}
	for _, r := range b.report.records() {
		b.ruleName(r, seen)
		t := survey.Topic{
			Name: r.text("name"), Label: b.texts(r, "label"), Sheet: b.reportSheet(r),
			Question: b.question(r, "question"), Main: b.question(r, "main"), Breakdown: r.text("breakdown"),
			List: b.areaList(r), By: codes(r.text("by")), Families: map[string][]string{},
			Pos: r.pos(), Cells: r,
		}
		for _, column := range survey.OutcomeColumns {
			if c := codes(r.text(column)); len(c) > 0 {
				t.Families[column] = c
			}
		}
		if t.Breakdown == "" && t.Question == nil && r.cell("question") == nil {
			b.errorAt(r.at("question"), CodeRuleColumn, t.Name, "question")
		}
		for _, name := range slices.DeleteFunc(append([]string{t.Breakdown}, t.By...), func(s string) bool { return s == "" }) {
			b.knownBreakdown(r, t.Name, name)
		}
		if t.Sheet != "" && (t.Question != nil || t.Breakdown != "") {
			b.form.Topics = append(b.form.Topics, t)
		}
	}
}

func (b *builder) reportSheet(r record) survey.ReportSheet {
	s := survey.ReportSheet(r.text("sheet"))
	if slices.Contains(survey.ReportSheets, s) {
		return s
	}
	var known []string
	for _, k := range survey.ReportSheets {
		known = append(known, string(k))
	}
	b.errorAt(r.at("sheet"), CodeTopicSheet, r.text("name"), string(s), strings.Join(known, ", "))
	return ""
}

// question reads a cell that names a question, ${so}: only its answers have statuses and labels.
func (b *builder) question(r record, column string) *expr.Expr {
	x := b.expression(r, column)
	if x == nil {
		return nil
	}
	if _, plain := x.Root().(*expr.Ref); !plain {
		b.errorAt(r.at(column), CodeTopicQuestion, r.text("name"), column)
		return nil
	}
	return x
}

func (b *builder) knownBreakdown(r record, topic, name string) {
	if slices.ContainsFunc(b.form.Breakdowns, func(by survey.Breakdown) bool { return by.Name == name }) {
		return
	}
	known := func() (names []string) {
		for _, by := range b.form.Breakdowns {
			names = append(names, by.Name)
		}
		return names
	}
	b.errorAt(r.at("breakdown"), CodeTopicBreakdown, topic, name, b.guess(name, known))
}

// The rows of the sheet planning: an answer that is planned from, areas that are taught
// together, what answers are called, and a number that is assumed.
const (
	planningQuestion   = "question"
	planningBundle     = "bundle"
	planningCodes      = "codes"
	planningAssumption = "assumption"
)

var planningTypes = []string{planningQuestion, planningBundle, planningCodes, planningAssumption}

func (b *builder) readPlanning() {
	if b.planning == nil {
		return
	}
	p := &survey.Planning{Codes: map[string][]string{}, Assumptions: map[string]float64{}, Rows: map[string]survey.Position{}, Pos: b.planning.position()}
	b.form.Planning = p
	for _, r := range b.planning.records() {
		b.ruleName(r, p.Rows)
		if kind := strings.ToLower(r.text("type")); !slices.Contains(planningTypes, kind) {
			b.errorAt(r.at("type"), CodePlanningType, r.text("type"), strings.Join(planningTypes, ", "))
		} else if r.cell("value") == nil {
			b.errorAt(r.at("value"), CodeRuleColumn, r.text("name"), "value")
		} else {
			b.planningRow(p, r, kind)
		}
	}
}

func (b *builder) planningRow(p *survey.Planning, r record, kind string) {
	name := r.text("name")
	switch kind {
	case planningQuestion:
		b.planningName(r, kind, survey.PlanningQuestions)
		if of := b.expression(r, "value"); of != nil {
			p.Questions = append(p.Questions, survey.PlanningQuestion{Name: name, Of: of, Pos: r.at("value")})
		}
	case planningBundle:
		p.Bundles = append(p.Bundles, survey.Bundle{Name: name, Label: b.ruleLabel(r), Areas: codes(r.text("value")), Pos: r.at("value")})
	case planningCodes:
		b.planningName(r, kind, slices.Sorted(maps.Keys(survey.PlanningCodes)))
		p.Codes[name] = codes(r.text("value"))
	case planningAssumption:
		if !strings.HasPrefix(name, "attend_") { // the form's own codes follow
			b.planningName(r, kind, slices.Sorted(maps.Keys(survey.PlanningAssumptions)))
		}
		x, ok := survey.Assumed(name, r.text("value"))
		if !ok {
			b.errorAt(r.at("value"), CodePlanningNumber, name, r.text("value"))
		}
		p.Assumptions[name] = x
	}
}

// planningName checks that planning knows what a row is about.
func (b *builder) planningName(r record, kind string, known []string) {
	if name := r.text("name"); name != "" && !slices.Contains(known, name) {
		b.errorAt(r.at("name"), CodePlanningName, name, kind, b.guess(name, func() []string { return known }))
	}
}

// areaList is the choice list that has the labels of the area codes, where a
// rule names one.
func (b *builder) areaList(r record) *survey.List {
	name := r.text("list")
	if name == "" {
		return nil
	}
	l := b.lists.lists[name]
	if l == nil {
		b.errorAt(r.at("list"), CodeListUnknown, name, b.guess(name, b.lists.known))
		return nil
	}
	b.lists.used[name] = true
	return l
}

// ruleName checks that a row of these sheets has a name of its own.
func (b *builder) ruleName(r record, seen map[string]survey.Position) {
	name := r.text("name")
	other, twice := seen[name]
	switch {
	case name == "":
		b.errorAt(r.at("name"), CodeRuleName, r.kind)
	case !isName(name):
		b.errorAt(r.at("name"), CodeNameInvalid, name)
	case twice:
		b.errorAt(r.at("name"), CodeRuleNameTwice, name, other.String())
	}
	seen[name] = r.at("name")
}

func (b *builder) ruleLabel(r record) survey.Text {
	label := b.texts(r, "label")
	if label.Empty() {
		b.warnAt(r.at("label"), CodeRuleLabel, r.text("name"))
	}
	return label
}

// needed reads an expression that must be there.
func (b *builder) needed(r record, column string) *expr.Expr {
	if r.cell(column) == nil {
		b.errorAt(r.at(column), CodeRuleColumn, r.text("name"), column)
		return nil
	}
	return b.expression(r, column)
}
