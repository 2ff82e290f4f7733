package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
)

func aloudScreen(t testing.TB, lang msg.Lang) *screen {
	t.Helper()
	return screenOf(t, lang, "testdata/aloud.md")
}

// TestWhatIsReadOutIsToldFromWhatIsNot without any colour: by its sign.
func TestWhatIsReadOutIsToldFromWhatIsNot(t *testing.T) {
	s := aloudScreen(t, msg.German)
	for _, c := range []struct {
		at           string
		aloud, aside []string
	}{
		{"read", []string{"Haben Sie heute schon geöffnet?"}, []string{"Öffnungszeiten an der Tür ansehen"}},
		{"coded", []string{"Warum haben Sie sich selbstständig gemacht?"}, []string{"Frei erzählen lassen", "Antworten nicht vorlesen"}},
		{"mood", nil, []string{"Nur für Sie, nicht vorlesen:", "Wie gut hat sich die Person", "Nach Ihrem Eindruck"}},
		{"sign", nil, []string{"Was haben Sie im Laden gesehen?"}},
	} {
		s.at(c.at)
		for line := range strings.SplitSeq(s.text(), "\n") {
			for _, a := range c.aloud {
				if strings.Contains(line, a) && strings.Contains(line, "»") {
					t.Errorf("%s: not read out: %q", c.at, line)
				}
			}
		}
		s.wantText(c.aloud...)
		for _, a := range c.aside {
			s.wantText("» " + a)
		}
	}
}

func TestAloudScreens(t *testing.T) {
	goldenIn(t, aloudScreen, []sized{
		{"aloud", 0, func(s *screen) { s.at("read").types("1") }},
		{"aloud_coded", 0, func(s *screen) { s.at("coded").types("2") }},
		{"aloud_several", 0, func(s *screen) { s.at("several").types("2", "4") }},
		{"aloud_silent", 0, func(s *screen) { s.at("mood").types(tea.KeyDown) }},
		{"aloud_text", 0, func(s *screen) { s.at("remark") }},
		{"aloud_text_full", 0, func(s *screen) { s.at("remark").types(strings.Repeat("Sehr offen, viele Fragen. ", 11)) }},
		{"aloud_table", 0, func(s *screen) { s.at("sign").types("1") }},
	})
}
