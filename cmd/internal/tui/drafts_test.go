package tui

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// shelf keeps drafts in memory, until it is told to fail.
type shelf struct {
	kept   map[string]string
	writes int
	broken error
}

func (s *shelf) Drafts() (map[string]string, error) { return maps.Clone(s.kept), s.broken }

func (s *shelf) KeepDrafts(drafts map[string]string) error {
	s.writes++
	if s.broken != nil {
		return s.broken
	}
	for path, content := range drafts {
		if s.kept[path] = content; content == "" {
			delete(s.kept, path)
		}
	}
	return nil
}

func draftsScreen(t *testing.T) (*screen, *shelf) {
	t.Helper()
	s, d := newScreen(t, msg.German), &shelf{kept: map[string]string{}}
	s.open(s.session, Options{Texts: s.model.t, Drafts: d})
	return s, d
}

// again is what the screen shows at a question after the program was ended and
// started anew.
func (s *screen) again(d *shelf, path string) *screen {
	s.t.Helper()
	s.open(s.session, Options{Texts: s.model.t, Drafts: d})
	if s.standsAt() != path {
		s.at(path)
	}
	return s
}

// rests lets time pass without a key.
func (s *screen) rests(d time.Duration) *screen {
	s.clock = s.clock.Add(d)
	s.Update(tick{})
	return s
}

func TestWhatWasBegunIsThereAgainInTheNextProgram(t *testing.T) {
	for name, end := range map[string]func(*screen){
		"after a pause":          func(s *screen) { s.types(tea.KeyF9, tea.KeyEnter) },
		"after the program died": func(s *screen) { s.rests(time.Second) },
		"after a look around":    func(s *screen) { s.types(tea.KeyF5, tea.KeyEsc, tea.KeyF3, tea.KeyF3).rests(time.Second) },
	} {
		t.Run(name, func(t *testing.T) {
			s, d := draftsScreen(t)
			s.at("wishes").types("ein halber Satz", tea.KeyCtrlJ, "und noch")
			end(s)
			s.again(d, "wishes").wantText("> ein halber Satz", "> und noch", "= Angefangen")
			s.types(tea.KeyF5).wantText("(angefangen)")
			s.types(tea.KeyEsc, tea.KeyEnter)
			s.wantAnswer("wishes", value.Of("ein halber Satz\nund noch"))
			delete(d.kept, "/c/wishes") // the answer drops it
			s.rests(time.Second)
			if diff := cmp.Diff(map[string]string{}, d.kept); diff != "" {
				t.Error(diff)
			}
			if s.again(d, "wishes"); s.page.(*asking).begun {
				t.Error("an answer is called begun")
			}
		})
	}
}

func TestChosenAndNotConfirmedIsBegunToo(t *testing.T) {
	s, d := draftsScreen(t)
	s.at("plans").types("13").rests(time.Second)
	s.at("order").types("31").rests(time.Second)
	s.at("sector").types("schuh").rests(time.Second)
	s.again(d, "plans").wantText("[x] 1", "[x] 3", "= Angefangen")
	s.at("order").wantText("[1 ] 3", "[2 ] 1")
	s.at("sector").wantText("Suche:     16 von 16")
	if s.page.(*asking).begun {
		t.Error("looking for an answer is called one that was begun")
	}
}

func TestTheEndShowsWhatWasBegun(t *testing.T) {
	s, _ := draftsScreen(t)
	s.at("hours").types("40", tea.KeyEnter)
	s.at("hours").types(tea.KeyBackspace, "5", tea.KeyF5, tea.KeyEnd, tea.KeyEnter)
	s.wantText("Wie viele Stunden", "Angefangen, noch nicht")
	s.wantAnswer("hours", value.Of("40"))
}

func TestDraftsAreWrittenWhenTheTypingRests(t *testing.T) {
	s, d := draftsScreen(t)
	s.at("wishes")
	s.rests(10 * time.Second)
	for range 20 { // four keys a second
		for range 4 {
			s.clock = s.clock.Add(250 * time.Millisecond)
			s.types("x")
		}
		s.Update(tick{})
	}
	if d.writes < 3 || d.writes > 5 {
		t.Errorf("%d writes in 20 seconds of typing", d.writes)
	}
	s.rests(time.Second)
	if before := d.writes; before > 6 || s.rests(time.Minute) == nil || d.writes != before {
		t.Errorf("%d writes, and then without a key %d", before, d.writes)
	}
}

