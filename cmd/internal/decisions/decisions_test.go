package decisions

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/xuri/excelize/v2"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/xlsform/sheet"
)

var (
	german  = msg.In(msg.German).Decisions
	english = msg.In(msg.English).Decisions
	both    = []msg.DecisionTable{german, english}
)

// written is a table of so many conflicts, as a spreadsheet.
func written(t testing.TB, words msg.DecisionTable, n int) []byte {
	t.Helper()
	var rows []Row
	for i := range n {
		rows = append(rows, Row{
			ID: fmt.Sprintf("%04d-aaaa", i), Check: fmt.Sprintf("%04d-bbbb-cccc", i), Business: "RO0101", Area: "Zahlen", Question: "=1+1",
			Answers: []Answer{{"4", "NGA"}, {"@5", "OLE"}}, Remarks: "+49 381",
		})
	}
	book, pick := Table(Conflicts, rows, words)
	data, err := sheet.Write("k.xlsx", book, pick)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// changed is a spreadsheet after somebody worked on it.
func changed(t *testing.T, data []byte, work func(f *excelize.File, sheet string)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	work(f, f.GetSheetName(0))
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t *testing.T, data []byte) ([]Decision, []string, []Fault) {
	t.Helper()
	w, err := sheet.Read("k.xlsx", bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return Read(Conflicts, w, both)
}

func set(t *testing.T, f *excelize.File, sheet string, cells ...string) {
	t.Helper()
	for i := 0; i < len(cells); i += 2 {
		if err := f.SetCellStr(sheet, cells[i], cells[i+1]); err != nil {
			t.Fatal(err)
		}
	}
}

// brief is a decision as "2 0000-aaaa takes 0 because".
func brief(all []Decision) (out []string) {
	for _, d := range all {
		does := map[Doing]string{Give: "gives " + d.Text, Take: fmt.Sprint("takes ", d.Answer), AskAgain: "asks"}[d.Does]
		out = append(out, strings.TrimSpace(fmt.Sprint(d.Row, " ", d.ID, " ", does, " ", d.Reason)))
	}
	return out
}

func TestDecisionsComeBack(t *testing.T) {
	data := changed(t, written(t, german, 5), func(f *excelize.File, s string) {
		set(t, f, s, "L2", "Antwort A", "M2", "Beleg", "L3", " answer b ", "L4", "Nochmal Fragen", "L6", "2,5")
	})
	got, unread, faults := read(t, data)
	want := []string{"2 0000-aaaa takes 0 Beleg", "3 0001-aaaa takes 1", "4 0002-aaaa asks", "6 0004-aaaa gives 2,5"}
	if diff := cmp.Diff(want, brief(got)); diff != "" || len(unread)+len(faults) > 0 {
		t.Errorf("(-want +got):\n%s\nunread %q, faults %v", diff, unread, faults)
	}
	if got[0].Cell != "Konflikte!L2" || got[0].CheckCell != "Konflikte!N2" || got[0].Check != "0000-bbbb-cccc" {
		t.Errorf("%+v", got[0])
	}
}

func TestSixtyDecisionsComeBackFromOneTable(t *testing.T) {
	data := changed(t, written(t, english, 60), func(f *excelize.File, s string) {
		for i := range 60 {
			set(t, f, s, fmt.Sprintf("L%d", i+2), "answer "+Letter(i%2))
		}
	})
	if got, _, faults := read(t, data); len(got) != 60 || len(faults) > 0 {
		t.Errorf("%d decisions, faults %v", len(got), faults)
	}
}

func TestWhateverPeopleDoToTheTable(t *testing.T) {
	one := []string{"2 0000-aaaa takes 0"}
	for _, c := range []struct {
		name   string
		work   func(f *excelize.File, s string)
		want   []string
		faults []Fault
		unread []string
	}{
		{"columns are moved", func(f *excelize.File, s string) {
			for _, cell := range []string{"A", "N"} { // id and check change places
				for _, row := range []int{1, 2} {
					other := map[string]string{"A": "N", "N": "A"}[cell]
					set(t, f, s, fmt.Sprint(other, row), map[string]string{"A1": german.ID, "A2": "0000-aaaa", "N1": german.Check, "N2": "0000-bbbb-cccc"}[fmt.Sprint(cell, row)])
				}
			}
			set(t, f, s, "L2", "Antwort A")
		}, one, nil, nil},
		{"headings are renamed and the cells tell", func(f *excelize.File, s string) {
			set(t, f, s, "A1", "Nr.", "L1", "Was gilt?", "N1", "Code", "L2", "Antwort A")
		}, one, nil, nil},
		{"a heading is renamed and nothing tells", func(f *excelize.File, s string) {
			set(t, f, s, "L1", "Entscheidungen", "L2", "4")
		}, nil, []Fault{{"Konflikte!L1", NoColumn, []string{"Entscheidung", "Entscheidungen"}}}, []string{"Entscheidungen"}},
		{"a column is added", func(f *excelize.File, s string) {
			set(t, f, s, "P1", "wer ruft an", "P2", "ich", "L2", "Antwort A")
		}, one, nil, []string{"wer ruft an"}},
		{"a formula decides by what it shows", func(f *excelize.File, s string) {
			if err := f.SetCellFormula(s, "L2", `="Antwort "&"A"`); err != nil {
				t.Fatal(err)
			}
			set(t, f, s, "L3", "Antwort B")
		}, []string{"3 0001-aaaa takes 1"}, nil, nil}, // it was not worked out
		{"a row lost its check", func(f *excelize.File, s string) {
			set(t, f, s, "L2", "Antwort A", "N2", "")
		}, nil, []Fault{{"Konflikte!N2", NoCheck, nil}}, nil},
		{"a row is there twice with the same decision", func(f *excelize.File, s string) {
			set(t, f, s, "L2", "Antwort A", "L3", "antwort a", "A3", "0000-aaaa", "N3", "0000-bbbb-cccc")
		}, one, nil, nil},
		{"or with another", func(f *excelize.File, s string) {
			set(t, f, s, "L2", "Antwort A", "L3", "Antwort B", "A3", "0000-aaaa", "N3", "0000-bbbb-cccc")
		}, nil, []Fault{{"Konflikte!L3", Twice, []string{"Konflikte!L2"}}}, nil},
		{"the sheet is renamed and another stands before it", func(f *excelize.File, s string) {
			if _, err := f.NewSheet("Notizen"); err != nil {
				t.Fatal(err)
			}
			set(t, f, "Notizen", "A1", "Kennung", "A2", "nichts")
			set(t, f, s, "L2", "Antwort A")
			if err := f.SetSheetName(s, "Meins"); err != nil {
				t.Fatal(err)
			}
		}, one, nil, nil},
		{"the sheet is gone", func(f *excelize.File, s string) {
			if err := f.DeleteSheet(s); err != nil {
				t.Fatal(err)
			}
		}, nil, []Fault{{"", NoTable, []string{"Kennung", "Entscheidung", "Prüfzeichen"}}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, unread, faults := read(t, changed(t, written(t, german, 2), c.work))
			if diff := cmp.Diff(c.want, brief(got)) + cmp.Diff(c.faults, faults, cmpopts.EquateEmpty()) + cmp.Diff(c.unread, unread, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, f := range faults {
				for _, w := range both {
					if message, _ := w.Fault(f.Kind, f.Args...); message == "" || strings.Contains(message, "%") {
						t.Errorf("%s: %q", f.Kind, message)
					}
				}
			}
		})
	}
}

func TestALetterAloneIsSaidToBeOne(t *testing.T) {
	data := changed(t, written(t, german, 2), func(f *excelize.File, s string) { set(t, f, s, "L2", "b", "L3", "Antwort B") })
	if got, _, _ := read(t, data); len(got) != 2 || !got[0].Bare || got[1].Bare || got[0].Answer != 1 {
		t.Errorf("%+v", got)
	}
}

func TestNothingInTheTableIsAFormula(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t, german, 1)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, cell := range []string{"D2", "H2", "K2"} {
		formula, err := f.GetCellFormula("Konflikte", cell)
		kind, err2 := f.GetCellType("Konflikte", cell)
		if formula != "" || err != nil || err2 != nil || kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
			t.Errorf("%s: formula %q, type %v, %v %v", cell, formula, kind, err, err2)
		}
	}
	all, err := f.GetDataValidations("Konflikte")
	if err != nil || len(all) != 1 || !strings.HasPrefix(all[0].Sqref, "L2:") {
		t.Errorf("lists to pick from: %+v, %v", all, err)
	}
}

// LibreOffice writes a table in its own way, with formulas worked out.
func TestATableSavedByLibreOfficeComesBack(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	folder := t.TempDir()
	data := changed(t, written(t, german, 3), func(f *excelize.File, s string) {
		set(t, f, s, "L2", "Antwort A", "L4", "01")
		if err := f.SetCellFormula(s, "L3", `=CONCATENATE("Antwort ","B")`); err != nil {
			t.Fatal(err)
		}
		style, err := f.NewStyle(&excelize.Style{}) // as text it would stay what it is
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellStyle(s, "L3", "L3", style); err != nil {
			t.Fatal(err)
		}
	})
	write(t, filepath.Join(folder, "in", "k.xlsx"), data)
	out, err := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+folder+"/profile", "--headless", "--convert-to", "xlsx", "--outdir", folder, filepath.Join(folder, "in", "k.xlsx")).CombinedOutput()
	if err != nil {
		t.Skipf("LibreOffice does not run here: %v\n%s", err, out)
	}
	w, err := sheet.ReadFile(filepath.Join(folder, "k.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	got, unread, faults := Read(Conflicts, w, both)
	if want := []string{"2 0000-aaaa takes 0", "3 0001-aaaa takes 1", "4 0002-aaaa gives 01"}; !slices.Equal(brief(got), want) || len(unread)+len(faults) > 0 {
		t.Errorf("%q, unread %q, faults %v", brief(got), unread, faults)
	}
}

func TestDecisionsOnDuplicatesComeBack(t *testing.T) {
	words := []msg.DecisionTable{msg.In(msg.German).CLI.Duplicates.Table, msg.In(msg.English).CLI.Duplicates.Table}
	for typed, want := range map[string]Decision{
		"A zählt": {Does: Counts}, " c COUNTS": {Does: Counts, Answer: 2}, "derselbe,  B zahlt": {Does: SameCounts, Answer: 1},
		"the same": {Does: Same}, "Nicht derselbe": {Does: Distinct}, "B gehört zu RO 12": {Does: Moves, Answer: 1, To: "RO 12"},
		"a belongs to ro9": {Does: Moves, To: "ro9"}, "A gehört zu": {}, "A": {}, "AA zählt": {}, "A zählt nicht": {}, "answer A": {}, "nochmal fragen": {},
	} {
		t.Run(typed, func(t *testing.T) {
			for _, w := range words {
				book, _ := Table(Duplicates, []Row{{ID: "d-0000-aaaa", Check: "0000-bbbb-cccc-dddd"}}, w)
				at := slices.IndexFunc(book.Sheets[0].Columns, func(c sheet.Column) bool { return c.Heading == w.Decision })
				row := &book.Sheets[0].Rows[0]
				row.Cells = slices.Insert(row.Cells, 1, sheet.Cell{Column: at, Text: typed})
				got, _, faults := Read(Duplicates, book, words)
				if len(got) != 1 || len(faults) > 0 {
					t.Fatalf("%+v, faults %v", got, faults)
				}
				if d := (Decision{Does: got[0].Does, Answer: got[0].Answer, To: got[0].To}); d != want {
					t.Errorf("%+v, want %+v", d, want)
				}
			}
		})
	}
}

func TestNoTableIsTakenForTheOther(t *testing.T) {
	for about, other := range map[About]About{Conflicts: Duplicates, Duplicates: Conflicts} {
		words := map[About]msg.DecisionTable{Conflicts: german, Duplicates: msg.In(msg.German).CLI.Duplicates.Table}
		row := map[About]Row{Conflicts: {ID: "0000-aaaa", Check: "0000-bbbb-cccc"}, Duplicates: {ID: "d-0000-aaaa", Check: "0000-bbbb-cccc-dddd"}}
		book, _ := Table(other, []Row{row[other]}, words[other])
		if got, _, faults := Read(about, book, []msg.DecisionTable{words[about]}); len(got) > 0 || len(faults) != 1 || faults[0].Kind != NoTable {
			t.Errorf("%v: %+v, faults %+v", about, got, faults)
		}
	}
}

// FuzzReadDuplicates is FuzzRead of the other table.
func FuzzReadDuplicates(f *testing.F) {
	words := []msg.DecisionTable{msg.In(msg.German).CLI.Duplicates.Table, msg.In(msg.English).CLI.Duplicates.Table}
	f.Add("| Dubletten |\n| | Fall | Entscheidung | Grund | Prüfzeichen des Falls |\n| | d-0000-aaaa | derselbe, A zählt | x | 0000-bbbb-cccc-dddd |\n| | d-0000-aaaa | B gehört zu RO1 | x | 0000-bbbb-cccc-dddd |\n")
	f.Add("| x |\n| | a | b |\n| | 0000-bbbb-cccc-dddd | not the same |\n")
	f.Fuzz(func(t *testing.T, text string) {
		w, err := sheet.Read("k.md", strings.NewReader(text))
		if err != nil {
			return
		}
		all, _, faults := Read(Duplicates, w, words)
		for _, d := range all {
			if !Duplicates.isCheck(d.Check) || d.Text == "" || d.Bare || (d.To != "") != (d.Does == Moves) {
				t.Errorf("%+v", d)
			}
		}
		for _, f := range faults {
			if message, _ := words[0].Fault(f.Kind, f.Args...); message == "" {
				t.Errorf("%+v has no words", f)
			}
		}
	})
}

// FuzzRead is about what stands in the cells; spreadsheets themselves are fuzzed in
// package sheet.
func FuzzRead(f *testing.F) {
	f.Add("| Konflikte |\n| | Kennung | Entscheidung | Grund | Prüfzeichen |\n| | 0000-aaaa | Antwort A | x | 0000-bbbb-cccc |\n| | 0000-aaaa | b | x | 0000-bbbb-cccc |\n")
	f.Add("| x |\n| | a | b |\n| | 0000-bbbb-cccc | ask again |\n| y |\n| | id | decision |\n| | 0000-aaaa | 7 |\n")
	f.Fuzz(func(t *testing.T, text string) {
		w, err := sheet.Read("k.md", strings.NewReader(text))
		if err != nil {
			return
		}
		all, _, faults := Read(Conflicts, w, both)
		seen := map[string]bool{}
		for _, d := range all {
			if !Conflicts.isCheck(d.Check) || d.Text == "" || seen[d.Check] {
				t.Errorf("%+v", d)
			}
			seen[d.Check] = true
		}
		for _, f := range faults {
			if message, _ := german.Fault(f.Kind, f.Args...); message == "" {
				t.Errorf("%+v has no words", f)
			}
		}
	})
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
