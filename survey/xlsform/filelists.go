package xlsform

import (
	"cmp"
	"errors"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/xlsform/sheet"
)

// fileList is the list of a select whose choices are in a file. Where the file
// is not here it has no choices, and codes are typed in.
func (rr *rowReader) fileList(r record, el *survey.Element, s selection) *survey.List {
	ending := filepath.Ext(s.list)
	id := strings.TrimSuffix(s.list, ending)
	rr.files[id] = true
	if searches(r) {
		rr.errorAt(r.at("appearance"), CodeFileSearch, s.list)
	}
	t := rr.fileTable(s.list, r.at("type"), CodeFileChoices)
	if t == nil {
		return &survey.List{Name: s.list, File: s.list, Pos: r.at("type")}
	}
	value, label := "name", "label"
	if ending == ".geojson" {
		value, label = "id", "title"
	}
	value, label = cmp.Or(el.Parameters["value"], value), cmp.Or(el.Parameters["label"], label)
	if t.column(value) < 0 {
		rr.errorAt(r.at("type"), CodeFileColumn, s.list, value, strings.Join(t.columns, ", "))
	}
	if t.column(label) < 0 {
		rr.warnAt(r.at("type"), CodeFileLabel, s.list, label, strings.Join(t.columns, ", "))
	}
	plain := !s.orOther && el.Parameters["value"] == "" && el.Parameters["label"] == "" && ending != ".geojson"
	shared := rr.form.Lists[id]
	if plain && shared != nil && shared.File == s.list {
		return shared
	}
	l := t.list(s.list, s.list, value, label)
	l.Pos = r.at("type")
	rows := len(l.Choices)
	l.Choices = slices.DeleteFunc(l.Choices, func(c *survey.Choice) bool { return c.Name == "" })
	if plain && shared == nil && len(l.Choices) == rows {
		rr.form.Lists[id] = l // it is the secondary instance too: large files count once
	}
	return l
}

// fileTable reads a file beside the form once. Where it is not there the code
// is the warning to give; nil then, and where it cannot be read.
func (b *builder) fileTable(name string, at survey.Position, missing Code) *fileTable {
	if b.tables == nil {
		b.tables = map[string]*fileTable{}
	}
	f := b.book.Beside(name)
	if f == nil || f.Content == nil && f.Err == nil {
		sought := name
		if f != nil && f.Sought != "" {
			sought = f.Sought
		}
		b.warnAt(at, missing, name, sought)
		b.tables[name] = nil
		return nil
	}
	if t, ok := b.tables[name]; ok {
		return t
	}
	t, err := readBeside(f)
	if fault, ok := errors.AsType[*tableFault](err); ok {
		line := ""
		if fault.line > 0 {
			line = strconv.Itoa(fault.line)
		}
		b.errorAt(at, fault.code, name, line)
	}
	b.tables[name] = t
	return t
}

func readBeside(f *sheet.File) (*fileTable, error) {
	switch {
	case errors.Is(f.Err, errAttachedTooBig):
		return nil, &tableFault{code: CodeFileTooBig}
	case errors.Is(f.Err, errOutside):
		return nil, &tableFault{code: CodeFileOutside}
	case f.Err != nil:
		return nil, &tableFault{code: CodeFileUnread}
	}
	return readTable(f.Name, f.Content)
}

// fileInstance makes a file a secondary instance, which is empty where the file
// is not here.
func (b *builder) fileInstance(id, file string, at survey.Position) {
	if l, taken := b.form.Lists[id]; taken && (l.File != "" || b.lists.offered[id]) {
		return
	}
	l := &survey.List{Name: id, File: file}
	if t := b.instanceTable(file, at); t != nil {
		l = t.list(id, file, "name", "label")
	}
	b.form.Lists[id] = l
}

// instanceTable reads the table of an instance; a file that questions choose
// from has been reported with them.
func (b *builder) instanceTable(file string, at survey.Position) *fileTable {
	if t, ok := b.tables[file]; ok {
		return t
	}
	return b.fileTable(file, at, CodeFileMissing)
}

// instances are the tables a form looks things up in, by id: lists, files that
// choices come from, files of pulldata. Two with one id cannot be told apart.
type instances struct {
	*builder
	sources map[string]string // id → the file, or "" for a list
}

// lastSaved is the id that other tools give the interview before this one.
const lastSaved = "__last-saved"

// checkInstances reports ids that stand for two sources.
func (b *builder) checkInstances() {
	in := &instances{b, map[string]string{}}
	for _, el := range b.externals {
		if el.Name == lastSaved && b.mentions("${last-saved#") {
			b.errorAt(el.At("name"), CodeInstanceTwice, el.Name, "${last-saved#…}")
		}
		in.file(el.Name, fileOf(el.Preload, el.Name), el)
	}
	in.element(b.form.Root)
	if x := b.form.InstanceName; x != nil {
		in.pulled(x, b.form.Root)
	}
	for _, name := range b.lists.names {
		if source, taken := in.sources[name]; taken && b.lists.offered[name] {
			b.errorAt(b.lists.lists[name].Pos, CodeInstanceTwice, name, source)
		}
	}
}

func (in *instances) element(el *survey.Element) {
	for _, e := range expressions(el) {
		in.pulled(*e, el)
	}
	if el.List != nil && el.List != in.lists.lists[el.List.Name] && path.Ext(el.List.Name) != "" && !strings.Contains(el.List.Name, "${") {
		in.file(strings.TrimSuffix(el.List.Name, path.Ext(el.List.Name)), el.List.Name, el)
	}
	for _, child := range el.Children {
		in.element(child)
	}
}

// pulled notes the files an expression reads with pulldata.
func (in *instances) pulled(p *expr.Expr, el *survey.Element) {
	if p == nil || !strings.Contains(p.Source(), "pulldata") {
		return
	}
	p.Walk(func(n expr.Node) bool {
		if call, ok := n.(*expr.Call); ok && call.Name == "pulldata" && len(call.Args) > 0 {
			if file, ok := call.Args[0].(*expr.Literal); ok {
				name := tableFile(file.Text)
				in.file(strings.TrimSuffix(name, ".csv"), name, el)
			}
		}
		return true
	})
}

func (in *instances) file(id, source string, el *survey.Element) {
	if other, taken := in.sources[id]; taken && other != source {
		in.errorAt(el.At("name"), CodeInstanceTwice, id, other)
		return
	}
	in.sources[id] = source
	in.fileInstance(id, source, el.At("type"))
}
