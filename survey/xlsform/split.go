package xlsform

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"feldbuch/survey/xlsform/sheet"
)

// sheetTranslations keeps, in a form that is one file, what language files say of
// their texts: what each was made from, and which may read like their source. Other
// tools ignore it, and it is no part of a version.
const sheetTranslations = "translations"

// Whole is a form with its languages as it is written to one file.
func Whole(w *sheet.Workbook) *sheet.Workbook {
	notes := &sheet.Sheet{Name: sheetTranslations, Head: 1}
	for i, heading := range []string{"language", "text", "source", "same"} {
		notes.Columns = append(notes.Columns, sheet.Column{Heading: heading, Place: i})
	}
	for _, l := range w.Languages {
		for _, a := range slices.SortedFunc(maps.Keys(noted(l)), compareAddresses) {
			r := sheet.Row{Number: len(notes.Rows) + 2, Cells: []sheet.Cell{{Column: 0, Text: l.Key}, {Column: 1, Text: a.String()}}}
			if digest := l.Sources[a]; digest != "" {
				r.Cells = append(r.Cells, sheet.Cell{Column: 2, Text: digest})
			}
			if slices.Contains(l.Same, a) {
				r.Cells = append(r.Cells, sheet.Cell{Column: 3, Text: "yes"})
			}
			notes.Rows = append(notes.Rows, r)
		}
	}
	if len(notes.Rows) == 0 {
		return w
	}
	whole := *w
	whole.Sheets = append(slices.Clone(w.Sheets), notes)
	return &whole
}

// noted are the texts of which a language file says something.
func noted(l *sheet.Language) map[sheet.Address]bool {
	all := map[sheet.Address]bool{}
	for a := range l.Sources {
		all[a] = true
	}
	for _, a := range l.Same {
		all[a] = true
	}
	return all
}

func compareAddresses(a, b sheet.Address) int { return strings.Compare(a.String(), b.String()) }

// Notes reads back what Whole has noted of a language; nil where nothing is.
func Notes(w *sheet.Workbook, key string) *sheet.Language {
	l := &sheet.Language{Key: key, Sources: map[sheet.Address]string{}}
	for _, r := range look(w, sheetTranslations).records() {
		if r.text("language") != key {
			continue
		}
		a := sheet.ParseAddress(r.text("text"))
		if digest := r.text("source"); digest != "" {
			l.Sources[a] = digest
		}
		if isYes(r.text("same")) {
			l.Same = append(l.Same, a)
		}
	}
	if len(noted(l)) == 0 {
		return nil
	}
	return l
}

// Split takes the languages beyond the first two out of a form, each as a file of
// its own. Joined again they give the same form: where that takes it, headings
// without texts stay behind and keep the order of the languages.
func Split(w *sheet.Workbook) (*sheet.Workbook, []*sheet.Language) {
	keys := languageKeys(w)
	keys = keys[min(2, len(keys)):]
	form, languages := split(w, keys, false)
	if again := copied(form); !bytes.Equal(Canonical(joinedAgain(again, languages)), Canonical(w)) {
		form, languages = split(w, keys, true)
	}
	return form, languages
}

func joinedAgain(w *sheet.Workbook, languages []*sheet.Language) *sheet.Workbook {
	byCode := slices.SortedFunc(slices.Values(languages), func(a, b *sheet.Language) int { return strings.Compare(a.File, b.File) })
	for _, l := range byCode {
		Join(w, l)
	}
	return w
}

