package xlsform

import (
	"slices"
	"strconv"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// openGroup is a group, repeat or loop that is still open.
type openGroup struct {
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
	open    []*openGroup
	repeats map[string]survey.Position // names of repeats, unique in the form
	copies  int                        // made by loops
	later   []func()                   // checks that need the whole tree
	blanks  map[*survey.List]bool      // lists noBlanks has looked at
	others  map[*survey.List]bool      // lists orOther has looked at
	files   map[string]bool            // files that choices come from, without ending
	missing map[string]bool            // sheets that are not there, once told
}

// maxNesting is how deep groups and repeats may be nested, and maxCopies how
// many questions loops may make.
const (
	maxNesting = 50
	maxCopies  = 20_000
)

func (b *builder) readSurvey() {
	if b.survey == nil || !b.survey.has("type") {
		return
	}
	rr := &rowReader{
		builder: b,
		repeats: map[string]survey.Position{},
		blanks:  map[*survey.List]bool{},
		others:  map[*survey.List]bool{},
		files:   map[string]bool{},
		missing: map[string]bool{},
	}
	rr.push(b.form.Root, "", "")
	for _, r := range b.survey.records() {
		rr.row(r)
		if len(rr.open) > maxNesting {
			rr.errorAt(r.at("type"), CodeNestingDeep, strconv.Itoa(maxNesting))
			rr.broken = true
			return
		}
	}
	for _, f := range rr.open[1:] {
		b.errorAt(f.el.At("type"), CodeBeginWithoutEnd, f.block, f.el.Name)
		b.broken = true
	}
	if len(b.form.Root.Children)+len(b.externals) == 0 && !survey.HasErrors(b.problems) {
		b.errorAt(b.survey.position(), CodeSurveyEmpty)
	}
	b.addInstanceID()
	for _, check := range rr.later {
		check()
	}
}

func (rr *rowReader) row(r record) {
	if v := r.text("disabled"); v != "" {
		rr.warnAt(r.at("disabled"), CodeRowDisabled)
		if isYes(v) {
			return
		}
	}
	kind := squeeze(r.text("type"))
	if kind == "" {
		rr.untyped(r)
		return
	}
	if m := endType().FindStringSubmatch(kind); m != nil {
		rr.end(r, block(m[1]))
		return
	}
	if base := vocabulary()[sheetSettings][snake(kind)]; base == "form_title" || base == "form_id" {
		rr.setting(base, r)
		return
	}
	if m := beginType().FindStringSubmatch(kind); m != nil {
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
	return !slices.ContainsFunc(r.row.Cells, func(c sheet.Cell) bool {
		return !comment(r.sheet.Columns[c.Column].Heading)
	})
}

// add puts an element at the end of the open group.
func (rr *rowReader) add(el *survey.Element) {
	el.Parent = rr.top().el
	el.Parent.Children = append(el.Parent.Children, el)
	rr.byName[el.Name] = append(rr.byName[el.Name], el)
}
