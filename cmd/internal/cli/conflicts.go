package cli

import (
	"context"
	"fmt"
	"strconv"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

func newConflictsCommand(e *env) *cobra.Command {
	return e.group("conflicts", e.text.CLI.Commands.Conflicts,
		newConflictsListCommand(e), newConflictsShowCommand(e), newConflictsResolveCommand(e))
}

func newConflictsListCommand(e *env) *cobra.Command {
	c := e.command("list", e.text.CLI.Commands.ConflictsList)
	c.Args = e.wantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.looking(cmd.Context(), func(f *store.File) error { return showConflicts(cmd.Context(), e, f, "") })
	}
	return c
}

func newConflictsShowCommand(e *env) *cobra.Command {
	c := e.command("show NUMBER", e.text.CLI.Commands.ConflictsShow)
	c.Args = e.wantArgs(1, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return e.looking(cmd.Context(), func(f *store.File) error { return showConflicts(cmd.Context(), e, f, args[0]) })
	}
	return c
}

// showConflicts shows all open conflicts, or the one with a number of the list.
func showConflicts(ctx context.Context, e *env, f *store.File, number string) error {
	all, err := f.Conflicts(ctx)
	if err != nil {
		return err
	}
	total, from := len(all), 1
	if number != "" {
		if from, err = e.pickConflict(all, number); err != nil {
			return err
		}
		all = all[from-1 : from]
	}
	if e.json {
		err = e.printJSON(all)
	} else {
		if number == "" {
			e.say("%s", e.conflictSentence(total))
		}
		err = e.printConflictsFrom(ctx, f, fromStore(all), from)
	}
	if err == nil && total > 0 {
		return errLook
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
func (e *env) pickConflict(all []store.Conflict, number string) (int, error) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(all) {
		return 0, sentence(fmt.Sprintf(e.text.CLI.Merge.NotOpen, number))
	}
	return n, nil
}

func (e *env) printConflicts(ctx context.Context, f *store.File, all []merge.Conflict) error {
	return e.printConflictsFrom(ctx, f, all, 1)
}

// printConflictsFrom explains conflicts to a person, numbered from a number on:
// the question, what both had seen before, and the versions.
func (e *env) printConflictsFrom(ctx context.Context, f *store.File, all []merge.Conflict, from int) error {
	if len(all) == 0 {
		return nil
	}
	t := e.text.CLI.Merge
	shelf := newFormShelf(f)
	for i, c := range all {
		form, err := shelf.get(ctx, c.Questionnaire)
		if err != nil {
			return err
		}
		el := form.Find(survey.SchemaPath(c.Path))
		e.say("\n%d. %s  %s", from+i, c.Business, c.Path)
		if el != nil {
			e.say("   %s", shorten(el.Label.In(e.formLanguage(form.Form), form.Default).Plain(), 74))
		}
		w := e.table()
		if b := c.Before; b != nil {
			w.row("   "+t.Before, e.valueText(form.Form, el, b.Answer), t.By+" "+b.By, t.At+" "+e.when(b.At))
		}
		for n, v := range c.Versions {
			source := ""
			if v.File != "" {
				source = fmt.Sprintf(t.Source, v.File)
			}
			w.row("   "+string(rune('A'+n)), e.valueText(form.Form, el, v.Answer), t.By+" "+v.By, t.At+" "+e.when(v.At), source)
		}
		for _, n := range c.Notes {
			w.row("   "+t.Reason, n.Text, t.By+" "+n.By, t.At+" "+e.when(n.At))
		}
		if err := w.flush(); err != nil {
			return err
		}
	}
	e.say("\n%s", t.HowTo)
	return nil
}

// valueText is an answer with its code, as a lead needs it to decide.
func (e *env) valueText(form *survey.Form, el *survey.Element, a value.Answer) string {
	if a.Status != value.Answered {
		return "– " + e.text.Interview.StatusOf(a.Status)
	}
	if el == nil || el.List == nil {
		return a.Text
	}
	if c := el.List.Find(a.Text); c != nil {
		return fmt.Sprintf("%s (%s)", a.Text, shorten(c.Label.In(e.formLanguage(form), form.Default).Plain(), 40))
	}
	return a.Text
}

type resolveOptions struct{ value, status, reason string }

func newConflictsResolveCommand(e *env) *cobra.Command {
	o := &resolveOptions{}
	t := e.text.CLI
	c := e.command("resolve NUMBER", t.Commands.ConflictsResolve)
	c.Args = e.wantArgs(1, 1)
	c.Flags().StringVar(&o.value, "value", "", t.Flags.Value)
	c.Flags().StringVar(&o.status, "status", "", t.Flags.Status)
	c.Flags().StringVar(&o.reason, "reason", "", t.Flags.Reason)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runResolve(cmd.Context(), e, o, args[0]) }
	return c
}

func runResolve(ctx context.Context, e *env, o *resolveOptions, number string) error {
	if (o.value == "") == (o.status == "") {
		return usageError{e.text.CLI.Merge.PickOne}
	}
	status := value.Answered
	if o.status != "" {
		var err error
		if status, err = value.ParseStatus(o.status); err != nil || status != value.DontKnow && status != value.Refused {
			return usageError{fmt.Sprintf(e.text.CLI.Usage.BadFlagValue, "--status", o.status)}
		}
	}
	f, err := e.openStudy(ctx)
	if err != nil {
		return err
	}
	defer f.Close()
	all, err := f.Conflicts(ctx)
	if err != nil {
		return err
	}
	n, err := e.pickConflict(all, number)
	if err != nil {
		return err
	}
	c := all[n-1]
	decision, err := understand(ctx, f, c, survey.Input{Status: status, Text: o.value, Confirmed: true})
	if err != nil {
		return err
	}
	if err := f.Resolve(ctx, c, decision, o.reason); err != nil {
		return err
	}
	e.remark(e.text.CLI.Merge.Resolved, c.Path)
	return nil
}

// understand checks a decision as the interview itself would.
func understand(ctx context.Context, f *store.File, c store.Conflict, in survey.Input) (value.Answer, error) {
	state, err := f.State(ctx, c.Interview)
	if err != nil {
		return value.Answer{}, err
	}
	state.Completed = false // deciding is not answering
	iv, err := newFormShelf(f).replay(ctx, state)
	if err != nil {
		return value.Answer{}, err
	}
	return iv.Decide(c.Path, in)
}
