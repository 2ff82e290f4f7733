package tui

import (
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
)

// spokenScreen holds an interview in which the language is a question, by an interviewer
// who speaks that of the interface.
func spokenScreen(t testing.TB, lang msg.Lang) *screen {
	s := screenOf(t, lang, "testdata/spoken.md")
	s.open(s.session, Options{Texts: msg.In(lang).Interview, Language: string(lang), Preferences: preferred{}})
	return s
}

func TestTheLanguageIsChosenByOneKey(t *testing.T) {
	s := spokenScreen(t, msg.German).at("name").types("Lan", tea.KeyF4)
	s.wantAt("tongues")
	s.wantText("In welcher Sprache geht es weiter?", ">* 1  Deutsch", "3  Tiếng Việt   Vietnamesisch, Entwurf")
	s.types("3").wantText("Anh/chị tên gì?", "Lan", "Die Übersetzung „Tiếng Việt“ ist ein Entwurf")
	s.types(tea.KeyEnter).wantAnswer("name", value.Of("Lan"))
}

func TestTheMenuOfLanguagesIsLeftAsItWasEntered(t *testing.T) {
	for name, keys := range map[string][]any{
		"by Esc":                 {tea.KeyEsc},
		"by the key that opened": {tea.KeyF4},
		"by going back":          {tea.KeyF3},
		"by the present one":     {tea.KeyEnter},
		"by its key":             {"1"},
		"after a search":         {"viet", tea.KeyEsc, tea.KeyEsc},
	} {
		t.Run(name, func(t *testing.T) {
			s := spokenScreen(t, msg.German).at("name").types("Lan", tea.KeyF4).types(keys...)
			s.wantAt("name")
			s.wantText("Wie heißen Sie?", "Lan")
		})
	}
}

func TestALanguageIsSearched(t *testing.T) {
	for _, query := range []string{"viet", "vietnam", "tieng v"} {
		s := spokenScreen(t, msg.German).at("name").types(tea.KeyF4, query, tea.KeyEnter)
		s.wantText("Anh/chị tên gì?")
	}
}

func TestTheInterviewGoesOnInTheLanguageAnswered(t *testing.T) {
	s := spokenScreen(t, msg.German).types("2", tea.KeyEnter)
	s.wantText("Anh/chị tên gì?", "Wie heißen Sie?", "VI+DE Entwurf", "Die Übersetzung „Tiếng Việt“ ist ein Entwurf")
	s.types("Lan", tea.KeyEnter).wantText("Quán mở cửa không?", "Haben Sie geöffnet?")
	if strings.Contains(s.text(), "ist ein Entwurf") {
		t.Errorf("said again:\n%s", s.text())
	}
	s.types(tea.KeyF3, tea.KeyF3, "1", tea.KeyEnter).wantText("Wie heißen Sie?")
	if strings.Contains(s.text(), "Anh/chị") {
		t.Errorf("still in Vietnamese:\n%s", s.text())
	}
}

func TestWhatIsForTheInterviewerAloneIsListedInTheirLanguage(t *testing.T) {
	s := spokenScreen(t, msg.German).types("2", tea.KeyEnter, tea.KeyF5)
	s.wantText("Sprache des Gesprächs", "Vietnamesisch", "Anh/chị tên gì?")
}

func TestUndoBringsTheLanguageBack(t *testing.T) {
	s := spokenScreen(t, msg.German).types("2", tea.KeyEnter, tea.KeyCtrlZ)
	s.wantAt("spoken")
	s.wantText("Sprache des Gesprächs", "Zurückgenommen")
	s.at("name").wantText("Wie heißen Sie?")
}

func TestALanguageWithoutTranslationIsTold(t *testing.T) {
	s := spokenScreen(t, msg.German).types("4", tea.KeyEnter)
	s.wantText("Wie heißen Sie?", "Für „Kurdisch“ gibt es keine Übersetzung; bitte übersetzen Sie mündlich.")
	s = spokenScreen(t, msg.English).types("4", tea.KeyEnter)
	s.wantText("What is your name?", "There is no translation for “Kurdish”")
}

func TestWhoHasTurnedTheSecondLanguageOffSeesOne(t *testing.T) {
	s := screenOf(t, msg.German, "testdata/spoken.md")
	s.open(s.session, Options{Texts: msg.In(msg.German).Interview, Language: "de", Preferences: preferred{secondLanguage: secondOff}})
	s.types("2", tea.KeyEnter).wantText("Anh/chị tên gì?")
	if strings.Contains(s.text(), "Wie heißen Sie?") {
		t.Errorf("in two languages:\n%s", s.text())
	}
	s.types(tea.KeyF2).wantText("Wie heißen Sie?")
}

func TestALanguageThatCannotBeNotedIsNotShown(t *testing.T) {
	s := spokenScreen(t, msg.German).at("name")
	s.diary.broken = errors.New("disk full")
	s.types(tea.KeyF4, "3").wantText("In welcher Sprache", "disk full")
	s.types(tea.KeyEsc).wantText("Wie heißen Sie?")
	s.diary.broken = nil
	s.types(tea.KeyF4, "3").wantText("Anh/chị tên gì?")
}

func TestLanguageScreens(t *testing.T) {
	goldenIn(t, spokenScreen, []sized{
		{"languages", 0, func(s *screen) { s.at("name").types(tea.KeyF4) }},
		{"language_answered", 0, func(s *screen) { s.types("2", tea.KeyEnter) }},
		{"language_untranslated", 0, func(s *screen) { s.types("4", tea.KeyEnter) }},
	})
}

func TestWhatIsTypedAheadOfTheLanguageIsNotLost(t *testing.T) {
	s := spokenScreen(t, msg.German).types("2\rLan\r2\r")
	s.wantAnswer("name", value.Of("Lan"))
	s.wantAnswer("open", value.Of("no"))
}
