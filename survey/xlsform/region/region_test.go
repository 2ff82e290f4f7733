package region_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/region"
	"feldbuch/survey/xlsform/sheet"
)

const rostock = `
| survey | | | | |
| | type | name | label::Deutsch (de) | label::English (en) |
| | select_one district | d | Wo? | Where? |
| | select_one office | o | Wer? | Who? |
| choices | | | | | |
| | list name | name | label::Deutsch (de) | label::English (en) | region |
| | district | hro | Rostock | Rostock | yes |
| | district | dbr | Bad Doberan | Bad Doberan | yes |
| | district | mobile | ohne Ort | no place | |
| | office | ihk | IHK Rostock | Rostock chamber | yes |
| | office | other | Sonstiges | other | |
| information | | | | |
| | type | name | label::Deutsch (de) | value |
| | fill | who | Verantwortlich | Verein Rostock |
| | title | leaflet | Merkblatt | |
| settings | | | |
| | form_title | form_id | version | default_language |
| | Rostock | rostock | 1 | Deutsch (de) |
`

const leipzig = `
| choices | | | | |
| | list_name | name | label::English (en) | label::Deutsch (de) |
| | district | con | Connewitz | Connewitz |
| | office | ihk | Leipzig chamber | IHK zu Leipzig |
| | office | hwk | crafts chamber | HWK zu Leipzig |
| information | | | |
| | type | name | label::Deutsch (de) | value |
| | fill | who | Verantwortlich | Verein Leipzig |
| settings | | |
| | form_title | form_id |
| | Leipzig | leipzig |
`

// cells are the rows of a sheet as text.
func cells(w *sheet.Workbook, name string) (rows []string) {
	s := w.Sheet(name)
	for _, r := range s.Rows {
		var row []string
		for _, c := range r.Cells {
			row = append(row, s.Columns[c.Column].Heading+"="+c.Text)
		}
		rows = append(rows, strings.Join(row, " "))
	}
	return rows
}

