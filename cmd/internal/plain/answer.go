package plain

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// answer takes a line that is no command as what was said to a question.
func (c *conversation) answer(p survey.Prompt, typed string) (next, error) {
	if typed == "" && c.pending != nil {
		return c.submit(*c.pending)
	}
	c.pending = nil
	query, search := strings.CutPrefix(typed, "?")
	switch {
	case typed == "":
		return c.pass(p)
	case search && p.Element.Type.Selects():
		c.search(p, strings.TrimSpace(query))
		return c.remind()
	case p.Element.Type == survey.TypeNote:
		c.problem(c.texts.NothingDue)
		return askAgain, nil
	case p.ReadOnly:
		c.problem(c.texts.ReadOnly)
		return askAgain, nil
	case p.Element.Type == survey.TypeAcknowledge && !strings.EqualFold(typed, "ok"):
		c.problem(c.how(p))
		return askAgain, nil
	}
	return c.submit(inputOf(p, typed))
}

// pass is an empty line: it keeps the answer there is, and leaves a question open
// that may stay open.
func (c *conversation) pass(p survey.Prompt) (next, error) {
	return c.taken(survey.Input{Status: p.Answer.Status, Text: p.Answer.Text}, c.Pass())
}

func inputOf(p survey.Prompt, typed string) survey.Input {
	typed = unescaped(typed)
	in := survey.Input{Status: value.Answered, FromKeyboard: true}
	switch t := p.Element.Type; {
	case t.Many():
		in.Codes = codesOf(p.Options, typed)
	case t.Selects():
		in.Codes = oneCode(p.Options, typed)
	case t == survey.TypeAcknowledge:
		in.Text = "OK"
	case multiline(p.Element):
		in.Text = newLines.Replace(typed)
	default:
		in.Text = typed
	}
	return in
}

// multiline tells the texts that have several lines: in all others C:\neu is a
// folder.
func multiline(e *survey.Element) bool {
	return e.Type == survey.TypeText && e.HasAppearance("multiline")
}

// newLines lets one typed line hold several: \n begins a new one, \\n is the
// two characters.
var newLines = strings.NewReplacer(`\\n`, `\n`, `\n`, "\n")

// submit gives an input to the engine, which records it before it says yes.
func (c *conversation) submit(in survey.Input) (next, error) {
	err := c.AnswerHere(in)
	if err == nil {
		c.Next()
	}
	return c.taken(in, err)
}

// taken goes on after an input the engine took, and lets a person confirm one it
// warned of.
func (c *conversation) taken(in survey.Input, err error) (next, error) {
	if err == nil {
		return showStop, nil
	}
	if r, ok := rejection(err); ok && r.Soft && !in.Confirmed {
		// A number that may be read in two ways is settled first; what the
		// constraint then says is another question.
		in.FromKeyboard = r.Reason != survey.Ambiguous
		in.Confirmed = in.FromKeyboard
		c.pending, c.warning = &in, c.why(r)
		c.warn()
		return askAgain, nil
	}
	return c.failed("keep the answer", err)
}

// failed tells a refusal, after which the interview goes on, from a fault,
// after which it does not: what follows in a pipe was meant for another
// question.
func (c *conversation) failed(doing string, err error) (next, error) {
	r, ok := rejection(err)
	if !ok {
		return leave, fmt.Errorf("%s: %w", doing, err)
	}
	switch r.Reason {
	case survey.RequiredEmpty:
		c.unanswered(r)
	case survey.NotChoice, survey.Exclusive:
		c.problem(c.noChoice(r))
	default:
		c.problem(c.why(r))
	}
	return askAgain, nil
}

// noChoice says why a choice cannot be made; of an empty list nothing can be chosen.
func (c *conversation) noChoice(r *survey.Rejection) string {
	if n, err := c.Find(r.Path); err == nil && nothingFits(c.Prompt(n)) {
		return c.plain.List.Nothing
	}
	return c.why(r)
}

func rejection(err error) (*survey.Rejection, bool) { return errors.AsType[*survey.Rejection](err) }

// unanswered says that a question needs an answer, and what else is possible.
func (c *conversation) unanswered(r *survey.Rejection) {
	c.problem(cmp.Or(r.Message, c.plain.Input.Required))
	n, err := c.Find(r.Path)
	if err != nil {
		return
	}
	p := c.Prompt(n)
	if p.Element.Type == survey.TypeAcknowledge {
		c.out.hanging("  ", c.how(p))
	}
	if p.DontKnow {
		c.out.hanging("  ", c.plain.Input.Without)
	}
}

func (c *conversation) problem(text string) { c.out.hanging("! ", text) }

func (c *conversation) problemf(format string, args ...any) { c.problem(fmt.Sprintf(format, args...)) }

// without is :dk and :ref: the status, or the choice of that name where the
// list has one.
func (c *conversation) without(p survey.Prompt, s value.Status, code string, offered bool, sorry string) (next, error) {
	c.pending = nil
	switch {
	case p.Element.Type == survey.TypeNote || p.ReadOnly:
		c.problem(c.texts.NothingDue)
		return askAgain, nil
	case slices.ContainsFunc(p.Options, hasCode(code)):
		return c.submit(survey.Input{Status: value.Answered, Codes: []string{code}})
	case !offered:
		c.problem(sorry)
		return askAgain, nil
	}
	return c.submit(survey.Input{Status: s})
}
