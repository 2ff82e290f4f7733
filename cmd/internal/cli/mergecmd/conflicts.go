package mergecmd

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/merge"

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
		err = printConflictsFrom(ctx, e, f, fromStore(all), from, deciding)
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
	return printConflictsFrom(ctx, e, f, all, 1, false)
}

// printConflictsFrom explains conflicts to a person, numbered from a number on;
// contact data only to whoever decides.
func printConflictsFrom(ctx context.Context, e *command.Env, f *workspace.Study, all []merge.Conflict, from int, deciding bool) error {
	if len(all) == 0 {
		return nil
	}
	for i, c := range all {
		e.Say("\n%d. %s  %s", from+i, c.Business, c.Path)
		if err := printConflict(ctx, e, f, &c, deciding); err != nil {
			return err
		}
	}
	e.Say("\n%s", e.Text.CLI.Merge.HowTo)
	return nil
}

// printConflict explains one conflict: the question, what both had seen before,
// and the versions.
func printConflict(ctx context.Context, e *command.Env, f *workspace.Study, c *merge.Conflict, deciding bool) error {
	t := e.Text.CLI.Merge
	telling, err := tellingOf(ctx, e, f, c, deciding)
	if err != nil {
		return err
	}
	e.Say("   %s", console.Shorten(telling.QuestionAt(c.Path), 74))
	w := e.Table()
	if b := c.Before; b != nil {
		w.Row("   "+t.Before, telling.AnswerAt(c.Path, b.Answer), t.By+" "+b.By, t.At+" "+e.When(b.At))
	}
	for n, v := range c.Versions {
		source := ""
		if v.File != "" {
			source = fmt.Sprintf(t.Source, v.File)
		}
		w.Row("   "+string(rune('A'+n)), telling.AnswerAt(c.Path, v.Answer), t.By+" "+v.By, t.At+" "+e.When(v.At), source)
	}
	for _, n := range c.Notes {
		w.Row("   "+t.Reason, cmp.Or(n.Text, e.Text.Interview.Withheld), t.By+" "+n.By, t.At+" "+e.When(n.At))
	}
	return w.Flush()
}

// tellingOf tells of a conflict as its interview has it, or the questionnaire
// alone where that cannot be replayed, or a trial run did not take it in.
func tellingOf(ctx context.Context, e *command.Env, f *workspace.Study, c *merge.Conflict, deciding bool) (msg.Teller, error) {
	form, err := f.Form(ctx, c.Questionnaire)
	if err != nil {
		return msg.Teller{}, err
	}
	language := e.FormLanguage(form.Form)
	telling := e.Text.Interview.TellingOf(form.Form, language)
	if iv, err := f.View(ctx, c.Interview); err == nil {
		if !deciding {
			iv.WithholdContact()
		}
		telling = e.Text.Interview.Telling(iv).In(language)
	}
	telling = telling.WithCodes().WithMarks()
	if deciding {
		return telling, nil
	}
	return telling.WithoutContact(), nil
}
