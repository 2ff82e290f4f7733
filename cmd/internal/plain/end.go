package plain

import (
	"fmt"

	"feldbuch/survey"
)

// showEnd says what is open before the interview is completed.
func (c *conversation) showEnd() {
	c.sections = nil
	c.out.line("")
	c.out.line(c.texts.End.Title)
	if c.showOpen() {
		c.out.line(c.plain.End.Jump)
	}
	c.out.line(c.plain.End.Keys)
}

func (c *conversation) answerEnd(typed string) (next, error) {
	if typed == "" {
		return c.completed(c.Complete())
	}
	if number, ok := whole(typed); ok {
		return c.jumpTo(number)
	}
	c.problem(c.plain.End.NoAnswer)
	return askAgain, nil
}

// finishOpen completes an interview in which something is open, where the
// questionnaire allows that with a reason.
func (c *conversation) finishOpen(at survey.Stop, reason string) (next, error) {
	switch {
	case at.Kind != survey.AtEnd || !c.Form().MayStayOpen:
		c.problem(c.plain.End.NotOpen)
		return askAgain, nil
	case reason == "":
		c.problem(c.plain.End.OpenHow)
		return askAgain, nil
	}
	return c.completed(c.CompleteOpen(reason))
}

func (c *conversation) completed(err error) (next, error) {
	if _, refused := rejection(err); refused {
		c.problem(c.plain.End.Blocked)
		if c.Form().MayStayOpen {
			c.out.line(c.plain.End.OpenHow)
		}
		return askAgain, nil
	}
	if err != nil {
		return leave, fmt.Errorf("complete the interview: %w", err)
	}
	c.out.line(c.plain.End.Completed)
	return finish, nil
}
