package xlsform_test

import (
	"encoding/json"
	"strings"
	"testing"

	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// someText is what people write in cells, with all that formats may stumble over.
var someText = rapid.Custom(func(t *rapid.T) string {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{
		"yes", "no", "1", "01", "1.0", "2025-01-01", "~", "null", "true", "a|b", `\`, `a\|b`, "„Wie?“", "#", ": ", "- x", "'", `"`,
		"=1+1", "@x", "${q}", "ß", "Việt", "…", "\n", "&", "<b>", "_x000D_", "[1]", "{}", "*", "!", "%", ",", ";", "---", "'a'",
	}), 1, 4).Draw(t, "words")
	return sheet.Tidy(strings.Join(words, rapid.SampledFrom([]string{"", " ", "  "}).Draw(t, "between")))
})

// someBook is a workbook with the sheets a questionnaire has.
var someBook = rapid.Custom(func(t *rapid.T) *sheet.Workbook {
	w := &sheet.Workbook{}
	for _, kind := range rapid.SliceOfNDistinct(rapid.SampledFrom(xlsform.KnownSheets), 1, 3, rapid.ID).Draw(t, "sheets") {
		headings := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{
			"type", "name", "label::Deutsch (de)", "label::English (en)", "Label", "hint::fr", "relevance", "list_name", "extra", "need", "personal", "media::image::fr",
		}), 1, 6, rapid.ID).Draw(t, "headings")
		s := sheetOf(kind, headings)
		for n := range rapid.IntRange(1, 4).Draw(t, "rows") {
			addRow(t, s, n+2, someText)
		}
		w.Sheets = append(w.Sheets, s)
	}
	return w
})

func sheetOf(name string, headings []string) *sheet.Sheet {
	s := &sheet.Sheet{Name: name, Head: 1}
	for i, h := range headings {
		s.Columns = append(s.Columns, sheet.Column{Heading: h, Place: i})
	}
	return s
}

// addRow adds a row with some cells, unless all stay empty.
func addRow(t *rapid.T, s *sheet.Sheet, number int, texts *rapid.Generator[string]) {
	r := sheet.Row{Number: number}
	for i := range s.Columns {
		if !rapid.Bool().Draw(t, "filled") {
			continue
		}
		if text := texts.Draw(t, "text"); text != "" {
			r.Cells = append(r.Cells, sheet.Cell{Column: i, Text: text})
		}
	}
	if len(r.Cells) > 0 {
		s.Rows = append(s.Rows, r)
	}
}

func TestTheSameFormHasTheSameCanonicalTextInEveryFormat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := someBook.Draw(t, "book")
		want := string(xlsform.Canonical(w))
		for _, name := range []string{"f.md", "f.csv", "f.yaml", "f.xlsx"} {
			data, err := xlsform.Write(name, w)
			if err != nil {
				t.Fatal(err)
			}
			back, err := sheet.Read(name, strings.NewReader(string(data)))
			if err != nil {
				t.Fatalf("%v\n%s", err, data)
			}
			if diff := cmp.Diff(want, string(xlsform.Canonical(back))); diff != "" {
				t.Fatalf("%s (-want +got):\n%s\n%s", name, diff, data)
			}
		}
	})
}

func TestCanonicalTextReadsBackAsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := xlsform.Canonical(someBook.Draw(t, "book"))
		back, err := xlsform.ReadCanonical(want)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(xlsform.Canonical(back))); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

func TestTextsAreWrittenAsEncodingJSONDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), someText, oddText, rapid.SampledFrom([]string{"\xff", "\xe2\x80", "\u2028", "\u2019", "\x7f", "\x00", "<&>"})).Draw(t, "text")
		var want strings.Builder
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		if err := e.Encode(s); err != nil {
			t.Fatal(err)
		}
		if got := xlsform.JSONText(s) + "\n"; got != want.String() {
			t.Fatalf("%q is written %s, want %s", s, got, want.String())
		}
	})
}
