package interviewcmd

import (
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/plain"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
)

// interviewRun is what one interview needs while it runs.
type interviewRun struct {
	e     *command.Env
	study *workspace.Study
	lines *console.Lines // of the standard input, where there is no screen
	// recorder of the interview that is open; nil where nothing is kept.
	recorder *store.Recorder
	// unattended: the answers come from a file, and nobody sees what is asked.
	unattended bool
	// practice: nothing is kept, and the person is told so all the time.
	practice bool
}

// conduct asks the questions, on the full screen where there is one, and reports
// whether the interview was completed.
func (s *interviewRun) conduct(ctx context.Context, iv *survey.Interview, plain bool) (bool, error) {
	if s.e.FullScreen(plain) {
		return s.onScreen(ctx, iv)
	}
	if !s.e.Terminal && !plain {
		s.e.Remark("%s", s.e.Text.CLI.Start.NoTerminal)
	}
	return s.lineByLine(ctx, iv)
}

// choose finds the interview to go on with, or starts a new one; nil if the
// person changed their mind.
func (s *interviewRun) choose(ctx context.Context, o *interviewOptions, screen bool) (*survey.Interview, error) {
	all, err := s.study.Interviews(ctx)
	if err != nil {
		return nil, err
	}
	if o.resume != "" {
		i, err := s.study.Find(ctx, o.resume)
		if err != nil {
			return nil, err
		}
		if o.questionnaire != "" {
			return s.upgrade(ctx, i.ID, o.questionnaire, screen)
		}
		return s.resume(ctx, i.ID)
	}
	var open []unfinished
	for _, i := range all {
		if i.Completed || i.ReplicaName != s.study.Replica().Name || o.answers != "" || o.questionnaire != "" {
			continue
		}
		view, err := s.study.View(ctx, i.ID)
		if err != nil {
			return nil, err
		}
		if o.business == "" || view.Business() == o.business {
			open = append(open, unfinished{i, view})
		}
	}
	if len(open) == 0 {
		return s.start(ctx, o)
	}
	return s.ask(ctx, o, open, screen)
}

// unfinished is an interview that can be gone on with, and how it stands.
type unfinished struct {
	store.Interview
	view *survey.Interview
}

// ask lets a person choose between unfinished interviews and a new one.
func (s *interviewRun) ask(ctx context.Context, o *interviewOptions, open []unfinished, screen bool) (*survey.Interview, error) {
	t := s.e.Text.CLI.Start
	var items []string
	for _, u := range open {
		items = append(items, s.describe(u.view))
	}
	items = append(items, t.NewItem)
	chosen, err := s.menu(ctx, t.GoOn, items, screen)
	switch {
	case err != nil || chosen < 0:
		return nil, err
	case chosen == len(open):
		return s.start(ctx, o)
	}
	return s.resume(ctx, open[chosen].ID)
}

func (s *interviewRun) menu(ctx context.Context, title string, items []string, screen bool) (int, error) {
	if screen {
		return tui.Choose(ctx, s.e.Screen(), tui.Menu{Head: "feldbuch", Title: title, Hint: s.e.Text.CLI.Home.Hint, Items: items})
	}
	return s.lines.Menu(ctx, title, items)
}

// describe says which interview it is and where it stopped.
func (s *interviewRun) describe(iv *survey.Interview) string {
	t := s.e.Text.CLI.Start
	at := survey.NewSession(iv)
	done, total := at.Progress()
	where := s.e.Text.Interview.End.Title
	if stop := at.At(); stop.Kind == survey.AtQuestion {
		where = console.Shorten(iv.Prompt(stop.Node).Label, 40)
	}
	business := iv.Business()
	if business == "" {
		business = t.NoBusiness
	}
	return fmt.Sprintf(t.GoOnItem, business, s.e.When(iv.StartedAt()), where, done, total)
}

// resume opens an interview of the study file for answers.
func (s *interviewRun) resume(ctx context.Context, id string) (*survey.Interview, error) {
	state, err := s.holdOpen(ctx, id)
	if err != nil {
		return nil, err
	}
	return s.open(ctx, state)
}

// holdOpen is hold for an interview that is not completed. What a list said of it
// before may have changed since.
func (s *interviewRun) holdOpen(ctx context.Context, id string) (*survey.State, error) {
	state, err := s.hold(ctx, id)
	if err == nil && state.Completed {
		err = console.UserError(fmt.Sprintf(s.e.Text.CLI.Start.Completed, id))
	}
	return state, err
}

// hold keeps an interview for this window and gives its state, which no other
// window changes from here on.
func (s *interviewRun) hold(ctx context.Context, id string) (*survey.State, error) {
	recorder, err := s.study.Resume(ctx, id)
	if err != nil {
		return nil, err
	}
	s.recorder = recorder
	return s.study.State(ctx, id)
}

