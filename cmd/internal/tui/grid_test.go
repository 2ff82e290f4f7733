package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/screentest"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func gridScreen(t testing.TB, lang msg.Lang) *screen {
	t.Helper()
	return screenOf(t, lang, "testdata/grid.md")
}

// wantCell checks which question of a grid the cursor is on, "need 3" for that of
// the third entry; "" is behind all.
func (s *screen) wantCell(want string) {
	s.t.Helper()
	x, ok := s.page.(*matrix)
	if !ok || !x.InGrid() {
		s.t.Fatalf("no grid:\n%s", s.text())
	}
	got := ""
	if !x.Behind() {
		got = fmt.Sprintf("%s %d", x.Row().Element.Name, x.Row().Node.Parent().Parent().Position())
	}
	if got != want {
		s.t.Errorf("in cell %q, want %q:\n%s", got, want, s.text())
	}
}

// cell is the path of a question of an entry: "need 3".
func cell(name string) string {
	question, entry, _ := strings.Cut(name, " ")
	return fmt.Sprintf("/area[%s]/level/%s", entry, question)
}

func TestDigitsFillAGridCellByCell(t *testing.T) {
	for name, c := range map[string]struct {
		keys []any
		at   string
		want map[string]string
	}{
		"need, have, next row":           {[]any{"4", "2", "5"}, "have 2", map[string]string{"need 1": "4", "have 1": "2", "need 2": "5"}},
		"as one message":                 {[]any{"425"}, "have 2", map[string]string{"need 1": "4", "have 1": "2", "need 2": "5"}},
		"with Enter after each":          {[]any{"4\r2\r5\r"}, "have 2", map[string]string{"need 1": "4", "have 1": "2", "need 2": "5"}},
		"what is not asked is passed by": {[]any{"113"}, "have 3", map[string]string{"need 1": "1", "have 1": "", "need 2": "1", "need 3": "3"}},
		"down the column":                {[]any{"3", tea.KeyDown, tea.KeyUp, tea.KeyLeft, tea.KeyDown, "4", tea.KeyLeft, tea.KeyDown}, "need 3", map[string]string{"need 1": "3", "have 1": "", "need 2": "4"}},
		"a digit that is none":           {[]any{"9", "0", "6"}, "need 1", map[string]string{"need 1": ""}},
		"a letter":                       {[]any{"k", tea.KeySpace}, "need 1", map[string]string{"need 1": ""}},
		"in digits of any kind":          {[]any{"٤٢"}, "need 2", map[string]string{"need 1": "4", "have 1": "2"}},
		"an answer is changed":           {[]any{"42", tea.KeyUp, "3"}, "have 1", map[string]string{"need 1": "3", "have 1": "2"}},
		"and taken back":                 {[]any{"42", tea.KeyLeft, tea.KeyDelete}, "have 1", map[string]string{"need 1": "4", "have 1": ""}},
		"as above in its own column":     {[]any{"42", "3", tea.KeyCtrlO, tea.KeyCtrlO}, "have 3", map[string]string{"need 2": "3", "have 2": "2", "need 3": "3"}},
		"nothing is above the first":     {[]any{tea.KeyCtrlO}, "need 1", map[string]string{"need 1": ""}},
		"nor where it is not asked":      {[]any{"13", tea.KeyCtrlO}, "have 2", map[string]string{"need 2": "3", "have 2": ""}},
		"no less than two, no have":      {[]any{"42", tea.KeyUp, "1", tea.KeyEnter}, "need 2", map[string]string{"need 1": "1"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := gridScreen(t, msg.German).at(cell("need 1")).types(c.keys...)
			s.wantCell(c.at)
			for path, want := range c.want {
				if got := s.find(cell(path)).Answer(); got.Text != want && got.Status != value.NotRelevant {
					t.Errorf("%s is %v, want %q", path, got, want)
				}
			}
		})
	}
}

func TestDontKnowAndRefusedAreForOneCell(t *testing.T) {
	s := gridScreen(t, msg.German).at(cell("need 1")).types("4", tea.KeyF7, tea.KeyF8, "3")
	s.wantCell("have 3")
	s.wantAnswer(cell("have 1"), value.Answer{Status: value.DontKnow})
	s.wantAnswer(cell("need 2"), value.Answer{Status: value.Refused})
	s.wantText("w. n.", "k. A.", "–")
}

func TestAGridIsLeftPageByPage(t *testing.T) {
	s := gridScreen(t, msg.German).at(cell("need 1"))
	s.wantText("Seite 1 von 2, Zeile 1 bis 11 von 22")
	s.types("11111", tea.KeyEnter) // after a digit it only confirms
	s.wantCell("need 6")
	s.types(tea.KeyEnter)
	s.wantText("! Noch offen: Verkauf (braucht) und 5 weitere.")
	s.types(strings.Repeat("1", 6))
	s.wantCell("")
	s.wantText("Weiter zu Seite 2 von 2")
	s.types("5", tea.KeyEnter)
	s.wantCell("need 12")
	s.types(strings.Repeat("1", 10), "32")
	s.wantCell("")
	s.types(tea.KeyEnter)
	s.wantAt("top")
	s.types(tea.KeyF3)
	s.wantCell("have 22")
	s.at(cell("need 12")).types(tea.KeyF3)
	s.wantCell("need 11")
}

