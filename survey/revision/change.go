package revision

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// compare lists what changed about a question both versions have.
func (c *comparison) compare(q *Question, stray bool) {
	o, n := q.Old, q.New
	switch {
	case c.pairs[o.Parent] != n.Parent:
		q.add(Change{What: Moved, Old: o.Parent.Path(), New: n.Parent.Path()}, whenMoved(o, n))
	case stray:
		q.add(Change{What: Order}, Kept)
	}
	if typeName(o) != typeName(n) {
		q.add(Change{What: Type, Old: typeName(o), New: typeName(n)}, whenRetyped(o.Type, n.Type))
	}
	if o.List != nil && n.List != nil {
		if codes := c.codes(o.List, n.List); !codes.empty() {
			q.add(Change{What: Choices, Codes: codes}, codes.Effect())
		}
	}
	wording(q)
	logic(q)
}

// typeName is the type as in the sheet, but for the list: lists are compared.
func typeName(e *survey.Element) string {
	switch e.Kind {
	case survey.Group:
		return "group"
	case survey.Repeat:
		return "repeat"
	}
	return cmp.Or(e.Preload, string(e.Type))
}

func wording(q *Question) {
	o, n := q.Old, q.New
	for _, t := range []struct {
		column   string
		old, now survey.Text
	}{
		{"label", o.Label, n.Label}, {"hint", o.Hint, n.Hint}, {"guidance_hint", o.Guidance, n.Guidance},
		{"constraint_message", o.ConstraintMessage, n.ConstraintMessage}, {"required_message", o.RequiredMessage, n.RequiredMessage},
	} {
		if texts := textChanges(t.old, t.now); len(texts) > 0 {
			q.add(Change{What: Wording, Column: t.column, Texts: texts}, Kept)
		}
	}
	kinds := maps.Clone(o.Media)
	if kinds == nil {
		kinds = map[string]survey.Text{}
	}
	maps.Copy(kinds, n.Media)
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		if texts := textChanges(o.Media[kind], n.Media[kind]); len(texts) > 0 {
			q.add(Change{What: Wording, Column: "media::" + kind, Texts: texts}, Kept)
		}
	}
}

// textChanges are the languages in which a text reads differently.
func textChanges(old, now survey.Text) (changes []TextChange) {
	languages := map[string]bool{}
	for l := range old {
		languages[l] = true
	}
	for l := range now {
		languages[l] = true
	}
	for _, l := range slices.Sorted(maps.Keys(languages)) {
		if o, n := old[l].Plain(), now[l].Plain(); o != n {
			changes = append(changes, TextChange{l, o, n})
		}
	}
	return changes
}

func logic(q *Question) {
	old, now := logicOf(q.Old), logicOf(q.New)
	for i, l := range now {
		if old[i] == l {
			continue
		}
		effect := Kept
		if l.column == "calculation" && q.New.Type == survey.TypeCalculate {
			effect = Recomputed
		}
		q.add(Change{What: Logic, Column: l.column, Old: old[i].text, New: l.text}, effect)
	}
}

// cell is what a column says of a question.
type cell struct{ column, text string }

// logicOf is what decides how a question is asked and what it accepts, always the
// same columns in the same order.
func logicOf(e *survey.Element) []cell {
	return []cell{
		{"relevant", source(e.Relevant)},
		{"constraint", source(e.Constraint)},
		{"required", source(e.Required)},
		{"readonly", source(e.ReadOnly)},
		{"calculation", source(e.Calculation)},
		{"default", source(e.Default)},
		{"choice_filter", source(e.ChoiceFilter)},
		{"repeat_count", source(e.RepeatCount)},
		{"continues", e.Continues},
		{"trigger", strings.Join(e.Trigger, " ")},
		{"parameters", pairs(e.Parameters)},
		{"appearance", strings.Join(e.Appearance, " ")},
		{"check", flag(e.Soft, "warn")},
		{"nonresponse", flag(e.MustAnswer, "no")},
		{"personal", string(e.Personal)},
		{"identifies", e.Identifies},
		{"interviewer", string(e.Interviewer)},
	}
}

// source is an expression on one line; how it is spaced does not count.
func source(e *expr.Expr) string {
	if e == nil {
		return ""
	}
	return strings.Join(strings.Fields(e.Source()), " ")
}

func pairs(m map[string]string) string {
	var all []string
	for _, k := range slices.Sorted(maps.Keys(m)) {
		all = append(all, k+"="+m[k])
	}
	return strings.Join(all, " ")
}

func flag(set bool, word string) string {
	if set {
		return word
	}
	return ""
}
