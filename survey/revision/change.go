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
	o, n := q.Old, q.New
	recomputed := Kept
	if n.Type == survey.TypeCalculate {
		recomputed = Recomputed
	}
	for _, l := range []struct {
		column   string
		old, now string
		effect   Effect
	}{
		{"relevant", source(o.Relevant), source(n.Relevant), Kept},
		{"constraint", source(o.Constraint), source(n.Constraint), Kept},
		{"required", source(o.Required), source(n.Required), Kept},
		{"readonly", source(o.ReadOnly), source(n.ReadOnly), Kept},
		{"calculation", source(o.Calculation), source(n.Calculation), recomputed},
		{"default", source(o.Default), source(n.Default), Kept},
		{"choice_filter", source(o.ChoiceFilter), source(n.ChoiceFilter), Kept},
		{"repeat_count", source(o.RepeatCount), source(n.RepeatCount), Kept},
		{"trigger", strings.Join(o.Trigger, " "), strings.Join(n.Trigger, " "), Kept},
		{"parameters", pairs(o.Parameters), pairs(n.Parameters), Kept},
		{"appearance", strings.Join(o.Appearance, " "), strings.Join(n.Appearance, " "), Kept},
		{"check", flag(o.Soft, "warn"), flag(n.Soft, "warn"), Kept},
		{"nonresponse", flag(o.MustAnswer, "no"), flag(n.MustAnswer, "no"), Kept},
		{"personal", string(o.Personal), string(n.Personal), Kept},
	} {
		if l.old != l.now {
			q.add(Change{What: Logic, Column: l.column, Old: l.old, New: l.now}, l.effect)
		}
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
