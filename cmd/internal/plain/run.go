package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/pace"
)

// Options are what a line by line interview needs beside the session.
type Options struct {
	// Language is the language of everything but the questionnaire.
	Language msg.Lang
	// Echo repeats the lines that were read, so that the output of an interview
	// from a pipe can be followed. On a terminal the terminal does that, so without
	// Echo the input is taken for one.
	Echo bool
	// Practice says at every prompt that nothing is kept.
	Practice bool
	// Times tell how long the rest of the interview will take; nil: they do not.
	Times *pace.Times
}

// Outcome is how an interview was left.
type Outcome uint8

// The ways to leave an interview. Paused is also where the input ended.
const (
	Paused Outcome = iota
	Completed
)

// Run conducts the interview from where the session stands until it is
// completed or paused. An error is the recorder's, the streams' or the
// context's; everything accepted before it is kept.
func Run(ctx context.Context, s *survey.Session, in io.Reader, out io.Writer, o Options) (Outcome, error) {
	texts := msg.In(o.Language)
	c := &conversation{
		Session: s,
		ctx:     ctx,
		lines:   readLines(ctx, in, !o.Echo),
		out:     &printer{w: out},
		echo:    o.Echo,
		own:     ownLanguage(s.Form(), string(o.Language)),
		pace:    pace.Follow(s),
		cards:   choices.CardNumbers(s.Form()),
		times:   o.Times,
		texts:   texts.Interview,
		plain:   texts.Plain,
	}
	if o.Practice {
		t := c.texts.Practice
		c.out.sign = "[" + t.Sign + "] "
		c.plain.End.Paused, c.plain.End.CutOff = t.Paused, t.CutOff
	}
	return c.run()
}

// conversation is one run: what was printed last decides what a line means.
type conversation struct {
	*survey.Session
	ctx   context.Context
	lines <-chan line
	out   *printer
	echo  bool
	texts msg.Interview
	plain msg.Plain

	own      string // the interviewer's language, by its key in the form
	pace     *pace.Progress
	cards    map[*survey.Element]int // the card to show with a question
	asked    *survey.Node            // printed last, nil for none
	times    *pace.Times
	part     int               // of the questionnaire, printed last
	covered  bool              // the screen is: the next line is no answer
	sections []string          // printed last
	together *survey.Element   // the table whose rows were said to go in one line
	choosing string            // how to choose, as it was said last
	pending  *survey.Input     // what an empty line confirms after a soft warning
	warning  string            // that warning
	hides    *survey.Rejection // what confirming it hides, nil for nothing
	removing *survey.Node      // an entry that goes when that is confirmed
	refused  bool              // the last line was: whoever typed it meant something else than an empty one does
}

// next is what follows a line.
type next uint8

const (
	askAgain next = iota // the same question still stands: prompt only
	showStop             // print the stop the session is at
	leave                // the interview was paused
	finish               // the interview was completed
)

func (c *conversation) run() (Outcome, error) {
	if c.Completed() {
		c.out.line(c.plain.End.Already)
		return Completed, c.out.err
	}
	c.welcome()
	then := showStop
	for {
		if then == showStop {
			c.pending, c.removing = nil, nil
			if err := c.follow(); err != nil {
				return Paused, err
			}
			c.show(c.At())
		}
		typed, err := c.ask()
		if err != nil {
			return c.ended(err)
		}
		then, err = c.take(typed)
		switch {
		case err != nil:
			return Paused, err
		case then == leave:
			return Paused, c.out.err
		case then == finish:
			return Completed, c.out.err
		}
	}
}

// take is what a line does. Where it only shows the covered screen again, or comes
// behind one that was refused, it does nothing else.
func (c *conversation) take(typed string) (next, error) {
	if c.covered {
		c.covered, c.sections, c.choosing = false, nil, ""
		return showStop, nil
	}
	if held := c.refused && typed == "" && c.pending == nil; held {
		c.refused = false
		c.out.line(c.plain.Input.EnterAgain)
		return askAgain, nil
	}
	c.refused = false
	then, err := c.react(c.At(), typed)
	c.refused = c.refused && typed != ""
	return then, err
}

func (c *conversation) welcome() {
	if title := c.Form().TitleIn(c.Language()); title != "" {
		c.out.line(title)
	}
	if b := c.Business(); b != "" {
		c.out.line(c.texts.Business + " " + b)
	}
	c.out.line(c.plain.Welcome)
}

// ended pauses where no more lines come: at the end of the input, which is as
// good as :q, or because of a fault, which is told as well.
func (c *conversation) ended(cause error) (Outcome, error) {
	paused := c.Pause()
	if errors.Is(cause, io.EOF) {
		cause = nil
	}
	if paused != nil {
		return Paused, errors.Join(cause, fmt.Errorf("record the pause: %w", paused))
	}
	c.out.line("")
	c.out.line(c.plain.End.CutOff)
	if cause == nil {
		cause = c.out.err
	}
	return Paused, cause
}

func (c *conversation) show(at survey.Stop) {
	switch at.Kind {
	case survey.AtQuestion:
		c.showQuestion(at.Node)
	case survey.AtRepeat:
		c.showRepeat(at)
	case survey.AtEnd:
		c.showEnd()
	}
}

func (c *conversation) react(at survey.Stop, typed string) (next, error) {
	if command, ok := commandOf(typed); ok {
		return c.command(at, command)
	}
	switch at.Kind {
	case survey.AtQuestion:
		return c.answer(c.prompt(at.Node), typed)
	case survey.AtRepeat:
		return c.answerRepeat(at, typed)
	}
	return c.answerEnd(typed)
}

// section prints where in the questionnaire we are, when that has changed.
func (c *conversation) section(names []string) {
	if len(names) > 0 && !slices.Equal(names, c.sections) {
		c.out.line("")
		c.out.line(fmt.Sprintf(c.plain.Question.Section, joined(names)) + c.whereabouts())
	}
	c.sections = names
}

// whereabouts say which part of the questionnaire begins, and how long the rest will
// take; "" where that was said.
func (c *conversation) whereabouts() string {
	c.pace.Update()
	n, of := c.pace.Chapter()
	if of < 2 || n == c.part {
		return ""
	}
	c.part = n
	said := fmt.Sprintf(c.plain.Question.Part, n, of)
	if d, ok := c.times.Left(c.pace); ok {
		if left, _ := c.texts.Left(d); left != "" {
			said += ", " + left
		}
	}
	return " (" + said + ")"
}
