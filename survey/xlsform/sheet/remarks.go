package sheet

import (
	"bytes"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Remarks counts what people wrote around the cells of a file, which is no part
// of a Workbook: # comments in YAML, lines of prose in markdown.
func Remarks(name string, data []byte) int {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml":
		var doc yaml.Node
		if err := yaml.Load(data, &doc); err != nil {
			return 0
		}
		return comments(&doc)
	case ".md":
		return prose(data)
	}
	return 0
}

func comments(n *yaml.Node) int {
	sum := 0
	for _, c := range []string{n.HeadComment, n.LineComment, n.FootComment} {
		if c != "" {
			sum++
		}
	}
	for _, c := range n.Content {
		sum += comments(c)
	}
	return sum
}

func prose(data []byte) int {
	sum := 0
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '|' {
			sum++
		}
	}
	return sum
}
