package xlsform

import (
	"strconv"
	"strings"

	"feldbuch/survey"
)

// view is a sheet with its columns understood.
type view struct {
	kind    string
	file    string
	sheet   *Sheet
	heads   []heading
	columns map[string]int // canonical name → index in sheet.Columns
	twins   []twin
}

// twin is a column whose meaning another column has already.
type twin struct{ first, second Column }

// look reads the headings of the sheet of this kind; nil if w has none.
func look(w *Workbook, kind string) *view {
	s := w.Sheet(kind)
	if s == nil {
		return nil
	}
	v := &view{kind: kind, file: w.File, sheet: s, heads: make([]heading, len(s.Columns)), columns: map[string]int{}}
	for i, c := range s.Columns {
		h := parseHeading(kind, c.Heading)
		if at, taken := v.columns[h.name()]; taken {
			v.twins = append(v.twins, twin{s.Columns[at], c})
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

// remark names a column whose name is taken, so that it is kept as a remark and
// never read as what the other one is.
func (v *view) remark(name string) string {
	for n := 2; ; n++ {
		free := "#" + strconv.Itoa(n) + " " + name
		if _, taken := v.columns[free]; !taken {
			return free
		}
	}
}

// records are the rows of the sheet; a nil view has none.
func (v *view) records() []record {
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
func (v *view) has(name string) bool {
	if v == nil {
		return false
	}
	_, ok := v.columns[name]
	return ok
}

// position is the sheet's heading row, for what concerns the sheet as a whole.
func (v *view) position() survey.Position {
	return survey.Position{File: v.file, Sheet: v.sheet.Name, Row: 1}
}

// record is one row of a view.
type record struct {
	*view
	row *Row
}

// text is the cell of the column, blanks squeezed; "" where there is none.
func (r record) text(name string) string {
	if c := r.cell(name); c != nil {
		return squeeze(c.Text)
	}
	return ""
}

func (r record) cell(name string) *Cell {
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
	if c := r.cell(name); c != nil {
		return c.Pos
	}
	p := r.pos()
	if i, ok := r.columns[name]; ok {
		head := r.sheet.Columns[i]
		p.Column = head.Heading
		p.Cell = strings.TrimRight(head.Pos.Cell, "0123456789") + strconv.Itoa(r.row.Number)
	}
	return p
}

// pos is the position of the row.
func (r record) pos() survey.Position {
	return survey.Position{File: r.file, Sheet: r.sheet.Name, Row: r.row.Number}
}

// cells are the positions of the row's cells by canonical column. A column
// with languages is also found by its name without one.
func (r record) cells() map[string]survey.Position {
	m := make(map[string]survey.Position, len(r.row.Cells)+1)
	for _, c := range r.row.Cells {
		h := r.heads[c.Column]
		m[h.name()] = c.Pos
		if h.lang != "" {
			if _, ok := m[h.base]; !ok {
				m[h.base] = c.Pos
			}
		}
	}
	return m
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
