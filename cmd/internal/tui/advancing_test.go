package tui

import (
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

// advancingScreen asks three single choices, a long list, and whether to go on.
func advancingScreen(t *testing.T) *screen {
	s := screenFor(t, msg.German, formtest.Form(t, `
| survey |
| | type | name | label | constraint | constraint_message | check |
| | select_one yn | a | Erstens? | | | |
| | select_one yn | b | Zweitens? | | | |
| | select_one yn | c | Drittens? | . != 'no' | Wirklich nicht? | warn |
| | select_one long | d | Viertens? | | | |
| | select_multiple yn | e | Fünftens? | | | |
| | text | f | Ende? | | | |
| choices |
| | list_name | name | label |
| | yn | yes | Ja |
| | yn | no | Nein |
| | long | 1 | eins |
| | long | 2 | zwei |
| | long | 3 | drei |
| | long | 4 | vier |
| | long | 5 | fünf |
| | long | 6 | sechs |
| | long | 7 | sieben |
| | long | 8 | acht |
| | long | 9 | neun |
| | long | 10 | zehn |
| | long | 11 | elf |`))
	s.advance.on = true
	return s
}

// slowly types as somebody who reads the questions.
func (s *screen) slowly(keys ...any) *screen {
	for _, k := range keys {
		s.types(k)
		s.clock = s.clock.Add(2 * time.Second)
	}
	return s
}

func TestTheDigitOfASingleChoiceGoesOn(t *testing.T) {
	s := advancingScreen(t).slowly("1", "2")
	s.wantAt("c")
	s.wantAnswer("a", value.Of("yes"))
	s.wantAnswer("b", value.Of("no"))
	s.slowly("2").wantText("? Wirklich nicht?") // never over a warning
	s.wantAt("c")
	s.slowly(tea.KeyCtrlZ).wantAt("b")
	s.slowly("1", "1").wantAt("d")
	s.slowly("1").wantAt("d") // it may be the beginning of 10 or 11
	s.slowly(tea.KeyEnter).wantAt("e")
	s.slowly("1").wantAt("e") // there may be more
}

func TestNothingElseThanADigitGoesOnByItself(t *testing.T) {
	for name, keys := range map[string][]any{
		"a space on a row":    {tea.KeyDown, tea.KeySpace},
		"a letter":            {"j"},
		"a digit with no row": {"7"},
		"several at once":     {"12"},
		"a paste":             {tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("1")}},
	} {
		t.Run(name, func(t *testing.T) {
			s := advancingScreen(t).slowly(keys...)
			s.wantAt("a")
			s.wantAnswer("a", value.Answer{})
		})
	}
}

func TestAKeyHeldDownAnswersOneQuestion(t *testing.T) {
	s := advancingScreen(t).types("1")
	s.clock = s.clock.Add(660 * time.Millisecond) // before X11 repeats it for the first time
	for range 60 {
		s.types("1")
		s.clock = s.clock.Add(33 * time.Millisecond)
	}
	s.wantAt("b")
	s.wantAnswer("b", value.Answer{})
	s.wantText("(x) 1") // what it marked waits for Enter
	s.clock = s.clock.Add(time.Second)
	s.types(tea.KeyEnter).wantAnswer("b", value.Of("yes"))
}

func TestAKeyHeldDownDoesNotFillTheTableThatComesNext(t *testing.T) {
	s := screenFor(t, msg.German, formtest.Form(t, `
| survey |
| | type | name | label | appearance |
| | begin_group | g1 | Eins | |
| | select_one yn | a | Erstens? | |
| | end_group | | | |
| | begin_group | g2 | Zwei | table-list |
| | select_one yn | b | Zweitens? | |
| | select_one yn | c | Drittens? | |
| | end_group | | | |
| choices |
| | list_name | name | label |
| | yn | yes | Ja |
| | yn | no | Nein |`))
	s.advance.on = true
	s.types("1")
	s.clock = s.clock.Add(660 * time.Millisecond)
	for range 60 {
		s.types("1")
		s.clock = s.clock.Add(33 * time.Millisecond)
	}
	s.wantAt("matrix")
	s.wantAnswer("b", value.Answer{})
	s.wantAnswer("c", value.Answer{})
	s.clock = s.clock.Add(time.Second)
	s.types("2").wantAnswer("b", value.Of("no"))
	s.wantAnswer("c", value.Answer{})
}

func TestTypingAheadAnswersAsItDoesWithoutGoingOn(t *testing.T) {
	for name, keys := range map[string][]any{
		"in one message":     {"1\r2\r1\r"},
		"key by key":         {"1", tea.KeyEnter, "2", tea.KeyEnter, "1", tea.KeyEnter},
		"from a quick habit": {"1", tea.KeyEnter, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("2")}, tea.KeyEnter, "1\r"},
	} {
		t.Run(name, func(t *testing.T) {
			s := advancingScreen(t).types(keys...)
			s.wantAt("d")
			s.wantAnswer("a", value.Of("yes"))
			s.wantAnswer("b", value.Of("no"))
			s.wantAnswer("c", value.Of("yes"))
		})
	}
}

