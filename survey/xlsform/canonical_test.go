package xlsform

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// someText is what people write in cells, with all that formats may stumble over.
var someText = rapid.Custom(func(t *rapid.T) string {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{
		"yes", "no", "1", "01", "1.0", "2025-01-01", "~", "null", "true", "a|b", `\`, `a\|b`, "„Wie?“", "#", ": ", "- x", "'", `"`,
		"=1+1", "@x", "${q}", "ß", "Việt", "…", "\n", "&", "<b>", "_x000D_", "[1]", "{}", "*", "!", "%", ",", ";", "---", "'a'",
	}), 1, 4).Draw(t, "words")
	return tidy(strings.Join(words, rapid.SampledFrom([]string{"", " ", "  "}).Draw(t, "between")))
})

// someBook is a workbook with the sheets a questionnaire has.
var someBook = rapid.Custom(func(t *rapid.T) *Workbook {
	w := &Workbook{}
	for _, kind := range rapid.SliceOfNDistinct(rapid.SampledFrom(knownSheets), 1, 3, rapid.ID).Draw(t, "sheets") {
		headings := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{
			"type", "name", "label::Deutsch (de)", "label::English (en)", "Label", "hint::fr", "relevance", "list_name", "extra", "need", "media::image::fr",
		}), 1, 6, rapid.ID).Draw(t, "headings")
		b := newSheet("", kind, newBudget())
		for i, h := range headings {
			b.heading(i, h)
		}
		for n := range rapid.IntRange(1, 4).Draw(t, "rows") {
			r := b.row(n + 2)
			for i := range headings {
				if rapid.Bool().Draw(t, "filled") {
					b.cell(r, i, someText.Draw(t, "text"))
				}
			}
		}
		w.Sheets = append(w.Sheets, b.done())
	}
	return w
})

func TestTheSameFormHasTheSameCanonicalTextInEveryFormat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := someBook.Draw(t, "book")
		want := string(Canonical(w))
		for _, name := range []string{"f.md", "f.csv", "f.yaml", "f.xlsx"} {
			data, err := Write(name, w)
			if err != nil {
				t.Fatal(err)
			}
			back, err := Read(name, strings.NewReader(string(data)))
			if err != nil {
				t.Fatalf("%v\n%s", err, data)
			}
			if diff := cmp.Diff(want, string(Canonical(back))); diff != "" {
				t.Fatalf("%s (-want +got):\n%s\n%s", name, diff, data)
			}
		}
	})
}

func TestCanonicalTextReadsBackAsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := Canonical(someBook.Draw(t, "book"))
		back, err := ReadCanonical(want)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(Canonical(back))); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}
