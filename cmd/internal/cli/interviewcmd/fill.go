package interviewcmd

import (
	"context"
	"errors"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/script"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
)

// answerFromFile applies a file of answers to a new interview, all of them or none, or to
// one that is gone on with.
func (p *person) answerFromFile(ctx context.Context, s *workspace.Study, o *interviewOptions, answers *script.Answers) error {
	if _, err := p.introduce(ctx, s, o); err != nil {
		return err
	}
	if o.resume == "" {
		if err := p.tryAnswers(ctx, s, o, answers); err != nil {
			return err
		}
	}
	run, err := p.choose(ctx, s, o)
	if err != nil || run == nil {
		return err
	}
	if err := notWaited(p.e, run.ID(), fillFromFile(p.e, run.Interview, answers, p.e.Text.CLI.Start.SoFar)); err != nil {
		return err
	}
	tellUnsettled(p.e, run.Interview)
	return nil
}

// tellUnsettled says what keeps an interview open that was answered from a file to its end:
// the answers printed above are too many to look for it.
func tellUnsettled(e *command.Env, iv *survey.Interview) {
	if e.JSON || iv.Completed() {
		return
	}
	e.Remark("\n%s", e.Text.CLI.Start.NotComplete)
	for _, v := range iv.Validate() {
		if !v.Soft {
			e.Remark("  %s: %s", text.OneLine(e.Telling(iv).QuestionAt(v.Node.Key())), e.Text.Interview.Rejection(&v.Rejection))
		}
	}
	e.Remark(e.Text.CLI.Start.GoOnWith, iv.ID())
}

// tryAnswers finds out whether the answers would be accepted, before anything is kept.
func (p *person) tryAnswers(ctx context.Context, s *workspace.Study, o *interviewOptions, answers *script.Answers) error {
	b, err := p.beginning(ctx, s, o)
	if err != nil {
		return err
	}
	iv, err := s.Try(ctx, b)
	if err != nil {
		return err
	}
	if err := answers.Apply(iv); err != nil {
		p.e.Remark("%s", p.e.Text.CLI.Start.NotBegun)
		return stopped(p.e, iv, err, "")
	}
	return p.warnOfOthers(ctx, s, iv.Business())
}

// fillFromFile applies a file of answers, completes the interview if nothing is
// open, and prints how it stands. onward, "" where nothing is kept, is how to go
// on if an answer is refused.
func fillFromFile(e *command.Env, iv *survey.Interview, answers *script.Answers, onward string) error {
	if err := answers.Apply(iv); err != nil {
		return stopped(e, iv, err, onward)
	}
	return conclude(e, iv)
}

// conclude completes an interview if nothing is open, and prints how it stands.
func conclude(e *command.Env, iv *survey.Interview) error {
	var open *survey.Rejection
	if err := iv.Complete(); err != nil && !errors.As(err, &open) {
		return err
	}
	if e.JSON {
		return e.PrintJSON(script.Result(iv))
	}
	printInterview(e, iv)
	return nil
}

// stopped ends a file of answers that was not accepted to the end: as data, how
// far it came and what stopped it; for people, the sentence and how to go on.
func stopped(e *command.Env, iv *survey.Interview, err error, onward string) error {
	refused, ok := errors.AsType[*script.Refusal](err)
	if !ok {
		return err
	}
	if onward != "" {
		onward = "\n" + fmt.Sprintf(onward, iv.ID())
	}
	said := console.UserError(e.Explain(refused) + onward)
	if !e.JSON {
		return said
	}
	report := script.Result(iv)
	report.StoppedBy(refused)
	return errors.Join(said, e.PrintJSON(report))
}
