package survey_test

import (
	"fmt"
	"strings"
	"testing"

	"feldbuch/survey"

	"github.com/google/go-cmp/cmp"
)

func TestCalculationsFollowWhatTheyReadWhateverTheOrderOfTheRows(t *testing.T) {
	s := start(t, `
| survey |
| | type      | name   | label | calculation |
| | calculate | fourth |       | ${third} + ${first} |
| | calculate | third  |       | ${second} * 2 |
| | calculate | second |       | ${first} + 1 |
| | integer   | first  | First | |`)
	s.Answer("first", "3")
	s.Expect("second=4", "third=8", "fourth=11")
	s.Answer("first", "")
	s.Expect("second=", "third=", "fourth=")
}

func TestALongChainArrivesAtItsEnd(t *testing.T) {
	var b strings.Builder
	b.WriteString("| survey |\n| | type | name | label | calculation |\n| | integer | c0 | Start | |\n")
	for i := range 300 {
		fmt.Fprintf(&b, "| | calculate | c%d | | ${c%d} + 1 |\n", i+1, i)
	}
	s := start(t, b.String())
	s.Answer("c0", "1")
	s.Expect("c300=301")
}

func TestACalculationStores(t *testing.T) {
	for _, c := range []struct{ name, calculation, want string }{
		{"nothing for blank plus one", "${blank} + 1", ""},
		{"nothing for a blank text", "''", ""},
		{"nothing for a division of nothing", "0 div 0", ""},
		{"a number without exponent", "3000000 * 1000", "3000000000"},
		{"the sum with a decimal comma", "'2,5' + 1", "3.5"},
		{"a truth as a word", "1 = 1", "true"},
		{"false for blank greater than 0", "${blank} > 0", "false"},
		{"false for blank less than 1", "${blank} < 1", "false"},
		{"the first that is not blank", "coalesce(${blank}, ${five})", "5"},
		{"the branch that holds", "if(${five} > 3, 'many', 'few')", "many"},
		{"days after a day", "date(${day} + 1)", "2024-03-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := start(t, `
| survey |
| | type      | name  | label | calculation | default |
| | text      | blank | Blank |  | |
| | integer   | five  | Five  |  | 5 |
| | date      | day   | Day   |  | 2024-02-29 |
| | calculate | c     |       | `+c.calculation+` | |`)
			s.Expect("c=" + c.want)
		})
	}
}

func TestAPlainDefaultIsThereUntilItIsAnswered(t *testing.T) {
	s := start(t, `
| survey |
| | type    | name | label | default | calculation |
| | integer | n    | N     | 4       | |
| | calculate | c  |       |         | ${n} * 2 |`)
	s.Expect("n=4", "c=8")
	s.Answer("n", "5")
	s.Expect("n=5", "c=10")
	s.Answer("n", "")
	s.resumed().Expect("n=", "c=")
}

func TestADynamicDefaultIsWorkedOutOnce(t *testing.T) {
	s := start(t, `
| survey |
| | type         | name   | label | default |
| | integer      | base   | Base  | 4 |
| | integer      | copy   | Copy  | ${base} + 1 |
| | begin repeat | person | P     | |
| | integer      | first  | First | ${base} |
| | end repeat   |        |       | |`)
	s.Expect("copy=5")
	s.Answer("base", "7")
	s.Expect("copy=5")
	s.Add("/person")
	s.Answer("base", "9")
	s.Add("/person")
	s.Expect("/person[1]/first=7", "/person[2]/first=9")
	s.resumed().Expect("copy=5", "/person[1]/first=7", "/person[2]/first=9")
}

func TestATriggeredQuestionIsSetWhenTheOtherIsAnswered(t *testing.T) {
	s := start(t, `
| survey |
| | type    | name   | label  | trigger   | calculation |
| | integer | price  | Price  |           | |
| | integer | factor | Factor |           | |
| | decimal | total  | Total  | ${price}  | ${price} * ${factor} |
| | text    | reset  | Reset  | ${price}  | |`)
	s.Answer("factor", "2")
	s.Answer("reset", "x")
	s.Expect("total=", "reset=x")
	s.Answer("price", "10")
	s.Expect("total=20", "reset=")
	s.Answer("factor", "3")
	s.Expect("total=20")
	s.Answer("total", "19")
	s.Answer("factor", "4")
	s.Expect("total=19")
	s.Answer("price", "11")
	s.Expect("total=44")
	s.resumed().Expect("total=44", "reset=")
}

const chanceForm = `
| survey |
| | type         | name   | label | calculation | relevant |
| | text         | a      | A     | | |
| | text         | hide   | Hide  | | |
| | calculate    | id     |       | uuid() | |
| | calculate    | when   |       | now() | |
| | begin group  | g      | G     | | ${hide} = '' |
| | calculate    | drawn  |       | once(random()) | |
| | calculate    | free   |       | random() | |
| | calculate    | mixed  |       | concat(${a}, uuid()) | |
| | calculate    | kept   |       | once(concat(${a}, uuid())) | |
| | end group    |        |       | | |
| | begin repeat | person | P     | | |
| | calculate    | pid    |       | uuid() | |
| | calculate    | place  |       | position(..) | |
| | end repeat   |        |       | | |`

func TestAResultOfChanceOrTimeIsRecordedAndNotWorkedOutAgainOnResuming(t *testing.T) {
	s := start(t, chanceForm)
	s.Add("/person")
	s.Answer("a", "x")
	before := snapshot(s.Interview)
	recorded := len(s.kept.events)
	if diff := cmp.Diff(before, snapshot(s.resumed().Interview)); diff != "" {
		t.Error(diff)
	}
	if len(s.kept.events) != recorded {
		t.Errorf("resuming recorded %v", s.kept.events[recorded:])
	}
	if got := s.kept.of(survey.EventComputed); len(got) < 6 {
		t.Errorf("recorded %q", got)
	}
}

func TestAResultOfChanceChangesOnlyWithWhatItReads(t *testing.T) {
	s := start(t, chanceForm)
	s.Add("/person")
	second := s.Add("/person")
	drawn, free, mixed, kept, id := s.Value("drawn"), s.Value("free"), s.Value("mixed"), s.Value("kept"), s.Value("/person[2]/pid")

	s.Answer("hide", "1")
	s.Answer("a", "y")
	s.Answer("hide", "")
	s.Remove("/person[1]")

	s.Expect("drawn="+drawn, "free="+free, "kept="+kept, "/person[1]/pid="+id, "/person[1]/place=1")
	if s.Value("mixed") == mixed {
		t.Error("what reads a did not follow it")
	}
	if second.Position() != 1 {
		t.Errorf("position %d", second.Position())
	}
	if diff := cmp.Diff(snapshot(s.Interview), snapshot(s.resumed().Interview)); diff != "" {
		t.Error(diff)
	}
}

func TestACorrectedCalculationStaysUntilWhatItReadsChanges(t *testing.T) {
	s := start(t, `
| survey |
| | type    | name  | label | calculation |
| | integer | a     | A     | |
| | integer | total | Total | ${a} * 2 |`)
	s.Answer("a", "2")
	s.Answer("total", "5")
	s.Expect("total=5")
	s.resumed().Expect("total=5")
	s.Answer("a", "3")
	s.Expect("total=6")
	s.resumed().Expect("total=6")
}

func TestTheLaptopFillsInWhatItKnows(t *testing.T) {
	s := start(t, `
| survey |
| | type     | name  | label |
| | start    | begun | |
| | today    | day   | |
| | username | who   | |
| | end      | ended | |
| | text     | a     | A |`, func(o *survey.Options) { o.Properties = map[string]string{"username": "anna"} })
	s.Expect("begun=2024-02-29T12:00:00.000+00:00", "day=2024-02-29", "who=anna", "ended=")
	if err := s.Complete(); err != nil {
		t.Fatal(err)
	}
	s.resumed().Expect("begun=2024-02-29T12:00:00.000+00:00", "ended=2024-02-29T12:00:00.000+00:00")
}

func TestTheAnswerOfTheInterviewBeforeCanBeRead(t *testing.T) {
	s := start(t, `
| survey |
| | type    | name   | label | default |
| | text    | street | Street | ${last-saved#street} |`,
		func(o *survey.Options) { o.LastSaved = func(name string) string { return "last " + name } })
	s.Expect("street=last street")
	start(t, `
| survey |
| | type    | name   | label | default |
| | text    | street | Street | ${last-saved#street} |`).Expect("street=")
}
