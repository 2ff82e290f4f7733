package tui

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/screentest"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

// The questions of the shipped questionnaire that are looked at in each language, in the
// order in which they are asked, with what is answered to get from one to the next.
var representative = []struct {
	at    string // what the page asks
	small bool   // looked at in the smallest window, too
	press []any  // keys on it, so that it shows what an answer looks like
}{
	{at: "/b/b_target"},
	{at: "/b/b_info", small: true},
	{at: "/c/c_staff/c_n_owners", press: []any{"1", tea.KeyEnter, "12"}},
	{at: "/e/e_area[1]/e_level/e_need", small: true, press: []any{"4", "2", "5"}},
	{at: "/f/f_top3", press: []any{tea.KeySpace, tea.KeyDown, tea.KeyDown, tea.KeySpace}},
	{at: "/f/f_other_need"},
	{at: "/e_next/e_wish[1]/e_wished/e_want", small: true, press: []any{"1", "2"}},
	{at: "/g/g_barriers", press: []any{tea.KeyDown, tea.KeySpace}},
	{at: "/d/d_ger/d_ger_listen", press: []any{"3"}},
	{at: "/o/c_turnover"},
	{at: "/m/m_thanks"},
}

// answeredFirst opens the way to them.
var answeredFirst = [][2]string{
	{"/a/a_business_id", "RO0123"}, {"/a/a_interviewer", "NGA"}, {"/a/a_outcome", "interview"},
	{"/a/a_how/a_mode", "site"}, {"/a/a_how/a_language", "other"}, {"/a/a_how/a_interpreter", "no"},
	{"/b/b_target", "go"}, {"/b/b_consent", "yes"}, {"/b/b_consent_art9", "yes"}, {"/b/b_role", "owner"},
	{"/e/e_area[1]/e_level/e_need", "4"}, {"/e/e_area[1]/e_level/e_have", "2"}, {"/e/e_area[2]/e_level/e_need", "5"}, {"/e/e_area[2]/e_level/e_have", "1"},
	{"/e/e_area[7]/e_level/e_need", "3"}, {"/e/e_area[7]/e_level/e_have", "2"},
}

func TestTheShippedQuestionnaireInItsLanguages(t *testing.T) {
	book, err := xlsform.ReadFile(filepath.Join("..", "..", "..", "questionnaires", "proqual_bedarf.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	form := formtest.FormOf(t, book)
	for _, l := range form.Languages {
		t.Run(l.Code, func(t *testing.T) {
			turned := []bool{false}
			if slices.Contains([]string{"ar", "fa"}, l.Code) {
				turned = append(turned, true)
			}
			var all strings.Builder
			for _, visual := range turned {
				all.WriteString(screensIn(t, form, l.Key, visual))
			}
			screentest.Golden(t, filepath.Join("testdata", "languages", l.Code+".txt"), all.String(), *update)
		})
	}
}

// screensIn are the representative questions as a German interviewer sees them.
func screensIn(t *testing.T, form *survey.Form, language string, visual bool) string {
	t.Helper()
	s := screenFor(t, msg.German, form)
	s.theme.Look = term.Look{Name: term.Mono}
	s.theme.Turn(term.Mono)
	s.visual = visual
	for _, a := range answeredFirst {
		s.answer(a[0], a[1])
	}
	s.show() // no texts in the language answered: that is said here, and not on the first of the screens
	s.status = term.Status{}
	if err := s.session.SetLanguage(language); err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, q := range representative {
		sizes := [][2]int{{80, 24}}
		if q.small {
			sizes = append(sizes, [2]int{60, 20})
		}
		for i, size := range sizes {
			s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			s.clock = s.clock.Add(20 * time.Second)
			if s.at(q.at); i == 0 {
				s.types(q.press...)
			}
			screentest.FitsWindow(t, s.text(), size)
			name := fmt.Sprintf("%dx%d", size[0], size[1])
			if visual {
				name += " turned"
			}
			fmt.Fprintf(&all, "== %s %s\n%s\n", q.at[strings.LastIndex(q.at, "/")+1:], name, strings.TrimRight(s.text(), "\n"))
		}
	}
	return all.String()
}

// answer gives a question its answer without the screen.
func (s *screen) answer(path, code string) {
	s.t.Helper()
	n, err := s.session.Find(path)
	if err == nil {
		err = s.session.Answer(n, survey.Input{Status: value.Answered, Text: code})
	}
	if err != nil {
		s.t.Fatalf("%s: %v", path, err)
	}
}
