package interviewcmd

import (
	"context"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/plain"
	"feldbuch/cmd/internal/tui"
	"feldbuch/survey"
	"feldbuch/survey/pace"
)

// person is whoever sits at the laptop, asked on the full screen where there is
// one and it is wanted, else line by line.
type person struct {
	e     *command.Env
	lines *console.Lines
	plain bool
	// practice: nothing is kept, and the person is told so all the time.
	practice bool
	times    *pace.Times // of the interviews before, nil where none is kept
	advance  bool        // the study wants the digit of a single choice to go on
}

func newPerson(e *command.Env, plain bool) *person {
	return &person{e: e, lines: e.Lines(), plain: plain}
}

func (p *person) onScreen() bool { return p.e.FullScreen(p.plain) }

// menu asks for one of several items; -1 where the person changed their mind.
func (p *person) menu(ctx context.Context, title string, items []string) (int, error) {
	if p.onScreen() {
		return tui.Choose(ctx, p.e.Screen(), tui.Menu{Head: "feldbuch", Title: title, Hint: p.e.Text.CLI.Home.Hint, Items: items})
	}
	return p.lines.Menu(ctx, title, items)
}

// conduct asks the questions of an interview and reports whether it was
// completed. Drafts of nil are not kept.
func (p *person) conduct(ctx context.Context, iv *survey.Interview, drafts tui.Drafts) (bool, error) {
	if p.onScreen() {
		outcome, err := tui.Run(ctx, survey.NewSession(iv), p.screen(drafts))
		return outcome == tui.Completed, err
	}
	if !p.e.Terminal && !p.plain {
		p.e.Remark("%s", p.e.Text.CLI.Start.NoTerminal)
	}
	outcome, err := plain.Run(ctx, survey.NewSession(iv), p.lines.Reader, p.e.Out, plain.Options{
		Language: p.e.Text.Lang, Echo: !p.e.Terminal, Practice: p.practice, Times: p.times,
	})
	return outcome == plain.Completed, err
}

func (p *person) screen(drafts tui.Drafts) tui.Options {
	o := p.e.Screen()
	o.Drafts, o.Times, o.AutoAdvance = drafts, p.times, p.advance
	if p.practice {
		o.Sign, o.Texts = o.Texts.Practice.Sign, o.Texts.Practising()
	}
	return o
}
