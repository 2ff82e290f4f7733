package main

import (
	"os"
	"regexp"
	"testing"
)

func TestAPulledStickKeepsTheAnswerInTheField(t *testing.T) {
	l := newLaptop(t)
	steps := stepsOf(t, shippedForm(t), 1)
	window, id := l.begin(steps, 1)
	out := l.study + ".out"
	if err := os.Rename(l.study, out); err != nil {
		t.Fatal(err)
	}
	if err := window.enter(steps[1].keys); err != nil {
		t.Fatal(err)
	}
	if err := window.wait(regexp.MustCompile(`(?s)> `+steps[1].answer.Text+`.*! Nicht gespeichert: .* gibt es nicht`), true); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(out, l.study); err != nil {
		t.Fatal(err)
	}
	if err := window.press("enter"); err != nil {
		t.Fatal(err)
	}
	if err := window.wait(steps[2].screen, true); err != nil {
		t.Fatal(err)
	}
	window.kill()
	l.wantAnswers(id, steps, 2)
}
