package mergecmd

import (
	"cmp"
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store/merge"
)

func printConflicts(ctx context.Context, e *command.Env, s *workspace.Study, all []merge.Conflict) error {
	return printNumbered(ctx, e, s, all, 1, false)
}

// printNumbered explains conflicts to a person, numbered from a number on;
// contact data only to whoever decides.
func printNumbered(ctx context.Context, e *command.Env, s *workspace.Study, all []merge.Conflict, from int, deciding bool) error {
	if len(all) == 0 {
		return nil
	}
	for i, c := range all {
		e.Say("\n%d. %s  %s", from+i, c.Business, c.Path)
		if err := printConflict(ctx, e, s, &c, deciding); err != nil {
			return err
		}
	}
	e.Say("\n%s", e.Text.CLI.Merge.HowTo)
	return nil
}

// printConflict explains one conflict: the question, what both had seen before,
// and the versions.
func printConflict(ctx context.Context, e *command.Env, s *workspace.Study, c *merge.Conflict, deciding bool) error {
	t := e.Text.CLI.Merge
	telling, err := tellingOf(ctx, e, s, c, deciding)
	if err != nil {
		return err
	}
	e.Say("   %s", text.Glance(telling.QuestionAt(c.Path), 74))
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
func tellingOf(ctx context.Context, e *command.Env, s *workspace.Study, c *merge.Conflict, deciding bool) (msg.Teller, error) {
	form, err := s.Form(ctx, c.Questionnaire)
	if err != nil {
		return msg.Teller{}, err
	}
	telling := e.Text.Interview.TellingOf(form.Form, e.FormLanguage(form.Form))
	if iv, err := s.View(ctx, c.Interview); err == nil {
		if !deciding {
			iv.WithholdContact()
		}
		telling = e.Telling(iv)
	}
	telling = telling.WithCodes().WithMarks()
	if deciding {
		return telling, nil
	}
	return telling.WithoutContact(), nil
}
