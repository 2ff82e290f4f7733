package tui

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/screentest"
)

var home = Menu{
	Head: "feldbuch", Title: "Was möchten Sie tun?", Hint: "Erhebung: Rostock 2025",
	Items: []string{"Offenes Interview RO0123 fortsetzen", "Neues Interview", "Stand der Erhebung", "Beenden"},
}

func TestMenu(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []tea.KeyMsg
		over bool
		want int // -1: closed without a choice
	}{
		{"a number chooses at once", []tea.KeyMsg{runes("2")}, true, 1},
		{"a number and Enter choose the same", []tea.KeyMsg{runes("2"), stroke(tea.KeyEnter)}, true, 1},
		{"there is no such number", []tea.KeyMsg{runes("9")}, false, -1},
		{"arrows and Enter choose", []tea.KeyMsg{stroke(tea.KeyDown), stroke(tea.KeyDown), stroke(tea.KeyEnter)}, true, 2},
		{"a burst chooses", []tea.KeyMsg{runes("n\r")}, true, 1},
		{"Enter alone takes the first", []tea.KeyMsg{stroke(tea.KeyEnter)}, true, 0},
		{"Esc closes", []tea.KeyMsg{stroke(tea.KeyDown), stroke(tea.KeyEsc)}, true, -1},
		{"Ctrl+C closes", []tea.KeyMsg{stroke(tea.KeyCtrlC)}, true, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := newChoosing(Options{Texts: german}, home)
			d := newDialog(Options{Texts: german}, home.Head, a)
			for _, k := range c.keys {
				d.Update(k)
			}
			got := -1
			if d.done {
				got = a.item()
			}
			if d.over != c.over || got != c.want {
				t.Errorf("over %v, item %d; want %v, %d", d.over, got, c.over, c.want)
			}
		})
	}
}

func TestEscFirstClearsTheSearchOfALongMenu(t *testing.T) {
	m := home
	for i := range 30 {
		m.Items = append(m.Items, fmt.Sprintf("Betrieb RO%04d", i))
	}
	d := newDialog(Options{Texts: german}, m.Head, newChoosing(Options{Texts: german}, m))
	d.Update(runes("0012"))
	d.Update(stroke(tea.KeyEsc))
	if d.over {
		t.Fatal("closed instead of clearing the search")
	}
	d.Update(stroke(tea.KeyEsc))
	if !d.over {
		t.Error("not closed")
	}
}

func TestEntryChecksWhatIsTyped(t *testing.T) {
	a := newFilling(Options{Texts: german}, Entry{
		Title: "Ihr Kürzel?", Text: "m", Check: func(s string) string {
			if s != "MT" {
				return "Bitte zwei Großbuchstaben eingeben."
			}
			return ""
		},
	})
	d := newDialog(Options{Texts: german}, "feldbuch", a)
	d.Update(stroke(tea.KeyEnter))
	if d.over || !strings.Contains(ansi.Strip(d.View()), "! Bitte zwei") {
		t.Errorf("accepted, or no word why not:\n%s", d.View())
	}
	d.Update(stroke(tea.KeyBackspace))
	d.Update(runes("MT\r"))
	if got := a.Texts()[0]; !d.done || got != "MT" {
		t.Errorf("done %v, text %q", d.done, got)
	}
}

// Between two entries huh needs several messages; a burst must not be torn apart.
func TestABurstFillsSeveralEntries(t *testing.T) {
	needed := func(s string) string {
		if s == "" {
			return "Bitte ausfüllen."
		}
		return ""
	}
	a := newFilling(Options{Texts: german}, Entry{Title: "Kürzel", Check: needed}, Entry{Title: "Name", Hint: "wie im Vertrag"}, Entry{Title: "Ort", Check: needed})
	d := newDialog(Options{Texts: german}, "feldbuch", a)
	d.Update(runes("NGA\rNguyễn Thị Ánh\r"))
	if d.over {
		t.Fatal("done without the last entry")
	}
	view := ansi.Strip(d.View())
	for _, part := range []string{"Kürzel", "> NGA", "wie im Vertrag", "> Nguyễn Thị Ánh", "Enter Weiter", "F3 Zurück", "Esc Schließen"} {
		if !strings.Contains(view, part) {
			t.Errorf("no %q in\n%s", part, view)
		}
	}
	d.Update(stroke(tea.KeyEnter))
	if d.over || !strings.Contains(ansi.Strip(d.View()), "! Bitte ausfüllen.") {
		t.Errorf("an empty entry was taken:\n%s", ansi.Strip(d.View()))
	}
	d.Update(stroke(tea.KeyF3))
	d.Update(runes("!"))
	d.Update(stroke(tea.KeyTab))
	d.Update(runes("Rostock\r"))
	if got := strings.Join(a.Texts(), "|"); !d.done || got != "NGA|Nguyễn Thị Ánh!|Rostock" {
		t.Errorf("done %v, texts %s", d.done, got)
	}
}

func TestMenuScreen(t *testing.T) {
	var all strings.Builder
	for _, size := range [][2]int{{80, 24}, {60, 20}} {
		o := Options{Texts: msg.In(msg.German).Interview}
		d := newDialog(o, home.Head, newChoosing(o, home))
		d.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d.Update(stroke(tea.KeyDown))
		text := ansi.Strip(d.View())
		screentest.FitsWindow(t, text, size)
		fmt.Fprintf(&all, "== %dx%d\n%s\n", size[0], size[1], text)
	}
	screentest.Golden(t, filepath.Join("testdata", "screens", "menu.txt"), all.String(), *update)
}
