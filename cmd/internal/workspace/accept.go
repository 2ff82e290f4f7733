package workspace

import (
	"context"
	"strings"

	"feldbuch/store"
	"feldbuch/survey/revision"
	"feldbuch/survey/xlsform"
)

// structureOf is the structure of a version as a study file keeps it; "" for a text
// that is no questionnaire.
func structureOf(canonical []byte, file func(digest string) ([]byte, error)) string {
	book, err := xlsform.ReadCanonical(canonical)
	if err != nil || book.Restore(file) != nil {
		return ""
	}
	f := build(book, "")
	if f.Errors() > 0 {
		return ""
	}
	return revision.Structure(f.Form)
}

// AcceptForm takes a questionnaire version into the study that a merge brought and that
// did not count: the one whose hash begins so. It gives the version and the number of
// events that had waited for it. The error is a *FindError where there is none, or
// several.
func (s *Study) AcceptForm(ctx context.Context, hash string) (store.Questionnaire, int, error) {
	waiting, err := s.WaitingQuestionnaires(ctx)
	if err != nil {
		return store.Questionnaire{}, 0, err
	}
	var found []store.Questionnaire
	for _, q := range waiting {
		if strings.HasPrefix(q.Hash, strings.ToLower(hash)) {
			found = append(found, q)
		}
	}
	if hash == "" || len(found) != 1 {
		return store.Questionnaire{}, 0, &FindFormError{hash, len(found) > 1}
	}
	form, err := s.Form(ctx, found[0].Hash)
	if err != nil {
		return found[0], 0, err
	}
	q := found[0]
	q.Structure = revision.Structure(form.Form)
	events, err := s.AcceptQuestionnaire(ctx, q)
	return q, events, err
}

// Differences is how many questions, lists and settings of a version differ from the
// study's newest that counts; 0 where there is none to compare with.
func (s *Study) Differences(ctx context.Context, hash string) (int, error) {
	newest, err := s.NewestForm(ctx)
	if err != nil || newest == nil {
		return 0, err
	}
	form, err := s.Form(ctx, hash)
	if err != nil {
		return 0, err
	}
	r := revision.Compare(newest.Form, form.Form)
	return len(r.Questions) + len(r.Lists) + len(r.Settings) + len(r.Rules) + len(r.Information), nil
}

// Adopt takes the study of a file, begun without an arrangement, into this one, and
// gives it. Its files can be merged then.
func (s *Study) Adopt(ctx context.Context, path, beside string) (store.Study, error) {
	in, err := store.OpenReadOnly(ctx, path, beside)
	if err != nil {
		return store.Study{}, err
	}
	of := in.Study()
	if err := in.Close(); err != nil {
		return of, err
	}
	return of, s.File.Adopt(ctx, of.ID)
}
