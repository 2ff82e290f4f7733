package review

import (
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey/value"
)

// spoken is a short text that goes with a decision. It stays for the next one until it is
// changed, because many conflicts have one reason; the last ones can be had again.
type spoken struct {
	now    string
	used   bool // the text of now went with a decision before
	recent []string
}

// say makes a text the one that goes along.
func (s *spoken) say(text string) {
	const most = 9 // a digit takes each
	if s.now, s.used = text, false; text == "" {
		return
	}
	s.recent = slices.DeleteFunc(s.recent, func(r string) bool { return r == text })
	s.recent = append([]string{text}, s.recent...)
	s.recent = s.recent[:min(len(s.recent), most)]
}

// speaking is the page on which it is written.
type speaking struct {
	under       page // to which it goes back
	of          *spoken
	title, hint string
	editor      *field.Editor
}

func newSpeaking(under page, of *spoken, title, hint string) *speaking {
	return &speaking{under: under, of: of, title: title, hint: hint, editor: field.NewEditor(of.now, false)}
}

func (s *speaking) press(m *model, k tea.KeyMsg, c term.Command) {
	switch c {
	case term.Next:
		s.take(m, value.Text(s.editor.String()))
	case term.Escape, term.Back:
		m.page = s.under
	case term.Pause:
		m.over = true
	case term.None:
		s.edit(m, k)
	default:
		m.say('!', m.o.Texts.Field.Unused)
	}
}

// edit types, unless nothing is typed yet and a digit takes one of the last texts. The
// first key replaces what is there, as with a number that is kept.
func (s *speaking) edit(m *model, k tea.KeyMsg) {
	if i, ok := digit(k); ok && i < len(s.of.recent) && (s.editor.String() == "" || s.editor.String() == s.of.now) {
		s.take(m, s.of.recent[i])
		return
	}
	if k.Type == tea.KeyRunes && s.editor.String() == s.of.now {
		s.editor = field.NewEditor("", false)
	}
	if !s.editor.Press(k) {
		m.say('!', m.o.Texts.Field.Unused)
	}
}

func (s *speaking) take(m *model, text string) {
	s.of.say(text)
	m.page = s.under
}

// digit is the row that a key stands beside, from 0.
func digit(k tea.KeyMsg) (int, bool) {
	if k.Type != tea.KeyRunes || k.Paste || len(k.Runes) != 1 || k.Runes[0] < '1' || k.Runes[0] > '9' {
		return 0, false
	}
	return int(k.Runes[0] - '1'), true
}

func (s *speaking) lines(m *model, width, height int) []string {
	out := styled(m.theme.Question, "", s.title, width)
	out = append(out, styled(m.theme.Hint, "", s.hint, width)...)
	out = append(out, "", "> "+s.editor.Line(m.theme, width-3), "")
	if len(s.of.recent) > 0 {
		out = append(out, styled(m.theme.Hint, "", m.t.Recent, width)...)
	}
	for i, r := range s.of.recent {
		out = append(out, "  "+m.theme.Key.Render(strconv.Itoa(i+1))+"  "+m.theme.Choice.Render(text.Glance(r, width-5)))
	}
	return term.CutLines(out, height)
}

func (s *speaking) actions(m *model) []action {
	return []action{
		{command: term.Next, name: m.t.Actions.Reason, short: m.t.Keys.Take},
		{command: term.Escape, name: m.t.Keys.Close, short: m.t.Keys.Close},
	}
}
