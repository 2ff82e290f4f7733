package xlsform_test

import (
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"

	"github.com/google/go-cmp/cmp"
)

const planningForm = `| survey |
| | type | name | label::Deutsch (de) | label::English (en) |
| | select_one sure | sure | Sicher? | Sure? |
| | select_one place | place | Wo? | Where? |
| | select_one five | need | Bedarf | Need |
| | select_one five | have | Bestand | Have |
| | select_one yesno | want | Wunsch | Wish |
| | integer | persons | Personen | Persons |
| choices |
| | list_name | name | label::Deutsch (de) | label::English (en) |
| | sure | 5 | sicher | certain |
| | sure | 9 | später | later |
| | place | here | hier | here |
| | five | 1 | wenig | little |
| | five | 2 | viel | much |
| | yesno | yes | Ja | Yes |
| | yesno | no | Nein | No |
| gaps |
| | name | label::Deutsch (de) | label::English (en) | need | have | want | persons |
| | tax | Steuern | Taxes | ${need} | ${have} | ${want} | ${persons} |
| planning |
| | type | name | label::Deutsch (de) | label::English (en) | value |
| | question | attend | | | ${sure} |
| | question | place | | | ${place} |
| | bundle | money | Geld | Money | tax |
| | codes | near | | | here |
| | assumption | attend_5 | | | 0,75 |
| | assumption | group | | | 10 |
`

func TestTheSheetPlanningIsRead(t *testing.T) {
	form, problems := xlsform.Build(markdown(t, planningForm))
	for _, p := range problems {
		t.Error(p)
	}
	p := form.Planning
	if survey.QuestionOf(p.Question("attend")) != form.Find("sure") || p.Question("staff") != nil {
		t.Errorf("questions %v", p.Questions)
	}
	if d := cmp.Diff([]string{"tax"}, p.Bundles[0].Areas); d != "" || p.Bundles[0].Label["English (en)"].Plain() != "Money" {
		t.Error(d, p.Bundles)
	}
	if d := cmp.Diff(map[string]float64{"attend_5": 0.75, "group": 10}, p.Assumptions); d != "" {
		t.Error(d)
	}
	if !p.Code("near", "here") || p.Code("near", "near") || !p.Code("german", "de") {
		t.Error("a code the form names is not taken, or one it does not name is lost")
	}
}

func TestWhatIsWrongWithPlanningIsNamedWithItsCell(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"a row is of no known kind":              {"| bundle |", "| bunch |", "planning_type planning!A4 [bunch question, bundle, codes, assumption]"},
		"a question planning does not know":      {"| attend |", "| atend |", "planning_name_unknown planning!B2 [atend question attend]"},
		"a name of codes it does not know":       {"| near |", "| nearby |", "planning_name_unknown planning!B5 [nearby codes near]"},
		"an assumption it does not know":         {"| group |", "| grup |", "planning_name_unknown planning!B7 [grup assumption group]"},
		"a share is above 1":                     {"0,75", "75", "planning_number planning!E6 [attend_5 75]"},
		"a group of nobody":                      {"| 10 |", "| 0 |", "planning_number planning!E7 [group 0]"},
		"a row has no value":                     {"| 10 |", "| |", "rule_column_missing planning!E7 [group value]"},
		"two rows have one name":                 {"| near |", "| place |", "rule_name_twice planning!B5 [place planning!B3]"},
		"a bundle has no label":                  {"| Geld | Money |", "| | |", "rule_label_missing planning!4 [money]"},
		"a question that is not there":           {"${place}", "${plaze}", "unknown_name planning!E3 [plaze place]"},
		"a bundle names what is no area":         {"| tax |\n| | codes", "| taz |\n| | codes", "planning_area_unknown planning!E4 [money taz tax]"},
		"an area stands twice":                   {"| tax |\n| | codes", "| tax tax |\n| | codes", "planning_area_twice planning!E4 [money tax money]"},
		"an area is in no bundle":                {"| tax |\n| | codes", "| taxes |\n| | codes", "planning_area_alone planning!E4 [tax]"},
		"nobody says how many come of an answer": {"", "", "planning_attend_unknown planning!B2 [sure 9]"},
		"questions are missing":                  {"", "", "planning_question_missing planning!1 [language, help, time, district, staff, contact, link]"},
		"a code is in no list":                   {"| here |\n| | assumption", "| there |\n| | assumption", "planning_code_unknown planning!B5 [near there place]"},
		"nobody says who wishes for what":        {"| ${persons} |", "| |", "planning_wish_missing gaps!F2 [tax]"},
		"a language lacks the name of a bundle":  {"| Geld | Money |", "| Geld | |", "translation_missing planning!D4 [English (en) 1 label]"},
	} {
		if got := found(t, strings.Replace(planningForm, c.old, c.new, 1)); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestPlanningIsPartOfTheVersionAndOfEveryFormat(t *testing.T) {
	w := markdown(t, planningForm)
	other := markdown(t, strings.Replace(planningForm, "| 10 |", "| 11 |", 1))
	if string(xlsform.Canonical(w)) == string(xlsform.Canonical(other)) {
		t.Error("another assumption is the same version")
	}
	for _, name := range []string{"f.xlsx", "f.yaml", "f.md", "f.csv"} {
		data, err := xlsform.Write(name, w)
		if err != nil {
			t.Fatal(name, err)
		}
		back, err := sheet.Read(name, strings.NewReader(string(data)))
		if err != nil {
			t.Fatal(name, err)
		}
		if string(xlsform.Canonical(back)) != string(xlsform.Canonical(w)) {
			t.Errorf("%s: the sheet planning is not what it was", name)
		}
	}
}

func TestAnInterviewTellsWhatCoursesArePlannedFrom(t *testing.T) {
	form, _ := xlsform.Build(markdown(t, planningForm))
	iv, err := survey.NewInterview(form, survey.Options{ID: "i"})
	if err != nil {
		t.Fatal(err)
	}
	got := iv.Submission().Planning
	if d := cmp.Diff(map[string]value.Answer{"attend": {}, "place": {}}, got); d != "" {
		t.Error(d)
	}
}
