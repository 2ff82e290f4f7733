package interviewcmd

import (
	"context"
	"fmt"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
)

// choose finds the interview to go on with, or begins a new one; nil if the
// person changed their mind.
func (p *person) choose(ctx context.Context, s *workspace.Study, o *interviewOptions) (*workspace.InterviewRun, error) {
	unattended := o.answers != ""
	if o.resume != "" {
		return p.resume(ctx, s, o)
	}
	if unattended || o.questionnaire != "" {
		return p.begin(ctx, s, o)
	}
	open, err := s.Unfinished(ctx, o.business)
	if err != nil {
		return nil, err
	}
	if len(open) == 0 {
		return p.begin(ctx, s, o)
	}
	return p.goOn(ctx, s, o, open)
}

// resume goes on with the interview named, with another version of its
// questionnaire where one is named too.
func (p *person) resume(ctx context.Context, s *workspace.Study, o *interviewOptions) (*workspace.InterviewRun, error) {
	i, err := s.Find(ctx, o.resume)
	if err != nil {
		return nil, err
	}
	if o.questionnaire != "" {
		return p.upgrade(ctx, s, i.ID, o)
	}
	return s.Continue(ctx, i.ID, o.answers != "")
}

// goOn lets a person choose between unfinished interviews and a new one.
func (p *person) goOn(ctx context.Context, s *workspace.Study, o *interviewOptions, open []workspace.Unfinished) (*workspace.InterviewRun, error) {
	t := p.e.Text.CLI.Start
	var items []string
	for _, u := range open {
		items = append(items, p.describe(u.View))
	}
	chosen, err := p.menu(ctx, t.GoOn, append(items, t.NewItem))
	switch {
	case err != nil || chosen < 0:
		return nil, err
	case chosen == len(open):
		return p.begin(ctx, s, o)
	}
	return s.Continue(ctx, open[chosen].ID, false)
}

// describe says which interview it is and where it stopped.
func (p *person) describe(iv *survey.Interview) string {
	t := p.e.Text.CLI.Start
	at := survey.NewSession(iv)
	done, total := at.Progress()
	where := p.e.Text.Interview.End.Title
	if stop := at.At(); stop.Kind == survey.AtQuestion {
		where = text.Glance(p.e.Telling(iv).QuestionAt(stop.Node.Key()), 40)
	}
	business := iv.Business()
	if business == "" {
		business = t.NoBusiness
	}
	return fmt.Sprintf(t.GoOnItem, business, p.e.When(iv.StartedAt()), where, done, total)
}

// begin begins a new interview.
func (p *person) begin(ctx context.Context, s *workspace.Study, o *interviewOptions) (*workspace.InterviewRun, error) {
	form, err := s.FormToFill(ctx, o.questionnaire)
	if err != nil {
		return nil, err
	}
	b := workspace.Beginning{Form: form, Business: o.business, Unattended: o.answers != ""}
	if b.Unattended {
		b.Language = p.e.FormLanguage(form.Form)
	}
	return s.Begin(ctx, b)
}
