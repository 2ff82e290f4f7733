package survey_test

import (
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

func TestEntriesOfARepeatAreTold(t *testing.T) {
	f := formtest.Form(t, `
| survey |
| | type | name | label::Deutsch (de) | label::English (en) | repeat_count | calculation | relevant |
| | calculate | areas | | | | 'tax law' | |
| | begin repeat | area | Bereich | Area | count-selected(${areas}) | | |
| | calculate | code | | | | selected-at(${areas}, position(..) - 1) | |
| | calculate | name | | | | jr:choice-name(${code}, '${top}') | |
| | select_one level | need | ${name}: Was braucht Ihr Betrieb? | ${name}: What does your business need? | | | |
| | end repeat | | | | | | |
| | select_one area | top | Am wichtigsten? | Most important? | | | |
| | begin repeat | person | Person | Person | 2 | | |
| | integer | age | Alter | Age | | | |
| | text | called | Name | Name | | | |
| | end repeat | | | | | | |
| | begin repeat | year | Jahr | Year | 1 | | |
| | integer | staff | Personen | Persons | | | |
| | end repeat | | | | | | |
| choices |
| | list_name | name | label::Deutsch (de) | label::English (en) |
| | area | tax | Steuern | Taxes |
| | area | law | Recht | Law |
| | level | 1 | wenig | little |
`)
	iv, err := survey.NewInterview(f, survey.Options{Language: "Deutsch (de)"})
	if err != nil {
		t.Fatal(err)
	}
	entry := func(path string) *survey.Node {
		n, err := iv.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		return n.Parent()
	}
	name, _ := iv.Find("/person[1]/called")
	if err := iv.Answer(name, survey.Input{Status: value.Answered, Text: "Ana"}); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string][2]string{
		"/area[1]/need": {"Steuern", "Taxes"}, "/area[2]/need": {"Recht", "Law"},
		"/person[1]/called": {"Ana", "Ana"}, "/person[2]/called": {"", ""}, "/year[1]/staff": {"", ""},
	} {
		got := [2]string{iv.EntryName(entry(path))}
		iv.In("English (en)", func() { got[1] = iv.EntryName(entry(path)) })
		if got != want {
			t.Errorf("%s is called %q, want %q", path, got, want)
		}
	}
	iv.In("English (en)", func() {
		n, _ := iv.Find("/area[1]/need")
		if got := iv.Prompt(n).Label; got != "Taxes: What does your business need?" {
			t.Errorf("looked at in English: %q", got)
		}
	})
}

func TestContactDataNameNoEntry(t *testing.T) {
	f := formtest.Form(t, `
| survey |
| | type | name | label | personal |
| | begin repeat | person | Person | |
| | text | called | Name | contact |
| | text | job | What do you do? | |
| | end repeat | | | |
`)
	iv, err := survey.NewInterview(f, survey.Options{})
	if err != nil {
		t.Fatal(err)
	}
	entry, err := iv.AddInstance(iv.Root(), f.Root.Children[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, text, want string }{
		{"/person[1]/called", "Ana", "Person 1"},
		{"/person[1]/job", "cook", "Person 1 (cook)"},
	} {
		n, err := iv.Find(c.path)
		if err != nil {
			t.Fatal(err)
		}
		if err := iv.Answer(n, survey.Input{Status: value.Answered, Text: c.text}); err != nil {
			t.Fatal(err)
		}
		if got := iv.EntryLabel(entry); got != c.want {
			t.Errorf("called %q, want %q", got, c.want)
		}
	}
}
