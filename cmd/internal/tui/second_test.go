package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// twoScreen holds an interview in the form's third language by an interviewer who
// speaks that of the interface.
func twoScreen(form string) func(testing.TB, msg.Lang) *screen {
	return func(t testing.TB, lang msg.Lang) *screen {
		s := screenOf(t, lang, form)
		s.open(s.session, Options{Texts: msg.In(lang).Interview, Language: string(lang), Preferences: preferred{}})
		if err := s.session.SetLanguage(s.session.Form().Languages[2].Key); err != nil {
			t.Fatal(err)
		}
		s.show()
		return s.types(tea.KeyF2)
	}
}

func TestTheInterviewersLanguageStandsBelow(t *testing.T) {
	s := twoScreen("testdata/grid.md")(t, msg.German).at("top")
	s.wantText("Lĩnh vực nào cấp bách nhất?", "Welcher Bereich ist am dringendsten?", "Kế toán", "Buchführung", "VI+DE")
	s.types("nachf", tea.KeyEnter) // both are searched
	s.wantAnswer("top", value.Of("succ"))
	s.at(cell("need 1")).wantText("1 không", "1 keines", "Kế toán", "Buchführung")
	s.types(tea.KeyF2)
	if strings.Contains(s.text(), "Buchführung") {
		t.Errorf("still in two languages:\n%s", s.text())
	}
	s.types("3") // the cell is where it was
	s.wantCell("have 1")
}

func TestAsidesAreInTheInterviewersLanguageAlone(t *testing.T) {
	s := screenOf(t, msg.German, "testdata/aloud.md")
	s.open(s.session, Options{Texts: msg.In(msg.German).Interview, Language: "de", Preferences: preferred{secondLanguage: secondOn}})
	if err := s.session.SetLanguage("English (en)"); err != nil {
		t.Fatal(err)
	}
	s.show()
	s.wantText("Have you opened yet today?", "Haben Sie heute schon geöffnet?", "» Öffnungszeiten an der Tür", "Yes", "Ja")
	s.at("mood").wantText("» Wie gut hat sich die Person", "schlecht")
	s.at("coded").wantText("Why did you go", "Warum haben", "eigener Chef sein")
	for _, never := range []string{"to be my own boss", "Let them tell"} {
		if strings.Contains(s.text(), never) {
			t.Errorf("%q is in the respondent's language:\n%s", never, s.text())
		}
	}
}

func TestTheSecondLanguageIsKeptForTheNextTime(t *testing.T) {
	mine := preferred{}
	s := newScreen(t, msg.English)
	s.open(s.session, Options{Texts: msg.In(msg.English).Interview, Language: "de", Preferences: mine})
	s.types(tea.KeyF2).wantText("EN+DE")
	if mine[secondLanguage] != secondOn {
		t.Errorf("kept %v", mine)
	}
	s.open(s.session, Options{Texts: msg.In(msg.English).Interview, Language: "de", Preferences: mine})
	s.wantText("EN+DE")
	s.types(tea.KeyF2)
	if mine[secondLanguage] != secondOff {
		t.Errorf("kept %v", mine)
	}
}

func TestWhatIsTypedStaysWhenTheSecondLanguageComes(t *testing.T) {
	s := newScreen(t, msg.English)
	s.open(s.session, Options{Texts: msg.In(msg.English).Interview, Language: "de"})
	s.at("activity").types("Asia", tea.KeyF2).wantText("What does", "Was macht Ihr Betrieb")
	s.types(" snack", tea.KeyEnter)
	s.wantAnswer("activity", value.Of("Asia snack"))
}

func TestWithoutAnotherLanguageTheKeySaysWhy(t *testing.T) {
	s := newScreen(t, msg.German)
	s.open(s.session, Options{Texts: msg.In(msg.German).Interview, Language: "de"})
	s.types(tea.KeyF2).wantText("Das Interview wird schon in Ihrer Sprache geführt")
}

func TestADraftOfATranslationIsTold(t *testing.T) {
	s := newScreen(t, msg.German)
	languages := s.session.Form().Languages
	at := 1
	was := languages[at]
	t.Cleanup(func() { languages[at] = was })
	languages[at].Status = survey.TranslationDraft
	s.types(tea.KeyF4).wantText("Die Übersetzung „English“ ist ein Entwurf", "EN Entwurf")
	s.open(s.session, Options{Texts: msg.In(msg.German).Interview})
	s.wantText("Die Übersetzung „English“ ist ein Entwurf")
}

func TestTwoLanguagesScreens(t *testing.T) {
	goldenIn(t, twoScreen("testdata/grid.md"), []sized{
		{"two_choices", 0, func(s *screen) { s.at("top").types(tea.KeyDown) }},
		{"two_grid", 0, func(s *screen) { s.at(cell("need 1")).types("42", "1") }},
	})
	goldenIn(t, twoScreen("testdata/matrix.md"), []sized{
		{"two_table", 0, func(s *screen) { s.at("tax").types("1") }},
		{"two_text", 0, func(s *screen) { s.at("wishes") }},
	})
}

// The status row is read by the interviewer, who may not read the other language.
func TestWhatWasUndoneIsToldInTheInterviewersLanguage(t *testing.T) {
	s := twoScreen("testdata/grid.md")(t, msg.German).at("top").types("nachf", tea.KeyEnter)
	s.wantAnswer("top", value.Of("succ"))
	s.types(tea.KeyCtrlZ).wantText("= Zurückgenommen bei „Welcher Bereich")
}
