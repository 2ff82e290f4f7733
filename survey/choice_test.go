package survey_test

import (
	"fmt"
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const townForm = `
| survey |
| | type                  | name   | label  | choice_filter |
| | select_one land       | land   | Land   | |
| | select_one town       | town   | Town   | land = ${land} |
| | select_one quarter    | part   | Part   | town = ${town} and ${land} != '' |
| | integer               | size   | Size   | |
| | select_multiple town  | big    | Big    | people >= ${size} |
| | select_one town       | exact  | Exact  | people = ${size} |
| choices |
| | list_name | name    | label   | land | town    | people |
| | land      | mv      | MV      |      |         | |
| | land      | be      | Berlin  |      |         | |
| | town      | rostock | Rostock | mv   |         | 209000 |
| | town      | wismar  | Wismar  | mv   |         | 043000 |
| | town      | berlin  | Berlin  | be   |         | 3700000 |
| | quarter   | ltn     | Lütten  |      | rostock | |
| | quarter   | mitte   | Mitte   |      | berlin  | |
| | quarter   | kreuz   | Kreuzb. |      | berlin  | |`

func TestAChoiceFilterOffersWhatFits(t *testing.T) {
	s := start(t, townForm)
	s.Answer("land", "mv")
	s.Answer("size", "43000")
	for path, want := range map[string]string{
		"land": "mv be", "town": "rostock wismar", "part": "", "big": "rostock wismar berlin",
		"exact": "wismar", // compared as numbers
	} {
		if got := s.Options(path); got != want {
			t.Errorf("%s offers %q, want %q", path, got, want)
		}
	}
	s.Answer("land", "be")
	s.Answer("town", "berlin")
	if got := s.Options("part"); got != "mitte kreuz" {
		t.Errorf("part offers %q", got)
	}
	if r := s.Refused("town", "wismar"); r.Reason != survey.NotChoice {
		t.Errorf("got %v", r)
	}
}

func TestAnAnswerNoLongerAmongTheChoicesIsAViolation(t *testing.T) {
	s := start(t, townForm)
	s.Answer("land", "mv")
	s.Answer("town", "wismar")
	s.Answer("size", "1000")
	s.Answer("big", "rostock wismar")
	s.Answer("land", "be")
	s.Answer("size", "100000")
	if diff := cmp.Diff([]string{"/town not_a_choice", "/big not_a_choice"}, s.Problems()); diff != "" {
		t.Error(diff)
	}
	if r := s.rejection(s.Complete()); r.Reason != survey.NotChoice || r.Path != "/town" {
		t.Errorf("got %+v", r)
	}
}

// A filter column = expression goes through a hash index; the same filter
// written so that the index does not know it goes through every choice.
func TestTheIndexOfAFilterFindsWhatGoingThroughEveryChoiceFinds(t *testing.T) {
	values := []string{"", "a", "b", "1", "01", "1.0", "0", "2024-01-01"}
	var list strings.Builder
	for i, v := range values {
		fmt.Fprintf(&list, "| | l | c%d | C | %s |\n", i, v)
	}
	md := `
| survey |
| | type          | name   | label | choice_filter |
| | text          | words  | W | |
| | integer       | whole  | I | |
| | date          | day    | D | |
| | begin repeat  | r      | R | |
| | text          | in     | In | |
| | end repeat    |        |   | |
`
	filters := []string{"${words}", "${whole}", "${day}", "'a'", "1", "${in}", "/data/words"}
	for i, f := range filters {
		md += fmt.Sprintf("| | select_one l | fast%d | F | col = %s |\n| | select_one l | turned%d | T | %s = col |\n", i, f, i, f)
		md += fmt.Sprintf("| | select_one l | slow%d | S | col = %s and 1 = 1 |\n", i, f)
	}
	md += "| choices |\n| | list_name | name | label | col |\n" + list.String()
	f := formtest.Form(t, md)
	rapid.Check(t, func(t *rapid.T) {
		s := startForm(t, f)
		s.Answer("words", rapid.SampledFrom(values).Draw(t, "words"))
		s.Answer("whole", rapid.SampledFrom([]string{"", "0", "1", "2"}).Draw(t, "whole"))
		s.Answer("day", rapid.SampledFrom([]string{"", "2024-01-01"}).Draw(t, "day"))
		for range rapid.IntRange(0, 2).Draw(t, "instances") {
			s.Answer(s.Add("/r").Path()+"/in", rapid.SampledFrom(values).Draw(t, "in"))
		}
		for i, filter := range filters {
			slow := s.Options(fmt.Sprintf("slow%d", i))
			for _, name := range []string{"fast", "turned"} {
				if fast := s.Options(fmt.Sprintf("%s%d", name, i)); fast != slow {
					t.Errorf("%s %s: %q, without the index %q", name, filter, fast, slow)
				}
			}
		}
	})
}

const severalForm = `
| survey |
| | type               | name  | label |
| | select_multiple fb | many  | Many |
| | select_one fb      | one   | One |
| | rank fb            | order | Order |
| choices |
| | list_name | name | label | exclusive |
| | fb        | a    | A     | |
| | fb        | b    | B     | |
| | fb        | c    | C     | |
| | fb        | none | None  | yes |`

func TestSeveralChoices(t *testing.T) {
	s := start(t, severalForm)
	for _, c := range []struct{ name, path, in, want string }{
		{"are kept in the order of the list", "many", "c a", "a c"},
		{"count once each", "many", "b b a", "a b"},
		{"may be the one that stands alone", "many", "none", "none"},
		{"may name it twice", "many", "none none", "none"},
		{"of a ranking keep the order given", "order", "c a b", "c a b"},
		{"of a ranking count once each", "order", "c a c", "c a"},
		{"of a ranking may be all, also the one that stands alone", "order", "none c a b", "none c a b"},
		{"of a ranking may be some", "order", "none c", "none c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s.in(t)
			s.Answer(c.path, c.in)
			s.Expect(c.path + "=" + c.want)
		})
	}
	for _, c := range []struct {
		name, path, in string
		want           survey.Reason
	}{
		{"cannot stand beside the one that stands alone", "many", "a none", survey.Exclusive},
		{"must all be in the list", "many", "a x", survey.NotChoice},
		{"of a ranking too", "order", "a x", survey.NotChoice},
		{"in one text are no choice of a list for one", "one", "a b", survey.NotChoice},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s.in(t)
			if r := s.Refused(c.path, c.in); r.Reason != c.want {
				t.Errorf("got %v, want %s", r, c.want)
			}
		})
	}
	in := survey.Input{Status: typed("x").Status, Codes: []string{"a", "b"}}
	if r := s.rejection(s.Give("one", in)); r.Reason != survey.OneChoice {
		t.Errorf("got %v", r)
	}
}

func TestOtherAsksForTheWords(t *testing.T) {
	s := start(t, `
| survey |
| | type                | name | label |
| | select_one ab or_other | q | Q |
| choices |
| | list_name | name | label |
| | ab        | a    | A |`)
	if s.Relevant("q_other") {
		t.Error("asked before other was chosen")
	}
	s.Answer("q", "other")
	s.Answer("q_other", "something else")
}
