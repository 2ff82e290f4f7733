package translation

import (
	"strconv"
	"strings"

	"feldbuch/survey/xlsform/sheet"
)

// The columns of the table for a translator. Those of languages have their key
// behind the word, so that it can be seen what stands where.
const (
	tableSheet     = "translation"
	columnText     = "text" // the address
	columnState    = "status"
	columnUse      = "used in"
	columnNote     = "note"
	columnSource   = "source: "
	columnAlso     = "also: "
	columnTarget   = "translation: "
	columnLimit    = "at most"
	columnLength   = "length"
	columnMaySame  = "may be the same"
	yes            = "yes"
	interviewerTag = "interviewer"
)

// Table is a translation as a sheet to fill in, in any format of questionnaires.
func (t *Translation) Table() *sheet.Workbook {
	head := []string{columnText, columnState, columnUse, columnNote, columnSource + t.Source}
	for _, key := range t.Also {
		head = append(head, columnAlso+key)
	}
	head = append(head, columnTarget+t.Language.Key, columnLimit, columnLength, columnMaySame)
	s := &sheet.Sheet{Name: tableSheet, Head: 1}
	for i, h := range head {
		s.Columns = append(s.Columns, sheet.Column{Heading: h, Place: i})
	}
	for i := range t.Texts {
		s.Rows = append(s.Rows, row(i+2, t.line(&t.Texts[i])))
	}
	return &sheet.Workbook{Sheets: []*sheet.Sheet{s}}
}

func (t *Translation) line(x *Text) []string {
	limit, may := "", ""
	if f := t.fit(x, x.Source, smallest); f.Room > 0 {
		limit = strconv.Itoa(max(f.Limit(), len([]rune(x.Source))))
	}
	if x.Kept {
		may = yes
	}
	line := []string{x.String(), string(x.State()), strings.Join(x.Use.Names, ", "), x.note(), x.Source}
	line = append(line, x.Also...)
	return append(line, x.Target, limit, strconv.Itoa(len([]rune(x.Target))), may)
}

// note tells what a translator has to know: which question a choice belongs to, in
// which section it stands, and what nobody reads out.
func (x *Text) note() string {
	var parts []string
	if x.Use.Silent {
		parts = append(parts, "["+interviewerTag+"]")
	}
	if x.Use.Section != "" {
		parts = append(parts, x.Use.Section)
	}
	if x.Use.Asked != "" {
		parts = append(parts, x.Use.Asked)
	}
	return strings.Join(parts, " – ")
}

func row(number int, texts []string) sheet.Row {
	r := sheet.Row{Number: number}
	for i, text := range texts {
		if text = sheet.Tidy(text); text != "" {
			r.Cells = append(r.Cells, sheet.Cell{Column: i, Text: text})
		}
	}
	return r
}

// Skeleton is the language file of a translation, complete: with what is
// translated, and the rest open.
func (t *Translation) Skeleton() *sheet.Language {
	l := t.file()
	l.Texts = t.ordered(l, func(x *Text) (string, bool) { return x.Target, true })
	return l
}

// file is a copy of the language file, a new one where there is none.
func (t *Translation) file() *sheet.Language {
	l := &sheet.Language{Key: t.Language.Key, Sources: map[sheet.Address]string{}}
	if t.File == nil {
		l.Texts = []sheet.LanguageText{{Address: sheet.Address{Sheet: "settings", Column: "translation_status"}, Text: "draft"}}
		return l
	}
	l.File, l.Texts, l.Same = t.File.File, append(l.Texts, t.File.Texts...), append(l.Same, t.File.Same...)
	for a, digest := range t.File.Sources {
		l.Sources[a] = digest
	}
	return l
}

// ordered are the texts of a language file in the order of the form, settings of
// the language first. What the form does not translate stays, behind the others.
func (t *Translation) ordered(l *sheet.Language, words func(*Text) (string, bool)) (all []sheet.LanguageText) {
	known := make(map[sheet.Address]bool, len(t.Texts))
	for i := range t.Texts {
		known[t.Texts[i].Address] = true
	}
	var rest []sheet.LanguageText
	for _, x := range l.Texts {
		switch {
		case known[x.Address]:
		case x.Sheet == "settings":
			all = append(all, x)
		default:
			rest = append(rest, x)
		}
	}
	for i := range t.Texts {
		if s, ok := words(&t.Texts[i]); ok {
			all = append(all, sheet.LanguageText{Address: t.Texts[i].Address, Text: s})
		}
	}
	return append(all, rest...)
}

// Remark is what stands above a text of the skeleton: where it is used, and the text
// in the languages there are.
func (t *Translation) Remark() func(sheet.LanguageText) string {
	by := map[sheet.Address]*Text{}
	for i := range t.Texts {
		by[t.Texts[i].Address] = &t.Texts[i]
	}
	return func(l sheet.LanguageText) string {
		x := by[l.Address]
		if x == nil {
			return ""
		}
		return t.remark(x)
	}
}

func (t *Translation) remark(x *Text) string {
	var said []string
	switch note := x.note(); {
	case x.Sheet == "choices" && len(x.Use.Names) > 0:
		said = append(said, strings.Join(x.Use.Names, ", ")+": "+note)
	case x.Use.Silent:
		said = append(said, "["+interviewerTag+"]")
	}
	if f := t.fit(x, x.Source, smallest); f.Room > 0 {
		said = append(said, "≤ "+strconv.Itoa(max(f.Limit(), len([]rune(x.Source)))))
	}
	said = append(said, t.Source+": "+oneLine(x.Source))
	for i, also := range x.Also {
		if also != "" {
			said = append(said, t.Also[i]+": "+oneLine(also))
		}
	}
	return strings.Join(said, "\n")
}

// oneLine shows line breaks as a sign, so that a remark stays where it is.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ⏎ ") }

// TableLanguage is the language that a table is a translation into, "" if none.
func TableLanguage(w *sheet.Workbook) string {
	for _, s := range w.Sheets {
		for _, c := range s.Columns {
			if key, ok := strings.CutPrefix(c.Heading, columnTarget); ok {
				return key
			}
		}
	}
	return ""
}
