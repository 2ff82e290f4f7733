package xlsform

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// fileTable is what a file beside the form holds: rows of cells and, where it
// is XML, the tree they stand in.
type fileTable struct {
	columns []string
	rows    [][]string
	tree    *survey.StaticNode
	nodes   []*survey.StaticNode // of the rows
	places  map[string]int       // of columns that turned up row by row
	cells   int                  // of those rows
}

// Limits keep a file of nothing but commas or line ends from filling the memory.
const (
	maxTableCells = 4_000_000
	maxTableRows  = 250_000
)

// tableFault is why a file could not be read as a table.
type tableFault struct {
	code Code
	line int // 0 where no line is meant
}

func (f *tableFault) Error() string { return f.code }

// readTable reads a file by the ending of its name. The error is a *tableFault.
func readTable(name string, content []byte) (*fileTable, error) {
	all, err := sheet.Decode(name, content)
	if err != nil {
		fault := &tableFault{code: CodeFileNotUTF8}
		var cause *sheet.ReadError
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
	r.Comma = sheet.Separator(all)
	if strings.Count(all, string(r.Comma))+strings.Count(all, "\n") > maxTableCells {
		return &tableFault{code: CodeFileTooBig}
	}
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
			line[i] = sheet.Tidy(line[i])
		}
		if t.columns == nil {
			t.columns = line
			continue
		}
		t.add(line, nil)
		if err := t.overfull(); err != nil {
			return err
		}
	}
}

// add takes a row; one in which nothing stands does not count.
func (t *fileTable) add(cells []string, node *survey.StaticNode) {
	if slices.ContainsFunc(cells, func(c string) bool { return c != "" }) {
		t.rows, t.nodes = append(t.rows, cells), append(t.nodes, node)
	}
}

// column is the place of a column, below 0 where there is none.
func (t *fileTable) column(name string) int { return slices.Index(t.columns, name) }

// tableRow is a row whose columns turn up one by one.
type tableRow struct {
	table *fileTable
	cells []string
}

func (t *fileTable) row() *tableRow { return &tableRow{table: t} }

// set puts a text into a column, which is a new one where there is none.
func (r *tableRow) set(column, text string) {
	t := r.table
	at, ok := t.places[column]
	if !ok {
		if t.places == nil {
			t.places = map[string]int{}
		}
		at = len(t.columns)
		t.places[column] = at
		t.columns = append(t.columns, column)
	}
	if t.cells += max(0, at+1-len(r.cells)); t.cells > maxTableCells {
		return
	}
	for len(r.cells) <= at {
		r.cells = append(r.cells, "")
	}
	r.cells[at] = text
}

// overfull is the fault of a table that has more rows or cells than are kept.
func (t *fileTable) overfull() error {
	if t.cells > maxTableCells || len(t.rows) > maxTableRows {
		return &tableFault{code: CodeFileTooBig}
	}
	return nil
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
		l.AddRow(at(code), shown, cells, t.nodes[i])
	}
	return l
}

// An XML file may have so many elements, nested so deep.
const (
	maxElements = 1_000_000
	deepestXML  = 64
)

// readXML reads a tree; the children of its root element are the rows, and
// theirs the columns.
func (t *fileTable) readXML(all string) error {
	t.tree = survey.NewStaticNode("", "")
	open, texts := []*survey.StaticNode{t.tree}, [][]byte{nil}
	d := xml.NewDecoder(strings.NewReader(all))
	for nodes := 0; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return xmlFault(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if nodes++; nodes > maxElements || len(open) > deepestXML {
				return &tableFault{code: CodeFileTooBig}
			}
			open, texts = append(open, open[len(open)-1].Add(token.Name.Local, "")), append(texts, nil)
		case xml.EndElement:
			top := len(open) - 1
			if len(open[top].Below()) == 0 {
				open[top].Append(sheet.Tidy(string(texts[top])))
			}
			open, texts = open[:top], texts[:top]
		case xml.CharData:
			texts[len(texts)-1] = append(texts[len(texts)-1], token...)
		}
	}
	for _, root := range t.tree.Below() {
		for _, item := range root.Below() {
			row := t.row()
			for _, field := range item.Below() {
				row.set(field.Name(), field.Text())
			}
			t.add(row.cells, item)
		}
	}
	return t.overfull()
}

func xmlFault(err error) error {
	fault := &tableFault{code: CodeFileDamaged}
	var at *xml.SyntaxError
	if errors.As(err, &at) {
		fault.line = at.Line
	}
	return fault
}
