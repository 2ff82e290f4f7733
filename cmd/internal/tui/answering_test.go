package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

func TestTheFirstKeyReplacesAKeptNumberOrDate(t *testing.T) {
	for name, c := range map[string]struct {
		path, first string
		keys        []any
		want        string
	}{
		"a number":                   {"staff", "2", []any{"3"}, "3"},
		"a number pasted":            {"staff", "2", []any{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("31"), Paste: true}}, "31"},
		"and no key after the first": {"staff", "2", []any{"1", "4"}, "14"},
		"a decimal number":           {"hours", "38,5", []any{"40"}, "40"},
		"a date":                     {"founded", "1.2.1990", []any{"3.4.2001"}, "2001-04-03"},
		"a time":                     {"opens", "8:30", []any{"9"}, "09:00:00.000"},
		"a step of a range":          {"mood", "3", []any{"7"}, "7"},
		"arrows edit it":             {"staff", "2", []any{tea.KeyLeft, "1"}, "12"},
		"so does the end of it":      {"staff", "2", []any{tea.KeyEnd, "1"}, "21"},
		"a backspace deletes":        {"staff", "12", []any{tea.KeyBackspace, "5"}, "15"},
		"Enter keeps it":             {"staff", "2", nil, "2"},
		"a text is gone on with":     {"activity", "Imbiss", []any{" und Laden"}, "Imbiss und Laden"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScreen(t, msg.German).at(c.path).types(c.first, tea.KeyEnter).at(c.path)
			s.types(c.keys...).types(tea.KeyEnter)
			s.wantAnswer(c.path, value.Of(c.want))
		})
	}
}

func TestWhatWasBegunAndNotConfirmedIsGoneOnWith(t *testing.T) {
	s := newScreen(t, msg.German).at("staff").types("1", tea.KeyF3, tea.KeyEnter, "2", tea.KeyEnter)
	s.wantAnswer("staff", value.Of("12"))
}

// limited asks for a text of at most 100 characters.
func limited(t *testing.T) *screen {
	return screenFor(t, msg.German, formtest.Form(t, `
| survey |
| | type | name | label | constraint | constraint_message | appearance |
| | text | q | Was noch? | string-length(.) <= 100 | Zu lang. | |
| | text | id | Kennung | regex(., '[A-Z]{2}[0-9]{4}') | Zwei Großbuchstaben und vier Ziffern. | |
| | text | code | Kürzel | | | uppercase |
| | text | last | Ende | | | |`))
}

func TestATextWrapsAndCountsAgainstItsLimit(t *testing.T) {
	s := limited(t).at("q")
	s.wantText("höchstens 100 Zeichen")
	s.types(strings.Repeat("und noch ein Wunsch ", 4) + "zuletzt")
	s.wantText("> und noch ein Wunsch und noch ein Wunsch", "> Wunsch zuletzt", "87 von 100 Zeichen")
	s.types(" und").wantText("? 91 von 100 Zeichen, noch 9")
	s.types(" mehr als da hineinpasst").wantText("! 115 von 100 Zeichen, 15 zu viel")
	s.types(tea.KeyEnter).wantAt("q")
	s.types(tea.KeyUp, tea.KeyHome, "A").wantText("> Aund noch")
}

func TestTheFormatStandsBelowTheFieldAndCapitalsAreMade(t *testing.T) {
	s := limited(t).at("id")
	s.wantText("Zwei Großbuchstaben und vier Ziffern.")
	s.types("ro0123", tea.KeyEnter).wantAnswer("id", value.Of("RO0123"))
	s.at("code").types("nga", tea.KeyEnter).wantAnswer("code", value.Of("NGA"))
	s.at("last").types("klein", tea.KeyEnter).wantAnswer("last", value.Of("klein"))
	s.at("id").types(tea.KeyCtrlU, "ro012", tea.KeyEnter).wantText("! Zwei Großbuchstaben")
	s.wantAnswer("id", value.Of("RO0123"))
}

