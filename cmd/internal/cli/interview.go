package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/script"
	"feldbuch/store"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

type interviewOptions struct {
	business, questionnaire, resume, answers string
	plain, practice                          bool
}

func newInterviewCommand(e *env) *cobra.Command {
	o := &interviewOptions{}
	t := e.text.CLI
	c := e.command("interview [BUSINESS]", t.Commands.Interview)
	c.Args = e.wantArgs(0, 1)
	c.Flags().StringVar(&o.questionnaire, "questionnaire", "", t.Flags.Questionnaire)
	c.Flags().StringVar(&o.resume, "resume", "", t.Flags.Resume)
	c.Flags().StringVar(&o.answers, "answers", "", t.Flags.Answers)
	c.Flags().BoolVar(&o.plain, "plain", false, t.Flags.Plain)
	c.Flags().BoolVar(&o.practice, "practice", false, e.text.Interview.Practice.Flag)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		o.business = first(args)
		if o.practice {
			return runPractice(cmd.Context(), e, o)
		}
		if o.answers != "" && o.questionnaire != "" && e.study == "" {
			return runTrial(e, o)
		}
		return runInterview(cmd.Context(), e, o)
	}
	return c
}

func runInterview(ctx context.Context, e *env, o *interviewOptions) error {
	f, err := e.openOrCreate(ctx, o.questionnaire)
	if err != nil {
		return err
	}
	defer f.Close()
	s := &sitting{e: e, file: f, shelf: newFormShelf(f), lines: bufio.NewReader(e.in)}
	iv, err := s.choose(ctx, o, e.fullScreen(o.plain) && o.answers == "")
	if err != nil || iv == nil {
		return err
	}
	if o.answers != "" {
		return e.fillFromFile(iv, o.answers)
	}
	completed, err := s.conduct(ctx, iv, o.plain)
	if err != nil {
		return err
	}
	s.farewell(iv, completed)
	return nil
}

// runTrial fills a questionnaire from a file without keeping anything.
func runTrial(e *env, o *interviewOptions) error {
	form, err := e.loadForm(o.questionnaire)
	if err != nil {
		return err
	}
	iv, err := survey.NewInterview(form.Form, survey.Options{
		ID: store.NewID(), Business: o.business, Language: e.formLanguage(form.Form), Clock: e.now,
	})
	if err != nil {
		return err
	}
	if err := e.fillFromFile(iv, o.answers); err != nil {
		return err
	}
	e.remark("%s", e.text.CLI.Start.NotKept)
	return nil
}

// fillFromFile applies a file of answers, completes the interview if nothing is
// open, and prints how it stands.
func (e *env) fillFromFile(iv *survey.Interview, path string) error {
	if err := e.applyAnswers(iv, path); err != nil {
		return e.stopped(iv, path, err)
	}
	return e.conclude(iv)
}

// conclude completes an interview if nothing is open, and prints how it stands.
func (e *env) conclude(iv *survey.Interview) error {
	var open *survey.Rejection
	if err := iv.Complete(); err != nil && !errors.As(err, &open) {
		return err
	}
	if e.json {
		return e.printJSON(script.Result(iv))
	}
	return e.printInterview(iv)
}

// stopped ends a file of answers that was not accepted to the end: as data, how
// far it came and what stopped it; for people, the sentence.
func (e *env) stopped(iv *survey.Interview, path string, err error) error {
	var refused *script.Refusal
	if !e.json || !errors.As(err, &refused) {
		return e.answersError(path, err)
	}
	report := script.Result(iv)
	report.StoppedBy(refused)
	return errors.Join(e.answersError(path, err), e.printJSON(report))
}

// answersError puts into words why a file of answers stopped.
func (e *env) answersError(path string, err error) error {
	var file *script.FileError
	var refused *script.Refusal
	switch {
	case errors.As(err, &file):
		return sentence(fmt.Sprintf(e.text.CLI.Start.BadFile, path, e.text.Script.Fault(string(file.Fault), file.Arg, file.Line, file.Column)))
	case errors.As(err, &refused):
		return sentence(fmt.Sprintf(e.text.CLI.Start.StoppedAt, refused.Path, e.text.Interview.Rejection(refused.Rejection)))
	}
	return err
}

// findInterview is the interview with an id or the start of one.
func (e *env) findInterview(all []store.Interview, id string) (store.Interview, error) {
	var found []store.Interview
	for _, i := range all {
		if strings.HasPrefix(i.ID, strings.ToLower(id)) {
			found = append(found, i)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return store.Interview{}, sentence(fmt.Sprintf(e.text.CLI.Study.NoInterview, id))
	}
	return store.Interview{}, sentence(fmt.Sprintf(e.text.CLI.Study.ManyMatch, id))
}
