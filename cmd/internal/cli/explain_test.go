package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/script"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
)

func TestErrorsFromBelowHaveWords(t *testing.T) {
	for name, c := range map[string]struct {
		err   error
		names string // what the sentence has to name
	}{
		"no study":                          {&workspace.NoStudyError{Path: "a.feldbuch", Err: store.NotFound}, "a.feldbuch"},
		"a questionnaire with errors":       {&workspace.BadFormError{Name: "form.md", Errors: 2}, "form.md"},
		"no such interview":                 {&workspace.FindError{Name: "0192"}, "0192"},
		"several such interviews":           {&workspace.FindError{Name: "0192", Found: make([]store.Interview, 2)}, "0192"},
		"an interview that is completed":    {&workspace.StateError{ID: "0192f3", Completed: true}, "0192f3"},
		"one that is not":                   {&workspace.StateError{ID: "0192f3"}, "0192f3"},
		"an interview that does not replay": {&workspace.ReplayError{ID: "0192f3", Err: errors.New("x")}, "0192f3"},
		"answers that are not there":        {&workspace.AnswersError{Path: "a.json", Err: fs.ErrNotExist}, "a.json"},
		"answers that are torn":             {&workspace.AnswersError{Path: "a.json", Err: &script.FileError{Fault: script.CutShort, Line: 3}}, "3"},
		"an answer that was refused":        {&script.Refusal{Path: "/age", Rejection: &survey.Rejection{Reason: survey.NotInteger}}, "/age"},
		"a study file that is in use":       {&store.FileError{Path: "a.feldbuch", Fault: store.Busy}, "a.feldbuch"},
		"an interview in use":               {store.ErrInUse, ""},
	} {
		for _, lang := range []msg.Lang{msg.German, msg.English} {
			said := words{&console.Env{Text: msg.In(lang)}}.of(fmt.Errorf("do it: %w", c.err))
			if said == "" || !strings.Contains(said, c.names) || strings.Contains(said, "%!") {
				t.Errorf("%s, %s: %q", lang, name, said)
			}
		}
	}
	if said := (words{&console.Env{Text: msg.In(msg.English)}}).of(errors.New("x")); said != "" {
		t.Errorf("nobody foresaw it, and yet: %q", said)
	}
}
