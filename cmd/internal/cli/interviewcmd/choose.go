package interviewcmd

import (
	"cmp"
	"context"
	"fmt"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
)

// choose finds the interview to go on with, or begins a new one; nil if the
// person changed their mind, or looked at one there is.
func (p *person) choose(ctx context.Context, s *workspace.Study, o *interviewOptions) (*workspace.InterviewRun, error) {
	if o.resume != "" {
		return p.resume(ctx, s, o)
	}
	if o.answers != "" {
		return p.begin(ctx, s, o)
	}
	ways, err := p.ways(ctx, s, o)
	switch {
	case err != nil:
		return nil, err
	case len(ways) == 1:
		return ways[0].take()
	}
	var items []string
	for _, w := range ways {
		items = append(items, w.item)
	}
	t := p.e.Text.CLI.Start
	title := t.GoOn
	if o.business != "" {
		title = fmt.Sprintf(t.Again, o.business)
	}
	chosen, err := p.menu(ctx, title, items)
	if err != nil || chosen < 0 {
		return nil, err
	}
	return ways[chosen].take()
}

// way is one thing that can be done instead of beginning a new interview, or that.
type way struct {
	item string
	take func() (*workspace.InterviewRun, error)
}

// ways are what there is to go on with, what there is with the business that is named,
// and last a new interview, which alone is nothing to choose from.
func (p *person) ways(ctx context.Context, s *workspace.Study, o *interviewOptions) ([]way, error) {
	t := p.e.Text.CLI.Start
	var ways []way
	listed := map[string]bool{}
	if o.questionnaire == "" {
		open, err := s.Unfinished(ctx, o.business)
		if err != nil {
			return nil, err
		}
		for _, u := range open {
			listed[u.ID] = true
			ways = append(ways, way{p.describe(u), func() (*workspace.InterviewRun, error) { return s.Continue(ctx, u.ID, false) }})
		}
	}
	others, err := s.With(ctx, o.business)
	if err != nil {
		return nil, err
	}
	for _, i := range others {
		if !listed[i.ID] {
			ways = append(ways, p.waysWith(ctx, s, i)...)
		}
	}
	item := t.NewItem
	if o.business != "" && len(ways) > 0 {
		item = fmt.Sprintf(t.SecondItem, o.business)
	}
	return append(ways, way{item, func() (*workspace.InterviewRun, error) { return p.begin(ctx, s, o) }}), nil
}

// waysWith are what can be done with an interview there is with the business.
func (p *person) waysWith(ctx context.Context, s *workspace.Study, i store.Interview) []way {
	t := p.e.Text.CLI.Start
	when, by := p.e.When(i.StartedAt), cmp.Or(i.Interviewer, "–")
	look := way{fmt.Sprintf(t.ShowItem, i.Business, when, by), func() (*workspace.InterviewRun, error) {
		return nil, showInterview(ctx, p.e, s, i.ID, false)
	}}
	if !i.Completed {
		return []way{look}
	}
	return []way{{fmt.Sprintf(t.CorrectItem, i.Business, when, by), func() (*workspace.InterviewRun, error) {
		run, err := s.Correct(ctx, i.ID, false)
		if err != nil {
			return nil, err
		}
		return run, p.reopen(ctx, run, "")
	}}, look}
}

// resume goes on with the interview named, with another version of its
// questionnaire where one is named too.
func (p *person) resume(ctx context.Context, s *workspace.Study, o *interviewOptions) (*workspace.InterviewRun, error) {
	i, err := s.Find(ctx, o.resume, workspace.Open)
	if err != nil {
		return nil, err
	}
	if o.questionnaire != "" {
		return p.upgrade(ctx, s, i.ID, o)
	}
	return s.Continue(ctx, i.ID, o.answers != "")
}

// describe says which interview it is and where it stopped.
func (p *person) describe(u workspace.Unfinished) string {
	t, iv := p.e.Text.CLI.Start, u.View
	at := survey.NewSession(iv)
	done, total := at.Progress()
	where := p.e.Text.Interview.End.Title
	if stop := at.At(); stop.Kind == survey.AtQuestion {
		where = text.Glance(p.e.Telling(iv).QuestionAt(stop.Node.Key()), 40)
	}
	item := t.GoOnItem
	if u.Correction {
		item = t.CorrectionItem
	}
	return fmt.Sprintf(item, cmp.Or(iv.Business(), t.NoBusiness), p.e.When(iv.StartedAt()), where, done, total)
}

// begin begins a new interview.
func (p *person) begin(ctx context.Context, s *workspace.Study, o *interviewOptions) (*workspace.InterviewRun, error) {
	b, err := p.beginning(ctx, s, o)
	if err != nil {
		return nil, err
	}
	return s.Begin(ctx, b)
}

func (p *person) beginning(ctx context.Context, s *workspace.Study, o *interviewOptions) (workspace.Beginning, error) {
	form, err := s.FormToFill(ctx, o.questionnaire)
	if err != nil {
		return workspace.Beginning{}, err
	}
	b := workspace.Beginning{Form: form, Business: o.business, Interviewer: o.who, Unattended: o.answers != ""}
	if b.Unattended {
		b.Language = p.e.FormLanguage(form.Form)
	}
	return b, nil
}

// warnOfOthers says that there are interviews with the business already, where nobody can
// be asked.
func (p *person) warnOfOthers(ctx context.Context, s *workspace.Study, business string) error {
	others, err := s.With(ctx, business)
	if err == nil && len(others) > 0 {
		p.e.Remark(p.e.Text.CLI.Start.SecondBegun, business, others[0].ID)
	}
	return err
}
