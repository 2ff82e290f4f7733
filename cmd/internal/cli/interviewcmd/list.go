package interviewcmd

import (
	"context"
	"fmt"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"

	"github.com/spf13/cobra"
)

// NewInterviews is the command interviews.
func NewInterviews(e *command.Env) *cobra.Command {
	return e.Group("interviews", e.Text.CLI.Commands.Interviews,
		newListCommand(e), newShowCommand(e), newEditCommand(e))
}

func newListCommand(e *command.Env) *cobra.Command {
	c := e.Command("list", e.Text.CLI.Commands.InterviewsList)
	c.Args = e.WantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return List(cmd.Context(), e)
	}
	return c
}

// interviewView is one interview of the list in JSON.
type interviewView struct {
	ID            string    `json:"interview"`
	Business      string    `json:"business"`
	Interviewer   string    `json:"interviewer"`
	Questionnaire string    `json:"questionnaire"`
	State         string    `json:"state"`
	Started       time.Time `json:"started"`
	Changed       time.Time `json:"changed"`
	Seconds       float64   `json:"seconds"`
	Answers       int       `json:"answers"`
	Conflicts     int       `json:"conflicts"`
}

// List lists the interviews of the study.
func List(ctx context.Context, e *command.Env) error {
	return e.WithStudyReadOnly(ctx, func(s *workspace.Study) error { return listInterviews(ctx, e, s) })
}

func listInterviews(ctx context.Context, e *command.Env, s *workspace.Study) error {
	all, err := s.Interviews(ctx)
	if err != nil {
		return err
	}
	var views []interviewView
	for _, i := range all {
		if i.Business, err = s.Business(ctx, i); err != nil {
			return err
		}
		views = append(views, viewOf(i))
	}
	if !e.JSON {
		return printList(e, views)
	}
	for _, v := range views {
		if err := e.PrintJSON(v); err != nil {
			return err
		}
	}
	return nil
}

func viewOf(i store.Interview) interviewView {
	v := interviewView{
		ID: i.ID, Business: i.Business, Interviewer: i.Interviewer, Questionnaire: i.Questionnaire, State: "open",
		Started: i.StartedAt, Changed: i.ChangedAt, Seconds: i.Elapsed.Seconds(), Answers: i.Answers, Conflicts: i.Conflicts,
	}
	if i.Completed {
		v.State = "completed"
	}
	return v
}

func printList(e *command.Env, views []interviewView) error {
	t := e.Text.CLI.Listing
	if len(views) == 0 {
		e.Say("%s", t.Empty)
		return nil
	}
	w := e.Table()
	w.Row(t.ID, t.Business, t.Interviewer, t.Started, t.State, t.Answers, t.Conflicts)
	completed := 0
	for _, v := range views {
		state, conflicts := t.Open, ""
		if v.State == "completed" {
			state = t.Completed
			completed++
		}
		if v.Conflicts > 0 {
			conflicts = fmt.Sprint(v.Conflicts)
		}
		w.Row(v.ID[:13], v.Business, v.Interviewer, e.When(v.Started), state, fmt.Sprint(v.Answers), conflicts)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	e.Say(t.Total, len(views), completed, len(views)-completed)
	return nil
}
