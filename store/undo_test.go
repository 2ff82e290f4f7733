package store_test

import (
	"errors"
	"slices"
	"testing"

	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"

	"github.com/google/go-cmp/cmp"
)

const undoForm = `
| survey |
| | type         | name   | label | constraint | check | relevant |
| | text         | q      | Q     |            |       |          |
| | integer      | n      | N     | . < 5      | warn  | ${q} = 'more' |
| | begin repeat | person | P     |            |       |          |
| | text         | name   | Name  |            |       |          |
| | end repeat   |        |       |            |       |          |`

// interviewIn goes on with an interview as the program does.
func interviewIn(t *testing.T, f *store.File, r *store.Recorder) *survey.Session {
	t.Helper()
	iv, err := survey.NewInterview(formtest.Form(t, undoForm), survey.Options{Recorder: r, State: state(t, f, r.ID()), Deeds: r.Deeds()})
	check(t, err)
	return survey.NewSession(iv)
}

func say(t *testing.T, s *survey.Session, path, text string) {
	t.Helper()
	n, err := s.Find(path)
	check(t, err)
	check(t, s.Answer(n, survey.Input{Status: value.Answered, Text: text, Confirmed: true}))
}

func undo(t *testing.T, s *survey.Session) survey.Deed {
	t.Helper()
	d, ok, err := s.Undo()
	if err != nil || !ok {
		t.Fatalf("nothing was undone: %v", err)
	}
	return d
}

func TestUndoingIsWrittenDownAndNothingIsErased(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO0101")
	s := interviewIn(t, f, r)
	say(t, s, "q", "few")
	say(t, s, "q", "more")
	say(t, s, "n", "9")
	say(t, s, "n", "3")
	undo(t, s)
	got := state(t, f, r.ID())
	if got.Answers["/n"] != value.Of("9") || !got.Confirmed["/n"] {
		t.Errorf("n is %v, confirmed %v", got.Answers["/n"], got.Confirmed["/n"])
	}
	if got.Place != "/n" || got.PlaceKind != survey.EventMoved {
		t.Errorf("it goes on at %s, %s", got.Place, got.PlaceKind)
	}
	s = interviewIn(t, f, resume(t, f, r.ID())) // and on after the program was closed
	undo(t, s)
	undo(t, s)
	got = state(t, f, r.ID())
	if _, asked := got.Answers["/n"]; asked || got.Answers["/q"] != value.Of("few") {
		t.Errorf("the answers are %v", got.Answers)
	}
	undo(t, s)
	if _, ok, _ := s.Undo(); ok {
		t.Error("there is nothing left to undo")
	}
	if got = state(t, f, r.ID()); len(got.Answers) != 0 || s.At().Node.Element().Name != "q" {
		t.Errorf("the answers are %v", got.Answers)
	}
	var told []string
	for e, err := range f.Events(ctx, r.ID()) {
		check(t, err)
		if e.Kind == survey.EventAnswered {
			line := e.Path + " " + e.Answer.Text
			if e.Undoes() {
				line += " undone"
			}
			told = append(told, line)
		}
	}
	want := []string{"/q few", "/q more", "/n 9", "/n 3", "/n 9 undone", "/n  undone", "/q few undone", "/q  undone"}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Error(diff)
	}
}

func TestAnEntryThatIsUndoneIsNotThereAnyMore(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO0101")
	s := interviewIn(t, f, r)
	check(t, s.GotoStop(s.Route()[1]))
	check(t, s.AddHere())
	say(t, s, "person[1]/name", "Ana")
	if d := undo(t, s); d.Kind != survey.EventAnswered {
		t.Errorf("undone was %v", d)
	}
	s = interviewIn(t, f, resume(t, f, r.ID()))
	if d := undo(t, s); d.Kind != survey.EventAdded || s.At().Kind != survey.AtRepeat {
		t.Errorf("undone was %v, at %v", d, s.At())
	}
	if got := state(t, f, r.ID()); len(got.Instances) != 0 {
		t.Errorf("there are %v", got.Instances)
	}
}

