package tui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/screentest"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func matrixScreen(t testing.TB, lang msg.Lang) *screen {
	t.Helper()
	return screenOf(t, lang, "testdata/matrix.md")
}

// wantRow checks which question of a matrix the cursor is on; "" is behind all.
func (s *screen) wantRow(name string) {
	s.t.Helper()
	x, ok := s.page.(*matrix)
	if !ok {
		s.t.Fatalf("no matrix:\n%s", s.text())
	}
	got := ""
	if !x.Behind() {
		got = x.Row().Element.Name
	}
	if got != name {
		s.t.Errorf("in row %q, want %q:\n%s", got, name, s.text())
	}
}

func TestDigitsFillAMatrixRowByRow(t *testing.T) {
	for name, keys := range map[string][]any{
		"as one message":         {"01220\r"},
		"with Enter after each":  {"0\r1\r2\r2\r0\r"},
		"as single strokes":      {"0", "1", "2", "2", "0", tea.KeyEnter},
		"by arrows and space":    {tea.KeyRight, tea.KeySpace, tea.KeyRight, tea.KeyRight, tea.KeySpace, "220\r"},
		"by arrows and Enter":    {tea.KeyRight, tea.KeyEnter, tea.KeyRight, tea.KeyRight, tea.KeyEnter, "220\r"},
		"in digits of any kind":  {"٠١٢٢٠\r"},
		"with a row in a hurry":  {"012200000", tea.KeyEnter},
		"after looking around":   {tea.KeyDown, tea.KeyPgDown, tea.KeyPgUp, "01220\r"},
		"typed before the page ": {tea.KeyF3, "\r01220\r"},
	} {
		t.Run(name, func(t *testing.T) {
			s := matrixScreen(t, msg.German).at("tax").types(keys...)
			s.wantAt("wishes")
			for path, want := range map[string]string{"tax": "0", "books": "1", "staff": "2", "law": "2", "web": "0"} {
				s.wantAnswer(path, value.Of(want))
			}
		})
	}
}

func TestEveryCellIsKeptAtOnce(t *testing.T) {
	s := matrixScreen(t, msg.German).at("tax").types("01")
	var kept []string
	for _, e := range s.diary.events {
		if e.Kind == survey.EventAnswered {
			kept = append(kept, e.Path+"="+e.Answer.Text)
		}
	}
	if got := strings.Join(kept, " "); got != "/skills/tax=0 /skills/books=1" {
		t.Errorf("kept %s", got)
	}
	s.diary.broken = errors.New("disk full")
	s.types("2")
	s.wantRow("staff")
	s.wantText("! Nicht gespeichert: ", "disk full")
	s.wantAnswer("staff", value.Answer{})
}

func TestAMatrixIsLeftOnlyWithWhatItNeeds(t *testing.T) {
	s := matrixScreen(t, msg.German).at("tax").types(tea.KeyDown, "12", tea.KeyPgDown, tea.KeyEnter)
	s.wantRow("tax")
	s.wantText("! „Steuern“: Diese Frage braucht eine Antwort.")
	s.types(tea.KeyF7, tea.KeyPgDown, tea.KeyEnter)
	s.wantAt("wishes")
	s.wantAnswer("tax", value.Answer{Status: value.DontKnow})
	if n, _ := s.session.Find("web"); !n.Asked() {
		t.Error("the row left open is not recorded")
	}
}

func TestBackIsNotBlockedByAMatrixAndComesToItsLastRow(t *testing.T) {
	s := matrixScreen(t, msg.German).at("tax").types("0", tea.KeyF3)
	s.wantAt("activity")
	s.types(tea.KeyEnter)
	s.wantRow("tax")
	s.at("wishes").types(tea.KeyF3)
	s.wantRow("web")
}

func TestRowsComeAndGoWithTheAnswers(t *testing.T) {
	s := matrixScreen(t, msg.German).at("staff").types("0")
	s.wantRow("web")
	if strings.Contains(s.text(), "Arbeitsrecht") {
		t.Errorf("still asked:\n%s", s.text())
	}
	s.types(tea.KeyUp, "1")
	s.wantRow("law")
}

func TestAWarningInAMatrixWantsEnterOnceMore(t *testing.T) {
	s := matrixScreen(t, msg.German).at("web").types("3")
	s.wantRow("web")
	s.wantText("Wirklich sehr gut? Enter: stimmt")
	s.wantAnswer("web", value.Answer{})
	s.types(tea.KeyEnter)
	s.wantRow("")
	s.wantAnswer("web", value.Of("3"))
}

