package mergecmd

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

// NewConflicts is the command conflicts.
func NewConflicts(e *command.Env) *cobra.Command {
	return e.Group("conflicts", e.Text.CLI.Commands.Conflicts,
		newListCommand(e), newShowCommand(e), newResolveCommand(e))
}

func newListCommand(e *command.Env) *cobra.Command {
	c := e.Command("list", e.Text.CLI.Commands.ConflictsList)
	c.Args = e.WantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(f *workspace.Study) error { return showConflicts(cmd.Context(), e, f, "") })
	}
	return c
}

func newShowCommand(e *command.Env) *cobra.Command {
	c := e.Command("show NUMBER", e.Text.CLI.Commands.ConflictsShow)
	c.Args = e.WantArgs(1, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(f *workspace.Study) error { return showConflicts(cmd.Context(), e, f, args[0]) })
	}
	return c
}

// showConflicts shows all open conflicts, or the one with a number of the list.
func showConflicts(ctx context.Context, e *command.Env, f *workspace.Study, number string) error {
	all, err := f.Conflicts(ctx)
	if err != nil {
		return err
	}
	total, from := len(all), 1
	deciding := number != "" && !e.JSON
	for i := range all {
		if deciding {
			break // whoever decides has to see what about
		}
		if err := f.Withhold(ctx, &all[i]); err != nil {
			return err
		}
	}
	if number != "" {
		if from, err = pickConflict(e, all, number); err != nil {
			return err
		}
		all = all[from-1 : from]
	}
	if e.JSON {
		err = e.PrintJSON(all)
	} else {
		if number == "" {
			e.Say("%s", e.Text.CLI.Merge.OpenConflicts(total))
		}
		err = printConflictsFrom(ctx, e, f, fromStore(all), from)
	}
	if err == nil && total > 0 {
		return console.ErrLook
	}
	return err
}

func fromStore(all []store.Conflict) []merge.Conflict {
	var out []merge.Conflict
	for _, c := range all {
		m := merge.Conflict{Conflict: c}
		for _, v := range c.Versions {
			m.Versions = append(m.Versions, merge.Version{Version: v})
		}
		out = append(out, m)
	}
	return out
}

// pickConflict is the number of a conflict in the list, checked.
func pickConflict(e *command.Env, all []store.Conflict, number string) (int, error) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(all) {
		return 0, console.UserError(fmt.Sprintf(e.Text.CLI.Merge.NotOpen, number))
	}
	return n, nil
}

func printConflicts(ctx context.Context, e *command.Env, f *workspace.Study, all []merge.Conflict) error {
	return printConflictsFrom(ctx, e, f, all, 1)
}

// printConflictsFrom explains conflicts to a person, numbered from a number on:
// the question, what both had seen before, and the versions.
func printConflictsFrom(ctx context.Context, e *command.Env, f *workspace.Study, all []merge.Conflict, from int) error {
	if len(all) == 0 {
		return nil
	}
	t := e.Text.CLI.Merge
	for i, c := range all {
		form, err := f.Form(ctx, c.Questionnaire)
		if err != nil {
			return err
		}
		el := form.Find(survey.SchemaPath(c.Path))
		e.Say("\n%d. %s  %s", from+i, c.Business, c.Path)
		if el != nil {
			e.Say("   %s", console.Shorten(el.Label.In(e.FormLanguage(form.Form), form.Default).Plain(), 74))
		}
		words := func(a value.Answer) string {
			if c.Contact && a.Status == value.Answered {
				return e.Text.Interview.Withheld
			}
			return e.AnswerText(form.Form, el, a)
		}
		w := e.Table()
		if b := c.Before; b != nil {
			w.Row("   "+t.Before, words(b.Answer), t.By+" "+b.By, t.At+" "+e.When(b.At))
		}
		for n, v := range c.Versions {
			source := ""
			if v.File != "" {
				source = fmt.Sprintf(t.Source, v.File)
			}
			w.Row("   "+string(rune('A'+n)), words(v.Answer), t.By+" "+v.By, t.At+" "+e.When(v.At), source)
		}
		for _, n := range c.Notes {
			w.Row("   "+t.Reason, cmp.Or(n.Text, e.Text.Interview.Withheld), t.By+" "+n.By, t.At+" "+e.When(n.At))
		}
		if err := w.Flush(); err != nil {
			return err
		}
	}
	e.Say("\n%s", t.HowTo)
	return nil
}
