package plain

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/choices"
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
		c.search(choices.Of(p.Options), strings.TrimSpace(query))
		return c.remind()
	case p.Element.Type == survey.TypeNote:
		c.nothingDue(c.texts.NothingDue)
		return askAgain, nil
	case p.ReadOnly:
		c.nothingDue(c.texts.ReadOnly)
		return askAgain, nil
	case nothingFits(p):
		c.nothingDue(c.plain.List.Nothing)
		return askAgain, nil
	case p.Element.Type == survey.TypeAcknowledge && !strings.EqualFold(typed, "ok"):
		c.problem(c.how(p))
		return askAgain, nil
	}
	if then, is, err := c.answerRow(p, typed); is {
		return then, err
	}
	if p.Element.Type.Selects() && !p.FreeCodes {
		return c.choose(p, typed)
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
		if hidden := c.texts.Hidden(c.hides); hidden != "" && in.Hides {
			c.out.line(hidden)
		}
		return showStop, nil
	}
	if r, ok := rejection(err); ok && r.Soft {
		if r.Reason == survey.Hides {
			c.hides = r
		}
		return c.confirm(in.Confirm(r.Reason), c.why(r))
	}
	return c.failed("keep the answer", err)
}

// confirm has an empty line submit an input that something is to be said about.
func (c *conversation) confirm(in survey.Input, warning string) (next, error) {
	c.pending, c.warning = &in, warning
	c.warn()
	return askAgain, nil
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
	default:
		c.problem(c.why(r))
	}
	return askAgain, nil
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

// problem says why a line was not taken.
func (c *conversation) problem(text string) {
	c.refused = true
	c.out.hanging("! ", text)
}

// nothingDue says why a line was not taken where an empty one does no harm.
func (c *conversation) nothingDue(text string) { c.out.hanging("! ", text) }

func (c *conversation) problemf(format string, args ...any) { c.problem(fmt.Sprintf(format, args...)) }

// without is :dk and :ref: the status, or the choice that stands for it.
func (c *conversation) without(p survey.Prompt, s value.Status, offered bool, sorry string) (next, error) {
	c.pending = nil
	switch {
	case p.Element.Type == survey.TypeNote || p.ReadOnly:
		c.problem(c.texts.NothingDue)
		return askAgain, nil
	case !offered:
		c.problem(sorry)
		return askAgain, nil
	}
	return c.submit(survey.Input{Status: s, FromKeyboard: true})
}
