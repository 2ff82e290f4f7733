package mergecmd

import (
	"cmp"
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

type resolveOptions struct {
	value, status, reason, check string
	rule                         ruleOptions
}

func newResolveCommand(e *command.Env) *cobra.Command {
	o := &resolveOptions{}
	t := e.Text.CLI
	c := e.Command("resolve [ID]", t.Commands.ConflictsResolve)
	c.Args = e.WantArgs(0, 1)
	c.Flags().StringVar(&o.value, "value", "", t.Flags.Value)
	c.Flags().StringVar(&o.status, "status", "", t.Flags.Status)
	c.Flags().StringVar(&o.reason, "reason", "", t.Flags.Reason)
	c.Flags().StringVar(&o.check, "check", "", t.Flags.Check)
	o.rule.flags(e, c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case (len(args) == 0) != o.rule.given() || o.rule.given() && (o.value != "" || o.status != "" || o.check != ""):
			return console.UsageError(e.Text.Rule.Which)
		case len(args) == 0:
			return runRule(cmd.Context(), e, &o.rule, o.reason)
		}
		return runResolve(cmd.Context(), e, o, args[0])
	}
	return c
}

func runResolve(ctx context.Context, e *command.Env, o *resolveOptions, id string) error {
	decision, err := decisionOf(e, o)
	if err != nil {
		return err
	}
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	all, err := s.Conflicts(ctx)
	if err != nil {
		return err
	}
	picked, err := pickConflict(e, all, id)
	if err != nil {
		return err
	}
	if o.check != "" && !sameMark(o.check, picked[0].Check) {
		return store.ErrNotInConflict
	}
	answer, err := s.Decide(ctx, picked[0], decision, o.reason)
	if err != nil {
		return err
	}
	return tellDecision(ctx, e, s, &picked[0], answer, o.reason)
}

// decisionView is a decision as JSON; the names are a contract.
type decisionView struct {
	ID        string       `json:"id"`
	Interview string       `json:"interview"`
	Business  string       `json:"business"`
	Path      string       `json:"path"`
	Question  string       `json:"question"`
	Status    value.Status `json:"status"`
	Value     string       `json:"value"`
	Reason    string       `json:"reason"`
}

// tellDecision says what was decided. Data gets passed on, so it tells no contact data.
func tellDecision(ctx context.Context, e *command.Env, s *workspace.Study, c *store.Conflict, a value.Answer, reason string) error {
	telling, err := tellingOf(ctx, e, s, c, !e.JSON)
	if err != nil {
		return err
	}
	question := telling.QuestionAt(c.Path)
	if !e.JSON {
		e.Remark(e.Text.CLI.Merge.Resolved, cmp.Or(c.Business, "–"), text.OneLine(question), telling.AnswerAt(c.Path, a))
		return nil
	}
	if err := s.Withhold(ctx, c); err != nil {
		return err
	}
	if c.Contact {
		a.Text, reason = "", ""
	}
	return e.PrintJSON(decisionView{c.ID, c.Interview, c.Business, c.Path, question, a.Status, a.Text, reason})
}

// decisionOf is the value, or how the question ended without one.
func decisionOf(e *command.Env, o *resolveOptions) (survey.Input, error) {
	in := survey.Input{Status: value.Answered, Text: o.value, Confirmed: true}
	if (o.value == "") == (o.status == "") {
		return in, console.UsageError(e.Text.CLI.Merge.PickOne)
	}
	if o.status == "" {
		return in, nil
	}
	var err error
	if in.Status, err = value.ParseStatus(o.status); err != nil || in.Status != value.DontKnow && in.Status != value.Refused {
		return in, console.UsageError(fmt.Sprintf(e.Text.CLI.Usage.BadFlagValue, "--status", o.status))
	}
	return in, nil
}
