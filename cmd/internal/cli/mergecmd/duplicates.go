package mergecmd

import (
	"context"
	"fmt"
	"strings"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey/fieldwork"

	"github.com/spf13/cobra"
)

// NewDuplicates is the command duplicates, of what may stand for one business more than
// once: alone it has that decided on a terminal, and lists it elsewhere.
func NewDuplicates(e *command.Env) *cobra.Command {
	t := e.Text.CLI.Commands
	c := e.Group("duplicates", t.Duplicates, newDuplicatesListCommand(e), newDuplicatesDecideCommand(e),
		duplicateTable().newExportCommand(e, t.DuplicatesExport), duplicateTable().newImportCommand(e, t.DuplicatesImport))
	onScreen(e, c, reviewDuplicates, func(ctx context.Context, s *workspace.Study) error { return listDuplicates(ctx, e, s, false) })
	return c
}

func reviewDuplicates(ctx context.Context, e *command.Env) error {
	left, err := ReviewDuplicates(ctx, e)
	if err != nil {
		return err
	}
	if left == 0 {
		e.Say("%s", e.Text.CLI.Duplicates.None)
		return nil
	}
	e.Say(e.Text.CLI.Duplicates.Open, left)
	return console.ErrLook
}

func newDuplicatesListCommand(e *command.Env) *cobra.Command {
	all := false
	c := e.Command("list", e.Text.CLI.Commands.DuplicatesList)
	c.Args = e.WantArgs(0, 0)
	c.Flags().BoolVar(&all, "all", false, e.Text.CLI.Flags.AllDuplicates)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error { return listDuplicates(cmd.Context(), e, s, all) })
	}
	return c
}

// duplicatesView is the list as JSON; the names are a contract. It tells no contact data.
type duplicatesView struct {
	Doubles  []doubleView   `json:"doubles"`
	Disputed []disputedView `json:"disputed"`
	// Proposed are businesses that may be one, with why; never what they have in common.
	Proposed []fieldwork.Likeness `json:"proposed"`
}

type doubleView struct {
	Business   string               `json:"business"`
	Codes      []string             `json:"codes"`
	Decided    bool                 `json:"decided"`
	Counts     string               `json:"counts"`
	Interviews []interviewView      `json:"interviews"`
	Decisions  []fieldwork.Decision `json:"decisions"`
}

type interviewView struct {
	ID          string    `json:"id"`
	Business    string    `json:"business"`
	Interviewer string    `json:"interviewer"`
	StartedAt   time.Time `json:"started"`
	FinishedAt  time.Time `json:"finished"`
	Answers     int       `json:"answers"`
}

type disputedView struct {
	Business  string               `json:"business"`
	Other     string               `json:"other"`
	Decisions []fieldwork.Decision `json:"decisions"`
}

func viewDuplicates(d *workspace.Duplicates, all bool) duplicatesView {
	v := duplicatesView{Doubles: []doubleView{}, Disputed: []disputedView{}}
	for _, double := range d.Doubles {
		if double.Decided && !all {
			continue
		}
		one := doubleView{
			Business: double.Business, Codes: double.Codes, Decided: double.Decided, Counts: double.Interviews[0].ID,
			Decisions: append([]fieldwork.Decision{}, double.Decisions...),
		}
		for _, i := range double.Interviews {
			line := d.Line(i.ID)
			one.Interviews = append(one.Interviews, interviewView{i.ID, i.Business, line.Interviewer, i.StartedAt, i.FinishedAt, line.Answers})
		}
		v.Doubles = append(v.Doubles, one)
	}
	for _, p := range d.Disputed() {
		v.Disputed = append(v.Disputed, disputedView{p[0], p[1], d.Decided(p[0], p[1])})
	}
	return v
}

func listDuplicates(ctx context.Context, e *command.Env, s *workspace.Study, all bool) error {
	d, err := s.Duplicates(ctx)
	if err != nil {
		return err
	}
	v := viewDuplicates(d, all)
	alike, err := s.Alike(ctx, d)
	if err != nil {
		return err
	}
	v.Proposed = append([]fieldwork.Likeness{}, alike...)
	if e.JSON {
		err = e.PrintJSON(v)
	} else {
		printDuplicates(e, v)
	}
	if err == nil && d.Open()+len(alike) > 0 {
		return console.ErrLook
	}
	return err
}

func printDuplicates(e *command.Env, v duplicatesView) {
	t := &e.Text.CLI.Duplicates
	if len(v.Doubles)+len(v.Disputed)+len(v.Proposed) == 0 {
		e.Say("%s", t.None)
		return
	}
	for _, d := range v.Doubles {
		printDouble(e, &d)
	}
	for _, p := range v.Disputed {
		e.Say(t.Disputed, p.Business, p.Other)
		printDecisions(e, p.Decisions)
		e.Say("")
	}
	for _, l := range v.Proposed {
		prose(e, t.Proposed, l.Business, l.Other, reasons(e, l.Reasons), l.Score)
	}
	if len(v.Proposed) > 0 {
		prose(e, "%s", t.See)
		e.Say("")
	}
	prose(e, "%s", t.How)
}

func printDouble(e *command.Env, d *doubleView) {
	t := &e.Text.CLI.Duplicates
	e.Say(t.Several, d.Business, len(d.Interviews))
	for k, i := range d.Interviews {
		line := filled(t.Interview, i.ID[:13], i.Business, e.When(i.FinishedAt), i.Interviewer, i.Answers)
		if k == 0 {
			line += "  " + t.Counts
		}
		e.Say("  %s", line)
	}
	switch {
	case d.Decided:
		printDecisions(e, d.Decisions)
	case len(d.Decisions) > 1:
		e.Say("  %s", t.Differ)
		printDecisions(e, d.Decisions)
	}
	e.Say("")
}

// printDecisions tells who decided what, and why.
func printDecisions(e *command.Env, all []fieldwork.Decision) {
	for _, d := range all {
		e.Say("  %s", decisionInWords(e, d))
	}
}

func decisionInWords(e *command.Env, d fieldwork.Decision) string {
	t := &e.Text.CLI.Duplicates
	what := t.Same
	switch d.Kind {
	case fieldwork.Counts:
		what = fmt.Sprintf(t.ItCounts, d.Interview[:min(13, len(d.Interview))])
	case fieldwork.Distinct:
		what = t.Distinct
	}
	return filled(t.Decision, what, d.By, e.When(d.At), d.Reason)
}

// reasons are why two businesses may be one.
func reasons(e *command.Env, all []fieldwork.Reason) string {
	var words []string
	for _, r := range all {
		words = append(words, e.Text.CLI.Duplicates.Reasons[string(r)])
	}
	return strings.Join(words, ", ")
}
