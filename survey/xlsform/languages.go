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
	for _, kind := range []string{sheetSurvey, sheetChoices, sheetExternalChoices, sheetGaps, sheetBreakdowns, sheetReport, sheetPlanning, sheetInformation} {
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
