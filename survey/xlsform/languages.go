package xlsform

import (
	"regexp"
	"slices"
	"strings"

	"feldbuch/survey"
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
		v := look(w, kind)
		if v == nil {
			continue
		}
		todo := 0 // columns of languages not met yet
		seen := make([]bool, len(v.heads))
		for _, h := range v.heads {
			if translatable[h.base] {
				todo++
			}
		}
		for i := range v.sheet.Rows {
			if todo == 0 {
				break
			}
			for _, c := range v.sheet.Rows[i].Cells {
				h := v.heads[c.Column]
				if seen[c.Column] || !translatable[h.base] {
					continue
				}
				seen[c.Column] = true
				todo--
				key := h.lang
				if key == "" {
					key = unnamedLanguage
				}
				if !slices.Contains(keys, key) {
					keys = append(keys, key)
				}
			}
		}
	}
	return keys
}

var codeInName = regexp.MustCompile(`^(.*?)\s*\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)$`)
var codeAlone = regexp.MustCompile(`^[a-z]{2,3}$`)

// languageOf reads a language key: "Deutsch (de)", "de", "Deutsch".
func languageOf(key string) survey.Language {
	if m := codeInName.FindStringSubmatch(key); m != nil {
		return survey.Language{Key: key, Code: strings.ToLower(m[2]), Name: m[1]}
	}
	if codeAlone.MatchString(key) {
		return survey.Language{Key: key, Code: key, Name: key}
	}
	return survey.Language{Key: key, Name: key}
}
