package exportcmd

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/export/population"
	"feldbuch/survey/xlsform/sheet"
)

// readPopulation is how many businesses there are: a number, or a table with the columns
// breakdown, group and n.
func readPopulation(e *command.Env, given string) (*population.Population, error) {
	if given == "" {
		return nil, nil
	}
	if n, err := strconv.Atoi(given); err == nil {
		if n < 1 {
			return nil, console.UsageError(fmt.Sprintf(e.Text.CLI.Usage.BadFlagValue, "--population", given))
		}
		return population.Whole(n), nil
	}
	rows, err := sheet.ReadTable(given)
	if err != nil {
		return nil, err
	}
	p, err := population.Read(rows)
	if problem := (*population.Problem)(nil); errors.As(err, &problem) {
		return nil, console.UserError(e.Text.CLI.Population.Wrong(given, string(problem.Kind), problem.Row, problem.Text))
	}
	return p, err
}

// populations holds what was counted against the breakdowns there are and the interviews:
// more of a group than there are cannot have been drawn from it.
func (x *exported) populations(e *command.Env, o *Options, p *population.Population) error {
	if p == nil {
		return nil
	}
	t := &e.Text.CLI.Population
	known := x.breakdownNames()
	for _, name := range p.Names() {
		if !slices.Contains(known, name) {
			return console.UserError(fmt.Sprintf(e.Text.CLI.Export.UnknownBreakdown, name, strings.Join(known, ", ")))
		}
	}
	held, err := p.Against(x.subs, o.Open)
	x.counted = 0
	if err != nil {
		return err
	}
	for _, h := range held {
		switch {
		case h.Interviewed > h.N:
			return console.UserError(t.TooFew(h.Breakdown, h.Group, h.Interviewed, h.N))
		case h.Interviewed == 0 && h.Group != "":
			e.Remark(t.Nobody, h.Breakdown, h.Group)
		}
		x.census = x.census || h.Group == "" && h.Interviewed == h.N
	}
	if !x.random && !x.census {
		e.Remark("%s", t.NotRandom)
	}
	return nil
}

func (x *exported) breakdownNames() (names []string) {
	for _, f := range x.options.Forms {
		for _, b := range f.Breakdowns {
			if !b.Contact() && !slices.Contains(names, b.Name) {
				names = append(names, b.Name)
			}
		}
	}
	return names
}
