package interviewcmd

import (
	"context"
	"fmt"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"

	"github.com/spf13/cobra"
)

// NewInterviews is the command interviews.
func NewInterviews(e *command.Env) *cobra.Command {
	return e.Group("interviews", e.Text.CLI.Commands.Interviews,
		newListCommand(e), newShowCommand(e), newEditCommand(e),
		newDiscardCommand(e), newRestoreCommand(e), newGiveUpCommand(e))
}

func newListCommand(e *command.Env) *cobra.Command {
	all := false
	c := e.Command("list", e.Text.CLI.Commands.InterviewsList)
	c.Args = e.WantArgs(0, 0)
	c.Flags().BoolVar(&all, "all", false, e.Text.CLI.Flags.AllInterviews)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return list(cmd.Context(), e, all)
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
	// Correction: it was completed, and is open again; it counts as last completed.
	Correction bool   `json:"correction"`
	Discarded  bool   `json:"discarded"`
	Reason     string `json:"reason,omitempty"` // why it is discarded
}

func list(ctx context.Context, e *command.Env, discarded bool) error {
	return e.WithStudyReadOnly(ctx, func(s *workspace.Study) error {
		all, err := s.Kept(ctx)
		if discarded {
			all, err = s.All(ctx)
		}
		if err != nil {
			return err
		}
		return listInterviews(e, all)
	})
}

func listInterviews(e *command.Env, all []store.Interview) error {
	var views []interviewView
	for _, i := range all {
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
		Correction: i.Correction, Discarded: i.Discarded, Reason: i.DiscardedFor,
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
	counted, completed := 0, 0
	for _, v := range views {
		conflicts := ""
		if v.Conflicts > 0 {
			conflicts = fmt.Sprint(v.Conflicts)
		}
		done := v.State == "completed"
		if !v.Discarded {
			counted++
			if done || v.Correction {
				completed++
			}
		}
		state := t.StateOf(done, v.Correction, v.Discarded)
		if v.Reason != "" {
			state += " (" + text.Glance(v.Reason, 30) + ")"
		}
		w.Row(v.ID[:13], v.Business, v.Interviewer, e.When(v.Started), state, fmt.Sprint(v.Answers), conflicts)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	e.Say(t.Total, counted, completed, counted-completed)
	return nil
}
