package workbook

import (
	"fmt"

	"feldbuch/export/table"

	"github.com/xuri/excelize/v2"
)

// Page is a sheet that is read from top to bottom: sentences, terms, tables and charts one
// below the other.
type Page struct {
	*Sheet
	row     int // last in use
	columns int
	width   float64 // of all columns, in characters
	room    float64 // of a printed page, in points
	filled  float64 // of the page, in points
}

// Widths of the column of labels and of those of figures, in characters: what a page on A4
// holds at full size.
const (
	labelWidth  = 30
	figureWidth = 10
)

// Page begins a sheet that has so many columns at least, with a title and what was counted.
func (s *Sheet) Page(title, basis string, tables []*table.Table, p Paper) *Page {
	g := &Page{Sheet: s, row: 2}
	s.Put(1, 1, title, Title)
	s.Put(1, 2, basis, Remark)
	p.headRow, p.page = 1, true
	s.paper = &p
	g.room, g.filled = 715, 2*lineHeight
	if !p.Portrait {
		g.room = 450
	}
	for _, w := range pageWidths(tables, p) {
		g.columns++
		g.width += w
		s.Width(g.columns, w)
	}
	s.paper.toColumn = g.columns
	if fit := pageWidth(p) / g.width; fit < 1 {
		s.paper.scale = int(100 * fit) // not fitted, which makes spreadsheets overlook page breaks
		g.room /= fit
	}
	s.freeze(1, 3)
	return g
}

// Keep begins a new page where so many rows do not fit on this one but would on another.
func (g *Page) Keep(rows int) {
	need := lineHeight * float64(rows)
	if g.filled+need > g.room && need < g.room {
		g.turn(g.row + 2)
	}
}

// turn begins a new page with a row.
func (g *Page) turn(row int) {
	if g.paper.OnePage {
		return
	}
	g.try(g.b.f.InsertPageBreak(g.name, at(1, row)))
	g.filled = 2 * lineHeight // the title is repeated
}

// fill takes a row's height from the page.
func (g *Page) fill(points float64) {
	g.filled += points
	if g.filled > g.room {
		g.filled = 2*lineHeight + points
	}
}

func (g *Page) height(row int, points float64) {
	g.Sheet.height(row, points)
	g.fill(points - lineHeight)
}

// Heading leaves a row free and begins something new.
func (g *Page) Heading(text string) {
	g.row += 2
	g.fill(2 * lineHeight)
	for c := range g.columns {
		g.Put(c+1, g.row, nil, Section)
	}
	g.Put(1, g.row, text, Section)
}

// Say writes a sentence over all columns.
func (g *Page) Say(text string) {
	g.row++
	g.fill(lineHeight)
	g.Put(1, g.row, text, Sentence)
	g.merge(1)
	g.height(g.row, lineHeight*float64(lines(text, int(g.width*0.97))))
}

// Explain writes a term and its sentence in a row high enough for both: row heights do
// not adjust by themselves where a program wrote the cells.
func (g *Page) Explain(term, sentence string) {
	g.row++
	g.fill(lineHeight)
	g.Put(1, g.row, term, Term)
	g.Put(2, g.row, sentence, Sentence)
	g.merge(2)
	first := pageFirst(g)
	g.height(g.row, lineHeight*float64(max(lines(term, int(first)-2), lines(sentence, int((g.width-first)*0.97)))))
}

func pageFirst(g *Page) float64 {
	name, _ := excelize.ColumnNumberToName(1)
	w, err := g.b.f.GetColWidth(g.name, name)
	g.try(err)
	return w
}

// Count writes a term and its number.
func (g *Page) Count(term string, number int) {
	g.row++
	g.fill(lineHeight)
	g.Put(1, g.row, term, Term)
	g.Put(2, g.row, number, Number)
}

// Link writes a way to another sheet and what is there.
func (g *Page) Link(to, about string) {
	g.row++
	g.fill(lineHeight)
	g.Put(1, g.row, to, link)
	g.Put(2, g.row, about, Sentence)
	g.merge(2)
	g.try(g.b.f.SetCellHyperLink(g.name, at(1, g.row), quote(to)+"!A1", "Location"))
}

// merge joins the rest of the row.
func (g *Page) merge(from int) {
	if from < g.columns {
		g.try(g.b.f.MergeCell(g.name, at(from, g.row), at(g.columns, g.row)))
		g.used.grow(g.columns, g.row)
	}
}

// Table writes a table's headings and rows.
func (g *Page) Table(t *table.Table) Body {
	g.row++
	g.fill(lineHeight)
	head, columns := g.row, g.places(t)
	for i, c := range t.Columns {
		look := Head
		if i > 0 && c.Format != table.Words {
			look = headRight
		}
		g.Put(columns[i], head, c.Head, look)
	}
	g.height(head, lineHeight*float64(headLines(t))+2)
	for _, r := range t.Rows {
		g.row++
		g.fill(lineHeight)
		most := 1
		for k, c := range r.Cells {
			look := lookOf(t.Columns[k].Format, c.Status)
			if look == Text && !t.Columns[k].Helper {
				look = Sentence
				most = max(most, g.linesIn(c, k))
			}
			if r.Faint && look == Sentence {
				look = Remark
			}
			if k == 0 {
				look = labelLook(r)
			}
			g.Put(columns[k], g.row, c.Shown(), look)
		}
		if most > 1 {
			g.height(g.row, lineHeight*float64(most))
		}
	}
	body := Body{First: head + 1, Last: head + len(t.Rows), columns: columns}
	if len(t.Rows) > 0 {
		g.allBars(t, body)
		g.define(t, body)
	}
	return body
}

// headLines is how many lines the headings take, two at least.
func headLines(t *table.Table) int {
	most := 2
	for _, c := range t.Columns {
		most = max(most, lines(c.Head, int(max(c.Width, figureWidth))-1))
	}
	return most
}

// places are the columns of the sheet a table's columns stand in: what only charts need
// stands beyond all that is printed.
func (g *Page) places(t *table.Table) []int {
	columns, helpers := make([]int, len(t.Columns)), 0
	for i, c := range t.Columns {
		columns[i] = i + 1
		if c.Helper {
			helpers++
			columns[i] = g.columns + 1 + helpers
		}
	}
	return columns
}

// linesIn is how many lines the words of a cell take.
func (g *Page) linesIn(c table.Cell, column int) int {
	text, ok := c.Shown().(string)
	if !ok || column >= g.columns {
		return 1
	}
	name, _ := excelize.ColumnNumberToName(column + 1)
	w, err := g.b.f.GetColWidth(g.name, name)
	g.try(err)
	return lines(text, int(w*0.95))
}

func labelLook(r table.Row) Look {
	if r.Faint {
		return Remark
	}
	return Sentence
}

// Chart draws figures of a table above.
func (g *Page) Chart(t *table.Table, c *table.Chart, body Body) {
	from := g.row + 2
	g.Keep(chartRows(t, c))
	g.row = g.Sheet.Chart(t, c, body, from)
	g.fill(lineHeight * float64(g.row-from+1))
}

// define names the figures, for formulas elsewhere: gap_1_unmet_share.
func (s *Sheet) define(t *table.Table, body Body) {
	if t.Defines == "" {
		return
	}
	for i := range t.Rows {
		for k, c := range t.Columns {
			s.try(s.b.f.SetDefinedName(&excelize.DefinedName{
				Name: fmt.Sprintf("%s_%d_%s", t.Defines, i+1, c.Key), RefersTo: reference(s.name, k+1, body.First+i, k+1, body.First+i),
			}))
		}
	}
}
