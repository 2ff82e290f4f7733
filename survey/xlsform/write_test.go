package xlsform_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

// oddText is what formats stumble over most.
var oddText = rapid.Custom(func(t *rapid.T) string {
	parts := rapid.SliceOfN(rapid.SampledFrom([]string{
		"&#10;", "&#38;", "&#38;#10;", "&amp;", "\n\n", "\n ", " \n", "\t", "\u2028", "\u0085", "\ufeff", "👩‍🌾", ";", "\\", "\\|", "|", "_x000D_", "_x",
		"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "01", "1e3", "TRUE", "#", " #x", ": ", "''", "- ", "? ", "<<", "~", "x", "ß",
	}), 1, 5).Draw(t, "parts")
	return sheet.Tidy(strings.Join(parts, ""))
})

// wholeBook is a workbook with all that a person may have put in it: sheets and
// columns nobody knows, columns without cells, blank rows.
var wholeBook = rapid.Custom(func(t *rapid.T) *sheet.Workbook {
	w := &sheet.Workbook{}
	kinds := append(slices.Clone(xlsform.KnownSheets), "_notes", "Liste der Orte", "x;y", "yes")
	for _, kind := range rapid.SliceOfNDistinct(rapid.SampledFrom(kinds), 1, 4, rapid.ID).Draw(t, "sheets") {
		headings := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{
			"type", "name", "label::Deutsch (de)", "label::English (en)", "Label", "hint::fr", "list_name", "need", "a;b;c", "a|b", "x: y", "#", "null", "1", "<<", "&#10;",
		}), 0, 7, rapid.ID).Draw(t, "headings")
		s := sheetOf(kind, headings)
		number := 1
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			number += rapid.IntRange(1, 3).Draw(t, "down")
			addRow(t, s, number, rapid.OneOf(someText, oddText))
		}
		w.Sheets = append(w.Sheets, s)
	}
	return w
})

// grids are all cells as texts, sheet by sheet.
func grids(w *sheet.Workbook) map[string][][]string {
	m := map[string][][]string{"order": nil}
	for _, s := range w.Sheets {
		m["order"] = append(m["order"], []string{s.Name})
		m[s.Name] = s.Grid()
	}
	return m
}

func TestConvertingToAnyFormatAndBackLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := wholeBook.Draw(t, "book")
		first := rapid.SampledFrom(sheet.Formats()).Draw(t, "first")
		second := rapid.SampledFrom(sheet.Formats()).Draw(t, "second")
		back := w
		for _, ending := range []string{first, second, first} {
			data, err := xlsform.Write("f"+ending, back)
			if err != nil {
				t.Fatal(err)
			}
			if back, err = sheet.Read("f"+ending, bytes.NewReader(data)); err != nil {
				t.Fatalf("%v\n%s", err, data)
			}
			if diff := cmp.Diff(grids(w), grids(back)); diff != "" {
				t.Fatalf("%s (-want +got):\n%s\n%s", ending, diff, data)
			}
			if diff := cmp.Diff(string(xlsform.Canonical(w)), string(xlsform.Canonical(back))); diff != "" {
				t.Fatalf("%s: canonical text (-want +got):\n%s\n%s", ending, diff, data)
			}
		}
	})
}

func TestTheSameQuestionnaireGivesTheSameBytes(t *testing.T) {
	w := read(t, "f.md", smallForm)
	for _, ending := range sheet.Formats() {
		one, err := xlsform.Write("f"+ending, w)
		if err != nil {
			t.Fatal(err)
		}
		for range 5 {
			two, err := xlsform.Write("f"+ending, w)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(one, two) {
				t.Errorf("%s differs from one time to the next", ending)
			}
		}
	}
}

