package tui

import (
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
)

// ahead sends keys as a terminal does that held them: each run of text and
// each Enter a message of its own, and nothing is drawn in between.
func (s *screen) ahead(keys ...any) *screen {
	s.t.Helper()
	drawn := uint64(1)
	s.notice.Drawn = func() uint64 { return drawn }
	s.types(keys...)
	drawn++
	return s
}

func TestWhatWasTypedBeforeAMessageWasSeenIsNoAnswerToIt(t *testing.T) {
	s := newScreen(t, msg.German).at("hours").ahead("200", tea.KeyEnter, "5", tea.KeyEnter, "6", tea.KeyEnter)
	s.wantAt("hours")
	s.wantText("> 200", "! Eine Woche hat 168 Stunden.")
	s.types(tea.KeyBackspace, tea.KeyEnter)
	s.wantAnswer("hours", value.Of("20"))
}

func TestAWarningNobodySawIsNotConfirmed(t *testing.T) {
	s := newScreen(t, msg.German).at("staff").ahead("500", tea.KeyEnter, tea.KeyEnter)
	s.wantAt("staff")
	s.wantAnswer("staff", value.Answer{})
	s.types(tea.KeyEnter)
	s.wantAnswer("staff", value.Of("500"))
}

func TestTypingAheadDoesNotCompleteTheInterview(t *testing.T) {
	s := matrixScreen(t, msg.German).at("m14").ahead("1", "1", tea.KeyEnter, tea.KeyEnter, tea.KeyEnter)
	s.wantAt("finishing")
	if s.over {
		t.Error("nobody has seen the end")
	}
}

func TestAMessageThatLooksTheSameDoesNotStopTheKeys(t *testing.T) {
	s := newScreen(t, msg.German).at("hours").ahead("200", tea.KeyEnter)
	s.notice.Drawn = func() uint64 { return 1 } // nothing is ever drawn
	s.clock = s.clock.Add(time.Second)
	s.types(tea.KeyBackspace, tea.KeyEnter)
	s.wantAnswer("hours", value.Of("20"))
}
