package xlsform

import (
	"maps"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// lookAtSheets finds the sheets, and what is wrong with their names and headings.
func (b *builder) lookAtSheets() {
	sheets := map[string]**sheetColumns{
		sheetSurvey: &b.survey, sheetChoices: &b.choices, sheetExternalChoices: &b.external,
		sheetSettings: &b.settings, sheetEntities: &b.entities, sheetGaps: &b.gaps, sheetBreakdowns: &b.breakdowns,
		sheetReport: &b.report, sheetPlanning: &b.planning, sheetInformation: &b.information,
	}
	b.checkRepeated()
	for _, kind := range knownSheets {
		v := look(b.book, kind)
		*sheets[kind] = v
		if v != nil {
			b.checkHeadings(v)
			continue
		}
		if kind == sheetSurvey {
			b.errorAt(survey.Position{File: b.book.File, Sheet: sheetSurvey}, CodeSheetMissing, sheetSurvey, strings.Join(b.similarSheets(sheetSurvey), ", "))
			b.broken = true
			continue
		}
		for _, name := range b.similarSheets(kind) {
			b.warnAt(survey.Position{File: b.book.File, Sheet: name}, CodeSheetTypo, name, kind)
		}
	}
	if b.survey != nil {
		b.needColumns(b.survey, "type")
	}
	if b.choices != nil && len(b.choices.sheet.Rows) > 0 {
		b.needColumns(b.choices, "list_name", "name")
	}
}

// checkRepeated reports sheets of one name: only the first of them is read.
func (b *builder) checkRepeated() {
	seen := map[string]bool{}
	for _, s := range b.book.Sheets {
		kind := strings.ToLower(strings.TrimSpace(s.Name))
		if seen[kind] && slices.Contains(knownSheets, kind) {
			b.errorAt(survey.Position{File: b.book.File, Sheet: s.Name}, CodeSheetTwice, s.Name)
		}
		seen[kind] = true
	}
}

// similarSheets are the sheets that may be misspellings of the name. A leading
// underscore says that a sheet is meant to be left out.
func (b *builder) similarSheets(kind string) []string {
	var similar []string
	for _, s := range b.book.Sheets {
		name := strings.ToLower(strings.TrimSpace(s.Name))
		if !slices.Contains(knownSheets, name) && !strings.HasPrefix(name, "_") && value.EditDistance(name, kind, 3) < 3 {
			similar = append(similar, s.Name)
		}
	}
	return similar
}

func (b *builder) needColumns(v *sheetColumns, columns ...string) {
	for _, c := range columns {
		if !v.has(c) {
			b.errorAt(v.position(), CodeColumnMissing, v.kind, c)
			b.broken = true
		}
	}
}

func (b *builder) checkHeadings(v *sheetColumns) {
	for _, t := range v.twins {
		report := b.errorAt
		if v.kind == sheetSettings {
			report = b.warnAt // many old forms have both id_string and form_id
		}
		report(v.heading(t.second), CodeColumnTwice, v.sheet.Columns[t.second].Heading, v.sheet.Columns[t.first].Heading)
	}
	for _, at := range v.sheet.Stray {
		b.warnAt(survey.Position{File: v.file, Sheet: v.sheet.Name, Row: at.Row, Cell: at.String()}, CodeColumnUnheaded)
	}
	for i, c := range v.sheet.Columns {
		twin := slices.ContainsFunc(v.twins, func(t twin) bool { return t.second == i })
		if !v.heads[i].known && !comment(c.Heading) && !twin {
			b.checkUnknown(v, i)
		}
	}
}

// checkUnknown judges a heading that is none of ours. On the choices sheet any
// column may serve a choice filter, so only a likely misspelling is worth a word.
func (b *builder) checkUnknown(v *sheetColumns, column int) {
	c, at := v.sheet.Columns[column], v.heading(column)
	first, _, _ := strings.Cut(c.Heading, ":")
	meant := b.guess(snake(first), func() []string { return slices.Sorted(maps.Keys(vocabulary()[v.kind])) })
	switch v.kind {
	case sheetChoices, sheetExternalChoices:
		if strings.Contains(c.Heading, " ") {
			b.warnAt(at, CodeColumnBlanks, c.Heading)
		} else if meant != "" && (strings.Contains(c.Heading, ":") || !v.has(vocabulary()[v.kind][meant])) {
			b.warnAt(at, CodeColumnUnknown, c.Heading, vocabulary()[v.kind][meant])
		}
	case sheetEntities:
		b.errorAt(at, CodeEntityColumn, c.Heading)
	default:
		b.warnAt(at, CodeColumnUnknown, c.Heading, vocabulary()[v.kind][meant])
	}
}
