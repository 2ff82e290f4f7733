package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
)

// answers types the first n answers into a window and waits for what comes then.
func (t *terminal) answers(steps []step, n int) error {
	for i, s := range steps[:n] {
		if err := t.enter(s.keys); err != nil {
			return err
		}
		if err := t.wait(steps[i+1].screen, true); err != nil {
			return err
		}
	}
	return nil
}

// begin starts an interview in a window of its own and answers n questions.
func (l *laptop) begin(steps []step, n int) (*terminal, string) {
	l.t.Helper()
	known := len(l.interviews())
	window := l.open("interview", "--questionnaire", l.form())
	if err := window.wait(steps[0].screen, true); err != nil {
		l.t.Fatal(err)
	}
	if err := window.answers(steps, n); err != nil {
		l.t.Fatal(err)
	}
	return window, l.interviews()[known].ID
}

// wantAnswers fails unless the first n answers, and no more, are kept.
func (l *laptop) wantAnswers(id string, steps []step, n int) {
	l.t.Helper()
	state := l.state(id)
	for i, s := range steps {
		a, ok := state.Answers[s.path]
		if ok != (i < n) || ok && a != s.answer {
			l.t.Errorf("%d answers were given; %s is %v (%v), was typed as %v", n, s.path, a, ok, s.answer)
		}
	}
}

func TestTheSecondWindowOnAnInterviewIsToldSo(t *testing.T) {
	l := newLaptop(t)
	steps := stepsOf(t, shippedForm(t), 1)
	first, id := l.begin(steps, 3)
	out, err := l.command("interview", "--resume", id).CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 || !strings.HasPrefix(string(out), "Dieses Interview ist in einem anderen Fenster geöffnet.") {
		t.Fatalf("%v\n%s", err, out)
	}
	second := l.open("interview") // offers what is not finished
	if err := second.wait(regexp.MustCompile("1  Fortsetzen"), true); err != nil {
		t.Fatal(err)
	}
	if err := second.press("enter"); err != nil {
		t.Fatal(err)
	}
	if status, err := second.end(); err != nil || status != 1 || !strings.Contains(second.text(), "in einem anderen Fenster") {
		t.Fatalf("status %d, %v; screen:\n%s", status, err, second.text())
	}
	// The first one goes on as if nothing had been. Once it is gone, however it
	// went, the interview is free.
	if err := first.enter(steps[3].keys); err != nil {
		t.Fatal(err)
	}
	if err := first.wait(steps[4].screen, true); err != nil {
		t.Fatal(err)
	}
	first.kill()
	third := l.open("interview", "--resume", id)
	if err := third.wait(steps[4].screen, true); err != nil {
		t.Fatal(err)
	}
	l.wantAnswers(id, steps, 4)
}

func TestTwoWindowsOnOneStudyFileLoseNothing(t *testing.T) {
	l := newLaptop(t)
	form := shippedForm(t)
	one, two := stepsOf(t, form, 1), stepsOf(t, form, 2)
	a, first := l.begin(one, 1)
	b, second := l.begin(two, 1)
	const more = 15
	done := make(chan error)
	for window, steps := range map[*terminal][]step{a: one, b: two} {
		go func() {
			done <- window.answers(steps[1:], more)
		}()
	}
	for range 2 {
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	}
	l.wantAnswers(first, one, 1+more)
	l.wantAnswers(second, two, 1+more)
}

func TestAWindowClosedFromOutsideNotesThePlaceAndWhatWasBegun(t *testing.T) {
	form := shippedForm(t)
	steps := stepsOf(t, form, 1)
	for name, leave := range map[string]func(*terminal) error{
		"the terminal closes":  func(w *terminal) error { return w.pty.Close() },
		"the computer is shut": func(w *terminal) error { return w.cmd.Process.Signal(syscall.SIGTERM) },
		"the session ends":     func(w *terminal) error { return w.cmd.Process.Signal(syscall.SIGHUP) },
	} {
		t.Run(name, func(t *testing.T) {
			l := newLaptop(t)
			window, id := l.begin(steps, 1)
			if err := window.enter("halb"); err != nil {
				t.Fatal(err)
			}
			if err := window.wait(regexp.MustCompile("> halb"), true); err != nil {
				t.Fatal(err)
			}
			if err := leave(window); err != nil {
				t.Fatal(err)
			}
			if _, err := window.end(); err != nil {
				t.Fatal(err)
			}
			l.wantAnswers(id, steps, 1)
			if got := l.last(id); got.Kind != survey.EventPaused || got.Path != steps[1].path {
				t.Errorf("the last event is %s at %q", got.Kind, got.Path)
			}
			again := l.open("interview", "--resume", id)
			if err := again.wait(regexp.MustCompile(`(?s)halb.*Angefangen`), true); err != nil {
				t.Error(err)
			}
			if err := again.press("f9", "enter"); err != nil {
				t.Fatal(err)
			}
			if _, err := again.end(); err != nil {
				t.Fatal(err)
			}
			if files, err := os.ReadDir(l.dir); err != nil || len(files) != 2 { // the program and the study file
				t.Errorf("%v; left behind: %v", err, files)
			}
		})
	}
}

// last is the event an interview ends with so far.
func (l *laptop) last(id string) (last store.Event) {
	l.t.Helper()
	l.look(func(f *store.File) {
		for e, err := range f.Events(context.Background(), id) {
			if err != nil {
				l.t.Fatal(err)
			}
			last = e
		}
	})
	return last
}

func TestCtrlCEndsEveryQuestionOnALine(t *testing.T) {
	l := newLaptop(t)
	steps := stepsOf(t, shippedForm(t), 1)
	window, _ := l.begin(steps, 1)
	window.kill()
	lines := l.open("interview", "--plain") // first asks which interview to go on with
	if err := lines.wait(regexp.MustCompile("1  Fortsetzen"), true); err != nil {
		t.Fatal(err)
	}
	if err := lines.press("ctrl-c"); err != nil {
		t.Fatal(err)
	}
	if status, err := lines.end(); err != nil || status != 130 {
		t.Errorf("status %d, %v", status, err)
	}
}
