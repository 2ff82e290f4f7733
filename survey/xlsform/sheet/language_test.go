package sheet_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/survey/xlsform/sheet"
)

const ukrainian = `language: Українська (uk)
translation_status: draft
survey:
  year:
    label: Рік?
    hint: Чотири цифри
  info: |-
    Два
    рядки
choices:
  yesno:
    'yes': так
    'no': ні
  na:
    n/a: немає
breakdowns:
  size: Розмір
same:
  - choices/yesno/yes/label
sources:
  survey/year/label: kmna
  choices/na/n/a/label: pbbc
`

func TestALanguageFileIsWrittenAsItWasRead(t *testing.T) {
	l, err := sheet.ReadLanguage("f.uk.yaml", []byte(ukrainian))
	if err != nil {
		t.Fatal(err)
	}
	got, err := sheet.WriteLanguage(l, func(sheet.LanguageText) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(ukrainian, strings.ReplaceAll(string(got), "\n\n", "\n")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTextsThatAreOpenAreWrittenWithWhatTheyComeFrom(t *testing.T) {
	l := &sheet.Language{Key: "Polski (pl)", Texts: []sheet.LanguageText{{Address: sheet.Address{Sheet: "survey", Name: "year", Column: "label"}}}}
	got, err := sheet.WriteLanguage(l, func(sheet.LanguageText) string { return "de: Jahr?\nen: Year?" })
	if err != nil {
		t.Fatal(err)
	}
	const want = "language: Polski (pl)\n\nsurvey:\n  # de: Jahr?\n  # en: Year?\n  year:\n"
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	back, err := sheet.ReadLanguage("f.pl.yaml", got)
	if err != nil || len(back.Texts) != 0 || back.Key != "Polski (pl)" {
		t.Errorf("%+v, %v", back, err)
	}
}

func TestWhatIsNoLanguageFileIsRefusedWithItsLine(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		kind sheet.ReadErrorKind
		line int
	}{
		"a key twice":           {"language: a\nsurvey:\n  q: x\n  q: y\n", sheet.ReadRepeated, 4},
		"a list for a map":      {"language: a\nsurvey:\n  - q\n", sheet.ReadShape, 3},
		"a text of no name":     {"language: a\nchoices:\n  l:\n    '': x\n", sheet.ReadShape, 4},
		"a list of no name":     {"language: a\nchoices:\n  '': x\n", sheet.ReadShape, 3},
		"a map for a text":      {"language: a\nsurvey:\n  q:\n    label: {a: b}\n", sheet.ReadShape, 4},
		"a text for a list":     {"language: a\nsame: x\n", sheet.ReadShape, 2},
		"quotes that stay open": {"language: a\nsurvey:\n  q: 'x\n", sheet.ReadSyntax, 0},
	} {
		_, err := sheet.ReadLanguage("f.pl.yaml", []byte(c.text))
		var got *sheet.ReadError
		if !errors.As(err, &got) || got.Kind != c.kind || c.line > 0 && got.Line != c.line {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFilesOfALanguageAreToldByTheirNames(t *testing.T) {
	for name, want := range map[string]bool{
		"f.vi.yaml": true, "f.fa-AF.yaml": true, "f.yaml": false, "f.notes.yaml": false, "f.vi.yml": false, "g.vi.yaml": false, "f.vi.x.yaml": false,
	} {
		if got := sheet.IsLanguageFile(name, "f.yaml"); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := sheet.LanguageFile("a/f.yaml", "fa"); got != "a/f.fa.yaml" || sheet.LanguageCode(got) != "fa" {
		t.Error(got)
	}
}

func TestWritingALanguageFileLosesNothing(t *testing.T) {
	name, text := rapid.StringMatching(`[a-z0-9_/ #]{1,8}`), rapid.StringMatching(`[ a-zäб\n'":#{}\[\]\-]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		want := &sheet.Language{File: "f.pl.yaml", Key: "Polski (pl)", Sources: map[sheet.Address]string{}}
		seen := map[sheet.Address]bool{}
		for range rapid.IntRange(0, 8).Draw(t, "n") {
			a := sheet.Address{Sheet: rapid.SampledFrom([]string{"survey", "choices"}).Draw(t, "sheet"), Name: sheet.Tidy(name.Draw(t, "name")), Column: rapid.SampledFrom([]string{"label", "hint"}).Draw(t, "column")}
			if a.Sheet == "choices" {
				a.List = rapid.SampledFrom([]string{"l", "yes"}).Draw(t, "list")
			}
			x := sheet.Tidy(text.Draw(t, "text"))
			if seen[a] || a.Name == "" || x == "" {
				continue
			}
			seen[a] = true
			want.Texts = append(want.Texts, sheet.LanguageText{Address: a, Text: x})
			if rapid.Bool().Draw(t, "stamped") {
				want.Sources[a] = "0a1b"
			}
		}
		data, err := sheet.WriteLanguage(want, func(sheet.LanguageText) string { return "de: x\n# y" })
		if err != nil {
			t.Fatal(err)
		}
		got, err := sheet.ReadLanguage("f.pl.yaml", data)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		texts := func(l *sheet.Language) map[sheet.Address]string {
			m := map[sheet.Address]string{}
			for _, x := range l.Texts {
				m[x.Address] = x.Text
			}
			return m
		}
		if diff := cmp.Diff(texts(want), texts(got)) + cmp.Diff(want.Sources, got.Sources); diff != "" {
			t.Fatalf("%s\n%s", diff, data)
		}
	})
}
