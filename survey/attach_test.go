package survey_test

import (
	"errors"
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

const shopForm = `
| survey |
| | type  | name  | label | constraint |
| | image | front | Front | regex(., '.*jpg') |
| | text  | words | Words | |`

func TestAFileIsKeptUnderAnotherName(t *testing.T) {
	var asked []string
	broken := error(nil)
	s := start(t, shopForm, func(o *survey.Options) {
		o.Attach = func(path string) (string, error) {
			asked = append(asked, path)
			if strings.Contains(path, "gone") {
				return "", &survey.Rejection{Reason: survey.NoSuchFile, Args: []string{path}}
			}
			return "0123.jpg", broken
		}
	})
	if r := s.Refused("front", "gone.jpg"); r.Reason != survey.NoSuchFile || r.Path != "/front" {
		t.Errorf("got %v", r)
	}
	s.Refused("front", "Tante.pdf") // by the constraint, before the file is kept
	s.Answer("front", "Tante.jpg")
	s.Answer("front", "0123.jpg") // the same answer again
	s.Answer("words", "Tante.jpg")
	s.Expect("front=0123.jpg", "words=Tante.jpg")
	if got := strings.Join(asked, " "); got != "gone.jpg Tante.jpg" {
		t.Errorf("asked for %q", got)
	}
	broken = errors.New("disk full")
	if err := s.Give("front", survey.Input{Status: value.Answered, Text: "b.jpg"}); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	s.Expect("front=0123.jpg")
}

func TestWithoutAPlaceForFilesThePathIsTheAnswer(t *testing.T) {
	s := start(t, shopForm)
	s.Answer("front", "a.jpg")
	s.Expect("front=a.jpg")
}
