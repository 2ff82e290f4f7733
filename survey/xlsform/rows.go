package xlsform

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
)

// frame is a group, repeat or loop that is still open.
type frame struct {
	el    *survey.Element
	block string // group, repeat, loop, or "" for the form itself
	list  string // of a loop
	names map[string]survey.Position
	lower map[string]string // lower case → as written
	// table is the list all selects of a table-list group must share.
	tableList bool
	table     string
}

// rowReader turns the rows of the survey sheet into the tree.
type rowReader struct {
	*builder
	open    []*frame
	repeats map[string]survey.Position // names of repeats, unique in the form
	later   []func()                   // checks that need the whole tree
	blanks  map[*survey.List]bool      // lists noBlanks has looked at
	files   map[string]bool            // files that choices come from, without ending
}

func (b *builder) readSurvey() {
	if b.survey == nil || !b.survey.has("type") {
		return
	}
	rr := &rowReader{
		builder: b,
		repeats: map[string]survey.Position{},
		blanks:  map[*survey.List]bool{},
		files:   map[string]bool{},
	}
	rr.push(b.form.Root, "", "")
	for _, r := range b.survey.records() {
		rr.row(r)
	}
	for _, f := range rr.open[1:] {
		b.errorAt(f.el.At("type"), CodeBeginWithoutEnd, f.block, f.el.Name)
		b.broken = true
	}
	if len(b.form.Root.Children) == 0 && !survey.HasErrors(b.problems) {
		b.errorAt(b.survey.position(), CodeSurveyEmpty)
	}
	for _, check := range rr.later {
		check()
	}
	b.checkLists()
}

func (rr *rowReader) push(el *survey.Element, block, list string) {
	rr.open = append(rr.open, &frame{el: el, block: block, list: list, names: map[string]survey.Position{}, lower: map[string]string{}})
}

func (rr *rowReader) top() *frame { return rr.open[len(rr.open)-1] }

func (rr *rowReader) row(r record) {
	if v := r.text("disabled"); v != "" {
		rr.warnAt(r.at("disabled"), CodeRowDisabled)
		if isYes(v) {
			return
		}
	}
	kind := r.text("type")
	if kind == "" {
		rr.untyped(r)
		return
	}
	if m := endType.FindStringSubmatch(kind); m != nil {
		rr.end(r, block(m[1]))
		return
	}
	if base := vocabulary[sheetSettings][snake(kind)]; base == "form_title" || base == "form_id" {
		rr.setting(base, r)
		return
	}
	if m := beginType.FindStringSubmatch(kind); m != nil {
		rr.begin(r, block(m[1]), m[2])
		return
	}
	rr.question(r, kind)
}

// setting is an old way to give the form its title or id: as a row.
func (rr *rowReader) setting(name string, r record) {
	rr.form.Settings[name] = r.text("name")
	switch name {
	case "form_title":
		rr.form.Title = r.text("name")
	case "form_id":
		rr.form.ID = r.text("name")
	}
}

// untyped judges a row without a type: a remark, or a question that lacks it.
func (rr *rowReader) untyped(r record) {
	named := r.text("name") != ""
	for _, c := range r.row.Cells {
		named = named || r.heads[c.Column].base == "label"
	}
	switch {
	case named:
		rr.errorAt(r.at("type"), CodeTypeMissing, r.text("name"))
	case !onlyComments(r):
		rr.warnAt(r.pos(), CodeRowIgnored)
	}
}

func onlyComments(r record) bool {
	return !slices.ContainsFunc(r.row.Cells, func(c Cell) bool {
		return !comment(r.sheet.Columns[c.Column].Heading)
	})
}

func (rr *rowReader) end(r record, block string) {
	f := rr.top()
	if f.block != block {
		rr.broken = true
		if f.block == "" {
			rr.errorAt(r.at("type"), CodeEndWithoutBegin, block, r.text("name"))
			return
		}
		rr.errorAt(r.at("type"), CodeEndMismatch, block, f.block, f.el.Name, f.el.Pos.String())
		if !rr.isOpen(block) {
			return
		}
		// What is inside is taken as closed too, so that one slip is one report.
		for rr.top().block != block {
			rr.open = rr.open[:len(rr.open)-1]
		}
		f = rr.top()
	}
	rr.open = rr.open[:len(rr.open)-1]
	if len(f.el.Children) == 0 {
		rr.warnAt(f.el.At("type"), CodeGroupEmpty, f.el.Name)
	}
	if block == "loop" {
		rr.unroll(f)
	}
}

func (rr *rowReader) isOpen(block string) bool {
	return slices.ContainsFunc(rr.open, func(f *frame) bool { return f.block == block })
}

