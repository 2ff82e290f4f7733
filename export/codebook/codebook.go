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

// Entry is one line: a column, with what its codes mean or the name of the list that says so.
type Entry struct{ Column, Question, Values, Sheet, Kind, Path, Versions string }

// Cells are an entry's, in the order of Heads.
func (e Entry) Cells() []string {
	return []string{e.Column, e.Question, e.Values, e.Sheet, e.Kind, e.Path, e.Versions}
}

// Printed is how many of the cells are for reading; the others are to look things up.
const Printed = 3

// Heads are the headings.
func Heads(x *words.Workbook) []string {
	return []string{x.CodebookColumn, x.CodebookQuestion, x.CodebookValues, x.CodebookSheet, x.CodebookType, x.CodebookPath, x.CodebookVersions}
}

// Widths of the columns, in characters.
func Widths() []float64 { return []float64{17, 27, 56, 30, 16, 36, 16} }

// Book is a codebook: its lines, and the lists they name.
type Book struct {
	Entries []Entry
	Lists   []List
}

// List is what the codes of a list mean: said once, wherever it is used.
type List struct{ Name, Values string }

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

// writer collects the lines.
type writer struct {
	o      *export.Options
	x      *words.Workbook
	layout *export.Layout
	all    []line
}

// Of explains every column of the data sheets: the question, and what its codes mean; first
// of all what stands where there is no value.
func Of(o *export.Options, l *export.Layout, sheets Sheets) Book {
	w := &writer{o: o, x: &o.Words, layout: l}
	x := w.x
	w.add(line{Entry: Entry{Column: x.AllSheets, Sheet: x.AllSheets}, codes: [][2]string{{"missing", x.MeansMissing}, {"dont_know", x.MeansDontKnow},
		{"refused", x.MeansRefused}, {"conflict", x.MeansConflict}, {"withdrawn", x.MeansWithdrawn}, {x.CodebookEmpty, x.MeansSkipped}}})
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
	return w.book()
}

// heads explains the columns that are no questions.
func (w *writer) heads(sheet string, heads []string) {
	for _, h := range heads {
		one := line{Entry: Entry{Sheet: sheet, Column: h, Question: w.meaning(h)}}
		switch name, group := strings.CutPrefix(h, export.BreakdownPrefix); {
		case h == "state":
			one.codes = [][2]string{{"completed", w.x.MeansCompleted}, {"open", w.x.MeansOpen}}
		case h == "need", h == "have":
			one.codes = w.noLevels(h)
		case group:
			one.list, one.codes = w.groups(name)
		}
		w.add(one)
	}
}

// noLevels explains the codes of need and have that are numbers and count as no level.
func (w *writer) noLevels(column string) (codes [][2]string) {
	for _, f := range slices.Backward(w.o.Forms) {
		for i := range f.Gaps {
			for _, code := range f.Gaps[i].Unlevelled(column, w.o.Language, f.Default) {
				if !slices.ContainsFunc(codes, func(c [2]string) bool { return c[0] == code[0] }) {
					codes = append(codes, [2]string{code[0], strings.TrimSpace(code[1] + " " + w.x.MeansNoLevel)})
				}
			}
		}
	}
	return codes
}

// groups explains the groups of a breakdown that takes an answer as it is.
func (w *writer) groups(name string) (list string, codes [][2]string) {
	for _, f := range slices.Backward(w.o.Forms) {
		i := slices.IndexFunc(f.Breakdowns, func(b survey.Breakdown) bool { return b.Name == name })
		if i < 0 {
			continue
		}
		if e := survey.QuestionOf(f.Breakdowns[i].By); e != nil {
			return w.choices(e, f)
		}
		break
	}
	return "", nil
}

// choices explains what a question can be answered as it stands in data: the choices that
// stand for don't know and refused stand there as that.
func (w *writer) choices(e *survey.Element, f *survey.Form) (list string, codes [][2]string) {
	if e.List == nil {
		return "", nil
	}
	for _, choice := range e.List.Choices {
		code := e.Counted(value.Of(choice.Name)).Code()
		codes = append(codes, [2]string{code, choice.Label.In(w.o.Language, f.Default).Shown()})
	}
	return e.List.Name, codes
}

func (w *writer) column(sheet string, c *export.Column) {
	e := c.Element
	one := line{Entry: Entry{Sheet: sheet, Column: c.Name, Kind: string(e.Type), Question: e.Label.In(w.o.Language, c.Form.Default).Shown(), Path: e.Path(), Versions: w.versions(c)}}
	one.list, one.codes = w.choices(e, c.Form)
	w.add(one)
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