func split(w *sheet.Workbook, keys []string, headings bool) (*sheet.Workbook, []*sheet.Language) {
	form := copied(w)
	var languages []*sheet.Language
	files := map[string]bool{"": true} // a file's name needs the code
	for _, key := range keys {
		code := languageOf(key).Code
		if files[code] {
			continue
		}
		files[code] = true
		l := &sheet.Language{File: sheet.LanguageFile("form.yaml", code), Key: key, Sources: map[sheet.Address]string{}}
		if notes := Notes(w, key); notes != nil {
			l.Sources, l.Same = notes.Sources, notes.Same
		}
		for _, of := range w.Languages {
			if of.Key == key {
				l.Sources, l.Same = of.Sources, of.Same
			}
		}
		for _, s := range form.Sheets {
			l.Texts = append(l.Texts, takeOut(form, s, key, headings)...)
		}
		slices.SortStableFunc(l.Texts, func(a, b sheet.LanguageText) int { return settingsFirst(a) - settingsFirst(b) })
		languages = append(languages, l)
	}
	form.Sheets = slices.DeleteFunc(form.Sheets, func(s *sheet.Sheet) bool {
		s.Rows = slices.DeleteFunc(s.Rows, func(r sheet.Row) bool { return len(r.Cells) == 0 })
		return s.Name == sheetTranslations || len(s.Columns) == 0
	})
	return form, languages
}

func settingsFirst(t sheet.LanguageText) int {
	if t.Sheet == sheetSettings {
		return 0
	}
	return 1
}

// takeOut takes the texts of a language out of a sheet. Those of rows without a name
// stay: a language file has no place for them.
func takeOut(w *sheet.Workbook, s *sheet.Sheet, key string, headings bool) (texts []sheet.LanguageText) {
	kind := strings.ToLower(strings.TrimSpace(s.Name))
	v := look(w, kind)
	if v == nil || v.sheet != s || !slices.Contains([]string{sheetSurvey, sheetChoices, sheetSettings, sheetGaps, sheetBreakdowns, sheetReport, sheetPlanning, sheetInformation}, kind) {
		return nil
	}
	of := rowAddresses(v)
	for i := range s.Rows {
		if of[i].Name == "" && kind != sheetSettings || kind == sheetSettings && i > 0 {
			continue
		}
		s.Rows[i].Cells = slices.DeleteFunc(s.Rows[i].Cells, func(c sheet.Cell) bool {
			h, a := v.heads[c.Column], of[i]
			a.Column = h.base
			if kind == sheetSettings {
				a = sheet.Address{Sheet: kind, Column: settingOf(h.base)}
			}
			ok := h.lang == key && (translatable[h.base] || a.Sheet == sheetSettings && a.Column != "")
			if ok {
				texts = append(texts, sheet.LanguageText{Address: a, Text: c.Text})
			}
			return ok
		})
	}
	if !headings {
		v.dropEmpty(key)
	}
	return texts
}

// settingOf is what language files call a setting of a language, "" for none.
func settingOf(column string) string {
	for name, is := range languageSettings {
		if is == column {
			return name
		}
	}
	return ""
}

// dropEmpty takes out the headings of a language under which nothing stands.
func (v *sheetColumns) dropEmpty(key string) {
	used := make([]bool, len(v.heads))
	for _, r := range v.sheet.Rows {
		for _, c := range r.Cells {
			used[c.Column] = true
		}
	}
	index := make([]int, len(v.heads))
	var kept []sheet.Column
	for i, c := range v.sheet.Columns {
		index[i] = len(kept)
		if used[i] || v.heads[i].lang != key {
			kept = append(kept, c)
		}
	}
	v.sheet.Columns = kept
	for i := range v.sheet.Rows {
		for k := range v.sheet.Rows[i].Cells {
			c := &v.sheet.Rows[i].Cells[k]
			c.Column = index[c.Column]
		}
	}
}

// copied is a form whose cells are its own, without its languages' files.
func copied(w *sheet.Workbook) *sheet.Workbook {
	form := &sheet.Workbook{File: w.File, Files: w.Files}
	for _, s := range w.Sheets {
		own := *s
		own.Columns = slices.Clone(s.Columns)
		for i := range own.Columns {
			own.Columns[i].Origin = nil
		}
		own.Rows = slices.Clone(s.Rows)
		for i := range own.Rows {
			own.Rows[i].Cells = slices.Clone(own.Rows[i].Cells)
		}
		form.Sheets = append(form.Sheets, &own)
	}
	return form
}
