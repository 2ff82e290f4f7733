package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

var german = msg.In(msg.German).Interview

func runes(s string) tea.KeyMsg       { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }
func stroke(t tea.KeyType) tea.KeyMsg { return tea.KeyMsg{Type: t} }

func scale(n int) []survey.Option {
	var out []survey.Option
	for i := range n {
		out = append(out, survey.Option{Code: fmt.Sprint(i), Label: fmt.Sprintf("Stufe %d", i)})
	}
	return out
}

// diary is a Recorder in memory that can be told to fail.
type diary struct {
	events []survey.Event
	broken error
	wait   func() error // nil: nothing has to be waited for
}

func (d *diary) Record(events ...survey.Event) error {
	if d.wait != nil {
		if err := d.wait(); err != nil {
			return err
		}
	}
	if d.broken != nil {
		return d.broken
	}
	d.events = append(d.events, events...)
	return nil
}

// screen drives the program as bubbletea would, without a terminal.
type screen struct {
	*model
	t     testing.TB
	diary *diary
	clock time.Time
}

func newScreen(t testing.TB, lang msg.Lang) *screen {
	t.Helper()
	return screenOf(t, lang, "testdata/form.md")
}

func screenOf(t testing.TB, lang msg.Lang, path string) *screen {
	t.Helper()
	book, err := xlsform.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return screenFor(t, lang, formtest.FormOf(t, book))
}

func screenFor(t testing.TB, lang msg.Lang, form *survey.Form) *screen {
	t.Helper()
	s := &screen{t: t, diary: &diary{}, clock: time.Date(2025, 3, 1, 10, 0, 0, 0, time.UTC)}
	ids := 0
	o := survey.Options{
		ID: "01890000-0000-7000-8000-000000000001", Recorder: s.diary, Business: "RO0123", Location: time.UTC,
		Clock: func() time.Time { return s.clock },
		UUID:  func() string { ids++; return fmt.Sprintf("01890000-0000-7000-8000-%012d", ids) },
	}
	if lang == msg.English {
		o.Language = "English (en)"
	}
	iv, err := survey.NewInterview(form, o)
	if err != nil {
		t.Fatal(err)
	}
	s.open(survey.NewSession(iv), Options{Texts: msg.In(lang).Interview})
	return s
}

// open shows a session as the program does when it starts.
func (s *screen) open(session *survey.Session, o Options) {
	s.t.Helper()
	var err error
	if s.model, err = newModel(session, o); err != nil {
		s.t.Fatal(err)
	}
	clock := func() time.Time { return s.clock }
	s.now, s.decoder.Now, s.decoder.Unbracketed = clock, clock, false
}

// at jumps to a question as the overview would.
func (s *screen) at(path string) *screen {
	s.t.Helper()
	n, err := s.session.Find(path)
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.session.Goto(n); err != nil {
		s.t.Fatal(err)
	}
	s.show()
	return s
}

// types sends keystrokes; a string is text as one message, with \r for Enter.
func (s *screen) types(keys ...any) *screen {
	s.t.Helper()
	for _, k := range keys {
		switch k := k.(type) {
		case string:
			s.Update(runes(k))
		case tea.KeyType:
			s.Update(stroke(k))
		case tea.KeyMsg:
			s.Update(k)
		default:
			s.t.Fatalf("cannot type %T", k)
		}
		s.View()
	}
	return s
}

// does what the list of actions calls so.
func (s *screen) does(name string) *screen {
	s.t.Helper()
	for _, a := range s.page.actions(s.model) {
		if a.name == name && a.off == "" {
			a.run(s.model)
			return s
		}
	}
	s.t.Fatalf("there is no action %q", name)
	return s
}

// text is what is read on the screen: without styles, and without the marks that set
// text from right to left apart, which package term tests.
func (s *screen) text() string {
	return strings.NewReplacer("\u2067", "", "\u2069", "").Replace(ansi.Strip(s.View()))
}

// standsAt is the name of the question on the screen, or the kind of page.
func (s *screen) standsAt() string {
	if a, ok := s.page.(*asking); ok {
		return a.prompt.Element.Name
	}
	return strings.TrimPrefix(fmt.Sprintf("%T", s.page), "*tui.")
}

func (s *screen) wantAt(name string) {
	s.t.Helper()
	if got := s.standsAt(); got != name {
		s.t.Errorf("stands at %s, want %s:\n%s", got, name, s.text())
	}
}

func (s *screen) wantAnswer(path string, want value.Answer) {
	s.t.Helper()
	n, err := s.session.Find(path)
	if err != nil {
		s.t.Fatal(err)
	}
	if got := n.Answer(); got != want {
		s.t.Errorf("%s is %v, want %v", path, got, want)
	}
}

func (s *screen) wantText(parts ...string) {
	s.t.Helper()
	for _, p := range parts {
		if !strings.Contains(s.text(), p) {
			s.t.Errorf("%q is not on the screen:\n%s", p, s.text())
		}
	}
}
