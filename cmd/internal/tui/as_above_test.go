package tui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

// roster asks for three persons.
func roster(t *testing.T) *survey.Form {
	return formtest.Form(t, `
| survey |
| | type | name | label | repeat_count | choice_filter |
| | integer | n | Wie viele? | | |
| | begin repeat | person | Person | ${n} | |
| | select_one hours | hours | Arbeitszeit? | | |
| | text | place | Wo? | | |
| | select_multiple hours | any | Was auch? | | |
| | integer | age | Alter? | | |
| | end repeat | | | | |
| choices |
| | list_name | name | label |
| | hours | full | Vollzeit |
| | hours | part | Teilzeit |`)
}

func TestTheAnswerAboveIsTakenWithAKey(t *testing.T) {
	s := screenFor(t, msg.German, roster(t)).types("3\r")
	s.types(tea.KeyCtrlO).wantText("! Oben steht keine Antwort, die hier passt.")
	s.types("1", "\r", "Küche\r", "1", "2", "\r", "40\r")
	s.wantAt("hours")
	s.wantText("Strg+O wie oben: Vollzeit")
	s.types(tea.KeyCtrlO).wantText("(x) 1")
	s.wantAnswer("person[2]/hours", value.Answer{})
	s.types(tea.KeyEnter).wantAnswer("person[2]/hours", value.Of("full"))
	s.wantText("Strg+O wie oben: Küche")
	s.types(tea.KeyCtrlO, tea.KeyEnter).wantAnswer("person[2]/place", value.Of("Küche"))
	s.types(tea.KeyCtrlO, tea.KeyEnter)
	above, _ := s.session.Find("person[1]/any")
	s.wantAnswer("person[2]/any", above.Answer())
	s.types(tea.KeyCtrlO, tea.KeyEnter).wantAnswer("person[2]/age", value.Of("40"))
	s.advance.on = true
	s.types(tea.KeyCtrlO).wantAnswer("person[3]/hours", value.Of("full"))
	s.wantAt("place")
}

func TestTheRowAboveIsTakenInATable(t *testing.T) {
	s := matrixScreen(t, msg.German).at("m1").types("2", tea.KeyCtrlO, tea.KeyEnter)
	s.wantAnswer("m2", value.Of("no"))
	s.wantRow("m3")
}
