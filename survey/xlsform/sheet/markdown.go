package sheet

import "strings"

// readMarkdown reads pyxform's markdown tables: every line that starts with a
// bar is a row, the first cell names the sheet; other lines are prose. A bar
// inside a cell is written \|, a line break &#10;.
func readMarkdown(name string, data []byte) (*Workbook, error) {
	all, err := Decode(name, data)
	if err != nil {
		return nil, err
	}
	t := newTable(name)
	for line := range strings.Lines(all) {
		if err := t.add(markdownRow(line)); err != nil {
			return nil, err
		}
	}
	t.finish()
	return t.book, nil
}

// markdownRow splits a table row into its cells; nil for a line that is none.
func markdownRow(line string) []string {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "|") {
		return nil
	}
	var cells []string
	var cell strings.Builder
	for i := 1; i < len(line); i++ {
		switch {
		case line[i] == '\\' && i+1 < len(line) && line[i+1] == '|':
			cell.WriteByte('|')
			i++
		case line[i] == '|':
			cells = append(cells, lineBreak.Replace(strings.TrimSpace(cell.String())))
			cell.Reset()
		default:
			cell.WriteByte(line[i])
		}
	}
	// What follows the last bar is a remark.
	if ruler(cells) {
		return nil
	}
	return cells
}

// ruler reports whether the row only draws the line below a table's head.
func ruler(cells []string) bool {
	for _, c := range cells {
		if strings.Trim(c, ":-") != "" || c == "" {
			return false
		}
	}
	return true
}

var lineBreak = strings.NewReplacer("&#10;", "\n", "&#38;#", "&#")
