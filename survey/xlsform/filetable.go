package xlsform

import (
	"encoding/csv"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/survey"
)

// fileTable is what a file beside the form holds: rows of cells and, where it
// is XML, the tree they stand in.
type fileTable struct {
	columns  []string
	rows     [][]string
	tree     *survey.Branch
	branches []*survey.Branch // of the rows
	cells    int
}

// maxTableCells keeps a file of nothing but commas from filling the memory.
const maxTableCells = 4_000_000

// tableFault is why a file could not be read as a table.
type tableFault struct {
	code Code
	line int // 0 where no line is meant
}

func (f *tableFault) Error() string { return f.code }

// readTable reads a file by the ending of its name. The error is a *tableFault.
func readTable(name string, content []byte) (*fileTable, error) {
	all, err := text(name, content)
	if err != nil {
		fault := &tableFault{code: CodeFileNotUTF8}
		var cause *ReadError
		if errors.As(err, &cause) {
			fault.line = cause.Line
		}
		return nil, fault
	}
	t := &fileTable{}
	switch filepath.Ext(name) {
	case ".xml":
		err = t.readXML(all)
	case ".geojson":
		err = t.readGeoJSON(all)
	default:
		err = t.readCSV(all)
	}
	if err != nil {
		return nil, err
	}
	return t, nil
}

func (t *fileTable) readCSV(all string) error {
	r := csv.NewReader(strings.NewReader(all))
	r.Comma = separator(all)
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	for {
		line, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			fault := &tableFault{code: CodeFileDamaged}
			var at *csv.ParseError
			if errors.As(err, &at) {
				fault.line = at.StartLine
			}
			return fault
		}
		for i := range line {
			line[i] = tidy(line[i])
		}
		if t.columns == nil {
			t.columns = line
			continue
		}
		if err := t.add(line, nil); err != nil {
			return err
		}
	}
}

// add takes a row; one in which nothing stands does not count.
func (t *fileTable) add(cells []string, branch *survey.Branch) error {
	if t.cells += max(len(cells), 1); t.cells > maxTableCells {
		return &tableFault{code: CodeFileTooBig}
	}
	if blank(cells) {
		return nil
	}
	t.rows, t.branches = append(t.rows, cells), append(t.branches, branch)
	return nil
}

// column is the place of a column, below 0 where there is none.
func (t *fileTable) column(name string) int { return slices.Index(t.columns, name) }

// place is the place of a column, which is a new one where there is none.
func (t *fileTable) place(name string) int {
	if i := t.column(name); i >= 0 {
		return i
	}
	t.columns = append(t.columns, name)
	return len(t.columns) - 1
}

// set puts a text into a row that grows as needed.
func set(cells []string, place int, text string) []string {
	for len(cells) <= place {
		cells = append(cells, "")
	}
	cells[place] = text
	return cells
}

// list makes choices of the rows: codes from the column value, labels from the
// column label or, where there is none, the codes. Rows without a code stay:
// they can be looked up by other columns.
func (t *fileTable) list(name, file, value, label string) *survey.List {
	l := &survey.List{Name: name, Columns: t.columns, File: file, Tree: t.tree}
	l.Choices = make([]*survey.Choice, 0, len(t.rows))
	code, text := t.column(value), t.column(label)
	for i, cells := range t.rows {
		at := func(place int) string {
			if place < 0 || place >= len(cells) {
				return ""
			}
			return cells[place]
		}
		shown := at(text)
		if shown == "" {
			shown = at(code)
		}
		l.AddRow(at(code), shown, cells, t.branches[i])
	}
	return l
}
