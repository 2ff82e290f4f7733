package xlsform

import (
	"slices"
	"strings"

	"feldbuch/survey"
)

// listTable is the choice lists of one sheet, and which of them are used.
type listTable struct {
	lists map[string]*survey.List
	names []string // in the order of the sheet
	used  map[string]bool
	// offered are those that are looked up or offered as they stand; searched those
	// that only say which columns of a file search() offers, and where it stands.
	offered  map[string]bool
	searched map[string]survey.Position
}

// known are the names of the lists, sorted.
func (t *listTable) known() []string { return slices.Sorted(slices.Values(t.names)) }

// readLists reads the choices and external_choices sheets. What pyxform keeps
// in a separate file is an ordinary list here; of two lists with one name that
// of the choices sheet is the form's.
func (b *builder) readLists() {
	b.lists = b.readListTable(b.choices)
	b.externalLists = b.readListTable(b.external)
	for _, t := range []*listTable{b.externalLists, b.lists} {
		for name, l := range t.lists {
			l.AcceptsUnlisted = t == b.externalLists
			b.form.Lists[name] = l
		}
	}
}

func (b *builder) readListTable(v *sheetColumns) *listTable {
	t := &listTable{lists: map[string]*survey.List{}, used: map[string]bool{}, offered: map[string]bool{}, searched: map[string]survey.Position{}}
	if v == nil || !v.has("list_name") || !v.has("name") {
		return t
	}
	extra := extraColumns(v)
	seen := map[[2]string]bool{}
	twice := isYes(b.form.Settings["allow_choice_duplicates"])
	for _, r := range v.records() {
		name := r.text("list_name")
		if name == "" {
			if r.text("name") != "" {
				b.warnAt(r.at("list_name"), CodeListNameMissing)
			}
			continue
		}
		l := t.lists[name]
		if l == nil {
			l = &survey.List{Name: name, Columns: extra, Pos: r.pos()}
			t.lists[name] = l
			t.names = append(t.names, name)
		}
		c := b.choice(r, extra)
		key := [2]string{name, c.Name}
		switch {
		case c.Name == "":
			b.errorAt(r.at("name"), CodeChoiceNameMissing, name)
			continue
		case seen[key] && !twice && v == b.choices:
			b.errorAt(r.at("name"), CodeChoiceTwice, c.Name, name)
			continue
		}
		seen[key] = true
		if v == b.choices && c.Label.Empty() && c.Media == nil {
			b.warnAt(r.at("label"), CodeChoiceLabelMissing, c.Name, name)
		}
		l.Choices = append(l.Choices, c)
	}
	return t
}

// extraColumns are the columns of a choices sheet for choice filters to read.
func extraColumns(v *sheetColumns) []string {
	var names []string
	for i, h := range v.heads {
		if !h.known && !comment(h.base) && !strings.Contains(v.sheet.Columns[i].Heading, " ") {
			names = append(names, h.name())
		}
	}
	return names
}

func (b *builder) choice(r record, extra []string) *survey.Choice {
	c := &survey.Choice{
		Name:      r.text("name"),
		Label:     b.texts(r, "label"),
		Media:     b.media(r),
		Exclusive: b.yes(r, "exclusive"),
		Pos:       r.pos(),
		Cells:     r,
	}
	for _, column := range extra {
		if text := r.text(column); text != "" {
			if c.Columns == nil {
				c.Columns = make(map[string]string, len(extra))
			}
			c.Columns[column] = text
		}
	}
	return c
}

// checkLists reports the lists no question uses, and those that are used as a
// list and as the columns of search().
func (b *builder) checkLists() {
	for _, name := range b.lists.names {
		if at, searched := b.lists.searched[name]; searched && b.lists.offered[name] {
			b.errorAt(at, CodeSearchMixed, name)
		}
	}
	for _, t := range []*listTable{b.lists, b.externalLists} {
		for _, name := range t.names {
			if !t.used[name] {
				b.warnAt(t.lists[name].Pos, CodeListUnused, name)
			}
		}
	}
}

// checkChoiceMedia checks the names in the pictures and sounds of choices.
func (b *builder) checkChoiceMedia() {
	for _, name := range b.lists.names {
		for _, c := range b.lists.lists[name].Choices {
			for kind, t := range c.Media {
				b.checkRefs(t, c.At("media::"+kind))
			}
		}
	}
}

func (b *builder) checkRefs(t survey.Text, pos survey.Position) {
	for _, template := range t {
		for _, g := range template {
			if g.Ref != nil && !g.Ref.LastSaved && len(b.byName[g.Ref.Name]) == 0 {
				b.errorAt(pos, CodeUnknownName, g.Ref.Name, b.guess(g.Ref.Name, b.names))
			}
		}
	}
}
