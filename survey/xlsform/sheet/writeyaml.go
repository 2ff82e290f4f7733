package sheet

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"

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
	data, err := yaml.Dump(doc, yaml.WithIndent(2), yaml.WithCompactSeqIndent(false), yaml.WithLineWidth(100))
	return airy(data), err
}

// airy parts the sheets, and the questions, by blank lines. The lines it looks
// for cannot be part of a cell, which is indented further.
func airy(data []byte) []byte {
	var b bytes.Buffer
	sheet, before := "", ""
	for line := range strings.Lines(string(data)) {
		row := strings.HasPrefix(line, "  - ")
		top := line != "\n" && !strings.HasPrefix(line, " ")
		if top && before != "" || row && sheet == Survey+":\n" && before != sheet {
			b.WriteByte('\n')
		}
		if top {
			sheet = line
		}
		before = line
		b.WriteString(line)
	}
	return b.Bytes()
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
	switch {
	case awkward().MatchString(text):
		n.Style = yaml.DoubleQuotedStyle
	case strings.Contains(text, "\n"):
		n.Style = yaml.LiteralStyle
	case misread().MatchString(text):
		n.Style = yaml.SingleQuotedStyle
	}
	return n
}

// awkward finds what YAML loses unless it is escaped: blanks around the lines of
// a text, and the marks and separators Unicode has for lines.
var awkward = lazily(`[\t ]\n|\n[\t ]|[\t\x{85}\x{2028}\x{2029}\x{feff}]`)

// misread finds what programs that follow YAML 1.1 take for something else than
// a text: yes and no, numbers of several kinds.
var misread = lazily(`^(?i:y|n|yes|no|on|off|[-+]?[0-9][0-9_:,.xoabcdef]*)$`)

// lazily is a regular expression that is compiled when it is first needed:
// reading needs none.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
