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

// page sets the sheet up for paper: A4, as wide as one page, the head repeated.
func page(f *excelize.File, name string, landscape bool, headRow, toColumn, toRow int) error {
	orientation := "portrait"
	if landscape {
		orientation = "landscape"
	}
	if err := f.SetPageLayout(name, &excelize.PageLayoutOptions{
		Size: ptr(9), Orientation: &orientation, FitToWidth: ptr(1), FitToHeight: ptr(0),
	}); err != nil {
		return err
	}
	if err := f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: ptr(true)}); err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(toColumn, toRow, true)
	if err != nil {
		return err
	}
	quoted := quote(name)
	if err := f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", Scope: name, RefersTo: quoted + "!$A$1:" + last,
	}); err != nil {
		return err
	}
	if headRow == 0 {
		return nil
	}
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: name, RefersTo: fmt.Sprintf("%s!$%d:$%d", quoted, headRow, headRow),
	})
}

func (s *sheet) page(landscape bool, headRow, toColumn, toRow int) {
	s.try(page(s.f, s.name, landscape, headRow, toColumn, toRow))
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
