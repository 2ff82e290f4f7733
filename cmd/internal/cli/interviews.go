package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"feldbuch/cmd/internal/script"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

func newInterviewsCommand(e *env) *cobra.Command {
	return e.group("interviews", e.text.CLI.Commands.Interviews,
		newInterviewsListCommand(e), newInterviewsShowCommand(e), newInterviewsEditCommand(e))
}

func newInterviewsListCommand(e *env) *cobra.Command {
	c := e.command("list", e.text.CLI.Commands.InterviewsList)
	c.Args = e.wantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.looking(cmd.Context(), func(f *store.File) error { return listInterviews(cmd.Context(), e, f) })
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

func listInterviews(ctx context.Context, e *env, f *store.File) error {
	all, err := f.Interviews(ctx)
	if err != nil {
		return err
	}
	shelf := newFormShelf(f)
	var views []interviewView
	for _, i := range all {
		v := interviewView{
			ID: i.ID, Business: i.Business, Interviewer: i.Interviewer, Questionnaire: i.Questionnaire, State: "open",
			Started: i.StartedAt, Changed: i.ChangedAt, Seconds: i.Elapsed.Seconds(), Answers: i.Answers, Conflicts: i.Conflicts,
		}
		if i.Completed {
			v.State = "completed"
		}
		if v.Business == "" {
			if v.Business, err = businessOf(ctx, shelf, i); err != nil {
				return err
			}
		}
		views = append(views, v)
	}
	if e.json {
		for _, v := range views {
			if err := e.printJSON(v); err != nil {
				return err
			}
		}
		return nil
	}
	return e.printList(views)
}

// businessOf asks the interview itself, where it was started without naming one.
func businessOf(ctx context.Context, shelf *formShelf, i store.Interview) (string, error) {
	iv, err := shelf.view(ctx, i.ID)
	if err != nil {
		return "", err
	}
	return iv.Business(), nil
}

func (e *env) printList(views []interviewView) error {
	t := e.text.CLI.Listing
	if len(views) == 0 {
		e.say("%s", t.Empty)
		return nil
	}
	w := e.table()
	w.row(t.ID, t.Business, t.Interviewer, t.Started, t.State, t.Answers, t.Conflicts)
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
		w.row(v.ID[:13], v.Business, v.Interviewer, e.when(v.Started), state, fmt.Sprint(v.Answers), conflicts)
	}
	if err := w.flush(); err != nil {
		return err
	}
	e.say(t.Total, len(views), completed, len(views)-completed)
	return nil
}

// when is a moment as people read it, in local time.
func (e *env) when(t time.Time) string {
	if e.text.Lang == "en" {
		return t.Local().Format("2006-01-02 15:04")
	}
	return t.Local().Format("02.01.2006 15:04")
}

func newInterviewsShowCommand(e *env) *cobra.Command {
	history := false
	c := e.command("show ID", e.text.CLI.Commands.InterviewsShow)
	c.Args = e.wantArgs(1, 1)
	c.Flags().BoolVar(&history, "history", false, e.text.Interview.Correction.History)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return e.looking(cmd.Context(), func(f *store.File) error {
			return showInterview(cmd.Context(), e, f, args[0], history)
		})
	}
	return c
}

func showInterview(ctx context.Context, e *env, f *store.File, id string, history bool) error {
	i, err := e.interviewOf(ctx, f, id)
	if err != nil {
		return err
	}
	iv, err := newFormShelf(f).view(ctx, i.ID)
	if err != nil {
		return err
	}
	switch {
	case history:
		return showHistory(ctx, e, f, iv)
	case e.json:
		return e.printJSON(script.Result(iv))
	}
	return e.printInterview(iv)
}

// printInterview prints every question that was asked with its answer, and what
// was noted.
func (e *env) printInterview(iv *survey.Interview) error {
	t := e.text.CLI.Listing
	state := t.Open
	if iv.Completed() {
		state = t.Completed
	}
	e.say("%s  %s  %s  %s", iv.ID(), iv.Business(), e.when(iv.StartedAt()), state)
	section := ""
	for n := range iv.Nodes() {
		asked := n.Relevant() && n.Element().Asks()
		if !asked && n.NoteText() == "" {
			continue
		}
		p := iv.Prompt(n)
		if s := lastOf(p.Sections); s != section {
			section = s
			e.say("\n%s", s)
		}
		e.say("  %s", shorten(p.Label, 100))
		if asked {
			e.say("    %s", indented(e.shown(iv, n)))
		}
		if p.Note != "" {
			e.say("    %s: %s", t.Note, indented(p.Note))
		}
	}
	return nil
}

// indented is a text whose lines all begin below its first one.
func indented(text string) string { return strings.ReplaceAll(text, "\n", "\n    ") }

func lastOf(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[len(s)-1]
}

// shown is an answer as people read it, or how the question ended without one.
func (e *env) shown(iv *survey.Interview, n *survey.Node) string {
	if n.Conflict() {
		return "! " + e.text.Interview.Status.Conflict
	}
	if a := n.Answer(); a.Status != value.Answered {
		return "– " + e.text.Interview.StatusOf(a.Status)
	}
	return iv.Display(n)
}