func TestTheSheetsHoldWhatBelongsToTheRegion(t *testing.T) {
	w, problems := region.Template(formtest.Book(t, rostock))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := map[string][]string{
		"choices": {
			"list name=district name=hro label::Deutsch (de)=Rostock label::English (en)=Rostock",
			"list name=district name=dbr label::Deutsch (de)=Bad Doberan label::English (en)=Bad Doberan",
			"list name=office name=ihk label::Deutsch (de)=IHK Rostock label::English (en)=Rostock chamber",
		},
		"information": {"type=fill name=who label::Deutsch (de)=Verantwortlich value=Verein Rostock"},
		"settings":    {"form_title=Rostock form_id=rostock version=1"},
	}
	for name, rows := range want {
		if diff := cmp.Diff(rows, cells(w, name)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if len(w.Sheets) != len(want) {
		t.Errorf("%d sheets, want %d", len(w.Sheets), len(want))
	}
}

func TestTheMarkIsReadAsAnyYes(t *testing.T) {
	want, _ := region.Template(formtest.Book(t, rostock))
	ticked := strings.Replace(strings.ReplaceAll(rostock, "| yes |", "| TRUE |"), "| mobile | ohne Ort | no place | |", "| mobile | ohne Ort | no place | no |", 1)
	got, problems := region.Template(formtest.Book(t, ticked))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if diff := cmp.Diff(cells(want, "choices"), cells(got, "choices")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAMarkThatSaysNothingIsRefused(t *testing.T) {
	form := formtest.Book(t, strings.Replace(rostock, "| dbr | Bad Doberan | Bad Doberan | yes |", "| dbr | Bad Doberan | Bad Doberan | ja |", 1))
	_, asked := region.Template(form)
	_, given := region.Replace(form, formtest.Book(t, leipzig))
	for _, problems := range [][]survey.Problem{asked, given} {
		if len(problems) != 1 || problems[0].Code != region.CodeMark || problems[0].Pos.Cell != "E3" || problems[0].Args[0] != "ja" {
			t.Errorf("got %v", problems)
		}
	}
}

func TestTheOwnRegionPutInChangesNothing(t *testing.T) {
	form := formtest.Book(t, rostock)
	w, _ := region.Template(form)
	back, problems := region.Replace(form, w)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if err := sheet.Same(form, back); err != nil {
		t.Error(err)
	}
}

func TestAnotherRegionTakesThePlaceOfTheFirst(t *testing.T) {
	w, problems := region.Replace(formtest.Book(t, rostock), formtest.Book(t, leipzig))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	form := formtest.FormOf(t, w)
	if form.ID != "leipzig" || form.Title != "Leipzig" || form.Version != "1" {
		t.Errorf("is %s, %s, %s", form.ID, form.Title, form.Version)
	}
	want := []string{
		"list name=district name=con label::Deutsch (de)=Connewitz label::English (en)=Connewitz region=yes",
		"list name=district name=mobile label::Deutsch (de)=ohne Ort label::English (en)=no place",
		"list name=office name=ihk label::Deutsch (de)=IHK zu Leipzig label::English (en)=Leipzig chamber region=yes",
		"list name=office name=hwk label::Deutsch (de)=HWK zu Leipzig label::English (en)=crafts chamber region=yes",
		"list name=office name=other label::Deutsch (de)=Sonstiges label::English (en)=other",
	}
	if diff := cmp.Diff(want, cells(w, "choices")); diff != "" {
		t.Errorf("choices (-want +got):\n%s", diff)
	}
	if got := form.Information.Particulars[0].Value; got != "Verein Leipzig" {
		t.Errorf("the leaflet names %s", got)
	}
}

func TestARegionThatDoesNotFitIsRefused(t *testing.T) {
	for name, test := range map[string]struct{ old, new, code, cell string }{
		"a list is not replaced":              {"| | district | con | Connewitz | Connewitz |\n", "", region.CodeListMissing, ""},
		"a list is none of the region":        {"| district | con |", "| towns | con |", region.CodeListUnknown, "A2"},
		"an entry has no name":                {"| district | con |", "| district | |", region.CodeUnnamed, "B2"},
		"an entry lacks a language":           {"| con | Connewitz |", "| con | |", region.CodeUntranslated, "C2"},
		"an entry is one of those that stay":  {"| office | hwk |", "| office | other |", region.CodeStays, "B4"},
		"a column is none of the form's":      {"| list_name | name |", "| list_name | code |", region.CodeColumn, "B1"},
		"a sheet is none of a region":         {"| settings | | |", "| survey | | |", region.CodeSheet, ""},
		"the particulars are gone altogether": {"| | fill | who | Verantwortlich | Verein Leipzig |\n", "", region.CodeListMissing, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(leipzig, test.old) {
				t.Fatal("nothing to change")
			}
			other := formtest.Book(t, strings.Replace(leipzig, test.old, test.new, 1))
			w, problems := region.Replace(formtest.Book(t, rostock), other)
			if w != nil {
				t.Error("there is a form all the same")
			}
			if !slices.ContainsFunc(problems, func(p survey.Problem) bool { return p.Code == test.code && p.Pos.Cell == test.cell }) {
				t.Errorf("told %v, want %s at %q", problems, test.code, test.cell)
			}
		})
	}
}

func TestParticularsNobodyFilledInYetHaveTheirPlace(t *testing.T) {
	unfilled := strings.NewReplacer(" | value |", " |", " | Verein Rostock |", " |").Replace(rostock)
	form := formtest.Book(t, unfilled)
	w, _ := region.Template(form)
	if columns := w.Sheet("information").Columns; columns[len(columns)-1].Heading != "value" {
		t.Errorf("the sheet has the columns %v", columns)
	}
	made, problems := region.Replace(form, formtest.Book(t, leipzig))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got := formtest.FormOf(t, made).Information.Particulars[0].Value; got != "Verein Leipzig" {
		t.Errorf("the leaflet names %s", got)
	}
}

func TestAFormOfAnotherRegionHasANameOfItsOwn(t *testing.T) {
	form := formtest.Book(t, rostock)
	for name, test := range map[string]struct{ other, cell string }{
		"the id is left as it was": {strings.Replace(leipzig, "| leipzig |", "| rostock |", 1), "B2"},
		"there are no settings":    {leipzig[:strings.Index(leipzig, "| settings")], ""},
	} {
		t.Run(name, func(t *testing.T) {
			problems := region.SameID(form, formtest.Book(t, test.other))
			if len(problems) != 1 || problems[0].Code != region.CodeSameID || problems[0].Pos.Cell != test.cell {
				t.Errorf("told %v, want %s at %q", problems, region.CodeSameID, test.cell)
			}
		})
	}
	if problems := region.SameID(form, formtest.Book(t, leipzig)); len(problems) > 0 {
		t.Errorf("an id of its own is refused: %v", problems)
	}
}

func TestAFormWithoutARegionHasNoSheets(t *testing.T) {
	w, problems := region.Template(formtest.Book(t, strings.ReplaceAll(rostock, "| yes |", "| |")))
	if w != nil || len(problems) != 1 || problems[0].Code != region.CodeNothingMarked {
		t.Errorf("got %v, %v", w, problems)
	}
}
