package survey_test

import (
	"errors"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

const countedForm = `
| survey |
| | type         | name   | label  | repeat_count | calculation | relevant |
| | integer      | n      | Number |              | | |
| | text         | over   | Over   |              | | |
| | begin repeat | person | Person | ${n}         | | ${over} = '' |
| | integer      | age    | Age    |              | | |
| | calculate    | place  |        |              | position(..) | |
| | calculate    | double |        |              | ${age} * 2 | |
| | end repeat   |        |        |              | | |
| | calculate    | total  |        |              | sum(${age}) | |
| | calculate    | people |        |              | count(${person}) | |`

func TestARepeatHasAsManyInstancesAsItsCountSays(t *testing.T) {
	s := start(t, countedForm)
	_, repeat := s.repeat("/person")
	for _, c := range []struct {
		count string
		want  int
	}{{"2", 2}, {"3", 3}, {"0", 0}, {"-4", 0}, {"", 0}, {"2", 2}} {
		s.Answer("n", c.count)
		if got := len(s.Root().Instances(repeat)); got != c.want {
			t.Errorf("count %q gives %d instances", c.count, got)
		}
	}
	s.Expect("people=2", "/person[1]/place=1", "/person[2]/place=2")
}

func TestACountThatGoesDownKeepsTheAnswersForWhenItGoesUpAgain(t *testing.T) {
	s := start(t, countedForm)
	s.Answer("n", "3")
	s.Answer("/person[1]/age", "10")
	s.Answer("/person[3]/age", "30")
	s.Expect("total=40")

	s.Answer("n", "2")
	s.Expect("total=10", "people=2")
	if _, err := s.Find("/person[3]"); err == nil {
		t.Error("the third person is still there")
	}
	s.resumed().Expect("total=10", "people=2")

	s.Answer("n", "3")
	s.Expect("/person[3]/age=30", "/person[3]/double=60", "total=40")
	s.resumed().Expect("/person[3]/age=30", "total=40")
}

func TestACountCanBeAnExpression(t *testing.T) {
	s := start(t, `
| survey |
| | type                | name | label | repeat_count |
| | select_multiple abc | some | Some  | |
| | begin repeat        | r    | R     | count-selected(${some}) * 2 |
| | text                | q    | Q     | |
| | end repeat          |      |       | |
| choices |
| | list_name | name | label |
| | abc       | a    | A |
| | abc       | b    | B |`)
	s.Answer("some", "a b")
	s.Answer("/r[4]/q", "x")
	if _, err := s.Find("/r[5]"); err == nil {
		t.Error("a fifth instance")
	}
}

func TestATelephoneNumberAsCountDoesNotFillTheMemory(t *testing.T) {
	s := start(t, countedForm)
	_, repeat := s.repeat("/person")
	s.Answer("n", "49381123456")
	if got := len(s.Root().Instances(repeat)); got > 10_000 {
		t.Errorf("%d instances", got)
	}
}

func TestInstancesOfACountedRepeatAreNotAddedOrRemovedByHand(t *testing.T) {
	s := start(t, countedForm)
	s.Answer("n", "1")
	holder, repeat := s.repeat("/person")
	_, err := s.AddInstance(holder, repeat)
	if r := s.rejection(err); r.Reason != survey.Locked {
		t.Errorf("got %v", r)
	}
	if r := s.rejection(s.RemoveInstance(s.Node("/person[1]"))); r.Reason != survey.Locked {
		t.Errorf("got %v", r)
	}
}

const familyForm = `
| survey |
| | type         | name    | label   | calculation | relevant |
| | begin repeat | person  | Person  | | |
| | text         | name    | Name    | | |
| | integer      | age     | Age     | | |
| | calculate    | place   |         | position(..) | |
| | calculate    | others  |         | count(${person}) - 1 | |
| | calculate    | before  |         | indexed-repeat(${name}, ${person}, position(..) - 1) | |
| | begin repeat | child   | Child   | | ${age} > 17 |
| | text         | nick    | Nick    | | |
| | calculate    | both    |         | concat(${name}, '+', ${nick}) | |
| | end repeat   |         |         | | |
| | calculate    | kids    |         | count(${child}) | |
| | end repeat   |         |         | | |
| | calculate    | people  |         | count(${person}) | |
| | calculate    | ages    |         | sum(${age}) | |
| | calculate    | oldest  |         | max(${age}) | |
| | calculate    | nicks   |         | join(' ', ${nick}) | |
| | calculate    | second  |         | indexed-repeat(${name}, ${person}, 2) | |
| | calculate    | adults  |         | count(/data/person[age > 17]) | |`

func TestAddingAndRemovingKeepsKeysAndMovesPositions(t *testing.T) {
	s := start(t, familyForm)
	for _, name := range []string{"Ana", "Bo", "Cem"} {
		s.Answer(s.Add("/person").Path()+"/name", name)
	}
	ana, cem := s.Node("/person[1]").Key(), s.Node("/person[3]").Key()
	s.Expect("second=Bo", "people=3", "/person[3]/place=3", "/person[1]/others=2", "/person[3]/before=Bo")

	s.Remove("/person[2]")
	if got := s.Node("/person[2]").Key(); got != cem {
		t.Errorf("the key changed from %s to %s", cem, got)
	}
	s.Expect("second=Cem", "people=2", "/person[2]/name=Cem", "/person[2]/place=2", "/person[1]/others=1", "/person[2]/before=Ana")

	s.Remove("/person[2]")
	s.Remove("/person[1]")
	s.Expect("second=", "people=0")
	if n := s.Add("/person"); n.Key() == ana || n.Key() == cem {
		t.Errorf("the key %s is used again", n.Key())
	}
	s.Expect("/person[1]/name=", "people=1")
}

func TestWhatWasRemovedTakesNoAnswersAndIsNotRemovedTwice(t *testing.T) {
	s := start(t, familyForm)
	gone := s.Add("/person")
	name := s.Node("/person[1]/name")
	s.Remove("/person[1]")
	s.Answer(s.Add("/person").Path()+"/name", "Bo")
	recorded := len(s.kept.events)

	_, child := s.repeat("/person[1]/child")
	_, err := s.AddInstance(gone, child)
	for _, err := range []error{s.Interview.Answer(name, typed("Ana")), s.RemoveInstance(gone), err} {
		if r := s.rejection(err); r.Reason != survey.NoSuchPath {
			t.Errorf("got %v", r)
		}
	}
	s.Expect("/person[1]/name=Bo", "people=1")
	if len(s.kept.events) != recorded {
		t.Errorf("recorded %v", s.kept.events[recorded:])
	}
}

func TestAQuestionInARepeatMeansTheNearestInstance(t *testing.T) {
	s := start(t, familyForm)
	for _, name := range []string{"Ana", "Bo"} {
		person := s.Add("/person").Path()
		s.Answer(person+"/name", name)
		s.Answer(person+"/age", "40")
		s.Answer(s.Add(person+"/child").Path()+"/nick", "kid of "+name)
	}
	s.Expect("/person[1]/child[1]/both=Ana+kid of Ana", "/person[2]/child[1]/both=Bo+kid of Bo")
	s.Answer("/person[2]/name", "Bobo")
	s.Expect("/person[1]/child[1]/both=Ana+kid of Ana", "/person[2]/child[1]/both=Bobo+kid of Bo")
	s.Add("/person[2]/child")
	s.Expect("/person[1]/kids=1", "/person[2]/kids=2", "nicks=kid of Ana kid of Bo ")
}

func TestSumsAndCountsFollowAnswersInstancesAndRelevance(t *testing.T) {
	s := start(t, familyForm)
	s.Expect("people=0", "ages=0", "oldest=", "adults=0")
	s.Add("/person")
	s.Add("/person")
	s.Answer("/person[1]/age", "40")
	s.Answer("/person[2]/age", "17")
	s.Expect("people=2", "ages=57", "oldest=40", "adults=1")

	s.Add("/person[1]/child")
	s.Answer("/person[1]/child[1]/nick", "Zoe")
	s.Expect("nicks=Zoe", "/person[1]/kids=1")
	s.Answer("/person[1]/age", "16")
	s.Expect("nicks=", "/person[1]/kids=0", "adults=0", "ages=33")
	s.Answer("/person[1]/age", "30")
	s.Expect("nicks=Zoe", "/person[1]/kids=1")

	s.Remove("/person[1]")
	s.Expect("nicks=", "people=1", "ages=17", "oldest=17")
	if diff := cmp.Diff(snapshot(s.Interview), snapshot(s.resumed().Interview)); diff != "" {
		t.Error(diff)
	}
}

func TestAnInstanceSeesWhatChangesInTheOneBefore(t *testing.T) {
	s := start(t, familyForm)
	s.Add("/person")
	s.Add("/person")
	s.Answer("/person[1]/name", "Ana")
	s.Expect("/person[2]/before=Ana")
	s.Answer("/person[1]/name", "Anna")
	s.Expect("/person[2]/before=Anna")
}

func TestARepeatWhoseRelevanceGoesTakesItsInstancesAlong(t *testing.T) {
	s := start(t, countedForm)
	s.Answer("n", "2")
	s.Answer("/person[2]/age", "5")
	s.Answer("over", "x")
	s.Expect("people=0", "total=0")
	if s.Relevant("/person[2]/age") {
		t.Error("still asked")
	}
	s.Answer("over", "")
	s.Expect("people=2", "total=5", "/person[2]/age=5")
}

func TestAPathLeadsToOneNodeOrNone(t *testing.T) {
	s := start(t, familyForm)
	s.Add("/person")
	s.Add("/person")
	for _, path := range []string{"/person[2]/name", "/data/person[2]/name", "/person[1]/name[1]", "people", "people[1]"} {
		if _, err := s.Find(path); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, path := range []string{"/person[3]/name", "/person[0]/name", "/person[x]/name", "name", "nobody", "/person[1]/nobody", "people[2]"} {
		var r *survey.Rejection
		if _, err := s.Find(path); !errors.As(err, &r) || r.Reason != survey.NoSuchPath {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestAnAnswerIsFoundInTheEntryBeforeThatHasOne(t *testing.T) {
	s := start(t, `
| survey |
| | type         | name   | label | relevant |
| | begin repeat | person | P     |          |
| | begin group  | g      | G     |          |
| | text         | place  | Where |          |
| | text         | only   | Only  | ${place} = 'Küche' |
| | end group    |        |       |          |
| | end repeat   |        |       |          |`)
	for range 3 {
		s.Add("/person")
	}
	above := func(path string) string {
		a, ok := s.Above(s.Node(path))
		if !ok {
			return "nothing"
		}
		return a.Text
	}
	s.Answer("/person[1]/g/place", "Küche")
	s.Answer("/person[1]/g/only", "ja")
	if err := s.Give("/person[2]/g/place", survey.Input{Status: value.Refused}); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"/person[1]/g/place": "nothing", "/person[2]/g/place": "Küche", "/person[3]/g/place": "Küche", "/person[3]/g/only": "ja",
	} {
		if got := above(path); got != want {
			t.Errorf("above %s stands %s, want %s", path, got, want)
		}
	}
	s.Answer("/person[1]/g/place", "Laden") // only is skipped now
	if got := above("/person[3]/g/only"); got != "nothing" {
		t.Errorf("above stands %s, which is skipped", got)
	}
}
