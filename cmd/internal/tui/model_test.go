package tui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/screentest"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestABurstOfAnswersLandsEachInItsOwnQuestion(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []any
	}{
		{"as one message with carriage returns", []any{"Imbiss\r47.72\rn\r1\r12\r37,5\r"}},
		{"as single messages", []any{"Imbiss", tea.KeyEnter, "47.72", tea.KeyEnter, "n", tea.KeyEnter, "1", tea.KeyEnter, "12", tea.KeyEnter, "37,5", tea.KeyEnter}},
		{"from a terminal that sends line feeds", []any{"Imbiss", tea.KeyCtrlJ, "47.72", tea.KeyCtrlJ, "n", tea.KeyCtrlJ, "1", tea.KeyCtrlJ, "12", tea.KeyCtrlJ, "37,5", tea.KeyCtrlJ}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newScreen(t, msg.German).at("activity").types(c.keys...)
			s.wantAt("founded")
			s.wantAnswer("activity", value.Of("Imbiss"))
			s.wantAnswer("sector", value.Of("47.72"))
			s.wantAnswer("family", value.Of("no"))
			s.wantAnswer("plans", value.Of("grow"))
			s.wantAnswer("staff", value.Of("12"))
			s.wantAnswer("hours", value.Of("37.5"))
		})
	}
}

func TestAPasteStaysInTheFieldItGoesTo(t *testing.T) {
	paste := func(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune(s)} }
	for _, ends := range []string{"\n", "\r", "\r\n"} {
		s := newScreen(t, msg.German).at("activity").types(paste("Imbiss" + ends + "Laden" + ends))
		s.wantAt("activity")
		s.types(tea.KeyEnter).wantAnswer("activity", value.Of("Imbiss Laden"))
		s.at("staff").types(paste("12" + ends)).wantAt("staff")
		s.types(tea.KeyEnter).wantAnswer("staff", value.Of("12"))
		s.at("sector").types(paste("schuhe" + ends + "leder" + ends)).wantAt("sector")
		s.types(tea.KeyEnter).wantAnswer("sector", value.Of("47.72"))
		s.at("family").types(paste("1" + ends + "2" + ends)).wantAt("family")
		s.wantAnswer("plans", value.Answer{})
	}
	s := matrixScreen(t, msg.German).at("m1").types(paste("1\n2\n1\n"))
	s.wantRow("m1")
	s.wantAnswer("m1", value.Answer{})
}

func TestARejectedAnswerSwallowsTheRestOfItsBurst(t *testing.T) {
	s := newScreen(t, msg.German).at("staff").types("zwölf\r37,5\r1.2.1990\r")
	s.wantAt("staff")
	s.wantText("> zwölf", "! Bitte eine ganze Zahl")
	s.wantAnswer("hours", value.Answer{})
}

func TestInALongTextAPasteKeepsItsLines(t *testing.T) {
	s := newScreen(t, msg.German).at("wishes")
	s.types(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("eins\rzwei\r\ndrei")}, tea.KeyEnter)
	s.wantAnswer("wishes", value.Of("eins\nzwei\ndrei"))
	s.wantAt("photo")
}

func TestWhatCannotBeSavedDoesNotAdvance(t *testing.T) {
	s := newScreen(t, msg.German).at("activity")
	s.diary.broken = errors.New("disk full")
	s.types("Imbiss\r")
	s.wantAt("activity")
	s.wantAnswer("activity", value.Answer{})
	s.wantText("> Imbiss", "! Nicht gespeichert: ", "disk full")
	s.types(tea.KeyF7)
	s.wantAt("activity")
	s.diary.broken = nil
	s.types(tea.KeyEnter)
	s.wantAt("sector")
	s.wantAnswer("activity", value.Of("Imbiss"))
}

func TestNothingIsLostOnTheWay(t *testing.T) {
	away := map[string][]any{
		"to the question before and back": {tea.KeyF3, tea.KeySpace, tea.KeyEnter},
		"to the overview and back":        {tea.KeyF5, tea.KeyEsc},
		"to the other language and back":  {tea.KeyF4, tea.KeyCtrlL},
		"to the pause dialog and back":    {tea.KeyCtrlC, tea.KeyEsc},
		"to a note and back":              {tea.KeyCtrlN, tea.KeyEsc},
		"to another window size":          {tea.KeyMsg{Type: tea.KeyRunes}},
	}
	for name, keys := range away {
		t.Run(name, func(t *testing.T) {
			s := newScreen(t, msg.German).at("activity").types("halb geti")
			s.types(keys...)
			s.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
			s.wantAt("activity")
			s.types("ppt\r")
			s.wantAnswer("activity", value.Of("halb getippt"))
		})
	}
}

