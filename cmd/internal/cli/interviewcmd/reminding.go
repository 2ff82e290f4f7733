package interviewcmd

import (
	"context"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/workspace"
)

// remind says what somebody who looked at the conflicts wants the business asked again,
// before the questions begin.
func (p *person) remind(ctx context.Context, run *workspace.InterviewRun) error {
	asked, err := run.AskedAgain(ctx)
	if err != nil || len(asked) == 0 {
		return err
	}
	t := p.e.Text.Review
	telling := p.e.Telling(run.Interview)
	said := []string{t.Remind}
	for _, c := range asked {
		line := "- " + text.Glance(telling.QuestionAt(c.Path), 120)
		for _, a := range c.Asked {
			if a.Text != "" {
				line += " (" + text.OneLine(a.Text) + ")"
			}
		}
		said = append(said, line)
	}
	if p.onScreen() {
		_, err = tui.Choose(ctx, p.e.Screen(), tui.Menu{Head: "feldbuch", Title: strings.Join(said, "\n"), Items: []string{t.GoOn}})
		return err
	}
	for _, line := range said {
		p.e.Remark("%s", line)
	}
	return nil
}
