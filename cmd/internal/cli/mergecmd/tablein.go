package mergecmd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/decisions"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey/xlsform/sheet"

	"github.com/spf13/cobra"
)

// table is one that many decisions are taken in: of conflicts, or of duplicates.
type table struct {
	about decisions.About
	words func(*msg.Set) *msg.DecisionTable
	rows  func(ctx context.Context, e *command.Env, s *workspace.Study) ([]decisions.Row, error)
	take  func(ctx context.Context, t *taking, rows []decisions.Decision) error
}

func (k table) newImportCommand(e *command.Env, help msg.Help) *cobra.Command {
	dryRun := false
	c := e.Command("import FILE", help)
	c.Args = e.WantArgs(1, 1)
	c.Flags().BoolVar(&dryRun, "dry-run", false, e.Text.CLI.Flags.DryRun)
	c.RunE = func(cmd *cobra.Command, args []string) error { return k.in(cmd.Context(), e, args[0], dryRun) }
	return c
}

// takenView is what came of a table, as JSON; the names are a contract.
type takenView struct {
	File    string      `json:"file"`
	DryRun  bool        `json:"dryRun"`
	Decided int         `json:"decided"`
	Asked   int         `json:"askedAgain"` // of duplicates none
	Settled int         `json:"settledBefore"`
	Open    int         `json:"open"`
	Faults  []faultView `json:"faults"`
}

type faultView struct {
	Cell    string `json:"cell"`
	Code    string `json:"code"`
	Message string `json:"message"`
	Fix     string `json:"fix"`
}

func (k table) in(ctx context.Context, e *command.Env, path string, dryRun bool) error {
	words := k.words(e.Text)
	if err := wantTable(words, path); err != nil {
		return err
	}
	book, err := readTable(words, path)
	if err != nil {
		return err
	}
	all := []msg.DecisionTable{*words, *k.words(msg.In(msg.German)), *k.words(msg.In(msg.English))}
	rows, unread, faults := decisions.Read(k.about, book, all)
	open := e.Workspace().Open
	if dryRun {
		open = e.Workspace().OpenReadOnly
	}
	s, err := open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	t := &taking{e: e, s: s, words: words, view: takenView{File: path, DryRun: dryRun}, faults: faults}
	if err := k.take(ctx, t, rows); err != nil {
		return err
	}
	if !e.JSON {
		for _, heading := range unread {
			e.Remark(words.Unread, heading)
		}
	}
	return t.tell()
}

// readTable reads a table within the limits for files of strangers.
func readTable(words *msg.DecisionTable, path string) (*sheet.Workbook, error) {
	book, err := sheet.ReadFile(path)
	failed, ok := errors.AsType[*sheet.ReadError](err)
	no := []sheet.ReadErrorKind{sheet.ReadSpecial, sheet.ReadTooBig, sheet.ReadNoSheets, sheet.ReadShape}
	if ok && slices.Contains(no, failed.Kind) { // what else is said of them speaks of questionnaires
		return nil, console.UserError(fmt.Sprintf(words.Format, path))
	}
	return book, err
}

// taking is a table that is taken in.
type taking struct {
	e      *command.Env
	s      *workspace.Study
	words  *msg.DecisionTable
	faults []decisions.Fault
	view   takenView
}

// fault notes why a decision was not kept, nil where it was.
func (t *taking) fault(d decisions.Decision, f *decisions.Fault) {
	if f != nil {
		f.Cell = d.Cell
		t.faults = append(t.faults, *f)
	}
}

func (t *taking) keep(count *int, do func() error) *decisions.Fault {
	var err error
	if !t.view.DryRun {
		err = do()
	}
	switch {
	case errors.Is(err, store.ErrNotInConflict):
		return &decisions.Fault{Kind: decisions.Stale}
	case err != nil:
		return &decisions.Fault{Kind: decisions.NotKept, Args: []string{t.e.Explain(err)}}
	}
	*count++
	return nil
}

// tell says what came of the table.
func (t *taking) tell() error {
	t.view.Faults = []faultView{}
	for _, f := range t.faults {
		message, fix := t.words.Fault(f.Kind, f.Args...)
		t.view.Faults = append(t.view.Faults, faultView{f.Cell, f.Kind, message, fix})
	}
	if !t.e.JSON {
		t.tellPerson()
	} else if err := t.e.PrintJSON(t.view); err != nil {
		return err
	}
	return t.status()
}

func (t *taking) tellPerson() {
	e, w := t.e, t.words
	for _, f := range t.view.Faults {
		e.Say("%s", strings.TrimPrefix(f.Cell+": "+f.Message, ": "))
		if f.Fix != "" {
			e.Say("  %s: %s", w.Instead, f.Fix)
		}
	}
	if t.view.Settled > 0 {
		e.Say(w.Settled, t.view.Settled)
	}
	counts := w.Took
	if t.view.DryRun {
		counts = w.WouldTake
	}
	e.Say(counts, t.view.Decided, t.view.Asked, t.view.Open)
	if n := len(t.faults); n > 0 && !t.view.DryRun {
		e.Remark(w.Wrong, n)
	}
}

func (t *taking) status() error {
	if slices.ContainsFunc(t.faults, func(f decisions.Fault) bool { return f.Kind == decisions.NoTable || f.Kind == decisions.NoColumn }) {
		return console.ErrShown
	}
	if len(t.faults) > 0 || t.view.Open > 0 {
		return console.ErrLook
	}
	return nil
}