func TestGoingBackIsNeverBlocked(t *testing.T) {
	s := newScreen(t, msg.German).at("activity")
	for _, k := range []tea.KeyType{tea.KeyF3, tea.KeyShiftTab, tea.KeyCtrlB} {
		s.at("activity").types(k)
		s.wantAt("sheet")
	}
	s.at("info").types(tea.KeyF3)
	s.wantAt("info")
}

func TestASoftWarningWantsEnterOnceMore(t *testing.T) {
	s := newScreen(t, msg.German).at("staff").types("500\r")
	s.wantAt("staff")
	s.wantText("? Das wären sehr viele")
	s.types(tea.KeyBackspace, "1\r")
	s.wantAt("staff")
	s.types(tea.KeyEnter)
	s.wantAt("hours")
	s.wantAnswer("staff", value.Of("501"))
	confirmed := slices.IndexFunc(s.diary.events, func(e survey.Event) bool { return e.Kind == survey.EventConfirmed })
	if confirmed < 0 {
		t.Error("the confirmation is not recorded")
	}
}

func TestDontKnowAndRefused(t *testing.T) {
	s := newScreen(t, msg.German)
	s.at("activity").types(tea.KeyF7)
	s.wantAnswer("activity", value.Answer{Status: value.DontKnow})
	s.at("activity").types(tea.KeyCtrlR)
	s.wantAnswer("activity", value.Answer{Status: value.Refused})
	s.at("activity").types(tea.KeyEnter) // passing it again changes nothing
	s.wantAnswer("activity", value.Answer{Status: value.Refused})
	s.at("activity").types("Imbiss\r")
	s.wantAnswer("activity", value.Of("Imbiss"))
	s.at("family").types(tea.KeyCtrlD)
	s.wantAnswer("family", value.Of("dk"))
	s.at("sheet").types(tea.KeyF7)
	s.wantAt("sheet")
	s.wantText("! „Weiß nicht“ ist bei dieser Frage nicht vorgesehen.")
	s.at("info").types(tea.KeyF8)
	s.wantAt("info")
	s.wantText("nichts zu beantworten")
}

func TestAConsentNeedsAKeyOfItsOwn(t *testing.T) {
	s := newScreen(t, msg.German).at("sheet").types(tea.KeyEnter)
	s.wantAt("sheet")
	s.types(tea.KeySpace, tea.KeyEnter)
	s.wantAt("activity")
	s.wantAnswer("sheet", value.Of("OK"))
}

func TestWhatIsNotTouchedStaysAsItIs(t *testing.T) {
	s := newScreen(t, msg.German)
	s.at("opens").types("08:30:15\r")
	s.at("met").types("2025-02-01T14:30:07+05:00\r")
	before := len(s.diary.events)
	s.at("opens").types(tea.KeyEnter)
	s.at("met").types(tea.KeyEnter)
	for _, e := range s.diary.events[before:] {
		if e.Kind == survey.EventAnswered {
			t.Errorf("passing an answer recorded it again: %+v", e)
		}
	}
}

func TestTheOverviewFindsAndJumps(t *testing.T) {
	s := newScreen(t, msg.German).types(tea.KeyF5, "stunden", tea.KeyEnter)
	s.wantAt("hours")
	s.types(tea.KeyCtrlG, tea.KeyTab, tea.KeyEnter)
	s.wantAt("founded")
	s.types(tea.KeyF5, "zzz", tea.KeyEnter, tea.KeyDown, tea.KeyEsc, tea.KeyEsc)
	s.wantAt("founded")
}

