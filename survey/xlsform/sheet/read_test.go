package sheet_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"

	"github.com/google/go-cmp/cmp"
)

// cells shows a sheet as "A2 text".
func cells(s *sheet.Sheet) []string {
	var all []string
	for _, r := range s.Rows {
		for _, c := range r.Cells {
			all = append(all, sheet.Place{Row: r.Number, Column: s.Columns[c.Column].Place}.String()+" "+c.Text)
		}
	}
	return all
}

func TestEveryCellKeepsItsPlace(t *testing.T) {
	want := []string{"A2 text", "B2 q", "A3 note", "C3 L | M"}
	for name, text := range map[string]string{
		"f.md":   "# A form\n\n| survey |\n| | type | name | label |\n|---|---|---|---|\n| | text | q | | a remark\n| | | | |\n| | note | | L \\| M |\n",
		"f.csv":  "survey\n,type,name,label\n,text,q,\n,,,\n,note,,L | M\n",
		"g.csv":  "survey;;;\n;type;name;label\n;text;q;\n;note;;L | M\n",
		"f.yaml": "survey:\n  - type: text\n    name: q\n  - {type: note, label: L | M}\n",
		"g.yml":  "# remark\nsurvey: [{type: text, name: q, label: null}, {type: note, label: &x L | M}]\n",
	} {
		w, err := sheet.Read(name, strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(want, cells(w.Sheets[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		s := w.Sheets[0]
		if r := s.Rows[1]; w.File != name || s.Name != "survey" || r.Number != 3 || s.Columns[r.Cells[1].Column].Heading != "label" {
			t.Errorf("%s: file %q, sheet %q, row %d of %v", name, w.File, s.Name, r.Number, s.Columns)
		}
	}
}

func TestSpreadsheetCellsAreReadAsShown(t *testing.T) {
	data := formtest.Spreadsheet(t, map[string][]byte{
		"xl/worksheets/sheet1.xml": []byte(`<worksheet><sheetData>
			<row r="2"><c r="A2" t="inlineStr"><is><t>type</t></is></c><c r="C2" t="s"><v>1</v></c></row>
			<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4"><v>1</v></c><c r="C4"><v>0.10000000000000001</v></c></row>
			<row r="5"><c r="A5"><v>3</v></c><c r="C5" s="1"><v>45000</v></c></row>
			<row r="6"><c r="A6" s="2"><v>0.5</v></c><c r="C6" t="str"><f>A1</f><v> two  words </v></c></row>
			<row r="7"><c r="C7" t="s"><v>0</v></c></row>
		</sheetData></worksheet>`),
		"xl/sharedStrings.xml": []byte("<sst><si><r><t>Ja</t></r><r><t xml:space=\"preserve\"> oder\u00a0nein_x000D_\n</t></r><rPh><t>x</t></rPh></si><si><t>label</t></si></sst>"),
		"xl/styles.xml": []byte(`<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-407]dd/mm/yyyy;@"/></numFmts>
			<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>`),
	})
	w, err := sheet.Read("f.xlsx", bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"A4 TRUE", "C4 0.1", "A5 3", "C5 2023-03-15", "A6 12:00:00", "C6 two  words", "C7 Ja oder nein"}
	if diff := cmp.Diff(want, cells(w.Sheets[0])); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if stray := w.Sheets[0].Stray; len(stray) != 1 || stray[0].String() != "B4" {
		t.Errorf("stray cells %v, want B4", stray)
	}
}

func TestASpreadsheetIsReadByItsContent(t *testing.T) {
	book, err := sheet.Read("f.md", strings.NewReader("| survey |\n| | type | name |\n| | text | a |\n"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := sheet.Write("f.xlsx", book, sheet.Dropdowns{})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"f.xls", "f.XLS", "f.xlsm", "f.csv"} {
		again, err := sheet.Read(name, bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if err := sheet.Same(book, again); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestUnreadableFilesSayWhy(t *testing.T) {
	bomb := formtest.Spreadsheet(t, map[string][]byte{
		"xl/worksheets/sheet1.xml": append([]byte("<worksheet>"), bytes.Repeat([]byte{' '}, 48<<20+1)...),
	})
	repeated := "a: &a [" + strings.Repeat("{x: "+strings.Repeat("y", 1000)+"},", 2000) + "]\n"
	for i := range 100 {
		repeated += "b" + string(rune('a'+i%26)) + strings.Repeat("z", i) + ": *a\n"
	}
	for _, c := range []struct {
		name, file, text string
		kind             sheet.ReadErrorKind
		line             int
	}{
		{"a format we do not read", "f.doc", "", sheet.ReadUnknownFormat, 0},
		{"an old or locked spreadsheet", "f.xlsx", "\xd0\xcf\x11\xe0\xa1\xb1", sheet.ReadEncrypted, 0},
		{"an .xls of old", "f.xls", "\xd0\xcf\x11\xe0\xa1\xb1 W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00", sheet.ReadOldFormat, 0},
		{"an older one, called .xlsx", "f.xlsx", "\xd0\xcf\x11\xe0\xa1\xb1 B\x00o\x00o\x00k\x00", sheet.ReadOldFormat, 0},
		{"a spreadsheet with a password", "f.xlsx", "\xd0\xcf\x11\xe0\xa1\xb1 E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", sheet.ReadEncrypted, 0},
		{"an old one called .csv", "f.csv", "\xd0\xcf\x11\xe0\xa1\xb1 B\x00o\x00o\x00k\x00", sheet.ReadOldFormat, 0},
		{"a text called .xls", "f.xls", "survey\n,type\n", sheet.ReadDamaged, 0},
		{"a torn spreadsheet", "f.xlsx", "PK\x03\x04 torn", sheet.ReadDamaged, 0},
		{"a spreadsheet that unpacks to too much", "f.xlsx", string(bomb), sheet.ReadTooBig, 0},
		{"YAML that repeats itself without end", "f.yaml", repeated, sheet.ReadTooBig, 1},
		{"a text in another encoding", "f.csv", "survey\n,type\n,\xfc\n", sheet.ReadNotUTF8, 3},
		{"YAML with a slip", "f.yaml", "survey:\n  - type: [\n", sheet.ReadSyntax, 3},
		{"YAML of another shape", "f.yaml", "survey:\n  - type:\n      x: y\n", sheet.ReadShape, 3},
		{"YAML that is a list", "f.yaml", "- a\n", sheet.ReadShape, 1},
		{"CSV with an open quote", "f.csv", "survey\n,\"type\n", sheet.ReadSyntax, 2},
		{"nothing at all", "f.md", "", sheet.ReadNoSheets, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := sheet.Read(c.file, strings.NewReader(c.text))
			var reason *sheet.ReadError
			if !errors.As(err, &reason) {
				t.Fatalf("error %v", err)
			}
			if reason.Kind != c.kind || reason.Line != c.line {
				t.Errorf("got %v", reason)
			}
		})
	}
	if _, err := sheet.ReadFile(filepath.Join(t.TempDir(), "none.md")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
}

func BenchmarkReadLarge(b *testing.B) {
	path := formtest.Case(b, "large.xlsx")
	for b.Loop() {
		if _, err := sheet.ReadFile(path); err != nil {
			b.Fatal(err)
		}
	}
}
