// Package democmd is the made-up study: three interviewers' files, their merge
// and the workbook.
package democmd

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/demo"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"

	"github.com/spf13/cobra"
)

// New is the command demo.
func New(e *command.Env) *cobra.Command {
	seed := uint64(1)
	c := e.Command("demo [DIR]", e.Text.CLI.Commands.Demo)
	c.Args = e.WantArgs(0, 1)
	c.Flags().Uint64Var(&seed, "seed", seed, e.Text.CLI.Flags.Seed)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		dir := command.First(args)
		if dir == "" {
			dir = "demo"
		}
		return Run(cmd.Context(), e, dir, seed)
	}
	return c
}

// fieldwork is the demo while it is made.
type fieldwork struct {
	e    *command.Env
	dir  string
	form *workspace.Form
	rand *rand.Rand
	ids  *rand.Rand // apart: the same answers whatever has an id
}

// Run makes the demo in a folder.
func Run(ctx context.Context, e *command.Env, dir string, seed uint64) error {
	began := time.Now()
	form, err := workspace.LoadForm("")
	if err != nil {
		return err
	}
	w := &fieldwork{e: e, dir: dir, form: form, rand: rand.New(rand.NewPCG(seed, 0)), ids: rand.New(rand.NewPCG(seed, 1))}
	if err := w.makeFolder(); err != nil {
		return err
	}
	t := e.Text.CLI.Demo
	e.Say("%s\n", t.Intro)
	sticks, err := w.collect(ctx)
	if err != nil {
		return err
	}
	e.Say("\n%s\n", t.Merging)
	return w.lead(ctx, sticks, began)
}

// makeFolder makes the folder; one that holds a study or a workbook already is left
// alone.
func (w *fieldwork) makeFolder() error {
	found, _ := filepath.Glob(filepath.Join(w.dir, "*"+workspace.Ending))
	if len(found) > 0 || workspace.StandingAt(w.path(w.e.Text.CLI.Demo.WorkbookFile)) != workspace.Free {
		return console.UserError(fmt.Sprintf(w.e.Text.CLI.Demo.Exists, w.dir))
	}
	return w.e.MakeFolder(w.dir)
}

func (w *fieldwork) path(name string) string { return filepath.Join(w.dir, name) }

// tell says what is in a file.
func (w *fieldwork) tell(ctx context.Context, path string, sample []demo.Business) error {
	f, err := store.OpenShared(ctx, path, store.Options{})
	if err != nil {
		return err
	}
	defer f.Close()
	totals, err := workspace.Of(f).Totals(ctx)
	if err != nil {
		return err
	}
	t := w.e.Text.CLI.Demo
	w.e.Say(t.Wrote, f.Path(), totals.Interviews, totals.Completed)
	w.e.Say("  "+t.Spoken, w.spoken(sample))
	for _, b := range sample {
		if b.Stops {
			w.e.Say(t.Unfinished, b.ID, path)
		}
	}
	return nil
}

func (w *fieldwork) study() store.Study {
	return store.Study{ID: store.StudyID(w.form.ID + "-demo"), Name: w.form.Title}
}

// spoken are the languages the interviews of a sample were held in, with how many.
func (w *fieldwork) spoken(sample []demo.Business) string {
	held := map[string]int{}
	for _, b := range sample {
		if b.Talked() {
			held[w.languageOf(b)]++
		}
	}
	var said []string
	for _, l := range w.form.Languages {
		if n := held[l.Key]; n > 0 {
			said = append(said, fmt.Sprintf("%s %d", l.Name, n))
		}
	}
	return strings.Join(said, ", ")
}