func TestWhatCannotBeSavedDoesNotGoOnByItself(t *testing.T) {
	s := advancingScreen(t)
	s.diary.broken = tea.ErrProgramKilled
	s.slowly("1").wantText("! Nicht gespeichert")
	s.wantAt("a")
}

func TestWhetherItGoesOnIsRemembered(t *testing.T) {
	chosen := preferred{}
	s := advancingScreen(t)
	s.open(s.session, Options{Texts: german, Preferences: chosen, AutoAdvance: true})
	s.wantText("Strg+A Ziffer geht weiter")
	s.slowly(tea.KeyCtrlA).wantText("= Nach der Ziffer einer Antwort geht es jetzt erst mit Enter weiter.")
	s.slowly("1").wantAt("a")
	s.open(s.session, Options{Texts: german, Preferences: chosen, AutoAdvance: true}) // what is preferred outranks the study
	s.slowly("1").wantAt("a")
	s.slowly(tea.KeyCtrlA, "1").wantAt("b")
	s.open(s.session, Options{Texts: german, Preferences: chosen})
	s.slowly("1").wantAt("c")
}

// preferred are preferences in memory.
type preferred map[string]string

func (c preferred) Preference(name string) string   { return c[name] }
func (c preferred) Prefer(name, value string) error { c[name] = value; return nil }

// advancingGrid is at the last open cell of the first page of a grid.
func advancingGrid(t *testing.T) *screen {
	s := gridScreen(t, msg.German).at(cell("need 1"))
	s.advance.on = true
	s.slowly("1", "1", "1", "1", "1", "1", "1", "1", "1", "1")
	s.wantCell("need 11")
	return s
}

func TestTheDigitInTheLastOpenCellOfATableGoesOn(t *testing.T) {
	s := advancingGrid(t).slowly("1")
	s.wantCell("need 12")
	s.wantAnswer(cell("need 11"), value.Of("1"))

	s = matrixScreen(t, msg.German).at("tax")
	s.advance.on = true
	s.slowly("0", "1", "2", "2").wantRow("web")
	s.slowly("0").wantAt("wishes")
}

func TestATableGoesOnOnlyWithTheDigitInItsLastOpenCell(t *testing.T) {
	for name, c := range map[string]struct {
		keys []any
		at   string
	}{
		"which asks another question":     {[]any{"3"}, "have 11"},
		"and that one's digit":            {[]any{"3", "2"}, "need 12"},
		"a warning comes first":           {[]any{"3", "5"}, "have 11"},
		"wherever it is":                  {[]any{tea.KeyUp, "3", tea.KeyDown, "1", tea.KeyUp, tea.KeyLeft, "2"}, "need 12"},
		"as above does what a digit does": {[]any{tea.KeyCtrlO}, "need 12"},
		"not without an answer":           {[]any{tea.KeyF7}, ""},
		"not where all is answered":       {[]any{tea.KeyF7, tea.KeyPgUp, "1"}, "need 2"},
		"not with several digits at once": {[]any{tea.KeyUp, "3", "21"}, ""},
		"not with a digit that is none":   {[]any{"9"}, "need 11"},
	} {
		t.Run(name, func(t *testing.T) { advancingGrid(t).slowly(c.keys...).wantCell(c.at) })
	}
}

func TestATableThatAHeldKeyFilledStays(t *testing.T) {
	s := gridScreen(t, msg.German).at(cell("need 1"))
	s.advance.on = true
	for range 60 {
		s.types("1")
		s.clock = s.clock.Add(33 * time.Millisecond)
	}
	s.wantCell("")
	s.wantAnswer(cell("need 12"), value.Answer{})
}

func TestADigitTooEarlyInTheNextTableWaitsForEnter(t *testing.T) {
	s := advancingGrid(t).types("1")
	s.wantCell("need 12")
	s.types("3").wantText("[3]")
	s.wantAnswer(cell("need 12"), value.Answer{})
	s.clock = s.clock.Add(time.Second)
	s.types(tea.KeyEnter).wantCell("have 12")
	s.wantAnswer(cell("need 12"), value.Of("3"))
}

func TestTypingAheadIntoATableAnswersAsItDoesWithoutGoingOn(t *testing.T) {
	s := advancingGrid(t).types("1", tea.KeyEnter, "1\r3\r2\r") // the first Enter confirms what went on
	s.wantCell("need 14")
	for path, want := range map[string]string{"need 12": "1", "need 13": "3", "have 13": "2"} {
		s.wantAnswer(cell(path), value.Of(want))
	}
}
