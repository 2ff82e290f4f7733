package tui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
)

// TestScriptsScreens shows what other scripts look like: German with a terminal that
// turns text round by itself, English with one that does not; and with the
// interviewer's language below.
func TestScriptsScreens(t *testing.T) {
	open := func(two string) func(testing.TB, msg.Lang) *screen {
		return func(t testing.TB, lang msg.Lang) *screen {
			s := screenOf(t, lang, "testdata/scripts.md")
			s.open(s.session, Options{
				Texts: msg.In(lang).Interview, Language: string(lang), Visual: lang == msg.English, Preferences: preferred{secondLanguage: two},
			})
			return s
		}
	}
	var one, two []sized
	for i, name := range []string{2: "arabic", "dari", "vietnamese", "chinese"} {
		if name == "" {
			continue
		}
		one = append(one,
			sized{"scripts_" + name + "_choice", i, func(s *screen) { s.at("open").types("2") }},
			sized{"scripts_" + name + "_number", i, func(s *screen) { s.at("year").types("1998") }},
			sized{"scripts_" + name + "_table", i, func(s *screen) { s.at("speak").types("2") }},
			sized{"scripts_" + name + "_grid", i, func(s *screen) { s.at("/area[1]/need_have/need").types("32", "1") }},
		)
		two = append(two,
			sized{"scripts_" + name + "_two", i, func(s *screen) { s.at("open").types(tea.KeyDown) }},
			sized{"scripts_" + name + "_two_grid", i, func(s *screen) { s.at("/area[1]/need_have/need").types("32", "1") }},
		)
	}
	goldenIn(t, open(""), one)
	goldenIn(t, open(secondOn), two)
}
