package interviewcmd

import (
	"context"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey/value"
)

// introduce makes sure that the file knows whose it is: it asks once, where somebody can
// be asked; elsewhere --interviewer tells. False where the person closed the question.
func (p *person) introduce(ctx context.Context, s *workspace.Study, o *interviewOptions) (bool, error) {
	o.who = value.Code(o.who)
	if s.Replica().Name != "" {
		return true, nil
	}
	if o.who == "" && p.e.Terminal {
		code, err := p.askWho(ctx)
		if err != nil || code == "" {
			return false, err
		}
		o.who = code
	}
	if o.who == "" {
		return true, nil
	}
	return true, s.Name(ctx, o.who)
}

func (p *person) askWho(ctx context.Context) (string, error) {
	t := p.e.Text.CLI.Start
	if !p.onScreen() {
		line, err := p.lines.Ask(ctx, t.Who+" "+t.WhoHint)
		return value.Code(line), err
	}
	typed, err := tui.Ask(ctx, p.e.Screen(), "feldbuch", tui.Entry{Title: t.Who, Hint: t.WhoHint, Check: func(typed string) string {
		if value.Code(typed) == "" {
			return t.WhoNeeded
		}
		return ""
	}})
	return value.Code(command.First(typed)), err
}
