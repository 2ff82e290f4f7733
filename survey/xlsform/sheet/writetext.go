package sheet

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// writeCSV writes each sheet as a line with its name and lines that leave the
// first column free.
func writeCSV(w *Workbook) ([]byte, error) {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	for _, s := range w.Sheets {
		// The line is filled up with commas, so that nobody takes a semicolon in
		// a name or a heading for what separates the cells.
		name := make([]string, 2+max(len(s.Columns), strings.Count(s.Name, ";")))
		name[0] = s.Name
		lines := [][]string{name}
		for _, line := range s.Grid() {
			lines = append(lines, append([]string{""}, line...))
		}
		if err := out.WriteAll(lines); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// writeMarkdown writes one table a sheet.
func writeMarkdown(w *Workbook) []byte {
	var b bytes.Buffer
	for i, s := range w.Sheets {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("| " + inTable.Replace(s.Name) + " |\n")
		for _, line := range s.Grid() {
			b.WriteByte('|')
			for _, text := range line {
				b.WriteString(" | " + inTable.Replace(text))
			}
			b.WriteString(" |\n")
		}
	}
	return b.Bytes()
}

// inTable is undone by lineBreak: what a text has in common with the sign for a
// line break is written so that it does not become one.
var inTable = strings.NewReplacer("|", `\|`, "\n", "&#10;", "&#10;", "&#38;#10;", "&#38;", "&#38;#38;")
