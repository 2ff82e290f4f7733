package survey_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"

	"github.com/google/go-cmp/cmp"
)

// personalForm has each way a row can be, or come to be, personal data.
const personalForm = `
| survey |
| | type              | name        | label | calculation | default | personal | trigger | relevant |
| | integer           | staff       | S     |     |     |         | | |
| | text              | phone       | P     |     |     | contact | | |
| | begin_group       | PII         | G     |     |     |         | | |
| | date              | birth       | B     |     |     |         | | |
| | text              | s9_faith    | F     |     |     |         | | |
| | end_group         |             |       |     |     |         | | |
| | begin_repeat      | person      | R     |     |     | contact | | |
| | text              | name        | N     |     |     |         | | |
| | end_repeat        |             |       |     |     |         | | |
| | begin_repeat      | line        | L     |     |     |         | | |
| | text              | pii_who     | W     |     |     |         | | |
| | end_repeat        |             |       |     |     |         | | |
| | begin_group       | owner       | O     |     |     |         | | |
| | select_one c or_other | land    | L     |     |     | special | | |
| | end_group         |             |       |     |     |         | | |
| | select_one ${name} | head       | H     |     |     |         | | |
| | calculate         | called      |       | concat('+49', ${phone}) | | | | |
| | calculate         | said        |       | if(${called} != '', 1, 0) | | | | |
| | calculate         | given       |       | if(${called} != '', 1, 0) | | no | | |
| | calculate         | year        |       | format-date(/data/PII/birth, '%Y') | | | | |
| | calculate         | names       |       | join(' ', /data/person/*) | | | | |
| | calculate         | persons     |       | count(${person}) | | | | |
| | calculate         | lines       |       | count(${line}) | | | | |
| | calculate         | home        |       | string(${owner}) | | | | |
| | calculate         | before      |       | ${last-saved#phone} | | | | |
| | text              | again       | A     |     | ${phone} | | | |
| | text              | plain       | Q     |     | phone    | | | |
| | text              | later       | T     | ${phone} | | | ${staff} | |
| | text              | stamp       | T     | now()    | | | ${phone} | |
| | text              | asked       | T     |     |     |         | | ${phone} != '' |
| | text              | pii_none    | T     |     |     | no      | | |
| | text              | piity       | T     |     |     |         | | |
| choices |
| | list_name | name | label |
| | c | de | D |
| settings |
| | form_title | instance_name |
| | F | ${phone} |
| gaps |
| | name | label | need | have |
| | tax  | T | ${staff} | ${staff} |
| | who  | W | ${staff} | ${said} |
| breakdowns |
| | name | label | by |
| | size | S | ${staff} |
| | age  | A | ${year} |
| | from | F | ${land} |
`

func TestWhatIsOrReadsPersonalDataIsKnown(t *testing.T) {
	f := formtest.Form(t, personalForm)
	var contact, special []string
	for _, e := range f.Elements() {
		if e.Contact() {
			contact = append(contact, e.Name)
		}
		if e.Special() {
			special = append(special, e.Name)
		}
	}
	if d := cmp.Diff([]string{"phone", "PII", "birth", "s9_faith", "person", "name", "pii_who", "head",
		"called", "said", "year", "names", "persons", "before", "again", "later", "pii_none"}, contact); d != "" {
		t.Errorf("contact data (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"s9_faith", "land", "land_other", "home"}, special); d != "" {
		t.Errorf("special categories (-want +got):\n%s", d)
	}
}

func TestRulesThatReadPersonalDataAreKnown(t *testing.T) {
	f := formtest.Form(t, personalForm)
	if !f.Naming().Contact() || f.Naming().Special() {
		t.Errorf("the name of an interview is contact data %v, special %v", f.Naming().Contact(), f.Naming().Special())
	}
	var got []string
	for _, g := range f.Gaps {
		if g.Contact() {
			got = append(got, g.Name+" from "+g.ContactFrom().Name)
		}
	}
	for _, b := range f.Breakdowns {
		if b.Contact() {
			got = append(got, b.Name+" from "+b.ContactFrom().Name)
		}
		if b.Special() {
			got = append(got, b.Name+" is special from "+b.SpecialFrom().Name)
		}
	}
	if want := []string{"who from said", "age from year", "from is special from land"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEventsSayWhereTheirBodiesLive(t *testing.T) {
	s := start(t, `
| survey |
| | type         | name     | label | calculation | check | constraint |
| | integer      | staff    | S | | | |
| | text         | pii_name | N | | warn | . != 'x' |
| | calculate    | greeting |   | concat(${pii_name}, now()) | | |
| | text         | s9_faith | F | | | |
| | begin_repeat | pii      | P | | | |
| | text         | s9_land  | L | | | |
| | end_repeat   |          |   | | | |`)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	find := func(path string) *survey.Node {
		n, err := s.Find(path)
		must(err)
		return n
	}
	must(s.Interview.Answer(find("/staff"), survey.Input{Status: value.Answered, Text: "3"}))
	must(s.Interview.Answer(find("/pii_name"), survey.Input{Status: value.Answered, Text: "x", Confirmed: true}))
	must(s.Note(find("/s9_faith"), "hesitated"))
	_, err := s.AddInstance(s.Root(), s.Form().Find("/pii"))
	must(err)
	must(s.Interview.Answer(find("/pii[1]/s9_land"), survey.Input{Status: value.Answered, Text: "VN"}))
	walk := survey.NewSession(s.Interview)
	must(walk.Goto(find("/s9_faith")))
	must(walk.Goto(find("/pii[1]/s9_land")))
	must(s.Complete())
	var got []string
	for _, e := range s.kept.events {
		got = append(got, string(e.Kind)+" "+survey.SchemaPath(e.Path)+": "+string(e.Subject))
	}
	if d := cmp.Diff([]string{
		"compute /greeting: contact", "answer /staff: interview",
		"confirm /pii_name: contact", "answer /pii_name: contact", "compute /greeting: contact",
		"note /s9_faith: special", "add /pii: contact", "answer /pii/s9_land: contact",
		"move /s9_faith: special", "move /pii/s9_land: contact", "complete : interview",
	}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestAConfirmedWarningIsRecordedWithoutPersonalData(t *testing.T) {
	s := start(t, `
| survey |
| | type    | name     | label | check | constraint | constraint_message |
| | text    | pii_name | N     |       |        | |
| | text    | s9_land  | L     |       |        | |
| | integer | age      | A     | warn  | . < 99 | ${pii_name} from ${s9_land} is ${age}? |
| | text    | pii_nick | M     | warn  | . != 'x' | ${pii_name} is called ${pii_nick}? |`)
	s.Answer("pii_name", "Lan")
	s.Answer("s9_land", "VN")
	for name, text := range map[string]string{"age": "100", "pii_nick": "x"} {
		n, err := s.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		var r *survey.Rejection
		if err := s.Interview.Answer(n, survey.Input{Status: value.Answered, Text: text}); !errors.As(err, &r) || !strings.Contains(r.Message, "Lan") {
			t.Errorf("%s warns %v", name, err)
		}
		if err := s.Interview.Answer(n, survey.Input{Status: value.Answered, Text: text, Confirmed: true}); err != nil {
			t.Fatal(err)
		}
	}
	got := s.kept.of(survey.EventConfirmed)
	slices.Sort(got)
	if d := cmp.Diff([]string{"/age  … from … is 100?", "/pii_nick  Lan is called x?"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
