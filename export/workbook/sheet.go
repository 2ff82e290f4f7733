package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Sheet is a small sheet written cell by cell. Columns and rows count from 1.
type Sheet struct {
	b     *Book
	name  string
	used  *extent
	paper *Paper // nil: as spreadsheets print what they are not told of
}

// Sheet adds a sheet, named as wanted as far as that name is free and allowed.
func (b *Book) Sheet(name string) *Sheet {
	name, used := b.addSheet(name)
	s := &Sheet{b: b, name: name, used: used}
	b.sheets = append(b.sheets, s)
	return s
}

// Name is the sheet's.
func (s *Sheet) Name() string { return s.name }

func (s *Sheet) try(err error) { s.b.try(s.name, err) }

// at is the name of a cell.
func at(column, row int) string {
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // columns and rows are ours, and counted before they get here
	}
	return cell
}

// Put writes a string, int or float64; nil leaves the cell empty.
func (s *Sheet) Put(column, row int, v any, look Look) {
	cell := at(column, row)
	s.used.grow(column, row)
	switch v := s.b.fit(v).(type) {
	case nil:
	case string:
		if v == "" {
			break // an empty cell is none
		}
		s.try(s.b.f.SetCellStr(s.name, cell, v))
	case int:
		s.try(s.b.f.SetCellInt(s.name, cell, int64(v)))
	case float64:
		s.try(s.b.f.SetCellFloat(s.name, cell, v, -1, 64))
	default:
		s.try(fmt.Errorf("cell %s: cannot write a %T", cell, v))
	}
	s.try(s.b.f.SetCellStyle(s.name, cell, cell, s.b.looks[look]))
}

// Width makes a column so many characters wide.
func (s *Sheet) Width(column int, w float64) {
	name, err := excelize.ColumnNumberToName(column)
	s.try(err)
	s.try(s.b.f.SetColWidth(s.name, name, name, w))
}

// height makes a row so many points high.
func (s *Sheet) height(row int, points float64) {
	s.try(s.b.f.SetRowHeight(s.name, row, points))
}

// freeze keeps the rows above row and the columns left of column in sight.
func (s *Sheet) freeze(column, row int) { s.try(s.b.f.SetPanes(s.name, panes(column, row))) }

func panes(column, row int) *excelize.Panes {
	active := "bottomLeft"
	if column > 1 {
		active = "bottomRight"
	}
	return &excelize.Panes{Freeze: true, XSplit: column - 1, YSplit: row - 1, TopLeftCell: at(column, row), ActivePane: active}
}

// filters makes a range an Excel table with filters.
func filters(name string, column, row, toColumn, toRow int) *excelize.Table {
	return &excelize.Table{
		Range: at(column, row) + ":" + at(toColumn, toRow), Name: name,
		StyleName: "TableStyleLight1", ShowRowStripes: ptr(true),
	}
}

// dataBars draws bars from 0 to 1 behind the numbers of a column.
func (s *Sheet) dataBars(column, row, toRow int) {
	cells := at(column, row) + ":" + at(column, toRow)
	s.try(s.b.f.SetConditionalFormat(s.name, cells, []excelize.ConditionalFormatOptions{{
		Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: "1",
		BarColor: "#" + barColour, BarSolid: true,
	}}))
}

// heat colours the numbers of a column from 0 to 1: the darker the more.
func (s *Sheet) heat(column, row, toRow int) {
	cells := at(column, row) + ":" + at(column, toRow)
	s.try(s.b.f.SetConditionalFormat(s.name, cells, []excelize.ConditionalFormatOptions{{
		Type: "2_color_scale", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: "1",
		MinColor: "#FFFFFF", MaxColor: "#" + heatColour,
	}}))
}
