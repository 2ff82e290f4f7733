package sheet

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"
)

// dropdownSheet is the hidden sheet of our spreadsheets that holds what can be
// picked in cells. It is no part of the questionnaire: the reader passes over it.
const dropdownSheet = "_feldbuch"

// Dropdowns are the texts a person can pick in the cells of a spreadsheet's
// columns: a help, not a fence, so anything else may be typed too.
type Dropdowns struct {
	// Lists are what there is to pick from, in the order of the hidden sheet.
	Lists []Dropdown
	// Of names the list for a column of a sheet, "" for none; nil offers nothing.
	Of func(s *Sheet, column int) string
}

// Dropdown is one list of texts.
type Dropdown struct {
	Name   string
	Values []string
}

// write fills the hidden sheet, one column a list.
func (d Dropdowns) write(f *excelize.File) error {
	if len(d.Lists) == 0 {
		return nil
	}
	if _, err := f.NewSheet(dropdownSheet); err != nil {
		return err
	}
	for i, l := range d.Lists {
		column := append([]string{l.Name}, l.Values...)
		if err := f.SetSheetCol(dropdownSheet, ColumnName(i)+"1", &column); err != nil {
			return err
		}
	}
	return f.SetSheetVisible(dropdownSheet, false, true)
}

// attach offers what there is in the columns of a sheet, also in the rows that
// are still to be written.
func (d Dropdowns) attach(f *excelize.File, s *Sheet) error {
	const toCome = 500
	if d.Of == nil {
		return nil
	}
	numbers := s.rowNumbers()
	last := min(numbers[len(numbers)-1]+toCome, maxSheetRow)
	for i := range s.Columns {
		name := d.Of(s, i)
		at := slices.IndexFunc(d.Lists, func(l Dropdown) bool { return l.Name == name })
		if at < 0 || len(d.Lists[at].Values) == 0 {
			continue
		}
		column, letter := ColumnName(at), ColumnName(i)
		pick := excelize.NewDataValidation(true)
		pick.SetSqref(fmt.Sprintf("%s2:%s%d", letter, letter, last))
		pick.SetSqrefDropList(fmt.Sprintf("%s!$%s$2:$%s$%d", dropdownSheet, column, column, len(d.Lists[at].Values)+1))
		pick.ShowErrorMessage = false
		if err := f.AddDataValidation(s.Name, pick); err != nil {
			return err
		}
	}
	return nil
}
