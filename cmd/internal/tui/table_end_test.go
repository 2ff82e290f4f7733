package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

// checklist is a table whose answers decide what else is asked.
func checklist(t *testing.T) *survey.Form {
	return formtest.Form(t, `
| survey |
| | type          | name  | label            | appearance | relevant        | required |
| | begin group   | list  | Was gibt es?     | table-list |                 |     |
| | select_one yn | till  | Kasse            |            |                 | yes |
| | select_one yn | cards | Kartenzahlung    |            |                 | yes |
| | select_one yn | shop  | Laden im Netz    |            |                 | yes |
| | end group     |       |                  |            |                 |     |
| | text          | which | Welche Kasse?    |            | ${till} = 'yes' |     |
| | text          | more  | Noch etwas?      |            |                 |     |
| choices |
| | list_name | name | label |
| | yn        | yes  | ja    |
| | yn        | no   | nein  |`)
}

func TestMendingInATableLeadsBackToTheEnd(t *testing.T) {
	for name, keys := range map[string][]any{
		"by a digit":   {"1", tea.KeyEnter},
		"by an arrow":  {tea.KeyRight, tea.KeyEnter, tea.KeyEnter},
		"by the space": {tea.KeyRight, tea.KeySpace, tea.KeyEnter},
	} {
		t.Run(name, func(t *testing.T) {
			s := screenFor(t, msg.German, checklist(t)).types("1")
			s.at("more").types(tea.KeyEnter).wantAt("finishing")
			s.types(tea.KeyDown, tea.KeyEnter)
			s.wantRow("cards")
			s.types(keys...).wantAt("finishing")
			s.wantAnswer("cards", value.Of("yes"))
			if f := s.page.(*finishing); f.cursor == 0 || f.todo[f.cursor-1].Node.Path() != "/list/shop" {
				t.Errorf("the cursor is at %d of %d", f.cursor, len(f.todo))
			}
		})
	}
}

func TestWhoGoesBackFromAMendedRowGoesOnFromThere(t *testing.T) {
	s := screenFor(t, msg.German, checklist(t)).at("more").types(tea.KeyEnter, tea.KeyDown, tea.KeyEnter)
	s.wantRow("till")
	s.types(tea.KeyF5, tea.KeyEnter).wantRow("till")
	s.types("222", tea.KeyEnter).wantAt("more")
}

func TestWhatARowOfATableHidesIsTold(t *testing.T) {
	s := screenFor(t, msg.German, checklist(t)).types("111", tea.KeyEnter, "Ladenkasse", tea.KeyEnter)
	s.at("till").types("2").wantText("blendet andere aus", "Enter: stimmt so")
	s.types(tea.KeyEnter).wantText("= Zählt nicht mehr, bleibt aber gespeichert:", "Welche Kasse?")
	s.wantAnswer("list/till", value.Of("no"))
	s.types(tea.KeyDown)
	if strings.Contains(s.text(), "Zählt nicht mehr") {
		t.Errorf("said again:\n%s", s.text())
	}
}

// TestTheEndAndATableListWhatCanBeDone as every page does: the keys of the bar are among
// the actions, and what cannot be done has a reason.
func TestTheEndAndATableListWhatCanBeDone(t *testing.T) {
	for name, c := range map[string]struct {
		show func(*screen)
		bar  []string
		list []string
	}{
		"the end": {
			func(s *screen) { s.at("more").types(tea.KeyEnter) },
			[]string{"Enter Auswählen", "F3 Zurück", "F5 Übersicht", "F9 Pause", "F1 Hilfe"},
			[]string{"Interview abschließen", "Zurück zur vorigen Frage", "Dieser Fragebogen hat nur eine Sprache.", "Letzte Antwort zurücknehmen"},
		},
		"an open item of the end": {
			func(s *screen) { s.at("more").types(tea.KeyEnter, tea.KeyDown) },
			[]string{"Enter Hinspringen", "F3 Zurück", "F1 Hilfe"},
			[]string{"Zu dieser Frage springen"},
		},
		"a table": {
			func(s *screen) { s.at("till").types("1") },
			[]string{"Enter Weiter", "F6 Notiz", "F7 Weiß nicht", "Strg+Z Rückgängig", "F1 Hilfe"},
			[]string{"Antwort annehmen und weiter", "Notiz zu dieser Frage", "Wie oben"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := screenFor(t, msg.German, checklist(t))
			s.Update(tea.WindowSizeMsg{Width: 80, Height: 40})
			c.show(s)
			s.wantText(c.bar...)
			s.types(tea.KeyF1).wantText(c.list...)
		})
	}
}
