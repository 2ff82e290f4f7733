package plain

import (
	"fmt"
	"slices"
	"strconv"

	"feldbuch/survey"
)

// showEnd lists what is open under the numbers of the questions, so that a
// number jumps there.
func (c *conversation) showEnd() {
	t := c.plain.End
	c.sections = nil
	c.out.line("")
	c.out.line(c.texts.End.Title)
	open := c.open()
	if len(open) == 0 {
		c.out.line(c.texts.End.Nothing)
	} else {
		c.out.line(t.Open)
		for _, o := range open {
			c.out.hanging(o.mark+" "+o.number+"  ", o.text)
		}
		c.out.line(t.Jump)
	}
	c.out.line(t.Keys)
}

// todo is one thing that is open: "!" keeps the interview from being complete,
// "?" should be looked at, a blank may stay.
type todo struct {
	mark, number, text string
}

// open are all violations and the questions nobody has passed yet, in the order
// of the questionnaire, and after them what is wrong with what is never asked.
func (c *conversation) open() []todo {
	violations := map[*survey.Node]survey.Violation{}
	var list, elsewhere []todo
	questions := c.questions()
	for _, v := range c.Validate() {
		violations[v.Node] = v
		if !slices.Contains(questions, v.Node) {
			elsewhere = append(elsewhere, c.violated(v, "-"))
		}
	}
	for i, q := range questions {
		number := strconv.Itoa(i + 1)
		if v, wrong := violations[q]; wrong {
			list = append(list, c.violated(v, number))
			continue
		}
		at := survey.Stop{Kind: survey.AtQuestion, Node: q}
		if at.Open() && q.Element().Type != survey.TypeNote {
			list = append(list, todo{" ", number, firstLine(c.Prompt(q).Label)})
		}
	}
	return append(list, elsewhere...)
}

func (c *conversation) violated(v survey.Violation, number string) todo {
	label := firstLine(c.Prompt(v.Node).Label)
	return todo{markOf(&v.Rejection), number, fmt.Sprintf(c.plain.End.Because, label, c.reason(v))}
}

func markOf(r *survey.Rejection) string {
	if r.Soft {
		return "?"
	}
	return "!"
}

func (c *conversation) reason(v survey.Violation) string {
	if v.Reason == survey.RequiredEmpty && v.Message == "" {
		return c.plain.End.Required
	}
	return c.texts.Rejection(&v.Rejection)
}

func (c *conversation) answerEnd(typed string) (next, error) {
	if typed != "" {
		return c.jump(typed)
	}
	return c.completed(c.Complete())
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
