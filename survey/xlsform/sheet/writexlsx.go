package sheet

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// What Excel keeps at most: of a cell, in UTF-16 units, and of a sheet.
const (
	maxCellText = 32_767
	maxSheetRow = 1_048_576
)

// writeXLSX writes a spreadsheet a person can go on working in: headings that
// stay, columns that fit, lists to pick types and names from. All cells are
// texts: a choice named 01 must not become 1, and nothing becomes a formula.
func writeXLSX(w *Workbook, d Dropdowns) ([]byte, error) {
	if err := checkSheetNames(w); err != nil {
		return nil, err
	}
	f := excelize.NewFile()
	defer f.Close()
	out, err := newXLSXWriter(f, d)
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
	}
	if err := out.dropdowns.write(f); err != nil {
		return nil, fmt.Errorf("lists to pick from: %w", err)
	}
	for _, s := range w.Sheets {
		if err := out.sheet(s); err != nil {
			return nil, err
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return repack(b.Bytes())
}

// checkSheetNames finds names a spreadsheet cannot have.
func checkSheetNames(w *Workbook) error {
	seen := map[string]bool{strings.ToLower(dropdownSheet): true}
	for _, s := range w.Sheets {
		low := strings.ToLower(s.Name)
		if seen[low] {
			return &WriteError{Kind: WriteSheetTwice, Sheet: s.Name}
		}
		seen[low] = true
		if len(utf16.Encode([]rune(s.Name))) > excelize.MaxSheetNameLength || strings.ContainsAny(s.Name, `:\/?*[]`) ||
			strings.HasPrefix(s.Name, "'") || strings.HasSuffix(s.Name, "'") {
			return &WriteError{Kind: WriteSheetName, Sheet: s.Name}
		}
	}
	return nil
}

// xlsxWriter writes the sheets of one workbook.
type xlsxWriter struct {
	file           *excelize.File
	dropdowns      Dropdowns
	heading, plain int // styles
}

func newXLSXWriter(f *excelize.File, d Dropdowns) (*xlsxWriter, error) {
	out := &xlsxWriter{file: f, dropdowns: d}
	const asText = 49 // Excel's number format @: what is typed in stays as it is typed
	at := &excelize.Alignment{Vertical: "top", WrapText: true}
	var err error
	if out.plain, err = f.NewStyle(&excelize.Style{NumFmt: asText, Alignment: at}); err != nil {
		return nil, err
	}
	out.heading, err = f.NewStyle(&excelize.Style{
		NumFmt: asText, Alignment: at, Font: &excelize.Font{Bold: true, Family: "Calibri", Size: 11},
		Fill:   excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}},
		Border: []excelize.Border{{Type: "bottom", Color: "808080", Style: 1}},
	})
	return out, err
}

func (x *xlsxWriter) sheet(s *Sheet) error {
	if err := x.dropdowns.attach(x.file, s); err != nil {
		return fmt.Errorf("sheet %s: lists to pick from: %w", s.Name, err)
	}
	out, err := x.file.NewStreamWriter(s.Name)
	if err != nil {
		return fmt.Errorf("sheet %s: %w", s.Name, err)
	}
	grid := s.Grid()
	if err := x.columns(out, grid); err != nil {
		return fmt.Errorf("sheet %s: columns: %w", s.Name, err)
	}
	numbers := s.rowNumbers()
	for i, line := range grid {
		cells, err := x.cells(s, i, line)
		if err != nil {
			return err
		}
		if err := out.SetRow(fmt.Sprintf("A%d", numbers[i]), cells, rowHeight(line)); err != nil {
			return fmt.Errorf("sheet %s, row %d: %w", s.Name, i+1, err)
		}
	}
	return out.Flush()
}

// columns sets what holds for whole columns, which must be said before the rows.
func (x *xlsxWriter) columns(out *excelize.StreamWriter, grid [][]string) error {
	for i := range grid[0] {
		if err := out.SetColWidth(i+1, i+1, columnWidth(grid, i)); err != nil {
			return err
		}
	}
	if n := len(grid[0]); n > 0 {
		if err := out.SetColStyle(1, n, x.plain); err != nil {
			return err
		}
	}
	return out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// widest is the width in characters beyond which texts had better wrap.
const widest = 50

// rowHeight shows all lines of a row. LibreOffice does not work that out where a program
// wrote the file, and prints the lines over one another. A row of one line is left alone.
func rowHeight(line []string) excelize.RowOpts {
	const high, room = 15, widest - 4 // a line in points; what is lost where words break
	most := 1
	for _, text := range line {
		lines := 0
		for part := range strings.SplitSeq(text, "\n") {
			lines += 1 + max(0, utf8.RuneCountInString(part)-3)/room
		}
		most = max(most, lines)
	}
	if most == 1 {
		return excelize.RowOpts{}
	}
	return excelize.RowOpts{Height: float64(min(most*high, excelize.MaxRowHeight))}
}

// columnWidth is the width in characters that shows a column's texts: as wide
// as the longest line, up to where it is better to wrap.
func columnWidth(grid [][]string, column int) float64 {
	const least = 8
	width := least
	for i, line := range grid {
		for text := range strings.SplitSeq(line[column], "\n") {
			n := len([]rune(text)) + 2
			if i == 0 {
				n += 2 // bold
			}
			width = max(width, n)
		}
	}
	return float64(min(width, widest))
}

func (x *xlsxWriter) cells(s *Sheet, row int, line []string) ([]any, error) {
	style := x.plain
	if row == 0 {
		style = x.heading
	}
	cells := make([]any, len(line))
	for k, text := range line {
		if len(text) > maxCellText && len(utf16.Encode([]rune(text))) > maxCellText {
			return nil, &WriteError{Kind: WriteTooLong, Sheet: s.Name, Row: row + 1, Column: s.Columns[k].Heading}
		}
		if text != "" {
			cells[k] = excelize.Cell{StyleID: style, Value: text}
		}
	}
	return cells, nil
}

// rowNumbers says in which rows of a spreadsheet the headings and the rows go:
// where they stood, with the blank rows people put between sections, as far as
// there is room.
func (s *Sheet) rowNumbers() []int {
	numbers := []int{1}
	for i, r := range s.Rows {
		if r.Number <= numbers[i] || r.Number > maxSheetRow {
			break
		}
		numbers = append(numbers, r.Number)
	}
	if len(numbers) <= len(s.Rows) {
		numbers = numbers[:1]
		for i := range s.Rows {
			numbers = append(numbers, i+2)
		}
	}
	return numbers
}
