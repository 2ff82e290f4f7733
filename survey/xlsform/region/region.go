// Package region takes out of a questionnaire what belongs to the region it was
// made for, and puts in what belongs to another: districts, chambers, places, the
// particulars of the leaflets, and the form's own title and id. All of it travels
// in one workbook with the questionnaire's own sheets and headings, which is filled
// in again for the other region.
//
// In the lists the rows with yes in the column region are replaced; the others,
// "other" and "none" among them, stay. The package knows cells only: whether the
// logic still finds the codes it asks for is told by building the form.
package region

import (
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// What is wrong with a region's workbook.
const (
	CodeNothingMarked = "region_nothing_marked" // the form
	CodeListMissing   = "region_list_missing"   // list
	CodeListUnknown   = "region_list_unknown"   // list; the lists of the region
	CodeColumn        = "region_column_unknown" // heading
	CodeSheet         = "region_sheet_unknown"  // sheet; those there are
	CodeUnnamed       = "region_choice_unnamed" // list
	CodeUntranslated  = "region_text_missing"   // code; the headings
	CodeStays         = "region_code_stays"     // code; list
	CodeSameID        = "region_id_same"        // the first form's id
	CodeMark          = "region_mark_unknown"   // what stands in the column region
)

const mark = "region" // the column of the choices

// part is a sheet of a questionnaire of which some rows belong to the region.
type part struct {
	name string
	// keys are the columns that say what a row is: rows alike in the first are
	// replaced together.
	keys []string
	// filled is a column a project fills in, which the form need not have yet.
	filled string
	// ours reports whether a row belongs to the region.
	ours func(t table, r sheet.Row) bool
}

var parts = []part{
	{"choices", []string{"list_name", "name"}, "", func(t table, r sheet.Row) bool { return isYes(t.text(r, mark)) }},
	{"information", []string{"type", "name"}, "value", func(t table, r sheet.Row) bool { return t.text(r, "type") == "fill" }},
	{"settings", nil, "", func(table, sheet.Row) bool { return true }},
}

// isYes reads the mark as other columns of yes and no are read; a spreadsheet makes
// TRUE of a tick.
func isYes(s string) bool {
	return strings.EqualFold(s, "yes") || strings.EqualFold(s, "true") || strings.EqualFold(s, "true()")
}

func isNo(s string) bool {
	return s == "" || strings.EqualFold(s, "no") || strings.EqualFold(s, "false") || strings.EqualFold(s, "false()")
}

// marks refuses marks that are neither: a district of the first region would stay
// without a word.
func marks(form *sheet.Workbook) (problems []survey.Problem) {
	t, ok := tableOf(form, "choices")
	if !ok {
		return nil
	}
	for _, r := range t.Rows {
		if s := t.text(r, mark); !isYes(s) && !isNo(s) {
			problems = append(problems, survey.Problem{Severity: survey.SeverityError, Code: CodeMark, Args: []string{s}, Pos: t.position(form.File, r, mark)})
		}
	}
	return problems
}

// settings are those a region has of its own; title in every language.
var settings = []string{"form_title", "title", "form_id", "id_string", "version", "instance_name"}

// Template is the workbook to fill in for another region, with the rows of the
// form's own as an example.
func Template(form *sheet.Workbook) (*sheet.Workbook, []survey.Problem) {
	if problems := marks(form); len(problems) > 0 {
		return nil, problems
	}
	w := &sheet.Workbook{File: form.File}
	for _, p := range parts {
		t, ok := tableOf(form, p.name)
		if !ok {
			continue
		}
		t = t.with(p.filled)
		rows := slices.DeleteFunc(slices.Clone(t.Rows), func(r sheet.Row) bool { return !p.ours(t, r) })
		if len(rows) > 0 {
			w.Sheets = append(w.Sheets, t.copy(rows, func(heading string) bool {
				base, _, _ := strings.Cut(heading, ":")
				return heading != mark && (p.keys != nil || slices.Contains(settings, base))
			}))
		}
	}
	if w.Sheet("choices") == nil {
		return nil, []survey.Problem{{Severity: survey.SeverityError, Code: CodeNothingMarked, Args: []string{form.File}, Pos: survey.Position{File: form.File, Sheet: "choices"}}}
	}
	return w, nil
}

// SameID is the problem of a region that calls its form as the first one: answers from
// both would count as those of one study. nil where it does not.
func SameID(form, other *sheet.Workbook) []survey.Problem {
	was, ok := tableOf(form, "settings")
	now, given := tableOf(other, "settings")
	if !ok || len(was.Rows) == 0 {
		return nil
	}
	id := was.text(was.Rows[0], "form_id")
	at := survey.Position{File: other.File, Sheet: "settings"}
	if given && len(now.Rows) > 0 {
		if now.text(now.Rows[0], "form_id") != id {
			return nil
		}
		at = now.position(other.File, now.Rows[0], "form_id")
	}
	return []survey.Problem{{Severity: survey.SeverityError, Code: CodeSameID, Pos: at, Args: []string{id}}}
}

// Replace is the form with the rows of another region in place of its own. With
// problems there is none.
func Replace(form, other *sheet.Workbook) (*sheet.Workbook, []survey.Problem) {
	r := &replacing{form: form, other: other, problems: marks(form)}
	r.sheets()
	w := &sheet.Workbook{File: form.File, Files: form.Files}
	for _, s := range form.Sheets {
		w.Sheets = append(w.Sheets, r.sheet(s))
	}
	survey.SortProblems(r.problems)
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	return w, nil
}
