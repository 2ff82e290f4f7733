package xlsform_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

const germanForm = `settings:
  form_title: Betriebe
  default_language: Deutsch (de)
survey:
  - {type: integer, name: year, label::Deutsch (de): Seit wann?, hint::Deutsch (de): Vierstellig, constraint: . > 1900, constraint_message::Deutsch (de): Nach 1900.}
  - {type: select_one lang, name: speaks, 'label::Deutsch (de)': 'Seit ${year}, welche Sprache?'}
  - {type: calculate, name: version, calculation: "instance('lang')/root/item[name = ${speaks}]/consent_version"}
choices:
  - {list_name: lang, name: de, label::Deutsch (de): Deutsch, consent_version: '1de'}
  - {list_name: lang, name: vi, label::Deutsch (de): Vietnamesisch}
breakdowns:
  - {name: tongue, label::Deutsch (de): Sprache, by: '${speaks}'}
`

const vietnamese = `language: Tiếng Việt (vi)
translation_status: draft
consent_version: 1vi
form_title: Doanh nghiệp
survey:
  year:
    label: Từ khi nào?
    hint: Bốn chữ số
    constraint_message: Sau 1900.
  speaks: Từ ${year}, tiếng nào?
choices:
  lang:
    de: Tiếng Đức
    vi: Tiếng Việt
breakdowns:
  tongue: Ngôn ngữ
`

// oneFile is what germanForm and vietnamese are together.
const oneFile = `settings:
  form_title: Betriebe
  default_language: Deutsch (de)
  translation_status::Tiếng Việt (vi): draft
  consent_version::Tiếng Việt (vi): 1vi
  translation_title::Tiếng Việt (vi): Doanh nghiệp
survey:
  - {type: integer, name: year, label::Deutsch (de): Seit wann?, hint::Deutsch (de): Vierstellig, constraint: . > 1900, constraint_message::Deutsch (de): Nach 1900., label::Tiếng Việt (vi): Từ khi nào?, hint::Tiếng Việt (vi): Bốn chữ số, constraint_message::Tiếng Việt (vi): Sau 1900.}
  - {type: select_one lang, name: speaks, 'label::Deutsch (de)': 'Seit ${year}, welche Sprache?', 'label::Tiếng Việt (vi)': 'Từ ${year}, tiếng nào?'}
  - {type: calculate, name: version, calculation: "instance('lang')/root/item[name = ${speaks}]/consent_version"}
choices:
  - {list_name: lang, name: de, label::Deutsch (de): Deutsch, consent_version: '1de', label::Tiếng Việt (vi): Tiếng Đức}
  - {list_name: lang, name: vi, label::Deutsch (de): Vietnamesisch, consent_version: '1vi', label::Tiếng Việt (vi): Tiếng Việt}
breakdowns:
  - {name: tongue, label::Deutsch (de): Sprache, by: '${speaks}', label::Tiếng Việt (vi): Ngôn ngữ}
`

