package workspace

import (
	"context"
	"errors"
	"fmt"

	"feldbuch/questionnaires"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/revision"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/lint"
	"feldbuch/survey/xlsform/sheet"
)

// Form is a questionnaire with the file it was read from.
type Form struct {
	*survey.Form
	Name     string // of its file, for messages
	Book     *sheet.Workbook
	Problems []survey.Problem
}

// Stored is the questionnaire as a study file keeps it.
func (f *Form) Stored() store.Questionnaire {
	q := store.Questionnaire{
		Hash: f.Hash, FormID: f.ID, Version: f.Version, Title: f.Title,
		Canonical: xlsform.Canonical(f.Book), Structure: revision.Structure(f.Form),
	}
	for _, file := range f.Book.Files {
		if file.Digest != "" {
			q.Files = append(q.Files, file.Content)
		}
	}
	return q
}

// ReadForm reads a questionnaire file, the shipped one for "", with all its problems.
func ReadForm(path string) (*Form, error) {
	var book *sheet.Workbook
	var err error
	name := path
	if path == "" {
		name = questionnaires.Default
		book, err = xlsform.ReadFS(questionnaires.FS, name)
	} else {
		book, err = xlsform.ReadFile(path)
	}
	if err != nil {
		return nil, err
	}
	return build(book, name), nil
}

// CheckForm is ReadForm with advice among the problems: what is allowed but
// seldom meant.
func CheckForm(path string) (*Form, error) {
	f, err := ReadForm(path)
	if err != nil {
		return nil, err
	}
	f.Problems = append(f.Problems, lint.Check(f.Form)...)
	survey.SortProblems(f.Problems)
	return f, nil
}

func build(book *sheet.Workbook, name string) *Form {
	form, problems := xlsform.Build(book)
	return &Form{Form: form, Name: name, Book: book, Problems: problems}
}

// LoadForm is ReadForm for use: a form with errors is a *BadFormError.
func LoadForm(path string) (*Form, error) {
	f, err := ReadForm(path)
	if err != nil {
		return nil, err
	}
	if n := f.Errors(); n > 0 {
		return nil, &BadFormError{f.Name, n}
	}
	return f, nil
}

// Errors counts the problems that keep the questionnaire from being used.
func (f *Form) Errors() (n int) {
	for _, p := range f.Problems {
		if p.Severity == survey.SeverityError {
			n++
		}
	}
	return n
}

// formCache holds the questionnaire versions that were needed so far, by hash.
type formCache map[string]*Form

// ErrUnusableForm: the text of a version in the study file is no questionnaire. Only a
// merge can have brought it.
var ErrUnusableForm = errors.New("questionnaire in the study file cannot be used")

// Form is the version with a hash.
func (s *Study) Form(ctx context.Context, hash string) (*Form, error) {
	if f, ok := s.forms[hash]; ok {
		return f, nil
	}
	q, err := s.Questionnaire(ctx, hash)
	if err != nil {
		return nil, err
	}
	book, err := xlsform.ReadCanonical(q.Canonical)
	if err == nil {
		err = book.Restore(func(digest string) ([]byte, error) { return s.QuestionnaireFile(ctx, digest) })
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrUnusableForm, q.FormID, err)
	}
	f := build(book, q.FormID)
	if f.Errors() > 0 {
		return nil, fmt.Errorf("%w: %s: %w", ErrUnusableForm, q.FormID, f.Problems[0])
	}
	// The text says nothing of the file it was read from, which named the form
	// where its own settings do not.
	if f.Settings["form_id"] == "" {
		f.ID = q.FormID
	}
	if f.Settings["form_title"] == "" {
		f.Title = q.Title
	}
	s.forms[hash] = f
	return f, nil
}

// Forms are all versions of the study, oldest first.
func (s *Study) Forms(ctx context.Context) ([]*Form, error) {
	all, err := s.Questionnaires(ctx)
	if err != nil {
		return nil, err
	}
	var forms []*Form
	for _, q := range all {
		form, err := s.Form(ctx, q.Hash)
		if err != nil {
			return nil, err
		}
		forms = append(forms, form)
	}
	return forms, nil
}

// NewestForm is the version that was added last, nil if there is none.
func (s *Study) NewestForm(ctx context.Context) (*Form, error) {
	all, err := s.Questionnaires(ctx)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return s.Form(ctx, all[len(all)-1].Hash)
}

// FormToFill is the questionnaire in a file, else the study's newest, else the
// shipped one; the study keeps it.
func (s *Study) FormToFill(ctx context.Context, path string) (*Form, error) {
	if path == "" {
		form, err := s.NewestForm(ctx)
		if form != nil || err != nil {
			return form, err
		}
	}
	form, err := LoadForm(path)
	if err != nil {
		return nil, err
	}
	return form, s.AddQuestionnaire(ctx, form.Stored())
}
