package xlsform_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

// leastConverted is how many forms of the reference must mean the same to it after we
// made spreadsheets of them.
const leastConverted = 300

// FELDBUCH_PYXFORM names a checkout of pyxform, which needs Debian's python3-openpyxl,
// -xlrd, -defusedxml and -lark.
func TestConvertedFormsMeanTheSameToTheReference(t *testing.T) {
	checkout := os.Getenv("FELDBUCH_PYXFORM")
	if checkout == "" {
		t.Skip("FELDBUCH_PYXFORM is not set")
	}
	folder := t.TempDir()
	texts := map[string]string{}
	for i, c := range referenceCases(t) {
		if name := fmt.Sprintf("%04d", i); c.Valid && convertedTo(t, filepath.Join(folder, name), c.MD) {
			texts[name] = c.MD
		}
	}
	out, err := exec.CommandContext(t.Context(), "/usr/bin/python3", filepath.Join("testdata", "compareforms.py"), checkout, folder).Output()
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for lines := json.NewDecoder(bytes.NewReader(out)); lines.More(); {
		var form struct{ Name, Outcome, Detail string }
		if err := lines.Decode(&form); err != nil {
			t.Fatal(err)
		}
		counts[form.Outcome]++
		if form.Outcome == "different" {
			t.Errorf("%s\n%s", texts[form.Name], form.Detail)
		}
	}
	t.Logf("of %d forms: %v", len(texts), counts)
	if counts["same"] < leastConverted {
		t.Errorf("only %d mean the same", counts["same"])
	}
}

// convertedTo writes a form in markdown and as a spreadsheet, where it can be read.
func convertedTo(t *testing.T, path, md string) bool {
	t.Helper()
	book, err := sheet.Read("form.md", strings.NewReader(md))
	if err != nil {
		return false
	}
	data, err := xlsform.Write("form.xlsx", book)
	if err != nil {
		t.Errorf("%v\n%s", err, md)
		return false
	}
	for ending, content := range map[string][]byte{".md": []byte(md), ".xlsx": data} {
		if err := os.WriteFile(path+ending, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return true
}

// TestTheReferenceTakesTheShippedQuestionnaire converts it with all its languages into a
// spreadsheet, as one would to use it with other tools.
func TestTheReferenceTakesTheShippedQuestionnaire(t *testing.T) {
	checkout := os.Getenv("FELDBUCH_PYXFORM")
	if checkout == "" {
		t.Skip("FELDBUCH_PYXFORM is not set")
	}
	book, form, _ := shipped(t)
	data, err := xlsform.Write("form.xlsx", book)
	if err != nil {
		t.Fatal(err)
	}
	in := filepath.Join(t.TempDir(), "form.xlsx")
	if err := os.WriteFile(in, data, 0o600); err != nil {
		t.Fatal(err)
	}
	run := exec.CommandContext(t.Context(), "/usr/bin/python3", "-m", "pyxform.xls2xform", "--skip_validate", in, in+".xml")
	run.Dir = checkout
	if said, err := run.CombinedOutput(); err != nil || strings.Contains(string(said), "Warning") {
		t.Fatalf("%v\n%s", err, said)
	}
	made, err := os.ReadFile(in + ".xml")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Count(string(made), "<translation lang="), len(form.Languages); got != want {
		t.Errorf("%d languages, want %d", got, want)
	}
}
