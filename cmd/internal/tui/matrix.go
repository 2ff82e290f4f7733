package tui

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// matrix is the page of questions that share a scale: a row each. There is
// nothing to confirm: a cell that is set is an answer on disk before its mark
// appears, so a matrix left half-filled keeps what it has.
type matrix struct {
	title    []string // of the group, and of the row that holds only headings
	sections []string
	rows     []survey.Prompt
	scale    []field.Item
	numbers  []string // what the columns are called by

	cursor  int           // row; len(rows): behind the last one
	column  int           // -1: on no cell yet
	chosen  bool          // the column was moved to and counts on Enter
	set     bool          // a digit was just typed: Enter after it only confirms
	pending *survey.Input // raised a soft warning that Enter confirms
	window  term.Window
}

// widest is how many columns a matrix may have: as many as there are digits to
// answer with. Longer lists are asked alone.
const widest = 10

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
	if e.Type != survey.TypeSelectOne || e.List == nil || e.ChoiceFilter != nil || e.ChoicesFrom != nil || e.Randomize {
		return false
	}
	if len(e.List.Choices) < 2 || columnNumbers(e.List.Choices) == nil {
		return false
	}
	return n.Parent().Element().HasAppearance("table-list") || e.HasAppearance("list-nolabel")
}

func newMatrix(m *model, nodes []*survey.Node, at *survey.Node) *matrix {
	x := &matrix{sections: m.session.Sections(at), column: -1}
	// The group around, and the row of headings, say what the page is about.
	outside := 0
	if group := at.Parent(); group.Parent() != nil {
		outside = len(m.session.Inside(group.Parent()))
	}
	x.sections, x.title = x.sections[:outside], x.sections[outside:]
	for _, n := range nodes {
		if n == at {
			x.cursor = len(x.rows)
		}
		x.rows = append(x.rows, m.session.Prompt(n))
	}
	for _, o := range x.rows[0].Options {
		x.scale = append(x.scale, field.Item{Code: o.Code, Label: o.Label})
	}
	x.numbers = columnNumbers(at.Element().List.Choices)
	x.goTo(x.cursor)
	return x
}

// columnNumbers are the digits that answer with the choices of a scale: the code
// where it is a digit, else the place if that is free, else any; nil where there
// are not enough digits.
func columnNumbers(scale []*survey.Choice) []string {
	if len(scale) > widest {
		return nil
	}
	numbers := make([]string, len(scale))
	for i, c := range scale {
		if len(c.Name) == 1 && c.Name >= "0" && c.Name <= "9" {
			numbers[i] = c.Name
		}
	}
	for i := range numbers {
		for d := i + 1; numbers[i] == ""; d++ {
			if digit := strconv.Itoa(d % widest); !slices.Contains(numbers, digit) {
				numbers[i] = digit
			}
		}
	}
	return numbers
}

func (x *matrix) long() bool              { return false }
func (x *matrix) section(*model) []string { return x.sections }

// row is the question under the cursor, the last one behind the end.
func (x *matrix) row() survey.Prompt { return x.rows[min(x.cursor, len(x.rows)-1)] }

func (x *matrix) keys(m *model) [2][]string { return m.keys(x.row()) }

// state is that of the row; where there is nothing to say of it, its hint has
// no other place.
func (x *matrix) state(m *model) (sign byte, text string) {
	if sign, text = m.state(x.row()); text != "" || x.cursor == len(x.rows) {
		return sign, text
	}
	return '=', term.OneLine(x.row().Hint)
}

// goTo puts the cursor on a row, and in it on the answer there is.
func (x *matrix) goTo(row int) {
	x.cursor = min(max(row, 0), len(x.rows))
	x.column, x.chosen, x.set, x.pending = -1, false, false, nil
	if x.cursor < len(x.rows) {
		x.column = x.answered(x.rows[x.cursor])
	}
}

// answered is the column of a row's answer, -1 if it has none.
func (x *matrix) answered(p survey.Prompt) int {
	return slices.IndexFunc(x.scale, func(i field.Item) bool {
		return p.Answer.Status == value.Answered && i.Code == p.Answer.Text
	})
}

func (x *matrix) press(m *model, k tea.KeyMsg, c term.Command) {
	if c != term.Next {
		x.pending = nil // what the warning was about is no longer on the screen
	}
	switch c {
	case term.Next:
		x.enter(m)
	case term.DontKnow, term.Refused:
		s := value.DontKnow
		if c == term.Refused {
			s = value.Refused
		}
		if x.cursor < len(x.rows) && m.offers(x.row(), s) {
			x.answer(m, survey.Input{Status: s})
		}
	case term.Back:
		x.back(m)
	case term.None, term.Escape:
		x.edit(m, k)
	default:
		if x.here(m) {
			x.leaveFor(m, c)
		}
	}
}

// leaveFor opens what has a page of its own; the session already stands at the
// row, so coming back leads to it.
func (x *matrix) leaveFor(m *model, c term.Command) {
	switch c {
	case term.Language:
		m.switchLanguage()
	case term.Overview:
		m.page = newOverview(m)
	case term.Remark:
		m.page = newNoting(m, x.row())
	case term.Pause:
		m.page = pausing{}
	}
}

