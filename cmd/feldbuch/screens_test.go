package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "rewrite the golden screens")

// glance is a screen to look at, and the keys that lead to the next one: names
// of keys, or text after a quote.
type glance struct {
	name string
	keys []string
}

// glances go through a questionnaire with a question of every type, in Vietnamese
// and, after a key, in Russian, through the dialogs and to the end.
var glances = []glance{
	{"note", []string{"enter"}},
	{"acknowledge", []string{"space", "enter"}},
	{"text", []string{"'Phở và bún chả"}},
	{"text typed", []string{"f4"}},
	{"text in Russian", []string{"enter"}},
	{"long text", []string{"enter"}},
	{"whole number", []string{"'60", "enter"}},
	{"a warning", []string{"enter"}},
	{"decimal number", []string{"'200", "enter"}},
	{"a number refused", []string{"backspace", "backspace", "backspace", "'38,5", "enter"}},
	{"date", []string{"'31.2.2020", "enter"}},
	{"no such day", []string{"f7"}},
	{"time", []string{"'8:30", "enter"}},
	{"date and time", []string{"f8"}},
	{"one of a list", []string{"f4"}},
	{"one of a list in Vietnamese", []string{"down", "enter"}},
	{"several of a list", []string{"down", "space", "down", "space"}},
	{"several chosen", []string{"enter"}},
	{"an order", []string{"enter"}},
	{"a scale", []string{"'4", "enter"}},
	{"a place", []string{"'54,09 12,14", "enter"}},
	{"a code", []string{"f6"}},
	{"a remark", []string{"'khó đọc", "enter"}},
	{"the code with its remark", []string{"enter"}},
	{"a photo", []string{"enter"}},
	{"a table", []string{"'2"}},
	{"a table half filled", []string{"f4"}},
	{"a table in Russian", []string{"'3", "enter"}},
	{"several questions", []string{"'Lange Straße 1", "enter"}},
	{"several questions, one answered", []string{"'18055", "enter"}},
	{"a first person?", []string{"down", "enter"}},
	{"the end", []string{"f5"}},
	{"all questions", []string{"esc"}},
	{"the end again", []string{"f9"}},
	{"a pause", []string{"enter"}},
}

// TestScreensOfEveryType compares what a terminal shows, question by question,
// with screens a person has looked at. go test -update rewrites them.
func TestScreensOfEveryType(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 20}} {
		for _, lang := range []string{"de", "en"} {
			name := fmt.Sprintf("%dx%d-%s", size[0], size[1], lang)
			t.Run(name, func(t *testing.T) { compareScreens(t, name, size, lang) })
		}
	}
}

func compareScreens(t *testing.T, name string, size [2]int, lang string) {
	l := newLaptop(t)
	form, err := filepath.Abs(filepath.Join("testdata", "screens", "types.md"))
	if err != nil {
		t.Fatal(err)
	}
	term, err := startTerminal(l.command("interview", "--questionnaire", form, "--language", lang), size[0], size[1])
	if err != nil {
		t.Fatal(err)
	}
	defer term.close()
	golden := filepath.Join("testdata", "screens", name+".txt")
	if *update {
		writeScreens(t, term, golden)
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	screens := strings.Split(strings.TrimPrefix(string(want), "== "), "\n== ")
	if len(screens) != len(glances) {
		t.Fatalf("%s holds %d screens, not %d; rewrite it with -update", golden, len(screens), len(glances))
	}
	for i, g := range glances {
		title, screen, _ := strings.Cut(screens[i], "\n")
		if title != g.name {
			t.Fatalf("%s: screen %d is %q, not %q", golden, i, title, g.name)
		}
		if err := term.shows(strings.TrimRight(screen, "\n")); err != nil {
			t.Fatalf("%s: %v", g.name, err)
		}
		term.glance(t, g)
	}
	if status, err := term.end(); err != nil || status != 0 {
		t.Errorf("status %d, %v", status, err)
	}
}

// shows waits until the screen, what changes with time aside, is the wanted one.
func (t *terminal) shows(want string) error {
	deadline := time.After(patience)
	for {
		t.mu.Lock()
		changed := t.changed
		t.mu.Unlock()
		if timeless(t.text()) == want {
			return nil
		}
		select {
		case <-changed:
		case <-t.ended:
			return fmt.Errorf("the program ended; screen:\n%s", t.text())
		case <-deadline:
			return fmt.Errorf("the screen shows\n%s\nwant\n%s", timeless(t.text()), want)
		}
	}
}

// glance presses the keys that lead on.
func (t *terminal) glance(tb testing.TB, g glance) {
	tb.Helper()
	for _, k := range g.keys {
		err := error(nil)
		if text, typed := strings.CutPrefix(k, "'"); typed {
			err = t.enter(text)
		} else {
			err = t.press(k)
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
}

// writeScreens writes the golden screens, each once nothing moves any more.
func writeScreens(t *testing.T, term *terminal, golden string) {
	var b strings.Builder
	for _, g := range glances {
		term.settle()
		fmt.Fprintf(&b, "== %s\n%s\n\n", g.name, timeless(term.text()))
		term.glance(t, g)
	}
	if err := os.WriteFile(golden, []byte(strings.TrimRight(b.String(), "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// settle waits until the program has written nothing for a while.
func (t *terminal) settle() {
	for {
		t.mu.Lock()
		changed := t.changed
		t.mu.Unlock()
		select {
		case <-changed:
		case <-t.ended:
			return
		case <-time.After(600 * time.Millisecond):
			return
		}
	}
}

var clockOnScreen = regexp.MustCompile(`(?m)^( .*[A-Z]{2}  )\d\d:\d\d$`)

// timeless is a screen without the clock.
func timeless(screen string) string {
	return strings.TrimRight(clockOnScreen.ReplaceAllString(screen, "${1}00:00"), "\n")
}