func TestADraftThatCannotBeKeptIsTriedAgainAndToldOnLeaving(t *testing.T) {
	s, d := draftsScreen(t)
	d.broken = errors.New("no space left on device")
	s.at("activity").types("Imbiss").rests(time.Second)
	s.wantText("> Imbiss")
	s.types(tea.KeyF9, tea.KeyEnter)
	if !s.over || !errors.Is(s.err, d.broken) {
		t.Errorf("over %v, error %v", s.over, s.err)
	}
	d.broken = nil
	s.again(d, "activity").types("Imbiss").rests(time.Second)
	s.again(d, "activity").wantText("> Imbiss")
}

func TestDraftsOfAnotherVersionAreLeftOut(t *testing.T) {
	s, d := draftsScreen(t)
	d.kept["/a/activity"] = "{not ours"
	s.again(d, "activity").wantText("> ")
	if s.page.(*asking).begun {
		t.Error("garbage is called an answer")
	}
}

func TestAnotherLanguageOrANoteDoNotMakeADraftNews(t *testing.T) {
	s, _ := draftsScreen(t)
	s.at("activity").types("Imbiss")
	for _, keys := range [][]any{{tea.KeyF4}, {tea.KeyF6, "hm", tea.KeyEnter}, {tea.KeyF5, tea.KeyEsc}, {tea.KeyF9, tea.KeyEsc}} {
		if s.types(keys...); s.page.(*asking).begun {
			t.Errorf("after %v:\n%s", keys, s.text())
		}
		s.wantText("> Imbiss")
	}
	s.types(tea.KeyF3)
	s.at("activity").wantText("> Imbiss", "= Angefangen")
}

