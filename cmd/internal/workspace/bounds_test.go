package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/cmd/internal/script"
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
