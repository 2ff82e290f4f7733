package xlsform

import (
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// sheetColumns is a sheet with its columns understood.
type sheetColumns struct {
	kind    string
	file    string
	sheet   *sheet.Sheet
	heads   []heading
	columns map[string]int // canonical name → index in sheet.Columns
	twins   []twin
	// blanks are kept as they are written (setting clean_text_values = no).
	blanks bool
}

// twin is a column whose meaning another column has already: their indexes.
type twin struct{ first, second int }

// look reads the headings of the sheet of this kind; nil if w has none.
func look(w *sheet.Workbook, kind string) *sheetColumns {
	s := w.Sheet(kind)
	if s == nil {
		return nil
	}
	v := &sheetColumns{kind: kind, file: w.File, sheet: s, heads: make([]heading, len(s.Columns)), columns: map[string]int{}}
	v.blanks = kind != sheetSettings && keepsBlanks(w)
	for i, c := range s.Columns {
		h := parseHeading(kind, c.Heading)
		if at, taken := v.columns[h.name()]; taken {
			v.twins = append(v.twins, twin{at, i})
			if c.Heading == h.name() && s.Columns[at].Heading != h.name() {
				// The column that is spelled as it should be goes first.
				i, at = at, i
				v.heads[at], v.columns[h.name()] = h, at
			}
			h = heading{base: v.remark(h.name())}
		}
		v.heads[i] = h
		v.columns[h.name()] = i
	}
	return v
}

// keepsBlanks reports whether the form's settings say that blanks are meant.
func keepsBlanks(w *sheet.Workbook) bool {
	rows := look(w, sheetSettings).records()
	return len(rows) > 0 && isNo(rows[0].text("clean_text_values"))
}

// clean is a text as it counts: runs of blanks are one, where the form does not
// say otherwise.
func (v *sheetColumns) clean(text string) string {
	if v.blanks {
		return text
	}
	return squeeze(text)
}

// remark names a column whose name is taken, so that it is kept as a remark and
// never read as what the other one is.
func (v *sheetColumns) remark(name string) string {
	for n := 2; ; n++ {
		free := "#" + strconv.Itoa(n) + " " + name
		if _, taken := v.columns[free]; !taken {
			return free
		}
	}
}

// records are the rows of the sheet; a nil sheet has none.
func (v *sheetColumns) records() []record {
	if v == nil {
		return nil
	}
	rs := make([]record, len(v.sheet.Rows))
	for i := range v.sheet.Rows {
		rs[i] = record{v, &v.sheet.Rows[i]}
	}
	return rs
}

// has reports whether there is such a column.
func (v *sheetColumns) has(name string) bool {
	if v == nil {
		return false
	}
	_, ok := v.columns[name]
	return ok
}

// position is the sheet's heading row, for what concerns the sheet as a whole.
func (v *sheetColumns) position() survey.Position {
	return survey.Position{File: v.file, Sheet: v.sheet.Name, Row: 1}
}

// place is where a cell of a column stands, by the column's index and the number
// of the row.
func (v *sheetColumns) place(column, row int) survey.Position {
	c := v.sheet.Columns[column]
	at := survey.Position{
		File: v.file, Sheet: v.sheet.Name, Row: row, Column: c.Heading,
		Cell: sheet.Place{Row: row, Column: c.Place}.String(),
	}
	if c.Origin != nil && c.Origin.Lines[row] > 0 {
		at.File, at.Line = c.Origin.File, c.Origin.Lines[row]
	}
	return at
}

// heading is where a column's heading stands.
func (v *sheetColumns) heading(column int) survey.Position { return v.place(column, v.sheet.Head) }

// record is one row of a sheet.
type record struct {
	*sheetColumns
	row *sheet.Row
}

// text is the cell of the column, blanks cleaned; "" where there is none.
func (r record) text(name string) string {
	if c := r.cell(name); c != nil {
		return r.clean(c.Text)
	}
	return ""
}

func (r record) cell(name string) *sheet.Cell {
	i, ok := r.columns[name]
	if !ok {
		return nil
	}
	for k := range r.row.Cells {
		if r.row.Cells[k].Column == i {
			return &r.row.Cells[k]
		}
	}
	return nil
}

// at is the position of the column's cell, also where it is empty; of the row
// where there is no such column.
func (r record) at(name string) survey.Position {
	if i, ok := r.columns[name]; ok {
		return r.place(i, r.row.Number)
	}
	return r.pos()
}

// pos is the position of the row.
func (r record) pos() survey.Position {
	return survey.Position{File: r.file, Sheet: r.sheet.Name, Row: r.row.Number}
}

// Cell finds the position of the cell in a column, for survey.Cells. A column with
// languages is also found by its name without one.
func (r record) Cell(name string) (survey.Position, bool) {
	if c := r.cell(name); c != nil {
		return r.place(c.Column, r.row.Number), true
	}
	for _, c := range r.row.Cells {
		if h := r.heads[c.Column]; h.lang != "" && h.base == name {
			return r.place(c.Column, r.row.Number), true
		}
	}
	return survey.Position{}, false
}

// squeeze makes runs of blanks one blank, as pyxform does; line breaks stay.
func squeeze(s string) string {
	if !strings.Contains(s, "  ") && !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	blank := false
	for _, r := range s {
		if r == ' ' || r == '\t' {
			blank = true
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
