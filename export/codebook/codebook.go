package codebook

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/export"
	"feldbuch/export/words"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Entry is one line: a column, or one code of it.
type Entry struct{ Column, Question, Code, Meaning, Sheet, Kind, Path, Versions string }

// Cells are an entry's, in the order of Heads.
func (e Entry) Cells() []string {
	return []string{e.Column, e.Question, e.Code, e.Meaning, e.Sheet, e.Kind, e.Path, e.Versions}
}

// Printed is how many of the cells are for reading; the others are to look things up.
const Printed = 4

// Heads are the headings.
func Heads(x *words.Workbook) []string {
	return []string{x.CodebookColumn, x.CodebookQuestion, x.CodebookCode, x.CodebookMeaning, x.CodebookSheet, x.CodebookType, x.CodebookPath, x.CodebookVersions}
}

// Widths of the columns, in characters.
func Widths() []float64 { return []float64{19, 28, 13, 20, 18, 16, 36, 16} }

// Sheets are the names of the sheets of the data, by table of the layout, and that of areas.
type Sheets struct {
	Tables []string
	Areas  string
}

// Usual are the sheets' names as long as no sheet of another name takes one.
func Usual(l *export.Layout, x *words.Workbook) Sheets {
	s := Sheets{Tables: []string{x.SheetData}, Areas: x.SheetAreas}
	for _, t := range l.Tables[1:] {
		s.Tables = append(s.Tables, fmt.Sprintf(x.SheetRepeat, t.Repeat))
	}
	return s
}

// writer collects the entries.
type writer struct {
	o      *export.Options
	x      *words.Workbook
	layout *export.Layout
	all    []Entry
}

// Of explains every column of the data sheets: the question, then one entry for each code;
// first of all what stands where there is no value.
func Of(o *export.Options, l *export.Layout, sheets Sheets) []Entry {
	w := &writer{o: o, x: &o.Words, layout: l}
	x := w.x
	w.codes(x.AllSheets, "", [2]string{"missing", x.MeansMissing}, [2]string{"dont_know", x.MeansDontKnow},
		[2]string{"refused", x.MeansRefused}, [2]string{"conflict", x.MeansConflict}, [2]string{"withdrawn", x.MeansWithdrawn}, [2]string{"", x.MeansSkipped})
	left := LeftOut(l, o.Forms)
	for i, t := range l.Tables {
		if left[i] {
			continue
		}
		w.heads(sheets.Tables[i], t.Lead)
		for _, c := range t.Columns {
			w.column(sheets.Tables[i], c)
		}
		if i == 0 {
			w.heads(sheets.Areas, AreaHeads(l.Breakdowns))
		}
	}
	return w.all
}

// codes explains the codes of a column, each with its meaning.
func (w *writer) codes(sheet, column string, codes ...[2]string) {
	for _, c := range codes {
		w.all = append(w.all, Entry{Sheet: sheet, Column: column, Code: c[0], Meaning: c[1]})
	}
}

// heads explains the columns that are no questions.
func (w *writer) heads(sheet string, heads []string) {
	for _, h := range heads {
		w.all = append(w.all, Entry{Sheet: sheet, Column: h, Question: w.meaning(h)})
		switch name, group := strings.CutPrefix(h, export.BreakdownPrefix); {
		case h == "state":
			w.codes(sheet, h, [2]string{"completed", w.x.MeansCompleted}, [2]string{"open", w.x.MeansOpen})
		case h == "need", h == "have":
			w.noLevels(sheet, h)
		case group:
			w.groups(sheet, h, name)
		}
	}
}

// noLevels explains the codes of need and have that are numbers and count as no level.
func (w *writer) noLevels(sheet, column string) {
	var told []string
	for _, f := range slices.Backward(w.o.Forms) {
		for i := range f.Gaps {
			for _, code := range f.Gaps[i].Unlevelled(column, w.o.Language, f.Default) {
				if !slices.Contains(told, code[0]) {
					told = append(told, code[0])
					w.codes(sheet, column, [2]string{code[0], strings.TrimSpace(code[1] + " " + w.x.MeansNoLevel)})
				}
			}
		}
	}
}

// groups explains the groups of a breakdown that takes an answer as it is.
func (w *writer) groups(sheet, column, name string) {
	for _, f := range slices.Backward(w.o.Forms) {
		i := slices.IndexFunc(f.Breakdowns, func(b survey.Breakdown) bool { return b.Name == name })
		if i < 0 {
			continue
		}
		if e := survey.QuestionOf(f.Breakdowns[i].By); e != nil {
			w.choices(sheet, column, e, f)
		}
		return
	}
}

// choices explains what a question can be answered as it stands in data: the choices that
// stand for don't know and refused stand there as that.
func (w *writer) choices(sheet, column string, e *survey.Element, f *survey.Form) {
	if e.List == nil {
		return
	}
	for _, choice := range e.List.Choices {
		code := e.Counted(value.Of(choice.Name)).Code()
		w.codes(sheet, column, [2]string{code, choice.Label.In(w.o.Language, f.Default).Shown()})
	}
}

func (w *writer) column(sheet string, c *export.Column) {
	e := c.Element
	label := e.Label.In(w.o.Language, c.Form.Default).Shown()
	w.all = append(w.all, Entry{Sheet: sheet, Column: c.Name, Kind: string(e.Type), Question: label, Path: e.Path(), Versions: w.versions(c)})
	w.choices(sheet, c.Name, e, c.Form)
}

// versions are the questionnaire versions that have a column's question.
func (w *writer) versions(c *export.Column) string {
	var with []string
	for _, f := range w.o.Forms {
		if w.layout.Has(f, c) {
			with = append(with, f.Version)
		}
	}
	return strings.Join(with, " ")
}
