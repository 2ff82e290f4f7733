package translation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/cmd/internal/translation"
	"feldbuch/questionnaires"
	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

const form = `settings:
  - {form_title: Laden, default_language: Deutsch (de)}
survey:
  - {type: begin_group, name: shop, label::Deutsch (de): A. Der Laden}
  - {type: integer, name: year, label::Deutsch (de): Seit wann?, hint::Deutsch (de): Vier Ziffern, constraint: . > 1900, constraint_message::Deutsch (de): Nach 1900.}
  - {type: select_one yn, name: open, interviewer: choices, 'label::Deutsch (de)': 'Seit ${year} offen, ${year}?'}
  - {type: end_group}
choices:
  - {list_name: yn, name: 'yes', label::Deutsch (de): Ja}
  - {list_name: yn, name: n/a, label::Deutsch (de): IHK}
`

var polish = survey.Language{Key: "Polski (pl)", Code: "pl"}

// book is the form with a language file beside it.
func book(t interface{ Fatal(...any) }, language *sheet.Language) (*survey.Form, *sheet.Workbook) {
	w, err := sheet.Read("f.yaml", strings.NewReader(form))
	if err != nil {
		t.Fatal(err)
	}
	if language != nil {
		data, err := sheet.WriteLanguage(language, func(sheet.LanguageText) string { return "" })
		if err != nil {
			t.Fatal(err)
		}
		l, err := sheet.ReadLanguage("f.pl.yaml", data)
		if err != nil {
			t.Fatal(err)
		}
		xlsform.Join(w, l)
	}
	f, problems := xlsform.Build(w)
	if survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	return f, w
}

func of(t interface{ Fatal(...any) }, language *sheet.Language) *translation.Translation {
	f, w := book(t, language)
	return translation.Of(f, w, polish)
}

// fill gives every text a translation.
func fill(t *translation.Translation, words func(x *translation.Text) string) {
	for i := range t.Texts {
		t.Texts[i].Target = words(&t.Texts[i])
	}
}