// edit takes the keys that move about and set cells.
func (x *matrix) edit(m *model, k tea.KeyMsg) {
	last := len(x.scale) - 1
	switch k.Type {
	case tea.KeyUp:
		x.goTo(x.cursor - 1)
	case tea.KeyDown:
		x.goTo(x.cursor + 1)
	case tea.KeyPgUp:
		x.goTo(0)
	case tea.KeyPgDown:
		x.goTo(len(x.rows))
	case tea.KeyLeft:
		x.moveTo(max(x.column-1, 0))
	case tea.KeyRight:
		x.moveTo(min(x.column+1, last))
	case tea.KeyHome:
		x.moveTo(0)
	case tea.KeyEnd:
		x.moveTo(last)
	case tea.KeySpace:
		x.setCell(m, x.column)
	case tea.KeyDelete, tea.KeyBackspace:
		if x.cursor < len(x.rows) {
			x.answerRow(m, survey.Input{})
		}
	case tea.KeyRunes:
		x.typed(m, k.Runes)
	}
}

func (x *matrix) moveTo(column int) {
	if x.cursor < len(x.rows) {
		x.column, x.chosen, x.set = column, true, false
	}
}

// typed sets cells by their numbers. Several characters in one message are
// several rows; the page is another one after each.
func (x *matrix) typed(m *model, runes []rune) {
	if len(runes) > 1 {
		for _, r := range runes {
			if !m.press(term.KeyOf(r)) {
				return
			}
		}
		return
	}
	d, ok := value.Digit(runes[0])
	if !ok || unicode.IsSpace(runes[0]) {
		return
	}
	x.setCell(m, slices.Index(x.numbers, strconv.Itoa(d)))
}

func (x *matrix) setCell(m *model, column int) {
	if column < 0 || x.cursor == len(x.rows) {
		return
	}
	if x.row().ReadOnly {
		m.say('=', m.t.ReadOnly)
		return
	}
	x.answer(m, survey.Input{Status: value.Answered, Codes: []string{x.scale[column].Code}})
	if after, ok := m.page.(*matrix); ok && after != x {
		after.set = true
	}
}

// enter takes what the arrows chose, confirms a warning, goes down, and behind
// the last row leaves the page.
func (x *matrix) enter(m *model) {
	switch {
	case x.pending != nil:
		in := *x.pending
		in.Confirmed = true
		x.answer(m, in)
	case x.cursor == len(x.rows):
		x.leave(m)
	case x.set:
		x.set = false
	case x.chosen && x.column != x.answered(x.row()):
		x.setCell(m, x.column)
	case x.cursor == len(x.rows)-1:
		x.leave(m)
	default:
		x.goTo(x.cursor + 1)
	}
}

// answer gives an answer to the row and goes to the next one.
func (x *matrix) answer(m *model, in survey.Input) {
	n := x.row().Node
	if !x.answerRow(m, in) {
		return
	}
	after, ok := m.page.(*matrix)
	if !ok {
		return
	}
	at := slices.IndexFunc(after.rows, func(p survey.Prompt) bool { return p.Node == n })
	after.goTo(at + 1)
}

// answerRow gives an answer to the row under the cursor; what it makes
// relevant or irrelevant is on the page at once.
func (x *matrix) answerRow(m *model, in survey.Input) bool {
	if !x.here(m) {
		return false
	}
	x.pending = nil
	began := m.now()
	err := m.session.Answer(x.row().Node, in)
	if err != nil {
		x.refuse(m, x.row().Node, in, err)
		return false
	}
	m.saved(x.row().Node, began)
	top := x.window
	m.show()
	if after, ok := m.page.(*matrix); ok {
		after.window = top
	}
	return true
}

// refuse says why an answer was not taken, and which row it is about.
func (x *matrix) refuse(m *model, n *survey.Node, in survey.Input, err error) {
	var rejected *survey.Rejection
	if !errors.As(err, &rejected) {
		m.fail(m.t.NotSaved, err)
		return
	}
	said := fmt.Sprintf(m.t.Page.Of, term.Shorten(term.OneLine(m.label(n)), 40), m.t.Rejection(rejected))
	if rejected.Soft {
		x.pending = &in
		m.say('?', said+" "+m.t.Confirm)
		return
	}
	m.say('!', said)
}

// here brings the session to the row under the cursor, so that an interview is
// resumed there. Going down is no move worth recording, going up is.
func (x *matrix) here(m *model) bool {
	to := survey.Stop{Kind: survey.AtQuestion, Node: x.row().Node}
	if err := m.session.StandAt(to); err != nil {
		m.fail(m.t.Moved, err)
		return false
	}
	return true
}

// back leaves the page for the stop before its first row.
func (x *matrix) back(m *model) {
	route := m.session.Route()
	at := slices.Index(route, survey.Stop{Kind: survey.AtQuestion, Node: x.rows[0].Node})
	if err := m.session.GotoStop(route[max(at-1, 0)]); err != nil {
		m.fail(m.t.Moved, err)
		return
	}
	m.show()
}

// leave goes on behind the last row. Rows left open are recorded as such; one
// that needs an answer keeps the interviewer here.
func (x *matrix) leave(m *model) {
	for i, p := range x.rows {
		if p.Node.Asked() && !p.Required || p.Answer.Status != value.Missing || p.Conflict {
			continue
		}
		if err := m.session.Answer(p.Node, survey.Input{}); err != nil {
			x.goTo(i)
			x.refuse(m, p.Node, survey.Input{}, err)
			return
		}
	}
	x.cursor = len(x.rows) - 1
	if !x.here(m) {
		return
	}
	m.session.Next()
	m.status = term.Status{Side: m.status.Side}
	m.show()
}
