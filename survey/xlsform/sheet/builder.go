package sheet

import (
	"slices"
	"strings"
)

// budget is what one file may still take: a small file can unpack, or repeat
// one long text, to fill any memory.
type budget struct{ cells, bytes int }

func newBudget() *budget { return &budget{maxCells, maxUnpacked} }

func (b *budget) spend(text string) {
	b.cells--
	b.bytes -= len(text)
}

func (b *budget) over() bool { return b.cells < 0 || b.bytes < 0 }

// builder puts a sheet together cell by cell for the readers: it gives every cell
// its place and leaves out what is blank.
type builder struct {
	sheet  *Sheet
	budget *budget
	column []int          // place in the file's grid → index in sheet.Columns + 1
	named  map[string]int // heading → place, for formats without a grid
	strays map[int]bool   // places without heading in which something stands
}

func newBuilder(name string, b *budget) *builder {
	return &builder{sheet: &Sheet{Name: name, Head: 1}, budget: b}
}

// heading adds a column that stands at the 0-based place of the grid.
func (b *builder) heading(place int, text string) {
	b.budget.spend(text)
	if text = Tidy(text); text == "" || place >= maxColumns {
		return
	}
	if len(b.sheet.Columns) == maxHeadings {
		b.budget.cells = -1
		return
	}
	b.sheet.Columns = append(b.sheet.Columns, Column{Heading: text, Place: place})
	for len(b.column) <= place {
		b.column = append(b.column, 0)
	}
	b.column[place] = len(b.sheet.Columns)
}

// place finds the heading's place, or gives it the next one: for formats whose
// headings turn up row by row.
func (b *builder) place(heading string) int {
	i, ok := b.named[heading]
	if !ok {
		if b.named == nil {
			b.named = map[string]int{}
		}
		i = len(b.named)
		b.named[heading] = i
		b.heading(i, heading)
	}
	return i
}

// rows is how many rows were started.
func (b *builder) rows() int { return len(b.sheet.Rows) }

// row starts a row; cells follow with cell.
func (b *builder) row(number int) *Row {
	r := Row{Number: number}
	if n := len(b.sheet.Rows); n > 0 { // most rows have as many cells as the one before
		r.Cells = make([]Cell, 0, len(b.sheet.Rows[n-1].Cells))
	}
	if n := len(b.sheet.Rows); n == maxRows || n == maxQuestions && strings.EqualFold(strings.TrimSpace(b.sheet.Name), Survey) {
		b.budget.cells = -1
	}
	b.sheet.Rows = append(b.sheet.Rows, r)
	return &b.sheet.Rows[len(b.sheet.Rows)-1]
}

// cell adds a cell at the place of the grid. Where a column has no heading its
// first text is kept as stray, so that Build can say that nothing reads it.
func (b *builder) cell(r *Row, place int, text string) {
	b.budget.spend(text)
	if text = Tidy(text); text == "" || b.budget.over() {
		return
	}
	if place >= len(b.column) || b.column[place] == 0 {
		b.stray(r.Number, place)
		return
	}
	r.Cells = append(r.Cells, Cell{b.column[place] - 1, text})
}

func (b *builder) stray(row, place int) {
	if b.strays[place] || place >= maxColumns {
		return
	}
	if b.strays == nil {
		b.strays = map[int]bool{}
	}
	b.strays[place] = true
	b.sheet.Stray = append(b.sheet.Stray, Place{row, place})
}

// done gives the sheet without the rows that stayed empty.
func (b *builder) done() *Sheet {
	b.sheet.Rows = slices.DeleteFunc(b.sheet.Rows, func(r Row) bool { return len(r.Cells) == 0 })
	return b.sheet
}

// Tidy removes what no one sees: blanks around a text, no-break spaces (Excel
// and web pages leave them behind), and the difference between line endings.
func Tidy(s string) string {
	if strings.Contains(s, "\u00a0") || strings.Contains(s, "\r") {
		s = invisible.Replace(s)
	}
	return strings.TrimSpace(s)
}

var invisible = strings.NewReplacer("\u00a0", " ", "\r\n", "\n", "\r", "\n")
