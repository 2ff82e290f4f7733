package xlsform_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

func TestLanguagesAreSplitOffAndJoinedAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := someLanguages(t)
		form, languages := xlsform.Split(before)
		for _, l := range languages {
			data, err := sheet.WriteLanguage(l, func(sheet.LanguageText) string { return "" })
			if err != nil {
				t.Fatal(err)
			}
			back, err := sheet.ReadLanguage(l.File, data)
			if err != nil {
				t.Fatalf("%v\n%s", err, data)
			}
			if diff := cmp.Diff(l.Sources, back.Sources) + cmp.Diff(l.Same, back.Same); diff != "" {
				t.Fatal(diff)
			}
			xlsform.Join(form, back)
		}
		if len(form.Loose) > 0 {
			t.Fatal(form.Loose)
		}
		if diff := cmp.Diff(string(xlsform.Canonical(before)), string(xlsform.Canonical(form))); diff != "" {
			t.Fatalf("(-before +after):\n%s", diff)
		}
	})
}

// someLanguages is a form in some languages, the rows of which have some of their
// texts and now and then no name, or one that another row has.
func someLanguages(t *rapid.T) *sheet.Workbook {
	keys := []string{"Deutsch (de)", "English (en)", "Polski (pl)", "Tiếng Việt (vi)", "Nur so", "Polska (pl)"}
	keys = keys[:rapid.IntRange(1, len(keys)).Draw(t, "languages")]
	order := rapid.Permutation(keys).Draw(t, "order")
	name := rapid.SampledFrom([]string{"", "a", "b", "a#2", "c"})
	var b strings.Builder
	rows := func(kind, first string, columns ...string) {
		fmt.Fprintf(&b, "| %s |\n| | %s | name |", kind, first)
		for _, key := range order {
			for _, c := range columns {
				fmt.Fprintf(&b, " %s::%s |", c, key)
			}
		}
		b.WriteByte('\n')
		for range rapid.IntRange(1, 4).Draw(t, kind) {
			fmt.Fprintf(&b, "| | text | %s |", name.Draw(t, "name"))
			for range len(order) * len(columns) {
				fmt.Fprintf(&b, " %s |", rapid.SampledFrom([]string{"", "x", "yes", "ä: b"}).Draw(t, "text"))
			}
			b.WriteByte('\n')
		}
	}
	rows("survey", "type", "label", "hint", "media::image")
	rows("choices", "list_name", "label")
	rows("settings", "form_title", "translation_status", "translation_title", "consent_version")
	rows("gaps", "area", "label")
	w, err := sheet.Read("f.md", strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestAFormInOneFileKeepsWhatItsTranslationsWereMadeFrom(t *testing.T) {
	const language = vietnamese + "same:\n  - choices/lang/de/label\nsources:\n  survey/year/label: abcdefgh\n"
	before := joined(t, germanForm, language)
	whole := xlsform.Whole(before)
	data, err := xlsform.Write("f.xlsx", whole)
	if err != nil {
		t.Fatal(err)
	}
	back := read(t, "f.xlsx", string(data))
	if diff := cmp.Diff(string(xlsform.Canonical(before)), string(xlsform.Canonical(back))); diff != "" {
		t.Errorf("(-files +one file):\n%s", diff)
	}
	if _, problems := xlsform.Build(back); len(problems) > 0 {
		t.Error(problems)
	}
	notes, want := xlsform.Notes(back, "Tiếng Việt (vi)"), before.Languages[0]
	if diff := cmp.Diff(want.Sources, notes.Sources) + cmp.Diff(want.Same, notes.Same); diff != "" {
		t.Error(diff)
	}
}
