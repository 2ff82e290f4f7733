package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const newerForm = `
| survey |
| | type | name  | label |
| | text | fresh | Frisch |
| settings |
| | form_id | version |
| | newer   | 2       |
`

// While one window asks whether an interview is to go by a newer version, no
// other one answers it: what it would add was not in the report.
func TestAnInterviewAboutToChangeVersionsIsHeld(t *testing.T) {
	l := newLaptop(t)
	steps := stepsOf(t, shippedForm(t), 1)
	first, id := l.begin(steps, 1)
	first.kill()
	newer := filepath.Join(t.TempDir(), "newer.md")
	if err := os.WriteFile(newer, []byte(newerForm), 0o600); err != nil {
		t.Fatal(err)
	}
	window := l.open("interview", "--resume", id, "--questionnaire", newer)
	if err := window.wait(regexp.MustCompile("Mit der neuen Fassung weitermachen"), true); err != nil {
		t.Fatal(err)
	}
	out, err := l.command("interview", "--resume", id, "--plain").CombinedOutput()
	if err == nil || !strings.HasPrefix(string(out), "Dieses Interview ist in einem anderen Fenster geöffnet.") {
		t.Fatalf("%v\n%s", err, out)
	}
	if err := window.enter("2\r"); err != nil { // stay
		t.Fatal(err)
	}
	if err := window.wait(steps[1].screen, true); err != nil {
		t.Fatal(err)
	}
	l.wantAnswers(id, steps, 1)
}
