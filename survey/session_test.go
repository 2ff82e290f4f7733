package survey_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"feldbuch/survey"

	"github.com/google/go-cmp/cmp"
)

const walkForm = `
| survey |
| | type         | name   | label | required | relevant | calculation |
| | text         | name   | Name  | yes      | | |
| | note         | hint   | Hint  |          | | |
| | integer      | staff  | Staff |          | | |
| | calculate    | twice  |       |          | | ${staff} * 2 |
| | begin group  | team   | Team  |          | ${staff} > 0 | |
| | text         | boss   | Boss  |          | | |
| | begin repeat | person | P     |          | | |
| | text         | nick   | Nick  |          | | |
| | integer      | age    | Age   |          | ${nick} != 'x' | |
| | end repeat   |        |       |          | | |
| | end group    |        |       |          | | |
| | text         | last   | Last  |          | | |`

func walk(s *scenario) *survey.Session { return survey.NewSession(s.Interview) }

// place is a stop in short.
func place(stop survey.Stop) string {
	switch stop.Kind {
	case survey.AtQuestion:
		return stop.Node.Path()
	case survey.AtRepeat:
		return fmt.Sprintf("%s/%s?", stop.Node.Path(), stop.Repeat.Name)
	}
	return "end"
}

func route(w *survey.Session) []string {
	var places []string
	for _, stop := range w.Route() {
		places = append(places, place(stop))
	}
	return places
}

func at(t *testing.T, w *survey.Session, want string) {
	t.Helper()
	if got := place(w.At()); got != want {
		t.Errorf("at %s, want %s", got, want)
	}
}

func TestTheRouteHoldsWhatIsAskedAsThingsStand(t *testing.T) {
	s := start(t, walkForm)
	w := walk(s)
	if diff := cmp.Diff([]string{"/name", "/hint", "/staff", "/last", "end"}, route(w)); diff != "" {
		t.Error(diff)
	}
	s.Answer("staff", "2")
	s.Answer(s.Add("/team/person").Path()+"/nick", "x")
	want := []string{"/name", "/hint", "/staff", "/team/boss", "/team/person[1]/nick", "/team/person?", "/last", "end"}
	if diff := cmp.Diff(want, route(w)); diff != "" {
		t.Error(diff)
	}
}

func TestNextAndBackWalkTheRouteAndStopAtItsEnds(t *testing.T) {
	s := start(t, walkForm)
	w := walk(s)
	for _, want := range []string{"/name", "/hint", "/staff", "/last", "end", "end"} {
		at(t, w, want)
		w.Next()
	}
	for _, want := range []string{"end", "/last", "/staff", "/hint", "/name", "/name"} {
		at(t, w, want)
		if err := w.Back(); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{"/last", "/staff", "/hint", "/name"}, s.kept.of(survey.EventMoved)); diff != "" {
		t.Error(diff)
	}
}

func TestARequiredQuestionLeftOpenDoesNotBlockTheWayBack(t *testing.T) {
	s := start(t, walkForm)
	w := walk(s)
	w.Next()
	if err := w.Back(); err != nil {
		t.Fatal(err)
	}
	if err := w.AnswerHere(survey.Input{}); err == nil {
		t.Error("left open")
	}
	if err := w.Goto(s.Node("last")); err != nil {
		t.Fatal(err)
	}
	at(t, w, "/last")
	if err := w.Back(); err != nil {
		t.Fatal(err)
	}
	at(t, w, "/staff")
}

func TestAMoveThatCannotBeRecordedIsNotMade(t *testing.T) {
	s := start(t, walkForm)
	w := walk(s)
	w.Next()
	s.kept.fails = func(survey.Event) bool { return true }
	if err := w.Back(); !errors.Is(err, errDisk) {
		t.Errorf("got %v", err)
	}
	at(t, w, "/hint")
}

func TestAtTheEndOfARepeatOneIsAskedForMore(t *testing.T) {
	s := start(t, walkForm)
	s.Answer("staff", "1")
	w := walk(s)
	goTo(t, w, "/team/boss")
	w.Next()
	at(t, w, "/team/person?")
	for _, want := range []string{"/team/person[1]/nick", "/team/person[2]/nick"} {
		if err := w.AddHere(); err != nil {
			t.Fatal(err)
		}
		at(t, w, want)
		w.Next()
		w.Next()
		at(t, w, "/team/person?")
	}
	w.SkipRepeat()
	at(t, w, "/last")
}

func goTo(t *testing.T, w *survey.Session, path string) {
	t.Helper()
	n, err := w.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Goto(n); err != nil {
		t.Fatal(err)
	}
}

