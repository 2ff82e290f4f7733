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
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/sheet"

	"github.com/spf13/cobra"
)

func newImportCommand(e *command.Env) *cobra.Command {
	dryRun := false
	c := e.Command("import FILE", e.Text.CLI.Commands.ConflictsImport)
	c.Args = e.WantArgs(1, 1)
	c.Flags().BoolVar(&dryRun, "dry-run", false, e.Text.CLI.Flags.DryRun)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runTableIn(cmd.Context(), e, args[0], dryRun) }
	return c
}

// takenView is what came of a table, as JSON; the names are a contract.
type takenView struct {
	File    string      `json:"file"`
	DryRun  bool        `json:"dryRun"`
	Decided int         `json:"decided"`
	Asked   int         `json:"askedAgain"`
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

func runTableIn(ctx context.Context, e *command.Env, path string, dryRun bool) error {
	if err := wantTable(e, path); err != nil {
		return err
	}
	book, err := readTable(e, path)
	if err != nil {
		return err
	}
	rows, unread, faults := decisions.Read(book, []msg.DecisionTable{e.Text.Decisions, msg.In(msg.German).Decisions, msg.In(msg.English).Decisions})
	open := e.Workspace().Open
	if dryRun {
		open = e.Workspace().OpenReadOnly
	}
	s, err := open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	t := &taking{e: e, s: s, view: takenView{File: path, DryRun: dryRun}, faults: faults}
	if err := t.take(ctx, rows); err != nil {
		return err
	}
	if !e.JSON {
		for _, heading := range unread {
			e.Remark(e.Text.Decisions.Unread, heading)
		}
	}
	return t.tell()
}

// readTable reads a table within the limits for files of strangers.
func readTable(e *command.Env, path string) (*sheet.Workbook, error) {
	book, err := sheet.ReadFile(path)
	failed, ok := errors.AsType[*sheet.ReadError](err)
	no := []sheet.ReadErrorKind{sheet.ReadSpecial, sheet.ReadTooBig, sheet.ReadNoSheets, sheet.ReadShape}
	if ok && slices.Contains(no, failed.Kind) { // what else is said of them speaks of questionnaires
		return nil, console.UserError(fmt.Sprintf(e.Text.Decisions.Format, path))
	}
	return book, err
}

// taking is a table that is taken in.
type taking struct {
	e      *command.Env
	s      *workspace.Study
	open   []store.Conflict
	faults []decisions.Fault
	view   takenView
}

// take keeps every decision that can be kept.
func (t *taking) take(ctx context.Context, rows []decisions.Decision) (err error) {
	if t.open, err = t.s.Conflicts(ctx); err != nil {
		return err
	}
	t.view.Open = len(t.open)
	for _, d := range rows {
		c, fault := t.conflict(d)
		if c != nil && fault == nil {
			fault = t.decide(ctx, d, c)
		}
		if fault != nil {
			fault.Cell = d.Cell
			t.faults = append(t.faults, *fault)
		}
	}
	return ctx.Err()
}

// conflict is the one a row is about, as it was shown; nil where it is settled.
func (t *taking) conflict(d decisions.Decision) (*store.Conflict, *decisions.Fault) {
	of := func(is func(store.Conflict) bool) *store.Conflict {
		if i := slices.IndexFunc(t.open, is); i >= 0 {
			return &t.open[i]
		}
		return nil
	}
	c := of(func(c store.Conflict) bool { return c.Check == d.Check })
	switch {
	case c != nil && d.ID != "" && d.ID != c.ID:
		return nil, &decisions.Fault{Kind: decisions.Moved, Args: []string{d.ID}}
	case c == nil && of(func(c store.Conflict) bool { return c.ID == d.ID }) != nil:
		return nil, &decisions.Fault{Kind: decisions.Stale, Args: []string{d.ID}}
	case c == nil:
		t.view.Settled++
	}
	return c, nil
}

// decide keeps one decision, unless that is a trial run.
func (t *taking) decide(ctx context.Context, d decisions.Decision, c *store.Conflict) *decisions.Fault {
	reason := value.Text(d.Reason)
	if d.Does == decisions.AskAgain {
		if slices.ContainsFunc(c.Asked, func(a store.Remark) bool { return a.Text == reason }) {
			t.view.Settled++
			return nil
		}
		return t.keep(&t.view.Asked, func() error { return t.s.AskAgain(ctx, *c, reason) })
	}
	answer, fault := t.answer(ctx, d, c)
	if fault != nil {
		return fault
	}
	fault = t.keep(&t.view.Decided, func() error { return t.s.Resolve(ctx, *c, answer, reason) })
	if fault == nil {
		t.view.Open--
	}
	return fault
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
		message, fix := t.e.Text.Decisions.Fault(f.Kind, f.Args...)
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
	e, w := t.e, t.e.Text.Decisions
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