// joined is a form on disk with a language file beside it.
func joined(t *testing.T, form, language string) *sheet.Workbook {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{"f.yaml": form, "f.vi.yaml": language, "other.vi.yaml": "language: no (xx)\n", "f.vi.notes.yaml": "x: y\n"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w, err := xlsform.ReadFile(filepath.Join(folder, "f.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestALanguageFileIsAsGoodAsColumns(t *testing.T) {
	w := joined(t, germanForm, vietnamese)
	form, problems := xlsform.Build(w)
	for _, p := range problems {
		t.Error(p)
	}
	if diff := cmp.Diff(string(xlsform.Canonical(read(t, "f.yaml", oneFile))), string(xlsform.Canonical(w))); diff != "" {
		t.Errorf("(-columns +file):\n%s", diff)
	}
	want := survey.Language{Key: "Tiếng Việt (vi)", Code: "vi", Name: "Tiếng Việt", Status: survey.TranslationDraft, Title: "Doanh nghiệp", Consent: "1vi"}
	if len(form.Languages) != 2 || form.Languages[1] != want {
		t.Errorf("languages %+v", form.Languages)
	}
}

func TestAFormInAFileSystemFindsItsLanguages(t *testing.T) {
	files := fstest.MapFS{"f.yaml": {Data: []byte(germanForm)}, "f.vi.yaml": {Data: []byte(vietnamese)}}
	w, err := xlsform.ReadFS(files, "f.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := xlsform.Canonical(w), xlsform.Canonical(joined(t, germanForm, vietnamese)); string(got) != string(want) {
		t.Errorf("%s\nwant %s", got, want)
	}
	delete(files, "f.vi.yaml")
	if w, err = xlsform.ReadFS(files, "f.yaml"); err != nil {
		t.Fatal(err)
	}
	if form, problems := xlsform.Build(w); len(form.Languages) != 1 || survey.HasErrors(problems) {
		t.Errorf("without its file: %v, %v", form.Languages, problems)
	}
}

func TestWhatIsWrongWithALanguageFileIsNamedWithItsLine(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"a question there is none of":     {"  year:", "  yaer:", `f.vi.yaml:7: language_name_unknown ["survey/yaer/label" "year"]`},
		"a code there is none of":         {"    vi:", "    vn:", `f.vi.yaml:14: language_name_unknown ["choices/lang/vn/label" "vi"]`},
		"a list there is none of":         {"  lang:", "  long:", `f.vi.yaml:13: language_name_unknown ["choices/long/de/label" ""]`},
		"a column that is not translated": {"    hint:", "    relevant:", `f.vi.yaml:8: language_column_unknown ["survey/year/relevant" "relevant"]`},
		"a setting nobody knows":          {"consent_version:", "consent:", `f.vi.yaml:3: language_column_unknown ["settings/consent" "consent"]`},
		"a place for an answer":           {"${year}", "${yaer}", `f.vi.yaml:10: unknown_name ["yaer" "year"]`},
		"a place that does not end":       {"${year}", "${year", `f.vi.yaml:10: reference_syntax ["${year, tiếng nào?"]`},
		"another language than its name":  {"(vi)", "(ru)", `f.vi.yaml:1: language_key ["Tiếng Việt (ru)" "vi"]`},
		"no language":                     {"language: Tiếng Việt (vi)\n", "", `f.vi.yaml:1: language_key ["" "vi"]`},
		"a status nobody knows":           {"draft", "done", `f.vi.yaml:2: translation_status ["done" "Tiếng Việt (vi)"]`},
		"a sheet the form has not":        {"breakdowns:", "gaps:", `f.vi.yaml:16: language_name_unknown ["gaps/tongue/label" ""]`},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := xlsform.Build(joined(t, germanForm, strings.Replace(vietnamese, c.old, c.new, 1)))
			var got []string
			for _, p := range problems {
				got = append(got, p.Error())
			}
			if !strings.Contains(strings.Join(got, "\n"), c.want) {
				t.Errorf("%q, want %s", got, c.want)
			}
		})
	}
}

func TestATextInTheFormAndInAFileIsAnError(t *testing.T) {
	_, problems := xlsform.Build(joined(t, oneFile, "language: Tiếng Việt (vi)\nsurvey:\n  year: Năm?\n"))
	if len(problems) != 1 || problems[0].Error() != `f.vi.yaml:3: language_text_twice ["survey/year/label"]` {
		t.Errorf("%v", problems)
	}
}

func TestTheVersionOfTheConsentIsNoText(t *testing.T) {
	w := read(t, "f.yaml", "survey:\n  - {type: select_one l, name: q, label::Deutsch (de): F}\nchoices:\n  - {list_name: l, name: de, label::Deutsch (de): D, consent_version: '1'}\n")
	form, _ := xlsform.Build(w)
	if len(form.Languages) != 1 || form.Lists["l"].Choices[0].Columns["consent_version"] != "1" {
		t.Errorf("%v, %v", form.Languages, form.Lists["l"].Choices[0].Columns)
	}
	for _, x := range xlsform.Texts(w) {
		if x.Column != "label" {
			t.Error(x.Address)
		}
	}
}
