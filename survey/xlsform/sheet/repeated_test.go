package sheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/survey/xlsform/sheet"
)

// What is there twice would silently lose one of the two.
func TestWhatIsThereTwiceIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		file, text, detail string
		line               int
	}{
		"a sheet in YAML":  {"f.yaml", "survey:\n  - {name: a}\nsurvey:\n  - {name: b}\n", "survey", 3},
		"a column in YAML": {"f.yaml", "survey:\n  - name: a\n    label: A\n    label: B\n", "label", 4},
		"a list in YAML":   {"f.yaml", "survey:\n  - {name: a}\nchoices:\n  l: [{name: a}]\n  l: [{name: b}]\n", "l", 5},
	} {
		_, err := sheet.Read(c.file, strings.NewReader(c.text))
		checkRepeated(t, name, err, c.detail, c.line)
	}
}

func TestAPartThatIsThereTwiceIsNamed(t *testing.T) {
	for _, again := range []string{"xl/workbook.xml", "XL/Workbook.xml", `xl\workbook.xml`} {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, part := range []string{"xl/workbook.xml", again} {
			if _, err := z.Create(part); err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		_, err := sheet.Read("f.xlsx", &b)
		checkRepeated(t, again, err, again, 0)
	}
}

func checkRepeated(t *testing.T, name string, err error, detail string, line int) {
	t.Helper()
	read, ok := errors.AsType[*sheet.ReadError](err)
	if !ok || read.Kind != sheet.ReadRepeated || read.Detail != detail || read.Line != line {
		t.Errorf("%s: %v", name, err)
	}
}

// A device has no end, and a pipe no beginning until somebody writes.
func TestOnlyOrdinaryFilesAreRead(t *testing.T) {
	for _, ending := range sheet.Formats() {
		path := filepath.Join(t.TempDir(), "f"+ending)
		if err := os.Symlink(os.DevNull, path); err != nil {
			t.Skip("no links here:", err)
		}
		_, err := sheet.ReadFile(path)
		if read, ok := errors.AsType[*sheet.ReadError](err); !ok || read.Kind != sheet.ReadSpecial {
			t.Errorf("%s: %v", ending, err)
		}
	}
}

// A file that says how large it is need not be read to be refused.
func TestATooLargeFileIsNotRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "commas.csv")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(1_900_000_000), f.Close()); err != nil {
		t.Skip("no sparse files here:", err)
	}
	read, ok := errors.AsType[*sheet.ReadError](func() error { _, err := sheet.ReadFile(path); return err }())
	if !ok || read.Kind != sheet.ReadTooBig {
		t.Errorf("%v", read)
	}
}
