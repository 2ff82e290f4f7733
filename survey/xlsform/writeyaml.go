package xlsform

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// writeYAML writes each sheet as a list of maps. The order of columns follows
// from the rows; where it does not, or where a column has no cells, the key yxf
// keeps the headings.
func writeYAML(w *Workbook) ([]byte, error) {
	doc := mapping()
	heads := mapping()
	names := map[string]bool{}
	for _, s := range w.Sheets {
		if names[s.Name] {
			return nil, &WriteError{Kind: WriteSheetTwice, Sheet: s.Name}
		}
		names[s.Name] = true
		if twice := repeated(s.headings()); twice != "" {
			return nil, &WriteError{Kind: WriteColumnTwice, Sheet: s.Name, Row: 1, Column: twice}
		}
		doc.Content = append(doc.Content, scalar(s.Name), yamlRows(s))
		if !slices.Equal(s.headings(), appearing(s)) {
			heads.Content = append(heads.Content, scalar(s.Name), yamlHeadings(s))
		}
	}
	if len(heads.Content) > 0 {
		yxf := mapping()
		yxf.Content = []*yaml.Node{scalar(yxfHeadings), heads}
		doc.Content = append(doc.Content, scalar(yxfKey), yxf)
	}
	return yaml.Dump(doc, yaml.WithIndent(2), yaml.WithLineWidth(100))
}

func yamlRows(s *Sheet) *yaml.Node {
	rows := &yaml.Node{Kind: yaml.SequenceNode}
	for _, r := range s.Rows {
		row := mapping()
		for _, c := range r.Cells {
			row.Content = append(row.Content, scalar(s.Columns[c.Column].Heading), scalar(c.Text))
		}
		rows.Content = append(rows.Content, row)
	}
	return rows
}

func yamlHeadings(s *Sheet) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, h := range s.headings() {
		list.Content = append(list.Content, scalar(h))
	}
	return list
}

// appearing are the headings in the order in which a reader of the rows meets
// them.
func appearing(s *Sheet) []string {
	met := make([]bool, len(s.Columns))
	order := []string{}
	for _, r := range s.Rows {
		for _, c := range r.Cells {
			if !met[c.Column] {
				met[c.Column] = true
				order = append(order, s.Columns[c.Column].Heading)
			}
		}
	}
	return order
}

// repeated is the first text that stands in the list twice, "" if there is none.
func repeated(list []string) string {
	seen := make(map[string]bool, len(list))
	for _, s := range list {
		if seen[s] {
			return s
		}
		seen[s] = true
	}
	return ""
}

func mapping() *yaml.Node { return &yaml.Node{Kind: yaml.MappingNode} }

// scalar is a text, never a number or a yes that other programs would change.
func scalar(text string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
	if strings.Contains(text, "\n") {
		n.Style = yaml.LiteralStyle
	}
	return n
}
