package cli

import (
	"bufio"
	"context"
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
	c.Flags().Var((*fileName)(&o.answers), "answers", t.Flags.Answers)
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

// runInterview conducts an interview that is kept. Answers from a file are read
// first: one that cannot be understood leaves nothing behind.
func runInterview(ctx context.Context, e *env, o *interviewOptions) error {
	var answers *script.Answers
	if o.answers != "" {
		var err error
		if answers, err = e.readAnswers(o.answers); err != nil {
			return err
		}
	}
	f, err := e.openOrCreate(ctx, o.questionnaire)
	if err != nil {
		return err
	}
	defer f.Close()
	s := &sitting{e: e, file: f, shelf: newFormShelf(f), lines: bufio.NewReader(e.in), unattended: answers != nil}
	iv, err := s.choose(ctx, o, e.fullScreen(o.plain) && !s.unattended)
	if err != nil || iv == nil {
		return err
	}
	if answers != nil {
		return e.fillFromFile(iv, answers, e.text.CLI.Start.SoFar)
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
	answers, err := e.readAnswers(o.answers)
	if err != nil {
		return err
	}
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
	if err := e.fillFromFile(iv, answers, ""); err != nil {
		return err
	}
	e.remark("%s", e.text.CLI.Start.NotKept)
	return nil
}

// interviewOf is the interview of a study file with an id or the start of one.
func (e *env) interviewOf(ctx context.Context, f *store.File, id string) (store.Interview, error) {
	all, err := f.Interviews(ctx)
	if err != nil {
		return store.Interview{}, err
	}
	return e.findInterview(all, id)
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
