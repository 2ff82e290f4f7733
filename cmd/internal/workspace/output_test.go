package workspace

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.csv")
	write := func(text string, replace bool, fail error) error {
		return WriteFile(t.Context(), path, replace, func(w io.Writer, scratch string) error {
			_, err := io.WriteString(w, text)
			return errors.Join(err, os.WriteFile(filepath.Join(scratch, "aside"), nil, 0o600), fail)
		})
	}
	if err := write("whole", false, nil); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken off")
	if err := write("half", true, broken); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if err := write("other", false, nil); !errors.Is(err, fs.ErrExist) {
		t.Errorf("what stands there: %v", err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "whole" {
		t.Errorf("the file holds %q, %v", got, err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
	if err := write("new", true, nil); err != nil {
		t.Error(err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "new" {
		t.Errorf("replaced, the file holds %q, %v", got, err)
	}
}

// An export that was killed leaves what the next one beside it removes.
func TestWhatAKilledExportLeftIsRemoved(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".feldbuch-123", ".feldbuch-123.part/"} {
		if filepath.Base(name) != name {
			if err := os.MkdirAll(filepath.Join(dir, name, "excelize-1"), 0o700); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	err := WriteFile(t.Context(), filepath.Join(dir, "out.csv"), false, func(io.Writer, string) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
