package xlsx

import (
	"slices"

	"feldbuch/export"
	"feldbuch/export/workbook"
	"feldbuch/survey"
)

// coveredByRules are the questions whose answers the sheet of areas holds.
func coveredByRules(forms []*survey.Form) map[string]bool {
	covered := map[string]bool{}
	for _, f := range forms {
		for _, g := range f.Gaps {
			if g.Contact() {
				continue
			}
			for _, x := range g.Expressions() {
				if x == nil {
					continue
				}
				for _, r := range x.Refs() {
					covered[r.Name] = true
				}
			}
		}
	}
	return covered
}

// onlyAreas reports whether the sheet of areas already holds all that is asked
// in a repeat.
func onlyAreas(t *export.Table, covered map[string]bool) bool {
	return !slices.ContainsFunc(t.Columns, func(c *export.Column) bool {
		return c.Element.Type.Asked() && !covered[c.Element.Name]
	})
}

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