func TestWhatMayStayOpenInAGridIsAskedAboutOnce(t *testing.T) {
	s := gridScreen(t, msg.English).at(cell("need 1")).types("3", tea.KeyDown, strings.Repeat("1", 10))
	s.wantCell("")
	s.types(tea.KeyEnter)
	s.wantCell("have 1")
	s.wantText("? Still open: Bookkeeping (have). Enter leaves that open.")
	s.types(tea.KeyRight, tea.KeyEnter) // the question is forgotten with the next key
	s.wantText("? Still open: Bookkeeping (have).")
	s.types(tea.KeyEnter)
	s.wantCell("need 12")
	if n := s.find(cell("have 1")); !n.Asked() || n.Answer().Status != value.Missing {
		t.Errorf("left open, it is %v", n.Answer())
	}
}

func TestAWarningInAGridWantsEnterOnceMore(t *testing.T) {
	s := gridScreen(t, msg.German).at(cell("need 1")).types("45")
	s.wantCell("have 1")
	s.wantText("? „Buchführung (hat)“: Wirklich schon alles da? Enter: stimmt")
	s.types(tea.KeyEnter)
	s.wantCell("need 2")
	s.wantAnswer(cell("have 1"), value.Of("5"))
}

func TestEveryCellOfAGridIsKeptAtOnce(t *testing.T) {
	s := gridScreen(t, msg.German).at(cell("need 1")).types("42")
	var kept []string
	for _, e := range s.diary.events {
		if e.Kind == survey.EventAnswered && strings.Contains(e.Path, "/level/") {
			kept = append(kept, e.Path[strings.LastIndexByte(e.Path, '/')+1:]+"="+e.Answer.Text)
		}
	}
	if got := strings.Join(kept, " "); got != "need=4 have=2" {
		t.Errorf("kept %s", got)
	}
}

func TestWhatIsOpenedFromACellComesBackToIt(t *testing.T) {
	for name, keys := range map[string][]any{
		"the overview":     {tea.KeyF5, tea.KeyEsc},
		"a note":           {tea.KeyF6, "im Sommer mehr\r"},
		"the pause dialog": {tea.KeyF9, tea.KeyEsc},
		"all languages":    {tea.KeyF4, tea.KeyF4, tea.KeyF4, tea.KeyF4},
	} {
		t.Run(name, func(t *testing.T) {
			s := gridScreen(t, msg.German).at(cell("need 14")).types("4")
			s.types(keys...)
			s.wantCell("have 14")
		})
	}
}

// TestAGridFollowsTheWindow: whatever the size, the cell stays, and what has no room is
// asked one by one.
func TestAGridFollowsTheWindow(t *testing.T) {
	s := gridScreen(t, msg.German).at(cell("need 14")).types("4")
	for _, size := range [][2]int{{60, 20}, {200, 60}, {80, 16}, {100, 30}, {80, 24}} {
		s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		screentest.FitsWindow(t, s.text(), size)
		s.wantCell("have 14")
	}
	s.Update(tea.WindowSizeMsg{Width: 40, Height: 12})
	screentest.FitsWindow(t, s.text(), [2]int{40, 12})
	s.wantAt("have")
	s.types("2", tea.KeyEnter)
	s.wantAnswer(cell("have 14"), value.Of("2"))
	s.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	s.types("1", tea.KeyEnter)
	s.wantCell("need 16")
}

// TestPagesOfAGridAreAboutAsLong: 22 rows are 8, 7 and 7, not 9, 9 and 4.
func TestPagesOfAGridAreAboutAsLong(t *testing.T) {
	for height, want := range map[int][]int{24: {11, 11}, 20: {8, 7, 7}, 60: {22}, 16: {4, 4, 3, 4, 4, 3}} {
		s := gridScreen(t, msg.German)
		s.Update(tea.WindowSizeMsg{Width: 80, Height: height})
		var pages []int
		for entry := 1; entry <= 22; {
			x, ok := s.at(cell(fmt.Sprintf("need %d", entry))).page.(*matrix)
			if !ok {
				t.Fatalf("%d lines: no grid", height)
			}
			pages = append(pages, len(x.Rows))
			entry += len(x.Rows)
		}
		if !slices.Equal(pages, want) {
			t.Errorf("%d lines: pages of %v rows, want %v", height, pages, want)
		}
	}
}

func TestGridScreens(t *testing.T) {
	fill := func(s *screen) { s.at(cell("need 1")).types("42", "1", "3", tea.KeyF7, "5") }
	goldenIn(t, gridScreen, []sized{
		{"grid", 0, fill},
		{"grid_end", 0, func(s *screen) { s.at(cell("need 22")).types("1") }},
		{"grid_open", 0, func(s *screen) { fill(s); s.types(tea.KeyEnter, tea.KeyEnter) }},
		{"grid_noted", 0, func(s *screen) { fill(s); s.types(tea.KeyF6, "im Sommer mehr\r", "5") }},
		{"grid_vietnamese", 2, fill},
		{"grid_russian", 3, fill},
	})
}

// BenchmarkKeyToScreenInAGrid answers cell by cell, and draws the screen after each.
func BenchmarkKeyToScreenInAGrid(b *testing.B) {
	for name, open := range map[string]func(testing.TB, msg.Lang) *screen{
		"in one language": gridScreen, "in two languages": twoScreen("testdata/grid.md"),
	} {
		b.Run(name, func(b *testing.B) {
			s := open(b, msg.German).at(cell("need 1"))
			for i := 0; b.Loop(); i++ {
				s.types([]string{"4", "3"}[i%2])
				s.View()
				if x := s.page.(*matrix); x.Behind() {
					x.goTo(0)
				}
			}
		})
	}
}
