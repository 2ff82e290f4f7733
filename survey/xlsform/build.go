package xlsform

import (
	"errors"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/xlsform/sheet"
)

// Build makes the typed form and lists every problem of the workbook, sorted.
// The form must not be used if survey.HasErrors(problems).
func Build(w *sheet.Workbook) (*survey.Form, []survey.Problem) {
	b := &builder{
		book:     w,
		byName:   map[string][]*survey.Element{},
		dialects: map[string]bool{},
		form: &survey.Form{
			Lists:    map[string]*survey.List{},
			Settings: map[string]string{},
			Root:     &survey.Element{Kind: survey.Group},
			Hash:     Hash(Canonical(w)),
		},
	}
	b.lookAtSheets()
	b.readSettings()
	b.readLanguages()
	b.readLists()
	b.readSurvey()
	b.readRules()
	b.checkLists()
	b.readInformation()
	b.checkEntities()
	b.checkInstances()
	b.checkChoiceMedia()
	b.checkTranslations()
	b.checkLanguageFiles()
	if !b.broken {
		b.problems = append(b.problems, b.form.Link()...)
	}
	survey.SortProblems(b.problems)
	return b.form, b.problems
}

// builder holds a form while it is made.
type builder struct {
	book     *sheet.Workbook
	form     *survey.Form
	problems []survey.Problem
	// broken: the tree does not say what is inside what, so Link would only
	// report what follows from that.
	broken bool

	survey, choices, external, settings *sheetColumns
	entities, gaps, breakdowns, report  *sheetColumns
	planning, information               *sheetColumns

	guesses       int    // how often guess looked
	unnamed       string // language key of texts without a language
	lists         *listTable
	externalLists *listTable
	externals     []*survey.Element            // rows that stand for a file
	tables        map[string]*fileTable        // files beside the form, nil for one that cannot be read
	saves         []saveTo                     // save_to cells, for checkEntities
	byName        map[string][]*survey.Element // elements of the survey sheet
	dialects      map[string]bool              // words of a dialect that have been named
}

func (b *builder) errorAt(pos survey.Position, code Code, args ...string) {
	b.problems = append(b.problems, survey.Problem{Severity: survey.SeverityError, Code: code, Pos: pos, Args: args})
}

func (b *builder) warnAt(pos survey.Position, code Code, args ...string) {
	b.problems = append(b.problems, survey.Problem{Severity: survey.SeverityWarning, Code: code, Pos: pos, Args: args})
}

// expression reads the cell of the column; nil where it is empty or wrong.
func (b *builder) expression(r record, column string) *expr.Expr {
	c := r.cell(column)
	if c == nil {
		return nil
	}
	source := straightQuotes.Replace(c.Text)
	switch {
	case !decides[column]:
	case isYes(c.Text):
		source = "true()"
	case isNo(c.Text):
		source = "false()"
	}
	return b.parse(source, r.at(column))
}

// decides are the columns in which yes and no are no names: a spreadsheet makes
// TRUE of what is typed as true.
var decides = map[string]bool{"relevant": true, "constraint": true, "calculation": true}

// straightQuotes undoes what word processors do to quotes.
var straightQuotes = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`)

// parse gives nil for an expression that cannot be worked out here: one that is
// wrong, which is an error, or one in another program's dialect, which is a
// warning and decides nothing.
func (b *builder) parse(source string, pos survey.Position) *expr.Expr {
	e, err := expr.Parse(source)
	if err != nil {
		b.expressionError(err, pos)
		return nil
	}
	foreign := false
	for _, cause := range e.Check() {
		if b.foreign(cause, pos) {
			foreign = true
			continue
		}
		b.expressionError(cause, pos)
	}
	if foreign {
		return nil
	}
	return e
}

func (b *builder) expressionError(err error, pos survey.Position) {
	var cause *expr.Error
	if !errors.As(err, &cause) {
		cause = &expr.Error{Code: err.Error()}
	}
	b.problems = append(b.problems, survey.Problem{Code: CodeExpression, Pos: pos, Cause: cause})
}

// condition reads a cell that says yes, no or when: nil is no.
func (b *builder) condition(r record, column string) *expr.Expr {
	text := r.text(column)
	switch {
	case text == "" || isNo(text):
		return nil
	case isYes(text):
		return b.parse("true()", r.at(column))
	}
	return b.expression(r, column)
}

// yes reads a cell of our own columns, which hold yes or no.
func (b *builder) yes(r record, column string) bool {
	text := r.text(column)
	if text != "" && !isYes(text) && !isNo(text) {
		b.warnAt(r.at(column), CodeYesNo, column, text)
	}
	return isYes(text)
}
