package xlsform_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/lint"
	"feldbuch/survey/xlsform/sheet"
)

const leafletForm = `| survey |
| | type | name | label::Deutsch (de) | label::English (en) |
| | text | q | F | Q |
| information |
| | type | name | label::Deutsch (de) | label::English (en) | value |
| | fill | controller | Verantwortlich | Controller | |
| | fill | stored | Speicherdauer | Stored until | 2029 |
| | title | art13 | Information | Information | |
| | heading | art13_who | Wer | Who | |
| | text | art13_who_text | Es ist ${controller}. | It is ${controller}. | |
| | title | consent | Einwilligung | Consent | |
| | tick | consent_yes | Ja | Yes | |
| | sign | consent_sign | Unterschrift | Signature | |
`

func TestLeafletsAreReadFromTheirSheet(t *testing.T) {
	form, problems := xlsform.Build(markdown(t, leafletForm))
	for _, p := range problems {
		t.Error(p)
	}
	var got []string
	for _, l := range form.Information.Leaflets {
		got = append(got, "title "+l.Name)
		for _, p := range l.Parts {
			got = append(got, string(p.Kind)+" "+p.Text["English (en)"].Plain())
		}
	}
	want := []string{"title art13", "heading Who", "text It is ${controller}.", "title consent", "tick Yes", "sign Signature"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if p := form.Information.Particular("stored"); p == nil || p.Value != "2029" {
		t.Errorf("stored is %v", p)
	}
}

func TestWhatIsWrongWithLeafletsIsNamedWithItsCell(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"what the project fills in is still empty":   {"", "", "particular_empty information!E2 [controller]"},
		"a text names what nobody can fill in":       {"${controller}. | It", "${controler}. | It", "information_name_unknown information!C6 [controler controller]"},
		"a row is of no known kind":                  {"| tick", "| box", "information_type information!A8 [box fill, title, heading, text, item, tick, sign]"},
		"a part stands before the first title":       {"| title | art13", "| heading | art13", "information_without_title information!A4 [art13]"},
		"two rows have the same name":                {"consent_sign", "consent_yes", "rule_name_twice information!B9 [consent_yes information!B8]"},
		"a row has no text":                          {"| Ja | Yes |", "| | |", "information_label_missing information!8 [consent_yes]"},
		"a language lacks a text of the information": {"| Ja | Yes |", "| Ja | |", "translation_missing information!D8 [English (en) 1 label]"},
	} {
		if got := found(t, strings.Replace(leafletForm, c.old, c.new, 1)); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// found is what is wrong with a form: a line each with code, cell and arguments.
func found(t *testing.T, text string) string {
	t.Helper()
	form, problems := xlsform.Build(markdown(t, text))
	if !survey.HasErrors(problems) {
		problems = append(problems, lint.Check(form)...)
	}
	var lines []string
	for _, p := range problems {
		lines = append(lines, strings.TrimSpace(p.Code+" "+p.Pos.String()+" ["+strings.Join(p.Args, " ")+"]"))
	}
	return strings.Join(lines, "\n")
}

func markdown(t *testing.T, text string) *sheet.Workbook {
	t.Helper()
	w, err := sheet.Read("form.md", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return w
}