func TestTheOverviewShowsOnlyWhatIsOpen(t *testing.T) {
	s := newScreen(t, msg.German).at("activity").types("Imbiss\r", tea.KeyF5, tea.KeyF6)
	if strings.Contains(s.text(), "hauptsächlich") {
		t.Errorf("an answered question is shown:\n%s", s.text())
	}
	s.types("branche", tea.KeyEnter)
	s.wantAt("sector")
	s.types(tea.KeyF5, tea.KeyF6, tea.KeyF6)
	s.wantText("hauptsächlich")
	for _, stop := range s.session.Route() {
		if stop.Kind == survey.AtQuestion && stop.Open() {
			if err := s.session.Answer(stop.Node, survey.Input{Status: value.Refused}); err != nil {
				_ = s.session.Answer(stop.Node, survey.Input{Status: value.Answered, Text: "OK"})
			}
		}
	}
	s.types(tea.KeyEsc, tea.KeyF5, tea.KeyF6)
	s.wantText("Keine Frage ist mehr offen.")
}

func TestTheFilesOfAQuestionAreNamed(t *testing.T) {
	s := newScreen(t, msg.German).at("family")
	s.session.At().Node.Element().Media = map[string]survey.Text{
		"image":     {"Deutsch (de)": survey.Template{{Literal: "familie.png"}}, "English (en)": survey.Template{{Literal: "family.png"}}},
		"big-image": {"Deutsch (de)": survey.Template{{Literal: "gross.png"}}},
		"audio":     {"Deutsch (de)": survey.Template{{Literal: "ton.mp3"}}},
	}
	s.show()
	s.wantText("Zur Frage gehört: ton.mp3, familie.png\n")
	s.types(tea.KeyF4)
	s.wantText("Zur Frage gehört: ton.mp3, family.png\n")
}

func TestTheElapsedTimeCanBeHidden(t *testing.T) {
	s := newScreen(t, msg.German).at("activity").types("Im").does(german.Actions.Time).types("biss")
	if strings.Contains(s.text(), "00:00") {
		t.Errorf("the time is shown:\n%s", s.text())
	}
	s.wantText("> Imbiss")
	s.does(german.Actions.Time).wantText("DE  00:00")
}

func TestARosterOfPersons(t *testing.T) {
	s := newScreen(t, msg.German).at("photo").types(tea.KeyEnter)
	s.wantText("„Person“: einen Eintrag erfassen?")
	s.types(tea.KeyEnter)
	s.wantText("! Bitte eine Zeile auswählen.")
	s.types("1\r", "Ana\r", "33\r")
	s.wantText("noch einen Eintrag erfassen? (bisher: 1)")
	s.types("j\r", "Ben\r", "44\r")
	s.types("3\r")
	s.wantText("? „Person 2 (Ben)“ mit allen Antworten entfernen?")
	s.types(tea.KeyEnter)
	s.wantText("(bisher: 1)")
	s.types("n\r")
	s.wantAt("finishing")
	s.types(tea.KeyF3)
	s.wantAt("adding")
}

func TestTheInterviewIsCompletedOnlyWhenNothingIsInTheWay(t *testing.T) {
	s := newScreen(t, msg.German).at("photo").types(tea.KeyEnter, "2\r")
	s.types(tea.KeyEnter)
	s.wantText("! Noch nicht abgeschlossen", "(4)")
	s.types(tea.KeyEnter)
	s.wantAt("sheet")
	s.types(tea.KeySpace, tea.KeyEnter)
	s.at("activity").types("Imbiss\r")
	s.at("family").types("1\r")
	s.at("staff").types("2\r")
	s.at("photo").types(tea.KeyEnter, "2\r")
	s.diary.broken = errors.New("disk full")
	s.types(tea.KeyEnter)
	s.wantText("! Nicht abgeschlossen: ")
	s.diary.broken = nil
	s.types(tea.KeyEnter)
	if !s.over || s.outcome != Completed || !s.session.Completed() {
		t.Errorf("over %v, outcome %v", s.over, s.outcome)
	}
}

func TestLeavingAsksFirst(t *testing.T) {
	for _, k := range []tea.KeyType{tea.KeyF9, tea.KeyCtrlQ, tea.KeyCtrlC} {
		s := newScreen(t, msg.German).types(k)
		s.wantText("Interview unterbrechen?")
		s.types(k)
		if s.over {
			t.Error("left without a word")
		}
		s.types(tea.KeyEnter)
		if !s.over || s.outcome != Paused || s.err != nil {
			t.Errorf("over %v, outcome %v, err %v", s.over, s.outcome, s.err)
		}
		if last := s.diary.events[len(s.diary.events)-1]; last.Kind != survey.EventPaused {
			t.Errorf("last event %v", last)
		}
	}
}

