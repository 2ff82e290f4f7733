package xlsform_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

// told shows a problem as "code cell".
func told(problems []survey.Problem) []string {
	var s []string
	for _, p := range problems {
		s = append(s, p.Code+" "+p.Pos.String())
	}
	return s
}

const yesNo = `
| choices |
| | list_name | name | label |
| | yn | y | Yes |
| | yn | n | No |
`

func TestProblemsAreReportedAtTheirCell(t *testing.T) {
	for _, c := range []struct {
		name, md string
		want     []string
	}{
		{"a form without a survey sheet", "| choices |\n| | list_name | name |\n", []string{"sheet_missing survey"}},
		{"a mistyped type", `| survey |
| | type | name | label |
| | intger | a | A |`, []string{"type_unknown survey!A2"}},
		{"several mistakes in one run, sorted", `| survey |
| | type | name | label | relevant |
| | text | 1a | A | |
| | text | b | | ${c} |
| | text | b | B | (1 |`, []string{"name_invalid survey!B2", "label_missing survey!C3", "unknown_name survey!D3", "name_twice survey!B4", "expression survey!D4"}},
		{"an end without a begin", `| survey |
| | type | name | label |
| | text | a | A |
| | end_group | | |`, []string{"end_without_begin survey!A3"}},
		{"a begin without an end", `| survey |
| | type | name | label |
| | begin_repeat | r | R |
| | text | a | A |`, []string{"begin_without_end survey!A2"}},
		{"the wrong end, reported once", `| survey |
| | type | name | label |
| | begin_group | g | G |
| | begin_repeat | r | R |
| | text | a | A |
| | end_group | | |`, []string{"end_mismatch survey!A5"}},
		{"a list that is not there, with the lists unused", `| survey |
| | type | name | label |
| | select_one ny | a | A |` + yesNo, []string{"list_unknown survey!A2", "list_unused choices!2"}},
		{"a choice twice", `| survey |
| | type | name | label |
| | select_one yn | a | A |` + yesNo + "| | yn | y | Yes |\n", []string{"choice_twice choices!B4"}},
		{"codes with blanks where several can be chosen", `| survey |
| | type | name | label |
| | select_multiple yn | a | A |` + yesNo + "| | yn | no way | No |\n", []string{"choice_has_blanks choices!B4"}},
		{"a column that nothing reads", `| survey |
| | type | name | label | relevnt | # remark |
| | text | a | A | 1 | x |`, []string{"column_unknown survey!D1"}},
		{"two headings for one column", `| survey |
| | type | name | label | caption |
| | text | a | A | B |`, []string{"column_twice survey!D1"}},
		{"a missing translation and a missing column", `| survey |
| | type | name | label::Deutsch (de) | label::English (en) | hint::Deutsch (de) |
| | text | a | A | A | H |
| | text | b | B | | |`, []string{"translation_column_missing survey!1", "translation_missing survey!D3"}},
		{"a sheet whose name is misspelt", `| survey |
| | type | name | label |
| | text | a | A |
| setings |
| | form_title |
| | T |`, []string{"sheet_name_typo setings"}},
		{"a cycle of calculations", `| survey |
| | type | name | label | calculation |
| | calculate | a | | ${b} |
| | calculate | b | | ${a} |`, []string{"cycle survey!D2"}},
		{"rows that are remarks or blank", `| survey |
| | type | name | label | comment | hint |
| | | | | see page 3 | |
| | | | | | a hint for nothing |
| | text | a | A | | |`, []string{"row_ignored survey!3"}},
		{"a trigger that is not shown", `| survey |
| | type | name | label | calculation | trigger |
| | calculate | a | | 1 | |
| | text | b | B | | ${a} |
| | text | c | C | | ${x} |
| | text | d | D | | ${b} ${c} |`, []string{"trigger_not_shown survey!E3", "unknown_name survey!E4", "trigger_comma survey!E5"}},
		{"our own columns with other words", `| survey |
| | type | name | label | nonresponse | check |
| | text | a | A | never | no |`, []string{"not_yes_or_no survey!D2", "parameter_one_of survey!E2"}},
		{"rules that lack what they need", `| survey |
| | type | name | label |
| | integer | a | A |
| gaps |
| | name | label | need | have |
| | x | X | ${a} | |
| breakdowns |
| | name | label | by |
| | x | X | ${b} |`, []string{"rule_column_missing gaps!D2", "unknown_name breakdowns!C2"}},
		{"a report of what is not there", `| survey |
| | type | name | label |
| | integer | a | A |
| breakdowns |
| | name | label | by |
| | size | Size  | ${a} |
| report |
| | name | sheet   | question | breakdown |
| | x    | profil  | ${a} | |
| | y    | profile | ${a} + 1 | |
| | z    | profile | | sice |
| | v    | profile | | |
| | w    | profile | ${b} | |`, []string{
			"topic_sheet_unknown report!B2", "topic_question report!C3", "topic_breakdown_unknown report!D4", "rule_column_missing report!C5", "unknown_name report!C6",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := formtest.Build(t, c.md)
			if diff := cmp.Diff(c.want, told(problems)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParametersAreChecked(t *testing.T) {
	for _, c := range []struct{ kind, parameters, want string }{
		{"range", "start=0 end=1 step=0.1", ""},
		{"range", "start=10; end=1; step=3", ""},
		{"range", "end==1", "parameter_syntax"},
		{"range", "step=0", "parameter_zero"},
		{"range", "start=one", "parameter_not_number"},
		{"range", "step=20", "parameter_too_large"},
		{"range", "start=-3 end=3 step=2 placeholder=0", "parameter_no_multiple"},
		{"range", "start=3 end=7 step=2 placeholder=1", "parameter_beyond_range"},
		{"range", "tick_labelset=nowhere", "labelset_unknown"},
		{"range", "tick_labelset=yn", "labelset_not_number"},
		{"range", "start=1/2", "parameter_not_number"},
		{"range", "end=1e999999999", "parameter_not_number"},
		{"text", "rows=3", ""},
		{"text", "rows=3.5", "parameter_not_integer"},
		{"text", "columns=3", "parameter_unknown"},
		{"select_one yn", "randomize=TRUE", ""},
		{"select_one yn", "randomize=maybe", "parameter_one_of"},
		{"select_one yn", "randomize=true, seed=${a}", ""},
		{"select_one yn", "randomize=true, seed=int(${a})", "parameter_seed"},
		{"select_one yn", "seed=1", "parameter_needs"},
		{"select_one_from_file x.csv", "value=7a", "parameter_not_name"},
		{"image", "app=camera", "parameter_app"},
		{"audio", "quality=best", "parameter_one_of"},
		{"geopoint", "capture-accuracy=near", "parameter_not_number"},
		{"geotrace", "incremental=no", "parameter_one_of"},
		{"geoshape", "reference-geometry=nowhere", "geometry_source_unknown"},
		{"audit", "location-max-age=3", "parameter_needs"},
		{"audit", "location-priority=balanced, location-min-interval=-1, location-max-age=1", "parameter_negative"},
		{"audit", "location-priority=balanced, location-min-interval=9, location-max-age=1", "parameter_less_than"},
	} {
		t.Run(c.kind+" "+c.parameters, func(t *testing.T) {
			name := "q"
			if c.kind == "audit" {
				name = ""
			}
			_, problems := formtest.Build(t, "| survey |\n| | type | name | label | parameters |\n| | text | a | A | |\n| | select_one yn | b | B | |\n| | "+
				c.kind+" | "+name+" | Q | "+c.parameters+" |"+yesNo)
			got := ""
			if bad := onlyErrors(problems); len(bad) > 0 {
				got = bad[0].Code
			}
			if got != c.want {
				t.Errorf("got %q, want %q: %v", got, c.want, problems)
			}
		})
	}
}

func TestTheTreeHasWhatTheRowsSay(t *testing.T) {
	form, problems := formtest.Build(t, `| survey |
| | type | name | label::Deutsch (de) | label::English (en) | required | readonly | default | nonresponse | check | constraint | appearance | repeat_count |
| | integer | n | Zahl | Number | yes | | 3 | no | warn | . < 5 | numbers thousands-sep | |
| | text | t | Hallo ${n}! | Hello ${n}! | TRUE | no | it's "so" | | | | | |
| | date | d | Tag | Day | ${n} > 1 | true() | today() - 1 | | | | | |
| | begin repeat | r | R | R | | | | | | | | ${n} + 1 |
| | select_one yn or_other | s | S | S | | | | | | | | |
| | end repeat | | | | | | | | | | | |
| | begin_repeat | r2 | R | R | | | | | | | | ${n} |
| | decimal | x | X | X | | | | | | | | |
| | end_repeat | | | | | | | | | | | |
| | note | | Ende | End | | | | | | | | |
| choices |
| | list_name | name | label::Deutsch (de) | label::English (en) | exclusive | Region |
| | yn | y | Ja | Yes | | A |
| | yn | dk | Weiß nicht | Don't know | yes | |
| settings |
| | form_title | form_id | version | default_language |
| | Titel | f | 7 | Deutsch (de) |
`)
	if survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	var names []string
	for _, el := range form.Root.Children {
		names = append(names, el.Name)
	}
	if diff := cmp.Diff([]string{"n", "t", "d", "r_count", "r", "r2", "generated_note_name_11"}, names); diff != "" {
		t.Errorf("children (-want +got):\n%s", diff)
	}
	n, text, d, count, r, r2 := form.Root.Children[0], form.Root.Children[1], form.Root.Children[2], form.Root.Children[3], form.Root.Children[4], form.Root.Children[5]
	for what, ok := range map[string]bool{
		"required":                n.Required.Source() == "true()",
		"must answer":             n.MustAnswer && !text.MustAnswer,
		"soft":                    n.Soft && !text.Soft,
		"literal default":         n.Default.Source() == "'3'" && !n.DynamicDefault,
		"default with all quotes": text.Default.Source() == `concat('it', "'", 's "so"')`,
		"dynamic default":         d.Default.Source() == "today() - 1" && d.DynamicDefault,
		"required when":           d.Required.Source() == "${n} > 1",
		"read-only":               d.ReadOnly != nil && text.ReadOnly == nil,
		"appearance":              n.HasAppearance("thousands-sep"),
		"template":                text.Label["Deutsch (de)"].Plain() == "Hallo ${n}!" && text.Label["Deutsch (de)"][1].Ref.Name == "n",
		"count before its repeat": count.Generated && count.Calculation.Source() == "${n} + 1" && r.RepeatCount.Source() == "${r_count}",
		"bare count":              r2.RepeatCount.Source() == "${n}",
		"or_other":                len(r.Children) == 2 && r.Children[1].Name == "s_other" && r.Children[1].Relevant.Source() == "selected(../s, 'other')",
		"exclusive":               form.Lists["yn"].Choices[1].Exclusive,
		"extra column":            form.Lists["yn"].Choices[0].Columns["Region"] == "A",
		"other choice":            form.Lists["yn"].Choices[2].Name == "other",
		"title":                   form.Title == "Titel" && form.ID == "f" && form.Version == "7" && form.Name == "data",
		"cell of a language":      n.At("label::English (en)").Cell == "D2" && n.At("label").Cell == "C2",
		"default language":        form.Default == "Deutsch (de)" && form.Languages[1].Code == "en",
		"hash":                    len(form.Hash) == 64,
	} {
		if !ok {
			t.Errorf("%s is not as written", what)
		}
	}
}

func TestDefaultsAreTextOrExpression(t *testing.T) {
	for text, want := range map[string]bool{
		"5": false, "-5": false, "2025-01-31": false, "10:30:00": false, "yes_no": false, "a-b": false, "Rostock (MV)": false,
		"'a + b'": false, "jr://images/x.jpg": false, "today()": true, "1 + 1": true, "${q}": true, "a * b": true, "7 div 2": true,
		"x[1]": true, "hello - world": true, "2025-01-de": true, "2025_01_de": false,
	} {
		if got := xlsform.IsDynamic(text, survey.TypeText); got != want {
			t.Errorf("%q: dynamic %v, want %v", text, got, want)
		}
	}
	if xlsform.IsDynamic("2025 - 01", survey.TypeDate) {
		t.Error("a minus in a date is part of the date")
	}
}

func TestLanguagesFollowTheirFirstText(t *testing.T) {
	form, _ := formtest.Build(t, `| survey |
| | type | name | label::English (en) | label::Deutsch | hint |
| | text | a | | A | for all |
| | text | b | B | B | |`)
	want := []survey.Language{{Key: "Deutsch", Name: "Deutsch"}, {Key: "English (en)", Code: "en", Name: "English"}}
	if diff := cmp.Diff(want, form.Languages); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := form.Root.Children[0].Hint.In("English (en)", "Deutsch").Plain(); got != "for all" {
		t.Errorf("hint in English: %q", got)
	}
}

func TestLoopsAreUnrolled(t *testing.T) {
	form, problems := formtest.Build(t, `| survey |
| | type | name | label |
| | begin loop over yn | l | |
| | integer | n | How many %(label)s? |
| | end loop | | |`+yesNo)
	if survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	loop := form.Root.Children[0]
	if !slices.EqualFunc(loop.Children, []string{"y", "n"}, func(el *survey.Element, name string) bool { return el.Name == name }) {
		t.Fatalf("groups %v", loop.Children)
	}
	if got := loop.Children[1].Children[0].Label["default"].Plain(); got != "How many No?" {
		t.Errorf("label %q", got)
	}
}
