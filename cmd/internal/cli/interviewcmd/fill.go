package interviewcmd

import (
	"errors"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/script"
	"feldbuch/survey"
)

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
