package exportcmd

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/text"
	"feldbuch/export/markdown"
	"feldbuch/export/planning"
	"feldbuch/export/publication"
	"feldbuch/export/xlsx"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newPlanningCommand(e *command.Env) *cobra.Command {
	o := &Options{}
	var set []string
	c := exportCommand(e, "planning", o, e.Text.CLI.Commands.ExportPlanning)
	c.Flags().StringArrayVar(&set, "set", nil, e.Text.CLI.Flags.Set)
	o.outsideFlags(e, c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := o.settle(e, c, "least"); err != nil {
			return err
		}
		if o.Publish && len(set) > 0 {
			return console.UsageError(e.Text.CLI.Publish.Set)
		}
		return runPlanning(cmd.Context(), e, o, set)
	}
	return c
}

func runPlanning(ctx context.Context, e *command.Env, o *Options, set []string) error {
	format, err := chooseFormat(e, o, "text", "text", "txt", "json", "xlsx", "md")
	if err != nil {
		return err
	}
	x, err := openExport(ctx, e, o)
	if err != nil {
		return err
	}
	defer x.Close()
	p, err := planOf(e, x, set)
	if err != nil {
		return err
	}
	return deliver(ctx, e, x, o, func(w io.Writer) error {
		if o.Publish {
			if err := p.publish(ctx, x); err != nil {
				return err
			}
		}
		return p.write(w, format, x)
	})
}

// publish keeps of the plan what may leave the project, and has that noted.
func (p *plans) publish(ctx context.Context, x *exported) error {
	w := &x.options.Words
	p.plan = p.plan.AtLeast(x.out.least)
	at, err := x.out.publish(ctx, publication.Planning, p.plan.Groups(&w.Planning))
	if err == nil {
		p.plan.Publish(at, fmt.Sprintf(w.Report.Published, x.out.Day(at), x.out.least))
	}
	return err
}

// plans are the plan that follows from the form and, where something else was tried,
// that one's too.
type plans struct {
	setup       *planning.Collector
	plan, tried *planning.Plan
	newest      time.Time
}

func planOf(e *command.Env, x *exported, set []string) (*plans, error) {
	p := &plans{setup: planning.NewCollector(x.options.Forms, x.options.Language)}
	if p.setup == nil {
		return nil, console.UserError(e.Text.CLI.Export.NoPlanning)
	}
	changed, err := assumed(e, p.setup.Setup, set)
	if err != nil {
		return nil, err
	}
	for s, err := range x.subs {
		if err != nil {
			return nil, err
		}
		p.setup.Add(s, false)
		if s.ChangedAt.After(p.newest) {
			p.newest = s.ChangedAt
		}
	}
	p.plan = p.setup.Plan(p.setup.Assumptions)
	if len(changed) > 0 {
		p.tried = p.setup.Plan(p.setup.With(changed))
	}
	return p, nil
}

// assumed reads what is tried instead: group=10, attend_4=0.6.
func assumed(e *command.Env, s *planning.Setup, set []string) (planning.Assumptions, error) {
	a := planning.Assumptions{}
	for _, one := range set {
		name, typed, _ := strings.Cut(one, "=")
		if _, known := s.Assumptions[name]; !known {
			return nil, console.UsageError(fmt.Sprintf(e.Text.CLI.Export.UnknownAssumption, name, strings.Join(slices.Sorted(maps.Keys(s.Assumptions)), ", ")))
		}
		v, ok := survey.Assumed(name, typed)
		if !ok {
			return nil, console.UsageError(fmt.Sprintf(e.Text.CLI.Usage.BadFlagValue, "--set", one))
		}
		a[name] = v
	}
	return a, nil
}

func (p *plans) write(w io.Writer, format string, x *exported) error {
	words := &x.options.Words.Planning
	switch format {
	case "json":
		j := json.NewEncoder(w)
		j.SetIndent("", "  ")
		return j.Encode(struct {
			Plan  *planning.Plan `json:"plan"`
			Trial *planning.Plan `json:"trial,omitempty"`
		}{p.plan, p.tried})
	case "xlsx":
		return xlsx.WritePlan(w, p.setup.Tables(p.plan, p.tried, words), x.options, p.newest)
	case "md":
		return p.markdown(w, x)
	}
	for _, line := range p.setup.Text(p.plan, p.tried, words) {
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		for _, part := range text.Hanging(indent, strings.TrimLeft(line, " "), 79) {
			if _, err := fmt.Fprintln(w, part); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *plans) markdown(w io.Writer, x *exported) error {
	fmt.Fprintf(w, "# %s\n", x.options.Words.Planning.Title)
	for _, t := range p.setup.Tables(p.plan, p.tried, &x.options.Words.Planning) {
		fmt.Fprintf(w, "\n## %s\n\n", t.Title)
		for _, remark := range append([]string{t.Basis}, t.Remarks...) {
			if remark != "" {
				fmt.Fprintf(w, "%s\n\n", remark)
			}
		}
		if err := markdown.WriteWhole(w, &t); err != nil {
			return err
		}
	}
	return nil
}
