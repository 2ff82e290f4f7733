package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/survey/value"
)

func TestWhatEnterChoosesIsOnTheScreenAtOnce(t *testing.T) {
	s := newScreen(t, msg.German).at("plans")
	s.page.(*asking).form = field.NewForm(&field.Question{Title: "?", Control: field.NewChoice(scale(12), true, german.Field, field.Draft{})})
	s.text()
	s.types("1", tea.KeyEnter).wantText(">[x] Stufe 1")
}

func TestAnAnswerThatNoLongerFitsIsAskedAbout(t *testing.T) {
	form := filepath.Join(t.TempDir(), "form.md")
	const text = `
| survey |
| | type | name | label | constraint | constraint_message | choice_filter |
| | integer | all | All | | | |
| | integer | some | Some | . <= ${all} | More than all | |
| | select_one s | town | Town | | | k = ${all} |
| | text | last | Last | | | |
| choices |
| | list_name | name | label | k |
| | s | a | Aachen | 9 |
| | s | b | Berlin | 3 |`
	if err := os.WriteFile(form, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s := screenOf(t, msg.German, form).types("9", tea.KeyEnter, "5", tea.KeyEnter, "1", tea.KeyEnter)
	s.at("all").types(tea.KeyBackspace, "3", tea.KeyEnter)
	s.wantAt("some")
	s.wantText("! More than all")
	s.types(tea.KeyEnter).wantAt("some")
	s.wantText("? More than all", "Enter: vorerst so lassen")
	s.types(tea.KeyEnter).wantAt("town")
	s.wantText("! „Aachen“ steht hier nicht")
	s.types(tea.KeyF5).wantText("[!] Some", "[!] Town")
	s.types(tea.KeyEsc, "1", tea.KeyEnter).wantAt("last")
	s.wantAnswer("town", value.Of("b"))
}

func TestTheScreenSaysWhichCardToShow(t *testing.T) {
	form := filepath.Join(t.TempDir(), "form.md")
	const text = `
| survey |
| | type | name | label | interviewer |
| | select_one yn | ok | Ok? | |
| | select_one yn | secret | Secret? | card |
| choices |
| | list_name | name | label |
| | yn | y | Yes |
| | yn | n | No |`
	if err := os.WriteFile(form, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s := screenOf(t, msg.English, form).at("ok")
	if strings.Contains(s.text(), "Show card") {
		t.Errorf("a card that there is not is to be shown:\n%s", s.text())
	}
	s.at("secret").wantText("Show card 1")
	if strings.Contains(s.text(), "code what is said") {
		t.Errorf("what stands on the card is to be coded:\n%s", s.text())
	}
}
