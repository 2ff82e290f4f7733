package chapters

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"feldbuch/export/breakdown"
	"feldbuch/export/planning"
	"feldbuch/export/publication"
	"feldbuch/survey"
)

// contacts are the interviews whose answers and outcomes are counted, and those in each
// group that outcomes are crossed with.
type contacts map[crossed][]string

// crossed is a group of a breakdown.
type crossed struct{ by, group string }

func (c contacts) add(s *survey.Submission) {
	c[crossed{}] = append(c[crossed{}], s.ID)
	seen := map[string]bool{}
	for i := range s.Form.Topics {
		for _, by := range s.Form.Topics[i].By {
			if group := s.Groups[by]; !seen[by] && survey.IsGroup(group) {
				c[crossed{by, group}] = append(c[crossed{by, group}], s.ID)
			}
			seen[by] = true
		}
	}
}

// large are the groups with enough contacts for a figure.
func (c contacts) large(least int) (all []publication.Group) {
	order := func(a, b crossed) int { return cmp.Or(cmp.Compare(a.by, b.by), cmp.Compare(a.group, b.group)) }
	for _, of := range slices.SortedFunc(maps.Keys(c), order) {
		g := publication.Group{Family: publication.Contacts, Members: c[of]}
		if of != (crossed{}) {
			g.Name = of.by + " = " + of.group
		}
		if len(g.Members) >= least {
			all = append(all, g)
		}
	}
	return all
}

// publish has it noted of whom figures leave the project, before anything is told of them.
func (w *writer) publish(c contacts, by *breakdown.Table, plan *planning.Plan) error {
	if w.Publish == nil {
		return nil
	}
	groups := append(c.large(w.Counted.Least), by.Groups()...)
	if plan != nil {
		groups = append(groups, plan.Groups(&w.x.Planning)...)
	}
	at, err := w.Publish(groups)
	if err == nil {
		w.gaps.Meta.Publish(at)
	}
	return err
}

// published says that this is the version for outside; "" where it is not.
func (w *writer) published() string {
	if at := w.gaps.Meta.Published; at != nil {
		return fmt.Sprintf(w.r.Published, w.day(*at), w.Counted.Least)
	}
	return ""
}
