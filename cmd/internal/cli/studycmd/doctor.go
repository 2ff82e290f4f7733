package studycmd

import (
	"context"
	"errors"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"

	"github.com/spf13/cobra"
)

type doctorOptions struct {
	rebuild      bool
	salvage      command.FileName
	seen, reason string
}

// NewDoctor is the command doctor.
func NewDoctor(e *command.Env) *cobra.Command {
	t := e.Text.CLI
	o := &doctorOptions{}
	c := e.Command("doctor", t.Commands.Doctor)
	c.Args = e.WantArgs(0, 0)
	c.Flags().BoolVar(&o.rebuild, "rebuild", false, t.Flags.Rebuild)
	c.Flags().Var(&o.salvage, "salvage", t.Flags.Salvage)
	c.Flags().StringVar(&o.seen, "seen", "", t.Flags.Seen)
	c.Flags().StringVar(&o.reason, "reason", "", t.Flags.SeenReason)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runDoctor(cmd.Context(), e, o) }
	return c
}

func runDoctor(ctx context.Context, e *command.Env, o *doctorOptions) error {
	switch {
	case o.several():
		return console.UsageError(e.Text.CLI.Doctor.OneAtATime)
	case o.salvage != "":
		return runSalvage(ctx, e, string(o.salvage))
	case o.seen != "" || o.reason != "":
		return runSeen(ctx, e, o)
	case o.rebuild:
		if err := rebuilt(ctx, e); err != nil {
			return ifDamaged(e, err)
		}
		e.Remark("%s", e.Text.CLI.Doctor.Rebuilt)
	}
	return ifDamaged(e, e.WithStudyReadOnly(ctx, func(s *workspace.Study) error { return checkHealth(ctx, e, s) }))
}

func (o *doctorOptions) several() bool {
	n := 0
	for _, is := range []bool{o.rebuild, o.salvage != "", o.seen != ""} {
		if is {
			n++
		}
	}
	return n > 1
}

// ifDamaged says of a file that cannot even be opened what can be done.
func ifDamaged(e *command.Env, err error) error {
	if !errors.Is(err, store.Corrupt) && !errors.Is(err, store.Unreadable) {
		return err
	}
	e.Complain(e.Explain(err))
	e.Complain(e.Text.CLI.Doctor.TrySalvage)
	return console.ErrShown
}

func rebuilt(ctx context.Context, e *command.Env) error {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	return errors.Join(s.Rebuild(ctx), s.Close())
}

// runSeen notes that somebody has looked at an alarm.
func runSeen(ctx context.Context, e *command.Env, o *doctorOptions) error {
	t := e.Text.CLI.Laptops
	if o.reason == "" || o.seen == "" {
		return console.UsageError(t.NeedsReason)
	}
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	a, err := s.See(ctx, o.seen, o.reason)
	switch {
	case err != nil:
		return err
	case e.JSON:
		return e.PrintJSON(a)
	}
	e.Say(t.Noted, nameOf(e, a.Name, a.Replica))
	return nil
}