func TestWhatIsOpenedFromARowComesBackToIt(t *testing.T) {
	for name, keys := range map[string][]any{
		"the overview":          {tea.KeyF5, tea.KeyEsc},
		"a note":                {tea.KeyF6, "im Sommer mehr\r"},
		"the pause dialog":      {tea.KeyF9, tea.KeyEsc},
		"the other languages":   {tea.KeyF4, tea.KeyF4, tea.KeyF4, tea.KeyF4},
		"another window size":   {tea.KeyMsg{Type: tea.KeyRunes}},
		"the deletion of it":    {tea.KeyDelete},
		"a refusal and back up": {tea.KeyF8, tea.KeyUp},
	} {
		t.Run(name, func(t *testing.T) {
			s := matrixScreen(t, msg.German).at("tax").types(tea.KeyDown, tea.KeyDown)
			s.types(keys...)
			s.wantRow("staff")
		})
	}
}

func TestAPausedMatrixGoesOnAtItsRow(t *testing.T) {
	s := matrixScreen(t, msg.German).at("tax").types("01", tea.KeyF9, tea.KeyEnter)
	last := s.diary.events[len(s.diary.events)-1]
	if last.Kind != survey.EventPaused || last.Path != "/skills/staff" {
		t.Errorf("left at %s %s", last.Kind, last.Path)
	}
}

func TestAnInterviewResumedInAMatrixGoesOnInItsRow(t *testing.T) {
	s := matrixScreen(t, msg.German).at("tax").types("01")
	state := &survey.State{
		ID: s.session.ID(), PlaceKind: survey.EventAnswered, Place: "/skills/books",
		Answers: map[string]value.Answer{"/skills/tax": value.Of("0"), "/skills/books": value.Of("1")},
	}
	iv, err := survey.NewInterview(s.session.Form(), survey.Options{State: state})
	if err != nil {
		t.Fatal(err)
	}
	s.open(survey.NewSession(iv), Options{Texts: s.model.t})
	s.wantRow("staff")
	s.types("2", tea.KeyUp, tea.KeyUp, tea.KeyUp)
	s.wantRow("tax")
}

func TestARowOfHeadingsIsPassedWithoutAnAnswer(t *testing.T) {
	s := matrixScreen(t, msg.German).at("head")
	s.wantRow("m1")
	s.wantText("Trifft das zu?", "Zeile eins")
	s.types(strings.Repeat("1", 15), tea.KeyEnter)
	s.wantAt("finishing")
	if strings.Contains(s.text(), "Trifft das zu?") {
		t.Errorf("the headings are told to be open:\n%s", s.text())
	}
	s.at("m3").types(tea.KeyF3)
	s.wantAt("wishes")
}

func TestAMatrixFillsEveryWindowSize(t *testing.T) {
	s := matrixScreen(t, msg.German)
	for _, size := range [][2]int{{80, 24}, {60, 20}, {200, 60}, {40, 16}, {20, 10}} {
		s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for _, name := range []string{"tax", "web", "m1", "m15"} {
			s.at(name).types(tea.KeyDown)
			screentest.FitsWindow(t, s.text(), size)
		}
	}
}

func TestMatrixScreens(t *testing.T) {
	goldenIn(t, matrixScreen, []sized{
		{"matrix", 0, func(s *screen) { s.at("tax").types("0", tea.KeyF8, "1") }},
		{"matrix_required", 0, func(s *screen) { s.at("web").types("1\r") }},
		{"matrix_scrolled", 0, func(s *screen) { s.at("m8").types("121", tea.KeyRight) }},
		{"matrix_vietnamese", 2, func(s *screen) { s.at("tax").types("0", tea.KeyRight) }},
		{"matrix_russian", 3, func(s *screen) { s.at("books").types("3", tea.KeyF6, "Заметка\r") }},
	})
}

func TestATableWithoutATitleInThisLanguageIsShown(t *testing.T) {
	form := filepath.Join(t.TempDir(), "form.md")
	const text = `
| survey |
| | type | name | label::Deutsch (de) | label::English (en) | appearance |
| | begin group | g | | Skills | table-list |
| | select_one s | a | Eins | One | |
| | select_one s | b | Zwei | Two | |
| | end group | | | | |
| choices |
| | list_name | name | label::Deutsch (de) | label::English (en) |
| | s | 0 | nein | no |
| | s | 1 | ja | yes |
| settings |
| | default_language |
| | Deutsch (de) |`
	if err := os.WriteFile(form, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s := screenOf(t, msg.German, form)
	s.wantRow("a")
	s.types(tea.KeyF4).wantText("Skills")
}

func TestWhereATableDoesNotFitItsRowsAreAskedOneByOne(t *testing.T) {
	s := matrixScreen(t, msg.German)
	for _, c := range []struct {
		size  [2]int
		table bool
	}{{[2]int{80, 24}, true}, {[2]int{60, 20}, true}, {[2]int{40, 12}, false}, {[2]int{30, 12}, false}} {
		s.Update(tea.WindowSizeMsg{Width: c.size[0], Height: c.size[1]})
		s.at("tax").wantText("Steuern")
		if _, table := s.page.(*matrix); table != c.table {
			t.Errorf("at %v a table: %v:\n%s", c.size, table, s.text())
		}
		screentest.FitsWindow(t, s.text(), c.size)
	}
	s.types("2", tea.KeyEnter)
	s.wantAnswer("tax", value.Of("2"))
}
