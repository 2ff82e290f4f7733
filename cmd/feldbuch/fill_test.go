package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/demo"
	"feldbuch/questionnaires"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
)

// keyboard is a survey.Recorder that types what another interview was answered
// with into a real terminal, so that the two must go the same way.
type keyboard struct {
	term    *terminal
	session *survey.Session
	typed   int
}

// Record types one answer at the question the screen must show by now.
func (k *keyboard) Record(e survey.Event) error {
	if e.Kind != survey.EventAnswered {
		return nil
	}
	q := k.session.Prompt(k.session.At().Node)
	if err := k.term.wait(shows(q), true); err != nil {
		return fmt.Errorf("question %s: %w", q.Path, err)
	}
	k.typed++
	return k.answer(q, e.Answer)
}

// shows matches a screen that asks q, by its first words as far as a line goes.
func shows(q survey.Prompt) *regexp.Regexp {
	words := strings.Fields(q.Label)
	start := ""
	for _, w := range words {
		if len([]rune(start))+len([]rune(w)) > 60 {
			break
		}
		start += w + " "
	}
	return regexp.MustCompile(regexp.QuoteMeta(strings.TrimSpace(start)))
}

func (k *keyboard) answer(q survey.Prompt, a value.Answer) error {
	switch {
	case a.Status == value.DontKnow:
		return k.term.press("f7")
	case a.Status == value.Refused:
		return k.term.press("f8")
	case a.Status == value.Missing || a == q.Answer: // nothing to type, or typed already
		return k.term.press("enter")
	case q.Element.Type == survey.TypeAcknowledge:
		return k.term.press("space", "enter")
	case q.Element.Type.Selects():
		return k.choose(q, strings.Fields(a.Text))
	}
	return k.term.enter(a.Text + "\r")
}

// choose moves to each choice with the arrow keys.
func (k *keyboard) choose(q survey.Prompt, codes []string) error {
	many := q.Element.Type.Many()
	for i, o := range q.Options {
		if err := k.term.press("down"); err != nil {
			return err
		}
		if !slices.Contains(codes, o.Code) {
			continue
		}
		if !many {
			return k.term.press("enter")
		}
		if err := k.term.press("space"); err != nil {
			return err
		}
		if o.Code == codes[len(codes)-1] || i == len(q.Options)-1 {
			break
		}
	}
	return k.term.press("enter")
}

func TestTheShippedQuestionnaireIsFilledByKeyboardAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a few seconds")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "study.feldbuch")
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "feldbuch")
	if err := os.Symlink(exe, program); err != nil {
		t.Fatal(err)
	}
	env := []string{"TERM=xterm-256color", "NO_COLOR=1", "LANG=de_DE.UTF-8", "HOME=" + dir, "XDG_DATA_HOME=" + dir, "PATH=" + dir}
	run := func(args ...string) *exec.Cmd {
		cmd := exec.Command(program, append(args, "--study", path)...)
		cmd.Env = env
		return cmd
	}
	if out, err := run("study", "init").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	term, err := startTerminal(run("interview"), 80, 24)
	if err != nil {
		t.Fatal(err)
	}
	defer term.close()

	// The same interview in this process decides what to type.
	text, err := questionnaires.FS.ReadFile(questionnaires.Default)
	if err != nil {
		t.Fatal(err)
	}
	book, err := xlsform.Read(questionnaires.Default, strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	form, problems := xlsform.Build(book)
	if survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	k := &keyboard{term: term}
	clock := demo.NewClock(time.Now())
	iv, err := survey.NewInterview(form, survey.Options{Recorder: k, Clock: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	k.session = survey.NewSession(iv)
	random := rand.New(rand.NewPCG(7, 7))
	business := demo.Sample(random, 401, 1, []string{"vi"}, false)[0]
	if err := demo.Interview(random, k.session, business, "NGA", clock); err != nil {
		t.Fatal(err)
	}
	if err := term.wait(regexp.MustCompile("Ende des Fragebogens"), true); err != nil {
		t.Fatal(err)
	}
	if err := term.press("enter"); err != nil {
		t.Fatal(err)
	}
	if status, err := term.end(); err != nil || status != 0 {
		t.Fatalf("status %d, %v; screen:\n%s", status, err, term.text())
	}
	t.Logf("%d questions answered", k.typed)
	compareStudy(t, path, form, iv)
}

// compareStudy compares what the study file holds with what was decided.
func compareStudy(t *testing.T, path string, form *survey.Form, want *survey.Interview) {
	t.Helper()
	f, err := store.OpenReadOnly(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for state, err := range f.States(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		if !state.Completed {
			t.Error("the interview is not completed")
		}
		got, err := survey.NewInterview(form, survey.Options{State: state})
		if err != nil {
			t.Fatal(err)
		}
		for n := range want.Nodes() {
			if n.Element().Kind != survey.Question || n.Element().Preload != "" {
				continue
			}
			m, err := got.Find(n.Path())
			if err != nil {
				t.Errorf("%s is not in the study file", n.Path())
				continue
			}
			if m.Answer() != n.Answer() {
				t.Errorf("%s is %v in the study file, was answered %v", n.Path(), m.Answer(), n.Answer())
			}
		}
	}
}
