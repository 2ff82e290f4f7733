package workspace

import (
	"cmp"
	"context"
	"slices"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
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
	who        string // the code of who asks
}

// Drafts keep what is typed and not confirmed yet.
func (r *InterviewRun) Drafts() *store.Recorder { return r.recorder }

// Beginning is what a new interview begins with.
type Beginning struct {
	Form     *Form
	Business string
	Language string // of the questionnaire; "" for its default
	// Interviewer is the code of who asks; "" for whose file it is.
	Interviewer string
	// Unattended: the answers come from a file, so nobody confirms warnings.
	Unattended bool
}

// Begin begins a new interview.
func (s *Study) Begin(ctx context.Context, b Beginning) (*InterviewRun, error) {
	o, err := s.beginning(ctx, b)
	if err != nil {
		return nil, err
	}
	recorder, id, err := s.NewInterview(ctx, store.NewInterview{
		Questionnaire: b.Form.Hash, Business: b.Business, Interviewer: o.Interviewer, Language: o.Language,
	})
	if err != nil {
		return nil, err
	}
	r := &InterviewRun{study: s, recorder: recorder, unattended: b.Unattended, who: o.Interviewer}
	kept := r.options(ctx)
	kept.ID, kept.Business, kept.Interviewer, kept.Language, kept.LastSaved = id, b.Business, o.Interviewer, o.Language, o.LastSaved
	kept.Known = s.known(ctx, id)
	r.Interview, err = survey.NewInterview(b.Form.Form, kept)
	return r, err
}

// Try is the interview that would begin; what is answered in it is kept nowhere, and the
// files its answers name neither.
func (s *Study) Try(ctx context.Context, b Beginning) (*survey.Interview, error) {
	o, err := s.beginning(ctx, b)
	if err != nil {
		return nil, err
	}
	o.ID, o.Attach = store.NewID(), attachOnTrial(ctx, nil)
	return survey.NewInterview(b.Form.Form, o)
}

// beginning is what a new interview gets whether it is kept or not.
func (s *Study) beginning(ctx context.Context, b Beginning) (survey.Options, error) {
	if seems := value.LookAlike(b.Business); seems != "" {
		return survey.Options{}, &survey.Rejection{Reason: survey.LooksLike, Args: []string{seems}}
	}
	language := b.Language
	switch {
	case len(b.Form.Languages) < 2: // the only one is not worth an event
		language = ""
	case language == "":
		language = b.Form.Default
	}
	who := cmp.Or(b.Interviewer, s.Replica().Name)
	last, err := s.lastSaved(ctx, b.Form, nil)
	return survey.Options{
		Business: b.Business, Interviewer: who, Language: language, LastSaved: last, Clock: s.now, Properties: properties(who),
	}, err
}

// known tells whether there is another interview with a business than the one with id.
func (s *Study) known(ctx context.Context, id string) func(string) bool {
	return func(business string) bool {
		with, err := s.With(ctx, business)
		return err == nil && slices.ContainsFunc(with, func(i store.Interview) bool { return i.ID != id })
	}
}

// Continue goes on with an interview that is not completed; else the error is a
// *StateError. What a list said of it before may have changed since.
func (s *Study) Continue(ctx context.Context, id string, unattended bool) (*InterviewRun, error) {
	r, err := s.hold(ctx, id, unattended)
	if err != nil {
		return nil, err
	}
	if err := ended(r.began, false); err != nil {
		return nil, err
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
	if err := ended(r.began, true); err != nil {
		return nil, err
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
	if err != nil {
		return nil, err
	}
	return &InterviewRun{study: s, recorder: recorder, began: state, unattended: unattended, who: s.Replica().Name}, nil
}

// open puts together the interview that is held.
func (r *InterviewRun) open(ctx context.Context) error {
	o := r.options(ctx)
	o.ID, o.State, o.Known = r.began.ID, r.began, r.study.known(ctx, r.began.ID)
	o.Deeds = r.recorder.Deeds()
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
		Properties: properties(r.who),
	}
	if r.unattended {
		o.Recorder = unconfirmed{r.recorder}
	}
	return o
}

func properties(who string) map[string]string {
	return map[string]string{"deviceid": machine(), "username": who}
}

// unconfirmed keeps all events but those that say a person saw a warning and
// confirmed it.
type unconfirmed struct{ survey.Recorder }

func (u unconfirmed) Record(events ...survey.Event) error {
	kept := slices.DeleteFunc(slices.Clone(events), func(e survey.Event) bool { return e.Kind == survey.EventConfirmed })
	if len(kept) == 0 {
		return nil
	}
	return u.Recorder.Record(kept...)
}