func TestEveryTextSaysWhereItIsUsed(t *testing.T) {
	var got []string
	for _, x := range of(t, nil).Texts {
		silent := ""
		if x.Use.Silent {
			silent = " silent"
		}
		got = append(got, fmt.Sprintf("%s: %s | %s | %s%s", x.Address, strings.Join(x.Use.Names, " "), x.Use.Section, x.Use.Asked, silent))
	}
	want := []string{
		"settings/form_title:  |  | ",
		"survey/shop/label: shop | A. Der Laden | ",
		"survey/year/label: year | A. Der Laden | ",
		"survey/year/hint: year | A. Der Laden | Seit wann? silent",
		"survey/year/constraint_message: year | A. Der Laden | Seit wann? silent",
		"survey/open/label: open | A. Der Laden | ",
		"choices/yn/yes/label: open | A. Der Laden | Seit ${year} offen, ${year}? silent",
		"choices/yn/n/a/label: open | A. Der Laden | Seit ${year} offen, ${year}? silent",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheStateOfATextIsToldByItsSource(t *testing.T) {
	for name, c := range map[string]struct {
		text translation.Text
		want translation.State
	}{
		"nothing is there":                      {translation.Text{Source: "Ja"}, translation.New},
		"it is from this source":                {translation.Text{Source: "Ja", Target: "Tak", Stamp: translation.Digest("Ja")}, translation.Done},
		"it is from another source":             {translation.Text{Source: "Ja", Target: "Tak", Stamp: translation.Digest("Nein")}, translation.Outdated},
		"nobody knows what it is from":          {translation.Text{Source: "Ja", Target: "Tak"}, translation.Done},
		"only blanks of its source changed":     {translation.Text{Source: "Ja  so", Target: "Tak", Stamp: translation.Digest("Ja so")}, translation.Done},
		"it reads like its source":              {translation.Text{Source: "Ja", Target: "Ja"}, translation.Same},
		"it reads like its source and may":      {translation.Text{Source: "IHK", Target: "IHK", Kept: true}, translation.Kept},
		"it is a number":                        {translation.Text{Source: "1–4", Target: "1–4"}, translation.Done},
		"it is nothing but an answer put in":    {translation.Text{Source: "${year}", Target: "${year}"}, translation.Done},
		"it may be the same but is out of date": {translation.Text{Source: "IHK", Target: "IHK", Kept: true, Stamp: translation.Digest("HWK")}, translation.Outdated},
	} {
		if got := c.text.State(); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestWhatIsWrongWithATranslationIsNamed(t *testing.T) {
	for name, c := range map[string]struct{ at, words, want string }{
		"a place for an answer is lost":      {"survey/open/label", "Od ${year}?", "translation_places [survey/open/label Polski (pl) ${year} ${year} ${year}]"},
		"another number":                     {"survey/year/constraint_message", "Po 1990.", "translation_numbers [survey/year/constraint_message Polski (pl) 1900 1990]"},
		"a number in words":                  {"survey/year/constraint_message", "Po roku.", "translation_numbers [survey/year/constraint_message Polski (pl) 1900 ]"},
		"a choice longer than its rows":      {"choices/yn/yes/label", strings.Repeat("tak ", 60), "translation_long [choices/yn/yes/label Polski (pl) 5 4 60x20]"},
		"a question longer than the screen":  {"survey/open/label", strings.Repeat("tak ", 160) + "${year} ${year}", "translation_long [survey/open/label Polski (pl) 13 10 60x20]"},
		"a text like its source":             {"choices/yn/yes/label", "Ja", "translation_same [Polski (pl) 1 choices/yn/yes/label]"},
		"digits of another script are right": {"survey/year/constraint_message", "بعد ۱۹۰۰", ""},
		"what parts thousands is no matter":  {"survey/year/constraint_message", "Po 1 900.", ""},
		"another order of places is right":   {"survey/open/label", "${year} ${year} otwarte?", ""},
	} {
		t.Run(name, func(t *testing.T) {
			tr := of(t, nil)
			fill(tr, func(x *translation.Text) string {
				if x.String() == c.at {
					return c.words
				}
				return ""
			})
			var got []string
			for _, p := range tr.Problems() {
				got = append(got, fmt.Sprint(p.Code, " ", p.Args))
			}
			if strings.Join(got, "; ") != c.want {
				t.Errorf("%v, want %s", got, c.want)
			}
		})
	}
}

// TestNoTextOfTheShippedFormIsTooLong holds for the source, too: what is longer than
// the smallest screen is read by nobody.
func TestNoTextOfTheShippedFormIsTooLong(t *testing.T) {
	w, err := xlsform.ReadFS(questionnaires.FS, questionnaires.Default)
	if err != nil {
		t.Fatal(err)
	}
	f, _ := xlsform.Build(w)
	for _, l := range f.Languages {
		tr := translation.Of(f, w, l)
		for i := range tr.Texts {
			for _, s := range translation.Screens {
				if x := &tr.Texts[i]; tr.Fit(x, s).Over() {
					t.Errorf("%s %s: %+v on %v", l.Key, x.Address, tr.Fit(x, s), s)
				}
			}
		}
	}
}

// TestTheShippedTranslationsAreComplete holds every language file to the same: all
// texts, none out of date, places and numbers as in the source.
func TestTheShippedTranslationsAreComplete(t *testing.T) {
	w, err := xlsform.ReadFS(questionnaires.FS, questionnaires.Default)
	if err != nil {
		t.Fatal(err)
	}
	f, problems := xlsform.Build(w)
	for _, p := range problems {
		t.Error(p)
	}
	for _, l := range translation.Languages(f, w) {
		tr := translation.Of(f, w, l)
		for _, p := range tr.Problems() {
			t.Error(p)
		}
		if c := tr.Coverage(); c.Translated != c.Texts || c.Unstamped > 0 && !tr.InForm || l.Status == "" {
			t.Errorf("%s: %+v, status %q", l.Key, c, l.Status)
		}
	}
}

// someFile is a language file with some of the texts translated, some of them from
// another source.
func someFile(t *rapid.T) *sheet.Language {
	l := &sheet.Language{Key: polish.Key, Sources: map[sheet.Address]string{}, Texts: []sheet.LanguageText{
		{Address: sheet.Address{Sheet: "settings", Column: "translation_status"}, Text: "approved"},
		{Address: sheet.Address{Sheet: "settings", Column: "translation_by"}, Text: "Ewa"},
	}}
	for _, x := range of(t, nil).Texts {
		switch rapid.IntRange(0, 3).Draw(t, x.String()) {
		case 1:
			l.Sources[x.Address] = translation.Digest(x.Source)
			l.Texts = append(l.Texts, sheet.LanguageText{Address: x.Address, Text: "pl " + x.Source})
		case 2:
			l.Sources[x.Address] = "abcdefgh"
			l.Texts = append(l.Texts, sheet.LanguageText{Address: x.Address, Text: "old " + x.Source})
		case 3:
			l.Same = append(l.Same, x.Address)
			l.Texts = append(l.Texts, sheet.LanguageText{Address: x.Address, Text: x.Source})
			l.Sources[x.Address] = translation.Digest(x.Source)
		}
	}
	return l
}

func written(t *rapid.T, l *sheet.Language) string {
	data, err := sheet.WriteLanguage(l, func(sheet.LanguageText) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestHandingOutAndTakingBackLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := someFile(t)
		tr := of(t, before)
		name := rapid.SampledFrom([]string{"t.md", "t.csv", "t.yaml", "t.xlsx"}).Draw(t, "format")
		data, err := sheet.Write(name, tr.Table(), sheet.Dropdowns{})
		if err != nil {
			t.Fatal(err)
		}
		table, err := sheet.Read(name, strings.NewReader(string(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range table.Sheets { // parts will do
			s.Rows = slices.DeleteFunc(s.Rows, func(sheet.Row) bool { return rapid.IntRange(0, 4).Draw(t, "keep") == 0 })
		}
		taken, problems := tr.Take(table)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if taken.Filled+taken.Changed+taken.Confirmed > 0 {
			t.Fatalf("nothing was done, but %+v", taken)
		}
		if diff := cmp.Diff(written(t, before), written(t, taken.Language)); diff != "" {
			t.Fatalf("%s (-before +after):\n%s", name, diff)
		}
		skeleton, err := sheet.WriteLanguage(tr.Skeleton(), tr.Remark())
		if err != nil {
			t.Fatal(err)
		}
		filled, err := sheet.ReadLanguage("f.pl.yaml", skeleton)
		if err != nil {
			t.Fatal(err)
		}
		if taken, problems = tr.TakeFile(filled); len(problems) > 0 {
			t.Fatal(problems)
		}
		if diff := cmp.Diff(written(t, before), written(t, taken.Language)); diff != "" {
			t.Fatalf("skeleton (-before +after):\n%s", diff)
		}
	})
}
