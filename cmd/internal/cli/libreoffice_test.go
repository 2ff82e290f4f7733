package cli

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"feldbuch/cmd/internal/msg"

	"github.com/xuri/excelize/v2"
)

// office is the program soffice. Where there is none the test is skipped, except in
// CI=true, which has to have it.
func office(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("LibreOffice is not installed:", err)
		}
		t.Skip("LibreOffice is not installed:", err)
	}
	return path
}

// convert has LibreOffice write files again as something else. Its first start, which makes a
// profile, takes longest.
func convert(t *testing.T, soffice, to, folder string, files ...string) {
	t.Helper()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(made.folder, "profile"), "--headless", "--convert-to", to, "--outdir", folder}
	out, err := exec.CommandContext(t.Context(), soffice, append(args, files...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %v\n%s", files, err, out)
	}
}

// What LibreOffice makes of the report is the report: it opens it, and every cell of what
// it writes again is ours.
func TestLibreOfficeReadsEveryCellOfTheReport(t *testing.T) {
	soffice := office(t)
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	study := demoMade(t, "leitung.feldbuch")
	feldbuch(t, msg.German, "export", "report", "-o", in("bericht.xlsx"), "--study", study)
	feldbuch(t, msg.English, "export", "gaps", "--with-data", "-o", in("gaps.xlsx"), "--study", study)
	convert(t, soffice, "xlsx", in("again"), in("bericht.xlsx"), in("gaps.xlsx"))
	for _, name := range []string{"bericht.xlsx", "gaps.xlsx"} {
		ours, theirs := cellsOf(t, in(name)), cellsOf(t, in("again/"+name))
		compared := 0
		for cell, want := range ours {
			if compared++; !sameCell(want, theirs[cell]) {
				t.Errorf("%s, %s: %q became %q", name, cell, want, theirs[cell])
			}
		}
		for cell, got := range theirs {
			if _, ok := ours[cell]; !ok {
				t.Errorf("%s, %s: %q out of nothing", name, cell, got)
			}
		}
		if compared < 5000 {
			t.Errorf("%s: only %d cells", name, compared)
		}
		t.Logf("%s: %d cells", name, compared)
	}
}

// A board prints the report: what is for the screen only stays off the paper.
func TestTheWholeReportPrintsOnFortyPages(t *testing.T) {
	soffice := office(t)
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	feldbuch(t, msg.German, "export", "report", "-o", in("bericht.xlsx"), "--study", demoMade(t, "leitung.feldbuch"))
	convert(t, soffice, "pdf", folder, in("bericht.xlsx"))
	pdf, err := os.ReadFile(in("bericht.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(pdf, []byte("/Type/Page/")); n < 20 || n > 40 {
		t.Errorf("%d pages", n)
	}
}

// cellsOf are all filled cells of a workbook, as they are stored, and the order of its
// sheets.
func cellsOf(t *testing.T, path string) map[string]string {
	t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	all := map[string]string{}
	for i, sheet := range book.GetSheetList() {
		all["sheet "+strconv.Itoa(i)] = sheet
		rows, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, value := range row {
				name, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					t.Fatal(err)
				}
				if value != "" {
					all[sheet+"!"+name] = value
				}
			}
		}
	}
	return all
}

// sameCell reports whether two cells hold the same: numbers may differ in the digits no
// spreadsheet keeps.
func sameCell(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	if errX != nil || errY != nil {
		return a == b
	}
	return math.Abs(x-y) <= 1e-14*max(math.Abs(x), math.Abs(y), 1e-3)
}

func TestNumbersOfSpreadsheetsAreComparedToTheirLastDigit(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{{"0.1", "0.1", true}, {"0.333333333333333", "0.3333333333333333", true}, {"0.3333", "0.3334", false}, {"12", "12.000001", false}, {"a", "b", false}, {"a", "1", false}} {
		if sameCell(c.a, c.b) != c.same {
			t.Errorf("%v", c)
		}
	}
}
