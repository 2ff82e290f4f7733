package workspace

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/cmd/internal/script"
)

func TestAnswersAreReadWhole(t *testing.T) {
	if _, err := ReadAnswers("-", strings.NewReader(`{"/town": "Rostock"}`)); err != nil {
		t.Errorf("from the standard input: %v", err)
	}
	missing := filepath.Join(t.TempDir(), "none.json")
	_, err := ReadAnswers(missing, nil)
	if bad, ok := errors.AsType[*AnswersError](err); !ok || bad.Path != missing || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("of no file: %v", err)
	}
	_, err = ReadAnswers("-", strings.NewReader(`{"/town": "Rost`))
	if torn, ok := errors.AsType[*script.FileError](err); !ok || torn.Fault != script.CutShort {
		t.Errorf("of a torn one: %v", err)
	}
}

func TestPracticeGoesByTheStudysForm(t *testing.T) {
	p := place(t)
	if _, err := p.PracticeForm(t.Context(), ""); !isNoStudy(err, false) {
		t.Errorf("without the study named: %v", err)
	}
	shipped, err := (Place{}).PracticeForm(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	opened(t, p, visits)
	own, err := p.PracticeForm(t.Context(), "")
	if err != nil || own.ID != "visits" || shipped.ID == own.ID {
		t.Errorf("practised %v, %v; without a study %s", own, err, shipped.ID)
	}
	iv, err := Trial(own, "RO0123", "", p.Now)
	if err != nil {
		t.Fatal(err)
	}
	answer(t, iv, "/town", "Rostock")
	s, err := p.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got, err := s.Totals(t.Context()); err != nil || got.Interviews != 0 {
		t.Errorf("practice left %+v, %v", got, err)
	}
}
