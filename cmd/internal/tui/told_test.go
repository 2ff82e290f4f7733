package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/msg/msgtest"
	"feldbuch/cmd/internal/script"
)

func TestAnswersAreToldAsEverywhere(t *testing.T) {
	form := filepath.Join(t.TempDir(), "form.md")
	if err := os.WriteFile(form, []byte(msgtest.Form), 0o600); err != nil {
		t.Fatal(err)
	}
	answers, err := script.Read(strings.NewReader(msgtest.Answers(func(c msgtest.Case) string { return c.First })))
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []msg.Lang{msg.German, msg.English} {
		s := screenOf(t, lang, form)
		if err := answers.Apply(s.session.Interview); err != nil {
			t.Fatal(err)
		}
		for _, c := range msgtest.Cases {
			n, err := s.session.Find(c.Name)
			if err != nil {
				t.Fatal(err)
			}
			if got := s.answerText(n); got != c.In(lang).First {
				t.Errorf("%s is told as %q, want %q", c.Name, got, c.In(lang).First)
			}
		}
		s.at("born").wantText(msgtest.Label[lang])
	}
}