func TestAQuestionThatIsNoLongerAskedGivesWayToTheNextStop(t *testing.T) {
	for _, c := range []struct {
		name, stand string
		happens     func(s *scenario)
		want        string
	}{
		{"by an answer before it", "/team/boss", func(s *scenario) { s.Answer("staff", "0") }, "/last"},
		{"inside a repeat", "/team/person[1]/age", func(s *scenario) { s.Answer("/team/person[1]/nick", "x") }, "/team/person[2]/nick"},
		{"as the last of a repeat", "/team/person[2]/age", func(s *scenario) { s.Answer("/team/person[2]/nick", "x") }, "/team/person?"},
		{"as its instance is removed", "/team/person[1]/age", func(s *scenario) { s.Remove("/team/person[1]") }, "/team/person[1]/nick"},
		{"as the last instance is removed", "/team/person[2]/nick", func(s *scenario) { s.Remove("/team/person[2]") }, "/team/person?"},
		{"not if another instance is removed", "/team/person[2]/age", func(s *scenario) { s.Remove("/team/person[1]") }, "/team/person[1]/age"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := start(t, walkForm)
			s.Answer("staff", "1")
			s.Add("/team/person")
			s.Add("/team/person")
			w := walk(s)
			goTo(t, w, c.stand)
			c.happens(s)
			at(t, w, c.want)
		})
	}
}

func TestARepeatThatIsNoLongerAskedForGivesWayToTheNextStop(t *testing.T) {
	s := start(t, walkForm)
	s.Answer("staff", "1")
	w := walk(s)
	goTo(t, w, "/team/boss")
	w.Next()
	at(t, w, "/team/person?")
	s.Answer("staff", "0")
	at(t, w, "/last")
}

func TestProgressCountsTheQuestionsPassed(t *testing.T) {
	s := start(t, walkForm)
	w := walk(s)
	progress := func() [2]int { done, total := w.Progress(); return [2]int{done, total} }
	if got := progress(); got != [2]int{0, 4} {
		t.Errorf("at first %v", got)
	}
	s.Answer("name", "Ana")
	s.Answer("hint", "")
	s.Answer("staff", "3")
	if got := progress(); got != [2]int{3, 5} {
		t.Errorf("after three %v", got)
	}
	for _, path := range []string{"/team/boss", "last"} {
		s.Answer(path, "")
	}
	if got := progress(); got[0] != got[1] {
		t.Errorf("at the end %v", got)
	}
}

func TestTheTimeTheComputerSleptIsAPause(t *testing.T) {
	now := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	iv := start(t, recordedForm, func(o *survey.Options) { o.Clock = func() time.Time { return now } })
	iv.Answer("a", "1")
	s := survey.NewSession(iv.Interview)
	now = now.Add(time.Minute)
	before := s.Elapsed()
	now = now.Add(2 * time.Hour)
	if err := s.Slept(2 * time.Hour); err != nil {
		t.Fatal(err)
	}
	last := iv.kept.events[len(iv.kept.events)-1]
	if s.Elapsed() != before || last.Kind != survey.EventPaused || last.Path != s.At().Node.Key() || last.Elapsed != before {
		t.Errorf("%v after %v, last event %+v", s.Elapsed(), before, last)
	}
}

const headedForm = `
| survey |
| | type         | name  | label    | appearance   | required |
| | begin group  | g     | Skills   | field-list   |          |
| | select_one s | head  | How well | label        | yes      |
| | select_one s | tax   | Taxes    | list-nolabel |          |
| | select_one s | law   | Law      | list-nolabel |          |
| | select_one s | other | Other    |              |          |
| | select_one s | alone | Alone    | label        |          |
| | end group    |       |          |              |          |
| | text         | w     | W        |              |          |
| choices |
| | list_name | name | label |
| | s | 0 | no |
| | s | 1 | yes |`

func TestARowOfHeadingsIsNoQuestion(t *testing.T) {
	s := survey.NewSession(start(t, headedForm).Interview)
	var asked []string
	for _, stop := range s.Route() {
		if stop.Kind == survey.AtQuestion {
			asked = append(asked, fmt.Sprint(stop.Node.Element().Name, s.Sections(stop.Node)))
		}
	}
	want := []string{"tax[Skills How well]", "law[Skills How well]", "other[Skills]", "alone[Skills]", "w[]"}
	if diff := cmp.Diff(want, asked); diff != "" {
		t.Error(diff)
	}
	if _, total := s.Progress(); total != len(want) {
		t.Errorf("%d questions", total)
	}
	if err := s.Complete(); err != nil {
		t.Errorf("a heading that is required keeps the interview open: %v", err)
	}
}
