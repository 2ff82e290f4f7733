package workspace

import (
	"context"

	"feldbuch/store"
	"feldbuch/survey"
)

// InterviewRun is one interview while it is led. What is answered is kept in the
// study file before it counts, and no other window changes it meanwhile.
type InterviewRun struct {
	*survey.Interview

	study    *Study
	recorder *store.Recorder
	began    *survey.State // as it was opened; nil where it begins now
	// unattended: the answers come from a file, and nobody sees what is asked.
	unattended bool
}

// Drafts keep what is typed and not confirmed yet.
func (r *InterviewRun) Drafts() *store.Recorder { return r.recorder }

// Beginning is what a new interview begins with.
type Beginning struct {
	Form     *Form
	Business string
	Language string // of the questionnaire; "" for its default
	// Unattended: the answers come from a file, so nobody confirms warnings.
	Unattended bool
}

// Begin begins a new interview.
func (s *Study) Begin(ctx context.Context, b Beginning) (*InterviewRun, error) {
	language := b.Language
	switch {
	case len(b.Form.Languages) < 2: // the only one is not worth an event
		language = ""
	case language == "":
		language = b.Form.Default
	}
	who := s.Replica().Name
	last, err := s.lastSaved(ctx, b.Form, nil)
	if err != nil {
		return nil, err
	}
	recorder, id, err := s.NewInterview(ctx, store.NewInterview{
		Questionnaire: b.Form.Hash, Business: b.Business, Interviewer: who, Language: language,
	})
	if err != nil {
		return nil, err
	}
	r := &InterviewRun{study: s, recorder: recorder, unattended: b.Unattended}
	o := r.options(ctx)
	o.ID, o.Business, o.Interviewer, o.Language, o.LastSaved = id, b.Business, who, language, last
	r.Interview, err = survey.NewInterview(b.Form.Form, o)
	return r, err
}

// Continue goes on with an interview that is not completed; else the error is a
// *StateError. What a list said of it before may have changed since.
func (s *Study) Continue(ctx context.Context, id string, unattended bool) (*InterviewRun, error) {
	r, err := s.hold(ctx, id, unattended)
	if err != nil {
		return nil, err
	}
	if r.began.Completed {
		return nil, &StateError{id, true}
	}
	return r, r.open(ctx)
}

// Correct opens a completed interview for a correction; else the error is a
// *StateError. Nothing is written before it is reopened with a reason.
func (s *Study) Correct(ctx context.Context, id string, unattended bool) (*InterviewRun, error) {
	r, err := s.hold(ctx, id, unattended)
	if err != nil {
		return nil, err
	}
	if !r.began.Completed {
		return nil, &StateError{id, false}
	}
	return r, r.open(ctx)
}

// hold keeps an interview for this window and reads its state, which no other
// window changes from here on.
func (s *Study) hold(ctx context.Context, id string, unattended bool) (*InterviewRun, error) {
	recorder, err := s.Resume(ctx, id)
	if err != nil {
		return nil, err
	}
	state, err := s.State(ctx, id)
	return &InterviewRun{study: s, recorder: recorder, began: state, unattended: unattended}, err
}

// open puts together the interview that is held.
func (r *InterviewRun) open(ctx context.Context) error {
	o := r.options(ctx)
	o.ID, o.State = r.began.ID, r.began
	var err error
	r.Interview, err = r.built(ctx, o)
	return err
}

// Trial is the interview as if it were open; what is answered in it is kept
// nowhere, and the files its answers name neither.
func (r *InterviewRun) Trial(ctx context.Context) (*survey.Interview, error) {
	open := *r.began
	open.Completed = false
	o := r.options(ctx)
	o.State, o.Recorder, o.Attach = &open, nil, attachOnTrial(ctx, r.recorder)
	return r.built(ctx, o)
}

func (r *InterviewRun) built(ctx context.Context, o survey.Options) (*survey.Interview, error) {
	form, err := r.study.Form(ctx, r.began.Form)
	if err != nil {
		return nil, err
	}
	if o.LastSaved, err = r.study.lastSaved(ctx, form, r.began); err != nil {
		return nil, err
	}
	return survey.NewInterview(form.Form, o)
}

// options are what every interview gets that is kept.
func (r *InterviewRun) options(ctx context.Context) survey.Options {
	o := survey.Options{
		Recorder: r.recorder, Clock: r.study.now, Attach: attachTo(ctx, r.recorder),
		Properties: map[string]string{"deviceid": machine(), "username": r.study.Replica().Name},
	}
	if r.unattended {
		o.Recorder = unconfirmed{r.recorder}
	}
	return o
}

// unconfirmed keeps all events but those that say a person saw a warning and
// confirmed it.
type unconfirmed struct{ survey.Recorder }

func (u unconfirmed) Record(e survey.Event) error {
	if e.Kind == survey.EventConfirmed {
		return nil
	}
	return u.Recorder.Record(e)
}
