package xlsform

import (
	"fmt"
	"path/filepath"
	"strings"
)

// Write gives the workbook as a file in the format that the ending of its name
// says: .xlsx, .md, .csv, .yaml or .yml. Reading it again gives the same cells;
// empty rows and columns go, and so do a YAML file's # comments.
func Write(name string, w *Workbook) ([]byte, error) {
	var data []byte
	var err error
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case ".xlsx":
		data, err = writeXLSX(w)
	case ".md":
		data = writeMarkdown(w)
	case ".csv":
		data, err = writeCSV(w)
	case ".yaml", ".yml":
		data, err = writeYAML(w)
	default:
		return nil, &ReadError{Kind: ReadUnknownFormat, File: name, Detail: ext}
	}
	if err != nil {
		return nil, fmt.Errorf("write questionnaire %s: %w", name, err)
	}
	return data, nil
}

// grid is the sheet as rows of texts, headings first.
func (s *Sheet) grid() [][]string {
	head := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		head[i] = c.Heading
	}
	grid := [][]string{head}
	for _, r := range s.Rows {
		line := make([]string, len(s.Columns))
		for _, c := range r.Cells {
			line[c.Column] = c.Text
		}
		grid = append(grid, line)
	}
	return grid
}
