package xlsform

import (
	"bytes"
	"encoding/csv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// writeCSV writes each sheet as a line with its name and lines that leave the
// first column free.
func writeCSV(w *Workbook) ([]byte, error) {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	for _, s := range w.Sheets {
		lines := [][]string{{s.Name}}
		for _, line := range s.grid() {
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
		for _, line := range s.grid() {
			b.WriteByte('|')
			for _, text := range line {
				b.WriteString(" | " + inTable.Replace(text))
			}
			b.WriteString(" |\n")
		}
	}
	return b.Bytes()
}

var inTable = strings.NewReplacer("|", `\|`, "\n", "&#10;")

// writeYAML writes each sheet as a list of maps.
func writeYAML(w *Workbook) ([]byte, error) {
	doc := &yaml.Node{Kind: yaml.MappingNode}
	for _, s := range w.Sheets {
		rows := &yaml.Node{Kind: yaml.SequenceNode}
		for _, r := range s.Rows {
			row := &yaml.Node{Kind: yaml.MappingNode}
			for _, c := range r.Cells {
				row.Content = append(row.Content, scalar(s.Columns[c.Column].Heading), scalar(c.Text))
			}
			rows.Content = append(rows.Content, row)
		}
		doc.Content = append(doc.Content, scalar(s.Name), rows)
	}
	return yaml.Dump(doc, yaml.WithIndent(2), yaml.WithLineWidth(100))
}

// scalar is a text, never a number or a yes that other programs would change.
func scalar(text string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
	if strings.Contains(text, "\n") {
		n.Style = yaml.LiteralStyle
	}
	return n
}
