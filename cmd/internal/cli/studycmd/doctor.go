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

// NewDoctor is the command doctor.
func NewDoctor(e *command.Env) *cobra.Command {
	t := e.Text.CLI
	rebuild := false
	c := e.Command("doctor", t.Commands.Doctor)
	c.Args = e.WantArgs(0, 0)
	c.Flags().BoolVar(&rebuild, "rebuild", false, t.Flags.Rebuild)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runDoctor(cmd.Context(), e, rebuild) }
	return c
}

// healthView is the state of a study file in JSON.
type healthView struct {
	File    string   `json:"file"`
	Sound   bool     `json:"sound"`
	Events  int      `json:"events"`
	Damage  []string `json:"damage"`
	Altered []string `json:"altered"`
	Stale   []string `json:"stale"`
	Forks   []string `json:"forks"`
	Waiting int      `json:"waiting"`
	Missing int64    `json:"missing"` // events that others made and that have not arrived
}

func runDoctor(ctx context.Context, e *command.Env, rebuild bool) error {
	if rebuild {
		if err := rebuilt(ctx, e); err != nil {
			return err
		}
		e.Remark("%s", e.Text.CLI.Doctor.Rebuilt)
	}
	return e.WithStudyReadOnly(ctx, func(s *workspace.Study) error { return checkHealth(ctx, e, s) })
}

func rebuilt(ctx context.Context, e *command.Env) error {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	return errors.Join(s.Rebuild(ctx), s.Close())
}

func checkHealth(ctx context.Context, e *command.Env, s *workspace.Study) error {
	h, err := s.Check(ctx)
	if err != nil {
		return err
	}
	if e.JSON {
		err = e.PrintJSON(healthViewOf(s, h))
	} else {
		printHealth(e, s, h)
	}
	switch {
	case err != nil:
		return err
	case !h.Sound():
		return console.ErrShown
	case len(h.Forks) > 0:
		return console.ErrLook
	}
	return nil
}

func healthViewOf(s *workspace.Study, h *store.Health) healthView {
	// Lists are never null in JSON.
	list := func(found []string) []string { return append([]string{}, found...) }
	v := healthView{s.Path(), h.Sound(), h.Events, list(h.Damage), list(h.Altered), list(h.Stale), []string{}, h.Waiting, 0}
	for _, k := range h.Forks {
		v.Forks = append(v.Forks, k.Name)
	}
	for _, g := range h.Gaps {
		v.Missing += g.Missing
	}
	return v
}

func printHealth(e *command.Env, s *workspace.Study, h *store.Health) {
	t := e.Text.CLI.Doctor
	for _, k := range h.Forks {
		e.Say(e.Text.CLI.Merge.Fork, k.Name, k.From, e.Text.Count.Numbers.Of(k.Numbers))
	}
	for _, g := range h.Gaps {
		e.Say(e.Text.CLI.Merge.Gap, g.Name, e.Text.Count.Events.Of(int(g.Missing)))
	}
	if h.Waiting > 0 {
		e.Say("%s", e.Text.CLI.Merge.Waiting.Of(h.Waiting))
	}
	for _, found := range []struct {
		heading string
		lines   []string
	}{{t.Damage, h.Damage}, {t.Altered, h.Altered}, {t.Stale, h.Stale}} {
		for _, l := range found.lines {
			e.Say("%s: %s", found.heading, l)
		}
	}
	if h.Sound() {
		e.Say(t.Good, s.Path(), e.Text.Count.Events.Of(h.Events))
		return
	}
	e.Say(t.Bad, s.Path())
}