func TestLookingAtAQuestionBeginsNothing(t *testing.T) {
	form := filepath.Join(t.TempDir(), "form.md")
	const text = `
| survey |
| | type         | name  | label | default | readonly | choice_filter |
| | integer      | fixed | Fixed | 42      | yes      | |
| | note         | said  | Note  |         |          | |
| | text         | which | Which |         |          | |
| | select_one s | some  | Some  |         |          | group = ${which} |
| | range        | far   | Far   | 2.50    |          | |
| | time         | when  | When  | 08:30:00.000 |     | |
| choices |
| | list_name | name | label | group |
| | s         | a    | A     | x     |
| | s         | b    | B     | y     |`
	if err := os.WriteFile(form, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s, d := screenOf(t, msg.German, form), &shelf{kept: map[string]string{}}
	s.open(s.session, Options{Texts: s.model.t, Drafts: d})
	s.at("which").types("x", tea.KeyEnter, "1", tea.KeyEnter)
	s.wantAnswer("some", value.Of("a"))
	s.at("which").types(tea.KeyBackspace, "y", tea.KeyEnter) // its choice is no longer offered
	for _, stop := range s.session.Route() {
		if err := s.session.GotoStop(stop); err != nil {
			t.Fatal(err)
		}
		s.show()
		s.rests(time.Second)
	}
	if len(d.kept) > 0 {
		t.Errorf("looking at the questions began %v", d.kept)
	}
}

func TestAnAnswerThatChangesNothingDropsTheDraftToo(t *testing.T) {
	s, d := draftsScreen(t)
	s.at("activity").types("A", tea.KeyEnter)
	s.at("activity").types("B").rests(time.Second)
	if len(d.kept) != 1 {
		t.Fatalf("kept %v", d.kept)
	}
	s.types(tea.KeyBackspace, tea.KeyEnter).rests(time.Second)
	if len(d.kept) != 0 {
		t.Errorf("still kept: %v", d.kept)
	}
	s.again(d, "activity").wantText("> A")
}

func TestASearchLeftBehindChoosesNothingOnTheWayPast(t *testing.T) {
	s := newScreen(t, msg.German).at("sector").types("47.72", tea.KeyEnter)
	s.at("sector").types("handel", tea.KeyF3, tea.KeyEnter, tea.KeyEnter)
	s.wantAnswer("sector", value.Of("47.72"))
}

func TestWhatWasNotTouchedStaysAsItWas(t *testing.T) {
	s := newScreen(t, msg.German)
	for path, text := range map[string]string{"activity": "zwei\nZeilen", "opens": "08:30:15"} {
		n, err := s.session.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.session.Answer(n, survey.Input{Status: value.Answered, Text: text}); err != nil {
			t.Fatal(err)
		}
		was := n.Answer()
		s.at(path).types(tea.KeyEnter)
		s.wantAnswer(path, was)
	}
}

func TestAConflictIsNotDecidedByWalkingPast(t *testing.T) {
	s := newScreen(t, msg.German)
	iv, err := survey.NewInterview(s.session.Form(), survey.Options{
		Recorder: s.diary, State: &survey.State{ID: s.session.ID(), Conflicts: []string{"/c/hours"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	s.open(survey.NewSession(iv), Options{Texts: s.model.t})
	s.at("hours").types(tea.KeyEnter)
	s.wantAt("founded")
	if n, _ := iv.Find("hours"); !n.Conflict() {
		t.Error("Enter decided the conflict")
	}
}

func TestANoteBeingWrittenSurvives(t *testing.T) {
	s, d := draftsScreen(t)
	s.at("activity").types(tea.KeyF6, "halb", tea.KeyF9, tea.KeyEnter)
	s.again(d, "activity").types(tea.KeyF6).wantText("> halb")
	s.types(" und ganz", tea.KeyEnter).rests(time.Second)
	if n, _ := s.session.Find("activity"); n.NoteText() != "halb und ganz" || len(d.kept) > 0 {
		t.Errorf("note %q, kept %v", n.NoteText(), d.kept)
	}
	s.types(tea.KeyF6, " verworfen", tea.KeyEsc).rests(time.Second)
	if s.again(d, "activity").types(tea.KeyF6); strings.Contains(s.text(), "verworfen") {
		t.Error("what was discarded is back")
	}
}

func TestTheEndAsksBeforeWhatWasBegunIsLost(t *testing.T) {
	s := newScreen(t, msg.German)
	for path, key := range map[string]any{"sheet": tea.KeySpace, "activity": "x", "family": "1", "staff": "1"} { // what is required
		s.at(path).types(key, tea.KeyEnter)
	}
	s.at("hours").types("38", tea.KeyF5, tea.KeyEnd, tea.KeyEnter)
	s.wantAt("finishing")
	s.types(tea.KeyEnter).wantText("? Nicht mit Enter bestätigt und sonst verloren: 1")
	if s.over {
		t.Fatal("completed without asking")
	}
	if s.types(tea.KeyEnter); !s.over || s.outcome != Completed {
		t.Errorf("over %v:\n%s", s.over, s.text())
	}
}

func TestTheDraftsOfARemovedEntryGoWithIt(t *testing.T) {
	s, d := draftsScreen(t)
	s.at("order").types(tea.KeyEnter, tea.KeyEnter, tea.KeyEnter) // past the photo to the persons
	s.wantAt("adding")
	s.types("1", tea.KeyEnter, "Anh", tea.KeyEnter, "4", tea.KeyF3, tea.KeyF3).rests(time.Second)
	if len(d.kept) != 1 {
		t.Fatalf("kept %v", d.kept)
	}
	s.types(tea.KeyF5, "wie alt", tea.KeyDelete).wantText("? „Person 1 (Anh)“ mit allen Antworten entfernen?")
	s.types(tea.KeyEnter).rests(time.Second)
	if len(d.kept) != 0 {
		t.Errorf("still kept: %v", d.kept)
	}
}

func TestWhatIsShownOfAnAnswerIsReadAsTheSame(t *testing.T) {
	for _, lang := range []msg.Lang{msg.German, msg.English} {
		field := msg.In(lang).Interview.Field
		for canonical, read := range map[string]func(string) (string, bool){
			"54.09 12.14 0.0 0.0":                  value.Geopoint,
			"54.1 -12.0 3.5 0.0":                   value.Geopoint,
			"54.1 12.1 0.0 5.0":                    value.Geopoint,
			"54.1 12.1 0.0 0.0; 54.2 12.2 0.0 0.0": value.Geoline,
		} {
			shown := field.Places(canonical)
			if got, ok := read(shown); !ok || got != canonical {
				t.Errorf("%s is shown as %q and read as %q", canonical, shown, got)
			}
		}
	}
}
