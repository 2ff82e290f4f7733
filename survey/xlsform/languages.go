package xlsform

import (
	"cmp"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/sheet"
)

// unnamedLanguage is the key of texts in columns without a language.
const unnamedLanguage = "default"

// languageKeys are the languages of the texts in the order in which a reader
// of the rows meets them; the headings' order would not survive YAML, which has
// no headings.
func languageKeys(w *sheet.Workbook) []string {
	keys := []string{}
	for _, kind := range []string{sheetSurvey, sheetChoices, sheetExternalChoices, sheetGaps, sheetBreakdowns} {
		for _, key := range look(w, kind).languages() {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// languages are those of one sheet's texts; a nil sheet has none.
func (v *sheetColumns) languages() (keys []string) {
	if v == nil {
		return nil
	}
	todo := map[int]string{} // columns with texts that are not met yet
	for i, h := range v.heads {
		if translatable[h.base] {
			todo[i] = cmp.Or(h.lang, unnamedLanguage)
		}
	}
	for i := range v.sheet.Rows {
		for _, c := range v.sheet.Rows[i].Cells {
			if key, isNew := todo[c.Column]; isNew {
				keys = append(keys, key)
				delete(todo, c.Column)
			}
		}
		if len(todo) == 0 {
			break
		}
	}
	return keys
}

var codeInName = value.Pattern(`^(.*?)\s*\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)$`)
var codeAlone = value.Pattern(`^[a-z]{2,3}$`)

// languageOf reads a language key: "Deutsch (de)", "de", "Deutsch".
func languageOf(key string) survey.Language {
	if m := codeInName().FindStringSubmatch(key); m != nil {
		return survey.Language{Key: key, Code: strings.ToLower(m[2]), Name: m[1]}
	}
	if codeAlone().MatchString(key) {
		return survey.Language{Key: key, Code: key, Name: key}
	}
	return survey.Language{Key: key, Name: key}
}

// checkTranslations reports texts that some of the form's languages lack: whole
// columns once, otherwise cell by cell.
func (b *builder) checkTranslations() {
	if len(b.form.Languages) < 2 {
		b.checkLanguageCodes()
		return
	}
	for _, v := range []*sheetColumns{b.survey, b.choices, b.gaps, b.breakdowns} {
		if v == nil {
			continue
		}
		for _, column := range v.translated() {
			b.checkColumn(v, column)
		}
	}
	b.checkLanguageCodes()
}

// translated are the translatable columns that are there in any language.
func (v *sheetColumns) translated() []string {
	var columns []string
	for _, h := range v.heads {
		if translatable[h.base] && h.known && !slices.Contains(columns, h.base) {
			columns = append(columns, h.base)
		}
	}
	return columns
}

func (b *builder) checkColumn(v *sheetColumns, column string) {
	var headings []string // canonical, of the languages that have the column
	var langs []survey.Language
	for _, l := range b.form.Languages {
		name := column + "::" + l.Key
		if l.Key == b.unnamed && !v.has(name) {
			name = column
		}
		if !v.has(name) {
			b.warnAt(v.position(), CodeTranslationColumn, column, l.Key)
			continue
		}
		headings = append(headings, name)
		langs = append(langs, l)
	}
	for _, r := range v.records() {
		b.checkCells(r, column, headings, langs)
	}
}

// checkCells reports the languages a row's text is missing in. A text in a
// column without language stands in for all.
func (b *builder) checkCells(r record, column string, headings []string, langs []survey.Language) {
	var missing []int
	for i, name := range headings {
		if r.cell(name) == nil {
			missing = append(missing, i)
		}
	}
	if len(missing) == 0 || len(missing) == len(headings) || r.cell(column) != nil && b.unnamed == unnamedLanguage {
		return
	}
	for _, i := range missing {
		b.warnAt(r.at(headings[i]), CodeTranslationCell, column, langs[i].Key)
	}
}

// checkLanguageCodes reports languages that programs cannot tell: "English"
// where "English (en)" is meant.
func (b *builder) checkLanguageCodes() {
	for _, l := range b.form.Languages {
		if l.Code == "" && l.Key != unnamedLanguage {
			b.warnAt(b.survey.languagePosition(l.Key), CodeLanguageCode, l.Key)
		}
	}
}

func (v *sheetColumns) languagePosition(lang string) survey.Position {
	if v == nil {
		return survey.Position{}
	}
	for i, h := range v.heads {
		if h.lang == lang {
			return v.heading(i)
		}
	}
	return v.position()
}
