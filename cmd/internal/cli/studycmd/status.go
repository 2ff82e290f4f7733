package studycmd

import (
	"context"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"

	"github.com/spf13/cobra"
)

// NewStatus is the command status.
func NewStatus(e *command.Env) *cobra.Command {
	all := false
	c := e.Command("status", e.Text.CLI.Commands.Status)
	c.Args = e.WantArgs(0, 0)
	c.Flags().BoolVar(&all, "all", false, e.Text.CLI.Flags.AllLaptops)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error { return runStatus(cmd.Context(), e, s, all) })
	}
	return c
}

func runStatus(ctx context.Context, e *command.Env, s *workspace.Study, all bool) error {
	v, err := viewStudy(ctx, s)
	if err == nil {
		v.Laptops, err = laptopsOf(ctx, e, s)
	}
	if err != nil {
		return err
	}
	if e.JSON {
		err = e.PrintJSON(v)
	} else {
		printStatus(e, v)
	}
	if all && !e.JSON {
		printLaptops(e, v.Laptops)
	}
	if err == nil && (v.Conflicts > 0 || len(v.Doubles) > 0 || v.missing() > 0 || v.alarming()) {
		return console.ErrLook
	}
	return err
}

func printStatus(e *command.Env, v *studyView) {
	t := e.Text.CLI
	e.Say("%s", v.Name)
	e.Say(t.Listing.Total, v.Interviews, v.Completed, v.Interviews-v.Completed)
	for _, n := range []struct {
		count int
		text  string
	}{{v.Corrections, t.Listing.Corrections}, {v.Discarded, t.Listing.DiscardedTotal}} {
		if n.count > 0 {
			e.Say(n.text, n.count)
		}
	}
	for _, d := range v.Doubles {
		e.Say(t.Listing.Double, d.Business, len(d.Interviews), d.Interviews[0][:13])
	}
	e.Say("%s", t.Merge.OpenConflicts(v.Conflicts))
	printArrivals(e, v)
}

func laptopsOf(ctx context.Context, e *command.Env, s *workspace.Study) ([]laptopView, error) {
	all, err := s.Laptops(ctx)
	views := make([]laptopView, len(all))
	for i, l := range all {
		views[i] = laptopViewOf(l, e.Now())
	}
	return views, err
}
