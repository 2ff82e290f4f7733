package plain_test

import (
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/plain"
	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// journal keeps events in memory, until it is told to fail.
type journal struct {
	events []survey.Event
	fail   func(survey.Event) error
}

func (j *journal) Record(events ...survey.Event) error {
	for _, e := range events {
		if j.fail == nil {
			continue
		}
		if err := j.fail(e); err != nil {
			return err
		}
	}
	j.events = append(j.events, events...)
	return nil
}

func (j *journal) kinds() (all []survey.EventKind) {
	for _, e := range j.events {
		all = append(all, e.Kind)
	}
	return all
}

func session(t testing.TB, f *survey.Form, j *journal) *survey.Session {
	t.Helper()
	iv, err := survey.NewInterview(f, survey.Options{ID: "i1", Business: "RO0123", Recorder: j})
	if err != nil {
		t.Fatal(err)
	}
	return survey.NewSession(iv)
}

// talk runs an interview over lines and gives what was printed.
func talk(t testing.TB, s *survey.Session, l msg.Lang, lines ...string) (string, plain.Outcome) {
	t.Helper()
	in := strings.NewReader(strings.Join(append(lines, ""), "\n"))
	var out strings.Builder
	outcome, err := plain.Run(context.Background(), s, in, &out, plain.Options{Language: l, Echo: true})
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), outcome
}

func answerOf(t testing.TB, s *survey.Session, path string) value.Answer {
	t.Helper()
	n, err := s.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	return n.Answer()
}

const spoken = `
| settings |
| | default_language | interview_language | translation_status::Tiếng Việt (vi) |
| | Deutsch (de)     | ${spoken}          | draft                               |
| survey |
| | type              | name   | label::Deutsch (de) | label::Tiếng Việt (vi) | label::English (en) |
| | select_one tongue | spoken | Sprache             | Ngôn ngữ               | Language            |
| | text              | name   | Wie heißen Sie?     | Anh/chị tên gì?        | What is your name?  |
| choices |
| | list_name | name | label::Deutsch (de) | label::Tiếng Việt (vi) | label::English (en) |
| | tongue    | de   | Deutsch             | Tiếng Đức              | German              |
| | tongue    | vi   | Vietnamesisch       | Tiếng Việt             | Vietnamese          |
| | tongue    | ku   | Kurdisch            | Tiếng Kurd             | Kurdish             |`

func TestTheInterviewGoesOnInTheLanguageAnswered(t *testing.T) {
	got, _ := talk(t, session(t, formtest.Form(t, spoken), &journal{}), msg.German, "2", ":u", "3", ":l", ":l vi", ":l")
	golden(t, "the language is answered", got)
}

