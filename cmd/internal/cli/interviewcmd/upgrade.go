package interviewcmd

import (
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/workspace"
)

// upgrade moves an unfinished interview to the questionnaire in a file, after
// telling what that does to its answers, and opens it. On a screen the person
// may decide to stay with the old version.
func (p *person) upgrade(ctx context.Context, s *workspace.Study, id string, o *interviewOptions) (*workspace.InterviewRun, error) {
	form, err := workspace.LoadForm(o.questionnaire)
	if err != nil {
		return nil, err
	}
	unattended := o.answers != ""
	plan, err := s.PlanUpgrade(ctx, id, form, unattended)
	if err != nil {
		return nil, err
	}
	t := p.e.Text.Versions
	if plan.Upgraded == nil {
		p.e.Remark("%s", t.Same)
		return plan.Stay(ctx)
	}
	reportCarried(p.e, plan)
	if p.onScreen() && !unattended {
		// On lines, for the report stands above.
		chosen, err := p.lines.Menu(ctx, t.Ask, []string{t.Go, t.Stay})
		switch {
		case err != nil || chosen < 0:
			return nil, err
		case chosen == 1:
			return plan.Stay(ctx)
		}
	}
	run, err := plan.Go(ctx)
	if err == nil {
		p.e.Remark("%s", t.Done)
	}
	return run, err
}

// reportCarried tells what becomes of the answers.
func reportCarried(e *command.Env, c *workspace.Upgrade) {
	t, telling := e.Text.Versions, e.Telling(c.Interview)
	business := c.Interview.Business()
	if business == "" {
		business = e.Text.CLI.Start.NoBusiness
	}
	e.Remark(t.Title, business, c.Form.Version)
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
		return fmt.Sprintf("%s: %s", c.Refused[i].Path, telling.Rejection(&c.Refused[i].Rejection))
	})
	list(t.New, len(c.New), func(i int) string { return c.New[i].Path() })
}
