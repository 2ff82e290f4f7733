package survey_test

import (
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

const spokenForm = `
| settings |
| | default_language | interview_language |
| | Deutsch (de)     | ${spoken} |
| survey |
| | type              | name   | label::Deutsch (de) | label::Tiếng Việt (vi) |
| | select_one tongue | spoken | Sprache             | Ngôn ngữ |
| | text              | name   | Name                | Tên |
| choices |
| | list_name | name | label::Deutsch (de) | label::Tiếng Việt (vi) |
| | tongue    | de   | Deutsch             | Tiếng Đức |
| | tongue    | vi   | Vietnamesisch       | Tiếng Việt |
| | tongue    | ku   | Kurdisch            | Tiếng Kurd |`

// follow checks what becomes of the answer, and the language that is shown then.
func follow(t *testing.T, w *survey.Session, want survey.Speech, language string) {
	t.Helper()
	got, err := w.FollowLanguage()
	if err != nil {
		t.Fatal(err)
	}
	if got != want || w.Language() != language {
		t.Errorf("follows with %d to %s, want %d to %s", got, w.Language(), want, language)
	}
}

func TestTheInterviewGoesOnInTheLanguageAnswered(t *testing.T) {
	const german, vietnamese = "Deutsch (de)", "Tiếng Việt (vi)"
	s := start(t, spokenForm)
	w := walk(s)
	follow(t, w, survey.SpeechKept, german)
	s.Answer("spoken", "vi")
	follow(t, w, survey.SpeechSwitched, vietnamese)
	follow(t, w, survey.SpeechKept, vietnamese)
	s.Answer("spoken", "ku")
	follow(t, w, survey.SpeechUntranslated, german)
	if _, _, err := w.Undo(); err != nil {
		t.Fatal(err)
	}
	follow(t, w, survey.SpeechSwitched, vietnamese)
	s.Answer("spoken", "")
	follow(t, w, survey.SpeechSwitched, german)
	s.Answer("spoken", "de")
	follow(t, w, survey.SpeechKept, german)
}

func TestALanguageChosenByHandStays(t *testing.T) {
	s := start(t, spokenForm)
	w := walk(s)
	s.Answer("spoken", "vi")
	follow(t, w, survey.SpeechSwitched, "Tiếng Việt (vi)")
	if err := w.SetLanguage("Deutsch (de)"); err != nil {
		t.Fatal(err)
	}
	s.Answer("name", "Lan")
	follow(t, w, survey.SpeechKept, "Deutsch (de)")
	follow(t, walk(s.resumed()), survey.SpeechKept, "Deutsch (de)")
}

func TestTheLanguageAnsweredIsResumed(t *testing.T) {
	s := start(t, spokenForm)
	w := walk(s)
	s.Answer("spoken", "vi") // and the program ends before it could be followed
	follow(t, walk(s.resumed()), survey.SpeechSwitched, "Tiếng Việt (vi)")
	follow(t, w, survey.SpeechSwitched, "Tiếng Việt (vi)")
	s.Answer("name", "Lan")
	s = s.resumed()
	w = walk(s)
	follow(t, w, survey.SpeechKept, "Tiếng Việt (vi)")
	s.Answer("spoken", "")
	follow(t, w, survey.SpeechSwitched, "Deutsch (de)")
}

func TestWhatIsNotWrittenDownIsNotFollowed(t *testing.T) {
	s := start(t, spokenForm)
	w := walk(s)
	s.Answer("spoken", "vi")
	s.kept.fails = func(e survey.Event) bool { return e.Kind == survey.EventLanguage }
	if _, err := w.FollowLanguage(); err == nil || w.Language() != "Deutsch (de)" {
		t.Errorf("follows to %s with %v", w.Language(), err)
	}
	s.kept.fails = nil
	follow(t, w, survey.SpeechSwitched, "Tiếng Việt (vi)")
	if q := w.LanguageQuestion(); q == nil || q.Answer() != value.Of("vi") {
		t.Errorf("the question is %v", q)
	}
}
