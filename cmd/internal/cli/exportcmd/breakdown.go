package exportcmd

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/export/breakdown"
	"feldbuch/export/chapters"
	"feldbuch/export/markdown"
)

// breakdowns are those asked for, those with commas crossed; all where none is.
func breakdowns(e *command.Env, o *Options, x *exported) (*breakdown.Collector, error) {
	wanted := breakdown.Options{Language: x.options.Language, Open: o.Open, Public: o.Publish}
	if wanted.Census = x.census; x.random {
		wanted.Population = o.population.Of
	}
	for _, by := range o.By {
		names := strings.Split(by, ",")
		if o.Publish && by == noBreakdown {
			names = nil
		}
		wanted.By = append(wanted.By, names)
	}
	c, err := breakdown.New(x.options.Forms, wanted)
	if unknown := (*breakdown.Unknown)(nil); errors.As(err, &unknown) {
		return nil, console.UserError(fmt.Sprintf(e.Text.CLI.Export.UnknownBreakdown, unknown.Name, strings.Join(unknown.Known, ", ")))
	}
	return c, err
}

// collected counts all interviews.
func collected(x *exported, o chapters.Options) (*chapters.Collector, error) {
	c := chapters.New(o)
	for s, err := range x.subs {
		if err != nil {
			return nil, err
		}
		c.Add(s)
	}
	return c, nil
}

// writeMatrices writes the breakdowns one below the other, and what differs.
func writeMatrices(w io.Writer, t *breakdown.Tables) error {
	for _, m := range t.Short {
		head := strings.Join(append([]string{m.Title, m.Basis}, m.Remarks...), "\n")
		if _, err := fmt.Fprintf(w, "%s\n\n", head); err != nil {
			return err
		}
		if err := markdown.Write(w, m); err != nil {
			return err
		}
		fmt.Fprintln(w)
	}
	if len(t.Differing.Rows) == 0 {
		return nil
	}
	return markdown.Write(w, t.Differing)
}
