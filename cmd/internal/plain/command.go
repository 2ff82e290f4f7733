package plain

import (
	"fmt"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// command is a line that begins with a colon, taken apart.
type command struct {
	word, rest string
}

// commandOf tells commands from answers; an answer that begins with a colon is
// typed with two.
func commandOf(typed string) (command, bool) {
	after, ok := strings.CutPrefix(typed, ":")
	if !ok || strings.HasPrefix(after, ":") {
		return command{}, false
	}
	word, rest, _ := strings.Cut(after, " ")
	return command{strings.ToLower(word), strings.TrimSpace(rest)}, true
}

func unescaped(typed string) string {
	if strings.HasPrefix(typed, "::") {
		return typed[1:]
	}
	return typed
}

func (c *conversation) command(at survey.Stop, cmd command) (next, error) {
	c.removing = nil
	switch cmd.word {
	case "b":
		return c.back()
	case "g":
		return c.jump(cmd.rest)
	case "l":
		return c.language(cmd.rest)
	case "q":
		return c.pause()
	case "u", "undo":
		return c.undo()
	case "f":
		return c.finishOpen(at, cmd.rest)
	case "?":
		return c.help(at)
	case "t":
		return c.cover()
	case "w":
		return c.again()
	case "r":
		return c.askRemoval(at, cmd.rest)
	case "c", "dk", "ref", "x", "n", "o":
		return c.aboutQuestion(at, cmd)
	}
	c.problemf(c.plain.Input.BadCommand, ":"+cmd.word)
	if at.Kind == survey.AtQuestion {
		c.out.hanging("  ", c.plain.Input.TwoColons)
	}
	return askAgain, nil
}

// aboutQuestion are the commands that need a question to be about.
func (c *conversation) aboutQuestion(at survey.Stop, cmd command) (next, error) {
	if at.Kind != survey.AtQuestion {
		c.problem(c.plain.Input.NoQuestion)
		return askAgain, nil
	}
	p := c.Prompt(at.Node)
	switch cmd.word {
	case "c":
		return c.note(p, cmd.rest)
	case "dk":
		return c.without(p, value.DontKnow, p.DontKnow, c.texts.NoDontKnow)
	case "ref":
		return c.without(p, value.Refused, p.Refused, c.texts.NoRefused)
	case "x":
		return c.clear(p)
	case "o":
		return c.asAbove(p)
	}
	return c.pass(p)
}

func (c *conversation) moved(err error) (next, error) {
	if err != nil {
		return c.failed("record the move", err)
	}
	return showStop, nil
}

func (c *conversation) pause() (next, error) {
	if err := c.Pause(); err != nil {
		return leave, fmt.Errorf("record the pause: %w", err)
	}
	c.out.line(c.plain.End.Paused)
	return leave, nil
}

// note keeps a remark on the question; a lone dash removes it.
func (c *conversation) note(p survey.Prompt, text string) (next, error) {
	t := c.plain.Note
	if text == "" {
		if p.Note != "" {
			c.out.hanging(c.texts.NoteOf+": ", p.Note)
		}
		c.out.line(t.How)
		return askAgain, nil
	}
	done := t.Kept
	if text == "-" {
		text, done = "", t.Gone
	}
	if err := c.Note(p.Node, newLines.Replace(text)); err != nil {
		return c.failed("keep the note", err)
	}
	c.out.line(done)
	return askAgain, nil
}

// clear takes the answer back.
func (c *conversation) clear(p survey.Prompt) (next, error) {
	c.pending = nil
	if p.Answer.Status == value.Missing || p.ReadOnly {
		c.problem(c.plain.Input.NothingToClear)
		return askAgain, nil
	}
	in := survey.Input{Status: value.Missing, FromKeyboard: true}
	err := c.AnswerHere(in)
	if r, ok := rejection(err); ok && r.Soft {
		return c.confirm(in.Confirm(r.Reason), c.why(r))
	}
	if r, ok := rejection(err); ok && r.Reason == survey.RequiredEmpty {
		c.problem(c.plain.Input.Stays)
		if p.DontKnow {
			c.out.hanging("  ", c.plain.Input.Without)
		}
		return askAgain, nil
	}
	if err != nil {
		return c.failed("take the answer back", err)
	}
	c.out.line(c.plain.Input.Cleared)
	return showStop, nil
}
