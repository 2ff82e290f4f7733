package xlsform

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// translations sums up which texts a form's languages lack: one remark for each
// language, however many cells are empty.
type translations struct {
	*builder
	empty map[string]*emptyCells // by language
}

// emptyCells are the cells of one language without a text.
type emptyCells struct {
	first   survey.Position
	n       int
	columns []string
}

func (b *builder) checkTranslations() {
	b.checkLanguageCodes()
	if len(b.form.Languages) < 2 {
		return
	}
	t := translations{b, map[string]*emptyCells{}}
	for _, v := range []*sheetColumns{b.survey, b.choices, b.gaps, b.breakdowns, b.report, b.planning, b.information} {
		if v != nil {
			t.sheet(v)
		}
	}
	for _, l := range b.form.Languages {
		if e := t.empty[l.Key]; e != nil {
			b.warnAt(e.first, CodeTranslationCell, l.Key, strconv.Itoa(e.n), strings.Join(e.columns, ", "))
		}
	}
}

// sheet looks at the texts of one sheet: those of languages without the column
// are reported with it, the others are looked at cell by cell.
func (t *translations) sheet(v *sheetColumns) {
	lacking := map[string][]string{} // language → columns
	for _, column := range v.translated() {
		headings := map[string]string{} // language → canonical heading
		for _, l := range t.form.Languages {
			if name, ok := t.heading(v, column, l.Key); ok {
				headings[l.Key] = name
			} else {
				lacking[l.Key] = append(lacking[l.Key], column)
			}
		}
		for _, r := range v.records() {
			t.cells(r, column, headings)
		}
	}
	for _, l := range t.form.Languages {
		if columns := lacking[l.Key]; len(columns) > 0 {
			t.warnAt(v.position(), CodeTranslationColumn, strings.Join(columns, ", "), l.Key, columns[0])
		}
	}
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

// heading is the canonical heading of a column in a language, if there is one.
func (t *translations) heading(v *sheetColumns, column, lang string) (string, bool) {
	name := column + "::" + lang
	if lang == t.unnamed && !v.has(name) {
		name = column
	}
	return name, v.has(name)
}

// cells counts the languages a row's text is missing in. A text in a column
// without language stands in for all.
func (t *translations) cells(r record, column string, headings map[string]string) {
	var missing []string
	for _, l := range t.form.Languages {
		if name, ok := headings[l.Key]; ok && r.cell(name) == nil {
			missing = append(missing, l.Key)
		}
	}
	if len(missing) == len(headings) || r.cell(column) != nil && t.unnamed == unnamedLanguage {
		return
	}
	for _, lang := range missing {
		e := t.empty[lang]
		if e == nil {
			e = &emptyCells{first: r.at(headings[lang])}
			t.empty[lang] = e
		}
		e.n++
		if !slices.Contains(e.columns, column) {
			e.columns = append(e.columns, column)
		}
	}
}

// Texts are all texts of a questionnaire that can be translated, in its order,
// with what they read in each language.
func Texts(w *sheet.Workbook) []TextCell {
	all := title(w)
	for _, kind := range []string{sheetSurvey, sheetChoices, sheetGaps, sheetBreakdowns, sheetReport, sheetPlanning, sheetInformation} {
		v := look(w, kind)
		if v == nil {
			continue
		}
		names := rowAddresses(v)
		for i, r := range v.records() {
			if names[i].Name != "" {
				all = append(all, r.translatable(names[i])...)
			}
		}
	}
	return all
}

// title is that of the form, which stands in a column of its own for each language.
func title(w *sheet.Workbook) []TextCell {
	rows := look(w, sheetSettings).records()
	if len(rows) == 0 || rows[0].text("form_title") == "" {
		return nil
	}
	t := TextCell{
		sheet.Address{Sheet: sheetSettings, Column: "form_title"},
		map[string]string{unnamedLanguage: rows[0].text("form_title")},
		map[string]survey.Position{unnamedLanguage: rows[0].at("form_title")},
	}
	for _, c := range rows[0].row.Cells {
		if h := rows[0].heads[c.Column]; h.base == languageSettings["form_title"] {
			t.In[h.lang], t.At[h.lang] = c.Text, rows[0].place(c.Column, rows[0].row.Number)
		}
	}
	return []TextCell{t}
}

// TextCell is one text of a questionnaire in all its languages, by key; "default"
// is that of the column without a language.
type TextCell struct {
	sheet.Address
	In map[string]string
	At map[string]survey.Position
}

// translatable are the texts of a row, by column; pictures and sounds are none.
func (r record) translatable(of sheet.Address) (all []TextCell) {
	for _, c := range r.row.Cells {
		h := r.heads[c.Column]
		if !translatable[h.base] || strings.HasPrefix(h.base, "media::") {
			continue
		}
		of.Column = h.base
		i := slices.IndexFunc(all, func(t TextCell) bool { return t.Address == of })
		if i < 0 {
			i = len(all)
			all = append(all, TextCell{of, map[string]string{}, map[string]survey.Position{}})
		}
		key := cmp.Or(h.lang, unnamedLanguage)
		all[i].In[key], all[i].At[key] = r.clean(c.Text), r.place(c.Column, r.row.Number)
	}
	return all
}
