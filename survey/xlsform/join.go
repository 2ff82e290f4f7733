package xlsform

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// Join puts the texts of a language file into the columns that a form in one file
// would have for them: label::Tiếng Việt (vi). What has no place in the form is
// kept in w.Loose, and Build reports it.
func Join(w *sheet.Workbook, l *sheet.Language) {
	w.Languages = append(w.Languages, l)
	j := joiner{w, l, map[string]*target{}}
	if languageOf(l.Key).Code != strings.ToLower(sheet.LanguageCode(l.File)) || l.Key == "" {
		j.loose(sheet.LanguageText{Text: l.Key, Line: max(l.Line, 1)}, CodeLanguageKey)
		return
	}
	for _, t := range l.Texts {
		j.put(t)
	}
}

// joiner puts the texts of one language into a form.
type joiner struct {
	book    *sheet.Workbook
	lang    *sheet.Language
	targets map[string]*target
}

// target is a sheet that gets texts; rows are its rows by name and list.
type target struct {
	*sheetColumns
	rows map[sheet.Address]int
}

// target is the sheet of a kind, nil where the form has none.
func (j *joiner) target(kind string) *target {
	t, ok := j.targets[kind]
	if !ok {
		if v := look(j.book, kind); v != nil {
			t = &target{v, addresses(v)}
		}
		j.targets[kind] = t
	}
	return t
}

// addresses are the rows of a sheet by the names a language file has for them.
func addresses(v *sheetColumns) map[sheet.Address]int {
	rows := make(map[sheet.Address]int, len(v.sheet.Rows))
	for i, a := range rowAddresses(v) {
		if a.Name != "" {
			rows[a] = i
		}
	}
	return rows
}

// rowAddresses are the names a language file has for rows; one without a name has
// none. The second row of a name is name#2; where that is the name of another row,
// it has none.
func rowAddresses(v *sheetColumns) []sheet.Address {
	rows := make([]sheet.Address, len(v.sheet.Rows))
	times := make(map[sheet.Address]int, len(v.sheet.Rows))
	taken := make(map[sheet.Address]bool, len(v.sheet.Rows))
	for i, r := range v.records() {
		a := sheet.Address{Sheet: v.kind, Name: r.text("name")}
		if v.kind == sheetChoices {
			a.List = r.text("list_name")
		}
		if a.Name == "" {
			continue
		}
		times[a]++
		if n := times[a]; n > 1 {
			a.Name += "#" + strconv.Itoa(n)
		}
		if !taken[a] {
			rows[i], taken[a] = a, true
		}
	}
	return rows
}

func (j *joiner) loose(t sheet.LanguageText, code Code) {
	j.book.Loose = append(j.book.Loose, sheet.LooseText{LanguageText: t, File: j.lang.File, Code: code})
}

func (j *joiner) put(t sheet.LanguageText) {
	if t.Sheet == sheetSettings {
		j.setting(t)
		return
	}
	if !translatable[t.Column] || vocabulary()[t.Sheet][strings.TrimPrefix(t.Column, "media::")] != t.Column {
		j.loose(t, CodeLanguageColumn)
		return
	}
	into := j.target(t.Sheet)
	row, ok := -1, into != nil
	if ok {
		row, ok = into.rows[sheet.Address{Sheet: t.Sheet, List: t.List, Name: t.Name}]
	}
	if !ok {
		j.loose(t, CodeLanguageName)
		return
	}
	j.cell(into, row, t, t.Column+"::"+j.lang.Key)
}

// languageSettings are the settings of a language, by what its file calls them:
// other tools would not take a title in several languages.
var languageSettings = map[string]string{
	"form_title": "translation_title", "translation_status": "translation_status", "translation_by": "translation_by",
	"translation_date": "translation_date", consentVersion: consentVersion,
}

// consentVersion is the version of the consent as it reads in a language: a
// setting, and the column of a list in which a calculation can look it up.
const consentVersion = survey.ConsentVersion

func (j *joiner) setting(t sheet.LanguageText) {
	column := languageSettings[t.Column]
	if column == "" {
		j.loose(t, CodeLanguageColumn)
		return
	}
	if j.target(sheetSettings) == nil {
		j.book.Sheets = append(j.book.Sheets, &sheet.Sheet{Name: sheetSettings, Head: 1})
		delete(j.targets, sheetSettings)
	}
	into := j.target(sheetSettings)
	if len(into.sheet.Rows) == 0 {
		into.sheet.Rows = []sheet.Row{{Number: 2}}
	}
	j.cell(into, 0, t, column+"::"+j.lang.Key)
	if column == consentVersion {
		j.consent(t)
	}
}

// consent puts the version of the consent into the rows of lists that stand for
// the language, where they leave it open.
func (j *joiner) consent(t sheet.LanguageText) {
	choices := j.target(sheetChoices)
	if choices == nil || !choices.has(consentVersion) {
		return
	}
	code := languageOf(j.lang.Key).Code
	for i, r := range choices.records() {
		if strings.EqualFold(r.text("name"), code) && r.text(consentVersion) == "" {
			j.cell(choices, i, t, consentVersion)
		}
	}
}

// cell adds a cell to a row. One that is there already stays.
func (j *joiner) cell(into *target, row int, t sheet.LanguageText, heading string) {
	r := &into.sheet.Rows[row]
	column := into.column(heading)
	at, taken := slices.BinarySearchFunc(r.Cells, column, func(c sheet.Cell, column int) int { return cmp.Compare(c.Column, column) })
	if taken {
		j.loose(t, CodeLanguageTaken)
		return
	}
	r.Cells = slices.Insert(r.Cells, at, sheet.Cell{Column: column, Text: t.Text})
	into.sheet.Columns[column].From(j.lang.File, r.Number, t.Line)
}

// column is the index of a column, which is added where it is not there.
func (v *sheetColumns) column(heading string) int {
	if at, ok := v.columns[heading]; ok {
		return at
	}
	at, place := len(v.sheet.Columns), 0
	for _, c := range v.sheet.Columns {
		place = max(place, c.Place+1)
	}
	v.sheet.Columns = append(v.sheet.Columns, sheet.Column{Heading: heading, Place: place})
	v.heads = append(v.heads, parseHeading(v.kind, heading))
	v.columns[heading] = at
	return at
}

// checkLanguageFiles reports what in language files has no place in the form.
func (b *builder) checkLanguageFiles() {
	for _, t := range b.book.Loose {
		args := []string{t.String()}
		switch t.Code {
		case CodeLanguageKey:
			args = []string{t.Text, sheet.LanguageCode(t.File)}
		case CodeLanguageName:
			args = append(args, b.guess(t.Name, func() []string { return b.namesLike(t.Address) }))
		case CodeLanguageColumn:
			args = append(args, t.Column)
		}
		b.errorAt(survey.Position{File: t.File, Sheet: t.Sheet, Row: t.Line, Line: t.Line}, t.Code, args...)
	}
}

// namesLike are the names of the sheet or list that an address is about.
func (b *builder) namesLike(a sheet.Address) (names []string) {
	for _, r := range look(b.book, a.Sheet).records() {
		if a.List == "" || r.text("list_name") == a.List {
			names = append(names, r.text("name"))
		}
	}
	return names
}
