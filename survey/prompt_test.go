package survey_test

import (
	"testing"

	"feldbuch/survey"

	"github.com/google/go-cmp/cmp"
)

const greetingForm = `
| settings |
| | default_language |
| | Deutsch (de) |
| survey |
| | type               | name   | label::Deutsch (de)            | label::English (en) | hint::Deutsch (de) | repeat_count | calculation | constraint | constraint_message::Deutsch (de) | constraint_message::English (en) |
| | text               | name   | Wie heißen Sie?                | Your name?          | | | | | | |
| | select_one job     | job    | Beruf                          |                     | Hinweis für ${name} | | | | | |
| | select_multiple job| jobs   | Berufe                         | Jobs                | | | | | | |
| | note               | hello  | ${name}, ${job} (${jobs})      | ${name} as ${job}   | | | | | | |
| | calculate          | title  |                                |                     | | | jr:choice-name(${job}, '${job}') | | | |
| | integer            | n      | Zahl                           | Number              | | | | . < 3 | ${name}, zu viel | ${name}, too many |
| | begin group        | g      | Gruppe ${n}                    | Group ${n}          | | | | | | |
| | begin repeat       | person | Person                         |                     | | ${n} | | | | |
| | text               | nick   | Spitzname                      | Nickname            | | | | | | |
| | end repeat         |        |                                |                     | | | | | | |
| | end group          |        |                                |                     | | | | | | |
| choices |
| | list_name | name | label::Deutsch (de) | label::English (en) |
| | job       | b    | Bäckerin            | baker |
| | job       | s    | Schuster            | |`

func TestALabelShowsAnswersAndTheLabelsOfChoices(t *testing.T) {
	s := start(t, greetingForm)
	label := func() string { return s.Prompt(s.Node("hello")).Label }
	if got := label(); got != "…, … (…)" {
		t.Errorf("before any answer: %q", got)
	}
	s.Answer("name", "Ana")
	s.Answer("job", "b")
	s.Answer("jobs", "b s")
	if got := label(); got != "Ana, Bäckerin (Bäckerin, Schuster)" {
		t.Errorf("got %q", got)
	}
}

func TestTheOtherLanguageIsShownWhereThereIsATranslation(t *testing.T) {
	s := start(t, greetingForm)
	s.Answer("name", "Ana")
	s.Answer("job", "b")
	s.Expect("title=Bäckerin")
	if err := s.SetLanguage("English (en)"); err != nil {
		t.Fatal(err)
	}
	job := s.Prompt(s.Node("job"))
	if job.Label != "Beruf" || job.Hint != "Hinweis für Ana" {
		t.Errorf("without translation: %q, %q", job.Label, job.Hint)
	}
	want := []survey.Option{{Code: "b", Label: "baker"}, {Code: "s", Label: "Schuster"}}
	if diff := cmp.Diff(want, job.Options); diff != "" {
		t.Error(diff)
	}
	if got := s.Prompt(s.Node("hello")).Label; got != "Ana as baker" {
		t.Errorf("with translation: %q", got)
	}
	if r := s.Refused("n", "3"); r.Message != "Ana, too many" {
		t.Errorf("message %q", r.Message)
	}
}

func TestAnotherLanguageChangesCalculationsThatHoldLabels(t *testing.T) {
	s := start(t, greetingForm)
	s.Answer("job", "b")
	if err := s.SetLanguage("English (en)"); err != nil {
		t.Fatal(err)
	}
	s.Expect("title=baker")
	if diff := cmp.Diff([]string{"English (en)"}, s.kept.of(survey.EventLanguage)); diff != "" {
		t.Error(diff)
	}
	resumed := s.resumed()
	resumed.Expect("title=baker")
	if resumed.Language() != "English (en)" {
		t.Errorf("resumed in %q", resumed.Language())
	}
}

func TestAnotherLanguageKeepsWhatAPersonCorrected(t *testing.T) {
	s := start(t, `
| survey |
| | type           | name  | label::Deutsch (de) | label::English (en) | calculation | readonly | relevant |
| | select_one job | job   | Beruf  | Job   |  | | |
| | text           | title | Titel  | Title | jr:choice-name(${job}, '${job}') | | |
| | text           | shown | Titel  | Title | jr:choice-name(${job}, '${job}') | yes | |
| | text           | why   | Warum? | Why?  |  | | jr:choice-name(${job}, '${job}') = 'baker' |
| choices |
| | list_name | name | label::Deutsch (de) | label::English (en) |
| | job       | b    | Bäckerin            | baker |`, func(o *survey.Options) { o.Language = "Deutsch (de)" })
	s.Answer("job", "b")
	s.Answer("title", "Bäckermeisterin")
	s.Answer("shown", "")
	if err := s.SetLanguage("English (en)"); err != nil {
		t.Fatal(err)
	}
	s.Expect("title=Bäckermeisterin", "shown=baker")
	if !s.Relevant("why") {
		t.Error("logic that reads a label did not follow")
	}
	if diff := cmp.Diff(snapshot(s.Interview), snapshot(s.resumed().Interview)); diff != "" {
		t.Error(diff)
	}
}

func TestAPromptTellsWhereOneIs(t *testing.T) {
	s := start(t, greetingForm)
	s.Answer("n", "2")
	p := s.Prompt(s.Node("/g/person[2]/nick"))
	if diff := cmp.Diff([]string{"Gruppe 2", "Person 2/2"}, p.Sections); diff != "" {
		t.Error(diff)
	}
	if p.Path != "/g/person[2]/nick" || p.Label != "Spitzname" {
		t.Errorf("got %q at %s", p.Label, p.Path)
	}
}

func TestAQuestionWithoutLabelIsShownByItsName(t *testing.T) {
	s := start(t, `
| survey |
| | type | name | label | hint |
| | text | bare |       | Hint |`)
	if got := s.Prompt(s.Node("bare")).Label; got != "bare" {
		t.Errorf("got %q", got)
	}
}

func TestAFilterThatFailsOffersNothingAndSaysWhy(t *testing.T) {
	s := start(t, `
| survey |
| | type         | name | label | choice_filter |
| | text         | a    | A     | |
| | select_one l | q    | Q     | regex(name, ${a}) |
| choices |
| | list_name | name | label |
| | l         | x    | X |`)
	s.Answer("a", "(")
	if got := s.Options("q"); got != "" {
		t.Errorf("offers %q", got)
	}
	if r := s.Refused("q", "x"); r.Reason != survey.ExpressionFailed {
		t.Errorf("got %v", r)
	}
}