func TestAChoiceThatStandsAloneAsksBeforeItTakesOthersBack(t *testing.T) {
	s := newScreen(t, msg.German).at("plans").types("1", "2", "4")
	s.wantText("? „nichts davon“ nimmt zurück: wachsen, mehr Personal einstellen.", "[x] 1  wachsen")
	s.types(tea.KeyEsc, tea.KeyEnter).wantAnswer("plans", value.Of("grow hire"))
	s.at("plans").types("4", tea.KeyEnter).wantAt("plans")
	s.wantText("[x] 4  nichts davon", "[ ] 1  wachsen")
	s.types(tea.KeyEnter).wantAnswer("plans", value.Of("none"))
	s.at("plans").types("1").wantText("? „wachsen“ nimmt zurück: nichts davon.")
}

func TestDontKnowAsksBeforeItTakesSeveralChoicesBack(t *testing.T) {
	for _, path := range []string{"plans", "order"} {
		s := newScreen(t, msg.German).at(path).types("1", "2", tea.KeyF7)
		s.wantAt(path)
		s.wantText("? Das nimmt zurück: ")
		s.types(tea.KeyEsc, tea.KeyEnter).wantAnswer(path, value.Of("grow hire"))
		s.at(path).types(tea.KeyF7, tea.KeyEnter).wantAnswer(path, value.Answer{Status: value.DontKnow})
	}
}

func TestLettersSearchInAShortListToo(t *testing.T) {
	s := newScreen(t, msg.German).at("family").types("ne")
	s.wantText("Suche: ne", "1 von 2", ">( )     Nein")
	s.types(tea.KeyEnter).wantAnswer("family", value.Of("no"))
	s.at("plans").types("personal")
	s.wantText("Suche: personal")
	s.types("7").wantText("Keine Treffer. Esc leert die Suche.")
	s.types(tea.KeyEsc, "2").wantText("[x] 2  mehr Personal")
}

func TestTheTableSaysWhyADigitDoesNothing(t *testing.T) {
	s := matrixScreen(t, msg.German).at("tax").types("7")
	s.wantText("! Die Taste 7 wählt hier nichts; es gibt 0 bis 3.")
	s.types(tea.KeyEnter).wantRow("tax")
	s.types("g").types(tea.KeyEnter)
	s.wantAnswer("tax", value.Of("0")) // "gar nicht"
}

func TestAChoiceOfTheListIsPickedByItsKeyWhateverItIsCalled(t *testing.T) {
	s := screenFor(t, msg.German, formtest.Form(t, `
| survey |
| | type | name | label |
| | select_one a | q | Q |
| | text | n | N |
| choices |
| | list_name | name | label |
| | a | 1 | ja |
| | a | 98 | weiß nicht |
| | a | 99 | keine Angabe |`))
	s.wantText("( ) 1   ja", "( ) F7  weiß nicht", "( ) F8  keine Angabe")
	s.types(tea.KeyEnd, tea.KeyF8)
	s.wantAnswer("q", value.Of("99"))
	if got := s.at("q").session.Prompt(s.find("q")).Options[2].Nonresponse; got != value.Refused {
		t.Errorf("99 stands for %v", got)
	}
}

// consented asks for a consent that all else hangs on.
func consented(t *testing.T) *screen {
	return screenFor(t, msg.German, formtest.Form(t, `
| survey |
| | type | name | label | relevant |
| | select_one yn | consent | Einverstanden? | |
| | text | a | Was? | ${consent} = 'yes' |
| | text | b | Wann? | ${consent} = 'yes' |
| | text | last | Ende | |
| choices |
| | list_name | name | label |
| | yn | yes | ja |
| | yn | no | nein |
| | yn | dk | weiß nicht |`)).types("1\reins\rzwei\r")
}

func TestAnAnswerThatHidesOthersSaysHowManyAndAsksOnce(t *testing.T) {
	const asked = "? Diese Antwort blendet andere aus, die schon gegeben sind: 2."
	s := consented(t).at("consent").types("2", tea.KeyEnter)
	s.wantAt("consent")
	s.wantText(asked)
	s.types(tea.KeyF3, tea.KeyF3).wantAnswer("a", value.Of("eins"))
	s.at("consent").types("2", tea.KeyEnter, tea.KeyEnter).wantAt("last")
	s.wantAnswer("consent", value.Of("no"))
	s.at("consent").types("1", tea.KeyEnter).wantAnswer("b", value.Of("zwei"))
	s.wantAnswer("consent", value.Of("yes"))
	s.at("consent").types(tea.KeyF7).wantText(asked)
	s.types(tea.KeyEnter).wantAnswer("consent", value.Of("dk"))
}
