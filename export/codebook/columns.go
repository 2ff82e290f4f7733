package codebook

import (
	"slices"
	"strings"

	"feldbuch/export"
	"feldbuch/survey"
)

// AreaHeads are the headings of the sheet of areas.
func AreaHeads(breakdowns []string) []string {
	heads := []string{"id", "business", "state"}
	for _, b := range breakdowns {
		heads = append(heads, export.BreakdownPrefix+b)
	}
	return append(heads, "rule", "area", "area_label", "need", "have", "gap", "want", "when", "persons", "extern", "content", "used", "top")
}

// LeftOut are the tables without a sheet: the sheet of areas holds all of them.
func LeftOut(l *export.Layout, forms []*survey.Form) []bool {
	left, covered := make([]bool, len(l.Tables)), coveredByRules(forms)
	for i, t := range l.Tables[1:] {
		left[i+1] = onlyAreas(t, covered)
	}
	return left
}

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

// meaning explains a column that is no question.
func (w *writer) meaning(head string) string {
	x := w.x
	known := map[string]string{
		"id": x.MeansID, "business": x.MeansBusiness, "interviewer": x.MeansInterviewer, "language": x.MeansLanguage,
		"state": x.MeansState, "started": x.MeansStarted, "changed": x.MeansChanged,
		"rule": x.MeansRule, "area": x.MeansArea, "area_label": x.MeansAreaLabel,
		"need": x.MeansNeed, "have": x.MeansHave, "gap": x.MeansGap,
		"want": x.MeansWant, "when": x.MeansWhen, "persons": x.MeansPersons, "extern": x.MeansExtern, "content": x.MeansContent,
		"used": x.MeansUsed, "top": x.MeansTop,
	}
	if meaning, ok := known[head]; ok {
		return meaning
	}
	if name, ok := strings.CutPrefix(head, export.BreakdownPrefix); ok {
		return w.breakdownLabel(name)
	}
	return x.MeansNumber
}

// breakdownLabel is the newest version's label of a breakdown.
func (w *writer) breakdownLabel(name string) string {
	label := w.x.MeansBreakdown
	for _, f := range w.o.Forms {
		for _, b := range f.Breakdowns {
			if s := b.Label.In(w.o.Language, f.Default).Shown(); b.Name == name && s != "" {
				label = s
			}
		}
	}
	return label
}
