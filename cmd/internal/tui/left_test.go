package tui

import (
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/pace"
)

func TestTheTimeLeftStandsOnTheScreen(t *testing.T) {
	s := newScreen(t, msg.German)
	form, times := s.session.Form(), &pace.Times{}
	for range pace.Enough {
		times.Add(form, []pace.Moment{{Elapsed: 10 * time.Minute, Path: "/consent"}, {Elapsed: 12 * time.Minute}})
	}
	s.open(s.session, Options{Texts: msg.In(msg.German).Interview, Times: times})
	s.wantText("noch etwa 12 min")
	s.Update(tea.WindowSizeMsg{Width: 60, Height: 20})
	s.wantText("~12 min")
}
