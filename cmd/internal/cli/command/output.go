package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"

	"github.com/spf13/cobra"
)

// ForceFlag gives a command that writes files the option to replace them.
func (e *Env) ForceFlag(c *cobra.Command, force *bool) {
	c.Flags().BoolVar(force, "force", false, e.Text.CLI.Flags.Force)
}

// WriteFile writes a file whole or not at all; write gets a folder, too, for what
// does not fit into memory. What stands there already is replaced with force, or if a
// person at a terminal says so, and a study file never.
func (e *Env) WriteFile(ctx context.Context, path string, force bool, write func(w io.Writer, scratch string) error) error {
	replace, err := e.mayReplace(ctx, path, force)
	if err != nil {
		return err
	}
	err = workspace.WriteFile(ctx, path, replace, write)
	failed, ok := errors.AsType[*workspace.OutputError](err)
	switch {
	case !ok:
		return err
	case errors.Is(failed, fs.ErrExist) && !replace: // it came there in the meantime
		return console.UserError(fmt.Sprintf(e.Text.CLI.Output.Exists, path))
	}
	return e.CannotWrite(path, failed.Err)
}

// WriteBytes is WriteFile for what is in memory.
func (e *Env) WriteBytes(ctx context.Context, path string, force bool, data []byte) error {
	return e.WriteFile(ctx, path, force, func(w io.Writer, _ string) error {
		_, err := w.Write(data)
		return err
	})
}

// MakeFolder makes a folder, its owner's alone, unless it is there.
func (e *Env) MakeFolder(dir string) error {
	if standing := workspace.StandingAt(dir); standing != workspace.Free && standing != workspace.Folder {
		return console.UserError(fmt.Sprintf(e.Text.CLI.Output.NoFolder, dir))
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return e.CannotWrite(dir, err)
	}
	return nil
}

// mayReplace tells whether something stands at path that is to be replaced; the error
// refuses to.
func (e *Env) mayReplace(ctx context.Context, path string, force bool) (bool, error) {
	t := e.Text.CLI.Output
	refuse := func(sentence string) (bool, error) { return false, console.UserError(fmt.Sprintf(sentence, path)) }
	switch workspace.StandingAt(path) {
	case workspace.Free:
		return false, nil
	case workspace.PartOfStudy:
		return refuse(t.Study)
	case workspace.Folder:
		return refuse(t.Folder)
	case workspace.Special:
		return refuse(t.Special)
	}
	switch {
	case force:
		return true, nil
	case !e.Terminal || e.JSON:
		return refuse(t.Exists)
	}
	answer, err := e.Lines().Ask(ctx, fmt.Sprintf(t.Replace, path))
	if err == nil && !slices.Contains([]string{"j", "ja", "y", "yes"}, strings.ToLower(answer)) {
		return refuse(t.Stays)
	}
	return err == nil, err
}

// mostTold is how many of a kind are told one after the other.
const mostTold = 20

// TellEach tells of n things, of many the first: whoever made a file must not push out of
// sight what else there is to tell. JSON has them all.
func (e *Env) TellEach(n int, tell func(i int)) {
	for i := range min(n, mostTold) {
		tell(i)
	}
	if more := n - mostTold; more > 0 {
		e.Say("  "+e.Text.CLI.Merge.Report.More, more)
	}
}