// open is the interview that is held; its events are kept in the study file.
func (s *interviewRun) open(ctx context.Context, state *survey.State) (*survey.Interview, error) {
	form, err := s.study.Form(ctx, state.Form)
	if err != nil {
		return nil, err
	}
	o := s.options(ctx)
	o.ID, o.State = state.ID, state
	if o.LastSaved, err = s.lastSaved(ctx, form, state); err != nil {
		return nil, err
	}
	return survey.NewInterview(form.Form, o)
}

// options are what every interview gets that is kept.
func (s *interviewRun) options(ctx context.Context) survey.Options {
	o := survey.Options{
		Recorder: s.recorder, Clock: s.e.Now, Attach: workspace.AttachTo(ctx, s.recorder),
		Properties: map[string]string{"deviceid": workspace.Machine(), "username": s.study.Replica().Name},
	}
	if s.unattended {
		o.Recorder = unconfirmed{s.recorder}
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

// start begins a new interview.
func (s *interviewRun) start(ctx context.Context, o *interviewOptions) (*survey.Interview, error) {
	form, err := s.questionnaire(ctx, o.questionnaire)
	if err != nil {
		return nil, err
	}
	language := "" // the only one is not worth an event
	switch {
	case len(form.Languages) < 2:
	case s.unattended:
		language = s.e.FormLanguage(form.Form)
	default:
		language = form.Default
	}
	who := s.study.Replica().Name
	last, err := s.lastSaved(ctx, form, nil)
	if err != nil {
		return nil, err
	}
	recorder, id, err := s.study.NewInterview(ctx, store.NewInterview{
		Questionnaire: form.Hash, Business: o.business, Interviewer: who, Language: language,
	})
	if err != nil {
		return nil, err
	}
	s.recorder = recorder
	with := s.options(ctx)
	with.ID, with.Business, with.Interviewer, with.Language, with.LastSaved = id, o.business, who, language, last
	return survey.NewInterview(form.Form, with)
}

// questionnaire is the one named, else the study's newest, else the shipped one;
// the study keeps it.
func (s *interviewRun) questionnaire(ctx context.Context, path string) (*workspace.Form, error) {
	if path == "" {
		form, err := s.study.NewestForm(ctx)
		if form != nil || err != nil {
			return form, err
		}
	}
	form, err := workspace.LoadForm(path)
	if err != nil {
		return nil, err
	}
	return form, s.study.AddQuestionnaire(ctx, form.Stored())
}

// lastSaved answers ${last-saved#name} from the interview of this copy that was
// changed last before the one in state began; nil for one that begins now.
func (s *interviewRun) lastSaved(ctx context.Context, form *workspace.Form, now *survey.State) (func(string) string, error) {
	all, err := s.study.Interviews(ctx)
	if err != nil {
		return nil, err
	}
	var last *store.Interview
	for _, i := range all {
		if i.ReplicaName != s.study.Replica().Name || now != nil && (i.ID == now.ID || i.ChangedAt.After(now.StartedAt)) {
			continue
		}
		if last == nil || i.ChangedAt.After(last.ChangedAt) {
			last = &i
		}
	}
	if last == nil {
		return nil, nil
	}
	state, err := s.study.State(ctx, last.ID)
	if err != nil {
		return nil, err
	}
	return func(name string) string {
		if el := form.Find(name); el != nil {
			return state.Answers[el.Path()].Text
		}
		return ""
	}, nil
}

// screen is the full screen of this run.
func (s *interviewRun) screen() tui.Options {
	o := s.e.Screen()
	if s.recorder != nil {
		o.Drafts = s.recorder
	}
	if s.practice {
		o.Sign, o.Texts = o.Texts.Practice.Sign, o.Texts.Practising()
	}
	return o
}

func (s *interviewRun) onScreen(ctx context.Context, iv *survey.Interview) (bool, error) {
	outcome, err := tui.Run(ctx, survey.NewSession(iv), s.screen())
	return outcome == tui.Completed, err
}

func (s *interviewRun) lineByLine(ctx context.Context, iv *survey.Interview) (bool, error) {
	outcome, err := plain.Run(ctx, survey.NewSession(iv), s.lines.Reader, s.e.Out, plain.Options{
		Language: s.e.Text.Lang, Echo: !s.e.Terminal, Practice: s.practice,
	})
	return outcome == plain.Completed, err
}

func (s *interviewRun) farewell(iv *survey.Interview, completed bool) {
	t := s.e.Text.CLI.Start
	if completed {
		s.e.Remark(t.Done, iv.ID())
		return
	}
	s.e.Remark(t.Later, iv.ID())
}
