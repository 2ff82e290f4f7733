package workspace

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/adrg/xdg"
)

// visits is a form with what the tests need: two languages, a warning nobody has
// to heed, a rule across two questions, a file, and the value of the interview before.
const visits = `| survey | | | | | | |
| | type | name | label::English (en) | label::Deutsch (de) | required | constraint | relevant | calculation | parameters |
| | text | town | Town | Ort | | | | | |
| | integer | staff | Staff | Personen | yes | . < 100 | | | |
| | integer | trained | Trained | Ausgebildet | | . <= ${staff} | | | |
| | image | photo | Photo | Foto | | | | | |
| | calculate | before | | | | | | ${last-saved#town} | |
| settings | | | | | | |
| | form_id | version | default_language |
| | visits | 1 | English (en) |
`

// place is an empty folder of a laptop whose clock goes on a second at each look.
func place(t *testing.T) Place {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	xdg.Reload()
	at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	return Place{File: filepath.Join(t.TempDir(), "study"+Ending), Now: func() time.Time { at = at.Add(time.Second); return at }}
}

// formFile writes a form where a person would have it.
func formFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "visits.md")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// opened is a new study with the form.
func opened(t *testing.T, p Place, form string) *Study {
	t.Helper()
	s, err := p.OpenOrCreate(context.Background(), formFile(t, form))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// begun is a new interview with its first answers, path and text by turns.
func begun(t *testing.T, s *Study, b Beginning, answers ...string) *InterviewRun {
	t.Helper()
	if b.Form == nil {
		form, err := s.NewestForm(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		b.Form = form
	}
	run, err := s.Begin(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	answer(t, run.Interview, answers...)
	return run
}

func answer(t *testing.T, iv *survey.Interview, answers ...string) {
	t.Helper()
	for i := 0; i < len(answers); i += 2 {
		n, err := iv.Find(answers[i])
		if err != nil {
			t.Fatal(err)
		}
		if err := iv.Answer(n, survey.Input{Status: value.Answered, Text: answers[i+1]}); err != nil {
			t.Fatalf("%s: %v", answers[i], err)
		}
	}
}

func text(t *testing.T, iv *survey.Interview, path string) string {
	t.Helper()
	n, err := iv.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	return n.Answer().Text
}
