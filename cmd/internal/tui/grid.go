package tui

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/survey"
)

// gridAround are the entries of a repeat that stand in one table with n, a row
// each, and the questions that are its columns. nil where n is asked otherwise.
func gridAround(s *survey.Session, n *survey.Node) (entries [][]*survey.Node, columns []*survey.Element) {
	if columns = gridColumns(n.Element()); columns == nil {
		return nil, nil
	}
	holder := n.Parent().Parent().Parent()
	var last *survey.Node
	for _, stop := range s.Route() {
		if stop.Kind != survey.AtQuestion || !slices.Contains(columns, stop.Node.Element()) || stop.Node.Parent().Parent().Parent() != holder {
			continue
		}
		if entry := stop.Node.Parent(); entry != last {
			entries, last = append(entries, nil), entry
		}
		entries[len(entries)-1] = append(entries[len(entries)-1], stop.Node)
	}
	return entries, columns
}

// gridColumns are the questions of a repeat with a fixed number of entries, if all it
// asks is one table of one scale.
func gridColumns(e *survey.Element) []*survey.Element {
	group := e.Parent
	if group.Kind != survey.Group || !group.HasAppearance("table-list") || group.Parent == nil ||
		group.Parent.Kind != survey.Repeat || group.Parent.RepeatCount == nil {
		return nil
	}
	asked := askedIn(group.Parent)
	for _, q := range asked {
		if q.Parent != group || q.List != e.List || !scaled(q) {
			return nil
		}
	}
	return asked
}

// askedIn are the questions in a group that a person sees.
func askedIn(group *survey.Element) (asked []*survey.Element) {
	for _, e := range group.Children {
		switch {
		case e.Kind != survey.Question:
			asked = append(asked, askedIn(e)...)
		case e.Type.Asked():
			asked = append(asked, e)
		}
	}
	return asked
}

// newGrid is the page of the entries around a question, nil where the window has no
// room for it.
func newGrid(m *model, at *survey.Node) *matrix {
	nodes, columns := gridAround(m.session, at)
	if nodes == nil {
		return nil
	}
	var entries []field.Entry
	for _, row := range nodes {
		entries = append(entries, m.entry(row))
	}
	repeat := at.Parent().Parent()
	var heads []survey.Prompt
	for _, e := range columns {
		if n, err := m.session.Find(nodes[0][0].Parent().Path() + "/" + e.Name); err == nil {
			heads = append(heads, m.prompt(n))
		}
	}
	sections := append(m.session.Inside(repeat.Parent()), m.session.RepeatLabel(repeat.Element(), repeat))
	x := &matrix{sections: sections, Matrix: field.NewGrid(entries, heads, m.t, m.answerText)}
	if !x.Paginate(m.theme, at, m.Column(), m.Height, m.prompt) {
		return nil
	}
	x.GoTo(slices.IndexFunc(x.Rows, func(p survey.Prompt) bool { return p.Node == at }))
	return x
}

// entry is a row of the table with these questions.
func (m *model) entry(questions []*survey.Node) field.Entry {
	repeat := questions[0].Parent().Parent()
	e := field.Entry{Name: m.entryName(repeat)}
	if own := m.ownTexts(func() []string { return []string{m.entryName(repeat)} }); own != nil && own[0] != e.Name {
		e.Own = own[0]
	}
	for _, n := range questions {
		label, second := m.wording(n)
		e.Cells = append(e.Cells, field.Cell{Node: n, Label: label, Second: second})
	}
	return e
}

// entryName is what an entry of a repeat is about, its number where that is not known.
func (m *model) entryName(entry *survey.Node) string {
	if name := m.session.EntryName(entry); name != "" {
		return name
	}
	return fmt.Sprintf("%s %d", m.session.RepeatLabel(entry.Element(), entry), entry.Position())
}

// finish goes on from a grid that is whole. What is open is named first, and the
// cursor goes there: an area passed by is a figure that is missing.
func (x *matrix) finish(m *model) {
	open := x.Open()
	if len(open) == 0 || x.told {
		x.leave(m)
		return
	}
	names := x.Name(open[0])
	if len(open) > 1 {
		names = fmt.Sprintf(m.t.Page.More, names, len(open)-1)
	}
	x.goTo(open[0])
	if slices.ContainsFunc(open, func(i int) bool { return x.Rows[i].Required || x.Rows[i].Conflict }) {
		m.say('!', fmt.Sprintf(m.t.Page.Open, names))
		return
	}
	x.told = true
	m.say('?', strings.Join([]string{fmt.Sprintf(m.t.Page.Open, names), m.t.Page.LeaveOpen}, " "))
}

// resized lays the table out for another window, or asks its rows one by one.
func (x *matrix) resized(m *model) {
	to := newTable(m, x.Row().Node)
	if to == nil {
		if x.here(m) {
			m.status.Sign, m.status.Text = 0, "" // what it asked is not asked on the next page
			m.show()
		}
		return
	}
	if x.Behind() {
		to.GoTo(to.Cursor + 1)
	} else if to.Column = x.Column; to.InGrid() == x.InGrid() {
		to.Chosen = x.Chosen
	}
	to.set, to.pending, to.told = x.set, x.pending, x.told
	to.KeepInSight(x.Matrix)
	m.page = to
}
