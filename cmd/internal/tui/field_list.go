package tui

import (
	"slices"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
)

// fieldListAround are the stops that stand on one screen with a question: its
// neighbours on the route in the same field-list group. nil where it has none.
// A question that comes or goes with an answer is on it, or gone, at once.
func fieldListAround(s *survey.Session, n *survey.Node) []survey.Stop {
	group := fieldListOf(n)
	if group == nil {
		return nil
	}
	beside := func(stop survey.Stop) bool { return stop.Kind == survey.AtQuestion && fieldListOf(stop.Node) == group }
	route := s.Route()
	at := slices.Index(route, survey.Stop{Kind: survey.AtQuestion, Node: n})
	if at < 0 {
		return nil
	}
	from, to := at, at+1
	for from > 0 && beside(route[from-1]) {
		from--
	}
	for beside(route[to]) { // the last stop is the end
		to++
	}
	if to-from < 2 {
		return nil
	}
	return route[from:to]
}

// fieldListOf is the outermost field-list group around a question, nil if there is
// none: groups in it are on its page.
func fieldListOf(n *survey.Node) *survey.Node {
	var group *survey.Node
	for g := n.Parent(); g != nil; g = g.Parent() {
		if g.Element().HasAppearance("field-list") {
			group = g
		}
	}
	return group
}

// fieldListLines draws the question to be answered among its neighbours, which take
// a line each. It has at least half of the screen; where not all neighbours fit,
// those nearest to it are shown.
func (a *asking) fieldListLines(m *model, width, height int) []string {
	at := slices.IndexFunc(a.beside, func(s survey.Stop) bool { return s.Node == a.prompt.Node })
	var above, below []string
	for i, s := range a.beside {
		switch {
		case i < at:
			above = append(above, m.neighbour(s, width))
		case i > at:
			below = append(below, m.neighbour(s, width))
		}
	}
	const gaps = 2 // a blank line before the question and one after it
	asked := a.form.Lines(width, max(height-gaps-min(len(above)+len(below), height/2), 1))
	room := max(height-gaps-len(asked), 0)
	before := min(len(above), max(room-len(below), room/2))
	after := min(len(below), room-before)
	out := slices.Clone(above[len(above)-before:])
	if before > 0 {
		out = append(out, "")
	}
	out = append(out, asked...)
	if after > 0 {
		out = append(out, "")
	}
	return append(out, below[:after]...)
}

// neighbour is a question of the field list that is not being asked, with its answer.
func (m *model) neighbour(s survey.Stop, width int) string {
	sign := m.mark(s)
	if s.Node.Element().Type == survey.TypeNote {
		sign = "   "
	}
	answer := text.Shorten(text.OneLine(m.answerText(s.Node)), width/3)
	return m.theme.Faint.Render(strings.TrimRight(text.Spread(sign+" "+text.OneLine(m.label(s.Node)), answer, width), " "))
}