func TestAFormatRefusesWhatItCannotHold(t *testing.T) {
	for _, c := range []struct {
		name, form, ending string
		want               sheet.WriteError
	}{
		{"YAML cannot have two columns of one name", "| survey |\n| | type | type |\n| | a | b |\n", ".yaml", sheet.WriteError{Kind: sheet.WriteColumnTwice, Sheet: "survey", Row: 1, Column: "type"}},
		{"nor two sheets", "| survey |\n| | type |\n| survey |\n| | type |\n", ".yaml", sheet.WriteError{Kind: sheet.WriteSheetTwice, Sheet: "survey"}},
		{"a spreadsheet's sheets differ by more than case", "| survey |\n| | type |\n| Survey |\n| | type |\n", ".xlsx", sheet.WriteError{Kind: sheet.WriteSheetTwice, Sheet: "Survey"}},
		{"a spreadsheet's sheet is no path", "| a/b |\n| | type |\n", ".xlsx", sheet.WriteError{Kind: sheet.WriteSheetName, Sheet: "a/b"}},
		{"a cell of a spreadsheet ends somewhere", "| survey |\n| | type |\n| | " + strings.Repeat("ä", 32_767+1) + " |\n", ".xlsx", sheet.WriteError{Kind: sheet.WriteTooLong, Sheet: "survey", Row: 2, Column: "type"}},
		{"XML has no control characters", "| survey |\n| | type |\n| | a\x01b |\n", ".xlsx", sheet.WriteError{Kind: sheet.WriteChanged, Sheet: "survey", Row: 2, Column: "type"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := xlsform.Write("f"+c.ending, read(t, "f.md", c.form))
			var got *sheet.WriteError
			if !errors.As(err, &got) {
				t.Fatalf("error %v", err)
			}
			if diff := cmp.Diff(c.want, *got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func read(t *testing.T, name, text string) *sheet.Workbook {
	t.Helper()
	w, err := sheet.Read(name, strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestASpreadsheetIsReadyToBeEdited(t *testing.T) {
	data, err := xlsform.Write("f.xlsx", read(t, "f.md", smallForm+"| gaps |\n| | name | need | have |\n| | g | ${a} | =1+1 |\n"))
	if err != nil {
		t.Fatal(err)
	}
	hidden := regexp.MustCompile(`<sheet name="_feldbuch"[^>]*state="veryHidden"`)
	main, gaps := unzipped(t, data, "xl/worksheets/sheet1.xml"), unzipped(t, data, "xl/worksheets/sheet4.xml")
	for what, found := range map[string]bool{
		"headings stay in view":           strings.Contains(main, `ySplit="1"`) && strings.Contains(main, `state="frozen"`),
		"types can be picked":             strings.Contains(main, `<formula1>_feldbuch!$A$2:$A$`),
		"other types can be typed":        !strings.Contains(main, `showErrorMessage="1"`),
		"questions can be picked in gaps": strings.Contains(gaps, `<formula1>_feldbuch!$G$2:$G$`),
		"no text becomes a formula":       !strings.Contains(gaps, "<f>") && strings.Contains(gaps, "=1+1"),
		"no sheet is said to be one cell": !strings.Contains(main+gaps+unzipped(t, data, "xl/worksheets/sheet5.xml"), `<dimension ref="A1"`),
		"properties have their prefix":    strings.Contains(unzipped(t, data, "docProps/core.xml"), "<cp:coreProperties "),
		"the help is out of sight":        hidden.MatchString(unzipped(t, data, "xl/workbook.xml")),
	} {
		if !found {
			t.Errorf("not so: %s", what)
		}
	}
}

func unzipped(t *testing.T, data []byte, part string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(part)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestBlankRowsOfASpreadsheetStay(t *testing.T) {
	w := read(t, "f.csv", "survey\n,type\n,text\n,note\n")
	w.Sheets[0].Rows[1].Number = 7
	data, err := xlsform.Write("f.xlsx", w)
	if err != nil {
		t.Fatal(err)
	}
	if n := read(t, "f.xlsx", string(data)).Sheets[0].Rows[1].Number; n != 7 {
		t.Errorf("row %d", n)
	}
}

func TestWhatIsNoCellIsCounted(t *testing.T) {
	for name, text := range map[string]string{
		"f.yaml": "# head\n\nsurvey: # line\n  # a row\n  - type: text\n    name: a # name\n# foot\n",
		"f.md":   "# One\n\nTwo.\n| survey |\n|--------|\n| | type |\nThree\n\n- four\n## five\n",
		"f.csv":  "survey\n,# no remark\n",
	} {
		want := 5
		if name == "f.csv" {
			want = 0
		}
		if n := sheet.Remarks(name, []byte(text)); n != want {
			t.Errorf("%s: %d remarks, want %d", name, n, want)
		}
	}
}

// TestFormsOfTheReferenceSurviveEveryFormat converts the forms of the
// reference's own tests. A format may only refuse what it cannot name.
func TestFormsOfTheReferenceSurviveEveryFormat(t *testing.T) {
	converted := 0
	for _, c := range referenceCases(t) {
		w, err := sheet.Read("form.md", strings.NewReader(c.MD))
		if err != nil {
			continue
		}
		_, before := xlsform.Build(w)
		for _, ending := range sheet.Formats() {
			data, err := xlsform.Write("form"+ending, w)
			var refused *sheet.WriteError
			if errors.As(err, &refused) && (refused.Kind == sheet.WriteColumnTwice || refused.Kind == sheet.WriteSheetTwice) {
				continue
			}
			if err != nil {
				t.Errorf("%s: %v\n%s", c.Test, err, c.MD)
				continue
			}
			back, err := sheet.Read("form"+ending, bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if _, after := xlsform.Build(back); survey.HasErrors(before) != survey.HasErrors(after) {
				t.Errorf("%s: judged differently as %s\n%s", c.Test, ending, c.MD)
			}
			converted++
		}
	}
	t.Logf("converted %d times", converted)
}

// FuzzConvert writes whatever can be read in every format: it comes back the
// same, or is refused with a reason. Run it with -fuzzminimizetime 1x.
func FuzzConvert(f *testing.F) {
	f.Add(smallForm)
	f.Add("| a |\n| | x | x |\n| | &#38;#10; | \\| |\n| a |\n")
	f.Fuzz(func(t *testing.T, form string) {
		w, err := sheet.Read("f.md", strings.NewReader(form))
		if err != nil {
			return
		}
		for _, ending := range sheet.Formats() {
			_, err := xlsform.Write("f"+ending, w)
			var reason *sheet.WriteError
			if err != nil && !errors.As(err, &reason) {
				t.Fatalf("%s: %v", ending, err)
			}
		}
	})
}
