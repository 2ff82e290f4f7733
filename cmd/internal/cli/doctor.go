package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newDoctorCommand(e *env) *cobra.Command {
	t := e.text.CLI
	rebuild := false
	c := e.command("doctor", t.Commands.Doctor)
	c.Args = e.wantArgs(0, 0)
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

func runDoctor(ctx context.Context, e *env, rebuild bool) error {
	if rebuild {
		f, err := e.openStudy(ctx)
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
		e.remark("%s", e.text.CLI.Doctor.Rebuilt)
	}
	f, err := e.openToRead(ctx)
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
		if !e.json {
			fmt.Fprintf(e.out, e.text.CLI.Merge.Fork+"\n", k.Name, k.From, e.text.Count.Numbers.Of(k.Numbers))
		}
	}
	if e.json {
		err = e.printJSON(v)
	} else {
		e.printHealth(v)
	}
	switch {
	case err != nil:
		return err
	case !v.Sound:
		return errShown
	case len(v.Forks) > 0:
		return errLook
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

func (e *env) printHealth(v healthView) {
	t := e.text.CLI.Doctor
	for _, d := range v.Damage {
		fmt.Fprintf(e.out, "%s: %s\n", t.Damage, d)
	}
	for _, a := range v.Altered {
		fmt.Fprintf(e.out, "%s: %s\n", t.Altered, a)
	}
	for _, id := range v.Stale {
		fmt.Fprintf(e.out, "%s: %s\n", t.Stale, id)
	}
	if v.Sound {
		fmt.Fprintf(e.out, t.Good+"\n", v.File, e.text.Count.Events.Of(v.Events))
		return
	}
	fmt.Fprintf(e.out, t.Bad+"\n", v.File)
}