func TestTranscripts(t *testing.T) {
	for name, c := range map[string]struct {
		language msg.Lang
		lines    []string
		outcome  plain.Outcome
	}{
		"a whole interview in German": {msg.German, []string{
			"", "schuhe und lederwaren", "12", "3", "de vi", "2", `Schneiderin\nMeisterin`, "ok", "j", "Verkauf", "n", "",
		}, plain.Completed},
		"a whole interview in English": {msg.English, []string{
			":l en", "", "47.72", "1", "1, 2", "0", "Tailor", "", "n", "",
		}, plain.Completed},
		"the input ends in the middle": {msg.German, []string{"", "56.10", "12"}, plain.Paused},
		"pause":                        {msg.German, []string{"", ":q"}, plain.Paused},
		"help":                         {msg.German, []string{":?"}, plain.Paused},
		"help in English":              {msg.English, []string{":?"}, plain.Paused},
		"a required question is not skipped": {msg.German, []string{
			"", "", ":n", ":ref",
		}, plain.Paused},
		"an answer that is refused leaves the question standing": {msg.German, []string{
			"", "zwölf", "99", "a b", "1", "branche", "a", "viele", "12", "13", "11",
		}, plain.Paused},
		"a soft warning is confirmed by an empty line": {msg.German, []string{
			"", "schuhe", "", "501", "", "7",
		}, plain.Paused},
		"a soft warning is answered by another answer": {msg.German, []string{
			"", "a", "501", "50",
		}, plain.Paused},
		"a long list is searched without case and marks": {msg.German, []string{
			"", "?PHO", "?branche", "?xyz", "pho", "",
		}, plain.Paused},
		"back shows the answer and an empty line keeps it": {msg.German, []string{
			"", "a", ":b", "", "12",
		}, plain.Paused},
		"overview and jumps": {msg.German, []string{
			":g", ":g 2", ":g story", ":g einwill", ":g branche", ":g 99", ":g nirgends", ":g e",
		}, plain.Paused},
		"the language is switched": {msg.German, []string{
			":l", ":l de", ":l 2", ":l fr",
		}, plain.Paused},
		"notes": {msg.German, []string{
			"", ":c", ":c Inhaberin holt den Schein", ":c", ":c -", ":c",
		}, plain.Paused},
		"entries are added and removed": {msg.German, []string{
			":g consent", "ok", "", "vielleicht", "j", "Verkauf", "j", "Lager", ":r 3", ":r 1", "n", ":r 1", "j", "n",
		}, plain.Paused},
		"the end lists what is open and jumps there": {msg.German, []string{
			":g consent", ":n", "n", "", "2", "a", ":q",
		}, plain.Paused},
		"an answer is taken back": {msg.German, []string{
			"", "a", "12", ":b", ":x", ":x", "", "",
		}, plain.Paused},
		"what was done last is undone": {msg.German, []string{
			":u", "", "", "a", "12", ":u", ":U", ":g consent", "ok", "j", "Verkauf", ":u",
		}, plain.Paused},
		"an entry is answered as the one above": {msg.German, []string{
			":o", ":g consent", "ok", "j", "Verkauf", "j", ":o", ":g !",
		}, plain.Paused},
		"the screen is covered": {msg.German, []string{
			"", ":t", "a", "a", ":t",
		}, plain.Paused},
		"an exclusive choice stands alone": {msg.German, []string{
			":g tongues", "1 3", "3",
		}, plain.Paused},
		"codes that are ascending digits are typed as codes": {msg.German, []string{
			":g level", "3", "1", ":b",
		}, plain.Paused},
		"commands that do not fit here": {msg.German, []string{
			":dk", ":xyz", ":x", "hallo", ":r 1", ":g consent", ":n", ":dk", ":c Notiz",
		}, plain.Paused},
		"answers may begin with a colon": {msg.German, []string{
			":g story", "::-)", ":b",
		}, plain.Paused},
	} {
		t.Run(name, func(t *testing.T) {
			got, outcome := talk(t, session(t, form(t), &journal{}), c.language, c.lines...)
			if outcome != c.outcome {
				t.Errorf("outcome %d, want %d", outcome, c.outcome)
			}
			golden(t, name, got)
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", strings.ReplaceAll(name, " ", "_")+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("transcript (-want +got):\n%s", diff)
	}
}

func TestEveryAnswerIsKeptBeforeTheNextQuestion(t *testing.T) {
	j := &journal{}
	s := session(t, form(t), j)
	var out strings.Builder
	asked := -1
	j.fail = func(e survey.Event) error {
		if e.Kind == survey.EventAnswered && strings.HasSuffix(e.Path, "/sector") {
			asked = strings.Count(out.String(), "Beschäftigte")
		}
		return nil
	}
	if _, err := plain.Run(context.Background(), s, strings.NewReader("\n47.72\n"), &out, plain.Options{}); err != nil {
		t.Fatal(err)
	}
	if asked != 0 || !strings.Contains(out.String(), "Beschäftigte") {
		t.Errorf("the next question was printed %d times before the answer was kept:\n%s", asked, out.String())
	}
}

func TestAnAnswerThatCannotBeKeptEndsTheInterview(t *testing.T) {
	full := errors.New("disk full")
	j := &journal{}
	s := session(t, form(t), j)
	j.fail = func(e survey.Event) error {
		if e.Kind == survey.EventAnswered && strings.HasSuffix(e.Path, "/sector") {
			return full
		}
		return nil
	}
	_, err := plain.Run(context.Background(), s, strings.NewReader("\n47.72\n12\n"), io.Discard, plain.Options{})
	if !errors.Is(err, full) {
		t.Errorf("error %v, want %v", err, full)
	}
	if got := answerOf(t, s, "staff"); got.Status != value.Missing {
		t.Errorf("the line after the fault became an answer: %v", got)
	}
}

func TestTheEndOfTheInputIsAPause(t *testing.T) {
	j := &journal{}
	s := session(t, form(t), j)
	talk(t, s, msg.German, "", "47.72")
	kinds := j.kinds()
	if last := kinds[len(kinds)-1]; last != survey.EventPaused {
		t.Errorf("last event %q, want a pause", last)
	}
	if got := answerOf(t, s, "sector"); got != value.Of("47.72") {
		t.Errorf("sector is %v", got)
	}
}

func TestALastLineWithoutEndIsAnAnswer(t *testing.T) {
	s := session(t, form(t), &journal{})
	if _, err := plain.Run(context.Background(), s, strings.NewReader("\n47.72\n12"), io.Discard, plain.Options{}); err != nil {
		t.Fatal(err)
	}
	if got := answerOf(t, s, "staff"); got != value.Of("12") {
		t.Errorf("staff is %v", got)
	}
}

func TestALineTheTerminalMayHaveCutIsNoAnswer(t *testing.T) {
	f := formtest.Form(t, "| survey |\n| | type | name | label |\n| | text | q | Q |\n")
	cut := strings.Repeat("x", 4094) + "ü"[:1] // in the middle of a character
	for name, c := range map[string]struct {
		typed string
		pipe  bool
		want  value.Status
	}{
		"at the limit of a terminal":    {cut, false, value.Missing},
		"one byte less":                 {cut[:4094], false, value.Answered},
		"a pipe has no limit like that": {strings.Repeat("x", 4095), true, value.Answered},
	} {
		t.Run(name, func(t *testing.T) {
			s := session(t, f, &journal{})
			var out strings.Builder
			if _, err := plain.Run(context.Background(), s, strings.NewReader(c.typed+"\n"), &out, plain.Options{Echo: c.pipe}); err != nil {
				t.Fatal(err)
			}
			if got := answerOf(t, s, "q").Status; got != c.want {
				t.Errorf("q is %v, want %v", got, c.want)
			}
			if said := strings.Contains(out.String(), "ihr Ende verloren sein kann"); said != (c.want == value.Missing) {
				t.Errorf("said that it may be cut: %v", said)
			}
		})
	}
}

func TestACancelledInterviewIsPaused(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	j := &journal{}
	s := session(t, form(t), j)
	silent, w := io.Pipe() // a terminal at which nobody types
	defer w.Close()
	cancel()
	outcome, err := plain.Run(ctx, s, silent, io.Discard, plain.Options{})
	if outcome != plain.Paused || !errors.Is(err, context.Canceled) {
		t.Errorf("outcome %d, error %v", outcome, err)
	}
	if kinds := j.kinds(); kinds[len(kinds)-1] != survey.EventPaused {
		t.Errorf("events %v", kinds)
	}
}

func TestAClosedOutputPauses(t *testing.T) {
	r, w := io.Pipe()
	r.Close()
	outcome, err := plain.Run(context.Background(), session(t, form(t), &journal{}), strings.NewReader("\n47.72\n"), w, plain.Options{})
	if outcome != plain.Paused || !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("outcome %d, error %v", outcome, err)
	}
}

func TestACompletedInterviewIsNotAskedAgain(t *testing.T) {
	f := formtest.Form(t, "| survey |\n| | type | name | label |\n| | text | q | Q |\n")
	s := session(t, f, &journal{})
	talk(t, s, msg.English, "x", "")
	got, outcome := talk(t, s, msg.English, "y")
	if outcome != plain.Completed || answerOf(t, s, "q") != value.Of("x") {
		t.Errorf("outcome %d, q %v:\n%s", outcome, answerOf(t, s, "q"), got)
	}
}

func TestALabelCannotSteerTheTerminal(t *testing.T) {
	f := formtest.Form(t, "| survey |\n| | type | name | label |\n| | text | q | red \x1b[31malert\x07 |\n")
	got, _ := talk(t, session(t, f, &journal{}), msg.English, "\x1b[A", strings.Repeat("x", 1<<17), "\xff\xfe")
	if strings.ContainsAny(got, "\x1b\x07") {
		t.Errorf("control characters were printed: %q", got)
	}
}

// TestWhateverIsTyped holds for every input: text only, 79 columns, and no
// answer that was not typed.
func TestWhateverIsTyped(t *testing.T) {
	f := form(t)
	typed := rapid.OneOf(
		rapid.SampledFrom([]string{"", "1", "2", "0", "ok", "j", "n", ":b", ":g", ":g 2", ":g !", ":g ende", ":w", ":r", ":l", ":dk", ":ref", ":x", ":n", ":c x", ":c -", ":?", ":r 1", "?b", "1 2", "::", "501"}),
		rapid.String(),
	)
	rapid.Check(t, func(rt *rapid.T) {
		lines := rapid.SliceOfN(typed, 0, 30).Draw(rt, "lines")
		j := &journal{}
		s := session(t, f, j)
		got, outcome := talk(t, s, msg.German, lines...)
		for l := range strings.Lines(got) {
			l = strings.TrimSuffix(l, "\n")
			if n := text.Width(l); n > 79 && !strings.HasPrefix(l, "> ") {
				rt.Fatalf("a line of %d columns: %q", n, l)
			}
		}
		if strings.ContainsFunc(got, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' }) {
			rt.Fatalf("control characters: %q", got)
		}
		if (outcome == plain.Completed) != s.Completed() {
			rt.Fatalf("outcome %d, completed %v", outcome, s.Completed())
		}
		given := 0
		for _, e := range j.events {
			if e.Kind == survey.EventAnswered && e.Answer.Status != value.Missing {
				given++
			}
		}
		if given > len(lines) {
			rt.Fatalf("%d answers from %d lines", given, len(lines))
		}
	})
}

func TestAnEmptyLineDecidesNoConflict(t *testing.T) {
	j := &journal{}
	iv, err := survey.NewInterview(formtest.Form(t, "| survey |\n| | type | name | label |\n| | text | q | Q |\n"), survey.Options{
		ID: "i1", Recorder: j, State: &survey.State{Conflicts: []string{"/q"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	got, _ := talk(t, survey.NewSession(iv), msg.German, "", ":g 1", ":n", ":g")
	for _, want := range []string{"Enter lässt den Widerspruch\nstehen.", "! 1  Q – Zwei Fassungen", "> :g\n! 1  Q – Konflikt"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
	for _, e := range j.events {
		if e.Kind == survey.EventResolved || e.Kind == survey.EventAnswered {
			t.Errorf("an event %q that nobody meant", e.Kind)
		}
	}
}
