package review

import (
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/tui/screentest"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// pile is a Desk in memory that notes what it is told.
type pile struct {
	matters   []Matter
	words     msg.Review
	brings    []Matter // these come with the next that is given
	interview *survey.Interview
	kept      []string // "0 takes 1 because", "0 undone"
	broken    error
	changed   map[int]bool
}

func (p *pile) Count() int                 { return len(p.matters) }
func (p *pile) Show(i int) (Matter, error) { return p.matters[i], nil }

func (p *pile) keep(i int, format string, args ...any) error {
	switch {
	case p.changed[i]:
		p.changed[i] = false
		return ErrChanged
	case p.broken != nil:
		return p.broken
	}
	p.kept = append(p.kept, fmt.Sprintf("%d ", i)+fmt.Sprintf(format, args...))
	return nil
}

func (p *pile) Take(i, option int, said string) error {
	o := p.matters[i].Options[option]
	if o.Does == Ask {
		return p.keep(i, "asks %q", said)
	}
	return p.keep(i, "takes %s because %q", o.Words, said)
}

func (p *pile) Give(i, option int, in survey.Input, reason string) (string, error) {
	if p.matters[i].Options[option].Prompt.Node == nil {
		return p.move(i, in, reason)
	}
	a, err := p.interview.Decide(p.matters[i].Options[option].Prompt.Node.Key(), in)
	if err != nil {
		return "", err
	}
	return p.matters[i].Business + ": " + a.Text + ".", p.keep(i, "is %s %s because %q", a.Status, a.Text, reason)
}

// move knows RO0124, and what it is called with is RO0101.
func (p *pile) move(i int, in survey.Input, reason string) (string, error) {
	if in.Text == "RO0101" || in.Text != "RO0124" && !in.Confirmed {
		return "", &Objection{fmt.Sprintf("Mit %s gibt es noch kein Interview.", in.Text), in.Text != "RO0101"}
	}
	p.matters, p.brings = append(p.matters, p.brings...), nil
	return "A -> " + in.Text, p.keep(i, "moves to %s because %q", in.Text, reason)
}

func (p *pile) Undo(i int) error { return p.keep(i, "undone") }

// say is one of two texts, by the language of the interface.
func say(lang msg.Lang, german, english string) string {
	if lang == msg.English {
		return english
	}
	return german
}

// pileOf has so many conflicts: the turnover, the staff and the tasks, again and again.
func pileOf(t testing.TB, lang msg.Lang, n int) *pile {
	t.Helper()
	book, err := xlsform.ReadFile("testdata/form.md")
	if err != nil {
		t.Fatal(err)
	}
	form := formtest.FormOf(t, book)
	iv, err := survey.NewInterview(form, survey.Options{ID: "01890000-0000-7000-8000-000000000001", Language: form.Languages[map[msg.Lang]int{msg.English: 1}[lang]].Key})
	if err != nil {
		t.Fatal(err)
	}
	p := &pile{interview: iv, changed: map[int]bool{}, words: msg.In(lang).Review}
	given := func(who, copied, when string) string {
		return fmt.Sprintf(msg.In(lang).Review.Given, who, copied, when)
	}
	for i := range n {
		name := []string{"turnover", "staff", "tasks"}[i%3]
		q, err := iv.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		prompt := iv.Prompt(q)
		c := Matter{Business: fmt.Sprintf("RO%04d", 101+i/3), Place: i%3 + 1, Of: 3, Section: prompt.Sections, Question: prompt.Label}
		switch name {
		case "turnover":
			c.Before = fmt.Sprintf(msg.In(lang).Review.Before, say(lang, "D (über 100.000 bis 250.000 €)", "D (over 100,000 to 250,000 €)"), given("NGA", "3f2a", "01.09.2025 09:28"))
			c.Options = []Option{
				{Words: say(lang, "E (über 250.000 bis 500.000 €)", "E (over 250,000 to 500,000 €)"), Given: given("NGA", "3f2a", "06.10.2025 16:20"), Follows: []string{
					fmt.Sprintf(msg.In(lang).Review.AskedThen, say(lang, "Wie viele Beschäftigte haben einen Abschluss?", "How many employees have a certificate?")),
					fmt.Sprintf(msg.In(lang).Review.IsThen, "size", say(lang, "klein", "small")),
				}},
				{Words: say(lang, "F (über 500.000 bis 2 Mio. €)", "F (over 500,000 to 2 m €)"), Given: given("OLE", "90c1", "07.10.2025 16:20"), Why: say(lang, "im Betrieb nachgesehen", "looked up in the business"), Follows: []string{
					fmt.Sprintf(msg.In(lang).Review.IsThen, "size", say(lang, "mittel", "medium")),
				}},
			}
			c.Remarks = []string{say(lang, "NGA: laut Bilanz", "NGA: by the balance sheet")}
		case "staff":
			c.Options = []Option{{Words: "3", Given: given("NGA", "3f2a", "06.10.2025 16:20")}, {Words: "4", Given: given("OLE", "90c1", "07.10.2025 16:20")}, {Words: "– " + msg.In(lang).Interview.Status.DontKnow, Given: given("SAM", "77ab", "07.10.2025 17:00")}}
		case "tasks":
			long := say(lang, "Einkauf, Küche, Kasse und alles mit Ämtern, dazu die Fahrten am frühen Morgen zum Großmarkt; abends die Buchführung.", "Purchasing, kitchen, till and everything with the authorities, and the early trips to the wholesale market; in the evening the books.")
			c.Options = []Option{{Words: long, Given: given("NGA", "3f2a", "06.10.2025 16:20")}, {Words: strings.Repeat(long+" ", 4), Given: given("OLE", "90c1", "07.10.2025 16:20")}}
		}
		for k, o := range c.Options {
			c.Options[k].Done = fmt.Sprintf(msg.In(lang).Review.Decided, c.Business, text.Glance(o.Words, 40))
		}
		c.Options = append(c.Options, Option{Does: Give, Words: msg.In(lang).Review.Other, Prompt: prompt}, Option{Does: Ask, Words: msg.In(lang).Review.AskAgain})
		p.matters = append(p.matters, c)
	}
	return p
}

// screen drives the program as bubbletea would, without a terminal.
type screen struct {
	*model
	t     testing.TB
	pile  *pile
	clock time.Time
	keys  int
}

func newScreen(t testing.TB, lang msg.Lang, p *pile, look term.Look) *screen {
	t.Helper()
	s := &screen{t: t, pile: p, clock: time.Date(2025, 11, 1, 10, 0, 0, 0, time.UTC)}
	m, err := newModel(p, tui.Options{Texts: msg.In(lang).Interview, Theme: term.NewTheme(look)}, p.words)
	if err != nil {
		t.Fatal(err)
	}
	s.model, m.now = m, func() time.Time { return s.clock }
	if d, ok := m.page.(*deciding); ok {
		d.came = s.clock
	}
	return s
}

// types presses keys one after the other, each as long after the one before as it takes
// to read.
func (s *screen) types(keys ...any) *screen {
	s.t.Helper()
	for _, k := range keys {
		s.clock = s.clock.Add(time.Second)
		s.at(k)
	}
	return s
}

// at presses a key, or types a text, in no time.
func (s *screen) at(key any) {
	switch k := key.(type) {
	case tea.KeyType:
		s.keys++
		s.Update(tea.KeyMsg{Type: k})
	case string:
		for _, r := range k {
			s.keys++
			s.Update(term.KeyOf(r))
		}
	}
}

func (s *screen) text() string { return ansi.Strip(s.View()) }

func (s *screen) wantText(parts ...string) {
	s.t.Helper()
	for _, p := range parts {
		if !strings.Contains(s.text(), p) {
			s.t.Errorf("%q is not on the screen:\n%s", p, s.text())
		}
	}
}

func (s *screen) wantKept(want ...string) {
	s.t.Helper()
	if diff := cmp.Diff(want, s.pile.kept); diff != "" {
		s.t.Errorf("kept (-want +got):\n%s\n%s", diff, s.text())
	}
}

func TestScreens(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []any
	}{
		{"choice", nil},
		{"choice_marked", []any{"2"}},
		{"choice_reason", []any{"2", tea.KeyF6, "Bilanz gesehen", tea.KeyEnter}},
		{"reason", []any{"1", tea.KeyF6, "Bilanz gesehen", tea.KeyEnter, tea.KeyEnter, "1", tea.KeyF6}},
		{"number", []any{"1", tea.KeyF6, "Bilanz gesehen", tea.KeyEnter, tea.KeyEnter, "1"}},
		{"long_texts", []any{"5", tea.KeyEnter, "6", tea.KeyEnter, "2"}},
		{"other_value", []any{"3", tea.KeyEnter}},
		{"other_number", []any{"5", tea.KeyEnter, "4", tea.KeyEnter, "5000", tea.KeyEnter}},
		{"ask_again", []any{"4", tea.KeyF6, "welches Jahr?", tea.KeyEnter}},
		{"unmarked", []any{tea.KeyEnter}},
		{"help", []any{tea.KeyF1}},
		{"covered", []any{tea.KeyF10}},
		{"end", []any{"1", tea.KeyEnter, "5", tea.KeyEnter, "4", tea.KeyEnter}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var all strings.Builder
			for _, size := range [][2]int{{80, 24}, {60, 20}} {
				for _, lang := range []msg.Lang{msg.German, msg.English} {
					s := drawn(t, lang, size, term.Look{Name: term.Mono}, c.keys)
					screentest.FitsWindow(t, s.text(), size)
					fmt.Fprintf(&all, "== %dx%d %s\n%s\n", size[0], size[1], lang, strings.TrimRight(s.text(), "\n"))
				}
			}
			screentest.Golden(t, filepath.Join("testdata", "screens", c.name+".txt"), all.String(), *update)
			plain := drawn(t, msg.German, [2]int{60, 20}, term.Look{Name: term.Mono}, c.keys).text()
			for _, name := range term.Themes() {
				if got := drawn(t, msg.German, [2]int{60, 20}, term.Look{Name: name, Colour: term.Millions}, c.keys).text(); got != plain {
					t.Errorf("the theme %s says something else:\n%s", name, cmp.Diff(plain, got))
				}
			}
			for _, size := range [][2]int{{40, 12}, {200, 50}} {
				s := drawn(t, msg.German, size, term.Look{Name: term.Dark, Drawn: true, Colour: term.Millions}, c.keys)
				screentest.FitsWindow(t, s.text(), size)
			}
		})
	}
}

func drawn(t *testing.T, lang msg.Lang, size [2]int, look term.Look, keys []any) *screen {
	t.Helper()
	s := newScreen(t, lang, pileOf(t, lang, 3), look)
	s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
	s.View()
	return s.types(keys...)
}
