package cli

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"time"

	"feldbuch/questionnaires"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/xlsform"
)

// loadedForm is a questionnaire with the canonical text a study keeps of it.
type loadedForm struct {
	*survey.Form
	name      string // file name for messages
	canonical []byte
	book      *xlsform.Workbook
	problems  []survey.Problem
}

func (f *loadedForm) stored() store.Questionnaire {
	q := store.Questionnaire{Hash: f.Hash, FormID: f.ID, Version: f.Version, Title: f.Title, Canonical: f.canonical}
	for _, file := range f.book.Files {
		if file.Digest != "" {
			q.Files = append(q.Files, file.Content)
		}
	}
	return q
}

// readForm reads a questionnaire file, the shipped one for "", with all its problems.
func (e *env) readForm(path string) (*loadedForm, error) {
	var book *xlsform.Workbook
	var err error
	name := path
	if path == "" {
		name = questionnaires.Default
		var text []byte
		if text, err = questionnaires.FS.ReadFile(name); err != nil {
			return nil, fmt.Errorf("read shipped questionnaire: %w", err)
		}
		book, err = xlsform.Read(name, bytes.NewReader(text))
	} else {
		book, err = xlsform.ReadFile(path)
	}
	if err != nil {
		return nil, err
	}
	return build(book, name), nil
}

func build(book *xlsform.Workbook, name string) *loadedForm {
	form, problems := xlsform.Build(book)
	return &loadedForm{Form: form, name: name, canonical: xlsform.Canonical(book), book: book, problems: problems}
}

// loadForm is readForm for use: a form with errors is refused.
func (e *env) loadForm(path string) (*loadedForm, error) {
	f, err := e.readForm(path)
	if err != nil {
		return nil, err
	}
	if n := countErrors(f.problems); n > 0 {
		return nil, sentence(fmt.Sprintf(e.text.CLI.Start.BadForm, f.name, e.text.Count.Errors.Of(n)))
	}
	return f, nil
}

func countErrors(ps []survey.Problem) (n int) {
	for _, p := range ps {
		if p.Severity == survey.SeverityError {
			n++
		}
	}
	return n
}

// formShelf holds the questionnaire versions of a study file that were needed so far.
type formShelf struct {
	file  *store.File
	forms map[string]*loadedForm
}

func newFormShelf(f *store.File) *formShelf { return &formShelf{f, map[string]*loadedForm{}} }

// get is the version with a hash.
func (s *formShelf) get(ctx context.Context, hash string) (*loadedForm, error) {
	if f, ok := s.forms[hash]; ok {
		return f, nil
	}
	q, err := s.file.Questionnaire(ctx, hash)
	if err != nil {
		return nil, err
	}
	book, err := xlsform.ReadCanonical(q.Canonical)
	if err != nil {
		return nil, err
	}
	err = book.Restore(func(digest string) ([]byte, error) { return s.file.QuestionnaireFile(ctx, digest) })
	if err != nil {
		return nil, err
	}
	f := build(book, q.FormID)
	if countErrors(f.problems) > 0 {
		return nil, fmt.Errorf("questionnaire %s in the study file cannot be used: %w", q.FormID, f.problems[0])
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

// newest is the version that was added last, nil if there is none.
func (s *formShelf) newest(ctx context.Context) (*loadedForm, error) {
	all, err := s.file.Questionnaires(ctx)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return s.get(ctx, all[len(all)-1].Hash)
}

// replay opens an interview as its events left it, for looking at. Labels come
// in the questionnaire's default language and the clock stands where the last
// event left it, so that the same events always give the same result.
func (s *formShelf) replay(ctx context.Context, state *survey.State) (*survey.Interview, error) {
	form, err := s.get(ctx, state.Form)
	if err != nil {
		return nil, err
	}
	return survey.NewInterview(form.Form, survey.Options{
		State: state, Language: form.Default,
		Clock: func() time.Time { return state.ChangedAt }, Location: time.Local,
	})
}

// view replays the interview with an id.
func (s *formShelf) view(ctx context.Context, id string) (*survey.Interview, error) {
	state, err := s.file.State(ctx, id)
	if err != nil {
		return nil, err
	}
	return s.replay(ctx, state)
}

// submissions are all interviews of a study file as analysts see them, ordered by id.
func (e *env) submissions(ctx context.Context, f *store.File) iter.Seq2[*survey.Submission, error] {
	shelf := newFormShelf(f)
	return func(yield func(*survey.Submission, error) bool) {
		for state, err := range f.States(ctx) {
			var s *survey.Submission
			if err == nil {
				s, err = e.submission(ctx, shelf, state)
			}
			if !yield(s, err) || err != nil {
				return
			}
		}
	}
}

func (e *env) submission(ctx context.Context, shelf *formShelf, state *survey.State) (*survey.Submission, error) {
	iv, err := shelf.replay(ctx, state)
	if err != nil {
		return nil, sentence(fmt.Sprintf(e.text.CLI.Export.BadInterview, state.ID, err))
	}
	return iv.Submission(), nil
}
