package report

import (
	"fmt"
	"strconv"
	"strings"

	"feldbuch/export/table"
)

// figures writes figures as a language does.
type figures struct{ decimal string }

// shown is what stands in a cell, as far as its cases bear it.
func (f figures) shown(c table.Cell, format table.Format) string {
	v := c.Shown()
	var s string
	switch v := v.(type) {
	case nil:
		return ""
	case float64:
		s = f.number(v, format)
	case int:
		s = strconv.Itoa(v)
		if v == 0 && format == table.Count {
			s = "–"
		}
	default:
		s = fmt.Sprint(v)
	}
	if c.Status == table.Uncertain && format.Graded() {
		return "(" + s + ")"
	}
	return s
}

func (f figures) number(x float64, format table.Format) string {
	s := strconv.FormatFloat(table.Round(x, 2), 'f', 2, 64)
	switch format {
	case table.Percent:
		s = strconv.FormatFloat(table.Round(100*x, 1), 'f', 1, 64) + "\u00a0%"
	case table.Score:
		s = strconv.FormatFloat(table.Round(x, 1), 'f', 1, 64)
	case table.Rank, table.Count:
		s = strconv.FormatFloat(x, 'f', -1, 64)
	}
	if f.decimal != "" {
		s = strings.Replace(s, ".", f.decimal, 1)
	}
	return s
}
