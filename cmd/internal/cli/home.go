package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"feldbuch/cmd/internal/tui"
	"feldbuch/store"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
)

// screen is what the full screen gets from the environment.
func (e *env) screen() tui.Options {
	return tui.Options{
		In: e.in, Out: e.out, Texts: e.text.Interview, Explain: e.explain,
		NoColour: e.getenv("NO_COLOR") != "", Visual: e.getenv("FELDBUCH_RTL") == "visual",
	}
}

// fullScreen tells whether there is a screen to ask on, and it is wanted.
func (e *env) fullScreen(plain bool) bool {
	return e.terminal && !plain && e.getenv("TERM") != "dumb"
}

// runHome is feldbuch without a command: the home screen on a terminal, where a
// double click lands, help elsewhere.
func runHome(ctx context.Context, e *env, cmd *cobra.Command) error {
	if !e.fullScreen(false) {
		return cmd.Help()
	}
	t := e.text.CLI.Home
	actions := []struct {
		item string
		run  func() error
	}{
		{t.Interview, func() error { return runInterview(ctx, e, &interviewOptions{}) }},
		{e.text.Interview.Practice.Item, func() error { return runPractice(ctx, e, &interviewOptions{}) }},
		{t.List, func() error { return e.listHere(ctx) }},
		{t.Demo, func() error { return runDemo(ctx, e, filepath.Join(xdg.UserDirs.Documents, "feldbuch-demo"), 1) }},
		{t.Quit, nil},
	}
	var items []string
	for _, a := range actions {
		items = append(items, a.item)
	}
	for {
		chosen, err := tui.Choose(ctx, e.screen(), tui.Menu{Head: "feldbuch", Title: t.Title, Hint: t.Hint, Items: items})
		if err != nil || chosen < 0 || actions[chosen].run == nil {
			return err
		}
		if err := actions[chosen].run(); err != nil {
			fmt.Fprintln(e.err, e.explain(err))
		}
		if err := e.waitForEnter(ctx); err != nil {
			return err
		}
	}
}

// listHere lists the interviews. Before the first one there is no study file, and
// that is nothing to be told of here.
func (e *env) listHere(ctx context.Context) error {
	f, err := store.OpenReadOnly(ctx, e.studyPath())
	switch {
	case errors.Is(err, store.NotFound) && e.study == "":
		fmt.Fprintln(e.out, e.text.CLI.Listing.Empty)
		return nil
	case err != nil:
		return err
	}
	defer f.Close()
	return listInterviews(ctx, e, f)
}

// waitForEnter leaves what was printed on the screen until it has been read.
func (e *env) waitForEnter(ctx context.Context) error {
	fmt.Fprintf(e.out, "\n%s ", e.text.CLI.Home.Press)
	if _, err := nextLine(ctx, bufio.NewReader(e.in)); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}
