package review

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
)

var mono = term.Look{Name: term.Mono}

func open3(t *testing.T) *screen { return newScreen(t, msg.German, pileOf(t, msg.German, 3), mono) }

func TestSixtyConflictsTakeFewKeys(t *testing.T) {
	s := newScreen(t, msg.German, pileOf(t, msg.German, 60), mono)
	s.types("1", tea.KeyF6, "im Betrieb nachgesehen", tea.KeyEnter, tea.KeyEnter)
	for i := 1; i < 60; i++ {
		s.types(fmt.Sprint(i%2+1), tea.KeyEnter)
	}
	s.wantText("Entschieden: 60. Nachzufragen: 0. Noch offen: 0.")
	if len(s.pile.kept) != 60 || s.keys >= 200 {
		t.Errorf("%d decided with %d keys", len(s.pile.kept), s.keys)
	}
	for _, k := range s.pile.kept {
		if !strings.HasSuffix(k, `because "im Betrieb nachgesehen"`) {
			t.Error(k)
		}
	}
	t.Logf("%d keys", s.keys)
}

func TestWhatOneCanChoose(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []any
		want []string
	}{
		{"a digit and Enter take an answer", []any{"2", tea.KeyEnter}, []string{`0 takes F (über 500.000 bis 2 Mio. €) because ""`}},
		{"arrows mark, too", []any{tea.KeyDown, tea.KeyDown, tea.KeyUp, tea.KeyEnter}, []string{`0 takes E (über 250.000 bis 500.000 €) because ""`}},
		{"the digit alone does nothing", []any{"2"}, nil},
		{"nor Enter alone", []any{tea.KeyEnter}, nil},
		{"nor both after Esc", []any{"2", tea.KeyEsc, tea.KeyEnter}, nil},
		{"another value comes from the question's own field", []any{"3", tea.KeyEnter, "1", tea.KeyEnter}, []string{`0 is answered D because ""`}},
		{"and may be don't know", []any{"3", tea.KeyEnter, tea.KeyF7}, []string{`0 is dont_know  because ""`}},
		{"a value the question refuses is none", []any{"5", tea.KeyEnter, "4", tea.KeyEnter, "many", tea.KeyEnter}, nil},
		{"asking again takes what to ask along, not a reason", []any{"1", tea.KeyF6, "r", tea.KeyEnter, "4", tea.KeyF6, "welches Jahr?", tea.KeyEnter, tea.KeyEnter}, []string{`0 asks "welches Jahr?"`}},
		{"later goes on and decides nothing", []any{"5", tea.KeyEnter, "1", tea.KeyEnter}, []string{`1 takes 3 because ""`}},
		{"a reason goes with what follows", []any{"1", tea.KeyF6, "Beleg", tea.KeyEnter, tea.KeyEnter, "1", tea.KeyEnter}, []string{`0 takes E (über 250.000 bis 500.000 €) because "Beleg"`, `1 takes 3 because "Beleg"`}},
		{"until it is cleared", []any{"1", tea.KeyF6, "Beleg", tea.KeyEnter, tea.KeyEnter, "2", tea.KeyDelete, tea.KeyEnter}, []string{`0 takes E (über 250.000 bis 500.000 €) because "Beleg"`, `1 takes 4 because ""`}},
		{"an older one is had again by its digit", []any{"1", tea.KeyF6, "alt", tea.KeyEnter, tea.KeyF6, "neu", tea.KeyEnter, tea.KeyF6, "2", tea.KeyEnter}, []string{`0 takes E (über 250.000 bis 500.000 €) because "alt"`}},
		{"Esc leaves the reason as it was", []any{"1", tea.KeyF6, "x", tea.KeyEsc, tea.KeyEnter}, []string{`0 takes E (über 250.000 bis 500.000 €) because ""`}},
		{"F9 ends it", []any{tea.KeyF9}, nil},
	} {
		t.Run(c.name, func(t *testing.T) { open3(t).types(c.keys...).wantKept(c.want...) })
	}
}

func TestWhatWasDecidedLastIsTakenBackOneAfterTheOther(t *testing.T) {
	s := open3(t).types(tea.KeyCtrlZ)
	s.wantText("! Es gibt nichts zurückzunehmen")
	s.types("1", tea.KeyEnter, "5", tea.KeyEnter, "1", tea.KeyEnter)
	s.wantText("Das waren alle Konflikte.", "Entschieden: 2. Nachzufragen: 1.")
	s.types(tea.KeyCtrlZ)
	s.wantText("wichtigsten Aufgaben", "Zurückgenommen; es ist wieder offen.")
	s.types(tea.KeyCtrlZ, tea.KeyCtrlZ)
	s.wantText("Wie hoch war Ihr Umsatz", "1 von 3")
	s.wantKept(`0 takes E (über 250.000 bis 500.000 €) because ""`, `1 asks ""`, s.pile.kept[2], "2 undone", "1 undone", "0 undone")
}

