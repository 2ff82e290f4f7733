package mergecmd

import (
	"context"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

// duplicateOptions are what is decided: one of count, same with or without count,
// distinct, and belongsTo.
type duplicateOptions struct {
	count, belongsTo, reason string
	same, distinct           bool
}

func newDuplicatesDecideCommand(e *command.Env) *cobra.Command {
	o := &duplicateOptions{}
	t := e.Text.CLI
	c := e.Command("decide BUSINESS [BUSINESS]", t.Commands.DuplicatesDecide)
	c.Args = e.WantArgs(1, 2)
	c.Flags().StringVar(&o.count, "count", "", t.Flags.CountThis)
	c.Flags().BoolVar(&o.same, "same", false, t.Flags.Same)
	c.Flags().BoolVar(&o.distinct, "distinct", false, t.Flags.Distinct)
	c.Flags().StringVar(&o.belongsTo, "belongs-to", "", t.Flags.BelongsTo)
	c.Flags().StringVar(&o.reason, "reason", "", t.Flags.Reason)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runDuplicates(cmd.Context(), e, o, args) }
	return c
}

// fits reports whether the flags say one thing, and of as many as are named.
func (o *duplicateOptions) fits(named int) bool {
	pair, one := o.same != o.distinct, !o.same && !o.distinct
	switch {
	case o.belongsTo != "":
		return one && o.count == "" && named == 1
	case pair:
		return named == 2 && !(o.distinct && o.count != "")
	}
	return one && named == 1 && o.count != ""
}

func runDuplicates(ctx context.Context, e *command.Env, o *duplicateOptions, named []string) error {
	t := &e.Text.CLI.Duplicates
	if !o.fits(len(named)) {
		return console.UsageError(t.Which)
	}
	if strings.TrimSpace(o.reason) == "" {
		return console.UsageError(t.NoReason)
	}
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	d, err := s.Duplicates(ctx)
	if err != nil {
		return err
	}
	if o.belongsTo != "" {
		return o.moves(ctx, e, s, d, named[0])
	}
	for _, business := range named {
		if !d.Has(business) {
			return console.UserError(fmt.Sprintf(t.NoBusiness, business))
		}
	}
	if len(named) == 2 && value.Code(named[0]) == value.Code(named[1]) {
		return console.UserError(t.OneCode)
	}
	return o.decide(ctx, e, s, d, named)
}

func (o *duplicateOptions) decide(ctx context.Context, e *command.Env, s *workspace.Study, d *workspace.Duplicates, named []string) error {
	t := &e.Text.CLI.Duplicates
	v := workspace.Verdict{Businesses: named, Same: o.same, Distinct: o.distinct, Reason: o.reason}
	if o.count != "" {
		i, err := s.Find(ctx, o.count, workspace.Finished)
		if err != nil {
			return err
		}
		if !d.Among(i, named) {
			return console.UserError(fmt.Sprintf(t.NotOfBusiness, i.ID[:13], strings.Join(named, ", ")))
		}
		v.Counts = i.ID
	}
	if _, err := s.DecideDuplicate(ctx, d, v); err != nil {
		return err
	}
	switch {
	case o.same:
		e.Remark(t.AreOne, value.Code(named[0]), value.Code(named[1]))
	case o.distinct:
		e.Remark(t.AreTwo, value.Code(named[0]), value.Code(named[1]))
	}
	if v.Counts != "" {
		e.Remark(t.NowCounts, d.Of(d.Line(v.Counts).Business), v.Counts[:13])
	}
	return nil
}

// moves says that an interview was held with another business.
func (o *duplicateOptions) moves(ctx context.Context, e *command.Env, s *workspace.Study, d *workspace.Duplicates, name string) error {
	t, to := &e.Text.CLI.Duplicates, value.Code(o.belongsTo)
	if to == "" {
		return console.UsageError(t.Which)
	}
	i, err := s.Find(ctx, name, workspace.Kept)
	if err != nil {
		return err
	}
	v := workspace.Verdict{Moved: i.ID, To: to, Reason: o.reason}
	_, err = s.DecideDuplicate(ctx, d, v)
	if refused := refusal(e, v, err); refused != "" {
		return console.UserError(refused)
	}
	if err == nil {
		e.Remark(t.Moved, i.ID[:13], to, i.Business)
	}
	return err
}
