package cli

import (
	"encoding/json"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"

	"github.com/xuri/excelize/v2"
)

// filled is the last row of a sheet that has a value, and how many values it has.
type filled [2]int

// writtenIn is what a workbook has in its sheets, by a reader that takes every cell
// there is, whatever the workbook says of itself.
func writtenIn(t *testing.T, path string) map[string]filled {
	t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	all := map[string]filled{}
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		var f filled
		for i, row := range rows {
			for _, cell := range row {
				if cell != "" {
					f[0] = i + 1
					f[1]++
				}
			}
		}
		all[sheet] = f
	}
	return all
}

// python is the interpreter that has Debian's openpyxl. Where there is none the test is
// skipped, except in CI=true, which has to have it.
func python(t *testing.T) string {
	t.Helper()
	const system = "/usr/bin/python3"
	if err := exec.CommandContext(t.Context(), system, "-c", "import openpyxl").Run(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("python3-openpyxl is not installed:", err)
		}
		t.Skip("python3-openpyxl is not installed:", err)
	}
	return system
}

// Every workbook that feldbuch writes is read whole by a reader that trusts what the
// workbook says of its size. excelize says A1 of each sheet.
func TestASecondReaderSeesEveryWorkbookWhole(t *testing.T) {
	interpreter := python(t)
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	study, books := demoMade(t, "leitung.feldbuch"), []string(nil)
	for path, w := range written {
		words := strings.Fields(path)[1:]
		target := in(strings.Join(words, "-") + ".xlsx")
		switch {
		case (words[0] == "export" || words[0] == "conflicts" || words[0] == "duplicates") && strings.Contains(w.call, "-o"):
			feldbuch(t, msg.English, append(words, "-o", target, "--study", study)...)
		case path == "feldbuch questionnaire convert":
			feldbuch(t, msg.English, append(words, "../../../questionnaires/proqual_bedarf.yaml", target)...)
		case path == "feldbuch questionnaire new":
			feldbuch(t, msg.English, append(words, target)...)
		default:
			continue
		}
		books = append(books, target)
	}
	out, err := exec.CommandContext(t.Context(), interpreter, append([]string{filepath.Join("testdata", "secondreader.py")}, books...)...).Output()
	if failed, ok := errors.AsType[*exec.ExitError](err); ok {
		t.Fatalf("%s", failed.Stderr)
	}
	var seen map[string]map[string]filled
	if err := json.Unmarshal(out, &seen); err != nil {
		t.Fatal(err)
	}
	for _, book := range books {
		want := writtenIn(t, book)
		if len(want) == 0 || !maps.Equal(seen[book], want) {
			t.Errorf("%s: %v were written, %v are read", filepath.Base(book), want, seen[book])
		}
	}
	if len(books) < 5 || !slices.Contains(books, in("export-data.xlsx")) {
		t.Errorf("only %v", books)
	}
}
