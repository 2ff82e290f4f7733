package field

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/x/ansi"

	"feldbuch/survey"
)

// run lets a huh form handle a message and all that follows from it, as bubbletea
// does.
func run(f *huh.Form, m tea.Msg) {
	if m == nil {
		return
	}
	if batch, ok := m.(tea.BatchMsg); ok {
		for _, c := range batch {
			run(f, c())
		}
		return
	}
	if _, cmd := f.Update(m); cmd != nil {
		run(f, cmd())
	}
}

func TestAnyHuhFormHoldsQuestions(t *testing.T) {
	plan := &Question{Title: "Was planen Sie?", Text: german, Control: NewChoice(plans(), true, german.Field, Draft{})}
	name := &Question{Title: "Wie heißt der Betrieb?", Hints: []string{"wie im Register"}, Text: german, Control: NewLine("", german.Field, Draft{})}
	f := huh.NewForm(huh.NewGroup(plan.Field("plan"), name.Field("name"))).WithTheme(huh.ThemeBase()).WithWidth(60)
	f.SubmitCmd, f.CancelCmd = nil, nil
	f.Init()
	for _, k := range []tea.KeyMsg{runes("2"), stroke(tea.KeyEnter), runes("Phở 24"), stroke(tea.KeyShiftTab), runes("1"), stroke(tea.KeyTab)} {
		run(f, k)
	}
	view := ansi.Strip(f.View())
	for _, part := range []string{"Was planen Sie?", "Wie heißt der Betrieb?", "wie im Register", "Phở 24", "enter submit", "shift+tab back"} {
		if !strings.Contains(view, part) {
			t.Errorf("no %q in\n%s", part, view)
		}
	}
	if f.State != huh.StateNormal {
		t.Fatal("done too early")
	}
	run(f, stroke(tea.KeyEnter))
	if f.State != huh.StateCompleted {
		t.Fatal("not done")
	}
	codes := f.Get("plan").(survey.Input).Codes
	if want := []string{plans()[0].Code, plans()[1].Code}; !slices.Equal(codes, want) {
		t.Errorf("plans %v, want %v", codes, want)
	}
	if got := f.Get("name").(survey.Input).Text; got != "Phở 24" {
		t.Errorf("name %q", got)
	}
}

func TestAHuhFormStaysAtAQuestionThatRefuses(t *testing.T) {
	q := &Question{Title: "Woher?", Text: german, Control: NewChoice(countries(), false, german.Field, Draft{})}
	f := huh.NewForm(huh.NewGroup(q.Field("country"))).WithTheme(huh.ThemeBase()).WithWidth(60)
	f.SubmitCmd = nil
	f.Init()
	for _, k := range []tea.KeyMsg{runes("zzz"), stroke(tea.KeyEnter)} {
		run(f, k)
	}
	if q.Error() == nil || f.State != huh.StateNormal {
		t.Fatalf("error %v, state %v", q.Error(), f.State)
	}
	if view := ansi.Strip(f.View()); !strings.Contains(view, q.Error().Error()) {
		t.Errorf("the form does not say so:\n%s", view)
	}
	run(f, stroke(tea.KeyEsc))
	if q.Error() != nil {
		t.Errorf("still %v", q.Error())
	}
}

func TestAQuestionNamesItsKeys(t *testing.T) {
	q := &Question{Title: strings.Repeat("Eine lange Einleitung. ", 30), Text: german, Theme: mono, Control: NewLine("", german.Field, Draft{})}
	q.Field("").WithKeyMap(huh.NewDefaultKeyMap())
	q.WithPosition(huh.FieldPosition{Field: 1, FirstField: 0, LastField: 1})
	q.WithWidth(40).WithHeight(8)
	q.View()
	var names []string
	for _, b := range q.KeyBinds() {
		if b.Enabled() {
			names = append(names, b.Help().Key)
		}
	}
	if got := strings.Join(names, " "); got != "shift+tab enter PgDn/PgUp" {
		t.Errorf("keys %s", got)
	}
	if key.Matches(stroke(tea.KeyTab), q.keys.Next) {
		t.Error("there is something behind the last field")
	}
}

func TestAQuestionIsAskedWithoutAScreen(t *testing.T) {
	for _, c := range []struct {
		name, typed, want, says string
		err                     error
	}{
		{"a number of the list", "2\n", plans()[1].Code, "Was planen Sie?", nil},
		{"first a key that there is not", "9\n1\n", plans()[0].Code, "! ", nil},
		{"nothing more to read", "9\n", "", "! ", io.ErrUnexpectedEOF},
		{"an answer left open", "\n", "", "Was planen Sie?", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := &Question{Title: "Was planen Sie?", Text: german, Control: NewChoice(plans(), false, german.Field, Draft{})}
			var out bytes.Buffer
			if err := q.RunAccessible(&out, strings.NewReader(c.typed)); !errors.Is(err, c.err) {
				t.Fatalf("error %v", err)
			}
			if got := strings.Join(q.Control.Input().Codes, " "); got != c.want {
				t.Errorf("answered %q, want %q", got, c.want)
			}
			if !strings.Contains(out.String(), c.says) {
				t.Errorf("said %q", out.String())
			}
		})
	}
}
