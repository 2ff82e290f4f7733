package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// sheet is a small sheet written cell by cell. The first error sticks; done
// tells it.
type sheet struct {
	f    *excelize.File
	name string
	err  error
}

func (s *sheet) try(err error) {
	if s.err == nil && err != nil {
		s.err = fmt.Errorf("sheet %s: %w", s.name, err)
	}
}

func at(column, row int) string {
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // small sheets have columns and rows their code names
	}
	return cell
}

// put writes one cell; nil leaves it empty. Text is never taken for a formula.
func (s *sheet) put(column, row int, v any, style int) {
	cell := at(column, row)
	switch v := v.(type) {
	case nil:
	case string:
		s.try(s.f.SetCellStr(s.name, cell, v))
	case int:
		s.try(s.f.SetCellInt(s.name, cell, int64(v)))
	case float64:
		s.try(s.f.SetCellFloat(s.name, cell, v, -1, 64))
	default:
		s.try(fmt.Errorf("cell %s: cannot write a %T", cell, v))
	}
	s.try(s.f.SetCellStyle(s.name, cell, cell, style))
}

func (s *sheet) width(column int, w float64) {
	name, err := excelize.ColumnNumberToName(column)
	s.try(err)
	s.try(s.f.SetColWidth(s.name, name, name, w))
}

func (s *sheet) height(row int, h float64) { s.try(s.f.SetRowHeight(s.name, row, h)) }

// freeze keeps the rows above row and the columns left of column in sight.
func (s *sheet) freeze(column, row int) {
	s.try(s.f.SetPanes(s.name, &excelize.Panes{
		Freeze: true, XSplit: column - 1, YSplit: row - 1, TopLeftCell: at(column, row), ActivePane: pane(column),
	}))
}

func pane(column int) string {
	if column > 1 {
		return "bottomRight"
	}
	return "bottomLeft"
}

// table makes a range an Excel table with filters.
func (s *sheet) table(name string, column, row, toColumn, toRow int) {
	s.try(s.f.AddTable(s.name, tableOf(name, column, row, toColumn, toRow)))
}

func tableOf(name string, column, row, toColumn, toRow int) *excelize.Table {
	return &excelize.Table{
		Range: at(column, row) + ":" + at(toColumn, toRow), Name: name,
		StyleName: "TableStyleLight1", ShowRowStripes: ptr(true),
	}
}

// paper is how a sheet prints, on A4.
type paper struct {
	portrait bool
	// wide is how many pages the columns are fitted to; 0 leaves them their size.
	wide int
	// headRow is repeated on every page, and so is the first column where the
	// columns take more than one; 0 repeats nothing.
	headRow        int
	toColumn, last int // what is printed
}

// fit must come before a sheet's stream is opened.
func (p paper) fit(f *excelize.File, sheet string) error {
	return f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: ptr(p.wide > 0)})
}

func (p paper) setUp(f *excelize.File, sheet string) error {
	orientation := "landscape"
	if p.portrait {
		orientation = "portrait"
	}
	layout := &excelize.PageLayoutOptions{Size: ptr(9), Orientation: &orientation}
	if p.wide > 0 {
		layout.FitToWidth, layout.FitToHeight = &p.wide, ptr(0)
	}
	if err := f.SetPageLayout(sheet, layout); err != nil {
		return err
	}
	corner, err := excelize.CoordinatesToCellName(p.toColumn, p.last, true)
	if err != nil {
		return err
	}
	area := &excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: sheet, RefersTo: quote(sheet) + "!$A$1:" + corner}
	if err := f.SetDefinedName(area); err != nil || p.headRow == 0 {
		return err
	}
	titles := fmt.Sprintf("%s!$%d:$%d", quote(sheet), p.headRow, p.headRow)
	if p.wide != 1 {
		titles = quote(sheet) + "!$A:$A," + titles
	}
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: sheet, RefersTo: titles})
}

func (s *sheet) page(p paper) {
	s.try(p.fit(s.f, s.name))
	s.try(p.setUp(s.f, s.name))
}

func quote(sheet string) string {
	q := "'"
	for _, r := range sheet {
		if r == '\'' {
			q += "'"
		}
		q += string(r)
	}
	return q + "'"
}
