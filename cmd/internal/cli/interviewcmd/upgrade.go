package interviewcmd

import (
	"context"
	"fmt"

	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
)

// upgrade moves an unfinished interview to the questionnaire in a file, after
// telling what that does to its answers, and opens it. On a screen the person
// may decide to stay with the old version.
func (s *interviewRun) upgrade(ctx context.Context, id, path string, screen bool) (*survey.Interview, error) {
	form, err := workspace.LoadForm(path)
	if err != nil {
		return nil, err
	}
	state, err := s.holdOpen(ctx, id) // before the report, or answers of another window are missed
	if err != nil {
		return nil, err
	}
	t := s.e.Text.Versions
	if form.Hash == state.Form {
		s.e.Remark("%s", t.Same)
		return s.open(ctx, state)
	}
	old, err := s.study.Form(ctx, state.Form)
	if err != nil {
		return nil, err
	}
	carried, err := survey.Carry(state, old.Form, form.Form)
	if err != nil {
		return nil, err
	}
	s.reportCarried(carried, form)
	if screen {
		chosen, err := s.menu(ctx, t.Ask, []string{t.Go, t.Stay}, false)
		if err != nil || chosen < 0 {
			return nil, err
		}
		if chosen == 1 {
			return s.open(ctx, state)
		}
	}
	if err := s.study.AddQuestionnaire(ctx, form.Stored()); err != nil {
		return nil, err
	}
	if err := s.study.Upgrade(ctx, id, form.Hash, carried.Events); err != nil {
		return nil, err
	}
	s.e.Remark("%s", t.Done)
	return s.resume(ctx, id)
}

// reportCarried tells what becomes of the answers.
func (s *interviewRun) reportCarried(c *survey.Carried, form *workspace.Form) {
	e, t := s.e, s.e.Text.Versions
	business := c.Interview.Business()
	if business == "" {
		business = e.Text.CLI.Start.NoBusiness
	}
	e.Remark(t.Title, business, form.Version)
	e.Remark("  "+t.Kept, c.Kept)
	list := func(heading string, n int, line func(int) string) {
		if n == 0 {
			return
		}
		e.Remark("  "+heading, n)
		for i := range n {
			e.Remark("    %s", line(i))
		}
	}
	list(t.Moved, len(c.Moved), func(i int) string { return c.Moved[i].From + " → " + c.Moved[i].To })
	list(t.Lost, len(c.Lost), func(i int) string { return c.Lost[i].From })
	list(t.Refused, len(c.Refused), func(i int) string {
		return fmt.Sprintf("%s: %s", c.Refused[i].Path, e.Text.Interview.Rejection(&c.Refused[i].Rejection))
	})
	list(t.New, len(c.New), func(i int) string { return c.New[i].Path() })
}
