package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/cmd/internal/script"
	"feldbuch/survey"
)

func TestAFileOfAnswersIsOrdinaryAndHasASize(t *testing.T) {
	device := filepath.Join(t.TempDir(), "answers.json")
	if err := os.Symlink(os.DevNull, device); err != nil {
		t.Skip("no links here:", err)
	}
	_, err := ReadAnswers(device, nil)
	if fault, ok := errors.AsType[*script.FileError](err); !ok || fault.Fault != script.NotAFile {
		t.Errorf("a device: %v", err)
	}
	_, err = ReadAnswers("-", strings.NewReader(`{"a":"`+strings.Repeat("x", maxAnswers)+`"}`))
	if fault, ok := errors.AsType[*script.FileError](err); !ok || fault.Fault != script.TooBig {
		t.Errorf("more than is read: %v", err)
	}
}

func TestNoInterviewBeginsWithAnIdThatOnlyLooksLikeAnother(t *testing.T) {
	s := opened(t, place(t), visits)
	form, err := s.NewestForm(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Begin(t.Context(), Beginning{Form: form, Business: "R\u041e1"})
	if r, ok := errors.AsType[*survey.Rejection](err); !ok || r.Reason != survey.LooksLike {
		t.Errorf("%v", err)
	}
	if all, err := s.Interviews(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("kept: %v, %v", all, err)
	}
}
