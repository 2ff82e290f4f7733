package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// matrix is the page of questions that share a scale: a row each, or a cell each in
// the row of an entry. There is nothing to confirm: a cell that is set is an answer on disk before its mark
// appears, so a matrix left half-filled keeps what it has.
type matrix struct {
	*field.Matrix
	sections []string
	set      bool              // a digit was just typed: Enter after it only confirms
	pending  *survey.Input     // what Enter gives after what is odd about it was said
	hides    *survey.Rejection // what the pending answer would hide
	told     bool              // what is open was named: Enter leaves it so
}

func (x *matrix) long() bool              { return false }
func (x *matrix) section(*model) []string { return x.sections }
func (x *matrix) question() *survey.Node  { return x.Row().Node }

func (x *matrix) actions(m *model) []action { return m.answering(x.Row(), x.asAbove(m)) }

// state is that of the row; where there is nothing to say of it, its hint and its card
// have no other place.
func (x *matrix) state(m *model) (sign byte, sentence string) {
	if sign, sentence = m.state(x.Row()); sentence != "" || x.Behind() {
		return sign, sentence
	}
	return '=', m.beside(text.OneLine(x.Row().Hint), m.cardFor(x.Row().Element))
}

// beside puts two things into the status row, the first alone where it has no room for
// both: a second line would take a row of the table.
func (m *model) beside(first, second string) string {
	const around = 8 // the sign, the edges, and before what is said at the side
	both := strings.Trim(first+"   "+second, " ")
	if first != "" && text.Width(both)+text.Width(m.theme.Ticked(m.t.Saved))+around > m.Column() {
		return first
	}
	return both
}

// goTo puts the cursor on a row.
func (x *matrix) goTo(row int) {
	x.GoTo(row)
	x.set, x.pending, x.told = false, nil, false
}

func (x *matrix) lines(m *model, width, height int) []string { return x.Lines(m.theme, width, height) }

func (x *matrix) press(m *model, k tea.KeyMsg, c term.Command) {
	if c != term.Next {
		x.pending, x.told = nil, false // what the warning was about is no longer on the screen
	}
	switch c {
	case term.Next:
		x.enter(m)
	case term.DontKnow, term.Refused:
		s := value.DontKnow
		if c == term.Refused {
			s = value.Refused
		}
		if x.Behind() {
			m.ignore(m.t.Field.Unused)
		} else if m.offers(x.Row(), s) {
			x.answer(m, survey.Input{Status: s, FromKeyboard: true})
		}
	case term.Back:
		x.back(m)
	case term.None, term.Escape:
		x.edit(m, k)
	default:
		if x.here(m) {
			m.leaveFor(c, x.Row()) // the session stands at the row, so coming back leads to it
		}
	}
}

// edit takes the keys that move about and set cells.
func (x *matrix) edit(m *model, k tea.KeyMsg) {
	if x.Move(k.Type) {
		x.set = false
		return
	}
	switch {
	case x.Behind(): // Enter answers nothing there
		m.say('=', m.t.Field.Unused)
	case k.Type == tea.KeyRunes && k.Paste && len(k.Runes) > 1: // it would answer several questions
		m.ignore(m.t.Field.Unused)
	case k.Type == tea.KeyRunes:
		x.call(m, k.Runes)
	case k.Type == tea.KeySpace && x.Column >= 0:
		x.setCell(m, x.Column)
	case k.Type == tea.KeyDelete:
		x.answerRow(m, survey.Input{FromKeyboard: true})
	case k.Type == tea.KeyBackspace:
		m.ignore(m.t.Field.DeleteClears)
	default:
		m.ignore(m.t.Field.Unused)
	}
}

// call sets cells by their numbers. Several characters in one message are
// several rows; the page is another one after each.
func (x *matrix) call(m *model, runes []rune) {
	if len(runes) == 1 {
		column, r := x.Called(runes[0])
		if column >= 0 && m.advance.early {
			x.mark(column)
		} else {
			x.fill(m, column)
		}
		m.reply(r)
		return
	}
	for _, r := range runes {
		if !m.press(term.KeyOf(r)) {
			return
		}
	}
}

func (x *matrix) setCell(m *model, column int) {
	if column < 0 || x.Behind() {
		return
	}
	if x.Row().ReadOnly {
		m.say('=', m.t.ReadOnly)
		return
	}
	x.answer(m, survey.Input{Status: value.Answered, Codes: []string{x.Code(column)}, FromKeyboard: true})
	if after, ok := m.page.(*matrix); ok && after != x {
		after.set = true
	}
}

// enter takes what the arrows chose, confirms a warning, goes down, and behind
// the last row leaves the page.
func (x *matrix) enter(m *model) {
	switch {
	case x.pending != nil:
		x.answer(m, *x.pending)
	case m.mended() && (x.InGrid() || !x.Chosen || x.Column == x.Answered(x.Row())):
		m.goOn()
	case x.Behind() && !x.InGrid():
		x.leave(m)
	case x.set && !x.Behind():
		x.set = false
	case x.Chosen && x.Column != x.Answered(x.Row()):
		x.setCell(m, x.Column)
	case x.InGrid():
		x.finish(m)
	case x.Cursor == len(x.Rows)-1:
		x.leave(m)
	default:
		x.goTo(x.Cursor + 1)
	}
}

// answer gives an answer to the row and goes to the next one.
func (x *matrix) answer(m *model, in survey.Input) {
	n := x.Row().Node
	if !x.answerRow(m, in) {
		return
	}
	after, ok := m.page.(*matrix)
	if !ok {
		return
	}
	at := slices.IndexFunc(after.Rows, func(p survey.Prompt) bool { return p.Node == n })
	after.goTo(at + 1)
}

// answerRow gives an answer to the row under the cursor; what it makes
// relevant or irrelevant is on the page at once.
func (x *matrix) answerRow(m *model, in survey.Input) bool {
	if !x.here(m) {
		return false
	}
	x.pending = nil
	err := m.session.Answer(x.Row().Node, in)
	if err != nil {
		x.refuse(m, x.Row().Node, in, err)
		return false
	}
	m.saved(x.Row().Node)
	m.show()
	if after, ok := m.page.(*matrix); ok {
		after.KeepInSight(x.Matrix)
	}
	if hidden := m.t.Hidden(x.hides); hidden != "" && in.Hides {
		m.say('=', hidden)
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
	sentence := fmt.Sprintf(m.t.Page.Of, text.Shorten(x.nameOf(m, n), 40), m.why(rejected))
	if rejected.Soft {
		if rejected.Reason == survey.Hides {
			x.hides = rejected
		}
		confirmed := in.Confirm(rejected.Reason)
		x.pending = &confirmed
		m.say('?', sentence+" "+m.t.Confirm)
		return
	}
	m.say('!', sentence)
}

// nameOf is what a row is called in a sentence about it.
func (x *matrix) nameOf(m *model, n *survey.Node) string {
	if i := slices.IndexFunc(x.Rows, func(p survey.Prompt) bool { return p.Node == n }); i >= 0 {
		return x.Name(i)
	}
	return text.OneLine(m.label(n))
}