// What somebody else answered is not taken back with what was answered here.
func TestWhatWasUndoneSupersedesOnlyWhatItKnew(t *testing.T) {
	const study = "01890000-0000-7000-8000-000000000009"
	here := create(t, "AB", study)
	r := start(t, here, "RO0101")
	answer(t, r, "/q", "few")
	check(t, r.Record(survey.Event{Kind: survey.EventPaused}))
	copied := alone(t, here.Path())
	there := open(t, copied, "another laptop")
	answer(t, resume(t, there, r.ID()), "/q", "others")

	s := interviewIn(t, here, r)
	say(t, s, "q", "more")
	undo(t, s)
	_, err := merge.Merge(ctx, here, []string{copied}, merge.Options{})
	check(t, err)
	got := state(t, here, r.ID())
	if diff := cmp.Diff([]string{"/q"}, got.Conflicts); diff != "" {
		t.Error(diff)
	}
	s = interviewIn(t, here, resume(t, here, r.ID()))
	if _, ok, err := s.Undo(); ok || err != nil {
		t.Errorf("two versions are open, and one was taken back: %v", err)
	}
}

func TestWhatTheLeadDecidesForTheStudyCounts(t *testing.T) {
	const study = "01890000-0000-7000-8000-000000000008"
	lead, err := store.Create(ctx, t.TempDir()+"/lead.feld", store.Study{ID: study}, store.Replica{Role: store.Lead, Name: "L"}, options("lead"))
	check(t, err)
	defer lead.Close()
	field := create(t, "AB", study)
	check(t, field.Set(ctx, "auto-advance", "off"))
	check(t, lead.Set(ctx, "auto-advance", "off"))
	check(t, lead.Set(ctx, "auto-advance", "on"))
	check(t, field.Fold(ctx))
	_, err = merge.Merge(ctx, lead, []string{alone(t, field.Path())}, merge.Options{})
	check(t, err)
	got, err := lead.Settings(ctx)
	check(t, err)
	if diff := cmp.Diff(map[string]string{"auto-advance": "on"}, got); diff != "" {
		t.Error(diff)
	}
	own, err := field.Settings(ctx)
	check(t, err)
	if own["auto-advance"] != "off" {
		t.Errorf("set here is %v", own)
	}
}

func TestWhatIsDoneWithTheStudyIsKnownWhereverItWasDone(t *testing.T) {
	const study = "01890000-0000-7000-8000-000000000009"
	lead, other := create(t, "L", study), create(t, "M", study)
	enter := func(f *store.File, name string) (before int) {
		check(t, f.Enter(ctx, event.Published, func(all []store.Entry) (any, error) {
			before = len(all)
			if name == "" {
				return nil, nil
			}
			return map[string]string{"name": name}, nil
		}))
		return before
	}
	enter(other, "first")
	check(t, other.Fold(ctx))
	_, err := merge.Merge(ctx, lead, []string{alone(t, other.Path())}, merge.Options{})
	check(t, err)
	if n := enter(lead, "second"); n != 1 {
		t.Errorf("decided knowing %d entries, want the merged one", n)
	}
	if n := enter(lead, ""); n != 2 {
		t.Errorf("decided knowing %d entries, want both", n)
	}
	all, err := lead.Entries(ctx, event.Published)
	check(t, err)
	var told []string
	for _, e := range all {
		told = append(told, e.By+" "+e.Data)
	}
	slices.Sort(told)
	if diff := cmp.Diff([]string{`L {"name":"second"}`, `M {"name":"first"}`}, told); diff != "" {
		t.Error(diff)
	}
	refusal := errors.New("no")
	if err := lead.Enter(ctx, event.Published, func([]store.Entry) (any, error) { return nil, refusal }); !errors.Is(err, refusal) {
		t.Errorf("refused with %v", err)
	}
	if all, err := lead.Entries(ctx, event.Published); err != nil || len(all) != 2 {
		t.Errorf("a refusal left %d entries, %v", len(all), err)
	}
}
