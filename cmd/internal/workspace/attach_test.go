package workspace

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestAFileAnAnswerNames(t *testing.T) {
	dir := t.TempDir()
	photo, big := filepath.Join(dir, "photo.jpg"), filepath.Join(dir, "big.jpg")
	if err := os.WriteFile(photo, []byte("picture"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(big, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(big, store.MaxAttachment+1); err != nil {
		t.Fatal(err)
	}
	ctx, s := context.Background(), opened(t, place(t), visits)
	for name, c := range map[string]struct {
		typed string
		want  survey.Reason // "" where it is taken
	}{
		"is taken into the study file":            {photo, ""},
		"may stand in the quotes of file manager": {`"` + photo + `"`, ""},
		"has to be there":                         {filepath.Join(dir, "none.jpg"), survey.NoSuchFile},
		"is no folder":                            {dir, survey.FileUnreadable},
		"has a size a study file can take":        {big, survey.FileTooBig},
	} {
		t.Run(name, func(t *testing.T) {
			run := begun(t, s, Beginning{})
			n, err := run.Find("/photo")
			if err != nil {
				t.Fatal(err)
			}
			err = run.Answer(n, survey.Input{Status: value.Answered, Text: c.typed})
			if c.want != "" {
				if r, ok := errors.AsType[*survey.Rejection](err); !ok || r.Reason != c.want {
					t.Errorf("got %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			file, err := s.Attachment(ctx, run.ID(), text(t, run.Interview, "/photo"))
			if err != nil || string(file.Content) != "picture" {
				t.Errorf("kept %q, %v", file.Content, err)
			}
		})
	}
}
