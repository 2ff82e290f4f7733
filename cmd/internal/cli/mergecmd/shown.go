package mergecmd

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/review"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
)

// inWords is a conflict in words, with contact data where somebody decides it on the
// spot. The first options are its versions.
func inWords(ctx context.Context, e *command.Env, s *workspace.Study, c *store.Conflict, deciding bool) (review.Matter, error) {
	telling, err := tellingOf(ctx, e, s, c, deciding)
	if err != nil {
		return review.Matter{}, err
	}
	t := e.Text.Review
	shown := review.Matter{Business: c.Business, Question: telling.QuestionAt(c.Path), Remarks: remarks(e, c)}
	if b := c.Before; b != nil {
		shown.Before = fmt.Sprintf(t.Before, telling.AnswerAt(c.Path, b.Answer), given(e, b))
	}
	for i := range c.Versions {
		v := &c.Versions[i]
		words := telling.AnswerAt(c.Path, v.Answer)
		shown.Options = append(shown.Options, review.Option{Words: words, Given: given(e, v), Why: v.Note, Done: stands(e, c, words)})
	}
	if d, err := s.Deciding(ctx, *c); err == nil { // else it can be decided all the same
		tellTried(e, d, &shown, deciding)
	}
	shown.Options = append(shown.Options, review.Option{Does: review.Ask, Words: t.AskAgain})
	return shown, nil
}

// tellTried tells what only the interview itself knows: what hangs on each answer, where
// the question stands, and how another value is given.
func tellTried(e *command.Env, d *workspace.Deciding, c *review.Matter, deciding bool) {
	language := e.FormLanguage(d.Form())
	for i := range d.Effects {
		c.Options[i].Follows = follows(e, d.Effects[i], language, deciding)
	}
	if !deciding {
		d.WithholdContact()
	}
	if d.Node == nil {
		return
	}
	other := review.Option{Does: review.Give, Words: e.Text.Review.Other}
	d.In(language, func() { other.Prompt = d.Prompt(d.Node) })
	c.Section = other.Prompt.Sections
	if !d.Node.ReadOnly() && !d.Node.Element().Type.Media() { // else no other value can be given
		c.Options = append(c.Options, other)
	}
}

// stands is what is said when an answer was decided for.
func stands(e *command.Env, c *store.Conflict, words string) string {
	return fmt.Sprintf(e.Text.Review.Decided, cmp.Or(text.OneLine(c.Business), "–"), text.Glance(words, 40))
}

// given is who gave an answer, on which laptop and when.
func given(e *command.Env, v *store.Version) string {
	return fmt.Sprintf(e.Text.Review.Given, cmp.Or(v.By, "–"), copyMark(v.Replica), e.When(v.At))
}

// copyMark tells the copies of one person apart.
func copyMark(replica string) string { return replica[max(0, len(replica)-4):] }

// remarks are the notes on a conflict, and who wants to ask again.
func remarks(e *command.Env, c *store.Conflict) []string {
	var all []string
	for _, n := range c.Notes {
		all = append(all, survey.Noted{By: n.By, Text: n.Text}.Signed(""))
	}
	for _, a := range c.Asked {
		all = append(all, wish(e, a))
	}
	return all
}

// wish is that somebody wants the business asked again, and what.
func wish(e *command.Env, a store.Remark) string {
	said := fmt.Sprintf(e.Text.Review.Asked, cmp.Or(a.By, "–"), e.When(a.At))
	if a.Text != "" {
		said += ": " + a.Text
	}
	return said
}

// follows is what hangs on an answer, a line for each kind.
func follows(e *command.Env, f workspace.Effect, language string, deciding bool) []string {
	t := e.Text.Review
	telling := e.Text.Interview.Telling(f.Interview).In(language).WithCodes()
	if !deciding {
		f.WithholdContact()
		telling = telling.WithoutContact()
	}
	var lines []string
	line := func(format string, all []string) {
		if len(all) > 0 {
			lines = append(lines, fmt.Sprintf(format, some(all)))
		}
	}
	line(t.NotFits, questions(telling, violated(f.Against)))
	line(t.AskedThen, questions(telling, f.Asked))
	line(t.CountsThen, questions(telling, f.Counts))
	for _, n := range f.Computed[:min(len(f.Computed), 2)] {
		lines = append(lines, fmt.Sprintf(t.IsThen, n.Element().Name, telling.Answer(n)))
	}
	return lines
}

func violated(all []survey.Violation) []*survey.Node {
	var nodes []*survey.Node
	for _, v := range all {
		nodes = append(nodes, v.Node)
	}
	return nodes
}

func questions(telling msg.Teller, nodes []*survey.Node) []string {
	var all []string
	for _, n := range nodes {
		all = append(all, text.Glance(telling.QuestionAt(n.Key()), 50))
	}
	return all
}

// some are the first of several things, and how many more there are.
func some(all []string) string {
	const most = 2
	said := strings.Join(all[:min(len(all), most)], "; ")
	if more := len(all) - most; more > 0 {
		said += fmt.Sprintf("; … (+%d)", more)
	}
	return said
}
