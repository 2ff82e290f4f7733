package revision

import (
	"slices"

	"feldbuch/survey"
)

// Passage is a changed row of the sheet information: a part of a leaflet that is
// handed out, or what each project fills in. What was signed before stays signed.
type Passage struct {
	Name    string
	Changes []Change // never empty; Column is label, type or value
}

// passage is a row as it is compared.
type passage struct {
	name, kind, value string
	text              survey.Text
}

// passages lists the rows that changed, in the order of the newer version; those that
// are gone come last.
func passages(old, now *survey.Form) (changed []Passage) {
	before, after := passagesOf(old), passagesOf(now)
	strays := strayPassages(before, after)
	for _, n := range after {
		p := Passage{Name: n.name}
		if at := placeIn(before, n); at < 0 {
			p.Changes = []Change{{What: Added, Texts: textChanges(nil, n.text)}}
		} else {
			p.Changes = n.since(before[at], strays[n.name])
		}
		if len(p.Changes) > 0 {
			changed = append(changed, p)
		}
	}
	for _, o := range before {
		if placeIn(after, o) < 0 {
			changed = append(changed, Passage{o.name, []Change{{What: Removed, Texts: textChanges(o.text, nil)}}})
		}
	}
	return changed
}

// since lists what is different from what the row was.
func (p passage) since(o passage, stray bool) (changes []Change) {
	if stray {
		changes = append(changes, Change{What: Order})
	}
	if o.kind != p.kind {
		changes = append(changes, Change{What: Type, Old: o.kind, New: p.kind})
	}
	if texts := textChanges(o.text, p.text); len(texts) > 0 {
		changes = append(changes, Change{What: Wording, Column: "label", Texts: texts})
	}
	if o.value != p.value {
		changes = append(changes, Change{What: Logic, Column: "value", Old: o.value, New: p.value})
	}
	return changes
}

// strayPassages are the rows that stand at another place, as few as explain the order.
func strayPassages(before, after []passage) map[string]bool {
	var stayed []string
	var places []int
	for _, n := range after {
		if at := placeIn(before, n); at >= 0 {
			stayed, places = append(stayed, n.name), append(places, at)
		}
	}
	keep, strays := longestRise(places), map[string]bool{}
	for i, name := range stayed {
		_, kept := slices.BinarySearch(keep, i)
		strays[name] = !kept
	}
	return strays
}

func placeIn(rows []passage, wanted passage) int {
	return slices.IndexFunc(rows, func(p passage) bool { return p.name == wanted.name })
}

func passagesOf(f *survey.Form) (rows []passage) {
	for _, p := range f.Information.Particulars {
		rows = append(rows, passage{p.Name, "fill", p.Value, p.Label})
	}
	for _, l := range f.Information.Leaflets {
		rows = append(rows, passage{l.Name, "title", "", l.Title})
		for _, part := range l.Parts {
			rows = append(rows, passage{part.Name, string(part.Kind), "", part.Text})
		}
	}
	return rows
}