func TestOddMessagesDoNothing(t *testing.T) {
	s := newScreen(t, msg.German).at("activity").types("a")
	before := s.text()
	for _, m := range []tea.Msg{
		tea.KeyMsg{Type: tea.KeyRunes},
		tea.WindowSizeMsg{},
		tea.FocusMsg{}, tea.BlurMsg{}, tea.MouseMsg{}, nil,
	} {
		s.Update(m)
		if got := s.text(); got != before {
			t.Errorf("%#v changed the screen:\n%s", m, got)
		}
	}
}

func TestEveryWindowSizeIsFilled(t *testing.T) {
	s := newScreen(t, msg.German)
	for _, size := range [][2]int{{80, 24}, {60, 20}, {200, 60}, {132, 43}, {40, 16}} {
		s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for _, stop := range s.session.Route() {
			if err := s.session.GotoStop(stop); err != nil {
				t.Fatal(err)
			}
			s.show()
			screentest.FitsWindow(t, s.text(), size)
		}
	}
}

func TestALanguageKeyWithOneLanguageSaysSo(t *testing.T) {
	s := newScreen(t, msg.German)
	s.session.Form().Languages = s.session.Form().Languages[:1]
	s.types(tea.KeyF4)
	s.wantText("nur eine Sprache")
}

func TestWhileTheComputerSleptNoTimePassed(t *testing.T) {
	s := newScreen(t, msg.German).at("hours").rests(time.Second).rests(time.Second)
	before := s.session.Elapsed()
	s.types("4").rests(85 * time.Minute)
	s.wantText("> 4", "= Der Rechner hat 85 min geruht")
	if s.session.Elapsed() != before {
		t.Errorf("%v passed", s.session.Elapsed()-before)
	}
	if last := s.diary.events[len(s.diary.events)-1]; last.Kind != survey.EventPaused || last.Elapsed != before {
		t.Errorf("last event %+v", last)
	}
	s.clock = s.clock.Add(time.Hour) // woken by the key that goes on
	s.types(tea.KeyEnter)
	s.wantAnswer("hours", value.Of("4"))
	s.wantText("geruht")
	if s.session.Elapsed() != before {
		t.Errorf("%v passed", s.session.Elapsed()-before)
	}
	s.types("x").rests(59 * time.Second)
	if got := s.session.Elapsed() - before; got != 59*time.Second {
		t.Errorf("a rest of 59 s took %v", got)
	}
}

func TestSleepThatCannotBeNotedDownIsSaid(t *testing.T) {
	s := newScreen(t, msg.German).at("hours").rests(time.Second)
	s.diary.broken = errors.New("the stick is gone")
	s.rests(time.Hour).wantText("! Das ließ sich nicht festhalten", "the stick is gone")
}

func TestANumberThatMayBeAThousandIsAskedAboutBeforeAnythingElse(t *testing.T) {
	s := newScreen(t, msg.German).at("hours").types("1.000", tea.KeyEnter)
	s.types(tea.KeyEnter)
	s.wantAnswer("hours", value.Of("1"))
	s.at("hours").types(tea.KeyDelete, tea.KeyBackspace, "999.000", tea.KeyEnter)
	s.types(tea.KeyEnter).wantText("! Eine Woche hat 168 Stunden.")
	s.wantAnswer("hours", value.Of("1"))
}

func TestAWarningAboutWhatWasPresetIsConfirmedToo(t *testing.T) {
	form := filepath.Join(t.TempDir(), "form.md")
	const text = `
| survey |
| | type    | name | label | default | constraint | constraint_message | check |
| | integer | n    | N     | 500     | . < 200    | Really?            | warn  |
| | text    | t    | T     |         |            |                    |       |`
	if err := os.WriteFile(form, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s := screenOf(t, msg.German, form).types(tea.KeyEnter)
	s.wantText("? Really?")
	s.types(tea.KeyEnter).wantAt("t")
	s.wantAnswer("n", value.Of("500"))
	s.types(tea.KeyF3, tea.KeyEnter).wantAt("t") // and not asked about again
}
