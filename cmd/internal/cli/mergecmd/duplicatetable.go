package mergecmd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/decisions"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// duplicateTable is the one in which duplicates are decided.
func duplicateTable() table {
	return table{decisions.Duplicates, func(t *msg.Set) *msg.DecisionTable { return &t.CLI.Duplicates.Table }, duplicateRows, takeDuplicates}
}

// duplicateRows are what may be duplicates, without contact data: a table gets passed on.
func duplicateRows(ctx context.Context, e *command.Env, s *workspace.Study) (rows []decisions.Row, err error) {
	d, err := s.Duplicates(ctx)
	if err != nil {
		return nil, err
	}
	all, err := s.Candidates(ctx, d)
	for i := range all {
		c := &all[i]
		shown, err := duplicateInWords(ctx, e, s, c, false)
		if err != nil {
			return nil, err
		}
		row := decisions.Row{
			ID: c.ID, Check: c.Check, Business: shown.Business, Area: strings.Join(shown.Section, " / "), Question: shown.Question, Before: shown.Before,
			Remarks: strings.Join(shown.Remarks, "\n"), Follows: strings.Join(shown.differences, "\n"),
		}
		for _, iv := range c.Interviews {
			id := fmt.Sprintf(e.Text.CLI.Duplicates.Case.ID, iv.ID[:13])
			row.Answers = append(row.Answers, decisions.Answer{Value: fmt.Sprintf(e.Text.CLI.Duplicates.Case.Row, iv.Business, iv.Answers), Given: heldBy(e, &iv) + "\n" + id})
		}
		rows = append(rows, row)
	}
	return rows, err
}

// duplicateTaking is a table of duplicates that is taken in.
type duplicateTaking struct {
	*taking
	d    *workspace.Duplicates
	open []workspace.Candidate
}

// takeDuplicates keeps every decision that can be kept. All of them are about what there was
// before the first: so it is the same in whatever order they stand.
func takeDuplicates(ctx context.Context, common *taking, rows []decisions.Decision) (err error) {
	t := &duplicateTaking{taking: common}
	if t.d, err = t.s.Duplicates(ctx); err != nil {
		return err
	}
	if t.open, err = t.s.Candidates(ctx, t.d); err != nil {
		return err
	}
	var verdicts []workspace.Verdict
	var of []decisions.Decision
	for _, row := range rows {
		c, fault := t.candidate(row)
		if c != nil && fault == nil {
			var v workspace.Verdict
			if v, fault = t.verdict(row, c); fault == nil {
				verdicts, of = append(verdicts, v), append(of, row)
			}
		}
		t.fault(row, fault)
	}
	for i, against := range t.d.Contradictions(verdicts) {
		fault := &decisions.Fault{Kind: decisions.Contradicts}
		if against < 0 {
			fault = t.decide(ctx, verdicts[i])
		} else {
			fault.Args = []string{of[against].Cell}
		}
		t.fault(of[i], fault)
	}
	return t.left(ctx)
}

// left counts what is open now; a trial run has changed nothing.
func (t *duplicateTaking) left(ctx context.Context) error {
	if t.view.DryRun {
		t.view.Open = len(t.open) - t.view.Decided
		return ctx.Err()
	}
	d, err := t.s.Again(ctx, t.d)
	if err != nil {
		return err
	}
	open, err := t.s.Candidates(ctx, d)
	t.view.Open = len(open)
	return err
}

// candidate is the one a row is about, as it was shown; nil where it is settled.
func (t *duplicateTaking) candidate(row decisions.Decision) (*workspace.Candidate, *decisions.Fault) {
	at := slices.IndexFunc(t.open, func(c workspace.Candidate) bool { return c.Check == row.Check })
	switch {
	case at >= 0 && row.ID != "" && row.ID != t.open[at].ID:
		return nil, &decisions.Fault{Kind: decisions.Moved, Args: []string{row.ID}}
	case at >= 0:
		return &t.open[at], nil
	case slices.ContainsFunc(t.open, func(c workspace.Candidate) bool { return c.ID == row.ID }):
		return nil, &decisions.Fault{Kind: decisions.Stale, Args: []string{row.ID}}
	}
	t.view.Settled++
	return nil, nil
}

// verdict is what a row says of a candidate.
func (t *duplicateTaking) verdict(row decisions.Decision, c *workspace.Candidate) (workspace.Verdict, *decisions.Fault) {
	v := workspace.Verdict{Businesses: c.Businesses, Reason: value.Text(row.Reason)}
	there := len(c.Interviews)
	switch row.Does {
	case decisions.Give:
		near := value.Closest(row.Text, t.ways())
		return v, &decisions.Fault{Kind: decisions.NotUnderstood, Args: []string{row.Text, near}}
	case decisions.Counts:
		if there = c.Finished; c.IsPair() {
			return v, &decisions.Fault{Kind: decisions.OfPair}
		}
	case decisions.SameCounts, decisions.Same, decisions.Distinct:
		if there = c.Finished; !c.IsPair() {
			return v, &decisions.Fault{Kind: decisions.OfOne}
		}
		v.Same, v.Distinct = row.Does != decisions.Distinct, row.Does == decisions.Distinct
	}
	named := row.Does == decisions.Counts || row.Does == decisions.SameCounts || row.Does == decisions.Moves
	switch {
	case v.Reason == "":
		return v, &decisions.Fault{Kind: decisions.NoReason}
	case named && row.Answer >= there:
		return v, &decisions.Fault{Kind: decisions.NoAnswer, Args: []string{decisions.Letter(row.Answer), letters(there)}}
	case row.Does == decisions.Moves:
		v.Moved, v.To = c.Interviews[row.Answer].ID, row.To
	case named:
		v.Counts = c.Interviews[row.Answer].ID
	}
	return v, nil
}

// ways are the words a decision may have resembled.
func (t *duplicateTaking) ways() (all []string) {
	for _, way := range []decisions.Doing{decisions.Counts, decisions.SameCounts, decisions.Same, decisions.Distinct} {
		all = append(all, strings.ReplaceAll(t.words.Ways[string(way)], "%s", "A"))
	}
	return all
}

func letters(n int) string {
	var all []string
	for i := range n {
		all = append(all, decisions.Letter(i))
	}
	return strings.Join(all, ", ")
}

// decide keeps a verdict, unless that is a trial run.
func (t *duplicateTaking) decide(ctx context.Context, v workspace.Verdict) *decisions.Fault {
	if v.Moved != "" {
		_, _, err := t.s.Movable(ctx, t.d, v)
		if refused := refusal(t.e, v, err); refused != "" {
			return &decisions.Fault{Kind: decisions.Refused, Args: []string{refused}}
		}
	}
	return t.keep(&t.view.Decided, func() error {
		_, err := t.s.DecideDuplicate(ctx, t.d, v)
		return err
	})
}

// refusal is why an interview cannot be moved, "" where that is no fault of the id.
func refusal(e *command.Env, v workspace.Verdict, err error) string {
	rejected, ok := errors.AsType[*survey.Rejection](err)
	switch {
	case ok:
		return e.Text.Interview.Rejection(rejected)
	case errors.Is(err, workspace.ErrUnmoved):
		return fmt.Sprintf(e.Text.CLI.Duplicates.Case.Unmoved, value.Code(v.To))
	}
	return ""
}
