package workbook

import (
	"fmt"

	"feldbuch/export/table"
)

// boldness is how much wider bold text is.
const boldness = 1.03

// Table writes a table's headings and rows; where they go on on another page, so do the
// headings.
func (g *Page) Table(t *table.Table) Body { return g.table(t, 0, true) }

// Drawn writes a table that charts are drawn of: its rows stand one below the other.
func (g *Page) Drawn(t *table.Table) Body { return g.table(t, 0, false) }

// Filters writes a table whose rows can be filtered: its headings stay in sight.
func (g *Page) Filters(t *table.Table) Body {
	body := g.table(t, buttons, false)
	if len(t.Rows) == 0 {
		return body
	}
	g.try(g.b.f.AddTable(g.name, filters(t.Name, 1, body.First-1, body.listed(t), body.Last)))
	g.freeze(2, body.First)
	switch {
	case g.paper.List:
		g.paper.end = body.First - 2
	case g.TableHeight(t) > g.room:
		g.paper.headRow = body.First - 1
	}
	return body
}

// buttons is the room a heading needs for its filter's.
const buttons = 2.5

// listed are the columns of a table without what only charts need.
func (b Body) listed(t *table.Table) (last int) {
	for i, c := range t.Columns {
		if !c.Helper {
			last = max(last, b.column(i))
		}
	}
	return last
}

func (g *Page) table(t *table.Table, buttons float64, again bool) Body {
	columns := g.places(t)
	g.heads(t, columns, buttons)
	body := Body{First: g.row + 1, columns: columns}
	for _, r := range t.Rows {
		height := g.rowHeight(t, r)
		if again && g.filled+height > g.room && !g.paper.OnePage {
			g.turn(g.row + 1)
			g.heads(t, columns, buttons)
		}
		g.add(height)
		for k, c := range r.Cells {
			look := lookOf(t.Columns[k].Format, c.Status)
			if look == Text {
				look = Cell
				if k > 0 {
					look = Inset
				}
			}
			if r.Faint && k == 0 {
				look = faint
			}
			g.Put(columns[k], g.row, c.Shown(), look)
			g.span(columns[k], t.Columns[k].Span, look)
		}
	}
	body.Last = g.row
	if len(t.Rows) > 0 {
		g.allBars(t, body)
		g.define(t, body)
	}
	return body
}

// heads writes the headings.
func (g *Page) heads(t *table.Table, columns []int, buttons float64) {
	if g.bands(t.Columns, columns, g.row+1) {
		g.add(g.bandHeight(t))
	}
	g.add(g.headHeight(t))
	for i, c := range t.Columns {
		look := Head
		switch {
		case i > 0 && c.Format.Right():
			look = headRight
		case i > 0:
			look = headInset
		}
		g.Put(columns[i], g.row, c.Head, look)
		g.span(columns[i], c.Span, Head)
		if c.Helper || c.Beyond {
			g.Width(columns[i], max(columnWidth(t, i), 8)+buttons)
		}
	}
}

// indent is how far words beside figures stand in.
func indent(column int) float64 {
	if column == 0 {
		return 0
	}
	return 1.3
}

// span joins the columns of the page that one of a table takes in the last row.
func (g *Page) span(from, columns int, look Look) {
	for c := 1; c < columns; c++ {
		g.Put(from+c, g.row, nil, look)
	}
	g.merge(from, from+columns-1, g.row)
}

// places are the columns of the sheet a table's columns stand in: what is not printed
// stands beyond, and what only charts need beyond all.
func (g *Page) places(t *table.Table) []int {
	columns, next := make([]int, len(t.Columns)), 1
	for i, c := range t.Columns {
		if c.Helper && next <= len(g.widths)+1 {
			next = len(g.widths) + 2
		}
		columns[i] = next
		next += max(c.Span, 1)
	}
	return columns
}

// headHeight is room for the longest heading.
func (g *Page) headHeight(t *table.Table) float64 {
	most := 1
	for i, c := range t.Columns {
		if !c.Helper {
			most = max(most, lines(c.Head, g.widthAt(t, i)/boldness))
		}
	}
	return heightOf(most)
}

func (g *Page) rowHeight(t *table.Table, r table.Row) float64 {
	most := 1
	for k, c := range r.Cells {
		if text, ok := c.Shown().(string); ok && !t.Columns[k].Helper {
			most = max(most, lines(text, g.widthAt(t, k)-indent(k)))
		}
	}
	return heightOf(most)
}

// widthAt is the room of a table's column.
func (g *Page) widthAt(t *table.Table, column int) (sum float64) {
	c, from := t.Columns[column], 0
	if c.Beyond || c.Helper {
		return max(columnWidth(t, column), 8)
	}
	for _, before := range t.Columns[:column] {
		from += max(before.Span, 1)
	}
	for i := from; i < from+max(c.Span, 1) && i < len(g.widths); i++ {
		sum += g.widths[i]
	}
	return sum
}

// bandHeight is room for the longest heading over several columns.
func (g *Page) bandHeight(t *table.Table) float64 {
	most, width := 1, 0.0
	for i, c := range t.Columns {
		width += g.widthAt(t, i)
		if i+1 < len(t.Columns) && t.Columns[i+1].Band == c.Band {
			continue
		}
		most, width = max(most, lines(c.Band, width/boldness)), 0
	}
	return heightOf(most)
}

// define names the figures, for formulas elsewhere: gap_1_unmet_share.
func (g *Page) define(t *table.Table, body Body) {
	if t.Defines == "" {
		return
	}
	for i := range t.Rows {
		for k, c := range t.Columns {
			g.b.defineName(fmt.Sprintf("%s_%d_%s", t.Defines, i+1, c.Key), g.Sheet, body.column(k), body.First+i)
		}
	}
}
