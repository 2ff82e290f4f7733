package mergecmd

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/decisions"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/review"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey/value"
)

// conflictTable is the one in which conflicts are decided.
func conflictTable() table {
	return table{decisions.Conflicts, func(t *msg.Set) *msg.DecisionTable { return &t.Decisions }, conflictRows, takeConflicts}
}

func conflictRows(ctx context.Context, e *command.Env, s *workspace.Study) (rows []decisions.Row, err error) {
	all, err := s.Conflicts(ctx)
	for i := range all {
		row, err := rowOf(ctx, e, s, &all[i])
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, err
}

// rowOf is a conflict in the table. A table gets passed on, so it tells no contact data.
func rowOf(ctx context.Context, e *command.Env, s *workspace.Study, c *store.Conflict) (decisions.Row, error) {
	if err := s.Withhold(ctx, c); err != nil {
		return decisions.Row{}, err
	}
	few := *c // each has columns
	few.Versions = c.Versions[:min(mostVersions, len(c.Versions))]
	shown, err := inWords(ctx, e, s, &few, false)
	if err != nil {
		return decisions.Row{}, err
	}
	if more := len(c.Versions) - len(few.Versions); more > 0 {
		shown.Remarks = append(shown.Remarks, filled(e.Text.CLI.Merge.Report.More, more))
	}
	row := decisions.Row{
		ID: c.ID, Check: c.Check, Business: c.Business, Area: strings.Join(shown.Section, " / "), Question: shown.Question,
		Before: shown.Before, Remarks: strings.Join(shown.Remarks, "\n"),
	}
	for i, v := range shown.Options[:len(few.Versions)] {
		row.Answers = append(row.Answers, answerOf(e, v))
		for _, f := range v.Follows {
			row.Follows += fmt.Sprintf("%s: %s\n", decisions.Letter(i), f)
		}
	}
	return row, nil
}

func answerOf(e *command.Env, v review.Option) decisions.Answer {
	a := decisions.Answer{Value: v.Words, Given: v.Given}
	if v.Why != "" {
		a.Given += "\n" + fmt.Sprintf(e.Text.Review.Why, v.Why)
	}
	return a
}

// conflictTaking is a table of conflicts that is taken in.
type conflictTaking struct {
	*taking
	open []store.Conflict
}

// takeConflicts keeps every decision that can be kept.
func takeConflicts(ctx context.Context, common *taking, rows []decisions.Decision) (err error) {
	t := &conflictTaking{taking: common}
	if t.open, err = t.s.Conflicts(ctx); err != nil {
		return err
	}
	t.view.Open = len(t.open)
	for _, d := range rows {
		c, fault := t.conflict(d)
		if c != nil && fault == nil {
			fault = t.decide(ctx, d, c)
		}
		t.fault(d, fault)
	}
	return ctx.Err()
}

// conflict is the one a row is about, as it was shown; nil where it is settled.
func (t *conflictTaking) conflict(d decisions.Decision) (*store.Conflict, *decisions.Fault) {
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
func (t *conflictTaking) decide(ctx context.Context, d decisions.Decision, c *store.Conflict) *decisions.Fault {
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
