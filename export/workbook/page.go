package workbook

import (
	"feldbuch/export/table"
)

// Page is a sheet that is read from top to bottom: sentences, terms, tables and charts one
// below the other.
type Page struct {
	*Sheet
	row    int       // last in use
	widths []float64 // of the columns that are printed, in characters
	room   float64   // of a printed page, in points
	filled float64   // of the page, in points
}

// Widths of columns in characters: of labels at least, of figures that say none.
const (
	labelWidth  = 18
	figureWidth = 9
)

// titleHeight is that of the title, which every page repeats.
const titleHeight = 20

// Page begins a sheet that has room for these tables, with a title and what was counted.
func (s *Sheet) Page(title, basis string, tables []*table.Table, p Paper) *Page {
	g := &Page{Sheet: s, widths: pageWidths(tables, p)}
	p.headRow, p.page, p.toColumn = 1, true, len(g.widths)
	s.paper = &p
	g.room = 725
	if !p.Portrait {
		g.room = 490
	}
	for i, w := range g.widths {
		s.Width(i+1, w)
	}
	if fit := pageWidth(p) / g.from(0); fit < 1 {
		s.paper.scale = int(100 * fit) // not fitted, which makes spreadsheets overlook page breaks
		g.room /= fit
	}
	g.add(titleHeight)
	s.Put(1, 1, title, Title)
	g.over(1, basis, Remark)
	s.freeze(1, 3)
	return g
}

// from is the width of a column and all after it, the first being 0.
func (g *Page) from(column int) (sum float64) {
	for _, w := range g.widths[min(column, len(g.widths)):] {
		sum += w
	}
	return sum
}

// Keep begins a new page where so many points do not fit on this one but would on another.
func (g *Page) Keep(points float64) {
	if g.filled+points <= g.room || g.paper.OnePage || titleHeight+points > g.room {
		return
	}
	g.turn(g.row + 2)
}

// turn begins a new page with a row.
func (g *Page) turn(row int) {
	g.try(g.b.f.InsertPageBreak(g.name, at(1, row)))
	g.filled = titleHeight
}

// add is a new row of a height.
func (g *Page) add(points float64) {
	g.row++
	g.height(g.row, points)
	if g.filled += points; g.filled > g.room {
		g.filled = titleHeight + points
	}
}

// gap leaves a row free.
func (g *Page) gap() { g.add(lineHeight / 2) }

// Heading leaves a row free and begins something new.
func (g *Page) Heading(text string) {
	g.gap()
	g.add(lineHeight + 2)
	for c := range g.widths {
		g.Put(c+1, g.row, nil, Section)
	}
	g.Put(1, g.row, text, Section)
}

// Say writes a sentence over all columns.
func (g *Page) Say(text string) { g.over(1, text, Sentence) }

// Remark writes a sentence that stands back.
func (g *Page) Remark(text string) { g.over(1, text, Remark) }

// over writes a text in a new row, from a column over all others.
func (g *Page) over(column int, text string, look Look) {
	g.add(heightOf(lines(text, g.from(column-1))))
	g.Put(column, g.row, text, look)
	g.merge(column, len(g.widths), g.row)
}

// Explain writes a term and its sentence.
func (g *Page) Explain(term, sentence string) {
	g.add(g.TermHeight(term, sentence))
	g.Put(1, g.row, term, Term)
	g.Put(2, g.row, sentence, Sentence)
	g.merge(2, len(g.widths), g.row)
}

// Count writes a term and its number.
func (g *Page) Count(term string, number int) {
	g.add(heightOf(lines(term, g.widths[0]/boldness)))
	g.Put(1, g.row, term, Term)
	g.Put(2, g.row, number, Number)
}

// Link writes a way to another sheet and what is there.
func (g *Page) Link(to, about string) {
	g.add(heightOf(max(lines(to, g.widths[0]), lines(about, g.from(1)))))
	g.Put(1, g.row, to, link)
	g.Put(2, g.row, about, Sentence)
	g.merge(2, len(g.widths), g.row)
	g.try(g.b.f.SetCellHyperLink(g.name, at(1, g.row), quote(to)+"!A1", "Location"))
}

// merge joins columns of a row.
func (g *Page) merge(from, to, row int) {
	if from < to {
		g.try(g.b.f.MergeCell(g.name, at(from, row), at(to, row)))
		g.used.grow(to, row)
	}
}

// Chart draws figures of a table above.
func (g *Page) Chart(t *table.Table, c *table.Chart, body Body) {
	points := chartPoints(t, c)
	g.Keep(points)
	g.gap()
	g.Sheet.Chart(t, c, body, g.row+1)
	for range int(points/lineHeight) + 1 {
		g.add(lineHeight)
	}
	g.paper.last = g.row
}

// TextHeight and the others are what a sentence, a term with its sentence, a chart and a
// table take of a page.
func (g *Page) TextHeight(text string) float64 { return heightOf(lines(text, g.from(0))) }
func (g *Page) TermHeight(term, sentence string) float64 {
	return heightOf(max(lines(term, g.widths[0]/boldness), lines(sentence, g.from(1))))
}
func (g *Page) ChartHeight(t *table.Table, c *table.Chart) float64 { return chartPoints(t, c) }
func (g *Page) TableHeight(t *table.Table) (sum float64) {
	sum = g.headHeight(t) + lineHeight
	for _, r := range t.Rows {
		sum += g.rowHeight(t, r)
	}
	return sum
}
