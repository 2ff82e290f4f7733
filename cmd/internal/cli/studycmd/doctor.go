package studycmd

import (
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"

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
}

func runDoctor(ctx context.Context, e *command.Env, rebuild bool) error {
	if rebuild {
		f, err := e.Workspace().Open(ctx)
		if err != nil {
			return err
		}
		err = f.Rebuild(ctx)
		if closed := f.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return err
		}
		e.Remark("%s", e.Text.CLI.Doctor.Rebuilt)
	}
	f, err := e.Workspace().OpenReadOnly(ctx)
	if err != nil {
		return err
	}
	defer f.Close()
	h, err := f.Check(ctx)
	if err != nil {
		return err
	}
	v := healthView{f.Path(), h.Sound(), h.Events, some(h.Damage), some(h.Altered), some(h.Stale), []string{}}
	for _, k := range h.Forks {
		v.Forks = append(v.Forks, k.Name)
		if !e.JSON {
			fmt.Fprintf(e.Out, e.Text.CLI.Merge.Fork+"\n", k.Name, k.From, e.Text.Count.Numbers.Of(k.Numbers))
		}
	}
	if e.JSON {
		err = e.PrintJSON(v)
	} else {
		printHealth(e, v)
	}
	switch {
	case err != nil:
		return err
	case !v.Sound:
		return console.ErrShown
	case len(v.Forks) > 0:
		return console.ErrLook
	}
	return nil
}

// some is never null in JSON.
func some(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func printHealth(e *command.Env, v healthView) {
	t := e.Text.CLI.Doctor
	for _, d := range v.Damage {
		fmt.Fprintf(e.Out, "%s: %s\n", t.Damage, d)
	}
	for _, a := range v.Altered {
		fmt.Fprintf(e.Out, "%s: %s\n", t.Altered, a)
	}
	for _, id := range v.Stale {
		fmt.Fprintf(e.Out, "%s: %s\n", t.Stale, id)
	}
	if v.Sound {
		fmt.Fprintf(e.Out, t.Good+"\n", v.File, e.Text.Count.Events.Of(v.Events))
		return
	}
	fmt.Fprintf(e.Out, t.Bad+"\n", v.File)
}
