package breakdown

import (
	"slices"

	"feldbuch/export/gaps"
	"feldbuch/export/publication"
)

// Table is all breakdowns of a study.
type Table struct {
	Breakdowns []*Breakdown `json:"breakdowns"`
	// Comparisons are those of a group against the rest, over all breakdowns.
	Comparisons int `json:"comparisons"`
	// Different are those of them that survive their number.
	Different int `json:"different"`

	businesses []business
	public     bool
	areas      []Area // without their cells
}

// Breakdown is the areas by groups.
type Breakdown struct {
	Name  string `json:"name"` // of those crossed, with commas
	Label string `json:"label"`
	// Coarse says that a group was too small, and the coarse ones stand here.
	Coarse bool    `json:"coarse"`
	Groups []Group `json:"groups"`
	// NotSaid are the businesses of which the group is not known.
	NotSaid int    `json:"not_said"`
	Areas   []Area `json:"areas"`

	// Withheld is why none of its figures is told; "" where they are.
	Withheld Withheld `json:"withheld,omitempty"`

	special bool // by origin or language: it takes more businesses to be told

	of []int // the group of each business, −1 for none
}

// Withheld is why a breakdown is not told.
type Withheld string

// The reasons.
const (
	SmallGroups Withheld = "small_groups" // several are crossed, and a group has too few businesses
	FewShown    Withheld = "few_shown"    // too much of it would have to be hidden
)

// Group is a group of businesses: those with a complete pair in any area count.
type Group struct {
	Code       string `json:"code"`
	Label      string `json:"label"`
	Businesses int    `json:"businesses"`

	Hidden bool `json:"-"` // the size would tell on too few

	parts []string // its group in each of the breakdowns crossed
}

// Area is one area in all groups, in their order.
type Area struct {
	Rule  string `json:"rule"`
	Code  string `json:"area"`
	Label string `json:"label"`
	Cells []Cell `json:"cells"`
}

// unit names an area among those of all rules.
func (a *Area) unit() string { return a.Rule + "/" + a.Code }

// Cell is one area in one group.
type Cell struct {
	Gap gaps.Share `json:"gap"`
	// Rest are all others of whom the group is known.
	Rest gaps.Share `json:"rest"`
	// Difference is the group's share less the rest's, with Newcombe's interval. It is
	// there where both have enough pairs.
	Difference         gaps.Figure    `json:"difference"`
	DifferenceInterval *gaps.Interval `json:"difference_interval"`
	// P is Fisher's exact probability, adjusted by Holm for all comparisons of the table.
	P         gaps.Figure `json:"p_holm"`
	Different bool        `json:"different"`
	// Hidden would tell on too few businesses.
	Hidden bool `json:"-"`
}

// Groups are the interviews of which the tables tell: all with a complete pair, and those
// in each group that is not wholly hidden.
func (t *Table) Groups() []publication.Group {
	all := []publication.Group{{Family: publication.Gaps}}
	for _, v := range t.businesses {
		all[0].Members = append(all[0].Members, v.id)
	}
	for _, b := range t.Breakdowns {
		for g := range b.Groups {
			group := &b.Groups[g]
			if group.Hidden && !slices.ContainsFunc(b.Areas, func(a Area) bool { return !a.Cells[g].Hidden }) {
				continue
			}
			all = append(all, publication.Group{Family: publication.Gaps, Name: b.Label + ": " + group.Label, By: b.Name, Members: t.in(b, g)})
		}
	}
	return all
}

// in are the interviews in a group.
func (t *Table) in(b *Breakdown, group int) (interviews []string) {
	for i, v := range t.businesses {
		if b.of[i] == group {
			interviews = append(interviews, v.id)
		}
	}
	return interviews
}
