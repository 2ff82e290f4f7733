package mergecmd

import (
	"cmp"
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey/value"
)

// reader is whom a conflict is told.
type reader int

const (
	merged   reader = iota // whoever merges: without what only commands need
	listed                 // whoever looks for it
	deciding               // whoever decides it, and so must see contact data
)

func printConflicts(ctx context.Context, e *command.Env, s *workspace.Study, all []merge.Conflict) error {
	return explain(ctx, e, s, all, listed)
}

// printDeciding is printConflicts for whoever decides.
func printDeciding(ctx context.Context, e *command.Env, s *workspace.Study, all []merge.Conflict) error {
	return explain(ctx, e, s, all, deciding)
}

// explain explains conflicts to a person.
func explain(ctx context.Context, e *command.Env, s *workspace.Study, all []merge.Conflict, to reader) error {
	if len(all) == 0 {
		return nil
	}
	for _, c := range all {
		e.Say("\n%s  %s  %s", c.ID, c.Business, value.Name(c.Path))
		if err := printConflict(ctx, e, s, &c, to); err != nil {
			return err
		}
		if to != deciding {
			continue
		}
		shown, err := inWords(ctx, e, s, &c.Conflict, true)
		if err != nil {
			return err
		}
		for i, v := range c.Versions {
			for _, f := range shown.Options[i].Follows {
				e.Say("   %s: %s", newSayings(e, to).answer(v.Side), f)
			}
		}
		e.Say("   %s  %s", e.Text.Decisions.Check, c.Check)
	}
	e.Say("")
	nextIn(e, e.Workspace().Path()).decide(all[0].ID)
	return nil
}

// mostVersions is how many answers, and how many notes, are told of one conflict.
const mostVersions = 20

// printConflict explains one conflict: the question, what both had seen before,
// and the versions.
func printConflict(ctx context.Context, e *command.Env, s *workspace.Study, c *merge.Conflict, to reader) error {
	t := e.Text.CLI.Merge
	telling, err := tellingOf(ctx, e, s, &c.Conflict, to == deciding)
	if err != nil {
		return err
	}
	for _, line := range text.Wrap(telling.QuestionAt(c.Path), 74) {
		e.Say("   %s", line)
	}
	p := newSayings(e, to)
	if b := c.Before; b != nil {
		p.say(t.Before, telling.AnswerAt(c.Path, b.Answer), p.by(b.By, b.At), "")
	}
	told := c.Versions[:min(mostVersions, len(c.Versions))]
	for _, v := range told {
		source := ""
		if v.File != "" {
			source = fmt.Sprintf(t.Source, value.Name(v.File))
		}
		p.say(p.answer(v.Side), telling.AnswerAt(c.Path, v.Answer), p.by(v.By, v.At), source)
		if v.Note != "" {
			p.say(t.Why, v.Note, "", "")
		}
	}
	if more := len(c.Versions) - len(told); more > 0 {
		e.Say("   "+t.Report.More, more)
	}
	for _, n := range c.Notes[:min(mostVersions, len(c.Notes))] {
		p.say(t.Reason, cmp.Or(n.Text, e.Text.Interview.Withheld), p.by(n.By, n.At), "")
	}
	for _, a := range c.Asked {
		e.Say("   %s", wish(e, a))
	}
	return nil
}

// tellingOf tells of a conflict as its interview has it, or the questionnaire
// alone where that cannot be replayed, or a trial run did not take it in.
func tellingOf(ctx context.Context, e *command.Env, s *workspace.Study, c *store.Conflict, deciding bool) (msg.Teller, error) {
	form, err := s.Form(ctx, c.Questionnaire)
	if err != nil {
		return msg.Teller{}, err
	}
	telling := e.Text.Interview.TellingOf(form.Form, e.FormLanguage(form.Form))
	if iv, err := s.Undecided(ctx, c); err == nil {
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
