package xlsx

import (
	"feldbuch/export"
	"feldbuch/export/workbook"
	"feldbuch/survey"
)

// headWidths are widths for columns in front of the questions.
func headWidths(heads []string) []float64 {
	widths := make([]float64, len(heads))
	for i, h := range heads {
		switch h {
		case "id":
			widths[i] = 38 // a UUID
		case "started", "changed", "language":
			widths[i] = 17
		case "area_label":
			widths[i] = 40
		default:
			widths[i] = workbook.HeadWidth(h)
		}
	}
	return widths
}

// columnWidth fits the heading, and free text more than codes and numbers.
func columnWidth(c *export.Column) float64 {
	w := workbook.HeadWidth(c.Name)
	switch {
	case c.Element.Type == survey.TypeText:
		return max(w, 30)
	case c.Element.Type.Many():
		return max(w, 24)
	case c.Kind == export.DateTime:
		return max(w, 17)
	}
	return w
}
