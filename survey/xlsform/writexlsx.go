package xlsform

import (
	"fmt"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// maxCellText is what Excel keeps of a cell, in UTF-16 units.
const maxCellText = 32_767

// writeXLSX writes a spreadsheet. All cells are texts: a choice named 01 must
// not become 1, and nothing becomes a formula.
func writeXLSX(w *Workbook) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return nil, err
	}
	for i, s := range w.Sheets {
		if i == 0 {
			err = f.SetSheetName("Sheet1", s.Name)
		} else {
			_, err = f.NewSheet(s.Name)
		}
		if err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.Name, err)
		}
		if err := writeXLSXSheet(f, s, bold); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.Name, err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func writeXLSXSheet(f *excelize.File, s *Sheet, bold int) error {
	out, err := f.NewStreamWriter(s.Name)
	if err != nil {
		return err
	}
	if len(s.Columns) > 0 {
		if err := out.SetColWidth(1, len(s.Columns), 24); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, line := range s.grid() {
		cells := make([]any, len(line))
		for k, text := range line {
			switch {
			case len(text) > maxCellText && len(utf16.Encode([]rune(text))) > maxCellText:
				return fmt.Errorf("row %d, column %s: text is longer than Excel keeps", i+1, s.Columns[k].Heading)
			case i == 0:
				cells[k] = excelize.Cell{StyleID: bold, Value: text}
			case text != "":
				cells[k] = text
			}
		}
		if err := out.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
			return err
		}
	}
	return out.Flush()
}