func TestBackGoesToWhatIsStillOpen(t *testing.T) {
	s := open3(t).types(tea.KeyF3)
	s.wantText("Das ist der erste Konflikt")
	s.types("5", tea.KeyEnter, "1", tea.KeyEnter, tea.KeyF3)
	s.wantText("Wie hoch war Ihr Umsatz")
	s.types("5", tea.KeyEnter)
	s.wantText("3 von 3") // the second is decided
}

func TestAKeyThatIsHeldDecidesNothing(t *testing.T) {
	for _, key := range []any{tea.KeyEnter, "1"} {
		s := open3(t)
		s.types("1")
		for range 100 { // some thirty a second
			s.clock = s.clock.Add(30 * time.Millisecond)
			s.at(key)
		}
		if len(s.pile.kept) > 1 {
			t.Errorf("%v held: %q", key, s.pile.kept)
		}
	}
}

func TestWhatIsTypedAheadOrPastedDecidesNothing(t *testing.T) {
	s := open3(t)
	for range 3 { // in no time
		s.at("1")
		s.at(tea.KeyEnter)
	}
	s.wantKept()
	s.wantText("1 von 3")
	s.types("1", tea.KeyEnter) // read, and decided
	s.at("1")                  // before the next is seen
	s.at(tea.KeyEnter)
	s.wantKept(`0 takes E (über 250.000 bis 500.000 €) because ""`)
	s.wantText("2 von 3", "! Das war sehr schnell.")

	s = open3(t)
	s.clock = s.clock.Add(time.Minute)
	s.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("1\r1\r1\r"), Paste: true})
	s.types(tea.KeyEnter)
	s.wantKept()
	s = open3(t)
	s.clock = s.clock.Add(time.Minute)
	s.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("1\r1\r1\r")}) // all at once, and not marked as pasted
	s.wantKept(`0 takes E (über 250.000 bis 500.000 €) because ""`)
}

func TestWhatHasChangedMeanwhileIsShownAnew(t *testing.T) {
	s := open3(t)
	s.pile.changed[0] = true
	s.types("1", tea.KeyEnter)
	s.wantKept()
	s.wantText("! Hier hat sich inzwischen etwas geändert.", "1 von 3")
	s.types(tea.KeyEnter) // nothing is marked any more
	s.wantKept()
	s.types("1", tea.KeyEnter)
	s.wantKept(`0 takes E (über 250.000 bis 500.000 €) because ""`)
}

func TestWhatIsSettledMeanwhileIsPassedOver(t *testing.T) {
	s := open3(t)
	s.pile.matters[1].Settled = true
	s.types("1", tea.KeyEnter)
	s.wantText("3 von 3", "RO0101: Das ist inzwischen entschieden.")
}

func TestWhatIsNotKeptIsTold(t *testing.T) {
	s := open3(t)
	s.pile.broken = errors.New("no space left on device")
	s.types("1", tea.KeyEnter)
	s.wantText("! Nicht gespeichert: no space left on device.", "1 von 3")
	s.types("3", tea.KeyEnter, "1", tea.KeyEnter)
	s.wantText("! Nicht gespeichert: no space left on device.")
	s.wantKept()
}

func TestAnotherValueIsCheckedAsInTheInterview(t *testing.T) {
	s := open3(t).types("5", tea.KeyEnter, "4", tea.KeyEnter, "many", tea.KeyEnter)
	s.wantText("! Bitte eine ganze Zahl")
	s.wantKept()
	s.types(tea.KeyCtrlU, "5000", tea.KeyEnter)
	s.wantText("? Das wären mehr, als die Stadt Betriebe hat.")
	s.wantKept()
	s.types(tea.KeyEnter)
	s.wantKept(`1 is answered 5000 because ""`)
	s.wantText("3 von 3")
	s.types("3", tea.KeyEnter, tea.KeyEsc)
	s.wantText("später entscheiden")
}

func TestTheScreenCanBeCovered(t *testing.T) {
	s := open3(t).types("1", tea.KeyF10)
	if strings.Contains(s.text(), "RO0101") {
		t.Error(s.text())
	}
	s.types(tea.KeyEnter, "x", tea.KeyF10)
	s.wantKept()
	s.wantText("> 1  E")
}
