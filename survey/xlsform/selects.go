package xlsform

import (
	"path"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// fileEndings are what select_one_from_file can read.
var fileEndings = []string{".xml", ".csv", ".geojson"}

// selects finds the list of a select question and checks what the two must
// agree on.
func (rr *rowReader) selects(r record, el *survey.Element, s selection) {
	switch ending := path.Ext(s.list); {
	case strings.Contains(s.list, "${"):
		rr.answersOf(r, el, s.list)
	case s.external:
		el.List = rr.externalList(r, s.list)
	case s.fromFile && !slices.Contains(fileEndings, ending):
		rr.errorAt(r.at("type"), CodeFileEnding, s.list)
	case slices.Contains(fileEndings, ending):
		el.List = rr.fileList(r, el, s)
	case searches(r):
		el.List = rr.searchList(r, el, s.list)
	default:
		el.List = rr.needList(r, s.list)
		rr.lists.offered[s.list] = true
	}
	if el.List == nil {
		return
	}
	if el.Type == survey.TypeSelectMultiple {
		rr.noBlanks(el.List)
	}
	if s.orOther {
		rr.orOther(r, el)
	}
	rr.tableList(r, el)
}

// answersOf lets a question choose from the answers to a question of a repeat.
func (rr *rowReader) answersOf(r record, el *survey.Element, list string) {
	el.List = &survey.List{Name: list, Pos: r.at("type")}
	if x := rr.parse(list, r.at("type")); x != nil {
		el.ChoicesFrom, _ = x.Root().(*expr.Ref)
	}
}

func (rr *rowReader) externalList(r record, name string) *survey.List {
	if r.cell("choice_filter") == nil {
		rr.warnAt(r.at("choice_filter"), CodeFilterMissing)
	}
	t := rr.externalLists
	switch {
	case rr.external == nil:
		rr.noSheet(r, sheetExternalChoices)
	case t.lists[name] == nil:
		rr.errorAt(r.at("type"), CodeListUnknown, name, rr.guess(name, t.known))
	}
	t.used[name] = true
	return t.lists[name]
}

// noBlanks checks that the codes of a list can stand side by side in an answer.
func (rr *rowReader) noBlanks(l *survey.List) {
	if rr.blanks[l] {
		return
	}
	rr.blanks[l] = true
	for _, c := range l.Choices {
		if !strings.Contains(c.Name, " ") {
			continue
		}
		if l.File != "" { // other tools do not look into files
			rr.warnAt(l.Pos, CodeChoiceBlanks, c.Name, l.File)
			return
		}
		rr.errorAt(c.At("name"), CodeChoiceBlanks, c.Name, l.Name)
	}
}

// orOther gives the list a choice 'other'.
func (rr *rowReader) orOther(r record, el *survey.Element) {
	if el.ChoiceFilter != nil {
		rr.errorAt(r.at("choice_filter"), CodeOrOtherFilter)
	}
	el.OrOther = true
	if len(rr.form.Languages) > 1 {
		rr.warnAt(r.at("type"), CodeOrOtherTranslations)
	}
	if rr.others[el.List] {
		return
	}
	rr.others[el.List] = true
	if !slices.ContainsFunc(el.List.Choices, func(c *survey.Choice) bool { return c.Name == "other" }) {
		el.List.Choices = append(el.List.Choices, &survey.Choice{Name: "other", Label: rr.everywhere("Other"), Pos: r.pos()})
	}
}

// addOther puts the question after an or_other select that asks for the text.
func (rr *rowReader) addOther(r record, el *survey.Element) {
	other := &survey.Element{
		Kind: survey.Question, Type: survey.TypeText, Generated: true, Name: el.Name + "_other", Personal: el.Personal,
		Label:    rr.everywhere("Specify other."),
		Relevant: rr.parse("selected(../"+el.Name+", 'other')", r.at("type")),
		Pos:      r.pos(),
		Cells:    survey.CellMap{"name": r.at("name"), "relevant": r.at("type")},
	}
	rr.unique(other)
	rr.add(other)
}

// everywhere is one text in all languages, as pyxform writes what it adds.
func (b *builder) everywhere(text string) survey.Text {
	t := survey.Text{}
	for _, l := range b.form.Languages {
		t[l.Key] = survey.Template{{Literal: text}}
	}
	return t
}

// tableList checks that the selects of a table-list group share one list.
func (rr *rowReader) tableList(r record, el *survey.Element) {
	f := rr.top()
	if !f.tableList {
		return
	}
	if f.table == "" {
		f.table = el.List.Name
		if el.ChoiceFilter != nil {
			rr.errorAt(r.at("choice_filter"), CodeTableListFilter)
		}
	}
	if f.table != el.List.Name {
		rr.errorAt(r.at("type"), CodeTableList, el.List.Name, f.table)
	}
}
