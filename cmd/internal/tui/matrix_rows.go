package tui

import (
	"slices"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/survey"
)

// matrixAround are the questions that stand on one page with n: its neighbours
// on the route with the same scale. nil where n is asked alone.
func matrixAround(s *survey.Session, n *survey.Node) []*survey.Node {
	if !tabular(n) {
		return nil
	}
	beside := func(stop survey.Stop) bool {
		return stop.Kind == survey.AtQuestion && stop.Node.Parent() == n.Parent() && tabular(stop.Node) &&
			stop.Node.Element().List == n.Element().List && stop.Node.Heading() == n.Heading()
	}
	route := s.Route()
	at := slices.Index(route, survey.Stop{Kind: survey.AtQuestion, Node: n})
	var rows []*survey.Node
	for from := at; from >= 0 && beside(route[from]); from-- {
		rows = append(rows, route[from].Node)
	}
	slices.Reverse(rows)
	for to := at + 1; at >= 0 && beside(route[to]); to++ {
		rows = append(rows, route[to].Node)
	}
	if len(rows) < 2 && n.Heading() == nil {
		return nil
	}
	return rows
}

// tabular reports whether a question can be a row: the group is a table, or the
// question says so itself, and the choices are the same whoever is asked.
func tabular(n *survey.Node) bool {
	e := n.Element()
	return scaled(e) && (n.Parent().Element().HasAppearance("table-list") || e.HasAppearance("list-nolabel"))
}

// scaled reports whether a question has a scale that can stand above a table.
func scaled(e *survey.Element) bool {
	if e.Type != survey.TypeSelectOne || e.List == nil || e.ChoiceFilter != nil || e.ChoicesFrom != nil || e.Randomize {
		return false
	}
	return field.Tabular(e)
}

// newTable is the page a question shares with others of its scale, nil where it is
// asked alone.
func newTable(m *model, n *survey.Node) *matrix {
	if x := newGrid(m, n); x != nil {
		return x
	}
	if rows := matrixAround(m.session, n); rows != nil {
		if x := newMatrix(m, rows, n); x.Fits(m.theme, m.Column(), m.Height) {
			return x
		}
	}
	return nil
}

func newMatrix(m *model, nodes []*survey.Node, at *survey.Node) *matrix {
	// The group around, and the row of headings, say what the page is about.
	sections, outside := m.session.Sections(at), 0
	if group := at.Parent(); group.Parent() != nil {
		outside = len(m.session.Inside(group.Parent()))
	}
	var rows []survey.Prompt
	for _, n := range nodes {
		rows = append(rows, m.prompt(n))
	}
	x := &matrix{sections: sections[:outside], Matrix: field.NewMatrix(rows, sections[outside:], m.ownTitle(at, sections, outside), m.t, m.answerText)}
	x.GoTo(slices.Index(nodes, at))
	return x
}

// ownTitle is the title of a table in the interviewer's language, nil where it is not
// shown or reads the same.
func (m *model) ownTitle(at *survey.Node, sections []string, outside int) []string {
	own := m.ownTexts(func() []string { return m.session.Sections(at) })
	if len(own) < outside || slices.Equal(own, sections) {
		return nil
	}
	return own[outside:]
}
