package xlsx

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"feldbuch/export/internal/sample"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The dump of a workbook shows each cell with its type, its number format and,
// where that differs, how it is shown.
func TestWorkbookLooksAsReviewed(t *testing.T) {
	forms := sample.Forms(0)
	got := dump(t, open(t, written(t, sample.Study(forms, 24), options(forms))))
	golden := filepath.Join("testdata", "workbook.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); d != "" {
		t.Errorf("the workbook changed; read the difference and run with -update:\n%s", d)
	}
}

func dump(t *testing.T, f *excelize.File) string {
	t.Helper()
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&b, "=== %s\n", sheet)
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r := range rows {
			if r >= rowsToShow(sheet) {
				break
			}
			for c, v := range rows[r] {
				if v != "" {
					fmt.Fprintln(&b, describe(t, f, sheet, at(c+1, r+1), v))
				}
			}
		}
		tables, err := f.GetTables(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, table := range tables {
			fmt.Fprintf(&b, "table %s %s\n", table.Name, table.Range)
		}
	}
	for _, n := range f.GetDefinedName() {
		fmt.Fprintf(&b, "%s %s\n", n.Name, n.RefersTo)
	}
	return b.String()
}

// rowsToShow leaves out most of the data: it repeats itself, and its first rows
// show how it looks.
func rowsToShow(sheet string) int {
	switch sheet {
	case "Key", "Notes", "Response", "Profile", "Gaps", "By", "ByList", "Matrix", "Qualifications", "Obstacles", "Planning", "Strengths":
		return 1000
	case "SheetCodebook":
		return 40
	}
	return 4
}

func describe(t *testing.T, f *excelize.File, sheet, cell, raw string) string {
	t.Helper()
	kind, err := f.GetCellType(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	if kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
		return fmt.Sprintf("%s\ttext\t%s", cell, strings.ReplaceAll(raw, "\n", "\\n"))
	}
	id, err := f.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	format := fmt.Sprint(style.NumFmt)
	if style.CustomNumFmt != nil {
		format = *style.CustomNumFmt
	}
	x, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		t.Fatal(err)
	}
	// The last digits may differ between processors.
	return fmt.Sprintf("%s\tnumber\t%.9g\t%s", cell, x, format)
}
