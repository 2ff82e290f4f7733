package mergecmd

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

// ruleOptions are a rule by which many conflicts are decided, and which of them.
type ruleOptions struct {
	newest, yes              bool
	from, question, business string
}

func (o *ruleOptions) flags(e *command.Env, c *cobra.Command) {
	t := e.Text.CLI.Flags
	c.Flags().BoolVar(&o.newest, "newest", false, t.Newest)
	c.Flags().StringVar(&o.from, "from", "", t.FromWhom)
	c.Flags().StringVar(&o.question, "question", "", t.AboutQuestion)
	c.Flags().StringVar(&o.business, "business", "", t.AboutBusiness)
	c.Flags().BoolVar(&o.yes, "yes", false, t.Sure)
}

// given reports whether there is one rule; two would have to be weighed.
func (o *ruleOptions) given() bool { return o.newest != (o.from != "") }

// name is the rule as it is kept with what it decides.
func (o *ruleOptions) name(e *command.Env) string {
	if o.newest {
		return e.Text.Rule.Newest
	}
	return fmt.Sprintf(e.Text.Rule.From, o.from)
}

// about reports whether the rule is to decide a conflict.
func (o *ruleOptions) about(c store.Conflict) bool {
	name := c.Path[strings.LastIndexByte(c.Path, '/')+1:]
	return (o.question == "" || o.question == name || o.question == c.Path) &&
		(o.business == "" || value.Code(o.business) == value.Code(c.Business))
}

// stands is the answer that the rule lets stand; false where it does not tell one from the
// others.
func (o *ruleOptions) stands(c store.Conflict) (int, bool) {
	var found []int
	newest := slices.MaxFunc(c.Versions, func(a, b store.Version) int { return a.At.Compare(b.At) })
	for i, v := range c.Versions {
		if o.newest && v.At.Equal(newest.At) || o.from != "" && value.Code(v.By) == value.Code(o.from) {
			found = append(found, i)
		}
	}
	if len(found) != 1 {
		return 0, false
	}
	return found[0], true
}

// ruled is a conflict that a rule decides.
type ruled struct {
	conflict store.Conflict
	stands   int
}

// ruleView is what a rule decides, as JSON; the names are a contract.
type ruleView struct {
	Rule      string         `json:"rule"`
	Decided   bool           `json:"decided"` // false: nothing was kept
	Decisions []decisionView `json:"decisions"`
	Open      int            `json:"open"` // conflicts that stay so
}

// runRule shows what a rule would decide, and decides it once a person agrees.
func runRule(ctx context.Context, e *command.Env, o *ruleOptions, reason string) error {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	all, err := s.Conflicts(ctx)
	if err != nil {
		return err
	}
	var some []ruled
	for _, c := range all {
		if i, ok := o.stands(c); ok && o.about(c) {
			some = append(some, ruled{c, i})
		}
	}
	view := ruleView{Rule: o.name(e), Open: len(all) - len(some)}
	if view.Decisions, err = preview(ctx, e, s, some); err != nil {
		return err
	}
	if view.Decided, err = agreed(ctx, e, o, len(some)); err != nil {
		return err
	}
	if view.Decided {
		if err := keepRuled(ctx, s, some, strings.TrimPrefix(reason+"; "+view.Rule, "; ")); err != nil {
			return err
		}
	}
	return tellRuled(e, view, len(some))
}

// preview shows each conflict with the answer that would stand and the others. It is a
// list, and tells no contact data.
func preview(ctx context.Context, e *command.Env, s *workspace.Study, some []ruled) ([]decisionView, error) {
	views := []decisionView{}
	for _, r := range some {
		c := r.conflict
		if err := s.Withhold(ctx, &c); err != nil {
			return nil, err
		}
		telling, err := tellingOf(ctx, e, s, &c, false)
		if err != nil {
			return nil, err
		}
		stands, others := c.Versions[r.stands], []string{}
		for i, v := range c.Versions {
			if i != r.stands {
				others = append(others, text.Glance(telling.AnswerAt(c.Path, v.Answer), 40))
			}
		}
		question := text.OneLine(telling.QuestionAt(c.Path))
		if !e.JSON {
			e.Say("%s  %s  %s", c.ID, cmp.Or(c.Business, "–"), text.Shorten(question, 55))
			e.Say("   %s, %s", text.Glance(telling.AnswerAt(c.Path, stands.Answer), 60), given(e, &stands))
			e.Say("   "+e.Text.Rule.Instead, strings.Join(others, ", "))
		}
		views = append(views, decisionView{c.ID, c.Interview, c.Business, c.Path, question, stands.Status, stands.Value, ""})
	}
	return views, nil
}

// agreed asks whether a rule is to decide what was shown.
func agreed(ctx context.Context, e *command.Env, o *ruleOptions, some int) (bool, error) {
	switch {
	case some == 0 || o.yes:
		return some > 0, nil
	case !e.Terminal || e.JSON:
		return false, nil
	}
	answer, err := e.Lines().Ask(ctx, fmt.Sprintf(e.Text.Rule.Sure, some))
	return slices.Contains([]string{"j", "ja", "y", "yes"}, strings.ToLower(answer)), err
}

func keepRuled(ctx context.Context, s *workspace.Study, some []ruled, reason string) error {
	for _, r := range some {
		if err := s.Resolve(ctx, r.conflict, r.conflict.Versions[r.stands].Answer, value.Text(reason)); err != nil {
			return err
		}
	}
	return nil
}

func tellRuled(e *command.Env, v ruleView, some int) error {
	t := e.Text.Rule
	left := v.Open
	if !v.Decided {
		left += some
	}
	switch {
	case e.JSON:
		if err := e.PrintJSON(v); err != nil {
			return err
		}
	case some == 0:
		e.Say("%s", t.None)
	case v.Decided:
		e.Remark(t.Decided, some, v.Rule, left)
	default:
		e.Remark(t.Nothing, some)
	}
	if left > 0 {
		return console.ErrLook
	}
	return nil
}