func (rr *rowReader) begin(r record, block, list string) {
	el := &survey.Element{Kind: survey.Group, Pos: r.pos(), Cells: r.cells(), Name: r.text("name")}
	if block == "repeat" {
		el.Kind = survey.Repeat
	}
	rr.name(r, el)
	rr.describe(r, el)
	if el.Label.Empty() && el.Media == nil && (el.Kind == survey.Repeat || !el.HasAppearance("field-list")) && block != "loop" {
		rr.warnAt(r.at("label"), CodeGroupLabelMissing, el.Name)
	}
	if el.Required != nil {
		rr.errorAt(r.at("required"), CodeRequiredGroup, el.Name)
	}
	if el.Kind == survey.Repeat {
		rr.nameRepeat(r, el)
		rr.count(r, el)
	}
	rr.saveTo(r, el)
	rr.add(el)
	rr.push(el, block, list)
	rr.top().tableList = el.HasAppearance("table-list")
	if block == "loop" {
		rr.warnAt(r.at("type"), CodeTypeObsolete, r.text("type"))
		rr.needList(r, list)
	}
}

// nameRepeat checks what a repeat's name must be besides: unlike the form's and
// unlike any other repeat's.
func (rr *rowReader) nameRepeat(r record, el *survey.Element) {
	if el.Name == "" {
		return
	}
	if el.Name == rr.form.Name {
		rr.errorAt(r.at("name"), CodeRepeatNameRoot, el.Name)
	}
	other, twice := rr.repeats[el.Name]
	sibling := rr.top().names[el.Name].Row != r.row.Number // reported already
	if twice && !sibling {
		rr.errorAt(r.at("name"), CodeRepeatNameTwice, el.Name, other.String())
	}
	rr.repeats[el.Name] = el.At("name")
}

// count reads repeat_count. As in pyxform anything but a bare ${name} moves
// into a calculation before the repeat.
func (rr *rowReader) count(r record, el *survey.Element) {
	e := rr.expression(r, "repeat_count")
	if e == nil {
		return
	}
	if !isReference(strings.TrimSpace(e.Source())) {
		held := &survey.Element{
			Kind: survey.Question, Type: survey.TypeCalculate, Generated: true, Name: el.Name + "_count",
			Calculation: e, ReadOnly: rr.parse("true()", r.at("repeat_count")),
			Pos: el.Pos, Cells: map[string]survey.Position{"calculation": r.at("repeat_count"), "name": r.at("name")},
		}
		rr.unique(held)
		rr.add(held)
		e = rr.parse("${"+held.Name+"}", r.at("repeat_count"))
	}
	el.RepeatCount = e
}

// add puts an element at the end of the open group.
func (rr *rowReader) add(el *survey.Element) {
	el.Parent = rr.top().el
	el.Parent.Children = append(el.Parent.Children, el)
	rr.byName[el.Name] = append(rr.byName[el.Name], el)
}

// name checks the name of a row and gives notes one if they have none.
func (rr *rowReader) name(r record, el *survey.Element) {
	switch {
	case el.Name == "" && el.Type == survey.TypeNote:
		el.Name = "generated_note_name_" + strconv.Itoa(r.row.Number)
	case el.Name == "":
		rr.errorAt(r.at("name"), CodeNameMissing, r.text("type"))
		return
	case !isName(el.Name):
		rr.errorAt(r.at("name"), CodeNameInvalid, el.Name)
		return
	case el.Name == "meta":
		rr.errorAt(r.at("name"), CodeNameReserved, el.Name)
		return
	}
	rr.unique(el)
}

// unique checks that no sibling has the name.
func (rr *rowReader) unique(el *survey.Element) {
	f := rr.top()
	if other, taken := f.names[el.Name]; taken {
		rr.errorAt(el.At("name"), CodeNameTwice, el.Name, other.String())
		return
	}
	low := strings.ToLower(el.Name)
	if other, taken := f.lower[low]; taken {
		rr.warnAt(el.At("name"), CodeNameCase, el.Name, other)
	}
	f.names[el.Name], f.lower[low] = el.At("name"), el.Name
}

// needList finds a list of the choices sheet, or says that there is none.
func (rr *rowReader) needList(r record, name string) *survey.List {
	if l := rr.lists.lists[name]; l != nil {
		rr.lists.used[name] = true
		return l
	}
	if rr.choices == nil || len(rr.lists.names) == 0 {
		rr.errorAt(r.at("type"), CodeSheetMissing, sheetChoices, strings.Join(rr.similarSheets(sheetChoices), ", "))
		return nil
	}
	rr.errorAt(r.at("type"), CodeListUnknown, name, closest(name, slices.Sorted(maps.Keys(rr.lists.lists))))
	return nil
}
